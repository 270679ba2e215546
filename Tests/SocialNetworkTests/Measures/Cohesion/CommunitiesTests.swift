import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class CommunitiesTests: XCTestCase {
  func testEmptyNetworkHasNoCommunities() {
    let communities = Network(of: Graph(nodeCount: 0, edges: [])).communities()
    XCTAssertEqual(communities.numbers, [])
    XCTAssertEqual(communities.count, 0)
    XCTAssertNil(communities.modularity)
  }

  func testIsolatesAreCommunitiesOfTheirOwn() {
    let communities = Network(of: Graph(nodeCount: 4, edges: [(1, 2, 1)])).communities()
    XCTAssertEqual(communities.numbers, [2, 1, 1, 3])
    XCTAssertEqual(communities.sizes, [2, 1, 1])
    // The one community with ties has all of them: Q = 1 − 1.
    XCTAssertEqual(communities.modularity, 0)
  }

  func testEquallyLargeCommunitiesStandInTheOrderOfTheirSmallestId() {
    let graph = Graph(nodeCount: 4, edges: [(0, 1, 1), (2, 3, 1)])
    let actors = Actors(["d", "c", "a", "b"].map { Actor(id: $0, kind: .individual) })
    XCTAssertEqual(Network(actors: actors, graph: graph).communities().numbers, [2, 2, 1, 1])
  }

  func testModularityIsInTheBandOfTheReferences() throws {
    // igraph 1.0.0: the worst and the best of 100 runs of Leiden and Louvain, less 0.005; for small
    // networks also the highest there is.
    for reference in try Reference.all() {
      let network = try reference.network()
      for isWeighted in [false, true] {
        let key = "communities." + (isWeighted ? "weighted." : "unweighted.")
        guard reference.hasGraphValue(key + "accept_at_least") else { continue }
        let found = try XCTUnwrap(network.communities(isWeighted: isWeighted).modularity)
        let least = try XCTUnwrap(reference.graphValue(key + "leiden_max"))
        XCTAssertGreaterThanOrEqual(found, least - 1e-9, reference.name + key)
        if reference.hasGraphValue(key + "optimal") {
          let optimal = try XCTUnwrap(reference.graphValue(key + "optimal"))
          XCTAssertEqual(found, optimal, accuracy: 1e-9, reference.name + key)
        }
      }
    }
  }

  func testKarateClubReachesItsHighestModularity() throws {
    // 0.419790 is the maximum: U. Brandes et al., "On modularity clustering", IEEE Transactions on
    // Knowledge and Data Engineering 20, 2008.
    let communities = try Reference.committed("karate").network().communities()
    XCTAssertEqual(try XCTUnwrap(communities.modularity), 0.419790, accuracy: 5e-7)
    XCTAssertEqual(communities.count, 4)
  }
}
