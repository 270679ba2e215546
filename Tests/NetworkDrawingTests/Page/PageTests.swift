import GraphCore
import NetworkDrawing
import SocialNetwork
import XCTest

final class PageTests: XCTestCase {
  func testPaperIsFilled() throws {
    // 297 / 210 = 1.414; 16 / 9 = 1.778. Either way round for paper.
    for (paper, ratio) in [(Diagram.Paper.a4, 1.4143), (.a3, 1.4141), (.slide, 1.7778)] {
      for style in Diagram.Style.allCases {
        let network = Network.ecosystem(actorCount: 150, seed: 40)
        let diagram = try Diagram(network) {
          $0.paper = paper
          $0.style = style
        }
        let drawing = try diagram.drawing()
        let shape = drawing.page.width / drawing.page.height
        XCTAssertEqual(max(shape, 1 / shape), ratio, accuracy: 0.01, "\(paper) \(style)")
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

  func testResolutionIsAsAskedWithin8000Pixels() throws {
    let network = Network.ecosystem(actorCount: 40, seed: 42)
    for (resolution, width) in [(72, 960), (150, 2000), (5000, 8000)] {
      let image = try Diagram(network) {
        $0.paper = .slide
        $0.resolution = resolution
      }.render(.png)
      let pixels = image[16..<20].reduce(0) { $0 << 8 | Int($1) }
      XCTAssertEqual(Double(pixels), Double(width), accuracy: Double(width) / 100)
      XCTAssertLessThanOrEqual(pixels, 8000)
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
