import NetworkFiles
import SocialNetwork
import XCTest

/// Weights and numeric attributes, with decimal points, decimal commas and neither for certain.
final class NumberTests: XCTestCase {
  private func weights(_ cells: [String], options: ReadingOptions = ReadingOptions()) throws
    -> Reading
  {
    let actors = "id;kind\nz;volunteer\n" + cells.indices.map { "a\($0);volunteer\n" }.joined()
    let rows = cells.enumerated().map { "z;a\($0.offset);\($0.element)\n" }.joined()
    return try read(actors: actors, ties: "source;target;weight\n" + rows, options: options)
  }

  func testDecimalSignIsThatOfTheColumn() throws {
    let point = try weights(["1.5", "2", "1.000", "1,000"])
    XCTAssertEqual(point.dataset?.ties.weights, [1.5, 2, 1, 1000])
    let comma = try weights(["1.000", "1,000", "2", "1,5"])
    XCTAssertEqual(comma.dataset?.ties.weights, [1000, 1, 2, 1.5])
    XCTAssertTrue(comma.notes.contains { $0.en == "ties.csv: numbers have a decimal comma" })
  }

  func testThousandsShowTheSignToo() throws {
    XCTAssertEqual(try weights(["1.234,50", "1.000"]).dataset?.ties.weights, [1234.5, 1000])
    XCTAssertEqual(try weights(["1,234.50", "1.000"]).dataset?.ties.weights, [1234.5, 1])
    XCTAssertEqual(try weights(["1.234.567", "1,000"]).dataset?.ties.weights, [1_234_567, 1])
    XCTAssertEqual(try weights(["0,125"]).dataset?.ties.weights, [0.125])
    XCTAssertEqual(try weights(["1234,125"]).dataset?.ties.weights, [1234.125])
  }

  func testAmbiguousWeightsAreAnError() throws {
    let reading = try weights(["1.000", "2", "1,000"])
    XCTAssertEqual(reading.places, ["ambiguous-number 2:6", "ambiguous-number 4:6"])
    XCTAssertEqual(reading.dataset?.ties.weights, [2])
  }

  func testOptionDecides() throws {
    var options = ReadingOptions()
    options.decimal = ","
    XCTAssertEqual(
      try weights(["1.000", "1,000"], options: options).dataset?.ties.weights,
      [1000, 1]
    )
    options.decimal = "."
    XCTAssertEqual(
      try weights(["1.000", "1,000"], options: options).dataset?.ties.weights,
      [1, 1000]
    )
    XCTAssertEqual(try weights(["1,5"], options: options).places, ["bad-weight 2:6"])
  }

  func testWeightsOfBothKindsAreReadAsMostAre() throws {
    let reading = try weights(["1,5", "2,5", "3.5"])
    XCTAssertEqual(reading.dataset?.ties.weights, [1.5, 2.5])
    XCTAssertEqual(reading.places, ["bad-weight 4:6"])
  }

  func testWeightIsAFiniteNumberAboveZero() throws {
    let bad = ["0", "-1", "abc", "inf", "0x10", "1e999", "1 2 x", "--1", "1..5"]
    let reading = try weights(bad)
    XCTAssertEqual(reading.findings.all.map(\.code), bad.map { _ in "bad-weight" })
    let missing = try weights(["", "-", "n.v.t.", "NaN"])
    XCTAssertEqual(missing.findings.counts.map(\.code), ["empty-weight"])
    XCTAssertEqual(missing.findings.errorCount, 4)
  }

  func testNumbersAreReadAsPeopleWriteThem() throws {
    let reading = try weights(["€ 12,50", "45 %", "1,5e3", "+2", ",5", "1 234,5", "1\u{A0}000,5"])
    XCTAssertEqual(reading.dataset?.ties.weights, [12.5, 45, 1500, 2, 0.5, 1234.5, 1000.5])
  }

  func testNumbersAreTheNearestToWhatIsWritten() throws {
    for text in [
      "0.1", "4.16", "123456.789012", "0.000001", "99999999999999", "1.7976931348623157e99",
    ] {
      XCTAssertEqual(try weights([text]).dataset?.ties.weights, [try XCTUnwrap(Double(text))], text)
    }
  }

  func testAttributeBeyondWhatCanBeReckonedWithIsText() throws {
    for cell in ["1.7e308", "-1.7e308", "1e-320", "1e400", "1e-400"] {
      let reading = try read(actors: "id,kind,size\na,volunteer,3\nb,volunteer,\(cell)\n")
      XCTAssertEqual(reading.places, ["number-out-of-range 3:13"], cell)
      XCTAssertEqual(reading.findings.errorCount, 0)
      XCTAssertEqual(reading.cells("size"), ["3", cell])
      XCTAssertEqual(reading.dataset?.actors.attribute(named: "size")?.isNumeric, false)
    }
    // Where other cells are words, the column is text whatever this one is.
    let words = try read(actors: "id,kind,size\na,volunteer,large\nb,volunteer,1e308\n")
    XCTAssertEqual(words.places, [])
  }

