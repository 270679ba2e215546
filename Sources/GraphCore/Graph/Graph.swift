/// An undirected, weighted graph without loops or parallel edges.
///
/// Nodes are the integers `0..<nodeCount`. Edges are kept as compressed sparse rows with 32-bit
/// indices: the neighbors of a node lie side by side in memory and in ascending order, so that a
/// walk over them is a walk along an array. An edge takes 24 bytes, or 8 where all weights are 1, a
/// node 4.
///
///     let path = Graph(nodeCount: 3, edges: [(0, 1, 1), (1, 2, 1)])
///     path.degree(of: 1)            // 2
///     Array(path.neighbors(of: 1))  // [0, 2]
///
/// - Invariant: every weight is finite and above zero.
public struct Graph: Sendable, Equatable {
  /// Where each node's row begins in `targets`, followed by the length of `targets`.
  @usableFromInline package let rowStarts: [UInt32]

  /// The neighbors of all nodes, row after row, each row in ascending order.
  package let targets: [UInt32]

  /// The weight of the edge to each of `targets`.
  package let weights: ArcWeights

  /// Creates a graph from the two ends of its edges, in any order; the weights of repeated edges are
  /// added up in ascending order, whichever of the two ends comes first.
  ///
  /// - Parameters:
  ///   - nodeCount: The number of nodes.
  ///   - sources: One end of every edge.
  ///   - targets: The other end of every edge.
  ///   - weights: The weight of every edge; `nil` where each is 1.
  /// - Precondition: the ends of every edge are two different nodes of the graph, its weight is
  ///   finite and above zero, and there are fewer than 2³¹ edges and nodes.
  /// - Complexity: O(*n* + *m*) for *n* nodes and *m* edges: counting sorts.
  public init(nodeCount: Int, sources: [UInt32], targets: [UInt32], weights: [Double]? = nil) {
    self.init(
      nodeCount: nodeCount,
      sources: sources,
      targets: targets,
      weights: weights,
      threads: processorCount
    )
  }

  /// Creates a graph from the two ends of its edges, in any order and some of them repeated, where every
  /// edge has weight 1.
  ///
  /// - Precondition: as for ``init(nodeCount:sources:targets:weights:)``.
  /// - Complexity: O(*n* + *m*) for *n* nodes and *m* edges, and less than with weights.
  package init(unweightedNodeCount nodeCount: Int, sources: [UInt32], targets: [UInt32]) {
    self.init(
      nodeCount: nodeCount,
      sources: sources,
      targets: targets,
      weights: nil,
      threads: processorCount,
      isUnweighted: true
    )
  }

  /// Creates the same graph on some number of threads; unweighted, every edge has weight 1.
  package init(
    nodeCount: Int,
    sources: [UInt32],
    targets: [UInt32],
    weights: [Double]?,
    threads: Int,
    isUnweighted: Bool = false
  ) {
    precondition(sources.count == targets.count, "the arrays of ends differ in length")
    precondition(weights.map { $0.count == sources.count } ?? true, "a weight for every edge")
    precondition(max(nodeCount, sources.count) < Int(Int32.max), "more than 2³¹ nodes or edges")
    (rowStarts, self.targets, self.weights) = RowLayout(
      nodeCount: nodeCount,
      sources: sources,
      targets: targets,
      weights: weights,
      isUnweighted: isUnweighted,
      threads: threads
    ).rows()
  }

  /// Creates a graph from its edges; the weights of repeated edges are added up.
  ///
  /// - Precondition: as for ``init(nodeCount:sources:targets:weights:)``.
  /// - Complexity: O(*n* + *m*) for *n* nodes and *m* edges.
  public init(nodeCount: Int, edges: [(Int, Int, Double)]) {
    self.init(
      nodeCount: nodeCount,
      sources: edges.map { UInt32($0.0) },
      targets: edges.map { UInt32($0.1) },
      weights: edges.map(\.2)
    )
  }
}

extension Graph {
  /// The number of nodes.
  public var nodeCount: Int { rowStarts.count - 1 }

  /// The number of edges.
  public var edgeCount: Int { targets.count / 2 }

  /// All nodes, in ascending order.
  public var nodes: Range<Int> { 0..<nodeCount }

  /// The number of edges that end at a node.
  public func degree(of node: Int) -> Int { row(of: node).count }

  /// The nodes that share an edge with a node, in ascending order.
  public func neighbors(of node: Int) -> Neighbors {
    Neighbors(slice: targets[row(of: node)])
  }

  /// The edges of a node, each as the node at its other end and its weight.
  public func edges(of node: Int) -> Edges {
    Edges(targets: targets, weights: weights, row: row(of: node))
  }

