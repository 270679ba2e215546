import GraphCore
import TestSupport
import XCTest

@testable import SocialNetwork

/// What the sizes that are told leave open for those that are not.
final class GroupSizesTests: XCTestCase {
  /// People of two kinds, with a gender and an origin of which some are missing, and some have two.
  private struct Drawn {
    let actors: Actors
    let sample: EquitySample

    init(seed: Int, overlap: Bool = false) {
      var generator = SeededGenerator(seed: UInt64(seed) &* 31 &+ 7)
      func unit() -> Double { Double.random(in: 0..<1, using: &generator) }
      var actors: [Actor] = []
      var (genders, origins): ([String?], [String?]) = ([], [])
      let (few, missing, volunteers) = (0.15 * unit(), 0.1 * unit(), 0.2 + 0.5 * unit())
      for place in 0..<Int.random(in: 40...90, using: &generator) {
        actors.append(
          Actor(id: "p\(100 + place)", kind: unit() < volunteers ? .volunteer : .individual)
        )
        let origin = unit() < 0.6 ? "Belgian" : unit() < 0.6 ? "Turkish" : "Polish"
        genders.append(unit() < missing ? nil : unit() < few ? "x" : unit() < 0.6 ? "v" : "m")
        origins.append(overlap && unit() < 0.05 ? "Belgian|Turkish" : origin)
      }
      self.actors = Actors(
        actors,
        attributes: [
          Attribute(name: "gender", cells: genders), Attribute(name: "origin", cells: origins),
        ]
      )
      sample = EquitySample(
        actors: self.actors,
        outcomes: [],
        blocks: PermutationBlocks(labels: Array(actors.indices))
      )
    }

    func table(of attribute: Int, kind: ActorKind? = nil) -> (table: EquityTable, actors: Actors) {
      let kept = actors.indices.filter { kind == nil || actors.kinds[$0] == kind }
      let part = actors.selecting(kept)
      let sample = EquitySample(
        actors: part,
        outcomes: [],
        blocks: PermutationBlocks(labels: Array(part.indices))
      )
      return (sample.table(of: Groups(of: part.attributes[attribute])), part)
    }

    func session(_ audience: Audience = .public) -> DisclosureSession {
      DisclosureSession(
        policy: DisclosurePolicy(audience: audience),
        actors: actors,
        of: Dataset(name: "all", actors: actors, ties: TieRows())
      )
    }

    /// The sizes told, by group.
    func told(of attribute: Int, kind: ActorKind? = nil) -> (
      sizes: [String: Double], rest: Double?, all: Int, times: Int
    ) {
      let (table, part) = table(of: attribute, kind: kind)
      let session = session().session(of: part)
      let guarded = session.guarding(table, isGuarded: true)
      let sizes = guarded.groups.compactMap { group in
        group.actorCount.number.map { (group.name.en, $0) }
      }
      return (
        Dictionary(uniqueKeysWithValues: sizes), guarded.rest?.actorCount.number, part.count,
        session.rules.rounding(of: table.sizes(isGuarded: true)).times
      )
    }
  }

  /// A number that is told as a multiple of 5, from 10 on, is at most four off.
  private func range(_ told: Double) -> ClosedRange<Double> { max(10, told - 4)...told + 4 }

  /// The most that a group which is not shown may have: of ten people one may be, of fourteen each is; or of
  /// twice as many, where otherwise too little would stay open.
  private func mostNotShown(_ times: Int) -> Double { Double(10 * times + 3) }

  func testWhoIsInNoGroupStaysOpen() {
    for seed in 0..<300 {
      let told = Drawn(seed: seed).told(of: 0)
      guard told.rest == nil, !told.sizes.isEmpty else { continue }
      let ranges = told.sizes.values.map(range)
      let all = Double(told.all)
      let least = max(0, all - ranges.reduce(0) { $0 + $1.upperBound })
      let most = min(mostNotShown(told.times), all - ranges.reduce(0) { $0 + $1.lowerBound })
      XCTAssertGreaterThanOrEqual(most - least + 1, 5, "\(seed): \(told)")
    }
  }

