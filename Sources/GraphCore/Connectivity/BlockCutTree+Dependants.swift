extension Graph {
  /// How many other nodes hang on every node for their way to some sources.
  ///
  /// A node hangs on another when it reaches a source, and every path on which it does leads through
  /// that other. Sources count as one node: whoever reaches one of them need go no further, and
  /// nobody hangs on a source.
  ///
  ///     let path = Graph(nodeCount: 3, edges: [(0, 1, 1), (1, 2, 1)])
  ///     path.dependants(onTheWayTo: [0])  // [0, 1, 0]: node 2 hangs on node 1
  ///
  /// - Parameter sources: The nodes to which the ways lead.
  /// - Returns: The number of nodes that hang on every node.
  /// - Complexity: O(*n* + *m*): a single search in depth.
  /// - Source: J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph
  ///   manipulation", *Communications of the ACM* 16, 1973.
  public func dependants(onTheWayTo sources: some Sequence<Int>) -> [Int] {
    var search = SoleWaySearch(self)
    let sources = Array(sources)
    // All sources are the root, at time 0; what hangs below them does so on the root, and so on
    // nobody in particular.
    for source in sources { search.times[source] = 0 }
    for source in sources {
      for start in neighbors(of: source) { search.explore(from: start) }
    }
    return search.dependants
  }
}

/// A search in depth that finds out what is cut off from its root without each node.
private struct SoleWaySearch {
  let graph: Graph

  /// When every node was reached; `.max` for "not yet".
  var times: [UInt32]

  private(set) var dependants: [Int]

  /// The earliest node that each reaches by way of the nodes below it and one edge more.
  private var earliest: [UInt32]

  /// The nodes below each in the tree of the search, itself included.
  private var sizes: [UInt32]

  private var nextArc: [Int]
  private var parents: [UInt32]
  private var clock: UInt32 = 0

  init(_ graph: Graph) {
    self.graph = graph
    times = [UInt32](repeating: .max, count: graph.nodeCount)
    earliest = times
    parents = times
    sizes = [UInt32](repeating: 1, count: graph.nodeCount)
    dependants = [Int](repeating: 0, count: graph.nodeCount)
    nextArc = graph.nodes.map { graph.row(of: $0).lowerBound }
  }

  /// Reaches all that a node leads to, unless it has been reached before.
  mutating func explore(from start: Int) {
    guard times[start] == .max else { return }
    enter(start)
    var node = start
    while true {
      if nextArc[node] < Int(graph.rowStarts[node + 1]) {
        let other = Int(graph.targets[nextArc[node]])
        nextArc[node] += 1
        if times[other] == .max {
          parents[other] = UInt32(node)
          enter(other)
          node = other
        } else {
          earliest[node] = min(earliest[node], times[other])
        }
      } else {
        guard parents[node] != .max else { return }
        let parent = Int(parents[node])
        earliest[parent] = min(earliest[parent], earliest[node])
        sizes[parent] += sizes[node]
        if earliest[node] >= times[parent] { dependants[parent] += Int(sizes[node]) }
        node = parent
      }
    }
  }

  private mutating func enter(_ node: Int) {
    clock += 1
    times[node] = clock
    earliest[node] = clock
  }
}
