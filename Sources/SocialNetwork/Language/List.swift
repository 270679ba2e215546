extension Text {
  /// Texts in a row: "a", "a and b" or "a, b and c".
  ///
  ///     Text.list([Text("a"), Text("b")], joinedBy: .or)  // "a or b", "a of b"
  package static func list(_ texts: [Text], joinedBy word: ListWord = .and) -> Text {
    Text(
      en: texts.map(\.en).formatted(or: word.text.en),
      nl: texts.map(\.nl).formatted(or: word.text.nl)
    )
  }

  /// Texts in a row with commas alone: "a, b, c".
  package static func enumeration(_ texts: [Text]) -> Text {
    Text(
      en: texts.map(\.en).joined(separator: ", "),
      nl: texts.map(\.nl).joined(separator: ", ")
    )
  }

  /// The first dozen of some words of the files in a sentence, made harmless.
  package static func list(ofNames names: [String]) -> Text {
    let shown = names.prefix(12).map { Text($0.harmless) }
    return .list(shown + (names.count > 12 ? [Text("…")] : []))
  }

  /// That there are the things of a list: "there is a", "there are a and b".
  package static func there(are list: Text, count: Int) -> Text {
    let form = Verb.be.form(for: count)
    return Text(en: "there \(form.en) \(list.en)", nl: "er \(form.nl) \(list.nl)")
  }

  /// Sentences one after another.
  package static func paragraph(_ sentences: [Text]) -> Text {
    sentences.reduce(Text("")) { $0.followed(by: $1) }
  }

  /// The text and another one after a space; the other alone where either is empty.
  package func followed(by other: Text) -> Text {
    Text(
      en: en.isEmpty || other.en.isEmpty ? en + other.en : "\(en) \(other.en)",
      nl: nl.isEmpty || other.nl.isEmpty ? nl + other.nl : "\(nl) \(other.nl)"
    )
  }
}

/// The word before the last of a list.
package enum ListWord {
  case and
  case or

  /// The word itself.
  package var text: Text {
    switch self {
    case .and: Text(en: "and", nl: "en")
    case .or: Text(en: "or", nl: "of")
    }
  }
}
