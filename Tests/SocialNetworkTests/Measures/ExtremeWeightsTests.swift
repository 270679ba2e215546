import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// Weights as large and as small as files may hold, alone and side by side.
final class ExtremeWeightsTests: XCTestCase {
  private let weighted: MeasureOptions = {
    var options = MeasureOptions()
    options.isWeighted = true
    return options
  }()

  private static let actorCount = 14

  /// Measures that the unit of the weights changes.
  private let dependsOnUnit: Set = ["strength", "closeness", "harmonic", "total-weight"]

  func testEveryScoreIsANumberInItsRangeWhateverTheWeights() {
    for seed in 0..<40 as Range<UInt64> {
      let network = network(seed: seed) { $0.power(from: -100, to: 100) }
      for measure in ActorMeasure.all {
        for score in network.scores(measure, options: weighted).compactMap(\.self) {
          XCTAssertTrue(isSound(score, measure), "\(measure.id): \(score), seed \(seed)")
        }
      }
      for measure in NetworkMeasure.all {
        guard let score = network.score(measure, options: weighted) else { continue }
        XCTAssertTrue(isSound(score, measure), "\(measure.id): \(score), seed \(seed)")
      }
    }
  }

  /// A power of two changes no digit of a weight, and so none of a score that is a share of weights.
  func testTheUnitOfTheWeightsChangesNothingElse() {
    for seed in 0..<20 as Range<UInt64> {
      let usual = network(seed: seed) { Double(1 + $0.below(5)) }
      for exponent in [-330, 300] {
        let unit = Double(sign: .plus, exponent: exponent, significand: 1)
        let other = network(seed: seed) { unit * Double(1 + $0.below(5)) }
        for measure in ActorMeasure.all where !dependsOnUnit.contains(measure.id) {
          let pairs = zip(
            other.scores(measure, options: weighted),
            usual.scores(measure, options: weighted)
          )
          for (score, expected) in pairs {
            XCTAssertEqual(score == nil, expected == nil, measure.id)
            XCTAssertEqual(
              score ?? 0,
              expected ?? 0,
              accuracy: 1e-12,
              "\(measure.id) × 2^\(exponent)"
            )
          }
        }
        for measure in NetworkMeasure.all where !dependsOnUnit.contains(measure.id) {
          XCTAssertEqual(
            other.score(measure, options: weighted) ?? -9,
            usual.score(measure, options: weighted) ?? -9,
            accuracy: 1e-12,
            "\(measure.id) × 2^\(exponent)"
          )
        }
        XCTAssertEqual(
          other.communities(resolution: 1, isWeighted: true).numbers,
          usual.communities(resolution: 1, isWeighted: true).numbers
        )
      }
    }
  }

  /// No ratio of the largest and the smallest weight keeps the search for communities from ending.
  func testCommunitiesEndAtEveryResolution() {
    for seed in 0..<10 as Range<UInt64> {
      let network = network(seed: seed) { $0.power(from: -100, to: 100) }
      for resolution in [1e-6, 0.5, 1, 3, 1e6] {
        let communities = network.communities(resolution: resolution, isWeighted: true)
        XCTAssertTrue(communities.modularity?.isFinite ?? true)
        XCTAssertEqual(communities.numbers.count, network.actors.count)
      }
    }
  }

  private func isSound(_ score: Double, _ measure: some Measure) -> Bool {
    measure.card.range.contains(score, actorCount: ExtremeWeightsTests.actorCount, isWeighted: true)
  }

  private func network(
    seed: UInt64,
    weight: (inout RandomSource) -> Double
  ) -> Network {
    var random = RandomSource(seed: seed)
    let graph = Graph.random(ExtremeWeightsTests.actorCount, edges: 24, seed: seed)
    var edges: [(Int, Int, Double)] = []
    graph.forEachEdge { u, v, _ in edges.append((u, v, weight(&random))) }
    return Network(
      actors: Actors(graph.nodes.map { Actor(id: "a\($0)", kind: .organisation) }),
      graph: Graph(nodeCount: graph.nodeCount, edges: edges)
    )
  }
}

/// Random numbers for weights.
private struct RandomSource {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func below(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }

  mutating func power(from least: Int, to most: Int) -> Double {
    let exponent = least + below(most - least)
    return Double("1e\(exponent)")! * Double(1 + below(9))
  }
}
