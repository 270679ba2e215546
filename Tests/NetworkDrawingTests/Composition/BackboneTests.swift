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
    XCTAssertEqual(names.sorted(), ["Actor 0", "Actor 1"])
    // With the entry of the legend.
    XCTAssertEqual(drawing.groups("count").flatMap(\.words).sorted(), ["+1", "+3", "+3"])
    XCTAssertTrue(
      drawing.words.contains("people with one tie, counted at whom they are tied to (4)"),
      "\(drawing.words)"
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

  func testEveryActorOfTheMainNetworkIsDrawnOrFolded() throws {
    let network = Network.ecosystem(actorCount: Thorough.choice(400, 900), seed: 7)
    let main = network.mainActors
    let drawing = try Diagram(network).drawing()
    let folded = drawing.groups("count").flatMap(\.words).compactMap { Int($0.dropFirst()) }
    let isFolded = { (actor: Int) in
      network.actors.kinds[actor].isPerson && network.graph.degree(of: actor) == 1
    }
    // The entry of the legend shows three.
    XCTAssertEqual(folded.reduce(0, +) - 3, main.count(where: isFolded))
    let apart = network.actors.count - main.count
    XCTAssertEqual(drawing.groups("actor").count, main.count { !isFolded($0) } + apart)
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
    // A tie that goes around a name is several lines, the first of which has its id.
    XCTAssertEqual(
      drawing.groups("hanging").map(\.id)
        .filter { $0.hasPrefix("e") && $0.count { $0 == "_" } == 1 },
      ["e2_3"]
    )
    XCTAssertTrue(drawing.words.contains("hangs by one tie"), "\(drawing.words)")
    // The volunteer is marked by the count.
    XCTAssertEqual(
      diagram.notes.last?.en,
      "Not drawn: 1 person with one tie, counted at its other end."
    )
    XCTAssertTrue(drawing.groups("count").flatMap(\.words).contains("+1"))
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
