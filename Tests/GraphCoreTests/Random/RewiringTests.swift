import GraphCore
import TestSupport
import XCTest

final class RewiringTests: XCTestCase {
  func testNoEdges() {
    var rewiring = Rewiring(of: Graph(nodeCount: 2, edges: []), kinds: [0, 1], seed: 1)
    rewiring.advance(10)
    XCTAssertEqual(rewiring.graph.edgeCount, 0)
    XCTAssertEqual(rewiring.changes, 0)
    let samples = Graph(nodeCount: 0, edges: []).rewired(keeping: []) { _ in [1] }
    XCTAssertEqual(samples.values.count, 200)
    XCTAssertEqual(samples.acceptanceRate, 0)
  }

  func testAStarStaysAsItIs() {
    let samples = Graph.star(leaves: 5).rewired(keeping: [0, 1, 1, 1, 1, 1], samples: 8) { graph in
      [Double(graph.degree(of: 0))]
    }
    XCTAssertEqual(samples.values, [[Double]](repeating: [5], count: 8))
    XCTAssertEqual(samples.acceptanceRate, 0)
  }

  func testEveryNodeKeepsItsEdgesToEachKind() {
    for sample in Graph.samples {
      let graph = sample.graph
      let kinds = graph.nodes.map { UInt8($0 * $0 % 3) }
      var rewiring = Rewiring(of: graph, kinds: kinds, seed: 3)
      for _ in 0..<5 {
        rewiring.advance(50)
        let rewired = rewiring.graph
        XCTAssertEqual(rewired.edgeCount, graph.edgeCount, sample.name)
        for node in graph.nodes {
          for kind in UInt8(0)..<3 {
            XCTAssertEqual(
              rewired.neighbors(of: node).count { kinds[$0] == kind },
              graph.neighbors(of: node).count { kinds[$0] == kind },
              "\(sample.name), node \(node), kind \(kind)"
            )
          }
        }
      }
    }
  }

  func testEveryGraphOfTheSameDegreesIsAsLikely() {
    // Six nodes with two edges each: 6!/(6 · 2) = 60 hexagons and C(6, 3)/2 = 10 pairs of triangles.
    assertUniform(
      .ring(6),
      kinds: [0, 0, 0, 0, 0, 0],
      states: 70,
      // scipy 1.17: chi2.ppf(0.999, 69).
      critical: 111.055
    )
  }

  func testEveryGraphOfTheSameDegreesBetweenKindsIsAsLikely() {
    // A ring through kinds 0 and 1 by turns: each of three nodes leaves out one of the other kind,
    // 3! = 6 ways. Beside it a path of four nodes of kind 2: degrees 1, 2, 2, 1 make two simple
    // graphs, a–b–c–d and a–c–b–d. 6 · 2 = 12 in all.
    var edges = (0..<6).map { ($0, ($0 + 1) % 6, 1.0) }
    edges += [(6, 7, 1), (7, 8, 1), (8, 9, 1)]
    assertUniform(
      Graph(nodeCount: 10, edges: edges),
      kinds: [0, 1, 0, 1, 0, 1, 2, 2, 2, 2],
      states: 12,
      // scipy 1.17: chi2.ppf(0.999, 11).
      critical: 31.264
    )
  }

  func testItGoesOnUntilTenStepsAnEdgeChangedTheGraph() {
    // A star with a ring through its leaves, of two kinds: most pairs of edges cannot be exchanged.
    let leaves = 40
    var edges = (1...leaves).map { (0, $0, 1.0) }
    edges += (1...leaves).map { ($0, $0 % leaves + 1, 1) }
    let graph = Graph(nodeCount: leaves + 1, edges: edges)
    let kinds: [UInt8] = [0] + [UInt8](repeating: 1, count: leaves)
    let samples = graph.rewired(keeping: kinds, samples: 40) { graph in
      [Double(graph.triangleCounts()[0])]
    }
    XCTAssertTrue(samples.hasMixed)
    XCTAssertNil(samples.obstacle)
    XCTAssertGreaterThan(samples.acceptanceRate, 0)
    // Every edge of the ring makes a triangle with the centre, however it is rewired.
    XCTAssertEqual(Set(samples.values.map { $0[0] }), [Double(leaves)])
  }

  func testItSaysWhereNothingMovesAndWhereTooLittleDoes() {
    XCTAssertEqual(
      Graph.star(leaves: 30).rewired(keeping: [UInt8](repeating: 0, count: 31), samples: 4) { _ in
        []
      }
      .obstacle,
      .nothingMoves
    )
    // A star of 1,500 with two edges apart: only an edge of the star and one apart, or the two, can be
    // exchanged, about 4 in 1,500 steps, so that a thousand steps an edge change it less than ten times
    // an edge.
    var edges = (1...1500).map { (0, $0, 1.0) }
    edges += [(1501, 1502, 1), (1503, 1504, 1)]
    let star = Graph(nodeCount: 1505, edges: edges)
    let samples = star.rewired(keeping: [UInt8](repeating: 0, count: 1505), samples: 4) { _ in [] }
    XCTAssertEqual(samples.obstacle, .tooFewChanges)
    XCTAssertFalse(samples.hasMixed)
    // Nothing to exchange is no obstacle: there is no other graph without edges.
    XCTAssertTrue(Graph(nodeCount: 3, edges: []).rewired(keeping: [0, 0, 0]) { _ in [] }.hasMixed)
  }

  func testTheSameSeedGivesTheSameBitsWithAnyNumberOfThreads() {
    let graph = Graph.random(40, edges: 90, seed: 5)
    let kinds = graph.nodes.map { UInt8($0 % 3) }
    let runs = [1, 1, 2, 5].map { threads in
      graph.rewired(keeping: kinds, samples: 20, seed: 9, threads: threads) { graph in
        graph.triangleCounts().map(Double.init)
      }
    }
    for run in runs { XCTAssertEqual(run, runs[0]) }
    XCTAssertNotEqual(
      runs[0].values,
      graph.rewired(keeping: kinds, samples: 20, seed: 10) { graph in
        graph.triangleCounts().map(Double.init)
      }.values
    )
  }

  func testTheSetOfEdgesForgetsNothing() {
    // Dense enough for long runs of occupied slots: every edge is there once after many steps.
    var rewiring = Rewiring(
      of: .random(30, edges: 200, seed: 2),
      kinds: .init(repeating: 0, count: 30),
      seed: 4
    )
    let count = rewiring.graph.edgeCount
    for _ in 0..<200 {
      rewiring.advance(100)
      XCTAssertEqual(rewiring.graph.edgeCount, count)
    }
    XCTAssertGreaterThan(rewiring.changes, 0)
  }

  /// Checks by chi-square, at a level of 0.001, that all states are met as often.
  private func assertUniform(
    _ graph: Graph,
    kinds: [UInt8],
    states: Int,
    critical: Double,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    var counts: [[Int]: Int] = [:]
    var rewiring = Rewiring(of: graph, kinds: kinds, seed: 1)
    let draws = 200 * states
    for _ in 0..<draws {
      // Far enough apart for draws to be as good as independent.
      rewiring.advance(20 * graph.edgeCount)
      let rewired = rewiring.graph
      counts[rewired.nodes.flatMap { rewired.neighbors(of: $0) }, default: 0] += 1
    }
    XCTAssertEqual(counts.count, states, file: file, line: line)
    let chiSquare = counts.values.reduce(0.0) {
      let difference = Double($1) - 200
      return $0 + difference * difference / 200
    }
    XCTAssertLessThan(chiSquare, critical, file: file, line: line)
  }
}
