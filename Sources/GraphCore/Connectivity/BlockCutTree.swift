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
    blockCutTree(without: removed, threads: processorCount)
  }

  /// The same blocks, found on some number of threads.
  package func blockCutTree(without removed: Int? = nil, threads: Int) -> BlockCutTree {
    var search = BlockSearch(self, without: removed)
    for root in nodes where !search.hasSeen(root) { search.run(from: root) }
    return search.result(threads: threads)
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
    return search.result(threads: processorCount)
  }
}

/// A depth-first search, and the blocks that follow from it.
///
/// The search waits for memory at every row, so it reads each once, and asks of nodes only whether they
/// were seen, which is a bit. Low points and blocks follow from the order in which nodes were first seen, in
/// loops that walk along arrays.
private struct BlockSearch {
  private let graph: Graph

  /// A bit for every node that was seen.
  private var seen: [UInt64]

  /// A bit for every node with one edge: where the search comes by that, it has nowhere to go.
  private let leaves: [UInt64]

  /// The place of every node in `order`; that of the root for those taken as one with it.
  private var places: [UInt32]

  /// The nodes in the order in which they were first seen, and the place of the node from which each was.
  private var order: [UInt32] = []
  private var parents: [UInt32] = []

  /// The places besides those of roots, in the order in which the search left them.
  private var left: [UInt32] = []

  /// The neighbors that are still to be gone to, those of the node where the search is last, and how many there
  /// were before those of each place.
  private var waiting: [UInt32] = []
  private var before: [UInt32] = []

  init(_ graph: Graph, without removed: Int? = nil) {
    self.graph = graph
    seen = [UInt64](repeating: 0, count: graph.nodeCount / 64 + 1)
    var leaves = seen
    for node in graph.nodes where graph.degree(of: node) == 1 {
      leaves[node >> 6] |= 1 &<< UInt64(node & 63)
    }
    self.leaves = leaves
    places = [UInt32](repeating: .max, count: graph.nodeCount)
    // What has been seen later than all others lowers nothing, and is not looked at again.
    if let removed { markSeen(removed) }
    order.reserveCapacity(graph.nodeCount)
    parents.reserveCapacity(graph.nodeCount)
    before.reserveCapacity(graph.nodeCount)
    left.reserveCapacity(graph.nodeCount)
  }

  @inline(__always)
  func hasSeen(_ node: Int) -> Bool { seen[node >> 6] &>> UInt64(node & 63) & 1 == 1 }

  @inline(__always)
  private mutating func markSeen(_ node: Int) { seen[node >> 6] |= 1 &<< UInt64(node & 63) }

  @inline(__always)
  private func isLeaf(_ node: Int) -> Bool { leaves[node >> 6] &>> UInt64(node & 63) & 1 == 1 }

  /// Goes through what a node can reach, or the node and others that are taken as one with it.
  mutating func run(from root: Int, and others: ArraySlice<Int> = []) {
    let first = UInt32(order.count)
    visit(root, under: first)
    var others = others
    for other in others {
      markSeen(other)
      places[other] = first
    }
    awaitNeighbors(of: root)
    var place = first
    while true {
      if waiting.count > before[Int(place)] {
        let node = Int(waiting.removeLast())
        if hasSeen(node) { continue }
        visit(node, under: place)
        if isLeaf(node) {
          left.append(UInt32(order.count - 1))
        } else {
          place = UInt32(order.count - 1)
          awaitNeighbors(of: node)
        }
      } else if place != first {
        left.append(place)
        place = parents[Int(place)]
      } else if let other = others.popFirst() {
        // The root goes on with the edges of the next node that it stands for.
        awaitNeighbors(of: other)
      } else {
        return
      }
    }
  }

  @inline(__always)
  private mutating func visit(_ node: Int, under parent: UInt32) {
    markSeen(node)
    places[node] = UInt32(order.count)
    order.append(UInt32(node))
    parents.append(parent)
    before.append(UInt32(waiting.count))
  }

  /// Puts off the neighbors of a node that were not seen, so that the lowest is gone to first.
  @inline(__always)
  private mutating func awaitNeighbors(of node: Int) {
    for arc in graph.row(of: node).reversed() {
      let neighbor = graph.targets[arc]
      if !hasSeen(Int(neighbor)) { waiting.append(neighbor) }
    }
  }

  /// The blocks of what the search went through.
  func result(threads: Int) -> BlockCutTree {
    let lows = lows(threads: threads)
    var above = [UInt32](repeating: BlockCutTree.none, count: graph.nodeCount)
    var tops: [UInt32] = []
    var sizes: [UInt32] = []
    // A block is complete, and has its number, when the search leaves the node by which it was entered:
    // from there on nothing touches what was seen before the node's parent.
    var blocks = [UInt32](repeating: BlockCutTree.none, count: order.count)
    for place in left.lazy.map(Int.init) where lows[place] >= parents[place] {
      blocks[place] = UInt32(tops.count)
      tops.append(order[Int(parents[place])])
      sizes.append(1)
    }
    for place in order.indices where Int(parents[place]) != place {
      if blocks[place] == BlockCutTree.none { blocks[place] = blocks[Int(parents[place])] }
      above[Int(order[place])] = blocks[place]
      sizes[Int(blocks[place])] += 1
    }
    return BlockCutTree(order: order, above: above, tops: tops, sizes: sizes)
  }

  /// For every place the first that its node or the descendants of that touch by one edge.
  private func lows(threads: Int) -> [UInt32] {
    let chunkCount = max(1, min(16, graph.targets.count >> 16))
    let chunks = inChunks(
      of: order.indices,
      count: chunkCount,
      threads: threads,
      progress: nil
    ) { range in
      let (targets, places) = (graph.targets.span, places.span)
      return range.map { place in
        var low = UInt32(place)
        // All that a leaf touches is its parent.
        if parents[place] != low, isLeaf(Int(order[place])) { return parents[place] }
        // The edge back to the parent counts too; it cannot lower the low point below the parent. What
        // is removed has the last place of all.
        for arc in graph.row(of: Int(order[place])) {
          // Neighbors are nodes, each of which has a place.
          low = unsafe min(low, places[unchecked: Int(targets[unchecked: arc])])
        }
        return low
      }
    }
    var lows: [UInt32] = []
    lows.reserveCapacity(order.count)
    for chunk in chunks { lows += chunk }
    for place in order.indices.reversed() {
      let parent = Int(parents[place])
      lows[parent] = min(lows[parent], lows[place])
    }
    return lows
  }
}
