import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class ScopeTests: XCTestCase {
  func testThoseLeftOutAreNamedUnlessTheyMayBePeople() {
    let network = network(.organisation, .organisation, .individual)
    XCTAssertEqual(Scope().sentences(of: network, among: network.actors), [])
    XCTAssertEqual(
      Scope(without: ["a0", "a2"]).sentences(of: network, among: network.actors),
      [
        Text(
          en: "Left out: Actor 0 and 1 other actor.",
          nl: "Weggelaten: Actor 0 en 1 andere actor."
        )
      ]
    )
    XCTAssertEqual(
      Scope(without: ["a0"])
        .sentences(of: network, among: network.actors, Naming(isPseudonymous: true)),
      [Text(en: "Left out: 1 actor.", nl: "Weggelaten: 1 actor.")]
    )
  }

  func testADayOfTiesWithoutDatesIsNotToldAsIfTheyHadSome() throws {
    let network = network(.organisation, .organisation)
    let scope = Scope(layer: Layer(day: try XCTUnwrap(Day(year: 2020, month: 1, day: 1))))
    XCTAssertEqual(
      scope.sentences(of: network, among: network.actors).map(\.en),
      ["Only ties that existed on 1 January 2020."]
    )
    XCTAssertEqual(
      scope.sentences(of: network, among: network.actors, hasDates: false),
      [
        Text(
          en:
            "Asked for 1 January 2020, but no date of any tie is known: all are taken to exist on that day.",
          nl:
            "Gevraagd voor 1 januari 2020, maar van geen enkele relatie is een datum bekend: ze gelden allemaal "
            + "als bestaand op die dag."
        )
      ]
    )
  }

  func testAConditionOnTheNameOfAPersonIsToldWithoutItsValue() throws {
    let network = network(.organisation, .individual)
    let onPerson = try XCTUnwrap(Condition("id=a1"))
    XCTAssertEqual(onPerson.told(among: network.actors), "id=…")
    XCTAssertEqual(onPerson.told(among: network.actors, Naming(namesPeople: true)), "id=a1")
    XCTAssertEqual(
      try XCTUnwrap(Condition("id=a0")).told(among: network.actors),
      "id=a0"
    )
    XCTAssertEqual(
      onPerson.told(among: network.actors, Naming(isPseudonymous: true)),
      "id=(withheld)"
    )
    XCTAssertEqual(
      onPerson.told(among: network.actors, Naming(isPseudonymous: true), in: .nl),
      "id=(niet getoond)"
    )
  }

  /// Actors of some kinds, called "Actor 0" and so on, without ties.
  private func network(_ kinds: ActorKind...) -> Network {
    Network(
      actors: Actors(
        kinds.enumerated().map { place, kind in
          Actor(id: "a\(place)", name: "Actor \(place)", kind: kind)
        }
      ),
      graph: Graph(nodeCount: kinds.count, edges: [])
    )
  }
}
