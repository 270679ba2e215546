import GraphCore
import TestSupport
import XCTest

final class PageRankTests: XCTestCase {
  func testNoNodes() {
    XCTAssertEqual(Graph(nodeCount: 0, edges: []).pageRank(), [])
  }

  func testIsolatesShareEvenly() {
    for score in Graph(nodeCount: 4, edges: []).pageRank() {
      XCTAssertEqual(score, 1.0 / 4, accuracy: 1e-15)
    }
  }

  func testStar() {
    // Hub h, four leaves l: h = 0.03 + 0.85 · 4 l and l = 0.03 + 0.85 h / 4, so that
    // h (1 − 0.85²) = 0.03 (1 + 0.85 · 4).
    let hub = 0.03 * (1 + 0.85 * 4) / (1 - 0.85 * 0.85)
    let scores = Graph.star(leaves: 4).pageRank()
    XCTAssertEqual(scores[0], hub, accuracy: 1e-14)
    XCTAssertEqual(scores[1], 0.03 + 0.85 * hub / 4, accuracy: 1e-14)
  }

  func testScoresAreThoseOfElimination() {
    for seed in UInt64(1)...1000 {
      let graph = Graph.small(seed: seed)
      for (score, expected) in zip(graph.pageRank(), graph.pageRankByElimination) {
        XCTAssertEqual(score, expected, accuracy: 1e-13, "seed \(seed)")
      }
    }
  }

  func testContinuationOfZeroSharesEvenly() {
    XCTAssertEqual(Graph.path(2).pageRank(continuation: 0), [0.5, 0.5])
  }

  func testScoresHaveTheSameBitsOnAnyNumberOfThreads() {
    // More than 2¹⁶ edges, so that products are computed in several parts.
    let graph = Graph.random(20_000, edges: 80_000, seed: 3)
    let expected = graph.pageRank()
    XCTAssertEqual(expected.reduce(0, +), 1, accuracy: 1e-10)
    for threads in [2, 3, 8] {
      XCTAssertEqual(graph.pageRank(threads: threads).map(\.bitPattern), expected.map(\.bitPattern))
    }
  }
}

extension Graph {
  /// x = (1 − α) / n + α P x, P the matrix of a walker's steps, solved as a dense system.
  fileprivate var pageRankByElimination: [Double] {
    let weights = DenseMatrix(self)
    let rows = nodes.map { i in
      nodes.map { j in
        let step =
          weights.strength(j) > 0 ? weights[i, j] / weights.strength(j) : 1 / Double(nodeCount)
        return (i == j ? 1 : 0) - 0.85 * step
      }
    }
    return DenseMatrix(rows: rows).solution(nodes.map { _ in 0.15 / Double(nodeCount) })
  }
}
