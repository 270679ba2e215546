extension BlockCutTree {
  /// The number of nodes in the largest component of what is left without each node.
  ///
  ///     let path = Graph(nodeCount: 3, edges: [(0, 1, 1), (1, 2, 1)])
  ///     path.blockCutTree().largestParts()  // [2, 1, 2]
  ///
  /// - Returns: The sizes, in the order of the nodes; for a node outside the tree, the largest
  ///   component as it is.
  /// - Complexity: O(*n*).
  public func largestParts() -> [Int] {
    let (nodes, blocks) = weights()
    // The largest part that hangs below every node.
    var below = [UInt32](repeating: 0, count: above.count)
    for (top, weight) in zip(tops, blocks) { below[Int(top)] = max(below[Int(top)], weight) }

    // The largest component, and the largest but that one.
    var (first, second): (UInt32, UInt32) = (0, 0)
    for node in order where above[Int(node)] == BlockCutTree.none {
      let size = nodes[Int(node)]
      if size > first { (first, second) = (size, first) } else { second = max(second, size) }
    }
    var parts = [Int](repeating: Int(first), count: above.count)
    var size: UInt32 = 0
    for node in order.map(Int.init) {
      if above[node] == BlockCutTree.none { size = nodes[node] }
      // Where several components are the largest, each has another as large beside it.
      let elsewhere = size == first ? second : first
      parts[node] = Int(max(elsewhere, size - nodes[node], below[node]))
    }
    return parts
  }
}
