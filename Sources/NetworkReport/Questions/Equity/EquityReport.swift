import NetworkReport
import SocialNetwork

/// What `equity` found as a page: first the answer, then the numbers.
struct EquityPage {
  let analysis: EquityAnalysis

  private var call: Call { analysis.call }
  private var language: Language { call.language }

  var lines: [String] {
    var lines = analysis.loaded.summary(call) + [""] + wrapped(compared)
    lines += ["", heading(Text(en: "The answer", nl: "Het antwoord"))]
    for sentence in EquitySentences(analysis: analysis).answer {
      let words = sentence[language].wrapped(to: call.terminal.width - 2)
      lines += words.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
    }
    for section in analysis.sections where !section.table.groups.isEmpty {
      let title = Text(en: "By \(section.name)", nl: "Naar \(section.name)")
      lines += ["", heading(title)]
      lines += groups(section)
      lines += [""] + outcomes(section)
    }
    return lines + [""] + footer
  }

  // MARK: - Parts

  private var compared: Text {
    let count = analysis.sample.actors.count
    let kinds = Text.list(analysis.kinds.map(\.plural))
    let missing = analysis.sections.filter { !$0.isCrossing }
      .map { "\($0.name) \($0.leftOut)" }.joined(separator: ", ")
    let unknown = analysis.unknownCount
    let doubt =
      unknown == 0
      ? Text("")
      : Text(
        en: " Of \(unknown) nothing is known, since they were not surveyed.",
        nl: " Van \(unknown) is niets gekend, omdat ze niet bevraagd zijn."
      )
    let authorities =
      analysis.hasAuthority
      ? Text("")
      : Text(
        en: " There is no government among the actors.",
        nl: " Er is geen overheid onder de actoren."
      )
    return Text(
      en:
        "Compared are \(count) \(kinds.en), each with their own kind. Left out, since the value is "
        + "missing or the group not shown: \(missing).",
      nl:
        "Vergeleken worden \(count) \(kinds.nl), elk met de eigen soort. Niet meegeteld, omdat de "
        + "waarde ontbreekt of de groep niet getoond wordt: \(missing)."
    ) + doubt + authorities
  }

  /// The groups: how many they are, who is far from government, how far they keep to themselves.
  private func groups(_ section: EquityAnalysis.Section) -> [String] {
    var columns: [Table.Column] = [
      .init(title: Text(en: "Group", nl: "Groep")[language], giving: .wrap),
      .init(title: Text(en: "Actors", nl: "Actoren")[language], isNumber: true),
      .init(title: Text(en: "Share", nl: "Aandeel")[language], isNumber: true),
    ]
    if section.representation != nil {
      columns.append(
        .init(title: Text(en: "In the population", nl: "In de bevolking")[language], isNumber: true)
      )
    }
    if analysis.hasAuthority {
      columns.append(
        .init(
          title: Text(en: "No government within 2 steps", nl: "Geen overheid binnen 2 stappen")[
            language
          ],
          isNumber: true
        )
      )
    }
    if section.homophily != nil {
      columns.append(
        .init(
          title: Text(
            en: "Keeps to itself, beyond its size",
            nl: "Blijft onder elkaar, boven grootte"
          )[
            language
          ],
          isNumber: true
        )
      )
    }
    var table = Table(columns)
    let shown = shownGroups(section)
    for place in shown {
      let group = section.table.groups[place]
      var row = [group.name, String(group.actorCount), percentage(group.share)]
      if let represented = section.representation {
        let match = represented.groups.first { $0.name == group.name }
        row.append(match.map { Number.percentage(share: $0.populationShare) } ?? "–")
      }
      if analysis.hasAuthority { row.append(percentage(group.far)) }
      if let homophily = section.homophily {
        let match = homophily.groups.first { $0.name == group.name }
        row.append(match.map { $0.coleman.text(Number.text)[language] } ?? "–")
      }
      table.append(row)
    }
    return set(table) + more(section, shown: shown.count) + ties(section)
  }

