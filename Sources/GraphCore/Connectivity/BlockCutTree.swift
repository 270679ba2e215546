/// The blocks (biconnected components) of a graph and the tree in which they hang together with its
/// cutpoints.
///
/// A block is a largest set of nodes that stays connected when any one of them is removed; a block
/// of two nodes is a bridge. A node in several blocks is a cutpoint. The blocks of a component form
/// a tree, here rooted at one node: every other node has exactly one block *above* it, and every
/// block one node at its *top*, through which all of its other nodes reach the root.
///
///     let path = Graph(nodeCount: 3, edges: [(0, 1, 1), (1, 2, 1)])
///     path.blockCutTree().cutpoints  // [1]
public struct BlockCutTree: Sendable {
  /// All nodes of the tree, each after the top of the block above it; the nodes of a component side
  /// by side, its root first.
  public private(set) var order: [UInt32]

  /// The block above every node; ``none`` for the root of each component.
  public private(set) var above: [UInt32]

  /// The top of every block.
  public private(set) var tops: [UInt32]

  /// The number of nodes of every block, its top included.
  public let sizes: [UInt32]

  /// Stands in ``above`` for "no block".
  public static let none = UInt32.max

  /// The number of blocks.
  public var count: Int { tops.count }

  /// Whether a block is a bridge: two nodes with a single edge.
  @inlinable
  public func isBridge(_ block: Int) -> Bool { sizes[block] == 2 }

  /// The block above a node, or `nil` for the root of a component.
  @inlinable
  public func block(above node: Int) -> Int? {
    above[node] == BlockCutTree.none ? nil : Int(above[node])
  }

  /// The nodes whose removal leaves their component in more pieces, in ascending order.
  public var cutpoints: [Int] {
    var blocksBelow = [UInt32](repeating: 0, count: above.count)
    for top in tops { blocksBelow[Int(top)] += 1 }
    return above.indices.filter { node in
      blocksBelow[node] > (above[node] == BlockCutTree.none ? 1 : 0)
    }
  }

  /// The edges whose removal leaves their component in two, each with its ends in ascending order;
  /// ordered by the first end, then by the second.
  public var bridges: [(Int, Int)] {
    above.indices.compactMap { node in
      block(above: node).flatMap { block in
        guard isBridge(block) else { return nil }
        let top = Int(tops[block])
        return (min(node, top), max(node, top))
      }
    }
    .sorted { $0 < $1 }
  }

  /// Roots a component at another of its nodes.
  ///
  /// Only what lies between the old root and the new one turns over; all else hangs as it did.
  ///
  /// - Parameters:
  ///   - node: The new root.
  ///   - weights: The ``weights()`` of the tree, which change with it.
  /// - Complexity: O(*n*).
  public mutating func root(at node: Int, turning weights: inout Weights) {
    var path = [UInt32(node)]
    var blocks: [UInt32] = []
    var block = above[node]
    above[node] = BlockCutTree.none
    while block != BlockCutTree.none, let below = path.last {
      let top = tops[Int(block)]
      tops[Int(block)] = below
      let next = above[Int(top)]
      above[Int(top)] = block
      path.append(top)
      blocks.append(block)
      block = next
    }
    guard path.count > 1 else { return }
    turn(&weights, path, blocks)

    // The component stands at its old root, which is the last of the path, and is as long as the
    // nodes that follow until the next root.
    let old = Int(path[path.count - 1])
    let start = order.firstIndex(of: UInt32(old)) ?? 0
    var end = start + 1
    while end < order.count,
      above[Int(order[end])] != BlockCutTree.none || order[end] == UInt32(node)
    {
      end += 1
    }
    var isOnPath = [Bool](repeating: false, count: above.count)
    for node in path { isOnPath[Int(node)] = true }
    order.replaceSubrange(
      start..<end,
      with: path + order[start..<end].filter { !isOnPath[Int($0)] }
    )
  }

  /// Changes weights for a way down from the new root that was the way up from it.
  private func turn(_ weights: inout Weights, _ path: [UInt32], _ blocks: [UInt32]) {
    let total = weights.nodes[Int(path[path.count - 1])]
    // From the old root on, since a weight follows from what hung below before.
    for (place, block) in blocks.enumerated().reversed() {
      let hung = weights.blocks[Int(block)]
      weights.blocks[Int(block)] = total - weights.nodes[Int(path[place])]
      weights.nodes[Int(path[place + 1])] = total - hung
    }
    weights.nodes[Int(path[0])] = total
  }

  /// How many nodes hang at or below every node, itself included, and below every block, its top
  /// excluded.
  public typealias Weights = (nodes: [UInt32], blocks: [UInt32])

