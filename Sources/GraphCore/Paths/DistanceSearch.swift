/// Searches from one node after another for the distances to all, an edge as long as its weight.
package struct DistanceSearch: ~Copyable {
  private let graph: Graph
  private var queue: DistanceQueue
  private var settled: [UInt32] = []

  /// Prepares to search a graph, an edge as long as its weight.
  package init(_ graph: Graph) {
    self.graph = graph
    queue = DistanceQueue(nodeCount: graph.nodeCount, lengths: Array(graph.weights))
  }

  /// The distance of every node from one (Dijkstra 1959); infinite where no path leads.
  package mutating func distances(from source: Int) -> [Float] {
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
