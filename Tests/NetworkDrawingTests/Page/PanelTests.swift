import GraphCore
import NetworkDrawing
import SocialNetwork
import XCTest

/// What stands apart from the main network.
final class PanelTests: XCTestCase {
  func testSeparateGroupsAndIsolatesAreCounted() throws {
    let network = Network(
      Array(repeating: .organisation, count: 8),
      ties: [(0, 1), (1, 2), (3, 4), (5, 6)]
    )
    let words = try Diagram(network).drawing().words
    XCTAssertTrue(
      words.contains("Not connected to the network: 2 groups (4 actors) and 1 single actor"),
      "\(words)"
    )
    XCTAssertTrue(words.contains("1 actor"), "\(words)")
    XCTAssertTrue(words.contains("without ties"), "\(words)")
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
    for cell in ["1 losse actor", "1 actor", "zonder relaties", "onbekend"] {
      XCTAssertTrue(words.contains(cell), "\(cell) in \(words)")
    }
    XCTAssertTrue(
      words.joined(separator: " ").contains("Onbekend: niet bevraagd, of niet alle relaties"),
      "\(words)"
    )
  }

  /// A slide of a network without ties has them where the network would stand, with names.
  func testWithoutTiesEverybodyStandsOnASlide() throws {
    let network = Network([.organisation, .volunteer, .government], ties: [])
    let diagram = try Diagram(network) { $0.paper = .slide }
    let drawing = try diagram.drawing()
    XCTAssertEqual(drawing.groups("actor").count, 3)
    XCTAssertTrue(drawing.words.contains("Actor 0"), "\(drawing.words)")
    XCTAssertTrue(drawing.words.contains("Actor 2"), "\(drawing.words)")
    XCTAssertFalse(drawing.words.contains("Actor 1"), "\(drawing.words)")
    XCTAssertTrue(
      diagram.caption.en.contains(
        "The organisation and the government are named; people are not named."
      ),
      diagram.caption.en
    )
    // Left of the column of 206 points.
    for actor in drawing.groups("actor") {
      XCTAssertLessThan(actor.box?.right ?? .infinity, 960 - 28 - 206)
    }
    drawing.assertLegible("no ties")
    drawing.assertWordsAreApart("no ties")
    // Many fit too.
    let many = try Diagram(Network(Array(repeating: .organisation, count: 300), ties: [])) {
      $0.paper = .slide
    }.drawing()
    many.assertLegible("300 without ties")
    many.assertWordsAreApart("300 without ties")
  }

  func testOfOneActorOfWhomItIsNotKnownIsSpokenInTheSingular() throws {
    let network = Network(
      actors: Actors(
        (0..<3).map { Actor(id: "a\($0)", kind: .organisation, isSurveyed: $0 < 2) }
      ),
      graph: Graph(nodeCount: 3, edges: [(0, 1, 1)])
    )
    let diagram = try Diagram(network) { $0.language = .nl }
    let words = try diagram.drawing().words
    XCTAssertTrue(
      words.contains("Van 1 actor is niet bekend of die met het netwerk verbonden is"),
      "\(words)"
    )
    // Nobody is known to be apart, so no number of them is given.
    XCTAssertTrue(
      words.contains(
        "3 actoren en 1 relatie; 2 actoren zijn met elkaar verbonden, van 1 is het niet bekend"
      ),
      "\(words)"
    )
  }

  func testGroupsForWhichThereIsNoRoomAreCounted() throws {
    // A main network of 3 actors, and 90 pairs, of which a page of a document has two rows.
    let ties = [(0, 1), (1, 2)] + (0..<90).map { (3 + 2 * $0, 4 + 2 * $0) }
    let diagram = try Diagram(Network(Array(repeating: .volunteer, count: 183), ties: ties)) {
      $0.paper = .word
    }
    let drawing = try diagram.drawing()
    let drawn = (drawing.groups("actor").count - 3) / 2
    XCTAssertGreaterThan(drawn, 8)
    XCTAssertTrue(drawing.words.contains("\(90 - drawn) groups"), "\(drawing.words)")
    // A reader who adds up the ties misses those of the pairs, one each.
    XCTAssertTrue(
      drawing.words.contains("\(2 * (90 - drawn)) actors and \(90 - drawn) ties, not drawn"),
      "\(drawing.words)"
    )
    drawing.assertLegible("pairs")
  }

  /// A heading of 700 above fewer symbols says how many these are.
  func testOfThoseWhoAreNotAllDrawnItIsSaidHowMany() throws {
    let network = Network(
      Array(repeating: .memberAssociation, count: 3) + Array(repeating: .volunteer, count: 700),
      ties: [(0, 1), (1, 2)]
    )
    for (paper, style) in [
      (Diagram.Paper.word, Diagram.Style.full), (.word, .communities), (.slide, .full),
    ] {
      let drawing = try Diagram(network) { options in
        options.paper = paper
        options.style = style
      }.drawing()
      let drawn = drawing.groups("volunteer").count { $0.classes.contains("actor") }
      XCTAssertLessThan(drawn, 700)
      XCTAssertTrue(
        drawing.words.joined(separator: " ").contains("without ties; \(drawn) drawn"),
        "\(drawn) in \(drawing.words)"
      )
    }
  }

  func testAllNamesThatAreAskedForAreThere() throws {
    // 3 tied organisations, 20 pairs and 25 without ties.
    let ties = [(0, 1), (1, 2)] + (0..<20).map { (3 + 2 * $0, 4 + 2 * $0) }
    let diagram = try Diagram(Network(Array(repeating: .organisation, count: 68), ties: ties)) {
      $0.labelCount = .max
    }
    let words = Set(try diagram.drawing().words)
    for actor in 0..<68 { XCTAssertTrue(words.contains("Actor \(actor)"), "\(actor)") }
  }
}
