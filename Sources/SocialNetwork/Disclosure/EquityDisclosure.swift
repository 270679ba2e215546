extension EquityTable {
  /// The sizes of its groups, to be told together.
  func sizes(isGuarded: Bool) -> GroupSizes {
    GroupSizes(
      everyone: Set(missing).union(members.joined()).sorted(),
      groups: members,
      overlap: groups.overlap,
      isGuarded: isGuarded
    )
  }
}

/// A table of equity, and what of it is shown.
struct EquityDisclosure {
  let table: EquityTable
  let rules: DisclosureRules
  let isGuarded: Bool

  /// The places of the groups that are shown.
  let shown: [Int]

  /// Those of no group that is shown; none where they are too few.
  let rest: [Int]

  /// Everyone who is compared, and those of them whose group is known.
  private let everyone: [Int]
  private let known: [Int]

  /// How their numbers are rounded.
  let people: SizeRounding

  init(
    of table: EquityTable,
    _ rules: DisclosureRules,
    isGuarded: Bool,
    crossing wholes: [GroupSizes] = []
  ) {
    (self.table, self.rules, self.isGuarded) = (table, rules, isGuarded)
    var sizes = table.sizes(isGuarded: isGuarded)
    sizes.whole = wholes
    let people = rules.rounding(of: sizes)
    self.people = people
    let shown = table.members.indices.filter {
      !isGuarded
        || !rules.areFew(table.members[$0], in: people)
          && !table.hidden.contains(table.groups.names[$0])
    }
    self.shown = shown
    let told = Set(shown.flatMap { table.members[$0] })
    let known = Set(table.members.joined()).sorted()
    let everyone = Set(table.missing).union(known).sorted()
    (self.known, self.everyone) = (known, everyone)
    let rest = everyone.filter { !told.contains($0) }
    self.rest = isGuarded && !rest.isEmpty && !rules.areFew(rest, in: people) ? rest : []
  }

  var guarded: GuardedEquity {
    let far = shares(known: { table.isFar[$0] != nil }) { table.isFar[$0] == true }
    let none = RoundedShare(rules.open(nil), step: nil)
    func group(
      _ name: Text,
      _ members: [Int],
      _ far: RoundedShare,
      isGroup: Bool
    ) -> GuardedEquity.Group {
      GuardedEquity.Group(
        name: name,
        actorCount: rules.count(members, in: people, isGuarded: isGuarded),
        share: isGroup
          ? rules.share(
            of: members,
            among: known,
            of: everyone.count,
            in: people,
            isGuarded: isGuarded
          ) : none,
        far: far
      )
    }
    return GuardedEquity(
      actorCount: rules.countOfKnown(known, of: everyone.count, in: people, isGuarded: isGuarded),
      overlap: table.groups.overlap,
      groups: shown.enumerated().map { place, index in
        group(
          Text(table.groups.names[index]),
          table.members[index],
          far.groups[place],
          isGroup: true
        )
      },
      rest: rest.isEmpty
        ? nil : group(.otherOrNotStated, rest, far.rest ?? none, isGroup: false),
      outcomes: table.results.map(outcome),
      isGuarded: isGuarded
    )
  }

  /// The share of every group shown, and of the rest, that has something, of those of whom it is known.
  ///
  /// Where everybody has it, or nobody, whoever knows the network knows that of each group. Where all that is
  /// told are bounds on one side, each is the weakest of them: bounds as wide as a group is small would
  /// read as a difference between groups.
  func shares(
    known: (Int) -> Bool,
    has: (Int) -> Bool
  ) -> (groups: [RoundedShare], rest: RoundedShare?) {
    let wholes = (shown.map { table.members[$0] } + [rest]).map { $0.filter(known) }
    let parts = wholes.map { $0.filter(has) }
    var contexts: (part: UInt64, whole: UInt64) = (0, 0)
    if isGuarded {
      contexts.part = rules.hash(of: everyone) { known($0) ? has($0) ? 1 : 0 : -1 }
      contexts.whole = rules.hash(of: everyone) { known($0) ? 1 : nil }
    }
    // The reader knows how many there are in all.
    let all = everyone.filter(known)
    let withIt = all.count(where: has)
    var mayBeShown = parts.map { _ in true }
    if isGuarded, !table.groups.overlap {
      let leastTold = rules.leastTold(beside: rules.threshold(for: all))
      let rounding = rules.rounding(in: contexts.part)
      let others = wholes.map { whole in whole.filter { !has($0) } }
      for (some, total) in [(parts, withIt), (others, all.count - withIt)] {
        let isShown = rules.mayBeShown(
          some.map { rules.count($0, in: rounding) },
          of: total,
          from: leastTold
        )
        mayBeShown = zip(zip(mayBeShown, isShown), some).map { both, members in
          // Of fewer no more is told than a bound.
          both.0 && (both.1 || rules.count(members, in: rounding).number == nil)
        }
      }
    }
    var shares = zip(zip(parts, wholes), mayBeShown).map {
      rules.share($0.0, of: $0.1, in: contexts, isPartShown: $1, isGuarded: isGuarded)
    }
    if isGuarded {
      if !all.isEmpty, withIt == 0 || withIt == all.count {
        let share = RoundedShare(rules.open(withIt == 0 ? 0 : 1), step: nil)
        let rounding = rules.rounding(in: contexts.whole)
        let groups = shown.map { table.members[$0] } + [rest]
        shares = zip(zip(shares, wholes), groups).map { both, group in
          // Beside "from 5 to 13" it would say that they are enough to be counted.
          let isTold = [rules.count(both.1, in: rounding), rules.count(group, in: people)]
            .allSatisfy { $0.number != nil }
          return isTold ? share : both.0
        }
      }
      shares = shares.withOneBound
    }
    return (Array(shares.dropLast()), rest.isEmpty ? nil : shares.last)
  }

