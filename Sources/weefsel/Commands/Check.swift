import Foundation
import NetworkFiles
import NetworkReport
import SocialNetwork

extension Command {
  /// `weefsel check`: what is wrong with the files.
  static let check = Command(
    name: "check",
    question: Text(en: "Are my files sound?", nl: "Zijn mijn bestanden in orde?"),
    operands: [dataset],
    options: [copy, Common.top] + Common.reading
      + Common.output.filter {
        !Common.guarding.map(\.name).contains($0.name)
      },
    example: Text("weefsel check datasets/federation --copy output/clean"),
    run: { call in
      let target = call.arguments[copy]
      let progress = Progress(terminal: call.terminal, language: call.language)
      progress.begin(Text(en: "reading", nl: "lezen"))
      let reading = try call.read(keepsTieAttributes: target != nil)
      progress.end()

      let findings = reading.findings
      try call.write(
        rows(findings, in: call.language, limit: call.arguments[Common.top].given),
        under: "findings",
        to: call.arguments[Common.file],
        record: Record(
          name: reading.dataset?.name ?? "",
          actors: reading.dataset?.actors.count,
          ties: reading.dataset?.ties.count,
          files: reading.files.map(\.name)
        ),
        conventions: [
          "column": "the character of the line at which the cell begins, from 1",
          "line": "the line on which the cell begins, from 1",
        ],
        table: { CheckTable(reading: reading, call: call).lines() }
      )
      if let dataset = reading.dataset, let target,
        findings.errorCount == 0 || call.arguments[Common.lenient]
      {
        try call.writeCopy(of: dataset, reading, to: target)
      }
      guard reading.dataset == nil || findings.errorCount > 0 && !call.arguments[Common.lenient]
      else { return }
      throw WorkError(
        text: Text(
          en: "the files are not sound"
            + (target == nil
              ? ""
              : findings.isMendedByLeavingOut
                ? "; no copy was written: add --lenient to leave faulty rows out"
                : "; no copy was written"),
          nl: "de bestanden zijn niet in orde"
            + (target == nil
              ? ""
              : findings.isMendedByLeavingOut
                ? "; er is geen kopie geschreven: voeg --lenient toe om foute rijen over te slaan"
                : "; er is geen kopie geschreven")
        )
      )
    }
  )

  private static let copy = Option<String?>.text(
    "--copy",
    Text(en: "FOLDER", nl: "MAP"),
    .file(.folder),
    help: Text(
      en: "Write a clean copy of both files to a folder",
      nl: "Schrijf een schone kopie van beide bestanden in een map"
    )
  ).in(.output)

  /// The names of the files of a copy.
  static let copyNames = ["actors.csv", "ties.csv"]

  private static func rows(_ findings: Findings, in language: Language, limit: Int?) -> Rows {
    var rows = Rows([
      "code", "severity", "file", "line", "column", "field", "value", "message", "suggestion",
    ])
    for finding in findings.all.prefix(limit ?? .max) {
      rows.append([
        .text(finding.code), .text(finding.severity.rawValue), .text(finding.file),
        .integer(finding.line), .integer(finding.column), .text(finding.field),
        .text(finding.value), .text(finding.message[language]),
        .text(finding.suggestion(wording: .options)?[language] ?? ""),
      ])
    }
    return rows
  }
}

extension Call {
  /// Refuses the dataset's own folder for a copy, and one in which a copy would not be read.
  func checkCopy(_ path: String) throws {
    let target = try OutputFile.location(of: path)
    for own in ownFolders where try OutputFile.location(of: own) == target {
      throw UsageError(
        Text(
          en: "'\(path.harmless)' is the dataset's own folder; choose another for the copy",
          nl: "'\(path.harmless)' is de map van de dataset zelf; kies een andere voor de kopie"
        ),
        for: command
      )
    }
    let others = DatasetPaths.names(in: target.path).filter { !Command.copyNames.contains($0) }
    guard let other = others.first else { return }
    throw UsageError(
      Text(
        en: "'\(path.harmless)' holds '\(other.harmless)', which would be read instead of the copy "
          + "or beside it; choose another folder",
        nl: "'\(path.harmless)' bevat '\(other.harmless)', dat in plaats van de kopie of ernaast "
          + "gelezen zou worden; kies een andere map"
      ),
      for: command
    )
  }

