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

  /// An estimate of the betweenness of every node from the shortest paths that begin at some, about
  /// ``BetweennessBlock/sampledBatches`` times ``BetweennessSearch/width`` of them in each block; blocks
  /// that have no more are computed exactly.
  ///
  /// The expected value is the betweenness, whatever the network; how far off it is, is not told.
  ///
  /// - Parameter seed: The seed by which the nodes are drawn.
  /// - Returns: The estimates.
  /// - Source: U. Brandes and C. Pich, "Centrality estimation in large networks", *International Journal
  ///   of Bifurcation and Chaos* 17, 2007.
  package func sampledBetweenness(seed: UInt64) -> [Double] {
    var random = SeededGenerator(seed: seed)
    return sumOverBlocks { $0.sampledBetweenness(using: &random) }
  }
}

extension BetweennessBlock {
  /// How many batches of nodes an estimate begins from.
  static let sampledBatches = 4

  /// An estimate of ``betweenness(threads:)``.
  ///
  /// Nodes are taken in an order drawn at random: those of a batch are then not alike, as those side by
  /// side in a breadth-first search are, and tell more.
  func sampledBetweenness(using random: inout SeededGenerator) -> [Double] {
    let width = BetweennessSearch.width
    guard nodes.count > Self.sampledBatches * width else { return betweenness(threads: 1) }
    let order = nodes.indices.map { UInt32($0) }.shuffled(using: &random)
    let twins = TwinBlock(ordered(by: order))
    let batches = (twins.count + width - 1) / width
    let count = min(batches, Self.sampledBatches)
    var search = BetweennessSearch(twins)
    for batch in 0..<count {
      search.run(from: batch * width..<min((batch + 1) * width, twins.count))
    }
    let scale = Double(twins.count) / Double(min(count * width, twins.count))
    let sums = [twins.sumsBetweenTwins, search.result().map { $0 * scale }].addedUp
    var scores = [Double](repeating: 0, count: nodes.count)
    for (place, node) in order.enumerated() { scores[Int(node)] = sums[Int(twins.places[place])] }
    return scores.allSatisfy(\.isFinite)
      ? scores : betweennessOfManyPaths(isWeighted: false, threads: 1)
  }

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
