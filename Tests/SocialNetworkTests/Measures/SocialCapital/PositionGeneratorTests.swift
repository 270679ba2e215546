import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class PositionGeneratorTests: XCTestCase {
  func testPositionsAlongAPath() {
    // individual – association of culture – organisation of care – organisation without sector –
    // individual. Of the first: the association; within two steps the organisation too, but not its
    // own position, which nobody else holds there.
    let kinds: [ActorKind] = [
      .individual, .memberAssociation, .organisation, .organisation, .individual,
    ]
    let sector = Attribute(name: "sector", cells: [nil, "culture", "care", nil, nil])
    let network = Network(
      actors: Actors(ids: ["a", "b", "c", "d", "e"], kinds: kinds, attributes: [sector]),
      graph: .path(5)
    )
    let extensity = network.extensity(sector: sector)
    XCTAssertEqual(extensity.atOneStep, [1, 2, 2, 2, 1])
    XCTAssertEqual(extensity.withinTwoSteps, [2, 3, 3, 3, 2])
    XCTAssertEqual(extensity.positionCount, 4)
    // By kind alone the two organisations are one position.
    XCTAssertEqual(network.extensity(sector: nil).atOneStep, [1, 2, 2, 2, 1])
    XCTAssertEqual(network.extensity(sector: nil).positionCount, 3)
  }

  func testRanksWithinTwoSteps() {
    // Ranks 5, –, 2, 7 along a path: the first reaches 2 alone; the second 5, 2 and 7; the third 5
    // and 7; the last 2.
    let reach = Network(of: .path(4)).rankReach([5, nil, 2, 7])
    XCTAssertEqual(reach.upper, [2, 7, 7, 2])
    XCTAssertEqual(reach.range, [0, 5, 2, 0])
    XCTAssertEqual(Network(of: .path(2)).rankReach([nil, 1]).upper, [1, nil])
  }

  func testByDefinitionOnRandomNetworks() {
    for seed in 1...1000 {
      let small = SmallEcosystem(seed: seed)
      let network = small.network
      let extensity = network.extensity(sector: small.attribute)
      let ranks = (0..<small.count).map { $0 % 5 == 0 ? nil : Double(($0 * 7 + seed) % 6) }
      let reach = network.rankReach(ranks)
      for actor in 0..<small.count {
        let label = "seed \(seed), actor \(actor)"
        let steps = small.steps(from: [actor])
        let contacts = small.neighbors(of: actor)
        let near = (0..<small.count).filter { steps[$0] == 1 || steps[$0] == 2 }
        let positions = { (others: [Int]) in
          Set(
            others.flatMap { other in
              (small.values[other].isEmpty ? [""] : small.values[other])
                .map { "\(small.kinds[other]) \($0)" }
            }
          ).count
        }
        XCTAssertEqual(extensity.atOneStep[actor], positions(contacts), label)
        XCTAssertEqual(extensity.withinTwoSteps[actor], positions(near), label)
        let reached = near.compactMap { ranks[$0] }
        XCTAssertEqual(reach.upper[actor], reached.max(), label)
        let range = reached.max().flatMap { high in reached.min().map { high - $0 } }
        XCTAssertEqual(reach.range[actor], range, label)
      }
    }
  }

  func testMoreThan64Positions() {
    // A star whose 100 leaves are each of a sector of their own.
    let cells = (0...100).map { $0 == 0 ? nil : "sector \($0)" }
    let sector = Attribute(name: "sector", cells: cells)
    let extensity = Network(of: .star(leaves: 100)).extensity(sector: sector)
    XCTAssertEqual(extensity.atOneStep[0], 100)
    XCTAssertEqual(extensity.atOneStep[1], 1)
    // The centre and the 99 other leaves.
    XCTAssertEqual(extensity.withinTwoSteps[1], 100)
  }
}
