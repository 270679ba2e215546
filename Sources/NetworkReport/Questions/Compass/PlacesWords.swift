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
    case (.empty, .places([], by: _)):
      return Text(
        en: "Of no place it is known that nobody is there.",
        nl: "Van geen enkele plaats is bekend dat er niemand is."
      )
    case (.empty, .places(let names, by: let attribute)):
      let (part, list) = (
        Noun.values(ofAttribute: attribute).part(indicator.value), CompassWords.list(names)
      )
      return Text(en: "\(part.en): \(list.en).", nl: "\(part.nl): \(list.nl).")
    case (.governmentNotReached, .governed(let names, let others)):
      let list = CompassWords.list(names)
      let reached =
        names.isEmpty
        ? Text(
          en: "In every place with a government, somebody reaches it within two steps.",
          nl: "In elke plaats met een bestuur bereikt iemand het in twee stappen."
        )
        : Text(
          en: "Nobody reaches it within two steps in \(list.en).",
          nl: "Niemand bereikt het in twee stappen in \(list.nl)."
        )
      return reached.followed(by: sentence(onOtherPlaces: others))
    case (.governmentNotReachedWithoutUmbrella, .governed(let names, others: _)):
      let list = CompassWords.list(names)
      return names.isEmpty
        ? Text(
          en:
            "Without the umbrella too, somebody reaches it within two steps in every place with a "
            + "government.",
          nl:
            "Ook zonder de koepel bereikt in elke plaats met een bestuur iemand het in twee stappen."
        )
        : Text(
          en: "Without the umbrella, nobody reaches it within two steps in \(list.en).",
          nl: "Zonder de koepel bereikt niemand het in twee stappen in \(list.nl)."
        )
    default: return Text("")
    }
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
    case .places(_, by: let attribute), .attribute(let attribute): .places(by: attribute)
    default: .outOfReach(of: .government)
    }
  }
}
