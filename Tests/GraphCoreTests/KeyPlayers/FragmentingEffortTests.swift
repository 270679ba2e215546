import GraphCore
import TestSupport
import XCTest

final class FragmentingEffortTests: XCTestCase {
  func testPairsAreTriedWithinBlocks() {
    // A ring of five is one block of five edges: 10 pairs, and each node walks five nodes and ten arcs.
    let ring = Graph.ring(5).fragmentingEffort(count: 2)
    XCTAssertEqual([ring.setCount, ring.steps], [10, 5 * (5 + 10)])
    XCTAssertTrue(ring.triesAll)
    // A path has blocks of two alone, of which nothing is tried.
    XCTAssertEqual(Graph.path(5).fragmentingEffort(count: 2).steps, 0)
    // Of the 28 edges of eight nodes that all touch, at most 24 are walked.
    let complete = Graph.complete(8).fragmentingEffort(count: 2)
    XCTAssertEqual([complete.setCount, complete.steps], [28, 8 * (8 + 2 * 24)])
  }

  func testEveryEdgeIsOfOneBlock() {
    // Two rings of four that share node 0, and a tail: two blocks of four nodes and four edges.
    let edges = [(0, 1), (1, 2), (2, 3), (3, 0), (0, 4), (4, 5), (5, 6), (6, 0), (6, 7)]
    let graph = Graph(nodeCount: 8, edges: edges.map { ($0, $1, 1) })
    let effort = graph.fragmentingEffort(count: 2)
    XCTAssertEqual([effort.setCount, effort.steps], [2 * 6, 2 * 4 * (4 + 8)])
  }

  func testSetsThatAreTooManyAreExchanged() {
    // A ring of six has 15 sets of two of the three, each of which walks six nodes and twelve arcs.
    let all = Graph.ring(6).fragmentingEffort(count: 3)
    XCTAssertEqual([all.setCount, all.steps], [20, 15 * 18])
    XCTAssertTrue(all.triesAll)
    // Chosen once, then exchanged in three rounds: 12 runs of six nodes each.
    let some = Graph.ring(6).fragmentingEffort(count: 3, budget: 15 * 18 - 1)
    XCTAssertEqual([some.setCount, some.steps], [12 * 6, 12 * 18])
    XCTAssertFalse(some.triesAll)
    XCTAssertEqual(Graph.ring(6).fragmentingEffort(count: 1).steps, 18)
  }

  func testTheSearchDoesWhatIsToldOfIt() {
    for (name, graph) in Graph.samples where graph.nodeCount > 3 {
      for count in 1...3 {
        XCTAssertEqual(
          graph.fragmentingEffort(count: count, budget: 1000).triesAll,
          graph.mostFragmenting(count: count, budget: 1000).isWorst,
          "\(count) of \(name)"
        )
      }
    }
  }
}
