import GraphCore
import TestSupport
import XCTest

final class PathDependenceTests: XCTestCase {
  func testNobodyElseHasNoShare() {
    for graph in [Graph.path(1), .path(2), Graph(nodeCount: 3, edges: [])] {
      let dependence = graph.pathDependence(through: 0)
      XCTAssertNil(dependence.onlyPath)
      XCTAssertNil(dependence.meanShare)
    }
  }

  func testCentreOfAStarIsTheOnlyWay() {
    let dependence = Graph.star(leaves: 4).pathDependence(through: 0)
    XCTAssertEqual(dependence.onlyPath, 1)
    XCTAssertEqual(dependence.meanShare, 1)
    XCTAssertTrue(dependence.isExact)
    XCTAssertEqual(dependence.error, 0)
  }

  func testOneOfTwoWaysIsHalfAWay() {
    // A ring of four: only the two neighbors of node 0 have two paths, one of them through it; of three
    // pairs of others none has it as the only path.
    let dependence = Graph.ring(4).pathDependence(through: 0)
    XCTAssertEqual(dependence.onlyPath, 0)
    XCTAssertEqual(dependence.meanShare ?? -1, 0.5 / 3, accuracy: 1e-15)
  }

  func testMeanShareIsBetweennessOverPairsAndOnlyWayThatOfLongerWaysWithout() {
    for (name, graph) in Graph.samples {
      let betweenness = graph.betweenness()
      for node in graph.nodes {
        // By removal: a pair has no other shortest path where its distance grows without the node.
        var (pairs, longer) = (0, 0)
        for source in graph.nodes where source != node {
          let before = graph.steps(from: [source])
          let after = graph.without(node).steps(from: [source])
          for target in graph.nodes where target > source && target != node {
            guard let steps = before[target] else { continue }
            pairs += 1
            if after[target] != steps { longer += 1 }
          }
        }
        let dependence = graph.pathDependence(through: node)
        XCTAssertEqual(
          dependence.onlyPath,
          pairs > 0 ? Double(longer) / Double(pairs) : nil,
          "\(name), node \(node)"
        )
        if pairs > 0 {
          XCTAssertEqual(
            dependence.meanShare ?? -1,
            betweenness[node] / Double(pairs),
            accuracy: 1e-12,
            "\(name), node \(node)"
          )
        }
      }
    }
  }

  func testEstimateIsNearAndTheSameWhateverTheThreads() {
    let graph = Graph.random(400, edges: 700, seed: 5)
    let exact = graph.pathDependence(through: 7)
    let estimate = graph.pathDependence(through: 7, limit: 150)
    XCTAssertFalse(estimate.isExact)
    XCTAssertEqual(estimate.sourceCount, 150)
    // Twice the standard error holds for 95 %; three times as much for this one draw.
    XCTAssertEqual(
      estimate.onlyPath ?? -1,
      exact.onlyPath ?? -2,
      accuracy: 1.5 * estimate.error + 1e-3
    )
    XCTAssertEqual(estimate, graph.pathDependence(through: 7, limit: 150, threads: 3))
    XCTAssertEqual(exact, graph.pathDependence(through: 7, threads: 3))
  }
}

extension Graph {
  /// The graph with one node left without edges.
  fileprivate func without(_ node: Int) -> Graph {
    var edges: [(Int, Int, Double)] = []
    forEachEdge { u, v, weight in if u != node, v != node { edges.append((u, v, weight)) } }
    return Graph(nodeCount: nodeCount, edges: edges)
  }
}
