import NetworkReport
import TestSupport
import XCTest

/// From where isolation may be looked at.
final class LadderChoiceTests: XCTestCase {
  func testTheUmbrellaMarksNoMainNetworkOfItsOwn() throws {
    let subject = try subject("federation")
    XCTAssertThrowsError(
      try IsolationQuestion(anchor: "koepel", umbrella: "koepel").report(on: subject)
    )
    XCTAssertNoThrow(try IsolationQuestion(anchor: "koepel").report(on: subject))
  }
}
