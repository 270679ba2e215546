import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// Closeness, harmonic centrality and betweenness of actors, and how they are shared out.
final class PathCentralityTests: XCTestCase {
  func testIsolatesAndASingleActor() {
    let isolates = Network(of: Graph(nodeCount: 2, edges: []))
    let one = Network(of: Graph(nodeCount: 1, edges: []))
    XCTAssertEqual(isolates.scores(.closeness), [0, 0])
    XCTAssertEqual(isolates.scores(.harmonic), [0, 0])
    XCTAssertEqual(isolates.scores(.betweenness), [0, 0])
    XCTAssertEqual(one.scores(.closeness), [nil])
    XCTAssertEqual(one.scores(.harmonic), [0])
    XCTAssertEqual(one.scores(.betweenness), [0])
  }

  func testNormalisedScoresOfAStar() {
    let star = Network(of: .star(leaves: 4))
    XCTAssertEqual(star.normalisedScores(.closeness)[0], 1)
    XCTAssertEqual(star.normalisedScores(.harmonic)[0], 1)
    XCTAssertEqual(star.normalisedScores(.betweenness)[0], 1)
    XCTAssertEqual(star.scores(.betweenness)[0], 4 * 3 / 2)
  }

  func testClosenessCountsTheShareWithinReach() {
    // Two pairs and an isolate: one of four others within reach, at distance 1.
    let network = Network(of: Graph(nodeCount: 5, edges: [(0, 1, 1), (2, 3, 1)]))
    XCTAssertEqual(network.scores(.closeness), [0.25, 0.25, 0.25, 0.25, 0])
  }

  func testWeightsAreStrengthAndSoShortenATie() {
    // Lengths 1/2 and 1/4: 0 has the others at 1/2 and 3/4.
    let network = Network(of: Graph(nodeCount: 3, edges: [(0, 1, 2), (1, 2, 4)]))
    var options = MeasureOptions()
    options.isWeighted = true
    XCTAssertEqual(network.scores(.closeness, options: options)[0], 2 / 1.25)
    XCTAssertEqual(network.scores(.harmonic, options: options)[1], 2 + 4)
    XCTAssertEqual(network.scores(.betweenness, options: options), [0, 1, 0])
  }

  func testAStarIsAsCentralisedAsCanBeAndARingNotAtAll() throws {
    let (star, ring) = (Network(of: .star(leaves: 5)), Network(of: .ring(5)))
    for measure in [NetworkMeasure.closenessCentralisation, .betweennessCentralisation] {
      XCTAssertEqual(try XCTUnwrap(star.score(measure)), 1, accuracy: 1e-15, measure.id)
      XCTAssertEqual(ring.score(measure), 0, measure.id)
      XCTAssertNil(Network(of: .path(2)).score(measure), measure.id)
    }
  }

  func testGiniOfBetweenness() throws {
    // One of six has all: 1 − 1/n. On a ring all have the same, on a pair nobody has any.
    let star = Network(of: .star(leaves: 5))
    XCTAssertEqual(try XCTUnwrap(star.score(.betweennessGini)), 5.0 / 6, accuracy: 1e-15)
    let ring = Network(of: .ring(6))
    XCTAssertEqual(try XCTUnwrap(ring.score(.betweennessGini)), 0, accuracy: 1e-15)
    XCTAssertNil(Network(of: .path(2)).score(.betweennessGini))
  }

  func testScoresDoNotDependOnTheNumberOfThreads() {
    let network = Network(of: .random(200, edges: 400, seed: 9))
    for isWeighted in [false, true] {
      var (one, two) = (MeasureOptions(), MeasureOptions())
      (one.threadCount, two.threadCount) = (1, 2)
      (one.isWeighted, two.isWeighted) = (isWeighted, isWeighted)
      for measure in [ActorMeasure.closeness, .harmonic, .betweenness] {
        XCTAssertEqual(
          network.scores(measure, options: one),
          network.scores(measure, options: two),
          measure.id
        )
      }
    }
  }
}
