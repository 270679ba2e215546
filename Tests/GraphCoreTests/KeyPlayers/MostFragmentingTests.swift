import GraphCore
import TestSupport
import XCTest

final class MostFragmentingTests: XCTestCase {
  func testAPathBreaksInItsMiddle() {
    // Without the middle of five, two pairs of 1 ÷ 6 stay; without nodes 1 and 3 none does.
    let graph = Graph.path(5)
    XCTAssertEqual(graph.mostFragmenting(count: 1).nodes, [2])
    XCTAssertEqual(graph.mostFragmenting(count: 1).connectedPairs, [2])
    XCTAssertEqual(Set(graph.mostFragmenting(count: 2).nodes), [1, 3])
    XCTAssertEqual(graph.mostFragmenting(count: 2).fragmentations(ofNodes: 5).last, 1)
  }

  func testFragmentationOfTheSmallNetworkOfTheMeasures() throws {
    // T1: a-b b-c c-d b-e c-e f-g, isolate h, with n = 8. All 28 pairs, of which 10 + 1 are connected:
    // 1 − 11/28 = .607143. Without b of 21 pairs c-d, c-e, d-e and f-g: 1 − 4/21 = .809524. Without b
    // and c of 15 pairs f-g alone: 1 − 1/15 = .933333.
    let graph = Graph(
      nodeCount: 8,
      edges: [(0, 1), (1, 2), (2, 3), (1, 4), (2, 4), (5, 6)].map { ($0, $1, 1) }
    )
    XCTAssertEqual(try XCTUnwrap(graph.fragmentation()), 1 - 11.0 / 28, accuracy: 1e-15)
    XCTAssertEqual(try XCTUnwrap(graph.fragmentation(without: [1])), 1 - 4.0 / 21, accuracy: 1e-15)
    XCTAssertEqual(graph.mostFragmenting(count: 1).nodes, [1])
    let two = graph.mostFragmenting(count: 2)
    XCTAssertEqual(two.nodes, [1, 2])
    XCTAssertEqual(try XCTUnwrap(two.fragmentations(ofNodes: 8)[1]), 14.0 / 15, accuracy: 1e-15)
    // Without b the distances are c-d 1, c-e 1, d-e 2 and f-g 1: 1 − 3.5/21 = .833333.
    XCTAssertEqual(
      try XCTUnwrap(graph.distanceFragmentation(without: [1])),
      1 - 3.5 / 21,
      accuracy: 1e-15
    )
  }

  func testKarate() throws {
    // Borgatti's criterion on Zachary's karate club, by trying all sets with NetworkX 3.6.1: {1, 2} and
    // {1, 33, 34} in Zachary's numbers, from 1.
    let graph = try Reference.committed("karate").graph()
    let one = graph.mostFragmenting(count: 1)
    let two = graph.mostFragmenting(count: 2)
    let three = graph.mostFragmenting(count: 3)
    XCTAssertEqual([one, two, three].map(\.isWorst), [true, true, true])
    XCTAssertEqual(one.nodes, [0])
    XCTAssertEqual(two.nodes.sorted(), [0, 1])
    XCTAssertEqual(three.nodes.sorted(), [0, 32, 33])
    XCTAssertEqual(try last(one, of: graph), 0.316288, accuracy: 5e-7)
    XCTAssertEqual(try last(two, of: graph), 0.423387, accuracy: 5e-7)
    XCTAssertEqual(try last(three, of: graph), 0.569892, accuracy: 5e-7)
    XCTAssertEqual(
      try XCTUnwrap(graph.distanceFragmentation()),
      0.507992,
      accuracy: 5e-7
    )
  }

  func testNoSetDoesMoreHarm() {
    for (name, graph) in randomGraphs {
      for count in 1...3 where graph.nodeCount > count {
        let found = graph.mostFragmenting(count: count)
        XCTAssertTrue(found.isWorst)
        let all = sets(of: count, from: graph.nodeCount)
        let least = all.map { pairsConnected(in: graph, without: $0) }.min()
        XCTAssertEqual(found.connectedPairs.last, least, "\(count) of \(name)")
        XCTAssertEqual(
          found.connectedPairs.last,
          pairsConnected(in: graph, without: found.nodes),
          "\(count) of \(name)"
        )
      }
    }
  }

  func testTwoThreadsFindTheSame() {
    for (name, graph) in Graph.samples where graph.nodeCount > 3 {
      for count in 1...3 {
        XCTAssertEqual(
          graph.mostFragmenting(count: count, threads: 2),
          graph.mostFragmenting(count: count),
          name
        )
      }
    }
  }

  func testWhereNotAllCanBeTriedThatIsSaid() {
    // Two cliques of four on a path of three nodes: the greedy choice is the middle of the path.
    let graph = Graph.ringOfCliques(count: 5, size: 4)
    let found = graph.mostFragmenting(count: 3, budget: 0)
    XCTAssertFalse(found.isWorst)
    let all = sets(of: 3, from: graph.nodeCount)
    let least = all.map { pairsConnected(in: graph, without: $0) }.min() ?? 0
    XCTAssertGreaterThanOrEqual(found.connectedPairs.last ?? 0, least)
    XCTAssertEqual(found.connectedPairs.last, pairsConnected(in: graph, without: found.nodes))
  }

