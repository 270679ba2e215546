/// Whether a difference between groups would stay a difference, whatever is not known turned out to be.
///
/// Not known are the outcome of actors who were not surveyed, and the group of actors whose value is
/// missing. The extremes are those that shrink a difference most: of the group, everyone of unknown outcome
/// has as little as anyone of the kind is known to have, of the others as much; and of those of unknown group
/// the ones who have least, beside their kind, are in it, as many of them as make the difference smallest.
/// For a group that has less, the other way round.
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
  /// - Complexity: O(*n* log *n*).
  func holds(of group: [Int], others: [Int], unknown: [Int], isMore: Bool) -> Bool {
    var sums = Sums(strataCount: ranges.count)
    for actor in group {
      sums.add(value(of: actor, isLeast: isMore), of: strata[actor], inGroup: true)
    }
    for actor in others {
      sums.add(value(of: actor, isLeast: !isMore), of: strata[actor], inGroup: false)
    }
    guard sums.members > 0 else { return false }
    for actor in unknown {
      sums.add(value(of: actor, isLeast: !isMore), of: strata[actor], inGroup: false)
    }
    // How far each of them would be from the mean of the kind, those first who shrink it most.
    let sign = isMore ? 1.0 : -1.0
    let candidates = unknown.compactMap { actor -> (actor: Int, distance: Double)? in
      guard let value = value(of: actor, isLeast: isMore),
        let mean = sums.mean(of: strata[actor])
      else { return nil }
      return (actor, sign * (value - mean))
    }.sorted { $0.distance == $1.distance ? $0.actor < $1.actor : $0.distance < $1.distance }
    for (actor, distance) in candidates {
      guard distance < sign * sums.gap else { break }
      sums.add(value(of: actor, isLeast: !isMore), of: strata[actor], inGroup: false, -1)
      sums.add(value(of: actor, isLeast: isMore), of: strata[actor], inGroup: true)
    }
    // What is but rounding error is no difference.
    let largest = ranges.reduce(0.0) { most, range in
      max(most, abs(range?.lowerBound ?? 0), abs(range?.upperBound ?? 0))
    }
    return (sign * sums.gap).clean(of: largest) > 0
  }

  private func value(of actor: Int, isLeast: Bool) -> Double? {
    values[actor]
      ?? ranges[strata[actor]].map { isLeast ? $0.lowerBound : $0.upperBound }
  }

  /// The sums of every stratum: of all, and of the group.
  private struct Sums {
    private var all: [(sum: Double, count: Double)]
    private var own: [(sum: Double, count: Double)]

    init(strataCount: Int) {
      all = Array(repeating: (0, 0), count: strataCount)
      own = all
    }

    /// The number of the group's members.
    var members: Double { own.reduce(0) { $0 + $1.count } }

    mutating func add(_ value: Double?, of stratum: Int, inGroup: Bool, _ times: Double = 1) {
      guard let value else { return }
      all[stratum].sum += times * value
      all[stratum].count += times
      guard inGroup else { return }
      own[stratum].sum += times * value
      own[stratum].count += times
    }

    func mean(of stratum: Int) -> Double? {
      all[stratum].count > 0 ? all[stratum].sum / all[stratum].count : nil
    }

    /// The difference of the group from the actors of its strata.
    var gap: Double {
      let excess = own.indices.reduce(0.0) {
        $0 + own[$1].sum - own[$1].count * (mean(of: $1) ?? 0)
      }
      return excess / max(1, members)
    }
  }
}
