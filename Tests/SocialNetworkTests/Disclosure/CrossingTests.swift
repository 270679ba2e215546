import SocialNetwork
import TestSupport
import XCTest

final class CrossingTests: XCTestCase {
  func testTheOrderOfTheAttributesChangesNothing() throws {
    for seed in UInt64(1)...20 {
      let actors = Dataset.randomPopulation(seed: seed).actors
      let session = DisclosureSession(policy: DisclosurePolicy(), actors: actors)
      let divisions = try ["origin", "gender", "municipality"].map { name in
        session.division(of: try XCTUnwrap(actors.attribute(named: name)))
      }
      for first in divisions {
        for second in divisions where first.name != second.name {
          let (one, other) = (
            session.crossing(of: first, second), session.crossing(of: second, first)
          )
          XCTAssertEqual(one.names, [first.name, second.name].sorted())
          XCTAssertEqual(one.names, other.names)
          XCTAssertEqual(one.groups.names, other.groups.names)
          XCTAssertEqual(one.groups.labels, other.groups.labels)
          XCTAssertEqual(one.parts, other.parts)
          XCTAssertTrue(one.isGuarded)
        }
      }
    }
  }

  func testCellsAreOfThoseInAGroupOfBoth() {
    let actors = Actors(
      (0..<6).map { Actor(id: "a\($0)", kind: .individual) },
      attributes: [
        Attribute(name: "town", cells: ["Gent", "Gent", "Aalst", nil, "Aalst", "Gent"]),
        Attribute(name: "region", cells: ["n", "s", "n", "n", nil, "n|s"]),
      ]
    )
    let session = DisclosureSession(policy: DisclosurePolicy(), actors: actors)
    let crossing = session.crossing(
      of: session.division(of: actors.attributes[0]),
      session.division(of: actors.attributes[1])
    )
    XCTAssertFalse(crossing.isGuarded)
    XCTAssertEqual(crossing.names, ["region", "town"])
    // The last is in a cell of its own: what comes on top needs a partition.
    let members = crossing.groups.labels.map { label in
      label.map { crossing.groups.values[$0] } ?? []
    }
    XCTAssertEqual(
      members,
      [["n × Gent"], ["s × Gent"], ["n × Aalst"], [], [], ["n|s × Gent"]]
    )
  }
}
