import NetworkReport
import SocialNetwork
import XCTest

final class CommunitiesTests: XCTestCase {
  func testSentences() throws {
    let federation = try subject("federation")
    assertSnapshot(try CommunitiesQuestion(limit: 3).report(on: federation), "communities")
    let narrowed = try subject("federation", scope: Scope(without: ["koepel"]))
    assertSnapshot(
      try CommunitiesQuestion(limit: 2).report(on: narrowed),
      "communities-without-umbrella"
    )
  }
}
