import NetworkFiles
import SocialNetwork
import XCTest

final class CSVWriterTests: XCTestCase {
  private func written(_ form: CSVWriter.Form, _ rows: [CSVWriter.Cell]...) -> String {
    var writer = CSVWriter(form: form)
    for row in rows { writer.append(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  func testStandardFormIsPlain() {
    let text = written(
      .standard,
      [.text("id"), .text("degree"), .empty],
      [.text("Gent, stad"), .integer(3), .number(0.5)],
      [.text("5\" x\ny"), .number(2), .number(.nan)]
    )
    XCTAssertEqual(text, "id,degree,\n\"Gent, stad\",3,0.5\n\"5\"\" x\ny\",2,\n")
  }

  /// RFC 4180 quotes a cell for a comma, a quote or the end of a line.
  ///
  /// The semicolon and the tab separate cells in other forms. Cells of eight bytes and more are looked at eight bytes at a time.
  func testACellIsQuotedForOneByteWhereverItStands() {
    for byte in UInt8(1)..<128 {
      for length in 1...25 {
        for place in 0..<length {
          var cell = [UInt8](repeating: UInt8(ascii: "x"), count: length)
          cell[place] = byte
          let text = String(decoding: cell, as: UTF8.self)
          let isAtAnEnd = place == 0 || place == length - 1
          let isQuoted = "\t\n\r\",;".utf8.contains(byte) || byte == 0x20 && isAtAnEnd
          let inside = text.replacing("\"", with: "\"\"")
          let line = isQuoted ? "\"\(inside)\"\n" : "\(text)\n"
          XCTAssertEqual(written(.standard, [.text(text)]), line)
        }
      }
    }
  }

  func testNumbersReadBackExactly() {
    let numbers = [
      0.1, 1.0 / 3, 1e-7, 123_456_789.125, Double.leastNonzeroMagnitude, 1.7976931348623157e308,
      -2.5e-5,
    ]
    for number in numbers {
      XCTAssertEqual(Double(written(.standard, [.number(number)]).dropLast()), number)
      let excel = written(.excel, [.number(number)]).dropFirst().dropLast()
      XCTAssertFalse(excel.contains("e"))
      XCTAssertEqual(Double(excel.replacing(",", with: ".")), number)
    }
  }

  func testExcelFormIsThatOfBelgium() {
    let text = written(.excel, [.text("a;b"), .number(0.00001), .number(-12.5), .number(1e21)])
    XCTAssertEqual(text, "\u{FEFF}\"a;b\";0,00001;-12,5;1000000000000000000000\r\n")
  }

  func testFormulasAreDisarmedForExcelOnly() {
    let cells: [CSVWriter.Cell] = [
      .text("=1+1"), .text("@x"), .text("-"), .text("+32"), .number(-1),
    ]
    XCTAssertEqual(written(.excel, cells), "\u{FEFF}'=1+1;'@x;'-;'+32;-1\r\n")
    XCTAssertEqual(written(.standard, cells), "=1+1,@x,-,+32,-1\n")
    XCTAssertEqual(written(.excel, [.text("\tx")]), "\u{FEFF}\"'\tx\"\r\n")
    // OWASP, CSV Injection: the same signs in their full width, which some spreadsheets read alike; other
    // letters of that width, and a text that ends too soon to be one, are not.
    for sign in ["＝", "＋", "－", "＠"] {
      XCTAssertEqual(written(.excel, [.text(sign + "1")]), "\u{FEFF}'\(sign)1\r\n")
      XCTAssertEqual(written(.excel, [.text(sign)]), "\u{FEFF}'\(sign)\r\n")
      XCTAssertEqual(written(.standard, [.text(sign + "1")]), sign + "1\n")
    }
    for text in ["Ａ1", "１", "\u{FEFF}1"] {
      XCTAssertEqual(written(.excel, [.text(text)]), "\u{FEFF}\(text)\r\n")
    }
  }

  func testTheSignThatDisarmsIsTakenOffAgain() throws {
    let names = ["=1", "＝1", "＋32", "－x", "＠x"]
    var writer = CSVWriter(form: .excel)
    writer.append([.text("id"), .text("name"), .text("kind")])
    for (row, name) in names.enumerated() {
      writer.append([.text("a\(row)"), .text(name), .text("organisation")])
    }
    let reading = try read(actors: String(decoding: writer.bytes, as: UTF8.self))
    XCTAssertEqual(reading.dataset?.actors.map(\.name), names)
  }

  func testRowOfOneEmptyCellIsNotAnEmptyLine() {
    XCTAssertEqual(written(.standard, [.empty]), "\"\"\n")
  }
}
