import GraphCore
import GraphLayout
import SocialNetwork
import TestSupport
import XCTest

@testable import NetworkDrawing

/// Where regions stand and what stands in them.
final class RegionTests: XCTestCase {
  func testNothingOverlapsOnAnyPaper() throws {
    for paper in Diagram.Paper.allCases {
      for (count, towns) in [(12, 2), (Thorough.choice(80, 1500), 12)] {
        let body = RegionBody.towns(
          of: .ecosystem(actorCount: count, seed: 3),
          count: towns,
          on: paper
        )
        assertApart(body.layout, "\(count) actors in \(towns) towns on \(paper)")
      }
    }
  }

  /// A page in the dark sets their colors by it.
  func testWhatLiesBelowSaysWhatItIs() throws {
    let diagram = try Diagram(.ecosystem(actorCount: 400, seed: 3)) { options in
      options.style = .communities
      options.paper = .word
    }
    let lines = String(decoding: try diagram.render(.svg), as: UTF8.self).split(separator: "\n")
    func count(_ words: String...) -> Int {
      lines.count { line in words.allSatisfy { line.contains($0) } }
    }
    XCTAssertEqual(count("<polygon class=\"page\"", "fill=\"white\""), 1)
    // Only regions have a line of this color around them.
    XCTAssertGreaterThan(count("<polygon class=\"region\""), 2)
    XCTAssertEqual(count("class=\"region\""), count("<polygon", "stroke=\"#bcc3c9\""))
    // What is apart stands on cards.
    XCTAssertGreaterThan(count("<polygon class=\"card\""), 0)
    XCTAssertGreaterThan(count("<g id=\"", "name on&#45;card\""), 2)
  }

  func testCommunitiesDoNotOverlap() throws {
    for seed in 1...Thorough.choice(1, 5) {
      let network = Network.ecosystem(actorCount: Thorough.choice(120, 400), seed: UInt64(seed))
      for paper in Diagram.Paper.allCases {
        assertApart(
          RegionBody.communities(of: network, on: paper).layout,
          "seed \(seed) on \(paper)"
        )
      }
    }
  }

  func testRegionsKeepWithinTheirRoom() throws {
    for paper in Diagram.Paper.allCases {
      let sheet = paper.sheet(forActors: 200)
      let layout = RegionBody.towns(of: .ecosystem(actorCount: 200, seed: 5), count: 12, on: paper)
        .layout
      let most = sheet.contentHeight ?? .infinity
      XCTAssertLessThanOrEqual(layout.height, most, "\(paper)")
      for region in layout.regions {
        XCTAssertGreaterThanOrEqual(region.box.left, -0.01, "\(paper)")
        XCTAssertLessThanOrEqual(region.box.right, sheet.contentWidth + 0.01, "\(paper)")
        XCTAssertLessThanOrEqual(region.box.top, 0.01, "\(paper)")
      }
    }
  }

  func testColumnsHoldAllSlots() {
    for slots in 1...20 {
      for columns in RegionPlan.patterns(of: slots) {
        XCTAssertEqual(columns.reduce(0, +), slots, "\(columns)")
        XCTAssertGreaterThanOrEqual(columns.min() ?? 0, min(slots, 2), "\(columns)")
        XCTAssertLessThanOrEqual((columns.max() ?? 0) - (columns.min() ?? 0), 1, "\(columns)")
      }
    }
    XCTAssertEqual(RegionPlan.patterns(of: 7).first, [2, 3, 2])
  }

  func testGovernmentsAreNamedFirst() throws {
    // Ten organisations with more ties each than the government, and names for few of them.
    let kinds = Array(repeating: ActorKind.organisation, count: 40) + [.government]
    let ties = (1..<40).map { (0, $0) } + (2..<40).map { (1, $0) } + [(0, 40)]
    let towns = Array(repeating: "Gent", count: 41)
    let diagram = try Diagram(Network(kinds, ties: ties)) {
      $0.paper = .slide
      $0.boxes = Diagram.Categories(of: Attribute(name: "municipality", cells: towns))
    }
    XCTAssertTrue(try diagram.drawing().words.contains("Actor 40"))
  }

