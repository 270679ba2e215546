import NetworkFiles
import SocialNetwork
import XCTest

final class EncodingTests: XCTestCase {
  private let actors = "id,name,kind\nā,Café “Ons” 🙂,volunteer\n"
  private let ties = Array("source,target\n".utf8)

  private func names(_ bytes: [UInt8]) throws -> [String] {
    let reading = try read(bytes, ties)
    XCTAssertEqual(reading.findings.errorCount, 0)
    return try XCTUnwrap(reading.dataset).actors.map(\.name)
  }

  func testUTF8MayHaveAByteOrderMark() throws {
    XCTAssertEqual(try names(Array(actors.utf8)), ["Café “Ons” 🙂"])
    XCTAssertEqual(try names([0xEF, 0xBB, 0xBF] + Array(actors.utf8)), ["Café “Ons” 🙂"])
  }

  func testUTF16IsReadInBothOrders() throws {
    for lowByteFirst in [true, false] {
      let bytes = actors.utf16Bytes(lowByteFirst: lowByteFirst)
      let mark: [UInt8] = lowByteFirst ? [0xFF, 0xFE] : [0xFE, 0xFF]
      XCTAssertEqual(try names(mark + bytes), ["Café “Ons” 🙂"])
      // Without a mark the zeros of its ASCII tell.
      XCTAssertEqual(try names(bytes), ["Café “Ons” 🙂"])
    }
  }

  func testWindows1252IsReadAndSaid() throws {
    // WHATWG Encoding Standard, index windows-1252: 0x80 €, 0x93 and 0x94 “ ”, 0xE9 é.
    let name: [UInt8] = [0x93, 0x43, 0x61, 0x66, 0xE9, 0x94, 0x80]
    let bytes = Array("id,name,kind\na,".utf8) + name + Array(",volunteer\n".utf8)
    let reading = try read(bytes, ties)
    XCTAssertEqual(reading.dataset?.actors.first?.name, "“Café”€")
    XCTAssertEqual(reading.files.first?.encoding, .windows1252)
    XCTAssertTrue(reading.notes.contains { $0.en == "actors.csv: read as Windows-1252" })
  }

  func testEncodingMayShowLateInAFile() throws {
    var rows = (0..<60_000).map { "a\($0),name \($0),volunteer\n" }.joined()
    rows += "z,"
    let bytes = Array(("id,name,kind\n" + rows).utf8) + [0xE9] + Array(",volunteer\n".utf8)
    let actors = try XCTUnwrap(read(bytes, ties).dataset?.actors)
    XCTAssertEqual(actors.count, 60_001)
    XCTAssertEqual(actors[60_000].name, "é")
  }

  func testBytesThatAreNoTextStopTheReading() throws {
    let header = Array("id,name,kind\n".utf8)
    // 0x81 means nothing in Windows-1252, and no text holds zeros.
    for bytes in [[0x81], [0xE9, 0x00], [0x61, 0x00]] as [[UInt8]] {
      let reading = try read(header + bytes + Array(",b,volunteer\n".utf8), ties)
      XCTAssertNil(reading.dataset)
      XCTAssertEqual(reading.findings.all.map(\.code), ["undecodable"])
    }
  }

  func testBrokenUTF16StopsTheReading() throws {
    let text = [0xFF, 0xFE] + actors.utf16Bytes(lowByteFirst: true)
    // Half a unit, a high surrogate alone, a low surrogate alone.
    for end in [[0x61], [0x00, 0xD8, 0x61, 0x00], [0x00, 0xDC]] as [[UInt8]] {
      let reading = try read(text + end, ties)
      XCTAssertNil(reading.dataset)
      XCTAssertEqual(reading.findings.all.map(\.code), ["undecodable"])
    }
  }

  func testMojibakeIsAWarning() throws {
    let reading = try read(actors: "id,name,kind\na,CafÃ© Paul,volunteer\nb,SÃO,volunteer\n")
    XCTAssertEqual(reading.places, ["mojibake 2:3"])
    XCTAssertEqual(reading.findings.errorCount, 0)
  }
}
