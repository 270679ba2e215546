import SocialNetwork
import XCTest

/// The edges of what is shown of a number.
final class DisclosureTests: XCTestCase {
  private let disclosure = Disclosure(
    policy: DisclosurePolicy(),
    actors: Actors(
      (0..<200).map { Actor(id: "p\($0)", kind: .individual) }
        + (0..<20).map { Actor(id: "o\($0)", kind: .organisation) }
    )
  )

  func testStatisticsHaveTwoSignificantDigits() {
    for (number, expected) in [
      (0.12345, 0.12), (3.14159, 3.1), (-27.64, -28), (1234.5, 1200), (0, 0), (0.00996, 0.01),
      (99.6, 100), (0.355, 0.36),
    ] {
      XCTAssertEqual(
        disclosure.statistic(number, from: 0..<10, isGuarded: true),
        .shown(expected),
        "\(number)"
      )
    }
  }

  func testAStatisticRestsOnTenPeopleOrFiveOrganisations() {
    XCTAssertEqual(
      disclosure.statistic(1, from: 0..<9, isGuarded: true),
      .withheld(.contributors)
    )
    XCTAssertEqual(disclosure.statistic(1, from: 200..<205, isGuarded: true), .shown(1))
    XCTAssertEqual(
      disclosure.statistic(1, from: 200..<204, isGuarded: true),
      .withheld(.contributors)
    )
    // One person among organisations is a person still.
    XCTAssertEqual(
      disclosure.statistic(1, from: 199..<208, isGuarded: true),
      .withheld(.contributors)
    )
  }

  func testWhetherAStatisticIsDefinedIsNotToldOfAFew() {
    XCTAssertEqual(
      disclosure.statistic(nil, from: 0..<9, isGuarded: true),
      .withheld(.contributors)
    )
    XCTAssertEqual(disclosure.statistic(nil, from: 0..<10, isGuarded: true), .undefined)
  }

  func testWhatIsNotGuardedIsExact() {
    XCTAssertEqual(disclosure.statistic(1.2345, from: 0..<1, isGuarded: false), .shown(1.2345))
    XCTAssertEqual(disclosure.share(0, from: 0..<1, isGuarded: false), .shown(0))
    XCTAssertEqual(disclosure.index(1, from: 0..<1, isGuarded: false), .shown(1))
  }

  func testSharesAreWholePerCentsAndNeverNothingOrEverything() {
    func share(_ value: Double) -> Guarded {
      disclosure.share(value, from: 0..<50, isGuarded: true)
    }
    XCTAssertEqual(share(0), .below(0.1))
    XCTAssertEqual(share(0.09), .below(0.1))
    XCTAssertEqual(share(0.1), .shown(0.1))
    XCTAssertEqual(share(0.3749), .shown(0.37))
    XCTAssertEqual(share(0.9), .shown(0.9))
    XCTAssertEqual(share(0.91), .above(0.9))
    XCTAssertEqual(share(1), .above(0.9))
    XCTAssertEqual(
      disclosure.share(0, from: 0..<50, isOutcome: false, isGuarded: true),
      .shown(0)
    )
  }

  func testAnIndexAtItsEndTellsNoMoreThanThatItIsNearIt() {
    func index(_ value: Double) -> Guarded {
      disclosure.index(value, from: 0..<50, isGuarded: true)
    }
    XCTAssertEqual(index(-1), .below(-0.9))
    XCTAssertEqual(index(-0.9), .shown(-0.9))
    XCTAssertEqual(index(0.456), .shown(0.46))
    XCTAssertEqual(index(1), .above(0.9))
  }

  func testTenActorsLieBeyondAPercentile() {
    XCTAssertEqual(
      disclosure.percentile(1, from: 0..<99, beyond: 0.1, isGuarded: true),
      .withheld(.tail)
    )
    XCTAssertEqual(
      disclosure.percentile(1, from: 0..<100, beyond: 0.1, isGuarded: true),
      .shown(1)
    )
  }

  func testNotesForProgramsAreTheSameInEveryLanguage() {
    let notes = [Guarded.shown(1), .undefined, .withheld(.group), .below(0.1), .above(0.9)].map(
      \.note
    )
    XCTAssertEqual(notes, ["", "undefined", "suppressed", "under 0.1", "over 0.9"])
    XCTAssertEqual(
      Guarded.below(0.1).text { _ in "10 %" },
      Text(en: "under 10 %", nl: "onder 10 %")
    )
  }

  func testTheClosingBlockNamesNoGroupAndCountsNobody() {
    var withholding = Withholding(policy: DisclosurePolicy())
    XCTAssertNil(withholding.convention)
    let genders = Attribute(
      name: "gender",
      cells: (0..<220).map { $0 < 7 ? "x" : $0 < 100 ? "woman" : "man" }
    )
    withholding.note(disclosure.division(of: genders))
    withholding.note(.withheld(.tail))
    let block = withholding.convention ?? ""
    XCTAssertTrue(block.contains("gender: groups not shown among individuals"), block)
    for word in ["x:", "woman", "7", "93", "107"] { XCTAssertFalse(block.contains(word), word) }
  }

  func testInternalOutputsSaySo() {
    let withholding = Withholding(policy: DisclosurePolicy(audience: .internal))
    XCTAssertEqual(withholding.sentences.map(\.nl), ["INTERN: niet om te publiceren."])
  }
}