  func testWhoIsInSeveralGroupsStaysOpen() {
    for seed in 0..<300 {
      let drawn = Drawn(seed: seed, overlap: true)
      guard drawn.table(of: 1).table.groups.overlap else { continue }
      let told = drawn.told(of: 1)
      let ranges =
        told.sizes.values.map(range) + [told.rest.map(range) ?? 0...mostNotShown(told.times)]
      let all = Double(told.all)
      let least = max(0, ranges.reduce(0) { $0 + $1.lowerBound } - all)
      let most = ranges.reduce(0) { $0 + $1.upperBound } - all
      XCTAssertGreaterThanOrEqual(most - least + 1, 5, "\(seed): \(told)")
    }
  }

  func testAGroupThatIsSmallInAKindStaysOpen() {
    var seen = 0
    for seed in 0..<300 {
      let drawn = Drawn(seed: seed)
      let (all, one, other) = (
        drawn.told(of: 1), drawn.told(of: 1, kind: .individual),
        drawn.told(of: 1, kind: .volunteer)
      )
      for (name, size) in all.sizes {
        for (hidden, shown) in [(one, other), (other, one)] where hidden.sizes[name] == nil {
          let apart = shown.sizes[name].map(range) ?? 0...mostNotShown(shown.times)
          let least = max(0, range(size).lowerBound - apart.upperBound)
          let most = min(mostNotShown(hidden.times), range(size).upperBound - apart.lowerBound)
          XCTAssertGreaterThanOrEqual(most - least + 1, 5, "\(seed) \(name)")
          seen += 1
        }
      }
    }
    XCTAssertGreaterThan(seen, 100)
  }

  func testWhatACrossingLeavesOutOfAGroupStaysOpen() {
    var seen = 0
    for seed in 0..<300 {
      let drawn = Drawn(seed: seed)
      let session = drawn.session()
      let divisions = drawn.actors.attributes.map { session.division(of: $0) }
      let crossing = session.crossing(of: divisions[0], divisions[1])
      let wholes = divisions.map { drawn.sample.table(of: $0.groups) }
      let table = drawn.sample.table(of: crossing.groups, parts: crossing.parts)
      let cells = session.guarding(
        table,
        isGuarded: true,
        crossing: wholes.map { ($0, true) }
      ).groups
      for whole in wholes {
        for group in session.guarding(whole, isGuarded: true).groups {
          let parts = cells.filter {
            $0.name.en.components(separatedBy: " × ").contains(group.name.en)
          }
          guard let size = group.actorCount.number, !parts.isEmpty else { continue }
          let most =
            range(size).upperBound
            - parts.compactMap { $0.actorCount.number }.reduce(0) { $0 + range($1).lowerBound }
          XCTAssertGreaterThanOrEqual(most + 1, 5, "\(seed) \(group.name.en)")
          seen += 1
        }
      }
    }
    XCTAssertGreaterThan(seen, 100)
  }

