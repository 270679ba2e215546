/// How finely the numbers of an outcome may be told.
///
/// What one contributor may change is taken from the whole range of the outcome among all who are
/// compared, which the reader knows, and not from that of the group, which would tell in which group the
/// greatest is.
struct OutcomeScale {
  let values: [Double?]
  let rules: DisclosureRules

  /// Everyone whose group is known.
  private let known: [Int]

  /// The greatest number less the smallest.
  let range: Double

  /// The smallest number above 0.
  private let least: Double

  /// The greatest number, and the sum of all.
  let largest: Double
  let total: Double

  /// The mean of every kind, by its place among all kinds.
  private let means: [Double?]

  /// The part of every kind that is its top.
  private let tops: [Double]

  /// The hash of everyone who is compared, with what each has.
  let context: UInt64

  /// How numbers of people are rounded.
  private let people: SizeRounding

  /// Whether so few of all have any that the numbers of one group would tell those of another.
  let isKnownOfFew: Bool

  /// The groups, by the hash of their members, of which a mean would tell how many have any, or are, since all
  /// of whom means are told have at least so many: those too of which no more is told than between what and what
  /// their number is.
  private var crowded: Set<UInt64> = []

  /// The most that one person, of whichever group, changes the Gini coefficient of any group, times the size
  /// of that group.
  private var sway = 0.0

  init(
    of result: EquityTable.OutcomeResult,
    in table: EquityTable,
    groups: [[Int]],
    areSizesTold: [Bool],
    _ rules: DisclosureRules,
    people: SizeRounding,
    isGuarded: Bool
  ) {
    self.people = people
    values = result.outcome.values
    self.rules = rules
    known = Set(table.members.joined()).sorted()
    let everyone = known + table.missing
    context = isGuarded ? rules.hash(of: everyone) { result.outcome.values[$0] ?? -1 } : 0
    let numbers = known.compactMap { result.outcome.values[$0] }
    largest = numbers.max() ?? 0
    range = largest - (numbers.min() ?? 0)
    least = numbers.filter { $0 > 0 }.min() ?? 0
    total = numbers.reduce(0, +)
    let isNotNought = known.filter { (result.outcome.values[$0] ?? 0) != 0 }
    let threshold = rules.threshold(for: known)
    isKnownOfFew =
      isGuarded
      && rules.bar(
        from: threshold + Int(DisclosureRules.fewestValues) - 1,
        rules.hash(of: isNotNought),
        in: context
      ).isOver(isNotNought.count)
    var (sums, counts) = (
      [Double](repeating: 0, count: ActorKind.allCases.count),
      [Double](repeating: 0, count: ActorKind.allCases.count)
    )
    for actor in known {
      guard let value = result.outcome.values[actor] else { continue }
      sums[Int(rules.actors.kinds[actor].rawValue)] += value
      counts[Int(rules.actors.kinds[actor].rawValue)] += 1
    }
    means = zip(sums, counts).map { $1 > 0 ? $0 / $1 : nil }
    tops = counts.map { Double(TopShare.part(of: Int($0))) }
    guard isGuarded else { return }
    // Means are told of so many only that beside "from 5 to 13" one would leave but the highest.
    for (group, isTold) in zip(groups, areSizesTold) where !isTold {
      crowded.insert(rules.hash(of: group))
    }
    defer { if result.outcome.isShared { sway = sway(of: groups) } }
    guard !table.groups.overlap else { return }
    var told = groups.filter { !isFew($0) }.map { (count: $0.count, hash: rules.hash(of: $0)) }
      .sorted { ($0.count, $0.hash) > ($1.count, $1.hash) }
    while let last = told.last {
      let room = DisclosureRules.fewestValues - 1
      if everyone.count >= 2 * threshold * told.count + Int(room),
        isNotNought.count >= threshold * told.count + Int(room)
      {
        break
      }
      crowded.insert(last.hash)
      told.removeLast()
    }
  }

  /// Whether some members are too few for a mean of them: hardly more than twice the threshold, of whom one
  /// makes too much of it, or hardly more than the threshold who have any of the outcome.
  func isFew(_ members: [Int]) -> Bool {
    let threshold = rules.threshold(for: members)
    let isNotNought = members.filter { values[$0] != 0 }
    let hash = rules.hash(of: members)
    return isKnownOfFew || crowded.contains(hash)
      || rules.bar(from: 2 * threshold, hash, in: context).isOver(members.count)
      || rules.bar(from: threshold, rules.hash(of: isNotNought), in: context)
        .isOver(isNotNought.count)
  }

  func hash(of members: [Int]) -> UInt64 { rules.hash(of: members) { values[$0] } }

