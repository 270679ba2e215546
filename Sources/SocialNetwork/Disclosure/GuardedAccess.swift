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
  ) -> [(group: Int, share: Guarded, step: Double?)] {
    let disclosure = EquityDisclosure(of: table, rules, isGuarded: isGuarded)
    let values = result.outcome.values
    let shares = disclosure.shares(known: { values[$0] != nil }) {
      values[$0] == (isOfThoseWithout ? 0 : 1)
    }.groups
    return noted(zip(disclosure.shown, shares).map { ($0, $1.share, $1.step) }) { $0.map(\.1) }
  }

  /// How often two people differ, of all whose group is known: no finer than what some more or fewer in
  /// a group would change.
  func share(_ value: Double?, ofPairsAmong people: [Int], labels: [Int?]) -> RoundedShare {
    let change = 2 * rules.base / Double(people.count)
    let share = rules.share(
      value,
      ofPeople: people,
      changedBy: change,
      rules.hash(of: people) { labels[$0].map(Double.init) }
    )
    return RoundedShare(
      noted(share),
      step: rules.step(ofShare: value, changedBy: change).map { rules.told($0) }
    )
  }
}
