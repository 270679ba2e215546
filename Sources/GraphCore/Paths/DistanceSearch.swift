extension Graph {
  /// The same graph with other weights.
  ///
  /// - Parameter weight: The new weight of an edge, given its ends in ascending order; finite and
  ///   above zero.
  /// - Returns: The graph.
  func withWeights(_ weight: (_ u: Int, _ v: Int) -> Double) -> Graph {
    var weights = [Double](repeating: 1, count: targets.count)
    // The row of a node below `u` comes before, so its arc to `u` has been given its weight.
    for u in nodes {
      for arc in row(of: u) {
        let v = Int(targets[arc])
        if v > u {
          weights[arc] = weight(u, v)
        } else if let back = self.arc(from: v, to: u) {
          weights[arc] = weights[back]
        }
      }
    }
    return Graph(rowStarts: rowStarts, targets: targets, weights: weights)
  }

  /// The graph of some nodes and the edges between them.
  ///
  /// - Parameter members: The nodes, each once; they become 0, 1 and so on.
  /// - Returns: The graph.
  func subgraph(of members: [Int]) -> Graph {
    var placeOf = [UInt32](repeating: .max, count: nodeCount)
    for (place, node) in members.enumerated() { placeOf[node] = UInt32(place) }
    var edges: [(Int, Int, Double)] = []
    for (place, node) in members.enumerated() {
      for (neighbor, weight) in self.edges(of: node) where placeOf[neighbor] != .max {
        let other = Int(placeOf[neighbor])
        if other > place { edges.append((place, other, weight)) }
      }
    }
    return Graph(nodeCount: members.count, edges: edges)
  }

  /// The nodes of every component, those of the largest first; of equally large ones, those of the
  /// component with the lowest node.
  func componentMembers() -> [[Int]] {
    let components = connectedComponents()
    var members = [[Int]](repeating: [], count: components.count)
    for node in nodes { members[Int(components.labels[node])].append(node) }
    return members.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }
}

/// Searches from one node after another for the distances to all, an edge as long as its weight.
struct DistanceSearch: ~Copyable {
  private let graph: Graph
  private var queue: DistanceQueue
  private var settled: [UInt32] = []

  init(_ graph: Graph) {
    self.graph = graph
    queue = DistanceQueue(nodeCount: graph.nodeCount, lengths: graph.weights)
  }

  /// The distance of every node from one (Dijkstra 1959); infinite where no path leads.
  mutating func distances(from source: Int) -> [Float] {
    settled.removeAll(keepingCapacity: true)
    var found = [Float](repeating: .infinity, count: graph.nodeCount)
    queue.offer(UInt32(source), at: 0)
    while let node = queue.settleNext() {
      settled.append(node)
      let distance = unsafe queue.distances[node]
      found[Int(node)] = Float(distance)
      for arc in graph.row(of: Int(node)) {
        queue.offer(graph.targets[arc], at: distance + graph.weights[arc])
      }
    }
    for node in settled { queue.forget(node) }
    return found
  }
}
