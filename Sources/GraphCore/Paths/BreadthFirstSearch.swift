/// How many steps it takes from some nodes to every node.
public struct StepCounts: Sendable, Equatable, RandomAccessCollection {
  private let counts: [UInt32]

  /// Stands in `counts` for "no path".
  fileprivate static let unreached = UInt32.max

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
  /// While few nodes were just reached, the search follows their edges; when many were, it asks of every
  /// node not yet reached whether one of its neighbors was, which stops at the first.
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
    var counts = [UInt32](repeating: StepCounts.unreached, count: nodeCount)
    counts.rewrite { counts in
      var search = StepSearch(self, counts: counts)
      if let avoided { search.leave(out: avoided) }
      for source in sources { search.begin(at: source) }
      while !search.isOver, search.depth < limit { search.advance() }
    }
    return StepCounts(counts: counts)
  }
}

/// A breadth-first search, a step at a time.
///
/// Which nodes are left, and which were reached last, is kept as a bit each: to look up all neighbors
/// of all nodes that are left touches little memory.
private struct StepSearch: ~Copyable {
  private let graph: Graph
  private let counts: SharedRoom<UInt32>
  private(set) var depth = 0

  /// The nodes that were reached by following edges, in the order in which they were.
  private var reached: UncheckedArray<UInt32>

  /// The places in `reached` of the nodes at `depth`, if they are listed there; else `isAtDepth` has them.
  private var frontier = 0..<0
  private var isListed = true

  /// How many nodes are at `depth`, and how many have not been reached.
  private var countAtDepth = 0
  private var countLeft: Int

  private var left: NodeBits
  private var isAtDepth: NodeBits
  private var isNext: NodeBits

  init(_ graph: Graph, counts: SharedRoom<UInt32>) {
    self.graph = graph
    self.counts = counts
    reached = UncheckedArray(repeating: 0, count: graph.nodeCount)
    countLeft = graph.nodeCount
    left = NodeBits(ofAll: graph.nodeCount)
    isAtDepth = NodeBits(ofNone: graph.nodeCount)
    isNext = NodeBits(ofNone: graph.nodeCount)
  }

  /// Whether nothing more can be reached.
  var isOver: Bool { countAtDepth == 0 }

  /// Has the search reach a node never.
  mutating func leave(out node: Int) {
    precondition(graph.nodes.contains(node), "a node of the graph")
    unsafe left.remove(node)
    countLeft -= 1
  }

  /// Begins at a node, unless it was left out.
  mutating func begin(at node: Int) {
    precondition(graph.nodes.contains(node), "a node of the graph")
    guard unsafe left.contains(node) else { return }
    unsafe left.remove(node)
    unsafe reach(node)
    countAtDepth += 1
    countLeft -= 1
  }

  mutating func advance() {
    depth += 1
    // 14 is the ratio that the authors found to serve graphs of all kinds, for edges; of nodes nothing is
    // read until their own edges are.
    if countAtDepth > countLeft / 14 {
      mark()
      countAtDepth = pull()
    } else {
      list()
      countAtDepth = push()
    }
    countLeft -= countAtDepth
  }
}

extension StepSearch {
  /// Marks the nodes at the last depth.
  private mutating func mark() {
    guard isListed else { return }
    isListed = false
    isAtDepth.removeAll()
    for place in frontier { unsafe isAtDepth.insert(Int(reached[place])) }
  }

  /// Lists the nodes at the last depth.
  private mutating func list() {
    guard !isListed else { return }
    isListed = true
    frontier = 0..<0
    for place in 0..<isAtDepth.words.count {
      var rest = unsafe isAtDepth.words[place]
      while rest != 0 {
        unsafe reached[frontier.upperBound] =
          UInt32(truncatingIfNeeded: place << 6 + rest.trailingZeroBitCount)
        frontier = 0..<frontier.upperBound + 1
        rest &= rest - 1
      }
    }
  }

  /// Reaches the nodes next to those at the last depth, along the edges of those.
  ///
  /// - Returns: How many.
  private mutating func push() -> Int {
    let last = frontier
    frontier = last.upperBound..<last.upperBound
    let graph = graph
    let (rowStarts, targets) = (graph.rowStarts.span, graph.targets.span)
    for place in last {
      // No index is checked again: reached nodes and targets are nodes, and row starts are arcs.
      let node = unsafe Int(reached[place])
      let row = unsafe Int(rowStarts[unchecked: node])..<Int(rowStarts[unchecked: node + 1])
      for arc in row {
        let target = unsafe Int(targets[unchecked: arc])
        guard unsafe left.contains(target) else { continue }
        unsafe left.remove(target)
        unsafe reach(target)
      }
    }
    return frontier.count
  }

  /// Reaches the nodes next to those at the last depth, asking every node not yet reached for one of them.
  ///
  /// - Returns: How many.
  private mutating func pull() -> Int {
    let graph = graph
    let (rowStarts, targets) = (graph.rowStarts.span, graph.targets.span)
    let depth = UInt32(truncatingIfNeeded: depth)
    var count = 0
    for place in 0..<left.words.count {
      let word = unsafe left.words[place]
      var (rest, found) = (word, UInt64(0))
      while rest != 0 {
        // No index is checked again, as above.
        let bit = rest.trailingZeroBitCount
        rest &= rest - 1
        let node = place << 6 + bit
        var arc = unsafe Int(rowStarts[unchecked: node])
        let end = unsafe Int(rowStarts[unchecked: node + 1])
        var isFound = UInt64(0)
        while isFound == 0, arc < end {
          isFound = unsafe isAtDepth.bit(of: Int(targets[unchecked: arc]))
          arc &+= 1
        }
        found |= isFound &<< UInt64(truncatingIfNeeded: bit)
        unsafe counts[node] = isFound == 0 ? StepCounts.unreached : depth
      }
      unsafe left.words[place] = word ^ found
      unsafe isNext.words[place] = found
      count += found.nonzeroBitCount
    }
    swap(&isAtDepth, &isNext)
    return count
  }

  @unsafe @inline(__always)
  private mutating func reach(_ node: Int) {
    unsafe counts[node] = UInt32(truncatingIfNeeded: depth)
    unsafe reached[frontier.upperBound] = UInt32(truncatingIfNeeded: node)
    frontier = frontier.lowerBound..<frontier.upperBound + 1
  }
}

/// A set of nodes, as a bit of every node.
private struct NodeBits: ~Copyable {
  var words: UncheckedArray<UInt64>

  init(ofNone count: Int) { words = UncheckedArray(repeating: 0, count: (count + 63) >> 6) }

  init(ofAll count: Int) {
    words = UncheckedArray(repeating: .max, count: (count + 63) >> 6)
    let rest = count & 63
    if rest > 0 { unsafe words[words.count - 1] = 1 << UInt64(rest) - 1 }
  }

  @unsafe @inline(__always)
  func contains(_ node: Int) -> Bool { unsafe words[node >> 6] & 1 &<< UInt64(node & 63) != 0 }

  /// 1 for a node in the set, and 0 for another.
  @unsafe @inline(__always)
  func bit(of node: Int) -> UInt64 { unsafe words[node >> 6] &>> UInt64(node & 63) & 1 }

  @unsafe @inline(__always)
  mutating func insert(_ node: Int) { unsafe words[node >> 6] |= 1 &<< UInt64(node & 63) }

  mutating func removeAll() {
    for place in 0..<words.count { unsafe words[place] = 0 }
  }

  @unsafe @inline(__always)
  mutating func remove(_ node: Int) { unsafe words[node >> 6] &= ~(1 &<< UInt64(node & 63)) }
}
