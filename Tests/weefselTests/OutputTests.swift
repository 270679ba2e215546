import SocialNetwork
import XCTest

@testable import weefsel

final class OutputTests: XCTestCase {
  func testNumbersHaveThreeSignificantDigits() {
    XCTAssertEqual(Number.text(0.123456), "0.123")
    XCTAssertEqual(Number.text(12.3456), "12.3")
    XCTAssertEqual(Number.text(1234.56), "1235")
    XCTAssertEqual(Number.text(-0.05), "-0.05")
    XCTAssertEqual(Number.text(3), "3")
    XCTAssertEqual(Number.text(123_456), "123456")
    XCTAssertEqual(Number.text(nil), "–")
  }

  func testNumbersTooLargeForWholeNumbersHaveAnExponent() {
    XCTAssertEqual(Number.text(999_999_999_999_999), "999999999999999")
    XCTAssertEqual(Number.text(1e15), "1e+15")
    XCTAssertEqual(Number.text(1e19), "1e+19")
    XCTAssertEqual(Number.text(-1.2345e100), "-1.23e+100")
    XCTAssertEqual(Number.text(.infinity), "–")
    XCTAssertEqual(Number.text(.nan), "–")
  }

  func testNumbersThatAreNoneAreNullInJSON() throws {
    var rows = Rows(["a", "b"])
    rows.append([.number(.nan), .number(-.infinity)])
    var record = Record(name: "", actors: 1, ties: 0, files: [])
    record.modularity = .number(.nan)
    let data = try rows.json(conventions: [:], dataset: record, options: [:])
    let text = String(decoding: data, as: UTF8.self)
    for key in ["a", "b", "modularity"] { XCTAssertTrue(text.contains("\"\(key)\" : null"), text) }
  }

  func testSharesThatAreNotNothingOrEverythingAreNotSaidToBe() {
    XCTAssertEqual(Number.percentage(1, of: 1000), "< 1 %")
    XCTAssertEqual(Number.percentage(999, of: 1000), "> 99 %")
    XCTAssertEqual(Number.percentage(1, of: 3), "33 %")
    XCTAssertEqual(Number.percentage(0, of: 3), "0 %")
    XCTAssertEqual(Number.percentage(0, of: 0), "–")
  }

  func testTextCannotSteerATerminal() {
    XCTAssertEqual("a\u{1B}[31mb\u{7}\u{202E}c\nd".harmless, "a[31mbc d")
    XCTAssertEqual("Zoë 👩‍👩‍👧 مرحبا".harmless, "Zoë 👩‍👩‍👧 مرحبا")
  }

  func testTableFitsItsWidthByCuttingTheColumnsThatGiveWay() {
    var table = Table([
      .init(title: "Name", giving: .cut), .init(title: "Ties", isNumber: true),
    ])
    table.append(["A very long name of an association", "12"])
    table.append(["Short", "3"])
    XCTAssertEqual(
      table.lines(width: 20),
      [
        "Name            Ties",
        "A very long n…    12",
        "Short              3",
      ]
    )
  }

  func testLinesBreakAtSpaces() {
    XCTAssertEqual("one two three".wrapped(to: 8), ["one two", "three"])
  }
}
