import Foundation
import GraphCore
import NetworkDrawing
import SocialNetwork
import XCTest

final class DiagramTests: XCTestCase {
  func testEmptyNetworkSaysSo() throws {
    let drawing = try Diagram(Network([], ties: [])) { $0.language = .nl }.drawing()
    XCTAssertEqual(drawing.groups("actor").count, 0)
    XCTAssertEqual(drawing.words, ["Test", "Geen actoren"])
  }

  /// The two apart have a tie with each other: they are not without ties, but not with the other three.
  func testTheLineBelowTheTitleTellsWhoIsConnectedToWhom() throws {
    let apart = Network(
      [ActorKind](repeating: .organisation, count: 5),
      ties: [(0, 1), (1, 2), (3, 4)]
    )
    for (language, line) in [
      (
        Language.en,
        "5 actors and 3 ties; 3 actors are connected to each other, 2 not to these"
      ),
      (.nl, "5 actoren en 3 relaties; 3 actoren zijn met elkaar verbonden, 2 niet met deze"),
    ] {
      let words = try Diagram(apart) { $0.language = language }.drawing().words
      XCTAssertTrue(words.contains(line), "\(words)")
    }
  }

  func testEveryActorAndTieIsDrawnOnce() throws {
    let network = Network.ecosystem(actorCount: 200, seed: 1)
    let drawing = try Diagram(network).drawing()
    let ids = drawing.groups("actor").map(\.id)
    XCTAssertEqual(Set(ids).count, 200)
    XCTAssertEqual(ids.count, 200)
    XCTAssertEqual(drawing.groups("tie").count, network.graph.edgeCount)
  }

  func testOrderOfTheFilesDoesNotMatter() throws {
    let network = Network.ecosystem(actorCount: 90, seed: 2)
    let reordered = network.reordered(by: (0..<90).map { ($0 * 37) % 90 })
    for format in Diagram.Format.allCases {
      XCTAssertEqual(
        try Diagram(network).render(format),
        try Diagram(reordered).render(format),
        "\(format)"
      )
    }
  }

  func testScoresFollowTheActorsWhenTheOrderChanges() throws {
    let network = Network.ecosystem(actorCount: 40, seed: 3)
    let order = (0..<40).map { ($0 * 7) % 40 }
    let scores = (0..<40).map { Double($0) }
    XCTAssertEqual(
      try Diagram(network) { $0.sizes = scores }.render(.dot),
      try Diagram(network.reordered(by: order)) { $0.sizes = order.map { scores[$0] } }.render(.dot)
    )
  }

  func testPeopleAreNotNamed() throws {
    let network = Network.ecosystem(actorCount: 60, seed: 4)
    let drawing = try Diagram(network).drawing()
    let words =
      (drawing.words + drawing.groups.map(\.title) + [drawing.summary])
      .joined(separator: "\n") + "\n"
    for actor in network.actors {
      let isShown = words.contains("\(actor.name) (")
      XCTAssertEqual(isShown, !actor.kind.isPerson, actor.name)
      if actor.kind.isPerson { XCTAssertFalse(words.contains("\(actor.name)\n"), actor.name) }
    }
  }

  func testActorsOfUnknownKindAreNamedWhenNamesAreAsked() throws {
    let network = Network([.unknown, .unknown, .government], ties: [(0, 1), (1, 2)])
    XCTAssertEqual(try Diagram(network).drawing().groups("name").count, 1)
    let asked = try Diagram(network) { $0.labelCount = 3 }.drawing()
    XCTAssertEqual(Set(asked.groups("name").flatMap(\.words)), ["Actor 0", "Actor 1", "Actor 2"])
  }

  func testWhereNoKindIsKnownAllAreNamed() throws {
    // A file of ties without one of actors.
    let network = Network([.unknown, .unknown], ties: [(0, 1)])
    let drawing = try Diagram(network).drawing()
    XCTAssertEqual(Set(drawing.groups("name").flatMap(\.words)), ["Actor 0", "Actor 1"])
  }

  func testLabelCountLimitsTheNames() throws {
    let network = Network.ecosystem(actorCount: 60, seed: 4)
    let drawing = try Diagram(network) { $0.labelCount = 0 }.drawing()
    XCTAssertEqual(drawing.groups("name").count, 0)
  }