  /// How many nodes hang on every node and block.
  ///
  /// - Complexity: O(*n*).
  public func weights() -> Weights {
    var nodes = [UInt32](repeating: 1, count: above.count)
    var blocks = [UInt32](repeating: 0, count: tops.count)
    for node in order.reversed() {
      // All blocks below the node have been counted: their nodes come later in the order.
      let block = above[Int(node)]
      guard block != BlockCutTree.none else { continue }
      blocks[Int(block)] += nodes[Int(node)]
      nodes[Int(tops[Int(block)])] += nodes[Int(node)]
    }
    return (nodes, blocks)
  }
}

extension Graph {
  /// The blocks of every component, each rooted at its lowest node.
  ///
  /// The edges of a breadth-first tree are put together by the cycles that the other edges close with it:
  /// unlike the deeper search that is usual, one in which nothing waits for what was found just before.
  ///
  /// - Parameter removed: A node that is left out of the graph, and of the order of the tree; `nil`
  ///   to keep all.
  /// - Returns: The tree.
  /// - Complexity: O(*n* + *m* log *n*) time, though next to O(*n* + *m*); O(*n*) space.
  /// - Source: J. Westbrook and R. E. Tarjan, "Maintaining bridge-connected and biconnected components
  ///   on-line", *Algorithmica* 7, 1992, doi:10.1007/BF01758773.
  public func blockCutTree(without removed: Int? = nil) -> BlockCutTree {
    var search = BlockSearch(self, without: removed)
    for root in nodes where !search.hasSeen(root) { search.run(from: root) }
    return search.result()
  }

  /// The blocks of the nodes that some nodes can reach, those nodes taken as one, which is the root.
  ///
  /// The root goes by the first of the nodes; the others, and what they do not reach, are left out of
  /// the order of the tree. A block of two nodes need not be a bridge, for edges to several of the
  /// nodes taken as one are one.
  ///
  /// - Parameter sources: The nodes that are taken as one.
  /// - Returns: The tree.
  /// - Complexity: O(*n* + *m* log *n*) time, though next to O(*n* + *m*); O(*n*) space.
  public func blockCutTree(rootedAtAllOf sources: [Int]) -> BlockCutTree {
    var search = BlockSearch(self)
    if let root = sources.first { search.run(from: root, and: sources.dropFirst()) }
    return search.result()
  }
}

/// A breadth-first search that joins the edges of its tree into blocks as it meets the other edges.
///
/// Each of those closes a cycle with the way in the tree between its ends, so that all edges of the way are
/// in one block; and edges are in one block by a chain of such cycles only. Nodes go by their places in the
/// order of the search, and an edge of the tree by the place of its far end. Of two nodes the later is never
/// on the way to the earlier, and the earliest edge of a block hangs from its top.
private struct BlockSearch: ~Copyable {
  private let graph: Graph

  /// The place of every node, from 1; 0 for "not yet".
  private var places: UncheckedArray<UInt32>

  /// The nodes in the order in which they were found.
  private var order: [UInt32] = []

  /// The place of the node from which each place was found; ``BlockCutTree/none`` for a root.
  private var parents: UncheckedArray<UInt32>

  /// An edge between two places that closes a cycle with the tree.
  private struct Cycle {
    let first: UInt32
    let second: UInt32
  }

  private var cycles = UncheckedArray(repeating: Cycle(first: 0, second: 0), count: 4096)
  private var cycleCount = 0

  /// An arc from the node at a place.
  private struct Arc {
    let place: UInt32
    let target: UInt32
  }

  private var arcs = UncheckedArray(repeating: Arc(place: 0, target: 0), count: 4096)
  private var arcCount = 0

  /// What was read only for it to be at hand; kept, so that it is read at all.
  private var touched: UInt32 = 0

  /// The edges of the tree that are known to be in one block are one tree here.
  private var blocks: Forest

  init(_ graph: Graph, without removed: Int? = nil) {
    self.graph = graph
    places = UncheckedArray(repeating: 0, count: graph.nodeCount)
    parents = UncheckedArray(repeating: BlockCutTree.none, count: graph.nodeCount)
    blocks = Forest(count: graph.nodeCount)
    order.reserveCapacity(graph.nodeCount)
    guard let removed else { return }
    precondition(graph.nodes.contains(removed), "a node of the graph")
    // Edges to what stands before all others are passed over.
    unsafe places[removed] = 1
  }

  func hasSeen(_ node: Int) -> Bool {
    precondition(graph.nodes.contains(node), "a node of the graph")
    return unsafe places[node] != 0
  }

  /// Gathers the blocks of what a node can reach, or the node and others that are taken as one with
  /// it.
  mutating func run(from root: Int, and others: ArraySlice<Int> = []) {
    let graph = graph
    let (starts, targets) = (graph.rowStarts.span, graph.targets.span)
    var place = order.count
    add(UInt32(root), from: BlockCutTree.none)
    for other in others {
      precondition(graph.nodes.contains(other), "a node of the graph")
      unsafe places[other] = UInt32(order.count)
    }
    follow(root, at: place, starts, targets)
    for other in others { follow(other, at: place, starts, targets) }
    place += 1
    while place < order.count {
      let some = place..<min(place + 64, order.count)
      gather(some, starts, targets)
      touch()
      followGathered()
      closeCycles()
      place = some.upperBound
    }
  }

