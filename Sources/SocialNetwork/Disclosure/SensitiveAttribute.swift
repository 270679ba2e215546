import Foundation

/// Which attributes tell something of a person that may be used against them.
///
/// They are recognised by their name in Dutch, English and French, and never printed, drawn or
/// filtered on for single actors unless the user asks for it.
public enum SensitiveAttribute {
  /// Whether the name of a column says that it is sensitive.
  ///
  /// A name counts when one of its words, or the whole without separators, begins with a known stem:
  /// `gender_identity`, `Herkomst ouders` and `Nationaliteit` do, `region` does not.
  public static func isRecognised(_ name: String) -> Bool {
    let plain = name.folded.folding(options: .diacriticInsensitive, locale: nil)
    let words = plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return (words + [words.joined()]).contains { word in
      stems.contains { word.hasPrefix($0) } || exact.contains(word)
    }
  }

  private static let stems = [
    // Gender and sexuality.
    "gender", "geslacht", "genre", "sexe", "seksu", "sexual", "transgender", "lgbt", "holebi",
    // Origin.
    "origin", "herkomst", "afkomst", "etnic", "ethnic", "ethni", "nationalit", "race", "racial",
    "migra", "geboorteland", "birthcountry", "countryofbirth", "moedertaal", "mothertongue",
    "thuistaal", "huidskleur", "verblijfsstatu", "refugee", "vluchteling",
    // Belief and conviction.
    "religi", "godsdien", "geloof", "levensbeschouw", "politi", "vakbond", "union", "syndica",
    // Health.
    "health", "gezond", "sante", "disab", "handicap", "beperking", "invalid", "diagnos", "ziekte",
    // Class.
    "class", "klasse", "socioecon", "sociaaleconom", "income", "inkomen", "revenu", "educat",
    "opleiding", "diplom", "scholing", "poverty", "armoede", "uitkering", "leefloon", "werkloos",
    "unemploy", "wealth",
    // Age.
    "birth", "geboorte", "naissance", "strafblad", "criminal",
  ]

  private static let exact: Set<String> = [
    "sex", "age", "leeftijd", "ras", "sekse", "party", "ses",
  ]
}
