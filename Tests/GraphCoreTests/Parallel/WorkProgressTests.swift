import GraphCore
import Synchronization
import TestSupport
import XCTest

final class WorkProgressTests: XCTestCase {
  func testChunksAreReportedUntilAllAreDoneAndChangeNothing() {
    let graph = Graph.ringOfCliques(count: 6, size: 5)
    for threads in [1, 2] {
      let reports = Mutex<[(done: Int, all: Int)]>([])
      let progress = WorkProgress { done, all in reports.withLock { $0.append((done, all)) } }
      let scores = WorkProgress.$current.withValue(progress) { graph.betweenness(threads: threads) }
      XCTAssertEqual(scores, graph.betweenness(threads: threads))
      let told = reports.withLock { $0 }
      XCTAssertFalse(told.isEmpty)
      XCTAssertTrue(told.contains { $0.done == $0.all })
      XCTAssertTrue(told.allSatisfy { $0.done > 0 && $0.done <= $0.all })
    }
  }
}
