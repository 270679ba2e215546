import SocialNetwork

/// The script that completes the command line in zsh, with a description of each command and option.
struct ZshCompletion {
  private let language: Language

  init(in language: Language) { self.language = language }

  var script: String {
    let commands = Command.completed.map { command in
      "    \(quoted("\(command.name):\(command.question[language].replacing(":", with: "\\:"))"))"
    }
    let cases = Command.completed.map { command in
      let lines = (command.options.flatMap { specifications(of: $0) } + [operand(of: command)])
        .map { "      \(quoted($0))" }
      return """
          \(command.name)) _arguments \\
        \(lines.joined(separator: " \\\n"))
          ;;
        """
    }
    return """
      #compdef weefsel
      # zsh completion for weefsel; made by 'weefsel completions zsh'.
      _weefsel() {
        local -a commands
        commands=(
      \(commands.joined(separator: "\n"))
        )
        if (( CURRENT == 2 )) || [[ $words[2] == help ]]; then
          _describe command commands
          return
        fi
        shift words
        (( CURRENT-- ))
        case $words[1] in
      \(cases.joined(separator: "\n"))
        esac
      }
      _weefsel "$@"

      """
  }

  /// An option as `_arguments` reads it, once for each of its names.
  private func specifications(of option: any AnyOption) -> [String] {
    let others = option.names.joined(separator: " ")
    let text = escaped(option.explanation(in: language))
    let values = (option.placeholder?[language].split(separator: " ") ?? [])
      .map { ":\(escaped(String($0))):\(action(for: option.completion(in: language)))" }
    return option.names.map { name in
      let mark = values.isEmpty ? "" : name.hasPrefix("--") ? "=" : "+"
      let often = option.isRepeatable ? "*" : "(\(others))"
      return "\(often)\(name)\(option.valueCount > 1 ? "" : mark)[\(text)]\(values.joined())"
    }
  }

  private func operand(of command: Command) -> String {
    let name = command.operands.map { escaped($0.name[language]) }.joined(separator: " ")
    return "*:\(name.isEmpty ? " " : name):\(action(for: command.operandCompletion))"
  }

  private func action(for completion: Completion) -> String {
    switch completion {
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .file: "_files"
    case .folder: "_files -/"
    case .anything: " "
    }
  }

  /// Words within a specification, in which brackets and colons have a meaning.
  private func escaped(_ words: String) -> String {
    words.replacing("\\", with: "\\\\").replacing("[", with: "\\[").replacing("]", with: "\\]")
      .replacing(":", with: "\\:")
  }

  private func quoted(_ words: String) -> String { "'\(words.replacing("'", with: "'\\''"))'" }
}
