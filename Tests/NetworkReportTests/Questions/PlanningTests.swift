import GraphCore
import NetworkDrawing
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

  func testCertainty() throws {
    let federation = try subject("federation")
    var question = ConnectionQuestion(ties: 2, ladder: LadderChoice(umbrella: "koepel"))
    question.tellsCertainty = true
    assertSnapshot(try question.report(on: federation), "connect-certainty")
    var loss = LossQuestion(.worst(2))
    loss.tellsCertainty = true
    assertSnapshot(try loss.report(on: federation), "lose-certainty")
  }

  /// Two of five are apart, and a tie brings one of them in.
  func testADrawingTellsWhatThereIsNowAndWhatAPlanChanges() throws {
    let five = try network(Array(repeating: .organisation, count: 5), [(0, 1), (1, 2)])
    let diagram = try ConnectionQuestion(ties: 1).diagram(on: five, in: .en)
    let svg = String(decoding: try diagram.render(.svg), as: UTF8.self)
    for words in [
      "Now 5 actors and 2 ties; 2 actors not connected, with the dashed green ties 1",
      "Not connected to the network, with this plan too: 1 single actor", "proposed tie (1)",
    ] { XCTAssertTrue(svg.contains(words), words) }
    XCTAssertTrue(diagram.alternativeText.en.contains("5 actors, 2 ties, 2 actors without ties."))
  }

  /// A small network of organisations; without kinds, of people.
  private func network(
    _ kinds: [ActorKind],
    _ ties: [(UInt32, UInt32)] = []
  ) throws -> Subject {
    try Subject(
      Dataset(
        name: "klein",
        actors: Actors(
          kinds.enumerated().map {
            Actor(id: "a\($0.offset)", name: "A \($0.offset)", kind: $0.element)
          }
        ),
        ties: TieRows(
          sources: ties.map(\.0),
          targets: ties.map(\.1),
          weights: ties.map { _ in 1 }
        )
      )
    )
  }

  private func page(_ report: Report) -> String {
    TerminalPage(in: .en, width: 1000).lines(of: report).joined(separator: "\n")
  }

  func testWhyNoTieIsProposed() throws {
    func said(_ question: ConnectionQuestion, of subject: Subject) throws -> String {
      page(try question.report(on: subject))
    }
    let pair = try network([.organisation, .organisation], [(0, 1)])
    let people = try network([.individual, .volunteer])
    let apart = try network([.organisation, .organisation])
    XCTAssertTrue(
      try said(ConnectionQuestion(goal: .government(within: 2)), of: apart).contains(
        "The network has no government"
      )
    )
    XCTAssertTrue(
      try said(ConnectionQuestion(), of: people).contains("are private people")
    )
    var capacity = Capacity()
    capacity[.organisation] = 0
    XCTAssertTrue(
      try said(ConnectionQuestion(capacity: capacity), of: apart).contains("Nobody may stand")
    )
    XCTAssertTrue(
      try said(ConnectionQuestion(goal: .fragmentation), of: pair).contains("already")
    )
    let asked = ConnectionQuestion(pairs: [
      .init(source: "a0", target: "a1"), .init(source: "a1", target: "a1"),
    ])
    let text = try said(
      asked,
      of: try network([.organisation, .organisation, .organisation], [(0, 1)])
    )
    XCTAssertTrue(text.contains("the two have a tie already: 1 pair."), text)
    XCTAssertTrue(text.contains("both ends are the same actor: 1 pair."), text)
  }

  /// Three apart are firm with three ties, and more can do nothing for them.
  ///
  /// Where each may get one, one tie is all there is, though a second would help: so it is said for whom it holds.
  func testWhyAPlanHasFewerTiesThanAsked() throws {
    let three = try network([.organisation, .organisation, .organisation])
    var single = Capacity()
    single[.organisation] = 1
    for (capacity, count) in [(Capacity(), 3), (single, 1)] {
      let report = try ConnectionQuestion(ties: 7, capacity: capacity).report(on: three)
      XCTAssertEqual(report.rows.values.count, count)
      let text = page(report)
      XCTAssertTrue(
        text.contains(
          "No further tie brings the goal nearer, as long as nobody gets more new ties than an actor of that kind"
            + " is reckoned to bear."
        ),
        text
      )
    }
  }

  /// A star of four.
  ///
  /// Two pairs of leaves make two triangles in the middle, of which one is the main network and the
  /// other hangs on the middle. Three leaves in a row leave one that is connected through the umbrella only, two pairs
  /// would leave two.
  func testAPlanAroundTheMiddleIsCountedAnew() throws {
    let star = try network(
      [ActorKind](repeating: .organisation, count: 5),
      (1..<5).map { (0, UInt32($0)) }
    )
    let meeting =
      "Everything meets in A 0: without it, no two of the 4 others in the main network are connected. Here that actor "
      + "itself counts as the main network."
    let plain = page(try ConnectionQuestion(ties: 2).report(on: star))
    for words in [
      meeting, "“hangs on one actor” 2 instead of 0", "seen from the main network as it is now",
    ] { XCTAssertTrue(plain.contains(words), words + "\n" + plain) }
    let question = ConnectionQuestion(ties: 2, ladder: LadderChoice(umbrella: "a0"))
    let report = try question.report(on: star)
    let text = page(report)
    XCTAssertTrue(text.contains(meeting), text)
    XCTAssertFalse(text.contains("instead of"), text)
    // In the order of the rungs: nobody apart, through the umbrella, by one tie or one actor.
    guard case .text("0|1|0|0")? = report.rows.values.last?[4] else { return XCTFail(text) }
    guard case .text("0|2|0|0")? = report.rows.values.first?[3] else { return XCTFail(text) }
  }

  /// A triangle, and one of whom no tie is known since it was not surveyed.
  func testNothingToMendIsSaidOfThoseWhoAreKnown() throws {
    let triangle: [(UInt32, UInt32)] = [(0, 1), (1, 2), (0, 2)]
    let actors = (0..<4).map {
      Actor(id: "a\($0)", kind: .organisation, isSurveyed: $0 < 3)
    }
    let subject = try Subject(
      Dataset(
        name: "klein",
        actors: Actors(actors),
        ties: TieRows(
          sources: triangle.map(\.0),
          targets: triangle.map(\.1),
          weights: triangle.map { _ in 1 }
        )
      )
    )
    let text = page(try ConnectionQuestion().report(on: subject))
    XCTAssertTrue(
      text.contains("As far as is known, nobody is cut off or hangs by a thread."),
      text
    )
    XCTAssertTrue(text.contains("Of 1 it is not known"), text)
  }

  /// One cannot, and several cannot: in Dutch the verb tells them apart.
  func testMoreThanThereAreIsRefusedOfOneAndOfSeveral() throws {
    func refusal(_ report: () throws -> Report) -> String? {
      do { _ = try report() } catch { return (error as? QuestionError)?.problem.nl }
      return nil
    }
    let (nobody, one) = (try network([]), try network([.organisation]))
    XCTAssertEqual(
      refusal { try SpreadQuestion(actors: 1).report(on: nobody) },
      "1 actor kan niet verwittigd worden: er zijn 0 actoren"
    )
    XCTAssertEqual(
      refusal { try SpreadQuestion(actors: 2).report(on: one) },
      "2 actoren kunnen niet verwittigd worden: er is 1 actor"
    )
    XCTAssertEqual(
      refusal { try LossQuestion(.worst(1)).report(on: nobody) },
      "1 actor kan niet stoppen: er zijn 0 actoren"
    )
    XCTAssertEqual(
      refusal { try LossQuestion(.worst(2)).report(on: one) },
      "2 actoren kunnen niet stoppen: er is 1 actor"
    )
  }

  func testAmongNoPairsNothingIsChosen() throws {
    let pair = try network([.organisation, .organisation])
    XCTAssertThrowsError(try ConnectionQuestion(pairs: []).report(on: pair))
  }

  /// Of a star without its middle no two are connected, and none of them stands for the network.
  func testALossThatLeavesNothingTogetherSaysSo() throws {
    let star = try network(
      [ActorKind](repeating: .organisation, count: 5),
      (1..<5).map { (0, UInt32($0)) }
    )
    let text = page(try LossQuestion().report(on: star))
    XCTAssertTrue(
      text.contains("Of the 4 others of the main network no two are connected any more."),
      text
    )
    let alone = try network([ActorKind](repeating: .organisation, count: 3))
    let nothing = page(try LossQuestion().report(on: alone))
    XCTAssertTrue(nothing.contains("There are no ties, so no loss cuts anybody off."), nothing)
    XCTAssertFalse(nothing.contains("%"), nothing)
  }

  /// A chain of eight: without its fourth 0 to 2 are cut off, without its fourth and fifth two parts of three are left.
  func testALaterLossTellsOfThePartThatIsLargestThen() throws {
    let chain = try network(
      [ActorKind](repeating: .organisation, count: 8),
      (1..<8).map { (UInt32($0 - 1), UInt32($0)) }
    )
    let text = page(try LossQuestion(.these(["a3,a4"])).report(on: chain))
    XCTAssertTrue(
      text.contains(
        "Once those above have stopped too, the largest part of the main network has 3 actors left, and 3 other actors "
          + "are cut off from it: A 5, A 6 and A 7."
      ),
      text
    )
  }

  /// An actor between two triangles: either is as large without it, and no town is said to lose its last tie.
  func testOfEqualPartsOneIsTakenAndThatIsSaid() throws {
    let halves = try network(
      [ActorKind](repeating: .organisation, count: 7),
      [(0, 1), (0, 4), (1, 2), (2, 3), (1, 3), (4, 5), (5, 6), (4, 6)]
    )
    let text = page(try LossQuestion().report(on: halves))
    XCTAssertTrue(
      text.contains("There are 2 parts of 3 actors, of which one counts as the main network here"),
      text
    )
  }

  /// A triangle on which one more hangs, and a star and a chain beside it that are as large.
  ///
  /// Without the middle of the star one pair fewer is connected than without the best of the main network.
  func testALossOutsideTheMainNetworkSaysWhomItCutsOff() throws {
    let main: [(UInt32, UInt32)] = [(0, 1), (0, 2), (1, 2), (0, 3)]
    let kinds = [ActorKind](repeating: .organisation, count: 8)
    let star = try page(
      LossQuestion().report(on: network(kinds, main + [(4, 5), (4, 6), (4, 7)]))
    )
    XCTAssertTrue(
      star.contains(
        "Nobody else of the main network is cut off. In its own separate network, no two of the 3 others are "
          + "connected without this actor."
      ),
      star
    )
    // No tie of two keeps what is left of the star together.
    XCTAssertFalse(star.contains("insurance"), star)
    let chain = try page(
      LossQuestion(.these(["a5"])).report(on: network(kinds, main + [(4, 5), (5, 6), (6, 7)]))
    )
    XCTAssertTrue(
      chain.contains(
        "In its own separate network, 1 other actor is cut off from the largest part without this actor."
      ),
      chain
    )
    XCTAssertTrue(chain.contains("keeps all whom it would cut off (1 actor)."), chain)
  }

  func testNoMoreAreToldThanAreNeeded() throws {
    // A star: its middle reaches everybody.
    let star = try network(
      [ActorKind](repeating: .organisation, count: 6),
      (1..<6).map { (0, UInt32($0)) }
    )
    let report = try SpreadQuestion(actors: 3, within: 1).report(on: star)
    XCTAssertEqual(report.rows.values.count, 1)
    XCTAssertTrue(page(report).contains("1 actor is enough: 3 would reach nobody more."))
  }

  func testOfTheLossOfEverybodyEveryoneIsListed() throws {
    let chain = try network(
      [ActorKind](repeating: .organisation, count: 5),
      (1..<5).map { (UInt32($0 - 1), UInt32($0)) }
    )
    let report = try LossQuestion(.worst(5)).report(on: chain)
    XCTAssertEqual(report.rows.values.count, 5)
    let text = page(report)
    XCTAssertTrue(text.contains("The 5 actors whose loss together would do most harm"), text)
    for actor in 0..<5 { XCTAssertTrue(text.contains("A \(actor) (organisation)"), text) }
  }

  func testNoLossOfARingCutsAnybodyOff() throws {
    let ring = try network(
      [ActorKind](repeating: .organisation, count: 8),
      (0..<8).map { (UInt32($0), UInt32(($0 + 1) % 8)) }
    )
    let text = page(try LossQuestion().report(on: ring))
    XCTAssertTrue(text.contains("No single loss cuts anybody off from the main network."), text)
    XCTAssertFalse(text.contains("most harm"), text)
  }

  func testActorsOfOneNameHaveTheirIDs() throws {
    let actors = ["x1", "x2", "y"].map {
      Actor(id: $0, name: $0 == "y" ? "Brug" : "Kring", kind: .organisation)
    }
    let subject = try Subject(
      Dataset(
        name: "dubbel",
        actors: Actors(actors),
        ties: TieRows(sources: [0, 1], targets: [1, 2], weights: [1, 1])
      )
    )
    let text = page(try LossQuestion(.these(["x1", "x2", "y"])).report(on: subject))
    XCTAssertTrue(text.contains("Kring (x1) (organisation)"), text)
    XCTAssertTrue(text.contains("Brug (organisation)"), text)
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
