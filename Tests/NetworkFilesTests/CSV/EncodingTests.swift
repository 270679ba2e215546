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

  /// The letters that Dutch and French need, as Mac Roman and as Windows-1252 write them (Apple,
  /// ROMAN.TXT; WHATWG Encoding Standard, index windows-1252).
  private static let letters: [(letter: Character, mac: UInt8, windows: UInt8)] = [
    ("é", 0x8E, 0xE9), ("è", 0x8F, 0xE8), ("ë", 0x91, 0xEB), ("ï", 0x95, 0xEF), ("ç", 0x8D, 0xE7),
    ("à", 0x88, 0xE0), ("ù", 0x9D, 0xF9), ("ö", 0x9A, 0xF6), ("ü", 0x9F, 0xFC), ("ê", 0x90, 0xEA),
    ("ô", 0x99, 0xF4), ("î", 0x94, 0xEE), ("â", 0x89, 0xE2), ("û", 0x9E, 0xFB), ("É", 0x83, 0xC9),
    ("’", 0xD5, 0x92), ("“", 0xD2, 0x93), ("”", 0xD3, 0x94), ("–", 0xD0, 0x96), ("€", 0xDB, 0x80),
  ]

  private func bytes(_ text: String, isMac: Bool) throws -> [UInt8] {
    try text.flatMap { character -> [UInt8] in
      if let ascii = character.asciiValue { return [ascii] }
      let row = try XCTUnwrap(EncodingTests.letters.first { $0.letter == character })
      return [isMac ? row.mac : row.windows]
    }
  }

  func testMacRomanIsToldFromWindows1252ByASingleWord() throws {
    for word in [
      "Café", "Sociale crèche", "België", "financiën", "Daniël", "egoïsme", "Français", "voilà",
      "où est-ce", "Köln", "coöperatie", "Müller", "fête", "contrôle", "maître", "théâtre", "CAFÉ",
      "Région", "de Zuid-Belgiën", "égalité à l’école", "“Réveil” – 5 € par soirée",
    ] {
      for isMac in [true, false] {
        let actors = try bytes("id,name,kind\r1,\(word),volunteer\r2,Zon,volunteer\r", isMac: isMac)
        let reading = try read(actors, ties)
        XCTAssertEqual(reading.files.first?.encoding, isMac ? .macRoman : .windows1252, word)
        XCTAssertEqual(reading.dataset?.actors.first?.name, word)
        XCTAssertEqual(reading.findings.all, [], word)
        let name = isMac ? "Mac Roman (Macintosh)" : "Windows-1252"
        XCTAssertTrue(reading.notes.contains { $0.en == "actors.csv: read as \(name)" }, word)
      }
    }
  }

  func testWindows1252IsNeverTakenForMacRoman() throws {
    // Dashes, quotes, signs and letters of other languages, as they stand in real names.
    for name in [
      [0x47, 0x65, 0x6E, 0x74, 0x96, 0x5A, 0x75, 0x69, 0x64], [0x66, 0x6F, 0x74, 0x6F, 0x91, 0x73],
      [0x64, 0x91, 0x4F, 0x72], [0x41, 0x42, 0x43, 0x99], [0x44, 0x75, 0x9A, 0x61, 0x6E],
      [0x8E, 0x69, 0x9E, 0x65, 0x6B], [0x84, 0x5A, 0x6F, 0x6E, 0x93], [0x6B, 0x80],
      [0x6F, 0x9C, 0x75],
      [0x85, 0x65, 0x6E], [0x50, 0x61, 0x75, 0x6C, 0x20, 0x86], [0xD8, 0x79], [0xC9, 0x6C, 0x69],
    ] as [[UInt8]] {
      let actors = Array("id,name,kind\na,".utf8) + name + Array(",volunteer\n".utf8)
      XCTAssertEqual(try read(actors, ties).files.first?.encoding, .windows1252, "\(name)")
    }
  }

  func testEncodingThatSuitsNoLetterIsDoubted() throws {
    // A dagger and a bullet between letters: á and ï in Mac Roman; and È after a small letter there.
    let actors =
      Array("id,name,kind\na,Caf".utf8) + [0xE9] + Array(",volunteer\nb,Zon,volunteer\nc,t".utf8)
      + [0x87, 0x62, 0x95, 0x63] + Array(",volunteer\n".utf8)
    let reading = try read(actors, ties)
    XCTAssertEqual(reading.files.first?.encoding, .windows1252)
    XCTAssertEqual(reading.places, ["doubtful-encoding 4:1"])
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
      XCTAssertEqual(reading.findings.all.map(\.line), [2])
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

  /// A row that was pasted from another file leaves the others what they are: UTF-8, with a warning at the line.
  func testUTF8WithALetterInAnotherEncodingIsUTF8() throws {
    let before = Array("id,name,kind\na,René,volunteer\nb,Zoë,volunteer\nc,Caf".utf8)
    // Windows-1252 has é at 0xE9 and nothing at 0x81.
    for (bytes, end, name) in [
      ([0xE9], ",volunteer\n", "Café"), ([0x81], ",volunteer\n", "Caf\u{FFFD}"),
      ([0xE9], "", "Café"),
    ] as [([UInt8], String, String)] {
      let reading = try read(before + bytes + Array(end.utf8), ties)
      XCTAssertEqual(reading.places.first, "doubtful-encoding 4:1")
      XCTAssertEqual(reading.findings.all.first?.severity, .warning)
      XCTAssertEqual(reading.files.first?.encoding, .utf8)
      XCTAssertEqual(reading.dataset?.actors.map(\.name), ["René", "Zoë", name])
    }
    // In a file of several pieces, of which the last letter is cut off between two, and late.
    let rows = (0..<30_000).map { "a\($0),é\($0),volunteer\n" }.joined()
    let late = try read(Array("id,name,kind\n\(rows)z,".utf8) + [0xE9] + Array(",lid\n".utf8), ties)
    XCTAssertEqual(late.places, ["doubtful-encoding 30002:1"])
    XCTAssertEqual(late.dataset?.actors.names[29_999], "é29999")
    XCTAssertEqual(late.dataset?.actors.names[30_000], "é")
  }
}
