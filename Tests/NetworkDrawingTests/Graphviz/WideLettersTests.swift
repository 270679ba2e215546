import GraphCore
import SocialNetwork
import XCTest

@testable import NetworkDrawing

/// Letters that are wider than those of the font, and of which it is not known how wide they come out elsewhere.
final class WideLettersTests: XCTestCase {
  func testWideLettersAreMeasuredAsWideAsTheyAreDrawn() {
    // A letter of East Asia fills a square, and a picture a little more, as does the box for either where a font has
    // neither.
    XCTAssertGreaterThanOrEqual("日本".width(fontSize: 10), 20)
    XCTAssertGreaterThanOrEqual("🎭".width(fontSize: 10), 12.5)
    // Two letters of 0.556 each in Helvetica (Adobe, Core 14 AFM files), and of no more than 0.65 in others.
    XCTAssertLessThan("nn".width(fontSize: 10), 13)
  }

  func testOnlyWordsWhoseLengthIsSureAreGivenOne() throws {
    let names = ["🎭 Toneel", "جمعية", "北京文化", "Café Groß", "Σύλλογος"]
    let network = Network(
      actors: Actors(
        names.enumerated().map { Actor(id: "a\($0)", name: $1, kind: .organisation) }
      ),
      graph: Graph(nodeCount: 5, edges: (1..<5).map { (0, $0, 1) })
    )
    let svg = String(decoding: try Diagram(network).render(.svg), as: UTF8.self)
    let lines = svg.split(separator: "\n").filter { $0.hasPrefix("<text ") }
    for (word, isSure) in [
      ("🎭", false), ("جمعية", false), ("北京文化", false), ("Café", true), ("Σύλλογος", true),
    ] {
      let line = try XCTUnwrap(lines.first { $0.contains(word) }, word)
      XCTAssertEqual(line.contains("textLength"), isSure, "\(line)")
    }
  }
}
