import GraphCore
import TestSupport
import XCTest

final class DependantsTests: XCTestCase {
  func testNoSourcesNoDependants() {
    XCTAssertEqual(Graph.path(3).blockCutTree(rootedAtAllOf: []).dependants(), [0, 0, 0])
    XCTAssertEqual(Graph(nodeCount: 0, edges: []).blockCutTree(rootedAtAllOf: []).dependants(), [])
  }

  func testTwoSourcesLeaveTheMiddleFree() {
    // 0 and 4 are sources of a path of five: nobody depends on another.
    XCTAssertEqual(
      Graph.path(5).blockCutTree(rootedAtAllOf: [0, 4]).dependants(),
      [0, 0, 0, 0, 0]
    )
    XCTAssertEqual(Graph.path(5).blockCutTree(rootedAtAllOf: [0]).dependants(), [0, 3, 2, 1, 0])
  }

  func testByRemovalOnSampleGraphs() {
    for sample in Graph.samples where sample.graph.nodeCount > 1 {
      let graph = sample.graph
      let sources = graph.nodes.filter { $0 % 5 == 1 }
      let counts = graph.blockCutTree(rootedAtAllOf: sources).dependants()
      let reached = graph.steps(from: sources)
      for node in graph.nodes {
        let without = graph.steps(from: sources.filter { $0 != node }, avoiding: node)
        let lost = graph.nodes.count { $0 != node && reached[$0] != nil && without[$0] == nil }
        XCTAssertEqual(
          counts[node],
          sources.contains(node) ? 0 : lost,
          "\(sample.name), node \(node)"
        )
      }
    }
  }

  func testAPathOfAMillionNodesDoesNotOverflowTheStack() {
    let counts = Graph.path(1_000_000).blockCutTree(rootedAtAllOf: [0]).dependants()
    XCTAssertEqual(counts[1], 999_998)
  }
}
