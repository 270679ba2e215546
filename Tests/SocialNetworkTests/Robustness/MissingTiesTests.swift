import GraphCore
import TestSupport
import XCTest

@testable import SocialNetwork

final class MissingTiesTests: XCTestCase {
  func testWithNoTiesMissingEveryDrawIsTheNetworkThatIsKnown() throws {
    for (name, graph) in Graph.samples {
      let missing = MissingTies(of: Network(of: graph))
      for draw in 0..<3 {
        XCTAssertEqual(missing.network(ofDraw: draw, missing: 0).graph, graph, name)
      }
    }
    let network = try Dataset.sample("florentine").network()
    let ladder = network.isolationLadder()
    let certainty = MissingTies(of: network).certainty(of: ladder, missing: 0, threads: 2)
    XCTAssertEqual(certainty.kept, ladder.groups.map { _ in 200 })
    for rung in Rung.allCases {
      let count = Double(ladder.rungs.count { $0 == rung })
      XCTAssertEqual(certainty.counts[rung]?.low, count)
      XCTAssertEqual(certainty.counts[rung]?.high, count)
    }
  }

  func testTheShareThatIsAskedForIsTakenAway() {
    // 0.1 × 60 = 6 and 0.2 × 60 = 12.
    let graph = Graph.randomTree(61, seed: 3)
    let missing = MissingTies(of: Network(of: graph))
    for draw in 0..<20 {
      let fewer = missing.network(ofDraw: draw, missing: 0.1).graph
      let fewest = missing.network(ofDraw: draw, missing: 0.2).graph
      XCTAssertEqual(fewer.edgeCount, 54)
      XCTAssertEqual(fewest.edgeCount, 48)
      // What is there with more missing is there with fewer, and as strong as it is known to be.
      fewest.forEachEdge { u, v, weight in
        XCTAssertTrue(fewer.hasEdge(u, v))
        XCTAssertTrue(graph.edges(of: u).contains { $0 == v && $1 == weight })
      }
    }
    XCTAssertNotEqual(
      missing.network(ofDraw: 0, missing: 0.1).graph,
      missing.network(ofDraw: 1, missing: 0.1).graph
    )
  }

  func testEveryTieIsTakenAwayAsOften() {
    // Of 40 ties 8 are taken away: each in a fifth of the draws. Of 400 draws that is 80, with a standard
    // deviation of √(400 × 0.2 × 0.8) = 8; four of them are 32.
    let graph = Graph.ring(40)
    let missing = MissingTies(of: Network(of: graph))
    var lost: [Int: Int] = [:]
    for draw in 0..<400 {
      let left = missing.network(ofDraw: draw, missing: 0.2).graph
      for node in 0..<40 where !left.hasEdge(node, (node + 1) % 40) { lost[node, default: 0] += 1 }
    }
    XCTAssertEqual(lost.values.reduce(0, +), 3200)
    for node in 0..<40 { XCTAssertEqual(lost[node] ?? 0, 80, accuracy: 32) }
  }

  /// A star of ten: one tie of ten is lost in every draw, so that one leaf is, and nine keep their rung.
  func testLeavesOfAStarByArithmetic() {
    let network = Network(of: .star(leaves: 10))
    let ladder = network.isolationLadder()
    let missing = MissingTies(of: network)
    let one = missing.certainty(of: ladder, missing: 0.1, threads: 1)
    XCTAssertEqual(one.kept.reduce(0, +), 9 * 200)
    XCTAssertEqual(one.counts[.oneTie]?.low, 9)
    XCTAssertEqual(one.counts[.oneTie]?.high, 9)
    XCTAssertEqual(one.counts[.isolate]?.high, 1)
    let two = missing.certainty(of: ladder, missing: 0.2, threads: 1)
    XCTAssertEqual(two.kept.reduce(0, +), 8 * 200)

    // The hub has nine ties left in every draw, and is first; a leaf is second to eleventh whichever it
    // is, or last where it lost its own.
    let certainty = missing.certainty(
      of: [.degree],
      for: [0, 1],
      missing: 0.1,
      MeasureOptions()
    )[0]
    XCTAssertEqual(certainty.scores[0], CertaintyInterval(of: [9]))
    XCTAssertEqual(certainty.ranks[0], CertaintyInterval(of: [1]))
    XCTAssertEqual(certainty.ranks[1], CertaintyInterval(lows: [2], highs: [11]))
  }

