import GraphCore
import XCTest

@testable import SocialNetwork

final class TwoSidedTests: XCTestCase {
  func testTwiceTheSmallerTailByDefinition() {
    for seed in 0..<300 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let count = Int.random(in: 1...60, using: &generator)
      let draws = (0..<count).map { _ in Double(Int.random(in: -4...9, using: &generator)) / 3 }
      let observed = Double(Int.random(in: -5...10, using: &generator)) / 3
      let (low, high) = (draws.count { $0 <= observed }, draws.count { $0 >= observed })
      let expected = min(1, 2 * Double(min(low, high) + 1) / Double(count + 1))
      // Rounding changes nothing: a third of 10⁻¹³ more or less is the same number.
      for noise in [-3e-14, 0, 3e-14] {
        XCTAssertEqual(TwoSided(observed + noise, among: draws).pValue, expected, "\(seed)")
      }
    }
  }

  func testTheRangeIsWhatIsNotFound() throws {
    for seed in 0..<300 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let count = 20 + Int.random(in: 0...200, using: &generator)
      let draws = (0..<count).map { _ in Double.random(in: -1...2, using: &generator) }
      guard let range = TwoSided(0, among: draws).range else {
        // At best p = 2/(R + 1), which is above 0.05 below R = 39.
        XCTAssertLessThan(count, 39)
        continue
      }
      XCTAssertGreaterThanOrEqual(count, 39)
      for (bound, outside) in [(range.lowerBound, -1e-6), (range.upperBound, 1e-6)] {
        XCTAssertGreaterThan(TwoSided(bound, among: draws).pValue, 0.05)
        XCTAssertLessThanOrEqual(TwoSided(bound + outside, among: draws).pValue, 0.05)
      }
    }
  }

  func testLeastFoundIsFoundOnEitherSide() throws {
    let test = TwoSided(0, among: (0..<99).map { Double($0) - 30 })
    // 99 draws from −30 to 68: 2 (b + 1)/100 ≤ 0.05 for b ≤ 1, so the second from each end is not found.
    XCTAssertEqual(test.range, -29...67)
    XCTAssertEqual(test.leastFound, 67)
    XCTAssertEqual(test.mean, 19)
  }

  /// 399 draws from 0 to 398: 2 (b + 1)/400 ≤ 0.01 for b ≤ 1, so the second from each end is not found; below 199
  /// draws 2/(R + 1) is above 0.01.
  func testTheRangeIsThatOfAnyLevel() {
    XCTAssertEqual(TwoSided.range(of: (0..<399).map(Double.init), at: 0.01), 1...397)
    XCTAssertEqual(TwoSided.range(of: (0..<199).map(Double.init), at: 0.01), 0...198)
    XCTAssertNil(TwoSided.range(of: (0..<198).map(Double.init), at: 0.01))
  }

  func testEqualButForRoundingIsEqual() {
    // 0.1 + 0.2 is not 0.3 in binary.
    XCTAssertEqual(TwoSided(0.3, among: [Double](repeating: 0.1 + 0.2, count: 99)).pValue, 1)
    // Differences of nothing but the rounding of numbers near a million.
    XCTAssertEqual(TwoSided(1e-10, among: [-1e-11, 2e-11, 3e-11], scale: 1e6).pValue, 1)
  }

  func testStudentsPercentiles() {
    // scipy 1.17: t.ppf(0.975, f).
    let percentiles = [
      1: 12.706205, 1.5: 6.016663, 2: 4.302653, 3: 3.182446, 4.5: 2.658912, 7.25: 2.348195,
      12: 2.178813, 29: 2.045230, 100: 1.983972, 1000: 1.962339,
    ]
    for (freedom, expected) in percentiles {
      let found = Student.percentile975(freedom: freedom)
      let part = freedom < 3 ? 0.011 : 2e-4
      XCTAssertEqual(found, expected, accuracy: part * expected, "\(freedom)")
    }
  }
}
