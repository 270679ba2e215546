import SocialNetwork

extension CompassWords {
  func title(_ id: IndicatorID.Community) -> Text {
    switch id {
    case .groups: Text(en: "Groups", nl: "Groepen")
    case .closeKnitAndOpen: Text(en: "Close-knit and open", nl: "Hecht en open")
    case .closeKnitOnly: Text(en: "Close-knit, not open", nl: "Hecht, niet open")
    case .openOnly: Text(en: "Open, not close-knit", nl: "Open, niet hecht")
    case .innerDensity: Text(en: "Inner density", nl: "Dichtheid binnenin")
    case .openness: Text(en: "Openness", nl: "Openheid")
    case .closedTriangles: Text(en: "Closed triangles", nl: "Gesloten driehoeken")
    }
  }

  func sentence(_ id: IndicatorID.Community, _ indicator: Indicator) -> Text {
    switch (id, indicator.base) {
    case (.groups, .members(let count)):
      let (groups, actors) = (Noun.group.count(indicator.value.count), Noun.actor.count(count))
      return Text(
        en: "\(groups.en) of three or more found in these ties, with \(actors.en) in all.",
        nl: "\(groups.nl) van drie of meer, gevonden in deze relaties, met samen \(actors.nl)."
      )
    case (_, .knitting(let both, let closeKnit, let open, let neither)):
      let groups = Noun.group.count(both)
      let rest = [closeKnit, open, neither].map { Number.text($0) }
      return Text(
        en:
          "\(groups.en) \(both == 1 ? "is" : "are") close-knit and open; \(rest[0].en) close-knit only, "
          + "\(rest[1].en) open only, \(rest[2].en) neither. Close-knit: two ties inside per member "
          + "on average; open: two members or more have ties outside.",
        nl: "\(groups.nl) \(both == 1 ? "is" : "zijn") hecht én open; \(rest[0].nl) enkel hecht, "
          + "\(rest[1].nl) enkel open, \(rest[2].nl) geen van beide. Hecht: gemiddeld twee relaties "
          + "binnenin per lid; open: minstens twee leden met relaties naar buiten."
      )
    case (.innerDensity, _):
      return Text(
        en: "The median share of the possible ties inside a group that exist.",
        nl: "Het mediane aandeel van de mogelijke relaties binnen een groep dat er is."
      )
    case (.openness, _):
      return Text(
        en: "The median share of the ties of a group's members that lead outside.",
        nl: "Het mediane aandeel van de relaties van de leden van een groep dat naar buiten leidt."
      )
    case (.closedTriangles, _):
      return Text(
        en: "Of two contacts of the same actor, how often they have a tie as well.",
        nl: "Hoe vaak twee contacten van dezelfde actor ook een relatie hebben met elkaar."
      )
    case (.groups, _), (.closeKnitAndOpen, _), (.closeKnitOnly, _), (.openOnly, _):
      return Text("")
    }
  }

  func further(_ id: IndicatorID.Community) -> FurtherQuestion {
    let layer = Layer(function: .community)
    return id == .closedTriangles ? .describe(in: layer) : .communities(in: layer)
  }
}
