import SocialNetwork
import TestSupport
import XCTest

/// The edges of what is shown of one attribute: ten people, or five organisations, are the least.
final class DivisionTests: XCTestCase {
  func testNobodyHasNoGroups() {
    XCTAssertEqual(shown([:]), [])
  }

  func testAllMissingHasNoGroupsAndWithholdsNone() {
    let division = divide([(nil, 40)])
    XCTAssertEqual(division.groups.names, [])
    XCTAssertEqual(division.withheldKinds, [])
  }

  func testOneGroupOfEveryoneIsWithheldSinceItTellsOfEachOfThem() {
    XCTAssertEqual(shown(["woman": 40]), [])
  }

  func testOneGroupIsShownBesideEnoughOfWhomNothingIsKnown() {
    XCTAssertEqual(shown(["woman": 40], missing: 9), [])
    XCTAssertEqual(shown(["woman": 40], missing: 10), ["woman"])
  }

  func testTwoGroupsOfWhichOneIsSmallAreBothWithheld() {
    // 50 − 41 = 9 would be the other group.
    XCTAssertEqual(shown(["woman": 41, "man": 9]), [])
  }

  func testExactlyAtTheThresholdIsShown() {
    XCTAssertEqual(shown(["woman": 10, "man": 10]), ["man", "woman"])
    XCTAssertEqual(shown(["woman": 10, "man": 9]), [])
  }

  func testAFewOfWhomNothingIsKnownWithholdNobodyElse() {
    XCTAssertEqual(shown(["woman": 41, "man": 30], missing: 3), ["man", "woman"])
  }

  func testSmallGroupsThatTogetherReachTheThresholdWithholdNobodyElse() {
    XCTAssertEqual(shown(["woman": 41, "man": 30, "x": 6, "y": 4]), ["man", "woman"])
  }

  func testSmallGroupsThatTogetherDoNotReachItTakeTheNextSmallestAlong() {
    // 6 + 3 = 9; with 30, 39.
    XCTAssertEqual(shown(["woman": 41, "man": 30, "x": 6, "y": 3]), ["woman"])
  }

  func testASmallGroupHidesAmongThoseOfWhomNothingIsKnown() {
    XCTAssertEqual(shown(["woman": 41, "man": 30, "x": 4], missing: 6), ["man", "woman"])
    XCTAssertEqual(shown(["woman": 41, "man": 30, "x": 4], missing: 5), ["woman"])
  }

  func testOfGroupsOfLikeSizeTheFirstByNameGoesAlong() {
    XCTAssertEqual(shown(["b": 20, "a": 20, "c": 20, "x": 4]), ["b", "c"])
  }

  func testOrganisationsHaveAThresholdOfTheirOwn() {
    XCTAssertEqual(shown(["a": 5, "b": 5], kind: .organisation), ["a", "b"])
    XCTAssertEqual(shown(["a": 5, "b": 4], kind: .government), [])
    // Of an actor of unknown kind nobody knows that it is no person.
    XCTAssertEqual(shown(["a": 9, "b": 9], kind: .unknown), [])
  }

  func testInternallySmallerGroupsAreShown() {
    XCTAssertEqual(shown(["a": 5, "b": 5], audience: .internal), ["a", "b"])
    XCTAssertEqual(shown(["a": 5, "b": 4], audience: .internal), [])
    XCTAssertEqual(shown(["a": 3, "b": 3], kind: .organisation, audience: .internal), ["a", "b"])
  }

  func testEachKindIsGuardedByItself() {
    // Of the volunteers, 10 women could be had from 30 − 20.
    let kinds =
      Array(repeating: ActorKind.individual, count: 60)
      + Array(repeating: .volunteer, count: 29)
    let cells =
      Array(repeating: "woman", count: 30) + Array(repeating: "man", count: 30)
      + Array(repeating: "woman", count: 20) + Array(repeating: "man", count: 9)
    let division = divide(cells, kinds: kinds)
    XCTAssertEqual(division.groups.sizes, [30, 30])
    XCTAssertEqual(division.withheldKinds, [.volunteer])
    XCTAssertEqual(division.groups.labels[60...].compactMap(\.self), [])
  }

