import SocialNetwork

extension CompassWords {
  func title(_ id: IndicatorID.Places) -> Text {
    switch id {
    case .empty(let function):
      return Text(en: "Nobody: \(function.title.en)", nl: "Niemand: \(function.title.nl)")
    case .governmentNotReached:
      return Text(en: "No government there reached", nl: "Geen overheid ter plaatse bereikt")
    case .governmentNotReachedWithoutUmbrella:
      return Text(
        en: "No government there reached without the umbrella",
        nl: "Geen overheid ter plaatse bereikt zonder de koepel"
      )
    case .place(let name, let number):
      let words =
        switch number {
        case .actors: Text(en: "actors", nl: "actoren")
        case .serving(let function): function.title
        case .reaching: Text(en: "reach a government there", nl: "bereiken er een overheid")
        case .reachingWithoutUmbrella:
          Text(
            en: "reach a government there without the umbrella",
            nl: "bereiken er een overheid zonder de koepel"
          )
        }
      return Text(en: "\(name): \(words.en)", nl: "\(name): \(words.nl)")
    }
  }

  func sentence(_ id: IndicatorID.Places, _ indicator: Indicator) -> Text {
    switch (id, indicator.base) {
    case (.empty, .places([], by: let attribute, let uncertain)):
      let places = all(Noun.values(ofAttribute: attribute), indicator.value.whole)
      return Text(
        en: "Some actor serves it in \(places.en) of which enough is known.",
        nl: "In \(places.nl) waarvan genoeg bekend is, is er een actor die ze dient."
      )
      .followed(by: sentence(onUncertain: uncertain))
    case (.empty, .places(let names, by: let attribute, let uncertain)):
      let (part, list) = (
        Noun.values(ofAttribute: attribute).part(indicator.value), CompassWords.list(names)
      )
      return Text(
        en: "\(part.en) of which enough is known: \(list.en).",
        nl: "\(part.nl) waarvan genoeg bekend is: \(list.nl)."
      )
      .followed(by: sentence(onUncertain: uncertain))
    case (.governmentNotReached, .governed(let names, let uncertain, let others)):
      return sentence(onUnreached: names, indicator.value)
        .followed(by: sentence(onUncertain: uncertain))
        .followed(by: sentence(onOtherPlaces: others))
    case (.governmentNotReachedWithoutUmbrella, .governed(let names, let uncertain, others: _)):
      return sentence(onUnreached: names, indicator.value)
        .followed(by: sentence(onUncertain: uncertain))
    default: return Text("")
    }
  }

  /// All of so many places, or the only one.
  private func all(_ places: Noun, _ count: Int) -> Text {
    let (all, one) = (places.count(count), places.one)
    if count == 2 {
      return Text(en: "both \(places.many.en)", nl: "beide \(places.many.nl)")
    }
    return count == 1
      ? Text(en: "the only \(one.en)", nl: "de enige \(one.nl)")
      : Text(en: "all \(all.en)", nl: "alle \(all.nl)")
  }

  /// Where nobody reaches a government that has its seat there, of so many places that have one.
  private func sentence(onUnreached names: [String], _ value: Indicator.Value) -> Text {
    let places = Noun(
      one: Text(
        en: "place with a government and enough data",
        nl: "plaats met een overheid en genoeg gegevens"
      ),
      many: Text(
        en: "places with a government and enough data",
        nl: "plaatsen met een overheid en genoeg gegevens"
      )
    )
    guard !names.isEmpty else {
      let all = all(places, value.whole)
      return Text(
        en: "Some actor there reaches one within two steps in \(all.en).",
        nl: "In \(all.nl) bereikt een actor van daar zo'n overheid in twee stappen."
      )
    }
    let (part, list) = (places.part(value), CompassWords.list(names))
    return Text(
      en: "No actor there reaches one within two steps in \(part.en): \(list.en).",
      nl:
        "In \(part.nl) bereikt geen enkele actor van daar zo'n overheid in twee stappen: \(list.nl)."
    )
  }

  /// Of how many places nothing is said, and in how many of these no person is known.
  func sentence(
    onSmallPlaces count: Int,
    withoutPeople empty: Int,
    by attribute: String
  ) -> Text {
    let places = Noun.values(ofAttribute: attribute).count(count)
    let them = count == 1 ? "that one" : "these"
    guard Attribute.tellsMunicipality(attribute) else {
      return Text(
        en: "In \(places.en) fewer than five actors are known: nothing is said of \(them).",
        nl: "In \(places.nl) zijn minder dan vijf actoren bekend: daarover wordt niets gezegd."
      )
    }
    if empty == count {
      return Text(
        en: "In \(places.en) no people are known, only other actors: nothing is said of \(them).",
        nl:
          "In \(places.nl) zijn geen mensen bekend, wel andere actoren: daarover wordt niets gezegd."
      )
    }
    let number = Number.text(empty)
    let none =
      empty == 0
      ? Text("")
      : Text(
        en: ", in \(number.en) of them none, but other actors",
        nl: ", in \(number.nl) ervan geen, wel andere actoren"
      )
    return Text(
      en: "In \(places.en) fewer than five people are known\(none.en): nothing is said of \(them).",
      nl:
        "In \(places.nl) zijn minder dan vijf mensen bekend\(none.nl): daarover wordt niets gezegd."
    )
  }

  private func sentence(onOtherPlaces count: Int) -> Text {
    guard count > 0 else { return Text("") }
    let places = Noun(
      one: Text(en: "other", nl: "andere"),
      many: Text(en: "others", nl: "andere")
    ).count(count)
    return Text(
      en: "In \(places.en) no government of the data has its seat.",
      nl: "In \(places.nl) is geen overheid uit de gegevens gevestigd."
    )
  }

  /// The first six names, and how many more there are.
  private static func list(_ names: [String]) -> Text {
    let shown = Text.enumeration(names.prefix(6).map { Text($0) })
    guard names.count > 6 else { return shown }
    let more = Number.text(names.count - 6)
    return Text(en: "\(shown.en) and \(more.en) more", nl: "\(shown.nl) en nog \(more.nl)")
  }

  func further(onPlaces base: Indicator.Base) -> FurtherQuestion {
    switch base {
    case .places(_, by: let attribute, uncertain: _), .attribute(let attribute):
      .places(by: attribute)
    default: .outOfReach(of: .government)
    }
  }
}
