import Foundation
import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class GroupTestTests: XCTestCase {
  // MARK: The gap

  func testGapIsThatFromTheOwnKind() throws {
    // Individuals: mean 2, group 0 has 1; volunteers: mean 10, group 0 has 11 and there are three of
    // it. ((1 − 2) · 1 + 3 · (11 − 10)) / 4 = 0.5, though 1, 11, 11, 11 against 3, 7 looks larger.
    let sample = EquitySample(
      [1, 3, 11, 11, 11, 7],
      kinds: [.individual, .individual, .volunteer, .volunteer, .volunteer, .volunteer]
    )
    let table = sample.table(of: [0, 1, 0, 0, 0, 1])
    let gaps = table.results[0].groups.map(\.gap.test.difference)
    XCTAssertEqual(try XCTUnwrap(gaps[0]), 0.5, accuracy: 1e-15)
    // (1 + −3) / 2 = −1.
    XCTAssertEqual(try XCTUnwrap(gaps[1]), -1, accuracy: 1e-15)
  }

  func testKindOfOneGroupIsLeftOut() throws {
    // The volunteers are all of group 0, so there is nobody to compare them with.
    let sample = EquitySample(
      [1, 3, 50, 60],
      kinds: [.individual, .individual, .volunteer, .volunteer]
    )
    let group = sample.table(of: [0, 1, 0, 0]).results[0].groups[0]
    XCTAssertEqual(group.gap.test.difference, -1)
    // The mean is that of all its members.
    XCTAssertEqual(group.mean, 37)
  }

  func testNobodyToCompareWith() {
    let group = EquitySample([1, 2, 3]).table(of: [0, 0, 0]).results[0].groups[0]
    XCTAssertNil(group.gap.test.difference)
    XCTAssertNil(group.gap.test.pValue)
    XCTAssertEqual(group.gap.test.reason, .oneGroup)
  }

  func testAllMissing() {
    let table = EquitySample([1, 2, 3]).table(of: [nil, nil, nil])
    XCTAssertTrue(table.results[0].groups.isEmpty)
    XCTAssertNil(table.results[0].theil)
    // An outcome that nobody of a group has.
    let group = EquitySample([nil, nil, 3, 4]).table(of: [0, 0, 1, 1]).results[0].groups[0]
    XCTAssertNil(group.mean)
    XCTAssertNil(group.gap.test.difference)
    XCTAssertEqual(group.gap.test.reason, .undefined)
  }

  func testZeroMean() {
    let result = EquitySample([0, 0, 0, 0]).table(of: [0, 0, 1, 1]).results[0]
    XCTAssertEqual(result.groups[0].mean, 0)
    XCTAssertEqual(result.groups[0].gap.test.difference, 0)
    XCTAssertNil(result.groups[0].gini)
    XCTAssertNil(result.groups[0].topShare)
    XCTAssertNil(result.theil)
  }

  func testAMemberOfTwoGroupsCountsInBoth() throws {
    // Three of a, three of b and two of both; the mean of all is 36/8 = 4.5.
    let values: [Double?] = [1, 2, 3, 7, 8, 9, 2, 4]
    let cells = ["a", "a", "a", "b", "b", "b", "a|b", "b|a"]
    let table = EquitySample(values).table(
      of: Groups(of: Attribute(name: "x", cells: cells))
    )
    XCTAssertEqual(table.groups.names, ["a", "b"])
    XCTAssertEqual(table.groups.sizes, [5, 5])
    XCTAssertEqual(table.members, [[0, 1, 2, 6, 7], [3, 4, 5, 6, 7]])
    let groups = table.results[0].groups
    // (1 + 2 + 3 + 2 + 4)/5 and (7 + 8 + 9 + 2 + 4)/5, each less 4.5.
    XCTAssertEqual(try XCTUnwrap(groups[0].mean), 2.4, accuracy: 1e-15)
    XCTAssertEqual(try XCTUnwrap(groups[1].mean), 6, accuracy: 1e-15)
    XCTAssertEqual(try XCTUnwrap(groups[0].gap.test.difference), -2.1, accuracy: 1e-12)
    XCTAssertEqual(try XCTUnwrap(groups[1].gap.test.difference), 1.5, accuracy: 1e-12)
    // Theil's parts are those of the three combinations, which are a partition: of means 2, 8 and 3.
    let shares = [(3.0, 2.0), (3, 8), (2, 3)]
    let between = shares.reduce(0) { $0 + $1.0 * $1.1 / 36 * log($1.1 / 4.5) }
    XCTAssertEqual(try XCTUnwrap(table.results[0].theil).between, between, accuracy: 1e-12)
  }

  func testTheTestOfAGroupThatOverlapsIsThatOfItAgainstTheRest() {
    // Whether the rest of "a" is one group or two changes nothing of the test of "a", given the seed.
    let values = (0..<24).map { Double($0 * $0 % 17) }
    let both = (0..<24).map { $0 % 4 == 0 ? "a|b" : $0 % 2 == 0 ? "a" : "b" }
    let alone = both.map { $0.hasPrefix("a") ? "a" : "c" }
    let tests = [both, alone].map { cells in
      EquitySample(values).table(of: Groups(of: Attribute(name: "x", cells: cells)))
        .results[0].groups[0].gap.test
    }
    XCTAssertNotNil(tests[0].pValue)
    XCTAssertEqual(tests[0].pValue, tests[1].pValue)
    XCTAssertEqual(tests[0].difference ?? .nan, tests[1].difference ?? .nan, accuracy: 1e-12)
  }

  // MARK: The test

  func testFewerThanFiveBlocksAreTooFew() {
    let values = (0..<10).map(Double.init)
    let few = EquitySample(values).table(of: [0, 0, 0, 0, 1, 1, 1, 1, 1, 1]).results[0].groups
    XCTAssertEqual(few.map(\.gap.test.reason), [.tooFewBlocks, .tooFewBlocks])
    XCTAssertEqual(few.map(\.gap.test.pValue), [nil, nil])
    let enough = EquitySample(values).table(of: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]).results[0].groups
    XCTAssertEqual(enough.map(\.gap.test.reason), [nil, nil])
    // Ten people of group 0 in two associations are two blocks.
    let blocks = EquitySample(
      values + values,
      blocks: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1] + Array(2..<12)
    )
    let labels = (0..<20).map { $0 < 10 ? 0 : 1 }
    XCTAssertEqual(blocks.table(of: labels).results[0].groups[0].gap.test.reason, .tooFewBlocks)
  }

  func testNobodyCanChangePlaces() {
    // Groups differ by association, and all associations are of unlike size: 1, 2, 4, 8, … people.
    let sizes = (0..<10).map { 1 << $0 }
    let blocks = sizes.enumerated().flatMap { [Int](repeating: $0, count: $1) }
    let table = EquitySample(blocks.map(Double.init), blocks: blocks).table(
      of: blocks.map { $0 % 2 }
    )
    XCTAssertEqual(table.results[0].groups.map(\.gap.test.reason), [.oneGroup, .oneGroup])
  }

  func testSampledPValueIsThatOfAllArrangements() throws {
    let reference = try EquityReference.read()
    let persons = EquitySample(reference.persons.y).table(of: reference.persons.g)
    assertNear(persons.results[0].groups[1].gap.test.pValue, reference.persons.p)

    let blocks = EquitySample(
      reference.blocks.y.flatMap(\.self),
      blocks: reference.blocks.y.enumerated().flatMap { block, y in y.map { _ in block } }
    )
    let table = blocks.table(of: reference.blocks.g.flatMap(\.self))
    assertNear(table.results[0].groups[1].gap.test.pValue, reference.blocks.p)
  }

  func testWhereAllHaveTheSameNothingIsUnlikely() {
    let table = EquitySample([Double](repeating: 3, count: 12)).table(of: (0..<12).map { $0 % 2 })
    XCTAssertEqual(table.results[0].groups[0].gap.test.pValue, 1)
  }

  func testTwoGroupsHaveOnePValue() {
    var generator = SeededGenerator(seed: 3)
    let values = (0..<40).map { _ in Double.random(in: 0...1, using: &generator) }
    let table = EquitySample(values).table(of: (0..<40).map { $0 % 3 == 0 ? 0 : 1 })
    let tests = table.results[0].groups.map(\.gap.test)
    XCTAssertEqual(tests[0].pValue, tests[1].pValue)
  }

  // MARK: What must not matter

  func testThreadsChangeNothing() {
    let (sample, labels) = clustered(seed: 5)
    var options = PermutationOptions()
    options.count = 500
    let one = sample.table(of: labels, options: options).pValues
    options.threads = 4
    XCTAssertEqual(sample.table(of: labels, options: options).pValues, one)
  }

  func testOrderOfTheActorsChangesNothing() {
    // The same network with its actors in another order, and everything that goes by them.
    let names = (0..<68).map { ($0 < 60 ? "p" : "v") + String(1_000 + $0) }
    var generator = SeededGenerator(seed: 11)
    var edges: [(Int, Int, Double)] = (0..<60).map { ($0, 60 + $0 % 8, 1) }
    for _ in 0..<90 {
      let u = Int.random(in: 0..<60, using: &generator)
      let v = Int.random(in: 0..<60, using: &generator)
      if u != v { edges.append((min(u, v), max(u, v), 1)) }
    }
    let groups: [String?] = (0..<68).map { $0 < 60 ? ["a", "b", "c"][($0 / 3) % 3] : nil }
    let order = Array(names.indices).shuffled(using: &generator)
    var place = order
    for (new, old) in order.enumerated() { place[old] = new }

    func pValues(_ order: [Int], _ place: [Int]) -> [Double?] {
      let network = Network(
        actors: Actors(
          order.map { Actor(id: names[$0], kind: $0 < 60 ? .individual : .memberAssociation) },
          attributes: [Attribute(name: "g", cells: order.map { groups[$0] })]
        ),
        graph: Graph(nodeCount: 68, edges: edges.map { (place[$0.0], place[$0.1], $0.2) })
      )
      let access = network.authorityAccess()
      let sample = network.equitySample(
        of: network.actors.kinds.map(\.isPerson),
        outcomes: network.equityOutcomes(["degree", "harmonic", "constraint"], access: access),
        access: access
      )
      var options = PermutationOptions()
      options.count = 200
      let table = sample.table(of: Groups(of: sample.actors.attributes[0]), options: options)
      return table.pValues
    }
    let before = pValues(Array(names.indices), Array(names.indices))
    XCTAssertEqual(before.compactMap(\.self).count, 9)
    XCTAssertEqual(pValues(order, place), before)
  }

  /// Twelve people who have only the umbrella, and twelve who have two ties with each other besides.
  ///
  /// With the umbrella as their association all are of one, too few to test; it is none, so that each comes by
  /// itself. Of the C(24, 12) = 2,704,156 ways to deal two groups of twelve out one gives as much on either side, so
  /// that of 5,000 draws none does: p = 2 (0 + 1) / 5,001.
  func testAnUmbrellaKeepsNobodyTogether() throws {
    let edges =
      (1...24).map { (0, $0, 1.0) } + (0..<12).map { (13 + $0, 13 + ($0 + 1) % 12, 1.0) }
    let network = Network(
      actors: Actors(
        (0...24).map { place in
          Actor(id: String(100 + place), kind: place == 0 ? .organisation : .individual)
        },
        attributes: [
          Attribute(name: "g", cells: (0...24).map { $0 == 0 ? nil : $0 < 13 ? "a" : "b" })
        ]
      ),
      graph: Graph(nodeCount: 25, edges: edges)
    )
    func test(_ umbrella: Int?) -> GroupTest {
      let access = network.authorityAccess(umbrella: umbrella)
      let sample = network.equitySample(
        of: network.actors.kinds.map(\.isPerson),
        outcomes: network.equityOutcomes(["degree"], access: access),
        access: access
      )
      return sample.table(of: Groups(of: sample.actors.attributes[0])).results[0].groups[0].gap.test
    }
    XCTAssertEqual(test(nil).reason, .tooFewBlocks)
    let found = test(0)
    // Means of 1 and 3: the first is 1 below that of all.
    XCTAssertEqual(try XCTUnwrap(found.difference), -1, accuracy: 1e-12)
    XCTAssertEqual(try XCTUnwrap(found.pValue), 2.0 / 5001, accuracy: 1e-15)
  }

  /// Ten people who have only an organisation come each by themselves where it is the umbrella; nine do not,
  /// nor ten of whom nine are compared, nor those of a member association.
  func testAnUmbrellaKeepsFewTogetherAndAnAssociationAll() {
    func blocks(_ kind: ActorKind, of people: Int, compared: Int? = nil) -> PermutationBlocks {
      let network = Network(
        actors: Actors(
          (0...people).map { Actor(id: String(100 + $0), kind: $0 == 0 ? kind : .individual) }
        ),
        graph: Graph(nodeCount: people + 1, edges: (1...people).map { (0, $0, 1.0) })
      )
      return network.permutationBlocks(
        besides: 0,
        among: compared.map { compared in (0...people).map { $0 <= compared } }
      )
    }
    XCTAssertEqual(blocks(.organisation, of: 10).count(among: 1...10), 10)
    XCTAssertTrue(blocks(.organisation, of: 10).passesOverUmbrella)
    for kept in [
      blocks(.organisation, of: 9), blocks(.organisation, of: 10, compared: 9),
      blocks(.memberAssociation, of: 10),
    ] {
      XCTAssertEqual(kept.count(among: 1..<kept.labels.count), 1)
      XCTAssertFalse(kept.passesOverUmbrella)
    }
  }
}

