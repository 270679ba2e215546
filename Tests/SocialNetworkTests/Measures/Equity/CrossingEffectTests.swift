import Foundation
import GraphCore
import TestSupport
import XCTest

@testable import SocialNetwork

final class CrossingEffectTests: XCTestCase {
  func testEffectIsTheMeanLessTheAdditiveFit() throws {
    // NumPy 2.4.6, linalg.lstsq on dummy variables with a row for every actor.
    let reference = try EquityReference.read().additive
    let table = EquitySample(reference.y, isShared: false)
      .table(crossing: reference.a, reference.b, options: few)
    XCTAssertEqual(table.groups.names.count, reference.effects.count)
    for (name, group) in zip(table.groups.names, table.results[0].groups) {
      let cell = name.suffix(2).map(String.init).joined(separator: ",")
      XCTAssertEqual(
        try XCTUnwrap(group.crossing?.test.difference),
        try XCTUnwrap(reference.effects[cell]),
        accuracy: 1e-12
      )
    }
  }

  func testSumOfPartsLeavesNothing() throws {
    // 1 + 3 · first + 5 · second: nothing on top anywhere.
    let (first, second) = ((0..<48).map { $0 % 2 }, (0..<48).map { ($0 / 2) % 3 })
    let values = zip(first, second).map { Double(1 + 3 * $0 + 5 * $1) }
    for group in EquitySample(values).table(crossing: first, second, options: few).results[0].groups
    {
      XCTAssertEqual(try XCTUnwrap(group.crossing?.test.difference), 0, accuracy: 1e-12)
    }
  }

  func testValueThatOccursInOneCellHasNothingOnTop() {
    // Value 2 of the second attribute occurs with value 0 of the first alone.
    let first = [0, 0, 0, 0, 1, 1, 0, 0]
    let second = [0, 0, 1, 1, 0, 1, 2, 2]
    let table = EquitySample([1, 2, 3, 4, 5, 6, 7, 8]).table(crossing: first, second, options: few)
    let cell = table.groups.names.firstIndex(of: "g1002")
    XCTAssertNil(cell.flatMap { table.results[0].groups[$0].crossing?.test.difference })
  }

  func testEffectIsThatWithinTheKind() throws {
    // In both kinds the cells are a sum of parts, though of other parts; across kinds they are not.
    let first = [0, 0, 1, 1, 0, 0, 1, 1]
    let second = [0, 1, 0, 1, 0, 1, 0, 1]
    let sample = EquitySample(
      [1, 2, 3, 4, 50, 10, 90, 50],
      kinds: [ActorKind](repeating: .individual, count: 4)
        + [ActorKind](repeating: .volunteer, count: 4)
    )
    for group in sample.table(crossing: first, second, options: few).results[0].groups {
      XCTAssertEqual(try XCTUnwrap(group.crossing?.test.difference), 0, accuracy: 1e-12)
    }
  }

  func testSampledPValueIsThatOfAllArrangements() throws {
    let reference = try EquityReference.read().crossing
    let table = EquitySample(reference.y).table(crossing: reference.a, reference.b)
    let cell = try XCTUnwrap(table.groups.names.firstIndex(of: "g1011"))
    assertNear(table.results[0].groups[cell].crossing?.test.pValue, reference.p)
  }

  func testIntervalIsThatOfTheBlocks() throws {
    // By its definition; the whole table again where a block holds all of a cell. What an actor weighs is what the effect, which
    // is linear in the values, changes by when its value is one more.
    var told = 0
    for seed in 0..<12 {
      let drawn = Drawn(seed: seed)
      let effects = drawn.effects()
      for (name, test) in effects {
        guard let effect = test.difference, test.reason != .tooFewBlocks else {
          XCTAssertNil(test.interval, "\(seed) \(name)")
          continue
        }
        var parts: [Double] = []
        var (sum, squaredSum) = (0.0, 0.0)
        let weights = drawn.blocks.indices.map {
          (drawn.effects(raising: $0)[name]?.difference ?? 0) - effect
        }
        for block in Set(drawn.blocks).sorted() {
          let own = weights.indices.filter { drawn.blocks[$0] == block }
          let h =
            0.5 * own.reduce(0) { $0 + weights[$1] * weights[$1] }
            + 0.5 * pow(own.reduce(0) { $0 + weights[$1] }, 2)
          guard h > 1e-15 else { continue }
          if let part = drawn.change(of: block, weights: weights) {
            parts.append(part)
          } else {
            guard let left = drawn.effects(without: block)[name]?.difference else { continue }
            parts.append(effect - left)
          }
          sum += h
          squaredSum += h * h
        }
        let expected = intervalByDefinition(
          around: effect,
          parts: parts,
          error: parts.reduce(0) { $0 + $1 * $1 }.squareRoot(),
          freedom: max(1, sum * sum / squaredSum)
        )
        let interval = try XCTUnwrap(test.interval, "\(seed) \(name)")
        XCTAssertEqual(interval.lowerBound, expected.lowerBound, accuracy: 1e-8, "\(seed) \(name)")
        XCTAssertEqual(interval.upperBound, expected.upperBound, accuracy: 1e-8, "\(seed) \(name)")
        told += 1
      }
    }
    XCTAssertGreaterThan(told, 20)
  }

