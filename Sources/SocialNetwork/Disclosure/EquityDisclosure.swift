extension DisclosureSession {
  /// A table as far as it may be told.
  ///
  /// - Parameters:
  ///   - table: The table, of the groups that may be told of alone; its p-values are adjusted.
  ///   - isGuarded: Whether its attribute, or one that is crossed, is sensitive.
  /// - Returns: The numbers as they may be shown.
  /// - Precondition: the actors are those of the table's sample.
  public func guarding(_ table: EquityTable, isGuarded: Bool) -> GuardedEquity {
    noted(rules.guarding(table, isGuarded: isGuarded)) { $0.numbers }
  }
}

extension DisclosureRules {
  fileprivate func guarding(_ table: EquityTable, isGuarded: Bool) -> GuardedEquity {
    let all = Double(table.groups.actorCount)
    let far = coarsened(
      table.members.indices.map {
        share(table.far[$0], from: table.reached[$0], isGuarded: isGuarded)
      },
      madeOf: table.cells.indices.map {
        share(table.farCells[$0], from: table.reachedCells[$0], isGuarded: isGuarded)
      },
      in: table.groups
    )
    return GuardedEquity(
      actorCount: table.groups.actorCount,
      overlap: table.groups.overlap,
      groups: table.members.indices.map { group in
        GuardedEquity.Group(
          name: table.groups.names[group],
          actorCount: table.members[group].count,
          share: share(
            Double(table.members[group].count) / all,
            from: table.members[group],
            isOutcome: false,
            isGuarded: isGuarded
          ),
          far: far[group]
        )
      },
      outcomes: table.results.map { guarding($0, of: table, isGuarded: isGuarded) },
      isGuarded: isGuarded
    )
  }

  private func guarding(
    _ result: EquityTable.OutcomeResult,
    of table: EquityTable,
    isGuarded: Bool
  ) -> GuardedEquity.Outcome {
    let values = result.outcome.values
    let members = table.reached
    // Those with 0 make no difference to a sum that the reader can take of the others.
    let makers = result.groups.map { group in group.members.filter { values[$0] != 0 } }
    let fewest = threshold(for: result.groups.flatMap(\.members))
    // Numbers of groups that overlap may tell of the combinations of values that they are made of.
    let isHidden =
      isGuarded
      && result.cells.contains { cell in cell.count { values[$0] != 0 } < fewest }
    func number(_ value: Double?, _ makers: [Int]) -> Guarded {
      isHidden
        ? withheld(.contributors) : statistic(value, from: makers, isGuarded: isGuarded)
    }
    func tail(_ value: Double?, _ makers: [Int]) -> Guarded {
      isHidden
        ? withheld(.contributors)
        : percentile(value, from: makers, beyond: 0.1, isGuarded: isGuarded)
    }
    func difference(_ tested: EquityTable.Tested, _ makers: [Int]) -> GuardedEquity.Difference {
      GuardedEquity.Difference(
        value: number(tested.test.difference, makers),
        pValue: number(tested.test.pValue, makers),
        adjusted: number(tested.adjusted, makers),
        verdict: tested.verdict
      )
    }
    let everyone = Set(makers.joined()).sorted()
    let tops =
      isGuarded && !isHidden
      ? topShares(result, in: table.groups) : result.groups.map { number($0.topShare, $0.members) }
    let without = coarsened(
      result.groups.indices.map { place in
        share(
          Double(members[place].count - result.groups[place].members.count)
            / Double(max(1, members[place].count)),
          from: members[place],
          isGuarded: isGuarded
        )
      },
      madeOf: result.cells.indices.map { place in
        let reached = table.reachedCells[place]
        return share(
          Double(reached.count - result.cells[place].count) / Double(max(1, reached.count)),
          from: reached,
          isGuarded: isGuarded
        )
      },
      in: table.groups
    )
    return GuardedEquity.Outcome(
      id: result.outcome.id,
      title: result.outcome.title,
      isMoreBetter: result.outcome.isMoreBetter,
      results: result.groups.indices.map { place in
        let (group, makers) = (result.groups[place], makers[place])
        let mean = number(group.mean, makers)
        let gap = difference(group.gap, makers)
        return GuardedEquity.Result(
          mean: mean,
          median: number(group.median, makers),
          floor: tail(group.floor, makers),
          gini: number(group.gini, makers),
          topShare: tops[place],
          without: without[place],
          gap: gap,
          usual: open(mean.number.flatMap { mean in gap.value.number.map { mean - $0 } }).rounded,
          crossing: group.crossing.map { difference($0, makers) },
          hasNothing: !isHidden && group.hasNothing
        )
      },
      theil: result.outcome.isShared
        ? (
          number(result.theil?.total, everyone), number(result.theil?.within, everyone),
          number(result.theil?.between, everyone)
        ) : nil
    )
  }
}

extension DisclosureRules {
  /// Shares of groups beside each other: where one is told as a bound, the total, which the reader may
  /// know, must not give it away.
  ///
  /// Groups that overlap are made of combinations of values: where that of a combination is withheld,
  /// so are those of its groups, and a bound of one counts as if it were told.
  func coarsened(
    _ given: [Guarded],
    madeOf cells: [Guarded],
    in groups: ValueGroups
  ) -> [Guarded] {
    let shares = zip(given, groups.cellsOfValue).map { share, parts in
      parts.lazy.map { cells[$0] }.first(where: \.isWithheld) ?? share
    }
    return (shares + cells).contains(where: \.isBound) ? shares.map(inTens) : shares
  }

  /// The share of the top of every group: the groups with fewer than ten actors there, and the least
  /// of the others until they are two and have ten together, are not told apart.
  private func topShares(
    _ result: EquityTable.OutcomeResult,
    in groups: ValueGroups
  ) -> [Guarded] {
    let cells = topSharesOfCells(result)
    return zip(result.groups, groups.cellsOfValue).map { group, parts in
      if parts.count == 1 { return cells[parts[0]] }
      guard let ratio = group.topShare else { return open(nil) }
      guard parts.allSatisfy({ cells[$0].number != nil }) else { return withheld(.tail) }
      return rounded(ratio)
    }
  }

  private func topSharesOfCells(_ result: EquityTable.OutcomeResult) -> [Guarded] {
    var sizes: [ActorKind: Int] = [:]
    for cell in result.cells {
      for member in cell { sizes[actors.kinds[member], default: 0] += 1 }
    }
    let usual = result.cells.map { cell in
      cell.reduce(0.0) {
        $0 + 1 / Double(TopShare.part(of: sizes[actors.kinds[$1]] ?? 0))
      }
    }
    let counts = zip(result.cellTopShares, usual).map { ($0 ?? 0) * $1 }
    let tail = Double(Audience.tail)
    let order = counts.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }
    let few = order.prefix { counts[$0] < tail }
    let hidden = completed(Array(few), by: Array(order.dropFirst(few.count))) { hidden in
      hidden.isEmpty || hidden.count > 1 && hidden.reduce(0) { $0 + counts[$1] } >= tail
    }
    return counts.indices.map { group in
      guard let ratio = result.cellTopShares[group] else { return open(nil) }
      guard hidden.contains(group) else {
        return rounded(ratio)
      }
      let isFewer = counts[group] < tail && usual[group] >= 2 * tail
      return isFewer ? below((10 * tail / usual[group]).rounded(.up) / 10) : withheld(.tail)
    }
  }
}
