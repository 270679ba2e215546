import GraphCore
import TestSupport
import XCTest

final class BreadthFirstSearchTests: XCTestCase {
  func testWithoutSourcesNothingIsReached() {
    XCTAssertEqual(Array(Graph.path(3).steps(from: [])), [nil, nil, nil])
    XCTAssertEqual(Array(Graph(nodeCount: 0, edges: []).steps(from: [])), [])
  }

  func testAnIsolateReachesItself() {
    XCTAssertEqual(Array(Graph(nodeCount: 3, edges: [(0, 2, 1)]).steps(from: [1])), [nil, 0, nil])
  }

  func testStepsAlongAPath() {
    XCTAssertEqual(Array(Graph.path(5).steps(from: [1])), [1, 0, 1, 2, 3])
  }

  func testTheNearestOfSeveralSourcesCounts() {
    XCTAssertEqual(Array(Graph.path(6).steps(from: [0, 5, 0])), [0, 1, 2, 2, 1, 0])
  }

  func testTheSearchStopsAtItsLimit() {
    XCTAssertEqual(Array(Graph.path(5).steps(from: [0], atMost: 2)), [0, 1, 2, nil, nil])
    XCTAssertEqual(Array(Graph.path(3).steps(from: [1], atMost: 0)), [nil, 0, nil])
    XCTAssertEqual(Array(Graph.ring(5).steps(from: [0], atMost: 1)), [0, 1, nil, nil, 1])
  }

  func testStepsAreThoseOfFloydAndWarshall() {
    for (name, graph) in Graph.samples {
      let distances = graph.allDistances
      for source in graph.nodes {
        XCTAssertEqual(Array(graph.steps(from: [source])), distances[source], "\(name), \(source)")
        XCTAssertEqual(
          Array(graph.steps(from: [source], atMost: 2)),
          distances[source].map { $0.flatMap { $0 <= 2 ? $0 : nil } },
          "\(name), \(source), at most 2"
        )
      }
    }
  }

  func testMeanStepsAreThoseOfTheReferences() throws {
    for reference in try Reference.all() {
      let graph = try reference.graph()
      let steps = graph.nodes.flatMap { graph.steps(from: [$0]).compactMap(\.self) }
      let pairs = steps.count - graph.nodeCount
      // igraph 1.0.0, Graph.average_path_length and Graph.diameter.
      XCTAssertEqual(
        pairs == 0 ? nil : Double(steps.reduce(0, +)) / Double(pairs),
        reference.graphValue("average_path_length"),
        reference.name
      )
      XCTAssertEqual(
        pairs == 0 ? nil : steps.max().map(Double.init),
        reference.graphValue("diameter"),
        reference.name
      )
    }
  }
}

extension Graph {
  /// The number of steps between all nodes, in O(*n*³).
  fileprivate var allDistances: [[Int?]] {
    var distances = nodes.map { u in nodes.map { v in u == v ? 0 : hasEdge(u, v) ? 1 : nil } }
    for middle in nodes {
      for u in nodes {
        for v in nodes {
          guard let first = distances[u][middle], let second = distances[middle][v] else {
            continue
          }
          distances[u][v] = Swift.min(distances[u][v] ?? .max, first + second)
        }
      }
    }
    return distances
  }
}