  /// How far ties lead outside the groups, beside what their sizes alone would give.
  private func ties(_ section: EquityAnalysis.Section) -> [String] {
    guard let homophily = section.homophily, let index = homophily.eiIndex.number,
      let expected = homophily.expectedEIIndex.number
    else { return [] }
    // (E − I)/(E + I) = −1 … 1 is a share of ties that lead outside of 0 … 1.
    let (outside, usual) = ((1 + index) / 2, (1 + expected) / 2)
    return wrapped(
      Text(
        en:
          "Of the ties, \(Number.percentage(share: outside)) lead to another group; the sizes of the "
          + "groups alone would give \(Number.percentage(share: usual)).",
        nl:
          "Van de relaties leidt \(Number.percentage(share: outside)) naar een andere groep; de groottes "
          + "van de groepen op zich zouden \(Number.percentage(share: usual)) geven."
      )
    )
  }

  /// The outcomes: what every group has, and whether it is less than others of the same kind have.
  ///
  /// Of an outcome whose numbers are all withheld and whose verdicts are all the same there is one
  /// line; a column without any number is left out.
  private func outcomes(_ section: EquityAnalysis.Section) -> [String] {
    var rows: [[String]] = []
    let shown = shownGroups(section)
    for outcome in section.table.outcomes where !isRepeated(outcome, in: section) {
      let cells = shown.map { place in
        self.cells(outcome.results[place], of: section, at: place)
      }
      let title = outcome.title[language].capitalisedFirst
      if cells.allSatisfy({ $0 == cells[0] && $0[0] == "×" }) {
        rows.append([title] + cells[0])
        continue
      }
      rows.append([title, "", "", "", "", ""])
      for (place, cells) in zip(shown, cells) {
        rows.append(["· " + section.table.groups[place].name] + cells)
      }
    }
    let columns: [Table.Column] = [
      .init(title: "", giving: .wrap),
      .init(title: Text(en: "Mean", nl: "Gemiddeld")[language], isNumber: true),
      .init(title: Text(en: "Median", nl: "Mediaan")[language], isNumber: true),
      .init(title: Text(en: "Worst-off tenth", nl: "Zwakste tiende")[language], isNumber: true),
      .init(title: Text(en: "At the top", nl: "Aan de top")[language], isNumber: true),
      .init(
        title: section.isCrossing
          ? Text(en: "On top of both parts", nl: "Bovenop beide delen")[language]
          : Text(en: "Beside their own kind", nl: "Naast de eigen soort")[language],
        giving: .wrap
      ),
    ]
    let kept = columns.indices.filter { column in
      !columns[column].isNumber || rows.contains { !["", "×", "–"].contains($0[column]) }
    }
    var table = Table(kept.map { columns[$0] })
    for row in rows { table.append(kept.map { row[$0] }) }
    return set(table)
  }

  /// What an outcome gives to a group, column by column.
  private func cells(
    _ result: GuardedEquity.Result,
    of section: EquityAnalysis.Section,
    at place: Int
  ) -> [String] {
    // Of fewer than ten, a tenth and a place at the top are matters of size alone.
    let isLarge = section.table.groups[place].actorCount >= 10
    return [
      result.mean.text(Number.text)[language],
      result.median.text(Number.text)[language],
      isLarge ? result.floor.text(Number.text)[language] : "–",
      isLarge ? topShare(result.topShare) : "–",
      words(for: section.isCrossing ? result.crossing ?? result.gap : result.gap)[language],
    ]
  }

  /// Whether an outcome has the same numbers as the one before it, as strength without weights.
  private func isRepeated(
    _ outcome: GuardedEquity.Outcome,
    in section: EquityAnalysis.Section
  ) -> Bool {
    guard outcome.id == "strength",
      let degree = section.table.outcomes.first(where: { $0.id == "degree" })
    else { return false }
    return zip(outcome.results, degree.results).allSatisfy { $0.mean == $1.mean }
  }

  private func words(for found: GuardedEquity.Difference) -> Text {
    let size = found.value.number.map { Number.text(abs($0)) + " " } ?? ""
    switch found.verdict {
    case .less: return Text(en: "\(size)less", nl: "\(size)minder")
    case .more: return Text(en: "\(size)more", nl: "\(size)meer")
    case .chance: return Text(en: "as chance gives", nl: "zoals toeval geeft")
    case .tooFewBlocks: return Text(en: "too few to test", nl: "te weinig om te toetsen")
    case .oneGroup: return Text(en: "nobody to compare with", nl: "niemand om mee te vergelijken")
    case .undefined: return Text("–")
    }
  }

