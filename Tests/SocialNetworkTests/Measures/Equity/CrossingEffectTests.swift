import SocialNetwork
import TestSupport
import XCTest

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

  private var few: PermutationOptions {
    var options = PermutationOptions()
    options.count = 50
    return options
  }
}
