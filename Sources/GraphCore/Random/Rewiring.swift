/// A graph whose edges are exchanged at random, so that every node keeps its number of edges to each
/// kind of node.
///
/// A step draws an edge *a*–*b* and another *c*–*d* between nodes of the same two kinds, and makes of
/// them *a*–*d* and *c*–*b*, unless that gives a loop or an edge that is there already; the graph then
/// stays as it is, and the step counts all the same. A step is as likely as the one back, so that
/// after many steps every graph with these degrees between the kinds is equally likely.
///
/// - Source: R. Milo, N. Kashtan, S. Itzkovitz, M. E. J. Newman and U. Alon, "On the uniform
///   generation of random graphs with prescribed degree sequences", arXiv:cond-mat/0312028, 2003;
///   B. K. Fosdick, D. B. Larremore, J. Nishimura and J. Ugander, "Configuring random graph models
///   with fixed degree sequences", *SIAM Review* 60, 2018, doi:10.1137/16M1087175.
package struct Rewiring: ~Copyable {
  /// The steps that were taken, those that left the graph as it was included.
  package private(set) var steps = 0

  /// The steps that changed the graph.
  package private(set) var changes = 0

  private let nodeCount: Int

  /// The ends of every edge: that of the lower kind first, and edges of the same two kinds together.
  private var sources: [UInt32] = []
  private var targets: [UInt32] = []

  /// The edges of the same two kinds as each edge, as an index into `classes`.
  private var classOfEdge: [UInt16] = []

  private var classes: [Class] = []
  private var present: EdgeSet
  private var generator: SeededGenerator

  /// The edges between two kinds of nodes.
  private struct Class {
    let edges: Range<Int>
    let isOfOneKind: Bool
  }

  /// Begins at a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph; its weights play no part.
  ///   - kinds: The kind of every node, numbered from 0, below 256.
  ///   - seed: The seed of all steps.
  package init(of graph: Graph, kinds: [UInt8], seed: UInt64) {
    precondition(kinds.count == graph.nodeCount, "a kind for every node")
    nodeCount = graph.nodeCount
    generator = SeededGenerator(seed: seed)
    present = EdgeSet(capacity: graph.edgeCount)

    // A counting sort by the two kinds.
    let kindCount = kinds.reduce(0) { max($0, Int($1) + 1) }
    func pair(_ u: Int, _ v: Int) -> Int {
      Int(min(kinds[u], kinds[v])) * kindCount + Int(max(kinds[u], kinds[v]))
    }
    var next = [Int](repeating: 0, count: kindCount * kindCount + 1)
    graph.forEachEdge { u, v, _ in next[pair(u, v) + 1] += 1 }
    for place in 1..<next.count { next[place] += next[place - 1] }
    var classOfPair = [UInt16](repeating: 0, count: next.count)
    for pair in 0..<(next.count - 1) where next[pair] < next[pair + 1] {
      classOfPair[pair] = UInt16(classes.count)
      classes.append(
        Class(edges: next[pair]..<next[pair + 1], isOfOneKind: pair / kindCount == pair % kindCount)
      )
    }
    var sources = [UInt32](repeating: 0, count: graph.edgeCount)
    var targets = sources
    var classOfEdge = [UInt16](repeating: 0, count: graph.edgeCount)
    graph.forEachEdge { u, v, _ in
      let place = next[pair(u, v)]
      next[pair(u, v)] += 1
      let isOrdered = kinds[u] <= kinds[v]
      sources[place] = UInt32(isOrdered ? u : v)
      targets[place] = UInt32(isOrdered ? v : u)
      classOfEdge[place] = classOfPair[pair(u, v)]
    }
    for edge in sources.indices { present.insert(sources[edge], targets[edge]) }
    self.sources = sources
    self.targets = targets
    self.classOfEdge = classOfEdge
  }

  /// Takes some steps.
  package mutating func advance(_ count: Int) {
    steps += count
    guard !sources.isEmpty else { return }
    for _ in 0..<count where step() { changes += 1 }
  }

  /// The number of edges.
  package var edgeCount: Int { sources.count }

  /// The graph as it is now, each edge of weight 1.
  package var graph: Graph { Graph(nodeCount: nodeCount, sources: sources, targets: targets) }

  private mutating func step() -> Bool {
    let first = draw(below: sources.count)
    let kin = classes[Int(classOfEdge[first])]
    let second = kin.edges.lowerBound + draw(below: kin.edges.count)
    let (a, b) = (sources[first], targets[first])
    var (c, d) = (sources[second], targets[second])
    // Ends of one kind may be taken in either order.
    if kin.isOfOneKind, generator.next() & 1 == 1 { swap(&c, &d) }
    guard a != c, a != d, b != c, b != d, !present.contains(a, d), !present.contains(c, b) else {
      return false
    }
    present.remove(a, b)
    present.remove(c, d)
    present.insert(a, d)
    present.insert(c, b)
    (sources[first], targets[first]) = (a, d)
    (sources[second], targets[second]) = (c, b)
    return true
  }

  /// A number from 0, each as likely but for a part in 2⁶⁴.
  private mutating func draw(below bound: Int) -> Int {
    Int(UInt64(bound).multipliedFullWidth(by: generator.next()).high)
  }
}

/// A set of edges, by open addressing (Knuth, *The Art of Computer Programming* 3, 6.4, algorithms L
/// and R).
private struct EdgeSet: ~Copyable {
  private var slots: UncheckedArray<UInt64>
  private let mask: Int

  private static let free = UInt64.max

  /// Creates an empty set for so many edges.
  init(capacity: Int) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    slots = UncheckedArray(repeating: EdgeSet.free, count: size)
    mask = size - 1
  }

  private func key(_ u: UInt32, _ v: UInt32) -> UInt64 {
    UInt64(min(u, v)) << 32 | UInt64(max(u, v))
  }

  private func home(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
  }

  /// Where an edge is, or would go.
  ///
  /// A slot is always free, so that the search ends.
  private func slot(_ key: UInt64) -> Int {
    var slot = home(key)
    while true {
      let found = unsafe slots[slot]
      if found == key || found == EdgeSet.free { return slot }
      slot = (slot + 1) & mask
    }
  }

  func contains(_ u: UInt32, _ v: UInt32) -> Bool {
    let key = key(u, v)
    return unsafe slots[slot(key)] == key
  }

  mutating func insert(_ u: UInt32, _ v: UInt32) {
    let key = key(u, v)
    unsafe slots[slot(key)] = key
  }

  mutating func remove(_ u: UInt32, _ v: UInt32) {
    var gap = slot(key(u, v))
    var next = gap
    while true {
      next = (next + 1) & mask
      let key = unsafe slots[next]
      if key == EdgeSet.free { break }
      // A later edge fills the gap unless its home lies behind the gap.
      if (next - home(key)) & mask >= (next - gap) & mask {
        unsafe slots[gap] = key
        gap = next
      }
    }
    unsafe slots[gap] = EdgeSet.free
  }
}
