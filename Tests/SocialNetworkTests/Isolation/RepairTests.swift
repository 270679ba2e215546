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
    // Then 1, of the same sector; 0 shares nothing, and 2 is the one that it hangs on.
    XCTAssertEqual(
      repair?.candidates,
      [
        Repair.Candidate(contact: 4, shared: [.municipality, .sector]),
        Repair.Candidate(contact: 1, shared: [.sector]),
      ]
    )
    XCTAssertEqual(repair?.besides, 2)
    XCTAssertEqual(repair?.rung, .robust)
  }

  func testAnAttributeThatMayNotBeToldOfIsNoReason() {
    let network = Network(
      actors: Actors(
        ids: ["a", "b", "c", "d"],
        kinds: [ActorKind](repeating: .organisation, count: 4),
        attributes: [Attribute(name: "sector", cells: ["zorg", "kunst", "zorg", "kunst"])]
      ),
      graph: Graph(nodeCount: 4, edges: [(0, 1, 1), (1, 2, 1), (2, 0, 1)])
    )
    let ladder = network.isolationLadder()
    var open = RepairFinder(network, ladder: ladder)
    XCTAssertEqual(open.repair(of: ladder.groups[0])?.candidates.map(\.contact), [1])
    var guarded = RepairFinder(network, ladder: ladder) { $0 != "sector" }
    let repair = guarded.repair(of: ladder.groups[0])
    XCTAssertEqual(repair?.candidates, [])
    XCTAssertEqual(repair?.contact, 0, "the first by id")
  }

  func testOrganisationsAreProposedBeforeVolunteersAndTheseBeforeOthers() {
    // Six in a ring; 6, apart, is of Gent. Who shares Gent comes first: 3 an organisation, 1 a
    // volunteer who shares the sector too, 0 an individual; then 5, an organisation that shares
    // nothing, though its id comes after 2 and 4, who are people.
    func network(_ towns: [String?]) -> Network {
      Network(
        actors: Actors(
          ids: ["a", "b", "c", "d", "e", "f", "g"],
          kinds: [
            .individual, .volunteer, .individual, .government, .volunteer, .memberAssociation,
            .individual,
          ],
          attributes: [
            Attribute(name: "municipality", cells: towns),
            Attribute(name: "sector", cells: [nil, "zorg", nil, nil, nil, nil, "zorg"]),
          ]
        ),
        graph: Graph(nodeCount: 7, edges: (0..<6).map { ($0, ($0 + 1) % 6, 1) })
      )
    }
    let gent = repairs(of: network(["Gent", "Gent", nil, "Gent", nil, nil, "Gent"]))[0]
    XCTAssertEqual(gent?.candidates.map(\.contact), [3, 1, 0])
    XCTAssertEqual(gent?.candidates[1].shared, [.municipality, .sector])
    let nobody = repairs(of: network([nil, nil, nil, nil, nil, nil, "Gent"]))[0]
    XCTAssertEqual(nobody?.candidates.map(\.contact), [1], "the sector")
    let nothing = repairs(
      of: network([nil, nil, nil, nil, nil, nil, "Gent"]).withoutAttributes()
    )[0]
    XCTAssertEqual(nothing?.candidates, [])
    XCTAssertEqual(nothing?.contact, 3, "the first organisation by id")
  }

  func testThereIsNoRepairWhereNobodyHasATie() {
    XCTAssertEqual(repairs(of: SmallNetwork(count: 3, ties: []).network()), [nil, nil, nil])
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
            // Where nobody is named, anyone is said to do but who is behind the same actor.
            guard member == repair.member, !network.graph.hasEdge(member, contact),
              !group.members.contains(contact), contact != repair.besides,
              !isBehind(repair.besides, contact, in: small, removal),
              group.heldBy == nil
                || !isBehind(group.heldBy, group.tiedTo, contact, in: small, removal)
            else { continue }
            XCTAssertEqual(other, counts, "\(label) \(contact), besides \(repair.besides ?? -1)")
          }
        }
      }
    }
    XCTAssertGreaterThan(checked, 1000)
  }

  func testNoFewerTiesMakeTheGroupRobustAndSoManyDo() {
    var networks = 0
    var counts: [Int: Int] = [:]
    for seed in 0... {
      guard networks < 1000 else { break }
      let small = SmallNetwork.random(seed: seed)
      guard small.count <= 9 else { continue }
      networks += 1
      let anchor = seed % 3 == 0 ? seed % small.count : nil
      let umbrella = seed % 2 == 0 ? (seed / 2) % small.count : nil
      let staff: UInt64 = seed % 4 == 0 ? 0b101 : 0
      let network = small.network()
      let ladder = network.isolationLadder(
        anchor: anchor,
        umbrella: umbrella,
        isStaff: (0..<small.count).map { staff & (1 << UInt64($0)) != 0 }
      )
      let removal = LadderByRemoval(small, anchor: anchor, umbrella: umbrella, staff: staff)
      let firmness = Firmness(root: removal.root, rootIsActor: removal.rootIsActor)
      for actor in 0..<small.count where network.graph.degree(of: actor) > 0 {
        XCTAssertEqual(
          firmness.holds(of: 1 << UInt64(actor), in: small),
          ladder.rungs[actor] == .robust
        )
      }
      var finder = RepairFinder(network, ladder: ladder)
      for group in ladder.groups {
        guard let repair = finder.repair(of: group) else { continue }
        let members = group.members.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
        let least = firmness.leastTies(for: members, in: small, atMost: 3)
        let label =
          "seed \(seed), anchor \(anchor ?? -1), umbrella \(umbrella ?? -1): \(small.ties)"
        XCTAssertEqual(min(repair.tiesToRobust, 4), least ?? 4, "\(label), \(group)")
        // One tie is said to do when the cheapest repair does it, and only then.
        XCTAssertEqual(
          repair.tiesToRobust == 1,
          repair.lifts == [Repair.Lift(rung: .robust, actors: group.members.count)],
          "\(label), \(group)"
        )
        counts[repair.tiesToRobust, default: 0] += 1
      }
    }
    XCTAssertGreaterThan(counts[1] ?? 0, 200)
    XCTAssertGreaterThan(counts[2] ?? 0, 200)
    XCTAssertGreaterThan(counts[3] ?? 0, 20)
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

  /// Whether an actor loses the main part when another leaves.
  private func isBehind(
    _ other: Int?,
    _ actor: Int,
    in small: SmallNetwork,
    _ removal: LadderByRemoval
  ) -> Bool {
    guard let other else { return false }
    return small.reached(from: removal.root, without: 1 << UInt64(other)) & (1 << UInt64(actor))
      == 0
  }

  /// Whether an actor hangs by the tie between two others.
  private func isBehind(
    _ holder: Int?,
    _ end: Int?,
    _ actor: Int,
    in small: SmallNetwork,
    _ removal: LadderByRemoval
  ) -> Bool {
    guard let holder, let end else { return false }
    var rest = small
    rest.untie(holder, end)
    return rest.reached(from: removal.root) & (1 << UInt64(actor)) == 0
  }

  private func repairs(of network: Network) -> [Repair?] {
    let ladder = network.isolationLadder()
    var finder = RepairFinder(network, ladder: ladder)
    return ladder.groups.map { finder.repair(of: $0) }
  }
}

