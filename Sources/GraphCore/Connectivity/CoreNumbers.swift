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
    var remaining = UncheckedArray<UInt32>(repeating: 0, count: nodeCount)
    var present = UncheckedArray<UInt32>(repeating: 0, count: nodeCount)
    for node in nodes {
      unsafe remaining[node] = UInt32(degree(of: node))
      unsafe present[node] = UInt32(node)
    }
    var presentCount = nodeCount
    // Every node is removed once, those of a k one after the other. The last place is for what is read only
    // for it to be at hand; kept, so that it is read at all.
    var removed = UncheckedArray<UInt32>(repeating: 0, count: nodeCount + 1)
    var (next, removedCount) = (0, 0)
    let (rowStarts, targets) = (rowStarts.span, targets.span)
    var k: UInt32 = 0
    while presentCount > 0 {
      var kept = 0
      for place in 0..<presentCount {
        let node = unsafe present[place]
        let left = unsafe remaining[node]
        // Those removed along with others for a smaller k are still in the list.
        guard left >= k else { continue }
        if left == k {
          unsafe removed[removedCount] = node
          removedCount += 1
        } else {
          unsafe present[kept] = node
          kept += 1
        }
      }
      presentCount = kept

      var ahead = next
      while next < removedCount {
        if next == ahead {
          // The rows of the next nodes are anywhere. A loop that asks nothing lets the processor look far ahead.
          ahead = min(next + 64, removedCount)
          var sum: UInt32 = 0
          for place in next..<ahead {
            let first = unsafe Int(rowStarts[unchecked: Int(removed[place])])
            sum |= first < targets.count ? unsafe targets[unchecked: first] : 0
          }
          unsafe removed[nodeCount] = sum
        }
        // No index is checked again: removed nodes and targets are nodes, and row starts are arcs.
        let node = unsafe Int(removed[next])
        next += 1
        let row = unsafe Int(rowStarts[unchecked: node])..<Int(rowStarts[unchecked: node + 1])
        for arc in row {
          let neighbor = unsafe targets[unchecked: arc]
          let left = unsafe remaining[neighbor]
          guard left > k else { continue }
          unsafe remaining[neighbor] = left - 1
          if left - 1 == k {
            unsafe removed[removedCount] = neighbor
            removedCount += 1
          }
        }
      }
      k += 1
    }
    return nodes.map { unsafe Int(remaining[$0]) }
  }
}
