import GraphCore

extension DistanceBound {
  /// The most that the 10th percentile of reach can be.
  ///
  /// For the percentile to be *q*, all actors but the lowest tenth need a reach of *q* at least: those that have less
  /// must be so near to the ends of the ties that they can have it, see ``MostReach``, and no such ends are near to
  /// more of them than ``MostNear`` says. Where that is too few, the percentile is less than *q*.
  ///
  /// - Complexity: O(*n*²) for each of some dozens of *q*.
  package var lowTenth: Double {
    guard count > 1 else { return 0 }
    let width = StepTable.width
    // The percentile is no more than the higher of the two values between which it lies.
    let above = min(Int(0.1 * Double(count - 1)) + 1, count - 1)
    func mayBe(_ goal: Double) -> Bool {
      let needed = count - above - reach.now.count { $0 >= goal }
      guard needed > 0 else { return true }
      // How many steps from an end an actor may be that has too little, and comes to enough; or -1.
      let nearest = (0..<count).map { actor in
        guard reach.now[actor] < goal else { return -1 }
        return (0...StepTable.longest).last { reach.most[actor * width + $0] >= goal } ?? -1
      }
      let enough = Double(needed) - 1e-6
      return nearest.count { $0 >= 0 } >= needed
        && near.bound(MostNear.Reached(nearest), until: enough) >= enough
    }
    var (low, high) = (reach.now.sorted()[above - 1], reach.most.max() ?? 0)
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if mayBe(middle) { low = middle } else { high = middle }
    }
    return high
  }

  /// The most by which the sum of 1 ÷ steps over all pairs can grow, from what every actor can reach: that is half
  /// of what all reach more.
  package var gainOfReach: Double {
    var worth = reach.most
    for place in worth.indices {
      worth[place] = max(0, worth[place] - reach.now[place / StepTable.width]) / 2
    }
    return near.bound(MostNear.Shared(worth))
  }

  /// What ends of the ties are worth together.
  var near: MostNear { MostNear(table: table, ends: ends, count: 2 * ties, threads: threads) }
}

/// What every actor reaches, and the most that it can reach by its steps to the nearest end of a new tie.
///
/// Let *U* be the ends of the ties that are added, 2*K* of them at most, and *x* the steps from an actor *u* to
/// the nearest. A path from *u* that a new tie shortens reaches, within
///
/// - *x* + 1 steps, no more than *K* actors, one by each tie, and of an end no more than it can bear;
/// - *x* + 1 + *j* steps, no more actors than there can be within *j* steps of 2*K* ends.
///
/// So the reach of *u* is no more than where so many of those that it reaches least come so near, for that way
/// round adds most; and of actors that it has no path to, no more than in the *K* largest components, as seen from the
/// main one.
struct MostReach {
  /// The reach of every actor.
  let now: [Double]

  /// For every actor the most that it can reach, by the steps to an end, and last with no path to any, as
  /// ``StepTable/gain(of:_:over:for:)`` has it.
  let most: [Double]

  /// Nothing is known as yet.
  init() { (now, most) = ([], []) }

  /// Works it out.
  init(_ bound: DistanceBound) {
    let (count, ties) = (bound.count, bound.ties)
    var near: [Int] = []
    while near.count < 12, near.last ?? 0 < count {
      let steps = near.count + 1
      let isNear = MostNear.Reached([Int](repeating: steps, count: count))
      near.append(min(count, max(ties, near.last ?? 0, Int(bound.near.bound(isNear) + 1e-6))))
    }
    let joined = bound.others.prefix(ties).reduce(0) { $0 + $1.count }
    let isMain = Set(bound.main)
    var (now, most) = ([Double](), [Double]())
    most.reserveCapacity(count * StepTable.width)
    for actor in 0..<count {
      // How many actors are so many steps away; the first number is of those to whom no path leads.
      var counts = [Int](repeating: 0, count: min(count, Int(StepTable.most)))
      for step in bound.table.row(of: actor) where step > 0 {
        counts[step == StepTable.none ? 0 : Int(step)] += 1
      }
      let reach = counts.enumerated().reduce(0.0) {
        $0 + Double($1.element) * bound.inverses[$1.offset]
      }
      now.append(reach)
      if isMain.contains(actor) { counts[0] = min(counts[0], joined) }
      // Those to whom no path leads first, then the farthest.
      let groups = ([0] + (1..<counts.count).reversed())
        .map { Group(nearness: bound.inverses[$0], count: counts[$0]) }.filter { $0.count > 0 }
      for steps in 0...StepTable.longest {
        let levels = [steps == 0 ? min(ties, bound.capacities[actor]) : ties] + near
        most.append(
          MostReach.sum(of: groups, raised: levels) { bound.inverses[min(count, steps + 1 + $0)] }
        )
      }
      most.append(reach)
    }
    (self.now, self.most) = (now, most)
  }

  /// Actors who are equally far.
  private struct Group {
    let nearness: Double
    let count: Int
  }

  /// The sum of 1 ÷ steps where so many of the farthest come as near as the first level, so many in all as near as the
  /// second, and so on.
  private static func sum(
    of groups: [Group],
    raised levels: [Int],
    to nearness: (_ level: Int) -> Double
  ) -> Double {
    var (sum, passed, level) = (0.0, 0, 0)
    for group in groups {
      var left = group.count
      while left > 0 {
        while level < levels.count, passed >= levels[level] { level += 1 }
        // Beyond the last level nothing is known but that it is as far at least.
        let some = level < levels.count ? min(left, levels[level] - passed) : left
        sum += Double(some) * max(group.nearness, nearness(level))
        passed += some
        left -= some
      }
    }
    return sum
  }
}
