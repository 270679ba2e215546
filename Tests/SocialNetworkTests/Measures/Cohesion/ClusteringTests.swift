import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class ClusteringTests: XCTestCase {
  func testBelowTwoNeighborsThereIsNone() {
    assertScores(.clustering, of: .star(leaves: 3), equal: [0, nil, nil, nil])
    assertScores(.weightedClustering, of: Graph(nodeCount: 1, edges: []), equal: [nil])
  }

  func testT1() {
    // b and c have three neighbors with one tie among them; e two with one.
    assertScores(
      .clustering,
      of: .t1,
      equal: [nil, 1.0 / 3, 1.0 / 3, nil, 1, nil, nil, nil]
    )
    let network = Network(of: .t1)
    XCTAssertEqual(try XCTUnwrap(network.score(.averageClustering)), 5.0 / 9, accuracy: 1e-15)
    XCTAssertEqual(network.clusteredActorCount, 3)
    // One triangle; 3 + 3 + 1 pairs of ties that meet.
    XCTAssertEqual(network.score(.transitivity), 3.0 / 7)
  }

  func testWeightedClusteringOfT2() {
    // measures.md, after Barrat. For b: (4 + 2 + 1 + 2) / (7 · 2).
    assertScores(
      .weightedClustering,
      of: .t2,
      equal: [1, 9.0 / 14, 4.0 / 12, nil, 8.0 / 12]
    )
  }

  func testWithoutPairsOfTiesThereIsNoTransitivity() {
    let pair = Network(of: .path(2))
    XCTAssertNil(pair.score(.transitivity))
    XCTAssertNil(pair.score(.averageClustering))
    XCTAssertEqual(pair.clusteredActorCount, 0)
  }
}
