import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class ConnectionPlanTests: XCTestCase {
  func testAnIsolateIsTiedToAFirmlyConnectedOrganisation() throws {
    // A triangle of organisations and an individual without ties: it then hangs by the new tie.
    let network = Network(
      actors: Actors([
        Actor(id: "a", kind: .organisation), Actor(id: "b", kind: .organisation),
        Actor(id: "c", kind: .volunteer), Actor(id: "d", kind: .individual),
      ]),
      graph: Graph(nodeCount: 4, edges: [(0, 1, 1), (1, 2, 1), (0, 2, 1)])
    )
    let plan = network.connectionPlan(ties: 1, goal: .cutOff, ladder: network.isolationLadder())
    let step = try XCTUnwrap(plan.steps.first)
    XCTAssertEqual(step.source, 3)
    XCTAssertEqual(step.target, 0)
    XCTAssertEqual([step.rungs.before, step.rungs.after], [.isolate, .oneTie])
    XCTAssertEqual(step.objective, [0, 0, 1, 0])
    XCTAssertEqual(step.gain, [1, 0, -1, 0])
    XCTAssertEqual(step.alternatives.map(\.target), [1])
    XCTAssertEqual(step.alternatives.map(\.isAsGood), [true])
    XCTAssertEqual(step.equalCount, 1)
    XCTAssertTrue(plan.isBest)
  }

  func testAnIsolateIsNotTiedToWhoHangsWhereAnotherDoesAsWell() throws {
    // A triangle, an association that hangs on it by one tie, and one without ties. With whomever of the four that one
    // is tied, it is the second to hang by one tie; but with who hangs, it is lost with that one.
    let network = Network(
      actors: Actors(["z", "y", "x", "a", "b"].map { Actor(id: $0, kind: .memberAssociation) }),
      graph: Graph(nodeCount: 5, edges: [(0, 1, 1), (1, 2, 1), (0, 2, 1), (0, 3, 1)])
    )
    let plan = network.connectionPlan(ties: 1, goal: .cutOff, ladder: network.isolationLadder())
    let step = try XCTUnwrap(plan.steps.first)
    // By id alone it would be a, which hangs.
    XCTAssertEqual([step.source, step.target], [4, 2])
    XCTAssertEqual(step.alternatives.map(\.target), [1, 0])
    XCTAssertEqual(step.equalCount, 3)
    XCTAssertEqual([step.hangingCount, step.apartCount], [1, 0])
    XCTAssertNil(step.restsOn)
  }

  func testAStepThatNeedsAnEarlierOneSaysWhich() {
    // A triangle of private people, and apart an organisation and another person, who may be tied to the organisation
    // alone: that one has to be brought in first.
    let network = Network(
      actors: Actors([
        Actor(id: "a", kind: .individual), Actor(id: "b", kind: .individual),
        Actor(id: "c", kind: .individual), Actor(id: "o", kind: .organisation),
        Actor(id: "p", kind: .individual),
      ]),
      graph: Graph(nodeCount: 5, edges: [(0, 1, 1), (1, 2, 1), (0, 2, 1)])
    )
    let plan = network.connectionPlan(ties: 2, goal: .cutOff, ladder: network.isolationLadder())
    XCTAssertEqual(plan.steps.map(\.source), [3, 4])
    XCTAssertEqual(plan.steps.map(\.target), [0, 3])
    XCTAssertEqual(plan.steps.map(\.restsOn), [nil, 1])
  }

  func testNoTwoPrivatePeopleAndNobodyBeyondCapacity() {
    for number in 0..<60 {
      let network = smallNetwork(number)
      let plan = network.connectionPlan(ties: 3, goal: .cutOff, ladder: network.isolationLadder())
      var used: [Int: Int] = [:]
      for step in plan.steps {
        let kinds = [step.source, step.target].map { network.actors.kinds[$0] }
        XCTAssertFalse(kinds.allSatisfy(\.isPerson))
        XCTAssertFalse(network.graph.hasEdge(step.source, step.target))
        for end in [step.source, step.target] { used[end, default: 0] += 1 }
      }
      for (actor, count) in used {
        XCTAssertLessThanOrEqual(count, Capacity()[network.actors.kinds[actor]])
      }
    }
  }

  func testTwoGroupsThatMeetAreBothTiedInARing() {
    // A square of organisations as the main part and two pairs apart. With four ties nobody hangs: each
    // pair needs a tie from each of its ends, two by two ending in one another at best: a – b, a' – main,
    // b' – main is a ring of three ties.
    let kinds = [ActorKind](repeating: .organisation, count: 8)
    let network = Network(
      actors: Actors(kinds.enumerated().map { Actor(id: "n\($0)", kind: $1) }),
      graph: Graph(
        nodeCount: 8,
        edges: [(0, 1, 1), (1, 2, 1), (2, 3, 1), (0, 3, 1), (4, 5, 1), (6, 7, 1)]
      )
    )
    let plan = network.connectionPlan(ties: 3, goal: .cutOff, ladder: network.isolationLadder())
    XCTAssertEqual(plan.after.objective, [0, 0, 0, 0])
    XCTAssertTrue(plan.isBest)
  }

  func testRungsAreThoseFoundByRemoval() {
    for number in 0..<Thorough.choice(100, 1000) {
      let network = smallNetwork(number)
      let umbrella = number % 3 == 0 ? number % network.actors.count : nil
      let ladder = network.isolationLadder(umbrella: umbrella)
      let definition = PlanByDefinition(network, ladder)
      guard definition.hasMainPart else { continue }
      let plan = network.connectionPlan(ties: 3, goal: .cutOff, ladder: ladder)
      XCTAssertEqual(
        plan.before.rungs.all,
        definition.counts(with: []),
        "network \(number) as it is"
      )
      if meetsInUmbrella(ladder) { continue }
      for place in plan.steps.indices {
        XCTAssertEqual(
          plan.steps[place].objective,
          definition.counts(with: plan.steps[...place].map { ($0.source, $0.target) })
            .map(Double.init),
          "network \(number) after step \(place + 1)"
        )
      }
    }
  }

  /// Whether everything meets in the umbrella, so that a plan may be made from a part beside it.
  private func meetsInUmbrella(_ ladder: IsolationLadder) -> Bool {
    guard let middle = ladder.middle else { return false }
    return middle.actor == ladder.umbrella && middle.mainPart == nil
  }

  func testNoPlanCutsOffFewer() {
    eachPlan { network, definition, ladder, count, plans, number in
      let plan = network.connectionPlan(ties: count, goal: .cutOff, ladder: ladder)
      let best = plans.map { definition.counts(with: $0) }
        .min { $0.lexicographicallyPrecedes($1) }
      let name = "\(count) ties in network \(number)"
      if meetsInUmbrella(ladder), !plan.isBest {
        // Made from a part beside the umbrella: with the main part sought anew it leaves what it says, and less than
        // one that is best seen from the umbrella.
        func anew(_ ties: [(Int, Int)]) -> [Int] {
          let rungs = network.adding(ties).isolationLadder(umbrella: ladder.umbrella).rungs
          return [[.isolate, .detached], [.umbrellaOnly], [.oneTie], [.oneActor]].map {
            (counted: [Rung]) in rungs.count(where: counted.contains)
          }
        }
        let own = anew(plan.steps.map { ($0.source, $0.target) })
        XCTAssertEqual(plan.after.rungs.all, own, name)
        XCTAssertTrue(
          plans.contains {
            definition.counts(with: $0) == best && own.lexicographicallyPrecedes(anew($0))
          },
          name
        )
        return
      }
      XCTAssertEqual(plan.after.rungs.all, best, name)
      XCTAssertTrue(plan.isBest, name)
    }
  }

  func testNoPlanReachesFurther() {
    eachPlan { network, definition, ladder, count, plans, number in
      let plan = network.connectionPlan(ties: count, goal: .reach, ladder: ladder)
      let all = plans.map { ties -> [Double] in
        let reaches = definition.reaches(with: ties)
        return [reaches.quantile(0.1) ?? 0, reaches.reduce(0, +) / Double(reaches.count)]
      }
      let floor = all.map { $0[0] }.max() ?? 0
      let mean = all.filter { $0[0] > floor - 1e-9 }.map { $0[1] }.max() ?? 0
      XCTAssertEqual(plan.after.objective[0] ?? 0, floor, accuracy: 1e-9, "network \(number)")
      XCTAssertEqual(plan.after.objective[1] ?? 0, mean, accuracy: 1e-9, "network \(number)")
      XCTAssertTrue(plan.isBest)
    }
  }

  func testNoPlanLeavesFewerWithoutAPathToAGovernment() {
    for limit in 1...3 {
      eachPlan { network, definition, ladder, count, plans, number in
        let goal = ConnectionGoal.government(within: limit)
        let plan = network.connectionPlan(ties: count, goal: goal, ladder: ladder)
        let best = plans.map { definition.outOfReach(within: limit, with: $0) }.min() ?? 0
        XCTAssertEqual(plan.after.objective, [Double(best)], "network \(number), \(count) ties")
        XCTAssertTrue(plan.isBest)
      }
    }
  }

  func testNoPlanFragmentsLess() {
    eachPlan { network, definition, ladder, count, plans, number in
      let plan = network.connectionPlan(ties: count, goal: .fragmentation, ladder: ladder)
      let best =
        plans.map { ties -> Double in
          let reaches = definition.reaches(with: ties)
          return 1 - reaches.reduce(0, +) / Double(reaches.count)
        }.min() ?? 0
      XCTAssertEqual(plan.after.objective[0] ?? 0, best, accuracy: 1e-9, "network \(number)")
      XCTAssertTrue(plan.isBest)
    }
  }

  func testNobodyElseAtTheOtherEndDoesBetterThanThoseWhoAreNamed() {
    // Every plan that differs from the one that is told by the other end of one tie alone.
    typealias Value = (PlanByDefinition, [(Int, Int)]) -> [Double]
    let goals: [(ConnectionGoal, Value)] = [
      (.cutOff, { $0.counts(with: $1).map(Double.init) }),
      (.government(within: 2), { [Double($0.outOfReach(within: 2, with: $1))] }),
      (
        .fragmentation,
        // Two plans differ by more than a milliardth, and rounding is less.
        { [-(1e9 * $0.reaches(with: $1).reduce(0, +)).rounded()] }
      ),
    ]
    eachPlan { network, definition, ladder, count, plans, number in
      for (goal, value) in goals where goal != .cutOff || !meetsInUmbrella(ladder) {
        let plan = network.connectionPlan(ties: count, goal: goal, ladder: ladder)
        let whole = plan.steps.map { ($0.source, $0.target) }
        let reached = value(definition, whole)
        for (place, step) in plan.steps.enumerated() {
          var rest = whole
          rest.remove(at: place)
          let others = network.actors.indices.compactMap { end -> (Int, [Double])? in
            let other = rest + [(step.source, end)]
            let isAllowed =
              end != step.target && plans.contains { $0.isSame(as: other) }
              && !rest.contains { [$0].isSame(as: [(step.source, end)]) }
            return isAllowed ? (end, value(definition, other)) : nil
          }
          let values = others.map(\.1).sorted { $0.lexicographicallyPrecedes($1) }
          let told = step.alternatives.map { told in others.first { $0.0 == told.target }?.1 }
          let name = "\(goal), \(count) ties in network \(number), step \(place + 1)"
          XCTAssertEqual(told, Array(values.prefix(2)), name)
          XCTAssertEqual(step.equalCount, values.count { $0 == reached }, name)
          XCTAssertEqual(step.alternatives.map(\.isAsGood), told.map { $0 == reached }, name)
        }
      }
    }
  }

  func testABoundHoldsWhereNotAllPlansAreTried() throws {
    // What the bound says of plans that were not tried, is true of those that were: the headroom of a plan by
    // the first ties alone is no less than what the best one does more.
    let network = try Dataset.sample("federation").network()
    let ladder = network.isolationLadder()
    let plan = network.connectionPlan(ties: 3, goal: .government(within: 2), ladder: ladder)
    XCTAssertTrue(plan.isBest || (plan.headroom?.change ?? 1) > 0)
    XCTAssertEqual(
      plan.after.objective,
      [Double(network.groupsOutOfReach(of: .government, within: 2, adding: plan))]
    )
  }

  func testTheSingleBestTieIsThatOfTryingEveryPair() throws {
    var networks = [try Dataset.sample("florentine").network()]
    for name in ["krackhardt_kite", "tobacco_contact"] {
      if let network = try Dataset.fixture(name)?.network(), network.actors.count <= 32 {
        networks.append(network)
      }
    }
    for network in networks {
      let ladder = network.isolationLadder()
      let definition = PlanByDefinition(network, ladder)
      let plans = [[]] + definition.pairs.map { [$0] }
      let cutOff = network.connectionPlan(ties: 1, goal: .cutOff, ladder: ladder)
      XCTAssertEqual(
        cutOff.after.rungs.all,
        plans.map { definition.counts(with: $0) }.min { $0.lexicographicallyPrecedes($1) }
      )
      let near = network.connectionPlan(ties: 1, goal: .fragmentation, ladder: ladder)
      let best =
        plans.map { ties -> Double in
          let reaches = definition.reaches(with: ties)
          return 1 - reaches.reduce(0, +) / Double(reaches.count)
        }.min() ?? 0
      XCTAssertEqual(near.after.objective[0] ?? 0, best, accuracy: 1e-9)
      let reach = network.connectionPlan(ties: 1, goal: .reach, ladder: ladder)
      let floor = plans.compactMap { definition.reaches(with: $0).quantile(0.1) }.max() ?? 0
      XCTAssertEqual(reach.after.objective[0] ?? 0, floor, accuracy: 1e-9)
    }
  }

  // MARK: - Rules

  func testOnlyWhatTheRulesAllow() {
    let network = smallNetwork(8)
    let ladder = network.isolationLadder()
    var rules = IntroductionRules()
    rules.pairs = [.init(0, 3), .init(1, 4), .init(2, 5)]
    let plan = network.connectionPlan(ties: 3, goal: .fragmentation, ladder: ladder, rules: rules)
    for step in plan.steps {
      let ends = [min(step.source, step.target), max(step.source, step.target)]
      XCTAssertTrue([[0, 3], [1, 4], [2, 5]].contains(ends))
    }
    rules = IntroductionRules(avoided: [0, 1])
    let other = network.connectionPlan(ties: 3, goal: .fragmentation, ladder: ladder, rules: rules)
    XCTAssertTrue(
      other.steps.allSatisfy { ![0, 1].contains($0.source) && ![0, 1].contains($0.target) }
    )
  }

  func testInHundredsOfActorsAGroupApartIsTiedByItsMiddle() throws {
    // A star of 470 leaves and, apart, a path of 29: of all ties that between the middle of the path and the
    // centre of the star brings most pairs nearest, since from there it is 1 to 14 steps to either side.
    let star = (1...470).map { (0, $0, 1.0) }
    let path = (471..<499).map { ($0, $0 + 1, 1.0) }
    let network = Network(
      actors: Actors((0..<500).map { Actor(id: "n\(1000 + $0)", kind: .organisation) }),
      graph: Graph(nodeCount: 500, edges: star + path)
    )
    let ladder = network.isolationLadder()
    let plan = network.connectionPlan(ties: 1, goal: .fragmentation, ladder: ladder)
    let step = try XCTUnwrap(plan.steps.first)
    XCTAssertEqual([step.source, step.target], [485, 0])
    var sum = 470 + 470 * 469 / 2 * 0.5
    for distance in 1...28 { sum += Double(29 - distance) / Double(distance) }
    for steps in 0...14 {
      let nodes = steps == 0 ? 1.0 : 2
      sum += nodes * (1 / Double(steps + 1) + 470 / Double(steps + 2))
    }
    let after = try XCTUnwrap(plan.after.objective.first ?? nil)
    XCTAssertEqual(after, 1 - 2 * sum / (500 * 499), accuracy: 1e-12)
    // The path's 29 are of the lowest tenth, which is theirs and that of the 21 next.
    let reach = network.connectionPlan(ties: 1, goal: .reach, ladder: ladder)
    XCTAssertEqual(reach.steps.first?.target, 0)
  }

  func testALargeNetworkIsMendedFromItsTreesAlone() {
    // 2 000 actors, of whom 300 are isolated: five ties bring back five, and no plan more.
    let core = Graph.random(1700, edges: 6000, seed: 3)
    var edges: [(Int, Int, Double)] = []
    core.forEachEdge { edges.append(($0, $1, $2)) }
    let network = Network(of: Graph(nodeCount: 2000, edges: edges), kind: .organisation)
    let ladder = network.isolationLadder()
    let plan = network.connectionPlan(ties: 5, goal: .cutOff, ladder: ladder)
    XCTAssertEqual(plan.steps.count, 5)
    XCTAssertEqual(plan.before.rungs.apart - plan.after.rungs.apart, 5)
    XCTAssertFalse(plan.isOfAllPairs)
    XCTAssertTrue(plan.isBest)
    XCTAssertTrue(plan.steps.allSatisfy { !$0.alternatives.isEmpty })
  }

  // MARK: - All plans

  /// Calls with every random network, and all plans of one, two and three ties; of three in the smaller ones
  /// only, unless everything is tried.
  private func eachPlan(
    _ body: (Network, PlanByDefinition, IsolationLadder, Int, [[(Int, Int)]], Int) -> Void
  ) {
    for number in 0..<Thorough.choice(60, 1000) {
      let network = smallNetwork(number)
      let umbrella = number % 3 == 0 ? number % network.actors.count : nil
      let ladder = network.isolationLadder(umbrella: umbrella)
      let definition = PlanByDefinition(network, ladder)
      guard definition.hasMainPart else { continue }
      for count in 1...3 {
        let pairs = definition.pairs.count
        guard count == 1 || pairs <= Thorough.choice([36, 15][count - 2], 66) else { continue }
        body(network, definition, ladder, count, definition.plans(of: count), number)
      }
    }
  }
}

extension Network {
  /// How many have no path with the ties of a plan.
  fileprivate func groupsOutOfReach(
    of kind: ActorKind,
    within limit: Int,
    adding plan: ConnectionPlan
  ) -> Int {
    var edges: [(Int, Int, Double)] = plan.steps.map { ($0.source, $0.target, 1) }
    graph.forEachEdge { edges.append(($0, $1, $2)) }
    let mended = Network(actors: actors, graph: Graph(nodeCount: actors.count, edges: edges))
    return mended.groupsOutOfReach(of: kind, within: limit).reduce(0) { $0 + $1.members.count }
  }
}

extension [(Int, Int)] {
  /// Whether these are the same ties, whichever of their ends or of them comes first.
  fileprivate func isSame(as others: [(Int, Int)]) -> Bool {
    func ordered(_ ties: [(Int, Int)]) -> [[Int]] {
      ties.map { [Swift.min($0.0, $0.1), Swift.max($0.0, $0.1)] }
        .sorted { $0.lexicographicallyPrecedes($1) }
    }
    return ordered(self) == ordered(others)
  }
}
