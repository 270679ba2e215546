import GraphCore
import TestSupport
import XCTest

final class MostReachingTests: XCTestCase {
  func testAStarIsReachedFromItsMiddle() {
    let found = Graph.star(leaves: 5).mostReaching(count: 1, within: 1)
    XCTAssertEqual(found.nodes, [0])
    XCTAssertEqual(found.reached, [5])
    XCTAssertTrue(found.isBest)
  }

  func testKarate() throws {
    // 29 of 32 others have a tie with 1 or 34, and 3 are two steps away: (29 + 3/2) ÷ 32 = .953125.
    let graph = try Reference.committed("karate").graph()
    let found = graph.mostReaching(count: 2, within: 2)
    XCTAssertEqual(found.nodes.sorted(), [0, 33])
    XCTAssertEqual(found.reached.last, 32)
    XCTAssertTrue(found.isBest)
    let nearness = graph.reach(of: [0, 33]).nearness
    XCTAssertEqual(try XCTUnwrap(nearness), 0.953125, accuracy: 1e-12)
  }

  func testNoSetReachesMore() {
    for (name, graph) in randomGraphs {
      for (count, steps) in [(1, 1), (2, 1), (2, 2), (3, 1), (3, 3)] where graph.nodeCount >= count
      {
        let found = graph.mostReaching(count: count, within: steps)
        XCTAssertTrue(found.isBest, name)
        let all = sets(of: count, from: graph.nodeCount).map { graph.reach(of: $0, within: steps) }
        let own = graph.reach(of: found.nodes, within: steps)
        let most = all.map(\.reached).max()
        XCTAssertEqual(found.reached.last, own.reached)
        XCTAssertEqual(own.reached, most, "\(count) within \(steps) of \(name)")
        let nearest = all.filter { $0.reached == most }.compactMap(\.nearness).max() ?? 0
        XCTAssertEqual(own.nearness ?? 0, nearest, accuracy: 1e-9, "\(count) of \(name)")
      }
    }
  }

  func testNoSetReachesMoreOfTheLeastReachedGroup() {
    for (number, (name, graph)) in randomGraphs.enumerated() where graph.nodeCount > 3 {
      let groups = graph.nodes.map { ($0 + number) % 4 == 3 ? nil : ($0 + number) % 4 % 2 }
      let found = graph.mostReaching(
        count: 2,
        within: 1,
        groups: groups.map { $0.map { [$0] } ?? [] }
      )
      XCTAssertTrue(found.isBest)
      let best = sets(of: 2, from: graph.nodeCount).map { floor(of: graph, $0, groups) }.max() ?? 0
      XCTAssertEqual(floor(of: graph, found.nodes, groups), best, accuracy: 1e-12, name)
    }
  }

  func testANodeMayBeInSeveralGroups() {
    // On a path of seven the first three are of one group, the last three of another, the middle one of both: one
    // node reaches a share of 2/4 of either at most, and that is the middle one.
    let groups = (0..<7).map { $0 < 3 ? [0] : $0 > 3 ? [1] : [0, 1] }
    let found = Graph.path(7).mostReaching(count: 1, within: 1, groups: groups)
    XCTAssertEqual(found.nodes, [3])
    XCTAssertTrue(found.isBest)
  }

  func testOneAfterAnotherKeepsItsGuarantee() {
    for (name, graph) in randomGraphs where graph.nodeCount > 3 {
      let found = graph.mostReaching(count: 3, within: 1, budget: 0)
      XCTAssertFalse(found.isBest)
      let most =
        sets(of: 3, from: graph.nodeCount)
        .map { graph.reach(of: $0, within: 1).reached }.max() ?? 0
      // Nemhauser, Wolsey and Fisher 1978, the three themselves counted.
      XCTAssertGreaterThanOrEqual(
        Double((found.reached.last ?? 0) + 3),
        0.632 * Double(most + 3),
        name
      )
    }
  }

  /// The smallest share of a group that is reached, the nodes of the set counted.
  private func floor(of graph: Graph, _ set: [Int], _ groups: [Int?]) -> Double {
    let steps = graph.steps(from: set, atMost: 1)
    return Set(groups.compactMap(\.self)).map { group in
      let members = graph.nodes.filter { groups[$0] == group }
      return Double(members.count { steps[$0] != nil }) / Double(members.count)
    }.min() ?? 0
  }
}