  // MARK: - Outcomes

  private func outcome(_ result: EquityTable.OutcomeResult) -> GuardedEquity.Outcome {
    let values = result.outcome.values
    let scale = OutcomeScale(
      of: result,
      in: table,
      groups: shown.map { result.groups[$0].members } + [rest.filter { values[$0] != nil }],
      areSizesTold: (shown.map { table.members[$0] } + [rest]).map {
        rules.count($0, in: people, isGuarded: isGuarded).number != nil
      },
      rules,
      people: people,
      isGuarded: isGuarded
    )
    let without = shares(known: { isKnown($0) }) { values[$0] == nil }
    let isShared = result.outcome.isShared
    let sway = isGuarded && isShared ? sway(ofTheil: values) : 0
    func theil(_ value: Double?) -> Guarded {
      guard isGuarded else { return rules.open(value) }
      guard let value else { return rules.open(nil) }
      return scale.isKnownOfFew
        ? rules.withheld(.contributors)
        : scale.index(
          value,
          swayedBy: sway,
          atLeast: max(0.01, scale.largest / max(scale.total, scale.largest)),
          rules.hash(of: known) { values[$0] }
        )
    }
    return GuardedEquity.Outcome(
      id: result.outcome.id,
      title: result.outcome.title,
      isMoreBetter: result.outcome.isMoreBetter,
      results: shown.enumerated().map { place, group in
        self.result(
          result.groups[group],
          of: result,
          without.groups[place],
          unknown: table.members[group].count { !isKnown($0) },
          scale
        )
      },
      rest: rest.isEmpty ? nil : restResult(of: result, without.rest, scale),
      theil: isShared
        ? (
          theil(result.theil?.total), theil(result.theil?.within), theil(result.theil?.between)
        ) : nil
    )
  }

  /// The most that one person changes the inequality in all, within or between the groups.
  private func sway(ofTheil values: [Double?]) -> Double {
    let present = known.filter { values[$0] != nil }
    return Theil.mostThatOneChanges(
      present.compactMap { values[$0] },
      in: present.map { table.groups.cells.labels[$0] ?? 0 },
      strata: present.map { Int(rules.actors.kinds[$0].rawValue) }
    )
  }

  /// Whether anything is known of the ties of an actor.
  private func isKnown(_ actor: Int) -> Bool { table.isKnown[actor] }

  private func result(
    _ group: EquityTable.GroupResult,
    of result: EquityTable.OutcomeResult,
    _ without: RoundedShare,
    unknown: Int,
    _ scale: OutcomeScale
  ) -> GuardedEquity.Result {
    let verdict = group.gap.verdict(beside: group.usual)
    let mean = scale.mean(of: group.members, group.mean, isGuarded: isGuarded)
    let usual = scale.usual(of: group, isGuarded: isGuarded)
    let told = isGuarded ? leaning(mean, verdict, usual, group, scale) : mean
    return GuardedEquity.Result(
      mean: told,
      step: isGuarded ? scale.step(of: told, group.mean, of: group.members) : nil,
      median: scale.median(of: group.members, group.median, isGuarded: isGuarded),
      floor: scale.floor(
        of: group.members,
        group.floor,
        isLowest: result.outcome.isMoreBetter,
        unknown: unknown,
        isGuarded: isGuarded
      ),
      gini: scale.gini(of: group.members, group.gini, isGuarded: isGuarded),
      topShare: topShare(of: group, scale),
      without: without,
      gap: difference(group.gap, verdict, group.holds, group, scale),
      usual: usual,
      crossing: group.crossing.map { crossing in
        difference(crossing, crossing.verdict(beside: group.usual), nil, group, scale)
      },
      hasNothing: group.hasNothing && (!isGuarded || !scale.isFew(group.members))
    )
  }

  /// The mean on the side of the usual one on which it is, where a test has found a difference that the
  /// rounding would hide: still within one step of the truth.
  private func leaning(
    _ mean: Guarded,
    _ verdict: GuardedEquity.Verdict,
    _ usual: Guarded,
    _ group: EquityTable.GroupResult,
    _ scale: OutcomeScale
  ) -> Guarded {
    guard let number = mean.number, let usual = usual.number, let exact = group.mean,
      let grid = scale.grid(for: exact, of: group.members)
    else { return mean }
    switch verdict {
    case .more where number <= usual: return rules.open(grid.rounded(exact, .up))
    case .less where number >= usual: return rules.open(grid.rounded(exact, .down))
    default: return mean
    }
  }

