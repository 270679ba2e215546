import GraphCore
import XCTest

@testable import SocialNetwork

/// From how many on something is told of a group.
final class BarTests: XCTestCase {
  private func rules(_ audience: Audience = .public, isRounding: Bool = true) -> DisclosureRules {
    .ofTwoHundredPeople(audience, isRounding: isRounding)
  }

  /// Random people, so many.
  private func people(_ count: Int, _ generator: inout SeededGenerator) -> [Int] {
    Array((0..<200).shuffled(using: &generator).prefix(count))
  }

  /// From how many on a group is shown is drawn for each, evenly from five values: of groups of n people (n − 9)/5
  /// are shown to the public, and (n − 4)/5 inside, within three standard errors.
  func testFromHowManyOnAGroupIsShownIsDrawn() {
    var generator = SeededGenerator(seed: 21)
    for (audience, least) in [(Audience.public, 10), (.internal, 5)] {
      let rules = rules(audience)
      for size in least - 1...least + 4 {
        let part = Double(size - least + 1) / 5
        let shown = (0..<1000).count { _ in !rules.areFew(people(size, &generator)) }
        XCTAssertEqual(
          Double(shown),
          1000 * part,
          accuracy: 3 * (1000 * part * (1 - part)).squareRoot(),
          "\(size) \(audience)"
        )
      }
    }
    // Of whoever is compared besides, the same group is drawn for anew; and where nothing is rounded, not at all.
    let group = people(12, &generator)
    let shown = (0..<1000).count { context in
      !rules().areFew(group, in: rules().rounding(in: UInt64(context)))
    }
    XCTAssertEqual(Double(shown), 600, accuracy: 3 * 240.0.squareRoot())
    for size in 8...12 {
      XCTAssertEqual(rules(isRounding: false).areFew(people(size, &generator)), size < 10)
    }
  }

  /// Whoever is not shown to the public is no number inside.
  func testANumberIsToldInsideOfGroupsThatThePublicIsShown() {
    var generator = SeededGenerator(seed: 22)
    for size in 5...20 {
      for _ in 0..<50 {
        let group = people(size, &generator)
        let inside = rules(.internal).count(group)
        XCTAssertEqual(inside.number == nil, rules().count(group).number == nil)
        if inside.number == nil {
          XCTAssertTrue([.between(5, 13), .fewer(9)].contains(inside.form))
        }
      }
    }
  }
}
