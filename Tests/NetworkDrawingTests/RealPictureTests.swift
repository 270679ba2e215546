import Foundation
import GraphCore
import NetworkFiles
import SocialNetwork
import XCTest

@testable import NetworkDrawing

/// What runs through names, and what numbers cover, in pictures of a whole federation, by their SVG.
final class RealPictureTests: XCTestCase {
  private typealias Box = (left: Double, top: Double, right: Double, bottom: Double)

  /// None does, between actors that stand freely and in the narrow rows of regions.
  func testThreadsRunThroughNoName() throws {
    for paper in Diagram.Paper.allCases {
      for isGrouped in [false, true] {
        let drawing = try self.drawing(paper, isGrouped: isGrouped, isMarked: true)
        let sample = "\(paper), \(isGrouped ? "by municipality" : "plain")"
        let threads = drawing.groups("hanging").filter { $0.id.hasPrefix("e") }
        if paper == .word { XCTAssertGreaterThan(threads.count, 4, sample) }
        let crossing = threads.compactMap { thread in
          name(crossedBy: thread, in: drawing).map { "\(thread.id) \($0)" }
        }
        XCTAssertEqual(crossing, [], sample)
      }
    }
  }

  /// Ordinary ties bend: fewer of them run behind a name than of straight lines between the symbols.
  ///
  /// Not many fewer: a name is read before a line, but a line through a symbol is a tie that is not there; and lines
  /// that lead around names besides symbols wind along one another.
  func testTiesBendAroundNames() throws {
    let drawing = try self.drawing(.word, isGrouped: false, isMarked: false)
    var centers: [String: (x: Double, y: Double)] = [:]
    for actor in drawing.groups("actor") {
      guard let box = actor.box else { continue }
      centers[actor.id] = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    }
    let ties = drawing.groups("tie")
    XCTAssertEqual(ties.count, 293)
    var (bent, straight) = (0, 0)
    for tie in ties {
      if name(crossedBy: tie, in: drawing) != nil { bent += 1 }
      let ends = RealPictureTests.ends(of: tie)
      guard ends.count == 2, let start = centers[ends[0]], let end = centers[ends[1]] else {
        continue
      }
      var line = tie
      line.curve = [start, start, end, end]
      if name(crossedBy: line, in: drawing) != nil { straight += 1 }
    }
    XCTAssertLessThan(bent, straight * 9 / 10, "of \(straight) straight lines")
  }

  func testNumbersCoverNothing() throws {
    for paper in Diagram.Paper.allCases {
      for isGrouped in [false, true] {
        let drawing = try self.drawing(paper, isGrouped: isGrouped, isMarked: true)
        let badges = drawing.groups("badge")
        XCTAssertTrue(isGrouped || badges.count > 8, "\(badges.count) on \(paper)")
        assertNumbersCoverNothing(in: drawing, "\(paper)")
      }
    }
  }

  /// The organisations of the groups that are marked: what the picture is about.
  func testMembersOfMarkedGroupsAreNamedBeforeOthers() throws {
    for paper in [Diagram.Paper.word, .slide] {
      let drawing = try self.drawing(paper, isGrouped: false, isMarked: true)
      let network = try RealPictureTests.federation()
      let drawn = DrawnNetwork(network)
      let named = Set(drawing.groups("name").compactMap { $0.id.split(separator: "_").first })
      let main = Set(NetworkParts(of: drawn).main)
      let speakers = network.isolationLadder().groups.filter {
        $0.members.count > 1 && $0.heldBy != nil
      }
      .flatMap(\.members).compactMap { drawn.placeOfPosition[$0] }
      .filter { main.contains($0) && !drawn.kinds[$0].isPerson }
      XCTAssertGreaterThan(speakers.count, 4)
      let missing = speakers.filter { !named.contains("ln\($0)") }.map { drawn.names[$0] }
      XCTAssertEqual(missing, [], "\(paper)")
    }
  }

  /// Also where a region is full of members of one group.
  func testNumbersOfALongChainCoverNothing() throws {
    let network = Network(
      Array(repeating: .memberAssociation, count: 51),
      ties: (1...10).map { (0, $0) } + (1..<10).map { ($0, $0 + 1) } + [(10, 11)]
        + (11..<50).map { ($0, $0 + 1) }
    )
    for paper in Diagram.Paper.allCases {
      let drawing = try Diagram(network) { options in
        options.paper = paper
        options.groups = network.isolationLadder().groups
        options.boxes = Diagram.Categories(
          of: Attribute(name: "town", cells: (0..<51).map { "town \($0 % 4)" })
        )
      }.drawing()
      XCTAssertFalse(drawing.groups("badge").isEmpty, "\(paper)")
      assertNumbersCoverNothing(in: drawing, "chain on \(paper)")
    }
  }

  // MARK: Whose a name and a tie is

