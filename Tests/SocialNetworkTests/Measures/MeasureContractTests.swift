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

  func testIdentifiersAreUniqueKebabCase() {
    let measures: [any Measure] =
      ActorMeasure.all + NetworkMeasure.all + HomophilyMeasure.all + CapitalMeasure.all
    XCTAssertEqual(Set(measures.map(\.id)).count, measures.count)
    for measure in measures {
      XCTAssertNotNil(measure.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/), measure.id)
    }
  }

  func testEveryCardIsFilledInInBothLanguages() {
    let measures: [any Measure] =
      ActorMeasure.all + NetworkMeasure.all + HomophilyMeasure.all + CapitalMeasure.all
    for measure in measures {
      let card = measure.card
      for text in [measure.title, card.definition, card.edgeCases, card.weights, card.matches] {
        XCTAssertFalse(text.en.isEmpty || text.nl.isEmpty, measure.id)
      }
      XCTAssertTrue(measure.question.en.hasSuffix("?"), measure.id)
      XCTAssertTrue(measure.question.nl.hasSuffix("?"), measure.id)
      XCTAssertFalse(card.formula.isEmpty || card.source.isEmpty, measure.id)
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
    for small in samples + [one] {
      let network = small.network()
      for measure in ActorMeasure.all {
        let scores = network.scores(measure)
        XCTAssertEqual(scores.count, small.count, measure.id)
        for score in scores.compactMap(\.self) {
          XCTAssertTrue(measure.card.range.contains(score), "\(measure.id): \(score)")
        }
        for score in network.normalisedScores(measure).compactMap(\.self)
        where measure.canBeNormalised {
          XCTAssertTrue(score >= 0 && score <= 1, "\(measure.id) normalised: \(score)")
        }
      }
      for measure in NetworkMeasure.all {
        guard let score = network.score(measure) else { continue }
        XCTAssertTrue(measure.card.range.contains(score), "\(measure.id): \(score), \(small.ties)")
      }
    }
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