  /// The groups that the table has room for: the largest, in the order of their names.
  private func shownGroups(_ section: EquityAnalysis.Section) -> [Int] {
    let groups = section.table.groups
    let limit = call.arguments[Common.top].inTable
    let largest = groups.indices.sorted { first, second in
      groups[first].actorCount == groups[second].actorCount
        ? first < second : groups[first].actorCount > groups[second].actorCount
    }
    return largest.prefix(limit).sorted()
  }

  private func more(_ section: EquityAnalysis.Section, shown: Int) -> [String] {
    let more = section.table.groups.count - shown
    guard more > 0 else { return [] }
    return [
      Text(
        en: "… and \(more) smaller groups: --top \(shown + more), or --format csv",
        nl: "… en nog \(more) kleinere groepen: --top \(shown + more), of --format csv"
      )[language]
    ]
  }

  private var footer: [String] {
    let passes =
      analysis.umbrella == nil
      ? Text("")
      : Text(
        en: " No government within 2 steps: ways through the umbrella do not count.",
        nl: " Geen overheid binnen 2 stappen: wegen via de koepel tellen niet."
      )
    let estimated =
      analysis.loaded.network.actors.count > EquityOutcome.harmonicIsEstimatedAbove
      ? Text(
        en: " Nearness to others is estimated, off by at most 1 % of the number of actors.",
        nl: " Nabijheid tot anderen is geschat, er hoogstens 1 % van het aantal actoren naast."
      ) : Text("")
    let rest = Text(
      en: "Keeps to itself: 0 is what size alone gives, 1 only among themselves, −1 never. A "
        + "difference has a number only where chance rarely gives it (adjusted p below 0.05; "
        + "\(analysis.permutations) draws, associations kept together).",
      nl: "Blijft onder elkaar: 0 is wat de grootte op zich geeft, 1 enkel onder elkaar, −1 nooit. "
        + "Een verschil heeft enkel een cijfer waar het toeval het zelden geeft (aangepaste p onder "
        + "0.05; \(analysis.permutations) trekkingen, verenigingen samengehouden)."
    )
    // A partition is needed there, as groups that overlap are not.
    let several =
      analysis.sections.contains { $0.table.overlap }
      ? Text(" ") + ValueGroups.counting
        + (analysis.sections.contains(where: \.isCrossing)
          ? Text(
            en: " In crossings a combination of values is a group of its own.",
            nl: " In kruisingen is een combinatie van waarden een groep op zich."
          ) : Text("")) : Text("")
    return wrapped(tails + rest + passes + estimated + several)
  }

  /// What the columns say that are not always there.
  private var tails: Text {
    let results = analysis.sections.flatMap { $0.table.outcomes.flatMap(\.results) }
    guard results.contains(where: { $0.floor.number != nil }) else { return Text("") }
    return Text(
      en:
        "Worst-off tenth: one in ten has no more than this (of dependence: no less). At the top: 1 "
        + "is as often as their number gives. ",
      nl:
        "Zwakste tiende: een op de tien, de mensen in de kwetsbaarste positie, heeft niet meer dan "
        + "dit (van afhankelijkheid: niet minder). Aan de top: 1 is zo vaak als hun aantal geeft. "
    )
  }

  // MARK: - Setting

  private func percentage(_ share: Guarded) -> String {
    share.text { value in value.map { Number.percentage(share: $0) } ?? "–" }[language]
  }

  private func topShare(_ ratio: Guarded) -> String {
    ratio.text { value in value.map { "× " + Number.text($0) } ?? "–" }[language]
  }

  private func set(_ table: Table) -> [String] {
    table.lines(width: call.terminal.width, heading: call.terminal.heading)
  }

  private func heading(_ text: Text) -> String { call.terminal.heading(text[language]) }

  private func wrapped(_ text: Text) -> [String] { text[language].wrapped(to: call.terminal.width) }
}

extension Number {
  /// A share as a whole percentage; see ``percentage(_:of:)``.
  static func percentage(share: Double) -> String {
    let exact = 100 * share
    if share > 0, exact < 0.5 { return "< 1 %" }
    if share < 1, exact >= 99.5 { return "> 99 %" }
    return "\(Int(exact.rounded())) %"
  }
}

extension String {
  /// The string with its first letter as a capital.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
