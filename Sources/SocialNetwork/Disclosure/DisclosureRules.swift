/// What is told of a number, and to which step it is rounded.
///
/// These rules make every ``Guarded`` number, and note nothing: the ``DisclosureSession`` that they are of
/// does, and nothing outside this folder uses them.
struct DisclosureRules: Sendable {
  /// The policy.
  private(set) var policy: DisclosurePolicy

  /// The actors.
  let actors: Actors

  /// What the rounding follows from.
  let secret: DisclosureSecret

  let contributors: ContributorHashes

  /// Says of every actor whether it is likely to be a person, whatever the user calls it.
  private let areLikelyPeople: [Bool]

  init(policy: DisclosurePolicy, actors: Actors, secret: DisclosureSecret) {
    self.policy = policy
    self.actors = actors
    self.secret = secret
    contributors = ContributorHashes(of: actors, secret)
    areLikelyPeople = actors.areLikelyPeople
  }

  /// To multiples of which counts are rounded.
  var base: Double { Double(policy.audience.base) }

  /// The rules of an output of the same for another audience.
  func rules(for audience: Audience) -> DisclosureRules {
    var rules = self
    rules.policy.audience = audience
    return rules
  }

  /// The fewest of some actors that a number may rest on: the strictest of their kinds.
  func threshold(for actors: some Sequence<Int>) -> Int {
    let kinds = Set(
      actors.lazy.map { areLikelyPeople[$0] ? .individual : self.actors.kinds[$0] }
    )
    return kinds.map(policy.audience.threshold).max()
      ?? policy.audience.threshold(for: .individual)
  }

  /// The fewest of which a number is told, of the kinds that have a threshold in this audience: their
  /// threshold in public.
  ///
  /// An output of the organisation's own shows smaller groups as well, but of these it tells no more than
  /// that they are: whoever has the public output besides would know what is left of the numbers below
  /// its threshold.
  func leastTold(beside threshold: Int) -> Int {
    ActorKind.allCases.first { policy.audience.threshold(for: $0) == threshold }
      .map(Audience.public.threshold) ?? threshold
  }

  /// Whether some actors are too few to be shown as a group, or for a number to rest on.
  ///
  /// - Parameters:
  ///   - actors: The actors.
  ///   - rounding: How the numbers of the groups are rounded; `nil` where these are all that there are.
  /// - Returns: Whether they are fewer than is drawn for them.
  func areFew(_ actors: some Collection<Int>, in rounding: SizeRounding? = nil) -> Bool {
    bars(for: actors, hash(of: actors), in: rounding ?? self.rounding(in: 0))
      .shown.isOver(actors.count)
  }

  // MARK: - Forms

  /// A number of which nothing has to be kept; `nil` where it is not defined.
  func open(_ value: Double?) -> Guarded { Guarded(value.map { .shown($0) } ?? .undefined) }

  /// A number that is not shown.
  func withheld(_ reason: Guarded.Reason) -> Guarded { Guarded(.withheld(reason)) }

  // MARK: - Contributors

  /// The sum of the hashes of some actors.
  func hash(of members: some Sequence<Int>) -> UInt64 { contributors.sum(of: members) }

  /// The sum of the hashes of some actors with what each contributes.
  func hash(of members: [Int], _ value: (Int) -> Double?) -> UInt64 {
    members.reduce(0) { sum, member in
      guard let value = value(member) else { return sum }
      return sum &+ secret.key.hash(contributors.hash(of: member), value)
    }
  }

  // MARK: - Rounding

  /// A number on a step; without one, the number as it is.
  ///
  /// Which way it goes follows from the contributors and the context alone.
  ///
  /// The context is everyone who is compared, with what each contributes to whichever group. Without it only
  /// the number of the group would move in which somebody is who was left out, or has one tie less, and so
  /// tell who is in it; with it the numbers of all groups are rounded anew.
  func rounded(_ value: Double, to grid: Grid?, _ hash: UInt64, in context: UInt64) -> Double {
    guard policy.safeguards.isRounding, let grid else { return value }
    return grid.rounded(value, draw: secret.key.draw(hash, in: context))
  }

  /// A count on a multiple of a base, never under the fewest of which a number is told.
  func rounded(
    count: Double,
    _ hash: UInt64,
    in rounding: SizeRounding,
    from leastTold: Int
  ) -> Double {
    let base = rounding.base
    let rounded = rounded(count, to: Grid(atLeast: base), hash, in: rounding.context)
    return max(rounded, (Double(leastTold) / base).rounded(.up) * base)
  }

  /// How counts are rounded that are told by themselves.
  func rounding(in context: UInt64) -> SizeRounding {
    SizeRounding(everyone: context, context: context, base: base)
  }

