import GraphCore
import TestSupport
import XCTest

@testable import SocialNetwork

final class GuardedEquityTests: XCTestCase {
  // MARK: - Numbers

  func testWhatRestsOnTooFewIsNotTold() {
    // Forty people, twenty of each group; of group 0 only three have anything.
    let few: [Double] = [1, 2, 3] + [Double](repeating: 0, count: 17)
    let values = few + (0..<20).map { Double($0 % 4 + 1) }
    let guarded = table(values, isGuarded: true)
    XCTAssertEqual(guarded.outcomes[0].results[0].mean.form, .withheld(.contributors))
    XCTAssertEqual(guarded.outcomes[0].results[0].gap.value.form, .withheld(.contributors))
    XCTAssertEqual(guarded.outcomes[0].results[0].gap.pValue.form, .withheld(.verdict))
    // The verdict is found all the same; outputs say nothing of it.
    XCTAssertEqual(guarded.outcomes[0].results.map(\.gap.verdict), [.less, .more])
    // And everything where the attribute is not sensitive.
    let open = table(values, isGuarded: false)
    XCTAssertEqual(open.outcomes[0].results[0].mean.form, .shown(0.3))
    XCTAssertFalse(open.outcomes[0].results[0].gap.pValue.isWithheld)
  }

  /// Of thirteen people who have any, of whom all know who they are, ten of one group are told nothing of:
  /// three would be left of the other.
  func testWhereFewHaveAnyNoGroupIsTold() {
    let values = (0..<40).map { $0 < 10 || $0 >= 37 ? 1.0 : 0 }
    for result in table(values, isGuarded: true).outcomes[0].results {
      XCTAssertEqual(result.mean.form, .withheld(.contributors))
    }
  }

  /// Two groups of 24 people who have five or six.
  ///
  /// Five people more or fewer of 21, who have five at least, are a step of 5 · 5 / 21 = 1.2 or wider: more than
  /// the 1 that all lie apart, and not for want of people.
  func testAMeanThatIsRoundedToMoreThanAllLieApartIsNotTold() {
    let values = (0..<48).map { Double(5 + $0 % 2) }
    for result in table(values, first: 24, isGuarded: true).outcomes[0].results {
      XCTAssertEqual(result.mean.form, .withheld(.step))
      XCTAssertEqual(result.gap.value.form, .withheld(.step))
      XCTAssertNil(result.step)
    }
  }

  /// On a step of a fifth 15 % is 0 % or 20 %, and 85 % is 80 % or 100 %; the ends are told as what they leave
  /// open.
  func testAShareThatIsRoundedToAnEndIsABound() {
    let people = EquitySample((0..<100).map { Double($0) })
    let rules = DisclosureSession(policy: DisclosurePolicy(), actors: people.actors).rules
    func told(_ share: Double) -> Set<Guarded.Form> {
      Set(
        (0..<50).map { seed in
          rules.share(share, ofPeople: Array(0..<100), changedBy: 0.2, UInt64(seed)).form
        }
      )
    }
    XCTAssertEqual(told(0.15), [.below(0.2), .shown(0.2)])
    XCTAssertEqual(told(0.85), [.above(0.8), .shown(0.8)])
  }

