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

  /// The statistics of the actors as they stand, and the p-value of each.
  ///
  ///     p = (b + 1) / (R + 1)
  ///
  /// where *b* of the *R* permutations give a statistic at least as far from the mean of all
  /// permutations, to whichever side. Equal distances are recognised as equal with a tolerance of
  /// 10⁻⁹ of the greatest.
  ///
  /// - Parameters:
  ///   - values: The numbers in every slot, which move.
  ///   - count: The number of statistics.
  ///   - statistics: Appends the statistics for the sums in all cells.
  /// - Returns: The statistics and their p-values.
  /// - Complexity: O(*R* *n*) for *n* actors.
  func run(
    values: [Lanes],
    count: Int,
    statistics: @Sendable (ArraySlice<Lanes>, inout [Double]) -> Void
  ) -> (observed: [Double], pValues: [Double]) {
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
    return (observed, (0..<count).map { pValue(of: observed[$0], among: parts, $0, count) })
  }

  private func pValue(of observed: Double, among parts: [[Double]], _ place: Int, _ count: Int)
    -> Double
  {
    func forEach(_ body: (Double) -> Void) {
      for part in parts {
        for i in stride(from: place, to: part.count, by: count) { body(part[i]) }
      }
    }
    var sum = 0.0
    forEach { sum += $0 }
    let mean = sum / Double(options.count)
    var greatest = abs(observed - mean)
    forEach { greatest = max(greatest, abs($0 - mean)) }
    let distance = abs(observed - mean) - 1e-9 * greatest
    var asFar = 0
    forEach { if abs($0 - mean) >= distance { asFar += 1 } }
    return Double(asFar + 1) / Double(options.count + 1)
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
