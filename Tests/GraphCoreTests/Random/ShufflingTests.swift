import TestSupport
import XCTest

@testable import GraphCore

final class ShufflingTests: XCTestCase {
  func testEveryNumberComesOnce() {
    for bound in [0, 1, 2, 127, 128, 129, 1024, 1025, 1152, 5000] {
      var generator = SeededGenerator(seed: UInt64(bound))
      let order = [UInt32].shuffled(below: bound, using: &generator)
      XCTAssertEqual(order.sorted(), (0..<UInt32(bound)).map(\.self), "below \(bound)")
    }
  }

  func testAFewNumbersComeInEveryOrderAboutAsOften() {
    var generator = SeededGenerator(seed: 1)
    var counts: [[UInt32]: Int] = [:]
    for _ in 0..<6000 {
      counts[[UInt32].shuffled(below: 3, using: &generator), default: 0] += 1
    }
    // 1000 each is expected, with a standard deviation of √(6000 · 1/6 · 5/6) ≈ 29.
    XCTAssertEqual(counts.count, 6)
    for (order, count) in counts { XCTAssertEqual(count, 1000, accuracy: 145, "\(order)") }
  }

  func testManyNumbersAreShuffledInRunsThatKeepTheirOrder() {
    var generator = SeededGenerator(seed: 1)
    let order = [UInt32].shuffled(below: 128 * 50, using: &generator)
    let firsts = stride(from: 0, to: order.count, by: 128).map { order[$0] }
    XCTAssertNotEqual(firsts, firsts.sorted())
    for (place, first) in firsts.enumerated() {
      XCTAssertEqual(Array(order[128 * place..<128 * place + 128]), Array(first..<first + 128))
    }
  }
}
