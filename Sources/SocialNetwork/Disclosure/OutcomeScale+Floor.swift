// What the worst-off tenth of a group has no more than.

extension OutcomeScale {
  /// The floor: told where ten actors or more are beyond it.
  ///
  /// Where a tenth of a group ends, a few people more or fewer may change it by as much as a whole tie, and so
  /// may those of whom nothing is known: then it is told on a step of no less than that, with between what it
  /// lies. Nothing is told where that is anything at all.
  ///
  /// - Parameters:
  ///   - members: Those of the group who have the outcome.
  ///   - value: Their floor.
  ///   - isLowest: Whether those with least are worst off; else those with most.
  ///   - unknown: How many others of the group may have it.
  ///   - isGuarded: Whether the group is by a sensitive attribute.
  /// - Returns: The floor.
  func floor(
    of members: [Int],
    _ value: Double?,
    isLowest: Bool,
    unknown: Int,
    isGuarded: Bool
  ) -> GuardedEquity.Floor {
    func told(_ number: Guarded) -> GuardedEquity.Floor { GuardedEquity.Floor(number) }
    guard isGuarded else { return told(rules.open(value)) }
    if rules.bar(from: 10 * Audience.tail, rules.hash(of: members), in: context)
      .isOver(members.count)
    {
      return told(rules.withheld(.tail))
    }
    guard !isFew(members) else { return told(rules.withheld(.contributors)) }
    guard rules.policy.safeguards.isRounding, let value else { return told(rules.open(value)) }
    let numbers = members.compactMap { values[$0] }.sorted { isLowest ? $0 < $1 : $0 > $1 }
    let (least, worst) = (largest - range, isLowest ? largest - range : largest)
    // The number at a place from 1 on, those worst off first.
    func number(at place: Int) -> Double {
      place < 1 ? worst : numbers[min(place, numbers.count) - 1]
    }
    let (place, few) = ([Double].tenth(of: numbers.count), Int(rules.base))
    let placeOfAll = [Double].tenth(of: numbers.count + unknown)
    // All of whom nothing is known may be among the worst off, or none.
    let possible = [number(at: placeOfAll - unknown), number(at: placeOfAll)]
    let around = [number(at: max(1, place - few)), number(at: place + few)]
    let change = (possible + around).map { abs($0 - value) }.max() ?? 0
    let grid = rules.grid(for: value, changedBy: change)
    let rounded = rules.rounded(value, to: grid, hash(of: members), in: context)
    guard change > 1e-9, let step = grid?.step else { return told(rules.open(rounded)) }
    var (low, high) = (rounded - step, rounded + step)
    if possible.contains(where: { $0 < low }) { low -= step }
    if possible.contains(where: { $0 > high }) { high += step }
    let off = max(rounded - low, high - rounded)
    (low, high) = (max(least, low), min(largest, high))
    guard low > least + 1e-9 || high < largest - 1e-9, low < high else {
      return told(rules.withheld(.step))
    }
    return GuardedEquity.Floor(rules.open(rounded), range: low...high, step: off)
  }
}
