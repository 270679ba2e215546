import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class RepairTests: XCTestCase {
  func testIsolateComesToHangByTheNewTieAndNeedsTwoToBeRobust() {
    let network = SmallNetwork(count: 4, ties: [(0, 1), (1, 2), (2, 0)]).network()
    let repair = repairs(of: network)[0]
    XCTAssertEqual(repair?.member, 3)
    XCTAssertEqual(repair?.contact, 0)
    XCTAssertEqual(repair?.lifts, [Repair.Lift(rung: .oneTie, actors: 1)])
    XCTAssertEqual(repair?.tiesToRobust, 2)
  }

  func testTheTieFromTheFarEndOfAChainLiftsAllOfIt() {
    // A triangle 0-1-2 with the chain 3-4-5 on 2: from 5, the ring passes all three.
    let network = SmallNetwork(
      count: 6,
      ties: [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 5)]
    ).network()
    let repair = repairs(of: network)[0]
    XCTAssertEqual(repair?.member, 5)
    XCTAssertEqual(repair?.contact, 0)
    XCTAssertEqual(repair?.lifts, [Repair.Lift(rung: .robust, actors: 3)])
    XCTAssertEqual(repair?.tiesToRobust, 1)
  }

  func testThreeLeavesOnOneActorNeedThreeTies() {
    // A ring 0-1-2-3-4 that holds 5, which holds three leaves. Without 5, the leaves and the ring are
    // four pieces, which three ties join.
    let network = SmallNetwork(
      count: 9,
      ties: [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0), (4, 5), (5, 6), (5, 7), (5, 8)]
    ).network()
    XCTAssertEqual(repairs(of: network)[0]?.tiesToRobust, 3)
  }

  func testTheContactThatSharesMostIsProposed() {
    // Three robust actors that 3 is not tied to: 1 shares nothing, 0 the sector, and 2 holds it.
    let network = Network(
      actors: Actors(
        ids: ["a", "b", "c", "d", "e"],
        kinds: [ActorKind](repeating: .organisation, count: 5),
        attributes: [
          Attribute(name: "Gemeente", cells: ["Gent", "Aalst", "Aalst", "Brugge", "Brugge"]),
          Attribute(name: "sector", cells: ["kunst", "zorg", "kunst", "zorg", "zorg"]),
          Attribute(name: "gender", cells: ["x", "v", "m", "v", "v"]),
        ]
      ),
      graph: Graph(
        nodeCount: 5,
        edges: [(0, 1, 1), (1, 2, 1), (2, 0, 1), (1, 4, 1), (4, 0, 1), (2, 3, 1)]
      )
    )
    let repair = repairs(of: network)[0]
    XCTAssertEqual(repair?.contact, 4)
    XCTAssertEqual(repair?.shared, [.municipality, .sector])
  }

  func testTheUmbrellaAndItsStaffAreNotProposed() {
    let network = SmallNetwork(count: 5, ties: [(0, 1), (1, 2), (2, 3), (3, 0)]).network()
    let ladder = network.isolationLadder(umbrella: 0, isStaff: [false, true, false, false, false])
    var finder = RepairFinder(network, ladder: ladder)
    XCTAssertEqual(finder.repair(of: ladder.groups[0])?.contact, 2)
  }

  func testStaffTiedToWhoeverHangsOnTheUmbrellaHangsByThatTie() {
    // A star around the umbrella 0, and 4, its staff, without ties: the only contacts there are hang
    // on the umbrella, where staff does not count.
    let network = SmallNetwork(count: 5, ties: [(0, 1), (0, 2), (0, 3)]).network()
    let ladder = network.isolationLadder(umbrella: 0, isStaff: [false, false, false, false, true])
    var finder = RepairFinder(network, ladder: ladder)
    XCTAssertEqual(
      finder.repair(of: ladder.groups[0])?.lifts,
      [Repair.Lift(rung: .oneTie, actors: 1)]
    )
  }

  func testNoOtherTieLiftsMoreAndTheLiftIsWhatARecountGives() {
    var checked = 0
    for seed in 0..<400 {
      let small = SmallNetwork.random(seed: seed)
      let umbrella = seed % 2 == 0 ? seed % small.count : nil
      let network = small.network()
      let ladder = network.isolationLadder(umbrella: umbrella)
      let removal = LadderByRemoval(small, anchor: nil, umbrella: umbrella, staff: 0)
      var finder = RepairFinder(network, ladder: ladder)
      for group in ladder.groups {
        guard let repair = finder.repair(of: group) else { continue }
        let label = "seed \(seed), umbrella \(umbrella ?? -1): \(small.ties), \(group)"
        let counts = lifts(of: group, by: (repair.member, repair.contact), in: small, removal)
        XCTAssertEqual(
          counts,
          Dictionary(uniqueKeysWithValues: repair.lifts.map { ($0.rung, $0.actors) }),
          label + " \(repair)"
        )
        let lifted = counts.values.reduce(0, +)
        for member in group.members {
          for contact in 0..<small.count
          where ladder.isInMainComponent[contact] && contact != umbrella && contact != member {
            let other = lifts(of: group, by: (member, contact), in: small, removal)
            XCTAssertLessThanOrEqual(other.values.reduce(0, +), lifted, "\(label) \(contact)")
            checked += 1
          }
        }
      }
    }
    XCTAssertGreaterThan(checked, 1000)
  }

  func testNoFewerTiesMakeTheGroupRobustAndSoManyDo() {
    var checked = 0
    for seed in 0..<250 {
      let small = SmallNetwork.random(seed: seed)
      guard small.count <= 9 else { continue }
      let network = small.network()
      let ladder = network.isolationLadder()
      let removal = LadderByRemoval(small, anchor: nil, umbrella: nil, staff: 0)
      // A main part of fewer than three actors cannot hold anyone by two of them.
      guard ladder.rungs.count(where: { $0 == .robust }) > 2 else { continue }
      var finder = RepairFinder(network, ladder: ladder)
      for group in ladder.groups {
        guard let repair = finder.repair(of: group) else { continue }
        let standing = removal.standings()[group.members[0]]
        let pairs = (0..<small.count).flatMap { u in (0..<u).map { (u, $0) } }
          .filter { small.neighborhoods[$0.0] & (1 << UInt64($0.1)) == 0 }
        func isMended(by ties: [(Int, Int)]) -> Bool {
          var changed = small
          for tie in ties { changed.tie(tie.0, tie.1) }
          return zip(0..., removal.standings(in: changed)).allSatisfy { actor, now in
            standing.branch & (1 << UInt64(actor)) == 0 || now.rung == .robust
          }
        }
        let label = "seed \(seed): \(small.ties), \(group)"
        let one = pairs.contains { isMended(by: [$0]) }
        XCTAssertEqual(repair.tiesToRobust == 1, one, label)
        if !one {
          let two = pairs.contains { first in pairs.contains { isMended(by: [first, $0]) } }
          XCTAssertEqual(repair.tiesToRobust == 2, two, label)
        }
        checked += 1
      }
    }
    XCTAssertGreaterThan(checked, 50)
  }

  /// How many members of a group reach each higher rung with one tie more.
  private func lifts(
    of group: IsolatedGroup,
    by tie: (Int, Int),
    in small: SmallNetwork,
    _ removal: LadderByRemoval
  ) -> [Rung: Int] {
    var changed = small
    changed.tie(tie.0, tie.1)
    let standings = removal.standings(in: changed)
    return group.members.reduce(into: [:]) { counts, member in
      if standings[member].rung > group.rung { counts[standings[member].rung, default: 0] += 1 }
    }
  }

  private func repairs(of network: Network) -> [Repair?] {
    let ladder = network.isolationLadder()
    var finder = RepairFinder(network, ladder: ladder)
    return ladder.groups.map { finder.repair(of: $0) }
  }
}
