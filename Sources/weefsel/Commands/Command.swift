import NetworkReport
import SocialNetwork

/// Something the tool can do, such as `weefsel isolated`.
struct Command: Sendable {
  /// The word that calls the command.
  let name: String

  /// The question that it answers.
  let question: Text

  /// What stands for each operand in the help, in order.
  let operands: [Operand]

  /// The options, in the order in which each section of the help lists them.
  let options: [any AnyOption]

  /// A call to start from, for the help.
  let example: Text

  /// Carries the command out.
  let run: @Sendable (Call) throws -> Void

  /// A word of the command line that is not an option.
  struct Operand: Sendable {
    let name: Text
    var isOptional = false

    /// Whether it is the folder of a dataset; those come before other operands.
    var isDataset = false

    /// The words that it can be chosen from; none where it may be anything.
    var choices: [String] = []
  }

  /// The folder of the dataset, which `--actors` and `--ties` can stand in for.
  static let dataset = Operand(name: Text("DATASET"), isOptional: true, isDataset: true)
}

extension Command {
  /// Every command, in the order in which the help lists them.
  static let all: [Command] = [
    .check, .describe, .centrality, .isolated, .communities, .capital, .equity, .compass, .draw,
    .report, .connect, .lose, .spread, .ties, .actor, .compare, .export, .measures, .template,
  ]

  /// Commands that tell of the program itself; the help lists them at its end.
  static let ofTheProgram: [Command] = [.manual, .completions]

  /// The command with a name.
  ///
  /// - Throws: Where there is none, with the nearest.
  static func named(_ name: String) throws(UsageError) -> Command {
    let every = all + ofTheProgram
    guard let command = every.first(where: { $0.name == name }) else {
      throw UsageError(
        Text(en: "no command '\(name.harmless)'", nl: "geen commando '\(name.harmless)'"),
        suggestion: every.map(\.name).closest(to: name)
      )
    }
    return command
  }

  /// The form of a call.
  func usage(in language: Language) -> String {
    let operands = operands.map { operand in
      operand.isOptional ? "[\(operand.name[language])]" : operand.name[language]
    }
    let options = Text(en: "[options]", nl: "[opties]")[language]
    return (["weefsel \(name)"] + operands + [options]).joined(separator: " ")
  }

  /// The text of `weefsel COMMAND --help`.
  func help(in language: Language) -> String {
    let width = options.map { $0.label(in: language).count }.max() ?? 0
    let sections = HelpSection.allCases.flatMap { section -> [String] in
      let lines = options.filter { $0.section == section }.flatMap { option in
        option.helpLines(in: language, width: width)
      }
      return lines.isEmpty ? [] : ["\(section.title[language]):"] + lines + [""]
    }
    let words = (
      usage: Text(en: "Usage", nl: "Gebruik"), example: Text(en: "Example", nl: "Voorbeeld")
    )
    return """
      \(question[language].wrapped(to: 80).joined(separator: "\n"))

      \(words.usage[language]): \(usage(in: language))

      \(sections.joined(separator: "\n"))
      \(words.example[language]): \(example[language])

      """
  }

  /// The text of `weefsel --help`.
  static func overview(in language: Language) -> String {
    let width = all.map(\.name.count).max() ?? 0
    let lines = all.map { "  \($0.name.padded(to: width))  \($0.question[language])" }
    return Text(
      en: """
        Weefsel reads the partnership ecosystem of an umbrella organisation from CSV,
        measures its social fabric and finds the groups that are cut off.

        Usage: weefsel COMMAND DATASET [options]

        Commands:
        \(lines.joined(separator: "\n"))

        'weefsel COMMAND --help' lists the options of a command; 'weefsel manual' and
        'weefsel completions' are for who installs the program.
        DATASET is a folder with actors.csv and ties.csv; 'weefsel template' makes one.

        """,
      nl: """
        Weefsel leest het netwerk van een koepelorganisatie uit CSV, meet het sociaal
        weefsel en vindt de groepen die afgesneden zijn.

        Gebruik: weefsel COMMANDO DATASET [opties]

        Commando's:
        \(lines.joined(separator: "\n"))

        'weefsel COMMANDO --help' toont de opties van een commando; 'weefsel manual' en
        'weefsel completions' zijn voor wie het programma installeert.
        DATASET is een map met actors.csv en ties.csv; 'weefsel template' maakt er een.

        """
    )[language]
  }
}

extension AnyOption {
  /// What the help sets before the words: the names, and what stands for the value.
  func label(in language: Language) -> String {
    let names = short.map { "\($0), \(name)" } ?? name
    return placeholder.map { "\(names) \($0[language])" } ?? names
  }

  /// What the help says of it: what it does, what it needs and its default.
  func explanation(in language: Language) -> String {
    let remarks =
      needs.map { Text(en: "with", nl: "met").followed(by: $0.words) }
      + [usual.map { Text(en: "default", nl: "standaard").followed(by: $0) }].compactMap(\.self)
    let words = remarks.map { $0[language] }.joined(separator: "; ")
    return help[language] + (words.isEmpty ? "" : " (\(words))")
  }

  /// The lines of the help, the label in so many columns.
  fileprivate func helpLines(in language: Language, width: Int) -> [String] {
    explanation(in: language).wrapped(to: 76 - width).enumerated().map { line, words in
      "  \((line == 0 ? label(in: language) : "").padded(to: width))  \(words)"
    }
  }
}

/// A command that has been called: its arguments, and the surroundings it speaks to.
struct Call: Sendable {
  let command: Command
  let arguments: Arguments
  let language: Language
  let terminal: Terminal
}

/// Work that failed for a reason that the user can mend.
struct WorkError: ExplainedError {
  let text: Text
}
