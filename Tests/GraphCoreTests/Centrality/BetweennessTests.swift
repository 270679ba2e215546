import GraphCore
import TestSupport
import XCTest

final class BetweennessTests: XCTestCase {
  func testNoNodesAndNoPairs() {
    XCTAssertEqual(Graph(nodeCount: 0, edges: []).betweenness(), [])
    XCTAssertEqual(Graph(nodeCount: 1, edges: []).betweenness(), [0])
    XCTAssertEqual(Graph.path(2).betweenness(), [0, 0])
  }

  func testNodesOfAPathLieBetweenThoseOnEitherSide() {
    // 1 · 3, 2 · 2, 3 · 1 pairs.
    XCTAssertEqual(Graph.path(5).betweenness(), [0, 3, 4, 3, 0])
  }

  func testTheCentreOfAStarLiesBetweenAllPairs() {
    XCTAssertEqual(Graph.star(leaves: 5).betweenness(), [10, 0, 0, 0, 0, 0])
  }

  func testTwoNodesShareThePathsOfASquare() {
    // Each pair of opposite corners has two paths: every corner lies on half of one pair's.
    XCTAssertEqual(Graph.ring(4).betweenness(), [0.5, 0.5, 0.5, 0.5])
  }

  func testNobodyLiesBetweenTheNodesOfAClique() {
    XCTAssertEqual(Graph.complete(5).betweenness(), [0, 0, 0, 0, 0])
  }

  func testTwinsShareWhatLiesOnEitherSideOfThem() {
    // 0 and 4 on either side of the twins 1, 2, 3: one pair by three paths; the three pairs of twins
    // by two paths each, through 0 and through 4.
    let graph = Graph(
      nodeCount: 5,
      edges: [(0, 1, 1), (0, 2, 1), (0, 3, 1), (4, 1, 1), (4, 2, 1), (4, 3, 1)]
    )
    let third = 1.0 / 3
    for (score, expected) in zip(graph.betweenness(), [1.5, third, third, third, 1.5]) {
      XCTAssertEqual(score, expected, accuracy: 1e-15)
    }
  }

  /// 2¹⁰²⁹ paths lead from one end of 1030 pairs to the other, which is more than a `Double` can count.
  func testMorePathsThanCanBeCounted() {
    let length = 1030
    let edges = (1..<length).flatMap { layer in
      (0..<4).map { (2 * layer - 2 + $0 / 2, 2 * layer + $0 % 2, 1.0) }
    }
    let graph = Graph(nodeCount: 2 * length, edges: edges)
    // Half of what goes between the layers on either side; and of the pairs in the layers beside it,
    // which have two nodes between them at the ends and four elsewhere.
    let expected = (0..<2 * length).map { node in
      let layer = node / 2
      let beside = [layer - 1, layer + 1].filter { (0..<length).contains($0) }
      return Double(2 * layer * (length - 1 - layer))
        + beside.reduce(0) { $0 + ($1 == 0 || $1 == length - 1 ? 0.5 : 0.25) }
    }
    for (score, expected) in zip(graph.betweenness(threads: 2), expected) {
      XCTAssertEqual(score, expected, accuracy: 1e-9 * max(1, expected))
    }
  }

  func testBetweennessIsThatOfTheDefinition() {
    for seed in 0..<1000 {
      let graph = Graph.small(seed: seed)
      let expected = PathsByDefinition(graph, isWeighted: false).betweenness
      assertEqual(graph.betweenness(), expected, "seed \(seed)")
    }
    for seed in UInt64(1)...3 {
      let graph = Graph.random(90, edges: 200, seed: seed).adding(
        .twins(pairs: 20, edges: 30, seed: seed)
      )
      let expected = PathsByDefinition(graph, isWeighted: false).betweenness
      assertEqual(graph.betweenness(), expected, "90 nodes, seed \(seed)")
    }
  }

  func testTheNumberOfThreadsChangesNoBit() {
    for seed in UInt64(1)...3 {
      let graph = Graph.random(300, edges: 600, seed: seed)
      let scores = graph.betweenness(threads: 1)
      XCTAssertEqual(graph.betweenness(threads: 1), scores)
      XCTAssertEqual(graph.betweenness(threads: 2), scores)
      XCTAssertEqual(graph.betweenness(threads: 3), scores)
    }
  }
}

