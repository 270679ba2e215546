import SocialNetwork

/// What the network gives to the groups compared, in blocks: first the answer, then the numbers.
struct EquityReport {
  let findings: EquityFindings

  /// How many groups of each attribute are shown, the largest.
  let limit: Int

  /// The parts of the report after the summary of the network.
  var sections: [Report.Section] {
    let answer = EquitySentences(findings: findings).answer
    var sections = [
      Report.Section(nil, [.sentences(compared)]),
      Report.Section(
        Text(en: "The answer", nl: "Het antwoord"),
        [.list(answer.map { ListEntry([$0]) })]
      ),
    ]
    var columns: Set<Text> = []
    for section in findings.sections where !section.table.groups.isEmpty {
      let shown = shownGroups(of: section)
      let name = section.name
      sections.append(
        Report.Section(Text(en: "By \(name)", nl: "Naar \(name)"), groups(shown, of: section))
      )
      let table = outcomes(for: shown, of: section)
      sections.append(Report.Section(nil, [.table(table)]))
      columns.formUnion(table.columns.map(\.title))
    }
    guard !columns.isEmpty else { return sections }
    return sections + [Report.Section(nil, [.sentences(notes(on: columns))])]
  }

  /// The places of the groups that there is room for: the largest, in the order of their names.
  private func shownGroups(of section: EquityFindings.Section) -> [Int] {
    let groups = section.table.groups
    let largest = groups.indices.sorted { first, second in
      groups[first].actorCount == groups[second].actorCount
        ? first < second : groups[first].actorCount > groups[second].actorCount
    }
    return largest.prefix(limit).sorted()
  }

  // MARK: - Who is compared

  private var compared: [Text] {
    [whoIsCompared, notSurveyed, tiesMissing, leftOut, noGovernment].compactMap(\.self)
  }

  private var whoIsCompared: Text {
    let number = findings.sample.actors.count
    guard let kind = findings.kinds.first else {
      return Text(en: "Nobody is compared.", nl: "Er wordt niemand vergeleken.")
    }
    let isOne = number == 1
    guard findings.kinds.count > 1 else {
      let noun = kind == .unknown ? Noun.actorOfUnknownKind : Noun.actors(of: kind)
      let count = noun.count(number)
      return Text(
        en: "\(count.en) \(isOne ? "is" : "are") compared.",
        nl: "\(count.nl) \(isOne ? "wordt" : "worden") vergeleken."
      )
    }
    let count = (findings.comparesPeople ? Noun.person : Noun.actor).count(number)
    let kinds = Text.list(
      findings.kinds.map { $0 == .unknown ? Noun.actorOfUnknownKind.many : $0.plural }
    )
    return Text(
      en: "\(count.en) are compared, each with their own kind: \(kinds.en).",
      nl: "\(count.nl) worden vergeleken, elk met de eigen soort: \(kinds.nl)."
    )
  }

  private var leftOut: Text? {
    let counts = findings.sections.filter { !$0.isCrossing && $0.leftOut > 0 }.map { section in
      let (count, name) = (Number.text(section.leftOut), section.name)
      return Text(en: "\(count.en) by \(name)", nl: "\(count.nl) bij \(name)")
    }
    guard !counts.isEmpty else { return nil }
    let list = Text.list(counts)
    return Text(
      en: "Left out, since the value is missing or the group not shown: \(list.en).",
      nl: "Niet meegeteld, omdat de waarde ontbreekt of de groep niet getoond wordt: \(list.nl)."
    )
  }

  private var notSurveyed: Text? {
    guard findings.unknown.notSurveyed > 0 else { return nil }
    let count = Number.text(findings.unknown.notSurveyed)
    let isOne = findings.unknown.notSurveyed == 1
    return Text(
      en: "Of \(count.en) of them no tie is known, since they were not surveyed.",
      nl: "Van \(count.nl) van hen is geen enkele relatie bekend, omdat "
        + "\(isOne ? "die niet bevraagd is" : "ze niet bevraagd zijn")."
    )
  }

  private var tiesMissing: Text? {
    guard findings.unknown.tiesMissing > 0 else { return nil }
    let count = Number.text(findings.unknown.tiesMissing)
    return Text(
      en: "Of \(count.en) of them no tie is known here, since rows of their ties were left out or "
        + "have no role or function.",
      nl:
        "Van \(count.nl) van hen is hier geen enkele relatie bekend, omdat rijen met hun relaties "
        + "weggelaten zijn of geen rol of functie hebben."
    )
  }

