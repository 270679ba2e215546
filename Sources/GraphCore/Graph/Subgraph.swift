extension Graph {
  /// The graph of some nodes and the edges between them.
  ///
  ///     let path = Graph(nodeCount: 3, edges: [(0, 1, 1), (1, 2, 1)])
  ///     path.subgraph(keeping: [2, 1]).edgeCount  // 1
  ///
  /// - Parameter kept: The nodes, each once; in the order given they become 0, 1 and so on.
  /// - Returns: The graph.
  /// - Complexity: O(*n* + *m*), for *m* edges at the nodes that are kept.
  public func subgraph(keeping kept: [Int]) -> Graph {
    var places = [UInt32](repeating: .max, count: nodeCount)
    for (place, node) in kept.enumerated() { places[node] = UInt32(place) }
    var sources: [UInt32] = []
    var ends: [UInt32] = []
    var endWeights: [Double] = []
    for node in kept {
      let place = places[node]
      for arc in row(of: node) {
        let other = places[Int(targets[arc])]
        guard other != .max, other > place else { continue }
        sources.append(place)
        ends.append(other)
        endWeights.append(weights[arc])
      }
    }
    return Graph(nodeCount: kept.count, sources: sources, targets: ends, weights: endWeights)
  }

  /// The graph of all nodes and some of the edges.
  ///
  /// - Parameter isKept: Says of an edge, given its ends in ascending order, whether it stays.
  /// - Returns: The graph.
  /// - Complexity: O(*n* + *m*).
  public func subgraph(keepingEdges isKept: (_ u: Int, _ v: Int) -> Bool) -> Graph {
    var sources: [UInt32] = []
    var ends: [UInt32] = []
    var endWeights: [Double] = []
    forEachEdge { u, v, weight in
      guard isKept(u, v) else { return }
      sources.append(UInt32(u))
      ends.append(UInt32(v))
      endWeights.append(weight)
    }
    return Graph(nodeCount: nodeCount, sources: sources, targets: ends, weights: endWeights)
  }
}
