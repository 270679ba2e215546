import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// Which groups of an attribute are shown.
final class DivisionTests: XCTestCase {
  func testNobodyHasNoGroups() {
    let division = divide([])
    XCTAssertEqual(division.shownNames, [])
    XCTAssertFalse(division.isRestShown)
  }

  func testAGroupIsShownFromTheThresholdOnWhateverTheOthersAre() {
    XCTAssertEqual(divide([("woman", 14), ("man", 9)]).shownNames, ["woman"])
    XCTAssertEqual(divide([("woman", 14), ("man", 14)]).shownNames, ["man", "woman"])
    // Two plus one plus one do not take the 37 men along.
    let division = divide([("man", 37), ("woman", 50), ("x", 2), ("z", 1), (nil, 1)])
    XCTAssertEqual(division.shownNames, ["man", "woman"])
    XCTAssertEqual(division.rest.count, 4)
    XCTAssertFalse(division.isRestShown)
  }

  func testSmallGroupsAndMissingValuesGoTogether() {
    let division = divide([("man", 30), ("x", 5), ("y", 5), (nil, 4)])
    XCTAssertEqual(division.shownNames, ["man"])
    XCTAssertEqual(division.rest, Array(30..<44))
    XCTAssertTrue(division.isRestShown)
    // All are there to compute with.
    XCTAssertEqual(division.valueGroups.names, ["man", "x", "y"])
    XCTAssertEqual(division.valueGroups.sizes, [30, 5, 5])
    XCTAssertEqual(divide([("man", 30), (nil, 14)]).rest.count, 14)
  }

  /// That a value is shown of some, and not of all, would tell that it is of few: of 5 to 7, say.
  func testOfAPartNoValueIsShownThatIsNotShownOfAll() {
    var generator = SeededGenerator(seed: 7)
    var hidden = 0
    for few in 5...13 {
      for _ in 0..<12 {
        let people = (0..<80).map { Actor(id: "p\($0)", name: "P \($0)", kind: .individual) }
        let cells = (0..<80).map { $0 < few ? "x" : $0 < 45 ? "man" : "woman" }
        let dataset = Dataset(
          name: "eighty",
          actors: Actors(people, attributes: [Attribute(name: "gender", cells: cells)]),
          ties: TieRows()
        )
        let kept = (0..<80).filter { $0 < few || Bool.random(using: &generator) }
        for audience in [Audience.public, .internal] {
          func shown(_ actors: Actors) -> Set<String> {
            let session = DisclosureSession(
              policy: DisclosurePolicy(audience: audience),
              actors: actors,
              of: dataset
            )
            return Set(actors.attribute(named: "gender").map(session.division)?.shownNames ?? [])
          }
          let (whole, part) = (shown(dataset.actors), shown(dataset.actors.selecting(kept)))
          XCTAssertTrue(part.isSubset(of: whole), "\(few) \(audience): \(part) of \(whole)")
          if !whole.contains("x") { hidden += 1 }
        }
      }
    }
    XCTAssertGreaterThan(hidden, 0)
  }

  func testOfAnAttributeThatIsNotSensitiveAllIsShown() {
    let division = divide([("Gent", 2), ("Aalst", 1), (nil, 4)], name: "municipality")
    XCTAssertFalse(division.isGuarded)
    XCTAssertEqual(division.shownNames, ["Aalst", "Gent"])
    XCTAssertEqual(division.rest, [])
    XCTAssertFalse(division.isRestShown)
  }

  func testWhoHasSeveralValuesIsInTheGroupOfEach() {
    // Seven of a and b, seven of a and c, eight of b: fourteen of a, fifteen of b, and seven of c.
    let division = divide([("a|b", 7), ("a|c", 7), ("b", 8)])
    XCTAssertEqual(division.valueGroups.names, ["a", "b", "c"])
    XCTAssertEqual(division.valueGroups.sizes, [14, 15, 7])
    XCTAssertEqual(division.shownNames, ["a", "b"])
    // Those of c are of a as well, which is shown.
    XCTAssertEqual(division.rest, [])
  }

  func testThresholdsAreThoseOfTheKindsAndTheAudience() {
    XCTAssertEqual(divide([("a", 9), ("b", 4)], kind: .organisation).shownNames, ["a"])
    // Of an actor of unknown kind nobody knows that it is no person.
    XCTAssertEqual(divide([("a", 9), ("b", 14)], kind: .unknown).shownNames, ["b"])
    XCTAssertEqual(divide([("a", 9), ("b", 4)], audience: .internal).shownNames, ["a"])
    XCTAssertEqual(
      divide([("a", 7), ("b", 2)], kind: .organisation, audience: .internal).shownNames,
      ["a"]
    )
  }

  func testKindsOfWhichTheAttributeSaysNothingAreNotInTheRest() {
    let kinds =
      [ActorKind](repeating: .individual, count: 20)
      + [ActorKind](repeating: .organisation, count: 30)
    let cells: [String?] = (0..<50).map { $0 < 14 ? "woman" : nil }
    let actors = Actors(
      kinds.enumerated().map { Actor(id: "a\(100 + $0)", kind: $1) },
      attributes: [Attribute(name: "gender", cells: cells)]
    )
    let division = DisclosureSession(policy: DisclosurePolicy(), actors: actors)
      .division(of: actors.attributes[0])
    XCTAssertEqual(division.rest, Array(14..<20))
    XCTAssertFalse(division.isRestShown)
  }

  /// On random populations: a group is in part shown and in part not never, and twice the threshold
  /// always is.
  func testEveryoneIsInAGroupShownOrInTheRest() throws {
    for seed in UInt64(1)...100 {
      let actors = Dataset.randomPopulation(seed: seed).actors
      for name in ["gender", "origin"] {
        let attribute = try XCTUnwrap(actors.attribute(named: name))
        let division = DisclosureSession(policy: DisclosurePolicy(), actors: actors)
          .division(of: attribute)
        let asked = Set(
          actors.indices.filter { attribute.cell(of: $0) != nil }.map { actors.kinds[$0] }
        )
        for actor in actors.indices {
          let isTold = division.valueGroups.values(of: actor).contains { division.isShown[$0] }
          XCTAssertEqual(
            division.rest.contains(actor),
            !isTold && asked.contains(actors.kinds[actor]),
            "seed \(seed), \(name)"
          )
        }
        for (size, isShown) in zip(division.valueGroups.sizes, division.isShown) where size >= 14 {
          XCTAssertTrue(isShown, "seed \(seed), \(name)")
        }
      }
    }
  }

  /// So many people of each value, in their order.
  private func divide(
    _ groups: [(String?, Int)],
    name: String = "gender",
    kind: ActorKind = .individual,
    audience: Audience = .public
  ) -> Division {
    let cells = groups.flatMap { Array(repeating: $0.0, count: $0.1) }
    let actors = Actors(
      cells.indices.map { Actor(id: "a\(100 + $0)", kind: kind) },
      attributes: [Attribute(name: name, cells: cells)]
    )
    // A column of organisations alone is guarded where that is asked for.
    let sensitive = name == "gender" ? [name] : []
    let policy = DisclosurePolicy(audience: audience, sensitiveColumns: sensitive)
    return DisclosureSession(policy: policy, actors: actors)
      .division(of: actors.attributes[0])
  }
}
