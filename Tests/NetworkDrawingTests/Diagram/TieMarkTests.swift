import GraphCore
import GraphLayout
import SocialNetwork
import XCTest

@testable import NetworkDrawing

/// Ties that are proposed, that came and that are gone: what is counted, and what is seen of them.
final class TieMarkTests: XCTestCase {
  /// Three actors are tied and two are not; a tie is proposed for one of these.
  func testWhatIsCountedBesideAPlanIsWhatThereIsNow() throws {
    let network = Network(
      Array(repeating: .organisation, count: 5),
      ties: [(0, 1), (1, 2), (2, 3)]
    )
    let diagram = try Diagram(network) { $0.tieMarks = [Diagram.TieMark(2, 3, .proposed)] }
    let drawing = try diagram.drawing()
    let told = diagram.alternativeText.en
    for words in [
      "Counted is what there is now; drawn besides: 1 proposed tie.",
      "5 actors, 2 ties, 2 actors without ties.", "3 of the 5 actors are in the main network.",
    ] { XCTAssertTrue(told.contains(words), "\(words) in: \(told)") }
    XCTAssertTrue(
      drawing.words.contains("Not connected to the network, with this plan too: 1 single actor"),
      "\(drawing.words)"
    )
    XCTAssertTrue(drawing.words.contains("proposed tie (1)"), "\(drawing.words)")
    XCTAssertTrue(diagram.caption.en.contains("the more ties now"), diagram.caption.en)
    // Whoever has no tie yet is as small as who gets none, and is told so.
    let actors = drawing.groups("actor")
    XCTAssertEqual(actors.first { $0.id == "n3" }?.title, "Actor 3 (organisation), 0 ties")
    XCTAssertEqual(actors.first { $0.id == "n2" }?.title, "Actor 2 (organisation), 1 tie")
  }

  /// At the later time actors 0, 1, 2 and 4 are there, with the ties 0–1 and 0–4; actor 3 is gone with its tie,
  /// and so is the tie 1–2.
  func testWhatIsCountedOfAChangeIsTheLaterTime() throws {
    let network = Network(
      [.organisation, .organisation, .organisation, .government, .organisation],
      ties: [(0, 1), (1, 2), (0, 3), (0, 4)]
    )
    let diagram = try Diagram(network) { options in
      options.tieMarks = [
        Diagram.TieMark(1, 2, .gone), Diagram.TieMark(0, 3, .gone), Diagram.TieMark(0, 4, .new),
      ]
      options.goneActors = [3]
    }
    let told = diagram.alternativeText.en
    for words in [
      "Counted is what there is at the later time, with 1 new tie; drawn besides: 2 ties that are gone and "
        + "1 actor gone.",
      "4 actors, 2 ties, 1 actor without ties.", "3 of the 4 actors are in the main network.",
      "Kinds: 4 organisations.",
    ] { XCTAssertTrue(told.contains(words), "\(words) in: \(told)") }
    let words = try diagram.drawing().words
    XCTAssertTrue(words.contains("Organisations (4)"), "\(words)")
    // Its symbol stands on the page.
    XCTAssertTrue(words.contains("Governments (0)"), "\(words)")
    XCTAssertTrue(words.contains("ties that are gone (2)"), "\(words)")
    // All five have a name.
    XCTAssertTrue(
      diagram.caption.en.contains("All 5 organisations and governments are named"),
      diagram.caption.en
    )
  }

  func testWhoIsGoneWithoutTiesIsSaidToBe() throws {
    let network = Network(Array(repeating: .volunteer, count: 4), ties: [(0, 1), (1, 2)])
    let diagram = try Diagram(network) { options in
      options.language = .nl
      options.tieMarks = [Diagram.TieMark(1, 2, .new)]
      options.goneActors = [3]
    }
    let words = try diagram.drawing().words
    XCTAssertTrue(
      words.contains("Op geen van beide momenten verbonden met de anderen: 1 losse actor"),
      "\(words)"
    )
    XCTAssertTrue(words.contains("weg, zonder relaties"), "\(words)")
    XCTAssertTrue(diagram.alternativeText.nl.contains("3 actoren, 2 relaties."))
  }

  /// A page of a federation with ties that are proposed between those who are far apart, near to one another, and
  /// apart from the network.
  func testOfEveryProposedTieSomethingIsSeen() throws {
    for paper in [Diagram.Paper.word, .slide, .screen] {
      let network = TieMarkTests.federation
      let pairs = [
        (0, 40), (3, 41), (5, 42), (11, 43), (12, 13), (20, 22), (1, 30), (44, 45), (8, 46),
      ]
      let planned = network.adding(pairs)
      let diagram = try Diagram(planned) { options in
        options.paper = paper
        options.subjects = Set(pairs.flatMap { [$0.0, $0.1] })
        options.tieMarks = pairs.map { Diagram.TieMark($0.0, $0.1, .proposed) }
        if paper != .slide {
          options.places = (try? Diagram(network, options: options))?.places ?? [:]
        }
      }
      let drawing = try diagram.drawing()
      drawing.assertLegible("\(paper)")
      let ties = drawing.groups("marked")
      XCTAssertEqual(ties.count, pairs.count, "\(paper)")
      let covers = (drawing.groups("actor") + drawing.groups("name")).compactMap(\.box)
      // 12 points on paper; letters and symbols of a slide are as much larger.
      let least = paper == .slide ? 18.0 : 12.0
      for tie in ties {
        XCTAssertGreaterThan(
          TieMarkTests.seen(of: tie.curve, behind: covers),
          least - 1.5,
          "\(tie.id) on \(paper)"
        )
      }
      // Organisations at their ends are named, also those apart from the network.
      let named = Set(drawing.groups("name").compactMap { $0.id.split(separator: "_").first })
      let drawn = DrawnNetwork(planned)
      for actor in Set(pairs.flatMap { [$0.0, $0.1] }) where !planned.actors.kinds[actor].isPerson {
        guard let place = drawn.placeOfPosition[actor], paper != .slide else { continue }
        XCTAssertTrue(named.contains("ln\(place)"), "\(actor) on \(paper)")
      }
    }
  }

