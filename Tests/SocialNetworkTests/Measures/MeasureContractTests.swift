import Foundation
import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// What every measure owes its callers, checked for all of them at once.
final class MeasureContractTests: XCTestCase {
  private let samples = (0..<60).map { SmallNetwork.random(seed: $0) }

  /// Measures by which an actor's score depends on actors it cannot reach: closeness counts them,
  /// PageRank shares out 1 over all actors, and the eigenvector is that of one component.
  private let isOfTheWhole: Set = ["closeness", "eigenvector", "pagerank"]

  private let everythingExplained: [any Explained] =
    ActorMeasure.all + NetworkMeasure.all + Term.homophily + Term.socialCapital

  func testIdentifiersAreUniqueKebabCase() {
    let measures = everythingExplained
    XCTAssertEqual(Set(measures.map(\.id)).count, measures.count)
    for measure in measures {
      XCTAssertNotNil(measure.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/), measure.id)
    }
  }

  func testEveryCardIsFilledInInBothLanguages() {
    let measures = everythingExplained
    for measure in measures {
      let card = measure.card
      for text in [measure.title, card.definition, card.edgeCases, card.weights, card.matches] {
        XCTAssertFalse(text.en.isEmpty || text.nl.isEmpty, measure.id)
      }
      XCTAssertTrue(measure.question.en.hasSuffix("?"), measure.id)
      XCTAssertTrue(measure.question.nl.hasSuffix("?"), measure.id)
      XCTAssertFalse(card.formula.en.isEmpty || card.source.isEmpty, measure.id)
      for text in [card.definition, card.edgeCases, card.weights, card.matches, card.range.words] {
        XCTAssertFalse((text.en + text.nl).contains("--"), "an option in \(measure.id)")
      }
    }
  }

  func testEmptyNetworkHasNoScores() {
    let empty = SmallNetwork(count: 0, ties: []).network()
    for measure in ActorMeasure.all { XCTAssertEqual(empty.scores(measure), [], measure.id) }
    for measure in NetworkMeasure.all {
      XCTAssertTrue(empty.score(measure)?.isFinite ?? true, measure.id)
    }
  }

  func testScoresOfOneActorAndOfRandomNetworksAreWithinTheirRangeOrAbsent() {
    let one = SmallNetwork(count: 1, ties: [])
    for small in samples + [one] + (1...9).flatMap(shapes) {
      assertWithinRange(small.network(), "\(small.ties)")
    }
  }

  func testScoresOfWeightedRandomNetworksAreWithinTheirRangeOrAbsent() {
    for (seed, small) in samples.enumerated() {
      var generator = SeededGenerator(seed: UInt64(seed))
      let edges = small.ties.map { ($0, $1, pow(10, Double.random(in: -3...3, using: &generator))) }
      let network = Network(
        actors: small.network().actors,
        graph: Graph(nodeCount: small.count, edges: edges)
      )
      for isWeighted in [false, true] {
        assertWithinRange(network, "weights of \(seed)", isWeighted: isWeighted)
      }
    }
  }

  /// A bound that is called reached is the score of a path, a star or the like of every size tried;
  /// one that is not is no score of any network here.
  func testBoundsAreReachedOrDeclaredNotToBe() {
    for count in [6, 8] {
      let networks = shapes(of: count).map { $0.network() }
      for measure in ActorMeasure.all {
        let scores = networks.flatMap { $0.scores(measure).compactMap(\.self) }
        assertReached(measure, by: scores, actorCount: count)
      }
      for measure in NetworkMeasure.all {
        assertReached(measure, by: networks.compactMap { $0.score(measure) }, actorCount: count)
      }
    }
  }

  /// Constraint comes near its bound of 2, where the tie of two contacts outweighs all others.
  func testConstraintComesNearItsBound() throws {
    // p(a, b) = p(a, c) = 1/2, and p(b, c) = p(c, b) = w/(w + 1): C(a) = 2 (1/2 + w/(2 (w + 1)))².
    let weight = 1e6
    let network = Network(
      actors: SmallNetwork(count: 3, ties: []).network().actors,
      graph: Graph(nodeCount: 3, edges: [(0, 1, 1), (0, 2, 1), (1, 2, weight)])
    )
    var options = MeasureOptions()
    options.isWeighted = true
    let score = try XCTUnwrap(network.scores(.constraint, options: options)[0])
    let share = 0.5 + 0.5 * weight / (weight + 1)
    XCTAssertEqual(score, 2 * share * share, accuracy: 1e-12)
    XCTAssertLessThan(score, 2)
  }

  private func assertWithinRange(
    _ network: Network,
    _ label: String,
    isWeighted: Bool = false,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    var options = MeasureOptions()
    options.isWeighted = isWeighted
    let count = network.actors.count
    for measure in ActorMeasure.all {
      let range = measure.card.range
      let scores = network.scores(measure, options: options)
      XCTAssertEqual(scores.count, count, measure.id, file: file, line: line)
      for score in scores.compactMap(\.self) {
        XCTAssertTrue(
          range.contains(score, actorCount: count, isWeighted: isWeighted),
          "\(measure.id): \(score), \(label)",
          file: file,
          line: line
        )
      }
      guard !isWeighted, measure.canBeNormalised else { continue }
      for score in network.normalisedScores(measure).compactMap(\.self) {
        XCTAssertTrue(score >= 0 && score <= 1, "\(measure.id) normalised: \(score)")
      }
    }
    for measure in NetworkMeasure.all {
      guard let score = network.score(measure, options: options) else { continue }
      XCTAssertTrue(
        measure.card.range.contains(score, actorCount: count, isWeighted: isWeighted),
        "\(measure.id): \(score), \(label)",
        file: file,
        line: line
      )
    }
  }

  private func assertReached(_ measure: some Measure, by scores: [Double], actorCount: Int) {
    let range = measure.card.range
    let bounds = range.bounds(actorCount: actorCount)
    for (bound, isReached) in [
      (bounds.lowerBound, [.both, .lowest].contains(range.reached)),
      (bounds.upperBound, [.both, .highest].contains(range.reached)),
    ] {
      XCTAssertEqual(
        scores.contains { abs($0 - bound) < 1e-9 },
        isReached,
        "\(measure.id), \(actorCount) actors: \(bound)"
      )
    }
  }

  /// Networks of a number of actors with the least or most of something.
  private func shapes(of count: Int) -> [SmallNetwork] {
    func complete(_ actors: Range<Int>) -> [(Int, Int)] {
      actors.flatMap { u in actors.filter { $0 > u }.map { (u, $0) } }
    }
    let path = (1..<max(count, 1)).map { ($0 - 1, $0) }
    let ties: [[(Int, Int)]] = [
      // Isolates, a single tie, a path, a star and all ties.
      [], count > 1 ? [(0, 1)] : [], path, (1..<max(count, 1)).map { (0, $0) },
      complete(0..<count),
      // A ring, ties that do not meet, and two cliques of unlike size.
      count > 2 ? path + [(0, count - 1)] : path,
      stride(from: 1, to: count, by: 2).map { ($0 - 1, $0) },
      count > 2 ? complete(0..<2) + complete(2..<count) : [],
    ]
    return ties.map { SmallNetwork(count: count, ties: $0) }
  }

  func testScoresFollowTheActorsWhenTheOrderChanges() {
    for small in samples {
      let last = small.count - 1
      let turned = SmallNetwork(count: small.count, ties: small.ties.map { (last - $0, last - $1) })
      let (network, other) = (small.network(), turned.network(isReversed: true))
      for measure in ActorMeasure.all {
        assertEqual(other.scores(measure), network.scores(measure).reversed(), measure.id)
      }
      for measure in NetworkMeasure.all {
        assertEqual([other.score(measure)], [network.score(measure)], measure.id)
      }
    }
  }

  func testTwoCopiesSideBySideHaveTheSameActorScores() {
    for small in samples {
      let n = small.count
      let double = SmallNetwork(
        count: 2 * n,
        ties: small.ties + small.ties.map { ($0 + n, $1 + n) }
      ).network()
      for measure in ActorMeasure.all where !isOfTheWhole.contains(measure.id) {
        let scores = small.network().scores(measure)
        assertEqual(double.scores(measure), scores + scores, measure.id)
      }
    }
  }

  func testTheSameCallWithOneAndTwoThreadsGivesTheSameBits() {
    var (one, two) = (MeasureOptions(), MeasureOptions())
    one.threadCount = 1
    two.threadCount = 2
    for small in samples {
      let network = small.network()
      for measure in ActorMeasure.all {
        XCTAssertEqual(
          network.scores(measure, options: one),
          network.scores(measure, options: two),
          measure.id
        )
      }
      for measure in NetworkMeasure.all {
        XCTAssertEqual(
          network.score(measure, options: one),
          network.score(measure, options: two),
          measure.id
        )
      }
    }
  }

  private func assertEqual(
    _ scores: [Double?],
    _ expected: some Collection<Double?>,
    _ label: String,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    XCTAssertEqual(scores.count, expected.count, label, file: file, line: line)
    for (node, (score, other)) in zip(scores, expected).enumerated() {
      XCTAssertEqual(score == nil, other == nil, "\(label), node \(node)", file: file, line: line)
      if let score, let other {
        XCTAssertEqual(
          score,
          other,
          accuracy: 1e-12,
          "\(label), node \(node)",
          file: file,
          line: line
        )
      }
    }
  }
}