  /// Means are told of ten people or more; beside "from 5 to 13" one would say that they are at least ten.
  func testNoMeanIsToldOfAGroupWhoseNumberIsNot() {
    var counts = (open: 0, told: 0)
    for first in 5...24 {
      let values = (0..<120).map { Double($0 % 5 + 1) }
      let guarded = table(values, first: first, isGuarded: true, audience: .internal)
      // The second group is always large; the first may not be shown at all.
      guard guarded.groups.count == 2 else { continue }
      let isMeanTold = guarded.outcomes[0].results[0].mean.number != nil
      if guarded.groups[0].actorCount.number == nil {
        counts.open += 1
        XCTAssertFalse(isMeanTold, "\(first)")
        // Everybody has a value, which would say of those that are enough that 0 % have none.
        XCTAssertNil(guarded.outcomes[0].results[0].without.share.number, "\(first)")
      } else {
        counts.told += isMeanTold ? 1 : 0
      }
    }
    XCTAssertGreaterThan(counts.open, 2)
    XCTAssertGreaterThan(counts.told, 2)
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

  func testTailsNeedTenBeyond() {
    let values: [Double] = (0..<48).map { 1 + Double($0 % 7) / 4 }
    let result = table(values, first: 24, isGuarded: true).outcomes[0].results[0]
    XCTAssertEqual(result.floor.number.form, .withheld(.tail))
    XCTAssertEqual(result.topShare.form, .withheld(.tail))
    // A tenth of 99 is 9.9, of 104 more than ten, and no more is ever needed.
    let many = (0..<300).map { Double(1 + $0 % 10) }
    XCTAssertEqual(
      table(many, first: 99, isGuarded: true).outcomes[0].results[0].floor.number.form,
      .withheld(.tail)
    )
    XCTAssertNotNil(
      table(many, first: 104, isGuarded: true).outcomes[0].results[0].floor.number.number
    )
  }

  func testThatNobodyIsAtTheTopIsABound() {
    // Five hundred people, the top fifty all of group 1: group 0 of two hundred would be there twenty
    // times by its size. Fewer than fourteen of twenty, as they may be, is under
    // seven tenths.
    let values = (0..<500).map { 1 + Double($0) }
    let guarded = table(values, first: 200, isGuarded: true).outcomes[0].results
    XCTAssertEqual(guarded[0].topShare.form, .below(0.7))
    let open = table(values, first: 200, isGuarded: false).outcomes[0].results
    XCTAssertEqual(open[0].topShare.form, .shown(0))
  }

  /// Two groups of sixty who have 1 or 2: G* = 30 · 30 / (59 · 90) = 0.169.
  ///
  /// One more, or one less, is 0.001, so the step is one of sixty, 0.02. Where one of either group has 1000, its
  /// group would be 0.92 and the other 0.17; and the same person would make that of the other, so that neither
  /// is told, nor how much of the inequality is between them. The mean says still where that person is.
  func testInequalityDoesNotNameTheGroupOfWhoStandsOut() throws {
    let alike = (0..<120).map { Double(1 + $0 % 2) }
    for result in table(alike, first: 60, isGuarded: true).outcomes[0].results {
      let gini = try XCTUnwrap(result.gini.number)
      XCTAssertEqual(gini, 900.0 / 5310, accuracy: 0.02)
      XCTAssertEqual(gini / 0.02, (gini / 0.02).rounded(), accuracy: 1e-9)
    }
    for outlier in [0, 119] {
      var values = alike
      values[outlier] = 1000
      let outcome = table(values, first: 60, isGuarded: true).outcomes[0]
      for result in outcome.results {
        XCTAssertEqual(result.gini.form, .withheld(.contributors))
      }
      let theil = try XCTUnwrap(outcome.theil)
      for part in [theil.total, theil.within, theil.between] {
        XCTAssertEqual(part.form, .withheld(.contributors))
      }
      let open = table(values, first: 60, isGuarded: false).outcomes[0]
      XCTAssertFalse(open.results.contains { $0.gini.number == nil })
      XCTAssertNotNil(open.theil?.between.number)
    }
  }

  /// Where all of a group have the same, their coefficient is 0; that it is not told of the other would say who
  /// stands out there.
  func testThatAllHaveTheSameIsNotToldBesideSomebodyWhoStandsOut() {
    let values = (0..<120).map { $0 == 0 ? 1000.0 : 1 }
    for result in table(values, first: 60, isGuarded: true).outcomes[0].results {
      XCTAssertEqual(result.gini.form, .withheld(.contributors))
    }
  }

  func testOrganisationsNeedFiveAlsoWhereThereIsNoGovernment() {
    // Fifteen of each: a mean is of twice as many as a group must have, and up to four more.
    let sample = EquitySample(
      (1...30).map { Double($0) },
      kinds: [ActorKind](repeating: .organisation, count: 30)
    )
    let table = sample.table(of: (0..<30).map { $0 < 15 ? 0 : 1 })
    let guarded = DisclosureSession(policy: DisclosurePolicy(), actors: sample.actors)
      .guarding(table, isGuarded: true)
    XCTAssertEqual(guarded.groups.count, 2)
    XCTAssertEqual(guarded.outcomes[0].results.count { $0.mean.number != nil }, 2)
  }

  /// Sixty people and twenty, who have government within two steps all, or none of them.
  ///
  /// Whoever knows the network knows that of each. Where one has not, fewer than are told of twenty and of sixty is told alike of both;
  /// where one has, more than all but so many.
  func testWhereAllOrNoneAreFarEachGroupIsToldSoAndElseAsTheOthers() {
    func far(_ isFar: [Bool], isGuarded: Bool = true) -> [Guarded.Form] {
      let values = isFar.map { _ in 1.0 }
      let people = EquitySample(values)
      let sample = EquitySample(
        actors: people.actors,
        outcomes: people.outcomes,
        isFarFromGovernment: isFar,
        blocks: people.blocks
      )
      var options = PermutationOptions()
      options.count = 20
      return DisclosureSession(policy: DisclosurePolicy(), actors: sample.actors).guarding(
        sample.table(of: isFar.indices.map { $0 < 60 ? 0 : 1 }, options: options),
        isGuarded: isGuarded
      ).groups.map(\.far.form)
    }
    XCTAssertEqual(far([Bool](repeating: false, count: 80)), [.shown(0), .shown(0)])
    XCTAssertEqual(far([Bool](repeating: true, count: 80)), [.shown(1), .shown(1)])
    let one = (0..<80).map { $0 == 0 }
    guard case .below(let most) = far(one)[1] else { return XCTFail("\(far(one))") }
    XCTAssertGreaterThanOrEqual(most, 10.0 / 20)
    XCTAssertEqual(far(one), [.below(most), .below(most)])
    guard case .above(let least) = far(one.map { !$0 })[1] else { return XCTFail("\(far(one))") }
    XCTAssertLessThanOrEqual(least, 10.0 / 20)
    XCTAssertEqual(far(one.map { !$0 }), [.above(least), .above(least)])
    // Of thirty of sixty there is a number, so that the groups are not alike.
    let many = far((0..<80).map { $0 < 30 })
    XCTAssertNotEqual(many[0], many[1])
    XCTAssertEqual(far(one, isGuarded: false), [.shown(1.0 / 60), .shown(0)])
  }

  /// Two groups of people, the first of so many.
  private func table(
    _ values: [Double],
    first: Int = 20,
    isGuarded: Bool,
    audience: Audience = .public
  ) -> GuardedEquity {
    let sample = EquitySample(values)
    var options = PermutationOptions()
    options.count = 200
    var tables = [sample.table(of: values.indices.map { $0 < first ? 0 : 1 }, options: options)]
    _ = tables.adjust()
    return DisclosureSession(policy: DisclosurePolicy(audience: audience), actors: sample.actors)
      .guarding(tables[0], isGuarded: isGuarded)
  }

  // MARK: - Random ecosystems

  /// A table of people by an attribute, exact and as it is told.
  private struct Told: Sendable {
    let name: String
    let table: EquityTable
    let exact: GuardedEquity
    let guarded: GuardedEquity
    let threshold: Double
    let base: Double
  }

  private static let tables: [Told] = {
    (UInt64(1)...Thorough.choice(100, 300)).flatMap { seed -> [Told] in
      let dataset = Dataset.randomPopulation(seed: seed)
      let network = dataset.network()
      let access = network.authorityAccess()
      let degrees = network.actors.indices.map { Double(network.graph.degree(of: $0)) }
      var options = PermutationOptions()
      options.count = 499
      return ["gender", "origin"].compactMap { name in
        guard let attribute = network.actors.attribute(named: name) else { return nil }
        // What the network gives, and what it would give if it preferred the commonest group by a
        // little or by much.
        let shift = Double(seed % 3)
        let commonest = attribute.cells.max { first, second in
          func size(_ cell: String) -> Int {
            network.actors.indices.count { attribute.cell(of: $0) == cell }
          }
          return size(first) < size(second)
        }
        let shifted = network.actors.indices.map { actor in
          degrees[actor] + (attribute.cell(of: actor) == commonest ? shift : 0)
        }
        let sample = network.equitySample(
          of: network.actors.kinds.map(\.isPerson),
          outcomes: network.equityOutcomes(["degree", "constraint"], access: access) + [
            EquityOutcome(id: "shifted", title: Text("shifted"), values: shifted)
          ],
          access: access
        )
        let audience = seed % 2 == 0 ? Audience.public : .internal
        let session = DisclosureSession(
          policy: DisclosurePolicy(audience: audience),
          actors: network.actors,
          of: dataset
        )
        let groups = sample.groups(session.division(of: attribute).groups)
        var tables = [sample.table(of: groups, options: options)]
        _ = tables.adjust()
        let compared = session.session(of: sample.actors)
        return Told(
          name: "seed \(seed), \(name), \(audience)",
          table: tables[0],
          exact: compared.guarding(tables[0], isGuarded: false),
          guarded: compared.guarding(tables[0], isGuarded: true),
          threshold: audience == .public ? 10 : 5,
          base: audience == .public ? 5 : 3
        )
      }
    }
  }()

  /// Every mean told is within a step of that of all members.
  ///
  /// Who is told of groups that the public is not told of is told only where the sizes leave room for it.
  /// A step of one digit is at most twice what it is to be no finer than: three times
  /// the range of the outcome, or what as many as a count is rounded by have at least, over the fewest that the
  /// group may be; or it is that of the second digit.
  func testMeansVerdictsAndGroupsAreThoseOfEveryone() {
    var (means, differing, small) = (0, 0, 0)
    for told in GuardedEquityTests.tables {
      let shown = told.guarded.groups.map(\.name.en)
      for (group, members) in zip(told.exact.groups, told.table.members) {
        let isShown = shown.contains(group.name.en)
        if members.count >= 14 { XCTAssertTrue(isShown, told.name) }
        if Double(members.count) < told.threshold { XCTAssertFalse(isShown, told.name) }
        if members.count < 10, isShown { small += 1 }
      }
      for (outcome, exact) in zip(told.guarded.outcomes, told.exact.outcomes) {
        let values = told.table.results.first { $0.outcome.id == outcome.id }?.outcome.values ?? []
        let known = Set(told.table.members.joined()).compactMap { values[$0] }
        let range = (known.max() ?? 0) - (known.min() ?? 0)
        let smallest = known.filter { $0 > 0 }.min() ?? 0
        for (place, result) in outcome.results.enumerated() {
          guard
            let of = told.exact.groups.firstIndex(where: { $0.name.en == shown[place] })
          else {
            XCTFail(told.name)
            continue
          }
          let words = "\(told.name), \(outcome.id), \(shown[place])"
          XCTAssertEqual(result.gap.verdict, exact.results[of].gap.verdict, words)
          guard let mean = result.mean.number, let truth = exact.results[of].mean.number else {
            continue
          }
          let digit = pow(10, (log10(max(truth, 1e-9))).rounded(.down) - 1)
          // The step that is told with it.
          guard let step = result.step else {
            XCTFail(words)
            continue
          }
          XCTAssertLessThan(abs(mean - truth), step + 1e-9, words)
          XCTAssertEqual(mean / step, (mean / step).rounded(), accuracy: 1e-9, words)
          XCTAssertTrue(range == 0 || step <= range, words)
          // As many times what one person changes, in a group as small as it may be by how it is shown.
          let members = told.table.members[of].count { values[$0] != nil }
          let fewest = max(10, Double(members))
          XCTAssertGreaterThanOrEqual(step, 3 * range / fewest * (1 - 1e-9), words)
          // Of as many fewer as they are rounded by, where some lack the outcome.
          let least = max(told.threshold, Double(members) - 2 * told.base + 2)
          let widest = 2 * 3 * max(range, told.base * smallest) / least
          XCTAssertLessThan(abs(mean - truth), max(widest, digit) + 1e-9, words)
          means += 1
          if mean != truth { differing += 1 }
        }
      }
    }
    XCTAssertGreaterThan(means, 300)
    XCTAssertGreaterThan(small, 0)
    XCTAssertGreaterThan(differing, means / 2)
  }

  /// What is told of a difference hangs together: more is more, and the difference is in its interval.
  func testWhoeverReadsTheMeansSeesTheVerdict() {
    var beyondChance = 0
    for told in GuardedEquityTests.tables {
      for outcome in told.guarded.outcomes {
        for (group, result) in zip(told.guarded.groups, outcome.results) {
          let words = "\(told.name), \(outcome.id), \(group.name.en)"
          if let value = result.gap.value.number {
            if let low = result.gap.low.number { XCTAssertLessThanOrEqual(low, value, words) }
            if let high = result.gap.high.number { XCTAssertGreaterThanOrEqual(high, value, words) }
          }
          // Where nothing was found, what would have been is more than what there is.
          if result.gap.verdict == .chance, let least = result.gap.leastFound.number {
            XCTAssertGreaterThan(least, 0, words)
            XCTAssertGreaterThan(least, abs(result.gap.value.number ?? 0), words)
          }
          guard let mean = result.mean.number, let usual = result.usual.number else { continue }
          switch result.gap.verdict {
          case .more:
            XCTAssertGreaterThan(mean, usual, words)
            beyondChance += 1
          case .less:
            XCTAssertLessThan(mean, usual, words)
            beyondChance += 1
          default: break
          }
        }
      }
    }
    XCTAssertGreaterThan(beyondChance, 3)
  }
}