  /// A count of a group that is shown: as a number where one is told.
  private func told(
    _ count: Double,
    _ hash: UInt64,
    in rounding: SizeRounding,
    from bars: Bars
  ) -> Guarded {
    guard policy.safeguards.isRounding else { return open(count) }
    guard count >= Double(bars.told.drawn) else {
      return Guarded(.between(bars.shown.least, bars.told.bound - 1))
    }
    return open(rounded(count: count, hash, in: rounding, from: bars.told.least))
  }

  // MARK: - Counts

  /// How many actors a group has: on a multiple of the base, that it has fewer than are shown, or that it
  /// has as many but fewer than a number is told of.
  ///
  /// - Parameters:
  ///   - members: The actors.
  ///   - rounding: How it is rounded; `nil` where these are all that there are.
  ///   - isGuarded: Whether the group is by a sensitive attribute.
  /// - Returns: The number.
  func count(
    _ members: some Collection<Int>,
    in rounding: SizeRounding? = nil,
    isGuarded: Bool = true
  ) -> Guarded {
    guard isGuarded else { return open(Double(members.count)) }
    let rounding = rounding ?? self.rounding(in: 0)
    let hash = hash(of: members)
    let bars = bars(for: members, hash, in: rounding)
    guard !bars.shown.isOver(members.count) else { return Guarded(.fewer(bars.shown.bound)) }
    return told(Double(members.count), hash, in: rounding, from: bars)
  }

  /// How many of all who are compared have a known group: on a multiple of twice ``base``, since the reader
  /// knows how many there are in all, and what is left is hardly ever a large group.
  func countOfKnown(
    _ known: [Int],
    of all: Int,
    in rounding: SizeRounding,
    isGuarded: Bool
  ) -> Guarded {
    guard isGuarded, policy.safeguards.isRounding else {
      return count(known, in: rounding, isGuarded: isGuarded)
    }
    let hash = hash(of: known)
    guard !bars(for: known, hash, in: rounding).told.isOver(known.count) else {
      return count(known, in: rounding)
    }
    let grid = Grid(atLeast: 2 * base)
    let rounded = rounded(Double(known.count), to: grid, hash, in: rounding.context)
    // Never more than there are, and a multiple of the base as well.
    let most = (Double(all) / base).rounded(.down) * base
    return open(min(max(rounded, 2 * base), most))
  }

  /// The share that a group is of all whose group is known, made of both counts as they are shown.
  func share(
    of group: [Int],
    among known: [Int],
    of everyone: Int,
    in rounding: SizeRounding,
    isGuarded: Bool
  ) -> RoundedShare {
    let whole = countOfKnown(known, of: everyone, in: rounding, isGuarded: isGuarded)
    let part = count(group, in: rounding, isGuarded: isGuarded)
    guard let all = whole.number, let some = part.number, all > 0 else {
      return RoundedShare(isGuarded ? withheld(.group) : open(nil), step: nil)
    }
    guard isGuarded else { return RoundedShare(open(some / all), step: nil) }
    let share = (100 * min(1, some / all)).rounded() / 100
    let leastTold = leastTold(beside: threshold(for: known))
    let step =
      policy.safeguards.isRounding
      ? step(
        ofShare: share,
        range(of: some, from: leastTold, on: rounding.base),
        of: range(of: all, from: leastTold, on: 2 * base)
      ) : nil
    guard step ?? 0 <= DisclosureRules.widestStep else {
      return RoundedShare(withheld(.contributors), step: nil)
    }
    return RoundedShare(open(share), step: step)
  }

  /// How many ties some amounts make, or how strong they are together: of at least as many ties and
  /// people as the threshold.
  ///
  /// Of fewer ties that is what is told; as many of fewer people are not.
  ///
  /// - Parameters:
  ///   - amounts: What the ties are at their ends.
  ///   - ends: At how many of its ends each tie is counted, 1 or 2.
  ///   - isCounted: Whether every tie counts as 1.
  ///   - most: The most that anybody may contribute, whichever the group; it plays no part where ties are counted.
  ///   - context: The hash of all ties, whichever they are of these.
  ///   - isGuarded: Whether the number tells of a sensitive attribute.
  /// - Returns: The number of ties.
  func ties(
    _ amounts: Amounts,
    ends: Double,
    isCounted: Bool,
    ofOne most: Double,
    in context: UInt64 = 0,
    isGuarded: Bool = true
  ) -> Guarded {
    let total = amounts.total / ends
    guard isGuarded else { return open(total) }
    let makers = amounts.makers
    let hash = hash(of: makers) { amounts.ofActors[$0] }
    let rounding = rounding(in: context)
    let bars = bars(for: makers, hash, in: rounding)
    guard !isCounted || total >= Double(bars.shown.drawn) else {
      return Guarded(.fewer(bars.shown.bound))
    }
    guard !bars.shown.isOver(makers.count) else { return withheld(.contributors) }
    guard policy.safeguards.isRounding else { return open(total) }
    guard isCounted else {
      // Strengths: no finer than what anybody may contribute, or so many times that. Were it what those of the group
      // do, the step would tell who is not in it.
      let grid = Grid(atLeast: max(base, DisclosureRules.timesOfOne * most))
      let rounded = rounded(total, to: grid, hash, in: context)
      return rounded > 0 ? open(rounded) : withheld(.contributors)
    }
    return told(total, hash, in: rounding, from: bars)
  }

