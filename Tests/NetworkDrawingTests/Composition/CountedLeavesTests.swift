import GraphCore
import GraphLayout
import SocialNetwork
import XCTest

@testable import NetworkDrawing

/// The many who are tied to one actor only, where rows of them have no room.
final class CountedLeavesTests: XCTestCase {
  func testLeavesWithoutRoomAreCountedAtTheirHolder() throws {
    // Nine around a hub, and sixty on one of the nine.
    let network = self.network(leaves: 60)
    let diagram = try Diagram(network) { $0.paper = .slide }
    let drawing = try diagram.drawing()
    drawing.assertLegible("star")
    drawing.assertWordsAreApart("star")
    XCTAssertEqual(drawing.groups("actor").count, 9)
    XCTAssertEqual(drawing.groups("count").flatMap(\.words), ["+60"])
    XCTAssertTrue(
      diagram.caption.en.contains("60 associations with one tie, counted"),
      diagram.caption.en
    )
    // A count has the symbol of its kind, and no black square around it, as a number of a list has.
    XCTAssertEqual(drawing.groups("count").count { $0.classes.contains("member-association") }, 1)
    XCTAssertTrue(drawing.groups("badge").isEmpty)
  }

  func testLeavesThatHaveRoomAreDrawn() throws {
    let drawing = try Diagram(network(leaves: 30)) { $0.paper = .a3 }.drawing()
    XCTAssertEqual(drawing.groups("actor").count, 39)
    XCTAssertTrue(drawing.groups("count").isEmpty)
  }

  func testGovernmentsAndSubjectsAmongLeavesAreDrawn() throws {
    let network = self.network(leaves: 60, governments: 1)
    let drawing = try Diagram(network) {
      $0.paper = .slide
      $0.subjects = [30]
    }.drawing()
    // Nine, the government and the one that the picture is about.
    XCTAssertEqual(drawing.groups("actor").count, 9 + 2)
    XCTAssertEqual(drawing.groups("count").flatMap(\.words), ["+58"])
  }

  func testNamesThatAreAskedForAreNotCounted() throws {
    let drawing = try Diagram(network(leaves: 60)) {
      $0.paper = .word
      $0.labelCount = .max
    }.drawing()
    XCTAssertEqual(drawing.groups("actor").count, 69)
    XCTAssertTrue(drawing.groups("count").isEmpty)
  }

  func testMarksMoveNobodyAndAGroupWithAStarStandsAsAWhole() throws {
    for paper in [Diagram.Paper.word, .slide] {
      let network = self.network(leaves: 60, hangingBy: 3)
      let plain = try Diagram(network) { $0.paper = paper }
      let marked = try Diagram(network) {
        $0.paper = paper
        $0.groups = network.isolationLadder().groups
      }
      XCTAssertEqual(plain.places, marked.places, "\(paper)")
      let drawing = try marked.drawing()
      drawing.assertLegible("\(paper)")
      // The nine hang on the star by one tie: one line around them and one in the legend.
      XCTAssertEqual(drawing.groups("outline").count, 2, "\(paper)")
      XCTAssertEqual(drawing.groups("badge").flatMap(\.words), ["1", "1"], "\(paper)")
    }
  }

  func testOrganisationsOfARegionAreCountedAndPeopleAreNot() throws {
    for (kind, counts) in [(ActorKind.memberAssociation, ["+30"]), (.individual, [])] {
      // A triangle, and thirty on its first.
      let network = Network(
        [.organisation, .government, .organisation] + Array(repeating: kind, count: 30),
        ties: [(0, 1), (1, 2), (0, 2)] + (3..<33).map { (0, $0) }
      )
      let alone = Attribute(name: "town", cells: Array(repeating: "Gent", count: 33))
      let drawing = try Diagram(network) { $0.boxes = Diagram.Categories(of: alone) }.drawing()
      XCTAssertEqual(
        drawing.groups("count").filter { $0.classes.contains("words") }.flatMap(\.words),
        counts
      )
    }
  }

  func testARingStaysBetweenSubtitleAndCaption() throws {
    let network = Network.named(
      Array(repeating: .memberAssociation, count: 70),
      ties: (0..<70).map { ($0, ($0 + 1) % 70) }
    )
    let drawing = try Diagram(network) { $0.paper = .slide }.drawing()
    drawing.assertLegible("ring")
    let boxes = drawing.groups("actor").compactMap(\.box)
    XCTAssertEqual(boxes.count, 70)
    for line in drawing.texts
    where line.words.contains("70 ") && line.size != 12 || line.words.hasPrefix("The larger") {
      for box in boxes {
        XCTAssertTrue(
          box.top > line.baseline || box.bottom < line.baseline - 0.75 * line.size,
          "\(line.words) at \(line.baseline), a symbol at \(box)"
        )
      }
    }
  }

