import TestSupport
import XCTest

@testable import SocialNetwork

final class GuardedRepresentationTests: XCTestCase {
  /// People, so many of each group and the others of none, compared by a sensitive attribute.
  private struct People {
    let sample: EquitySample
    let groups: ValueGroups
    let table: EquityTable

    init(_ counts: KeyValuePairs<String, Int>, of all: Int, perAssociation size: Int = 1) {
      var cells = counts.flatMap { [String?](repeating: $0.key, count: $0.value) }
      cells += [String?](repeating: nil, count: all - cells.count)
      sample = EquitySample(cells.map { _ in 1 }, blocks: cells.indices.map { $0 / size })
      groups = ValueGroups(of: Attribute(name: "gender", cells: cells))
      var options = PermutationOptions()
      options.count = 20
      table = sample.table(of: groups.cells, options: options)
    }

    func guarded(
      _ population: KeyValuePairs<String, Double>,
      _ policy: DisclosurePolicy = DisclosurePolicy()
    ) -> GuardedRepresentation {
      let represented =
        sample.representation(
          of: groups,
          attribute: "gender",
          in: Population(
            population.map { .init(attribute: "gender", name: $0.key, count: $0.value) }
          )
        ) ?? []
      return DisclosureSession(policy: policy, actors: sample.actors).guarding(
        represented,
        adjusted: represented.map { _ in 0 },
        of: table,
        isGuarded: true
      )
    }

    /// The sizes as they are shown.
    var sizes: [Guarded] {
      let guarded = DisclosureSession(policy: DisclosurePolicy(), actors: sample.actors)
        .guarding(table, isGuarded: true)
      return guarded.groups.map(\.actorCount) + [guarded.actorCount]
    }
  }

  /// Whatever the population, datasets of which the sizes are shown alike are told of alike, to the last digit.
  func testNoPopulationAsksForMoreThanTheSizesShown() {
    let shares = [1, 20, 38, 42, 50, 60, 95, 99.999]
    var told: [[Guarded]: [String]] = [:]
    var alike = 0
    for men in 40..<47 {
      for women in 61..<66 {
        let people = People(["man": men, "vrouw": women, "X": (men + women) % 4], of: 120)
        let answers = shares.flatMap { share in
          [
            "\(people.guarded(["man": share, "vrouw": 100 - share]))",
            "\(people.guarded(["man": share, "x": 100 - share]))",
            "\(people.guarded(["vrouw": share, "man": 100 - share, "y": 3]))",
          ]
        }
        let sizes = people.sizes
        if let others = told[sizes] {
          XCTAssertEqual(others, answers, "\(men) \(women)")
          alike += 1
        }
        told[sizes] = answers
      }
    }
    XCTAssertGreaterThan(alike, 5)
  }

  /// Of one group that is shown the share is all of those shown, here and there: 1, and no verdict.
  ///
  /// Nor is it told whether anybody is of the other.
  func testWhoIsNotShownIsNoneOfTheShares() {
    for few in [0, 1, 4] {
      let people = People(["man": 50, "x": few], of: 60)
      let guarded = people.guarded(["X": 1, "man": 99_999])
      XCTAssertEqual(guarded.notShown, ["X"])
      XCTAssertEqual(guarded.groups.map(\.name), ["man"])
      XCTAssertEqual(guarded.groups.map(\.share.form), [.shown(1)])
      XCTAssertEqual(guarded.groups.map(\.ratio.form), [.shown(1)])
      XCTAssertEqual(guarded.groups.map(\.verdict), [.alike])
      // A population of that group alone.
      let alone = people.guarded(["X": 1])
      XCTAssertEqual(alone.notShown, ["X"])
      XCTAssertTrue(alone.groups.isEmpty)
    }
  }

  /// A verdict is on the side of one on which the ratio is that is shown.
  func testNoVerdictContradictsTheRatio() throws {
    let people = People(["man": 800, "vrouw": 1200], of: 2000)
    var verdicts: Set<GuardedRepresentation.Verdict> = []
    for share in stride(from: 30.0, through: 50, by: 0.5) {
      for group in people.guarded(["man": share, "vrouw": 100 - share]).groups {
        let ratio = try XCTUnwrap(group.ratio.number)
        switch group.verdict {
        case .under: XCTAssertLessThan(ratio, 1)
        case .over: XCTAssertGreaterThan(ratio, 1)
        case .alike, .absent: break
        }
        verdicts.insert(group.verdict)
      }
    }
    XCTAssertEqual(verdicts, [.under, .over, .alike])
  }

  /// 30 men and 70 women, without rounding, where the population has 501 and 499 of 1000: half each.
  ///
  /// The share is 0.3, which is 0.6 times half. Of a hundred draws, SciPy: 2 · binom.cdf(30, 100, 0.5) =
  /// 0.0000785. By tens of an association they are ten draws: 2 · (1 + 10 + 45 + 120) / 1024 = 0.34.
  func testRatioGapAndChance() {
    var policy = DisclosurePolicy(audience: .internal)
    policy.safeguards.isRounding = false
    let found: [(Int, Guarded.Form)] = [(1, .below(0.001)), (10, .above(0.05))]
    for (size, pValue) in found {
      let groups = People(["man": 30, "vrouw": 70], of: 100, perAssociation: size)
        .guarded(["man": 501, "vrouw": 499], policy).groups
      XCTAssertEqual(groups.map(\.populationShare), [0.5, 0.5])
      XCTAssertEqual(groups.map(\.share.form), [.shown(0.3), .shown(0.7)])
      XCTAssertEqual(groups.map(\.ratio.form), [.shown(0.6), .shown(1.4)])
      XCTAssertEqual(groups.map(\.gap.form), [.shown(-0.2), .shown(0.2)])
      XCTAssertEqual(groups[0].pValue.form, pValue)
      XCTAssertEqual(groups.map(\.verdict), size == 1 ? [.under, .over] : [.alike, .alike])
    }
  }
}
