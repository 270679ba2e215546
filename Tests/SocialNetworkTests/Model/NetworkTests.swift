import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class NetworkTests: XCTestCase {
  func testKeepingEveryoneChangesNothing() {
    let kept = network.keeping { _ in true }
    XCTAssertEqual(kept.graph, network.graph)
    XCTAssertEqual(Array(kept.actors), Array(network.actors))
    XCTAssertEqual(kept.ties.functions, network.ties.functions)
    XCTAssertEqual(kept.doubts, network.doubts)
  }

  func testKeepingNoOneLeavesAnEmptyNetwork() {
    let kept = network.keeping { _ in false }
    XCTAssertEqual(kept.graph.nodeCount, 0)
    XCTAssertTrue(kept.actors.isEmpty)
    XCTAssertEqual(kept.ties.functions, [])
  }

  func testTiesOfThoseWhoStayKeepWhatIsKnownOfThem() {
    // Without b (position 1) the ties a–b and b–d go; a–d and c–e stay.
    let kept = network.keeping { $0 != 1 }
    XCTAssertEqual(kept.actors.map(\.id), ["a", "c", "d", "e"])
    XCTAssertEqual(kept.edges, [[0, 2, 2], [1, 3, 4]])
    XCTAssertEqual(kept.ties.roles, [[.critical], []])
    XCTAssertEqual(kept.ties.functions, [[.culture], [.community]])
    XCTAssertEqual(kept.ties.since, [Day(number: 2), Day(number: 4)])
  }

  func testDoubtsMoveWithTheirActors() {
    XCTAssertEqual(
      network.doubts,
      [nil, .tiesLeftOut, .notSurveyed, nil, .tiesUntagged]
    )
    let kept = network.keeping { $0 >= 2 }
    XCTAssertEqual(kept.doubts, [.notSurveyed, nil, .tiesUntagged])
  }

  func testCoverageStaysThatOfTheWholeNetwork() {
    let ties = TieRows(sources: [0, 1], targets: [1, 2], roles: [[.critical], []])
    let layer = Dataset(name: "d", actors: network.actors, ties: ties)
      .network(of: Layer(role: .critical))
    XCTAssertEqual(layer.keeping { $0 > 3 }.coverage?.counts, [1, 2])
  }

  func testKeptTiesAreThoseWithBothEnds() {
    for (name, graph) in Graph.samples {
      let whole = Network(of: graph)
      for modulus in 2...4 {
        let kept = whole.keeping { $0 % modulus != 0 }
        let stay = graph.nodes.filter { $0 % modulus != 0 }
        var expected: [[Double]] = []
        for (i, u) in stay.enumerated() {
          for (j, v) in stay.enumerated() where i < j {
            guard let edge = graph.edges(of: u).first(where: { $0.0 == v }) else { continue }
            expected.append([Double(i), Double(j), edge.1])
          }
        }
        XCTAssertEqual(kept.edges, expected, "\(name), without every \(modulus)th")
        XCTAssertEqual(kept.actors.map(\.id), stay.map { whole.actors.ids[$0] }, name)
      }
    }
  }

  private let network = Network(
    actors: Actors([
      Actor(id: "a", kind: .individual), Actor(id: "b", kind: .government),
      Actor(id: "c", kind: .volunteer, isSurveyed: false), Actor(id: "d", kind: .individual),
      Actor(id: "e", kind: .individual),
    ]),
    graph: Graph(nodeCount: 5, edges: [(0, 1, 1), (0, 3, 2), (1, 3, 3), (2, 4, 4)]),
    ties: TieColumns(
      roles: [[.connecting], [.critical], [.laboratory], []],
      functions: [[.learning], [.culture], [.movement], [.community]],
      since: (1...4).map { Day(number: $0) }
    ),
    doubts: [1: .tiesLeftOut, 4: .tiesUntagged]
  )
}

extension Network {
  /// Every tie as its ends in ascending order and its weight, in the order of the graph.
  var edges: [[Double]] {
    var edges: [[Double]] = []
    graph.forEachEdge { u, v, weight in edges.append([Double(u), Double(v), weight]) }
    return edges
  }

  /// The doubt about every actor.
  var doubts: [Doubt?] { actors.indices.map(doubt(about:)) }
}

extension TagCoverage {
  /// The tagged rows and all rows.
  var counts: [Int] { [tagged, rows] }
}
