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

  func testByRemovalOnRandomGraphs() {
    // As many components and cutpoints as sparse graphs have; one source, several, or all of them.
    for seed in 1...120 {
      let count = 2 + seed % 11
      let graph = Graph.random(count, edges: seed % 14, seed: UInt64(seed))
      let sources = graph.nodes.filter { ($0 * 7 + seed) % (1 + seed % 6) == 0 }
      let counts = graph.blockCutTree(rootedAtAllOf: sources).dependants()
      for node in graph.nodes {
        let reached = graph.reached(from: sources, avoiding: nil)
        let without = graph.reached(from: sources.filter { $0 != node }, avoiding: node)
        let lost = reached.subtracting(without).subtracting([node]).count
        XCTAssertEqual(
          counts[node],
          sources.contains(node) ? 0 : lost,
          "seed \(seed), node \(node)"
        )
      }
    }
  }

  func testWithoutSourcesTheLowestNodeOfEveryComponentIsTheRoot() {
    // 0 1 2 and 3 4 5 are paths: 2 depends on 1, and 5 on 4.
    let graph = Graph(nodeCount: 6, edges: [(0, 1, 1), (1, 2, 1), (3, 4, 1), (4, 5, 1)])
    XCTAssertEqual(graph.blockCutTree().dependants(), [0, 1, 0, 0, 1, 0])
  }

  func testAPathOfAMillionNodesDoesNotOverflowTheStack() {
    let counts = Graph.path(1_000_000).blockCutTree(rootedAtAllOf: [0]).dependants()
    XCTAssertEqual(counts[1], 999_998)
  }
}

extension Graph {
  /// The nodes that a path joins to one of some, without a node.
  fileprivate func reached(from sources: [Int], avoiding removed: Int?) -> Set<Int> {
    var reached = Set(sources)
    var waiting = sources
    while let node = waiting.popLast() {
      for neighbor in neighbors(of: node) where neighbor != removed {
        if reached.insert(neighbor).inserted { waiting.append(neighbor) }
      }
    }
    return reached
  }
}
