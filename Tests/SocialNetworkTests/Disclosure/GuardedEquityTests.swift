import SocialNetwork
import XCTest

final class GuardedEquityTests: XCTestCase {
  func testNumberThatRestsOnTooFewIsNotToldNorThoseBesideIt() {
    // Forty people, twenty of each group; of group 0 only three have anything.
    let few: [Double] = [1, 2, 3] + [Double](repeating: 0, count: 17)
    let values = few + (0..<20).map { Double($0 % 4 + 1) }
    let guarded = table(values, isGuarded: true)
    for result in guarded.outcomes[0].results {
      XCTAssertEqual(result.mean.form, .withheld(.contributors))
      XCTAssertEqual(result.gap.value.form, .withheld(.contributors))
      XCTAssertEqual(result.gap.pValue.form, .withheld(.contributors))
    }
    XCTAssertEqual(guarded.outcomes[0].theil?.total.form, .withheld(.contributors))
    // The verdict is told all the same.
    XCTAssertEqual(guarded.outcomes[0].results.map(\.gap.verdict), [.less, .more])
    // And everything where the attribute is not sensitive.
    let open = table(values, isGuarded: false)
    XCTAssertEqual(open.outcomes[0].results[0].mean.form, .shown(0.3))
    XCTAssertFalse(open.outcomes[0].results[0].gap.pValue.isWithheld)
  }

  func testGroupWithNothingIsNamedWhereThatMayBeTold() {
    let values = [Double](repeating: 0, count: 20) + [Double](repeating: 2, count: 20)
    XCTAssertEqual(
      table(values, isGuarded: false).outcomes[0].results.map(\.hasNothing),
      [true, false]
    )
    XCTAssertEqual(
      table(values, isGuarded: true).outcomes[0].results.map(\.hasNothing),
      [false, false]
    )
  }

  func testNumbersAreRoundedAndTailsNeedTenBeyond() {
    let values: [Double] = (0..<40).map { 1 + Double($0 % 7) / 4 }
    let result = table(values, isGuarded: true).outcomes[0].results[0]
    // Σ (k mod 7) for k below 20 is 2 · 21 + 15 = 57, so the mean is 1 + 57 / 80 = 1.7125.
    XCTAssertEqual(result.mean.form, .shown(1.7))
    XCTAssertEqual(result.floor.form, .withheld(.tail))
    XCTAssertEqual(result.topShare.form, .withheld(.tail))
  }

  func testThatNobodyIsAtTheTopIsNotTold() {
    // Five hundred people, the top fifty all of group 1, of which there are three hundred: group 0
    // would be there 20 times by its size. That it is there at all is not told, nor is the other ratio,
    // since both make up the fifty.
    let values = (0..<500).map { 1 + Double($0) }
    let guarded = table(values, first: 200, isGuarded: true).outcomes[0].results
    XCTAssertEqual(guarded[0].topShare.form, .below(0.5))
    XCTAssertEqual(guarded[1].topShare.form, .withheld(.tail))
    // With half of the top each both are told.
    let mixed = (0..<500).map { 1 + Double($0 % 200) }
    let told = table(mixed, first: 250, isGuarded: true).outcomes[0].results
    XCTAssertFalse(told.contains { $0.topShare.isWithheld })
    let open = table(values, first: 200, isGuarded: false).outcomes[0].results
    XCTAssertEqual(open[0].topShare.form, .shown(0))
  }

  func testOrganisationsNeedFiveAlsoWhereThereIsNoGovernment() {
    let sample = EquitySample(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      kinds: [ActorKind](repeating: .organisation, count: 12)
    )
    let table = sample.table(of: (0..<12).map { $0 < 6 ? 0 : 1 })
    let guarded = DisclosureSession(policy: DisclosurePolicy(), actors: sample.actors)
      .guarding(table, isGuarded: true)
    XCTAssertEqual(guarded.outcomes[0].results.map(\.mean.form), [.shown(3.5), .shown(9.5)])
  }

  func testWhereAShareIsABoundTheOthersAreCoarse() {
    // Of group 0 nobody is far from government, of group 1 eleven of twenty-five.
    let far = (0..<50).map { $0 >= 39 }
    let sample = EquitySample(
      actors: EquitySample([Double](repeating: 1, count: 50)).actors,
      outcomes: [],
      isFarFromGovernment: far,
      blocks: PermutationBlocks(labels: Array(0..<50))
    )
    let table = sample.table(of: (0..<50).map { $0 < 25 ? 0 : 1 })
    let guarded = DisclosureSession(policy: DisclosurePolicy(), actors: sample.actors)
      .guarding(table, isGuarded: true)
    XCTAssertEqual(guarded.groups.map(\.far.form), [.below(0.1), .shown(0.4)])
  }

  /// Two groups of people, the first of so many.
  private func table(_ values: [Double], first: Int = 20, isGuarded: Bool) -> GuardedEquity {
    let sample = EquitySample(values)
    var options = PermutationOptions()
    options.count = 200
    var tables = [sample.table(of: values.indices.map { $0 < first ? 0 : 1 }, options: options)]
    _ = tables.adjust()
    return DisclosureSession(policy: DisclosurePolicy(), actors: sample.actors)
      .guarding(tables[0], isGuarded: isGuarded)
  }
}
