/// The blocks from which shortest paths are drawn, side by side.
struct PathSpace: Sendable {
  /// The nodes in the graph that the nodes here are.
  private(set) var nodes: [UInt32] = []

  private(set) var rowStarts: [UInt32] = [0]
  private(set) var targets: [UInt32] = []

  /// The sum of the weights of all nodes before each, and of all.
  private(set) var weightsBefore: [Double] = [0]

  /// The places of every block, and how many ordered pairs of nodes of the graph cross it.
  private(set) var blocks: [(places: Range<Int>, pairCount: Double)] = []

  /// How many ordered pairs of nodes of the graph cross the blocks.
  private(set) var pairCount = 0.0

  /// A bound on how many nodes lie between two on a shortest path.
  private(set) var mostBetween = 0

  /// Takes in a block.
  mutating func add(_ block: BetweennessBlock) {
    let first = nodes.count
    nodes += block.nodes
    let arcs = UInt32(targets.count)
    targets += block.targets.map { $0 + UInt32(first) }
    rowStarts += block.rowStarts.dropFirst().map { $0 + arcs }
    var (sum, squares) = (0.0, 0.0)
    for weight in block.nodeWeights {
      weightsBefore.append(weightsBefore[weightsBefore.count - 1] + weight)
      sum += weight
      squares += weight * weight
    }
    blocks.append((first..<nodes.count, sum * sum - squares))
    pairCount += sum * sum - squares
    // No two nodes are farther apart than both are from any third.
    mostBetween = max(mostBetween, 2 * block.depth - 1)
  }

  /// Draws two different nodes of one block, with the chance that a pair crosses it between them.
  func drawPair(_ random: inout SeededGenerator) -> (UInt32, UInt32) {
    var pair = random.below(pairCount)
    var block = 0
    while block < blocks.count - 1, pair >= blocks[block].pairCount {
      pair -= blocks[block].pairCount
      block += 1
    }
    while true {
      let source = drawNode(blocks[block].places, &random)
      let target = drawNode(blocks[block].places, &random)
      if source != target { return (UInt32(source), UInt32(target)) }
    }
  }

  private func drawNode(_ places: Range<Int>, _ random: inout SeededGenerator) -> Int {
    let begin = weightsBefore[places.lowerBound]
    let weight = begin + random.below(weightsBefore[places.upperBound] - begin)
    // The last place with no more than that before it.
    var (low, high) = (places.lowerBound, places.upperBound)
    while high - low > 1 {
      let middle = (low + high) / 2
      if weightsBefore[middle] <= weight { low = middle } else { high = middle }
    }
    return low
  }
}

extension BetweennessBlock {
  /// How far the farthest node is from the first.
  fileprivate var depth: Int {
    var depths = [Int?](repeating: nil, count: nodes.count)
    var queue: [UInt32] = [0]
    depths[0] = 0
    var (head, deepest) = (0, 0)
    while head < queue.count {
      let node = queue[head]
      head += 1
      deepest = depths[Int(node)] ?? deepest
      for neighbor in neighbors(of: node) where depths[Int(neighbor)] == nil {
        depths[Int(neighbor)] = deepest + 1
        queue.append(neighbor)
      }
    }
    return deepest
  }
}

/// Draws shortest paths: searches from both ends at once, on the side that has fewer edges ahead,
/// until the two meet, and then draws one of the paths on which they do.
struct PathSampler: ~Copyable {
  /// The nodes between the ends of the paths drawn so far, one after the other.
  private(set) var passed: [UInt32] = []

  private let space: PathSpace

  // For every node reached: from which end, in how many steps, by how many paths.
  private var sides: UncheckedArray<UInt8>
  private var steps: UncheckedArray<UInt32>
  private var pathCounts: UncheckedArray<Double>

  /// The edges on which the two searches meet.
  private var meetings: [(UInt32, UInt32)] = []

  /// The nodes that one of the searches has reached.
  private struct Reach {
    let side: UInt8
    var nodes: [UInt32] = []
    var front = 0..<0
    var arcsAhead = 0
  }

  private static let seed: UInt64 = 2016

