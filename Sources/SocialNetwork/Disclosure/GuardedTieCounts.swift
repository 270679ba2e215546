import GraphCore

/// How many ties join actors of one group of an attribute, and of two, as far as that may be told.
///
/// They are counted among all actors whose value is known. Whatever is said of ties within and between
/// groups, such as an E-I index or how far a group keeps to itself, is made of these counts as they are
/// shown, so that no output gives away what another withholds.
public struct GuardedTieCounts: Sendable {
  /// The groups among which ties are counted.
  public let division: Division

  /// The hash of all ties among those who may be in a group.
  let context: UInt64

  /// The most that anybody may have of them in strength; 0 where ties are counted.
  let most: Double

  /// The ties of which both ends share a group.
  public let within: Guarded

  /// The ties of which the ends are in groups that they do not share.
  public let between: Guarded

  /// The ties of which both ends are in a group.
  public let used: Guarded

  /// The other ties: all less those used, as these are told.
  public let leftOut: Guarded

  /// The groups that are shown, in the order of their names.
  public let groups: [Group]

  /// The ties of a group.
  public struct Group: Sendable {
    /// The name of the group.
    public let name: String

    /// The number of its actors.
    public let actorCount: Guarded

    /// The ties of which both ends are in the group.
    public let within: Guarded

    /// The ties of which one end is.
    public let between: Guarded

    /// The share of the group's tie ends that lead to its own.
    let share: Guarded
  }
}

extension DisclosureSession {
  /// How many ties are within and between the groups of an attribute, as far as that may be told.
  ///
  /// - Parameters:
  ///   - network: The network; its actors are those of the session.
  ///   - division: The groups.
  ///   - isWeighted: Whether a tie counts by its strength; else as 1.
  ///   - isCounted: Says of a tie whether it counts at all; `nil` where all do.
  /// - Returns: The counts, the same for every output.
  /// - Complexity: O(*n* + *m*).
  public func tieCounts(
    of network: Network,
    in division: Division,
    isWeighted: Bool = false,
    where isCounted: ((Int, Int) -> Bool)? = nil
  ) -> GuardedTieCounts {
    noted(
      rules.tieCounts(of: network, in: division, isWeighted: isWeighted, where: isCounted)
    ) { [$0.within, $0.between, $0.used] }
  }
}

extension DisclosureRules {
  func tieCounts(
    of network: Network,
    in division: Division,
    isWeighted: Bool,
    where isCounted: ((Int, Int) -> Bool)?
  ) -> GuardedTieCounts {
    let values = division.valueGroups
    var (within, between) = (Amounts(), Amounts())
    var inside = [Amounts](repeating: Amounts(), count: values.names.count)
    var outside = inside
    let graph = isWeighted ? network.graph : network.graph.withUnitWeights()
    graph.forEachEdge { u, v, weight in
      let (some, others) = (values.values(of: u), values.values(of: v))
      guard !some.isEmpty, !others.isEmpty, isCounted?(u, v) ?? true else { return }
      let shared = some.filter(others.contains)
      for end in [u, v] {
        if shared.isEmpty {
          between.add(weight, at: end)
        } else {
          within.add(weight, at: end)
        }
        for group in shared { inside[group].add(weight, at: end) }
      }
      for group in some where !shared.contains(group) { outside[group].add(weight, at: u) }
      for group in others where !shared.contains(group) { outside[group].add(weight, at: v) }
    }
    let isRounded = isWeighted && division.isGuarded
    let most = isRounded ? mostStrength(in: graph, by: division, where: isCounted) : 0
    let context = hash(ofTiesIn: graph, by: division, where: isCounted)
    func told(_ amounts: Amounts, ends: Double) -> Guarded {
      ties(
        amounts,
        ends: ends,
        isCounted: !isWeighted,
        ofOne: most,
        in: context,
        isGuarded: division.isGuarded
      )
    }
    var all = within
    for (actor, amount) in between.ofActors { all.add(amount, at: actor) }
    let used = told(all, ends: 2)
    let members = division.members
    let people = division.people
    return GuardedTieCounts(
      division: division,
      context: context,
      most: most,
      within: told(within, ends: 2),
      between: told(between, ends: 2),
      used: used,
      leftOut: used.number.map { open(max(0, Double(graph.edgeCount) - $0)) }
        ?? withheld(.contributors),
      groups: values.names.indices.filter { division.isShown[$0] }.map { group in
        let (own, other) = (told(inside[group], ends: 2), told(outside[group], ends: 1))
        return GuardedTieCounts.Group(
          name: values.names[group],
          actorCount: count(members[group], in: people, isGuarded: division.isGuarded),
          within: own,
          between: other,
          share: shareInside(own, other, isGuarded: division.isGuarded)
        )
      }
    )
  }

  /// The share of a group's tie ends that lead to its own, made of the counts as they are shown: where few
  /// ties lead to its own, or few to others, no more than a bound.
  private func shareInside(_ within: Guarded, _ between: Guarded, isGuarded: Bool) -> Guarded {
    func share(_ within: Double, _ between: Double) -> Double? {
      let ends = 2 * within + between
      return ends > 0 ? 2 * within / ends : nil
    }
    func most(_ number: Guarded) -> Double? {
      switch number.form {
      case .fewer(let bound): Double(bound)
      case .between(_, let most): Double(most + 1)
      default: nil
      }
    }
    func least(_ count: Double) -> Double { max(0, count - base + 1) }
    if let own = within.number, let others = between.number {
      let share = share(own, others)
      return open(isGuarded ? share.map { (100 * $0).rounded() / 100 } : share)
    }
    if let few = most(within), let others = between.number, let bound = share(few, least(others)),
      bound < 0.95
    {
      return Guarded(.below((10 * bound - 1e-9).rounded(.up) / 10))
    }
    if let few = most(between), let own = within.number, let bound = share(least(own), few),
      bound > 0.05
    {
      return Guarded(.above((10 * bound + 1e-9).rounded(.down) / 10))
    }
    return withheld(.contributors)
  }
}
