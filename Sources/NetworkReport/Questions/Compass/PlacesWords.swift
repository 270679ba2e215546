import SocialNetwork

extension CompassWords {
  func title(_ id: IndicatorID.Places) -> Text {
    switch id {
    case .empty(let function):
      return Text(en: "Nobody: \(function.title.en)", nl: "Niemand: \(function.title.nl)")
    case .governmentNotReached:
      return Text(en: "Own government not reached", nl: "Eigen bestuur niet bereikt")
    case .governmentNotReachedWithoutUmbrella:
      return Text(
        en: "Own government not reached without the umbrella",
        nl: "Eigen bestuur niet bereikt zonder de koepel"
      )
    case .place(let name, let number):
      let words =
        switch number {
        case .actors: Text(en: "actors", nl: "actoren")
        case .serving(let function): function.title
        case .reaching: Text(en: "reach their government", nl: "bereiken hun bestuur")
        case .reachingWithoutUmbrella:
          Text(
            en: "reach their government without the umbrella",
            nl: "bereiken hun bestuur zonder de koepel"
          )
        }
      return Text(en: "\(name): \(words.en)", nl: "\(name): \(words.nl)")
    }
  }

  func sentence(_ id: IndicatorID.Places, _ indicator: Indicator) -> Text {
    switch (id, indicator.base) {
    case (.empty, .places([], by: let attribute, let uncertain)):
      let noun = Noun.values(ofAttribute: attribute)
      let (places, only) = (noun.count(indicator.value.whole), noun.one)
      if indicator.value.whole == 1 {
        return Text(
          en:
            "In the only \(only.en)\(uncertain > 0 ? " of which it is known" : "") there is somebody.",
          nl:
            "In de enige \(only.nl)\(uncertain > 0 ? " waarvan het bekend is," : "") is er iemand."
        ).followed(by: sentence(onUncertain: uncertain))
      }
      return Text(
        en: "In each of the \(places.en)\(uncertain > 0 ? " of which it is known" : "") there is "
          + "somebody.",
        nl:
          "In elk van de \(places.nl)\(uncertain > 0 ? " waarvan het bekend is," : "") is er iemand."
      ).followed(by: sentence(onUncertain: uncertain))
    case (.empty, .places(let names, by: let attribute, let uncertain)):
      let (part, list) = (
        Noun.values(ofAttribute: attribute).part(indicator.value), CompassWords.list(names)
      )
      return Text(en: "\(part.en): \(list.en).", nl: "\(part.nl): \(list.nl).")
        .followed(by: sentence(onUncertain: uncertain))
    case (.governmentNotReached, .governed(let names, let uncertain, let others)):
      let (list, places) = (
        CompassWords.list(names), governed(indicator.value, isPart: !names.isEmpty)
      )
      let reached =
        names.isEmpty
        ? Text(
          en: "In \(places.en), somebody reaches it within two steps.",
          nl: "In \(places.nl) bereikt iemand het in twee stappen."
        )
        : Text(
          en: "In \(places.en) nobody reaches it within two steps: \(list.en).",
          nl: "In \(places.nl) bereikt niemand het in twee stappen: \(list.nl)."
        )
      return reached.followed(by: sentence(onUncertain: uncertain))
        .followed(by: sentence(onOtherPlaces: others))
    case (.governmentNotReachedWithoutUmbrella, .governed(let names, let uncertain, others: _)):
      let (list, places) = (
        CompassWords.list(names), governed(indicator.value, isPart: !names.isEmpty)
      )
      let reached =
        names.isEmpty
        ? Text(
          en: "Without the umbrella too, somebody reaches it within two steps in \(places.en).",
          nl: "Ook zonder de koepel bereikt iemand het in twee stappen in \(places.nl)."
        )
        : Text(
          en:
            "Without the umbrella, nobody reaches it within two steps in \(places.en): \(list.en).",
          nl: "Zonder de koepel bereikt niemand het in twee stappen in \(places.nl): \(list.nl)."
        )
      return reached.followed(by: sentence(onUncertain: uncertain))
    default: return Text("")
    }
  }

  /// Each of the places with a government, or how many of how many.
  private func governed(_ value: Indicator.Value, isPart: Bool) -> Text {
    let places = Noun(
      one: Text(
        en: "place with a government in the data",
        nl: "plaats met een bestuur in de gegevens"
      ),
      many: Text(
        en: "places with a government in the data",
        nl: "plaatsen met een bestuur in de gegevens"
      )
    )
    if isPart { return places.part(value) }
    let all = places.count(value.whole)
    return value.whole == 1
      ? Text(en: "the only \(places.one.en)", nl: "de enige \(places.one.nl)")
      : Text(en: "each of the \(all.en)", nl: "elk van de \(all.nl)")
  }

  private func sentence(onOtherPlaces count: Int) -> Text {
    guard count > 0 else { return Text("") }
    let places = Noun(
      one: Text(en: "other place", nl: "andere plaats"),
      many: Text(en: "other places", nl: "andere plaatsen")
    ).count(count)
    return Text(
      en: "Of \(places.en) no government is in the data.",
      nl: "Van \(places.nl) staat er geen overheid in de gegevens."
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
