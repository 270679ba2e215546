import SocialNetwork

// What every group has of each outcome, and how that differs from what others of its kinds have.

extension EquityReport {
  /// The outcomes: what every group has, and whether it is less than others of the same kind have.
  ///
  /// Of an outcome whose numbers are all withheld and whose verdicts are all the same there is one
  /// row; a column without any number is left out.
  func outcomes(for shown: [Int], of section: EquityFindings.Section) -> ReportTable {
    let (none, withheld) = (Text("–"), Text("×"))
    var rows: [[Text]] = []
    for outcome in section.table.outcomes where !isRepeated(outcome, in: section) {
      let cells = shown.map { self.cells(outcome.results[$0], of: section, at: $0) }
      let title = title(of: outcome, for: shown)
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
          : EquityReport.besideKind
      ),
      .numbers(EquityReport.certainty),
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

  /// An outcome, and to which steps its means and differences are rounded, where they are.
  private func title(of outcome: GuardedEquity.Outcome, for shown: [Int]) -> Text {
    let title = outcome.title.capitalized
    let steps = shown.compactMap { outcome.results[$0].step }
    guard let least = steps.min().map({ Number.text($0) }),
      let most = steps.max().map({ Number.text($0) })
    else { return title }
    let range =
      least == most
      ? least : Text(en: "\(least.en)–\(most.en)", nl: "\(least.nl)–\(most.nl)")
    return Text(
      en: "\(title.en) (rounded to \(range.en))",
      nl: "\(title.nl) (afgerond op \(range.nl))"
    )
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
      isLarge ? cell(result.floor) : Text("–"),
      isLarge ? top : Text("–"),
    ] + cells(of: section.isCrossing ? result.crossing ?? result.gap : result.gap)
  }

  /// The floor of a group, or between what it lies: "0–2".
  private func cell(_ floor: GuardedEquity.Floor) -> Text {
    guard let range = floor.range else { return floor.number.cell(Number.text) }
    let (low, high) = (Number.text(range.lowerBound), Number.text(range.upperBound))
    return Text(en: "\(low.en)–\(high.en)", nl: "\(low.nl)–\(high.nl)")
  }

  /// A share of a group, and by how many per cents it may be off: "47 % ± 3".
  static func cell(_ share: RoundedShare) -> Text {
    share.share.cell { Percentage.text($0, offBy: share.step) }
  }

  /// Whether an outcome has the same numbers as the one before it, as strength without weights.
  func isRepeated(
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
}
