import GraphCore
import NetworkDrawing
import SocialNetwork
import XCTest

final class ShelfTests: XCTestCase {
  func testSeparateGroupsAndIsolatesAreCounted() throws {
    let network = Network(
      Array(repeating: .organisation, count: 8),
      ties: [(0, 1), (1, 2), (3, 4), (5, 6)]
    )
    let words = try Diagram(network).drawing().words
    XCTAssertTrue(
      words.contains(
        "Separate groups (2) and actors without ties (1) – not connected to the main network"
      ),
      "\(words)"
    )
    XCTAssertTrue(words.contains("1 isolated actor"), "\(words)")
    XCTAssertTrue(words.contains("Actor 7"), "\(words)")
  }

  func testWhoWasNotSurveyedIsUnknown() throws {
    let network = Network(
      actors: Actors([
        Actor(id: "a", kind: .volunteer),
        Actor(id: "b", kind: .volunteer, isSurveyed: false),
      ]),
      graph: Graph(nodeCount: 2, edges: [])
    )
    let words = try Diagram(network) { $0.language = .nl }.drawing().words
    XCTAssertTrue(words.contains("1 geïsoleerde actor"), "\(words)")
    XCTAssertTrue(
      words.contains("1 onbekend: niet bevraagd, of niet alle relaties bekend"),
      "\(words)"
    )
  }

  func testWhatIsNotDrawnIsSaid() throws {
    // A main network of 3 actors, and 30 pairs, of which 24 get a card.
    let ties = [(0, 1), (1, 2)] + (0..<30).map { (3 + 2 * $0, 4 + 2 * $0) }
    let diagram = try Diagram(Network(Array(repeating: .volunteer, count: 63), ties: ties))
    XCTAssertEqual(
      diagram.notes.map(\.en),
      ["Not drawn: 6 separate groups of 12 actors in all."]
    )
    XCTAssertEqual(try diagram.drawing().groups("actor").count, 3 + 24 * 2)
  }
}
