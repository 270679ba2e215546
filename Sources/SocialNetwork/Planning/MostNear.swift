import GraphCore

/// How much some ends can be worth together at most, where every actor has what the nearest of them gives.
///
/// What a set of ends is worth is submodular: an end adds no more to a larger set than to a smaller one. So no *p* ends
/// are worth more than, for any set *S*,
///
///     f(S) + the sum of the p largest f(S + end) − f(S)
///
/// of which the least is taken over sets chosen one after another. What an end added to a smaller set is the most
/// that it adds to a larger one, so that few have to be looked at anew.
///
/// - Source: G. L. Nemhauser, L. A. Wolsey and M. L. Fisher, "An analysis of approximations for maximizing
///   submodular set functions", *Mathematical Programming* 14, 1978, doi:10.1007/BF01588971; M. Minoux, "Accelerated
///   greedy algorithms for maximizing submodular set functions", *Optimization Techniques*, 1978.
struct MostNear {
  /// The steps between all actors.
  let table: StepTable

  /// Who may be an end.
  let ends: [Int]

  /// How many ends there are at most.
  let count: Int

  /// How many threads may work at once.
  let threads: Int

  /// The most that the ends are worth.
  ///
  /// - Parameters:
  ///   - worth: What is counted, of no end as yet.
  ///   - limit: What it is enough to know that they are not worth.
  /// - Returns: A number that they are not worth more than; less than the limit as soon as that is sure.
  /// - Complexity: O(*e* *n*) for *e* who may be an end, most often.
  func bound(_ worth: some Worth, until limit: Double = -.infinity) -> Double {
    var worth = worth
    let none = worth
    var most = inChunks(of: ends.indices, count: 64, threads: threads, progress: nil) { part in
      part.map { none.gain(of: ends[$0], in: table) }
    }.flatMap(\.self)
    var (sum, least) = (0.0, Double.infinity)
    for round in 0...min(10, count) {
      // The largest gains, the largest first; of equal ones that of the first end.
      var largest: [(place: Int, gain: Double)] = []
      for place in most.indices.sorted(by: { (-most[$0], $0) < (-most[$1], $1) }) {
        if largest.count == count, let last = largest.last, most[place] <= last.gain { break }
        if round > 0 { most[place] = worth.gain(of: ends[place], in: table) }
        let found = (place, gain: most[place])
        let rank = largest.firstIndex { $0.gain < found.gain } ?? largest.count
        largest.insert(found, at: rank)
        if largest.count > count { largest.removeLast() }
      }
      least = min(least, largest.reduce(sum) { $0 + $1.gain })
      guard least >= limit, let next = largest.first, next.gain > 0 else { break }
      sum += next.gain
      worth.add(ends[next.place], in: table)
    }
    return least
  }

  /// What some ends are worth to all actors.
  protocol Worth: Sendable {
    /// What a further end adds.
    func gain(of end: Int, in table: StepTable) -> Double

    /// Counts a further end.
    mutating func add(_ end: Int, in table: StepTable)
  }

  /// How many actors are near an end.
  struct Reached: Worth {
    /// Fewer steps than these are near, for every actor; none are where it has an end already.
    private var limits: [UInt8]

    /// None are as yet; `nearest` says of every actor how many steps are near at most, less than 0 for none.
    init(_ nearest: [Int]) {
      limits = nearest.map { $0 < 0 ? 0 : $0 >= StepTable.longest ? StepTable.none : UInt8($0 + 1) }
    }

    func gain(of end: Int, in table: StepTable) -> Double {
      Double(table.countNearer(to: end, than: limits))
    }

    mutating func add(_ end: Int, in table: StepTable) {
      for (actor, steps) in table.row(of: end).enumerated() where steps < limits[actor] {
        limits[actor] = 0
      }
    }
  }

  /// What actors have of the nearest end.
  struct Shared: Worth {
    private let actors: [Int]
    private let worth: [Double]
    private var has: [Double]

    /// They have nothing as yet; the worth of an end is given for every actor by the steps to it, as
    /// ``StepTable/gain(of:_:over:for:)`` takes it: more steps are worth no more, and no path nothing.
    init(_ worth: [Double]) {
      self.worth = worth
      has = [Double](repeating: 0, count: worth.count / StepTable.width)
      actors = has.indices.filter { worth[$0 * StepTable.width] > 0 }
    }

    func gain(of end: Int, in table: StepTable) -> Double {
      table.gain(of: end, worth, over: has, for: actors)
    }

    mutating func add(_ end: Int, in table: StepTable) {
      for (actor, steps) in table.row(of: end).enumerated() {
        let place = actor * StepTable.width + StepTable.place(of: steps)
        has[actor] = max(has[actor], worth[place])
      }
    }
  }
}
