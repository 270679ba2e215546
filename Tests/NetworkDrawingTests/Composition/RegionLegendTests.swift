import GraphCore
import GraphLayout
import SocialNetwork
import TestSupport
import XCTest

@testable import NetworkDrawing

/// What legend and headings say of regions.
final class RegionLegendTests: XCTestCase {
  func testLegendListsOnlyWhatIsDrawn() throws {
    // All in one network and two towns, all drawn.
    let network = Network(
      [.organisation, .organisation, .volunteer, .volunteer],
      ties: [(0, 1), (0, 2), (1, 3)]
    )
    let towns = Attribute(name: "town", cells: ["Gent", "Leuven", "Gent", "Leuven"])
    for (language, within, band) in [
      (Language.en, "tie within a region", "1 tie between two regions"),
      (.nl, "relatie binnen een vak", "1 relatie tussen twee vakken"),
    ] {
      let legend = try Diagram(network) {
        $0.boxes = Diagram.Categories(of: towns)
        $0.language = language
      }.legend
      XCTAssertEqual(Array(legend.suffix(2)), [within, band])
      XCTAssertEqual(legend.count, 4, "\(legend)")
    }
    let apart = try Diagram(network) {
      $0.boxes = Diagram.Categories(of: Attribute(name: "town", cells: ["a", "a", "a", "a"]))
    }.legend
    XCTAssertEqual(apart.last, "tie within a region", "one region has no bands")
  }

  func testLegendHasAScaleOfBands() throws {
    let network = Network.ecosystem(actorCount: 300, seed: 2)
    let body = RegionBody.towns(of: network, count: 3, on: .word)
    let most = try XCTUnwrap(body.bands.bands.first?.count)
    XCTAssertGreaterThan(most, 5)
    let words = body.legend.flatMap(\.entries).map(\.words.en)
    // From the thinnest that is drawn on.
    let least = try XCTUnwrap(body.bands.bands.map(\.count).min())
    XCTAssertTrue(words.contains("\(least)"), "\(words)")
    XCTAssertTrue(words.contains("\(most) ties between two regions"), "\(words)")
  }

  func testGroupOfAKindIsCalledAsInTheLegend() throws {
    let network = Network([.organisation, .volunteer, .volunteer], ties: [(0, 1), (0, 2)])
    let kinds = Attribute(name: "kind", cells: ["organisation", "volunteer", "volunteer"])
    let words = try Diagram(network) {
      $0.boxes = Diagram.Categories(of: kinds)
      $0.language = .nl
    }.drawing().words
    XCTAssertTrue(words.contains("Vrijwilligers"), "\(words)")
  }

  /// Rings that differ in number and not in color alone, around members and in the legend.
  func testRingsOfRungsDifferInGrey() throws {
    // A triangle on which a pair hangs by one tie.
    let network = Network(
      Array(repeating: .organisation, count: 5),
      ties: [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4)]
    )
    let towns = Attribute(name: "town", cells: Array(repeating: "Gent", count: 5))
    for (rung, rings) in [(Rung.oneTie, 1), (.umbrellaOnly, 2)] {
      let drawing = try Diagram(network) {
        $0.boxes = Diagram.Categories(of: towns)
        $0.groups = [
          IsolatedGroup(number: 1, rung: rung, members: [3, 4], heldBy: 2, tiedTo: 3, cutOff: 2)
        ]
      }.drawing()
      // Two members and one entry of the legend.
      XCTAssertEqual(drawing.groups("mark").count, 3 * rings, "\(rung)")
      XCTAssertEqual(drawing.groups("outline").count, 0, "\(rung)")
    }
  }

  func testSameBytesWhateverTheOrderOfTheFiles() throws {
    let network = Network.ecosystem(actorCount: 60, seed: 9)
    let cells = (0..<60).map { "town \($0 % 5)" }
    let order = Array((0..<60).reversed())
    let one = try Diagram(network) {
      $0.boxes = Diagram.Categories(of: Attribute(name: "town", cells: cells))
    }.render(.svg)
    let other = try Diagram(network.reordered(by: order)) {
      $0.boxes = Diagram.Categories(of: Attribute(name: "town", cells: order.map { cells[$0] }))
    }.render(.svg)
    XCTAssertEqual(one, other)
  }
}