extension Network {
  fileprivate func withoutAttributes() -> Network {
    Network(
      actors: Actors(ids: actors.ids, kinds: actors.kinds),
      graph: graph
    )
  }
}

/// Whether actors are firmly connected to a root, by removing every actor and every tie.
private struct Firmness {
  let root: UInt64
  let rootIsActor: Bool

  /// Whether none of some actors loses the root when one other actor leaves, or one tie is lost.
  func holds(of members: UInt64, in network: SmallNetwork) -> Bool {
    losses(of: members, in: network).isEmpty
  }

  /// The sets of actors that are cut off together, one of some members among them, when an actor leaves
  /// or a tie is lost; each with the actor that leaves.
  private func losses(
    of members: UInt64,
    in network: SmallNetwork
  ) -> [(lost: UInt64, removed: UInt64)] {
    var found: [(lost: UInt64, removed: UInt64)] = []
    func look(in network: SmallNetwork, without removed: UInt64) {
      var lost = members & ~removed & ~network.reached(from: root, without: removed)
      while lost != 0 {
        let part = network.reached(from: lost & ~(lost - 1), without: removed)
        found.append((part, removed))
        lost &= ~part
      }
    }
    look(in: network, without: 0)
    for removed in 0..<network.count {
      let bit: UInt64 = 1 << UInt64(removed)
      guard rootIsActor, bit == root else {
        look(in: network, without: bit)
        continue
      }
      // It stands for the main part, and nobody hangs on it but by a single tie.
      for end in 0..<network.count where network.neighborhoods[removed] & (1 << UInt64(end)) != 0 {
        var rest = network
        rest.untie(removed, end)
        look(in: rest, without: 0)
      }
    }
    return found
  }

  /// The least number of new ties after which that holds, by trying all; `nil` where it takes more.
  ///
  /// Any ties that do must hold one from the actors that are cut off to others, so it is enough to try
  /// each of those in turn.
  func leastTies(for members: UInt64, in network: SmallNetwork, atMost limit: Int) -> Int? {
    func isEnough(_ count: Int, in network: SmallNetwork) -> Bool {
      let loss = losses(of: members, in: network)
        .min { $0.lost.nonzeroBitCount < $1.lost.nonzeroBitCount }
      guard let loss else { return true }
      guard count > 0 else { return false }
      for u in 0..<network.count where loss.lost & (1 << UInt64(u)) != 0 {
        let others = ~(loss.lost | loss.removed | network.neighborhoods[u])
        for v in 0..<network.count where others & (1 << UInt64(v)) != 0 {
          var more = network
          more.tie(u, v)
          if isEnough(count - 1, in: more) { return true }
        }
      }
      return false
    }
    return (1...limit).first { isEnough($0, in: network) }
  }
}
