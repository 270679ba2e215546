import NetworkFiles
import SocialNetwork

/// What is wrong, or looks wrong, in the files of a dataset, errors first.
struct CheckReport {
  let reading: Reading

  /// How the program puts into words what can be done.
  let wording: RemedyWording

  /// The dataset, how large it is, and whether all is sound.
  var title: Text {
    guard let dataset = reading.dataset else {
      return Text(en: "The files cannot be used.", nl: "De bestanden zijn niet bruikbaar.")
    }
    let (actors, rows) = (
      Noun.actor.count(dataset.actors.count), Noun.rowOfTies.count(dataset.ties.count)
    )
    return reading.findings.all.isEmpty
      ? Text(
        en: "\(dataset.name): \(actors.en), \(rows.en); all sound",
        nl: "\(dataset.name): \(actors.nl), \(rows.nl); alles in orde"
      )
      : Text(
        en: "\(dataset.name): \(actors.en), \(rows.en)",
        nl: "\(dataset.name): \(actors.nl), \(rows.nl)"
      )
  }

  /// How the files were read, then the findings of each severity, with at most so many entries in all.
  func sections(limit: Int) -> [Report.Section] {
    let findings = reading.findings
    var sections = [
      Report.Section(
        nil,
        reading.notes(wording: wording).map { .sentence($0) } + repeated + ended + telling
      )
    ]
    var room = limit
    for severity in Severity.allCases {
      let count = severity == .error ? findings.errorCount : findings.warningCount
      guard count > 0, room > 0 else { continue }
      let entries = findings.entries(severity)
      sections.append(
        Report.Section(severity.heading(count), [.list(entries.prefix(room).map(entry))])
      )
      room -= min(room, entries.count)
    }
    let count = Severity.allCases.reduce(0) { $0 + findings.entries($1).count }
    guard count > limit else { return sections }
    return sections + [
      Report.Section(nil, [.advice(.more(hidden: count - limit, of: count))])
    ]
  }

  /// How many rows of ties are of a pair that an earlier row has too, without being the same as one.
  private var repeated: [Block] {
    guard let ties = reading.dataset?.ties else { return [] }
    let pairs = zip(ties.sources, ties.targets).map(CheckReport.pair).sorted()
    let again = zip(pairs, pairs.dropFirst()).filter { $0 == $1 }.map(\.0)
    let repeatedCount = again.count
    let identical = reading.findings.counts.first { $0.code == "identical-tie-row" }
    let count = repeatedCount - (identical?.count ?? 0)
    guard count > 0 else { return [] }
    let file = reading.files.first { $0.role == .ties }?.name.harmless ?? ""
    let number = Number.text(count)
    let days = sentence(onDaysOf: Set(again), in: ties)
    return [
      .sentence(
        count == 1
          ? Text(
            en: "\(file): 1 row is of a pair that an earlier row has too, in the other direction or"
              + " with other cells; their weights are added up",
            nl: "\(file): 1 rij gaat over een paar dat ook op een eerdere rij staat, in de andere"
              + " richting of met andere cellen; hun gewichten zijn opgeteld"
          )
          : Text(
            en: "\(file): \(number.en) rows are of pairs that earlier rows have too, in the other"
              + " direction or with other cells; the weights of a pair are added up",
            nl: "\(file): \(number.nl) rijen gaan over paren die ook op eerdere rijen staan, in de"
              + " andere richting of met andere cellen; de gewichten van een paar zijn opgeteld"
          )
      )
    ] + (days.map { [.sentence($0)] } ?? [])
  }

  /// How many of some pairs have a first or last day in one row and none in another; `nil` where none has.
  private func sentence(onDaysOf repeated: Set<UInt64>, in ties: TieRows) -> Text? {
    guard ties.since != nil || ties.until != nil else { return nil }
    var days: [UInt64: [(since: Bool, until: Bool)]] = [:]
    for row in 0..<ties.count {
      let pair = CheckReport.pair(ties.sources[row], ties.targets[row])
      guard repeated.contains(pair) else { continue }
      days[pair, default: []].append((ties.since?[row] != nil, ties.until?[row] != nil))
    }
    let count = days.values.count { rows in
      Set(rows.map(\.since)).count > 1 || Set(rows.map(\.until)).count > 1
    }
    guard count > 0 else { return nil }
    let pairs = Number.text(count)
    return Text(
      en: "of \(pairs.en) \(count == 1 ? "pair" : "pairs") one row has a first or last day that "
        + "another lacks: the tie has no such day then",
      nl: "bij \(pairs.nl) \(count == 1 ? "paar" : "paren") heeft de ene rij een eerste of laatste "
        + "dag die in een andere ontbreekt: de relatie heeft die dan niet"
    )
  }

