import GraphCore

extension Network {
  /// The network with further ties between its actors, of which nothing else is known.
  ///
  /// - Complexity: O(*n* + *m*).
  package func adding(_ pairs: [(Int, Int)]) -> Network {
    var edges: [(Int, Int, Double)] = pairs.map { ($0.0, $0.1, 1) }
    graph.forEachEdge { edges.append(($0, $1, $2)) }
    return Network(
      actors: actors,
      graph: Graph(nodeCount: actors.count, edges: edges),
      doubts: doubts,
      leftOut: leftOut,
      otherDays: otherDays,
      concealed: concealed
    )
  }
}