  init(_ space: PathSpace) {
    self.space = space
    sides = UncheckedArray(repeating: 0, count: space.nodes.count)
    steps = UncheckedArray(repeating: 0, count: space.nodes.count)
    pathCounts = UncheckedArray(repeating: 0, count: space.nodes.count)
  }

  /// Draws one path, given where the rows of its space begin and where their edges lead.
  mutating func draw(_ sample: Int, _ starts: Span<UInt32>, _ targets: Span<UInt32>) {
    var random = SeededGenerator(seed: PathSampler.seed, sample: sample)
    let (source, target) = space.drawPair(&random)
    var near = reach(source, side: 1, starts)
    var far = reach(target, side: 2, starts)
    var total = 0.0
    while total == 0 {
      if near.arcsAhead <= far.arcsAhead {
        total = advance(&near, starts, targets)
      } else {
        total = advance(&far, starts, targets)
      }
    }

    var rest = random.below(total)
    var chosen = meetings[0]
    for (u, v) in meetings where rest >= 0 {
      chosen = (u, v)
      unsafe rest -= pathCounts[u] * pathCounts[v]
    }
    walk(from: chosen.0, starts, targets, &random)
    walk(from: chosen.1, starts, targets, &random)

    meetings.removeAll(keepingCapacity: true)
    for node in near.nodes { unsafe sides[node] = 0 }
    for node in far.nodes { unsafe sides[node] = 0 }
  }

  private mutating func reach(_ node: UInt32, side: UInt8, _ starts: Span<UInt32>) -> Reach {
    unsafe sides[node] = side
    unsafe steps[node] = 0
    unsafe pathCounts[node] = 1
    return Reach(side: side, nodes: [node], front: 0..<1, arcsAhead: starts.arcs(of: node).count)
  }

  /// Takes a search one step farther.
  ///
  /// - Returns: The number of shortest paths between the ends, 0 where the searches have not met.
  private mutating func advance(
    _ reach: inout Reach,
    _ starts: Span<UInt32>,
    _ targets: Span<UInt32>
  ) -> Double {
    var total = 0.0
    reach.arcsAhead = 0
    for i in reach.front {
      let node = reach.nodes[i]
      let (next, paths) = unsafe (steps[node] + 1, pathCounts[node])
      for arc in starts.arcs(of: node) {
        let neighbor = targets[arc]
        let side = unsafe sides[neighbor]
        if side == 0 {
          unsafe sides[neighbor] = reach.side
          unsafe steps[neighbor] = next
          unsafe pathCounts[neighbor] = paths
          reach.nodes.append(neighbor)
          reach.arcsAhead += starts.arcs(of: neighbor).count
        } else if side != reach.side {
          // Always one that the other search reached in its last step, or they would have met before.
          meetings.append((node, neighbor))
          unsafe total += paths * pathCounts[neighbor]
        } else if unsafe steps[neighbor] == next {
          unsafe pathCounts[neighbor] += paths
        }
      }
    }
    reach.front = reach.front.upperBound..<reach.nodes.count
    return total
  }

  /// Walks back from a node to the end from which it was reached, by a path drawn from all.
  private mutating func walk(
    from start: UInt32,
    _ starts: Span<UInt32>,
    _ targets: Span<UInt32>,
    _ random: inout SeededGenerator
  ) {
    var node = start
    while unsafe steps[node] > 0 {
      passed.append(node)
      let (side, before) = unsafe (sides[node], steps[node] - 1)
      var rest = unsafe random.below(pathCounts[node])
      var chosen = node
      for arc in starts.arcs(of: node) where rest >= 0 {
        let neighbor = targets[arc]
        guard unsafe sides[neighbor] == side, unsafe steps[neighbor] == before else { continue }
        chosen = neighbor
        unsafe rest -= pathCounts[neighbor]
      }
      node = chosen
    }
  }
}

extension Span<UInt32> {
  /// The places of the edges of a node, given where those of each begin.
  @inline(__always)
  fileprivate func arcs(of node: UInt32) -> Range<Int> {
    Int(self[Int(node)])..<Int(self[Int(node) &+ 1])
  }
}
