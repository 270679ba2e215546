import GraphCore

/// A graph in which nodes that belong together are one.
struct Coarsening {
  /// The node of the coarse graph that every node has become part of.
  private(set) var parents: [Int]

  /// The coarse graph, the weights of edges between the same parts added up.
  private(set) var graph: Graph

  /// The charge of every part: the sum of those of its nodes.
  private(set) var charges: [Double]

  /// Joins every node with a neighbor, or with one like it.
  ///
  /// Nodes have their turn from few edges to many. Each not yet joined takes the neighbor not yet
  /// joined to which its edge is strongest for what both weigh; where all are, it goes with another
  /// such node that hangs on the same neighbor, so that the many around a hub become fewer too.
  ///
  /// - Parameters:
  ///   - graph: The graph, an edge as strong as its weight.
  ///   - charges: The charge of every node.
  ///   - round: Which of the orders among nodes with equally many edges is used.
  init(of graph: Graph, charges: [Double], round: Int) {
    var generator = SeededGenerator(seed: UInt64(round))
    let ranks = graph.nodes.shuffled(using: &generator)
    let order = graph.nodes.sorted {
      (graph.degree(of: $0), ranks[$0]) < (graph.degree(of: $1), ranks[$1])
    }
    var parents = [Int](repeating: -1, count: graph.nodeCount)
    var waiting = [Int](repeating: -1, count: graph.nodeCount)
    var count = 0
    for node in order where parents[node] < 0 {
      var best: (node: Int, strength: Double)?
      for (neighbor, weight) in graph.edges(of: node) where parents[neighbor] < 0 {
        let strength = weight / charges[neighbor]
        if strength > best?.strength ?? 0 { best = (neighbor, strength) }
      }
      parents[node] = count
      count += 1
      if let best {
        parents[best.node] = parents[node]
      } else if let hub = Coarsening.anchor(of: node, in: graph) {
        if waiting[hub] >= 0 {
          count -= 1
          parents[node] = parents[waiting[hub]]
          waiting[hub] = -1
        } else {
          waiting[hub] = node
        }
      }
    }
    var sums = [Double](repeating: 0, count: count)
    for node in graph.nodes { sums[parents[node]] += charges[node] }
    var edges: [(Int, Int, Double)] = []
    graph.forEachEdge { u, v, weight in
      if parents[u] != parents[v] { edges.append((parents[u], parents[v], weight)) }
    }
    self.parents = parents
    self.charges = sums
    self.graph = Graph(nodeCount: count, edges: edges)
  }

  /// The neighbor to which a node's edge is strongest, the lowest of several.
  private static func anchor(of node: Int, in graph: Graph) -> Int? {
    var best: (node: Int, weight: Double)?
    for (neighbor, weight) in graph.edges(of: node) where weight > best?.weight ?? 0 {
      best = (neighbor, weight)
    }
    return best?.node
  }
}
