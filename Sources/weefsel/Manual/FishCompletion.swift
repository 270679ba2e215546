import SocialNetwork

/// The script that completes the command line in fish, with a description of each command and option.
struct FishCompletion {
  private let language: Language

  init(in language: Language) { self.language = language }

  var script: String {
    let names = Command.completed.map(\.name)
    let begin = "complete -c weefsel -n '__fish_is_nth_token 1'"
    let commands = Command.completed.map { command in
      "\(begin) -a \(command.name) -d \(quoted(command.question[language]))"
    }
    let options = Command.completed.flatMap { command in
      command.options.map { line(for: $0, of: command) } + operand(of: command)
    }
    let lines =
      [
        "# fish completion for weefsel; made by 'weefsel completions fish'.",
        "complete -c weefsel -f",
      ] + commands + [
        "\(begin) -a help -l help -l version",
        "\(condition("help")) -a \(quoted(names.joined(separator: " ")))",
      ] + options
    return lines.joined(separator: "\n") + "\n"
  }

  private func condition(_ name: String) -> String {
    "complete -c weefsel -n '__fish_seen_subcommand_from \(name)'"
  }

  private func line(for option: any AnyOption, of command: Command) -> String {
    let short = option.short.map { " -s \($0.dropFirst())" } ?? ""
    let name = "\(short) -l \(option.name.dropFirst(2))"
    let value = option.placeholder == nil ? "" : value(of: option)
    return
      "\(condition(command.name))\(name)\(value) -d \(quoted(option.explanation(in: language)))"
  }

  private func value(of option: any AnyOption) -> String {
    switch option.completion(in: language) {
    case .words(let words): " -x -a \(quoted(words.joined(separator: " ")))"
    case .file: " -r -F"
    case .folder: " -x -a '(__fish_complete_directories)'"
    case .anything: " -x"
    }
  }

  private func operand(of command: Command) -> [String] {
    switch command.operandCompletion {
    case .words(let words):
      ["\(condition(command.name)) -a \(quoted(words.joined(separator: " ")))"]
    case .folder: ["\(condition(command.name)) -a '(__fish_complete_directories)'"]
    case .file, .anything: []
    }
  }

  private func quoted(_ words: String) -> String {
    "'\(words.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
  }
}
