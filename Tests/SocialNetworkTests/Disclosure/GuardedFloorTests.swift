import XCTest

@testable import SocialNetwork

/// What is told of the worst-off tenth of a group.
final class GuardedFloorTests: XCTestCase {
  /// Of two hundred the twentieth from below is the floor.
  ///
  /// Where the fifteenth and the twenty-fifth have as much
  /// it is told as it is; else, as one tie more or less is a step of 1, from one less to one more.
  func testWhereATenthEndsBetweenTwoNumbersTheFloorIsARange() {
    for without in 0...60 {
      let told = floor(without: without)
      // A fifth of the others has 1: 28 or more.
      let exact = without >= 20 ? 0.0 : 1
      let words = "\(without) without"
      if (15...24).contains(without) {
        guard let range = told.range, let number = told.number.number, let step = told.step else {
          XCTFail(words)
          continue
        }
        XCTAssertTrue(range.contains(0) && range.contains(1), words)
        XCTAssertTrue((0...2).contains(range.upperBound), words)
        XCTAssertEqual(number, exact, accuracy: step + 1e-9, words)
      } else {
        XCTAssertEqual(told.number.form, .shown(exact), words)
        XCTAssertNil(told.range, words)
        XCTAssertNil(told.step, words)
      }
    }
  }

  /// Ten of two hundred have none: the floor is 1.
  ///
  /// Were twenty others to have none either, thirty of 220 had, more
  /// than a tenth, and the floor were 0. Where thirty have none it is 0 with them and without.
  func testThoseOfWhomNothingIsKnownMayBeWorstOff() {
    XCTAssertEqual(floor(without: 10).number.form, .shown(1))
    XCTAssertEqual(floor(without: 10, unknown: 20).range?.contains(0), true)
    XCTAssertEqual(floor(without: 10, unknown: 20).range?.contains(1), true)
    XCTAssertEqual(floor(without: 30, unknown: 20).number.form, .shown(0))
    XCTAssertNil(floor(without: 30, unknown: 20).range)
  }

  /// Of dependence those with most are worst off: the floor of 1, …, 5 by turns is 5, of whom there are forty.
  func testOfDependenceTheMostIsWorst() {
    XCTAssertEqual(floor(without: 0, isMoreBetter: false).number.form, .shown(5))
  }

  func testWhatIsNotGuardedIsToldAsItIs() {
    for without in [19, 20] {
      let told = floor(without: without, isGuarded: false)
      XCTAssertEqual(told.number.form, .shown(without == 20 ? 0 : 1))
      XCTAssertNil(told.range)
    }
  }

  /// The floor of two hundred, so many of whom have nothing and the others 1, …, 5 by turns, and of whom so many
  /// others nothing is known; beside two hundred others.
  private func floor(
    without: Int,
    unknown: Int = 0,
    isMoreBetter: Bool = true,
    isGuarded: Bool = true
  ) -> GuardedEquity.Floor {
    let known: [Double?] = (0..<200).map { $0 < without ? 0 : Double(1 + $0 % 5) }
    let own = known + [Double?](repeating: nil, count: unknown)
    let values = own + known
    let people = EquitySample(values, isMoreBetter: isMoreBetter)
    let sample = EquitySample(
      actors: people.actors,
      outcomes: people.outcomes,
      isFarFromGovernment: people.isFarFromGovernment,
      isKnown: values.map { $0 != nil },
      blocks: people.blocks
    )
    var options = PermutationOptions()
    options.count = 20
    let table = sample.table(of: values.indices.map { $0 < own.count ? 0 : 1 }, options: options)
    return DisclosureSession(policy: DisclosurePolicy(), actors: sample.actors)
      .guarding(table, isGuarded: isGuarded).outcomes[0].results[0].floor
  }
}
