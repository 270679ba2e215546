import GraphCore
import TestSupport
import XCTest

@testable import SocialNetwork

/// What may be said of two shares that are told on a step.
final class RoundedShareTests: XCTestCase {
  private func rules(_ audience: Audience = .public, isRounding: Bool = true) -> DisclosureRules {
    .ofTwoHundredPeople(audience, isRounding: isRounding)
  }

  private func shown(_ number: Double, step: Double?) -> RoundedShare {
    RoundedShare(Guarded(.shown(number)), step: step)
  }

  /// Two shares differ where the steps about them are apart: 0.4 ± 0.1 is under 0.5, 0.6 ± 0.1 over it; with
  /// steps of 0.2 they overlap from 0.4 to 0.6.
  func testSharesDifferOnlyWhereTheirStepsAreApart() {
    let (less, more) = (shown(0.4, step: 0.1), shown(0.6, step: 0.1))
    XCTAssertEqual(less.verdict(beside: more), .less)
    XCTAssertEqual(more.verdict(beside: less), .more)
    XCTAssertEqual(less.verdict(beside: shown(0.5, step: 0.1)), .alike)
    XCTAssertEqual(shown(0.4, step: 0.2).verdict(beside: shown(0.6, step: 0.2)), .alike)
    XCTAssertEqual(shown(0.4, step: 0.2).verdict(beside: more), .alike)
    // Numbers as they are.
    XCTAssertEqual(shown(0.4, step: nil).verdict(beside: shown(0.41, step: nil)), .less)
    XCTAssertEqual(shown(0.4, step: nil).verdict(beside: shown(0.4, step: nil)), .alike)
  }

  func testABoundIsEverythingBeyondIt() {
    let (under, over) = (
      RoundedShare(Guarded(.below(0.4)), step: 0.1), RoundedShare(Guarded(.above(0.7)), step: 0.1)
    )
    XCTAssertNil(under.step)
    XCTAssertEqual(under.range, 0...0.4)
    XCTAssertEqual(over.range, 0.7...1)
    XCTAssertEqual(under.verdict(beside: over), .less)
    XCTAssertEqual(over.verdict(beside: under), .more)
    XCTAssertEqual(under.verdict(beside: under), .alike)
    XCTAssertEqual(under.verdict(beside: shown(0.5, step: 0.1)), .less)
    XCTAssertEqual(under.verdict(beside: shown(0.4, step: 0.1)), .alike)
  }

  func testNothingIsSaidOfWhatIsNotTold() {
    for form in [Guarded.Form.undefined, .withheld(.group)] {
      let none = RoundedShare(Guarded(form), step: 0.1)
      XCTAssertNil(none.range)
      XCTAssertNil(none.verdict(beside: shown(0.5, step: 0.1)))
      XCTAssertNil(shown(0.5, step: 0.1).verdict(beside: none))
    }
  }

  /// Of so many associations each makes 1/n of the mean.
  ///
  /// Which step is told leaves five numbers of them open, of
  /// all that may be of those that are told of, five and more.
  func testTheStepThatIsToldLeavesOpenHowManyMakeAShare() {
    let rules = rules()
    for most in 5...150 {
      var counts: [Double: Int] = [:]
      for count in 5...most {
        let step = 1 / Double(count)
        let told = rules.told(step, ofPossible: most)
        XCTAssertGreaterThanOrEqual(told, step - 1e-9, "\(count) of \(most)")
        counts[told, default: 0] += 1
      }
      let fewest = Int(DisclosureRules.fewestValues)
      // Fewer than nine may be fewer than five numbers from the start.
      if most >= 9 { XCTAssertGreaterThanOrEqual(counts.values.min() ?? 0, fewest, "\(most)") }
      if most < 9 { XCTAssertEqual(counts.count, 1, "\(most)") }
    }
    // Twelve of twelve: 1/12 would be told as 10 points, and so that they are ten to twelve.
    XCTAssertEqual(rules.told(1 / 12.0, ofPossible: 12), 0.2)
    XCTAssertEqual(rules.told(1 / 12.0, ofPossible: 14), 0.1)
    XCTAssertEqual(rules.told(0.068), 0.1)
    XCTAssertEqual(rules.told(0.004), 0.01)
  }

  /// Thirty of fifty are 60 %, of 26 to 34 in 46 to 54: from 48 % to 74 %, 14 points off at most.
  func testHowFarAShareMayBeOffFollowsFromBothCounts() {
    let (part, whole) = (
      rules().range(of: 30, from: 10, on: 5), rules().range(of: 50, from: 10, on: 5)
    )
    XCTAssertEqual(part, 26...34)
    XCTAssertEqual(whole, 46...54)
    XCTAssertEqual(rules().step(ofShare: 0.6, part, of: whole), 0.14, accuracy: 1e-12)
    // 46 to 54 of as many are 46/54, which is 0.852, or more; no share is over 1.
    XCTAssertEqual(
      rules().step(ofShare: 1, 46...54, of: 46...54),
      0.15,
      accuracy: 1e-12
    )
    XCTAssertNil(
      rules(isRounding: false).share(Array(0..<30), of: Array(0..<50), isGuarded: true).step
    )
    XCTAssertNil(rules().share(Array(0..<30), of: Array(0..<50), isGuarded: false).step)
  }

