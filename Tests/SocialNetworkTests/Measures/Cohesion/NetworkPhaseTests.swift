import GraphCore
import TestSupport
import XCTest

@testable import SocialNetwork

/// Small networks made to be in one phase, or in none.
final class NetworkPhaseTests: XCTestCase {
  private func phase(_ graph: Graph) throws -> NetworkPhase {
    try XCTUnwrap(NetworkPhase(of: Network(of: graph)))
  }

  private func graph(_ count: Int, _ ties: [(Int, Int)]) -> Graph {
    Graph(nodeCount: count, edges: ties.map { ($0, $1, 1) })
  }

  func testPairsAreScattered() throws {
    // Five pairs: the largest part has 2 of 10.
    let pairs = try phase(graph(10, (0..<5).map { (2 * $0, 2 * $0 + 1) }))
    XCTAssertEqual(pairs.name, .scattered)
    XCTAssertEqual(pairs.mainShare, 0.2)
    XCTAssertEqual(try phase(graph(4, [])).name, .scattered)
  }

  func testAStarIsAHubWithSpokes() throws {
    let star = try phase(.star(leaves: 8))
    XCTAssertEqual(star.name, .hubAndSpoke)
    XCTAssertEqual(star.hub, 0)
    XCTAssertEqual(star.hubShare, 1)
    // Eight leaves, each alone.
    XCTAssertEqual(star.shareWithoutHub, 1.0 / 8)
  }

  func testStarsInARowHaveSeveralHubs() throws {
    // Hubs 0, 1 and 2 in a row, with five leaves each: 18 actors. Hub 1 has 7 of 17, fewer than half.
    // A tenth is 1, so two hubs are left out: 1, and 0, the smallest id of those with 6 ties. Of the 16
    // left, the star of hub 2 has 6.
    let leaves = (0..<3).flatMap { hub in (0..<5).map { (hub, 3 + 5 * hub + $0) } }
    let row = try phase(graph(18, [(0, 1), (1, 2)] + leaves))
    XCTAssertEqual(row.name, .severalHubs)
    XCTAssertEqual(row.hubs, [1, 0])
    XCTAssertEqual(row.hubShare, 7.0 / 17)
    XCTAssertEqual(row.shareWithoutHubs, 6.0 / 16)
  }

  func testACoreWithAPeripheryIsOne() throws {
    // Six who all know one another; fourteen others, each with ties to two of them in turn.
    let core = (0..<6).flatMap { one in (0..<one).map { ($0, one) } }
    let periphery = (0..<14).flatMap { [(6 + $0, $0 % 6), (6 + $0, ($0 + 1) % 6)] }
    let whole = try phase(graph(20, core + periphery))
    XCTAssertEqual(whole.name, .coreAndPeriphery)
    XCTAssertEqual(whole.core.sorted(), Array(0..<6))
    // All 15 pairs of the core are tied, and none of the 91 others: as the ideal pattern.
    XCTAssertEqual(whole.coreDensity, 1)
    XCTAssertEqual(whole.coreFit ?? 0, 1, accuracy: 1e-12)
  }

  /// The correlation is that of the pairs within the core and within the periphery, one by one.
  func testTheFitIsACorrelationOverPairs() throws {
    for seed in UInt64(1)...20 {
      let graph = Graph.random(14, edges: 40, seed: seed)
      let found = try phase(graph)
      let main = graph.connectedComponents().membersBySize[0]
      let core = Set(found.core)
      var (ties, ideal): ([Double], [Double]) = ([], [])
      for u in main {
        for v in main where u < v && core.contains(u) == core.contains(v) {
          ties.append(graph.hasEdge(u, v) ? 1 : 0)
          ideal.append(core.contains(u) ? 1 : 0)
        }
      }
      let (t, i) = (
        ties.reduce(0, +) / Double(ties.count), ideal.reduce(0, +) / Double(ideal.count)
      )
      let covariance = zip(ties, ideal).reduce(0) { $0 + ($1.0 - t) * ($1.1 - i) }
      let spread =
        ties.reduce(0) { $0 + ($1 - t) * ($1 - t) } * ideal.reduce(0) { $0 + ($1 - i) * ($1 - i) }
      XCTAssertEqual(try XCTUnwrap(found.coreFit), covariance / spread.squareRoot(), accuracy: 1e-9)
      // No other core of the actors with most ties has fewer pairs unlike the pattern.
      let order = main.sorted { graph.degree(of: $0) > graph.degree(of: $1) }
      func unlike(_ size: Int) -> Int {
        let core = Set(order.prefix(size))
        var count = 0
        for u in main {
          for v in main where u < v && core.contains(u) == core.contains(v) {
            if graph.hasEdge(u, v) != core.contains(u) { count += 1 }
          }
        }
        return count
      }
      XCTAssertEqual(
        unlike(found.core.count),
        (0...main.count).map(unlike).min(),
        "seed \(seed)"
      )
    }
  }

  func testOthersAreInNoPhaseClearly() throws {
    XCTAssertNil(try phase(.ring(12)).name)
    XCTAssertNil(try phase(.complete(8)).name)
    XCTAssertNil(try phase(.path(9)).name)
    XCTAssertNil(try phase(.ringOfCliques(count: 5, size: 4)).name)
    XCTAssertNil(NetworkPhase(of: Network(of: .path(2))))
  }
}
