import SocialNetwork
import XCTest

final class AttributeNumbersTests: XCTestCase {
  func testNumbersOfEveryForm() {
    XCTAssertEqual(numbers("3", "-1.5", "0", "0.25", nil), [3, -1.5, 0, 0.25, nil])
    XCTAssertEqual(numbers("1,234.5", "45 %", "€ 12", "1e3"), [1234.5, 45, 12, 1000])
  }

  func testNumbersWithADecimalComma() {
    XCTAssertEqual(numbers("1,5", "1.234,50", decimal: ","), [1.5, 1234.5])
    XCTAssertNil(numbers("1.5", decimal: ","))
  }

  func testWordsCodesAndSeveralValuesAreNoNumbers() {
    for cell in ["x", "007", "09000", "1|2", "1.2.3", "1-2", "nan", "inf", "0x10", "12,34", "1."] {
      XCTAssertNil(numbers("1", cell), cell)
    }
  }

  func testNumbersThatCannotBeReckonedWithAreNone() {
    XCTAssertEqual(numbers("1e100", "-1e-100", "0", "0.0"), [1e100, -1e-100, 0, 0])
    for cell in ["1.7e308", "-1.7e308", "1.1e100", "9e-101", "1e-320", "1e-400", "1e400"] {
      XCTAssertNil(numbers("1", cell), cell)
    }
  }

  func testAColumnOfMissingCellsIsNotNumeric() {
    XCTAssertFalse(Attribute(name: "empty", cells: [nil, nil]).isNumeric)
    XCTAssertFalse(Attribute(name: "empty", cells: []).isNumeric)
  }

  func testCellsOfActorsTakenOutDoNotCount() {
    let column = Attribute(name: "mixed", cells: ["1", "x"])
    XCTAssertFalse(column.isNumeric)
    XCTAssertTrue(column.selecting([0]).isNumeric)
  }

  private func numbers(_ cells: String?..., decimal: Character = ".") -> [Double?]? {
    let column = Attribute(name: "column", cells: cells)
    return Attribute(
      name: column.name,
      codes: column.codes,
      cells: column.cells,
      decimalSeparator: decimal
    ).numbers
  }
}
