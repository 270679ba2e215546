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
      let sizes = (groups[first].actorCount.number ?? 0, groups[second].actorCount.number ?? 0)
      return sizes.0 == sizes.1 ? first < second : sizes.0 > sizes.1
    }
    return largest.prefix(limit).sorted()
  }

  // MARK: - Who is compared

  private var compared: [Text] {
    [whoIsCompared, known, notSurveyed, tiesMissing, noGovernment].compactMap(\.self)
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

  /// Of how many of them each attribute is known: what all that follows is based on.
  private var known: Text? {
    guard findings.sample.actors.count > 0 else { return nil }
    let counts = findings.sections.filter { !$0.isCrossing }.map { section in
      let (count, name) = (section.table.actorCount.text(Number.text), section.name)
      let isRounded = section.table.isGuarded && section.table.actorCount.number != nil
      return Text(
        en: "\(name) of \(isRounded ? "about " : "")\(count.en)",
        nl: "\(name) van \(isRounded ? "ongeveer " : "")\(count.nl)"
      )
    }
    guard !counts.isEmpty else { return nil }
    let list = Text.list(counts)
    return Text(
      en: "Of these it is known: \(list.en).",
      nl: "Hiervan is bekend: \(list.nl)."
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
        group.name, group.actorCount.cell(Number.text), group.share.cell(Percentage.text),
      ]
      if let represented = section.representation {
        let match = represented.groups.first { $0.name == group.name.en }
        row.append(Percentage.text(match?.populationShare))
      }
      if findings.hasAuthority { row.append(group.far.cell(Percentage.text)) }
      if let homophily = section.homophily {
        let match = homophily.groups.first { $0.name == group.name.en }
        row.append(match?.coleman.cell(Number.text) ?? Text("–"))
      }
      table.append(row)
    }
    if let rest = section.table.rest {
      var row = [rest.name, rest.actorCount.cell(Number.text), Text("–")]
      if section.representation != nil { row.append(Text("–")) }
      if findings.hasAuthority { row.append(rest.far.cell(Percentage.text)) }
      if section.homophily != nil { row.append(Text("–")) }
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
    let used = homophily.tiesUsed.text(Number.text)
    return Text(
      en:
        "Of the \(used.en) ties of which both ends' \(section.name) is known, \(outside.en) lead to "
        + "another group; were groups dealt out at random within kinds, it would be \(usual.en).",
      nl: "Van de \(used.nl) relaties waarvan \(section.name) aan beide kanten bekend is, leidt "
        + "\(outside.nl) naar een andere groep; bij willekeurig verdeelde groepen binnen elke soort zou "
        + "dat \(usual.nl) zijn."
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
        let name = section.table.groups[place].name
        rows.append([Text(en: "· \(name.en)", nl: "· \(name.nl)")] + cells)
      }
    }
    let columns: [ReportTable.Column] = [
      .words(Text(""), .wrap),
      .numbers(Text(en: "Mean", nl: "Gemiddeld")),
      .numbers(EquityReport.floor),
      .numbers(EquityReport.top),
      .numbers(
        section.isCrossing
          ? Text(en: "On top of both", nl: "Bovenop beide")
          : Text(en: "Beside their kind", nl: "Naast de soort")
      ),
      .numbers(Text("95\u{A0}%")),
      .words(Text(en: "Beyond chance?", nl: "Meer dan toeval?"), .wrap),
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
    let isLarge = (section.table.groups[place].actorCount.number ?? 0) >= 10
    let top = result.topShare.cell { ratio in
      let number = Number.text(ratio)
      return ratio == nil ? number : Text(en: "× \(number.en)", nl: "× \(number.nl)")
    }
    return [
      result.mean.cell(Number.text),
      isLarge ? result.floor.cell(Number.text) : Text("–"),
      isLarge ? top : Text("–"),
    ] + cells(of: section.isCrossing ? result.crossing ?? result.gap : result.gap)
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

  /// A difference: how large it is, from where to where it may be, and what the test says.
  private func cells(of found: GuardedEquity.Difference) -> [Text] {
    func signed(_ number: Double?) -> Text {
      guard let number else { return Text("–") }
      let text = Number.text(abs(number))
      return number == 0
        ? text
        : Text(en: (number < 0 ? "−" : "+") + text.en, nl: (number < 0 ? "−" : "+") + text.nl)
    }
    let value = found.value.text(signed)
    let interval = EquityReport.interval(of: found, signed) ?? Text("–")
    return [value, found.value.isWithheld ? Text("×") : interval, verdict(of: found)]
  }

  private func verdict(of found: GuardedEquity.Difference) -> Text {
    // Of more and less the difference has to be there to be read.
    if found.value.isWithheld { return Text("×") }
    switch found.verdict {
    case .less: return Text(en: "less", nl: "minder")
    case .more: return Text(en: "more", nl: "meer")
    case .slight: return Text(en: "no matter", nl: "doet er niet toe")
    case .chance:
      guard let least = found.leastFound.number.map(Number.text) else {
        return Text(en: "no", nl: "neen")
      }
      return Text(en: "no; seen from \(least.en)", nl: "neen; te zien vanaf \(least.nl)")
    case .tooFewBlocks: return Text(en: "too few to test", nl: "te weinig voor toets")
    case .oneGroup: return Text(en: "none to compare with", nl: "geen vergelijking")
    case .undefined: return Text("–")
    }
  }

  /// From where to where a difference may be, with 95 % certainty.
  static func interval(
    of found: GuardedEquity.Difference,
    _ format: (Double?) -> Text = { Number.text($0) }
  ) -> Text? {
    guard let low = found.low.number, let high = found.high.number else { return nil }
    let (from, to) = (format(low), format(high))
    return Text(en: "\(from.en) to \(to.en)", nl: "\(from.nl) tot \(to.nl)")
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
        en:
          "Beside their kind: the mean less that of all people of the same kinds. 95\u{A0}%: where "
          + "that difference lies with 95\u{A0}% certainty. Beyond chance: \(draws.en) in which groups "
          + "are dealt out within kinds, the people of an association together, rarely give as much "
          + "(adjusted p below 0.05), and it is at least 2\u{A0}% of what is usual. Seen from: the "
          + "smallest difference that would have been found.",
        nl:
          "Naast de soort: het gemiddelde min dat van alle mensen van dezelfde soorten. 95\u{A0}%: "
          + "waartussen dat verschil met 95\u{A0}% zekerheid ligt. Meer dan toeval: \(draws.nl) waarin "
          + "groepen binnen elke soort verdeeld worden, de mensen van een vereniging samen, geven "
          + "zelden zoveel (aangepaste p kleiner dan 0,05), en het is minstens 2\u{A0}% van wat gewoon "
          + "is. Te zien vanaf: het kleinste verschil dat gevonden zou zijn."
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
