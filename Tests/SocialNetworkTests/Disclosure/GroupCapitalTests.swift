import GraphCore
import SocialNetwork
import TestSupport
import XCTest

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
        withoutUmbrella: without,
        umbrella: 3,
        per: grouping,
        by: division
      )
    }
    let kinds = capital(.kinds)
    XCTAssertEqual(
      kinds.groups.map(\.name),
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
    XCTAssertEqual(towns.groups.map(\.name), ["Gent", "Aalst", nil])
    XCTAssertEqual(towns.groups.map(\.actorCount), [3, 1, 1])
    XCTAssertEqual(towns.groups.map { $0[.bonding].number }, [4, 0, 0])
    XCTAssertEqual(towns.groups.map { $0[.bridging].number }, [2, 2, 0])
  }

  func testNoRowOfFewIsToldNorCanBeWorkedOut() {
    var (shown, hidden) = (0, 0)
    for seed in UInt64(1)...150 {
      let network = Dataset.randomPopulation(seed: seed).network()
      for name in ["gender", "origin"] {
        let case_ = "seed \(seed), \(name)"
        let sample = Sample(network, by: name)
        var isAnyHidden = false
        for rows in [sample.kinds, sample.groups] {
          let told = rows.filter { !$0.row[.bonding].isWithheld }
          // Whoever is in no group that is shown has no such ties, as everyone knows.
          let rest = rows.filter { $0.row[.bonding].isWithheld && $0.canHaveTies }
          for row in rows {
            // Either both are told or neither.
            XCTAssertEqual(
              row.row[.bonding].isWithheld,
              row.row[.bridging].isWithheld,
              case_
            )
          }
          for row in told where row.canHaveTies {
            XCTAssertGreaterThanOrEqual(row.makers(.bonding), row.threshold, case_)
            XCTAssertGreaterThanOrEqual(row.makers(.bridging), row.threshold, case_)
          }
          guard !rest.isEmpty else { continue }
          isAnyHidden = true
          // What the rows not told come to together is of enough actors and of two rows or more, or
          // nothing is told beside it.
          guard told.contains(where: \.canHaveTies) || !sample.total[.bonding].isWithheld else {
            continue
          }
          XCTAssertGreaterThan(rest.count, 1, case_)
          for tieClass in [TieClass.bonding, .bridging] {
            let makers = rest.reduce(0) { $0 + $1.makers(tieClass) }
            let threshold = rest.map(\.threshold).max() ?? 10
            XCTAssertGreaterThanOrEqual(makers, threshold, case_)
          }
        }
        // Of n groups of which all ties and those of one are told, what bridges among the others can
        // be worked out; of two groups, all that bridges is between them.
        let toldGroups = sample.groups.count { !$0.row[.bonding].isWithheld }
        let hiddenGroups = sample.groups.count - toldGroups
        if hiddenGroups > 0,
          toldGroups == 1
            || toldGroups + hiddenGroups < 3 && !sample.total[.bonding].isWithheld
        {
          XCTFail("\(case_): \(toldGroups) groups told, \(hiddenGroups) not")
        }
        if sample.total[.bonding].isWithheld {
          // Nor then any row, which could add up to it.
          for row in sample.kinds + sample.groups where row.canHaveTies {
            for tieClass in [TieClass.bonding, .bridging, .unclassified] {
              XCTAssertTrue(row.row[tieClass].isWithheld, case_)
            }
          }
        }
        if isAnyHidden { hidden += 1 } else { shown += 1 }
      }
    }
    // Both happen.
    XCTAssertGreaterThan(shown, 5)
    XCTAssertGreaterThan(hidden, 5)
  }

  func testASmallGroupDoesNotKeepTheNumbersOfLargeOnesFromBeingTold() {
    // Forty of x and forty of y in a ring, so that each has two neighbors of its own but at the two
    // joints; each is tied to its opposite number as well. Twelve of z have a tie with an x each, and
    // none among themselves: what bonds in z is of nobody.
    var ties = (0..<80).map { ($0, ($0 + 1) % 80, 1.0) }
    ties += (0..<40).map { ($0, $0 + 40, 1.0) }
    ties += (0..<12).map { (3 * $0, 80 + $0, 1.0) }
    let cells = (0..<92).map { $0 < 40 ? "x" : $0 < 80 ? "y" : "z" }
    let network = Network(
      actors: Actors(
        ids: TextColumn((0..<92).map { "a\(100 + $0)" }),
        kinds: [ActorKind](repeating: .individual, count: 92),
        attributes: [Attribute(name: "gender", cells: cells)]
      ),
      graph: Graph(nodeCount: 92, edges: ties)
    )
    let sample = Sample(network, by: "gender")
    // z is set aside: 78 ties bond within x and y, 42 bridge between them, 12 are unclassified; the
    // row of x has 2 · 39 and 42.
    XCTAssertEqual(sample.division.groups.names, ["x", "y"])
    XCTAssertEqual(sample.division.withheldKinds, [.individual])
    XCTAssertEqual(sample.total[.bonding].form, .shown(78))
    XCTAssertEqual(sample.total[.bridging].form, .shown(42))
    XCTAssertEqual(sample.total[.unclassified].form, .shown(12))
    XCTAssertEqual(sample.groups.map { $0.row[.bonding].form }, [.shown(78), .shown(78)])
    XCTAssertEqual(sample.groups.map { $0.row[.bridging].form }, [.shown(42), .shown(42)])
  }

  func testWhoseTiesTheUmbrellaHasIsNotTold() {
    for seed in UInt64(1)...30 {
      let network = Dataset.randomPopulation(seed: seed).network()
      for umbrella in network.actors.indices.prefix(20) {
        let sample = Sample(network, by: "gender", umbrella: umbrella)
        guard sample.division.groups.labels[umbrella] != nil else { continue }
        for row in [sample.total] + sample.kinds.map(\.row) + sample.groups.map(\.row) {
          for tieClass in [TieClass.bonding, .bridging, .unclassified] {
            XCTAssertEqual(row.withoutUmbrella(tieClass)?.isWithheld, true, "seed \(seed)")
          }
        }
      }
    }
  }

  func testNothingIsToldOfASingleAssociation() {
    for seed in UInt64(1)...60 {
      let network = Dataset.randomPopulation(seed: seed).network()
      let session = DisclosureSession(policy: DisclosurePolicy(), actors: network.actors)
      guard let attribute = network.actors.attribute(named: "gender") else { return XCTFail() }
      let labels = session.division(of: attribute).groups.labels
      let all = network.associationBridging(by: attribute.keeping { labels[$0] != nil })
      let guarded = session.associationBridging(all, of: network, isGuarded: true)
      if all.count(where: { $0.inside != nil }) < 5 {
        XCTAssertTrue(guarded.inside.isWithheld, "seed \(seed)")
      }
      if let share = guarded.inside.number {
        XCTAssertTrue((0.1...0.9).contains(share), "seed \(seed)")
        XCTAssertEqual(100 * share, (100 * share).rounded(), accuracy: 1e-9, "seed \(seed)")
      }
    }
  }
}