  /// What lies above a line in an SVG comes after it.
  func testMarkedTiesLieAboveOthers() throws {
    let network = Network(
      Array(repeating: .organisation, count: 8),
      ties: (1..<8).map { (0, $0) } + [(5, 6), (6, 7)]
    )
    let diagram = try Diagram(network) { $0.tieMarks = [Diagram.TieMark(0, 1, .proposed)] }
    let ties = try diagram.drawing().groups("tie")
    XCTAssertEqual(ties.count, 9)
    XCTAssertEqual(ties.last?.id, "e0_1")
  }

  /// Of two proposed ties without an end in common it is seen which is which: where one comes near the other it
  /// crosses it, and is not led along it.
  func testProposedTiesAreLedApart() throws {
    var generator = SeededGenerator(seed: 4)
    var compared = 0
    for _ in 0..<12 {
      let inside = (2..<25).shuffled(using: &generator).prefix(3)
      let outside = (40..<47).filter { $0 != 46 }.shuffled(using: &generator).prefix(3)
      let pairs = zip(inside, outside).map { ($0, $1) }
      let diagram = try Diagram(TieMarkTests.federation.adding(pairs)) { options in
        options.tieMarks = pairs.map { Diagram.TieMark($0.0, $0.1, .proposed) }
      }
      let curves = try diagram.drawing().groups("marked").map {
        TieMarkTests.places(along: $0.curve)
      }
      XCTAssertEqual(curves.count, 3)
      for (index, one) in curves.enumerated() {
        for other in curves[(index + 1)...] {
          compared += 1
          XCTAssertLessThan(TieMarkTests.length(of: one, within: 5, of: other), 60, "\(pairs)")
        }
      }
    }
    XCTAssertEqual(compared, 36)
  }

  /// How much of a line is nearer to another than some points.
  private static func length(
    of line: [(x: Double, y: Double)],
    within distance: Double,
    of other: [(x: Double, y: Double)]
  ) -> Double {
    zip(line, line.dropFirst()).reduce(0) { sum, step in
      let isNear = other.contains { hypot($0.x - step.1.x, $0.y - step.1.y) < distance }
      return isNear ? sum + hypot(step.1.x - step.0.x, step.1.y - step.0.y) : sum
    }
  }

  /// Places along a curve, in steps of about a point.
  private static func places(along curve: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    guard curve.count >= 4 else { return [] }
    var places: [(x: Double, y: Double)] = []
    // From corner to corner, each three points further.
    for first in stride(from: 0, to: curve.count - 3, by: 3) {
      let points = Array(curve[first...(first + 3)])
      for step in 0...400 {
        let t = Double(step) / 400
        let shares = [pow(1 - t, 3), 3 * t * pow(1 - t, 2), 3 * t * t * (1 - t), pow(t, 3)]
        places.append(
          (
            zip(shares, points).reduce(0) { $0 + $1.0 * $1.1.x },
            zip(shares, points).reduce(0) { $0 + $1.0 * $1.1.y }
          )
        )
      }
    }
    return places
  }

  /// The longest stretch of a curve that nothing covers, in steps of about a point.
  private static func seen(
    of curve: [(x: Double, y: Double)],
    behind boxes: [(left: Double, top: Double, right: Double, bottom: Double)]
  ) -> Double {
    let places = places(along: curve)
    var (longest, length) = (0.0, 0.0)
    for (from, to) in zip(places, places.dropFirst()) {
      let isCovered = boxes.contains {
        $0.left < to.x && to.x < $0.right && $0.top < to.y && to.y < $0.bottom
      }
      let step = ((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y))
        .squareRoot()
      length = isCovered ? 0 : length + step
      longest = max(longest, length)
    }
    return longest
  }

  /// 25 organisations in a ring with chords, 15 people of whom each hangs on one, and 7 actors apart.
  static var federation: Network {
    var ties = (0..<25).map { ($0, ($0 + 1) % 25) }
    ties += (0..<25).filter { $0 % 3 == 0 }.map { ($0, ($0 * 7 + 5) % 25) }.filter { $0.0 != $0.1 }
    ties += (25..<40).map { ($0, $0 * 11 % 25) }
    ties.append((45, 46))
    let kinds: [ActorKind] =
      [.government, .government] + Array(repeating: .memberAssociation, count: 23)
      + Array(repeating: .volunteer, count: 15) + Array(repeating: .individual, count: 4)
      + Array(repeating: .organisation, count: 3)
    return Network(kinds, ties: ties)
  }
}