  /// Writes both files of a dataset, or neither.
  fileprivate func writeCopy(of dataset: Dataset, _ reading: Reading, to folder: String) throws {
    let form: CSVWriter.Form = arguments[Common.excel] ? .excel : .standard
    let writer = DatasetWriter(
      dataset,
      tieSpelling: reading.tieSpelling,
      tieAttributes: reading.tieAttributes,
      form: form
    )
    let files = zip(Command.copyNames, [writer.actors(), writer.ties()])
      .map { (name: $0, bytes: Data($1)) }
    try OutputPlan(of: self).checkAgain()
    try OutputFile.write(files, into: folder)
    let losers = dataset.actorsThatLostTies.count
    if losers > 0 {
      terminal.complain(
        Text(
          en:
            "\(losers == 1 ? "1 actor" : "\(losers) actors") lost ties to errors; the copy cannot "
            + "say so, and one without ties in it will be called isolated",
          nl:
            "\(losers == 1 ? "1 actor verloor" : "\(losers) actoren verloren") relaties door fouten; "
            + "de kopie kan dat niet zeggen, en wie er geen relaties meer heeft, heet er geïsoleerd"
        )[language]
      )
    }
    for file in files {
      let path = "\(folder)/\(file.name)".harmless
      terminal.note(Text(en: "written: \(path)", nl: "geschreven: \(path)")[language])
    }
  }
}

/// The findings of a check, as a table for a terminal.
private struct CheckTable {
  let reading: Reading
  let call: Call

  func lines() -> [String] {
    let language = call.language
    let findings = reading.findings
    var lines = [call.terminal.heading(summary[language].harmless)]
    for note in reading.notes(wording: .options) {
      lines += note[language].harmless.wrapped(to: call.terminal.width)
    }

    let limit = call.arguments[Common.top].inTable
    var room = limit
    for severity in Severity.allCases {
      let total = severity == .error ? findings.errorCount : findings.warningCount
      guard total > 0 else { continue }
      let entries = findings.entries(severity)
      lines += ["", call.terminal.heading("\(plural(severity)[language]) (\(total))")]
      for entry in entries.prefix(room) { lines += self.lines(of: entry) }
      room -= min(room, entries.count)
    }
    let count = Severity.allCases.reduce(0) { $0 + findings.entries($1).count }
    if count > limit {
      lines += [
        "",
        Text(
          en: "… and \(count - limit) more: --top \(count), or --format csv",
          nl: "… en nog \(count - limit): --top \(count), of --format csv"
        )[language],
      ]
    }
    return lines
  }

  /// A finding with its place beside it, or the words of a column under one heading.
  private func lines(of entry: FindingEntry) -> [String] {
    let language = call.language
    switch entry {
    case .finding(let finding):
      return lines(of: finding, recurrence: Text(""))
    case .words(let words) where words.count == 1:
      return lines(of: words[0].first, recurrence: words[0].recurrence)
    case .words(let words):
      let first = words[0].first
      let heading = "\(first.file), '\(first.field)': \(entry.heading?[language] ?? "")"
      return heading.harmless.wrapped(to: call.terminal.width - 2).map { "  " + $0 }
        + words.flatMap { word in
          word.line(in: language).harmless.wrapped(to: call.terminal.width - 6).enumerated()
            .map { ($0 == 0 ? "    " : "      ") + $1 }
        }
    }
  }

  private func lines(of finding: Finding, recurrence: Text) -> [String] {
    let language = call.language
    let place = "\(finding.file):\(finding.line):\(finding.column)"
    let cell = finding.spreadsheetPlace.map { "  " + $0[language] } ?? ""
    let width = call.terminal.width - 4
    var words = (finding.message[language] + recurrence[language]).harmless.wrapped(to: width)
    if let suggestion = finding.suggestion(wording: .options) {
      words += ("→ " + suggestion[language].harmless).wrapped(to: width)
    }
    return ["  " + (place + cell).harmless] + words.map { "    " + $0 }
  }

  private var summary: Text {
    guard let dataset = reading.dataset else {
      return Text(en: "The files cannot be used.", nl: "De bestanden zijn niet bruikbaar.")
    }
    let name = dataset.name
    let counts = (dataset.actors.count, dataset.ties.count)
    let isSound = reading.findings.all.isEmpty
    return Text(
      en: "\(name): \(counts.0) \(counts.0 == 1 ? "actor" : "actors"), \(counts.1)"
        + " \(counts.1 == 1 ? "row" : "rows") of ties" + (isSound ? "; all sound" : ""),
      nl: "\(name): \(counts.0) \(counts.0 == 1 ? "actor" : "actoren"), \(counts.1)"
        + " \(counts.1 == 1 ? "rij" : "rijen") met relaties" + (isSound ? "; alles in orde" : "")
    )
  }

  private func plural(_ severity: Severity) -> Text {
    switch severity {
    case .error: Text(en: "Errors", nl: "Fouten")
    case .warning: Text(en: "Warnings", nl: "Waarschuwingen")
    }
  }
}
