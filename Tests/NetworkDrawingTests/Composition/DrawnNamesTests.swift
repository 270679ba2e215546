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

  func testTheLegalFormStaysWhereTwoActorsWouldHaveOneName() {
    let names = [
      "vzw De Brug", "De Brug vzw", "De Kring vzw", "De Zaal vzw", "De Zaal", "De Tuin (vzw)",
      "De Tuin (vzw)",
    ]
    func drawn(_ attributes: [Attribute]) -> [String] {
      DrawnNetwork(
        Network(
          actors: Actors(
            names.enumerated().map { place, name in
              Actor(id: "\(place)", name: name, kind: .organisation)
            },
            attributes: attributes
          ),
          graph: Graph(nodeCount: names.count, edges: [])
        )
      ).shortNames
    }
    // The form tells the first two apart, and the fourth from the fifth; not the last two, who are called alike.
    let expected = [
      "vzw De Brug", "De Brug vzw", "De Kring", "De Zaal vzw", "De Zaal", "De Tuin", "De Tuin",
    ]
    XCTAssertEqual(drawn([]), expected)
    let places = Attribute(name: "gemeente", cells: names.map { _ in "Gent" })
    XCTAssertEqual(drawn([places]), expected)
  }
}
