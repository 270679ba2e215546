import SocialNetwork

extension Text {
  /// What conditions ask, in the words of a reader, to complete "federation: …": "without individuals
  /// and volunteers", "sector: culture".
  ///
  /// - Parameters:
  ///   - conditions: The conditions, of which all hold.
  ///   - actors: The actors that they are on.
  ///   - naming: How actors may be called.
  /// - Returns: The words.
  static func condition(
    _ conditions: [Condition],
    among actors: Actors,
    _ naming: Naming = Naming()
  ) -> Text {
    var without: [Text] = []
    var phrases: [Text] = []
    for condition in conditions {
      let subject = actors.subject(of: condition.key)
      if naming.isPseudonymous {
        phrases.append(withheld(condition.key))
      } else if case .kind? = subject, condition.comparison != .contains {
        let kinds = condition.texts.map { plural(ofKind: $0, among: actors) }
        if condition.comparison == .notEqual {
          without += kinds
        } else {
          phrases.append(.list(kinds))
        }
      } else if condition.told(among: actors, naming).hasSuffix("…") {
        phrases.append(withheld(condition.key))
      } else {
        phrases.append(phrase(condition, title: title(of: condition, subject)))
      }
    }
    if !without.isEmpty {
      let kinds = Text.list(without)
      phrases.insert(Text(en: "without \(kinds.en)", nl: "zonder \(kinds.nl)"), at: 0)
    }
    return .enumeration(phrases)
  }

  private static func withheld(_ key: String) -> Text {
    let key = key.harmless
    return Text(en: "\(key) (not shown)", nl: "\(key) (niet getoond)")
  }

  private static func plural(ofKind word: String, among actors: Actors) -> Text {
    let kind = ActorKind.allCases.first { kind in
      [kind.title.en, kind.title.nl, kind.plural.en, kind.plural.nl].map(\.folded)
        .contains(word.folded)
    }
    return kind?.plural ?? Text(word.harmless)
  }

  private static func title(of condition: Condition, _ subject: ConditionSubject?) -> Text {
    if case .measure(let measure)? = subject {
      return Text(en: measure.title.en.uncapitalized, nl: measure.title.nl.uncapitalized)
    }
    return Attribute.tellsMunicipality(condition.key)
      ? Text(en: "municipality", nl: "gemeente") : Text(condition.key.harmless)
  }

  private static func phrase(_ condition: Condition, title: Text) -> Text {
    let values = Text.list(condition.texts.map { Text($0.harmless) }, joinedBy: .or)
    switch condition.comparison {
    case .equal: return Text(en: "\(title.en): \(values.en)", nl: "\(title.nl): \(values.nl)")
    case .notEqual:
      return Text(en: "\(title.en): not \(values.en)", nl: "\(title.nl): niet \(values.nl)")
    case .contains:
      return Text(
        en: "\(title.en) with “\(values.en)”",
        nl: "\(title.nl) met “\(values.nl)”"
      )
    case .less:
      return Text(en: "\(title.en) below \(values.en)", nl: "\(title.nl) onder \(values.nl)")
    case .lessOrEqual:
      return Text(en: "\(title.en) at most \(values.en)", nl: "\(title.nl) hoogstens \(values.nl)")
    case .greater:
      return Text(en: "\(title.en) above \(values.en)", nl: "\(title.nl) boven \(values.nl)")
    case .greaterOrEqual:
      return Text(en: "\(title.en) at least \(values.en)", nl: "\(title.nl) minstens \(values.nl)")
    }
  }
}
