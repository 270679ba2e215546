import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class CoMembershipTests: XCTestCase {
  func testAMembershipIsWorthOneInAll() {
    // Three people of an association, two of Gent: each pair has weight 1/2. The Gent two have half
    // bonding, half bridging; the third two halves of bridging. An only member has nobody.
    let network = Network(
      actors: Actors(
        ids: ["k", "a", "b", "c", "l"],
        kinds: [.memberAssociation, .individual, .volunteer, .individual, .memberAssociation],
        attributes: [Attribute(name: "town", cells: [nil, "Gent", "Gent", "Aalst", nil])]
      ),
      graph: Graph(nodeCount: 5, edges: [(0, 1, 9), (0, 2, 1), (0, 3, 1), (3, 4, 1)])
    )
    let tally = network.coMembership(by: network.actors.attributes[0])
    XCTAssertEqual((0..<5).map { tally[$0, .bonding] }, [0, 0.5, 0.5, 0, 0])
    XCTAssertEqual((0..<5).map { tally[$0, .bridging] }, [0, 0.5, 0.5, 1, 0])
    XCTAssertEqual(tally.total, 1.5)
    XCTAssertEqual(network.coMembership(by: network.actors.attributes[0], without: 0).total, 0)
  }

  func testByDefinitionOnRandomNetworks() {
    for seed in 1...1000 {
      let small = SmallEcosystem(seed: seed)
      let removed = seed % 3 == 0 ? seed % small.count : nil
      // Any actor may be an authority here, people too.
      let isAuthority = (0..<small.count).map { $0 % 4 == seed % 4 }
      let tally = small.network.coMembership(
        by: small.attribute,
        isAuthority: isAuthority,
        without: removed
      )
      var sums = [[Double]](
        repeating: [Double](repeating: 0, count: TieClass.allCases.count),
        count: small.count
      )
      for association in 0..<small.count
      where small.kinds[association] == .memberAssociation && association != removed {
        let people = small.neighbors(of: association).filter {
          small.kinds[$0].isPerson && $0 != removed
        }
        for u in people {
          for v in people where u != v {
            let tieClass: TieClass =
              isAuthority[u] != isAuthority[v]
              ? .linking
              : small.share(u, v).map { $0 ? .bonding : .bridging } ?? .unclassified
            sums[u][tieClass.rawValue] += 1 / Double(people.count - 1)
          }
        }
      }
      for actor in 0..<small.count {
        for tieClass in TieClass.allCases {
          XCTAssertEqual(
            tally[actor, tieClass],
            sums[actor][tieClass.rawValue],
            accuracy: 1e-12,
            "seed \(seed), \(tieClass), actor \(actor)"
          )
        }
      }
      let total = sums.joined().reduce(0, +) / 2
      XCTAssertEqual(tally.total, total, accuracy: 1e-12, "seed \(seed)")
    }
  }
}
