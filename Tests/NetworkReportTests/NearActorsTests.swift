import NetworkReport
import SocialNetwork
import XCTest

/// Which actors are proposed for a word that is no id or name.
final class NearActorsTests: XCTestCase {
  private let actors = [
    Actor(id: "v11", name: "Kelder", kind: .organisation),
    Actor(id: "v10", name: "Polder", kind: .organisation),
    Actor(id: "v12", name: "Jan Verbeke", kind: .volunteer),
    Actor(id: "v13", name: "Wandelkring Zolder", kind: .organisation),
    Actor(id: "ann", name: "Helder", kind: .volunteer),
    Actor(id: "anna", name: "Celder", kind: .individual),
  ]

  private func suggestions(_ word: String, _ naming: Naming = Naming()) throws -> [String] {
    let dataset = Dataset(name: "names", actors: Actors(actors), ties: TieRows())
    do {
      _ = try Subject(dataset, naming: naming).position(of: word)
    } catch { return error.suggestions }
    return []
  }

  func testThreeAtMostAreProposedInTheirOrder() throws {
    // Four ids are one edit away; v12 of a person is a code.
    XCTAssertEqual(try suggestions("v1x"), ["v10", "v11", "v12"])
    XCTAssertEqual(try suggestions("Wandelkring"), ["Wandelkring Zolder"])
  }

  func testPeopleAreProposedOnlyWhereTheyMayBeNamed() throws {
    // One edit from Kelder, Helder and Celder, of whom the last two are people.
    XCTAssertEqual(try suggestions("Velder"), ["Kelder"])
    XCTAssertEqual(
      try suggestions("Velder", Naming(namesPeople: true)),
      ["Celder", "Helder", "Kelder"]
    )
    // Ids that are names: one edit from ann and anna.
    XCTAssertEqual(try suggestions("annx"), [])
    XCTAssertEqual(try suggestions("annx", Naming(namesPeople: true)), ["ann", "anna"])
    // Where codes stand for names, nobody.
    XCTAssertEqual(try suggestions("v1x", Naming(isPseudonymous: true)), [])
  }

  func testOneOfSeveralIsNotTheOneThatIsMeant() throws {
    let one = QuestionError(Text("x"), suggestion: "a")
    XCTAssertEqual(one.suggestions, ["a"])
    XCTAssertEqual(one.suggestion, "a")
    XCTAssertNil(QuestionError(Text("x"), suggestions: ["a", "b"]).suggestion)
  }
}
