import Foundation
import GraphCore
import GraphLayout
import SocialNetwork
import TestSupport
import XCTest

@testable import NetworkDrawing

final class LayoutTests: XCTestCase {
  /// Three squares of 10 points in the right half of a room of 200 by 100.
  func testBodiesAreSpreadOverARoomThatTheyLeaveEmpty() {
    let bodies = (0..<3).map {
      ActorBody(anchor: $0, box: Box(center: .zero, width: 10, height: 10), weight: 1)
    }
    let places = [Point(x: 105, y: 5), Point(x: 145, y: 50), Point(x: 185, y: 95)]
    let spread = NetworkFitting.spread(bodies, at: places, over: Point(x: 200, y: 100))
    // Apart by 1.5 in width, 120 between the outer two, in the middle of 200; in height the room is full.
    for (place, expected) in zip(spread, [(40.0, 5.0), (100, 50), (160, 95)]) {
      XCTAssertEqual(place.x, expected.0, accuracy: 1e-3)
      XCTAssertEqual(place.y, expected.1, accuracy: 1e-3)
    }
    // Where they are wide, no further than the room.
    let wide = bodies.map {
      ActorBody(anchor: $0.anchor, box: Box(center: .zero, width: 90, height: 10), weight: 1)
    }
    let apart = NetworkFitting.spread(
      wide,
      at: [Point(x: 60, y: 5), Point(x: 100, y: 50), Point(x: 140, y: 95)],
      over: Point(x: 200, y: 100)
    )
    for (place, expected) in zip(apart, [45.0, 100, 155]) {
      XCTAssertEqual(place.x, expected, accuracy: 1e-3)
    }
  }

  func testSamplesAreLegible() throws {
    for (index, network) in samples.enumerated() {
      try Diagram(network).drawing().assertLegible("sample \(index)")
    }
  }

  func testLargeNetworkIsLegible() throws {
    let count = Thorough.choice(500, 1000)
    let diagram = try Diagram(.ecosystem(actorCount: count, seed: 9)) { $0.style = .full }
    try diagram.drawing().assertLegible("\(count) actors")
  }

  func testPlacesAreTheSameEveryTime() throws {
    // What engines give differs by rounding from one time to the next; drawings must not.
    for seed in 20..<Thorough.choice(23, 28) {
      let network = Network.ecosystem(actorCount: 70, seed: UInt64(seed))
      let first = try Diagram(network).render(.dot)
      for _ in 0..<Thorough.choice(2, 4) {
        XCTAssertEqual(try Diagram(network).render(.dot), first, "seed \(seed)")
      }
    }
  }

  func testMarkedNetworkIsLegible() throws {
    let network = Network.ecosystem(actorCount: 120, seed: 8)
    let groups = network.graph.nodes.filter { network.graph.degree(of: $0) == 1 }.map { actor in
      IsolatedGroup(
        number: actor,
        rung: .oneTie,
        members: [actor],
        heldBy: network.graph.neighbors(of: actor).first,
        tiedTo: actor,
        cutOff: 1
      )
    }
    let drawing = try Diagram(network) { $0.groups = groups }.drawing()
    drawing.assertLegible("marked")
  }

  func testNetworkSizedByAScoreIsLegible() throws {
    // Scores that have nothing to do with the ties: isolates and people with one tie are large too.
    let network = Network.ecosystem(actorCount: 150, seed: 12)
    var generator = SeededGenerator(seed: 13)
    let scores = network.graph.nodes.map { _ in Double.random(in: 0...1, using: &generator) }
    let drawing = try Diagram(network) { $0.sizes = scores }.drawing()
    drawing.assertLegible("scores")
  }

  /// Trees, stars, rings, cliques, chains and ecosystems.
  private var samples: [Network] {
    let star = (1...60).map { (0, $0) }
    let ring = (0..<24).map { ($0, ($0 + 1) % 24) }
    let clique = (0..<12).flatMap { u in (0..<u).map { (u, $0) } }
    let tree = (1..<80).map { ($0, ($0 - 1) / 3) }
    let pairs = (0..<40).map { (2 * $0, 2 * $0 + 1) }
    return [
      Network([.organisation], ties: []),
      Network([.organisation, .government], ties: [(0, 1)]),
      Network([.individual, .individual], ties: [(0, 1)]),
      Network([.memberAssociation] + Array(repeating: .volunteer, count: 60), ties: star),
      Network(Array(repeating: .government, count: 24), ties: ring),
      Network(Array(repeating: .organisation, count: 12), ties: clique),
      Network(Array(repeating: .memberAssociation, count: 80), ties: tree),
      Network(Array(repeating: .individual, count: 80), ties: pairs),
      Network(Array(repeating: .unknown, count: 50), ties: []),
      .ecosystem(actorCount: 20, seed: 1), .ecosystem(actorCount: 80, seed: 2),
      .ecosystem(actorCount: 200, seed: 3), .ecosystem(actorCount: 300, seed: 4),
    ]
  }
}
