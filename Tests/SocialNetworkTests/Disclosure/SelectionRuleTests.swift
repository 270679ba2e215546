import SocialNetwork
import XCTest

/// Which parts of the people may be told of beside all of them.
final class SelectionRuleTests: XCTestCase {
  /// Whether a part may be told of: how many of each group are kept, and how many left out.
  ///
  /// What the ids of the people begin with decides what is drawn.
  private func isSafe(
    _ groups: [(label: Int?, kept: Int, left: Int)],
    _ audience: Audience = .public,
    names: String = "p"
  ) -> Bool {
    var labels: [Int?] = []
    var isKept: [Bool] = []
    for group in groups {
      labels += [Int?](repeating: group.label, count: group.kept + group.left)
      isKept += [Bool](repeating: true, count: group.kept)
      isKept += [Bool](repeating: false, count: group.left)
    }
    return rule(of: labels.count, audience, names: names)
      .refusal(of: Array(labels.indices), keeping: { isKept[$0] }, groups: labels) == nil
  }

  private func rule(
    of count: Int,
    _ audience: Audience = .public,
    names: String = "p"
  ) -> SelectionRule {
    SelectionRule(
      DisclosurePolicy(audience: audience),
      actors: Actors((0..<count).map { Actor(id: "\(names)\($0)", kind: .individual) })
    )
  }

  func testNobodyIsLeftOut() {
    XCTAssertTrue(isSafe([(0, 30, 0), (1, 3, 0), (nil, 2, 0)]))
  }

  func testOfEveryGroupThatIsShownAsManyAreLeftOutAsAGroupHas() {
    // Of fourteen on every group is shown.
    XCTAssertTrue(isSafe([(0, 30, 14), (1, 14, 16)]))
    XCTAssertFalse(isSafe([(0, 30, 20), (1, 14, 9)]))
    // That none of a group is left out says that all who are, are of the others.
    XCTAssertFalse(isSafe([(0, 30, 30), (1, 14, 0)]))
  }

  func testGroupsThatAreNotShownCountAsOne() {
    // Five and nine others are shown together, as one.
    XCTAssertFalse(isSafe([(0, 30, 30), (1, 5, 0), (nil, 9, 0)]))
    XCTAssertTrue(isSafe([(0, 30, 14), (1, 5, 8), (nil, 9, 6)]))
    // Nine are never shown.
    XCTAssertTrue(isSafe([(0, 30, 14), (1, 9, 1)]))
  }

  func testStaffMayLookAtSmallerParts() {
    XCTAssertFalse(isSafe([(0, 30, 9), (1, 20, 9)]))
    XCTAssertTrue(isSafe([(0, 30, 9), (1, 20, 9)], .internal))
  }

  /// Were twenty left out of two groups, they would be ten and ten; of twenty-three, ten to thirteen each.
  func testWhoIsLeftOutIsNotKnownByHowManyAre() {
    for turn in 0..<200 {
      for few in 10...11 {
        XCTAssertFalse(isSafe([(0, 30, few), (1, 30, few + 1)], names: "a\(turn)-"), "\(few)")
      }
    }
    // Of one group of all, at least fourteen.
    XCTAssertFalse(isSafe([(0, 30, 13)]))
    XCTAssertTrue(isSafe([(0, 30, 14)]))
  }

  /// Of a group of which n are left out, (n − 9)/5 of the selections are told of, whoever they are: that one
  /// more or fewer is refused tells of nobody.
  func testHowManyMustBeLeftOutIsDrawn() {
    for few in 9...14 {
      let part = Double(few - 9) / 5
      let safe = (0..<500).count { isSafe([(0, 40, 30), (1, 40, few)], names: "\(few)-\($0)-") }
      XCTAssertEqual(
        Double(safe),
        500 * part,
        accuracy: 3 * (500 * part * (1 - part)).squareRoot(),
        "\(few)"
      )
    }
  }

  func testTheRefusalIsTheSameWhateverTheReason() {
    func refusal(_ labels: [Int?]) -> Text? {
      rule(of: 40).refusal(of: Array(0..<40), keeping: { $0 > 0 }, groups: labels)
    }
    let first = refusal((0..<40).map { $0 % 2 })
    XCTAssertNotNil(first)
    XCTAssertEqual(first, refusal([Int?](repeating: nil, count: 40)))
  }

  /// A value that a selection names is of enough people of every group that it shows.
  func testAValueIsOfEnoughOfEveryGroup() {
    let rule = rule(of: 40)
    // Twenty and twenty are kept; of the part fourteen and fourteen are, or ten and nine.
    let labels: [Int?] = (0..<40).map { $0 % 2 }
    let kept = Array(0..<40)
    XCTAssertNil(rule.refusal(ofPart: Array(0..<28), beside: kept, groups: labels))
    XCTAssertNotNil(rule.refusal(ofPart: Array(0..<19), beside: kept, groups: labels))
    // A group of nine is not shown, so nothing is told by it.
    let few: [Int?] = (0..<40).map { $0 < 9 ? 1 : 0 }
    XCTAssertNil(rule.refusal(ofPart: Array(9..<40), beside: kept, groups: few))
    // Nobody is selected without the one value that is.
    XCTAssertNil(rule.refusal(ofPart: Array(0..<19), beside: Array(0..<19), groups: labels))
  }
}
