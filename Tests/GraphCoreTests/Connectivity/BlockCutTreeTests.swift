import GraphCore
import TestSupport
import XCTest

final class BlockCutTreeTests: XCTestCase {
  func testNoNodes() {
    let blocks = Graph(nodeCount: 0, edges: []).blockCutTree()
    XCTAssertEqual(blocks.count, 0)
    XCTAssertEqual(blocks.order, [])
    XCTAssertEqual(blocks.cutpoints, [])
  }

  func testAnIsolateIsInNoBlock() {
    let blocks = Graph(nodeCount: 1, edges: []).blockCutTree()
    XCTAssertEqual(blocks.count, 0)
    XCTAssertEqual(blocks.order, [0])
    XCTAssertNil(blocks.block(above: 0))
  }

  func testAnEdgeIsABridgeWithoutCutpoints() {
    let blocks = Graph.path(2).blockCutTree()
    XCTAssertEqual(blocks.count, 1)
    XCTAssertTrue(blocks.isBridge(0))
    XCTAssertEqual(blocks.bridges.map { [$0.0, $0.1] }, [[0, 1]])
    XCTAssertEqual(blocks.cutpoints, [])
  }

  func testARingIsOneBlock() {
    let blocks = Graph.ring(6).blockCutTree()
    XCTAssertEqual(blocks.sizes, [6])
    XCTAssertEqual(blocks.cutpoints, [])
    XCTAssertTrue(blocks.bridges.isEmpty)
  }

  func testTheCentreOfAStarIsACutpointWhereverTheRootIs() {
    for root in 0...3 {
      let blocks = Graph.star(leaves: 3).blockCutTree(rootedAt: root)
      XCTAssertEqual(blocks.cutpoints, [0], "root \(root)")
      XCTAssertEqual(blocks.bridges.map { [$0.0, $0.1] }, [[0, 1], [0, 2], [0, 3]])
    }
  }

  func testTrianglesThatShareANode() {
    // 0 1 2 and 2 3 4 share node 2; 4–5 is a bridge. Rooted at 0, all but 0 and 1 hang below 2.
    let blocks = Graph(
      nodeCount: 6,
      edges: [
        (0, 1, 1), (1, 2, 1), (0, 2, 1), (2, 3, 1), (3, 4, 1), (2, 4, 1), (4, 5, 1),
      ]
    ).blockCutTree()
    XCTAssertEqual(blocks.cutpoints, [2, 4])
    XCTAssertEqual(blocks.bridges.map { [$0.0, $0.1] }, [[4, 5]])
    XCTAssertEqual(blocks.sizes.sorted(), [2, 3, 3])
    XCTAssertEqual(blocks.weights().nodes, [6, 1, 4, 1, 2, 1])
    let below = zip(blocks.tops, blocks.weights().blocks).map { [$0, $1] }
    XCTAssertEqual(Set(below), [[0, 5], [2, 3], [4, 1]])
  }

  func testALongPathDoesNotOverflowTheStack() {
    // A call takes 48 bytes or more: 200 000 of them, one within another, would fill 8 MiB.
    let count = Thorough.choice(200_000, 1_000_000)
    let blocks = Graph(
      nodeCount: count,
      sources: (0..<UInt32(count - 1)).map(\.self),
      targets: (1..<UInt32(count)).map(\.self)
    ).blockCutTree()
    XCTAssertEqual(blocks.count, count - 1)
    XCTAssertEqual(blocks.cutpoints.count, count - 2)
    XCTAssertEqual(blocks.weights().nodes[0], UInt32(count))
  }

  // MARK: - Second computations

  func testBridgesAndCutpointsAreThoseWhoseRemovalLeavesMorePieces() {
    for (words, graph) in Graph.manySmall {
      let whole = graph.pieces()
      let cutpoints = graph.nodes.filter { node in
        graph.pieces(without: [node]) > whole - (graph.degree(of: node) == 0 ? 1 : 0)
      }
      var bridges: [[Int]] = []
      graph.forEachEdge { u, v, _ in
        if graph.pieces(withoutEdge: (u, v)) > whole { bridges.append([u, v]) }
      }
      let blocks = graph.blockCutTree()
      XCTAssertEqual(blocks.cutpoints, cutpoints, words)
      XCTAssertEqual(blocks.bridges.map { [$0.0, $0.1] }, bridges, words)
    }
  }

