import Foundation
import NetworkDrawing
import SocialNetwork
import Synchronization
import XCTest

final class RenderingTests: XCTestCase {
  func testFormatsBeginAsTheyShould() throws {
    let diagram = try Diagram(.ecosystem(actorCount: 30, seed: 1))
    let beginnings: [Diagram.Format: [UInt8]] = [
      .svg: Array("<svg ".utf8), .png: [0x89, 0x50, 0x4E, 0x47], .pdf: Array("%PDF-".utf8),
      .dot: Array("graph network {".utf8),
    ]
    for format in Diagram.Format.allCases {
      let beginning = try XCTUnwrap(beginnings[format])
      XCTAssertEqual(Array(try diagram.render(format).prefix(beginning.count)), beginning)
    }
  }

  func testTwiceTheSameBytes() throws {
    let network = Network.ecosystem(actorCount: 60, seed: 7)
    let first = try Diagram(network)
    let before = try Diagram.Format.allCases.map { try first.render($0) }
    // The clock of a PDF counts seconds.
    Thread.sleep(forTimeInterval: 1.1)
    for (format, bytes) in zip(Diagram.Format.allCases, before) {
      XCTAssertEqual(try Diagram(network).render(format), bytes, "\(format)")
    }
  }

  func testPDFIsDatedByTheData() throws {
    let network = Network([.organisation], ties: [])
    let dated = try Diagram(network) { $0.date = Day(year: 2025, month: 4, day: 1) }.render(.pdf)
    XCTAssertNotNil(dated.range(of: Data("/CreationDate (D:20250401000000Z".utf8)))
    let undated = try Diagram(network).render(.pdf)
    XCTAssertNotNil(undated.range(of: Data("/CreationDate (D:19700101000000Z".utf8)))
  }

  /// Where clocks are ahead of Greenwich Cairo writes a date that is five bytes longer.
  func testTimeZoneDoesNotShowInAPDF() throws {
    let network = Network.ecosystem(actorCount: 20, seed: 3)
    let zone = ProcessInfo.processInfo.environment["TZ"]
    defer {
      if let zone { unsafe setenv("TZ", zone, 1) } else { unsafe unsetenv("TZ") }
      tzset()
    }
    let drawn = try ["UTC", "XYZ-5:30", "XYZ+8"].map { zone in
      unsafe setenv("TZ", zone, 1)
      tzset()
      return try Diagram(network) { $0.date = Day(year: 2025, month: 4, day: 1) }.render(.pdf)
    }
    XCTAssertEqual(Set(drawn).count, 1)
    let document = try XCTUnwrap(drawn.last)
    // Every place that the table tells is that of an object, and the pointer is that of the table.
    let text = String(decoding: document.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    let bytes = Array(document)
    let entries = text.matches(of: /([0-9]{10}) 00000 n/).map { Int($0.1) ?? 0 }
    XCTAssertGreaterThan(entries.count, 5)
    for (number, place) in entries.enumerated() {
      let beginning = Array("\(number + 1) 0 obj".utf8)
      XCTAssertEqual(Array(bytes.dropFirst(place).prefix(beginning.count)), beginning)
    }
    let pointer = try XCTUnwrap(text.firstMatch(of: /startxref\n([0-9]+)/).flatMap { Int($0.1) })
    XCTAssertEqual(Array(bytes.dropFirst(pointer).prefix(5)), Array("xref\n".utf8))
  }

  func testALogoThatIsNoUTF8IsRefused() {
    // Found by the fuzzer: a name with ill-formed bytes ended the program.
    var style = Diagram.HouseStyle()
    let name = Array("<svg".utf8) + [0xE0, 0x87]
    let rest = Array("x=\"y\" viewBox=\"0 0 9 9\"><path d=\"M0 0\"/></svg>".utf8)
    XCTAssertFalse(style.setLogo(Data(name + rest)))
  }

  /// Graphviz reads a logo from a file, and keeps by its path what it has read.
  func testEachLogoIsDrawnAndLeavesNoFile() throws {
    let network = Network([.organisation], ties: [])
    let images = try ["", "#FF0000", "#0000FF"].map { color in
      try Diagram(network) { options in
        let square =
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
          + "<rect width=\"9\" height=\"9\" fill=\"\(color)\"/></svg>"
        if !color.isEmpty { XCTAssertTrue(options.houseStyle.setLogo(Data(square.utf8))) }
      }.render(.png)
    }
    XCTAssertEqual(Set(images).count, 3)
    let left = try FileManager.default
      .contentsOfDirectory(atPath: FileManager.default.temporaryDirectory.path)
      .filter { $0.hasPrefix(".weefsel-") }
    XCTAssertEqual(left, [])
  }

  /// Whatever a file counts its lengths in, it fills the same box: all of it is one square of color.
  func testALogoFillsOneBoxWhateverItsUnits() throws {
    let network = Network([.organisation], ties: [])
    func rectangle(_ size: String, _ width: Int) -> String {
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size)><rect width=\"\(width)\" "
        + "height=\"\(3 * width / 10)\" style=\"fill: #006060\"/></svg>"
    }
    let images = try [
      rectangle("viewBox=\"0 0 200 60\"", 200),
      rectangle("width=\"200\" height=\"60\" viewBox=\"0 0 200 60\"", 200),
      rectangle("viewBox=\"0 0 2000 600\" width=\"2000\" height=\"600\"", 2000),
      rectangle("width=\"50mm\" height=\"15mm\" viewBox=\"0 0 200 60\"", 200),
      rectangle("width=\"200px\" height=\"60px\"", 200),
    ].map { logo in
      try Diagram(network) { options in
        XCTAssertTrue(options.houseStyle.setLogo(Data(logo.utf8)), logo)
        XCTAssertEqual(options.houseStyle.doubts, [], logo)
      }.render(.png)
    }
    XCTAssertEqual(Set(images).count, 1)
  }

  func testWhatOfALogoIsNotDrawnIsSaid() {
    for (content, words) in [
      ("<text x=\"1\" y=\"5\">Kring</text>", "words in the logo"),
      ("<g><text>Kring</text></g>", "words in the logo"),
      ("<image href=\"x.png\"/>", "images, gradients and references"),
      ("<path d=\"M0 0\" fill=\"url(#a)\"/>", "images, gradients and references"),
    ] {
      var style = Diagram.HouseStyle()
      let logo = "<svg viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/>\(content)</svg>"
      XCTAssertTrue(style.setLogo(Data(logo.utf8)))
      XCTAssertEqual(style.doubts.count, 1, content)
      XCTAssertTrue(style.doubts[0].en.hasPrefix(words), content)
    }
  }

  func testThreadsDoNotDisturbOneAnother() throws {
    let networks = (1...8).map { Network.ecosystem(actorCount: 40, seed: UInt64($0)) }
    let expected = try networks.map { try Diagram($0).render(.svg) }
    let drawn = Mutex([Data?](repeating: nil, count: 8))
    DispatchQueue.concurrentPerform(iterations: 8) { index in
      let svg = try? Diagram(networks[index]).render(.svg)
      drawn.withLock { $0[index] = svg }
    }
    XCTAssertEqual(drawn.withLock { $0 }, expected)
  }
}