  func testIntervalHoldsTheTruth() {
    // What is drawn adds up from the association and the person alone, so that nothing comes on top. The six
    // cells of a draw hang together: two standard errors of 200 draws are 3.1 in a hundred.
    for sizes in [3...12, 15...30] {
      var (held, told) = (0, 0)
      for seed in 0..<200 {
        let drawn = Drawn(seed: 1_000 + seed, associations: 20, sizes: sizes)
        for test in drawn.effects().values {
          guard let interval = test.interval else { continue }
          told += 1
          if interval.contains(0) { held += 1 }
        }
      }
      XCTAssertGreaterThan(told, 1_000)
      XCTAssertEqual(Double(held) / Double(told), 0.95, accuracy: 0.03, "\(sizes)")
    }
  }

  private var few: PermutationOptions {
    var options = PermutationOptions()
    options.count = 50
    return options
  }
}

/// People of two kinds in associations, with two attributes that gather by association.
private struct Drawn {
  private var values: [Double] = []
  private var first: [Int] = []
  private var second: [Int] = []
  private var kinds: [ActorKind] = []
  private(set) var blocks: [Int] = []

  init(seed: Int, associations: Int = 9, sizes: ClosedRange<Int> = 1...7) {
    var generator = SeededGenerator(seed: UInt64(seed) &* 7_919 &+ 11)
    func unit() -> Double { Double.random(in: 0..<1, using: &generator) }
    for block in 0..<associations {
      let (level, lean) = (unit(), unit())
      for _ in 0..<Int.random(in: sizes, using: &generator) {
        first.append(unit() < 0.2 + 0.6 * lean ? 1 : 0)
        second.append(Int(3 * unit()))
        kinds.append(unit() < 0.6 ? .individual : .volunteer)
        values.append(level + unit())
        blocks.append(block)
      }
    }
  }

  /// What the sums of a block above the means of their cells make of an effect, given what each person
  /// weighs in it; `nil` where the block holds all of a cell that weighs.
  func change(of block: Int, weights: [Double]) -> Double? {
    var change = 0.0
    let cells = Dictionary(grouping: values.indices) {
      [kinds[$0] == .individual ? 0 : 1, first[$0], second[$0]]
    }
    for (_, cell) in cells.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let own = cell.filter { blocks[$0] == block }
      let weight = weights[cell[0]]
      guard !own.isEmpty, abs(weight) > 1e-9 else { continue }
      guard own.count < cell.count else { return nil }
      let mean = cell.reduce(0) { $0 + values[$1] } / Double(cell.count)
      let excess = own.reduce(0) { $0 + values[$1] - mean }
      change += weight * excess / (1 - Double(own.count) / Double(cell.count)).squareRoot()
    }
    return change
  }

  /// The crossing effects by group, without a block or with the value of one actor raised by one.
  func effects(without block: Int? = nil, raising actor: Int? = nil) -> [String: GroupTest] {
    let kept = values.indices.filter { blocks[$0] != block }
    var options = PermutationOptions()
    options.count = 1
    let table = EquitySample(
      kept.map { values[$0] + ($0 == actor ? 1 : 0) },
      kinds: kept.map { kinds[$0] },
      blocks: kept.map { blocks[$0] },
      isShared: false
    ).table(crossing: kept.map { first[$0] }, kept.map { second[$0] }, options: options)
    let tests = table.results[0].groups.compactMap { $0.crossing?.test }
    return Dictionary(uniqueKeysWithValues: zip(table.groups.names, tests))
  }
}
