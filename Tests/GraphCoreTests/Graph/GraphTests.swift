import GraphCore
import TestSupport
import XCTest

final class GraphTests: XCTestCase {
  func testNoNodes() {
    let graph = Graph(nodeCount: 0, edges: [])
    XCTAssertEqual(graph.nodeCount, 0)
    XCTAssertEqual(graph.edgeCount, 0)
    XCTAssertTrue(graph.nodes.isEmpty)
    XCTAssertEqual(graph.edgePlaces(sources: [], targets: []), [])
  }

  func testIsolatesHaveEmptyRows() {
    let graph = Graph(nodeCount: 4, edges: [(1, 2, 5)])
    for node in [0, 3] {
      XCTAssertEqual(graph.degree(of: node), 0)
      XCTAssertEqual(graph.strength(of: node), 0)
      XCTAssertEqual(Array(graph.neighbors(of: node)), [])
    }
  }

  func testAnEdgeIsInTheRowsOfBothEnds() {
    let graph = Graph(nodeCount: 3, edges: [(2, 0, 1.5)])
    XCTAssertEqual(graph.edgeCount, 1)
    XCTAssertEqual(Array(graph.neighbors(of: 0)), [2])
    XCTAssertEqual(Array(graph.neighbors(of: 2)), [0])
    XCTAssertEqual(graph.strength(of: 0), 1.5)
    XCTAssertTrue(graph.hasEdge(0, 2) && graph.hasEdge(2, 0))
    XCTAssertFalse(graph.hasEdge(0, 1))
  }

  func testWeightsAreOneWhereNoneAreGiven() {
    let sources: [UInt32] = [0, 1, 3, 0]
    let targets: [UInt32] = [1, 2, 2, 3]
    XCTAssertEqual(
      Graph(nodeCount: 4, sources: sources, targets: targets),
      Graph(nodeCount: 4, edges: [(0, 1, 1), (1, 2, 1), (3, 2, 1), (0, 3, 1)])
    )
  }

  func testRowsAreAscendingWhateverTheOrderOfTheEdges() {
    let graph = Graph(nodeCount: 5, edges: [(4, 2, 1), (2, 3, 2), (0, 2, 3), (2, 1, 4)])
    XCTAssertEqual(Array(graph.neighbors(of: 2)), [0, 1, 3, 4])
    XCTAssertEqual(graph.edges(of: 2).map(\.1), [3, 4, 2, 1])
  }

  func testParallelEdgesAreAddedUpFromTheLeast() {
    // In doubles, (0.1 + 0.2) + 0.3 is 0.6000000000000001 and 0.1 + (0.2 + 0.3) is 0.6.
    let graph = Graph(nodeCount: 2, edges: [(0, 1, 0.3), (1, 0, 0.2), (0, 1, 0.1)])
    XCTAssertEqual(graph.edgeCount, 1)
    XCTAssertEqual(graph.strength(of: 0), 0.1 + 0.2 + 0.3)
    XCTAssertNotEqual(graph.strength(of: 0), 0.1 + (0.2 + 0.3))
  }

  func testBothDirectionsOfParallelEdgesHaveTheSameBits() {
    for seed in UInt64(1)...50 {
      var generator = SeededGenerator(seed: seed)
      let edges = (0..<200).compactMap { _ -> (Int, Int, Double)? in
        let u = Int.random(in: 0..<9, using: &generator)
        let v = Int.random(in: 0..<9, using: &generator)
        return u == v ? nil : (u, v, Double.random(in: 1e-9...1e9, using: &generator))
      }
      let graph = Graph(nodeCount: 9, edges: edges)
      for u in graph.nodes {
        for (v, weight) in graph.edges(of: u) {
          let weights = edges.filter { ($0.0, $0.1) == (u, v) || ($0.0, $0.1) == (v, u) }
            .map(\.2).sorted()
          let expected = weights.dropFirst().reduce(weights[0], +)
          XCTAssertEqual(weight.bitPattern, expected.bitPattern, "\(u)–\(v), seed \(seed)")
        }
      }
    }
  }

