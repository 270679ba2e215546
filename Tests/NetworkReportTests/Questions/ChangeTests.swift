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

  func testNothingInCommonIsAnError() throws {
    let (federation, florentine) = (try subject("federation"), try subject("florentine"))
    XCTAssertThrowsError(try ChangeQuestion().report(from: federation, to: florentine))
  }
}
