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
  /// of whom means are told have at least so many.
  private var crowded: Set<UInt64> = []

  init(
    of result: EquityTable.OutcomeResult,
    in table: EquityTable,
    groups: [[Int]],
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
    guard isGuarded, !table.groups.overlap else { return }
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

  /// The step of a mean; `nil` where it is not rounded.
  func grid(for mean: Double, of members: [Int]) -> Grid? {
    guard rules.policy.safeguards.isRounding else { return nil }
    return rules.grid(for: mean, changedBy: max(range, rules.base * least) / fewest(members))
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

  /// The median: no finer than what it would be without any one of the members.
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
    return rules.statistic(value, changedBy: change, hash(of: members), in: context)
  }

  func gini(of members: [Int], _ value: Double?, isGuarded: Bool) -> Guarded {
    guard isGuarded else { return rules.open(value) }
    guard !isFew(members) else { return rules.withheld(.contributors) }
    guard let value, value != 0 else { return rules.open(value) }
    let numbers = members.compactMap { values[$0] }
    let change = max(numbers.mostThatOneChangesGini, 1 / fewest(members))
    return rules.statistic(value, changedBy: change, hash(of: members), in: context)
  }

  /// How many places at the top a group has by its size alone.
  func placesAtTop(of members: [Int]) -> Double {
    members.reduce(0) { $0 + 1 / tops[Int(rules.actors.kinds[$1].rawValue)] }
  }
}

extension [Double] {
  /// The most that the Gini coefficient changes when any one of the numbers is left out.
  ///
  /// With *x* ascending, G = 2 Σ k·x(k) / (n S) − (n + 1) / n. Without x(j) the sum of k·x(k) is less by
  /// j·x(j) and by all x(k) after it, which move up a place.
  ///
  /// - Complexity: O(*n* log *n*).
  var mostThatOneChangesGini: Double {
    let sorted = sorted()
    let n = Double(count)
    let sum = sorted.reduce(0, +)
    guard count > 2, sum > 0 else { return 0 }
    var (ranked, after) = (0.0, 0.0)
    for (place, number) in sorted.enumerated() { ranked += Double(place + 1) * number }
    let gini = 2 * ranked / (n * sum) - (n + 1) / n
    var most = 0.0
    for (place, number) in sorted.enumerated().reversed() {
      let left = sum - number
      if left > 0 {
        let ranked = ranked - Double(place + 1) * number - after
        let without = 2 * ranked / ((n - 1) * left) - n / (n - 1)
        most = Swift.max(most, abs(without - gini))
      }
      after += number
    }
    return most
  }
}
