/// Whether a difference between groups would stay a difference, whatever is not known turned out to be.
///
/// Not known are the outcome of actors who were not surveyed, and the group of actors whose value is
/// missing. The extremes are those that shrink a difference most: of the group, everyone of unknown outcome
/// has as little as anyone of the kind is known to have, of the others as much; and those of unknown group
/// who have less than the group are all in it, the rest of them are not. For a group that has less, the
/// other way round.
///
/// - Source: the bounds without assumptions of C. F. Manski, "Nonparametric bounds on treatment effects",
///   *American Economic Review* 80, 1990, with the range of each kind as it is known.
struct UnknownBounds {
  let values: [Double?]
  let strata: [Int]

  /// The least and the most that anyone of a stratum is known to have.
  private let ranges: [ClosedRange<Double>?]

  init(values: [Double?], strata: [Int]) {
    (self.values, self.strata) = (values, strata)
    var ranges = [ClosedRange<Double>?](repeating: nil, count: 1 + (strata.max() ?? -1))
    for (value, stratum) in zip(values, strata) {
      guard let value else { continue }
      let range = ranges[stratum] ?? value...value
      ranges[stratum] = min(range.lowerBound, value)...max(range.upperBound, value)
    }
    self.ranges = ranges
  }

  /// Whether the sign of a group's difference holds at the extremes.
  ///
  /// - Parameters:
  ///   - group: The members of the group.
  ///   - others: The actors of other groups.
  ///   - unknown: The actors whose group is missing.
  ///   - isMore: Whether the group has more.
  /// - Returns: Whether it does.
  /// - Complexity: O(*n*).
  func holds(of group: [Int], others: [Int], unknown: [Int], isMore: Bool) -> Bool {
    let own = group.map { value(of: $0, isLeast: isMore) }
    let known = own.compactMap(\.self)
    guard !known.isEmpty else { return false }
    let mean = known.reduce(0, +) / Double(known.count)
    var (sums, counts) = (
      [Double](repeating: 0, count: ranges.count), [Double](repeating: 0, count: ranges.count)
    )
    var (groupSums, groupCounts) = (sums, counts)
    func add(_ actor: Int, _ value: Double?, inGroup: Bool) {
      guard let value else { return }
      sums[strata[actor]] += value
      counts[strata[actor]] += 1
      guard inGroup else { return }
      groupSums[strata[actor]] += value
      groupCounts[strata[actor]] += 1
    }
    for (actor, value) in zip(group, own) { add(actor, value, inGroup: true) }
    for actor in others { add(actor, value(of: actor, isLeast: !isMore), inGroup: false) }
    for actor in unknown {
      let least = value(of: actor, isLeast: isMore)
      let isIn = least.map { isMore ? $0 < mean : $0 > mean } ?? false
      add(actor, isIn ? least : value(of: actor, isLeast: !isMore), inGroup: isIn)
    }
    var gap = 0.0
    for stratum in ranges.indices where groupCounts[stratum] > 0 {
      gap += groupSums[stratum] - groupCounts[stratum] * sums[stratum] / counts[stratum]
    }
    return isMore ? gap > 0 : gap < 0
  }

  private func value(of actor: Int, isLeast: Bool) -> Double? {
    values[actor]
      ?? ranges[strata[actor]].map { isLeast ? $0.lowerBound : $0.upperBound }
  }
}
