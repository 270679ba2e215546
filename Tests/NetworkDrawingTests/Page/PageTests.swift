import GraphCore
import NetworkDrawing
import SocialNetwork
import XCTest

final class PageTests: XCTestCase {
  func testPaperIsFilled() throws {
    // 210 by 297 mm and 420 by 297 mm in points of 1/72 inch, and 13⅓ by 7.5 inches.
    for (paper, width, height) in [
      (Diagram.Paper.a4, 595.0, 842.0), (.a3, 1191, 842), (.slide, 960, 540),
    ] {
      for style in Diagram.Style.allCases {
        let network = Network.ecosystem(actorCount: 150, seed: 40)
        let diagram = try Diagram(network) {
          $0.paper = paper
          $0.style = style
        }
        let drawing = try diagram.drawing()
        XCTAssertEqual(drawing.page.width, width, accuracy: 0.05, "\(paper) \(style)")
        XCTAssertEqual(drawing.page.height, height, accuracy: 0.05, "\(paper) \(style)")
        drawing.assertLegible("\(paper) \(style)")
      }
    }
  }

  func testPaperHasItsSize() throws {
    let diagram = try Diagram(.ecosystem(actorCount: 60, seed: 41)) { $0.paper = .slide }
    // 13⅓ by 7.5 inches.
    let root = try diagram.drawing().root
    let pdf = String(decoding: try diagram.render(.pdf), as: UTF8.self)
    let box = try XCTUnwrap(pdf.firstMatch(of: /MediaBox \[ 0 0 ([0-9.]+) ([0-9.]+)/))
    for (given, expected) in [
      (root["width"]?.dropLast(2), 960.0), (root["height"]?.dropLast(2), 540), (box.output.1, 960),
      (box.output.2, 540),
    ] {
      XCTAssertEqual(try XCTUnwrap(given.flatMap { Double($0) }), expected, accuracy: 1)
    }
  }

  func testAPageOfADocumentIsAsWideAsItsText() throws {
    // 16 cm are 453.5 points, and 22 cm are 623.6.
    for count in [20, 120, 290] {
      let diagram = try Diagram(.ecosystem(actorCount: count, seed: 45)) { $0.paper = .word }
      let page = try diagram.drawing().page
      XCTAssertEqual(page.width, 453, accuracy: 0.05)
      XCTAssertLessThanOrEqual(page.height, 623.05)
    }
  }

  /// 16 cm, whatever a title or a name is.
  func testALongWordDoesNotWidenThePage() throws {
    let word = String(repeating: "verenigingswerking", count: 6)
    for language in Language.allCases {
      let drawing = try Diagram(.ecosystem(actorCount: 20, seed: 45)) {
        $0.paper = .word
        $0.title = word
        $0.subtitle = word
        $0.language = language
      }.drawing()
      XCTAssertEqual(drawing.page.width, 453, accuracy: 0.05)
      drawing.assertWordsAreApart("a long word")
    }
  }

  func testResolutionIsThatOfThePage() throws {
    let network = Network.ecosystem(actorCount: 40, seed: 42)
    for (resolution, width) in [(72, 960), (150, 2000)] {
      let image = try Diagram(network) {
        $0.paper = .slide
        $0.resolution = resolution
      }.render(.png)
      let pixels = image[16..<20].reduce(0) { $0 << 8 | Int($1) }
      XCTAssertEqual(Double(pixels), Double(width), accuracy: 2)
      // The chunk pHYs: dots a metre, twice, and that it is metres. 150 / 0.0254 = 5906.
      let start = try XCTUnwrap(image.range(of: Data("pHYs".utf8))).upperBound
      let density = image[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      XCTAssertEqual(density, Int((Double(resolution) / 0.0254).rounded()))
      XCTAssertEqual(image[start + 8], 1)
    }
  }

  func testAnImageOfMoreThan8000PixelsIsRefused() throws {
    // 960 · 601 / 72 = 8013 pixels.
    let diagram = try Diagram(.ecosystem(actorCount: 20, seed: 42)) {
      $0.paper = .slide
      $0.resolution = 601
    }
    XCTAssertThrowsError(try diagram.render(.png)) { error in
      XCTAssertEqual((error as? DrawingError)?.reason, .tooLarge)
      XCTAssertTrue("\(error)".contains("8013 dots"), "\(error)")
    }
  }

  func testPDFHasItsWordsAsText() throws {
    // Fonts are embedded as such, with their way back to characters.
    let pdf = String(
      decoding: try Diagram(.ecosystem(actorCount: 20, seed: 43)).render(.pdf),
      as: UTF8.self
    )
    XCTAssertTrue(pdf.contains("/ToUnicode"))
    XCTAssertTrue(pdf.contains("/FontFile"))
  }

  func testPrefixKeepsTwoDrawingsApart() throws {
    let network = Network.ecosystem(actorCount: 30, seed: 44)
    let ids = try ["", "a-", "b_"].map { prefix in
      let svg = try Diagram(network) { $0.idPrefix = prefix }.render(.svg)
      let matches = String(decoding: svg, as: UTF8.self).matches(of: /\bid="([^"]*)"/)
      return matches.map { String($0.output.1) }
    }
    XCTAssertEqual(Set(ids[0]).count, ids[0].count)
    XCTAssertEqual(ids[1], ids[0].map { "a-\($0)" })
    XCTAssertTrue(Set(ids[1]).isDisjoint(with: ids[2]))
  }

  func testHostilePrefixIsLeftOut() throws {
    let drawing = try Diagram(Network([.organisation], ties: [])) {
      $0.idPrefix = "x\"><script>é "
    }.drawing()
    XCTAssertTrue(drawing.root["aria-labelledby"]?.hasPrefix("xscripttitle ") ?? false)
    XCTAssertFalse(drawing.elements.contains("script"))
  }

  func testSVGPointsAtItsTitleAndDescription() throws {
    let drawing = try Diagram(Network([.organisation], ties: [])).drawing()
    XCTAssertEqual(drawing.root["aria-labelledby"], "title desc")
    XCTAssertEqual(drawing.root["role"], "img")
  }
}
