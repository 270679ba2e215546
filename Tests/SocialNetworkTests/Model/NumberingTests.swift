import GraphCore
import SocialNetwork
import XCTest

/// Actors are numbered by their ids, whatever the order of their rows.
final class NumberingTests: XCTestCase {
  /// By their bytes `B` (42 in hexadecimal) comes before `a` (61), and `a1` before `a10` and `a2`.
  func testActorsStandInTheOrderOfTheBytesOfTheirIDs() {
    let ids = [
      "a2", "é", "a10", "B", "a1", "a-very-long-id-that-goes-on-2", "a-very-long-id-that-goes-on-1",
    ]
    XCTAssertEqual(
      Array(dataset(ids, ties: []).numberedByID().actors.ids),
      [
        "B", "a-very-long-id-that-goes-on-1", "a-very-long-id-that-goes-on-2", "a1", "a10", "a2",
        "é",
      ]
    )
  }

  func testWhatIsKnownOfAnActorFollowsIt() {
    let actors = Actors(
      [
        Actor(id: "c", name: "Cas", kind: .volunteer, isSurveyed: false, roles: [.critical]),
        Actor(id: "a", name: "An", kind: .government, functions: [.culture]),
        Actor(id: "b", name: "Bo", kind: .individual),
      ],
      attributes: [
        Attribute(name: "town", cells: ["Gent", nil, "Aalst"]),
        Attribute(name: "age", cells: ["7", "30", "7"]),
      ]
    )
    let numbered = Dataset(
      name: "",
      actors: actors,
      ties: TieRows(sources: [0, 1], targets: [1, 2], weights: [5, 6]),
      actorsThatLostTies: [0]
    ).numberedByID()
    XCTAssertEqual(Array(numbered.actors), [actors[1], actors[2], actors[0]])
    let (town, age) = (numbered.actors.attributes[0], numbered.actors.attributes[1])
    XCTAssertEqual(numbered.actors.indices.map(town.cell), [nil, "Aalst", "Gent"])
    XCTAssertEqual(age.numbers, [30, 7, 7])
    // As if the file had been in this order.
    XCTAssertEqual(town, Attribute(name: "town", cells: [nil, "Aalst", "Gent"]))
    XCTAssertEqual(age, Attribute(name: "age", cells: ["30", "7", "7"]))
    XCTAssertEqual(numbered.ties.sources, [2, 0])
    XCTAssertEqual(numbered.ties.targets, [0, 1])
    XCTAssertEqual(numbered.ties.weights, [5, 6])
    XCTAssertEqual(numbered.actorsThatLostTies, [2])
  }

  func testActorsInOrderStayAsTheyAre() {
    let sound = dataset(["", "a", "a", "ab", "b"], ties: [(0, 4)])
    XCTAssertEqual(Array(sound.numberedByID().actors), Array(sound.actors))
    XCTAssertEqual(sound.numberedByID().ties.sources, [0])
  }

  /// 0.1 + 0.2 + 0.3 is 0.6000000000000001 and 0.3 + 0.2 + 0.1 is 0.6 in doubles.
  func testRepeatedTiesHaveTheSameSumInAnyOrder() {
    let weights = [0.1, 0.2, 0.3]
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    let sums = orders.map { order in
      let rows = TieRows(
        sources: [0, 1, 0],
        targets: [1, 0, 1],
        weights: order.map { weights[$0] }
      )
      return Dataset(name: "", actors: actors(["a", "b"]), ties: rows).network().graph
        .strength(of: 0)
    }
    XCTAssertEqual(sums, [Double](repeating: (0.1 + 0.2) + 0.3, count: 6))
  }

  private func dataset(_ ids: [String], ties: [(UInt32, UInt32)]) -> Dataset {
    Dataset(
      name: "",
      actors: actors(ids),
      ties: TieRows(sources: ties.map(\.0), targets: ties.map(\.1))
    )
  }

  private func actors(_ ids: [String]) -> Actors {
    Actors(ids.map { Actor(id: $0, kind: .individual) })
  }
}
