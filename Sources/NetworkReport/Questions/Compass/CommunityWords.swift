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
    case (.groups, .members(let count, of: let all)):
      let (groups, actors) = (
        Noun.group.count(indicator.value.count), Noun.actor.part(count, of: all)
      )
      guard indicator.value.count > 0 else {
        return Text(
          en: "No groups of three or more were found in these ties.",
          nl: "In deze relaties zijn geen groepen van drie of meer gevonden."
        )
      }
      return Text(
        en: "\(groups.en) of three or more found in these ties, with \(actors.en) who have them.",
        nl: "\(groups.nl) van drie of meer, gevonden in deze relaties, met samen \(actors.nl) die "
          + "ze hebben."
      )
    case (
      _, .knitting(let both, let closeKnit, let open, let neither, memberships: let memberships)
    ):
      return sentence(onKnitting: both, closeKnit, open, neither)
        .followed(by: sentence(onMemberships: memberships))
    case (.innerDensity, .middle(of: let count)):
      let (share, groups) = (indicator.value.text, Noun.group.count(count))
      return Text(
        en: "Inside a group \(share.en) of the possible ties exist, the median of \(groups.en).",
        nl: "Binnen een groep bestaat \(share.nl) van de mogelijke relaties, de mediaan van "
          + "\(groups.nl)."
      )
    case (.openness, .middle(of: let count)):
      let (share, groups) = (indicator.value.text, Noun.group.count(count))
      return Text(
        en: "Of the ties of a group's members, \(share.en) lead outside: the median of "
          + "\(groups.en).",
        nl: "Van de relaties van de leden van een groep leidt \(share.nl) naar buiten: de mediaan "
          + "van \(groups.nl)."
      )
    case (.closedTriangles, .memberships(let count, of: let all)):
      let ties = Noun.tie.part(count, of: all)
      return Text(
        en:
          "Cannot be told: \(ties.en) \(count == 1 ? "joins" : "join") a person with an association or "
          + "organisation, and these hardly make triangles.",
        nl:
          "Niet te zeggen: \(ties.nl) \(count == 1 ? "verbindt" : "verbinden") een persoon met een "
          + "vereniging of organisatie, en daarmee ontstaan nauwelijks driehoeken."
      )
    case (.closedTriangles, _):
      let share = indicator.value.text
      return Text(
        en: "Two contacts of one actor have a tie with each other in \(share.en) of the cases.",
        nl: "Twee contacten van eenzelfde actor hebben in \(share.nl) van de gevallen ook een "
          + "relatie met elkaar."
      )
    case (.groups, _), (.closeKnitAndOpen, _), (.closeKnitOnly, _), (.openOnly, _),
      (.innerDensity, _), (.openness, _):
      return Text("")
    }
  }

  /// How many groups are close-knit, open, or both, of those of which it can be told.
  private func sentence(
    onKnitting both: Int,
    _ closeKnit: Int,
    _ open: Int,
    _ neither: Int
  ) -> Text {
    let all = both + closeKnit + open + neither
    guard all > 0 else { return Text("") }
    let groups = Noun.group.part(both, of: all)
    let rest = [closeKnit, open, neither].map { Number.text($0) }
    let isOne = both == 1 || all == 1
    return Text(
      en:
        "\(groups.en) of which it can be told \(isOne ? "is" : "are") both; \(rest[0].en) close-knit "
        + "only, \(rest[1].en) open only, \(rest[2].en) neither. Close-knit: two ties inside per member "
        + "on average; open: two members or more have ties outside.",
      nl:
        "\(groups.nl) waarvan het te zeggen is, \(isOne ? "is" : "zijn") het allebei; \(rest[0].nl) "
        + "enkel hecht, \(rest[1].nl) enkel open, \(rest[2].nl) geen van beide. Hecht: gemiddeld twee "
        + "relaties binnenin per lid; open: minstens twee leden met relaties naar buiten."
    )
  }

  /// In how many groups ties do not tell whether members know each other.
  private func sentence(onMemberships count: Int) -> Text {
    guard count > 0 else { return Text("") }
    let groups = Noun.group.count(count)
    return Text(
      en:
        "In \(groups.en) nearly all ties are memberships, which do not show who knows each other.",
      nl:
        "In \(groups.nl) zijn bijna alle relaties lidmaatschappen, die niet tonen wie elkaar kent."
    )
  }

  func further(_ id: IndicatorID.Community) -> FurtherQuestion {
    let layer = Layer(function: .community)
    return id == .closedTriangles ? .describe(in: layer) : .communities(in: layer)
  }
}
