import CMemory
import Foundation
import NetworkFiles
import SocialNetwork

// The only place that prints an error, and the only one that exits: 0 done, 1 the work failed, 64
// the call was wrong; stopped by a signal, the program ends by it.

keep_freed_memory()
_ = Terminal.heldStreams
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
  guard let name = words.first else {
    try Terminal.write(Data(Command.overview(in: language).utf8))
    exit(EX_USAGE)
  }
  if ["help", "--help", "-h"].contains(name) {
    try Arguments.checkLanguage(in: words, of: "help")
    let asked = try words.dropFirst().first { !$0.hasPrefix("-") && $0 != language.rawValue }
      .map { word throws(UsageError) in try Command.named(word) }
    let help = asked?.help(in: language) ?? Command.overview(in: language)
    return try Terminal.write(Data(help.utf8))
  }
  if name == "--version" {
    return try Terminal.write(Data(Version.lines(in: language).utf8))
  }
  let command = try Command.named(name)
  let rest = words.dropFirst()
  if rest.contains("--help") || rest.contains("-h") {
    try Arguments.checkLanguage(in: words, of: command.name)
    return try Terminal.write(Data(command.help(in: language).utf8))
  }
  let arguments = try Arguments(rest, for: command)
  let call = Call(command: command, arguments: arguments, language: language, terminal: terminal)
  try call.checkOutputs()
  try command.run(call)
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