  /// Gathers the arcs of some nodes.
  private mutating func gather(_ some: Range<Int>, _ starts: Span<UInt32>, _ targets: Span<UInt32>)
  {
    // The rows are read once for nothing: a loop that asks nothing lets the processor look far ahead, and
    // where the next row ends it cannot foresee. A node that was found from another has an arc at least.
    var (length, sum) = (0, UInt32(0))
    for node in order[some] {
      let (start, end) = (Int(starts[Int(node)]), Int(starts[Int(node) + 1]))
      length += end - start
      sum |= targets[start] | targets[end - 1]
    }
    touched |= sum
    arcs.grow(to: length, repeating: Arc(place: 0, target: 0))
    arcCount = 0
    for place in some {
      let node = Int(order[place])
      for arc in Int(starts[node])..<Int(starts[node + 1]) {
        unsafe arcs[arcCount] = Arc(place: UInt32(truncatingIfNeeded: place), target: targets[arc])
        arcCount &+= 1
      }
    }
  }

  /// Reads the places of the nodes to which the gathered arcs lead, so that they are at hand.
  ///
  /// The loop asks nothing, so that the processor looks far ahead.
  private mutating func touch() {
    var sum: UInt32 = 0
    for i in 0..<arcCount { sum |= unsafe places[arcs[i].target] }
    touched |= sum
  }

  /// Follows the gathered arcs: to nodes that are new, and to those that were found from others.
  private mutating func followGathered() {
    cycles.grow(to: cycleCount + arcCount, repeating: Cycle(first: 0, second: 0))
    for i in 0..<arcCount {
      let arc = unsafe arcs[i]
      follow(arc.target, from: arc.place)
    }
  }

  /// Follows the arcs of a node at once.
  private mutating func follow(
    _ node: Int,
    at place: Int,
    _ starts: Span<UInt32>,
    _ targets: Span<UInt32>
  ) {
    let row = Int(starts[node])..<Int(starts[node + 1])
    cycles.grow(to: cycleCount + row.count, repeating: Cycle(first: 0, second: 0))
    for arc in row { follow(targets[arc], from: UInt32(place)) }
  }

  @inline(__always)
  private mutating func follow(_ neighbor: UInt32, from place: UInt32) {
    // Targets are nodes, as those of all graphs, and there is room for as many cycles as arcs.
    let number = unsafe places[neighbor]
    if number == 0 { return add(neighbor, from: place) }
    unsafe cycles[cycleCount] = Cycle(first: place, second: number &- 1)
    cycleCount += number &- 1 > place ? 1 : 0
  }

  /// Joins what the edges close that were found last.
  private mutating func closeCycles() {
    var left = 0
    for i in 0..<cycleCount {
      let cycle = unsafe cycles[i]
      unsafe cycles[left] = cycle
      // Most edges lie within what is known to be one block already.
      left += blocks.pointAlike(cycle.first, cycle.second) ? 0 : 1
    }
    for i in 0..<left {
      let cycle = unsafe cycles[i]
      join(cycle.first, cycle.second)
    }
    cycleCount = 0
  }

  @inline(__always)
  private mutating func add(_ node: UInt32, from parent: UInt32) {
    // The node has a row, and there are no more places than nodes.
    unsafe parents[order.count] = parent
    order.append(node)
    unsafe places[node] = UInt32(order.count)
  }

  /// Joins the blocks of all edges on the way between two places, the second of which is later.
  private mutating func join(_ first: UInt32, _ second: UInt32) {
    var (above, below) = (first, second)
    var joined = blocks.lowest(of: below)
    while above != below {
      // All of a block is passed at once; where its top is above the way, the way ends within the block.
      let edge = blocks.lowest(of: below)
      blocks.join(joined, edge)
      joined = min(joined, edge)
      // What is later than another place is no root, and was found from a place.
      let top = unsafe parents[edge]
      (above, below) = (min(above, top), max(above, top))
    }
  }

  consuming func result() -> BlockCutTree {
    blocks.flatten()
    var above = [UInt32](repeating: BlockCutTree.none, count: graph.nodeCount)
    var tops: [UInt32] = []
    var sizes: [UInt32] = []
    tops.reserveCapacity(order.count)
    sizes.reserveCapacity(order.count)
    // The number of the block of every edge that is its earliest.
    var numbers = [UInt32](repeating: BlockCutTree.none, count: order.count)
    for place in order.indices {
      let parent = unsafe parents[place]
      guard parent != BlockCutTree.none else { continue }
      let edge = Int(blocks.root(of: place))
      if edge == place {
        numbers[place] = UInt32(tops.count)
        tops.append(order[Int(parent)])
        sizes.append(1)
      }
      let block = numbers[edge]
      above[Int(order[place])] = block
      sizes[Int(block)] += 1
    }
    return BlockCutTree(order: order, above: above, tops: tops, sizes: sizes)
  }
}
