import SocialNetwork

/// The script that completes the command line in bash; it needs nothing but bash.
struct BashCompletion {
  private let language: Language

  init(in language: Language) { self.language = language }

  var script: String {
    let names = Command.completed.map(\.name)
    let cases = Command.completed.map { command in
      """
        \(command.name))
      \(branches(of: command))
          ;;
      """
    }
    return """
      # bash completion for weefsel; made by 'weefsel completions bash'.
      _weefsel_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current"); }
      _weefsel_paths() { compopt -o filenames; mapfile -t COMPREPLY < <(compgen "$1" -- "$current"); }
      _weefsel() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
        COMPREPLY=()
        # Bash takes --option=value apart into three words.
        if [[ $current == '=' ]]; then
          current=
        elif [[ $previous == '=' ]]; then
          previous=${COMP_WORDS[COMP_CWORD-2]}
        fi
        if ((COMP_CWORD == 1)); then
          _weefsel_words '\((names + ["help", "--help", "--version"]).joined(separator: " "))'
          return
        fi
        case ${COMP_WORDS[1]} in
        help)
          _weefsel_words '\(names.joined(separator: " "))'
          ;;
      \(cases.joined(separator: "\n"))
        esac
      }
      complete -F _weefsel weefsel

      """
  }

  /// What follows each option of a command, and else its options and operands.
  private func branches(of command: Command) -> String {
    let values = command.options.filter { $0.placeholder != nil }
    let lines = values.map { option in
      "    \(option.names.joined(separator: "|"))) \(line(for: option.completion(in: language))) ;;"
    }
    let options = command.options.flatMap(\.names).joined(separator: " ")
    let operand = line(for: command.operandCompletion)
    return """
          case $previous in
      \(lines.joined(separator: "\n"))
          *) if [[ $current == -* ]]; then _weefsel_words '\(options)'; else \(operand); fi ;;
          esac
      """
  }

  private func line(for completion: Completion) -> String {
    switch completion {
    case .words(let words): "_weefsel_words '\(words.joined(separator: " "))'"
    case .file: "_weefsel_paths -f"
    case .folder: "_weefsel_paths -d"
    case .anything: ":"
    }
  }
}
