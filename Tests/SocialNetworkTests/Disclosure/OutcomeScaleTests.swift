import GraphCore
import XCTest

@testable import SocialNetwork

final class OutcomeScaleTests: XCTestCase {
  /// The most that leaving any one out, or one more, changes the Gini coefficient, against each in turn.
  func testWhatOneChangesTheGiniCoefficientBy() {
    // Σ |x(i) − x(j)| / (2 n Σ x), times n / (n − 1).
    func gini(_ numbers: [Double]) -> Double? {
      let sum = numbers.reduce(0, +)
      guard sum > 0, numbers.count > 1 else { return nil }
      let differences = numbers.reduce(0.0) { total, first in
        total + numbers.reduce(0) { $0 + abs(first - $1) }
      }
      return differences / (2 * Double(numbers.count - 1) * sum)
    }
    var generator = SeededGenerator(seed: 6)
    for turn in 0..<300 {
      let count = 3 + Int(generator.next() % 20)
      let numbers = (0..<count).map { _ in
        turn % 3 == 0
          ? Double(generator.next() % 3) : Double(generator.next() % 1000) / 7
      }
      let coming = [0, Double(generator.next() % 400)]
      guard let whole = gini(numbers) else { continue }
      let others =
        numbers.indices.map { left in numbers.indices.filter { $0 != left }.map { numbers[$0] } }
        + (numbers + coming).map { numbers + [$0] }
      let changes = others.compactMap { gini($0).map { abs($0 - whole) } }
      XCTAssertEqual(
        numbers.mostThatOneChangesGini(coming: coming),
        changes.max() ?? 0,
        accuracy: 1e-9,
        "\(numbers)"
      )
    }
    XCTAssertEqual([0, 0, 0].mostThatOneChangesGini(coming: [1]), 0)
    XCTAssertEqual([Double]().mostThatOneChangesGini(coming: [1]), 0)
    // Of 0, 0, 1 it is 1, and so without a 0 or with one more; of 0, 0, 1, 1 it is 4 / (3 · 2).
    XCTAssertEqual([0, 0, 1].mostThatOneChangesGini(coming: []), 1.0 / 3, accuracy: 1e-12)
    // Of 1, 1, 1 it is 0; with 9 more at once 3 · 8 / (3 · 12).
    XCTAssertEqual([1, 1, 1].mostThatOneChangesGini(coming: [9]), 2.0 / 3, accuracy: 1e-12)
  }

  /// The same of the parts of Theil's index, against each in turn.
  func testWhatOneChangesTheilsIndexBy() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let count = 2 + Int(generator.next() % 12)
      let values = (0..<count).map { _ in Double(generator.next() % 6) }
      let groups = (0..<count).map { $0 < 2 ? $0 : Int(generator.next() % 2) }
      guard let whole = Theil(of: values, in: groups) else { continue }
      let greatest = values.max() ?? 0
      let others =
        values.indices.map { left in
          let kept = values.indices.filter { $0 != left }
          return Theil(of: kept.map { values[$0] }, in: kept.map { groups[$0] })
        } + [0, 1].map { Theil(of: values + [greatest], in: groups + [$0]) }
      let changes = others.compactMap(\.self).flatMap { other in
        [
          other.total - whole.total, other.within - whole.within, other.between - whole.between,
        ].map(abs)
      }
      XCTAssertEqual(
        Theil.mostThatOneChanges(values, in: groups, strata: values.map { _ in 0 }),
        changes.max() ?? 0,
        accuracy: 1e-9,
        "\(values) \(groups)"
      )
    }
    // Of 0 and 2 it is ln 2, and without the 0 it is 0.
    XCTAssertEqual(
      Theil.mostThatOneChanges([0, 2], in: [0, 1], strata: [0, 0]),
      0.693147,
      accuracy: 1e-6
    )
    XCTAssertEqual(Theil.mostThatOneChanges([0, 0], in: [0, 1], strata: [0, 0]), 0)
    XCTAssertEqual(Theil.mostThatOneChanges([], in: [], strata: []), 0)
  }
}
