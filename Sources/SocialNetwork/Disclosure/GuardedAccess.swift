extension DisclosureSession {
  /// The share of every group that has an outcome, in whole per cents, told as the other shares of
  /// groups are, so that neither completes the other.
  ///
  /// - Parameters:
  ///   - result: The outcome: 1 for whoever has it, else 0.
  ///   - table: Its table, by a sensitive attribute.
  ///   - positions: The actor at every place of the sample.
  /// - Returns: The share of each group.
  func shares(
    of result: EquityTable.OutcomeResult,
    in table: EquityTable,
    positions: [Int]
  ) -> [Guarded] {
    func share(_ value: Double?, _ members: [Int]) -> Guarded {
      rules.share(value, from: members.map { positions[$0] }, isGuarded: true)
    }
    let groups = result.groups.map { share($0.mean, $0.members) }
    let cells = result.cells.map { share($0.compactMap { result.outcome.values[$0] }.mean, $0) }
    return noted(rules.coarsened(groups, madeOf: cells, in: table.groups)) { $0 }
  }

  /// The mean of every group in an outcome, to two digits; none where few of a group have any of it.
  ///
  /// - Parameters:
  ///   - result: The outcome, by a sensitive attribute.
  ///   - positions: The actor at every place of the sample.
  /// - Returns: The mean of each group.
  func means(of result: EquityTable.OutcomeResult, positions: [Int]) -> [Guarded] {
    let values = result.outcome.values
    let fewest = rules.threshold(for: result.groups.flatMap { $0.members.map { positions[$0] } })
    let isHidden = result.cells.contains { cell in cell.count { values[$0] != 0 } < fewest }
    let means = result.groups.map { group in
      isHidden
        ? rules.withheld(.contributors)
        : rules.statistic(group.mean, from: group.members.map { positions[$0] }, isGuarded: true)
    }
    return noted(means) { $0 }
  }

  /// A share of the ties between people of the groups of a sensitive attribute: told where the ties of
  /// people are, there are two groups or more and enough of each have such ties.
  ///
  /// - Parameters:
  ///   - value: The share; `nil` where it is not defined.
  ///   - people: Those who have such ties.
  ///   - counts: What is told of the ties within and between the groups.
  /// - Returns: The share, in whole per cents.
  func share(
    _ value: Double?,
    ofTiesBetween people: [Int],
    by counts: GuardedTieCounts
  ) -> Guarded {
    let division = counts.division
    let groups = division.groups.names.indices.map { group in
      people.filter { division.groups.labels[$0] == group }
    }
    let isSafe = counts.tellsOfPeople && groups.count > 1 && !groups.contains(where: rules.areFew)
    return isSafe
      ? share(value, from: people, isOutcome: false, isGuarded: true)
      : noted(rules.withheld(.contributors))
  }

  /// A mean over associations of a share of their members: told where there are two groups or more and
  /// associations enough, since that of few tells of each of them.
  ///
  /// - Parameters:
  ///   - value: The mean; `nil` where it is not defined.
  ///   - associationCount: The number of associations.
  ///   - members: Their members of whom the group is shown.
  ///   - division: The groups of a sensitive attribute.
  /// - Returns: The mean, in whole per cents.
  func share(
    _ value: Double?,
    ofAssociations associationCount: Int,
    members: Set<Int>,
    in division: Division
  ) -> Guarded {
    let isSafe =
      associationCount >= policy.audience.threshold(for: .memberAssociation)
      && division.groups.names.count > 1
    return isSafe
      ? share(value, from: members, isOutcome: false, isGuarded: true)
      : noted(rules.withheld(.contributors))
  }
}

extension [Double] {
  /// The mean; `nil` of none.
  fileprivate var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }
}