  func testADenseGraphKeepsItsComponentsWithoutTwo() {
    // More than three edges a node, so that the sparse certificate is used.
    for seed in UInt64(1)...Thorough.choice(5, 50) {
      let dense = Graph.random(9, edges: 90, seed: seed)
      let other = Graph.random(9, edges: 80, seed: seed + 100)
      // Both share nodes 0 and 1, which alone hold them together.
      var edges: [(Int, Int, Double)] = []
      dense.forEachEdge { u, v, _ in edges.append((u, v, 1)) }
      other.forEachEdge { u, v, _ in edges.append((u < 2 ? u : u + 7, v < 2 ? v : v + 7, 1)) }
      let graph = Graph(nodeCount: 16, edges: edges)
      XCTAssertGreaterThan(graph.edgeCount, 3 * graph.nodeCount)
      XCTAssertEqual(graph.mostFragmenting(count: 2).nodes.sorted(), [0, 1], "seed \(seed)")
      XCTAssertEqual(graph.mostFragmenting(count: 2).connectedPairs.last, 42)
    }
  }

  func testTheMeanLossIsThatOverAllSets() throws {
    for (name, graph) in Graph.samples where graph.nodeCount > 3 {
      let left = graph.nodeCount - 1
      let mean =
        graph.nodes.map { Double(pairsConnected(in: graph, without: [$0])) }.reduce(0, +)
        / Double(graph.nodeCount)
      let found = try XCTUnwrap(graph.meanFragmentation(withoutAny: 1))
      XCTAssertNil(found.draws)
      XCTAssertEqual(found.mean, 1 - mean / Double(left * (left - 1) / 2), accuracy: 1e-12, name)
      guard graph.nodeCount > 4 else { continue }
      let pairs = sets(of: 2, from: graph.nodeCount)
      let all =
        pairs.map { Double(pairsConnected(in: graph, without: $0)) }.reduce(0, +)
        / Double(pairs.count)
      let two = try XCTUnwrap(graph.meanFragmentation(withoutAny: 2))
      // Of a thousand draws the standard error is at most a share of .5 ÷ √1000, which is .016.
      XCTAssertEqual(
        two.mean,
        1 - all / Double((left - 1) * (left - 2) / 2),
        accuracy: 0.06,
        name
      )
    }
  }

  func testEqualsOfANodeAreFoundByRemoval() {
    for (name, graph) in randomGraphs {
      let pairs = graph.nodes.map { pairsConnected(in: graph, without: [$0]) }
      for node in graph.nodes {
        XCTAssertEqual(
          graph.fragmentingAlike(node),
          graph.nodes.filter { $0 != node && pairs[$0] == pairs[node] },
          name
        )
        XCTAssertEqual(
          graph.isMostFragmenting(node, besides: []),
          pairs[node] == pairs.min(),
          name
        )
        guard let lost = graph.nodes.first(where: { $0 != node }) else { continue }
        let others = graph.nodes.filter { $0 != lost }
        let least = others.map { pairsConnected(in: graph, without: [lost, $0]) }.min()
        XCTAssertEqual(
          graph.isMostFragmenting(node, besides: [lost]),
          pairsConnected(in: graph, without: [lost, node]) == least,
          name
        )
      }
    }
  }

  // MARK: - By definition

  private func last(_ set: FragmentingSet, of graph: Graph) throws -> Double {
    try XCTUnwrap(set.fragmentations(ofNodes: graph.nodeCount).last ?? nil)
  }

  private func pairsConnected(in graph: Graph, without removed: [Int]) -> Int {
    let kept = graph.nodes.filter { !removed.contains($0) }
    return graph.subgraph(keeping: kept).connectedComponents().sizes
      .reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  }
}

/// Random graphs of at most twelve nodes: a hundred, or a thousand where everything is tried.
let randomGraphs: [(name: String, graph: Graph)] = (0..<Thorough.choice(100, 1000)).map { number in
  let seed = UInt64(number)
  let nodes = 4 + number % 9
  switch number % 4 {
  case 0: return ("tree of \(nodes), seed \(seed)", .randomTree(nodes, seed: seed))
  case 1:
    return ("sparse graph of \(nodes), seed \(seed)", .random(nodes, edges: nodes, seed: seed))
  case 2:
    return ("dense graph of \(nodes), seed \(seed)", .random(nodes, edges: 2 * nodes, seed: seed))
  default:
    let cactus = Graph.cactus(blocks: 1 + number % 5, seed: seed)
    let kept = Array(cactus.nodes.prefix(12))
    return ("cactus of \(kept.count), seed \(seed)", cactus.subgraph(keeping: kept))
  }
}

/// All sets of so many of the first numbers.
func sets(of count: Int, from all: Int) -> [[Int]] {
  guard count > 0 else { return [[]] }
  return sets(of: count - 1, from: all).flatMap { set in
    (((set.last ?? -1) + 1)..<max(all, (set.last ?? -1) + 1)).map { set + [$0] }
  }
}
