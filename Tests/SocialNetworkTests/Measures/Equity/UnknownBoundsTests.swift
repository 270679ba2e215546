import GraphCore
import XCTest

@testable import SocialNetwork

final class UnknownBoundsTests: XCTestCase {
  /// A group with 4 and 4 beside others with 1 and 1, and one of unknown group with 0.
  ///
  /// With that one the group has 8/3 beside 10/5 of all: still more. The others with it have 2/3, still less.
  func testADifferenceThatHolds() {
    let bounds = UnknownBounds(values: [4, 4, 1, 1, 0], strata: [0, 0, 0, 0, 0])
    XCTAssertTrue(bounds.holds(of: [0, 1], others: [2, 3], unknown: [4], isMore: true))
    XCTAssertTrue(bounds.holds(of: [2, 3], others: [0, 1], unknown: [4], isMore: false))
  }

  /// A group of one with 2 and one who was not asked, beside others with 1, 1, 1 and 3.
  ///
  /// With 1 for the one not asked the group has 3/2, as all have: 9/6. A group of nobody has no difference.
  func testADifferenceThatMayTurn() {
    let bounds = UnknownBounds(values: [2, nil, 1, 1, 1, 3], strata: [0, 0, 0, 0, 0, 0])
    XCTAssertFalse(bounds.holds(of: [0, 1], others: [2, 3, 4, 5], unknown: [], isMore: true))
    XCTAssertFalse(bounds.holds(of: [], others: [0], unknown: [1], isMore: true))
  }

  /// On small populations of one kind, against every way in which what is not known may turn out.
  func testAgreesWithTryingEverything() {
    var generator = SeededGenerator(seed: 9)
    func below(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }
    var (holding, turning) = (0, 0)
    for _ in 0..<2000 {
      let count = 4 + below(5)
      var values = (0..<count).map { _ in Double(below(5)) as Double? }
      // 0 the group, 1 the others, 2 unknown; at most one of known group has an unknown outcome.
      let labels = (0..<count).map { _ in [0, 0, 0, 1, 1, 1, 2][below(7)] }
      let known = (0..<count).filter { labels[$0] < 2 }
      if below(2) == 0, let one = known.randomElement(using: &generator) { values[one] = nil }
      let numbers = values.compactMap(\.self)
      guard labels.contains(0), labels.contains(1), let least = numbers.min(),
        let most = numbers.max(), values.indices.contains(where: { labels[$0] == 0 })
      else { continue }
      let open = (0..<count).filter { labels[$0] == 2 }
      let bounds = UnknownBounds(values: values, strata: [Int](repeating: 0, count: count))
      for isMore in [true, false] {
        let holds = bounds.holds(
          of: (0..<count).filter { labels[$0] == 0 },
          others: (0..<count).filter { labels[$0] == 1 },
          unknown: open,
          isMore: isMore
        )
        var alwaysSo = true
        for choice in 0..<(1 << open.count) {
          for filling in [least, most] {
            let filled = values.map { $0 ?? filling }
            let isIn = (0..<count).map { actor in
              labels[actor] == 0
                || (open.firstIndex(of: actor).map { choice >> $0 & 1 == 1 } ?? false)
            }
            let own = filled.indices.filter { isIn[$0] }.map { filled[$0] }
            let gap =
              own.reduce(0, +) / Double(own.count) - filled.reduce(0, +) / Double(count)
            if isMore ? gap <= 1e-12 : gap >= -1e-12 { alwaysSo = false }
          }
        }
        XCTAssertEqual(holds, alwaysSo, "\(values) \(labels) \(isMore)")
        if holds { holding += 1 } else { turning += 1 }
      }
    }
    XCTAssertGreaterThan(holding, 100)
    XCTAssertGreaterThan(turning, 100)
  }
}
