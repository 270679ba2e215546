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
  public func isBridge(_ block: Int) -> Bool { sizes[block] == 2 }

  /// The block above a node, or `nil` for the root of a component.
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
  /// - Complexity: O(*n*).
  public mutating func root(at node: Int) {
    var path = [UInt32(node)]
    var block = above[node]
    above[node] = BlockCutTree.none
    while block != BlockCutTree.none, let below = path.last {
      let top = tops[Int(block)]
      tops[Int(block)] = below
      let next = above[Int(top)]
      above[Int(top)] = block
      path.append(top)
      block = next
    }
    guard path.count > 1 else { return }

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

  /// How many nodes hang at or below every node, itself included, and below every block, its top
  /// excluded.
  ///
  /// - Complexity: O(*n*).
  public func weights() -> (nodes: [UInt32], blocks: [UInt32]) {
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
  /// A depth-first search without recursion, so that a path of a million nodes is no trouble.
  ///
  /// - Parameter removed: A node that is left out of the graph, and of the order of the tree; `nil`
  ///   to keep all.
  /// - Returns: The tree.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  /// - Source: J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph
  ///   manipulation", *Communications of the ACM* 16, 1973, doi:10.1145/362248.362272.
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
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  public func blockCutTree(rootedAtAllOf sources: [Int]) -> BlockCutTree {
    var search = BlockSearch(self)
    if let root = sources.first { search.run(from: root, and: sources.dropFirst()) }
    return search.result()
  }
}

/// A depth-first search that gathers blocks as it leaves them.
private struct BlockSearch: ~Copyable {
  private let graph: Graph

  /// When every node was first seen, from 1; 0 for "not yet".
  ///
  /// It is asked of nodes that lie anywhere, so nothing else lies between.
  private var seen: UncheckedArray<UInt32>

  /// What the search knows of a node on the path from the root.
  private struct Step {
    let node: UInt32

    /// When the node was first seen.
    let seen: UInt32

    /// The earliest-seen node that the node or its descendants touch by one edge.
    var low: UInt32

    /// The next arc to look at, and the one that ends the row.
    var next: UInt32
    var end: UInt32
  }

  /// The path from the root, and the nodes seen whose block is not complete.
  private var path: [Step] = []
  private var open: [UInt32] = []

  private var order: [UInt32] = []
  private var above: [UInt32]
  private var tops: [UInt32] = []
  private var sizes: [UInt32] = []

  init(_ graph: Graph, without removed: Int? = nil) {
    self.graph = graph
    seen = UncheckedArray(repeating: 0, count: graph.nodeCount)
    above = [UInt32](repeating: BlockCutTree.none, count: graph.nodeCount)
    order.reserveCapacity(graph.nodeCount)
    tops.reserveCapacity(graph.nodeCount)
    sizes.reserveCapacity(graph.nodeCount)
    guard let removed else { return }
    precondition(graph.nodes.contains(removed), "a node of the graph")
    // What has been seen later than all others lowers nothing, and is not looked at again.
    unsafe seen[removed] = .max
  }

  func hasSeen(_ node: Int) -> Bool {
    precondition(graph.nodes.contains(node), "a node of the graph")
    return unsafe seen[node] != 0
  }

  consuming func result() -> BlockCutTree {
    BlockCutTree(order: order, above: above, tops: tops, sizes: sizes)
  }

  /// Gathers the blocks of what a node can reach, or the node and others that are taken as one with
  /// it.
  mutating func run(from root: Int, and others: ArraySlice<Int> = []) {
    let graph = graph
    let (starts, targets) = (graph.rowStarts.span, graph.targets.span)
    var step = visit(UInt32(root), starts)
    var others = others
    for other in others {
      precondition(graph.nodes.contains(other), "a node of the graph")
      unsafe seen[other] = step.seen
    }
    while true {
      // Follow the edges of the node to its next new neighbor, if there is one.
      var new: UInt32?
      while step.next < step.end {
        let neighbor = targets[Int(step.next)]
        step.next += 1
        // Targets are nodes, as those of all graphs.
        let time = unsafe seen[neighbor]
        if time != 0 {
          // The edge back to the parent counts too; it cannot lower `low` below the parent.
          step.low = min(step.low, time)
        } else if starts[Int(neighbor) + 1] - starts[Int(neighbor)] == 1 {
          addLeaf(neighbor, under: step.node)
        } else {
          new = neighbor
          break
        }
      }
      if let new {
        path.append(step)
        step = visit(new, starts)
      } else if var parent = path.popLast() {
        parent.low = min(parent.low, step.low)
        if step.low >= parent.seen { closeBlock(of: step.node, under: parent.node) }
        step = parent
      } else if let other = others.popFirst() {
        // The root goes on with the edges of the next node that it stands for.
        (step.next, step.end) = (starts[other], starts[other + 1])
      } else {
        break
      }
    }
    open.removeAll(keepingCapacity: true)
  }

  private mutating func visit(_ node: UInt32, _ starts: Span<UInt32>) -> Step {
    order.append(node)
    open.append(node)
    let time = UInt32(order.count)
    let (next, end) = (starts[Int(node)], starts[Int(node) + 1])
    // There is a row of it, as was just checked.
    unsafe seen[node] = time
    return Step(node: node, seen: time, low: time, next: next, end: end)
  }

  /// Makes a block of a node without other edges, and the one that it was found from: the search need not
  /// go there.
  private mutating func addLeaf(_ node: UInt32, under parent: UInt32) {
    order.append(node)
    // It has a row, as the caller looked at.
    unsafe seen[node] = UInt32(order.count)
    above[Int(node)] = UInt32(tops.count)
    tops.append(parent)
    sizes.append(2)
  }

  /// Makes a block of a node, all open nodes seen after it, and its parent at the top.
  private mutating func closeBlock(of node: UInt32, under parent: UInt32) {
    let block = UInt32(tops.count)
    var size: UInt32 = 1
    while let member = open.popLast() {
      above[Int(member)] = block
      size += 1
      if member == node { break }
    }
    tops.append(parent)
    sizes.append(size)
  }
}
