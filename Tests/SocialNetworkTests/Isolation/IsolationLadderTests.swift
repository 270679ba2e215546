import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class IsolationLadderTests: XCTestCase {
  func testEmptyNetworkHasNoGroups() {
    let ladder = SmallNetwork(count: 0, ties: []).network().isolationLadder()
    XCTAssertEqual(ladder.groups, [])
    XCTAssertEqual(ladder.rungs, [])
  }

  func testActorWithoutTiesIsIsolatedUnlessItWasNotSurveyed() {
    let network = SmallNetwork(count: 4, ties: [(0, 1)]).network(surveyed: [
      true, true, true, false,
    ])
    XCTAssertEqual(network.isolationLadder().rungs, [.robust, .robust, .isolate, .unknown])
  }

  func testNoGroupThatLostTiesIsCalledDetached() {
    // A triangle 0-1-2, a pair 3-4 and a pair 5-6; 7 and 8 have no ties. Of 4 and 7 ties were left out.
    let small = SmallNetwork(count: 9, ties: [(0, 1), (1, 2), (2, 0), (3, 4), (5, 6)])
    let whole = small.network()
    let network = Network(
      actors: whole.actors,
      graph: whole.graph,
      doubts: [4: .tiesLeftOut, 7: .tiesLeftOut]
    )
    let ladder = network.isolationLadder()
    XCTAssertEqual(
      ladder.rungs[3...],
      [.unknown, .unknown, .detached, .detached, .unknown, .isolate]
    )
    XCTAssertEqual(ladder.groups.map(\.members), [[3, 4], [5, 6], [7], [8]])
    XCTAssertEqual(ladder.groups.map(\.number), [1, 2, 3, 4])
    var finder = RepairFinder(network, ladder: ladder)
    XCTAssertNil(finder.repair(of: ladder.groups[0]), "too little is known of it")
  }

  func testAnActorThatWasNotAskedAndLostTiesLeavesItsGroupUnknown() {
    let small = SmallNetwork(count: 5, ties: [(0, 1), (1, 2), (3, 4)])
    let whole = small.network(surveyed: [true, true, true, true, false])
    let network = Network(actors: whole.actors, graph: whole.graph, doubts: [4: .tiesLeftOut])
    XCTAssertEqual(network.isolationLadder().rungs[3...], [.unknown, .unknown])
    // Not surveyed alone, it is in a separate network all the same.
    XCTAssertEqual(whole.isolationLadder().rungs[3...], [.detached, .detached])
  }

  func testWhoHasTiesOnOtherDaysOnlyIsNotIsolated() throws {
    // On the first of June 2020: 0-1 exists, 2-0 has ended, 3-1 is still to come; 4 has no ties at
    // all, and 5, who was not asked, had one before.
    let may = try XCTUnwrap(Day(year: 2020, month: 5, day: 1))
    let june = try XCTUnwrap(Day(year: 2020, month: 6, day: 1))
    let july = try XCTUnwrap(Day(year: 2020, month: 7, day: 1))
    let dataset = Dataset(
      name: "days",
      actors: Actors(
        (0..<6).map { Actor(id: "a\($0)", kind: .organisation, isSurveyed: $0 < 5) }
      ),
      ties: TieRows(
        sources: [0, 2, 3, 5],
        targets: [1, 0, 1, 0],
        functions: [[.learning], [.culture], [], [.learning]],
        since: [nil, nil, july, nil],
        until: [nil, may, nil, may]
      )
    )
    let network = dataset.network(of: Layer(day: june))
    XCTAssertEqual(
      network.isolationLadder().rungs,
      [.robust, .robust, .notOnDay, .notOnDay, .isolate, .unknown]
    )
    // Without a day nobody is on that rung.
    XCTAssertFalse(dataset.network().isolationLadder().rungs.contains(.notOnDay))
    // Without 0, the tie of 2 on another day was with somebody who is not there; that of 3 with 1 is
    // still to come.
    let without = network.keeping { $0 != 0 }
    XCTAssertEqual(
      without.isolationLadder().rungs,
      [.notOnDay, .isolate, .notOnDay, .isolate, .unknown]
    )
    // For learning, the tie of 2 serves something else, and that of 3 may serve it.
    let learning = dataset.network(of: Layer(function: .learning, day: june))
    XCTAssertEqual(learning.isolationLadder().rungs[2...3], [.isolate, .notOnDay])
  }

  func testASingleTieIsItsOwnMainPart() {
    let ladder = SmallNetwork(count: 2, ties: [(0, 1)]).network().isolationLadder()
    XCTAssertEqual(ladder.rungs, [.robust, .robust])
  }

  func testLeavesOfAStarHangByOneTieEach() {
    let ladder = SmallNetwork(count: 4, ties: [(0, 1), (0, 2), (0, 3)]).network().isolationLadder()
    XCTAssertEqual(ladder.rungs, [.robust, .oneTie, .oneTie, .oneTie])
    XCTAssertEqual(ladder.groups.map(\.members), [[1], [2], [3]])
    XCTAssertEqual(ladder.groups.map(\.heldBy), [0, 0, 0])
    XCTAssertEqual(ladder.groups.map(\.tiedTo), [1, 2, 3])
  }

  func testOfTwoTrianglesJoinedByATieTheOneWithTheSmallestIdIsTheMainPart() {
    // Removing 2 or 3 leaves a heaviest branch of 3, and so does the bridge; [2] is the smallest.
    let ladder = SmallNetwork(
      count: 6,
      ties: [(0, 1), (0, 2), (1, 2), (2, 3), (3, 4), (3, 5), (4, 5)]
    ).network().isolationLadder()
    XCTAssertEqual(ladder.rungs, [.robust, .robust, .robust, .oneTie, .oneTie, .oneTie])
    XCTAssertEqual(ladder.groups[0].cutOff, 3)
    XCTAssertEqual(ladder.groups[0].heldBy, 2)
    XCTAssertEqual(ladder.groups[0].tiedTo, 3)
  }

  func testBranchesOfOneCutpointAreSeparateGroups() {
    // A square 0-1-2-3, with two triangles on actor 0 and a leaf on one of them.
    let ladder = SmallNetwork(
      count: 9,
      ties: [
        (0, 1), (1, 2), (2, 3), (3, 0), (0, 4), (4, 5), (5, 0), (0, 6), (6, 7), (7, 0), (7, 8),
      ]
    ).network().isolationLadder()
    XCTAssertEqual(
      ladder.groups.map(\.rung),
      [.oneActor, .oneActor, .oneTie]
    )
    // Single actors come after groups.
    XCTAssertEqual(ladder.groups.map(\.members), [[4, 5], [6, 7], [8]])
    XCTAssertEqual(ladder.groups.map(\.cutOff), [2, 3, 1])
    XCTAssertEqual(ladder.groups.map(\.tiedTo), [nil, nil, 8])
  }

  func testMembersOfTheUmbrellaStandBelowThoseWhoHangByAnotherTie() {
    // A triangle 0-1-2; the umbrella 0 holds 3 and, through 3, also 4; 1 holds 5.
    let network = SmallNetwork(
      count: 6,
      ties: [(0, 1), (1, 2), (2, 0), (0, 3), (3, 4), (1, 5)]
    ).network()
    let ladder = network.isolationLadder(umbrella: 0)
    XCTAssertEqual(
      ladder.rungs,
      [.robust, .robust, .robust, .umbrellaOnly, .umbrellaOnly, .oneTie]
    )
    XCTAssertEqual(ladder.groups[0].tiedTo, 3)
    let withStaff = network.isolationLadder(
      umbrella: 0,
      isStaff: [false, false, false, true, false, false]
    )
    XCTAssertEqual(withStaff.rungs[3...], [.oneTie, .umbrellaOnly, .oneTie])
  }

  func testManyActorsInARowDoNotOverflowTheStack() {
    // A call takes 48 bytes or more: 200 000 of them, one within another, would fill 8 MiB.
    let count: UInt32 = Thorough.choice(200_000, 1_000_000)
    let network = Network(
      actors: Actors(
        ids: TextColumn((0..<count).lazy.map { "\($0)" }),
        kinds: [ActorKind](repeating: .individual, count: Int(count))
      ),
      graph: Graph(
        nodeCount: Int(count),
        sources: Array(0..<(count - 1)),
        targets: Array(1..<count)
      )
    )
    // The middle two actors each have half of all on their far side; the smaller id by UTF-8 of the
    // two is the root, and both halves hang on it, one of them less the root.
    let groups = network.isolationLadder().groups
    XCTAssertEqual(groups.map(\.members.count), [Int(count) / 2, Int(count) / 2 - 1])
  }

  func testAgreesWithRemovingEachTieAndEachActorInTurn() {
    var generator = SeededGenerator(seed: 7)
    for seed in 0..<1000 {
      let small = SmallNetwork.random(seed: seed)
      let actors = 0..<small.count
      let anchor = seed % 3 == 0 ? actors.randomElement(using: &generator) : nil
      let umbrella = seed % 2 == 0 ? actors.randomElement(using: &generator) : nil
      let staff = UInt64.random(in: 0..<(1 << UInt64(small.count)), using: &generator)
      let ladder = small.network().isolationLadder(
        anchor: anchor,
        umbrella: umbrella,
        isStaff: actors.map { staff & (1 << UInt64($0)) != 0 }
      )
      let standings = LadderByRemoval(small, anchor: anchor, umbrella: umbrella, staff: staff)
        .standings()
      let label = "seed \(seed), anchor \(anchor ?? -1), umbrella \(umbrella ?? -1): \(small.ties)"
      XCTAssertEqual(ladder.rungs, standings.map(\.rung), label)

      // Actors are in one group when they stand on one rung and hang on the same branch.
      let groupOf = actors.map { actor in ladder.groups.first { $0.members.contains(actor) } }
      for actor in actors where standings[actor].rung != .robust {
        let standing = standings[actor]
        let members = actors.filter {
          standings[$0].rung == standing.rung && standings[$0].branch == standing.branch
        }
        XCTAssertEqual(groupOf[actor]?.members, ActorList(members), label)
        XCTAssertEqual(groupOf[actor]?.heldBy, standing.holder, label)
        XCTAssertEqual(groupOf[actor]?.tiedTo, standing.end, label)
        XCTAssertEqual(groupOf[actor]?.cutOff, standing.branch.nonzeroBitCount, label)
      }
      XCTAssertEqual(ladder.groups.map(\.number), Array(1..<(ladder.groups.count + 1)))
    }
  }

  func testGroupsOutOfReachAreThePartsWithoutAWayOfFewSteps() {
    // A government 0 with a path 1-2-3-4 behind it, and a pair 5-6 apart.
    let network = Network(
      actors: Actors(
        ids: TextColumn((0..<7).map { "a\($0)" }),
        kinds: [.government] + [ActorKind](repeating: .individual, count: 6)
      ),
      graph: Graph(
        nodeCount: 7,
        edges: [(0, 1, 1), (1, 2, 1), (2, 3, 1), (3, 4, 1), (5, 6, 1)]
      )
    )
    let groups = network.groupsOutOfReach(of: .government, within: 2)
    XCTAssertEqual(groups.map(\.members), [[3, 4], [5, 6]])
    XCTAssertEqual(network.groupsOutOfReach(of: .government, within: 9).map(\.members), [[5, 6]])
  }
}
