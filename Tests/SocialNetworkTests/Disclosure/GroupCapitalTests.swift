import GraphCore
import TestSupport
import XCTest

@testable import SocialNetwork

final class GroupCapitalTests: XCTestCase {
  func testSumsByKindAndGroup() {
    // a, b of Gent and c of Aalst are people, d an association of Gent, e a government: a–b and b–d
    // bond, b–c and c–d bridge, a–e links.
    let network = Network(
      actors: Actors(
        ids: ["a", "b", "c", "d", "e"],
        kinds: [.individual, .individual, .volunteer, .memberAssociation, .government],
        attributes: [
          Attribute(name: "town", cells: ["Gent", "Gent", "Aalst", "Gent", nil])
        ]
      ),
      graph: Graph(
        nodeCount: 5,
        edges: [(0, 1, 1), (1, 2, 1), (1, 3, 1), (2, 3, 1), (0, 4, 1)]
      )
    )
    let attribute = network.actors.attributes[0]
    let session = DisclosureSession(policy: DisclosurePolicy(), actors: network.actors)
    let division = session.division(of: attribute)
    let classes = network.tieClasses(by: attribute)
    let tally = TieClassTally(of: network, classes: classes)
    let without = TieClassTally(of: network, classes: classes, without: 3)
    func capital(_ grouping: CapitalGrouping) -> CapitalByGroup {
      session.capital(of: tally, withoutUmbrella: without, per: grouping, by: division)
    }
    let kinds = capital(.kinds)
    XCTAssertEqual(
      kinds.groups.map { $0.name?.en },
      ["individual", "volunteer", "member association", "government"]
    )
    XCTAssertEqual(kinds.groups.map { $0[.bonding].number }, [3, 0, 1, 0])
    XCTAssertEqual(kinds.groups.map { $0[.bridging].number }, [1, 2, 1, 0])
    XCTAssertEqual(kinds.groups.map { $0[.linking].number }, [1, 0, 0, 1])
    XCTAssertEqual(kinds.total[.bonding].number, 2)
    XCTAssertEqual(kinds.total.withoutUmbrella(.bonding)?.number, 1)
    XCTAssertEqual(kinds.groups.map { $0.withoutUmbrella(.bridging)?.number }, [1, 1, 0, 0])

    // Gent has a, b and d; the government is of no town, and comes last.
    let towns = capital(.groups(division))
    XCTAssertEqual(towns.groups.map { $0.name?.en }, ["Gent", "Aalst", nil])
    XCTAssertEqual(towns.groups.map(\.actorCount.number), [3, 1, 1])
    XCTAssertEqual(towns.groups.map { $0[.bonding].number }, [4, 0, 0])
    XCTAssertEqual(towns.groups.map { $0[.bridging].number }, [2, 2, 0])
  }

  func testASmallGroupDoesNotKeepTheNumbersOfLargeOnesFromBeingTold() {
    // Forty of x and forty of y in a ring, so that each has two neighbors of its own but at the two
    // joints; each is tied to its opposite number as well. Six of z have a tie with an x each.
    var ties = (0..<80).map { ($0, ($0 + 1) % 80, 1.0) }
    ties += (0..<40).map { ($0, $0 + 40, 1.0) }
    ties += (0..<6).map { (3 * $0, 80 + $0, 1.0) }
    let cells = (0..<86).map { $0 < 40 ? "x" : $0 < 80 ? "y" : "z" }
    let network = Network(
      actors: Actors(
        ids: TextColumn(cells.indices.map { "a\(100 + $0)" }),
        kinds: [ActorKind](repeating: .individual, count: 86),
        attributes: [Attribute(name: "gender", cells: cells)]
      ),
      graph: Graph(nodeCount: 86, edges: ties)
    )
    let told = Told(network, by: "gender", .public)
    // All count: 78 ties bond, 39 in x and in y; 42 bridge between x and y, and six to z. The rows have
    // 2 · 39 and 48 of x, 2 · 39 and 42 of y.
    XCTAssertEqual(told.capital.groups.map { $0.name?.en }, ["x", "y"])
    for (number, exact) in [
      (told.capital.total[.bonding], 78), (told.capital.total[.bridging], 48),
      (told.capital.groups[0][.bridging], 48), (told.capital.groups[1][.bridging], 42),
    ] as [(Guarded, Double)] {
      XCTAssertEqual(try XCTUnwrap(number.number), exact, accuracy: 4)
    }
    for row in told.capital.groups {
      XCTAssertEqual(try XCTUnwrap(row[.bonding].number), 78, accuracy: 8)
    }
  }

