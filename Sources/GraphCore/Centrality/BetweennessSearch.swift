/// Breadth-first searches from 16 nodes of a block at once, one batch after another, which add up
/// how often each node lies on shortest paths.
///
/// Sources that lie near one another reach a node at few different distances. A node reached at one
/// distance is a *visit*, with the sources it is reached from and, side by side for all 16, the
/// numbers of shortest paths: nearly all work is then adding such rows of numbers. Where a row is
/// added to a visit it may bring numbers of sources that were there before; these are wiped once a
/// visit, not masked in every addition.
struct BetweennessSearch: ~Copyable {
  typealias Row = SIMD16<Double>
  typealias Sources = UInt16

  /// How many sources are searched from at once.
  static let width = 16

  // The graph.
  private let size: Int
  private let rowStarts: UncheckedArray<UInt32>
  private let targets: UncheckedArray<UInt32>
  private let weights: UncheckedArray<Double>
  private let twinCounts: UncheckedArray<Double>

  // For every node: the sources that have reached it, those that do so in the next step, and the
  // visit that these make.
  private var reached: UncheckedArray<Sources>
  private var reaching: UncheckedArray<Sources>
  private var nextVisits: UncheckedArray<UInt32>
  private var sums: UncheckedArray<SIMD2<Double>>

  // For every visit, in the order of distance: its node, the sources it is reached from, where its
  // steps end, and for every source the number of shortest paths; on the way back, the paths beyond.
  private var nodes: UncheckedArray<UInt32>
  private var sources: UncheckedArray<Sources>
  private var stepEnds: UncheckedArray<UInt32>
  private var paths: UncheckedArray<Row>
  private var visitCount = 0

  /// The visits one step farther that each visit leads to.
  private var steps: UncheckedArray<UInt32>
  private var stepCount = 0

  private let rows = LaneTable()

  init(_ block: TwinBlock) {
    size = block.count
    rowStarts = UncheckedArray(block.rowStarts)
    targets = UncheckedArray(block.targets)
    weights = UncheckedArray(block.weights)
    twinCounts = UncheckedArray(block.twinCounts)
    reached = UncheckedArray(repeating: 0, count: size)
    reaching = UncheckedArray(repeating: 0, count: size)
    nextVisits = UncheckedArray(repeating: 0, count: size)
    sums = UncheckedArray(repeating: .zero, count: size)
    let visits = 4 * size + BetweennessSearch.width
    nodes = UncheckedArray(repeating: 0, count: visits)
    sources = UncheckedArray(repeating: 0, count: visits)
    stepEnds = UncheckedArray(repeating: 0, count: visits)
    paths = UncheckedArray(repeating: .zero, count: visits)
    steps = UncheckedArray(repeating: 0, count: block.targets.count)
  }

  /// For every node v so far, the sum over sources s and targets t of the share of the shortest
  /// paths from s to t through v, times the weights of s and t.
  func result() -> [Double] { (0..<size).map { unsafe sums[$0].x + sums[$0].y } }

  /// Searches from nodes side by side.
  ///
  /// - Precondition: there are at most 16.
  mutating func run(from batch: Range<Int>) {
    var sourceWeights = Row.zero
    for (lane, node) in batch.enumerated() {
      unsafe nodes[lane] = UInt32(node)
      unsafe sources[lane] = 1 << Sources(lane)
      unsafe reached[node] = 1 << Sources(lane)
      unsafe paths[lane] = .zero
      unsafe paths[lane][lane] = 1
      sourceWeights[lane] = unsafe weights[node]
    }
    visitCount = batch.count
    stepCount = 0
    var level = 0..<visitCount
    while !level.isEmpty {
      advance(from: level, isFirst: level.lowerBound == 0)
      level = level.upperBound..<visitCount
    }
    goBack(to: batch.count, sourceWeights)
    for visit in 0..<visitCount { unsafe reached[nodes[visit]] = 0 }
  }

