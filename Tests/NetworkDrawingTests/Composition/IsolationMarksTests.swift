import NetworkDrawing
import SocialNetwork
import XCTest

final class IsolationMarksTests: XCTestCase {
  func testWithoutGroupsNothingIsMarked() throws {
    let drawing = try Diagram(network).drawing()
    XCTAssertEqual(drawing.groups("mark").count, 0)
    XCTAssertEqual(drawing.groups("hanging").count, 0)
  }

  func testGroupsAreOutlinedAndTheirTiesStandOut() throws {
    let drawing = try Diagram(network) { $0.groups = groups }.drawing()
    // A tie that goes around a name is several lines, the first of which has its id.
    XCTAssertEqual(
      Set(
        drawing.groups("hanging").map(\.id)
          .filter { $0.hasPrefix("e") && $0.count { $0 == "_" } == 1 }
      ),
      ["e2_3", "e0_5"]
    )
    // The group of two; one actor alone is marked by its tie. And the entry of the legend for the rung of that group.
    XCTAssertEqual(drawing.groups("outline").count, 1 + 1)
    for words in ["hangs by one tie", "hangs on one actor", "number in the list"] {
      XCTAssertTrue(drawing.words.contains(words), "\(words) in \(drawing.words)")
    }
  }

  func testNoStrangerStandsInAnOutline() throws {
    for seed in 60..<64 {
      let network = Network.ecosystem(actorCount: 140, seed: UInt64(seed))
      let ladder = network.isolationLadder()
      let drawing = try Diagram(network) { $0.groups = ladder.groups }.drawing()
      drawing.assertLegible("marked \(seed)")
      let order = network.actors.ids.sorted(Array(network.actors.indices))
      let groups = ladder.groups.filter { $0.members.count > 1 && $0.heldBy != nil }
      let sets = groups.map { group in Set(group.members.map { order.firstIndex(of: $0) ?? -1 }) }
      for outline in drawing.groups("outline") {
        guard let box = outline.box else { continue }
        let inside = drawing.groups("actor").filter { actor in
          actor.box.map {
            $0.right > box.left && $0.left < box.right && $0.bottom > box.top && $0.top < box.bottom
          } ?? false
        }
        let actors = Set(inside.compactMap { Int($0.id.dropFirst()) })
        // An outline of the legend holds nobody.
        XCTAssertTrue(
          actors.isEmpty || sets.contains { actors.isSubset(of: $0) },
          "\(seed): \(actors)"
        )
      }
    }
  }

  func testGroupsCarryTheirNumber() throws {
    let drawing = try Diagram(network) { $0.groups = groups }.drawing()
    // The separate pair, the group of two that hangs, and the legend, which shows one of them.
    XCTAssertEqual(
      drawing.groups("badge").flatMap(\.words).sorted(),
      ["2", "3", "3"]
    )
  }

  func testSinglePeopleAreCountedAtTheirHolder() throws {
    // A triangle of associations, with five people on the first and one on the second.
    let star = Network(
      Array(repeating: .memberAssociation, count: 3) + Array(repeating: .volunteer, count: 6),
      ties: [(0, 1), (1, 2), (0, 2), (1, 8)] + (3..<8).map { (0, $0) }
    )
    let drawing = try Diagram(star) { $0.groups = star.isolationLadder().groups }.drawing()
    XCTAssertEqual(drawing.groups("actor").map(\.id).sorted(), ["n0", "n1", "n2"])
    // And the legend, with the largest of them.
    XCTAssertEqual(drawing.groups("count").flatMap(\.words).sorted(), ["+1", "+5", "+5"])
    // Without marks they stand around whom they hang on.
    XCTAssertEqual(try Diagram(star).drawing().groups("actor").count, 9)
  }

  func testMarksMoveNobody() throws {
    for paper in [Diagram.Paper.word, .slide, .screen] {
      let network = Network.ecosystem(actorCount: 130, seed: 65)
      let plain = try Diagram(network) { $0.paper = paper }
      let marked = try Diagram(network) {
        $0.paper = paper
        $0.groups = network.isolationLadder().groups
      }
      XCTAssertEqual(plain.places, marked.places, "\(paper)")
    }
  }

  /// Of a part of the network is said how many of the isolated are marked, and a number stands only at a whole group.
  func testInAPartItIsSaidWhoIsMarked() throws {
    func diagram(_ shown: Set<Int>) throws -> Diagram {
      try Diagram(network) {
        $0.groups = groups
        $0.selection = Diagram.Selection(
          isShown: (0..<9).map(shown.contains),
          words: Text("some")
        )
      }
    }
    // One of the pair, one of the group that hangs without what it hangs on, and the one that is alone.
    let parts = try diagram([0, 1, 4, 6, 8])
    XCTAssertTrue(
      parts.caption.en.contains(
        "Of the isolated are marked: 0 of 2 groups and 0 of 2 single actors; others may be drawn without a mark."
      ),
      parts.caption.en
    )
    XCTAssertFalse(try parts.drawing().words.contains("number in the list"))
    // The whole pair, which has its number, and one that hangs on an actor who is drawn.
    let whole = try diagram([0, 1, 5, 6, 7])
    XCTAssertTrue(
      whole.caption.en.contains("marked: 1 of 2 groups and 1 of 2 single actors"),
      whole.caption.en
    )
    XCTAssertTrue(try whole.drawing().words.contains("number in the list"))
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
