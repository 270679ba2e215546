import GraphCore

/// The closure of every group as far as it may be told.
public struct GuardedClosure: Sendable {
  /// The groups, the largest first by the numbers that are shown, then by name.
  public let groups: [Group]

  /// A group and how far it keeps to itself; see ``GroupClosure``.
  public struct Group: Sendable {
    /// The name of the group.
    public let name: String

    /// The number of its actors.
    public let actorCount: Guarded

    /// The share of its tie ends that lead to its own.
    public let share: Guarded

    /// The share that opportunity alone would give.
    public let expected: Guarded

    /// Coleman's index.
    public let coleman: Guarded
  }

  /// Every number, for the record of what was withheld.
  var numbers: [Guarded] { groups.flatMap { [$0.share, $0.expected, $0.coleman] } }
}

extension DisclosureSession {
  /// The closure of every group of a division, as far as it may be told: computed on everyone whose value
  /// is known, and of a sensitive attribute made of the ties within and between groups as they are
  /// shown.
  ///
  /// - Parameters:
  ///   - network: The network; its actors are those of the session.
  ///   - division: The groups.
  ///   - isAuthority: Says of every actor whether it is an authority: a tie of which one end is alone is
  ///     linking, and does not count.
  ///   - isWeighted: Whether a tie counts by its strength; else as 1.
  /// - Returns: The closure of each group that is shown.
  /// - Complexity: O(*n* + *m*).
  public func closure(
    of network: Network,
    in division: Division,
    isAuthority: [Bool],
    isWeighted: Bool = false
  ) -> GuardedClosure {
    let closures = network.closure(
      of: division.valueGroups,
      isAuthority: isAuthority,
      isWeighted: isWeighted
    )
    let counts = tieCounts(of: network, in: division, isWeighted: isWeighted) {
      isAuthority[$0] == isAuthority[$1]
    }
    return noted(rules.guarding(closures, beside: counts)) { $0.numbers }
  }
}

extension DisclosureRules {
  fileprivate func guarding(_ closures: [GroupClosure], beside counts: GuardedTieCounts)
    -> GuardedClosure
  {
    let division = counts.division
    return GuardedClosure(
      groups: counts.groups.compactMap { told in
        guard let closure = closures.first(where: { $0.name == told.name }) else { return nil }
        guard division.isGuarded else {
          return GuardedClosure.Group(
            name: closure.name,
            actorCount: told.actorCount,
            share: open(closure.share),
            expected: open(closure.expected),
            coleman: open(closure.coleman)
          )
        }
        // Opportunity follows from the size of the group, and tells no more of it than the size as it is shown.
        let expected =
          told.actorCount.number == nil
          ? withheld(.contributors) : expected(closure, beside: counts)
        return GuardedClosure.Group(
          name: closure.name,
          actorCount: told.actorCount,
          share: told.share,
          expected: expected,
          coleman: coleman(told.share, beside: expected)
        )
      }.largestFirst(\.actorCount)
    )
  }

  /// The share that opportunity gives: no finer than what a few actors more or fewer would change.
  private func expected(_ closure: GroupClosure, beside counts: GuardedTieCounts) -> Guarded {
    let division = counts.division
    let known = division.groups.labels.indices.filter { division.groups.labels[$0] != nil }
    return statistic(
      closure.expected,
      in: 0...1,
      changedBy: base / Double(max(1, known.count)),
      hash(of: known) { Double(division.valueGroups.values(of: $0).first ?? 0) },
      in: counts.context
    )
  }

  /// Coleman's index, of the share and of what opportunity gives as they are shown.
  func coleman(_ share: Guarded, beside expected: Guarded) -> Guarded {
    guard let share = share.number, let expected = expected.number else {
      return withheld(.contributors)
    }
    if share == expected { return open(0) }
    guard expected > 0, expected < 1 else { return open(nil) }
    return index(share > expected ? (share - expected) / (1 - expected) : share / expected - 1)
  }
}
