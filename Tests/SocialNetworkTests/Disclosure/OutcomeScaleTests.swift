import GraphCore
import XCTest

@testable import SocialNetwork

final class OutcomeScaleTests: XCTestCase {
  /// The most that leaving any one out changes the Gini coefficient, against leaving each out in turn.
  func testWhatOneChangesTheGiniCoefficientBy() {
    // Σ |x(i) − x(j)| / (2 n Σ x).
    func gini(_ numbers: [Double]) -> Double? {
      let sum = numbers.reduce(0, +)
      guard sum > 0 else { return nil }
      let differences = numbers.reduce(0.0) { total, first in
        total + numbers.reduce(0) { $0 + abs(first - $1) }
      }
      return differences / (2 * Double(numbers.count) * sum)
    }
    var generator = SeededGenerator(seed: 6)
    for turn in 0..<300 {
      let count = 3 + Int(generator.next() % 20)
      let numbers = (0..<count).map { _ in
        turn % 3 == 0
          ? Double(generator.next() % 3) : Double(generator.next() % 1000) / 7
      }
      guard let whole = gini(numbers) else { continue }
      let changes = numbers.indices.compactMap { left in
        gini(numbers.indices.filter { $0 != left }.map { numbers[$0] }).map { abs($0 - whole) }
      }
      XCTAssertEqual(
        numbers.mostThatOneChangesGini,
        changes.max() ?? 0,
        accuracy: 1e-9,
        "\(numbers)"
      )
    }
    XCTAssertEqual([0, 0, 0].mostThatOneChangesGini, 0)
    XCTAssertEqual([Double]().mostThatOneChangesGini, 0)
    // Of 0, 0, 1 the coefficient is 2/3; without a 0 it is 1/2, without the 1 it is not defined.
    XCTAssertEqual([0, 0, 1].mostThatOneChangesGini, 2.0 / 3 - 0.5, accuracy: 1e-12)
  }
}
