import SocialNetwork

extension SocialCapitalFindings {
  /// Brokers, and the associations that bridge.
  struct Detail {
    /// How often every actor is a broker of each role; `nil` where actors are compared by nothing.
    let brokerage: Brokerage?

    /// How often anybody has each role, in the order of the roles.
    let totals: [Guarded]

    /// The internal and external bridging of every association; none without an attribute.
    let associations: [AssociationBridging]

    /// What all associations come to, where no single one may be told of; else `nil`.
    let allAssociations: GuardedAssociations?

    init(
      of network: Network,
      by attribute: Attribute?,
      _ division: Division?,
      _ brokerage: Brokerage?,
      _ session: DisclosureSession
    ) {
      self.brokerage = brokerage
      totals = brokerage.map { session.totals(of: $0, in: network.graph, by: division) } ?? []
      let associations = attribute.map { network.associationBridging(by: $0) } ?? []
      self.associations = associations
      allAssociations =
        division?.isGuarded ?? false
        ? attribute.map {
          session.associationBridging(associations, of: network, by: $0, isGuarded: true)
        } : nil
    }
  }

  /// The actors with most of some count, most first, then by id, without those who have none.
  func most(_ counts: [Int]) -> [Int] {
    network.actors.indices.filter { counts[$0] > 0 }.sorted { first, second in
      counts[first] == counts[second]
        ? network.actors.ids.precedes(first, second) : counts[first] > counts[second]
    }
  }
}