  private func difference(
    _ tested: EquityTable.Tested,
    _ verdict: GuardedEquity.Verdict,
    _ holds: Bool?,
    _ group: EquityTable.GroupResult,
    _ scale: OutcomeScale
  ) -> GuardedEquity.Difference {
    let test = tested.test
    guard isGuarded else {
      return GuardedEquity.Difference(
        value: rules.open(test.difference),
        low: rules.open(test.interval?.lowerBound),
        high: rules.open(test.interval?.upperBound),
        leastFound: rules.open(
          EquityTable.Tested.leastFound(test.leastFound, beside: test.difference, verdict)
        ),
        pValue: rules.open(test.pValue),
        adjusted: rules.open(tested.adjusted),
        verdict: verdict,
        holds: holds
      )
    }
    let reason = scale.reason(against: group.mean, of: group.members)
    let grid = group.mean.flatMap { scale.grid(for: $0, of: group.members) }
    func told(_ value: Double?, _ rule: FloatingPointRoundingRule) -> Guarded {
      if let reason { return rules.withheld(reason) }
      return rules.open(value.map { value in grid?.rounded(value, rule) ?? value })
    }
    var value = told(test.difference, .toNearestOrAwayFromZero)
    if let difference = test.difference, value.number != nil {
      let hash = scale.hash(of: group.members)
      value = rules.open(rules.rounded(difference, to: grid, hash, in: scale.context))
    }
    // What a test has found has to be there to be read.
    switch verdict {
    case .more where (value.number ?? 1) <= 0: value = told(test.difference, .up)
    case .less where (value.number ?? -1) >= 0: value = told(test.difference, .down)
    default: break
    }
    var (low, high) = (
      told(test.interval?.lowerBound, .down), told(test.interval?.upperBound, .up)
    )
    // Rounding outwards must not take a difference across nought.
    if verdict == .more { low = low.number.map { rules.open(max(0, $0)) } ?? low }
    if verdict == .less { high = high.number.map { rules.open(min(0, $0)) } ?? high }
    if let shown = value.number {
      low = low.number.map { rules.open(min($0, shown)) } ?? low
      high = high.number.map { rules.open(max($0, shown)) } ?? high
    }
    // As they are shown, which is all that whoever reads them can compare.
    let least = told(test.leastFound, .up)
    return GuardedEquity.Difference(
      value: value,
      low: low,
      high: high,
      leastFound: least.isWithheld
        ? least
        : rules.open(
          EquityTable.Tested.leastFound(least.number, beside: value.number, verdict)
        ),
      pValue: rules.pValue(test.pValue, isGuarded: true),
      adjusted: rules.pValue(tested.adjusted, isGuarded: true),
      verdict: verdict,
      holds: holds
    )
  }

  /// How many times its share of the actors the group's share of the top is, where ten or more of the
  /// group are in it; a group that would be there twenty times by its size is there less often.
  private func topShare(of group: EquityTable.GroupResult, _ scale: OutcomeScale) -> Guarded {
    guard isGuarded, let ratio = group.topShare else { return rules.open(group.topShare) }
    guard !scale.isFew(group.members) else { return rules.withheld(.contributors) }
    let usual = scale.placesAtTop(of: group.members)
    let bar = rules.bar(from: Audience.tail, scale.hash(of: group.members), in: scale.context)
    guard ratio * usual >= Double(bar.drawn) else {
      return usual >= 2 * Double(bar.least)
        ? Guarded(.below((10 * Double(bar.bound) / usual).rounded(.up) / 10))
        : rules.withheld(.tail)
    }
    return rules.statistic(
      ratio,
      changedBy: rules.base / usual,
      scale.hash(of: group.members),
      in: scale.context
    )
  }

  /// What those of no group that is shown have.
  private func restResult(
    of result: EquityTable.OutcomeResult,
    _ without: RoundedShare?,
    _ scale: OutcomeScale
  ) -> GuardedEquity.Result {
    let members = rest.filter { result.outcome.values[$0] != nil }
    let values = members.compactMap { result.outcome.values[$0] }
    let none = rules.open(nil)
    let nothing = GuardedEquity.Difference(
      value: none,
      low: none,
      high: none,
      leastFound: none,
      pValue: none,
      adjusted: none,
      verdict: .undefined,
      holds: nil
    )
    let mean = values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    let told = scale.mean(of: members, mean, isGuarded: true)
    return GuardedEquity.Result(
      mean: told,
      step: scale.step(of: told, mean, of: members),
      median: scale.median(of: members, values.quantile(0.5), isGuarded: true),
      floor: GuardedEquity.Floor(none),
      gini: none,
      topShare: none,
      without: without ?? RoundedShare(none, step: nil),
      gap: nothing,
      usual: none,
      crossing: nil,
      hasNothing: false
    )
  }
}
