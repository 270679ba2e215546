import XCTest

@testable import SocialNetwork

final class GridTests: XCTestCase {
  func testAStepHasOneDigitAndIsNoSmallerThanAsked() throws {
    for (number, step) in [
      (0.3, 0.3), (0.31, 0.4), (0.9, 0.9), (0.95, 1), (5, 5), (5.01, 6), (9.5, 10), (0.05, 0.05),
      (0.0123, 0.02), (1e-3, 1e-3), (1234, 2000), (1, 1),
    ] as [(Double, Double)] {
      XCTAssertEqual(try XCTUnwrap(Grid(atLeast: number)).step, step, "\(number)")
    }
    for number in [0, -1, .nan, .infinity] as [Double] { XCTAssertNil(Grid(atLeast: number)) }
  }

  func testTwoDigitsOfANumber() throws {
    for (number, step) in [
      (0.12345, 0.01), (3.14159, 0.1), (-27.64, 1), (1234.5, 100), (0.00996, 0.0001), (99, 1),
      (100, 10),
    ] as [(Double, Double)] {
      XCTAssertEqual(try XCTUnwrap(Grid(ofTwoDigitsOf: number)).step, step, "\(number)")
    }
    XCTAssertNil(Grid(ofTwoDigitsOf: 0))
  }

  func testTheCoarserOfTwo() throws {
    let (fine, coarse) = (try XCTUnwrap(Grid(atLeast: 0.1)), try XCTUnwrap(Grid(atLeast: 0.3)))
    XCTAssertEqual(fine.coarser(coarse), coarse)
    XCTAssertEqual(coarse.coarser(fine), coarse)
    XCTAssertEqual(fine.coarser(nil), fine)
  }

  /// A multiple stays as it is whatever is drawn, and is the double that its decimal numeral is, so that
  /// it prints as short as that.
  func testMultiplesStayAndPrintShort() throws {
    for digit in 1...9 {
      for exponent in -4...3 {
        let step = try XCTUnwrap(Double("\(digit)e\(exponent)"))
        let grid = try XCTUnwrap(Grid(atLeast: step))
        XCTAssertEqual(grid.step, step)
        for count in -50...50 {
          let exact = try XCTUnwrap(Double("\(count * digit)e\(exponent)"))
          // As a sum would have it, with its last digits off.
          for near in [exact, Double(count) * step, exact * (1 + 1e-15)] {
            for draw in [0, 0.5, 0.999] {
              XCTAssertEqual(grid.rounded(near, draw: draw), exact, "\(count) × \(step)")
            }
            XCTAssertEqual(grid.rounded(near, .up), exact)
            XCTAssertEqual(grid.rounded(near, .down), exact)
          }
        }
      }
    }
    // 0.3 − 0.3 is nothing, not −0 or 4.4e−17.
    let grid = try XCTUnwrap(Grid(atLeast: 0.1))
    XCTAssertEqual("\(grid.rounded(0.1 + 0.2 - 0.3, draw: 0))", "0.0")
    XCTAssertEqual("\(grid.rounded(-0.04, draw: 0))", "0.0")
  }

  func testANumberGoesToTheMultipleBelowOrAbove() throws {
    let grid = try XCTUnwrap(Grid(atLeast: 0.3))
    // 1 is a third of the way from 0.9 to 1.2.
    XCTAssertEqual(grid.rounded(1, draw: 0.33), 1.2)
    XCTAssertEqual(grid.rounded(1, draw: 0.34), 0.9)
    XCTAssertEqual(grid.rounded(1, .down), 0.9)
    XCTAssertEqual(grid.rounded(1, .up), 1.2)
    XCTAssertEqual(grid.rounded(-1, .down), -1.2)
    XCTAssertEqual(grid.rounded(-1, .up), -0.9)
  }

  /// The mean over all draws is the number: over 10 000 within three standard errors, √(p (1 − p)) steps
  /// over 100 for a number that is a part p on its way.
  func testRoundingFavoursNeitherSide() throws {
    let key = DisclosureKey(3, 4)
    for (place, number) in [1.37, 0.05, -2.2, 62, 1234.5, 0.0042].enumerated() {
      for step in [0.3, 5, 0.001, 100] {
        let grid = try XCTUnwrap(Grid(atLeast: step))
        let results = (0..<10_000).map { draw in
          grid.rounded(number, draw: key.draw(UInt64(100_000 * place + draw)))
        }
        let part = number / step - (number / step).rounded(.down)
        XCTAssertEqual(
          results.reduce(0, +) / 10_000,
          number,
          accuracy: 3 * step * (part * (1 - part)).squareRoot() / 100 + 1e-9,
          "\(number) by \(step)"
        )
        XCTAssertTrue(results.allSatisfy { abs($0 - number) < step })
      }
    }
  }
}