  private var noGovernment: Text? {
    findings.hasAuthority
      ? nil
      : Text(
        en: "There is no government among the actors.",
        nl: "Er is geen overheid bij de actoren."
      )
  }

  // MARK: - The groups

  /// The groups: how many they are, who is far from government, how far they keep to themselves.
  private func groups(_ shown: [Int], of section: EquityFindings.Section) -> [Block] {
    var columns: [ReportTable.Column] = [
      .words(Text(en: "Group", nl: "Groep"), .wrap),
      .numbers(Text(en: "Actors", nl: "Actoren")),
      .numbers(Text(en: "Share", nl: "Aandeel")),
    ]
    if section.representation != nil {
      columns.append(.numbers(Text(en: "In the population", nl: "In de bevolking")))
    }
    if findings.hasAuthority {
      columns.append(
        .numbers(
          Text(en: "No government within 2 steps", nl: "Geen overheid binnen 2 stappen")
        )
      )
    }
    if section.homophily != nil {
      columns.append(
        .numbers(
          Text(
            en: "Keeps to itself, beyond its size",
            nl: "Onder elkaar, los van de groepsgrootte"
          )
        )
      )
    }
    var table = ReportTable(columns)
    for place in shown {
      let group = section.table.groups[place]
      var row = [
        Text(group.name), Number.text(group.actorCount), group.share.text(Percentage.text),
      ]
      if let represented = section.representation {
        let match = represented.groups.first { $0.name == group.name }
        row.append(Percentage.text(match?.populationShare))
      }
      if findings.hasAuthority { row.append(group.far.text(Percentage.text)) }
      if let homophily = section.homophily {
        let match = homophily.groups.first { $0.name == group.name }
        row.append(match?.coleman.text(Number.text) ?? Text("–"))
      }
      table.append(row)
    }
    let all = section.table.groups.count
    let more: [Block] =
      all > shown.count ? [.advice(.more(hidden: all - shown.count, of: all))] : []
    return [.table(table)] + more + [ties(section).map { .sentence($0) }].compactMap(\.self)
  }

  /// How far ties lead outside the groups, beside what their sizes alone would give.
  private func ties(_ section: EquityFindings.Section) -> Text? {
    guard let homophily = section.homophily, let index = homophily.eiIndex.number,
      let expected = homophily.expectedEIIndex.number
    else { return nil }
    // (E − I)/(E + I) = −1 … 1 is a share of ties that lead outside of 0 … 1.
    let outside = Percentage.text((1 + index) / 2)
    let usual = Percentage.text((1 + expected) / 2)
    return Text(
      en: "Of the ties between actors whose groups are shown, \(outside.en) lead to another group; "
        + "by the sizes of the groups alone it would be \(usual.en).",
      nl: "Van de relaties tussen actoren van wie de groep getoond wordt, leidt \(outside.nl) naar "
        + "een andere groep; op grond van de groepsgroottes alleen zou dat \(usual.nl) zijn."
    )
  }

  // MARK: - The outcomes

  /// The outcomes: what every group has, and whether it is less than others of the same kind have.
  ///
  /// Of an outcome whose numbers are all withheld and whose verdicts are all the same there is one
  /// row; a column without any number is left out.
  private func outcomes(for shown: [Int], of section: EquityFindings.Section) -> ReportTable {
    let (none, withheld) = (Text("–"), Text("×"))
    var rows: [[Text]] = []
    for outcome in section.table.outcomes where !isRepeated(outcome, in: section) {
      let cells = shown.map { self.cells(outcome.results[$0], of: section, at: $0) }
      let title = outcome.title.capitalized
      if cells.allSatisfy({ $0 == cells[0] && $0[0] == withheld }) {
        rows.append([title] + cells[0])
        continue
      }
      rows.append([title] + cells[0].map { _ in Text("") })
      for (place, cells) in zip(shown, cells) {
        rows.append([Text("· \(section.table.groups[place].name)")] + cells)
      }
    }
    let columns: [ReportTable.Column] = [
      .words(Text(""), .wrap),
      .numbers(Text(en: "Mean", nl: "Gemiddeld")),
      .numbers(Text(en: "Median", nl: "Mediaan")),
      .numbers(EquityReport.floor),
      .numbers(EquityReport.top),
      .words(
        section.isCrossing
          ? Text(en: "On top of both attributes", nl: "Bovenop beide kenmerken")
          : Text(en: "Compared with their own kind", nl: "Vergeleken met dezelfde soort"),
        .wrap
      ),
    ]
    let kept = columns.indices.filter { column in
      !columns[column].isNumber
        || rows.contains { ![Text(""), withheld, none].contains($0[column]) }
    }
    var table = ReportTable(kept.map { columns[$0] })
    for row in rows { table.append(kept.map { row[$0] }) }
    return table
  }

