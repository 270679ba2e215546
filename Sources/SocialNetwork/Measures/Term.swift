// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
/// What is known of the numbers of social capital that need more than the network, such as an
/// attribute or who is an authority, and so are in neither of the other lists.
public struct CapitalMeasure: Measure {
  public let id: String
  public let title: Text
  public let question: Text
  public let family = MeasureFamily.socialCapital
  public let card: MeasureCard

  /// Every measure of social capital, in the order in which they are printed.
  public static let all: [CapitalMeasure] = [
    .bonding, .bridging, .linking, .nearnessToAuthority, .dependants,
    .contactDiversity, .extensity, .upperReachability, .rankRange,
    .internalBridging, .externalBridging,
    .coordinator, .itinerant, .gatekeeper, .liaison,
  ]

  static let strength = Text(
    en: "every tie counts as 1; with --weighted, by its weight as strength",
    nl: "elke relatie telt als 1; met --weighted volgens haar gewicht als sterkte"
  )

  static let noWeights = Text(en: "weights play no part", nl: "gewichten spelen geen rol")
}
