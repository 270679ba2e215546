import Foundation
import GraphCore
import NetworkFiles
import NetworkReport
import SocialNetwork

/// A dataset read from its files, and the network that the options make of it.
struct Loaded {
  /// What the reader found.
  let reading: Reading

  /// The network that the options make of it.
  let subject: Subject

  var dataset: Dataset { subject.dataset }
  var network: Network { subject.network }
  var name: String { subject.name }
  var date: Day? { subject.date }

  /// What the JSON says of the dataset.
  var record: Record {
    subject.record
  }
}

/// Files that are not sound, told with the first of their faults.
struct UnsoundError: ExplainedError {
  let text: Text

  /// The number of faults that are told in full.
  static let shown = 20

  init(_ findings: Findings) {
    let entries = findings.entries(.error)
    let shown = entries.prefix(UnsoundError.shown)
    let isAll = entries.count <= UnsoundError.shown
    func words(in language: Language) -> String {
      let total = findings.errorCount
      let sum = Text(
        en: (total == 1 ? "1 error" : "\(total) errors")
          + (isAll ? "" : "; 'weefsel check --top \(entries.count)' lists all"),
        nl: (total == 1 ? "1 fout" : "\(total) fouten")
          + (isAll ? "" : "; 'weefsel check --top \(entries.count)' toont ze alle")
      )
      let remedy =
        findings.isMendedByLeavingOut
        ? Text(
          en: ": correct the files, or leave faulty rows out with --lenient",
          nl: ": verbeter de bestanden, of sla foute rijen over met --lenient"
        ) : Text("")
      let lines = shown.flatMap { entry in
        // What follows the first line of an entry stands under it.
        entry.lines(wording: .options).enumerated()
          .map { ($0 == 0 ? "" : "  ") + $1[language] }
      }
      return (lines + [sum[language] + remedy[language]]).joined(separator: "\n")
    }
    text = Text(en: words(in: .en), nl: words(in: .nl))
  }
}

extension Call {
  /// Reads the files that the command line names.
  func read(keepsTieAttributes: Bool = false) throws -> Reading {
    var options = ReadingOptions()
    options.kinds = arguments[Common.kind]
    options.columns = arguments[Common.column]
    options.decimal = arguments[Common.decimal]
    options.isLenient = arguments[Common.lenient]
    options.keepsTieAttributes = keepsTieAttributes
    let folder = arguments.operands.first
    guard folder != nil || arguments.has(Common.actors) || arguments.has(Common.ties) else {
      throw UsageError(Text(en: "missing DATASET", nl: "ontbrekend: DATASET"), for: command)
    }
    return try NetworkReader.read(
      folder: folder,
      actors: arguments[Common.actors],
      ties: arguments[Common.ties],
      options: options
    )
  }

  /// Reads the dataset and makes the network that the options ask for.
  func load(_ progress: Progress) throws -> Loaded {
    progress.begin(Text(en: "reading", nl: "lezen"))
    let reading = try read()
    guard let given = reading.dataset,
      reading.findings.errorCount == 0 || arguments[Common.lenient]
    else {
      progress.end()
      throw UnsoundError(reading.findings)
    }
    progress.end()
    report(reading)
    guard given.actors.count > 0 || given.leftOut.isEmpty else {
      throw WorkError(
        text: Text(
          en: "nothing is left: \(given.leftOut.sentence?.en ?? "")",
          nl: "er blijft niets over: \(given.leftOut.sentence?.nl ?? "")"
        )
      )
    }
    try checkSensitive(in: given.actors)
    let dataset = try pseudonymised(given)

    warnOfUnknownLayer(of: dataset)
    let scope = Scope(
      layer: Layer(
        role: arguments[Common.role],
        function: arguments[Common.function],
        day: arguments[Common.day]
      ),
      without: arguments[Common.without],
      only: arguments[Common.only]
    )
    do throws(QuestionError) {
      return Loaded(
        reading: reading,
        subject: try Subject(
          dataset,
          scope: scope,
          date: arguments[Common.date],
          files: reading.files.map(\.name),
          policy: policy,
          naming: Naming(
            namesPeople: arguments[DrawOptions.namePeople],
            isPseudonymous: arguments[Common.pseudonymise]
          ),
          options: measureOptions,
          listener: progress
        )
      )
    } catch { throw usageError(error) }
  }

