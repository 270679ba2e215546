import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class AssociationBridgingTests: XCTestCase {
  func testDiversityOfMembers() {
    // Members x, x, y and one unknown: 1 − (2 · 1 + 1 · 0)/(3 · 2) = 2/3.
    let bridging = star(["x", "x", "y", nil])
    XCTAssertEqual(bridging.inside, 2.0 / 3)
    XCTAssertEqual(bridging.membersKnown, 3)
    XCTAssertEqual(bridging.members, 4)
    XCTAssertNil(bridging.outside)
  }

  func testMembersAllAlikeOrAllDifferent() {
    XCTAssertEqual(star(["x", "x", "X "]).inside, 0)
    XCTAssertEqual(star(["x", "y", "z"]).inside, 1)
  }

  func testFewerThanTwoKnownMembersTellNothing() {
    XCTAssertNil(star(["x", nil]).inside)
    XCTAssertNil(star([nil, nil]).inside)
    XCTAssertNil(star([]).inside)
  }

  func testAMemberOfTwoValuesIsLikeEither() {
    // Of the three pairs only x and y differ.
    XCTAssertEqual(star(["x|y", "x", "y"]).inside, 1.0 / 3)
  }

  func testTiesToAssociationsWhoseUsualValueDiffers() {
    // Associations 0 (x, x, y), 1 (x), 2 (y), 3 (none known) and 4 (x, y: both usual). Of the ties of
    // 0, that with 2 differs, those with 1 and 4 do not, and that with 3 cannot be compared.
    let cells = [nil, nil, nil, nil, nil, "x", "x", "y", "x", "y", "x", "y"]
    let members = [(0, 5), (0, 6), (0, 7), (1, 8), (2, 9), (4, 10), (4, 11)]
    let network = Network(
      actors: Actors(
        ids: TextColumn(cells.indices.map(String.init)),
        kinds: cells.indices.map { $0 < 5 ? .memberAssociation : .individual },
        attributes: [Attribute(name: "group", cells: cells)]
      ),
      graph: Graph(
        nodeCount: cells.count,
        edges: (members + [(0, 1), (0, 2), (0, 3), (0, 4)]).map { ($0, $1, 1) }
      )
    )
    let bridging = network.associationBridging(by: network.actors.attributes[0])
    XCTAssertEqual(bridging.map(\.association), [0, 1, 2, 3, 4])
    XCTAssertEqual(bridging.map(\.outside), [1.0 / 3, 0, 1, nil, 0])
    XCTAssertEqual(bridging.map(\.tiesKnown), [3, 1, 1, 0, 1])
    XCTAssertEqual(bridging.map(\.ties), [4, 1, 1, 1, 1])
  }

  func testByDefinitionOnRandomNetworks() {
    for seed in 1...1000 {
      let small = SmallEcosystem(seed: seed)
      for bridging in small.network.associationBridging(by: small.attribute) {
        let members = small.neighbors(of: bridging.association).filter { small.kinds[$0].isPerson }
        let pairs = members.flatMap { u in
          members.filter { $0 < u }.compactMap { small.share(u, $0) }
        }
        let expected =
          pairs.isEmpty ? nil : Double(pairs.count { !$0 }) / Double(pairs.count)
        XCTAssertEqual(bridging.inside, expected, "seed \(seed), \(bridging.association)")
      }
    }
  }

  /// An association of some members.
  private func star(_ cells: [String?]) -> AssociationBridging {
    let network = Network(
      actors: Actors(
        ids: TextColumn((0...cells.count).map(String.init)),
        kinds: (0...cells.count).map { $0 == 0 ? .memberAssociation : .volunteer },
        attributes: [Attribute(name: "group", cells: [nil] + cells)]
      ),
      graph: .star(leaves: cells.count)
    )
    return network.associationBridging(by: network.actors.attributes[0])[0]
  }
}
