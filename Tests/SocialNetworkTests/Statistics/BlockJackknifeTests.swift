import Foundation
import GraphCore
import TestSupport
import XCTest

@testable import SocialNetwork

final class BlockJackknifeTests: XCTestCase {
  func testIntervalOfAGapByDefinition() throws {
    // The gap without each block in turn, by computing the whole table again without its people.
    for seed in 0..<300 {
      let drawn = Drawn(seed: seed)
      let table = drawn.table(without: nil)
      for (place, group) in table.groups.names.enumerated() {
        let test = table.results[0].groups[place].gap.test
        guard let gap = test.difference, test.reason != .tooFewBlocks else {
          XCTAssertNil(test.interval)
          continue
        }
        guard let interval = test.interval else {
          XCTFail("\(seed): no interval, \(test)")
          continue
        }
        var parts: [Double] = []
        var (sum, squaredSum) = (0.0, 0.0)
        for block in Set(drawn.blocks).sorted() {
          let weights = drawn.weights(of: group, block: block)
          let h =
            0.5 * weights.reduce(0) { $0 + $1 * $1 } + 0.5 * pow(weights.reduce(0, +), 2)
          guard h > 1e-15 else { continue }
          parts.append(gap - drawn.gap(of: group, without: block))
          sum += h
          squaredSum += h * h
        }
        let count = Double(parts.count)
        let error = ((count - 1) / count * parts.reduce(0) { $0 + $1 * $1 }).squareRoot()
        let expected = intervalByDefinition(
          around: gap,
          parts: parts,
          error: error,
          freedom: max(1, sum * sum / squaredSum)
        )
        let present = drawn.values.compactMap(\.self)
        let most = (present.max() ?? 0) - (present.min() ?? 0)
        // Strata of one group are left out of the range of values, so it is at most that of all.
        let low = max(expected.lowerBound, -most)
        let high = min(expected.upperBound, most)
        if max(gap - expected.lowerBound, expected.upperBound - gap) < most / 2 {
          XCTAssertEqual(interval.lowerBound, low, accuracy: 1e-9, "\(seed) \(group)")
          XCTAssertEqual(interval.upperBound, high, accuracy: 1e-9, "\(seed) \(group)")
        } else {
          XCTAssertGreaterThanOrEqual(interval.lowerBound, low - 1e-9)
          XCTAssertLessThanOrEqual(interval.upperBound, high + 1e-9)
        }
      }
    }
  }

  func testWhereEachIsABlockItIsStudentsInterval() throws {
    // Without blocks the jackknife of a mean is its usual standard error, s/√n, with n degrees of freedom
    // by Satterthwaite (all weigh as much): scipy 1.17, t.ppf(0.975, 10) = 2.228139. As many lie as far above
    // the mean of 4.5 as below, so the skew is 0.
    let values: [Double] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    let interval = try XCTUnwrap(
      BlockJackknife.interval(ofMeanOf: values, blocks: Array(values.indices))
    )
    let error = (82.5 / 9 / 10).squareRoot()
    XCTAssertEqual(interval.lowerBound, 4.5 - 2.228139 * error, accuracy: 1e-3)
    XCTAssertEqual(interval.upperBound, 4.5 + 2.228139 * error, accuracy: 1e-3)
  }

  func testItGoesOnWhereTheFewHaveMost() throws {
    // About their mean of 1, the numbers are −1 six times, 1 three times and 3 once: Σx² = 6 + 3 + 9 = 18,
    // Σx³ = −6 + 3 + 27 = 24, so that g = 24/18^1.5, and s² = 18/9/10.
    let values: [Double] = [0, 0, 0, 0, 0, 0, 2, 2, 2, 4]
    let interval = try XCTUnwrap(
      BlockJackknife.interval(ofMeanOf: values, blocks: Array(values.indices))
    )
    let (t, error) = (2.228139, 0.2.squareRoot())
    let further = 3 * 24 / pow(18, 1.5) * (2 * t * t + 1) / 6
    XCTAssertLessThan(further, t)
    XCTAssertEqual(interval.lowerBound, 1 - t * error, accuracy: 1e-3)
    XCTAssertEqual(interval.upperBound, 1 + (t + further) * error, accuracy: 1e-3)
    let turned = try XCTUnwrap(
      BlockJackknife.interval(ofMeanOf: values.map { -$0 }, blocks: Array(values.indices))
    )
    XCTAssertEqual(turned.lowerBound, -interval.upperBound, accuracy: 1e-12)
    XCTAssertEqual(turned.upperBound, -interval.lowerBound, accuracy: 1e-12)
    // Where one block makes most of a number its interval is at most twice as long on that side.
    let one = try XCTUnwrap(
      BlockJackknife.interval(
        ofMeanOf: [Double](repeating: 0, count: 40) + [Double](repeating: 1, count: 40),
        blocks: (0..<40).map { $0 / 8 } + [Int](repeating: 9, count: 40)
      )
    )
    XCTAssertEqual(one.upperBound - 0.5, 2 * (0.5 - one.lowerBound), accuracy: 1e-9)
  }

  func testASharesIntervalStaysWithinNoneAndAll() throws {
    let blocks = (0..<40).map { $0 / 4 }
    let none = try XCTUnwrap(
      BlockJackknife.interval(ofShare: [Bool](repeating: false, count: 40), blocks: blocks)
    )
    // As if of ten: Wilson's upper bound t²/(10 + t²) with t of 10 degrees of freedom.
    let t = 2.228139
    XCTAssertEqual(none.lowerBound, 0, accuracy: 1e-12)
    XCTAssertEqual(none.upperBound, t * t / (10 + t * t), accuracy: 1e-3)
    let all = try XCTUnwrap(
      BlockJackknife.interval(ofShare: [Bool](repeating: true, count: 40), blocks: blocks)
    )
    XCTAssertEqual(all.lowerBound, 1 - none.upperBound, accuracy: 1e-12)
    XCTAssertNil(
      BlockJackknife.interval(ofShare: [true, false, true, false], blocks: [0, 1, 2, 3])
    )
  }

