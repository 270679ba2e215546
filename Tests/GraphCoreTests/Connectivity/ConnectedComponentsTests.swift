import GraphCore
import TestSupport
import XCTest

final class ConnectedComponentsTests: XCTestCase {
  func testNoNodes() {
    let components = Graph(nodeCount: 0, edges: []).connectedComponents()
    XCTAssertEqual(components.count, 0)
    XCTAssertEqual(components.labels, [])
  }

  func testAnIsolateIsAComponentOfItsOwn() {
    let components = Graph(nodeCount: 3, edges: [(0, 2, 1)]).connectedComponents()
    XCTAssertEqual(components.labels, [0, 1, 0])
    XCTAssertEqual(components.sizes, [2, 1])
  }

  func testComponentsAreNumberedByTheirLowestNode() {
    let graph = Graph(nodeCount: 7, edges: [(6, 1, 1), (5, 0, 1), (2, 6, 1), (3, 4, 1)])
    let components = graph.connectedComponents()
    XCTAssertEqual(components.labels, [0, 1, 1, 2, 2, 0, 1])
    XCTAssertEqual(components.sizes, [2, 3, 2])
    XCTAssertEqual(components.count, 3)
  }

  func testTwoNodesShareAComponentWhenAPathJoinsThem() {
    for (name, graph) in Graph.samples {
      let components = graph.connectedComponents()
      // The second computation: labels spread along edges until nothing changes.
      var lowest = Array(graph.nodes)
      var changes = true
      while changes {
        changes = false
        graph.forEachEdge { u, v, _ in
          let low = min(lowest[u], lowest[v])
          if lowest[u] != low || lowest[v] != low { changes = true }
          lowest[u] = low
          lowest[v] = low
        }
      }
      let roots = Set(lowest).sorted()
      XCTAssertEqual(components.labels.map { roots[Int($0)] }, lowest, name)
      XCTAssertEqual(
        components.sizes,
        roots.map { root in lowest.count { $0 == root } },
        name
      )
    }
  }

  func testComponentsAreThoseOfTheReferences() throws {
    for reference in try Reference.all() {
      let components = try reference.graph().connectedComponents()
      XCTAssertEqual(Double(components.count), reference.graphValue("components"))
      var labels: [UInt32: Int] = [:]
      for (label, actor) in zip(components.labels, reference.actors) {
        let expected = reference.membership[actor]
        XCTAssertEqual(labels[label] ?? expected, expected, "\(reference.name), \(actor)")
        labels[label] = expected
      }
      XCTAssertEqual(Set(labels.values).count, components.count, reference.name)
    }
  }
}