  /// Every output tells the same of ties: what one has, the others do not give away, nor contradict.
  func testAllOutputsCountTiesAlike() throws {
    var (shown, hidden) = (0, 0)
    for seed in UInt64(1)...60 {
      let network = Dataset.randomPopulation(seed: seed).network()
      for (name, audience) in [
        ("gender", Audience.public), ("origin", .public), ("gender", .internal),
      ] {
        let told = Told(network, by: name, audience)
        let words = "seed \(seed), \(name), \(audience)"
        XCTAssertEqual(told.capital.total[.bonding], told.counts.within, words)
        XCTAssertEqual(told.capital.total[.bridging], told.counts.between, words)
        XCTAssertEqual(told.homophily.tiesUsed, told.counts.used, words)
        for group in told.counts.groups {
          let row = try XCTUnwrap(told.capital.groups.first { $0.name?.en == group.name }, words)
          XCTAssertEqual(row[.bonding].number, group.within.number.map { 2 * $0 }, words)
          XCTAssertEqual(row[.bridging], group.between, words)
          XCTAssertEqual(row.actorCount, group.actorCount, words)
        }
        // The E-I index is that of the counts told, and told where they are.
        if let within = told.counts.within.number, let between = told.counts.between.number {
          XCTAssertEqual(
            try XCTUnwrap(told.homophily.eiIndex.number),
            (between - within) / (between + within),
            accuracy: 0.005 + 1e-9,
            words
          )
          shown += 1
        } else {
          XCTAssertTrue(told.homophily.eiIndex.isWithheld, words)
          hidden += 1
        }
        // Closure is of the same counts.
        for closure in told.closure.groups {
          let group = try XCTUnwrap(told.counts.groups.first { $0.name == closure.name }, words)
          XCTAssertEqual(closure.share, group.share, words)
          guard let own = group.within.number, let others = group.between.number else {
            XCTAssertNil(closure.share.number, words)
            continue
          }
          XCTAssertEqual(
            try XCTUnwrap(closure.share.number),
            2 * own / (2 * own + others),
            accuracy: 0.005 + 1e-9,
            words
          )
        }
      }
    }
    XCTAssertGreaterThan(shown, 3)
    XCTAssertGreaterThan(hidden, 3)
  }

