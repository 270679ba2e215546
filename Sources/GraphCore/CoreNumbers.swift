extension Graph {
  /// The core number of every node: the largest *k* such that the node belongs to a part of the
  /// graph in which every node has at least *k* neighbors.
  ///
  /// Nodes are removed in the order of their remaining degree, kept sorted in buckets.
  ///
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  /// - Source: V. Batagelj and M. Zaveršnik, "An O(m) Algorithm for Cores Decomposition of
  ///   Networks", 2003, arXiv cs/0310049.
  public func coreNumbers() -> [Int] {
    guard nodeCount > 0 else { return [] }
    var remaining = nodes.map { UInt32(degree(of: $0)) }

    // `order` holds the nodes by remaining degree; `bucket[d]` is where degree d begins in it, and
    // `place` where each node stands.
    var bucket = [Int](repeating: 0, count: Int(remaining.max() ?? 0) + 2)
    for degree in remaining { bucket[Int(degree) + 1] += 1 }
    for degree in 1..<bucket.count { bucket[degree] += bucket[degree - 1] }
    var order = [UInt32](repeating: 0, count: nodeCount)
    var place = [UInt32](repeating: 0, count: nodeCount)
    var next = bucket
    for node in nodes {
      let degree = Int(remaining[node])
      order[next[degree]] = UInt32(node)
      place[node] = UInt32(next[degree])
      next[degree] += 1
    }

    for step in 0..<nodeCount {
      let node = Int(order[step])
      let core = remaining[node]
      for arc in row(of: node) {
        let neighbor = Int(targets[arc])
        guard remaining[neighbor] > core else { continue }
        // Move the neighbor one bucket down: swap it with the first of its bucket.
        let degree = Int(remaining[neighbor])
        let from = Int(place[neighbor])
        let to = bucket[degree]
        let first = Int(order[to])
        order.swapAt(from, to)
        place[neighbor] = UInt32(to)
        place[first] = UInt32(from)
        bucket[degree] += 1
        remaining[neighbor] -= 1
      }
    }
    return remaining.map(Int.init)
  }
}
