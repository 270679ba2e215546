import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class TieClassTests: XCTestCase {
  func testNoTies() {
    let network = Network(of: Graph(nodeCount: 2, edges: []))
    XCTAssertEqual(network.tieClasses(by: nil), [])
    let tally = TieClassTally(of: network, classes: [])
    XCTAssertEqual(tally.total, 0)
    XCTAssertEqual(tally.total(of: 1), 0)
  }

  func testEveryRuleOnce() {
    // 0 and 1 live in Gent, 2 in Aalst, of 3 it is not known; 4 is an association of unknown town, 5
    // and 6 governments. Ties in order: 0–1 share Gent; 0–2 do not; 0–3 are people; 0–4 a membership;
    // 0–5 links; 5–6 are both authorities, of unknown town, and so unclassified.
    let network = town(
      [
        .individual, .volunteer, .individual, .volunteer, .memberAssociation, .government,
        .government,
      ],
      ["Gent", "gent ", "Aalst", nil, nil, nil, nil],
      [(0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (5, 6)]
    )
    let classes = network.tieClasses(by: network.actors.attributes[0])
    XCTAssertEqual(
      classes,
      [.bonding, .bridging, .unclassified, .membership, .linking, .unclassified]
    )
    let tally = TieClassTally(of: network, classes: classes)
    XCTAssertEqual(TieClass.byAttribute.map { tally[0, $0] }, [1, 1, 1, 1, 1])
    XCTAssertEqual(TieClass.byAttribute.map { tally[5, $0] }, [0, 0, 1, 0, 1])
    XCTAssertEqual(tally.total, 6)
    // Without actor 5 its two ties are gone.
    let without = TieClassTally(of: network, classes: classes, without: 5)
    XCTAssertEqual(TieClass.byAttribute.map { without[$0] }, [1, 1, 0, 1, 1].map(Double.init))
  }

  func testTwoAuthoritiesOfOneTownBond() {
    let network = town([.government, .government], ["Gent", "Gent"], [(0, 1)])
    XCTAssertEqual(network.tieClasses(by: network.actors.attributes[0]), [.bonding])
  }

  func testAMembershipOfKnownTownsIsBondingOrBridging() {
    let network = town(
      [.individual, .memberAssociation, .organisation],
      ["Gent", "Gent", "Aalst"],
      [(0, 1), (0, 2)]
    )
    XCTAssertEqual(network.tieClasses(by: network.actors.attributes[0]), [.bonding, .bridging])
    XCTAssertEqual(network.tieClasses(by: nil), [.membership, .membership])
  }

  func testCellsOfSeveralValuesBondWhenTheyShareOne() {
    let network = town(
      [.individual, .individual, .individual, .individual],
      ["nl|fr", "FR | en", "nl", " | "],
      [(0, 1), (0, 2), (0, 3), (1, 2)]
    )
    // A cell of nothing but separators is unknown.
    XCTAssertEqual(
      network.tieClasses(by: network.actors.attributes[0]),
      [.bonding, .bonding, .unclassified, .bridging]
    )
  }

  func testDeclaredAuthorities() {
    let network = town([.individual, .government], ["Gent", "Gent"], [(0, 1)])
    let attribute = network.actors.attributes[0]
    XCTAssertEqual(network.tieClasses(by: attribute, isAuthority: [true, false]), [.linking])
    XCTAssertEqual(network.tieClasses(by: attribute, isAuthority: [true, true]), [.bonding])
    XCTAssertEqual(network.tieClasses(by: attribute, isAuthority: [false, false]), [.bonding])
  }

  func testEverythingMissingLeavesMembershipsAndTheRest() {
    let network = town(
      [.individual, .organisation, .organisation],
      [nil, nil, nil],
      [(0, 1), (1, 2)]
    )
    XCTAssertEqual(
      network.tieClasses(by: network.actors.attributes[0]),
      [.membership, .unclassified]
    )
  }

  func testCommunitiesAreWithinAndBetween() {
    // Two triangles joined by 2–3, where 5 is a government: 3–5 and 4–5 link.
    let graph = Graph(
      nodeCount: 6,
      edges: [(0, 1), (0, 2), (1, 2), (2, 3), (3, 4), (3, 5), (4, 5)].map { ($0, $1, 1) }
    )
    let kinds = (0..<6).map { $0 == 5 ? ActorKind.government : .individual }
    let network = Network(
      actors: Actors(ids: TextColumn((0..<6).map(String.init)), kinds: kinds),
      graph: graph
    )
    XCTAssertEqual(
      network.tieClasses(by: network.communities()),
      [.within, .within, .within, .between, .within, .linking, .linking]
    )
  }

  func testByDefinitionOnRandomNetworks() {
    for seed in 1...1000 {
      let small = SmallEcosystem(seed: seed)
      let network = small.network
      let classes = network.tieClasses(by: small.attribute)
      let removed = seed % 2 == 0 ? seed % small.count : nil
      let tally = TieClassTally(of: network, classes: classes, isWeighted: true, without: removed)
      for tieClass in TieClass.allCases {
        var total = 0.0
        for actor in 0..<small.count {
          let own = small.neighbors(of: actor).filter {
            actor != removed && $0 != removed && small.tieClass(actor, $0) == tieClass
          }
          .reduce(0) { $0 + small.weights[actor][$1] }
          XCTAssertEqual(tally[actor, tieClass], own, "seed \(seed), \(tieClass), actor \(actor)")
          total += own
        }
        XCTAssertEqual(tally[tieClass], total / 2, "seed \(seed), \(tieClass)")
      }
    }
  }

  private func town(
    _ kinds: [ActorKind],
    _ cells: [String?],
    _ ties: [(Int, Int)]
  ) -> Network {
    Network(
      actors: Actors(
        ids: TextColumn(kinds.indices.map(String.init)),
        kinds: kinds,
        attributes: [Attribute(name: "town", cells: cells)]
      ),
      graph: Graph(nodeCount: kinds.count, edges: ties.map { ($0, $1, 1) })
    )
  }
}
