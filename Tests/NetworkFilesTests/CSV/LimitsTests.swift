import NetworkFiles
import XCTest

/// What is larger than files may be is told, with its place.
final class LimitsTests: XCTestCase {
  func testACellOfAMebibyteIsReadAndALongerOneIsNot() throws {
    for (length, places) in [(1 << 20, []), (1 << 20 + 1, ["too-long-cell 3:14"])] {
      for quote in ["", "\""] {
        let cell = quote + String(repeating: "x", count: length) + quote
        let reading = try read(
          actors: "id,kind,note\na,individual,y\nb,individual,\(cell)\n"
        )
        XCTAssertEqual(reading.places, places)
      }
    }
  }

  func testColumnsThatHoldSomethingAreCounted() throws {
    func header(_ count: Int) -> String {
      (["id", "kind"] + (3...count).map { "c\($0)" }).joined(separator: ",")
    }
    // 4096 columns, and empty ones after them as spreadsheets leave them.
    let most = header(4096) + String(repeating: ",", count: 2000)
    XCTAssertEqual(try read(actors: "\(most)\na,individual\n").places, [])
    XCTAssertEqual(
      try read(actors: "\(header(4097))\na,individual\n").places,
      ["too-many-columns 1:1"]
    )
    XCTAssertEqual(
      try read(actors: "id,kind\na,individual\nb\(String(repeating: ",x", count: 4096))\n").places,
      ["too-many-columns 3:1"]
    )
  }

  func testAnErrorIsKeptBehindAnyNumberOfWarnings() throws {
    // A tie of an actor to itself is a warning, and one more than are kept of these come first.
    let warnings = String(repeating: "a,a\n", count: 100_001)
    let findings = try read(
      actors: "id,kind\na,individual\n",
      ties: "source,target\n\(warnings)a,nobody\n"
    ).findings
    XCTAssertEqual(findings.warningCount, 100_001)
    XCTAssertEqual(findings.all.count, 100_000)
    XCTAssertEqual(findings.all.last?.code, "unknown-actor")
    XCTAssertEqual(findings.all.first?.code, "self-tie")
    XCTAssertEqual(findings.entries(.error).count, 1)
  }
}
