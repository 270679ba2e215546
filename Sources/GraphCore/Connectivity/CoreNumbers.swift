extension Graph {
  /// The core number of every node: the largest *k* such that the node belongs to a part of the
  /// graph in which every node has at least *k* neighbors.
  ///
  /// For *k* = 0, 1, 2 … the nodes with *k* neighbors left are removed, and those that fall to *k* by
  /// it. A node is looked at once for every *k* below its core number, which is at
  /// most its degree; so there is no need to keep nodes sorted by what they have left.
  ///
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  /// - Source: V. Batagelj and M. Zaveršnik, "An O(m) Algorithm for Cores Decomposition of
  ///   Networks", 2003, arXiv cs/0310049; without its buckets, H. Kabir and K. Madduri, "Parallel
  ///   k-core decomposition on multicore platforms", *IPDPS Workshops* 2017.
  public func coreNumbers() -> [Int] {
    // What a node has left, as long as it is there; from then on its core number.
    var remaining = nodes.map { UInt32(degree(of: $0)) }
    var present = nodes.map { UInt32($0) }
    var removed: [UInt32] = []
    var k: UInt32 = 0
    while !present.isEmpty {
      removed.removeAll(keepingCapacity: true)
      var kept = 0
      for place in present.indices {
        let node = present[place]
        // Those removed along with others for a smaller k are still in the list.
        guard remaining[Int(node)] >= k else { continue }
        if remaining[Int(node)] == k {
          removed.append(node)
        } else {
          present[kept] = node
          kept += 1
        }
      }
      present.removeSubrange(kept...)

      var next = 0
      while next < removed.count {
        let node = Int(removed[next])
        next += 1
        for arc in row(of: node) {
          let neighbor = Int(targets[arc])
          guard remaining[neighbor] > k else { continue }
          remaining[neighbor] -= 1
          if remaining[neighbor] == k { removed.append(UInt32(neighbor)) }
        }
      }
      k += 1
    }
    return remaining.map(Int.init)
  }
}