  /// In every picture, also where places are kept from another year and from another page.
  func testANameStandsNearestToItsOwnSymbol() throws {
    let network = try RealPictureTests.federation()
    let before = network.yearBefore
    let places = try Diagram(before) {
      $0.paper = .word
      $0.groups = before.isolationLadder().groups
    }.places
    for paper in Diagram.Paper.allCases {
      for isKept in [false, true] {
        let drawing = try Diagram(network) { options in
          options.paper = paper
          options.groups = network.isolationLadder().groups
          if isKept { options.places = places }
        }.drawing()
        let sample = "\(paper)\(isKept ? ", kept" : "")"
        drawing.assertLegible(sample)
        assertNamesAreClear(in: drawing, of: DrawnNetwork(network), sample)
      }
    }
  }

  /// Names without a line are nearest to their own symbol, and those with one clear of other organisations.
  ///
  /// None crosses a line around a group, or stands in that of another.
  private func assertNamesAreClear(
    in drawing: Drawing,
    of network: DrawnNetwork,
    _ sample: String
  ) {
    let leaders = drawing.groups("leader").count
    var boxes: [String: Box] = [:]
    for actor in drawing.groups("actor") { boxes[actor.id] = actor.box }
    var apart = 0
    for name in drawing.groups("name") {
      let owner = "n" + name.id.dropFirst(2).prefix { $0 != "_" }
      guard let box = name.box, let own = boxes[owner] else { continue }
      let distance = RealPictureTests.gap(box, own)
      // A line is drawn from three points on, to the box around a symbol that is 0.4 wider than it.
      let isApart = distance > 3.9 * (drawing.texts.contains { $0.size > 20 } ? 1.55 : 1)
      if isApart { apart += 1 }
      for (other, symbol) in boxes where other != owner {
        let isPerson = Int(other.dropFirst()).map { network.kinds[$0].isPerson } ?? true
        let gap = RealPictureTests.gap(box, symbol)
        if !isApart {
          XCTAssertGreaterThan(gap, distance - 0.5, "\(sample): \(name.words), \(other)")
        } else if !isPerson, box.left < symbol.right, symbol.left < box.right {
          XCTAssertGreaterThan(gap, 5.5, "\(sample): \(name.words) at \(other)")
        }
      }
      for outline in drawing.groups("outline") {
        guard let line = outline.box, RealPictureTests.gap(box, line) == 0 else { continue }
        let isInside =
          line.left <= box.left + 1 && box.right <= line.right + 1 && line.top <= box.top + 1
          && box.bottom <= line.bottom + 1
        let isOwn = RealPictureTests.gap(own, line) == 0
        XCTAssertTrue(isInside && isOwn, "\(sample): \(name.words) on a line around a group")
      }
    }
    XCTAssertGreaterThanOrEqual(leaders, apart, sample)
  }

  func testThreadsRunThroughNoOtherGroup() throws {
    for paper in Diagram.Paper.allCases {
      let drawing = try self.drawing(paper, isGrouped: false, isMarked: true)
      let outlines = drawing.groups("outline").compactMap(\.box)
      var boxes: [String: Box] = [:]
      for actor in drawing.groups("actor") { boxes[actor.id] = actor.box }
      for thread in drawing.groups("hanging") where thread.id.hasPrefix("e") {
        let ends = RealPictureTests.ends(of: thread).compactMap { boxes[$0] }
        for outline in outlines
        where !ends.contains(where: { RealPictureTests.gap($0, outline) == 0 }) {
          let isHit = RealPictureTests.places(along: thread.curve).contains {
            $0.x > outline.left + 1 && $0.x < outline.right - 1 && $0.y > outline.top + 1
              && $0.y < outline.bottom - 1
          }
          XCTAssertFalse(isHit, "\(paper): \(thread.id)")
        }
      }
    }
  }

  /// With the groups of the umbrella too.
  func testNoTieOfOthersRunsThroughAMemberOfAMarkedGroup() throws {
    let network = try RealPictureTests.federation()
    let umbrella = try XCTUnwrap(network.actors.position(ofID: "koepel"))
    for groups in [
      network.isolationLadder().groups, network.isolationLadder(umbrella: umbrella).groups,
    ] {
      for paper in Diagram.Paper.allCases {
        let drawing = try Diagram(network) {
          $0.paper = paper
          $0.groups = groups
        }.drawing()
        let drawn = DrawnNetwork(network)
        let members = Set(
          groups.filter { $0.members.count > 1 && $0.heldBy != nil }.flatMap(\.members)
            .compactMap { drawn.placeOfPosition[$0] }.map { "n\($0)" }
        )
        let symbols = drawing.groups("actor").filter { members.contains($0.id) }
        XCTAssertGreaterThan(symbols.count, 10)
        assertNoTieTouches(symbols, in: drawing, "\(paper)")
      }
    }
  }

