import GraphCore
import NetworkReport
import SocialNetwork
import XCTest

final class PlanningTests: XCTestCase {
  func testConnect() throws {
    let federation = try subject("federation")
    var question = ConnectionQuestion(ties: 5, ladder: LadderChoice(umbrella: "koepel"))
    assertSnapshot(try question.report(on: federation), "connect")
    question.goal = .government(within: 2)
    assertSnapshot(try question.report(on: federation), "connect-government")
    let florentine = try subject("florentine")
    question = ConnectionQuestion(ties: 2, goal: .reach)
    assertSnapshot(try question.report(on: florentine), "connect-reach")
    question.goal = .fragmentation
    assertSnapshot(try question.report(on: florentine), "connect-fragmentation")
  }

  func testLose() throws {
    let federation = try subject("federation")
    assertSnapshot(try LossQuestion(.worst(2)).report(on: federation), "lose")
    let town = try XCTUnwrap(Condition("municipality=Gent"))
    assertSnapshot(try LossQuestion(.all([town])).report(on: federation), "lose-town")
    let florentine = try subject("florentine")
    assertSnapshot(
      try LossQuestion(.these(["Medici,Guadagni"])).report(on: florentine),
      "lose-these"
    )
  }

  func testSpread() throws {
    let federation = try subject("federation")
    assertSnapshot(try SpreadQuestion().report(on: federation), "spread")
    let fair = SpreadQuestion(actors: 4, within: 2, fairness: "municipality")
    assertSnapshot(try fair.report(on: federation), "spread-fair")
  }

  func testNobodyIsChosenByWhatIsGuarded() throws {
    for policy in [DisclosurePolicy(), DisclosurePolicy(showsAttributes: true)] {
      let federation = try subject("federation", policy: policy)
      XCTAssertThrowsError(
        try ConnectionQuestion(sameAttributes: ["gender"]).report(on: federation)
      )
      XCTAssertThrowsError(try SpreadQuestion(fairness: "origin").report(on: federation))
    }
  }

  func testPlansDoNotDependOnWhatIsGuarded() throws {
    // With every guarded cell taken out, the same plan, loss and choice.
    let federation = try subject("federation")
    let actors = federation.dataset.actors
    let harmless = actors.attributes.filter { !federation.policy.isSensitive($0.name) }
    XCTAssertLessThan(harmless.count, actors.attributes.count)
    let stripped = Actors(
      ids: actors.ids,
      names: actors.names,
      kinds: actors.kinds,
      surveyed: actors.indices.map(actors.isSurveyed),
      roles: actors.map(\.roles),
      functions: actors.indices.map(actors.functions(of:)),
      attributes: harmless
    )
    let network = federation.network
    let other = Network(actors: stripped, graph: network.graph, ties: network.ties)
    let one = network.connectionPlan(
      ties: 5,
      goal: .cutOff,
      ladder: network.isolationLadder(),
      mayTell: { !federation.policy.isSensitive($0) }
    )
    let two = other.connectionPlan(ties: 5, goal: .cutOff, ladder: other.isolationLadder())
    XCTAssertEqual(one.steps, two.steps)
  }
}
