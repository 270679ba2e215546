import Foundation
import NetworkDrawing
import NetworkFiles
import NetworkReport
import SocialNetwork

// How a command asks a question, and passes the answer on.

extension Call {
  /// The network that the options ask about, read from the files, and what may be told of it.
  func subject(_ progress: Progress) throws -> Subject {
    let loaded = try load(progress)
    return loaded.subject
  }

  /// Asks a question about the network and writes the answer in the form that is asked for.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - look: What is said of the network before.
  /// - Returns: The network that was asked about.
  /// - Throws: Where the question does not fit the network, or the answer cannot be written.
  @discardableResult
  func answer(
    _ question: some NetworkQuestion,
    first look: (Subject) -> Void = { _ in }
  ) throws -> Subject {
    let progress = Progress(terminal: terminal, language: language)
    let subject = try subject(progress)
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

  /// Writes a report in the form that is asked for: the page of a terminal, CSV, JSON or Markdown.
  func write(_ report: Report, to path: String?) throws {
    for note in report.notes { terminal.note(note[language]) }
    let bytes: Data
    let directions = Typing(call: self)
    switch try outputFormat() {
    case .table:
      let page = TerminalPage(in: language, width: terminal.width, directions: directions) {
        [terminal] in terminal.heading($0)
      }
      bytes = terminal.bytes(page.lines(of: report))
    case .csv:
      bytes = report.csv(
        arguments[Common.excel] ? .excel : .standard,
        for: policy.audience,
        directions: directions
      )
    case .json:
      bytes = try report.json(
        options: recordedOptions,
        for: policy.audience,
        directions: directions
      )
    case .markdown:
      bytes = Data(MarkdownPage(in: language, directions: directions).text(of: report).utf8)
    }
    try put(bytes, to: path)
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
    if let remedy = error.remedy {
      let words = Typing.words(for: remedy)
      problem = Text(en: "\(problem.en); \(words.en)", nl: "\(problem.nl); \(words.nl)")
    }
    return UsageError(problem, for: command, suggestion: error.suggestion)
  }
}

/// Questions and advice in the words of the command line.
struct Typing: Directions {
  let call: Call

  func line(for question: any Question, in language: Language) -> String? {
    guard let typed = question as? any TypedQuestion else { return nil }
    return call.line(typed.typed)
  }

  func words(for advice: Advice) -> Text {
    switch advice {
    case .more(_, let all, .rows):
      Text(
        en: "\(advice.text.en): --top \(all), or --format csv",
        nl: "\(advice.text.nl): --top \(all), of --format csv"
      )
    case .more(let hidden, let all, .entries):
      Text(
        en: "… and \(hidden == 1 ? "1 more entry" : "\(hidden) more entries"): --top \(all), or "
          + "every actor with --format csv.",
        nl: "… en nog \(hidden): --top \(all), of elke actor met --format csv."
      )
    case .peopleAreCounted:
      Text(
        en: "People are counted: --name-people names them.",
        nl: "Personen worden geteld: --name-people toont hun namen."
      )
    case .unknownKindsAreCounted:
      Text(
        en: "Actors of unknown kind may be people, and are counted: --kind '*=organisation' says "
          + "what they are, or --name-people names them.",
        nl: "Actoren van onbekende soort kunnen personen zijn, en worden geteld: met "
          + "--kind '*=organisatie' zeg je wat ze zijn, en --name-people toont hun namen."
      )
    case .rowsHoldPeople:
      Text(
        en: "Only people fit the options; --format csv or json lists them, without their groups.",
        nl: "Enkel personen passen bij de opties; --format csv of json somt hen op, zonder hun "
          + "groepen."
      )
    case .moreInRowsOfGroups:
      Text(
        en: "\(advice.text.en): --per group --detail --format csv",
        nl: "\(advice.text.nl): --per groep --detail --format csv"
      )
    case .columnsLeftOut(let titles):
      Text(
        en: "Screen too narrow for \(Text.list(titles).en); --format csv has everything.",
        nl: "Scherm te smal voor \(Text.list(titles).nl); --format csv toont alles."
      )
    case .definitions:
      Text(
        en: "'weefsel measures ID' tells how a number is defined.",
        nl: "'weefsel measures ID' zegt hoe een cijfer bepaald is."
      )
    case .umbrellaWouldTell(let what):
      Text(
        en: "The option --umbrella ID: \(what.en).",
        nl: "De optie --umbrella ID: \(what.nl)."
      )
    case .rowNeedsUmbrella: Text("needs --umbrella ID")
    }
  }

  /// What would make a question fit.
  static func words(for remedy: QuestionError.Remedy) -> Text {
    switch remedy {
    case .showAttributes:
      Text(
        en: "add --show-attributes if that is meant",
        nl: "voeg --show-attributes toe als dat de bedoeling is"
      )
    case .rowsOfGroups:
      Text(en: "use --per kind or --per group", nl: "gebruik --per kind of --per group")
    case .nameAttributes: Text(en: "name it with --by", nl: "noem het met --by")
    case .crossAttributes:
      Text(en: "cross them with --by instead", nl: "kruis ze in de plaats daarvan met --by")
    }
  }
}

/// A question that can be typed.
protocol TypedQuestion {
  /// The command, and the options beside those of the network.
  var typed: [String] { get }
}

extension Call {
  /// A command as one would type it: with the dataset, and the options that made this network; empty
  /// where there is no such command.
  func line(_ words: [String]) -> String {
    guard let name = words.first, let command = Command.all.first(where: { $0.name == name }) else {
      return ""
    }
    // In a drawing the umbrella and its staff go with marks.
    let umbrella: [any AnyOption] =
      name != Command.draw.name || words.contains(DrawOptions.mark.name)
      ? [Common.umbrella, Common.staff] : []
    let context = Common.reading + Common.network + umbrella
    let hasDataset = command.operands.contains { $0.name == Command.dataset.name }
    let operands = hasDataset ? arguments.operands : []
    var line = ["weefsel", name] + operands + words.dropFirst()
    for option in context
    where command.options.contains(where: { $0.name == option.name })
      && !words.contains(option.name)
    {
      guard let values = arguments.given[String(option.name.dropFirst(2))] else { continue }
      for value in values {
        line += option.placeholder == nil ? [option.name] : [option.name, value]
      }
    }
    return line.map(\.harmless.quotedForShell).joined(separator: " ")
  }
}

extension String {
  /// The string as a shell takes it for one word.
  fileprivate var quotedForShell: String {
    let isPlain =
      !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || "_./=:@%+,-~!".contains($0) }
    return isPlain ? self : "'" + replacingOccurrences(of: "'", with: #"'\''"#) + "'"
  }
}

extension Loaded {
  /// The attributes that the options set beside rows of actors.
  func columns(_ call: Call) throws -> AddedColumns {
    do throws(QuestionError) {
      return try subject.columns(call.arguments[Common.columns])
    } catch { throw call.usageError(error) }
  }
}
