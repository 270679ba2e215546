extension Graph {
  /// The number of steps from the nearest of several nodes to every node; `nil` where no path leads
  /// there within a limit.
  ///
  ///     let steps = graph.steps(from: [0], atMost: 2)
  ///
  /// - Parameters:
  ///   - sources: The nodes at which the search begins, all at distance 0.
  ///   - limit: The number of steps beyond which the search stops.
  /// - Returns: The number of steps to every node.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  public func steps(from sources: some Sequence<Int>, atMost limit: Int = .max) -> [Int?] {
    let unreached = UInt32.max
    var distances = [UInt32](repeating: unreached, count: nodeCount)
    var queue: [UInt32] = []
    for source in sources where distances[source] == unreached {
      distances[source] = 0
      queue.append(UInt32(source))
    }
    var head = 0
    while head < queue.count {
      let node = Int(queue[head])
      head += 1
      guard Int(distances[node]) < limit else { break }
      for arc in row(of: node) where distances[Int(targets[arc])] == unreached {
        distances[Int(targets[arc])] = distances[node] + 1
        queue.append(targets[arc])
      }
    }
    return distances.map { $0 == unreached ? nil : Int($0) }
  }
}
