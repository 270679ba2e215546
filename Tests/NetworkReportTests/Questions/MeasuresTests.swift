import NetworkReport
import SocialNetwork
import XCTest

final class MeasuresTests: XCTestCase {
  func testCards() throws {
    for id in ["core", "fragmentation"] {
      assertSnapshot(try MeasuresQuestion(id: id).report(in: .en), "measures-\(id)")
    }
    let all = try MeasuresQuestion().report(in: .nl)
    XCTAssertEqual(all.title, Text(en: "What each number means", nl: "Wat elk cijfer betekent"))
    XCTAssertEqual(all.sections.count, all.rows.values.count)
    // The part of an id is meant rather than what is near; the first of two in their order.
    XCTAssertThrowsError(try MeasuresQuestion(id: "Gini").report(in: .en)) {
      XCTAssertEqual(($0 as? QuestionError)?.suggestion, "degree-gini")
    }
    XCTAssertThrowsError(try MeasuresQuestion(id: "cor").report(in: .nl)) {
      XCTAssertEqual(($0 as? QuestionError)?.problem.nl, "geen maat 'cor'")
      XCTAssertEqual(($0 as? QuestionError)?.suggestion, "core")
    }
  }
}
