import GraphCore
import SocialNetwork
import XCTest

final class UnionTests: XCTestCase {
  func testTheMunicipalityOfEitherTimeIsKnown() {
    func network(_ ids: [String], _ places: [String?]) -> Network {
      Network(
        actors: Actors(
          ids.map { Actor(id: $0, kind: .organisation) },
          attributes: [Attribute(name: "gemeente", cells: places)]
        ),
        graph: Graph(nodeCount: ids.count, edges: [])
      )
    }
    let change = NetworkChange(
      from: network(["a", "b"], ["Gent", "Aalst"]),
      to: network(["b", "c"], ["Brugge", nil])
    )
    let attribute = change.union { name, _ in name }.network.actors.attributes.first
    // b as it is now, c of which it is not known, a as it was.
    XCTAssertEqual((0..<3).map { attribute?.cell(of: $0) }, ["Brugge", nil, "Gent"])
  }

  /// By hand: first a, b, c with ab and bc; then b, d, c with bc and cd.
  func testBothNetworksInOne() {
    func network(_ ids: [String], _ pairs: [(Int, Int)]) -> Network {
      Network(
        actors: Actors(ids.map { Actor(id: $0, kind: .organisation) }),
        graph: Graph(nodeCount: ids.count, edges: pairs.map { ($0.0, $0.1, 1) })
      )
    }
    let change = NetworkChange(
      from: network(["a", "b", "c"], [(0, 1), (1, 2)]),
      to: network(["b", "d", "c"], [(0, 2), (1, 2)])
    )
    let union = change.union { "\($0)\($1 ? "+" : "-")" }
    XCTAssertEqual(Array(union.network.actors.ids), ["b", "d", "c", "a"])
    XCTAssertEqual(Array(union.network.actors.names), ["b", "d+", "c", "a-"])
    XCTAssertEqual(union.new, [[1, 2]])
    XCTAssertEqual(union.gone, [[0, 3]])
    XCTAssertEqual(union.network.graph.edgeCount, 3)
  }
}
