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
      session.capital(
        of: tally,
        in: network.graph,
        withoutUmbrella: without,
        per: grouping,
        by: division
      )
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

  /// Of groups of 40 and 41 people that are shown as 40 both, which is larger is not told by their order either.
  func testGroupsThatAreShownAlikeStandInTheOrderOfTheirNames() {
    var alike = 0
    for seed in 0..<40 {
      let cells = (0..<81).map { $0 < 40 ? "x" : "y" }
      let actors = Actors(
        (0..<81).map { Actor(id: "\(seed) \($0)", kind: .individual) },
        attributes: [Attribute(name: "gender", cells: cells)]
      )
      let network = Network(actors: actors, graph: Graph(nodeCount: 81, edges: [(0, 1, 1)]))
      let session = DisclosureSession(policy: DisclosurePolicy(), actors: actors)
      let division = session.division(of: actors.attributes[0])
      let rows = session.capital(
        of: TieClassTally(of: network, classes: network.tieClasses(by: actors.attributes[0])),
        in: network.graph,
        per: .groups(division),
        by: division
      ).groups
      let closure = session.closure(
        of: network,
        in: division,
        isAuthority: [Bool](repeating: false, count: 81)
      ).groups
      let isAlike = rows[0].actorCount == rows[1].actorCount
      let names = isAlike ? ["x", "y"] : ["y", "x"]
      XCTAssertEqual(rows.map { $0.name?.en }, names)
      XCTAssertEqual(closure.map(\.name), names)
      alike += isAlike ? 1 : 0
    }
    // 41 is shown as 40 four times of five.
    XCTAssertGreaterThan(alike, 20)
  }

  /// Inside, where tie ends are too few for a number, their range holds where somebody has several values.
  ///
  /// Thirteen ties join two people of f each, and one somebody of both f and g with somebody of g: 27 ends in the row
  /// of f, the last of which has no other end in it.
  func testARangeOfTieEndsHoldsWhereButOneEndCounts() {
    var ranges = 0
    for seed in 0..<60 {
      let cells = (0..<26).map { $0 == 0 ? "f|g" : "f" } + ["g"]
      let actors = Actors(
        (0..<27).map { Actor(id: "\(seed) \($0)", kind: .individual) },
        attributes: [Attribute(name: "origin", cells: cells)]
      )
      let ties = (0..<13).map { (2 * $0, 2 * $0 + 1, 1.0) } + [(0, 26, 1.0)]
      let network = Network(actors: actors, graph: Graph(nodeCount: 27, edges: ties))
      let session = DisclosureSession(
        policy: DisclosurePolicy(audience: .internal),
        actors: actors
      )
      let classes = network.tieClasses(by: actors.attributes[0])
      let rows = session.capital(
        of: TieClassTally(of: network, classes: classes),
        in: network.graph,
        per: .groups(session.division(of: actors.attributes[0])),
        by: session.division(of: actors.attributes[0])
      ).groups
      guard let row = rows.first(where: { $0.name?.en == "f" }) else { continue }
      guard case .between(let least, let most) = row[.bonding].form else { continue }
      XCTAssertTrue(least...most ~= 27, "\(least)–\(most)")
      ranges += 1
    }
    // A bar of fourteen ties, of five that are drawn alike, is over 13.5: of sixty some twelve.
    XCTAssertGreaterThan(ranges, 3)
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
      in: network.graph,
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