  /// What is told of ties is near the truth, and true where it is a bound; no share of a base that is told
  /// comes to fewer than the threshold.
  func testWhatIsToldOfTiesIsTrue() throws {
    for seed in UInt64(1)...60 {
      let network = Dataset.randomPopulation(seed: seed).network()
      for (name, audience) in [("gender", Audience.public), ("origin", .internal)] {
        let told = Told(network, by: name, audience)
        let words = "seed \(seed), \(name), \(audience)"
        let base = audience == .public ? 5.0 : 3
        let threshold = Double(audience.threshold(for: .individual))
        let truth = try told.truth()
        func check(_ number: Guarded, _ exact: Int, _ what: String) {
          switch number.form {
          case .shown(let count):
            XCTAssertLessThan(abs(count - Double(exact)), base, "\(words), \(what)")
            XCTAssertEqual(count.truncatingRemainder(dividingBy: base), 0, "\(words), \(what)")
          case .fewer(let bound): XCTAssertLessThan(exact, bound, "\(words), \(what)")
          case .between(let least, let most):
            XCTAssertTrue((least...most).contains(exact), "\(words), \(what)")
          case .withheld(let reason): XCTAssertEqual(reason, .contributors, "\(words), \(what)")
          default: XCTFail("\(words), \(what): \(number.form)")
          }
        }
        check(told.counts.within, truth.within, "within")
        check(told.counts.between, truth.between, "between")
        check(told.counts.used, truth.within + truth.between, "used")
        for group in told.counts.groups {
          let (own, others) = (
            truth.inside[group.name, default: 0], truth.outside[group.name, default: 0]
          )
          check(group.within, own, "within \(group.name)")
          check(group.between, others, "between \(group.name)")
          let share = Double(2 * own) / Double(2 * own + others)
          switch group.share.form {
          case .below(let bound): XCTAssertLessThan(share, bound, "\(words), \(group.name)")
          case .above(let bound): XCTAssertGreaterThan(share, bound, "\(words), \(group.name)")
          case .shown(let share):
            // The two shares, each of ties as they are told, a tie within at both ends.
            let ends = 2 * (group.within.number ?? 0) + (group.between.number ?? 0)
            XCTAssertGreaterThanOrEqual((share + 0.005) * ends, 2 * threshold, words)
            XCTAssertGreaterThanOrEqual((1 - share + 0.005) * ends, threshold, words)
          default: break
          }
        }
      }
    }
  }

  func testNothingIsToldOfASingleAssociation() throws {
    for seed in UInt64(1)...60 {
      let network = Dataset.randomPopulation(seed: seed).network()
      let session = DisclosureSession(policy: DisclosurePolicy(), actors: network.actors)
      let attribute = try XCTUnwrap(network.actors.attribute(named: "gender"))
      let all = network.associationBridging(by: attribute)
      let guarded = session.associationBridging(all, of: network, by: attribute, isGuarded: true)
      let mixed = all.filter { $0.inside != nil }
      let people = Set(
        mixed.flatMap { network.people(in: $0.association) }.filter {
          attribute.cell(of: $0) != nil
        }
      )
      guard mixed.count >= 5, people.count >= 20 else {
        XCTAssertNil(guarded.inside.share.number, "seed \(seed)")
        XCTAssertFalse(guarded.inside.share.isBound, "seed \(seed)")
        continue
      }
      let mean = mixed.reduce(0) { $0 + ($1.inside ?? 0) } / Double(mixed.count)
      switch guarded.inside.share.form {
      case .shown(let share):
        // A step of at most a fifth.
        XCTAssertEqual(share, mean, accuracy: 0.2, "seed \(seed)")
        XCTAssertTrue((0.1...0.9).contains(share), "seed \(seed)")
      case .below(let bound): XCTAssertLessThan(mean, bound, "seed \(seed)")
      case .above(let bound): XCTAssertGreaterThan(mean, bound, "seed \(seed)")
      default: XCTAssertTrue(guarded.inside.share.isWithheld, "seed \(seed)")
      }
    }
  }

