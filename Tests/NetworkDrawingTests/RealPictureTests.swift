import Foundation
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

  /// Ordinary ties bend: fewer of them run through a name than of straight lines between the symbols.
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
    XCTAssertLessThan(bent, straight * 2 / 3, "of \(straight) straight lines")
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

  /// A name that is not of the ends of a tie and that it runs through.
  private func name(crossedBy tie: Drawing.Group, in drawing: Drawing) -> String? {
    let ends = RealPictureTests.ends(of: tie)
    let places = stride(from: 0, to: tie.curve.count - 3, by: 3).flatMap { first in
      (0...80).map { step -> (x: Double, y: Double) in
        let share = Double(step) / 80
        let rest = 1 - share
        let weights = [
          rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share,
          share * share * share,
        ]
        let points = tie.curve[first..<first + 4]
        return (
          zip(weights, points).reduce(0) { $0 + $1.0 * $1.1.x },
          zip(weights, points).reduce(0) { $0 + $1.0 * $1.1.y }
        )
      }
    }
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
