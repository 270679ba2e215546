extension DisclosureSession {
  /// The share of every group that has an outcome, as the other shares of groups are told.
  ///
  /// - Parameters:
  ///   - result: The outcome: 1 for whoever has it, else 0.
  ///   - table: Its table; its actors are those of the session.
  ///   - isOfThoseWithout: Whether the share is of those who have it not.
  ///   - isGuarded: Whether its attribute is sensitive.
  /// - Returns: The groups that are shown, with the share of each.
  func shares(
    of result: EquityTable.OutcomeResult,
    in table: EquityTable,
    isOfThoseWithout: Bool = false,
    isGuarded: Bool
  ) -> [(group: Int, share: Guarded)] {
    let disclosure = EquityDisclosure(of: table, rules, isGuarded: isGuarded)
    let values = result.outcome.values
    let shares = disclosure.shares(known: { values[$0] != nil }) {
      values[$0] == (isOfThoseWithout ? 0 : 1)
    }.groups
    return noted(Array(zip(disclosure.shown, shares))) { $0.map(\.1) }
  }

  /// A mean over associations of a share of their members: told where there are associations enough,
  /// since that of few tells of each of them.
  ///
  /// - Parameters:
  ///   - value: The mean; `nil` where it is not defined.
  ///   - found: What each association contributes.
  ///   - members: Their members of whom the group is known.
  /// - Returns: The mean, no finer than what one association may change.
  func share(
    _ value: Double?,
    ofAssociations found: [(association: Int, share: Double)],
    members: Set<Int>
  ) -> Guarded {
    let bodies = found.map(\.association)
    guard !rules.areFew(bodies), !rules.areFew(members) else {
      return noted(rules.withheld(.contributors))
    }
    let shares = Dictionary(found.map { ($0.association, $0.share) }) { $1 }
    return rules.statistic(
      value,
      changedBy: 1 / Double(bodies.count),
      rules.hash(of: bodies) { shares[$0] }
    )
  }

  /// How often two people differ, of all whose group is known: no finer than what some more or fewer in
  /// a group would change.
  func share(_ value: Double?, ofPairsAmong people: [Int], labels: [Int?]) -> Guarded {
    // Where some people more or fewer would change it by more than a fifth, it says nothing.
    guard !rules.areFew(people), 2 * rules.base <= 0.2 * Double(people.count) else {
      return noted(rules.withheld(.contributors))
    }
    return rules.statistic(
      value,
      changedBy: 2 * rules.base / Double(people.count),
      rules.hash(of: people) { labels[$0].map(Double.init) }
    )
  }
}
