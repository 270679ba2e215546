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
      let parts = inChunks(
        of: 0..<size,
        count: min(32, (size + 63) / 64),
        threads: threads
      ) { sources in
        var search = WeightedBetweennessSearch(block)
        for source in sources { search.run(from: UInt32(source)) }
        return search.result()
      }
      let sums = parts.addedUp
      // More paths than can be counted leave infinity behind, or what is no number.
      guard sums.allSatisfy(\.isFinite) else {
        return block.betweennessOfManyPaths(isWeighted: true, threads: threads)
      }
      return sums
    }
  }

  /// The betweenness of every node, from that within every block; ordered pairs there, weighted
  /// with what hangs on both ends.
  func sumOverBlocks(_ betweenness: (BetweennessBlock) -> [Double]) -> [Double] {
    var cutter = BlockCutter(self)
    var scores = cutter.pairsKeptApart()
    for number in cutter.worthwhile {
      let block = cutter.cut(number).inBreadthFirstOrder()
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
