import SocialNetwork
import XCTest

final class ActorsTests: XCTestCase {
  func testColumnsThatTheFilesDoNotHave() {
    let actors = Actors(ids: ["a", "b"], kinds: [.individual, .government])
    XCTAssertEqual(actors[1], Actor(id: "b", name: "b", kind: .government, isSurveyed: true))
    XCTAssertEqual(actors.names, ["a", "b"])
    XCTAssertFalse(actors.has.surveyed || actors.has.roles || actors.has.functions)
  }

  func testActorsAreWhatWasGiven() {
    let given = [
      Actor(id: "a", name: "An", kind: .volunteer, isSurveyed: false, roles: [.connecting]),
      Actor(id: "b", kind: .organisation, functions: [.movement, .learning]),
    ]
    let actors = Actors(given)
    XCTAssertEqual(Array(actors), given)
    XCTAssertTrue(actors.has.surveyed && actors.has.roles && actors.has.functions)
    XCTAssertEqual(actors.functions(of: 1), [.learning, .movement])
    XCTAssertFalse(actors.isSurveyed(0))
  }

  func testActorsAreFoundById() {
    let actors = Actors(ids: ["b", "a", "ab"], kinds: [.individual, .individual, .individual])
    XCTAssertEqual(actors.position(ofID: "a"), 1)
    XCTAssertEqual(actors.position(ofID: "ab"), 2)
    XCTAssertNil(actors.position(ofID: "A"))
  }

  func testSelectionTakesAllColumnsAlong() {
    let given = [
      Actor(id: "a", name: "An", kind: .volunteer, isSurveyed: false, roles: [.connecting]),
      Actor(id: "b", kind: .organisation, functions: [.movement]),
      Actor(id: "c", name: "Cem", kind: .individual),
    ]
    let towns = Attribute(name: "town", cells: ["Gent", nil, "Aalst"])
    let selected = Actors(given, attributes: [towns]).selecting([2, 0])
    XCTAssertEqual(Array(selected), [given[2], given[0]])
    XCTAssertEqual((0..<2).map(selected.attributes[0].cell), ["Aalst", "Gent"])
  }

  func testOnlyIndividualsAndVolunteersArePersons() {
    XCTAssertEqual(ActorKind.allCases.filter(\.isPerson), [.individual, .volunteer])
    XCTAssertEqual(ActorKind.known.count, 5)
    XCTAssertEqual(
      ActorKind.known.map(\.name),
      ["individual", "volunteer", "member association", "organisation", "government"]
    )
  }
}