  /// Says what was left out, and in a line that there is more to tell of the files.
  private func report(_ reading: Reading) {
    for sentence in reading.findings.passedOver { terminal.complain(sentence[language]) }
    let (notes, warnings) = (reading.notes.count, reading.findings.warningCount)
    let counts = [
      notes == 0
        ? nil
        : Text(
          en: notes == 1 ? "1 note" : "\(notes) notes",
          nl: notes == 1 ? "1 opmerking" : "\(notes) opmerkingen"
        ),
      warnings == 0
        ? nil
        : Text(
          en: warnings == 1 ? "1 warning" : "\(warnings) warnings",
          nl: warnings == 1 ? "1 waarschuwing" : "\(warnings) waarschuwingen"
        ),
    ].compactMap(\.self)
    guard !counts.isEmpty else { return }
    let isOne = notes + warnings == 1
    terminal.note(
      Text(
        en: "\(Text.list(counts).en) on how the files were read; 'weefsel check' lists"
          + " \(isOne ? "it" : "them")",
        nl: "\(Text.list(counts).nl) over hoe de bestanden gelezen zijn; 'weefsel check' toont"
          + " \(isOne ? "die" : "ze")"
      )[language]
    )
  }

  /// Says so where the files know nothing of the layer that is asked for: every tie is unknown in it,
  /// or, of days, all of them stay.
  private func warnOfUnknownLayer(of dataset: Dataset) {
    let asked: [(any AnyOption, isKnown: Bool, consequence: Text)] = [
      (
        Common.role, dataset.ties.roles != nil,
        Text(
          en:
            "no column of roles was read in the file of ties, so no tie is known to have this one",
          nl: "in het bestand met relaties is geen kolom met rollen gelezen, dus van geen enkele"
            + " relatie is bekend of ze deze heeft"
        )
      ),
      (
        Common.function, dataset.ties.functions != nil,
        Text(
          en: "no column of functions was read in the file of ties, so no tie is known to have this"
            + " one",
          nl: "in het bestand met relaties is geen kolom met functies gelezen, dus van geen enkele"
            + " relatie is bekend of ze deze heeft"
        )
      ),
      (
        Common.day, dataset.ties.since != nil || dataset.ties.until != nil,
        Text(
          en:
            "no column of first or last days was read in the file of ties, so all ties are taken to"
            + " exist on that day",
          nl:
            "in het bestand met relaties is geen kolom met eerste of laatste dagen gelezen, dus alle"
            + " relaties gelden als bestaand op die dag"
        )
      ),
    ]
    for (option, isKnown, consequence) in asked where arguments.has(option) && !isKnown {
      terminal.complain("\(option.name): \(consequence[language])")
    }
  }

  /// How the command line wants measures to be computed.
  var measureOptions: MeasureOptions {
    var options = MeasureOptions()
    options.findings = PathFindings()
    options.isWeighted = arguments[Common.weighted]
    if let threads = arguments[Common.threads] { options.threadCount = threads }
    return options
  }

  /// Writes rows in the form that is asked for: the lines of a table, CSV or JSON.
  ///
  /// - Parameters:
  ///   - rows: The rows for programs.
  ///   - key: What the JSON calls them.
  ///   - path: The file to write to, or `nil` for standard output.
  ///   - record: What the JSON says of the dataset.
  ///   - conventions: What the JSON says of the numbers.
  ///   - withholding: What was withheld, told at the end of the table and in the JSON's conventions;
  ///     asked for once these are made.
  ///   - table: The lines for a reader.
  /// - Throws: An error when the output cannot be written.
  func write(
    _ rows: @autoclosure () -> Rows,
    under key: String = "rows",
    to path: String?,
    record: Record,
    conventions: [String: String],
    withholding: @autoclosure () -> Withholding? = nil,
    table: () -> [String]
  ) throws {
    let bytes: Data
    switch try outputFormat() {
    case .table:
      let table = table()
      bytes = terminal.bytes(table + lines(of: withholding() ?? Withholding(policy: policy)))
    case .markdown:
      let lines = table() + lines(of: withholding() ?? Withholding(policy: policy))
      let text = (["# \(command.question[language])", "", "```"] + lines + ["```"])
        .map { $0.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "").harmless }
      bytes = Data((text.joined(separator: "\n") + "\n").utf8)
    case .csv, .json:
      let rows = rows()
      let report = Report(
        title: Text(""),
        sections: [],
        rows: rows,
        key: key,
        conventions: conventions,
        record: record,
        withheld: withholding() ?? Withholding(policy: policy)
      )
      return try write(report, to: path)
    }
    try put(bytes, to: path)
    guard let path, !OutputFile.isStandardOutput(path) else { return }
    terminal.note(
      Text(en: "written: \(path.harmless)", nl: "geschreven: \(path.harmless)")[language]
    )
  }
}