  /// The fewest that the members of a group may be, as their number is shown.
  private func fewest(_ members: [Int]) -> Double {
    let leastTold = rules.leastTold(beside: rules.threshold(for: members))
    guard let count = rules.count(members, in: people).number else { return Double(members.count) }
    return rules.range(of: count, from: leastTold, on: people.base).lowerBound
  }

  /// The step of a mean, at least ``DisclosureRules/timesOfOne`` times what one person may change it; `nil` where it
  /// is not rounded.
  func grid(for mean: Double, of members: [Int]) -> Grid? {
    guard rules.policy.safeguards.isRounding else { return nil }
    let change = max(range, rules.base * least) / fewest(members)
    return rules.grid(for: mean, changedBy: DisclosureRules.timesOfOne * change)
  }

  /// Why the mean of some members says nothing: they are too few, or its step is wider than all numbers lie
  /// apart; `nil` of others.
  func reason(against mean: Double?, of members: [Int]) -> Guarded.Reason? {
    if isFew(members) { return .contributors }
    guard range > 0, let grid = mean.flatMap({ grid(for: $0, of: members) }) else { return nil }
    return grid.step > range ? .step : nil
  }

  /// The step of a mean of some members that is told; `nil` where none is.
  func step(of told: Guarded, _ mean: Double?, of members: [Int]) -> Double? {
    told.number == nil ? nil : mean.flatMap { grid(for: $0, of: members)?.step }
  }

  func mean(of members: [Int], _ value: Double?, isGuarded: Bool) -> Guarded {
    guard isGuarded else { return rules.open(value) }
    if let reason = reason(against: value, of: members) { return rules.withheld(reason) }
    guard let value else { return rules.open(nil) }
    let grid = grid(for: value, of: members)
    return rules.open(rules.rounded(value, to: grid, hash(of: members), in: context))
  }

  /// The mean of the actors of the same kinds: no finer than what tells of how many of each kind the group
  /// is made.
  func usual(of group: EquityTable.GroupResult, isGuarded: Bool) -> Guarded {
    guard isGuarded else { return rules.open(group.usual) }
    guard !isFew(group.members) else { return rules.withheld(.contributors) }
    let kinds = Set(group.members.map { Int(rules.actors.kinds[$0].rawValue) })
    let means = kinds.compactMap { self.means[$0] }
    let apart = (means.max() ?? 0) - (means.min() ?? 0)
    // Of one kind it is the mean of all of it, whichever the group.
    let contributors =
      kinds.count > 1
      ? group.members
      : known.filter { kinds.contains(Int(rules.actors.kinds[$0].rawValue)) }
    return rules.statistic(
      group.usual,
      changedBy: rules.base * apart / fewest(group.members),
      rules.hash(of: contributors) { Double(rules.actors.kinds[$0].rawValue) },
      in: context
    )
  }

  /// The median: on a step of three times what it would be without any one of the members, of whom one more tie
  /// alone would tell the group else.
  func median(of members: [Int], _ value: Double?, isGuarded: Bool) -> Guarded {
    guard isGuarded else { return rules.open(value) }
    guard !isFew(members) else { return rules.withheld(.contributors) }
    guard let value else { return rules.open(nil) }
    let numbers = members.compactMap { values[$0] }.sorted()
    let below = numbers.last { $0 < value } ?? value
    let above = numbers.first { $0 > value } ?? value
    // The numbers next to it, unless so many have the number itself that one plays no part.
    let same = numbers.count { $0 == value }
    let change = same > 2 ? 0 : max(value - below, above - value)
    return rules.statistic(
      value,
      changedBy: DisclosureRules.timesOfOne * change,
      hash(of: members),
      in: context
    )
  }

  /// The Gini coefficient of some members: on a step of three times what anyone may change it by, whichever
  /// group that person is in; nothing where that is more than a tenth.
  ///
  /// The step follows from the size of the group and from ``sway`` alone, which is that of all groups.
  func gini(of members: [Int], _ value: Double?, isGuarded: Bool) -> Guarded {
    guard isGuarded else { return rules.open(value) }
    guard !isFew(members) else { return rules.withheld(.contributors) }
    let fewest = fewest(members)
    return index(value, swayedBy: sway / fewest, atLeast: 1 / fewest, hash(of: members))
  }

