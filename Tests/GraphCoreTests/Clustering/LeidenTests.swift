import GraphCore
import TestSupport
import XCTest

final class LeidenTests: XCTestCase {
  func testNoNodesAndNoEdges() {
    XCTAssertEqual(Graph(nodeCount: 0, edges: []).communities(), [])
    XCTAssertEqual(Graph(nodeCount: 3, edges: []).communities(), [0, 1, 2])
    XCTAssertNil(Graph(nodeCount: 3, edges: []).modularity(of: [0, 0, 0]))
  }

  func testCliquesInARingAreTheCommunities() throws {
    // Four cliques of six edges each, joined by four: 28 in all. Each has strength 2 · 6 + 2 = 14
    // of 56 in all, so Q = 4 · (6/28 − (14/56)²).
    let graph = Graph.ringOfCliques(count: 4, size: 4)
    let labels = graph.communities()
    XCTAssertEqual(labels, (0..<16).map { UInt32($0 / 4) })
    XCTAssertEqual(
      try XCTUnwrap(graph.modularity(of: labels)),
      4 * (6.0 / 28 - 1.0 / 16),
      accuracy: 1e-15
    )
  }

  func testResolutionMakesCommunitiesSmallerOrLarger() {
    let graph = Graph.ringOfCliques(count: 4, size: 4)
    // At 0.1 one community of all has Q = 1 − 0.1; four of them 24/28 − 0.1/4.
    XCTAssertEqual(Set(graph.communities(resolution: 0.1)).count, 1)
    // At 10 an edge loses more than it brings: w/W = 1/28 against 2 · 10 · (3/56)².
    XCTAssertEqual(Set(graph.communities(resolution: 10)).count, 16)
  }

  func testWeightsCount() {
    // A ring of six: with equal weights any three pairs or two triples; these weights leave one way.
    let edges = [(0, 1, 9.0), (1, 2, 1.0), (2, 3, 9.0), (3, 4, 1.0), (4, 5, 9.0), (5, 0, 1.0)]
    let graph = Graph(nodeCount: 6, edges: edges)
    XCTAssertEqual(graph.communities(), [0, 0, 1, 1, 2, 2])
  }

  func testCommunitiesAreConnectedAndNoNodeGainsByAMove() {
    for (name, graph) in Graph.samples { assertSettled(graph, name) }
    for seed in UInt64(1)...1000 {
      let count = 3 + Int(seed % 30)
      let graph = Graph.random(count, edges: count + Int(seed % 37), seed: seed)
      assertSettled(graph, "seed \(seed)", resolution: [0.5, 1, 2][Int(seed % 3)])
    }
    // Large enough for a single start.
    assertSettled(.random(4000, edges: 12_000, seed: 1), "4,000 nodes")
  }

  func testLeavesMayBeLeftAside() {
    // A third of the nodes has one neighbor; two nodes have only one another.
    var edges: [(Int, Int, Double)] = []
    Graph.random(4000, edges: 11_000, seed: 2).forEachEdge { edges.append(($0, $1, $2)) }
    for leaf in 0..<2000 { edges.append((4000 + leaf, leaf * leaf % 4000, Double(1 + leaf % 5))) }
    edges.append((6000, 6001, 2))
    let graph = Graph(nodeCount: 6002, edges: edges)
    for resolution in [0.5, 1, 2] {
      assertSettled(graph, "with leaves", resolution: resolution)
    }
    let labels = graph.communities()
    for leaf in 0..<2000 { XCTAssertEqual(labels[4000 + leaf], labels[leaf * leaf % 4000]) }
    XCTAssertEqual(labels[6000], labels[6001])
  }

  func testTheSameSeedGivesTheSameCommunities() {
    let graph = Graph.random(200, edges: 500, seed: 7)
    XCTAssertEqual(graph.communities(seed: 3), graph.communities(seed: 3))
  }

  func testNoPartitionOfASmallGraphIsBetter() throws {
    // All partitions of up to eight nodes (Bell 1934: 4,140 of eight).
    for seed in UInt64(1)...60 {
      let count = 3 + Int(seed % 6)
      let graph = Graph.random(count, edges: 4 + Int(seed % 9), seed: seed)
      guard graph.edgeCount > 0 else { continue }
      let best = partitions(of: count).compactMap { graph.modularity(of: $0) }.max()
      let found = graph.modularity(of: graph.communities())
      XCTAssertEqual(
        try XCTUnwrap(found),
        try XCTUnwrap(best),
        accuracy: 1e-12,
        "seed \(seed)"
      )
    }
  }

  private func assertSettled(
    _ graph: Graph,
    _ name: String,
    resolution: Double = 1,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    let labels = graph.communities(resolution: resolution)
    XCTAssertEqual(labels.count, graph.nodeCount, name, file: file, line: line)
    let members = Dictionary(grouping: graph.nodes) { labels[$0] }
    for (label, nodes) in members {
      // Grow a community from one node: all of it is reached.
      var reached: Set<Int> = [nodes[0]]
      var front = [nodes[0]]
      while let node = front.popLast() {
        for other in graph.neighbors(of: node)
        where labels[other] == label && reached.insert(other).inserted {
          front.append(other)
        }
      }
      XCTAssertEqual(reached.count, nodes.count, "\(name): not connected", file: file, line: line)
    }
    let strengths = members.mapValues { $0.reduce(0) { $0 + graph.strength(of: $1) } }
    let total = graph.nodes.reduce(0) { $0 + graph.strength(of: $1) }
    for node in graph.nodes where graph.degree(of: node) > 0 {
      let strength = graph.strength(of: node)
      var weights: [UInt32: Double] = [:]
      for (other, weight) in graph.edges(of: node) { weights[labels[other], default: 0] += weight }
      func gain(_ label: UInt32) -> Double {
        let others = (strengths[label] ?? 0) - (label == labels[node] ? strength : 0)
        return (weights[label] ?? 0) - resolution * strength * others / total
      }
      let best = weights.keys.map(gain).reduce(0, max)
      XCTAssertLessThanOrEqual(
        best,
        gain(labels[node]) + 1e-9 * strength,
        "\(name): node \(node) gains by a move",
        file: file,
        line: line
      )
    }
  }

  /// Every partition of a number of nodes, as labels that begin at 0 and rise by at most 1.
  private func partitions(of count: Int) -> [[UInt32]] {
    (0..<count).reduce([[]]) { partial, _ in
      partial.flatMap { labels in
        (0...(labels.max().map { $0 + 1 } ?? 0)).map { labels + [$0] }
      }
    }
  }
}
