import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// Eigenvector, PageRank and Katz centrality.
final class WalkTests: XCTestCase {
  func testEigenvectorIsAbsentWithoutTiesAndOutsideTheMainComponent() {
    assertScores(.eigenvector, of: Graph(nodeCount: 2, edges: []), equal: [nil, nil])
    // A triad and a pair: the triad is the main part, all alike.
    let graph = Graph(nodeCount: 6, edges: [(0, 1, 1), (1, 2, 1), (0, 2, 1), (3, 4, 1)])
    assertScores(.eigenvector, of: graph, equal: [1, 1, 1, nil, nil, nil])
  }

  func testOfEquallyLargeComponentsThatWithTheSmallestIdIsTheMainOne() {
    let graph = Graph(nodeCount: 4, edges: [(1, 2, 5), (0, 3, 1)])
    assertScores(.eigenvector, of: graph, isWeighted: true, equal: [1, nil, nil, 1])
  }

  func testWeightsOfAPath() {
    // Weights 1 and 2: λ² = 1 + 4, so the middle 1 has neighbors 1/√5 and 2/√5.
    let graph = Graph(nodeCount: 3, edges: [(0, 1, 1), (1, 2, 2)])
    let root = 5.0.squareRoot()
    assertScores(.eigenvector, of: graph, isWeighted: true, equal: [1 / root, 1, 2 / root])
  }

  func testPageRankOfT1() {
    // measures.md.
    let scores = Network(of: .t1).scores(.pageRank).compactMap(\.self)
    for (node, expected) in [(0, 0.078523), (1, 0.203095), (4, 0.136066), (5, 0.139860)] {
      XCTAssertEqual(scores[node], expected, accuracy: 5e-7)
    }
    XCTAssertEqual(scores[7], 0.020979, accuracy: 5e-7)
    XCTAssertEqual(scores.reduce(0, +), 1, accuracy: 1e-12)
  }

  func testKatzOfATriadAndAnIsolate() {
    // λ = 2, α = 1/4: x = 1 + 2 x / 4 = 2; without ties 1.
    let graph = Graph(nodeCount: 4, edges: [(0, 1, 1), (1, 2, 1), (0, 2, 1)])
    assertScores(.katz, of: graph, equal: [2, 2, 2, 1])
    XCTAssertEqual(try XCTUnwrap(Network(of: graph).katzAttenuation()), 1.0 / 4, accuracy: 1e-14)
    assertScores(.katz, of: Graph(nodeCount: 2, edges: []), equal: [1, 1])
    XCTAssertNil(Network(of: Graph(nodeCount: 2, edges: [])).katzAttenuation())
  }
}
