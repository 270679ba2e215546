/// How many steps it takes from some nodes to every node.
public struct StepCounts: Sendable, Equatable, RandomAccessCollection {
  private let counts: [UInt32]

  /// Stands in `counts` for "no path".
  private static let unreached = UInt32.max

  fileprivate init(counts: [UInt32]) { self.counts = counts }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var startIndex: Int { 0 }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var endIndex: Int { counts.count }

  /// The number of steps to a node; `nil` where no path leads there within the limit.
  public subscript(node: Int) -> Int? {
    counts[node] == StepCounts.unreached ? nil : Int(counts[node])
  }
}

extension Graph {
  /// The number of steps from the nearest of several nodes to every node.
  ///
  ///     let steps = graph.steps(from: [0], atMost: 2)
  ///
  /// While the nodes just reached have few edges, the search follows those; when they have many, it
  /// asks of every node not yet reached whether one of its neighbors was, which stops at the first.
  ///
  /// - Parameters:
  ///   - sources: The nodes at which the search begins, all at distance 0.
  ///   - limit: The number of steps beyond which the search stops.
  ///   - avoided: A node through which no path may lead, and which is not reached itself.
  /// - Returns: The number of steps to every node.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  /// - Source: S. Beamer, K. Asanović and D. Patterson, "Direction-optimizing breadth-first search",
  ///   *SC12*, 2012, doi:10.1109/SC.2012.50.
  public func steps(
    from sources: some Sequence<Int>,
    atMost limit: Int = .max,
    avoiding avoided: Int? = nil
  ) -> StepCounts {
    var search = StepSearch(self, sources: sources, avoiding: avoided)
    while !search.frontier.isEmpty, Int(search.depth) < limit { search.advance() }
    if let avoided { search.forget(avoided) }
    return StepCounts(counts: search.counts)
  }
}

/// A breadth-first search, a step at a time.
private struct StepSearch {
  private let graph: Graph
  private(set) var counts: [UInt32]
  private(set) var depth: UInt32 = 0

  /// The nodes at `depth`.
  private(set) var frontier: [UInt32] = []

  /// The arcs of nodes that have not been reached.
  private var arcsLeft: Int

  init(_ graph: Graph, sources: some Sequence<Int>, avoiding avoided: Int?) {
    self.graph = graph
    counts = [UInt32](repeating: .max, count: graph.nodeCount)
    arcsLeft = graph.targets.count
    // Neither unreached, so that nothing reaches it, nor at any depth, so that it reaches nothing.
    if let avoided { counts[avoided] = .max - 1 }
    for source in sources where counts[source] == .max {
      counts[source] = 0
      frontier.append(UInt32(source))
      arcsLeft -= graph.degree(of: source)
    }
  }

  /// Counts a node as unreached.
  mutating func forget(_ node: Int) { counts[node] = .max }

  mutating func advance() {
    let arcs = frontier.reduce(0) { $0 + graph.degree(of: Int($1)) }
    depth += 1
    // 14 is the ratio that the authors found to serve graphs of all kinds.
    frontier = arcs > arcsLeft / 14 ? pulled() : pushed()
    arcsLeft -= frontier.reduce(0) { $0 + graph.degree(of: Int($1)) }
  }

  /// The next nodes, found along the edges of the last.
  private mutating func pushed() -> [UInt32] {
    var next: [UInt32] = []
    for node in frontier {
      for arc in graph.row(of: Int(node)) {
        let target = graph.targets[arc]
        guard counts[Int(target)] == .max else { continue }
        counts[Int(target)] = depth
        next.append(target)
      }
    }
    return next
  }

  /// The next nodes, found by asking every node not yet reached.
  private mutating func pulled() -> [UInt32] {
    var next: [UInt32] = []
    for node in 0..<counts.count where counts[node] == .max {
      for arc in graph.row(of: node) where counts[Int(graph.targets[arc])] == depth - 1 {
        counts[node] = depth
        next.append(UInt32(node))
        break
      }
    }
    return next
  }
}