  /// Two ends as one number, whichever stands first.
  private static func pair(_ source: UInt32, _ target: UInt32) -> UInt64 {
    UInt64(min(source, target)) << 32 | UInt64(max(source, target))
  }

  /// How many rows of ties ended before the newest first day or may have ended, and count unless a day is asked about.
  private var ended: [Block] {
    guard let ties = reading.dataset?.ties else { return [] }
    let until = ties.until ?? []
    let date = ties.since?.compactMap(\.self).filter { $0 <= .today }.max()
    let (count, others) = Subject.TiesOutsideTheirDays.counts(until, before: date, isGiven: false)
    let later = Subject.TiesOutsideTheirDays.count(of: ties.since, after: date)
    return count + others + later > 0
      ? [.advice(.endedRows(count, before: date, others: others, later: later))] : []
  }

  /// How many associations there are of which membership may tell something sensitive, and in which columns people may
  /// be named who are no actors.
  private var telling: [Block] {
    guard let actors = reading.dataset?.actors else { return [] }
    let count = actors.namesOfTellingMemberships.count
    let columns = actors.columnsThatMayNameOthers
    return (count > 0 ? [.advice(.membershipsMayTell(count))] : [])
      + (columns.isEmpty ? [] : [.advice(.columnsMayNameOthers(columns))])
  }

  /// A row for every finding.
  ///
  /// - Parameters:
  ///   - limit: The number of findings; `nil` for all.
  ///   - language: The language of the words.
  /// - Returns: The rows.
  func rows(limit: Int?, in language: Language) -> Rows {
    var rows = Rows([
      "code", "severity", "file", "line", "column", "field", "value", "message", "suggestion",
    ])
    for finding in reading.findings.all.prefix(limit ?? .max) {
      rows.append([
        .text(finding.code), .text(finding.severity.rawValue), .text(finding.file),
        .integer(finding.line), .integer(finding.column), .text(finding.field),
        .text(finding.value), .text(finding.message[language]),
        .text(finding.suggestion(wording: wording)?[language] ?? ""),
      ])
    }
    return rows
  }

  /// A finding under its place, with those of the same cause, or the unknown words of a column under what holds for all of them.
  private func entry(for entry: FindingEntry) -> ListEntry {
    switch entry {
    case .finding(let finding): self.entry(for: finding, saying: finding.message)
    case .findings(let findings):
      ListEntry(
        findings.prefix(1).flatMap { self.entry(for: $0, saying: $0.message).paragraphs }
          + findings.following(wording: wording)
      )
    case .words(let words) where words.count == 1:
      self.entry(for: words[0].first, saying: words[0].recurring(words[0].first.message))
    case .words(let words):
      ListEntry(entry.lines(of: words, wording: wording))
    }
  }

  private func entry(for finding: Finding, saying words: Text) -> ListEntry {
    let suggestion = finding.suggestion(wording: wording).map {
      Text(en: "→ \($0.en)", nl: "→ \($0.nl)")
    }
    return ListEntry([finding.place, words] + [suggestion].compactMap(\.self))
  }
}

extension Finding {
  /// Where it is, in the file and in a spreadsheet.
  fileprivate var place: Text {
    let place = "\(file):\(line):\(column)"
    guard let cell = spreadsheetPlace else { return Text(place) }
    return Text(en: "\(place) – \(cell.en)", nl: "\(place) – \(cell.nl)")
  }
}

extension Severity {
  /// The heading over so many findings.
  fileprivate func heading(_ count: Int) -> Text {
    let count = Number.text(count)
    return switch self {
    case .error: Text(en: "Errors (\(count.en))", nl: "Fouten (\(count.nl))")
    case .warning: Text(en: "Warnings (\(count.en))", nl: "Waarschuwingen (\(count.nl))")
    }
  }
}
