import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class InequalityTests: XCTestCase {
  // MARK: Gini

  func testGiniOfAGroupIsOneWhereOneHasAllHoweverSmallTheGroup() throws {
    // G = 2 (n Σ) / (n Σ) − (n + 1)/n = 1 − 1/n, times n/(n − 1).
    XCTAssertEqual(try XCTUnwrap([0, 1].groupGini), 1, accuracy: 1e-15)
    XCTAssertEqual(try XCTUnwrap([0, 0, 0, 0, 7].groupGini), 1, accuracy: 1e-15)
    XCTAssertEqual([3.0, 3, 3].groupGini, 0)
    XCTAssertNil([0.0, 0].groupGini)
    XCTAssertNil([4.0].groupGini)
    XCTAssertNil([Double]().groupGini)
  }

  func testGiniOfTheKarateClub() throws {
    // NumPy: half the mean difference over the mean, .385370; here times 34/33.
    let karate = try EquityReference.read().karate
    XCTAssertEqual(
      try XCTUnwrap(karate.degrees.groupGini),
      karate.gini * 34 / 33,
      accuracy: 1e-12
    )
  }

  // MARK: Theil

  func testTheilOfT1LiesWithinTheGroups() throws {
    // Degrees of a, b, …, h and the groups x: a, b, e, h and y: c, d, f, g; measures.md: .259366 and
    // nothing between, since both groups have six tie ends.
    let degrees: [Double] = [1, 3, 3, 1, 2, 1, 1, 0]
    let theil = try XCTUnwrap(Theil(of: degrees, in: [0, 0, 1, 1, 0, 1, 1, 0]))
    XCTAssertEqual(theil.total, 0.259366, accuracy: 5e-7)
    XCTAssertEqual(theil.between, 0, accuracy: 1e-15)
    XCTAssertEqual(theil.groupsWithNothing, [])
  }

  func testTheilOfTheKarateClub() throws {
    let karate = try EquityReference.read().karate
    let theil = try XCTUnwrap(Theil(of: karate.degrees, in: karate.clubs))
    XCTAssertEqual(theil.total, karate.total, accuracy: 1e-12)
    XCTAssertEqual(theil.within, karate.within, accuracy: 1e-12)
    XCTAssertEqual(theil.between, karate.between, accuracy: 1e-12)
  }

  func testGroupOfMeanZeroIsNamed() throws {
    // One group has all, alike: within it nothing; between, ln(μ(1)/μ) = ln 2.
    let theil = try XCTUnwrap(Theil(of: [0, 0, 5, 5], in: [0, 0, 1, 1]))
    XCTAssertEqual(theil.groupsWithNothing, [0])
    XCTAssertEqual(theil.within, 0, accuracy: 1e-15)
    XCTAssertEqual(theil.between, 0.6931471805599453, accuracy: 1e-15)
    XCTAssertNil(Theil(of: [0, 0], in: [0, 1]))
    XCTAssertNil(Theil(of: [], in: []))
  }

  func testDifferenceBetweenStrataIsNotInequality() throws {
    let theil = try XCTUnwrap(
      Theil(of: [1, 1, 9, 9], in: [0, 1, 0, 1], strata: [0, 0, 1, 1])
    )
    XCTAssertEqual(theil.total, 0, accuracy: 1e-15)
    // A stratum where nobody has anything is left out.
    XCTAssertNotNil(Theil(of: [0, 0, 9, 1], in: [0, 1, 0, 1], strata: [0, 0, 1, 1]))
  }

  func testPartsAddUp() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      let n = Int.random(in: 2...60, using: &generator)
      let values = (0..<n).map { _ in Double(Int.random(in: 0...6, using: &generator)) }
      let groups = (0..<n).map { _ in Int.random(in: 0...3, using: &generator) }
      guard let split = Theil(of: values, in: groups) else { continue }
      let whole = try XCTUnwrap(Theil(of: values, in: groups.map { _ in 0 }))
      XCTAssertEqual(split.within + split.between, whole.within, accuracy: 1e-12)
      XCTAssertEqual(split.total, whole.total, accuracy: 1e-12)
    }
  }

  // MARK: Percentiles

  func testPercentiles() throws {
    let reference = try EquityReference.read()
    for (share, expected) in reference.quantiles {
      let share = try XCTUnwrap(Double(share))
      XCTAssertEqual(
        try XCTUnwrap(reference.karate.degrees.quantile(share)),
        expected,
        accuracy: 1e-12
      )
    }
    XCTAssertNil([Double]().quantile(0.5))
    XCTAssertEqual([4.0].quantile(0.1), 4)
    // h = 3 · 0.1 = 0.3: three tenths of the way from 0 to 10.
    XCTAssertEqual(try XCTUnwrap([30.0, 0, 20, 10].quantile(0.1)), 3, accuracy: 1e-15)
  }

  /// A tenth of 20 is two, of 21 three, and of fewer than ten one.
  func testTheWorstOffTenthIsOneOfTheValues() {
    let values = (0..<20).map { Double($0) }.reversed() as [Double]
    XCTAssertEqual(values.worstTenth(isLowest: true), 1)
    XCTAssertEqual(values.worstTenth(isLowest: false), 18)
    XCTAssertEqual((values + [20]).worstTenth(isLowest: true), 2)
    XCTAssertEqual([3.0, 1, 2].worstTenth(isLowest: true), 1)
    XCTAssertEqual([3.0, 1, 2].worstTenth(isLowest: false), 3)
    XCTAssertNil([Double]().worstTenth(isLowest: true))
    // 24 of 239 are a tenth or more, and have none: no value between 0 and 1.
    let ties = [Double](repeating: 0, count: 24) + [Double](repeating: 1, count: 215)
    XCTAssertEqual(ties.worstTenth(isLowest: true), 0)
    XCTAssertEqual(ties.quantile(0.1) ?? 0, 0.8, accuracy: 1e-9)
  }

  // MARK: The top

  func testTopIsAFifthOfASmallStratumAndATenthOfALarge() {
    // Of ten the best two: both of group 1, which is half: 1 ÷ ½.
    let ten = (0..<10).map(Double.init)
    XCTAssertEqual(TopShare.ratios(of: ten, in: ten.map { $0 < 5 ? 0 : 1 }), [0, 2])
    // Of a hundred the best ten: all of group 1, which is a fifth.
    let hundred = (0..<100).map(Double.init)
    XCTAssertEqual(TopShare.ratios(of: hundred, in: hundred.map { $0 < 80 ? 0 : 1 }), [0, 5])
  }

  func testEqualValuesAtTheEdgeShareItsPlaces() {
    // Two places: one for the 9, the other shared by the four 5s, of which group 0 has one. Group 0
    // holds 1 + ¼ of 2, and is half of the ten.
    let values: [Double] = [9, 5, 1, 1, 1, 5, 5, 5, 1, 1]
    let ratios = TopShare.ratios(of: values, in: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
    XCTAssertEqual(ratios, [1.25, 0.75])
    // Where all are equal, everyone stands at the top alike; where all have nothing, nobody does.
    XCTAssertEqual(TopShare.ratios(of: [2, 2, 2, 2, 2], in: [0, 1, 1, 1, 1]), [1, 1])
    XCTAssertEqual(TopShare.ratios(of: [0, 0, 0], in: [0, 1, 1]), [nil, nil])
  }

  func testRoundingChangesNoPlaceAtTheEdge() {
    // Whole numbers, whose ties are exact, and the same numbers with rounding errors, as sums of 1/steps
    // have in another order. By definition: places of the top are filled from the highest value down, and
    // those at the edge share what is left.
    for seed in 0..<300 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let count = Int.random(in: 5...150, using: &generator)
      let whole = (0..<count).map { _ in Double(Int.random(in: 1...6, using: &generator)) }
      let groups = (0..<count).map { _ in Int.random(in: 0...2, using: &generator) }
      let noisy = whole.map { $0 * (1 + Double(Int.random(in: -3...3, using: &generator)) * 2e-16) }
      var left = Double(count) / (count < 100 ? 5 : 10)
      var top = [0.0, 0.0, 0.0]
      let places = left
      for value in stride(from: 6.0, through: 1, by: -1) {
        let alike = whole.indices.filter { whole[$0] == value }
        guard !alike.isEmpty, left > 0 else { continue }
        let fraction = min(1, left / Double(alike.count))
        for place in alike { top[groups[place]] += fraction }
        left -= Double(alike.count)
      }
      let ratios = TopShare.ratios(of: noisy, in: groups)
      for group in ratios.indices {
        let size = Double(groups.count { $0 == group })
        guard size > 0 else { continue }
        let expected = top[group] / places / (size / Double(count))
        XCTAssertEqual(ratios[group] ?? .nan, expected, accuracy: 1e-9, "\(seed)")
      }
    }
  }

  func testRoundingIsNoInequality() throws {
    // Third parts summed up in three ways: equal but for rounding, so that there is no inequality.
    let values = (0..<30).map { place in
      place % 3 == 0 ? 0.1 + 0.2 : place % 3 == 1 ? 0.3 : 0.6 / 2
    }
    let theil = try XCTUnwrap(Theil(of: values, in: (0..<30).map { $0 % 3 }))
    XCTAssertEqual([theil.total, theil.within, theil.between], [0, 0, 0])
    XCTAssertEqual(values.groupGini, 0)
    // Two groups alike, of unlike numbers: nothing lies between them.
    let alike = try XCTUnwrap(Theil(of: [0.1, 0.7, 0.1, 0.7], in: [0, 0, 1, 1]))
    XCTAssertEqual(alike.between, 0)
    XCTAssertGreaterThan(alike.within, 0.1)
  }

  func testTopIsThatOfTheStratum() {
    // Within both strata the top fifth is of group 0, though stratum 1 has more altogether.
    let values: [Double] = [3, 1, 1, 1, 1, 30, 10, 10, 10, 10]
    let ratios = TopShare.ratios(
      of: values,
      in: [0, 1, 1, 1, 1, 0, 1, 1, 1, 1],
      strata: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]
    )
    XCTAssertEqual(ratios, [5, 0])
  }

  // MARK: Many tests

  func testAdjustedPValues() throws {
    // SciPy 1.17.1, stats.false_discovery_control(method="bh").
    let reference = try EquityReference.read()
    let adjusted = FalseDiscovery.adjusted([nil] + reference.pValues + [nil])
    XCTAssertEqual(adjusted.count, reference.pValues.count + 2)
    XCTAssertNil(adjusted[0])
    XCTAssertNil(adjusted[adjusted.count - 1])
    for (value, expected) in zip(adjusted.dropFirst(), reference.adjusted) {
      XCTAssertEqual(try XCTUnwrap(value), expected, accuracy: 1e-12)
    }
    XCTAssertEqual(FalseDiscovery.adjusted([]), [])
    XCTAssertEqual(FalseDiscovery.adjusted([0.04]), [0.04])
  }
}
