import NetworkReport
import SocialNetwork

/// An option of a command, such as `--top N`.
///
/// Declared once and read three times: to parse the command line, to write the help, and to look up
/// the value with its type.
struct Option<Value: Sendable>: Sendable {
  /// The name with its dashes.
  let name: String

  /// A short form with its dash, if there is one.
  var short: String?

  /// What stands for the value in the help, a word for each where it takes several; `nil` for a flag,
  /// which takes none.
  let placeholder: String?

  /// One line of help, without a full stop.
  let help: Text

  /// What a value has to be, to complete "expected …".
  let expected: Text

  /// The value that the words given stand for, in their order; `nil` when they stand for none.
  ///
  /// Without words it is the default.
  let read: @Sendable ([String]) -> Value?

  /// Whether the option may be given more than once.
  var isRepeatable = false

  /// The words that the option can be given, for suggestions.
  var choices: [String] = []
}

extension Option where Value == Bool {
  static func flag(_ name: String, help: Text) -> Option {
    Option(
      name: name,
      placeholder: nil,
      help: help,
      expected: Text(en: "no value", nl: "geen waarde"),
      read: { !$0.isEmpty }
    )
  }
}

extension Option where Value == Int? {
  /// A whole number above 0.
  static func count(_ name: String, _ placeholder: String, help: Text) -> Option {
    Option(
      name: name,
      placeholder: placeholder,
      help: help,
      expected: Text(en: "a whole number above 0", nl: "een geheel getal boven 0"),
      read: { words in
        guard let word = words.last else { return .some(nil) }
        return Int(word).flatMap { $0 > 0 ? .some($0) : nil }
      }
    )
  }
}

extension Option where Value == String? {
  static func text(
    _ name: String,
    _ placeholder: String,
    short: String? = nil,
    help: Text
  ) -> Option {
    Option(
      name: name,
      short: short,
      placeholder: placeholder,
      help: help,
      expected: Text(en: "some text", nl: "een tekst"),
      read: { words in words.last.map { $0.isEmpty ? nil : .some($0) } ?? .some(nil) }
    )
  }
}

extension Option where Value == [String] {
  /// Words, given apart or separated by commas; each counts once.
  static func list(_ name: String, _ placeholder: String, choices: [String], help: Text) -> Option {
    Option(
      name: name,
      placeholder: placeholder,
      help: help,
      expected: Text(choices.formatted(or: "or", last: choices.count)),
      read: { words in
        var parts: [String] = []
        for word in words {
          let own = word.split(separator: ",").map { String($0).folded }
          guard !own.isEmpty, own.allSatisfy(choices.contains) else { return nil }
          for part in own where !parts.contains(part) { parts.append(part) }
        }
        return parts
      },
      isRepeatable: true,
      choices: choices
    )
  }

  /// Words that may hold anything, each given by an option of its own.
  static func texts(_ name: String, _ placeholder: String, help: Text) -> Option {
    Option(
      name: name,
      placeholder: placeholder,
      help: help,
      expected: Text(en: "some text", nl: "een tekst"),
      read: { $0.allSatisfy { !$0.isEmpty } ? $0 : nil },
      isRepeatable: true
    )
  }
}

extension Option where Value == [String] {
  /// The ids of two actors, or nothing when the option is not given.
  static func pair(_ name: String, _ placeholder: String, help: Text) -> Option {
    Option(
      name: name,
      placeholder: placeholder,
      help: help,
      expected: Text(en: "two ids", nl: "twee id's"),
      read: { words in
        words.isEmpty || words.count == 2 && words.allSatisfy { !$0.isEmpty } ? words : nil
      }
    )
  }
}

extension Option where Value == [Condition] {
  static func conditions(_ name: String, help: Text) -> Option {
    Option(
      name: name,
      placeholder: "KEY=VALUE",
      help: help,
      expected: Text(
        en:
          "KEY=VALUE, KEY=A|B, KEY!=VALUE, KEY~PART, or for numbers and dates KEY>=VALUE and so on",
        nl:
          "KENMERK=WAARDE, KENMERK=A|B, KENMERK!=WAARDE, KENMERK~DEEL, of voor getallen en datums "
          + "KENMERK>=WAARDE en dergelijke"
      ),
      read: { words in
        let conditions = words.compactMap { Condition($0) }
        return conditions.count == words.count ? conditions : nil
      },
      isRepeatable: true
    )
  }
}

extension Option where Value == Day? {
  static func day(_ name: String, help: Text) -> Option {
    Option(
      name: name,
      placeholder: "DATE",
      help: help,
      expected: Text(
        en: "one day, such as 2026-01-31 or 31/1/2026",
        nl: "één dag, zoals 31/1/2026 of 2026-01-31"
      ),
      read: { words in
        guard let word = words.last else { return .some(nil) }
        return DateCell(word.folded)?.day.map { .some($0) }
      }
    )
  }
}

extension Option {
  /// One of some named values, or `nil` when the option is not given.
  static func choice<Choice: Sendable>(
    _ name: String,
    _ placeholder: String,
    _ choices: [(name: String, value: Choice)],
    help: Text
  ) -> Option where Value == Choice? {
    Option(
      name: name,
      placeholder: placeholder,
      help: help,
      expected: Text(
        en: choices.map(\.name).formatted(or: "or", last: choices.count),
        nl: choices.map(\.name).formatted(or: "of", last: choices.count)
      ),
      read: { words in
        guard let word = words.last?.folded else { return .some(nil) }
        return choices.first { $0.name == word }.map { .some($0.value) }
      },
      choices: choices.map(\.name)
    )
  }
}

extension Option {
  /// One of some values that have a word in both languages, and perhaps further words.
  static func word<Choice: Sendable>(
    _ name: String,
    _ placeholder: String,
    _ choices: [(title: Text, value: Choice)],
    read: @escaping @Sendable (String) -> Choice?,
    help: Text
  ) -> Option where Value == Choice? {
    Option(
      name: name,
      placeholder: placeholder,
      help: help,
      expected: Text(
        en: choices.map(\.title.en).formatted(or: "or", last: choices.count),
        nl: choices.map(\.title.nl).formatted(or: "of", last: choices.count)
      ),
      read: { words in
        guard let word = words.last else { return .some(nil) }
        return read(word).map { .some($0) }
      },
      choices: choices.flatMap { [$0.title.en, $0.title.nl] }
    )
  }
}

/// An option whose value type does not matter, for parsing and help.
protocol AnyOption: Sendable {
  var name: String { get }
  var short: String? { get }
  var placeholder: String? { get }
  var help: Text { get }
  var expected: Text { get }
  var isRepeatable: Bool { get }
  var choices: [String] { get }
  func accepts(_ words: [String]) -> Bool
}

extension Option: AnyOption {
  func accepts(_ words: [String]) -> Bool { read(words) != nil }
}