final class WeightedBetweennessTests: XCTestCase {
  func testAStrongDetourIsShorterThanAWeakTie() {
    // 0–2 has length 2, and 0–1–2 length 1/2 + 1/2.
    let graph = Graph(nodeCount: 3, edges: [(0, 1, 2), (1, 2, 2), (0, 2, 0.5)])
    XCTAssertEqual(graph.weightedBetweenness(), [0, 1, 0])
  }

  func testSumsOfThirdsAreAsLongAsAWhole() {
    // From 0 to 4 it is 1/3 + 1/3 + 1/3 by 1 and 2, and 1/2 + 1/2 by 3, which so gets half of this
    // pair; from 5 to 9 it is 1/6 + 1/6 + 1/3, and 1/3 + 1/3.
    let graph = Graph(
      nodeCount: 10,
      edges: [
        (0, 1, 3), (1, 2, 3), (2, 4, 3), (0, 3, 2), (3, 4, 2),
        (5, 6, 6), (6, 7, 6), (7, 9, 3), (5, 8, 3), (8, 9, 3),
      ]
    )
    let expected = PathsByDefinition(graph, isWeighted: true).betweenness
    XCTAssertEqual(expected[3], 0.5)
    assertEqual(graph.weightedBetweenness(), expected, "thirds")
  }

  /// 2¹⁰²⁹ paths lead from one end of 1030 pairs to the other, which is more than a `Double` can count.
  func testMorePathsThanCanBeCounted() {
    let length = 1030
    let edges = (1..<length).flatMap { layer in
      (0..<4).map { (2 * layer - 2 + $0 / 2, 2 * layer + $0 % 2, 1.0) }
    }
    let graph = Graph(nodeCount: 2 * length, edges: edges)
    // Half of what goes between the layers on either side; and of the pairs in the layers beside it,
    // which have two nodes between them at the ends and four elsewhere.
    let expected = (0..<2 * length).map { node in
      let layer = node / 2
      let beside = [layer - 1, layer + 1].filter { (0..<length).contains($0) }
      return Double(2 * layer * (length - 1 - layer))
        + beside.reduce(0) { $0 + ($1 == 0 || $1 == length - 1 ? 0.5 : 0.25) }
    }
    for (score, expected) in zip(graph.weightedBetweenness(threads: 2), expected) {
      XCTAssertEqual(score, expected, accuracy: 1e-9 * max(1, expected))
    }
  }

  func testBetweennessIsThatOfTheDefinition() {
    for seed in 0..<1000 {
      let graph = Graph.small(seed: seed)
      let expected = PathsByDefinition(graph, isWeighted: true).betweenness
      assertEqual(graph.weightedBetweenness(), expected, "seed \(seed)")
    }
  }

  func testLengthsOfAllMagnitudes() {
    for seed in 0..<200 {
      let graph = Graph.small(seed: seed).withSpreadWeights
      let expected = PathsByDefinition(graph, isWeighted: true).betweenness
      assertEqual(graph.weightedBetweenness(), expected, "seed \(seed)")
    }
  }

  func testDoublingAllWeightsChangesNothing() {
    for (name, graph) in Graph.samples {
      let doubled = graph.adding(graph)
      assertEqual(doubled.weightedBetweenness(), graph.weightedBetweenness(), name)
    }
  }

  func testTheNumberOfThreadsChangesNoBit() {
    let graph = Graph.random(250, edges: 500, seed: 4)
    let scores = graph.weightedBetweenness(threads: 1)
    XCTAssertEqual(graph.weightedBetweenness(threads: 1), scores)
    XCTAssertEqual(graph.weightedBetweenness(threads: 2), scores)
  }
}

extension XCTestCase {
  /// Asserts that scores are equal but for rounding.
  func assertEqual(
    _ scores: [Double],
    _ expected: [Double],
    _ label: String,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    XCTAssertEqual(scores.count, expected.count, label, file: file, line: line)
    for (node, (score, other)) in zip(scores, expected).enumerated() {
      let (accuracy, label) = (1e-12 * max(1, abs(other)), "\(label), node \(node)")
      XCTAssertEqual(score, other, accuracy: accuracy, label, file: file, line: line)
    }
  }
}
