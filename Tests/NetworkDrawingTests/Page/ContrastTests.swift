import NetworkDrawing
import SocialNetwork
import XCTest

final class ContrastTests: XCTestCase {
  func testRatioIsThatOfTheGuidelines() {
    // Black and white: (1 + 0.05) / (0 + 0.05) = 21, the greatest there is; a color and itself: 1.
    XCTAssertEqual(Contrast.ratio("#000000", "#FFFFFF"), 21, accuracy: 1e-12)
    XCTAssertEqual(Contrast.ratio("#D55E00", "#D55E00"), 1, accuracy: 1e-12)
    // #777777 on white: 0x77 / 255 = 0.46667, ((0.46667 + 0.055) / 1.055)^2.4 = 0.18448, so that the
    // ratio is 1.05 / 0.23448 = 4.478.
    XCTAssertEqual(Contrast.ratio("#777777", "#FFFFFF"), 4.478, accuracy: 0.001)
  }

  func testWordsOnEveryColorOfGroupsCanBeRead() throws {
    // Okabe and Ito 2008, and the grey of the groups that are too small for a color.
    for fill in [
      "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#F0E442", "#D55E00", "#56B4E9", "#CDD3D8",
    ] {
      let words = try XCTUnwrap(Contrast.words(on: [fill]), fill)
      XCTAssertGreaterThanOrEqual(Contrast.ratio(words, fill), 4.5, fill)
    }
  }

  func testNoWordsAreClearOnADarkColorBesideALightOne() {
    XCTAssertNil(Contrast.words(on: ["#0072B2", "#E69F00"]))
    XCTAssertNotNil(Contrast.words(on: ["#F0E442", "#E69F00"]))
  }

  func testLettersOnADarkColorBesideALightOneStandOnAPlate() throws {
    // Two organisations in both groups, so that blue and orange meet; one in each alone.
    let cells = ["x|y", "y|x", "x", "y"]
    let network = Network(
      [ActorKind](repeating: .organisation, count: 4),
      ties: [(0, 1), (0, 2), (1, 3)]
    )
    let diagram = try Diagram(network) {
      $0.coloring = .categories(Diagram.Categories(of: Attribute(name: "town", cells: cells)))
    }
    let dot = String(decoding: try diagram.render(.dot), as: UTF8.self)
    let lines = dot.split(separator: "\n")
    XCTAssertEqual(lines.count { $0.contains("class=\"letter\"") }, 2)
    // No letter is written on two colors themselves.
    for line in lines where line.contains(";0.5:") {
      XCTAssertFalse(line.contains("fontcolor"), String(line))
    }
  }
}
