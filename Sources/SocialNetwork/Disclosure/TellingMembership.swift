import Foundation

/// Which associations have a name that says that being in them tells something that may be used against
/// somebody: a union, a house of prayer, a party, an association of patients, of holebi's, of refugees.
///
/// Names do not decide what is guarded: whoever knows the associations does.
enum TellingMembership {
  /// Whether a name sounds like that of one, in Dutch, English or French.
  ///
  /// Words count as a whole, or by a part that other words hardly have: `Sint-Jansparochie` does, `Kerkstraat`
  /// does not.
  static func isLikely(of name: String) -> Bool {
    var text = name.folded
    if !text.utf8.allSatisfy({ $0 < 0x80 }) {
      text = text.folding(options: .diacriticInsensitive, locale: nil)
    }
    return text.split { !$0.isLetter && !$0.isNumber }.contains { word in
      exact.contains(String(word)) || parts.contains { word.contains($0) }
    }
  }

  private static let parts = [
    // Unions.
    "vakbond", "vakvereniging", "syndica",
    // Belief.
    "moskee", "mosque", "parochie", "parish", "paroisse", "synago", "kerkgemeen", "kerkfabriek",
    "geloofsgemeen", "islamit", "moslim", "muslim", "musulman", "joods", "jewish",
    // Health.
    "patient", "lotgenoot", "lotgenoten", "zelfhulp",
    // Sexuality and gender.
    "holebi", "lgbt", "lgtb", "cavaria", "regenbooghui", "transgender",
    // Origin and stay.
    "vluchteling", "asielzoek", "asielcentr", "refugee", "asylum", "refugie", "demandeursdasile",
  ]

  private static let exact: Set<String> = [
    "union", "unions", "acv", "abvv", "aclvb", "csc", "fgtb", "cgslb",
    "kerk", "church", "eglise", "temple",
    "partij", "partijafdeling", "party", "parti",
    "asiel",
  ]
}

extension Actors {
  /// The names of member associations and organisations that sound as if membership of them told something
  /// sensitive; none where there are no people whose ties could tell it.
  ///
  /// - Complexity: O(*n*).
  package var namesOfTellingMemberships: [String] {
    guard kinds.contains(where: \.mayBePerson) else { return [] }
    return indices.compactMap { position in
      switch kinds[position] {
      case .memberAssociation, .organisation:
        TellingMembership.isLikely(of: names[position]) ? names[position] : nil
      default: nil
      }
    }
  }
}