  /// Twelve clubs in a ring, each of two people, some of them of two religions: whoever knows one person of a
  /// club must not know the other, nor, by the ties of clubs, those of the next.
  ///
  /// Of 24 people ten are 42 %: below 10 / 24 and above 14 / 24 only a bound is told, which has nothing to do
  /// with how far beyond it the truth is: 24 are told as 20 or 25, which are 16 or 21 at least, of whom ten are
  /// under 70 % or 50 %. One club is a twelfth, which is rounded to a step of 9 %; the ties of one club are
  /// two of twelve, a step of 17 %.
  func testHowMixedClubsAreIsABoundAtItsEnds() {
    var bounds: [Bool: Set<Guarded.Form>] = [:]
    for differing in 0...12 {
      let clubs = (0..<12).map { club in
        club < differing ? ["a", "b"] : club % 2 == 0 ? ["a", "a"] : ["b", "b"]
      }
      let bridging = GroupCapitalTests.bridging(clubs)
      let truth = Double(differing) / 12
      let words = "\(differing) of 12"
      switch bridging.inside.share.form {
      case .below(let bound):
        XCTAssertLessThan(truth, 10.0 / 24, words)
        XCTAssertGreaterThanOrEqual(bound, 10.0 / 24, words)
      case .above(let bound):
        XCTAssertGreaterThan(truth, 14.0 / 24, words)
        XCTAssertLessThanOrEqual(bound, 14.0 / 24, words)
      case .shown(let share):
        XCTAssertTrue((10.0 / 24...14.0 / 24).contains(truth), words)
        XCTAssertEqual(share, truth, accuracy: 0.09, words)
      default: XCTFail("\(words): \(bridging.inside.share.form)")
      }
      if bridging.inside.share.isBound {
        bounds[truth < 0.5, default: []].insert(bridging.inside.share.form)
      }
      // A multiple of ten, of at most the twelve there are.
      XCTAssertEqual(bridging.inside.associations.number, 10, words)
    }
    XCTAssertTrue(bounds[true, default: []].isSubset(of: [.below(0.5), .below(0.7)]), "\(bounds)")
    XCTAssertTrue(bounds[false, default: []].isSubset(of: [.above(0.5), .above(0.3)]), "\(bounds)")
    XCTAssertEqual(bounds.count, 2)
    // All clubs of one religion each, by turns: all ties join two that differ; and the other way round.
    let turns = GroupCapitalTests.bridging((0..<12).map { [["a", "a"], ["b", "b"]][$0 % 2] })
    guard case .above(let bound) = turns.outside.share.form else {
      return XCTFail("\(turns.outside.share.form)")
    }
    XCTAssertLessThanOrEqual(bound, 14.0 / 24)
    let same = GroupCapitalTests.bridging((0..<12).map { _ in ["a", "b"] })
    guard case .below(let bound) = same.outside.share.form else {
      return XCTFail("\(same.outside.share.form)")
    }
    XCTAssertGreaterThanOrEqual(bound, 10.0 / 24)
  }

  /// Twelve people, or of twelve clubs only eighteen people of known value, are too few for a mean; so are four
  /// clubs, however many their members.
  func testHowMixedFewAreIsNotTold() {
    let few: [[[String?]]] = [
      (0..<6).map { _ in ["a", "b"] },
      (0..<12).map { $0 < 9 ? ["a", "b"] : [nil, nil, nil] },
      (0..<4).map { _ in ["a", "b", "a", "b", "a", "b", "a", "b"] },
    ]
    for clubs in few {
      let bridging = GroupCapitalTests.bridging(clubs)
      XCTAssertTrue(bridging.inside.share.isWithheld, "\(clubs.count)")
      XCTAssertTrue(bridging.outside.share.isWithheld, "\(clubs.count)")
      XCTAssertNil(bridging.inside.associations.number)
    }
  }

  /// How many clubs there are is told on tens of those there may be: of nine none is.
  func testOfHowManyFewClubsIsNotTold() {
    for (count, told) in [(9, nil), (10, 10.0), (19, 10)] {
      let inside = GroupCapitalTests.bridging((0..<count).map { _ in ["a", "b", "a"] }).inside
      XCTAssertFalse(inside.share.isWithheld, "\(count)")
      XCTAssertEqual(inside.associations.number, told, "\(count)")
    }
  }

  /// What is told of clubs in a ring, given the value of every member.
  private static func bridging(_ clubs: [[String?]]) -> GuardedAssociations {
    let members = clubs.enumerated().flatMap { club, cells in
      cells.map { (club: club, cell: $0) }
    }
    let ties =
      members.enumerated().map { ($1.club, clubs.count + $0, 1.0) }
      + clubs.indices.map { ($0, ($0 + 1) % clubs.count, 1.0) }
    let attribute = Attribute(
      name: "religion",
      cells: clubs.map { _ in nil } + members.map(\.cell)
    )
    let actors = Actors(
      ids: TextColumn((0..<clubs.count + members.count).map(String.init)),
      kinds: clubs.map { _ in .memberAssociation } + members.map { _ in .volunteer },
      attributes: [attribute]
    )
    let network = Network(
      actors: actors,
      graph: Graph(nodeCount: actors.count, edges: ties)
    )
    return DisclosureSession(policy: DisclosurePolicy(), actors: actors).associationBridging(
      network.associationBridging(by: attribute),
      of: network,
      by: attribute,
      isGuarded: true
    )
  }

