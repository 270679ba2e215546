extension Graph {
  /// For every node, the sum over pairs of other nodes of the share of their shortest paths that
  /// lead through it.
  ///
  /// Every pair is counted once, and every edge has length 1.
  ///
  ///     Graph(nodeCount: 3, edges: [(0, 1, 1), (1, 2, 1)]).betweenness()  // [0, 1, 0]
  ///
  /// - Parameter threads: How many threads may work at once; the result does not depend on it.
  /// - Returns: The betweenness of every node.
  /// - Complexity: O(*n* *m*) for the nodes and edges of the largest block.
  /// - Source: U. Brandes, "A faster algorithm for betweenness centrality", *Journal of Mathematical
  ///   Sociology* 25, 2001; by blocks as in R. Puzis et al., "Heuristics for speeding up betweenness
  ///   centrality computation", 2012.
  public func betweenness(threads: Int = 1) -> [Double] {
    sumOverBlocks { $0.betweenness(threads: threads) }
  }
}

extension BetweennessBlock {
  /// For every node v, the sum over ordered pairs s, t of the share of the shortest paths from s to t
  /// through v, times the weights of s and t.
  func betweenness(threads: Int) -> [Double] {
    let twins = TwinBlock(self)
    let width = BetweennessSearch.width
    let batches = (twins.count + width - 1) / width
    let parts = inChunks(
      of: 0..<batches,
      count: min(32, (batches + 7) / 8),
      threads: threads
    ) { batches in
      var search = BetweennessSearch(twins)
      for batch in batches {
        search.run(from: batch * width..<min((batch + 1) * width, twins.count))
      }
      return search.result()
    }
    let sums = [twins.sumsBetweenTwins, parts.addedUp].addedUp
    let scores = twins.places.map { sums[Int($0)] }
    // More paths than can be counted leave infinity behind, or what is no number.
    guard scores.allSatisfy(\.isFinite) else {
      return betweennessOfManyPaths(isWeighted: false, threads: threads)
    }
    return scores
  }
}