  func testAttributeIsAmbiguousOnlyWhereNothingTells() throws {
    func reading(_ cells: String...) throws -> Reading {
      try read(
        actors: "id;kind;x;y\n"
          + cells.enumerated().map { "a\($0.offset);lid;\($0.element)\n" }.joined()
      )
    }
    let alone = try reading("1.000;", "2.500;")
    XCTAssertEqual(alone.places, ["ambiguous-number 2:8"])
    // Another row, another column, or a word in the column.
    XCTAssertEqual(try reading("1.000;", "2,5;").places, [])
    XCTAssertEqual(try reading("1.000;2,5").places, [])
    XCTAssertEqual(try reading("1.000;", "n/a;", "about 2;").places, [])
    XCTAssertEqual(
      try reading("1.000;2,5").dataset?.actors.attributes.map(\.decimalSeparator),
      [",", ","]
    )
    // Leading zeros make it a code.
    XCTAssertEqual(try reading("1.000;", "0127;").places, [])
  }

  /// Where half of the weights have the other sign no sign reads all, so the message says how to write the cell.
  func testDecimalCommasAndPointsInOneColumnAreNamed() throws {
    let text = "source;target;weight\na;b;1,5\nb;c;1.5\nc;d;2\n"
    for (decimal, line, sign, read) in [
      (nil, 2, "comma", "point"), (".", 2, "comma", "point"), (",", 3, "point", "comma"),
    ] as [(Character?, Int, String, String)] {
      var options = ReadingOptions()
      options.decimal = decimal
      let reading = try NetworkFilesTests.read(ties: text, options: options)
      XCTAssertEqual(reading.places, ["bad-weight \(line):5"])
      let finding = try XCTUnwrap(reading.findings.all.first)
      XCTAssertTrue(
        finding.message.en.hasSuffix("has a decimal \(sign), and weights are read with a \(read)"),
        finding.message.en
      )
      let (cell, other) = line == 2 ? ("1.5", Character(",")) : ("1,5", Character("."))
      if decimal == nil {
        XCTAssertNil(finding.remedy)
        XCTAssertEqual(
          finding.suggestion(wording: .plain)?.en,
          "write it as '1.5', so that all weights have the same decimal sign"
        )
      } else {
        XCTAssertEqual(finding.remedy, .writeOrSayDecimalSign(cell, sign: other))
      }
      XCTAssertEqual(
        notes(reading, with: "decimal"),
        [
          "ties.csv: some weights have a decimal comma and others a decimal point; all are read with a"
            + " \(read)"
        ]
      )
    }
    // 1,234,567.89 has a decimal point whatever else it has.
    let grouped = try NetworkFilesTests.read(
      ties: "source;target;weight\na;b;1,234,567.89\nb;c;1,5\nc;d;2\n"
    )
    XCTAssertEqual(grouped.places, ["bad-weight 3:5"])
    XCTAssertEqual(
      grouped.findings.all.first?.suggestion(wording: .plain)?.en,
      "write it as '1.5', so that all weights have the same decimal sign"
    )
  }

  /// 1,5 is no number with a decimal point, nor 1.5 one with a comma, so such a column is text, which is told.
  func testAColumnThatTheDecimalSignMakesTextIsTold() throws {
    func told(_ cells: String..., decimal: Character?) throws -> [String] {
      var options = ReadingOptions()
      options.decimal = decimal
      let rows = cells.enumerated().map { "a\($0.offset);lid;\($0.element)\n" }.joined()
      let reading = try NetworkFilesTests.read(actors: "id;kind;size\n" + rows, options: options)
      return notes(reading, with: "counts as text")
    }
    let words = "actors.csv: 2 cells of 'size' have a decimal comma, and the column is read with a"
    XCTAssertEqual(
      try told("1,5", "2,5", "3", decimal: "."),
      ["\(words) point, so it counts as text"]
    )
    XCTAssertEqual(
      try told("1,5", "2.5", "3", decimal: nil),
      [
        "actors.csv: 1 cell of 'size' has a decimal comma, and the column is read with a point, so it counts"
          + " as text"
      ]
    )
    XCTAssertEqual(try told("1,5", "2,5", decimal: ","), [])
    XCTAssertEqual(try told("1,5", "about 2", decimal: "."), [])
    XCTAssertEqual(try told("0127", "1,5", decimal: "."), [])
  }
}
