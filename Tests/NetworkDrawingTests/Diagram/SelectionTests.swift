import GraphCore
import NetworkDrawing
import SocialNetwork
import XCTest

final class SelectionTests: XCTestCase {
  func testOnlyWhatIsChosenIsDrawnAndNumbersStay() throws {
    let diagram = try Diagram(star) {
      $0.selection = Diagram.Selection(
        isShown: (0..<7).map { $0 < 3 },
        words: Text(en: "the first three", nl: "de eerste drie"),
        centers: [0]
      )
    }
    let drawing = try diagram.drawing()
    XCTAssertEqual(drawing.groups("actor").map(\.id).sorted(), ["n0", "n1", "n2"])
    XCTAssertEqual(drawing.groups("tie").count, 2)
    // The middle has six ties, whatever is shown of them.
    XCTAssertEqual(
      drawing.groups("actor").first { $0.id == "n0" }?.title,
      "Actor 0 (organisation), 6 ties"
    )
    let words = drawing.words.joined(separator: " ")
    XCTAssertTrue(
      words.contains("The first three: 3 of 7 actors, with 2 of 6 ties"),
      words
    )
    XCTAssertTrue(words.contains("the more ties in the whole network"), words)
    // The middle and the entry of the legend.
    XCTAssertEqual(drawing.groups("center").count, 2)
  }

  func testNobodyIsCalledIsolatedBecauseOthersAreNotShown() throws {
    let drawing = try Diagram(star) {
      $0.selection = Diagram.Selection(
        isShown: (0..<7).map { $0 > 0 },
        words: Text("leaves")
      )
    }.drawing()
    let words = drawing.words.joined(separator: " ")
    XCTAssertFalse(words.contains("solated"), words)
    XCTAssertTrue(words.contains("6 actors without ties here"), words)
  }

  /// What is shown of a layer stands by its ties: with others that are left out there may be other ties.
  func testAPartOfALayerSpeaksOfItsTiesAlone() throws {
    let kinds = Array(repeating: ActorKind.organisation, count: 5)
    let whole = Network(kinds, ties: [(0, 1), (1, 2), (2, 3), (3, 4)])
    let drawing = try Diagram(Network(kinds, ties: [(0, 1)])) {
      $0.wholeNetwork = whole
      $0.selection = Diagram.Selection(isShown: (0..<5).map { $0 < 4 }, words: Text("some"))
    }.drawing()
    let words = drawing.words.joined(separator: " ")
    XCTAssertTrue(words.contains("No such tie with the others that are shown: 2 single"), words)
    XCTAssertTrue(words.contains("without such ties here"), words)
    XCTAssertFalse(words.contains("by all ties together"), words)
  }

  func testMarksAreThoseOfTheWholeNetwork() throws {
    let drawing = try Diagram(star) {
      $0.groups = (1...6).map {
        IsolatedGroup(number: $0, rung: .oneTie, members: [$0], heldBy: 0, tiedTo: $0, cutOff: 1)
      }
      $0.selection = Diagram.Selection(isShown: (0..<7).map { $0 < 3 }, words: Text("some"))
    }.drawing()
    XCTAssertTrue(drawing.words.contains("hangs by one tie"), "\(drawing.words)")
    // A tie that goes around a name is several lines, the first of which has its id.
    XCTAssertEqual(
      drawing.groups("hanging").map(\.id)
        .count { $0.hasPrefix("e") && $0.count { $0 == "_" } == 1 },
      2
    )
    XCTAssertTrue(
      drawing.words.joined(separator: " ").contains("are marked: 2 of 6 single actors;"),
      "\(drawing.words)"
    )
  }

  /// Of a triangle of associations the third is not shown, with which one of the two people on the first has a tie
  /// too: that one does not hang.
  func testWhoHasTiesThatAreNotShownIsNotCountedAsHanging() throws {
    let network = Network(
      Array(repeating: .memberAssociation, count: 4) + [.volunteer, .volunteer],
      ties: [(0, 1), (1, 2), (0, 2), (1, 3), (0, 3), (0, 4), (0, 5), (2, 5)]
    )
    let drawing = try Diagram(network) {
      $0.groups = network.isolationLadder().groups
      $0.selection = Diagram.Selection(isShown: (0..<6).map { $0 != 2 }, words: Text("some"))
    }.drawing()
    XCTAssertEqual(drawing.groups("actor").map(\.id).sorted(), ["n0", "n1", "n2", "n4"])
    // And the legend.
    XCTAssertEqual(drawing.groups("count").flatMap(\.words), ["+1", "+1"])
  }

  /// Of a group of two one is shown: it carries the number of the group.
  func testAGroupOfWhichOneIsShownHasItsNumber() throws {
    // A triangle, on which an association hangs with a person.
    let network = Network(
      Array(repeating: .memberAssociation, count: 4) + [.volunteer],
      ties: [(0, 1), (1, 2), (0, 2), (0, 4), (4, 3)]
    )
    let groups = network.isolationLadder().groups
    XCTAssertEqual(groups.map(\.members), [[3, 4]])
    let drawing = try Diagram(network) {
      $0.groups = groups
      $0.selection = Diagram.Selection(isShown: (0..<5).map { $0 != 3 }, words: Text("some"))
    }.drawing()
    // And the legend.
    XCTAssertEqual(drawing.groups("badge").flatMap(\.words), ["1", "1"])
    XCTAssertEqual(drawing.groups("count").count, 0)
  }

  func testColumnsStandFromLeftToRight() throws {
    // Two ways from 0 to 3, by 1 and by 2, which have a tie that is on no way.
    let network = Network(
      Array(repeating: .organisation, count: 5),
      ties: [(0, 1), (0, 2), (1, 3), (2, 3), (1, 2), (3, 4)]
    )
    let diagram = try Diagram(network) {
      $0.selection = Diagram.Selection(
        isShown: [true, true, true, true, false],
        words: Text("ways"),
        centers: [0, 3],
        columns: [0, 1, 1, 2, nil]
      )
    }
    let drawing = try diagram.drawing()
    drawing.assertLegible("columns")
    XCTAssertEqual(drawing.groups("tie").map(\.id).sorted(), ["e0_1", "e0_2", "e1_3", "e2_3"])
    let left = (0..<4).map { id in
      drawing.groups("actor").first { $0.id == "n\(id)" }?.box?.left ?? 0
    }
    XCTAssertLessThan(left[0], left[1])
    XCTAssertEqual(left[1], left[2], accuracy: 0.1)
    XCTAssertLessThan(left[2], left[3])
  }

  private let star = Network(
    Array(repeating: .organisation, count: 7),
    ties: (1...6).map { (0, $0) }
  )
}