/// Social capital by a sensitive attribute as it is shown, and who made it.
private struct Sample {
  struct Row {
    let row: GroupCapital
    let members: [Int]
    let canHaveTies: Bool
    let tally: TieClassTally
    let kinds: [ActorKind]

    /// How many distinct members have ties of a class.
    func makers(_ tieClass: TieClass) -> Int { members.count { tally[$0, tieClass] > 0 } }

    /// The threshold for the members who have any such ties.
    var threshold: Int {
      let makers = members.filter { tally[$0, .bonding] > 0 || tally[$0, .bridging] > 0 }
      return makers.contains { kinds[$0].isPerson } || makers.isEmpty ? 10 : 5
    }
  }

  let division: Division
  let total: GroupCapital
  let kinds: [Row]
  let groups: [Row]

  init(_ network: Network, by name: String, umbrella: Int? = nil) {
    let session = DisclosureSession(policy: DisclosurePolicy(), actors: network.actors)
    guard let given = network.actors.attribute(named: name) else {
      preconditionFailure("no column \(name)")
    }
    let division = session.division(of: given) {
      TieClassTally(of: network, classes: network.tieClasses(by: $0))
    }
    let labels = division.groups.labels
    let classes = network.tieClasses(by: given.keeping { labels[$0] != nil })
    let tally = TieClassTally(of: network, classes: classes)
    let without = umbrella.map { TieClassTally(of: network, classes: classes, without: $0) }
    func capital(_ grouping: CapitalGrouping) -> CapitalByGroup {
      session.capital(
        of: tally,
        withoutUmbrella: without,
        umbrella: umbrella,
        per: grouping,
        by: division
      )
    }
    let actors = network.actors
    self.division = division
    total = capital(.kinds).total
    kinds = capital(.kinds).groups.map { row in
      let members = actors.indices.filter { actors.kinds[$0].name == row.name }
      return Row(
        row: row,
        members: members,
        canHaveTies: members.contains { labels[$0] != nil },
        tally: tally,
        kinds: actors.kinds
      )
    }
    groups = capital(.groups(division)).groups.map { row in
      let place = division.groups.names.firstIndex { $0 == row.name }
      return Row(
        row: row,
        members: actors.indices.filter { labels[$0] == place },
        canHaveTies: true,
        tally: tally,
        kinds: actors.kinds
      )
    }
  }
}