  func testPeopleAreNamedWhereTheyMayBe() throws {
    let network = Network([.organisation, .volunteer, .individual], ties: [(0, 1), (0, 2)])
    for namesPeople in [false, true] {
      let words = try Diagram(network) {
        $0.namesPeople = namesPeople
        $0.boxes = Diagram.Categories(
          of: Attribute(name: "sector", cells: Array(repeating: "art", count: 3))
        )
      }.drawing().words
      for name in ["Actor 1", "Actor 2"] {
        XCTAssertEqual(words.contains(name), namesPeople, "\(words)")
      }
    }
  }

  func testMembersOfIsolatedGroupsAreRinged() throws {
    // A triangle, and a pair that hangs on it by one tie.
    let network = Network(
      Array(repeating: .organisation, count: 5),
      ties: [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4)]
    )
    let drawing = try Diagram(network) {
      $0.boxes = Diagram.Categories(
        of: Attribute(name: "sector", cells: Array(repeating: "art", count: 5))
      )
      $0.groups = network.isolationLadder().groups
    }.drawing()
    // Both members, and an entry of the legend.
    XCTAssertEqual(drawing.groups("mark").count, 3)
    // Both organisations carry the number, and so does the legend.
    XCTAssertEqual(drawing.groups("badge").flatMap(\.words), ["1", "1", "1"])
    XCTAssertTrue(drawing.words.contains("hangs by one tie"), "\(drawing.words)")
  }

  func testEveryMarkedGroupOfWhichSomebodyIsSeenHasItsNumber() throws {
    for seed in 60..<63 {
      let network = Network.ecosystem(actorCount: 140, seed: UInt64(seed))
      let groups = network.isolationLadder().groups.filter {
        $0.members.count > 1 && $0.heldBy != nil
      }
      let towns = network.actors.indices.map { "town \($0 % 5)" }
      let drawing = try Diagram(network) {
        $0.paper = .word
        $0.boxes = Diagram.Categories(of: Attribute(name: "municipality", cells: towns))
        $0.groups = network.isolationLadder().groups
      }.drawing()
      let order = network.actors.ids.sorted(Array(network.actors.indices))
      let drawn = Set(drawing.groups("actor").map(\.id))
      let numbers = Set(drawing.groups("badge").flatMap(\.words))
      for group in groups {
        let isSeen = group.members.contains { member in
          order.firstIndex(of: member).map { drawn.contains("n\($0)") } ?? false
        }
        XCTAssertTrue(!isSeen || numbers.contains("\(group.number)"), "\(seed): \(group.number)")
      }
    }
  }

  /// Asserts that regions, symbols and names are apart, and that a region holds what is its own.
  private func assertApart(
    _ layout: RegionLayout,
    _ sample: String,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    for (first, region) in layout.regions.enumerated() {
      for other in layout.regions.dropFirst(first + 1) {
        XCTAssertFalse(
          region.box.padded(by: -0.01).overlaps(other.box),
          "\(sample): \(region.heading) and \(other.heading)",
          file: file,
          line: line
        )
      }
      let symbols = zip(region.members, region.places).map { member, place in
        Box(center: place, width: 2 * member.radius, height: 2 * member.radius)
      }
      let names = region.labels.map(\.box)
      for box in symbols + names {
        XCTAssertTrue(
          region.box.padded(by: 0.01).contains(box),
          "\(sample): \(box) is not in \(region.heading)",
          file: file,
          line: line
        )
      }
      let all = (symbols + names).map { $0.padded(by: -0.3) }
      for (index, box) in all.enumerated() {
        for other in all.dropFirst(index + 1) where box.overlaps(other) {
          XCTFail("\(sample): \(box) on \(other) in \(region.heading)", file: file, line: line)
        }
      }
    }
  }
}
