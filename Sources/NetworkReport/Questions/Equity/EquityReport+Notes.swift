import SocialNetwork

// What the columns of the tables say, below them.
extension EquityReport {
  /// Whether any difference was tested.
  private var isAnythingTested: Bool {
    let outcomes = findings.sections.flatMap(\.table.outcomes)
    return outcomes.flatMap(\.results).contains { result in
      [result.gap, result.crossing].contains { found in
        switch found?.verdict {
        case .less, .more, .slight, .chance: true
        case .tooFewBlocks, .oneGroup, .undefined, nil: false
        }
      }
    }
  }

  /// What the columns of differences say, those that are there.
  private func differences(in columns: Set<Text>) -> [Text] {
    var notes: [Text] = []
    if columns.contains(EquityReport.besideKind) {
      let ofWhom = findings.comparesPeople
      notes.append(
        Text(
          en:
            "Beside their kind: the mean less that of all \(ofWhom ? "people" : "actors") of the same "
            + "kinds.",
          nl:
            "Naast de soort: het gemiddelde min dat van alle \(ofWhom ? "mensen" : "actoren") van "
            + "dezelfde soorten."
        )
      )
    }
    guard columns.contains(EquityReport.certainty) || isAnythingTested else { return notes }
    let draws = EquityReport.draw.count(findings.permutations)
    let together = Text(en: "together", nl: "samen")
      .followed(
        by: findings.sample.blocks.passesOverUmbrella
          ? Text(en: "(the umbrella is none)", nl: "(de koepel telt niet als een)") : Text("")
      )
    notes.append(
      Text(
        en:
          "95\u{A0}%: where that difference lies with 95\u{A0}% certainty, looked at alone. Beyond chance: "
          + "\(draws.en) in which groups are dealt out within kinds, the people of an association "
          + "\(together.en), rarely give as much (p below 0.05, adjusted for all that is compared at once), "
          + "and it is at least 2\u{A0}% of what is usual. Seen from: the smallest difference that would have "
          + "been found.",
        nl:
          "95\u{A0}%: waartussen dat verschil met 95\u{A0}% zekerheid ligt, op zich bekeken. Meer dan "
          + "toeval: \(draws.nl) waarin groepen binnen elke soort verdeeld worden, de mensen van een "
          + "vereniging \(together.nl), geven zelden zoveel (p kleiner dan 0,05, aangepast aan alles wat "
          + "samen vergeleken is), en het is minstens 2\u{A0}% van wat gewoon is. Te zien vanaf: het kleinste verschil dat gevonden zou zijn."
      )
    )
    return notes
  }

  /// The titles of columns that are not always there.
  static let floor = Text(en: "Worst-off tenth", nl: "Kwetsbaarste tiende")
  static let top = Text(en: "At the top", nl: "Aan de top")
  static let besideKind = Text(en: "Beside their kind", nl: "Naast de soort")
  static let certainty = Text("95\u{A0}%")

  private static let draw = Noun(
    one: Text(en: "draw", nl: "trekking"),
    many: Text(en: "draws", nl: "trekkingen")
  )

  /// What marks of rounding say, where there are any: of groups whose numbers may be the same, no difference.
  private func rounding(in sections: [EquityFindings.Section]) -> [Text] {
    let groups = sections.flatMap { $0.table.groups + [$0.table.rest].compactMap(\.self) }
    let results = sections.flatMap { $0.table.outcomes.flatMap(\.results) }
    let floors: [Text] =
      results.contains { $0.floor.range != nil }
      ? [
        Text(
          en: "Two numbers, as in 0–2: it is one of these, or between them.",
          nl: "Twee cijfers, zoals in 0–2: het is een van beide, of ligt ertussen."
        )
      ] : []
    let shares: [Text] =
      groups.contains { $0.share.step != nil || $0.far.step != nil }
        || sections.contains {
          $0.representation?.groups.contains { $0.share.step != nil } ?? false
        }
      ? [
        Text(
          en:
            "±: how many percentage points a share may be off by the rounding; where shares overlap so, groups "
            + "need not differ.",
          nl:
            "±: hoeveel procentpunt een aandeel er door de afronding naast kan zitten; waar aandelen zo "
            + "overlappen, verschillen groepen misschien niet."
        )
      ] : []
    return floors + shares
  }