  func testGraphsHaveExactlyTheEdgesGiven() {
    for seed in UInt64(1)...100 {
      var generator = SeededGenerator(seed: seed)
      let nodeCount = Int.random(in: 2...12, using: &generator)
      var edges: [(Int, Int, Double)] = []
      for u in 0..<nodeCount {
        for v in 0..<nodeCount where u != v && Int.random(in: 0..<5, using: &generator) == 0 {
          edges.append((u, v, Double(Int.random(in: 1...5, using: &generator))))
        }
      }
      edges.shuffle(using: &generator)
      let graph = Graph(nodeCount: nodeCount, edges: edges)

      // The second computation: a dense matrix.
      var matrix = [[Double]](
        repeating: [Double](repeating: 0, count: nodeCount),
        count: nodeCount
      )
      for (u, v, weight) in edges {
        matrix[u][v] += weight
        matrix[v][u] += weight
      }
      for u in 0..<nodeCount {
        let row = (0..<nodeCount).filter { matrix[u][$0] > 0 }
        XCTAssertEqual(Array(graph.neighbors(of: u)), row, "row \(u), seed \(seed)")
        XCTAssertEqual(graph.edges(of: u).map(\.1), row.map { matrix[u][$0] }, "seed \(seed)")
        XCTAssertEqual(graph.degree(of: u), row.count)
        XCTAssertEqual(graph.strength(of: u), matrix[u].reduce(0, +))
        for v in 0..<nodeCount {
          XCTAssertEqual(graph.hasEdge(u, v), matrix[u][v] > 0, "\(u)–\(v), seed \(seed)")
        }
      }
      XCTAssertEqual(Graph(nodeCount: nodeCount, edges: edges.reversed()), graph, "seed \(seed)")
    }
  }

  func testLargeGraphsHaveTheSameRowsOnAnyNumberOfThreads() {
    // Enough edges for several parts and buckets, half of them at a few hubs, many of them repeated.
    for nodeCount in [5000, 70_000] {
      var generator = SeededGenerator(seed: UInt64(nodeCount))
      var (sources, targets, weights): ([UInt32], [UInt32], [Double]) = ([], [], [])
      while sources.count < 120_000 {
        let isAtHub = Bool.random(using: &generator)
        let u = Int.random(in: 0..<(isAtHub ? 40 : nodeCount), using: &generator)
        let v = Int.random(in: 0..<nodeCount / 4, using: &generator)
        guard u != v else { continue }
        sources.append(UInt32(u))
        targets.append(UInt32(v))
        weights.append(Double(Int.random(in: 1...9, using: &generator)) / 10)
      }

      // The second computation: the weights of every pair in a dictionary, added up from the least.
      var given: [[UInt32]: [Double]] = [:]
      for edge in sources.indices {
        let pair = [sources[edge], targets[edge]].sorted()
        given[pair, default: []].append(weights[edge])
      }
      XCTAssertLessThan(given.count, sources.count)

      for threads in [1, 2, 3, 8] {
        let graph = Graph(
          nodeCount: nodeCount,
          sources: sources,
          targets: targets,
          weights: weights,
          threads: threads
        )
        var count = 0
        graph.forEachEdge { u, v, weight in
          let sum = given[[UInt32(u), UInt32(v)]]?.sorted().reduce(0, +)
          if sum == weight { count += 1 }
        }
        XCTAssertEqual(count, given.count, "\(threads) threads")
        XCTAssertEqual(graph.edgeCount, given.count)
        for node in graph.nodes {
          let row = Array(graph.neighbors(of: node))
          if zip(row, row.dropFirst()).contains(where: >=) { XCTFail("row \(node): \(row)") }
          for (other, weight) in graph.edges(of: node) {
            guard let back = graph.arc(from: other, to: node), graph.weights[back] == weight else {
              XCTFail("no edge back from \(other) to \(node)")
              return
            }
          }
        }
      }
    }
  }