  /// The share that a group is of all whose group is known is within its step.
  func testTheShareOfAllIsWithinItsStep() {
    var generator = SeededGenerator(seed: 8)
    for turn in 0..<500 {
      let rules = rules(Audience.allCases[turn % 2])
      let known = Array(
        (0..<200).shuffled(using: &generator).prefix(30 + Int(generator.next() % 170))
      )
      let group = Array(known.prefix(10 + Int(generator.next() % UInt64(known.count - 10))))
      let told = rules.share(
        of: group,
        among: known,
        of: 200,
        in: rules.rounding(in: 7),
        isGuarded: true
      )
      guard let range = told.range else { continue }
      let exact = Double(group.count) / Double(known.count)
      XCTAssertTrue(
        (range.lowerBound - 1e-9...range.upperBound + 1e-9).contains(exact),
        "\(group.count) of \(known.count) in \(range)"
      )
      XCTAssertNotNil(told.step)
    }
  }

  /// Whatever is said of how mixed associations are beside two people at random is so, and the truth is within
  /// the steps that are told.
  func testWhatIsSaidOfMixedAssociationsIsSo() throws {
    var told = 0
    for seed in UInt64(1)...200 {
      let network = Dataset.randomPopulation(seed: seed).network()
      for name in ["gender", "origin"] {
        let attribute = try XCTUnwrap(network.actors.attribute(named: name))
        let session = DisclosureSession(policy: DisclosurePolicy(), actors: network.actors)
        let division = session.division(of: attribute)
        let found = network.associationBridging(by: attribute)
        let inside = session.associationBridging(
          found,
          of: network,
          by: attribute,
          isGuarded: true
        ).inside.rounded
        let labels = division.groups.labels
        let people = network.actors.indices.filter {
          network.actors.kinds[$0].isPerson && labels[$0] != nil
        }
        let truth = MixedGroups(found, groups: division.groups, kinds: network.actors.kinds)
        let all = session.share(truth.overall, ofPairsAmong: people, labels: labels)
        for (share, exact) in [(inside, truth.inside), (all, truth.overall)] {
          guard let range = share.range else { continue }
          told += 1
          let exact = try XCTUnwrap(exact)
          XCTAssertTrue(
            (range.lowerBound - 1e-9...range.upperBound + 1e-9).contains(exact),
            "\(name), seed \(seed): \(exact) in \(range)"
          )
        }
        guard let own = truth.inside, let usual = truth.overall else { continue }
        switch inside.verdict(beside: all) {
        case .less: XCTAssertLessThan(own, usual, "\(name), seed \(seed)")
        case .more: XCTAssertGreaterThan(own, usual, "\(name), seed \(seed)")
        case .alike, nil: break
        }
      }
    }
    XCTAssertGreaterThan(told, 100)
  }

  /// Of 15 and 10, each rounded to a multiple of 5 and so 4 off at most: 15 of 25 is 0.6, and 11 of 25 or 19 of 25
  /// the furthest.
  func testAShareOfTwoRoundedCountsMayBeOff() {
    XCTAssertEqual(Audience.public.step(ofShareOf: 15, beside: 10), 0.16, accuracy: 1e-12)
    // To a multiple of 3, 2 off: 13 of 25.
    XCTAssertEqual(Audience.internal.step(ofShareOf: 15, beside: 10), 0.08, accuracy: 1e-12)
    // 10 of 10 is 1, and 6 of 10 the furthest.
    XCTAssertEqual(Audience.public.step(ofShareOf: 10, beside: 0), 0.4, accuracy: 1e-12)
  }

  /// Five organisations are shown as five though no number is told of fewer than ten people.
  func testAGroupMayBeSmallerThanIsToldOfPeople() {
    let rules = DisclosureRules.ofTwoHundredPeople(.public, isRounding: true)
    XCTAssertEqual(rules.range(of: 5, from: 10, on: 5), 5...9)
    XCTAssertEqual(rules.range(of: 10, from: 10, on: 5), 10...14)
    XCTAssertEqual(rules.range(of: 20, from: 10, on: 5), 16...24)
    // They leave 7 to 19 of sixty.
    let counts = [rules.open(5), rules.open(40)]
    XCTAssertEqual(rules.mayBeShown(counts, of: 60, from: 10), [true, true])
  }

  /// On steps of 0.4 an index of 0.9 would go to 0.8 or 1.2; a step of more than a quarter of 2 says nothing.
  func testAnIndexIsNeverBeyondItsRange() {
    let rules = DisclosureRules.ofTwoHundredPeople(.public, isRounding: true)
    func told(_ value: Double, _ change: Double, _ hash: UInt64) -> Guarded {
      rules.statistic(value, in: -1...1, changedBy: change, hash)
    }
    let high = Set((0..<100).map { told(0.9, 0.4, $0).number })
    XCTAssertEqual(high, [0.8, 1])
    XCTAssertEqual(Set((0..<100).map { told(-0.9, 0.4, $0).number }), [-0.8, -1])
    XCTAssertTrue(told(0.9, 0.51, 1).isWithheld)
    XCTAssertFalse(told(0.9, 0.5, 1).isWithheld)
  }
}

extension DisclosureRules {
  /// The rules for two hundred individuals, rounding or not.
  static func ofTwoHundredPeople(_ audience: Audience, isRounding: Bool) -> DisclosureRules {
    var policy = DisclosurePolicy(audience: audience)
    policy.safeguards.isRounding = isRounding
    return DisclosureRules(
      policy: policy,
      actors: Actors((0..<200).map { Actor(id: "p\($0)", kind: .individual) }),
      secret: DisclosureSecret { DisclosureKey(1, 2) }
    )
  }
}
