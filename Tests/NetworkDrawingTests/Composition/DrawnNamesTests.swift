import GraphCore
import SocialNetwork
import XCTest

@testable import NetworkDrawing

/// Names as they stand beside symbols.
final class DrawnNamesTests: XCTestCase {
  func testTheMunicipalityGoesAndWhatStandsBehindItStays() {
    let names = ["Leeskring Zon Gent", "Kring Maan Gent (nieuw)", "Kring Ster Gent", "Stad Gent"]
    let network = Network(
      actors: Actors(
        names.map { Actor(id: $0, name: $0, kind: .organisation) },
        attributes: [Attribute(name: "gemeente", cells: ["Gent", "Gent", "Aalst", "Gent"])]
      ),
      graph: Graph(nodeCount: 4, edges: [])
    )
    let drawn = DrawnNetwork(network)
    // One is elsewhere by its cell, and of the last a single word would be left.
    XCTAssertEqual(
      Set(drawn.shortNames),
      ["Leeskring Zon", "Kring Maan (nieuw)", "Kring Ster Gent", "Stad Gent"]
    )
  }
}