  func testAnAttributeThatIsNotSensitiveIsNotGuarded() {
    let cells = ["Gent", "Gent", "Aalst"]
    let division = divide(
      cells,
      kinds: [.individual, .individual, .individual],
      by: "municipality"
    )
    XCTAssertFalse(division.isGuarded)
    XCTAssertEqual(division.groups.sizes, [1, 2])
  }

  func testThePatternDoesNotHangOnTheOrderOfTheActors() {
    let cells =
      Array(repeating: "a", count: 20) + Array(repeating: "b", count: 20)
      + Array(repeating: "x", count: 4)
    let kinds = cells.map { _ in ActorKind.individual }
    XCTAssertEqual(divide(cells, kinds: kinds).groups.names, ["b"])
    XCTAssertEqual(divide(cells.reversed(), kinds: kinds).groups.names, ["b"])
  }

  func testACombinationOfValuesIsShownOrWithheldAsAWhole() {
    // Twelve have both values: they may be told of. Four have b and c: they are in none, nor are enough
    // others that totals do not give them away: of 30, 12, 14 and 4 the 12 with both are the fewest.
    let division = divide([("a", 30), ("a|b", 12), ("b", 14), ("b|c", 4)])
    XCTAssertEqual(division.groups.names, ["a", "b"])
    XCTAssertEqual(division.valueGroups.names, ["a", "b"])
    XCTAssertEqual(division.valueGroups.sizes, [30, 14])
    let all = divide([("a", 30), ("b|a", 12), ("b", 14)])
    XCTAssertEqual(all.groups.names, ["a", "b", "b|a"])
    XCTAssertEqual(all.valueGroups.names, ["a", "b"])
    XCTAssertEqual(all.valueGroups.sizes, [42, 26])
    XCTAssertEqual(all.valueGroups.actorCount, 56)
  }

  /// What is told of groups that overlap can be worked out from what is told of whole cells, so that it
  /// tells a reader nothing more.
  func testGroupsByValueAreMadeOfCellsThatAreShown() {
    for seed in UInt64(1)...40 {
      let actors = Dataset.randomPopulation(seed: seed).network().actors
      guard let gender = actors.attribute(named: "gender"),
        let origin = actors.attribute(named: "origin")
      else { continue }
      // Both in one column: every actor has two values, or one, or none.
      let both = Attribute(
        name: "gender",
        cells: actors.indices.map { actor in
          let values = [gender.cell(of: actor), origin.cell(of: actor)].compactMap(\.self)
          return values.isEmpty ? nil : values.joined(separator: "|")
        }
      )
      let division = DisclosureSession(policy: DisclosurePolicy(), actors: actors).division(
        of: both
      )
      let groups = division.valueGroups
      XCTAssertEqual(groups.cells, division.groups)
      for (value, cells) in groups.cellsOfValue.enumerated() {
        let sizes = cells.map { division.groups.sizes[$0] }
        XCTAssertEqual(groups.sizes[value], sizes.reduce(0, +), "seed \(seed)")
        // A cell shown for one kind has at least the fewest that may be told of in any.
        XCTAssertTrue(sizes.allSatisfy { $0 >= 5 }, "seed \(seed)")
      }
    }
  }

  private func shown(
    _ sizes: [String: Int],
    missing: Int = 0,
    kind: ActorKind = .individual,
    audience: Audience = .public
  ) -> [String] {
    divide(
      sizes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + [(nil, missing)],
      kind: kind,
      audience: audience
    ).groups.names
  }

  private func divide(
    _ sizes: [(String?, Int)],
    kind: ActorKind = .individual,
    audience: Audience = .public
  ) -> Division {
    let cells = sizes.flatMap { Array(repeating: $0.0, count: $0.1) }
    return divide(cells, kinds: cells.map { _ in kind }, audience: audience)
  }

  private func divide(
    _ cells: [String?],
    kinds: [ActorKind],
    by name: String = "gender",
    audience: Audience = .public
  ) -> Division {
    let actors = Actors(kinds.enumerated().map { Actor(id: "\($0.offset)", kind: $0.element) })
    return DisclosureSession(policy: DisclosurePolicy(audience: audience), actors: actors)
      .division(of: Attribute(name: name, cells: cells))
  }
}
