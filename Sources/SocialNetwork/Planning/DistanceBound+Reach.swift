import GraphCore

extension DistanceBound {
  /// The most that the 10th percentile of reach can be.
  ///
  /// Let *U* be the ends of the ties that are added, 2*K* of them at most, and *x* the steps from an actor *u* to
  /// the nearest. A path from *u* that a new tie shortens reaches, within
  ///
  /// - *x* + 1 steps, no more than *K* actors, one by each tie, and of an end no more than it can bear;
  /// - *x* + 1 + *j* steps, no more actors than there can be within *j* steps of 2*K* ends.
  ///
  /// So the reach of *u* is no more than where so many of those that it reaches least come so near, for that way
  /// round adds most; and of actors that it has no path to, no more than in the *K* largest components, as seen from the
  /// main one. For the percentile to be *q*, all actors but the lowest tenth need a reach of *q* at least: those that
  /// have less must be so near to *U* that they can have it, and no 2*K* ends are near to more of them than ``MostTogether``
  /// says. Where that is too few, the percentile is less than *q*.
  ///
  /// - Complexity: O(*n*² log *n*), and O(*K* *n*²) for each of some dozens of *q*.
  package var lowTenth: Double {
    guard count > 1 else { return 0 }
    let mostReaches = reachesByDistance
    let now = (0..<count).map { u in (0..<count).reduce(0) { $0 + nearness(u, $1) } }
    // The percentile is no more than the higher of the two values between which it lies.
    let above = min(Int(0.1 * Double(count - 1)) + 1, count - 1)
    func mayBe(_ reach: Double) -> Bool {
      let needed = count - above - now.count { $0 >= reach }
      guard needed > 0 else { return true }
      let farthest = (0..<count).map { u in
        now[u] >= reach ? -1 : (mostReaches[u].lastIndex { $0 >= reach } ?? -1)
      }
      return most(within: { farthest[$0] }) >= Double(needed) - 1e-6
    }
    var (low, high) = (0.0, Double(count - 1))
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if mayBe(middle) { low = middle } else { high = middle }
    }
    return high
  }

  /// The longest way to an end that is told from longer ones.
  private static let longest = 24

  /// How many actors there can be at most that are no farther than each allows from one of the ends of the ties.
  private func most(within limit: (Int) -> Int) -> Double {
    let limits = (0..<count).map(limit)
    return MostTogether(
      of: ends.map { end in
        (0..<count).map { actor in
          let steps = steps(end, actor)
          return steps < count && (steps <= limits[actor] || limits[actor] >= Self.longest) ? 1 : 0
        }
      },
      counts: (2 * ties, 0)
    ).bound(2 * ties)
  }

  /// The most that every actor can reach, by its steps to the nearest end of a new tie.
  private var reachesByDistance: [[Double]] {
    var near: [Int] = []
    while near.count < 12, near.last ?? 0 < count {
      let steps = near.count + 1
      near.append(min(count, max(ties, near.last ?? 0, Int(most { _ in steps } + 1e-6))))
    }
    let joined = others.prefix(ties).reduce(0) { $0 + $1.count }
    let isMain = Set(main)
    return (0..<count).map { u in
      let others = (0..<count).filter { $0 != u }.map { nearness(u, $0) }.sorted()
      let apart = others.prefix { $0 == 0 }.count
      let known = others.dropFirst(isMain.contains(u) ? max(0, apart - joined) : 0)
      return (0...Self.longest).map { x in
        let levels = [x == 0 ? min(ties, capacities[u]) : ties] + near
        var sum = 0.0
        var level = 0
        for (place, value) in known.enumerated() {
          while level < levels.count, place >= levels[level] { level += 1 }
          // Beyond the last level nothing is known but that it is as far at least.
          sum += max(value, inverses[min(count, x + 1 + level)])
        }
        return sum
      }
    }
  }
}