  /// The least and the most that a count may be of which a number is shown.
  ///
  /// A group of organisations alone may be shown with fewer than are told of where there are people among all.
  func range(of count: Double, from leastTold: Int, on base: Double) -> ClosedRange<Double> {
    max(min(Double(leastTold), count), count - base + 1)...(count + base - 1)
  }

  /// Counts of groups that are parts of a whole that the reader knows: where those shown leave too little
  /// room for what is left, the smallest of them are not shown either.
  ///
  /// - Parameters:
  ///   - counts: The counts of the groups, which do not overlap.
  ///   - total: The count of all, those of no group included.
  ///   - leastTold: The fewest that a number is told of.
  /// - Returns: Says of every count whether it may be shown.
  func mayBeShown(_ counts: [Guarded], of total: Int, from leastTold: Int) -> [Bool] {
    var isShown = counts.map { $0.number != nil }
    guard policy.safeguards.isRounding else { return isShown }
    while true {
      let shown = counts.indices.filter { isShown[$0] }
      let ranges = shown.compactMap {
        counts[$0].number.map { range(of: $0, from: leastTold, on: base) }
      }
      let most = Double(total) - ranges.reduce(0) { $0 + $1.lowerBound }
      let least = max(0, Double(total) - ranges.reduce(0) { $0 + $1.upperBound })
      if shown.isEmpty || most - least + 1 >= DisclosureRules.fewestValues { return isShown }
      let smallest = shown.min { first, second in
        (counts[first].number ?? 0, first) < (counts[second].number ?? 0, second)
      }
      guard let smallest else { return isShown }
      isShown[smallest] = false
    }
  }

  /// How many values a count that is not shown must leave open.
  static let fewestValues = 5.0

  // MARK: - Other numbers

  /// A statistic of some members, such as a mean: on a step that is no finer than the most that one
  /// of them may change it, and of two significant digits.
  ///
  /// - Parameters:
  ///   - value: The statistic; `nil` where it is not defined.
  ///   - change: The most that one contributor may change it.
  ///   - hash: The hash of the contributors.
  ///   - context: The hash of everyone who is compared; 0 where these are the contributors.
  /// - Returns: The statistic on its step.
  func statistic(
    _ value: Double?,
    changedBy change: Double,
    _ hash: UInt64,
    in context: UInt64 = 0
  ) -> Guarded {
    guard let value else { return open(nil) }
    return open(rounded(value, to: grid(for: value, changedBy: change), hash, in: context))
  }

  /// A statistic that lies within a range: never told beyond it, and nothing where the step is more than a part of
  /// it of ``widestStep``.
  func statistic(
    _ value: Double?,
    in range: ClosedRange<Double>,
    changedBy change: Double,
    _ hash: UInt64,
    in context: UInt64 = 0
  ) -> Guarded {
    let width = range.upperBound - range.lowerBound
    guard change <= DisclosureRules.widestStep * width || !policy.safeguards.isRounding else {
      return withheld(.contributors)
    }
    let told = statistic(value, changedBy: change, hash, in: context)
    return told.number.map { open(min(max($0, range.lowerBound), range.upperBound)) } ?? told
  }

  /// The step of a statistic.
  func grid(for value: Double, changedBy change: Double) -> Grid? {
    let digits = Grid(ofTwoDigitsOf: value)
    guard let grid = Grid(atLeast: change) else { return digits }
    return grid.coarser(digits)
  }

  /// An index from −1 to 1 that tells, at its ends, the group of all whom a member has ties with: beyond
  /// −0.9 and 0.9 that is all that is told.
  func index(_ value: Double?) -> Guarded {
    guard let value, policy.safeguards.isRounding else { return open(value) }
    if value < -0.9 { return Guarded(.below(-0.9)) }
    if value > 0.9 { return Guarded(.above(0.9)) }
    return open((100 * value).rounded() / 100)
  }

  /// A p-value: inside the organisation on which side it is of 0.001, 0.01 and 0.05, and in public not at all.
  ///
  /// It is a property of who is in which group, and the digits of some dozens tell more of that than means do.
  func pValue(_ value: Double?, isGuarded: Bool) -> Guarded {
    guard isGuarded, let value else { return open(value) }
    guard policy.audience == .internal else { return withheld(.verdict) }
    let bound = [0.001, 0.01, 0.05].first { value < $0 }
    return Guarded(bound.map { .below($0) } ?? .above(0.05))
  }
}