  /// What the columns say, given their titles, and how differences were tested.
  func notes(on columns: Set<Text>) -> [Text] {
    let sections = findings.sections.filter { !$0.table.groups.isEmpty }
    var notes: [Text] = []
    if columns.contains(EquityReport.floor) {
      let hasDependence = sections.contains { $0.table.outcomes.contains { !$0.isMoreBetter } }
      notes.append(
        hasDependence
          ? Text(
            en: "Worst-off tenth: one in ten has no more than this, or no less of dependence.",
            nl: "Kwetsbaarste tiende: een op de tien heeft niet meer dan dit, of niet minder "
              + "afhankelijkheid."
          )
          : Text(
            en: "Worst-off tenth: one in ten has no more than this.",
            nl: "Kwetsbaarste tiende: een op de tien heeft niet meer dan dit."
          )
      )
    }
    if sections.contains(where: \.table.isGuarded) { notes.append(.groupsMayBeMissing) }
    notes += rounding(in: sections)
    if columns.contains(EquityReport.top) {
      notes.append(
        Text(
          en: "At the top: × 1 is as often as their number would give.",
          nl: "Aan de top: × 1 is zo vaak als hun aantal zou geven."
        )
      )
    }
    let results = sections.flatMap { $0.table.outcomes.flatMap(\.results) }
    if results.contains(where: { $0.step != nil }) {
      notes.append(
        Text(
          en: "Rounded to: the steps of means and differences, the wider the smaller a group.",
          nl: "Afgerond op: de stappen van gemiddelden en verschillen, groter voor een kleinere "
            + "groep."
        )
      )
    }
    if sections.contains(where: { $0.homophily != nil }) {
      notes.append(
        Text(
          en:
            "Keeps to itself, over the ties \(findings.whereTiesAre.en): 0 is what size alone gives, "
            + "1 only among themselves, −1 never.",
          nl:
            "Onder elkaar, over de relaties \(findings.whereTiesAre.nl): 0 is wat de "
            + "groepsgrootte op zich geeft, 1 enkel onder elkaar, −1 nooit."
        )
      )
      let rounded = sections.compactMap(\.homophily).filter { $0.usualStep != nil }
      if rounded.flatMap(\.groups).contains(where: { $0.coleman.number != nil }) {
        notes.append(
          Text(
            en: "It is made of rounded numbers: about so much.",
            nl: "Dat komt uit afgeronde cijfers: ongeveer zoveel."
          )
        )
      }
    }
    notes += differences(in: columns)
    if findings.hasUmbrella, findings.hasAuthority {
      notes.append(
        Text(
          en: "\(titleOfFar.en): paths through the umbrella do not count.",
          nl: "\(titleOfFar.nl): paden via de koepel tellen niet."
        )
      )
    }
    if findings.estimatesNearness {
      notes.append(
        Text(
          en: "Nearness to others is estimated, with an error of at most 1\u{A0}% of the number of "
            + "actors.",
          nl:
            "Nabijheid tot anderen is geschat, met een fout van hoogstens 1\u{A0}% van het aantal "
            + "actoren."
        )
      )
    }
    guard sections.contains(where: { $0.table.overlap }) else { return notes }
    notes.append(ValueGroups.counting)
    // A partition is needed there, as groups that overlap are not.
    if sections.contains(where: \.isCrossing) {
      notes.append(
        Text(
          en: "In crossings a combination of values is a group of its own.",
          nl: "In kruisingen is een combinatie van waarden een groep op zich."
        )
      )
    }
    return notes
  }
}