  func testTheIntervalHoldsTheTruth() {
    // Fourteen associations of 1 to 40 people, groups and outcome both gathering by association, the one
    // with half a deviation more. The expected gap is half a deviation times the share of the others, 0.25.
    var (held, told) = (0, 0)
    for seed in 0..<400 {
      let drawn = Drawn(seed: seed, associations: 14, sizes: 1...40, gap: 0.5)
      let table = drawn.table(without: nil)
      guard table.groups.names.count > 1,
        let interval = table.results[0].groups[1].gap.test.interval
      else { continue }
      told += 1
      if interval.contains(0.25) { held += 1 }
    }
    XCTAssertGreaterThan(told, 380)
    // 95 in a hundred; four standard errors of 400 are 4.4.
    XCTAssertEqual(Double(held) / Double(told), 0.955, accuracy: 0.044)
  }
}

/// The interval of ``BlockJackknife``, by its definition.
///
/// - Parameters:
///   - number: The number.
///   - parts: What each block makes of it, u(b).
///   - error: The standard error.
///   - freedom: The degrees of freedom.
/// - Returns: The interval.
func intervalByDefinition(
  around number: Double,
  parts: [Double],
  error: Double,
  freedom: Double
) -> ClosedRange<Double> {
  let t = Student.percentile975(freedom: freedom)
  let (squares, cubes) = (parts.map { $0 * $0 }, parts.map { $0 * $0 * $0 })
  let skew = cubes.reduce(0, +) / pow(squares.reduce(0, +), 1.5)
  let further = min(t, 3 * abs(skew) * (2 * t * t + 1) / 6)
  return number - (t + (skew < 0 ? further : 0)) * error...number
    + (t + (skew > 0 ? further : 0)) * error
}

/// People in associations, of two kinds, with groups and an outcome that gather by association.
private struct Drawn {
  var values: [Double?] = []
  var labels: [Int?] = []
  var kinds: [ActorKind] = []
  var blocks: [Int] = []

  init(
    seed: Int,
    associations: Int? = nil,
    sizes: ClosedRange<Int> = 1...9,
    gap: Double = 0
  ) {
    var generator = SeededGenerator(seed: UInt64(seed) &* 6_364_136_223 &+ 5)
    func unit() -> Double { Double.random(in: 1e-12..<1, using: &generator) }
    func normal() -> Double { (-2 * log(unit())).squareRoot() * cos(2 * .pi * unit()) }
    let isMade = associations != nil
    for block in 0..<(associations ?? 6 + seed % 12) {
      let level = normal()
      let lean = unit() < 0.5 ? 0.15 : 0.85
      for _ in 0..<Int.random(in: sizes, using: &generator) {
        let isIn = unit() < lean
        labels.append(!isMade && unit() < 0.05 ? nil : isIn ? 1 : 0)
        kinds.append(unit() < 0.7 ? .individual : .volunteer)
        let value = (level + normal()) * 0.5.squareRoot() + (isIn ? gap : 0)
        values.append(!isMade && unit() < 0.05 ? nil : value)
        blocks.append(block)
      }
    }
  }

  func table(without block: Int?) -> EquityTable {
    let kept = values.indices.filter { blocks[$0] != block }
    var options = PermutationOptions()
    options.count = 1
    return EquitySample(
      kept.map { values[$0] },
      kinds: kept.map { kinds[$0] },
      blocks: kept.map { blocks[$0] },
      isShared: false
    ).table(of: kept.map { labels[$0] }, options: options)
  }

  /// The positions that count: of a kind with both groups, of known group.
  private func compared() -> [Int] {
    let known = values.indices.filter { labels[$0] != nil }
    let mixed = Set(kinds).filter { kind in
      Set(known.filter { kinds[$0] == kind }.map { labels[$0] }).count > 1
    }
    return known.filter { mixed.contains(kinds[$0]) && values[$0] != nil }
  }

  private func isIn(_ place: Int, _ name: String) -> Bool {
    labels[place].map { name == "g" + String(1_000 + $0) } ?? false
  }

  /// The gap of a group by its definition, without a block.
  func gap(of name: String, without block: Int) -> Double {
    let kept = compared().filter { blocks[$0] != block }
    let own = kept.filter { isIn($0, name) }
    let means = Set(kinds).reduce(into: [ActorKind: Double]()) { means, kind in
      let kin = kept.filter { kinds[$0] == kind }
      means[kind] = kin.reduce(0) { $0 + (values[$1] ?? 0) } / Double(kin.count)
    }
    return own.reduce(0) { $0 + (values[$1] ?? 0) - (means[kinds[$1]] ?? 0) } / Double(own.count)
  }

  /// What every actor of a block weighs in the gap of a group.
  func weights(of name: String, block: Int) -> [Double] {
    let all = compared()
    let own = all.filter { isIn($0, name) }
    let parts = Set(kinds).reduce(into: [ActorKind: Double]()) { parts, kind in
      parts[kind] =
        Double(own.count { kinds[$0] == kind }) / Double(all.count { kinds[$0] == kind })
    }
    return all.filter { blocks[$0] == block }.map { place in
      ((isIn(place, name) ? 1 : 0) - (parts[kinds[place]] ?? 0)) / Double(own.count)
    }
  }
}
