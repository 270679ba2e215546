import NetworkFiles
import SocialNetwork
import XCTest

/// Cells that Excel and other programs write as `="00123"`, so that zeros in front of a number stay.
final class TextFormulaTests: XCTestCase {
  private let actors = "id,name,kind\n00123,Gent,lid\n00124,Aalst,lid\n"

  private func notes(_ reading: Reading) -> [String] {
    reading.notes.map(\.en).filter { $0.contains("formula") }
  }

  /// As it stands, and between quotes, in which every quote is doubled.
  func testTheTextOfTheFormulaIsRead() throws {
    let cells = [
      ("=\"00123\"", "00123"), ("\"=\"\"00124\"\"\"", "00124"), (" =\"a b\" ", "a b"),
      ("=\" c \"", "c"), ("=\"say \"\"d\"\"\"", "say \"d\""),
      ("\"=\"\"say \"\"\"\"e\"\"\"\", f\"\"\"", "say \"e\", f"), ("=\"'=1+1\"", "'=1+1"),
      ("\"=\"\"=\"\"\"\"x\"\"\"\"\"\"\"", "=\"x\""),
    ]
    let rows = cells.map { "\($0.0),lid" }
    for end in ["\n", "\r\n", "\r"] {
      let reading = try read(actors: (["id,kind"] + rows).joined(separator: end))
      XCTAssertEqual(reading.dataset?.actors.map(\.id), cells.map(\.1))
      XCTAssertEqual(reading.findings.errorCount, 0)
      XCTAssertEqual(
        notes(reading),
        [
          "actors.csv: 8 cells are written as formulas, as in =\"00123\", and are read as their text"
        ]
      )
    }
  }

  func testOtherFormulasAndTextsStay() throws {
    let cells = [
      "=A1", "=\"a", "a=\"b\"", "=\"a\"&\"b\"", "=\"", "'=\"00123\"", "\"'=\"\"00124\"\"\"",
    ]
    let rows = cells.map { "\($0),lid" }
    let reading = try read(actors: (["id,kind"] + rows).joined(separator: "\n"))
    // The sign that disarms a formula is taken off; what stands behind it is the text.
    XCTAssertEqual(
      reading.dataset?.actors.map(\.id),
      ["=A1", "=\"a", "a=\"b\"", "=\"a\"&\"b\"", "=\"", "=\"00123\"", "=\"00124\""]
    )
    XCTAssertEqual(notes(reading), [])
  }

  func testAFormulaWithoutATextIsAnEmptyCell() throws {
    for empty in ["=\"\"", "\"=\"\"\"\"\""] {
      let reading = try read(actors: "id,kind,town\na,lid,\(empty)\n\(empty),\(empty),\(empty)\n")
      XCTAssertEqual(reading.dataset?.actors.map(\.id), ["a"])
      XCTAssertEqual(reading.cells("town"), [nil])
      XCTAssertEqual(reading.findings.errorCount, 0)
    }
  }

  func testHeadersAndTiesAreReadSoToo() throws {
    let reading = try read(
      actors: actors,
      ties: "=\"source\";=\"target\";=\"weight\"\n=\"00123\";=\"00124\";=\"2,5\"\n"
    )
    XCTAssertEqual(reading.ties, ["00123–00124 2.5"])
    XCTAssertEqual(reading.findings.errorCount, 0)
    XCTAssertEqual(
      notes(reading),
      ["ties.csv: 3 cells are written as formulas, as in =\"00123\", and are read as their text"]
    )
    let matrix = try read(
      actors: actors,
      ties: ",=\"00123\",=\"00124\"\n=\"00123\",0,1\n=\"00124\",1,0\n"
    )
    XCTAssertEqual(matrix.ties, ["00123–00124 1.0"])
    XCTAssertEqual(
      notes(matrix),
      ["ties.csv: 4 cells are written as formulas, as in =\"00123\", and are read as their text"]
    )
  }

  func testOneCellIsTold() throws {
    let reading = try read(actors: actors, ties: "source,target\n=\"00123\",00124\n")
    XCTAssertEqual(
      notes(reading),
      ["ties.csv: 1 cell is written as a formula, as in =\"00123\", and is read as its text"]
    )
    XCTAssertEqual(reading.findings.errorCount, 0)
  }

  func testTheyAreCountedAlikeInParts() throws {
    let rows = (0..<3_000).map { $0 % 3 == 0 ? "=\"0\($0)\",lid" : "0\($0),lid" }
    let ties = (1..<3_000).map { "=\"0\($0 - 1)\",0\($0)" }
    var options = ReadingOptions()
    options.parts.length = 1 << 10
    options.parts.threadCount = 2
    let reading = try read(
      actors: (["id,kind"] + rows).joined(separator: "\n"),
      ties: (["source,target"] + ties).joined(separator: "\n"),
      options: options
    )
    XCTAssertEqual(reading.dataset?.actors.map(\.id), (0..<3_000).map { "0\($0)" })
    XCTAssertEqual(reading.findings.errorCount, 0)
    XCTAssertEqual(
      notes(reading),
      [
        // A third of 3 000, and one for each tie.
        "actors.csv: 1000 cells are written as formulas, as in =\"00123\", and are read as their text",
        "ties.csv: 2999 cells are written as formulas, as in =\"00123\", and are read as their text",
      ]
    )
  }
}
