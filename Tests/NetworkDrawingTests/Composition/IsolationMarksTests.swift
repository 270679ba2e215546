import NetworkDrawing
import SocialNetwork
import XCTest

final class IsolationMarksTests: XCTestCase {
  func testWithoutGroupsNothingIsMarked() throws {
    let drawing = try Diagram(network).drawing()
    XCTAssertEqual(drawing.groups("mark").count, 0)
    XCTAssertEqual(drawing.groups("hanging").count, 0)
  }

  func testMembersHoldersAndTiesAreMarked() throws {
    let drawing = try Diagram(network) { $0.groups = groups }.drawing()
    XCTAssertEqual(
      Set(drawing.groups("hanging").map(\.id).filter { $0.hasPrefix("e") }),
      ["e2_3", "e0_5"]
    )
    // Two members and the entry of the legend.
    XCTAssertEqual(drawing.groups("one-tie").count, 2 + 1)
    XCTAssertEqual(drawing.groups("one-actor").count, 1 + 1)
    XCTAssertEqual(drawing.groups("holder").count, 2 + 1)
  }

  func testLegendCountsTheLadder() throws {
    let drawing = try Diagram(network) { $0.groups = groups }.drawing()
    for words in [
      "Isolated actor: 1 actor", "Separate network: 2 actors in 1 group",
      "Hangs by one tie: 2 actors in 1 group", "Hangs on one actor: 1 actor",
    ] {
      XCTAssertTrue(drawing.words.contains(words), "\(words) in \(drawing.words)")
    }
  }

  func testSeparateGroupsCarryTheirNumber() throws {
    let drawing = try Diagram(network) {
      $0.groups = groups
      $0.language = .nl
    }.drawing()
    XCTAssertTrue(drawing.words.contains("Groep 2"), "\(drawing.words)")
  }

  func testLonePeopleOfALargeNetworkAreMarkedByTheirTieOnly() throws {
    // A star: 320 people hang on one association.
    let star = Network(
      [.memberAssociation] + Array(repeating: .volunteer, count: 320),
      ties: (1...320).map { (0, $0) }
    )
    let people = (1...320).map {
      IsolatedGroup(number: $0, rung: .oneTie, members: [$0], heldBy: 0, tiedTo: $0, cutOff: 1)
    }
    let diagram = try Diagram(star) {
      $0.groups = people
      $0.style = .full
    }
    let drawing = try diagram.drawing()
    XCTAssertEqual(drawing.groups("one-tie").count, 1, "the entry of the legend")
    XCTAssertEqual(drawing.groups("hanging").filter { $0.id.hasPrefix("e") }.count, 320)
    XCTAssertEqual(diagram.notes.count, 2)
    XCTAssertTrue(drawing.words.contains("320"), "the number in the holder")
  }

  /// A triangle 0–1–2, on which 3–4 hangs by the tie 2–3 and 5 on actor 0; a pair 6–7; 8 alone.
  private let network = Network(
    Array(repeating: .memberAssociation, count: 9),
    ties: [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (0, 5), (6, 7)]
  )

  private let groups = [
    IsolatedGroup(number: 1, rung: .isolate, members: [8], cutOff: 1),
    IsolatedGroup(number: 2, rung: .detached, members: [6, 7], cutOff: 2),
    IsolatedGroup(number: 3, rung: .oneTie, members: [3, 4], heldBy: 2, tiedTo: 3, cutOff: 2),
    IsolatedGroup(number: 4, rung: .oneActor, members: [5], heldBy: 0, cutOff: 1),
  ]
}
