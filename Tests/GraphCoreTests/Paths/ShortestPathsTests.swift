import GraphCore
import TestSupport
import XCTest

final class ShortestPathsTests: XCTestCase {
  func testIsolatesReachNobody() {
    let sums = Graph(nodeCount: 2, edges: []).distanceSums()
    XCTAssertEqual(sums.reached, [0, 0])
    XCTAssertEqual(sums.totals, [0, 0])
    XCTAssertEqual(sums.inverseTotals, [0, 0])
    XCTAssertEqual(sums.longest, 0)
    XCTAssertEqual(Graph(nodeCount: 0, edges: []).distanceSums().reached, [])
  }

  func testDistancesOnAPath() {
    let sums = Graph.path(4).distanceSums()
    XCTAssertEqual(sums.reached, [3, 3, 3, 3])
    // From an end 1 + 2 + 3 and 1 + 1/2 + 1/3, from within 1 + 1 + 2 and 1 + 1 + 1/2.
    XCTAssertEqual(sums.totals, [6, 4, 4, 6])
    assertEqual(sums.inverseTotals, [11.0 / 6, 2.5, 2.5, 11.0 / 6], "path")
    XCTAssertEqual(sums.longest, 3)
  }

  func testLeavesOfAStarAreTwoStepsApart() {
    // From a leaf 1 + 2 + 2 + 2 and 1 + 1/2 + 1/2 + 1/2.
    let sums = Graph.star(leaves: 4).distanceSums()
    XCTAssertEqual(sums.totals, [4, 7, 7, 7, 7])
    XCTAssertEqual(sums.inverseTotals, [4, 2.5, 2.5, 2.5, 2.5])
    XCTAssertEqual(sums.longest, 2)
  }

  func testTheLengthOfAnEdgeIsOneDividedByItsWeight() {
    let sums = Graph(nodeCount: 3, edges: [(0, 1, 2), (1, 2, 4)]).weightedDistanceSums()
    // Lengths 1/2 and 1/4, and 3/4 from end to end.
    XCTAssertEqual(sums.totals, [1.25, 0.75, 1])
    XCTAssertEqual(sums.inverseTotals[1], 6)
    XCTAssertEqual(sums.longest, 0.75)
  }

  func testSumsAreThoseOfTheDefinition() {
    for seed in 0..<1000 {
      let graph = Graph.small(seed: seed)
      assertSums(graph.distanceSums(), of: graph, isWeighted: false, "seed \(seed)")
      assertSums(graph.weightedDistanceSums(), of: graph, isWeighted: true, "weights \(seed)")
    }
  }

  func testLengthsOfAllMagnitudes() {
    for seed in 0..<200 {
      let graph = Graph.small(seed: seed).withSpreadWeights
      assertSums(graph.weightedDistanceSums(), of: graph, isWeighted: true, "seed \(seed)")
    }
  }

  private func assertSums(
    _ sums: DistanceSums,
    of graph: Graph,
    isWeighted: Bool,
    _ label: String
  ) {
    let paths = PathsByDefinition(graph, isWeighted: isWeighted)
    let lengths = graph.nodes.map(paths.lengths)
    XCTAssertEqual(sums.reached, lengths.map(\.count), label)
    assertEqual(sums.totals, lengths.map { $0.reduce(0, +) }, label)
    assertEqual(sums.inverseTotals, lengths.map { $0.reduce(0) { $0 + 1 / $1 } }, label)
    XCTAssertEqual(sums.longest, lengths.joined().max() ?? 0, accuracy: 1e-12, label)
  }

  func testSumsOfALargerGraphAreThoseOfSearchesFromEveryNode() {
    // Several hundred nodes with pendants in one part, and small parts beside it.
    let graph = Graph.random(1_100, edges: 1_300, seed: 5)
    let sums = graph.distanceSums(threads: 2)
    for node in graph.nodes {
      let steps = graph.steps(from: [node]).compactMap(\.self).filter { $0 > 0 }
      XCTAssertEqual(sums.reached[node], steps.count)
      XCTAssertEqual(sums.totals[node], Double(steps.reduce(0, +)))
      let inverse = steps.reduce(0) { $0 + 1 / Double($1) }
      XCTAssertEqual(sums.inverseTotals[node], inverse, accuracy: 1e-12 * inverse)
      XCTAssertGreaterThanOrEqual(sums.longest, Double(steps.max() ?? 0))
    }
  }

  func testTheNumberOfThreadsChangesNoBit() {
    let graph = Graph.random(700, edges: 1_200, seed: 6)
    XCTAssertEqual(graph.distanceSums(threads: 1), graph.distanceSums(threads: 1))
    XCTAssertEqual(graph.distanceSums(threads: 1), graph.distanceSums(threads: 2))
    XCTAssertEqual(graph.distanceSums(threads: 1), graph.distanceSums(threads: 3))
    let weighted = Graph.random(200, edges: 400, seed: 7)
    let sums = weighted.weightedDistanceSums(threads: 1)
    XCTAssertEqual(weighted.weightedDistanceSums(threads: 1), sums)
    XCTAssertEqual(weighted.weightedDistanceSums(threads: 2), sums)
  }
}