  func testSizeFollowsTheScore() throws {
    // A radius of 3.6 + 5.1 · √(score / largest) points, on a screen 1.3 times as large; a missing
    // score counts as none. Graphviz rounds to whole points.
    let network = Network(Array(repeating: .memberAssociation, count: 3), ties: [(0, 1), (1, 2)])
    let drawing = try Diagram(network) { $0.sizes = [4, 1, nil] }.drawing()
    let widths = ["n0", "n1", "n2"].map { id in
      drawing.groups("actor").first { $0.id == id }?.box.map { $0.right - $0.left } ?? 0
    }
    for (width, expected) in zip(widths, [2.6 * 8.7, 2.6 * 6.15, 2.6 * 3.6]) {
      XCTAssertEqual(width, expected, accuracy: 0.51)
    }
  }

  func testScoresThatAreNotFiniteAreDrawnAsNone() throws {
    let network = Network([.organisation, .government], ties: [(0, 1)])
    let drawing = try Diagram(network) { $0.sizes = [.infinity, -.nan] }.drawing()
    XCTAssertEqual(drawing.groups("actor").count, 2)
  }

  func testAlternativeTextCountsWhatIsShown() throws {
    let network = Network(
      [.organisation, .volunteer, .volunteer, .government],
      ties: [(0, 1), (0, 2)]
    )
    let drawing = try Diagram(network) { $0.title = "Onze <leden>" }.drawing()
    XCTAssertEqual(drawing.title, "Onze <leden>")
    XCTAssertEqual(
      drawing.summary,
      "Network diagram. 4 actors, 2 ties, 1 actor without ties. Kinds: 1 government, 1 organisation, "
        + "2 volunteers. 3 of the 4 actors are in the main network. Largest symbols with a name: "
        + "Actor 0."
    )
    XCTAssertEqual(drawing.root["role"], "img")
  }

  /// Whoever has no ties in a part may have some with others, and stands by all ties in a layer.
  func testAlternativeTextOfAPartAndOfALayerSaysWhatIsCounted() throws {
    let kinds = Array(repeating: ActorKind.organisation, count: 5)
    let whole = Network(kinds, ties: [(0, 1), (1, 2), (2, 3)])
    let part = try Diagram(whole) {
      $0.selection = Diagram.Selection(isShown: (0..<5).map { $0 != 2 }, words: Text("some"))
    }
    XCTAssertTrue(
      part.alternativeText.en.hasPrefix(
        "Network diagram. 4 of the 5 actors, with 1 of the 3 ties. 2 actors have no tie with others that are shown."
      ),
      part.alternativeText.en
    )
    XCTAssertFalse(part.alternativeText.en.contains("main network"))
    let layer = try Diagram(Network(kinds, ties: [(0, 1)])) { $0.wholeNetwork = whole }
    XCTAssertTrue(
      layer.alternativeText.en.hasPrefix(
        "Network diagram. 5 actors, 1 tie drawn; 3 actors have none of these. "
          + "By all ties together: 4 of the 5 actors in the main network, 1 actor without ties."
      ),
      layer.alternativeText.en
    )
    // Of five as large, none is the largest; of those that are, no more than are larger than all others.
    let ring = Network(kinds, ties: [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)])
    XCTAssertFalse(try Diagram(ring).alternativeText.en.contains("Largest"))
  }

  func testTooManyActorsNameTheRemedy() throws {
    let network = Network([ActorKind](repeating: .individual, count: 20_001), ties: [])
    XCTAssertThrowsError(try Diagram(network) { $0.style = .full }) { error in
      let text = (error as? DrawingError)?.text
      XCTAssertTrue(text?.en.contains("20,001 actors") ?? false, "\(error)")
      XCTAssertTrue(text?.en.contains("draw a part of them") ?? false, "\(error)")
      XCTAssertTrue(text?.nl.contains("teken er een deel van") ?? false, "\(error)")
      XCTAssertEqual((error as? DrawingError)?.reason, .tooMany)
    }
  }

  func testTooManyTiesNameTheRemedy() throws {
    // 450 actors who all know one another have 450 · 449 / 2 = 101 025 ties.
    let ties = (0..<450).flatMap { u in (0..<u).map { (u, $0) } }
    let network = Network([ActorKind](repeating: .organisation, count: 450), ties: ties)
    XCTAssertThrowsError(try Diagram(network) { $0.style = .full }) { error in
      XCTAssertTrue("\(error)".hasPrefix("101,025 ties are too many to draw"), "\(error)")
    }
  }
}
