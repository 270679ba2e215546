import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class ConstraintTests: XCTestCase {
  func testIsolateHasNoScore() {
    assertScores(.constraint, of: Graph(nodeCount: 3, edges: [(0, 1, 1)]), equal: [1, 1, nil])
  }

  func testContactsThatDoNotMeetShareTheConstraint() {
    assertScores(.constraint, of: .star(leaves: 4), equal: [1.0 / 4, 1, 1, 1, 1])
  }

  func testClosedTriad() {
    // p = 1/2 throughout, so each of the two contacts adds (1/2 + 1/2 · 1/2)² = 9/16.
    assertScores(.constraint, of: .complete(3), equal: [9.0 / 8, 9.0 / 8, 9.0 / 8])
  }

  func testBrokerBetweenTwoCircles() {
    // Two cliques of four joined through node 4: igraph, tests/unit/igraph_constraint.c, "Hole in
    // middle of two clusters", which derives `member` by hand as below.
    let pow2 = { (x: Double) in x * x }
    let member = 2 * pow2(1.0 / 3 + 1.0 / 9 + 1.0 / 12) + pow2(1.0 / 3 + 2.0 / 9)
    let gate = 3 * pow2(1.0 / 4 + 2 * 1.0 / 4 * 1.0 / 3) + pow2(1.0 / 4)
    let graph = Graph(
      nodeCount: 9,
      edges: [
        (0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3), (3, 4),
        (4, 5), (5, 6), (5, 7), (5, 8), (6, 7), (6, 8), (7, 8),
      ].map { ($0, $1, 1) }
    )
    assertScores(
      .constraint,
      of: graph,
      equal: [member, member, member, gate, 1.0 / 2, gate, member, member, member]
    )
  }

  func testWeightsAreSharesOfTieStrength() {
    // NetworkX 3.6.1, networkx.constraint(G, weight="weight").
    let graph = Graph(nodeCount: 4, edges: [(0, 1, 3), (1, 2, 1), (0, 2, 2), (2, 3, 4)])
    assertScores(
      .constraint,
      of: graph,
      isWeighted: true,
      equal: [0.734336734694, 0.977244897959, 0.579642857143, 1],
      accuracy: 1e-12
    )
  }
}
