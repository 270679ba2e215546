import Foundation
import SocialNetwork

extension Option where Value == Bool {
  /// An option that is given or not.
  static func flag(_ name: String, help: Text) -> Option {
    Option(
      name: name,
      placeholder: nil,
      valueCount: 0,
      help: help,
      expected: Text(en: "no value", nl: "geen waarde"),
      mention: .nothing
    ) { !$0.isEmpty }
  }
}

/// Reads whole numbers above 0.
private enum CountWord {
  static let expected = Text(en: "a whole number above 0", nl: "een geheel getal groter dan 0")

  static func read(_ word: String) -> Int? { Int(word).flatMap { $0 > 0 ? $0 : nil } }
}

extension Option where Value == Int? {
  /// A whole number above 0, or nothing.
  static func count(_ name: String, _ placeholder: Text, help: Text) -> Option {
    Option(
      name: name,
      placeholder: placeholder,
      help: help,
      expected: CountWord.expected,
      mention: .number
    ) { words in
      guard let word = words.last else { return .some(nil) }
      return CountWord.read(word).map { .some($0) }
    }
  }
}

extension Option where Value == Int {
  /// A whole number above 0, with a default.
  static func count(
    _ name: String,
    _ placeholder: Text,
    default usual: Int,
    help: Text
  ) -> Option {
    Option(
      name: name,
      placeholder: placeholder,
      help: help,
      expected: CountWord.expected,
      mention: .number,
      usual: Text("\(usual)")
    ) { words in
      guard let word = words.last else { return usual }
      return CountWord.read(word)
    }
  }
}

extension Option where Value == RowLimit {
  /// How many rows are shown, with the number in a table where nothing is asked.
  static func limit(_ name: String, inTable: Int, help: Text) -> Option {
    Option(
      name: name,
      placeholder: Text("N"),
      help: help,
      expected: CountWord.expected,
      mention: .number,
      usual: Text(
        en: "\(inTable) in a table, all elsewhere",
        nl: "\(inTable) in een tabel, anders alle"
      )
    ) { words in
      guard let word = words.last else { return RowLimit(given: nil, usual: inTable) }
      return CountWord.read(word).map { RowLimit(given: $0, usual: inTable) }
    }
  }
}

/// How many rows are asked for.
struct RowLimit: Sendable, Hashable {
  /// The number asked for, if there is one; programs get all otherwise.
  let given: Int?

  fileprivate let usual: Int

  /// How many rows a table has.
  var inTable: Int { given ?? usual }
}

extension Option where Value == String? {
  /// A word that may hold anything, or nothing.
  static func text(
    _ name: String,
    _ placeholder: Text,
    _ mention: Mention,
    short: String? = nil,
    help: Text
  ) -> Option {
    Option(
      name: name,
      short: short,
      placeholder: placeholder,
      help: help,
      expected: Text(en: "some text", nl: "een tekst"),
      mention: mention
    ) { words in words.last.map { $0.isEmpty ? nil : .some($0) } ?? .some(nil) }
  }
}

extension Option where Value == [String] {
  /// Words among choices, given apart or separated by commas; each counts once.
  static func list(
    _ name: String,
    _ placeholder: Text,
    choices: [Text],
    default usual: [String] = [],
    help: Text
  ) -> Option {
    Option(
      name: name,
      placeholder: placeholder,
      help: help,
      expected: Text.choice(of: choices),
      mention: .word,
      usual: usual.isEmpty ? nil : Text(usual.joined(separator: ",")),
      choices: choices,
      isRepeatable: true
    ) { words in
      guard !words.isEmpty else { return usual }
      var parts: [String] = []
      for word in words {
        let own = word.split(separator: ",").map { String($0).folded }
        let known = own.compactMap { part in choices.first { $0.isSaid(part) }?.en }
        guard !own.isEmpty, own.count == known.count else { return nil }
        for part in known where !parts.contains(part) { parts.append(part) }
      }
      return parts
    }
  }

  /// Words that may hold anything, each given by an option of its own.
  static func texts(
    _ name: String,
    _ placeholder: Text,
    _ mention: Mention,
    help: Text
  ) -> Option {
    Option(
      name: name,
      placeholder: placeholder,
      help: help,
      expected: Text(en: "some text", nl: "een tekst"),
      mention: mention,
      isRepeatable: true
    ) { $0.allSatisfy { !$0.isEmpty } ? $0 : nil }
  }

