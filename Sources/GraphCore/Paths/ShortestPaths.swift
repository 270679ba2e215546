/// What the distances from every node to all others amount to.
public struct DistanceSums: Sendable, Equatable {
  /// How many others every node reaches.
  public let reached: [Int]

  /// The sum of the distances from every node to those it reaches.
  public let totals: [Double]

  /// The sum of 1 ÷ distance from every node to those it reaches.
  public let inverseTotals: [Double]

  /// The longest distance between two nodes that reach each other; 0 where there is none.
  public let longest: Double
}

extension Graph {
  /// What the distances between all nodes amount to, where every edge has length 1.
  ///
  /// - Parameter threads: How many threads may work at once; the result does not depend on it.
  /// - Returns: Sums for every node.
  /// - Complexity: O(*n* *m*), with 512 nodes searched from at once.
  public func distanceSums(threads: Int = 1) -> DistanceSums {
    let core = LeaflessGraph(self, isWeighted: false)
    let batches = core.batches()
    let (chunks, threads) = MultiSourceSearch.division(
      nodeCount: core.nodes.count,
      threads: threads
    )
    let parts = inChunks(of: batches.indices, count: chunks, threads: threads) { part in
      var search = MultiSourceSearch(core)
      for batch in batches[part] { search.run(from: batch.sources, in: batch.component) }
      return search.result()
    }
    return core.distanceSums(of: parts)
  }

  /// What the distances between all nodes amount to, where the length of an edge is 1 divided by its
  /// weight.
  ///
  /// - Parameter threads: How many threads may work at once; the result does not depend on it.
  /// - Returns: Sums for every node.
  /// - Complexity: O(*n* *m* log *n*).
  /// - Source: E. W. Dijkstra, "A note on two problems in connexion with graphs", *Numerische
  ///   Mathematik* 1, 1959.
  public func weightedDistanceSums(threads: Int = 1) -> DistanceSums {
    let core = LeaflessGraph(self, isWeighted: true)
    let parts = inChunks(of: core.nodes.indices, count: 64, threads: threads) { sources in
      var search = LengthSearch(core)
      var sums: [LengthSums] = []
      for source in sources { sums += search.sums(from: UInt32(source)) }
      return sums
    }
    var sums = [LengthSums](repeating: LengthSums(node: 0), count: nodeCount)
    for node in parts.flatMap(\.self) { sums[Int(node.node)] = node }
    return DistanceSums(
      reached: sums.map(\.reached),
      totals: sums.map(\.total),
      inverseTotals: sums.map(\.inverseTotal),
      longest: sums.reduce(0) { max($0, $1.longest) }
    )
  }
}
