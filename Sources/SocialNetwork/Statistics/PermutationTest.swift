import GraphCore

/// How often actors who change places at random show as much as they do where they stand.
struct PermutationTest: Sendable {
  /// How they may change places.
  let plan: PermutationPlan

  /// The cell of every slot.
  let cells: [Int32]

  /// The number of cells.
  let cellCount: Int

  /// How many permutations there are, from which seed, on how many threads.
  let options: PermutationOptions

  /// The statistics of the actors as they stand, each beside those of all permutations.
  ///
  /// - Parameters:
  ///   - values: The numbers in every slot, which move.
  ///   - scales: The greatest number that every statistic is computed from, as much as rounding error
  ///     is a part of.
  ///   - statistics: Appends the statistics for the sums in all cells.
  /// - Returns: The statistics, and how each compares; see ``TwoSided``.
  /// - Complexity: O(*R* (*n* + log *R*)) for *n* actors.
  func run(
    values: [Lanes],
    scales: [Double],
    statistics: @Sendable (ArraySlice<Lanes>, inout [Double]) -> Void
  ) -> (observed: [Double], tests: [TwoSided]) {
    let count = scales.count
    var observed: [Double] = []
    statistics(plan.sums(cells: cells, values: values, cellCount: cellCount)[...], &observed)
    let parts = inChunks(of: 0..<options.count, count: 64, threads: options.threads) { range in
      let sums = plan.permutedSums(
        cells: cells,
        values: values,
        cellCount: cellCount,
        permutations: range,
        seed: options.seed
      )
      var drawn: [Double] = []
      drawn.reserveCapacity(range.count * count)
      for permutation in 0..<range.count {
        statistics(sums[permutation * cellCount..<(permutation + 1) * cellCount], &drawn)
      }
      return drawn
    }
    let tests = (0..<count).map { place in
      var draws: [Double] = []
      draws.reserveCapacity(options.count)
      for part in parts {
        for i in stride(from: place, to: part.count, by: count) { draws.append(part[i]) }
      }
      return TwoSided(observed[place], among: draws, scale: scales[place])
    }
    return (observed, tests)
  }
}

/// How groups are dealt out at random for a test.
public struct PermutationOptions: Sendable {
  /// How often.
  public var count = 5000

  /// The seed of the random numbers.
  public var seed: UInt64 = 1

  /// How many threads may work at once; the result is the same whatever the number.
  public var threads = 1

  /// The position of the umbrella, which is no association that keeps its people together where blocks
  /// are those of a whole network; `nil` where none is named.
  public var umbrella: Int?

  /// The usual options, on a number of threads.
  public init(threads: Int = 1) { self.threads = threads }
}

/// Which lanes hold which outcomes.
struct LaneLayout: Sendable {
  /// The outcomes in the lanes, each with the lane that says who has it; `nil` where all have.
  let outcomes: [(outcome: Int, lane: Int, presence: Int?)]

  /// Lays out outcomes, given the values of each for all actors: as many as fit in the lanes at once.
  ///
  /// - Returns: A layout for every pass over the actors.
  static func layouts(for outcomes: [[Double?]], members: [Int]) -> [LaneLayout] {
    var layouts: [LaneLayout] = []
    var current: [(outcome: Int, lane: Int, presence: Int?)] = []
    var used = 0
    for (outcome, values) in outcomes.enumerated() {
      let isWhole = members.allSatisfy { values[$0] != nil }
      let need = isWhole ? 1 : 2
      if used + need > Lanes.scalarCount {
        layouts.append(LaneLayout(outcomes: current))
        (current, used) = ([], 0)
      }
      current.append((outcome, used, isWhole ? nil : used + 1))
      used += need
    }
    return layouts + (current.isEmpty ? [] : [LaneLayout(outcomes: current)])
  }

  /// The greatest size of a number of every outcome in the lanes, given the values of each for all actors.
  func scales(of outcomes: [[Double?]], members: [Int]) -> [Double] {
    self.outcomes.map { entry in
      members.reduce(0) { max($0, abs(outcomes[entry.outcome][$1] ?? 0)) }
    }
  }

  /// The numbers of some actors.
  func lanes(_ actors: [Int], _ values: [[Double?]]) -> [Lanes] {
    actors.map { actor in
      var lanes = Lanes()
      for (outcome, lane, presence) in outcomes {
        guard let value = values[outcome][actor] else { continue }
        lanes[lane] = value
        if let presence { lanes[presence] = 1 }
      }
      return lanes
    }
  }
}
