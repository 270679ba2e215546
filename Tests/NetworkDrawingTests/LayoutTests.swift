import Foundation
import GraphCore
import NetworkDrawing
import SocialNetwork
import TestSupport
import XCTest

final class LayoutTests: XCTestCase {
  func testSymbolsDoNotOverlap() throws {
    for (index, network) in samples.enumerated() {
      assertApart(try Diagram(network).drawing(), "sample \(index)")
    }
  }

  func testSymbolsOfALargeNetworkDoNotOverlap() throws {
    let diagram = try Diagram(.ecosystem(actorCount: 1000, seed: 9)) { $0.style = .full }
    assertApart(try diagram.drawing(), "1000 actors")
  }

  func testPlacesAreTheSameEveryTime() throws {
    // What engines give differs by rounding from one time to the next; drawings must not.
    for seed in 20..<28 {
      let network = Network.ecosystem(actorCount: 70, seed: UInt64(seed))
      let first = try Diagram(network).render(.dot)
      for _ in 0..<4 { XCTAssertEqual(try Diagram(network).render(.dot), first, "seed \(seed)") }
    }
  }

  func testMarkedSymbolsDoNotOverlap() throws {
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
    assertApart(drawing, "marked")
    assertInside(drawing, "marked")
  }

  func testSymbolsSizedByAScoreDoNotOverlap() throws {
    // Scores that have nothing to do with the ties: isolates and people with one tie are large too.
    let network = Network.ecosystem(actorCount: 150, seed: 12)
    var generator = SplitMix64(seed: 13)
    let scores = network.graph.nodes.map { _ in Double.random(in: 0...1, using: &generator) }
    let drawing = try Diagram(network) { $0.sizes = scores }.drawing()
    assertApart(drawing, "scores")
    assertInside(drawing, "scores")
  }

  func testEverythingStandsOnThePage() throws {
    for (index, network) in samples.enumerated() {
      assertInside(try Diagram(network).drawing(), "sample \(index)")
    }
  }

  func testNamesCoverNoSymbol() throws {
    for (index, network) in samples.enumerated() {
      let drawing = try Diagram(network).drawing()
      let symbols = drawing.groups("actor").compactMap(\.box)
      for name in drawing.groups("name") {
        guard let box = name.box else { continue }
        for symbol in symbols {
          let isApart =
            box.right <= symbol.left + 0.5 || symbol.right <= box.left + 0.5
            || box.bottom <= symbol.top + 0.5 || symbol.bottom <= box.top + 0.5
          XCTAssertTrue(isApart, "sample \(index): \(name.words)")
        }
      }
    }
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

  private func assertApart(
    _ drawing: Drawing,
    _ sample: String,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    let actors = drawing.groups("actor")
    let boxes = actors.map { $0.box ?? (0, 0, 0, 0) }
    for (first, a) in boxes.enumerated() {
      XCTAssertLessThan(a.left, a.right, "\(sample): \(actors[first].id)", file: file, line: line)
      for (second, b) in boxes.enumerated().dropFirst(first + 1)
      where a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom {
        XCTAssertTrue(
          actors[first].isApart(from: actors[second]),
          "\(sample): \(actors[first].id) and \(actors[second].id)",
          file: file,
          line: line
        )
      }
    }
  }

  private func assertInside(
    _ drawing: Drawing,
    _ sample: String,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    let page = drawing.page
    for group in drawing.groups where !group.classes.contains("graph") {
      guard let box = group.box else { continue }
      let isInside =
        box.left >= 0 && box.top >= 0 && box.right <= page.width && box.bottom <= page.height
      XCTAssertTrue(isInside, "\(sample): \(group.id) \(box) of \(page)", file: file, line: line)
    }
  }
}