  func testBlocksAreTheLargestSetsThatNoSingleRemovalParts() {
    for (words, graph) in Graph.manySmall where graph.nodeCount <= 8 {
      let blocks = graph.blockCutTree()
      let members = blocks.members
      XCTAssertEqual(members.count, Set(members).count, words)
      XCTAssertEqual(Set(members), graph.blocksByDefinition, words)
    }
  }

  func testRootsDoNotChangeTheBlocks() {
    for (words, graph) in Graph.manySmall {
      let expected = graph.blockCutTree()
      for root in graph.nodes {
        let blocks = graph.blockCutTree(rootedAt: root)
        XCTAssertNil(blocks.block(above: root), words)
        XCTAssertEqual(Set(blocks.members), Set(expected.members), "\(words), root \(root)")
        XCTAssertEqual(blocks.cutpoints, expected.cutpoints, "\(words), root \(root)")
        XCTAssertTrue(blocks.bridges.elementsEqual(expected.bridges, by: ==), words)
      }
    }
  }

  func testOnlyTheRootsOwnComponentTurns() {
    // 0 1 2 is a component, 3 4 another.
    let graph = Graph(nodeCount: 5, edges: [(0, 1, 1), (1, 2, 1), (3, 4, 1)])
    let blocks = graph.blockCutTree(rootedAt: 2)
    XCTAssertEqual(graph.nodes.filter { blocks.block(above: $0) == nil }, [2, 3])
    XCTAssertEqual(blocks.order, [2, 1, 0, 3, 4])
  }

  func testEveryNodeComesAfterTheTopOfTheBlockAboveIt() {
    for (words, graph) in Graph.manySmall {
      let root = graph.nodeCount / 2
      let blocks = graph.nodeCount == 0 ? graph.blockCutTree() : graph.blockCutTree(rootedAt: root)
      XCTAssertEqual(blocks.order.sorted(), graph.nodes.map(UInt32.init), words)
      var place = [Int](repeating: 0, count: graph.nodeCount)
      for (i, node) in blocks.order.enumerated() { place[Int(node)] = i }
      for node in graph.nodes {
        guard let block = blocks.block(above: node) else { continue }
        XCTAssertLessThan(place[Int(blocks.tops[block])], place[node], words)
      }
      // The nodes of a component stand side by side, and one of them is the root.
      let components = graph.connectedComponents()
      let labels = blocks.order.map { components.labels[Int($0)] }
      XCTAssertEqual(
        zip(labels, labels.dropFirst()).count { $0 != $1 } + 1,
        max(1, components.count)
      )
      XCTAssertEqual(blocks.above.count { $0 == BlockCutTree.none }, components.count, words)
    }
  }

  func testWithoutANodeTheTreeIsThatOfTheOthers() {
    for (words, graph) in Graph.manySmall where graph.nodeCount > 0 {
      let removed = graph.nodeCount / 2
      let tree = graph.blockCutTree(without: removed)
      let rest = graph.subgraph { $0 != removed && $1 != removed }.blockCutTree()
      XCTAssertEqual(Set(tree.members), Set(rest.members), words)
      XCTAssertEqual(tree.cutpoints, rest.cutpoints, words)
      XCTAssertTrue(tree.bridges.elementsEqual(rest.bridges, by: ==), words)
      XCTAssertEqual(
        tree.order.sorted(),
        graph.nodes.filter { $0 != removed }.map(UInt32.init),
        words
      )
    }
  }

  func testSizesCountTheNodesOfABlockAndItsTop() {
    for (words, graph) in Graph.manySmall {
      let blocks = graph.blockCutTree()
      for block in 0..<blocks.count {
        let below = blocks.above.count { $0 == UInt32(block) }
        XCTAssertEqual(Int(blocks.sizes[block]), below + 1, words)
        XCTAssertNotEqual(blocks.above[Int(blocks.tops[block])], UInt32(block), words)
        XCTAssertEqual(blocks.isBridge(block), below == 1, words)
      }
    }
  }

