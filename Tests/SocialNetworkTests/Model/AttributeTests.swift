import SocialNetwork
import XCTest

final class AttributeTests: XCTestCase {
  func testWithoutActors() {
    let attribute = Attribute(name: "sector", cells: [])
    XCTAssertEqual(attribute.codes, [])
    XCTAssertEqual(attribute.cells.count, 0)
  }

  func testDistinctCellsAreKeptOnceInTheOrderOfTheFile() {
    let attribute = Attribute(name: "sector", cells: ["jeugd", nil, "cultuur", "jeugd", nil])
    XCTAssertEqual(attribute.cells, ["jeugd", "cultuur"])
    XCTAssertEqual(attribute.codes, [1, 0, 2, 1, 0])
    XCTAssertEqual((0..<5).map(attribute.cell), ["jeugd", nil, "cultuur", "jeugd", nil])
  }

  func testCellsKeepTheirCase() {
    XCTAssertEqual(Attribute(name: "sector", cells: ["Jeugd", "jeugd"]).cells, ["Jeugd", "jeugd"])
  }

  func testACellMayHoldSeveralValues() {
    XCTAssertEqual(Attribute.values(in: "Gent"), ["Gent"])
    XCTAssertEqual(Attribute.values(in: "Gent | Sint-Niklaas"), ["Gent", "Sint-Niklaas"])
    XCTAssertEqual(Attribute.values(in: "|a||b |"), ["a", "b"])
    XCTAssertEqual(Attribute.values(in: " | "), [])
  }

  func testSelectionKeepsCellsAndDecimalSeparator() {
    let attribute = Attribute(
      name: "leden",
      codes: [1, 0, 2],
      cells: ["1,5", "2,5"],
      decimalSeparator: ","
    )
    let selected = attribute.selecting([2, 2, 1])
    XCTAssertEqual((0..<3).map(selected.cell), ["2,5", "2,5", nil])
    XCTAssertEqual(selected.decimalSeparator, ",")
    XCTAssertEqual(selected.name, "leden")
  }

  func testFoldingIgnoresCaseOuterSpacesAndUnicodeForm() {
    XCTAssertEqual(" \tÉcole\u{a0}\n".folded, "e\u{301}cole".folded)
    XCTAssertEqual("GENT".folded, "gent")
    XCTAssertEqual(" \t\r\nGent b\u{0B}\u{0C} ".folded, "gent b")
    XCTAssertEqual(" \r\n".folded, "")
    XCTAssertNotEqual("Sint Niklaas".folded, "Sint-Niklaas".folded)
    XCTAssertNotEqual("école".folded, "ecole".folded)
  }

  func testAttributesAreFoundByName() {
    let actors = Actors(
      [Actor(id: "a", kind: .individual)],
      attributes: [
        Attribute(name: "Gemeente", cells: ["Gent"]), Attribute(name: "sector", cells: ["jeugd"]),
      ]
    )
    XCTAssertEqual(actors.attribute(named: " gemeente")?.cell(of: 0), "Gent")
    XCTAssertNil(actors.attribute(named: "gender"))
  }
}
