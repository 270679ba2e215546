/// How far associations bridge on the whole, as far as it may be told.
public struct GuardedAssociations: Sendable {
  /// The mean of ``AssociationBridging/inside``, and of how many associations it is the mean.
  public let inside: Told

  /// The share of ties among associations, of which the usual value of both is known, that join two
  /// of different ones, and how many associations have such ties.
  public let outside: Told

  /// A share that some associations make together.
  public struct Told: Sendable {
    /// The share.
    public let rounded: RoundedShare

    /// How many associations make it: about so many, or from the fewest of which it is told to as many as
    /// there may be; undefined where the share is not told.
    public let associations: Guarded

    /// The share, or a bound of it.
    public var share: Guarded { rounded.share }
  }
}

extension DisclosureSession {
  /// How far associations bridge on the whole.
  ///
  /// Of a sensitive attribute nothing is told of a single association: its members are few, and how
  /// mixed they are says how many of them are in the smallest group. Numbers are told where as many
  /// associations as the threshold make them, and twice as many people of known value, as means are; on a
  /// step that one person or association may change them by, and near their ends as bounds. Of how many
  /// associations they are is told about, where that leaves open enough of how many there may be, else from
  /// how many on.
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
    func told(_ share: AssociationShare, ofPossible most: Int) -> GuardedAssociations.Told {
      let bodies = share.associations.map(\.association)
      func told(_ share: Guarded, of associations: Guarded, step: Double? = nil)
        -> GuardedAssociations.Told
      {
        GuardedAssociations.Told(
          rounded: RoundedShare(share, step: step),
          associations: associations
        )
      }
      guard !bodies.isEmpty else { return told(open(nil), of: open(0)) }
      guard isGuarded else { return told(open(share.value), of: open(Double(bodies.count))) }
      let members = bodies.map { body in
        network.people(in: body).filter { attribute.cell(of: $0) != nil }
      }
      let ties = rules.hash(ofTiesIn: network.graph) { _, _ in true }
      let shown = rules.share(share, members: members, ties)
      guard !noted(shown.share).isWithheld else { return told(shown.share, of: open(nil)) }
      return told(
        shown.share,
        of: rules.count(bodies, ofPossible: most),
        // By ties it would tell of which associations the usual value is known.
        step: shown.step.map { rules.told($0, ofPossible: share.isOfEachAlike ? most : 0) }
      )
    }
    return GuardedAssociations(
      inside: told(
        AssociationShare(
          value: mean,
          associations: mixed,
          contributions: mixed.map { $0.inside ?? 0 },
          // One of n members is in 2/n of all pairs.
          changes: mixed.map { min(1, 2 / Double($0.membersKnown)) / Double(mixed.count) },
          ofOne: 1 / Double(mixed.count),
          isOfEachAlike: true
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
          ofOne: compared.map { 2 * Double($0.tiesKnown) / ties }.max() ?? 0,
          isOfEachAlike: false
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

  /// Whether each association counts as much as any other.
  let isOfEachAlike: Bool
}

extension DisclosureRules {
  /// How many associations make a number, of so many that may: on a multiple of twice ``base``, since the
  /// reader knows how many there are in all; where that would leave too few values open, no more than the
  /// fewest and the most that they may be.
  fileprivate func count(_ bodies: [Int], ofPossible all: Int) -> Guarded {
    guard policy.safeguards.isRounding else { return open(Double(bodies.count)) }
    let least = threshold(for: bodies)
    let step = 2 * base
    let most = (Double(all) / step).rounded(.down) * step
    guard most > 0, Double(all - least + 1) >= DisclosureRules.fewestValues else {
      return all > least ? Guarded(.between(least, all)) : open(Double(least))
    }
    let rounded = rounded(Double(bodies.count), to: Grid(atLeast: step), hash(of: bodies), in: 0)
    return open(min(max(rounded, step), most))
  }

  // The members are those of known value of every association. The step is the one it is on.
  fileprivate func share(
    _ share: AssociationShare,
    members: [[Int]],
    _ ties: UInt64
  ) -> (share: Guarded, step: Double?) {
    let bodies = share.associations.map(\.association)
    let people = Set(members.joined())
    var changes: [Int: Double] = [:]
    for (own, change) in zip(members, share.changes) {
      for member in own { changes[member, default: 0] += change }
    }
    let change = max(share.ofOne, changes.values.max() ?? 0)
    let all = people.sorted()
    let bar = bar(from: 2 * threshold(for: all), hash(of: all), in: 0)
    guard !areFew(bodies), !bar.isOver(all.count) else {
      return (withheld(.contributors), nil)
    }
    let found = Dictionary(zip(bodies, share.contributions)) { first, _ in first }
    let told = self.share(
      share.value,
      ofPeople: all,
      changedBy: change,
      hash(of: bodies) { found[$0] } &+ ties
    )
    return (told, step(ofShare: share.value, changedBy: change))
  }
}
