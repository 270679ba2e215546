import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class HomophilyTests: XCTestCase {
  func testNothingIsKnownOfAnEmptyNetwork() {
    let homophily = network([], []).homophily(by: attribute([]))
    XCTAssertNil(homophily.eiIndex)
    XCTAssertNil(homophily.expectedEIIndex)
    XCTAssertNil(homophily.eiPValue)
    XCTAssertNil(homophily.assortativity)
    XCTAssertEqual(homophily.groups, [])
  }

  func testT1() throws {
    // a-b b-c c-d b-e c-e f-g: a-b, b-e and f-g, c-d stay inside {a, b, e, h} and {c, d, f, g}; b-c
    // and c-e lead out. EI = (2 − 4)/6; expected (16 − 12)/28.
    let homophily = try t1().homophily(by: attribute(["x", "x", "y", "y", "x", "y", "y", "x"]))
    assertEqual(homophily.eiIndex, -1.0 / 3)
    assertEqual(homophily.expectedEIIndex, 1.0 / 7)
    // Tie ends 6 and 6: r = (4/6 − 1/2)/(1 − 1/2).
    assertEqual(homophily.assortativity, 1.0 / 3)
    // w = 4 of D = 6 in either group; w* = 6 · 3/7: h = (4 − 18/7)/(6 − 18/7) = 10/24.
    XCTAssertEqual(homophily.groups.map(\.name), ["x", "y"])
    for group in homophily.groups { assertEqual(group.coleman, 10.0 / 24) }
    XCTAssertEqual(homophily.tiesUsed, 6)
    XCTAssertEqual(homophily.tiesLeftOut, 0)
  }

  func testTiesWithAnUnknownEndAreLeftOutAndCounted() throws {
    let homophily = try t1().homophily(by: attribute(["x", "x", nil, "y", "x", "y", "y", "x"]))
    XCTAssertEqual(homophily.tiesUsed, 3)
    XCTAssertEqual(homophily.tiesLeftOut, 3)
    XCTAssertEqual(homophily.eiIndex, -1)
    // Seven actors are known: I* = 6 + 3 of 21 pairs.
    assertEqual(homophily.expectedEIIndex, (12.0 - 9) / 21)
  }

  func testGroupsOfOneAndOfEveryoneHaveNoColeman() {
    let pair = network([(0, 1, 1)], ["a", "b"])
    XCTAssertEqual(pair.homophily(by: attribute(["x", "y"])).groups.map(\.coleman), [nil, nil])
    let same = pair.homophily(by: attribute(["x", "x"]))
    XCTAssertEqual(same.groups.map(\.coleman), [nil])
    XCTAssertNil(same.assortativity)
    XCTAssertEqual(same.eiPValue, 1)
  }

  func testCellsOfTheSameValuesAreOneCombination() {
    // All three share "bike", so every tie is within; the walkers are two.
    let triad = network([(0, 1, 1), (1, 2, 1), (0, 2, 1)], ["a", "b", "c"])
    let homophily = triad.homophily(by: attribute(["Bike|walk", "walk | bike", "bike"]))
    XCTAssertEqual(homophily.groups.map(\.name), ["Bike", "walk"])
    XCTAssertEqual(homophily.groups.map(\.actorCount), [3, 2])
    XCTAssertEqual(homophily.eiIndex, -1)
    let cells = Groups(of: attribute(["Bike|walk", "walk | bike", "bike", "|"]))
    XCTAssertEqual(cells.names, ["Bike|walk", "bike"])
    XCTAssertEqual(cells.labels, [0, 0, 1, nil])
  }

  func testWeightsCountWhenAskedFor() {
    var options = MeasureOptions()
    options.isWeighted = true
    let path = network([(0, 1, 3), (1, 2, 1)], ["a", "b", "c"])
    let homophily = path.homophily(by: attribute(["x", "x", "y"]), options: options)
    // One of weight 1 leads out, one of 3 stays inside.
    XCTAssertEqual(homophily.eiIndex, -0.5)
  }

  func testNumbersCorrelateOverTheEndsOfTies() {
    // Ends (1, 2), (2, 1), (2, 3), (3, 2): mean 2, spread 2, product 0.
    let path = network([(0, 1, 1), (1, 2, 1)], ["a", "b", "c"])
    let homophily = path.homophily(by: attribute(["1", "2", "3"]))
    XCTAssertTrue(homophily.isNumeric)
    XCTAssertEqual(homophily.numericAssortativity, 0)
    XCTAssertNil(path.homophily(by: attribute(["5", "5", "5"])).numericAssortativity)
    // A perfect match of two pairs.
    let pairs = network([(0, 1, 1), (2, 3, 1)], ["a", "b", "c", "d"])
    XCTAssertEqual(pairs.homophily(by: attribute(["1", "1", "2", "2"])).numericAssortativity, 1)
  }

  func testNumbersAreGroupsAndTheirCorrelationComesBesides() {
    // Years that differ along a path of eleven: no tie is within a group, so E-I is 1; by the number the
    // ends of a tie are one apart.
    let ids = (0..<11).map { "\($0)" }
    let path = network((1..<11).map { ($0 - 1, $0, 1) }, ids)
    let years = path.homophily(by: attribute((0..<11).map { "\(1990 + $0)" }), permutations: 10)
    XCTAssertEqual(years.eiIndex, 1)
    XCTAssertEqual(years.groups.count, 11)
    // About the mean 5 the twenty ends have squares of 2 · 60 + 25 + 25 = 170, and the products over the
    // ties, both ways round, 2 (20 + 12 + 6 + 2 + 0 + 0 + 2 + 6 + 12 + 20) = 160.
    assertEqual(years.numericAssortativity, 16.0 / 17)
    let words = path.homophily(by: attribute((0..<11).map { "\($0)x" }), permutations: 10)
    XCTAssertNil(words.numericAssortativity)
    XCTAssertFalse(words.isNumeric)
  }

  func testCodesOfTheCase() {
    // NetworkX 3.6.1: attribute_assortativity_coefficient −0.2765957446808511 and
    // numeric_assortativity_coefficient −0.47096774193548346.
    let codes = network(
      [(0, 1, 1), (1, 2, 1), (2, 3, 1), (3, 4, 1), (0, 3, 1), (0, 2, 1)],
      ["1", "2", "3", "4", "5", "6"]
    )
    .homophily(by: attribute(["1", "2", "3", "1", "4", "2"]), permutations: 10)
    assertEqual(codes.assortativity, -0.2765957446808511)
    assertEqual(codes.numericAssortativity, -0.47096774193548346)
  }

  func testAnActorWithSeveralValuesIsInEachOfItsGroups() {
    // a: art and care, b: art, c: care, d: not known, e: art; ties a–b, b–c, c–d.
    let homophily = network(
      [(0, 1, 1), (1, 2, 1), (2, 3, 1)],
      ["a", "b", "c", "d", "e"]
    )
    .homophily(by: attribute(["art|care", "art", "CARE", nil, " art "]), permutations: 10)
    // Of two spellings that are as frequent the first by bytes is shown, and the groups are in the order of these.
    XCTAssertEqual(homophily.groups.map(\.name), ["CARE", "art"])
    XCTAssertEqual(homophily.groups.map(\.actorCount), [2, 3])
    // a–b share art; b–c share nothing; c–d is left out: E = I = 1.
    XCTAssertEqual(homophily.eiIndex, 0)
    XCTAssertEqual(homophily.tiesUsed, 2)
    // Of the six pairs of a, b, c and e four share a value: ab, ac, ae, be; (2 − 4) / 6.
    assertEqual(homophily.expectedEIIndex, -1.0 / 3)
    // Art has 3 ends, 2 of them inside; by size 3 · 2/3 = 2. Care has 2 ends, none inside.
    assertEqual(homophily.groups[1].coleman, 0)
    assertEqual(homophily.groups[0].coleman, -1)
    // The four ends: a half art and half care, b art, b art, c care: a = 2.5/4 and 1.5/4; e within is
    // half the tie a–b of two: 1/4. (0.25 − 0.53125) / (1 − 0.53125).
    assertEqual(homophily.assortativity, -0.6)
  }

  func testOneValueInEveryCellIsTheUsualCase() {
    let graph = Network(of: .random(30, edges: 70, seed: 11))
    let cells = (0..<30).map { "g\($0 * 7 % 4)" }
    let one = graph.homophily(by: attribute(cells), permutations: 50)
    // A value that everybody has besides, but in one cell only, makes nothing of another group.
    let same = graph.homophily(by: attribute(cells.map { "\($0)|\($0)" }), permutations: 50)
    XCTAssertEqual(one.groups, same.groups)
    XCTAssertEqual(one.eiPValue, same.eiPValue)
    XCTAssertEqual(one.assortativity, same.assortativity)
  }

  func testPValueIsTwiceTheSmallerTail() throws {
    // Two pairs, each within its group: of the 4!/(2! 2!) = 6 ways to deal out the groups 2 give
    // I = 2 and 4 give I = 0: p → 2 · 2/6.
    let pairs = network([(0, 1, 1), (2, 3, 1)], ["a", "b", "c", "d"])
    let homophily = pairs.homophily(by: attribute(["x", "x", "y", "y"]))
    XCTAssertEqual(try XCTUnwrap(homophily.eiPValue), 2.0 / 3, accuracy: 0.05)
  }

  func testPValueIsTheSameBitForBitWithAnyNumberOfThreads() throws {
    let network = Network(of: .random(40, edges: 90, seed: 5))
    let groups = attribute((0..<40).map { "group \($0 * $0 % 3)" })
    var options = MeasureOptions()
    let values = [1, 1, 2, 7].map { threads in
      options.threadCount = threads
      return network.homophily(by: groups, options: options).eiPValue
    }
    XCTAssertEqual(Set(values).count, 1)
  }

  func testKarateClub() throws {
    // measures.md: E 11, I 67, none of 5,000 permutations as far out, so 2 · 1/5001; Coleman .736383 and .715294, assortativity .717531; the
    // club of each member as in NetworkX 3.6.1, karate_club_graph.
    let hi: Set = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21]
    let reference = try Reference.committed("karate")
    let homophily = try reference.network().homophily(
      by: attribute((0..<34).map { hi.contains($0) ? "Mr. Hi" : "Officer" })
    )
    assertEqual(homophily.eiIndex, (11.0 - 67) / 78)
    assertEqual(homophily.expectedEIIndex, 0.030303, accuracy: 5e-7)
    assertEqual(homophily.assortativity, 0.717531, accuracy: 5e-7)
    assertEqual(homophily.eiPValue, 2.0 / 5001)
    assertEqual(homophily.groups[0].coleman, 0.736383, accuracy: 5e-7)
    assertEqual(homophily.groups[1].coleman, 0.715294, accuracy: 5e-7)
  }

  func testAttributesOfTheReferences() throws {
    // NetworkX 3.6.1 and igraph 1.0.0, fixtures/*/reference.json.
    for reference in try Reference.all() {
      let network = try reference.network()
      for (attribute, groups) in network.groupings
      where reference.hasGraphValue("attributes.\(attribute).ei_index") {
        let label = "\(reference.name), \(attribute)"
        let expected = { (name: String) in reference.graphValue("attributes.\(attribute).\(name)") }
        var options = MeasureOptions()
        let homophily = network.homophily(by: groups, permutations: 100)
        assertEqual(homophily.eiIndex, expected("ei_index"), label)
        // The reference deals groups out over all kinds.
        if Set(network.actors.kinds).count == 1 {
          assertEqual(homophily.expectedEIIndex, expected("ei_expected_at_random"), label)
        }
        assertEqual(homophily.assortativity, expected("nominal_assortativity"), label)
        XCTAssertEqual(Double(homophily.tiesUsed), expected("ties_used"), label)
        for group in homophily.groups where group.actorCount > 1 {
          // The events of davis_southern_women are read as organisations.
          let isEvent = reference.name.hasPrefix("davis") && group.name == "organisation"
          let key = "per_group.\(isEvent ? "event" : group.name).coleman_index"
          assertEqual(group.coleman, expected(key), "\(label), \(group.name)")
        }
        options.isWeighted = true
        let weighted = network.homophily(by: groups, options: options, permutations: 1)
        assertEqual(weighted.eiIndex, expected("ei_index_weighted"), label)
        assertEqual(weighted.assortativity, expected("nominal_assortativity_weighted"), label)
      }
      for attribute in network.actors.attributes {
        let key = "numeric_attributes.\(attribute.name).numeric_assortativity"
        guard reference.hasGraphValue(key) else { continue }
        let homophily = network.homophily(by: attribute, permutations: 1)
        XCTAssertTrue(homophily.isNumeric, attribute.name)
        assertEqual(homophily.numericAssortativity, reference.graphValue(key), attribute.name)
      }
    }
  }

  private func t1() throws -> Network { try Reference.committed("t1").network() }

  private func attribute(_ cells: [String?]) -> Attribute {
    Attribute(name: "group", cells: cells)
  }

  private func network(_ ties: [(Int, Int, Double)], _ ids: [String]) -> Network {
    Network(
      actors: Actors(ids.map { Actor(id: $0, kind: .individual) }),
      graph: Graph(nodeCount: ids.count, edges: ties)
    )
  }

  private func assertEqual(
    _ value: Double?,
    _ expected: Double?,
    _ label: String = "",
    accuracy: Double = 1e-12,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    guard let value, let expected else {
      XCTAssertEqual(value, expected, label, file: file, line: line)
      return
    }
    XCTAssertEqual(value, expected, accuracy: accuracy, label, file: file, line: line)
  }
}

extension Network {
  /// The groups of every attribute, and of the kinds.
  fileprivate var groupings: [(String, ValueGroups)] {
    [("kind", ValueGroups(Groups(kindsOf: actors)))]
      + actors.attributes.map { ($0.name, ValueGroups(of: $0)) }
  }
}
