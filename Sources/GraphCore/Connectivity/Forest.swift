/// Trees of nodes in which every node points to a lower one of its component, and the lowest to
/// itself.
struct Forest: ~Copyable {
  private(set) var parents: UncheckedArray<UInt32>

  init(count: Int) {
    parents = UncheckedArray(repeating: 0, count: count)
    for node in 0..<count { unsafe parents[node] = UInt32(node) }
  }

  /// The node at which a node points, which is the lowest of its tree once the forest was flattened.
  func root(of node: Int) -> UInt32 {
    precondition(node < parents.count, "a node of the graph")
    return unsafe parents[node]
  }

  /// Whether two nodes point at one; those of a tree may point at others.
  ///
  /// - Precondition: both are nodes of the graph.
  @inline(__always)
  func pointAlike(_ first: UInt32, _ second: UInt32) -> Bool {
    unsafe parents[first] == parents[second]
  }

  /// The lowest node of the tree of a node; those on the way there point farther afterwards.
  ///
  /// - Precondition: it is a node of the graph.
  @inline(__always)
  mutating func lowest(of node: UInt32) -> UInt32 {
    var node = node
    while true {
      let parent = unsafe parents[node]
      let grandparent = unsafe parents[parent]
      if parent == grandparent { return parent }
      unsafe parents[node] = grandparent
      node = grandparent
    }
  }

  /// Points a node where another points, if that is lower.
  ///
  /// - Precondition: both are nodes of the graph, and nodes as high as this one point at themselves.
  /// - Returns: Whether it points lower than itself.
  @inline(__always)
  mutating func point(_ node: UInt32, where other: UInt32) -> Bool {
    let lower = unsafe min(node, parents[other])
    unsafe parents[node] = lower
    return lower < node
  }

  /// Puts two nodes into one tree.
  ///
  /// - Precondition: both are nodes of the graph.
  @inline(__always)
  mutating func join(_ first: UInt32, _ second: UInt32) {
    var (a, b) = unsafe (parents[first], parents[second])
    while a != b {
      let (high, low) = (max(a, b), min(a, b))
      let parent = unsafe parents[high]
      if parent == high {
        unsafe parents[high] = low
        return
      }
      let grandparent = unsafe parents[parent]
      unsafe parents[high] = grandparent
      (a, b) = unsafe (grandparent, parents[low])
    }
  }

  /// Points every node at the lowest of its tree.
  mutating func flatten() {
    // The parent is lower, so it has been done.
    for node in 0..<parents.count { unsafe parents[node] = parents[parents[node]] }
  }
}