  func testWeightsCountWhoLosesTheRoot() {
    for (words, graph) in Graph.manySmall {
      let blocks = graph.blockCutTree()
      let weights = blocks.weights()
      let components = graph.connectedComponents()
      for node in graph.nodes {
        let label = components.labels[node]
        let root = graph.nodes.first { components.labels[$0] == label } ?? node
        let reached = node == root ? [] : graph.reached(from: root, without: [node])
        let lost = components.sizes[Int(label)] - reached.count
        XCTAssertEqual(Int(weights.nodes[node]), lost, "\(words), node \(node)")
      }
      for (block, members) in blocks.members.enumerated() {
        let top = Int(blocks.tops[block])
        let below = members.subtracting([top]).first.map { graph.reached(from: $0, without: [top]) }
        XCTAssertEqual(Int(weights.blocks[block]), below?.count, "\(words), block \(block)")
      }
    }
  }

  func testBridgesAndCutpointsAreThoseOfTheReferences() throws {
    for reference in try Reference.all() {
      let blocks = try reference.graph().blockCutTree()
      let name = { (node: Int) in reference.actors[node] }
      // igraph 1.0.0 and NetworkX 3.6.1.
      XCTAssertEqual(Set(blocks.cutpoints.map(name)), reference.cutpoints, reference.name)
      XCTAssertEqual(
        Set(blocks.bridges.map { [name($0.0), name($0.1)] }),
        reference.bridges,
        reference.name
      )
    }
  }
}

extension BlockCutTree {
  /// The nodes of every block, its top included.
  fileprivate var members: [Set<Int>] {
    var members = tops.map { Set([Int($0)]) }
    for node in above.indices {
      if let block = block(above: node) { members[block].insert(node) }
    }
    return members
  }
}

extension Graph {
  /// Hundreds of small graphs, each with the words that make it again.
  fileprivate static let manySmall: [(String, Graph)] =
    samples
    + (1...150).map { seed in
      let nodes = 2 + seed % 7
      return (
        "random \(nodes), \(seed % 12) edges, seed \(seed)",
        .random(nodes, edges: seed % 12, seed: UInt64(seed))
      )
    }
    + (1...100).map { seed in
      (
        "random 20, \(10 + seed % 20) edges, seed \(seed)",
        .random(20, edges: 10 + seed % 20, seed: UInt64(seed))
      )
    }
    + (1...100).map { seed in ("cactus of 7, seed \(seed)", .cactus(blocks: 7, seed: UInt64(seed)))
    }

  /// The nodes that a path joins to one, without some nodes or an edge.
  fileprivate func reached(
    from source: Int,
    without removed: Set<Int>,
    edge: (Int, Int)? = nil
  ) -> Set<Int> {
    var reached: Set = [source]
    var waiting = [source]
    while let node = waiting.popLast() {
      for neighbor in neighbors(of: node) where !removed.contains(neighbor) {
        if let edge, edge == (node, neighbor) || edge == (neighbor, node) { continue }
        if reached.insert(neighbor).inserted { waiting.append(neighbor) }
      }
    }
    return reached
  }

  /// The number of components, without some nodes or an edge.
  fileprivate func pieces(
    without removed: Set<Int> = [],
    withoutEdge edge: (Int, Int)? = nil
  ) -> Int {
    var rest = Set(nodes).subtracting(removed)
    var count = 0
    while let node = rest.first {
      rest.subtract(reached(from: node, without: removed, edge: edge))
      count += 1
    }
    return count
  }

  /// The largest sets of two nodes or more that are connected and stay so without any one of them,
  /// found among all subsets.
  fileprivate var blocksByDefinition: Set<Set<Int>> {
    let subsets = (0..<(1 << nodeCount)).map { bits in
      Set(nodes.filter { bits & (1 << $0) != 0 })
    }
    let firm = subsets.filter { set in
      let others = Set(nodes).subtracting(set)
      return set.count >= 2 && pieces(without: others) == 1
        && (set.count == 2 || set.allSatisfy { pieces(without: others.union([$0])) == 1 })
    }
    return Set(firm.filter { set in !firm.contains { $0.isStrictSuperset(of: set) } })
  }
}

extension Graph {
  /// The blocks, the component of one node rooted at it.
  fileprivate func blockCutTree(rootedAt node: Int) -> BlockCutTree {
    var blocks = blockCutTree()
    var weights = blocks.weights()
    blocks.root(at: node, turning: &weights)
    // What is counted anew is what the turning makes of it.
    let counted = blocks.weights()
    XCTAssertEqual(weights.nodes, counted.nodes, "rooted at \(node)")
    XCTAssertEqual(weights.blocks, counted.blocks, "rooted at \(node)")
    return blocks
  }
}
