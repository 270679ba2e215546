import SocialNetwork

/// Something the tool can do, such as `weefsel isolated`.
struct Command: Sendable {
  /// The word that calls the command.
  let name: String

  /// The question that it answers.
  let question: Text

  /// What stands for each operand in the help, in order.
  let operands: [Operand]

  /// The options, in the order in which the help lists them.
  let options: [any AnyOption]

  /// A call to start from, for the help.
  let example: String

  /// Carries the command out.
  let run: @Sendable (Call) throws -> Void

  /// A word of the command line that is not an option.
  struct Operand: Sendable {
    let name: String
    var isOptional = false
  }

  /// The folder of the dataset, which `--actors` and `--ties` can stand in for.
  static let dataset = Operand(name: "DATASET", isOptional: true)
}

extension Command {
  /// Every command, in the order in which the help lists them.
  static let all: [Command] = [
    .check, .describe, .centrality, .isolated, .communities, .capital, .equity, .compass, .draw,
    .measures, .template,
  ]

  /// The form of a call.
  var usage: String {
    let operands = operands.map { $0.isOptional ? "[\($0.name)]" : $0.name }
    return (["weefsel \(name)"] + operands + ["[options]"]).joined(separator: " ")
  }

  /// The text of `weefsel COMMAND --help`.
  func help(in language: Language) -> String {
    let labels = options.map { option in
      let name = option.short.map { "\($0), \(option.name)" } ?? option.name
      return option.placeholder.map { "\(name) \($0)" } ?? name
    }
    let width = labels.map(\.count).max() ?? 0
    let lines = zip(labels, options).flatMap { label, option in
      option.help[language].wrapped(to: 76 - width).enumerated().map { line, words in
        "  \((line == 0 ? label : "").padded(to: width))  \(words)"
      }
    }
    let words = (
      usage: Text(en: "Usage", nl: "Gebruik"), options: Text(en: "Options", nl: "Opties"),
      example: Text(en: "Example", nl: "Voorbeeld")
    )
    return """
      \(question[language].wrapped(to: 80).joined(separator: "\n"))

      \(words.usage[language]): \(usage)

      \(words.options[language]):
      \(lines.joined(separator: "\n"))

      \(words.example[language]): \(example)

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

        'weefsel COMMAND --help' lists the options of a command.
        DATASET is a folder with actors.csv and ties.csv; 'weefsel template' makes one.

        """,
      nl: """
        Weefsel leest het netwerk van een koepelorganisatie uit CSV, meet het sociaal
        weefsel en vindt de groepen die afgesneden zijn.

        Gebruik: weefsel COMMANDO DATASET [opties]

        Commando's:
        \(lines.joined(separator: "\n"))

        'weefsel COMMANDO --help' toont de opties van een commando.
        DATASET is een map met actoren.csv en relaties.csv; 'weefsel template' maakt er een.

        """
    )[language]
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
