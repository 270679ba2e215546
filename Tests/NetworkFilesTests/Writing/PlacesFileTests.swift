import Foundation
import NetworkFiles
import XCTest

final class PlacesFileTests: XCTestCase {
  func testWhatIsWrittenReadsBack() throws {
    let rows = [
      PlacesFile.Row(id: "b,\"1\"", x: -1.25, y: 0), PlacesFile.Row(id: "a", x: 10, y: 2000.5),
    ]
    let bytes = PlacesFile.bytes(of: rows)
    XCTAssertEqual(
      String(decoding: bytes, as: UTF8.self),
      "id,x,y\na,10,2000.5\n\"b,\"\"1\"\"\",-1.25,0\n"
    )
    XCTAssertEqual(try PlacesFile.read(path: file(bytes)), rows.reversed())
  }

  func testColumnsMayStandInAnyOrderBesideOthers() throws {
    let path = try file(Array("Y;name;ID;X\n2;Kring;k;1.5\n;;;\n".utf8))
    XCTAssertEqual(try PlacesFile.read(path: path), [PlacesFile.Row(id: "k", x: 1.5, y: 2)])
  }

  func testFaultsAreNamedByLine() throws {
    for (text, line) in [
      ("id,x\na,1\n", 1), ("id,x,y\na,1,\n", 2), ("id,x,y\na,1,2\na,3,4\n", 3),
      ("id,x,y\na,1,2\n\n,3,4\n", 4), ("id,x,y\na,nan,2\n", 2), ("id,x,y\na,1e300,2\n", 2),
      ("id,x,y\na,1,5,2,5\n", 2),
    ] {
      XCTAssertThrowsError(try PlacesFile.read(path: file(Array(text.utf8)))) { error in
        XCTAssertTrue("\(error)".contains(":\(line): "), "\(text): \(error)")
      }
    }
  }

  func testFaultsSayWhatIsWrong() throws {
    for (text, words) in [
      ("id;x;y\na;1,5;2\n", "'1,5' has a decimal comma; write it as '1.5'"),
      ("id,x,y\na,1,2\na,3,4\n", "the id 'a' stands on a line above too"),
      ("id,x,y\na,1e6,2\n", "x and y are points between −1,000,000 and 1,000,000"),
      ("id,x,y\na,here,2\n", "no place of an actor; expected the columns id, x and y"),
    ] {
      XCTAssertThrowsError(try PlacesFile.read(path: file(Array(text.utf8)))) { error in
        XCTAssertTrue("\(error)".contains(words), "\(text): \(error)")
      }
    }
  }

  /// Its last digits are 97 less 850,730,033 modulo 97, which is 69: 28.
  func testANationalRegisterNumberIsNoID() throws {
    let text = "id,x,y\na,1,2\n85.07.30-033.28,1,1\n"
    XCTAssertThrowsError(try PlacesFile.read(path: file(Array(text.utf8)))) { error in
      XCTAssertTrue("\(error)".contains(":3: the id is a national register number"), "\(error)")
    }
  }

  func testAnEmptyFileHasNoPlaces() throws {
    XCTAssertEqual(try PlacesFile.read(path: file([])), [])
  }

  private func file(_ bytes: [UInt8]) throws -> String {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("places-\(UUID().uuidString).csv")
    try Data(bytes).write(to: path)
    addTeardownBlock { try? FileManager.default.removeItem(at: path) }
    return path.path
  }
}
