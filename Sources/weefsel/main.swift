import Foundation
import NetworkFiles
import SocialNetwork

// The only place that prints an error, and the only one that exits: 0 done, 1 the work failed, 64
// the call was wrong; stopped by a signal, the program ends by it.

Signals.watch()

let words = Array(CommandLine.arguments.dropFirst())
let environment = ProcessInfo.processInfo.environment
let language = Language.chosen(by: words, environment: environment)
let terminal = Terminal(environment: environment, isQuiet: words.contains(Common.quiet.name))

do {
  try run()
} catch {
  let text: Text
  switch error {
  case let error as any RemediableError: text = error.text(wording: .options)
  case let error as any ExplainedError: text = error.text
  default: text = FileFault(error).text
  }
  terminal.complain(text[language])
  Signals.endIfFileWasTooLarge()
  let isOfCall = error is UsageError || (error as? InputError)?.isOfCall ?? false
  exit(isOfCall ? EX_USAGE : EXIT_FAILURE)
}

/// Carries out the command that the words name.
func run() throws {
  guard let name = words.first, name != "help", name != "--help", name != "-h" else {
    let asked = words.dropFirst().first.flatMap { name in Command.all.first { $0.name == name } }
    let help = asked?.help(in: language) ?? Command.overview(in: language)
    try Terminal.write(Data(help.utf8))
    if words.isEmpty { exit(EX_USAGE) }
    return
  }
  if name == "--version" {
    try Terminal.write(Data("weefsel \(Version.current)\n".utf8))
    return
  }
  guard let command = Command.all.first(where: { $0.name == name }) else {
    throw UsageError(
      Text(en: "no command '\(name.harmless)'", nl: "geen commando '\(name.harmless)'"),
      suggestion: Command.all.map(\.name).closest(to: name)
    )
  }
  let rest = words.dropFirst()
  if rest.contains("--help") || rest.contains("-h") {
    try Terminal.write(Data(command.help(in: language).utf8))
    return
  }
  let arguments = try Arguments(rest, for: command)
  let call = Call(command: command, arguments: arguments, language: language, terminal: terminal)
  try call.checkOutputs()
  try command.run(call)
}

/// The version of the program.
enum Version {
  static let current = "0.1.0"
}

extension Language {
  /// The language that the command line asks for, or else that of the locale: Dutch where that is
  /// Dutch, English elsewhere.
  static func chosen(by words: [String], environment: [String: String]) -> Language {
    let name = Common.language.name
    if let word = words.first(where: { $0.hasPrefix(name + "=") }),
      let language = Language(rawValue: String(word.dropFirst(name.count + 1)))
    {
      return language
    }
    if let place = words.firstIndex(of: name), place + 1 < words.count,
      let language = Language(rawValue: words[place + 1])
    {
      return language
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.hasPrefix("nl") ?? false ? .nl : .en
  }
}
