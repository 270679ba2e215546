import NetworkFiles
import NetworkReport
import SocialNetwork

/// The words of a command line, sorted into options and operands.
///
/// But for paths, they have no national register numbers: what is read of files has none either, and they
/// are recorded in what is written.
struct Arguments: Sendable {
  /// The words that are not options, in the order given.
  private(set) var operands: [String] = []

  private var words: [String: [String]] = [:]

  /// Sorts the words that follow a command's name.
  init(_ line: some Sequence<String>, for command: Command) throws(UsageError) {
    var rest = Array(line)[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      // No option is a number, but the id of an actor may be one below 0.
      guard word.hasPrefix("-"), word != "-", Double(word) == nil else {
        operands.append(word)
        continue
      }
      try take(word, from: &rest, for: command)
    }
    let required = command.operands.filter { !$0.isOptional }
    if let missing = required.dropFirst(operands.count).first {
      let name = missing.name
      throw UsageError(
        Text(en: "missing \(name.en)", nl: "ontbrekend: \(name.nl)"),
        for: command
      )
    }
    if let extra = operands.dropFirst(command.operands.count).first {
      throw UsageError(
        Text(en: "unexpected '\(extra.shown)'", nl: "onverwacht '\(extra.shown)'"),
        for: command
      )
    }
    try check(for: command)
  }

  /// Refuses options that lack what they need, or do not go together.
  private func check(for command: Command) throws(UsageError) {
    let given = command.options.filter { words[$0.name] != nil }
    for option in given {
      guard let need = option.needs.first(where: { !$0.isMet(self) }) else { continue }
      let typed = Text(option.name).followed(by: need.value ?? Text(""))
      throw UsageError(
        Text(
          en: "'\(typed.en)' goes with \(need.words.en)",
          nl: "'\(typed.nl)' hoort bij \(need.words.nl)"
        ),
        for: command
      )
    }
    for option in given {
      guard let other = option.excludes.first(where: { words[$0] != nil }) else { continue }
      throw UsageError(
        Text(
          en: "'\(option.name)' does not go with \(other)",
          nl: "'\(option.name)' gaat niet samen met \(other)"
        ),
        for: command
      )
    }
  }

  /// Takes an option, and its value from the words that follow or after an `=`.
  private mutating func take(
    _ word: String,
    from rest: inout ArraySlice<String>,
    for command: Command
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = word.hasPrefix("--") ? String(parts[0]) : word
    guard let option = command.options.first(where: { $0.name == name || $0.short == name }) else {
      throw UsageError(
        Text(en: "unknown option '\(name.shown)'", nl: "onbekende optie '\(name.shown)'"),
        for: command,
        suggestion: command.options.map(\.name).closest(to: name)
      )
    }
    let inline = word.hasPrefix("--") && parts.count == 2 ? String(parts[1]) : nil
    guard let placeholder = option.placeholder else {
      if inline != nil {
        throw UsageError(
          Text(en: "'\(name)' takes no value", nl: "'\(name)' heeft geen waarde"),
          for: command
        )
      }
      words[option.name] = [""]
      return
    }
    var values = inline.map { [$0] } ?? []
    while values.count < option.valueCount {
      guard let value = rest.popFirst() else {
        throw UsageError(
          Text(
            en: "'\(name)' needs a value: \(name) \(placeholder.en)",
            nl: "'\(name)' vraagt een waarde: \(name) \(placeholder.nl)"
          ),
          for: command
        )
      }
      values.append(value)
    }
    if values.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      throw UsageError(
        Text(
          en: "'\(name)' has an empty value; expected \(option.expected.en)",
          nl: "'\(name)' heeft een lege waarde; verwacht: \(option.expected.nl)"
        ),
        for: command
      )
    }
    guard option.accepts(values) else {
      let given = "'\(name) \(values.joined(separator: " ").shown)'"
      if let former = option.formerChoice, former.word == values[0].folded {
        throw UsageError(
          Text(en: "\(given): \(former.reason.en)", nl: "\(given): \(former.reason.nl)"),
          for: command
        )
      }
      throw UsageError(
        Text(
          en: "\(given): expected \(option.expected.en)",
          nl: "\(given): verwacht: \(option.expected.nl)"
        ),
        for: command,
        suggestions: [option.choice(closestTo: values[0])].compactMap(\.self)
      )
    }
    if words[option.name] != nil, !option.isRepeatable {
      throw UsageError(
        Text(en: "'\(name)' is given twice", nl: "'\(name)' staat er tweemaal"),
        for: command
      )
    }
    words[option.name, default: []] +=
      option.mention.isOfFile ? values : values.map(\.withoutNationalRegisterNumbers)
  }

  /// Refuses a language that there is not, where help is asked and the other words are not looked at.
  ///
  /// - Parameters:
  ///   - line: All words.
  ///   - name: The command that is asked about, or `help`.
  /// - Throws: Where the language is missing or another than the two.
  static func checkLanguage(in line: [String], of name: String) throws(UsageError) {
    let option = Common.language.name
    let asking = Command(
      name: name,
      question: Text(""),
      operands: [],
      options: [Common.language],
      example: Text(""),
      run: { _ in }
    )
    for (place, word) in line.enumerated() where word == option || word.hasPrefix(option + "=") {
      _ = try Arguments(line[place...].prefix(word == option ? 2 : 1), for: asking)
    }
  }

  /// The value given for an option, or its default.
  subscript<Value>(option: Option<Value>) -> Value {
    guard let value = option.read(words[option.name] ?? []) ?? option.read([]) else {
      preconditionFailure("option \(option.name) has no default")
    }
    return value
  }

  /// The words given for an option; none where it was not given.
  func words(of option: some AnyOption) -> [String] { words[option.name] ?? [] }

  /// Whether an option was given.
  func has(_ option: some AnyOption) -> Bool { words[option.name] != nil }

  /// The options given, by name without dashes, each with its words; for the record in JSON.
  var given: [String: [String]] {
    Dictionary(uniqueKeysWithValues: words.map { (String($0.key.dropFirst(2)), $0.value) })
  }
}

/// A command line that does not make sense, put in words for the person who typed it.
struct UsageError: Error, Hashable, ExplainedError {
  let text: Text

  init(_ problem: Text, for command: Command? = nil, suggestion: String? = nil) {
    self.init(problem, for: command, suggestions: [suggestion].compactMap { $0.map { Text($0) } })
  }

  init(_ problem: Text, for command: Command?, suggestions: [Text]) {
    let name = command.map { "weefsel \($0.name)" } ?? "weefsel"
    let words = Text.list(
      suggestions.map { Text(en: "'\($0.en)'", nl: "'\($0.nl)'") },
      joinedBy: .or
    )
    let hint =
      suggestions.isEmpty
      ? Text("") : Text(en: "Did you mean \(words.en)?", nl: "Bedoelde je \(words.nl)?")
    let first = Text(en: "\(name): \(problem.en).", nl: "\(name): \(problem.nl).")
      .followed(by: hint)
    text = Text(
      en: "\(first.en)\nSee '\(name) --help' for the options.",
      nl: "\(first.nl)\nZie '\(name) --help' voor de opties."
    )
  }
}

extension String {
  /// The word as a message repeats it: harmless, and no longer than a line.
  fileprivate var shown: String { String(prefix(400)).harmless.truncated(to: 80) }
}