  /// The same ties without an association: what both calls tell are multiples of five, each near its
  /// own truth, and the difference between them is no measure of who was in it.
  func testWithAndWithoutAnUmbrellaAreRoundedByThemselves() throws {
    var (same, other, told) = (0, 0, 0)
    for seed in UInt64(1)...20 {
      let network = Dataset.randomPopulation(seed: seed).network()
      for umbrella in network.actors.indices where !network.actors.kinds[umbrella].isPerson {
        let case_ = Told(network, by: "gender", .public, umbrella: umbrella)
        for row in case_.capital.groups where row.name != .otherOrNotStated {
          guard let with = row[.membership].number,
            let without = row.withoutUmbrella(.membership)?.number
          else { continue }
          let members = case_.division.groups.labels.indices.filter {
            case_.division.groups.labels[$0].map { case_.division.groups.names[$0] } == row.name?.en
          }
          let truth = members.reduce(0) {
            $0 + case_.tally[$1, .membership] - (case_.without?[$1, .membership] ?? 0)
          }
          XCTAssertEqual((with - without).truncatingRemainder(dividingBy: 5), 0)
          XCTAssertEqual(with - without, truth, accuracy: 8, "seed \(seed)")
          guard truth > 0 else { continue }
          told += 1
          if with == without { same += 1 } else if with - without != truth { other += 1 }
        }
      }
    }
    // A few members more or fewer are told as none, or as five or more.
    XCTAssertGreaterThan(told, 100)
    XCTAssertGreaterThan(same, told / 5)
    XCTAssertGreaterThan(other, told / 5)
  }
}

/// What the commands tell of the ties by an attribute.
private struct Told {
  let network: Network
  let division: Division
  let counts: GuardedTieCounts
  let homophily: GuardedHomophily
  let closure: GuardedClosure
  let capital: CapitalByGroup
  let tally: TieClassTally
  let without: TieClassTally?

  init(_ network: Network, by name: String, _ audience: Audience, umbrella: Int? = nil) {
    self.network = network
    let session = DisclosureSession(
      policy: DisclosurePolicy(audience: audience),
      actors: network.actors
    )
    guard let attribute = network.actors.attribute(named: name) else {
      preconditionFailure("no column \(name)")
    }
    division = session.division(of: attribute)
    let isAuthority = [Bool](repeating: false, count: network.actors.count)
    let classes = network.tieClasses(by: attribute, isAuthority: isAuthority)
    let tally = TieClassTally(of: network, classes: classes)
    let without = umbrella.map { TieClassTally(of: network, classes: classes, without: $0) }
    (self.tally, self.without) = (tally, without)
    capital = session.capital(
      of: tally,
      withoutUmbrella: without,
      per: .groups(division),
      by: division
    )
    counts = session.tieCounts(of: network, in: division)
    homophily = session.homophily(of: network, by: attribute, permutations: 0).homophily
    closure = session.closure(of: network, in: division, isAuthority: isAuthority)
  }

  /// The ties as the columns have them: within and between, and of every group.
  func truth() throws -> (
    within: Int, between: Int, inside: [String: Int], outside: [String: Int]
  ) {
    let attribute = try XCTUnwrap(network.actors.attribute(named: division.name))
    var (within, between) = (0, 0)
    var (inside, outside) = ([String: Int](), [String: Int]())
    network.graph.forEachEdge { u, v, _ in
      guard let one = attribute.cell(of: u), let other = attribute.cell(of: v) else { return }
      if one == other {
        within += 1
        inside[one, default: 0] += 1
      } else {
        between += 1
        outside[one, default: 0] += 1
        outside[other, default: 0] += 1
      }
    }
    return (within, between, inside, outside)
  }
}
