import GraphCore
import NetworkDrawing
import SocialNetwork
import TestSupport
import XCTest

final class BackboneTests: XCTestCase {
  func testPeopleWithOneTieAreCountedAtTheirActor() throws {
    // A tie between two associations, with three volunteers on one and one on the other.
    let network = Network(
      [.memberAssociation, .memberAssociation] + Array(repeating: .volunteer, count: 4),
      ties: [(0, 1), (0, 2), (0, 3), (0, 4), (1, 5)]
    )
    let drawing = try backbone(network).drawing()
    XCTAssertEqual(drawing.groups("actor").map(\.id).sorted(), ["n0", "n1"])
    let names = drawing.groups("name").map { $0.words.joined(separator: " ") }
    XCTAssertEqual(names.sorted(), ["Actor 0 +3", "Actor 1 +1"])
    XCTAssertTrue(
      drawing.words.contains("People with one tie, counted at the actor they hang on (4)")
    )
  }

  func testOrganisationsWithOneTieAreDrawn() throws {
    let network = Network([.government, .organisation, .organisation], ties: [(0, 1), (0, 2)])
    XCTAssertEqual(try backbone(network).drawing().groups("actor").count, 3)
  }

  func testTwoPeopleWhoHaveButOneAnotherAreDrawn() throws {
    let drawing = try backbone(Network([.volunteer, .individual], ties: [(0, 1)])).drawing()
    XCTAssertEqual(drawing.groups("actor").count, 2)
  }

  func testWhoIsNotInTheMainNetworkIsCounted() throws {
    // A main network of three, a separate pair, a separate ring of ten, and an actor without ties.
    let ring = (0..<10).map { (5 + $0, 5 + ($0 + 1) % 10) }
    let main = (16..<28).map { (15, $0) }
    let network = Network(
      Array(repeating: .organisation, count: 29),
      ties: [(0, 1), (1, 2), (0, 2), (3, 4)] + ring + main
    )
    let drawing = try backbone(network) { $0.language = .nl }.drawing()
    XCTAssertEqual(drawing.groups("actor").count, 13 + 10)
    XCTAssertTrue(drawing.words.contains("2 losse deelnetwerken van samen 5 actoren"))
    XCTAssertTrue(drawing.words.contains("1 geïsoleerde actor"), "\(drawing.words)")
  }

  func testEveryActorOfTheMainNetworkIsDrawnOrFolded() throws {
    let network = Network.ecosystem(actorCount: Thorough.choice(400, 900), seed: 7)
    let main = network.mainActors
    let drawing = try Diagram(network).drawing()
    let folded = drawing.groups("name").compactMap(\.words.last).compactMap { word in
      word.hasPrefix("+") ? Int(word.dropFirst()) : nil
    }
    let isFolded = { (actor: Int) in
      network.actors.kinds[actor].isPerson && network.graph.degree(of: actor) == 1
    }
    XCTAssertEqual(folded.reduce(0, +), main.count(where: isFolded))
    XCTAssertEqual(drawing.groups("actor").count, main.count { !isFolded($0) })
  }

  func testMarksStayForWhatIsDrawn() throws {
    // A triangle 0–1–2 from which 3–4 hangs by the tie 2–3, and a volunteer by its one tie.
    let network = Network(
      Array(repeating: .memberAssociation, count: 5) + [.volunteer],
      ties: [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (0, 5)]
    )
    let diagram = try backbone(network) {
      $0.groups = [
        IsolatedGroup(number: 1, rung: .oneTie, members: [3, 4], heldBy: 2, tiedTo: 3, cutOff: 2),
        IsolatedGroup(number: 2, rung: .oneTie, members: [5], heldBy: 0, tiedTo: 5, cutOff: 1),
      ]
    }
    let drawing = try diagram.drawing()
    XCTAssertEqual(
      drawing.groups("hanging").map(\.id).filter { $0.hasPrefix("e") },
      ["e2_3"]
    )
    XCTAssertTrue(drawing.words.contains("Hangs by one tie: 2 actors in 1 group"))
    XCTAssertEqual(
      diagram.notes.last?.en,
      "Isolated groups of which an actor is drawn are marked: 1 of 2."
    )
  }

  private func backbone(
    _ network: Network,
    _ change: (inout Diagram.Options) -> Void = { _ in }
  ) throws -> Diagram {
    try Diagram(network) {
      $0.style = .backbone
      change(&$0)
    }
  }
}