extension EquityTable {
  fileprivate var pValues: [Double?] { results.flatMap { $0.groups.map(\.gap.test.pValue) } }
}

/// Asserts that a p-value of 5,000 draws is what all arrangements give, within four standard errors.
func assertNear(
  _ pValue: Double?,
  _ exact: Double,
  file: StaticString = #filePath,
  line: UInt = #line
) {
  guard let pValue else { return XCTFail("no p-value", file: file, line: line) }
  let error = (exact * (1 - exact) / 5000).squareRoot()
  XCTAssertEqual(pValue, exact, accuracy: 4 * error + 1 / 5001, file: file, line: line)
}

/// People in associations of unlike size, whose groups and numbers gather by association.
func clustered(seed: UInt64) -> (sample: EquitySample, labels: [Int?]) {
  var generator = SeededGenerator(seed: seed)
  var (values, blocks, labels): ([Double], [Int], [Int?]) = ([], [], [])
  for block in 0..<30 {
    let level = Double.random(in: 0...10, using: &generator)
    let lean = Double.random(in: 0...1, using: &generator) < 0.5 ? 0.1 : 0.9
    for _ in 0..<Int.random(in: 2...9, using: &generator) {
      values.append(level + Double.random(in: 0...2, using: &generator))
      blocks.append(block)
      labels.append(Double.random(in: 0...1, using: &generator) < lean ? 1 : 0)
    }
  }
  return (EquitySample(values, blocks: blocks), labels)
}
