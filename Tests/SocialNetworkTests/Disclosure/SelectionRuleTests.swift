import SocialNetwork
import XCTest

/// Which parts of the people may be told of beside all of them.
final class SelectionRuleTests: XCTestCase {
  /// Whether a part may be told of: how many of each group are kept, and how many left out.
  private func isSafe(
    _ groups: [(label: Int?, kept: Int, left: Int)],
    _ audience: Audience = .public
  ) -> Bool {
    var labels: [Int?] = []
    var isKept: [Bool] = []
    for group in groups {
      labels += [Int?](repeating: group.label, count: group.kept + group.left)
      isKept += [Bool](repeating: true, count: group.kept)
      isKept += [Bool](repeating: false, count: group.left)
    }
    return SelectionRule(audience)
      .refusal(of: Array(labels.indices), keeping: { isKept[$0] }, groups: labels) == nil
  }

  func testNobodyIsLeftOut() {
    XCTAssertTrue(isSafe([(0, 30, 0), (1, 3, 0), (nil, 2, 0)]))
  }

  func testOfEveryGroupThatIsShownAsManyAreLeftOutAsAGroupHas() {
    XCTAssertTrue(isSafe([(0, 30, 10), (1, 10, 12)]))
    XCTAssertFalse(isSafe([(0, 30, 10), (1, 10, 9)]))
    // That none of a group is left out says that all who are, are of the others.
    XCTAssertFalse(isSafe([(0, 30, 10), (1, 10, 0)]))
  }

  func testGroupsThatAreNotShownCountAsOne() {
    // Nine and four others are shown together, as one.
    XCTAssertFalse(isSafe([(0, 30, 10), (1, 9, 0), (nil, 4, 0)]))
    XCTAssertTrue(isSafe([(0, 30, 10), (1, 9, 6), (nil, 4, 4)]))
    // Nine are not shown at all.
    XCTAssertTrue(isSafe([(0, 30, 10), (1, 9, 1)]))
  }

  func testStaffMayLookAtSmallerParts() {
    XCTAssertFalse(isSafe([(0, 30, 5), (1, 10, 5)]))
    XCTAssertTrue(isSafe([(0, 30, 5), (1, 10, 5)], .internal))
  }

  func testTheRefusalIsTheSameWhateverTheReason() {
    func refusal(_ labels: [Int?]) -> Text? {
      SelectionRule(.public).refusal(of: Array(0..<40), keeping: { $0 > 0 }, groups: labels)
    }
    let first = refusal((0..<40).map { $0 % 2 })
    XCTAssertNotNil(first)
    XCTAssertEqual(first, refusal([Int?](repeating: nil, count: 40)))
  }

  /// A value that a selection names is of ten people or more of every group that it shows.
  func testAValueIsOfEnoughOfEveryGroup() {
    let rule = SelectionRule(.public)
    // Twelve and twelve are kept; of the part ten and ten are, or ten and nine.
    let labels: [Int?] = (0..<24).map { $0 % 2 }
    let kept = Array(0..<24)
    XCTAssertNil(rule.refusal(ofPart: Array(0..<20), beside: kept, groups: labels))
    XCTAssertNotNil(rule.refusal(ofPart: Array(0..<19), beside: kept, groups: labels))
    // A group of nine is not shown, so nothing is told by it.
    let few: [Int?] = (0..<24).map { $0 < 9 ? 1 : 0 }
    XCTAssertNil(rule.refusal(ofPart: Array(9..<24), beside: kept, groups: few))
  }
}
