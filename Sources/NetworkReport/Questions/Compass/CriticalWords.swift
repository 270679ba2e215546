import SocialNetwork

extension CompassWords {
  func title(_ id: IndicatorID.Critical) -> Text {
    switch id {
    case .direct: Text(en: "Government at first hand", nl: "Overheid rechtstreeks")
    case .near: Text(en: "Government within two steps", nl: "Overheid in twee stappen")
    case .unreached: Text(en: "No path to government", nl: "Geen pad naar de overheid")
    case .nearWithoutUmbrella:
      Text(en: "Within two steps without the umbrella", nl: "In twee stappen zonder de koepel")
    case .umbrellaOnly:
      Text(
        en: "To government only through the umbrella",
        nl: "Naar de overheid enkel via de koepel"
      )
    case .doorkeeper:
      Text(
        en: "To government only through one other",
        nl: "Naar de overheid enkel via één andere"
      )
    }
  }

  func sentence(_ id: IndicatorID.Critical, _ indicator: Indicator) -> Text {
    let actors = Noun.otherThanGovernment.part(indicator.value)
    let all = Noun.otherThanGovernment.count(indicator.value.whole)
    let count = indicator.value.count
    let (have, hebben) = count == 1 ? ("has", "heeft") : ("have", "hebben")
    switch (id, indicator.base) {
    case (.direct, _):
      return Text(
        en: "\(actors.en) \(have) a tie with one.",
        nl: "\(actors.nl) \(hebben) zelf een relatie met een overheid."
      )
    case (.near, .kinds(let kinds)):
      let list = Text.enumeration(
        kinds.map { share in
          let (kind, part) = (share.kind.plural, Percentage.text(share.count, of: share.whole))
          return Text(en: "\(kind.en) \(part.en)", nl: "\(kind.nl) \(part.nl)")
        }
      )
      return Text(
        en: "\(actors.en); by kind: \(list.en).",
        nl: "\(actors.nl); naar soort: \(list.nl)."
      )
    case (.unreached, _):
      return Text(
        en: "\(actors.en) \(have) no path to one.",
        nl: "\(actors.nl) \(hebben) geen enkel pad."
      )
    case (.nearWithoutUmbrella, .withUmbrella(let near, of: let whole)):
      let actors = Noun.otherThanGovernmentAndUmbrella.part(indicator.value)
      let (near, whole) = (Number.text(near), Number.text(whole))
      return Text(
        en: "\(actors.en); with the umbrella \(near.en) of the \(whole.en).",
        nl: "\(actors.nl); met de koepel \(near.nl) van de \(whole.nl)."
      )
    case (.umbrellaOnly, _):
      let actors = Noun.otherThanGovernmentAndUmbrella.part(indicator.value)
      return Text(
        en: "\(actors.en) would have no path at all without the umbrella.",
        nl: "\(actors.nl) \(count == 1 ? "zou" : "zouden") zonder de koepel geen enkel pad hebben."
      )
    case (.doorkeeper, .doorkeeper(let holder?, let isBesideUmbrella)):
      let holder = mention(of: holder)
      return isBesideUmbrella
        ? Text(
          en: "\(actors.en) \(have) no path but through \(holder.en); for no other actor, the "
            + "umbrella aside, is that number larger.",
          nl:
            "\(actors.nl) \(hebben) enkel een pad via \(holder.nl); buiten de koepel hangen er van "
            + "niemand anders meer af."
        )
        : Text(
          en: "\(actors.en) \(have) no path but through \(holder.en); for no other actor is that "
            + "number larger.",
          nl: "\(actors.nl) \(hebben) enkel een pad via \(holder.nl); van niemand anders hangen er "
            + "meer af."
        )
    case (.doorkeeper, .doorkeeper(nil, isBesideUmbrella: true)):
      return Text(
        en:
          "The umbrella aside, none of the \(all.en) depends on one other actor alone for a path.",
        nl: "Buiten de koepel is geen van de \(all.nl) voor een pad van één andere actor "
          + "afhankelijk."
      )
    case (.doorkeeper, _):
      return Text(
        en: "None of the \(all.en) depends on one other actor alone for a path.",
        nl: "Geen van de \(all.nl) is voor een pad van één andere actor afhankelijk."
      )
    case (.near, _), (.nearWithoutUmbrella, _): return Text("")
    }
  }
}

extension Noun {
  /// An actor that is no government.
  static let otherThanGovernment = Noun(
    one: Text(en: "actor besides governments", nl: "actor buiten de overheden"),
    many: Text(en: "actors besides governments", nl: "actoren buiten de overheden")
  )

  /// An actor that is neither a government nor the umbrella.
  fileprivate static let otherThanGovernmentAndUmbrella = Noun(
    one: Text(
      en: "actor besides governments and the umbrella",
      nl: "actor buiten de overheden en de koepel"
    ),
    many: Text(
      en: "actors besides governments and the umbrella",
      nl: "actoren buiten de overheden en de koepel"
    )
  )
}
