import Foundation
import NetworkDrawing
import NetworkFiles
import NetworkReport
import SocialNetwork

// How a command asks a question, and passes the answer on.

extension Call {
  /// Asks a question about the network and writes the answer in the form that is asked for.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - isWeighted: Whether the answer may depend on the weights of ties.
  ///   - look: What is said of the network before.
  /// - Returns: The network that was asked about.
  /// - Throws: Where the question does not fit the network, or the answer cannot be written.
  @discardableResult
  func answer(
    _ question: some NetworkQuestion,
    isWeighted: Bool = true,
    first look: (Subject) -> Void = { _ in }
  ) throws -> Subject {
    let progress = Progress(terminal: terminal, language: language)
    let subject = try subject(progress, isWeighted: isWeighted)
    look(subject)
    let report = try report(on: subject, question, progress)
    try write(report, to: arguments[Common.file])
    return subject
  }

  /// The answer to a question; what is wrong with it in the words of the command line.
  func report(
    on subject: Subject,
    _ question: some NetworkQuestion,
    _ progress: Progress
  ) throws -> Report {
    defer { progress.end() }
    do {
      return try question.report(on: subject)
    } catch let error as QuestionError {
      throw usageError(error)
    } catch let error as DrawingError where error.reason == .tooMany {
      throw WorkError(
        text: Text(
          en: "\(error.text.en), with --only KEY=VALUE or --where KEY=VALUE",
          nl: "\(error.text.nl), met --only SLEUTEL=WAARDE of --where SLEUTEL=WAARDE"
        )
      )
    }
  }

  /// Writes a report in the form that is asked for: the page of a terminal, CSV, JSON, Markdown or HTML.
  func write(_ report: Report, to path: String?) throws {
    for note in report.notes { terminal.note(note[language]) }
    let directions = Typing(call: self)
    if [.csv, .json].contains(try outputFormat()) {
      for note in report.notesOnRows { terminal.note(directions.words(for: note)[language]) }
    }
    switch try outputFormat() {
    case .table:
      // A file is read by more than terminals.
      let isPlain = path.map { !OutputFile.isStandardOutput($0) } ?? false
      let page = TerminalPage(in: language, width: terminal.width, directions: directions) {
        [terminal] in isPlain ? $0 : terminal.heading($0)
      }
      try put(terminal.bytes(page.lines(of: report)), to: path, isSafe: true)
    case .csv:
      let parts = report.csvParts(
        arguments[Common.excel] ? .excel : .standard,
        for: policy.audience,
        directions: directions
      )
      try put(to: path) { stream in
        for part in parts { stream.append(part) }
      }
    case .json:
      let bytes = try report.json(
        options: recordedOptions,
        for: policy.audience,
        directions: directions
      )
      try put(bytes, to: path)
    case .markdown:
      let page = MarkdownPage(in: language, directions: directions)
      try put(Data(page.text(of: report).utf8), to: path)
    case .html:
      let page = HTMLFragment(in: language, directions: directions)
      try put(Data(page.text(of: report).utf8), to: path)
    }
    guard let path, !OutputFile.isStandardOutput(path) else { return }
    terminal.note(
      Text(en: "written: \(path.harmless)", nl: "geschreven: \(path.harmless)")[language]
    )
  }

  /// What is said of a question that does not fit: with the options that it is about, and those that
  /// would make it fit.
  func usageError(_ error: QuestionError) -> UsageError {
    var problem = error.problem
    var options = error.conditions.compactMap { condition -> String? in
      let option = command.options.first { option in
        arguments.given[String(option.name.dropFirst(2))]?.contains {
          Condition($0) == condition
        } ?? false
      }
      return option.map { "\($0.name) \(condition.word)".harmless }
    }
    if let word = error.word {
      let option = command.options.first { option in
        arguments.given[String(option.name.dropFirst(2))]?.contains(word) ?? false
      }
      if let option { options.append("\(option.name) \(word)".harmless) }
    }
    if !options.isEmpty {
      let words = Text.list(options.map { Text("'\($0)'") })
      problem = Text(en: "\(words.en): \(problem.en)", nl: "\(words.nl): \(problem.nl)")
    }
    if let remedy = error.remedy, let words = Typing.words(for: remedy, in: command) {
      problem = Text(en: "\(problem.en); \(words.en)", nl: "\(problem.nl); \(words.nl)")
    }
    return UsageError(problem, for: command, suggestions: error.suggestions.map { Text($0) })
  }
}
