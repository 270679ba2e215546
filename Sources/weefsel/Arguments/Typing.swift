import Foundation
import NetworkFiles
import NetworkReport
import SocialNetwork

/// Questions and advice in the words of the command line.
struct Typing: Directions {
  let call: Call

  func line(for question: any Question, in language: Language) -> String? {
    guard let typed = question as? any TypedQuestion else { return nil }
    return call.line(typed.typed, in: language)
  }

  func line(for question: any Question) -> String? {
    (question as? any TypedQuestion).map { call.line($0.typed) }
  }

  func words(for advice: Advice) -> Text {
    switch advice {
    case .more(_, let all, .rows):
      Text(
        en: "\(advice.text.en): --top \(all), or --format csv",
        nl: "\(advice.text.nl): --top \(all), of --format csv"
      )
    case .more(_, let all, .groups):
      Text(en: "\(advice.text.en): --top \(all)", nl: "\(advice.text.nl): --top \(all)")
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
    case .peopleAreCalledByID: advice.text
    case .peopleAreNumbered:
      Text(
        en:
          "People whose id may be their name are numbered on this page: --name-people names them.",
        nl:
          "Personen van wie de id hun naam kan zijn, zijn op dit blad genummerd: --name-people toont hun "
          + "namen."
      )
    case .rowsNamePeople:
      Text(
        en:
          "CSV and JSON name people too, with or without --name-people; --pseudonymise puts codes for names",
        nl:
          "CSV en JSON noemen ook personen, met of zonder --name-people; --pseudonymise zet codes in de "
          + "plaats van namen"
      )
    case .exportNamesPeople:
      Text(
        en: "people are in it by name and id; --pseudonymise puts codes for these",
        nl: "personen staan er met naam en id in; --pseudonymise zet codes in de plaats daarvan"
      )
    case .endedTies(let count, let date, _, let later),
      .endedRows(let count, let date, _, let later):
      wordsOfDay(after: advice.text, count + later > 0 ? date : nil)
    case .membershipsMayTell:
      Text(
        en: "\(advice.text.en) In other commands --sensitive-actor KEY=VALUE leaves people's ties"
          + " with such associations out.",
        nl: "\(advice.text.nl) In andere commando's laat --sensitive-actor KENMERK=WAARDE de"
          + " relaties van personen met zulke verenigingen weg."
      )
    case .columnsMayNameOthers(let names):
      Advice.mayNameOthers(
        names,
        Text(
          en: "with --pseudonymise in other commands no codes stand for these",
          nl: "met --pseudonymise in andere commando's komen daar geen codes voor"
        )
      )
    case .columnIsGuarded(let name):
      Text(
        en: "\(advice.text.en.dropLast()); --public \(name.harmless.quotedForShell) shows it.",
        nl: "\(advice.text.nl.dropLast()); --public \(name.harmless.quotedForShell) toont het."
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
    case .chanceIsInNoRow:
      Text(
        en:
          "--chance: the comparison is of all ties together; --format table and --format json tell it, CSV has rows alone",
        nl:
          "--chance: de vergelijking gaat over alle relaties samen; --format tabel en --format json geven ze, CSV heeft "
          + "enkel rijen"
      )
    case .bondingNeedsAttribute(let hasCommunities):
      Text(
        en: "bonding and bridging are empty in CSV and JSON without --by ATTRIBUTE; "
          + (hasCommunities
            ? "within and between communities are columns of their own"
            : "--detail adds within and between communities, as the table has them"),
        nl: "bonding en bridging zijn leeg in CSV en JSON zonder --by KENMERK; "
          + (hasCommunities
            ? "binnen (within) en tussen (between) gemeenschappen zijn eigen kolommen"
            : "--detail voegt binnen (within) en tussen (between) gemeenschappen toe, zoals in de tabel")
      )
    }
  }

  /// How ties that are not there on a day are left out, in the commands that take one.
  private func wordsOfDay(after words: Text, _ date: Day?) -> Text {
    let day = Text(en: date?.description ?? "DATE", nl: date?.description ?? "DATUM")
    let takesDay = call.command.options.contains {
      $0.name == Common.day.name && $0.valueCount == Common.day.valueCount
    }
    return takesDay
      ? Text(
        en: "\(words.en.dropLast()): --on \(day.en) leaves out what was not there.",
        nl: "\(words.nl.dropLast()): --on \(day.nl) laat weg wat er dan niet is."
      )
      : Text(
        en:
          "\(words.en.dropLast()): in other commands --on \(day.en) leaves out what was not there.",
        nl:
          "\(words.nl.dropLast()): in andere commando's laat --on \(day.nl) weg wat er dan niet is."
      )
  }

  /// What would make a question fit; `nil` where the command has no such option.
  static func words(for remedy: QuestionError.Remedy, in command: Command) -> Text? {
    let words = words(for: remedy)
    let named = words.en.split(separator: " ").filter { $0.hasPrefix("--") }
    return named.allSatisfy { name in command.options.contains { $0.name == name } } ? words : nil
  }

  private static func words(for remedy: QuestionError.Remedy) -> Text {
    switch remedy {
    case .showAttributes:
      Text(
        en: "add --show-attributes if that is meant",
        nl: "voeg --show-attributes toe als dat de bedoeling is"
      )
    case .publicColumn(let name):
      Text(
        en: "add --public \(name.harmless.quotedForShell) if it is harmless",
        nl: "voeg --public \(name.harmless.quotedForShell) toe als het onschuldig is"
      )
    case .rowsOfGroups:
      Text(en: "use --per kind or --per group", nl: "gebruik --per soort of --per groep")
    case .nameAttributes: Text(en: "name it with --by", nl: "noem het met --by")
    case .namePeople:
      Text(
        en: "add --name-people if that is meant",
        nl: "voeg --name-people toe als dat de bedoeling is"
      )
    }
  }
}

/// A question that can be typed.
protocol TypedQuestion {
  /// The command, and the options beside those of the network.
  var typed: [String] { get }
}

extension Call {
  /// A command as one would type it: with the dataset, and the options that made this network and say
  /// what may be told of it; empty where there is no such command.
  ///
  /// - Parameters:
  ///   - words: The command and its own options.
  ///   - language: Whose words it is typed in, with the language where that was asked for; `nil` for
  ///     programs, the same in every language.
  /// - Returns: The line, each word as a shell takes it.
  func line(_ words: [String], in language: Language? = nil) -> String {
    guard let name = words.first, let command = Command.all.first(where: { $0.name == name }) else {
      return ""
    }
    // In a drawing the umbrella and its staff go with marks.
    let umbrella: [any AnyOption] =
      name != Command.draw.name || words.contains(DrawOptions.mark.name)
      ? [Common.umbrella, Common.staff] : []
    // Names are not replaced twice, nor is a key written again.
    let told: [any AnyOption] = [
      Common.date, Common.audience, Common.sensitive, Common.publicColumn, Common.sensitiveActor,
      Common.showAttributes,
    ]
    let context =
      Common.reading + Common.network + umbrella + told
      + (language == nil ? [] : [Common.language as any AnyOption])
    let isPseudonymised = arguments[Common.pseudonymise]
    let hasDataset = command.operands.contains { $0.name == Command.dataset.name }
    // The folders above a dataset may name somebody.
    let operands =
      folder.flatMap { folder in
        hasDataset ? [isPseudonymised ? Command.dataset.name.en : folder] : nil
      } ?? []
    let rest = command.words(Array(words.dropFirst()), in: language ?? .en)
    var line = ["weefsel", name] + operands
    line += isPseudonymised ? unnamed(rest, of: command) : rest
    for option in context
    where command.options.contains(where: { $0.name == option.name })
      && !words.contains(option.name)
    {
      guard let given = arguments.given[String(option.name.dropFirst(2))] else { continue }
      for value in given {
        let value = isPseudonymised ? unnamed(value, of: option) : value
        line += option.placeholder == nil ? [option.name] : [option.name, value]
      }
    }
    return line.map(\.withoutNationalRegisterNumbers.harmless.quotedForShell).joined(separator: " ")
  }

