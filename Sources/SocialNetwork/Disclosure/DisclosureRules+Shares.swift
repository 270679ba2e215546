// Shares of members who have something, near whose ends only a bound is told.

extension DisclosureRules {
  /// How far a share may be off at most: one that may be off by more says nothing.
  static let widestStep = 0.25

  /// The share that some members of a group are, made of the two counts as they are shown.
  ///
  /// Nothing and everything would tell something of every member: beyond 10 % and 90 % no more than that is
  /// told.
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
    if let bound = bound(
      of: Double(part.count),
      beside: Double(whole.count - part.count),
      fewest: range(of: all, from: threshold, on: base).lowerBound,
      threshold
    ) {
      return told(bound)
    }
    guard isPartShown else { return told(withheld(.contributors)) }
    let value = Double(part.count) / Double(whole.count)
    if value < 0.1 { return told(Guarded(.below(0.1))) }
    if value > 0.9 { return told(Guarded(.above(0.9))) }
    guard let count = count(part, in: self.rounding(in: contexts.part)).number else {
      return told(withheld(.contributors))
    }
    let share = (100 * min(1, count / all)).rounded() / 100
    let step = step(
      ofShare: share,
      range(of: count, from: threshold, on: base),
      of: range(of: all, from: threshold, on: base)
    )
    guard step <= DisclosureRules.widestStep else { return told(withheld(.contributors)) }
    // Nearer to an end a bound would be told.
    return RoundedShare(open(share), step: min(step, max(share - 0.1, 0.9 - share)))
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
    if let bound = bound(
      of: value * Double(people.count),
      beside: (1 - value) * Double(people.count),
      fewest: range(of: all, from: threshold, on: base).lowerBound,
      threshold
    ) {
      return bound
    }
    if value < 0.1 { return Guarded(.below(0.1)) }
    if value > 0.9 { return Guarded(.above(0.9)) }
    let grid = grid(for: value, changedBy: change)
    let rounded = rounded(value, to: grid, hash, in: 0)
    // Rounding must not take it to an end: what is within a step of one is told so.
    if let step = grid?.step {
      if rounded < 1e-9 { return Guarded(.below(step)) }
      if rounded > 1 - 1e-9 { return Guarded(.above(1 - step)) }
    }
    return open(min(max(rounded, 0.1), 0.9))
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
    beside others: Double,
    fewest: Double,
    _ threshold: Int
  ) -> Guarded? {
    let least = Double(threshold)
    let bound = (10 * least / fewest - 1e-9).rounded(.up) / 10
    let (isUnder, isOver) = (some < least, others < least)
    guard isUnder || isOver else { return nil }
    guard bound < 0.95, !(isUnder && isOver) else { return withheld(.contributors) }
    return Guarded(isUnder ? .below(bound) : .above(((1 - bound) * 10).rounded() / 10))
  }
}
