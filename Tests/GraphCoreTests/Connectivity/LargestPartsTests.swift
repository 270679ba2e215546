import GraphCore
import TestSupport
import XCTest

final class LargestPartsTests: XCTestCase {
  func testNobodyIsLeft() {
    XCTAssertEqual(Graph(nodeCount: 0, edges: []).blockCutTree().largestParts(), [])
    XCTAssertEqual(Graph.path(1).blockCutTree().largestParts(), [0])
    XCTAssertEqual(Graph.path(2).blockCutTree().largestParts(), [1, 1])
  }

  func testMiddleOfAPathLeavesHalf() {
    // Of five in a row, the second leaves 1 and 3, the third 2 and 2.
    XCTAssertEqual(Graph.path(5).blockCutTree().largestParts(), [4, 3, 2, 3, 4])
    XCTAssertEqual(Graph.star(leaves: 4).blockCutTree().largestParts(), [1, 4, 4, 4, 4])
    XCTAssertEqual(Graph.ring(5).blockCutTree().largestParts(), [4, 4, 4, 4, 4])
    // Without the first, the others of the ring are a row of four: its second leaves 1 and 2.
    XCTAssertEqual(Graph.ring(5).blockCutTree(without: 0).largestParts(), [4, 3, 2, 2, 3])
  }

  func testAnotherComponentMayBeLarger() {
    // A pair and a row of three: without its middle, the pair is the largest.
    let graph = Graph(nodeCount: 5, edges: [(0, 1, 1), (2, 3, 1), (3, 4, 1)])
    XCTAssertEqual(graph.blockCutTree().largestParts(), [3, 3, 2, 2, 2])
  }

  func testIsTheLargestComponentOfWhatIsLeftByRemoval() {
    for (name, graph) in Graph.samples {
      XCTAssertEqual(
        graph.blockCutTree().largestParts(),
        graph.nodes.map { graph.largest(without: [$0]) },
        name
      )
      for removed in graph.nodes {
        XCTAssertEqual(
          graph.blockCutTree(without: removed).largestParts(),
          graph.nodes.map { graph.largest(without: [removed, $0]) },
          "\(name) without \(removed)"
        )
      }
    }
  }

  func testIsTheLargestComponentOnRandomGraphs() {
    for seed in 1...120 {
      let graph = Graph.random(1 + seed % 10, edges: seed % 13, seed: UInt64(seed))
      let parts = graph.blockCutTree().largestParts()
      XCTAssertEqual(parts, graph.nodes.map { graph.largest(without: [$0]) }, "seed \(seed)")
      for removed in graph.nodes {
        XCTAssertEqual(
          graph.blockCutTree(without: removed).largestParts(),
          graph.nodes.map { graph.largest(without: [removed, $0]) },
          "seed \(seed) without \(removed)"
        )
      }
    }
  }

  func testAPathOfAMillionNodesDoesNotOverflowTheStack() {
    // Without node 400,000, the 599,999 behind it are most.
    let parts = Graph.path(1_000_000).blockCutTree().largestParts()
    XCTAssertEqual(parts[400_000], 599_999)
    XCTAssertEqual(parts[0], 999_999)
  }
}

extension Graph {
  /// The largest component of the other nodes.
  fileprivate func largest(without removed: Set<Int>) -> Int {
    var edges: [(Int, Int, Double)] = []
    forEachEdge { u, v, _ in
      if !removed.contains(u), !removed.contains(v) { edges.append((u, v, 1)) }
    }
    let components = Graph(nodeCount: nodeCount, edges: edges).connectedComponents()
    let labels = nodes.filter { !removed.contains($0) }.map { components.labels[$0] }
    return Set(labels).map { label in labels.count { $0 == label } }.max() ?? 0
  }
}
