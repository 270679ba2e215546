/// Searches by length from one node of a block after another, and adds up what they pass.
struct WeightedBetweennessSearch: ~Copyable {
  private var queue: DistanceQueue

  // The graph.
  private let size: Int
  private let rowStarts: UncheckedArray<UInt32>
  private let targets: UncheckedArray<UInt32>
  private let lengths: UncheckedArray<Double>
  private let weights: UncheckedArray<Double>

  /// The nodes settled, nearest first; and for each the nodes before it on shortest paths, which end
  /// in `previous` where `previousEnds` says.
  private var settled: UncheckedArray<UInt32>
  private var settledCount = 0
  private var previous: UncheckedArray<UInt32>
  private var previousEnds: UncheckedArray<UInt32>

  /// The number of shortest paths from the source to every node settled.
  private var pathCounts: UncheckedArray<Double>

  /// For every node, the sum over targets beyond it of their weight times the share of the paths to
  /// them that lead through the node, divided by the number of paths to it.
  private var shares: UncheckedArray<Double>
  private var sums: UncheckedArray<Double>

  /// Within this part of a length, two lengths are equal.
  private static let tolerance = 1e-9

  init(_ block: BetweennessBlock) {
    size = block.nodes.count
    let edgeLengths = block.edgeWeights.map { 1 / $0 }
    queue = DistanceQueue(nodeCount: size, lengths: edgeLengths)
    rowStarts = UncheckedArray(block.rowStarts)
    targets = UncheckedArray(block.targets)
    lengths = UncheckedArray(edgeLengths)
    weights = UncheckedArray(block.nodeWeights)
    settled = UncheckedArray(repeating: 0, count: size)
    previous = UncheckedArray(repeating: 0, count: block.targets.count)
    previousEnds = UncheckedArray(repeating: 0, count: size)
    pathCounts = UncheckedArray(repeating: 0, count: size)
    shares = UncheckedArray(repeating: 0, count: size)
    sums = UncheckedArray(repeating: 0, count: size)
  }

  /// For every node v so far, the sum over sources s and targets t of the share of the shortest
  /// paths from s to t through v, times the weights of s and t.
  func result() -> [Double] { sums.elements }

  mutating func run(from source: UInt32) {
    settle(from: source)
    collect(from: source)
    for i in 0..<settledCount { unsafe queue.forget(settled[i]) }
  }

  /// Settles all nodes in the order of their distance (Dijkstra 1959) and counts the paths to them.
  private mutating func settle(from source: UInt32) {
    settledCount = 0
    var previousCount = 0
    queue.offer(source, at: 0)
    while let node = queue.settleNext() {
      let distance = unsafe queue.distances[node]
      let longest = distance * (1 + WeightedBetweennessSearch.tolerance)
      var paths = node == source ? 1.0 : 0
      for arc in unsafe Int(rowStarts[node])..<Int(rowStarts[Int(node) + 1]) {
        let neighbor = unsafe targets[arc]
        let length = unsafe lengths[arc]
        let known = unsafe queue.distances[neighbor]
        if distance + length < known {
          queue.bring(neighbor, to: distance + length)
        } else if known + length <= longest {
          // As much nearer as an edge is long, so it has been settled.
          unsafe previous[previousCount] = neighbor
          previousCount &+= 1
          unsafe paths += pathCounts[neighbor]
        }
      }
      unsafe pathCounts[node] = paths
      unsafe shares[node] = 0
      unsafe settled[settledCount] = node
      unsafe previousEnds[settledCount] = UInt32(truncatingIfNeeded: previousCount)
      settledCount &+= 1
    }
  }

  /// Goes back from the farthest node to the source, gathering for each the paths through it.
  private mutating func collect(from source: UInt32) {
    let sourceWeight = unsafe weights[source]
    for i in (1..<max(1, settledCount)).reversed() {
      let node = unsafe settled[i]
      let (beyond, paths) = unsafe (shares[node], pathCounts[node])
      unsafe sums[node] += sourceWeight * beyond * paths
      let share = unsafe beyond + weights[node] / paths
      for place in unsafe Int(previousEnds[i - 1])..<Int(previousEnds[i]) {
        unsafe shares[previous[place]] += share
      }
    }
  }
}
