import GraphLayout
import SocialNetwork
import XCTest

@testable import NetworkDrawing

/// Ties of separate parts and within regions, which would look as ties of those through whose symbols they ran.
final class TiesAroundOthersTests: XCTestCase {
  /// Actors in a ring, each tied to the next and to the one at twice its place and one more.
  private func ties(among count: Int, from first: Int) -> [(Int, Int)] {
    let pairs = (0..<count).flatMap { place in
      [(place + 1) % count, (2 * place + 1) % count].filter { $0 != place }
        .map { [first + min(place, $0), first + max(place, $0)] }
    }
    return Set(pairs).sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { ($0[0], $0[1]) }
  }

  private func ring(of count: Int, from first: Int) -> [(Int, Int)] {
    (0..<count).map { (first + $0, first + ($0 + 1) % count) }
  }

  /// Which ties run through whom in a drawing, "e1_2 n3".
  private func crossings(in drawing: Drawing) -> [String] {
    let actors = drawing.groups("actor").map { actor in
      (actor.id, actor.outline.map { Point(x: $0.x, y: $0.y) })
    }
    return drawing.groups("tie").flatMap { tie -> [String] in
      let curve = tie.curve.map { Point(x: $0.x, y: $0.y) }
      let places = stride(from: 0, to: curve.count - 3, by: 3).flatMap { start in
        (0...100).map {
          BentTies.point(of: Array(curve[start...start + 3]), at: Double($0) / 100)
        }
      }
      let ends = tie.id.dropFirst().split(separator: "_").map { "n\($0)" }
      return actors.filter { id, outline in
        !ends.contains(id) && places.contains { isWithin(outline, $0) }
      }.map { "\(tie.id) \($0.0)" }
    }
  }

  /// Whether a place lies within a convex outline: at the same side of all its edges.
  private func isWithin(_ outline: [Point], _ place: Point) -> Bool {
    let sides = outline.indices.map { index -> Bool in
      let (from, to) = (outline[index], outline[(index + 1) % outline.count])
      return (to.x - from.x) * (place.y - from.y) > (to.y - from.y) * (place.x - from.x)
    }
    return !sides.isEmpty && Set(sides).count == 1
  }

  func testTiesOfASeparatePartTouchNobodyElse() throws {
    // Twelve in a ring are the main network. Of the eleven beside them, whose straight lines would pass through
    // one another, nobody should seem to have a tie that is not theirs.
    let kinds =
      [ActorKind](repeating: .organisation, count: 12)
      + (0..<11).map { $0.isMultiple(of: 2) ? .organisation : .volunteer }
    let network = Network(kinds, ties: ring(of: 12, from: 0) + ties(among: 11, from: 12))
    for paper in [Diagram.Paper.screen, .word, .slide] {
      let drawing = try Diagram(network) { $0.paper = paper }.drawing()
      XCTAssertEqual(drawing.groups("tie").count, 12 + 19, "\(paper)")
      XCTAssertEqual(crossings(in: drawing), [], "\(paper)")
    }
  }

  func testTiesOfAChangeTouchNobodyElse() throws {
    // Sixty in a ring, and ties across it between every second and the one at seven times its place and five more:
    // straight, some of these would pass through others.
    let pairs = stride(from: 0, to: 60, by: 2).map { ($0, ($0 * 7 + 5) % 60) }
    let kinds = (0..<60).map { $0.isMultiple(of: 2) ? ActorKind.organisation : .volunteer }
    let network = Network(kinds, ties: ring(of: 60, from: 0) + pairs)
    for kind in [Diagram.TieMark.Kind.new, .gone] {
      for paper in [Diagram.Paper.screen, .word] {
        let drawing = try Diagram(network) {
          $0.paper = paper
          $0.tieMarks = pairs.map { Diagram.TieMark($0.0, $0.1, kind) }
        }.drawing()
        XCTAssertEqual(drawing.groups("marked").count, pairs.count, "\(kind) \(paper)")
        XCTAssertEqual(crossings(in: drawing), [], "\(kind) \(paper)")
      }
    }
  }

