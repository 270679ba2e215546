import SocialNetwork

/// What a shell can put where a value is typed.
enum Completion: Hashable {
  /// One of some words.
  case words([String])

  /// The name of a file.
  case file

  /// The name of a folder.
  case folder

  /// Whatever the user has in mind.
  case anything
}

extension AnyOption {
  /// The name, and the short form where there is one.
  var names: [String] { [name, short].compactMap(\.self) }

  /// What a shell can put as the value, in a language.
  func completion(in language: Language) -> Completion {
    if !choices.isEmpty { return .words(choices.map { $0[language] }) }
    switch mention {
    case .file(.folder): return .folder
    case .file: return .file
    default: return .anything
    }
  }
}

extension Command {
  /// What the scripts complete: every command.
  static var completed: [Command] { all + ofTheProgram }

  /// What a shell can put as an operand.
  ///
  /// Only the first operand of other kinds than folders is completed.
  var operandCompletion: Completion {
    if let words = operands.first(where: { !$0.choices.isEmpty })?.choices { return .words(words) }
    let hasFolder = operands.contains { $0.isDataset } || name == Command.template.name
    return hasFolder ? .folder : .anything
  }
}
