import Foundation
import SocialNetwork

extension Command {
  /// `weefsel completions`: what a shell needs to complete commands, options and their values.
  static let completions = Command(
    name: "completions",
    question: Text(
      en: "Completions of commands and options, for a shell.",
      nl: "Aanvulling van commando's en opties, voor een shell."
    ),
    operands: [Operand(name: Text("bash|zsh|fish"), choices: Shell.allCases.map(\.rawValue))],
    options: [Common.file, Common.force, Common.language, Common.quiet, Common.help],
    example: Text("weefsel completions bash > ~/.local/share/bash-completion/completions/weefsel"),
    run: { call in
      let word = call.arguments.operands[0]
      guard let shell = Shell(rawValue: word) else {
        throw UsageError(
          Text(
            en: "no completions for '\(word.harmless)'; expected bash, zsh or fish",
            nl: "geen aanvulling voor '\(word.harmless)'; verwacht: bash, zsh of fish"
          ),
          for: call.command,
          suggestion: Shell.allCases.map(\.rawValue).closest(to: word)
        )
      }
      let script = shell.completions(in: call.language)
      try call.put(Data(script.utf8), to: call.arguments[Common.file])
    }
  )
}

/// A shell that completes what is typed.
enum Shell: String, CaseIterable {
  case bash
  case zsh
  case fish

  /// The script of the shell, with descriptions and values in a language.
  func completions(in language: Language) -> String {
    switch self {
    case .bash: BashCompletion(in: language).script
    case .zsh: ZshCompletion(in: language).script
    case .fish: FishCompletion(in: language).script
    }
  }
}
