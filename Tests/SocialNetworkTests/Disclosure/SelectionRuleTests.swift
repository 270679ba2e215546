import SocialNetwork
import XCTest

/// Which parts of the people may be told of beside all of them.
final class SelectionRuleTests: XCTestCase {
  /// Nobody is left out, or twice as many as a group must have: ten in public, and five inside.
  func testNobodyOrManyAreLeftOut() {
    for (audience, fewest) in [(Audience.public, 20), (.internal, 10)] {
      let rule = SelectionRule(audience)
      XCTAssertEqual(rule.fewest, fewest)
      XCTAssertNil(rule.refusal(ofLeavingOut: 0))
      XCTAssertEqual(rule.refusal(ofLeavingOut: 1), SelectionRule.tooFew)
      XCTAssertEqual(rule.refusal(ofLeavingOut: fewest - 1), SelectionRule.tooFew)
      XCTAssertNil(rule.refusal(ofLeavingOut: fewest))
    }
  }
}