  /// Makes the visits one step beyond some.
  private mutating func advance(from level: Range<Int>, isFirst: Bool) {
    makeRoom(beyond: level)
    for visit in level {
      let node = unsafe nodes[visit]
      let here = unsafe sources[visit]
      // Numbers of sources that had been here before came along with the others; they are wiped.
      let count = unsafe paths[visit] * rows[here]
      unsafe paths[visit] = count
      // A path from one of several twins goes on from that twin, but a path through them through
      // each.
      let row = unsafe isFirst ? count : count * twinCounts[node]
      for arc in unsafe Int(rowStarts[node])..<Int(rowStarts[Int(node) + 1]) {
        let target = unsafe targets[arc]
        let new = unsafe here & ~reached[target]
        guard new != 0 else { continue }
        let before = unsafe reaching[target]
        if before == 0 {
          unsafe nextVisits[target] = UInt32(truncatingIfNeeded: visitCount)
          unsafe nodes[visitCount] = target
          unsafe paths[visitCount] = row
          unsafe steps[stepCount] = UInt32(truncatingIfNeeded: visitCount)
          visitCount &+= 1
        } else {
          let next = unsafe nextVisits[target]
          unsafe paths[next] += row
          unsafe steps[stepCount] = next
        }
        stepCount &+= 1
        unsafe reaching[target] = before | new
      }
      unsafe stepEnds[visit] = UInt32(truncatingIfNeeded: stepCount)
    }
    for visit in level.upperBound..<visitCount {
      let node = unsafe nodes[visit]
      let new = unsafe reaching[node]
      unsafe sources[visit] = new
      unsafe reached[node] |= new
      unsafe reaching[node] = 0
    }
  }

  /// Goes back from the farthest visits to the first, adding up for each node the paths through it.
  private mutating func goBack(to sourceCount: Int, _ sourceWeights: Row) {
    for visit in (sourceCount..<visitCount).reversed() {
      let node = unsafe nodes[visit]
      var beyond = Row.zero
      for step in unsafe Int(stepEnds[visit - 1])..<Int(stepEnds[visit]) {
        unsafe beyond += paths[steps[step]]
      }
      // Numbers of other sources are among them, but meet 0 paths here.
      let count = unsafe paths[visit]
      unsafe sums[node] += (beyond * count * sourceWeights).halved
      let share = unsafe weights[node] / count + twinCounts[node] * beyond
      unsafe paths[visit] = Row.zero.replacing(with: share, where: count .> 0)
    }
  }

  /// Makes room for all the visits and steps that a level can lead to.
  private mutating func makeRoom(beyond level: Range<Int>) {
    let visits = visitCount + size
    nodes.grow(to: visits, repeating: 0)
    sources.grow(to: visits, repeating: 0)
    stepEnds.grow(to: visits, repeating: 0)
    paths.grow(to: visits, repeating: .zero)
    var most = stepCount
    for visit in level {
      let node = unsafe nodes[visit]
      most += unsafe Int(rowStarts[Int(node) + 1] - rowStarts[node])
    }
    steps.grow(to: most, repeating: 0)
  }
}

/// For every set of 16 sources, a row with 1 for those in it and 0 for the others.
private struct LaneTable: ~Copyable {
  private var quarters = UncheckedArray(repeating: SIMD4<Double>.zero, count: 16)

  init() {
    for set in 0..<16 {
      for lane in 0..<4 { unsafe quarters[set][lane] = Double(set >> lane & 1) }
    }
  }

  subscript(_ sources: UInt16) -> SIMD16<Double> {
    @inline(__always)
    get {
      let set = Int(sources)
      return unsafe SIMD16(
        lowHalf: SIMD8(lowHalf: quarters[set & 15], highHalf: quarters[set >> 4 & 15]),
        highHalf: SIMD8(lowHalf: quarters[set >> 8 & 15], highHalf: quarters[set >> 12])
      )
    }
  }
}

extension SIMD16<Double> {
  /// The sums of the numbers in even and in odd places.
  fileprivate var halved: SIMD2<Double> {
    let eight = lowHalf + highHalf
    let four = eight.lowHalf + eight.highHalf
    return four.lowHalf + four.highHalf
  }
}
