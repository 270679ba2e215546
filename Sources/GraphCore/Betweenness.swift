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
    withUnitWeights().weightedBetweenness(threads: threads)
  }
}
