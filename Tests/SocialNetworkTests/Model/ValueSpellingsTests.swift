import SocialNetwork
import XCTest

/// Under which spelling values are shown that are read as one.
final class ValueSpellingsTests: XCTestCase {
  func testNobodyHasIt() {
    XCTAssertEqual(ValueSpellings().usual, "")
    XCTAssertEqual(ValueSpellings().count, 0)
  }

  func testTheMostFrequentSpellingIsShown() {
    // Two of three write a capital, whoever comes first.
    for cells in [["gent", "Gent", "Gent"], ["Gent", "gent", "Gent"]] {
      let groups = Groups(of: Attribute(name: "municipality", cells: cells))
      XCTAssertEqual(groups.names, ["Gent"])
      XCTAssertEqual(groups.sizes, [3])
    }
  }

  func testOfEquallyFrequentSpellingsTheFirstByBytesIsShown() {
    // "G" is 0x47 and "g" is 0x67; one each.
    for cells in [["gent", "Gent"], ["Gent", "gent"]] {
      XCTAssertEqual(Groups(of: Attribute(name: "municipality", cells: cells)).names, ["Gent"])
    }
  }

  func testSpellingsAreCountedAmongTheActorsOfASelection() {
    let attribute = Attribute(name: "municipality", cells: ["gent", "Gent", "Gent", nil])
    // Of the first and the last, one writes it small, and the other has none.
    XCTAssertEqual(Groups(of: attribute.selecting([0, 3])).names, ["gent"])
  }

  func testAValueOfSeveralIsShownAsMostOfItsActorsSpellIt() {
    // "bike" stands alone in two cells, "Bike" with another value in one.
    let attribute = Attribute(name: "by", cells: ["Bike|walk", "bike", "bike"])
    XCTAssertEqual(ValueGroups(of: attribute).names, ["bike", "walk"])
    // The order of values in a cell is part of its spelling, not of the group.
    let orders = Attribute(name: "by", cells: ["walk|bike", "bike|walk", "bike|walk"])
    XCTAssertEqual(Groups(of: orders).names, ["bike|walk"])
  }
}
