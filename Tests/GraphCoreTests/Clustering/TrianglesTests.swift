import GraphCore
import TestSupport
import XCTest

final class TrianglesTests: XCTestCase {
  func testNoNodesAndNoTriangles() {
    XCTAssertEqual(Graph(nodeCount: 0, edges: []).triangleCounts(), [])
    XCTAssertEqual(Graph.star(leaves: 3).triangleCounts(), [0, 0, 0, 0])
  }

  func testEveryPairOfOthersInACompleteGraph() {
    XCTAssertEqual(Graph.complete(5).triangleCounts(), [6, 6, 6, 6, 6])
  }

  func testCountsAreTheSameOnAnyNumberOfThreads() {
    let graph = Graph.random(3000, edges: 80_000, seed: 4)
    let expected = graph.triangleCounts()
    XCTAssertGreaterThan(expected.reduce(0, +), 0)
    for threads in [2, 3, 8] {
      XCTAssertEqual(graph.triangleCounts(threads: threads), expected)
    }
  }

  func testSumsOverTrianglesAreThoseOverAllTriples() {
    for seed in UInt64(1)...1000 {
      let graph = Graph.small(seed: seed)
      let w = DenseMatrix(graph)
      let counts = graph.triangleCounts()
      let weights = graph.triangleWeights()
      let redundancies = graph.neighborRedundancies()
      for i in graph.nodes {
        var (count, weight, redundancy) = (0, 0.0, 0.0)
        for j in graph.nodes {
          for q in graph.nodes where w[i, j] > 0 && w[i, q] > 0 && w[j, q] > 0 {
            count += 1
            weight += (w[i, j] + w[i, q]) / 2
            redundancy += w[i, q] * w[j, q] / (w.rows[j].max() ?? 1)
          }
        }
        XCTAssertEqual(counts[i], count / 2, "seed \(seed)")
        XCTAssertEqual(weights[i], weight, accuracy: 1e-12, "seed \(seed)")
        XCTAssertEqual(redundancies[i], redundancy, accuracy: 1e-11, "seed \(seed)")
      }
    }
  }

  func testTwoStepSharesAreThoseOfAllPairs() {
    for seed in UInt64(1)...1000 {
      for graph in [Graph.small(seed: seed), Graph.small(seed: seed).withUnitWeights()] {
        let w = DenseMatrix(graph)
        let p = { (i: Int, j: Int) in w[i, j] / w.strength(i) }
        let shares = graph.burtShares()
        let sums = shares.sums { _, share in share }
        let squares = shares.sums { node, share in share * share * Double(node + 1) }
        for i in graph.nodes {
          var (sum, square) = (0.0, 0.0)
          for j in graph.neighbors(of: i) {
            let share = graph.neighbors(of: i).reduce(p(i, j)) { $0 + p(i, $1) * p($1, j) }
            sum += share
            square += share * share * Double(i + 1)
          }
          XCTAssertEqual(sums[i], sum, accuracy: 1e-12, "seed \(seed)")
          XCTAssertEqual(squares[i], square, accuracy: 1e-12 * Double(i + 1), "seed \(seed)")
        }
      }
    }
  }
}