  func testALongChainThatHangsStandsAsAWhole() throws {
    // Both halves of a chain of 71 hang on its middle.
    let network = Network.named(
      Array(repeating: .memberAssociation, count: 71),
      ties: (0..<70).map { ($0, $0 + 1) }
    )
    let drawing = try Diagram(network) {
      $0.paper = .slide
      $0.groups = network.isolationLadder().groups
    }.drawing()
    drawing.assertLegible("chain")
    // One line around each, and one in the legend.
    XCTAssertEqual(drawing.groups("outline").count, 3)
  }

  func testAChainThatHangsOnItsMiddleHasOneLineAroundEachHalf() throws {
    // Nineteen and twenty on either side of one: rows of their own.
    let network = Network.named(
      Array(repeating: .memberAssociation, count: 40),
      ties: (0..<39).map { ($0, $0 + 1) }
    )
    for paper in [Diagram.Paper.word, .slide] {
      let drawing = try Diagram(network) {
        $0.paper = paper
        $0.groups = network.isolationLadder().groups
      }.drawing()
      drawing.assertLegible("chain on \(paper)")
      // And one in the legend.
      XCTAssertEqual(drawing.groups("outline").count, 3, "\(paper)")
      XCTAssertEqual(Set(drawing.groups("badge").flatMap(\.words)), ["1", "2"], "\(paper)")
      XCTAssertEqual(drawing.groups("badge").count, 3, "\(paper)")
    }
  }

  func testPartsOfAChainHaveRowsOfTheirOwn() {
    for columns in 3...7 {
      for length in 6...30 {
        let cells = Grid.rows(ofParts: [length, 1, length + 1], columns: columns)
        XCTAssertEqual(Set(cells).count, 2 * length + 2)
        let first = Set(cells.prefix(length).map(\.row))
        let last = Set(cells.suffix(length + 1).map(\.row))
        XCTAssertTrue(first.isDisjoint(with: last), "\(length) in \(columns)")
        XCTAssertFalse(first.union(last).contains(cells[length].row), "\(length) in \(columns)")
        for (cell, next) in zip(cells, cells.dropFirst()) {
          XCTAssertEqual(abs(cell.column - next.column) + abs(cell.row - next.row), 1)
        }
      }
    }
  }

  func testManySmallGroupsOnOneActorStandInRowsAndItIsNamed() throws {
    // Sixty associations on a federation, with two volunteers each.
    let kinds: [ActorKind] =
      [.organisation] + Array(repeating: .memberAssociation, count: 60)
      + Array(repeating: .volunteer, count: 120)
    let ties =
      (1...60).map { (0, $0) } + (0..<120).map { (1 + $0 / 2, 61 + $0) }
    let network = Network.named(kinds, ties: ties)
    for paper in Diagram.Paper.allCases {
      let marked = try Diagram(network) {
        $0.paper = paper
        $0.groups = network.isolationLadder().groups
      }
      let drawing = try marked.drawing()
      drawing.assertLegible("\(paper)")
      // One around each, and one in the legend.
      XCTAssertEqual(drawing.groups("outline").count, 61, "\(paper)")
      let hub = drawing.groups("actor").first { actor in
        actor.classes.contains { $0.hasSuffix("organisation") }
      }
      let id = try XCTUnwrap(hub).id
      XCTAssertTrue(drawing.groups("name").contains { $0.id == "l\(id)_0" }, "\(paper)")
      XCTAssertTrue(drawing.groups("leader").isEmpty, "\(paper)")
      let plain = try Diagram(network) { $0.paper = paper }
      XCTAssertEqual(plain.places, marked.places, "\(paper)")
    }
  }

  /// A wheel of a hub and eight others, with leaves on one of them or on one more that is tied to it.
  private func network(leaves: Int, governments: Int = 0, hangingBy tied: Int? = nil) -> Network {
    let first = tied == nil ? 9 : 10
    let holder = tied == nil ? 1 : 9
    var kinds: [ActorKind] =
      [.organisation] + Array(repeating: .memberAssociation, count: first - 1)
    kinds += Array(repeating: .memberAssociation, count: leaves - governments)
    kinds += Array(repeating: .government, count: governments)
    var ties = (1...8).map { (0, $0) } + (1..<8).map { ($0, $0 + 1) }
    if let tied { ties.append((tied, holder)) }
    return Network.named(kinds, ties: ties + (first..<first + leaves).map { (holder, $0) })
  }
}

extension Network {
  /// A network of actors with names of two lines.
  fileprivate static func named(_ kinds: [ActorKind], ties: [(Int, Int)]) -> Network {
    Network(
      actors: Actors(
        kinds.enumerated().map {
          Actor(id: "a\($0)", name: "Buurtvereniging Klankduin \($0)", kind: $1)
        }
      ),
      graph: Graph(nodeCount: kinds.count, edges: ties.map { ($0, $1, 1) })
    )
  }
}