  func testUnweightedEdgesCountOnceAndWeighOne() {
    for seed in UInt64(1)...40 {
      var generator = SeededGenerator(seed: seed)
      let nodeCount = seed % 4 == 0 ? 20_000 : 3 + Int(seed)
      let edgeCount = seed % 4 == 0 ? 60_000 : 4 * Int(seed)
      // Of so few nodes many pairs occur twice; in the large graphs, those of the first nodes.
      let ends = (0..<edgeCount).map { place in
        let bound = place % 3 == 0 ? min(nodeCount, 60) : nodeCount
        let u = Int.random(in: 0..<bound, using: &generator)
        return (u, (u + Int.random(in: 1..<bound, using: &generator)) % bound)
      }
      let (sources, targets) = (ends.map { UInt32($0.0) }, ends.map { UInt32($0.1) })
      let weighted = Graph(nodeCount: nodeCount, edges: ends.map { ($0.0, $0.1, 0.5) })
      for threads in [1, 3] {
        let unweighted = Graph(
          nodeCount: nodeCount,
          sources: sources,
          targets: targets,
          weights: nil,
          threads: threads,
          isUnweighted: true
        )
        XCTAssertEqual(unweighted, weighted.withUnitWeights(), "seed \(seed)")
        XCTAssertTrue(unweighted.weights.allSatisfy { $0 == 1 })
      }
      // Without weights, but counted as often as they are given.
      let counted = Graph(nodeCount: nodeCount, sources: sources, targets: targets)
      let sum = counted.nodes.reduce(0) { $0 + counted.strength(of: $1) }
      XCTAssertEqual(sum, 2 * Double(edgeCount), "seed \(seed)")
      XCTAssertEqual(counted.withUnitWeights(), weighted.withUnitWeights(), "seed \(seed)")
    }
  }

  func testWeightsOfOneAreTheSameListedAndNot() {
    var edges: [(Int, Int, Double)] = []
    Graph.random(1500, edges: 4000, seed: 3).forEachEdge { u, v, _ in edges.append((u, v, 1)) }
    let listed = Graph(nodeCount: 1500, edges: edges)
    let unlisted = listed.withUnitWeights()
    XCTAssertEqual(listed, unlisted)
    XCTAssertNotEqual(listed, Graph(nodeCount: 1500, edges: edges.map { ($0.0, $0.1, 2) }))
    XCTAssertEqual(listed.communities(), unlisted.communities())
    XCTAssertEqual(listed.pageRank(), unlisted.pageRank())
    XCTAssertEqual(
      listed.subgraph(keeping: Array(9..<900)),
      unlisted.subgraph(keeping: Array(9..<900))
    )
    XCTAssertEqual(listed.neighborRedundancies(), unlisted.neighborRedundancies())
    XCTAssertEqual(
      listed.weightedDistanceSums(threads: 1),
      unlisted.weightedDistanceSums(threads: 1)
    )
    for node in listed.nodes {
      XCTAssertEqual(listed.strength(of: node), unlisted.strength(of: node))
      let edges = unlisted.edges(of: node)
      XCTAssertEqual(edges.map(\.neighbor), Array(listed.neighbors(of: node)))
      XCTAssertEqual(edges.map(\.weight), listed.edges(of: node).map(\.weight))
    }
  }

  func testEveryEdgeIsVisitedOnceInOrder() {
    let graph = Graph(nodeCount: 4, edges: [(3, 1, 4), (2, 0, 2), (1, 0, 1), (3, 0, 3), (0, 1, 9)])
    var visited: [[Double]] = []
    graph.forEachEdge { u, v, weight in visited.append([Double(u), Double(v), weight]) }
    XCTAssertEqual(visited, [[0, 1, 10], [0, 2, 2], [0, 3, 3], [1, 3, 4]])
  }

  func testPlacesOfEdgesAreTheirTurnsInTheVisit() {
    for (name, graph) in Graph.samples {
      var sources: [UInt32] = []
      var targets: [UInt32] = []
      graph.forEachEdge { u, v, _ in
        sources.append(UInt32(u))
        targets.append(UInt32(v))
      }
      let places = (0..<graph.edgeCount).map(UInt32.init)
      XCTAssertEqual(graph.edgePlaces(sources: sources, targets: targets), places, name)
      XCTAssertEqual(graph.edgePlaces(sources: targets, targets: sources), places, name)
      XCTAssertEqual(
        graph.edgePlaces(sources: sources.reversed(), targets: targets.reversed()),
        places.reversed(),
        name
      )
    }
  }

  func testParallelEdgesHaveOnePlace() {
    let graph = Graph(nodeCount: 3, edges: [(1, 2, 1), (2, 1, 1), (0, 1, 1)])
    XCTAssertEqual(graph.edgePlaces(sources: [1, 2, 0], targets: [2, 1, 1]), [1, 1, 0])
  }

  func testNeighborsCanBeReachedByPosition() {
    let neighbors = Graph(nodeCount: 4, edges: [(1, 3, 1), (1, 0, 1)]).neighbors(of: 1)
    XCTAssertEqual(neighbors.count, 2)
    XCTAssertEqual(neighbors[neighbors.startIndex], 0)
    XCTAssertEqual(neighbors.last, 3)
  }
}
