import Foundation
import GraphCore
import GraphLayout
import TestSupport
import XCTest

final class StressLayoutTests: XCTestCase {
  func testNoNodesOneNodeAndNoEdges() {
    XCTAssertEqual(Graph(nodeCount: 0, edges: []).stressLayout(), [])
    XCTAssertEqual(Graph(nodeCount: 1, edges: []).stressLayout(), [.zero])
    let places = Graph(nodeCount: 5, edges: []).stressLayout()
    XCTAssertEqual(Set(places).count, 5)
  }

  func testAnEdgeHasItsLength() {
    let places = Graph.path(2).stressLayout { _, _ in 50 }
    XCTAssertEqual(places[0].distance(to: places[1]), 50, accuracy: 0.1)
  }

  func testATriangleWithSidesOfThreeFourAndFiveHasARightAngle() {
    let places = Graph.complete(3).stressLayout { u, v in [1: 3, 2: 4, 3: 5][u + v] ?? 0 }
    XCTAssertEqual(places[0].distance(to: places[1]), 3, accuracy: 0.01)
    XCTAssertEqual(places[0].distance(to: places[2]), 4, accuracy: 0.01)
    XCTAssertEqual(places[1].distance(to: places[2]), 5, accuracy: 0.01)
  }

  func testAPathIsStraight() {
    // Distances along a line are distances on the page: there is no stress.
    XCTAssertEqual(Graph.path(30).stress(of: Graph.path(30).stressLayout()), 0, accuracy: 1e-4)
  }

  func testStressIsNoWorseThanThatOfNeato() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../References/neato.json")
    let neato = try JSONDecoder().decode([String: Double].self, from: Data(contentsOf: file))
    var cases = Graph.layoutSamples
    cases.append(("federation", try Reference.committed("federation").graph().largestComponent))
    for name in Reference.fixtureNames {
      if let graph = try Reference.fixture(name)?.graph() {
        cases.append((name, graph.largestComponent))
      }
    }
    for (name, graph) in cases {
      guard let reference = neato[name] else {
        XCTFail("no reference for \(name)")
        continue
      }
      // The references have six decimals.
      XCTAssertLessThanOrEqual(
        graph.stress(of: graph.stressLayout()),
        reference * 1.001 + 1e-5,
        name
      )
    }
  }

  func testAGridUnfolds() {
    let grid = Graph.grid(12)
    XCTAssertEqual(grid.crossingCount(of: grid.stressLayout()), 0)
  }

  func testALargeGridUnfolds() {
    // More than 1,600 nodes, so that only pivots are looked at.
    let grid = Graph.grid(41)
    let places = grid.stressLayout()
    XCTAssertEqual(grid.crossingCount(of: places), 0)
    XCTAssertLessThan(grid.edgeLengthSpread(of: places), 0.2)
  }

  func testTheOrderOfNodesMattersLittle() throws {
    let graph = try Reference.committed("federation").graph().largestComponent
    var generator = SeededGenerator(seed: 4)
    let order = graph.nodes.shuffled(using: &generator)
    var edges: [(Int, Int, Double)] = []
    graph.forEachEdge { u, v, weight in edges.append((order[u], order[v], weight)) }
    let permuted = Graph(nodeCount: graph.nodeCount, edges: edges)
    XCTAssertEqual(
      permuted.stress(of: permuted.stressLayout()),
      graph.stress(of: graph.stressLayout()),
      accuracy: 0.003
    )
  }

  func testThreadsDoNotMatter() throws {
    let graph = try Reference.committed("federation").graph()
    XCTAssertEqual(graph.stressLayout(threads: 1), graph.stressLayout(threads: 2))
  }

  func testGivenPlacesStayAndNewNodesStandBesideThem() {
    // A ring of six whose places are given, with a new node on its first.
    let ring = Graph.ring(6)
    let old = ring.stressLayout { _, _ in 40 }
    var edges: [(Int, Int, Double)] = [(0, 6, 1)]
    for node in 0..<6 { edges.append((node, (node + 1) % 6, 1)) }
    let fixed = Dictionary(uniqueKeysWithValues: zip(0..., old))
    let places = Graph(nodeCount: 7, edges: edges).stressLayout(fixed: fixed) { _, _ in 72 }
    XCTAssertEqual(Array(places.prefix(6)), old)
    // As long as the edges with given ends, and no nearer to the others than these are.
    XCTAssertEqual(places[6].distance(to: places[0]), 40, accuracy: 15)
    XCTAssertGreaterThan(places[6].distance(to: places[3]), old[0].distance(to: old[3]))
  }
}
