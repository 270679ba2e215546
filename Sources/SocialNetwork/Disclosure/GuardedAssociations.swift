/// How far associations bridge on the whole, as far as it may be told.
public struct GuardedAssociations: Sendable {
  /// The mean of ``AssociationBridging/inside``.
  public let inside: Guarded

  /// The share of ties among associations, of which the usual value of both is known, that join two
  /// of different ones.
  public let outside: Guarded
}

extension DisclosureSession {
  /// How far associations bridge on the whole.
  ///
  /// Of a sensitive attribute nothing is told of a single association: its members are few, and how
  /// mixed they are says how many of them are in the smallest group. The mean is told where as many
  /// associations as the threshold, and as many people, make it, on a step that one association may change
  /// it by.
  ///
  /// - Parameters:
  ///   - all: Internal and external bridging of every association.
  ///   - network: The network; its actors are those of the disclosure.
  ///   - isGuarded: Whether the attribute is sensitive.
  /// - Returns: The two numbers.
  public func associationBridging(
    _ all: [AssociationBridging],
    of network: Network,
    isGuarded: Bool
  ) -> GuardedAssociations {
    noted(rules.associationBridging(all, of: network, isGuarded: isGuarded)) {
      [$0.inside, $0.outside]
    }
  }
}

extension DisclosureRules {
  fileprivate func associationBridging(
    _ all: [AssociationBridging],
    of network: Network,
    isGuarded: Bool
  ) -> GuardedAssociations {
    let mixed = all.filter { $0.inside != nil }
    let mean =
      mixed.isEmpty
      ? nil : mixed.reduce(0) { $0 + ($1.inside ?? 0) } / Double(mixed.count)
    let compared = all.filter { $0.tiesKnown > 0 }
    let ties = compared.reduce(0) { $0 + $1.tiesKnown }
    let differing = compared.reduce(0.0) { $0 + ($1.outside ?? 0) * Double($1.tiesKnown) }
    func guarded(
      _ value: Double?,
      from associations: [AssociationBridging],
      _ contribution: (AssociationBridging) -> Double
    ) -> Guarded {
      guard isGuarded else { return open(value) }
      let bodies = associations.map(\.association)
      let makers = Set(bodies.flatMap { network.people(in: $0) })
      guard !areFew(bodies), !areFew(makers) else { return withheld(.contributors) }
      let found = Dictionary(associations.map { ($0.association, contribution($0)) }) { $1 }
      // The most that one association may change a mean of shares.
      return statistic(
        value,
        changedBy: 1 / Double(bodies.count),
        hash(of: bodies) { found[$0] }
      )
    }
    return GuardedAssociations(
      inside: guarded(mean, from: mixed) { $0.inside ?? 0 },
      outside: guarded(ties > 0 ? differing / Double(ties) : nil, from: compared) {
        $0.outside ?? 0
      }
    )
  }
}
