import SocialNetwork

extension CompassWords {
  func title(_ id: IndicatorID.Critical) -> Text {
    switch id {
    case .direct: Text(en: "Government at first hand", nl: "Overheid rechtstreeks")
    case .near: Text(en: "Government within two steps", nl: "Overheid in twee stappen")
    case .unreached: Text(en: "No path to government", nl: "Geen pad naar de overheid")
    case .nearWithoutUmbrella:
      Text(en: "Within two steps without the umbrella", nl: "In twee stappen zonder de koepel")
    case .umbrellaOnly: Text(en: "Through the umbrella only", nl: "Enkel via de koepel")
    case .doorkeeper: Text(en: "Through one other actor only", nl: "Enkel via één andere actor")
    }
  }

  func sentence(_ id: IndicatorID.Critical, _ indicator: Indicator) -> Text {
    let actors = Noun.actor.part(indicator.value)
    let count = indicator.value.count
    let (have, hebben) = count == 1 ? ("has", "heeft") : ("have", "hebben")
    switch (id, indicator.base) {
    case (.direct, _):
      return Text(
        en: "\(actors.en) \(have) a tie with a government.",
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
        en: "\(actors.en) \(have) no path at all.",
        nl: "\(actors.nl) \(hebben) geen enkel pad."
      )
    case (.nearWithoutUmbrella, .withUmbrella(let near)):
      let near = Number.text(near)
      return Text(
        en: "\(actors.en); with the umbrella \(near.en).",
        nl: "\(actors.nl); met de koepel \(near.nl)."
      )
    case (.umbrellaOnly, _):
      return Text(
        en: "\(actors.en) would have no path at all without the umbrella.",
        nl: "\(actors.nl) \(count == 1 ? "zou" : "zouden") zonder de koepel geen enkel pad hebben."
      )
    case (.doorkeeper, .doorkeeper(let holder?, let isBesideUmbrella)):
      let (actors, holder) = (Noun.actor.count(count), mention(of: holder))
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
        en: "The umbrella aside, nobody depends on one other actor alone for a path to government.",
        nl: "Buiten de koepel is niemand voor een pad naar de overheid van één andere actor "
          + "afhankelijk."
      )
    case (.doorkeeper, _):
      return Text(
        en: "Nobody depends on one other actor alone for a path to government.",
        nl: "Niemand is voor een pad naar de overheid van één andere actor afhankelijk."
      )
    case (.near, _), (.nearWithoutUmbrella, _): return Text("")
    }
  }
}