  /// Two actors, or nothing when the option is not given.
  static func pair(_ name: String, _ placeholder: Text, help: Text) -> Option {
    Option(
      name: name,
      placeholder: placeholder,
      valueCount: 2,
      help: help,
      expected: Text(en: "two ids", nl: "twee id's"),
      mention: .actor
    ) { words in
      words.isEmpty || words.count == 2 && words.allSatisfy { !$0.isEmpty } ? words : nil
    }
  }
}

extension Option where Value == [Condition] {
  /// Conditions on actors, each given by an option of its own.
  static func conditions(_ name: String, help: Text) -> Option {
    Option(
      name: name,
      placeholder: Text(en: "KEY=VALUE", nl: "KENMERK=WAARDE"),
      help: help,
      expected: Text(
        en:
          "KEY=VALUE, KEY=A|B, KEY!=VALUE, KEY~PART, or for numbers and dates KEY>=VALUE and so on",
        nl:
          "KENMERK=WAARDE, KENMERK=A|B, KENMERK!=WAARDE, KENMERK~DEEL, of voor getallen en datums "
          + "KENMERK>=WAARDE en dergelijke"
      ),
      mention: .condition,
      isRepeatable: true
    ) { words in
      let conditions = words.compactMap { Condition($0) }
      return conditions.count == words.count ? conditions : nil
    }
  }
}

extension Option where Value == Day? {
  /// A day, or nothing.
  static func day(_ name: String, help: Text) -> Option {
    Option(
      name: name,
      placeholder: Text(en: "DATE", nl: "DATUM"),
      help: help,
      expected: Text(
        en: "one day, such as 2026-01-31 or 31/1/2026",
        nl: "één dag, zoals 31/1/2026 of 2026-01-31"
      ),
      mention: .day
    ) { words in
      guard let word = words.last else { return .some(nil) }
      return DateCell(word.folded)?.day.map { .some($0) }
    }
  }
}

extension Option {
  /// One of some values that have a word in each language, either of which will do, and perhaps further
  /// words that are read; `nil` when the option is not given.
  static func choice<Choice: Sendable>(
    _ name: String,
    _ placeholder: Text,
    _ choices: [(word: Text, value: Choice)],
    help: Text,
    read: (@Sendable (String) -> Choice?)? = nil
  ) -> Option where Value == Choice? {
    let words = choices.map(\.word)
    return Option(
      name: name,
      placeholder: placeholder,
      help: help,
      expected: Text.choice(of: words),
      mention: read == nil ? .word : .term,
      choices: words
    ) { words in
      guard let word = words.last else { return .some(nil) }
      let value = choices.first { $0.word.isSaid(word.folded) }?.value ?? read?(word)
      return value.map { .some($0) }
    }
  }

  /// One of some values that have a word in each language, either of which will do, with a default.
  static func choice(
    _ name: String,
    _ placeholder: Text,
    _ choices: [(word: Text, value: Value)],
    default usual: Value,
    help: Text
  ) -> Option where Value: Equatable {
    let words = choices.map(\.word)
    return Option(
      name: name,
      placeholder: placeholder,
      help: help,
      expected: Text.choice(of: words),
      mention: .word,
      usual: choices.first { $0.value == usual }?.word,
      choices: words
    ) { words in
      guard let word = words.last else { return usual }
      return choices.first { $0.word.isSaid(word.folded) }?.value
    }
  }
}

extension Text {
  /// Some words of which one is meant.
  static func choice(of words: [Text]) -> Text {
    Text(
      en: words.map(\.en).formatted(or: "or", last: words.count),
      nl: words.map(\.nl).formatted(or: "of", last: words.count)
    )
  }

  /// Whether a word is this one, in either language, with or without the dots on its letters.
  func isSaid(_ word: String) -> Bool {
    [en, nl, nl.folding(options: .diacriticInsensitive, locale: nil)].contains(word)
  }
}

extension Double {
  /// A number as it is typed: with a decimal point or a decimal comma.
  init?(option word: String) { self.init(word.replacing(",", with: ".")) }
}
