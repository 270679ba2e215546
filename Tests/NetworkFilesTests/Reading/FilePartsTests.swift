import Foundation
import GraphCore
import NetworkFiles
import SocialNetwork
import TestSupport
import XCTest

/// Files that are read in parts: the result is that of reading row after row, on any number of threads.
final class FilePartsTests: XCTestCase {
  func testPlainFilesAreReadAsRowByRow() throws {
    try assertSame(actors: actors(600), ties: ties(3000, of: 600))
  }

  func testFindingsStandInTheOrderOfTheFile() throws {
    var actors = actors(600)
    // The same id and a name like another, parts away; and a row that cannot be told apart.
    actors.insert("A7,\"Twice, really\",volunteer,9000,7.5", at: 400)
    actors.insert("B1,Vereniging 31,member association,9000,7", at: 401)
    actors.insert("B2,Long row,volunteer,9000,7,8,9", at: 402)
    var ties = ties(3000, of: 600)
    ties[5] = "A1,nobody,1,,"
    ties[700] = "A2,A2,1,,"
    ties[1500] = "A3,A4,heavy,,"
    ties[1600] = "A3,A4,1,31/02/2020,"
    // The same row twice, in parts that are far apart.
    ties[2900] = ties[100]
    let reading = try assertSame(actors: actors, ties: ties)
    XCTAssertEqual(
      reading.findings.all.map(\.code),
      [
        "repeated-id", "similar-names", "extra-cells", "unknown-actor", "self-tie", "bad-weight",
        "bad-date", "identical-tie-row",
      ]
    )
    // A header before them, lines counted from 1.
    XCTAssertEqual(
      reading.findings.all.map(\.line),
      [402, 403, 404, 7, 702, 1502, 1602, 2902]
    )
  }

  func testIDsAndNamesMayBeThereTwiceInOnePart() throws {
    var actors = actors(600)
    // Two people may have the same name, but an association may not have that of either; then an id twice.
    for (row, kind) in [(300, "volunteer"), (301, "volunteer"), (303, "member association")] {
      actors[row] = "A\(row),Jan Peeters,\(kind),9000,1"
    }
    actors[501] = actors[500]
    actors[550] = "A549,Vereniging 550,volunteer,9000,1"
    let reading = try assertSame(actors: actors, ties: ties(900, of: 500))
    // A header before them, lines counted from 1.
    XCTAssertEqual(
      reading.findings.all.map { "\($0.code) \($0.line)" },
      ["similar-names 305", "identical-actor-row 503", "repeated-id 552"]
    )
  }

  func testRowsThatAreThereTwiceAreFoundAmongMany() throws {
    // 40 000 pairs of 600 actors, each once: r and r + 1 + r / 600 are 1 to 67 apart, and no pair comes twice.
    var ties = (0..<40_000).map { row in "A\(row % 600),A\((row + 1 + row / 600) % 600),1,," }
    for (row, first) in [(10, 9), (20_000, 7), (39_999, 20_001)] { ties[row] = ties[first] }
    let reading = try assertSame(actors: actors(600), ties: ties)
    // A header before them, lines counted from 1.
    XCTAssertEqual(
      reading.findings.all.map { "\($0.code) \($0.line)" },
      ["identical-tie-row 12", "identical-tie-row 20002", "identical-tie-row 40001"]
    )
  }

  func testLineEndsInCellsBelongToTheirRecord() throws {
    var actors = actors(600)
    for row in stride(from: 3, to: 600, by: 7) {
      actors[row] = "A\(row),\"First line\nA1,second \"\"line\"\" of \(row)\r\n\",volunteer,9000,1"
    }
    // Longer than parts are.
    actors[300] = "A300,\"" + String(repeating: "A1,B2,C3\n", count: 200) + "\",volunteer,9000,1"
    try assertSame(actors: actors, ties: ties(3000, of: 600))
  }

  func testLinesMayEndWithCarriageReturns() throws {
    for end in ["\r\n", "\r", "\n\n", "\n\r\n"] {
      try assertSame(actors: actors(300), ties: ties(900, of: 300), lineEnd: end)
    }
  }

  func testCharactersOutsideASCIIAndQuotesOpenAtTheEnd() throws {
    var actors = actors(600)
    for row in stride(from: 1, to: 600, by: 5) {
      actors[row] = "A\(row),Café Ünïé \(row) €,volunteer,,2"
    }
    try assertSame(actors: actors, ties: ties(900, of: 600))
    actors[500] = "A500,\"never closed,volunteer,,"
    try assertSame(actors: actors, ties: ties(900, of: 600))
  }

