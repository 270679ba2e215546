import GraphCore
import TestSupport
import XCTest

final class ApproximateBetweennessTests: XCTestCase {
  /// A block of some 1300 nodes, with trees that hang on it and parts beside it.
  private let graph = Graph.random(1_500, edges: 3_200, seed: 11)

  func testSmallBlocksAreExact() {
    for seed in 0..<100 {
      let graph = Graph.small(seed: seed)
      let estimate = graph.approximateBetweenness(error: 0.1)
      XCTAssertEqual(estimate.sampleCount, 0)
      XCTAssertEqual(estimate.error, 0)
      XCTAssertEqual(estimate.confidence, 1)
      assertEqual(estimate.scores, graph.betweenness(), "seed \(seed)")
    }
  }

  func testNoScoreIsOffByMoreThanTheError() {
    // The draw is fixed, so that the nine in ten cannot fail by chance.
    let exact = graph.betweenness()
    let pairs = 1_499.0 * 1_498 / 2
    for error in [0.02, 0.05] {
      let estimate = graph.approximateBetweenness(error: error)
      XCTAssertGreaterThan(estimate.sampleCount, 0)
      XCTAssertEqual(estimate.error, error)
      XCTAssertEqual(estimate.confidence, 0.9)
      for (score, other) in zip(estimate.scores, exact) {
        XCTAssertEqual(score / pairs, other / pairs, accuracy: error)
      }
    }
  }

  func testPathsAreDrawnEvenly() {
    // The sum of all betweenness is the number of nodes between, over all pairs, and so a mean of
    // many draws: lengths of paths vary by a third or so, the mean of 3000 by less than a hundredth.
    let exact = graph.betweenness().reduce(0, +)
    let estimate = graph.approximateBetweenness(error: 0.015)
    XCTAssertGreaterThan(estimate.sampleCount, 3_000)
    XCTAssertEqual(estimate.scores.reduce(0, +) / exact, 1, accuracy: 0.02)
  }

  func testASmallerErrorOrMoreConfidenceTakesMoreSamples() {
    let few = graph.approximateBetweenness(error: 0.05).sampleCount
    XCTAssertGreaterThan(graph.approximateBetweenness(error: 0.03).sampleCount, few)
    XCTAssertGreaterThan(
      graph.approximateBetweenness(error: 0.05, confidence: 0.99).sampleCount,
      few
    )
  }

  func testTheNumberOfThreadsChangesNoBit() {
    let estimate = graph.approximateBetweenness(error: 0.04, threads: 1)
    XCTAssertEqual(graph.approximateBetweenness(error: 0.04, threads: 1), estimate)
    XCTAssertEqual(graph.approximateBetweenness(error: 0.04, threads: 2), estimate)
  }
}

final class ApproximateHarmonicTests: XCTestCase {
  private let graph = Graph.random(1_200, edges: 1_800, seed: 12)

  func testAnErrorThatNeedsAllNodesIsExact() {
    for seed in 0..<100 {
      let graph = Graph.small(seed: seed)
      let estimate = graph.approximateHarmonic(error: 0.1)
      XCTAssertEqual(estimate.sampleCount, 0)
      XCTAssertEqual(estimate.error, 0)
      XCTAssertEqual(estimate.scores, graph.distanceSums().inverseTotals)
    }
    XCTAssertEqual(Graph(nodeCount: 0, edges: []).approximateHarmonic(error: 0.1).scores, [])
  }

  func testNoScoreIsOffByMoreThanTheError() {
    for isWeighted in [false, true] {
      let sums = isWeighted ? graph.weightedDistanceSums() : graph.distanceSums()
      let estimate = graph.approximateHarmonic(error: 0.1, isWeighted: isWeighted)
      // Hoeffding: ln(2 · 1200 / 0.1) / (2 (0.1 · 1199/1200)²) = 10.0858 / 0.0199667.
      XCTAssertEqual(estimate.sampleCount, 506)
      if !isWeighted { XCTAssertEqual(estimate.error, 0.1) }
      for (score, other) in zip(estimate.scores, sums.inverseTotals) {
        XCTAssertEqual(score / 1_199, other / 1_199, accuracy: estimate.error)
        XCTAssertEqual(score / 1_199, other / 1_199, accuracy: 0.1, "in this draw")
      }
    }
  }

  func testTheBoundWithWeightsIsTimesTheLargest() {
    var largest = 0.0
    graph.forEachEdge { largest = max(largest, $2) }
    let estimate = graph.approximateHarmonic(error: 0.1, isWeighted: true)
    XCTAssertEqual(estimate.error, 0.1 * largest)
  }

  func testTheNumberOfThreadsChangesNoBit() {
    for isWeighted in [false, true] {
      let estimate = graph.approximateHarmonic(error: 0.1, isWeighted: isWeighted, threads: 1)
      for threads in 1...3 {
        XCTAssertEqual(
          graph.approximateHarmonic(error: 0.1, isWeighted: isWeighted, threads: threads),
          estimate
        )
      }
    }
  }
}