  private func assertNoTieTouches(
    _ symbols: [Drawing.Group],
    in drawing: Drawing,
    _ message: String
  ) {
    for tie in drawing.groups("tie") where !tie.curve.isEmpty {
      let ends = RealPictureTests.ends(of: tie)
      let places = RealPictureTests.places(along: tie.curve)
      for symbol in symbols where !ends.contains(symbol.id) {
        guard let box = symbol.box else { continue }
        let middle = (x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2)
        let half = (box.right - box.left) / 2
        // Within a diamond of that width, which no symbol is smaller than.
        let isHit = places.contains {
          abs($0.x - middle.x) + abs($0.y - middle.y) < 0.95 * half
        }
        XCTAssertFalse(isHit, "\(message): \(tie.id) over \(symbol.id)")
      }
    }
  }

  /// Around an actor and whole: a line through a symbol looks as a tie of that actor.
  func testNoTieRunsThroughASymbolThatIsNotOfItsEnds() throws {
    let network = try RealPictureTests.federation()
    for center in ["koepel", "lindedraad", "kraaienlied", nil] {
      for paper in Diagram.Paper.allCases {
        let near = try center.map { id -> Set<Int> in
          let position = try XCTUnwrap(network.actors.position(ofID: id))
          return Set([position] + network.graph.neighbors(of: position))
        }
        let drawing = try Diagram(network) { options in
          options.paper = paper
          if let near {
            options.selection = Diagram.Selection(
              isShown: network.graph.nodes.map(near.contains),
              words: Text("near")
            )
          }
        }.drawing()
        assertNoTieTouches(drawing.groups("actor"), in: drawing, "\(center ?? "all"), \(paper)")
        // 16 cm are 453.5 points.
        if paper == .word { XCTAssertEqual(drawing.page.width, 453, center ?? "all") }
      }
    }
  }

  private static func gap(_ one: Box, _ other: Box) -> Double {
    let x = max(other.left - one.right, one.left - other.right, 0)
    let y = max(other.top - one.bottom, one.top - other.bottom, 0)
    return (x * x + y * y).squareRoot()
  }

  private func assertNumbersCoverNothing(in drawing: Drawing, _ sample: String) {
    let badges = drawing.groups("badge")
    for (index, badge) in badges.enumerated() {
      guard let box = badge.box else { continue }
      for other in drawing.groups("name") + drawing.groups("actor") + badges.dropFirst(index + 1) {
        guard let covered = other.box else { continue }
        let across = min(box.right, covered.right) - max(box.left, covered.left)
        let along = min(box.bottom, covered.bottom) - max(box.top, covered.top)
        XCTAssertFalse(
          across > 0.8 && along > 0.8,
          "\(sample): \(badge.words) on \(other.id) \(other.words)"
        )
      }
    }
  }

  // MARK: Curves and names

  private static func ends(of tie: Drawing.Group) -> [String] {
    tie.id.dropFirst().split(separator: "_").prefix(2).map { "n\($0)" }
  }

  /// Places along the pieces of a curve of Bézier.
  private static func places(
    along curve: [(x: Double, y: Double)]
  ) -> [(x: Double, y: Double)] {
    stride(from: 0, to: curve.count - 3, by: 3).flatMap { first in
      (0...80).map { step -> (x: Double, y: Double) in
        let share = Double(step) / 80
        let rest = 1 - share
        let weights = [
          rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share,
          share * share * share,
        ]
        let points = curve[first..<first + 4]
        return (
          zip(weights, points).reduce(0) { $0 + $1.0 * $1.1.x },
          zip(weights, points).reduce(0) { $0 + $1.0 * $1.1.y }
        )
      }
    }
  }

  /// A name that is not of the ends of a tie and that it runs through.
  private func name(crossedBy tie: Drawing.Group, in drawing: Drawing) -> String? {
    let ends = RealPictureTests.ends(of: tie)
    let places = RealPictureTests.places(along: tie.curve)
    for line in drawing.groups where line.classes.contains("name") {
      let owner = line.id.dropFirst().split(separator: "_").first.map(String.init) ?? ""
      guard !ends.contains(owner), let box = line.box else { continue }
      if places.contains(where: {
        $0.x > box.left + 1 && $0.x < box.right - 1 && $0.y > box.top + 1 && $0.y < box.bottom - 1
      }) {
        return line.words.joined()
      }
    }
    return nil
  }

  private func drawing(
    _ paper: Diagram.Paper,
    isGrouped: Bool,
    isMarked: Bool
  ) throws -> Drawing {
    let network = try RealPictureTests.federation()
    return try Diagram(network) { options in
      options.paper = paper
      if isMarked { options.groups = network.isolationLadder().groups }
      guard isGrouped,
        let attribute = network.actors.attributes.first(where: { $0.name == "municipality" })
      else { return }
      options.boxes = Diagram.Categories(of: attribute)
    }.drawing()
  }

  private static func federation() throws -> Network {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("datasets/federation")
    let reading = try NetworkReader.read(folder: folder.path, options: ReadingOptions())
    return try XCTUnwrap(reading.dataset).network()
  }
}

extension Network {
  /// The same without some ties, as it may have been a year before.
  fileprivate var yearBefore: Network {
    Network(
      actors: actors,
      graph: graph.subgraph { u, v in !(u + 3 * v).isMultiple(of: 11) }
    )
  }
}
