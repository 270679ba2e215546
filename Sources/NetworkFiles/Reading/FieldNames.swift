package import SocialNetwork

// What the fields of both files are called in the files of users.

extension Spelling.Field {
  /// The Dutch word for the field.
  package var dutch: String {
    switch self {
    case .id: "id"
    case .name: "naam"
    case .kind: "soort"
    case .surveyed: "bevraagd"
    case .role: "rol"
    case .function: "functie"
    case .source: "bron"
    case .target: "doel"
    case .weight: "gewicht"
    case .since: "sinds"
    case .until: "tot"
    }
  }

  /// The field that a word means: its name in English or Dutch, or a header that such a column usually has.
  package init?(word: String) {
    let word = word.folded
    let fields = Spelling.Field.allCases
    let field =
      fields.first { [$0.rawValue, $0.dutch].contains(word) }
      ?? [.source, .target].first { field in
        Language.allCases.contains { field.usualHeaders(in: $0).contains(word) }
      }
    guard let field else { return nil }
    self = field
  }

  /// The headers that a reader of a language would give a column that every such file has, among those that are
  /// found by themselves; for other fields its name.
  func usualHeaders(in language: Language) -> [String] {
    switch (self, language) {
    case (.id, .en): ["id", "key", "name", "label"]
    case (.id, .nl): ["id", "code", "naam", "label"]
    case (.source, .en): ["source", "from", "van", "de"]
    case (.source, .nl): ["van", "bron", "source", "from"]
    case (.target, .en): ["target", "to", "naar", "vers"]
    case (.target, .nl): ["naar", "doel", "target", "to"]
    default: [language == .nl ? dutch : rawValue]
    }
  }

  /// Whether a header says that its column is the field, or may be it, in a file of ties; of fields that such a file
  /// need not have.
  package func isHeader(_ header: String) -> Bool {
    let known: KnownColumn? =
      switch self {
      case .weight: .weight
      case .role: .role
      case .function: .function
      case .since: .since
      case .until: .until
      case .id, .name, .kind, .surveyed, .source, .target: nil
      }
    let keys = [header.wordKey, header.wordKeyBeforeRemark]
    return known.map { known in
      (known.names + known.doubtfulNames).contains(where: keys.contains)
    } ?? false
  }
}
