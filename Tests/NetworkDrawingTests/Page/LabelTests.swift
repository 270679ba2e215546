import Foundation
import GraphCore
import NetworkDrawing
import SocialNetwork
import TestSupport
import XCTest

final class LabelTests: XCTestCase {
  func testHostileNamesStayText() throws {
    for name in hostileNames {
      let drawing = try diagram(of: name).drawing()
      XCTAssertTrue(drawing.elements.isSubset(of: allowedElements), "\(drawing.elements)")
      XCTAssertTrue(drawing.attributes.isSubset(of: allowedAttributes), "\(drawing.attributes)")
      XCTAssertEqual(drawing.groups("actor").count, 3, name)
      // A name of which nothing can be seen is not written.
      XCTAssertLessThanOrEqual(drawing.groups("name").count, 1, name)
    }
  }

  func testHostileNamesInTitleSubtitleAndSourceStayText() throws {
    for name in hostileNames {
      let drawing = try Diagram(Network([.organisation], ties: [])) {
        $0.title = name
        $0.subtitle = name
        $0.source = name
        $0.sizeTitle = Text(name)
      }.drawing()
      XCTAssertTrue(drawing.elements.isSubset(of: allowedElements), "\(drawing.elements)")
      XCTAssertTrue(drawing.attributes.isSubset(of: allowedAttributes), "\(drawing.attributes)")
    }
  }

  /// Around most organisations hang some people, who would stand in an arc without their names.
  func testNamesOfPeopleStandOnNothing() throws {
    for (paper, isMarked) in [
      (Diagram.Paper.word, false), (.word, true), (.slide, false), (.a4, false),
    ] {
      let network = TieMarkTests.federation
      let diagram = try Diagram(network) { options in
        options.paper = paper
        options.namesPeople = true
        if isMarked { options.groups = network.isolationLadder().groups }
      }
      let drawing = try diagram.drawing()
      drawing.assertLegible("\(paper), \(isMarked)")
      drawing.assertWordsAreApart("\(paper), \(isMarked)")
      // 47 actors; a name begins with this word, whether it stands beside its symbol or in the panel.
      let names = drawing.texts.count { $0.words.hasPrefix("Actor") }
      let told = diagram.caption.en + diagram.alternativeText.en
      XCTAssertTrue(
        told.contains(
          names == 47 ? "All 47 actors are named" : "\(names) of the 47 actors are named"
        ),
        "\(names) on \(paper): \(told)"
      )
    }
  }

  func testRandomNamesAreWellFormed() throws {
    var generator = SeededGenerator(seed: 11)
    let pieces = [
      "&", "<", ">", "\"", "'", "\\", "\\N", "\\n", ";", "#", "x", "]]>", "<!--", "-->", "\n", "\r",
      "\u{0}", "\u{1B}", "\u{FFFE}", "\u{202E}", "😀", "é", "e\u{301}", " ", "{", "|", "}", "%3",
      "--",
    ]
    for round in 0..<60 {
      let count = Int.random(in: 0...12, using: &generator)
      let name = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let drawing = try diagram(of: name).drawing()
      XCTAssertTrue(drawing.elements.isSubset(of: allowedElements), "round \(round): \(name)")
      XCTAssertEqual(drawing.groups("actor").count, 3, "round \(round): \(name)")
    }
  }

  func testNamesReadAsTheyAreWritten() throws {
    for name in ["C:\\new", "\\N", "A & B", "&copy;", "&#65;", "<b>", "\"q\"", "a\\\\", "Zoë 😀"] {
      let drawing = try diagram(of: name).drawing()
      XCTAssertEqual(drawing.groups("name").first?.words, [name])
      XCTAssertEqual(
        drawing.groups("actor").first { $0.id == "n0" }?.title,
        "\(name) (organisation), 2 ties"
      )
    }
  }

  func testWhatHasNoPlaceInADrawingIsLeftOut() throws {
    let drawing = try diagram(of: "a\u{0}b\u{7F}c\u{202E}d\u{FFFE}e\u{85}f\u{1}").drawing()
    XCTAssertEqual(drawing.groups("name").first?.words, ["abcde f"])
  }

  func testLongNamesBreakBetweenWordsAndEndInAnEllipsis() throws {
    let drawing = try diagram(of: String(repeating: "verbinding ", count: 900)).drawing()
    let lines = drawing.groups("name").first?.words ?? []
    // Where few are named, a name has up to six lines of up to twelve ems, of two such words.
    let pair = "verbinding verbinding"
    XCTAssertEqual(lines, Array(repeating: pair, count: 5) + [pair + "…"])
    let title = drawing.groups("actor").first { $0.id == "n0" }?.title ?? ""
    XCTAssertLessThanOrEqual(title.count, 200 + " (organisation), 2 ties".count)
  }

  func testWordsOfEighteenLettersAreWhole() throws {
    let drawing = try diagram(of: "Samenlevingsopbouw Gent").drawing()
    XCTAssertEqual(drawing.groups("name").first?.words, ["Samenlevingsopbouw", "Gent"])
  }

  private let hostileNames = [
    "\"><script>alert(1)</script>", "</text></svg><a xlink:href=\"javascript:alert(1)\">", "]]>",
    "<![CDATA[", "a\u{0}b", "\\N", "\\G\\L\\E", "\\", "\\\\\\", "\u{202E}evil\u{2066}",
    String(repeating: "x", count: 10_000), String(repeating: "a b\n", count: 3000), "😀👩‍👩‍👧",
    "&copy;", "&#x1F600;", "&#92;N", "&lt;script&gt;", "<table><tr><td>x</td></tr></table>",
    "x\" onload=\"alert(1)", "'; DROP TABLE", "", " ", "\n", "العربية עברית", "<!DOCTYPE x>",
    "<?x?>",
    "\u{1}\u{2}\u{1F}", "\u{FFFF}", "\u{1FFFE}", "%s%n", "-->", "<!-- ", "{a|b}", "<<b>x</b>>",
  ]

  private let allowedElements: Set = [
    "svg", "title", "desc", "g", "polygon", "polyline", "ellipse", "path", "text",
  ]

  private let allowedAttributes: Set = [
    "aria-labelledby", "class", "cx", "cy", "d", "fill", "fill-opacity", "font-family", "font-size",
    "font-weight",
    "height", "id", "lang", "lengthAdjust", "points", "role", "rx", "ry", "stroke",
    "stroke-dasharray",
    "stroke-opacity", "stroke-width", "text-anchor", "textLength", "transform", "viewBox", "width",
    "x", "xmlns",
    "y",
  ]

  /// An organisation of this name between two people.
  private func diagram(of name: String) throws -> Diagram {
    try Diagram(
      Network(
        actors: Actors([
          Actor(id: "0", name: name, kind: .organisation),
          Actor(id: "1", name: name, kind: .volunteer),
          Actor(id: "2", name: name, kind: .individual),
        ]),
        graph: Graph(nodeCount: 3, edges: [(0, 1, 1), (0, 2, 1)])
      )
    )
  }
}
