// Shares of members who have something, near whose ends only a bound is told.

extension DisclosureRules {
  /// How far a share may be off at most: one that may be off by more says nothing.
  static let widestStep = 0.25

  /// The share that some members of a group are, made of the two counts as they are shown.
  ///
  /// Nothing and everything would tell something of every member: of one that is shown beyond 10 % or 90 % no
  /// more is told than a bound.
  ///
  /// - Parameters:
  ///   - part: The members with something.
  ///   - whole: All members of whom it is known.
  ///   - contexts: The hash of everyone who is compared, with whether each is of a part; and without.
  ///   - isPartShown: Whether the count of the part may be shown.
  ///   - isGuarded: Whether the group is by a sensitive attribute.
  /// - Returns: The share, or a bound of it; with how far it may be off by the rounding of the two counts.
  func share(
    _ part: [Int],
    of whole: [Int],
    in contexts: (part: UInt64, whole: UInt64) = (0, 0),
    isPartShown: Bool = true,
    isGuarded: Bool
  ) -> RoundedShare {
    func told(_ share: Guarded) -> RoundedShare { RoundedShare(share, step: nil) }
    guard isGuarded else {
      return told(open(whole.isEmpty ? nil : Double(part.count) / Double(whole.count)))
    }
    let threshold = leastTold(beside: threshold(for: whole))
    let rounding = rounding(in: contexts.whole)
    guard let all = count(whole, in: rounding).number else {
      return told(withheld(.contributors))
    }
    guard policy.safeguards.isRounding else {
      return told(open(Double(part.count) / Double(whole.count)))
    }
    let isOfPart = Set(part)
    let others = whole.filter { !isOfPart.contains($0) }
    if let bound = bound(
      of: Double(part.count),
      from: bar(from: threshold, self.hash(of: part), in: contexts.part),
      beside: Double(others.count),
      from: bar(from: threshold, self.hash(of: others), in: contexts.part),
      fewest: range(of: all, from: threshold, on: base).lowerBound
    ) {
      return told(bound)
    }
    guard isPartShown, let count = count(part, in: self.rounding(in: contexts.part)).number else {
      return told(withheld(.contributors))
    }
    let share = (100 * min(1, count / all)).rounded() / 100
    let (some, everyone) = (
      range(of: count, from: threshold, on: base), range(of: all, from: threshold, on: base)
    )
    let step = step(ofShare: share, some, of: everyone)
    guard step <= DisclosureRules.widestStep else { return told(withheld(.contributors)) }
    let (least, most) = (
      some.lowerBound / everyone.upperBound, min(1, some.upperBound / everyone.lowerBound)
    )
    return bound(ofShown: share, between: least, most).map(told)
      ?? RoundedShare(open(share), step: step)
  }

  /// The bound that is told of a share that is shown beyond 10 % or 90 %, whichever way it was rounded.
  ///
  /// It does not hang on the share itself, since one person more or fewer would tell. `nil` of other shares.
  private func bound(ofShown share: Double, between least: Double, _ most: Double) -> Guarded? {
    if share < 0.1 {
      return Guarded(.below(max(0.1, ((20 * most + 1e-9).rounded(.down) + 1) / 20)))
    }
    if share > 0.9 {
      return Guarded(.above(min(0.9, ((20 * least - 1e-9).rounded(.up) - 1) / 20)))
    }
    return nil
  }

  /// How far a share that is made of two rounded counts may be off, on whole per cents, given between what
  /// the two may be.
  func step(
    ofShare share: Double,
    _ part: ClosedRange<Double>,
    of whole: ClosedRange<Double>
  ) -> Double {
    let (least, most) = (
      part.lowerBound / whole.upperBound, min(1, part.upperBound / max(1, whole.lowerBound))
    )
    return (100 * max(share - least, most - share) - 1e-9).rounded(.up) / 100
  }

  /// A share that is no count over a count, such as a mean of shares or a share of pairs: told as that of some
  /// people would be of whom so many have something.
  ///
  /// - Parameters:
  ///   - value: The share.
  ///   - people: Those who make it.
  ///   - change: The most that one contributor may change it; of more than a fifth it says nothing.
  ///   - hash: The hash of the contributors.
  /// - Returns: The share on its step, or a bound of it.
  func share(
    _ value: Double?,
    ofPeople people: [Int],
    changedBy change: Double,
    _ hash: UInt64
  ) -> Guarded {
    guard let value else { return open(nil) }
    guard policy.safeguards.isRounding else { return open(value) }
    let threshold = leastTold(beside: threshold(for: people))
    guard change < 0.2 + 1e-9, let all = count(people).number else {
      return withheld(.contributors)
    }
    let bar = bar(from: threshold, hash, in: 0)
    if let bound = bound(
      of: value * Double(people.count),
      from: bar,
      beside: (1 - value) * Double(people.count),
      from: bar,
      fewest: range(of: all, from: threshold, on: base).lowerBound
    ) {
      return bound
    }
    let grid = grid(for: value, changedBy: change)
    let rounded = rounded(value, to: grid, hash, in: 0)
    // It is off by less than a step.
    let step = (grid?.step ?? 0) - 1e-6
    return bound(ofShown: rounded, between: rounded - step, rounded + step) ?? open(rounded)
  }

  /// The step of such a share; `nil` where it is not rounded.
  func step(ofShare value: Double?, changedBy change: Double) -> Double? {
    guard let value, policy.safeguards.isRounding else { return nil }
    return grid(for: value, changedBy: change)?.step
  }

  /// What is told of a share of fewer than are told of, or of all but fewer; `nil` of others.
  ///
  /// It is that of as few in a whole as small as it may be.
  private func bound(
    of some: Double,
    from bar: Bar,
    beside others: Double,
    from barOfOthers: Bar,
    fewest: Double
  ) -> Guarded? {
    let bound = (10 * Double(bar.bound) / fewest - 1e-9).rounded(.up) / 10
    let (isUnder, isOver) = (some < Double(bar.drawn), others < Double(barOfOthers.drawn))
    guard isUnder || isOver else { return nil }
    guard bound < 0.95, !(isUnder && isOver) else { return withheld(.contributors) }
    return Guarded(isUnder ? .below(bound) : .above(((1 - bound) * 10).rounded() / 10))
  }
}