  func testBytesThatAreNoUTF8ShowInAnyPart() throws {
    var bytes = Array(text("id,name,kind,municipality,size", actors(600)).utf8)
    bytes[bytes.count - 40] = 0xE9
    let ties = Array(text("source,target,weight,since,until", self.ties(900, of: 600)).utf8)
    try assertSame(bytes, ties)
  }

  func testSignsOfNumbersAndOrdersOfDatesAreThoseOfTheWholeFile() throws {
    var actors = actors(600)
    // Which decimal sign the file has shows near its end only.
    for row in 0..<600 {
      actors[row] = "A\(row),Vereniging \(row),volunteer,9000,\"1,\(200 + row % 9)\""
    }
    actors[580] = "A580,Vereniging 580,volunteer,9000,\"2,5\""
    var ties = ties(3000, of: 600)
    ties[2000] = "A1,A2,\"1,5\",03/04/2020,"
    ties[2500] = "A1,A3,\"1,250\",04/25/2020,"
    try assertSame(actors: actors, ties: ties)
    ties[2700] = "A1,A4,1,25/04/2020,"
    try assertSame(actors: actors, ties: ties)
  }

  func testRandomFiles() throws {
    let cells = [
      "A1", "A2", "A17", "a3", "A9.0", "", "?", "x", "1", "2,5", "1.000", "\"q\"", "\"a,b\"",
      "\"a\nb\"",
      "\"", " A5 ", "é", "2020-01-01", "13/01/2020", "01/13/2020", "85.07.30-033.28", "total",
      "vzw",
      "coördinatie", "A1|A2", "=1+1", "\u{200B}A4", "a\"b",
    ]
    for seed in UInt64(1)...40 {
      var random = SeededGenerator(seed: seed)
      // Most rows of some files are sound, so that parts of both kinds lie side by side.
      let share = [0, 1, 5, 40][Int(seed % 4)]
      func damaged(_ rows: [String], _ width: Int) -> [String] {
        rows.map { row in
          guard Int.random(in: 0..<100, using: &random) < share else { return row }
          let count = Int.random(in: 0...width + 1, using: &random)
          return (0..<count).map { _ in cells.randomElement(using: &random) ?? "" }
            .joined(separator: ",")
        }
      }
      let actors = damaged(self.actors(200), 5)
      try assertSame(actors: actors, ties: damaged(ties(600, of: 200), 5), "seed \(seed)")
    }
  }

  /// Where nothing is known of ties but a weight, plain rows are read batch by batch.
  func testBatchesOfPlainTiesAreReadAsRowByRow() throws {
    let rare = [
      "A1,A1,informal,1", "A2,nobody,informal,2", "A3,A4,informal", "A3,A4,informal,1,7", "",
      "total,,,250", "\"A5\",A6,\"informal\",2", "A6,\"A7\",\"two\nlines\",1",
      "A8,A9,85.07.30-033.28,1", "A8,A9,informal,85073003328", "A10, A11 ,informal,1",
      "A12,A13,informal,'2", "A14,A15,=informal,1", "a16,A17,informal,1", "A18,A19,né,1",
      "A20,A21,a kind of tie with a long name,1", "A22,A23,informal,0", "A22,A23,informal,",
      "A22,A23,informal,-1", "A22,A23,informal,1.234", "A22,A23,informal,0.250",
      "A22,A23,informal,1e3", "A22,A23,informal,123456789", "A22,A23,informal,\"2,5\"",
      "A22,A23,informal,heavy", "A22,A23,informal,1.2.3", "A22,A23,informal,.5",
      "A22,A23,informal,5.", "A22,A23,informal,0.0", "A22,A23,,1",
    ]
    let weights = ["1", "2.5", "0.125", "12", "3.75", "0.5", "99999999", "123456.5"]
    for seed in UInt64(1)...20 {
      var random = SeededGenerator(seed: seed)
      let share = [0, 1, 10][Int(seed % 3)]
      let ties = (0..<2000).map { row in
        if Int.random(in: 0..<1000, using: &random) < share {
          return rare.randomElement(using: &random) ?? ""
        }
        let kind = ["informal", "membership", "participation"][row % 3]
        return
          "A\(row % 200),A\((row + 1 + row / 200) % 200),\(kind),\(weights[row % weights.count])"
      }
      let reading = try assertSame(
        actors: actors(200),
        ties: ties,
        tieHeader: "source,target,sort,weight",
        "seed \(seed)"
      )
      guard share == 0 else { continue }
      XCTAssertEqual(reading.findings.all, [])
      XCTAssertEqual(
        reading.dataset?.ties.weights,
        (0..<2000).map { [1, 2.5, 0.125, 12, 3.75, 0.5, 99_999_999, 123_456.5][$0 % 8] }
      )
    }
  }

