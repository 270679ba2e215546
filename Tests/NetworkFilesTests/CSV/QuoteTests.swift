import NetworkFiles
import SocialNetwork
import XCTest

/// Quotes as programs write them, and as nobody should.
///
/// What is right was worked out by hand.
final class QuoteTests: XCTestCase {
  private let backslashNote =
    "actors.csv: quotes inside cells are escaped with a backslash (\\\")"

  func testQuotesMayBeEscapedWithABackslash() throws {
    let actors = #"""
      id,kind,name,sector,nota
      1,organisation,"Kring \"Zon, Maan\"",kunst,
      2,organisation,Zolder,zorg,
      3,organisation,"Kring \Zon","C:\\data","zij zei \"ja\", en \"nee\""
      4,organisation,"Los\"","","op \\"

      """#
    let reading = try read(actors: actors, ties: "source,target\n1,2\n")
    XCTAssertEqual(reading.findings.all, [])
    XCTAssertEqual(
      reading.dataset?.actors.map(\.name),
      ["Kring \"Zon, Maan\"", "Zolder", "Kring \\Zon", "Los\""]
    )
    XCTAssertEqual(reading.cells("sector"), ["kunst", "zorg", "C:\\\\data", nil])
    XCTAssertEqual(
      reading.cells("nota"),
      [nil, nil, "zij zei \"ja\", en \"nee\"", "op \\"]
    )
    XCTAssertTrue(reading.notes.map(\.en).contains(backslashNote))
  }

  func testBackslashInAnOrdinaryFileIsACharacter() throws {
    let reading = try read(
      actors: "id,kind,name\n1,lid,\"Kring \\Zon, \"\"Maan\"\"\"\n2,lid,\"C:\\\"\n3,lid,\"\\\\x\"\n"
    )
    XCTAssertEqual(reading.findings.all, [])
    XCTAssertEqual(
      reading.dataset?.actors.map(\.name),
      ["Kring \\Zon, \"Maan\"", "C:\\", "\\\\x"]
    )
    XCTAssertFalse(reading.notes.map(\.en).contains(backslashNote))
  }

  func testTextAfterAClosingQuoteIsAnError() throws {
    let reading = try read(
      actors: "id,kind,name\n1,lid,\"abc\" def\n2,lid,\"x\"  \n3,lid,\"a \"b\" c\"\n",
      ties: "source,target,x\n1,2,\"a\" b\n2,2,\"a\"\n"
    )
    XCTAssertEqual(
      reading.places,
      ["text-after-quote 2:7", "text-after-quote 4:7", "text-after-quote 2:5", "self-tie 3:1"]
    )
    XCTAssertEqual(reading.dataset?.actors.map(\.id), ["2"])
  }

  func testQuotesWrittenInNoWayAreAnErrorAndNothingShifts() throws {
    // A backslash ends a cell on line 2 and escapes a quote on line 3: it cannot do both.
    let reading = try read(
      actors: "id,kind,name\n1,lid,\"C:\\\",\n2,lid,\"Kring \\\"Zon, Maan\\\"\"\n3,lid,\"Los\"\n"
    )
    XCTAssertEqual(reading.places.first, "text-after-quote 3:7")
    XCTAssertEqual(reading.dataset?.actors.map(\.name), ["C:\\", "Los"])
  }

  func testBackslashesMayShowLateInAFile() throws {
    let rows = (0..<30_000).map { "a\($0),b,\"x \($0)\"\n" }.joined()
    let reading = try read(
      ties: "source,target,x\n" + rows + "a,\"Los \\\"Zand, Zee\\\"\",\n"
    )
    XCTAssertEqual(reading.dataset?.actors.last?.id, "Los \"Zand, Zee\"")
    XCTAssertEqual(reading.dataset?.ties.count, 30_001)
    XCTAssertEqual(reading.findings.errorCount, 0)
  }
}
