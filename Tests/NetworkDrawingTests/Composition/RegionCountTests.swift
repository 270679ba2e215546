import GraphCore
import GraphLayout
import SocialNetwork
import TestSupport
import XCTest

@testable import NetworkDrawing

/// Who is in a region, who stands apart and who is counted.
final class RegionCountTests: XCTestCase {
  func testFewPeopleHaveNoRegionOfTheirOwn() throws {
    // Five people at least; those of the last two towns are as many together.
    XCTAssertEqual(
      try headings(people: [7, 6, 3, 2], fewest: 5),
      ["town 0", "town 1", "2 other municipalities"]
    )
    // With three people only the next town stands with them.
    XCTAssertEqual(
      try headings(people: [7, 6, 2, 1], fewest: 5),
      ["town 0", "3 other municipalities"]
    )
    XCTAssertEqual(
      try headings(people: [7, 6, 2, 1], fewest: 1),
      ["town 0", "town 1", "town 2", "town 3"]
    )
  }

  /// One box of all four towns would tell nothing: the actors stand as they do without boxes, and it is said why.
  func testWithoutABoxThatMayBeShownThereIsNone() throws {
    let kinds = (0..<4).flatMap { _ in [ActorKind.organisation, .individual, .individual] }
    let towns = (0..<12).map { "town \($0 / 3)" }
    let ties = (0..<12).map { ($0 / 3 * 3, $0) }.filter { $0 != $1 } + [(0, 3), (3, 6), (6, 9)]
    let reason = "No boxes are drawn: too few groups by municipality have 5 people or more."
    for fewest in [5, 1] {
      let diagram = try Diagram(Network(kinds, ties: ties)) {
        $0.boxes = Diagram.Categories(of: Attribute(name: "municipality", cells: towns))
        $0.fewestPeople = fewest
      }
      let drawing = try diagram.drawing()
      XCTAssertEqual(drawing.groups("heading").count, fewest == 5 ? 0 : 4)
      XCTAssertEqual(drawing.groups("actor").count, 12)
      XCTAssertEqual(diagram.caption.en.contains(reason), fewest == 5, diagram.caption.en)
      XCTAssertEqual(diagram.notes.map(\.en).contains(reason), fewest == 5)
    }
  }

  /// The headings of the regions of towns with so many people, each around an organisation.
  private func headings(people: [Int], fewest: Int) throws -> [String] {
    var kinds: [ActorKind] = []
    var towns: [String] = []
    var ties: [(Int, Int)] = []
    for (town, count) in people.enumerated() {
      let organisation = kinds.count
      kinds += [.organisation] + Array(repeating: .individual, count: count)
      towns += Array(repeating: "town \(town)", count: count + 1)
      ties += (0..<count).map { (organisation, organisation + 1 + $0) }
      if organisation > 0 { ties.append((0, organisation)) }
    }
    let diagram = try Diagram(Network(kinds, ties: ties)) {
      $0.boxes = Diagram.Categories(of: Attribute(name: "municipality", cells: towns))
      $0.fewestPeople = fewest
    }
    return try diagram.drawing().groups("heading").flatMap(\.words)
  }

  func testEveryActorIsDrawnOnceOrCounted() throws {
    for count in [60, Thorough.choice(500, 1600)] {
      let network = Network.ecosystem(actorCount: count, seed: 8)
      let layout = RegionBody.towns(of: network, count: 7, on: .word).layout
      var drawn: [Int] = []
      var counted: [ActorKind: Int] = [:]
      for region in layout.regions {
        drawn += region.members.map(\.actor)
        for count in region.counts { counted[count.kind, default: 0] += count.count }
        for fold in region.folds {
          for part in fold.count.parts { counted[part.kind, default: 0] += part.count }
        }
        XCTAssertEqual(
          region.members.count + region.counts.reduce(0) { $0 + $1.count }
            + region.folds.reduce(0) { $0 + $1.holder.leaves.count },
          region.content.size
        )
      }
      XCTAssertEqual(Set(drawn).count, drawn.count, "\(count) actors")
      for kind in ActorKind.allCases {
        let there = network.actors.kinds.count { $0 == kind }
        let seen = drawn.count { DrawnNetwork(network).kinds[$0] == kind }
        XCTAssertEqual(seen + (counted[kind] ?? 0), there, "\(kind) of \(count)")
      }
    }
  }

  func testRegionSaysHowManyStandApart() throws {
    // Three in Gent of whom one has no tie; two in Leuven of whom both are in a group of their own.
    let network = Network(
      Array(repeating: .organisation, count: 5),
      ties: [(0, 1), (3, 4)]
    )
    // Of two groups of one size that with the first actor is the main network.
    let towns = Attribute(name: "town", cells: ["Gent", "Gent", "Gent", "Leuven", "Leuven"])
    let en = try Diagram(network) { $0.boxes = Diagram.Categories(of: towns) }.drawing()
    for words in ["Gent", "3 actors · 1 apart", "Leuven", "2 actors · 2 apart"] {
      XCTAssertTrue(en.words.contains(words), "\(words) in \(en.words)")
    }
    let nl = try Diagram(network) {
      $0.boxes = Diagram.Categories(of: towns)
      $0.language = .nl
    }.drawing()
    XCTAssertTrue(nl.words.contains("3 actoren · 1 los"), "\(nl.words)")
    XCTAssertEqual(en.groups("apart").count { $0.classes.contains("actor") }, 3)
  }

  func testNobodyIsApartInAPartOfTheNetwork() throws {
    let network = Network(Array(repeating: .organisation, count: 4), ties: [(0, 1), (2, 3)])
    let diagram = try Diagram(network) {
      $0.boxes = Diagram.Categories(
        of: Attribute(name: "town", cells: ["Gent", "Gent", "Gent", "Leuven"])
      )
      $0.selection = Diagram.Selection(isShown: [true, true, true, true], words: Text("all"))
    }
    XCTAssertEqual(try diagram.drawing().groups("apart").count, 0)
  }

  func testActorOfSeveralGroupsStandsInTheFirst() throws {
    let network = Network(
      Array(repeating: .organisation, count: 4),
      ties: [(0, 1), (1, 2), (2, 3)]
    )
    let values = Diagram.Categories(
      of: Attribute(name: "theme", cells: ["care|art", "art", "care", "art"])
    )
    let diagram = try Diagram(network) {
      $0.boxes = values
      $0.paper = .word
    }
    let words = try diagram.drawing().words
    XCTAssertEqual(words.count { $0 == "2 actors" }, 2, "\(words)")
    XCTAssertTrue(
      diagram.caption.en.contains(
        "An actor with several values stands in the region of the first."
      ),
      diagram.caption.en
    )
  }

  func testRestNamesHowManyGroupsAndActorsItHolds() throws {
    // Nine towns of five actors, ten of one, and four actors without a town.
    let cells = (0..<45).map { "town \($0 / 5)" } + (0..<10).map { "village \($0)" }
    let all = cells.map(Optional.some) + Array(repeating: nil, count: 4)
    let network = Network(
      Array(repeating: .volunteer, count: all.count),
      ties: (1..<all.count).map { (0, $0) }
    )
    for (language, words) in [
      (Language.en, "10 other municipalities, and 4 actors whose municipality is not known"),
      (.nl, "10 andere gemeenten, en 4 actoren van wie de gemeente niet bekend is"),
    ] {
      let diagram = try Diagram(network) {
        $0.boxes = Diagram.Categories(of: Attribute(name: "municipality", cells: all))
        $0.language = language
        $0.paper = .a3
      }
      XCTAssertTrue(try diagram.drawing().words.contains(words), "\(words)")
    }
  }
}
