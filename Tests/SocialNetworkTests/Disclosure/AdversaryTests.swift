import Foundation
import SocialNetwork
import TestSupport
import XCTest

/// What a reader of everything that may be published can recover of what is withheld: nothing, unless a
/// safeguard is switched off.
final class AdversaryTests: XCTestCase {
  /// 200 datasets where the environment says so, fewer where tests must be quick.
  private let seeds: ClosedRange<UInt64> =
    1...(ProcessInfo.processInfo.environment["WEEFSEL_ADVERSARY"].flatMap { UInt64($0) }
    ?? Thorough.choice(20, 200))

  func testNoCountIsRecovered() {
    let (finds, tried) = attack { adversary, _ in adversary.countsRecovered() }
    XCTAssertEqual(finds, [])
    XCTAssertGreaterThan(tried, 10 * Int(seeds.upperBound))
  }

  func testNoMeanIsRecovered() {
    let (finds, tried) = attack { $0.meansRecovered(of: $1) }
    XCTAssertEqual(finds, [])
    XCTAssertGreaterThan(tried, 5 * Int(seeds.upperBound))
  }

  func testWithoutComplementarySuppressionCountsAreRecovered() {
    var policy = DisclosurePolicy()
    policy.safeguards.isComplementary = false
    let finds = attack(policy) { adversary, _ in adversary.countsRecovered() }.finds
    XCTAssertGreaterThan(finds.count, Int(seeds.upperBound) / 2)
  }

  func testWithoutComplementarySuppressionAndRoundingMeansAreRecovered() {
    var policy = DisclosurePolicy()
    policy.safeguards.isComplementary = false
    policy.safeguards.isRounding = false
    let finds = attack(policy) { $0.meansRecovered(of: $1) }.finds
    XCTAssertGreaterThan(finds.count, Int(seeds.upperBound) / 2)
  }

  /// A reader who knows everybody's score finds out who makes an exact mean, not who makes a rounded
  /// one.
  func testWithoutRoundingEveryoneInAGroupIsKnown() {
    // Square roots of primes: no two choices of them have the same sum.
    let scores = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71]
      .map { Double($0).squareRoot() }
    let actors = Actors(scores.indices.map { Actor(id: "\($0)", kind: .individual) })
    let group = [0, 1, 4, 6, 7, 9, 12, 13, 16, 18]
    let mean = group.reduce(0) { $0 + scores[$1] } / 10
    var policy = DisclosurePolicy()
    let rounded =
      DisclosureSession(policy: policy, actors: actors)
      .statistic(mean, from: group, isGuarded: true).number ?? .nan
    // Of C(20, 10) = 184 756 choices.
    XCTAssertGreaterThan(
      Adversary.groups(of: 10, among: scores, mean: rounded - 0.05...rounded + 0.05),
      5000
    )
    policy.safeguards.isRounding = false
    let exact =
      DisclosureSession(policy: policy, actors: actors)
      .statistic(mean, from: group, isGuarded: true).number ?? .nan
    XCTAssertEqual(Adversary.groups(of: 10, among: scores, mean: exact...exact), 1)
  }

  private func attack(
    _ policy: DisclosurePolicy = DisclosurePolicy(),
    _ attack: (Adversary, [Double]) -> (finds: [Adversary.Find], tried: Int)
  ) -> (finds: [String], tried: Int) {
    var finds: [String] = []
    var tried = 0
    for seed in seeds {
      let network = Dataset.randomPopulation(seed: seed).network()
      let scores = network.scores(.harmonic).map { $0 ?? 0 }
      for audience in Audience.allCases {
        var policy = policy
        policy.audience = audience
        let session = DisclosureSession(policy: policy, actors: network.actors)
        for pair in [("gender", "origin"), ("municipality", "gender")] {
          guard let first = network.actors.attribute(named: pair.0),
            let second = network.actors.attribute(named: pair.1)
          else { continue }
          let result = attack(Adversary(of: session, first, second), scores)
          finds += result.finds.map { "seed \(seed), \(audience), \(pair): \($0)" }
          tried += result.tried
        }
      }
    }
    return (finds, tried)
  }
}
