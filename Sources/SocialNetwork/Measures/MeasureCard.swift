/// The conventions of a number, so that it can be traced and compared.
public struct MeasureCard: Sendable {
  /// What it is, in a sentence.
  public let definition: Text

  /// The formula, in plain characters.
  public let formula: Text

  /// The values that it can have.
  public let range: MeasureRange

  /// What isolates and other edge cases get.
  public let edgeCases: Text

  /// What weights do.
  public let weights: Text

  /// Where the definition comes from.
  public let source: String

  /// When other programs give the same number.
  public let matches: Text
}

extension Text {
  /// What the card of a number says that is the same with weights and without.
  static let noWeights = Text(en: "weights play no part", nl: "gewichten spelen geen rol")

  /// What the card of a number says in which weights can be made to count.
  static let weightIsStrength = Text(
    en: "every tie counts as 1; where weights count, by its weight as strength",
    nl: "elke relatie telt als 1; waar gewichten tellen, volgens haar gewicht als sterkte"
  )
}