  /// Whoever has the internal sizes beside the public ones, and knows how many people there are, knows no
  /// group below the threshold of the public, nor those of none, to within fewer than five values.
  func testInternalSizesBesidePublicOnesLeaveFiveValues() {
    var (seen, coarse, open) = (0, 0, 0)
    for seed in 0..<100 {
      let drawn = Drawn(seed: seed)
      for attribute in 0..<2 {
        let table = drawn.table(of: attribute).table
        var program = LinearProgram(unknowns: table.members.count + 1)
        program.learn(sumOf: Array(0...table.members.count), is: Double(drawn.actors.count))
        for audience in Audience.allCases {
          let session = drawn.session(audience)
          let rounding = session.rules.rounding(of: table.sizes(isGuarded: true))
          let base = rounding.base
          let mostNotShown =
            audience == .internal && rounding.showsSmall ? 8 : mostNotShown(rounding.times)
          if audience == .internal, base == 6 { coarse += 1 }
          if audience == .internal, rounding.showsSmall { open += 1 }
          let told = session.guarding(table, isGuarded: true)
          func learn(_ count: Guarded?, of sum: [Int]) {
            switch count?.form {
            case .shown(let number):
              program.learn(sumOf: sum, in: max(10, number - base + 1)...(number + base - 1))
            case .between(let least, let most):
              program.learn(sumOf: sum, in: Double(least)...Double(most))
            default:
              program.learn(sumOf: sum, in: 0...mostNotShown)
            }
          }
          var left = [table.members.count]
          for (place, name) in table.groups.names.enumerated() {
            let group = told.groups.first { $0.name.en == name }
            learn(group?.actorCount, of: [place])
            if group == nil { left.append(place) }
          }
          learn(told.rest?.actorCount, of: left)
        }
        let none = drawn.actors.count - table.members.joined().count
        for (place, size) in (table.members.map(\.count) + [none]).enumerated()
        where (1...9).contains(size) {
          let range = program.interval(ofSumOf: [place])
          let least = max(0, (range.lowerBound - 1e-6).rounded(.up))
          let count = (range.upperBound + 1e-6).rounded(.down) - least + 1
          XCTAssertGreaterThanOrEqual(count, 5, "\(seed) \(attribute): \(size) in \(range)")
          seen += 1
        }
      }
    }
    XCTAssertGreaterThan(seen, 100)
    // Of two hundred tables most are as the organisation's own may be, and few are rounded to more than
    // their step.
    XCTAssertGreaterThan(open, 100)
    XCTAssertLessThan(coarse, 34)
  }

  /// Two groups of all there are, both shown, are not known to be as few as a group may be.
  func testGroupsThatAreShownAreNotKnownByHowManyThereAre() {
    var (shown, together) = (0, 0)
    for (seed, all) in (20...60).enumerated() {
      for few in 10...all / 2 {
        let people = Actors((0..<all).map { Actor(id: "\(seed) \(few) \($0)", kind: .individual) })
        let session = DisclosureSession(policy: DisclosurePolicy(), actors: people)
        let groups = [Array(0..<few), Array(few..<all)]
        let sizes = GroupSizes(
          everyone: Array(0..<all),
          groups: groups,
          overlap: false,
          isGuarded: true
        )
        let rounding = session.rules.rounding(of: sizes)
        let told = groups.map { session.rules.count($0, in: rounding).number.map(range) }
        guard let first = told[0], let second = told[1] else { continue }
        shown += 1
        // Of twenty-three people and two groups of ten or more, each is of thirteen at most.
        // Up to thirteen may be in neither, for all the reader knows.
        let least = max(first.lowerBound, Double(all) - second.upperBound - 13)
        let most = min(first.upperBound, Double(all) - second.lowerBound)
        if first.lowerBound < 14 {
          XCTAssertGreaterThanOrEqual(most - least + 1, 5, "\(few) of \(all): \(told)")
          together += 1
        }
      }
    }
    XCTAssertGreaterThan(shown, 300)
    XCTAssertGreaterThan(together, 50)
  }

  /// The same people are as many in every output.
  func testSizesAreThoseOfTheDivision() {
    for seed in 0..<50 {
      let drawn = Drawn(seed: seed)
      let session = drawn.session()
      let network = Network(
        actors: drawn.actors,
        graph: Graph(nodeCount: drawn.actors.count, edges: [(0, 1, 1)])
      )
      let division = session.division(of: drawn.actors.attributes[1])
      let counts = session.tieCounts(of: network, in: division)
      let told = drawn.told(of: 1).sizes
      for group in counts.groups { XCTAssertEqual(group.actorCount.number, told[group.name]) }
    }
  }
}
