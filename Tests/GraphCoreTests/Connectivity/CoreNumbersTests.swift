import GraphCore
import TestSupport
import XCTest

final class CoreNumbersTests: XCTestCase {
  func testNoNodes() {
    XCTAssertEqual(Graph(nodeCount: 0, edges: []).coreNumbers(), [])
  }

  func testIsolatesAreInNoCore() {
    XCTAssertEqual(Graph(nodeCount: 2, edges: []).coreNumbers(), [0, 0])
  }

  func testTreesAreOneCores() {
    XCTAssertEqual(Graph.star(leaves: 4).coreNumbers(), [1, 1, 1, 1, 1])
    XCTAssertEqual(Graph.path(4).coreNumbers(), [1, 1, 1, 1])
  }

  func testPendantsOfACliqueStayOutside() {
    // A clique of four, each node with three neighbors in it; node 4 hangs on it by one edge.
    let graph = Graph(
      nodeCount: 5,
      edges: [(0, 1, 1), (0, 2, 1), (0, 3, 1), (1, 2, 1), (1, 3, 1), (2, 3, 1), (3, 4, 1)]
    )
    XCTAssertEqual(graph.coreNumbers(), [3, 3, 3, 3, 1])
  }

  func testCoreNumbersAreThoseOfRepeatedRemoval() {
    for (name, graph) in Graph.samples {
      XCTAssertEqual(graph.coreNumbers(), graph.coreNumbersByRemoval, name)
    }
    for seed in UInt64(1)...100 {
      let graph = Graph.random(25, edges: Int(seed), seed: seed)
      XCTAssertEqual(graph.coreNumbers(), graph.coreNumbersByRemoval, "seed \(seed)")
    }
  }

  func testDegreesAndCoreNumbersAreThoseOfTheReferences() throws {
    for reference in try Reference.all() {
      let graph = try reference.graph()
      // igraph 1.0.0, Graph.degree and Graph.coreness.
      XCTAssertEqual(
        graph.nodes.map { Double(graph.degree(of: $0)) },
        reference.column("degree"),
        reference.name
      )
      XCTAssertEqual(
        graph.coreNumbers().map(Double.init),
        reference.column("core_number"),
        reference.name
      )
    }
  }
}

extension Graph {
  /// The core numbers by their definition: for every *k*, nodes with fewer than *k* neighbors are
  /// removed until none is left.
  fileprivate var coreNumbersByRemoval: [Int] {
    var cores = [Int](repeating: 0, count: nodeCount)
    for k in nodes.dropFirst() {
      var kept = Set(nodes)
      while let node = kept.first(where: { neighbors(of: $0).count(where: kept.contains) < k }) {
        kept.remove(node)
      }
      for node in kept { cores[node] = k }
    }
    return cores
  }
}
