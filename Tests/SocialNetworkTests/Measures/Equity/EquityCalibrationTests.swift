import Foundation
import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// Whether chance is taken for chance.
final class EquityCalibrationTests: XCTestCase {
  func testPValuesAreUniformWhereGroupsAndPositionsGatherApart() {
    let pValues = (0..<500).compactMap { self.pValue(seed: UInt64($0), keepsBlocks: true) }
    XCTAssertEqual(pValues.count, 500)
    // Kolmogorov and Smirnov's distance from the uniform distribution; at a level of 1 % it is below
    // 1.628 / √500 = 0.0728.
    let sorted = pValues.sorted()
    let distance = sorted.indices.map { place in
      max(abs(sorted[place] - Double(place + 1) / 500), abs(sorted[place] - Double(place) / 500))
    }.max()
    XCTAssertLessThan(distance ?? 1, 0.0728)
    // Twenty-five in 500 by chance; four standard errors are 4 √(0.05 · 0.95 / 500) = 0.039.
    let rejected = Double(pValues.count { $0 <= 0.05 }) / 500
    XCTAssertEqual(rejected, 0.05, accuracy: 0.039)
  }

  func testDealingOutPersonByPersonWouldFindDifferencesThatAreNotThere() {
    let pValues = (0..<100).compactMap { self.pValue(seed: UInt64($0), keepsBlocks: false) }
    let rejected = Double(pValues.count { $0 <= 0.05 }) / Double(pValues.count)
    XCTAssertGreaterThan(rejected, 0.25)
  }

  /// The p-value of the gap in degree in a network where the associations differ in how many ties
  /// their people have, and in who their people are, but the one has nothing to do with the other.
  private func pValue(seed: UInt64, keepsBlocks: Bool) -> Double? {
    var generator = SeededGenerator(seed: seed &* 7919 &+ 1)
    var actors: [Actor] = []
    var cells: [String?] = []
    var edges: [(Int, Int, Double)] = []
    for association in 0..<24 {
      let house = actors.count
      actors.append(Actor(id: "v\(association)", kind: .memberAssociation))
      cells.append(nil)
      let density = Double.random(in: 0.05...0.95, using: &generator)
      let lean = Bool.random(using: &generator) ? 0.1 : 0.9
      for _ in 0..<Int.random(in: 4...9, using: &generator) {
        let person = actors.count
        actors.append(Actor(id: "p\(person)", kind: .individual))
        cells.append(Double.random(in: 0...1, using: &generator) < lean ? "a" : "b")
        edges.append((house, person, 1))
        for other in (house + 1)..<person
        where Double.random(in: 0...1, using: &generator) < density {
          edges.append((other, person, 1))
        }
      }
    }
    let network = Network(
      actors: Actors(actors, attributes: [Attribute(name: "g", cells: cells)]),
      graph: Graph(nodeCount: actors.count, edges: edges)
    )
    let access = network.authorityAccess()
    var sample = network.equitySample(
      of: actors.map(\.kind.isPerson),
      outcomes: network.equityOutcomes(["degree"], access: access),
      access: access
    )
    if !keepsBlocks {
      sample = EquitySample(
        actors: sample.actors,
        outcomes: sample.outcomes,
        blocks: PermutationBlocks(labels: Array(sample.actors.indices))
      )
    }
    var options = PermutationOptions()
    options.count = 199
    options.seed = seed
    let table = sample.table(of: Groups(of: sample.actors.attributes[0]), options: options)
    return table.results[0].groups.first?.gap.test.pValue
  }
}
