import GraphCore
import SocialNetwork
import TestSupport
import XCTest

/// Effective size, efficiency and hierarchy.
final class EffectiveSizeTests: XCTestCase {
  func testIsolateHasNoScore() {
    let graph = Graph(nodeCount: 3, edges: [(0, 1, 1)])
    assertScores(.effectiveSize, of: graph, equal: [1, 1, nil])
    assertScores(.efficiency, of: graph, equal: [1, 1, nil])
    assertScores(.hierarchy, of: graph, equal: [nil, nil, nil])
  }

  func testContactsThatDoNotMeetAllCount() {
    assertScores(.effectiveSize, of: .star(leaves: 4), equal: [4, 1, 1, 1, 1])
    assertScores(.efficiency, of: .star(leaves: 4), equal: [1, 1, 1, 1, 1])
    assertScores(.hierarchy, of: .star(leaves: 4), equal: [0, nil, nil, nil, nil])
  }

  func testCompleteGraphHasOneEffectiveContact() {
    // n − 2t/n with n = 4, t = 6.
    assertScores(.effectiveSize, of: .complete(5), equal: [1, 1, 1, 1, 1])
    assertScores(.efficiency, of: .complete(5), equal: .init(repeating: 0.25, count: 5))
  }

  func testT1() {
    // b: 3 − 2 · 1/3.
    assertScores(.effectiveSize, of: .t1, equal: [1, 7.0 / 3, 7.0 / 3, 1, 1, 1, 1, nil])
    // measures.md: b .0455.
    let hierarchy = Network(of: .t1).scores(.hierarchy)
    XCTAssertEqual(try XCTUnwrap(hierarchy[1]), 0.0455, accuracy: 5e-5)
    XCTAssertNil(hierarchy[0])
  }

  func testWeightsOfT2() {
    // By the definition: for a, contacts b and e with p = 4/5 and 1/5; m(b, e) = 2/4, m(e, b) = 2/3:
    // 2 − (1/5 · 1/2 + 4/5 · 2/3) = 1.366667. The others: NetworkX 3.6.1,
    // effective_size with the nodes named (Tests/References/t2.json).
    assertScores(
      .effectiveSize,
      of: .t2,
      isWeighted: true,
      equal: [2 - 0.1 - 8.0 / 15, 2.309524, 2.638889, 1, 2.263889],
      accuracy: 5e-7
    )
  }
}