  /// An index of inequality: on a step of three times what one person changes; nothing where that is more
  /// than a tenth, since it would name the group of somebody who stands out.
  func index(_ value: Double?, swayedBy sway: Double, atLeast least: Double, _ hash: UInt64)
    -> Guarded
  {
    let change = DisclosureRules.timesOfOne * sway
    guard change <= DisclosureRules.widestStepOfIndex + 1e-9 || !rules.policy.safeguards.isRounding
    else { return rules.withheld(.contributors) }
    return rules.statistic(value, changedBy: max(change, least), hash, in: context)
  }

  /// How many places at the top a group has by its size alone.
  func placesAtTop(of members: [Int]) -> Double {
    members.reduce(0) { $0 + 1 / tops[Int(rules.actors.kinds[$1].rawValue)] }
  }
}

extension DisclosureRules {
  /// How many times what one person may change a mean, a number of strengths or an index of inequality its step is at
  /// least.
  ///
  /// Every mean of other scores of the same people is an equation in their groups. At this step twenty of them
  /// tell the group of hardly one person in twenty more than the shares of the groups do; see
  /// `Tests/Benchmarks/disclosure/reconstruction.py`.
  static let timesOfOne = 3.0

  /// The widest step of an index of inequality.
  static let widestStepOfIndex = 0.1
}

extension OutcomeScale {
  /// The most that one person changes the Gini coefficient of a group, times the size of the group.
  ///
  /// A coefficient is the mean of those within each kind, weighted by size. Where one of kind *k* goes or
  /// comes, it changes by at most (n(k) Δ(k) + |G(k) − G|) / n.
  ///
  /// - Parameters:
  ///   - members: The members of the group.
  ///   - ends: The least and the greatest number of every kind, among all who are compared.
  /// - Returns: The change times the size.
  /// - Complexity: O(*n* log *n*).
  private func sway(of members: [Int], ends: [[Double]]) -> Double {
    var ofKind = [[Double]](repeating: [], count: ActorKind.allCases.count)
    for member in members {
      guard let value = values[member] else { continue }
      ofKind[Int(rules.actors.kinds[member].rawValue)].append(value)
    }
    let ginis = ofKind.map(\.groupGini)
    let counts = zip(ofKind, ginis).map { $1 == nil ? 0 : Double($0.count) }
    let all = counts.reduce(0, +)
    guard all > 0 else { return 0 }
    let mean = zip(ginis, counts).reduce(0) { $0 + ($1.0 ?? 0) * $1.1 } / all
    return ofKind.indices.reduce(0) { most, kind in
      guard let gini = ginis[kind] else { return most }
      let change = ofKind[kind].mostThatOneChangesGini(coming: ends[kind])
      return max(most, counts[kind] * change + abs(gini - mean))
    }
  }

  /// The same of the group in which it is most.
  fileprivate func sway(of groups: [[Int]]) -> Double {
    var ofKind = [[Double]](repeating: [], count: ActorKind.allCases.count)
    for actor in known {
      guard let value = values[actor] else { continue }
      ofKind[Int(rules.actors.kinds[actor].rawValue)].append(value)
    }
    let ends = ofKind.map { [$0.min(), $0.max()].compactMap(\.self) }
    return groups.filter { !isFew($0) }.map { sway(of: $0, ends: ends) }.max() ?? 0
  }
}

extension [Double] {
  /// The most that the Gini coefficient of a group changes when any one of the numbers is left out, or when a
  /// further one comes: one as any of these, or one of some others.
  ///
  /// With A = Σ |x(i) − x(j)| over all pairs, G* = A / ((n − 1) S). What x(j) is from all others together is
  /// d(j); without it G* is (A − d(j)) / ((n − 2) (S − x(j))), with one more (A + d(j)) / (n (S + x(j))).
  ///
  /// - Complexity: O(*n* log *n*).
  func mostThatOneChangesGini(coming others: [Double]) -> Double {
    let sorted = sorted()
    let n = Double(count)
    let sum = sorted.reduce(0, +)
    guard count > 1, sum > 0 else { return 0 }
    var apart = 0.0
    for (place, number) in sorted.enumerated() { apart += (2 * Double(place + 1) - n - 1) * number }
    let gini = apart / ((n - 1) * sum)
    var most = 0.0
    // How many are no more than the number, and their sum.
    var (place, below) = (0, 0.0)
    for number in (sorted + others).sorted() {
      while place < count, sorted[place] <= number {
        below += sorted[place]
        place += 1
      }
      let distances = number * (2 * Double(place) - n) + sum - 2 * below
      most = Swift.max(most, abs((apart + distances) / (n * (sum + number)) - gini))
      let left = sum - number
      guard count > 2, left > 0, place > 0, sorted[place - 1] == number else { continue }
      most = Swift.max(most, abs((apart - distances) / ((n - 2) * left) - gini))
    }
    return most
  }
}
