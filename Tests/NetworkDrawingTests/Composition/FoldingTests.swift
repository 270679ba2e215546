import GraphCore
import GraphLayout
import SocialNetwork
import XCTest

@testable import NetworkDrawing

/// Long chains and the many who are tied to one actor only.
final class FoldingTests: XCTestCase {
  func testStarsChainsAndRingsAreFound() {
    let star = Foldings(of: 31, ties: (1...30).map { (0, $0) })
    XCTAssertEqual(star.stars.map(\.hub), [0])
    XCTAssertEqual(star.stars.first?.leaves, Array(1...30))
    let chain = Foldings(of: 40, ties: (1..<40).map { ($0 - 1, $0) })
    XCTAssertEqual(chain.chains.map(\.members), [Array(0..<40)])
    XCTAssertEqual(chain.chains.map(\.isRing), [false])
    let ring = Foldings(of: 40, ties: (0..<40).map { ($0, ($0 + 1) % 40) })
    XCTAssertEqual(ring.chains.map(\.members.count), [40])
    XCTAssertEqual(ring.chains.map(\.isRing), [true])
    // Too few, and too short.
    XCTAssertTrue(Foldings(of: 22, ties: (1...21).map { (0, $0) }).stars.isEmpty)
    XCTAssertTrue(Foldings(of: 5, ties: (1..<5).map { ($0 - 1, $0) }).chains.isEmpty)
  }

  func testNeighborsInAChainAreNeighborsInItsRows() {
    for columns in 3...9 {
      for count in 10...80 {
        let rows = Grid.rows(ofParts: [count], columns: columns)
        let ring = Grid.ring(of: count, columns: columns)
        for (cells, isClosed) in [(rows, false), (ring, true)] {
          XCTAssertEqual(Set(cells).count, count, "\(count) in \(columns)")
          let next = isClosed ? Array(cells.dropFirst()) + [cells[0]] : Array(cells.dropFirst())
          for (cell, other) in zip(cells, next) {
            XCTAssertLessThanOrEqual(abs(cell.column - other.column), 1, "\(count) in \(columns)")
            XCTAssertLessThanOrEqual(abs(cell.row - other.row), 1, "\(count) in \(columns)")
          }
        }
      }
    }
  }

  func testEveryNameOfAStarAndOfAChainFindsRoom() throws {
    let shapes = [
      ("star", (1...60).map { (0, $0) }), ("chain", (1...60).map { ($0 - 1, $0) }),
      ("ring", (0...60).map { ($0, ($0 + 1) % 61) }),
    ]
    for (name, ties) in shapes {
      let network = Network(Array(repeating: .memberAssociation, count: 61), ties: ties)
      let diagram = try Diagram(network) { $0.paper = .word }
      let drawing = try diagram.drawing()
      drawing.assertLegible(name)
      XCTAssertEqual(drawing.groups("name").count, 61, name)
      // One line leads to all of a star, which could be taken for ties among them.
      XCTAssertEqual(
        diagram.caption.en.contains("A line that branches: a tie of the actor where it begins"),
        name == "star",
        name
      )
      XCTAssertEqual(drawing.groups("tie").filter { $0.id.hasPrefix("e") }.count, ties.count, name)
    }
  }

  /// Forty names of four lines in a chain, of which each half would hang on the actor in the middle.
  func testEveryLongNameOfAChainFindsRoom() throws {
    let names = [
      "Vereniging voor Gezinsondersteuning en Ontmoeting Zonnebloem",
      "Overlegplatform Maatschappelijke Kwetsbaarheid Kwartiermakerij",
      "Ontwikkelingssamenwerkingscommissie Meetjesland",
      "Intergemeentelijk Samenwerkingsverband Vrijetijdsbesteding Dender",
    ]
    let network = Network(
      actors: Actors(
        (0..<40).map {
          Actor(id: "a\($0 + 10)", name: "\(names[$0 % 4]) \($0)", kind: .memberAssociation)
        }
      ),
      graph: Graph(nodeCount: 40, edges: (1..<40).map { ($0 - 1, $0, 1) })
    )
    for isMarked in [false, true] {
      let drawing = try Diagram(network) { options in
        options.paper = .word
        if isMarked { options.groups = network.isolationLadder().groups }
      }.drawing()
      drawing.assertLegible("chain, \(isMarked)")
      XCTAssertEqual(drawing.groups("name").count, 40, "\(isMarked)")
    }
  }

  /// Also on a slide, where each half of the chain would hang on the actor in the middle and stand by itself.
  func testAChainOnASlideStandsAsOne() throws {
    let ties = (1..<71).map { ($0 - 1, $0) }
    let network = Network(Array(repeating: .memberAssociation, count: 71), ties: ties)
    for isMarked in [false, true] {
      let drawing = try Diagram(network) { options in
        options.paper = .slide
        if isMarked { options.groups = network.isolationLadder().groups }
      }.drawing()
      drawing.assertLegible("chain, \(isMarked)")
      drawing.assertWordsAreApart("chain, \(isMarked)")
      XCTAssertGreaterThanOrEqual(drawing.groups("name").count, 35, "\(isMarked)")
    }
  }
}

extension Foldings {
  fileprivate init(of count: Int, ties: [(Int, Int)]) {
    let graph = Graph(nodeCount: count, edges: ties.map { ($0.0, $0.1, 1) })
    self.init(
      among: Array(graph.nodes),
      in: graph,
      isTaken: [Bool](repeating: false, count: count)
    )
  }
}