  func testTiesOfAChangeTouchNobodyElseInASeparatePart() throws {
    // As the ties of eleven who are not in the main network, of which two are new and two are gone.
    let kinds =
      [ActorKind](repeating: .organisation, count: 12)
      + (0..<11).map { $0.isMultiple(of: 2) ? .organisation : .volunteer }
    let ties = ties(among: 11, from: 12)
    let network = Network(kinds, ties: ring(of: 12, from: 0) + ties)
    for paper in [Diagram.Paper.screen, .word, .slide] {
      let drawing = try Diagram(network) {
        $0.paper = paper
        $0.tieMarks = ties.enumerated().filter { $0.offset % 5 == 2 }.map {
          Diagram.TieMark($1.0, $1.1, $0 % 2 == 0 ? .new : .gone)
        }
      }.drawing()
      // The 3rd, 8th, 13th and 18th of 19.
      XCTAssertEqual(drawing.groups("marked").count, 4, "\(paper)")
      XCTAssertEqual(crossings(in: drawing), [], "\(paper)")
    }
  }

  func testTiesWithinARegionTouchNobodyElse() throws {
    // Names in rows and people in a row below them: who stands between two of a row seems tied to both.
    for count in [20, 24] {
      let kinds =
        (0..<count).map { $0 % 4 < 2 ? ActorKind.organisation : .volunteer }
        + (0..<16).map { $0 < 6 ? .organisation : .volunteer }
      let ties = ties(among: count, from: 0) + ring(of: 16, from: count) + [(0, count)]
      let towns = kinds.indices.map { $0 < count ? "A" : "B" }
      for paper in [Diagram.Paper.screen, .word] {
        let drawing = try Diagram(Network(kinds, ties: ties)) {
          $0.paper = paper
          $0.boxes = Diagram.Categories(of: Attribute(name: "municipality", cells: towns))
        }.drawing()
        XCTAssertGreaterThan(drawing.groups("tie").count, count)
        XCTAssertEqual(crossings(in: drawing), [], "\(count) \(paper)")
      }
    }
  }

  // MARK: Words

  /// Forty towns of five, of which most stand together: one number of ties within a town and another within a
  /// region contradict one another unless it is said what is between.
  func testTiesWithinRegionsOfSeveralGroupsAreToldApart() throws {
    let ties = (0..<160).map { ($0, $0 + 40) } + (0..<199).map { ($0, $0 + 1) }
    let network = Network([ActorKind](repeating: .organisation, count: 200), ties: ties)
    let towns = Attribute(name: "municipality", cells: (0..<200).map { "town \($0 % 40)" })
    let diagram = try Diagram(network) {
      $0.paper = .word
      $0.boxes = Diagram.Categories(of: towns)
    }
    let words = ([diagram.caption] + diagram.notes).map(\.en).joined(separator: " ")
    XCTAssertTrue(words.contains("160 ties join actors of the same"), words)
    let note = try XCTUnwrap(
      words.firstMatch(of: /Of ([0-9]+) ties within regions \(([0-9]+) not within one group\)/),
      words
    )
    XCTAssertEqual(Int(note.output.1), Int(note.output.2).map { $0 + 160 })
  }

  /// Who looks for what the legend names and finds it nowhere believes to have overlooked it.
  func testTheLegendNamesCountsOnlyWhereThereAreSome() throws {
    for actorCount in [60, 120, 200, 300] {
      let network = Network.ecosystem(actorCount: actorCount, seed: 6)
      let towns = Attribute(name: "town", cells: (0..<actorCount).map { "town \($0 % 5)" })
      for paper in [Diagram.Paper.word, .a4, .slide] {
        let diagram = try Diagram(network) {
          $0.paper = paper
          $0.boxes = Diagram.Categories(of: towns)
        }
        let isCounted = try diagram.drawing().groups("count").contains { $0.id.hasPrefix("q") }
        XCTAssertEqual(
          diagram.legend.contains("counted, not drawn one by one"),
          isCounted,
          "\(actorCount) \(paper)"
        )
      }
    }
  }
}
