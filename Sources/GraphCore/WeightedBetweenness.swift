extension Graph {
  /// For every node, the sum over pairs of other nodes of the share of their shortest paths that
  /// lead through it, where the length of an edge is 1 divided by its weight.
  ///
  /// Every pair is counted once. Paths whose lengths differ by less than a billionth part are
  /// equally long: sums of lengths such as 1/3 are not exact.
  ///
  /// - Parameter threads: How many threads may work at once; the result does not depend on it.
  /// - Returns: The betweenness of every node.
  /// - Complexity: O(*n* *m* log *n*) for the nodes and edges of the largest block.
  /// - Source: U. Brandes, "A faster algorithm for betweenness centrality", *Journal of Mathematical
  ///   Sociology* 25, 2001; by blocks as in R. Puzis et al., "Heuristics for speeding up betweenness
  ///   centrality computation", 2012.
  public func weightedBetweenness(threads: Int = 1) -> [Double] {
    sumOverBlocks { block in
      let size = block.nodes.count
      let sums = inChunks(
        of: 0..<size,
        count: min(32, (size + 63) / 64),
        threads: threads
      ) { sources in
        var search = WeightedBetweennessSearch(block)
        for source in sources { search.run(from: UInt32(source)) }
        return search.sums
      }
      return sums.addedUp
    }
  }

  /// The betweenness of every node, from that within every block; ordered pairs there, weighted
  /// with what hangs on both ends.
  func sumOverBlocks(_ betweenness: (BetweennessBlock) -> [Double]) -> [Double] {
    var cutter = BlockCutter(self)
    var scores = cutter.pairsKeptApart()
    for number in cutter.worthwhile {
      let block = cutter.cut(number)
      for (node, score) in zip(block.nodes, betweenness(block)) { scores[Int(node)] += score }
    }
    return scores.map { $0 / 2 }
  }
}

extension [[Double]] {
  /// The sum of arrays of one length, in their order.
  var addedUp: [Double] {
    guard var sums = first else { return [] }
    for part in dropFirst() {
      for (i, value) in part.enumerated() { sums[i] += value }
    }
    return sums
  }
}

/// Searches by length from one node of a block after another, and adds up what they pass.
private struct WeightedBetweennessSearch {
  /// For every node v so far, the sum over sources s and targets t of the share of the shortest
  /// paths from s to t through v, times the weights of s and t.
  private(set) var sums: [Double]

  private let block: BetweennessBlock
  private let lengths: [Double]
  private var heap: DistanceHeap

  /// The nodes settled, nearest first; and for each the nodes before it on shortest paths, which
  /// `previousStarts` divides.
  private var settled: [UInt32] = []
  private var previous: [UInt32] = []
  private var previousStarts: [Int] = []

  /// The number of shortest paths from the source, 0 for nodes not yet settled.
  private var pathCounts: [Double]

  /// Σ over targets behind a node of their weight times the share of paths through the node, divided
  /// by the number of paths to it.
  private var shares: [Double]

  /// Within this part of a length, two lengths are equal.
  private static let tolerance = 1e-9

  init(_ block: BetweennessBlock) {
    self.block = block
    lengths = block.edgeWeights.map { 1 / $0 }
    sums = [Double](repeating: 0, count: block.nodes.count)
    pathCounts = sums
    shares = sums
    heap = DistanceHeap(nodeCount: block.nodes.count)
  }

  mutating func run(from source: UInt32) {
    settle(from: source)
    collect(from: Int(source))
    heap.forget(settled)
    for node in settled {
      pathCounts[Int(node)] = 0
      shares[Int(node)] = 0
    }
    settled.removeAll(keepingCapacity: true)
    previous.removeAll(keepingCapacity: true)
    previousStarts.removeAll(keepingCapacity: true)
  }

  /// Settles all nodes in the order of their distance (Dijkstra 1959) and counts the paths to them.
  private mutating func settle(from source: UInt32) {
    heap.offer(source, at: 0)
    while let next = heap.popNearest() {
      let node = Int(next)
      let distance = heap.distances[node]
      let longest = distance * (1 + WeightedBetweennessSearch.tolerance)
      previousStarts.append(previous.count)
      var paths = 0.0
      for arc in Int(block.rowStarts[node])..<Int(block.rowStarts[node + 1]) {
        let neighbor = Int(block.targets[arc])
        if pathCounts[neighbor] == 0 {
          heap.offer(UInt32(neighbor), at: distance + lengths[arc])
        } else if heap.distances[neighbor] + lengths[arc] <= longest {
          previous.append(UInt32(neighbor))
          paths += pathCounts[neighbor]
        }
      }
      pathCounts[node] = next == source ? 1 : paths
      settled.append(next)
    }
    previousStarts.append(previous.count)
  }

  /// Goes back from the farthest node to the source, gathering for each the paths through it.
  private mutating func collect(from source: Int) {
    for i in settled.indices.dropFirst().reversed() {
      let node = Int(settled[i])
      let share = shares[node] + block.nodeWeights[node] / pathCounts[node]
      sums[node] += block.nodeWeights[source] * shares[node] * pathCounts[node]
      for place in previousStarts[i]..<previousStarts[i + 1] {
        shares[Int(previous[place])] += share
      }
    }
  }
}
