import NetworkReport
import SocialNetwork
import TestSupport
import XCTest

final class ChangeTests: XCTestCase {
  private func day(_ word: String) throws -> Scope {
    var scope = Scope()
    scope.layer.day = try XCTUnwrap(DateCell(word)?.day)
    return scope
  }

  func testSentencesOnTwoDays() throws {
    let dataset = try subject("federation").dataset
    assertSnapshot(
      try ChangeQuestion(limit: 3).report(
        from: Subject(dataset, scope: day("2022-01-01")),
        to: Subject(dataset, scope: day("2026-01-01"))
      ),
      "change-between-days"
    )
  }

  /// Without the umbrella and one association at the second time, and without another at the first.
  func testSentencesOnTwoWaves() throws {
    let dataset = try subject("federation").dataset
    let ids = dataset.actors.ids
    XCTAssertTrue(["koepel", "lindedraad", "morgengras"].allSatisfy(ids.contains))
    assertSnapshot(
      try ChangeQuestion(measures: ["components", "isolates"], limit: 3).report(
        from: Subject(dataset, scope: Scope(without: ["morgengras"])),
        to: Subject(dataset, scope: Scope(without: ["koepel", "lindedraad"]))
      ),
      "change-between-waves"
    )
  }

  func testNoise() throws {
    let dataset = try subject("federation").dataset
    var question = ChangeQuestion(measures: ["density", "isolates", "bridges"], limit: 1)
    question.tellsCertainty = true
    assertSnapshot(
      try question.report(
        from: Subject(dataset, scope: day("2022-01-01")),
        to: Subject(dataset, scope: day("2026-01-01"))
      ),
      "change-noise"
    )
  }

  func testWhoseScoreStaysHasNoRankThatMoves() throws {
    // Of five in a ring b loses a tie; those without betweenness at either time move by nothing of their own.
    func wave(_ pairs: [(UInt32, UInt32)]) throws -> Subject {
      try Subject(
        Dataset(
          name: "golf",
          actors: Actors(
            ["a", "b", "c", "d", "e", "f"].map { Actor(id: $0, kind: .organisation) }
          ),
          ties: TieRows(
            sources: pairs.map(\.0),
            targets: pairs.map(\.1),
            weights: pairs.map { _ in 1 }
          )
        )
      )
    }
    // First a-b-c: b alone is between. Then b and c are, of a-b-c-d.
    let report = try ChangeQuestion().report(
      from: wave([(0, 1), (1, 2)]),
      to: wave([(0, 1), (1, 2), (2, 3)])
    )
    let ranks = report.rows.values.filter { "\($0[0])".contains("rank") }.map { "\($0[2])" }
    // b scores more, and shares its place now; c rises from the places that five share; of the others nothing changed.
    XCTAssertEqual(ranks.count, 2)
    for id in ["b", "c"] { XCTAssertTrue(ranks.contains { $0.contains("\"\(id)\"") }, "\(ranks)") }
  }

  func testAnAssociationMarkedAtOneTimeAloneIsRefused() throws {
    func wave(_ theme: String) throws -> Subject {
      try Subject(
        Dataset(
          name: "golf",
          actors: Actors(
            [Actor(id: "m", kind: .memberAssociation), Actor(id: "p", kind: .individual)],
            attributes: [Attribute(name: "theme", cells: [theme, nil])]
          ),
          ties: TieRows(sources: [0], targets: [1], weights: [1])
        ),
        policy: DisclosurePolicy(
          sensitiveActors: [try XCTUnwrap(Condition("theme=health"))]
        )
      )
    }
    XCTAssertThrowsError(try ChangeQuestion().report(from: wave("health"), to: wave("sport")))
    XCTAssertNoThrow(try ChangeQuestion().report(from: wave("health"), to: wave("health")))
  }

  func testNothingInCommonIsAnError() throws {
    let (federation, florentine) = (try subject("federation"), try subject("florentine"))
    XCTAssertThrowsError(try ChangeQuestion().report(from: federation, to: florentine))
  }
}
