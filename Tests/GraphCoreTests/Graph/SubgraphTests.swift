import GraphCore
import TestSupport
import XCTest

final class SubgraphTests: XCTestCase {
  func testNodesAreNumberedInTheOrderGiven() {
    // 0–1 of weight 2, 1–2 of weight 3; of 2 and 1 the edge 1–2 stays, between the new 0 and 1.
    let graph = Graph(nodeCount: 3, edges: [(0, 1, 2), (1, 2, 3)])
    XCTAssertEqual(graph.subgraph(keeping: [2, 1]), Graph(nodeCount: 2, edges: [(0, 1, 3)]))
    XCTAssertEqual(graph.subgraph(keeping: [2, 0]), Graph(nodeCount: 2, edges: []))
    XCTAssertEqual(graph.subgraph(keeping: []), Graph(nodeCount: 0, edges: []))
  }

  func testEveryPairKeepsItsEdge() {
    for (name, graph) in Graph.samples {
      let kept = Array(graph.nodes.filter { $0 % 3 != 1 }.reversed())
      let part = graph.subgraph(keeping: kept)
      XCTAssertEqual(part.nodeCount, kept.count, name)
      for (first, node) in kept.enumerated() {
        var expected: [Int: Double] = [:]
        for (other, weight) in graph.edges(of: node) {
          if let place = kept.firstIndex(of: other) { expected[place] = weight }
        }
        let found = Dictionary(uniqueKeysWithValues: part.edges(of: first).map { ($0, $1) })
        XCTAssertEqual(found, expected, "\(name), node \(node)")
      }
    }
  }

  func testAllNodesInTheirOrderAreTheSameGraph() {
    for (name, graph) in Graph.samples {
      XCTAssertEqual(graph.subgraph(keeping: Array(graph.nodes)), graph, name)
      XCTAssertEqual(graph.subgraph { _, _ in true }, graph, name)
    }
  }

  func testEdgesAreKeptByTheirEnds() {
    // Of a ring of four, 0–1 1–2 2–3 0–3, the edges of node 0 are dropped.
    let rest = Graph.ring(4).subgraph { u, _ in u > 0 }
    XCTAssertEqual(rest, Graph(nodeCount: 4, edges: [(1, 2, 1), (2, 3, 1)]))
  }
}