  /// What an outcome gives to a group, column by column.
  private func cells(
    _ result: GuardedEquity.Result,
    of section: EquityFindings.Section,
    at place: Int
  ) -> [Text] {
    // Of fewer than ten, a tenth and a place at the top are matters of size alone.
    let isLarge = section.table.groups[place].actorCount >= 10
    let top = result.topShare.text { ratio in
      let number = Number.text(ratio)
      return ratio == nil ? number : Text(en: "× \(number.en)", nl: "× \(number.nl)")
    }
    return [
      result.mean.text(Number.text),
      result.median.text(Number.text),
      isLarge ? result.floor.text(Number.text) : Text("–"),
      isLarge ? top : Text("–"),
      words(for: section.isCrossing ? result.crossing ?? result.gap : result.gap),
    ]
  }

  /// Whether an outcome has the same numbers as the one before it, as strength without weights.
  private func isRepeated(
    _ outcome: GuardedEquity.Outcome,
    in section: EquityFindings.Section
  ) -> Bool {
    guard outcome.id == "strength",
      let degree = section.table.outcomes.first(where: { $0.id == "degree" })
    else { return false }
    return zip(outcome.results, degree.results).allSatisfy { $0.mean == $1.mean }
  }

  private func words(for found: GuardedEquity.Difference) -> Text {
    let size = found.value.number.map { Number.text(abs($0)) }
    switch found.verdict {
    case .less:
      return size.map { Text(en: "\($0.en) less", nl: "\($0.nl) minder") }
        ?? Text(en: "less", nl: "minder")
    case .more:
      return size.map { Text(en: "\($0.en) more", nl: "\($0.nl) meer") }
        ?? Text(en: "more", nl: "meer")
    case .chance: return Text(en: "no different from chance", nl: "niet anders dan bij toeval")
    case .tooFewBlocks: return Text(en: "too few to test", nl: "te weinig om te toetsen")
    case .oneGroup: return Text(en: "nobody to compare with", nl: "niemand om mee te vergelijken")
    case .undefined: return Text("–")
    }
  }

  // MARK: - Notes

  /// The titles of columns that are not always there.
  private static let floor = Text(en: "Worst-off tenth", nl: "Kwetsbaarste tiende")
  private static let top = Text(en: "At the top", nl: "Aan de top")

  private static let draw = Noun(
    one: Text(en: "draw", nl: "trekking"),
    many: Text(en: "draws", nl: "trekkingen")
  )

  /// What the columns say, given their titles, and how differences were tested.
  private func notes(on columns: Set<Text>) -> [Text] {
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
    if columns.contains(EquityReport.top) {
      notes.append(
        Text(
          en: "At the top: × 1 is as often as their number would give.",
          nl: "Aan de top: × 1 is zo vaak als hun aantal zou geven."
        )
      )
    }
    if sections.contains(where: { $0.homophily != nil }) {
      notes.append(
        Text(
          en: "Keeps to itself: 0 is what size alone gives, 1 only among themselves, −1 never.",
          nl: "Onder elkaar: 0 is wat de groepsgrootte op zich geeft, 1 enkel onder elkaar, −1 "
            + "nooit."
        )
      )
    }
    let draws = EquityReport.draw.count(findings.permutations)
    notes.append(
      Text(
        en: "A difference has a number only where chance rarely gives it (adjusted p below 0.05; "
          + "\(draws.en), associations kept together).",
        nl: "Een verschil heeft enkel een cijfer waar het toeval het zelden geeft (aangepaste p "
          + "kleiner dan 0,05; \(draws.nl), verenigingen samengehouden)."
      )
    )
    if findings.hasUmbrella, findings.hasAuthority {
      notes.append(
        Text(
          en: "No government within 2 steps: paths through the umbrella do not count.",
          nl: "Geen overheid binnen 2 stappen: paden via de koepel tellen niet."
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
