import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class ModularityByChanceTests: XCTestCase {
  func testCirclesAreClearerThanByChance() throws {
    // Ten cliques of six in a ring: 160 ties, 150 within, so modularity 150/160 − 10 · (32/320)² = 0.8375.
    let network = Network(of: .ringOfCliques(count: 10, size: 6))
    let chance = try network.modularityByChance(of: network.communities()).get()
    XCTAssertEqual(chance.observed, 0.8375, accuracy: 1e-12)
    XCTAssertEqual(chance.samples, 50)
    XCTAssertLessThan(chance.range.upperBound, 0.6)
    XCTAssertLessThanOrEqual(chance.range.lowerBound, chance.mean)
    XCTAssertLessThanOrEqual(chance.mean, chance.range.upperBound)
    // None of 50 is as high: 2 · 1/51.
    XCTAssertEqual(chance.pValue, 2.0 / 51, accuracy: 1e-12)
    XCTAssertNil(chance.obstacle)
  }

  func testRandomNetworksAreSeldomClearer() throws {
    // Of 10 random networks 5 % by chance, so a half; four standard errors are 2.8.
    var found = 0
    for seed in 0..<10 {
      let network = Network(of: .random(25, edges: 45, seed: UInt64(seed)))
      let chance = try network.modularityByChance(
        of: network.communities(),
        seed: UInt64(seed) &* 31 &+ 7
      ).get()
      if chance.pValue <= 0.05 { found += 1 }
    }
    XCTAssertLessThan(found, 4)
  }

  func testWhatIsNotCompared() {
    func omission(_ network: Network, isWeighted: Bool = false) -> ModularityByChance.Omission? {
      let communities = network.communities(isWeighted: isWeighted)
      guard case .failure(let omission) = network.modularityByChance(of: communities) else {
        return nil
      }
      return omission
    }
    XCTAssertEqual(omission(Network(of: Graph(nodeCount: 3, edges: []))), .noTies)
    XCTAssertEqual(omission(Network(of: .ring(6)), isWeighted: true), .weighted)
    XCTAssertNil(omission(Network(of: .ring(6))))
  }

  func testTheSameBitsWithAnyNumberOfThreads() throws {
    let network = Network(of: .random(50, edges: 110, seed: 4))
    let runs = try [1, 2, 5].map {
      try network.modularityByChance(of: network.communities(), threads: $0).get()
    }
    for run in runs { XCTAssertEqual(run, runs[0]) }
  }
}
