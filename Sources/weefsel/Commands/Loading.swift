import Foundation
import GraphCore
import NetworkFiles
import NetworkReport
import SocialNetwork

extension Call {
  /// The folder of the dataset; `nil` where its files are named instead.
  var folder: String? { folders.first }

  /// The folders of the datasets, which come before other operands.
  var folders: [String] {
    let others = command.operands.count { !$0.isOptional && !$0.isDataset }
    return Array(
      arguments.operands.dropLast(others).prefix(command.operands.count(where: \.isDataset))
    )
  }

  /// Reads the files that the command line names.
  ///
  /// - Parameters:
  ///   - folder: The folder of the dataset; by default the first operand.
  ///   - isForCopy: Whether everything is kept that a copy of the files has: the order of the actors,
  ///     and further columns of ties.
  /// - Returns: What was read, and what was found.
  /// - Throws: Where there is no dataset.
  func read(folder: String? = nil, isForCopy: Bool = false) throws -> Reading {
    try checkMappedColumns()
    var options = ReadingOptions()
    options.kinds = arguments[Common.kind]
    options.columns = arguments[Common.column]
    options.decimal = arguments[Common.decimal]
    options.isLenient = arguments[Common.lenient]
    options.keepsTieAttributes = isForCopy
    options.keepsFileOrder = isForCopy
    options.policy = policy
    let folder = folder ?? self.folder
    let (actors, ties) = (file(Common.actors), file(Common.ties))
    guard folder != nil || actors != nil || ties != nil else {
      throw UsageError(Text(en: "missing DATASET", nl: "ontbrekend: DATASET"), for: command)
    }
    if let limit = arguments[Common.memory] {
      options.longestStream = MemoryNeed.bytesRead(within: limit)
      try checkMemory(
        forReading: DatasetPaths(folder: folder, actors: actors, ties: ties)
      )
    }
    let reading = try NetworkReader.read(
      folder: folder,
      actors: actors,
      ties: ties,
      options: options
    )
    if let actors = reading.dataset?.actors { try checkMappedColumns(of: actors) }
    return reading
  }

  /// Reads the dataset and makes the network that the options ask for.
  ///
  /// - Parameters:
  ///   - progress: Who is told of what is being done.
  ///   - folder: The folder of the dataset; by default the first operand.
  ///   - day: The day of which ties count, where no option says it.
  ///   - isWeighted: Whether the weights of ties matter to what is asked.
  ///   - tellsOfFiles: Whether it is said how the files were read; not where that was said before.
  /// - Returns: The network, and what may be told of it.
  /// - Throws: Where the files are not sound, or options do not fit them.
  func subject(
    _ progress: Progress,
    in folder: String? = nil,
    on day: Day? = nil,
    isWeighted: Bool = true,
    tellsOfFiles: Bool = true
  ) throws -> Subject {
    progress.begin(Text(en: "reading", nl: "lezen"))
    let reading = try read(folder: folder)
    guard let given = reading.dataset,
      reading.findings.errorCount == 0 || arguments[Common.lenient]
    else {
      progress.end()
      throw UnsoundError(reading.findings, in: readsSeveral ? folder ?? self.folder : nil)
    }
    progress.end()
    try checkMemory(for: given)
    if tellsOfFiles { report(reading, of: readsSeveral ? folder ?? self.folder : nil) }
    guard given.actors.count > 0 || given.leftOut.isEmpty else {
      throw WorkError(
        text: Text(
          en: "nothing is left: \(given.leftOut.sentence?.en ?? "")",
          nl: "er blijft niets over: \(given.leftOut.sentence?.nl ?? "")"
        )
      )
    }
    try checkSensitive(in: given.actors)
    // What names people is guarded whether or not codes stand for their names.
    var policy = policy.resolved(for: given.actors)
    let dataset = try pseudonymised(given)
    policy.columnsLeftOut = leftOut(of: given, in: dataset)

    if tellsOfFiles { warnOfUnknownLayer(of: dataset) }
    let scope = Scope(
      layer: Layer(
        role: arguments[Common.role],
        function: arguments[Common.function],
        day: day ?? arguments[Common.day]
      ),
      without: arguments[Common.without],
      only: arguments[Common.only]
    )
    do throws(QuestionError) {
      return try Subject(
        dataset,
        scope: scope,
        date: arguments[Common.date],
        files: reading.files.map { fileName($0.name) },
        policy: policy,
        naming: Naming(
          namesPeople: arguments[DrawOptions.namePeople],
          isPseudonymous: arguments[Common.pseudonymise]
        ),
        isWeighted: isWeighted,
        options: measureOptions(progress),
        listener: progress
      )
    } catch { throw usageError(error) }
  }

  /// The columns that are left out where codes stand for names, and a note on how to keep them.
  private func leftOut(of given: Dataset, in dataset: Dataset) -> [String] {
    warnOfOthers(in: given)
    let columns = given.actors.attributes.map(\.name).filter {
      dataset.actors.attribute(named: $0) == nil
    }
    guard !columns.isEmpty else { return [] }
    let list = Text.list(ofNames: columns)
    terminal.note(
      Text(
        en:
          "left out, since it may tell who somebody is: \(list.en); --public COLUMN keeps a column",
        nl:
          "weggelaten, omdat het kan zeggen wie iemand is: \(list.nl); --public KOLOM behoudt een"
          + " kolom"
      )[language]
    )
    return columns
  }

  /// Warns, where codes stand for names, of columns that stay and in which others than actors may be named.
  private func warnOfOthers(in dataset: Dataset) {
    guard arguments[Common.pseudonymise] else { return }
    let asked = Set(policy.publicColumns.map(\.folded))
    let columns = dataset.actors.columnsThatMayNameOthers.filter { !asked.contains($0.folded) }
    guard !columns.isEmpty else { return }
    let words = Advice.mayNameOthers(
      columns,
      Text(
        en: "no codes stand for these; take what names them out of the files",
        nl: "daar komen geen codes voor; haal uit de bestanden wat hen noemt"
      )
    )
    terminal.note(String(words[language].dropLast()))
  }

  /// Whether files of the same names are read from several folders.
  private var readsSeveral: Bool {
    folders.count > 1 || arguments.has(ReportOption.compare)
  }

  /// Says what was left out, and in a line that there is more to tell of the files; with their folder, where there
  /// are several.
  private func report(_ reading: Reading, of folder: String?) {
    let place = folder.map { "\($0.harmless): " } ?? ""
    for sentence in reading.findings.passedOver { terminal.complain(place + sentence[language]) }
    let (notes, warnings) = (reading.notes.count, reading.findings.warningCount)
    let counts = [
      notes == 0 ? nil : Noun.note.count(notes),
      warnings == 0 ? nil : Noun.warning.count(warnings),
    ].compactMap(\.self)
    guard !counts.isEmpty else { return }
    let isOne = notes + warnings == 1
    terminal.note(
      place
        + Text(
          en: "\(Text.list(counts).en) on how the files were read; 'weefsel check' lists"
            + " \(isOne ? "it" : "them")",
          nl: "\(Text.list(counts).nl) over hoe de bestanden gelezen zijn; 'weefsel check' toont"
            + " \(isOne ? "die" : "ze")"
        )[language]
    )
  }

  /// How the command line wants measures to be computed.
  func measureOptions(_ progress: Progress) -> MeasureOptions {
    var options = MeasureOptions()
    options.findings = PathFindings { search in progress.expect(search) }
    options.isWeighted = arguments[Common.weighted]
    if let threads = arguments[Common.threads] { options.threadCount = threads }
    return options
  }
}
