// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
/// A number that is explained as measures are, but computed with others of its kind, since it needs
/// more than the network: an attribute, who is an authority, ranks.
///
/// The types that compute them are named at each.
public struct Term: Explained {
  public let id: String
  public let title: Text
  public let question: Text
  public let family: MeasureFamily
  public let isOfActors: Bool
  public let card: MeasureCard
}

extension Term {
  /// The numbers of ``Homophily``, in the order in which they are printed.
  public static let homophily: [Term] = [
    .eiIndex, .eiExpected, .eiPValue, .assortativity, .numericAssortativity, .coleman,
  ]

  /// The numbers of social capital, in the order in which they are printed.
  public static let socialCapital: [Term] = [
    .bonding, .bridging, .linking, .nearnessToAuthority, .dependants,
    .contactDiversity, .extensity, .upperReachability, .rankRange,
    .internalBridging, .externalBridging,
    .coordinator, .itinerant, .gatekeeper, .liaison,
  ]
}
