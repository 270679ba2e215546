import SocialNetwork
import XCTest

final class TextColumnTests: XCTestCase {
  func testAnEmptyColumn() {
    XCTAssertEqual(TextColumn().count, 0)
    XCTAssertEqual(Array(TextColumn([])), [])
    XCTAssertEqual(TextColumn().selecting([]), [])
  }

  func testCellsAreWhatWasAdded() {
    let cells = ["", "Gent", "", "Café Zoë", "👩🏽‍🌾", "a\nb|c", "e\u{301}", ""]
    let column = TextColumn(cells)
    XCTAssertEqual(column.count, cells.count)
    for (i, cell) in cells.enumerated() {
      XCTAssertEqual(Array(column[i].utf8), Array(cell.utf8), cell)
      XCTAssertEqual(Array(column.utf8(i)), Array(cell.utf8), cell)
    }
  }

  func testBytesAreAddedAsTheyAre() {
    var column: TextColumn = ["a"]
    column.append(utf8: Array("ë".utf8))
    column.append(utf8: "xyz".utf8.dropFirst())
    XCTAssertEqual(column, ["a", "ë", "yz"])
  }

  func testColumnsOfTheSameTextWithOtherBordersDiffer() {
    XCTAssertNotEqual(TextColumn(["ab", "c"]), ["a", "bc"])
    XCTAssertNotEqual(TextColumn([""]), [])
  }

  func testOrderIsThatOfTheBytes() {
    // Z is 5A, a is 61, é is C3 A9; a shorter cell comes before one that begins with it.
    let column: TextColumn = ["é", "a", "Z", "aa", "", "a10", "a2"]
    let order = column.indices.sorted(by: column.precedes)
    XCTAssertEqual(order.map { column[$0] }, ["", "Z", "a", "a10", "a2", "aa", "é"])
    XCTAssertFalse(column.precedes(1, 1))
  }

  func testCellsAreSelectedInTheOrderGiven() {
    let column: TextColumn = ["a", "", "ccc", "dd"]
    XCTAssertEqual(column.selecting([3, 0, 3, 1]), ["dd", "a", "dd", ""])
  }
}
