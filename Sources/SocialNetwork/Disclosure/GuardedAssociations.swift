/// How far associations bridge on the whole, as far as it may be told.
public struct GuardedAssociations: Sendable {
  /// The mean of ``AssociationBridging/inside``, and of how many associations it is the mean.
  public let inside: (share: Guarded, associations: Guarded)

  /// The share of ties among associations, of which the usual value of both is known, that join two
  /// of different ones, and how many associations have such ties.
  public let outside: (share: Guarded, associations: Guarded)
}

extension DisclosureSession {
  /// How far associations bridge on the whole.
  ///
  /// Of a sensitive attribute nothing is told of a single association: its members are few, and how
  /// mixed they are says how many of them are in the smallest group. Numbers are told where as many
  /// associations as the threshold make them, and twice as many people of known value, as means are; on a
  /// step that one person or association may change them by, and near their ends as bounds. Of how many
  /// associations they are is told where that leaves open enough of how many there may be.
  ///
  /// - Parameters:
  ///   - all: Internal and external bridging of every association.
  ///   - network: The network; its actors are those of the disclosure.
  ///   - attribute: What members are compared by.
  ///   - isGuarded: Whether the attribute is sensitive.
  /// - Returns: The two numbers.
  public func associationBridging(
    _ all: [AssociationBridging],
    of network: Network,
    by attribute: Attribute,
    isGuarded: Bool
  ) -> GuardedAssociations {
    let mixed = all.filter { $0.inside != nil }
    let compared = all.filter { $0.tiesKnown > 0 }
    let ties = Double(compared.reduce(0) { $0 + $1.tiesKnown })
    let differing = compared.reduce(0.0) { $0 + ($1.outside ?? 0) * Double($1.tiesKnown) }
    let mean = mixed.reduce(0) { $0 + ($1.inside ?? 0) } / Double(mixed.count)
    func told(
      _ share: AssociationShare,
      ofPossible most: Int
    ) -> (share: Guarded, associations: Guarded) {
      let bodies = share.associations.map(\.association)
      guard !bodies.isEmpty else { return (open(nil), open(0)) }
      guard isGuarded else { return (open(share.value), open(Double(bodies.count))) }
      let members = bodies.map { body in
        network.people(in: body).filter { attribute.cell(of: $0) != nil }
      }
      let told = noted(rules.share(share, members: members))
      return (told, told.isWithheld ? open(nil) : rules.count(bodies, ofPossible: most))
    }
    return GuardedAssociations(
      inside: told(
        AssociationShare(
          value: mean,
          associations: mixed,
          contributions: mixed.map { $0.inside ?? 0 },
          // One of n members is in 2/n of all pairs.
          changes: mixed.map { min(1, 2 / Double($0.membersKnown)) / Double(mixed.count) },
          ofOne: 1 / Double(mixed.count)
        ),
        ofPossible: all.count { $0.members > 1 }
      ),
      outside: told(
        AssociationShare(
          value: differing / ties,
          associations: compared,
          contributions: compared.map { $0.outside ?? 0 },
          changes: [],
          // Without one its ties are missing at both ends: the most that can change, whatever they join.
          ofOne: compared.map { 2 * Double($0.tiesKnown) / ties }.max() ?? 0
        ),
        ofPossible: all.count { $0.ties > 0 && $0.members > 0 }
      )
    )
  }
}

/// A share that some associations make together.
private struct AssociationShare {
  let value: Double
  let associations: [AssociationBridging]

  /// What each of them contributes.
  let contributions: [Double]

  /// The most that one member of each may change it; none where that is as an association.
  let changes: [Double]

  /// The most that one association may change it.
  let ofOne: Double
}

extension DisclosureRules {
  /// How many associations make a number, of so many that may: on a multiple of twice ``base``, since the
  /// reader knows how many there are in all; `nil` where that would leave too few values open.
  fileprivate func count(_ bodies: [Int], ofPossible all: Int) -> Guarded {
    guard policy.safeguards.isRounding else { return open(Double(bodies.count)) }
    let least = threshold(for: bodies)
    let step = 2 * base
    let most = (Double(all) / step).rounded(.down) * step
    guard most > 0, Double(all - least + 1) >= DisclosureRules.fewestValues else {
      return open(nil)
    }
    let rounded = rounded(Double(bodies.count), to: Grid(atLeast: step), hash(of: bodies), in: 0)
    return open(min(max(rounded, step), most))
  }

  // The members are those of known value of every association.
  fileprivate func share(_ share: AssociationShare, members: [[Int]]) -> Guarded {
    let bodies = share.associations.map(\.association)
    let people = Set(members.joined())
    var changes: [Int: Double] = [:]
    for (own, change) in zip(members, share.changes) {
      for member in own { changes[member, default: 0] += change }
    }
    let change = max(share.ofOne, changes.values.max() ?? 0)
    guard !areFew(bodies), people.count >= 2 * threshold(for: people) else {
      return withheld(.contributors)
    }
    let found = Dictionary(zip(bodies, share.contributions)) { first, _ in first }
    return self.share(
      share.value,
      ofPeople: people.sorted(),
      changedBy: change,
      hash(of: bodies) { found[$0] }
    )
  }
}