  /// The summed weight of a node's edges.
  public func strength(of node: Int) -> Double {
    let row = row(of: node)
    if weights.areUnits { return Double(row.count) }
    return weights[row].reduce(0, +)
  }

  /// Every edge once, as its two ends in ascending order and its weight; ordered by the first end,
  /// then by the second.
  public func forEachEdge(_ body: (_ u: Int, _ v: Int, _ weight: Double) -> Void) {
    for u in nodes {
      for (v, weight) in edges(of: u) where u < v {
        body(u, v, weight)
      }
    }
  }

  /// The place of a neighbor in a node's row, or `nil` when the two share no edge.
  ///
  /// - Complexity: O(log degree).
  package func arc(from node: Int, to neighbor: Int) -> Int? {
    var low = Int(rowStarts[node])
    var high = Int(rowStarts[node + 1])
    while low < high {
      let middle = (low + high) / 2
      if targets[middle] < UInt32(neighbor) { low = middle + 1 } else { high = middle }
    }
    return low < Int(rowStarts[node + 1]) && targets[low] == UInt32(neighbor) ? low : nil
  }

  /// Whether two nodes share an edge.
  ///
  /// - Complexity: O(log degree).
  public func hasEdge(_ u: Int, _ v: Int) -> Bool { arc(from: u, to: v) != nil }

  /// The place of each given edge in the order of ``forEachEdge(_:)``; the ends may stand in
  /// either order.
  ///
  /// - Precondition: every pair of ends is an edge of the graph.
  /// - Complexity: O(*n* + *k* log degree) for *k* edges asked.
  public func edgePlaces(sources: [UInt32], targets ends: [UInt32]) -> [UInt32] {
    // firstPlace[u] + (place in the row of u) is the edge's place, once the part of the row that
    // lies below u has been taken off.
    var firstPlace = [Int](repeating: 0, count: nodeCount)
    var edges = 0
    for u in nodes {
      let row = row(of: u)
      let below = neighbors(of: u).partitioningIndex { $0 > u }
      firstPlace[u] = edges - row.lowerBound - below
      edges += row.count - below
    }
    return zip(sources, ends).map { source, end in
      let (u, v) = (Int(min(source, end)), Int(max(source, end)))
      guard let arc = arc(from: u, to: v) else {
        preconditionFailure("no edge between nodes \(u) and \(v)")
      }
      return UInt32(firstPlace[u] + arc)
    }
  }

  /// The same graph with weight 1 on every edge.
  ///
  /// - Complexity: O(1); the rows are shared.
  public func withUnitWeights() -> Graph {
    Graph(rowStarts: rowStarts, targets: targets, weights: ArcWeights(unitsOf: targets.count))
  }

  /// The same graph with other weights.
  ///
  /// - Parameter weight: The new weight of an edge, given its ends in ascending order; finite and
  ///   above zero.
  /// - Returns: The graph.
  package func withWeights(_ weight: (_ u: Int, _ v: Int) -> Double) -> Graph {
    var weights = [Double](repeating: 1, count: targets.count)
    // The row of a node below `u` comes before, so its arc to `u` has been given its weight.
    for u in nodes {
      for arc in row(of: u) {
        let v = Int(targets[arc])
        if v > u {
          weights[arc] = weight(u, v)
        } else if let back = self.arc(from: v, to: u) {
          weights[arc] = weights[back]
        }
      }
    }
    return Graph(rowStarts: rowStarts, targets: targets, weights: ArcWeights(weights))
  }

  private init(rowStarts: [UInt32], targets: [UInt32], weights: ArcWeights) {
    self.rowStarts = rowStarts
    self.targets = targets
    self.weights = weights
  }

  /// The places of a node's edges in ``targets`` and ``weights``.
  @inlinable
  package func row(of node: Int) -> Range<Int> { Int(rowStarts[node])..<Int(rowStarts[node + 1]) }
}

/// The edges of one node, each as the node at its other end and its weight, in ascending order of the ends.
public struct Edges: RandomAccessCollection, Sendable {
  let targets: [UInt32]
  let weights: ArcWeights
  let row: Range<Int>

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var startIndex: Int { row.lowerBound }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var endIndex: Int { row.upperBound }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public subscript(position: Int) -> (neighbor: Int, weight: Double) {
    (Int(targets[position]), weights[position])
  }
}

/// The neighbors of one node, in ascending order.
public struct Neighbors: RandomAccessCollection, Sendable {
  let slice: ArraySlice<UInt32>

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var startIndex: Int { slice.startIndex }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var endIndex: Int { slice.endIndex }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public subscript(position: Int) -> Int { Int(slice[position]) }

  /// How many neighbors come before the first that satisfies a condition which, once true in the
  /// row, stays true.
  fileprivate func partitioningIndex(where condition: (Int) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low - startIndex
  }
}
