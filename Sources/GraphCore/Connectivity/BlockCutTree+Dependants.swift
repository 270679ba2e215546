extension BlockCutTree {
  /// The number of other nodes that depend on every node to reach the root of their component: every
  /// path on which they do leads through it.
  ///
  /// Nobody depends on a root. With ``Graph/blockCutTree(rootedAtAllOf:)`` the root is several nodes,
  /// and whoever reaches one of them need go no further.
  ///
  ///     let path = Graph(nodeCount: 3, edges: [(0, 1, 1), (1, 2, 1)])
  ///     path.blockCutTree().dependants()  // [0, 1, 0]: node 2 depends on node 1
  ///
  /// - Returns: The numbers, in the order of the nodes; 0 for those outside the tree.
  /// - Complexity: O(*n*).
  public func dependants() -> [Int] {
    let weights = weights().nodes
    return above.indices.map { above[$0] == BlockCutTree.none ? 0 : Int(weights[$0]) - 1 }
  }
}
