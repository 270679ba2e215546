import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class NullModelTests: XCTestCase {
  func testWhatCannotBeOtherwiseHasNoZ() {
    // A star of one kind cannot be rewired.
    let network = Network(of: .star(leaves: 4))
    let chance = network.chance(by: Attribute(name: "g", cells: ["x", "x", "x", "y", nil]))
    let bonding = chance.comparisons[0]
    XCTAssertEqual(bonding.name, "bonding")
    XCTAssertEqual(bonding.observed, 2)
    XCTAssertEqual(bonding.mean, 2)
    XCTAssertNil(bonding.z)
    XCTAssertEqual(bonding.pValue, 1)
    XCTAssertEqual(chance.acceptanceRate, 0)
  }

  func testTwoPairsBondMoreThanByChance() throws {
    // a–b of x and c–d of y: of the three ways to pair four off, one has two bonding ties and two
    // have none. Mean 2/3, deviation √(8/9); one sample out of three is as high, so p = 2/3.
    let network = Network(
      of: Graph(nodeCount: 4, edges: [(0, 1, 1), (2, 3, 1)])
    )
    let chance = network.chance(
      by: Attribute(name: "g", cells: ["x", "x", "y", "y"]),
      samples: 4000
    )
    let bonding = chance.comparisons[0]
    XCTAssertEqual(bonding.observed, 2)
    // Four deviations of the mean of 4000 draws: 4 · 0.943 / √4000 = 0.06; draws a step per edge
    // apart hang together, so twice that.
    XCTAssertEqual(bonding.mean, 2.0 / 3, accuracy: 0.12)
    XCTAssertEqual(bonding.deviation, (8.0 / 9).squareRoot(), accuracy: 0.06)
    XCTAssertEqual(bonding.pValue, 2.0 / 3, accuracy: 0.12)
    XCTAssertEqual(try XCTUnwrap(bonding.z), 2.0.squareRoot(), accuracy: 0.2)
  }

  func testLinkingTiesAreKeptWhereKindsAre() {
    let sample = SmallEcosystem(seed: 12)
    let chance = sample.network.chance(by: sample.attribute, samples: 20)
    XCTAssertEqual(chance.comparisons[2].name, "linking")
    XCTAssertEqual(chance.comparisons[2].mean, chance.comparisons[2].observed)
    XCTAssertNil(chance.comparisons[2].z)
  }

  /// A number lies within the range that is alike where its verdict is that, and nowhere else.
  func testTheRangeOfWhatIsAlikeAndTheVerdictAgree() throws {
    for seed in 1...20 {
      let sample = SmallEcosystem(seed: seed)
      for comparison in sample.network.chance(by: sample.attribute, samples: 199).comparisons {
        guard let verdict = comparison.verdict else { continue }
        let range = try XCTUnwrap(comparison.rangeAlike)
        XCTAssertEqual(range.contains(comparison.observed), verdict == .alike, "seed \(seed)")
      }
    }
  }

  func testCirclesAreMoreThanChance() throws {
    // Ten cliques of six in a ring: 160 ties, 150 of them within communities.
    let network = Network(of: .ringOfCliques(count: 10, size: 6))
    let chance = network.chance(of: network.communities(), samples: 20)
    XCTAssertEqual(chance.comparisons.map(\.observed), [150, 10, 0])
    XCTAssertGreaterThan(try XCTUnwrap(chance.comparisons[0].z), 4)
  }

  func testTheSameBitsWithAnyNumberOfThreads() {
    let sample = SmallEcosystem(seed: 17)
    let runs = [1, 2, 3].map { threads in
      sample.network.chance(by: sample.attribute, samples: 12, threads: threads)
    }
    for run in runs { XCTAssertEqual(run, runs[0]) }
  }
}
