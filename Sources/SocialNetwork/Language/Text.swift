/// A language in which Weefsel speaks.
public enum Language: String, Sendable, CaseIterable {
  /// Dutch.
  case nl

  /// English.
  case en
}

/// Words for a reader, in every language of the program, written where they are used.
///
///     let title = Text(en: "isolated group", nl: "geïsoleerde groep")
///     title[.nl]  // "geïsoleerde groep"
public struct Text: Sendable, Hashable {
  /// The words in English.
  public let en: String

  /// The words in Dutch.
  public let nl: String

  /// Creates a text from its words in both languages.
  public init(en: String, nl: String) {
    self.en = en
    self.nl = nl
  }

  /// Creates a text that is the same in every language, such as a name or a number.
  public init(_ words: String) { self.init(en: words, nl: words) }

  /// The words in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .en: en
    case .nl: nl
    }
  }

  /// The text with a capital to begin with.
  public var capitalized: Text {
    Text(
      en: en.prefix(1).uppercased() + en.dropFirst(),
      nl: nl.prefix(1).uppercased() + nl.dropFirst()
    )
  }

  /// A sentence of the text that ends with where or when it is so; empty words add nothing.
  package func ending(_ circumstance: Text) -> Text { followed(by: circumstance) + Text(".") }

  /// Two texts, one after the other.
  public static func + (first: Text, second: Text) -> Text {
    Text(en: first.en + second.en, nl: first.nl + second.nl)
  }
}

extension [String] {
  /// The first elements as "a", "a or b" or "a, b or c", with the word for "or" in some language.
  package func formatted(or word: String, last limit: Int = .max) -> String {
    let shown = prefix(limit)
    guard let last = shown.last, shown.count > 1 else { return first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