  func testBatchesWithDecimalCommasAreReadAsRowByRow() throws {
    let ties = (0..<2000).map { row in
      "A\(row % 200);A\((row + 1 + row / 200) % 200);informal;\(row == 1500 ? "1,250" : "0,\(1 + row % 9)")"
    }
    let actors = text("id;name;kind;municipality;size", actors(200)).replacing(",", with: ";")
    let reading = try assertSame(
      Array(actors.utf8),
      Array(text("source;target;sort;weight", ties).utf8)
    )
    XCTAssertEqual(reading.dataset?.ties.weights?[1499...1501].map { $0 }, [0.6, 1.25, 0.8])
  }

  // MARK: - Support

  private func actors(_ count: Int) -> [String] {
    (0..<count).map {
      "A\($0),Vereniging \($0),\($0 % 3 == 0 ? "member association" : "volunteer"),\(9000 + $0 % 50),\($0 % 11)"
    }
  }

  private func ties(_ count: Int, of actors: Int) -> [String] {
    (0..<count).map { row in
      "A\(row * 7 % actors),A\((row * 7 + 1 + row / actors) % actors),\(1 + row % 4),2020-01-0\(1 + row % 9),"
    }
  }

  private func text(_ header: String, _ rows: [String], _ lineEnd: String = "\n") -> String {
    ([header] + rows).joined(separator: lineEnd) + lineEnd
  }

  @discardableResult
  private func assertSame(
    actors: [String],
    ties: [String],
    tieHeader: String = "source,target,weight,since,until",
    lineEnd: String = "\n",
    _ message: String = "",
    file: StaticString = #filePath,
    line: UInt = #line
  ) throws -> Reading {
    try assertSame(
      Array(text("id,name,kind,municipality,size", actors, lineEnd).utf8),
      Array(text(tieHeader, ties, lineEnd).utf8),
      message,
      file: file,
      line: line
    )
  }

  /// Reads files in one piece, and in parts of several lengths on several numbers of threads.
  @discardableResult
  private func assertSame(
    _ actors: [UInt8],
    _ ties: [UInt8],
    _ message: String = "",
    file: StaticString = #filePath,
    line: UInt = #line
  ) throws -> Reading {
    var options = ReadingOptions()
    options.parts.threadCount = 1
    let whole = try read(actors, ties, options)
    for (threads, length) in [(2, 1000), (3, 333), (8, 4000)] {
      options.parts.threadCount = threads
      options.parts.length = length
      let parted = try read(actors, ties, options)
      let place = "\(message) \(threads) threads"
      XCTAssertEqual(parted.findings.all, whole.findings.all, place, file: file, line: line)
      XCTAssertEqual(
        parted.findings.counts.map { "\($0.code) \($0.count)" },
        whole.findings.counts.map { "\($0.code) \($0.count)" },
        place,
        file: file,
        line: line
      )
      XCTAssertEqual(
        parted.findings.passedOver,
        whole.findings.passedOver,
        place,
        file: file,
        line: line
      )
      XCTAssertEqual(parted.notes, whole.notes, place, file: file, line: line)
      XCTAssertEqual(parted.files, whole.files, place, file: file, line: line)
      XCTAssertEqual(parted.ties, whole.ties, place, file: file, line: line)
      XCTAssertEqual(
        parted.dataset?.ties.since,
        whole.dataset?.ties.since,
        place,
        file: file,
        line: line
      )
      let (found, expected) = (parted.dataset?.actors, whole.dataset?.actors)
      XCTAssertEqual(found?.ids, expected?.ids, place, file: file, line: line)
      XCTAssertEqual(found?.names, expected?.names, place, file: file, line: line)
      XCTAssertEqual(found?.kinds, expected?.kinds, place, file: file, line: line)
      XCTAssertEqual(found?.attributes, expected?.attributes, place, file: file, line: line)
      XCTAssertEqual(lost(parted), lost(whole), place, file: file, line: line)
    }
    return whole
  }
}