  /// The words of a command with an ellipsis for what may name an actor.
  private func unnamed(_ words: [String], of command: Command) -> [String] {
    var option: (any AnyOption)?
    return words.map { word in
      if let found = command.options.first(where: { $0.name == word }) {
        option = found
        return word
      }
      // An operand besides the dataset names an actor.
      let isActor = option == nil && command.operands.contains { !$0.isOptional && !$0.isDataset }
      return isActor ? "…" : option.map { unnamed(word, of: $0) } ?? word
    }
  }

  /// A value of an option with an ellipsis for what may name an actor.
  private func unnamed(_ value: String, of option: any AnyOption) -> String {
    option.mayNameActor(value) ? option.keptWithoutNames(value) + "…" : value
  }
}

extension AnyOption {
  /// Whether a value of the option may name an actor, or somebody in a path or a text.
  func mayNameActor(_ value: String) -> Bool {
    switch mention {
    case .actor, .text, .file: true
    case .condition: Condition(value) != nil
    case .nothing, .attribute, .number, .day, .word, .term: false
    }
  }

  /// What of a value that may name an actor can be told: of a condition, the column and the sign.
  func keptWithoutNames(_ value: String) -> String {
    guard mention == .condition, let condition = Condition(value) else { return "" }
    return condition.key + condition.comparison.rawValue
  }
}

extension Command {
  /// Options in a reader's words: values that are chosen from words of both languages in those of one.
  fileprivate func words(_ words: [String], in language: Language) -> [String] {
    zip([""] + words, words).map { name, word in
      let choices = options.first { $0.name == name }?.choices ?? []
      return choices.first { $0.en == word }?[language] ?? word
    }
  }
}

extension String {
  /// The string as a shell takes it for one word.
  var quotedForShell: String {
    let isPlain =
      !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || "_./=:@%+,-~!…".contains($0) }
    return isPlain ? self : inQuotesForShell
  }

  /// The string in single quotes, as a shell takes it for one word.
  var inQuotesForShell: String {
    "'" + replacingOccurrences(of: "'", with: #"'\''"#) + "'"
  }
}