  func testAnIntervalLeavesOutTheFiveLowestAndTheFiveHighestOf200() {
    let interval = CertaintyInterval(of: (1...200).map(Double.init).shuffled())
    XCTAssertEqual(interval?.low, 6)
    XCTAssertEqual(interval?.high, 195)
    XCTAssertEqual(CertaintyInterval.inside(of: 200), 190)
    XCTAssertNil(CertaintyInterval(of: []))
  }

  // MARK: - Not surveyed

  func testActorsNotSurveyedGetTiesLikeThoseSurveyed() {
    // Volunteers 2 and 3 have three ties each with associations 4, 5 and 6, and 0 was not surveyed, and
    // has one with 4: it gets two more, with associations. 1 is an individual, and nobody of its kind was
    // surveyed.
    let kinds: [ActorKind] =
      [.volunteer, .individual, .volunteer, .volunteer]
      + [ActorKind](repeating: .memberAssociation, count: 3)
    let network = Network(
      actors: Actors(
        kinds.enumerated().map { place, kind in
          Actor(id: "a\(place)", kind: kind, isSurveyed: place > 1)
        }
      ),
      graph: Graph(
        nodeCount: 7,
        edges: [(0, 4, 1)] + [2, 3].flatMap { one in (4...6).map { (one, $0, 2) } }
      )
    )
    let missing = MissingTies(of: network)
    XCTAssertEqual(missing.notSurveyed, [0, 1])
    for draw in 0..<50 {
      let graph = missing.network(ofDraw: draw, missing: 0).graph
      XCTAssertEqual(Array(graph.neighbors(of: 0)), [4, 5, 6])
      XCTAssertEqual(graph.degree(of: 1), 0)
      // The known tie stays as strong as it is, and the others are as strong as those of 2 and 3.
      XCTAssertEqual(graph.edges(of: 0).map(\.1), [1, 2, 2])
    }
    // Ties that are added are not taken away: of the seven known, one is (0.1 × 7 = 0.7).
    for draw in 0..<50 {
      let graph = missing.network(ofDraw: draw, missing: 0.1).graph
      XCTAssertEqual(graph.edgeCount, 7 - 1 + 2)
      XCTAssertTrue(graph.hasEdge(0, 5) && graph.hasEdge(0, 6))
    }
  }

  // MARK: - The same whoever counts

  func testFindingsAreTheSameOnAnyNumberOfThreads() throws {
    let network = try Dataset.sample("federation").network()
    let missing = MissingTies(of: network)
    let ladder = network.isolationLadder()
    var options = MeasureOptions()
    let found = [1, 2, 5].map { threads in
      options.threadCount = threads
      let rungs = missing.certainty(of: ladder, missing: 0.1, threads: threads)
      let scores = missing.certainty(of: [.degree], for: [0, 7], missing: 0.2, options)[0]
      return (rungs.kept, scores.ranks, scores.scores)
    }
    for other in found.dropFirst() {
      XCTAssertEqual(other.0, found[0].0)
      XCTAssertEqual(other.1, found[0].1)
      XCTAssertEqual(other.2, found[0].2)
    }
  }

  func testRungsAloneAreThoseOfTheLadder() throws {
    for (name, graph) in Graph.samples where graph.nodeCount > 0 {
      let network = Network(of: graph)
      for umbrella in [nil, 0] {
        XCTAssertEqual(
          network.rungs(umbrella: umbrella),
          network.isolationLadder(umbrella: umbrella).rungs,
          name
        )
      }
    }
    let federation = try Dataset.sample("federation").network()
    XCTAssertEqual(federation.rungs(anchor: 3), federation.isolationLadder(anchor: 3).rungs)
  }
}
