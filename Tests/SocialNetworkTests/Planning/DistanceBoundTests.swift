import GraphCore
import SocialNetwork
import TestSupport
import XCTest

final class DistanceBoundTests: XCTestCase {
  func testNoPlanGainsMoreThanTheBound() {
    // The most by trying every plan of the rules, which the bound knows in part: who may be an end, and capacity.
    for number in 0..<Thorough.choice(200, 3000) {
      let network = smallNetwork(number)
      let umbrella = number % 3 == 0 ? number % network.actors.count : nil
      let definition = PlanByDefinition(network, network.isolationLadder(umbrella: umbrella))
      for count in 1...4 {
        let pairs = definition.pairs.count
        guard pairs <= Thorough.choice([100, 40, 18, 0], [100, 60, 30, 20])[count - 1] else {
          continue
        }
        check(
          network,
          definition,
          umbrella,
          definition.plans(of: count),
          count,
          "network \(number)"
        )
      }
    }
  }

  func testNoPlanOfLargerNetworksGainsMoreThanTheBound() {
    // Networks of up to 24 actors, several of them of parts of like size, all plans of two ties.
    for seed in 0..<Thorough.choice(6, 100) {
      let nodes = 14 + seed % 11
      let graph: Graph =
        switch seed % 3 {
        case 0: .randomTree(nodes, seed: UInt64(seed))
        case 1: .random(nodes, edges: nodes * 2 / 3, seed: UInt64(seed))
        default: .random(nodes, edges: nodes * 5 / 4, seed: UInt64(seed))
        }
      let network = Network(of: graph, kind: .organisation)
      let definition = PlanByDefinition(network, network.isolationLadder())
      let plans = definition.plans(of: 2)
      check(
        network,
        definition,
        nil,
        Array(plans.prefix(Thorough.choice(2_000, 100_000))),
        2,
        "seed \(seed)"
      )
    }
  }

  func testAStarOfIsolatesIsAllThatTiesCanGain() throws {
    // Five isolates and a star of six: k ties from isolates to the middle gain, each, 1 for the middle and 1/2 for
    // each of its five others, and 1/2 for every pair of isolates. No plan gains more, and the bound says so but for
    // the half that it allows for each tie among isolates.
    let edges = (1...5).map { (0, $0, 1.0) }
    let graph = Graph(nodeCount: 11, edges: edges)
    for ties in 1...5 {
      let bound = try XCTUnwrap(
        DistanceBound(
          of: graph,
          StepTable(of: graph),
          ends: graph.nodes.map { $0 == 0 || $0 > 5 },
          capacities: graph.nodes.map { _ in 5 },
          adding: ties
        )
      )
      let gain = 3.5 * Double(ties) + Double(ties * (ties - 1)) / 4
      XCTAssertGreaterThanOrEqual(bound.gain, gain)
      XCTAssertLessThanOrEqual(bound.gain, gain + Double(ties) / 2 + 1e-9)
    }
  }

  func testPathsOfHundredsOfStepsHaveNoBound() {
    // A chain of 256 actors has paths of up to 255 steps, of which a byte for each pair tells 253.
    let chains = [254, 255, 256].map { count in
      Graph(nodeCount: count, edges: (1..<count).map { ($0 - 1, $0, 1) })
    }
    let bounds = chains.map { chain in
      DistanceBound(
        of: chain,
        StepTable(of: chain),
        ends: chain.nodes.map { _ in true },
        capacities: chain.nodes.map { _ in 1 },
        adding: 1
      )
    }
    XCTAssertEqual(bounds.map { $0 == nil }, [false, true, true])
  }

  func testTheFederationLeavesLittleForBetterPlans() throws {
    // A bound that says little would hold as well: of two ties it leaves less than a tenth, of five less than
    // a half of what the plan gains.
    let network = try Dataset.sample("federation").network()
    let koepel = try XCTUnwrap(network.actors.ids.firstIndex(of: "koepel"))
    let ladder = network.isolationLadder(umbrella: koepel)
    let usual: [(Int, Double, ConnectionGoal)] = [(2, 0.1, .fragmentation)]
    for (count, most, goal) in Thorough.choice(
      usual,
      usual + [(2, 0.1, .reach), (5, 0.5, .fragmentation), (5, 0.5, .reach)]
    ) {
      let plan = network.connectionPlan(ties: count, goal: goal, ladder: ladder)
      let gain = abs((plan.after.objective[0] ?? 0) - (plan.before.objective[0] ?? 0))
      let headroom = try XCTUnwrap(plan.headroom)
      XCTAssertEqual(headroom.place, 0)
      XCTAssertLessThan(headroom.change, most * gain, "\(goal), \(count)")
    }
  }

  private func check(
    _ network: Network,
    _ definition: PlanByDefinition,
    _ umbrella: Int?,
    _ plans: [[(Int, Int)]],
    _ count: Int,
    _ name: String
  ) {
    let usual = Capacity()
    let found = DistanceBound(
      of: network.graph,
      StepTable(of: network.graph),
      ends: network.actors.indices.map { $0 != umbrella },
      capacities: network.actors.kinds.map { usual[$0] },
      adding: count
    )
    guard let bound = found else { return XCTFail("no path here has hundreds of steps") }
    let others = Double(network.actors.count - 1)
    let before = definition.reaches(with: []).reduce(0, +)
    var (gain, tenth) = (0.0, 0.0)
    for plan in plans {
      let reaches = definition.reaches(with: plan)
      gain = max(gain, (reaches.reduce(0, +) - before) * others / 2)
      tenth = max(tenth, (reaches.quantile(0.1) ?? 0) * others)
    }
    XCTAssertGreaterThanOrEqual(bound.gain, gain - 1e-9, "\(name), \(count) ties")
    XCTAssertGreaterThanOrEqual(bound.gainOfReach, gain - 1e-9, "\(name), \(count) ties")
    XCTAssertGreaterThanOrEqual(bound.lowTenth, tenth - 1e-9, "\(name), \(count) ties")
  }
}
