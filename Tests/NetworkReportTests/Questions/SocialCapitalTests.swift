import NetworkReport
import SocialNetwork
import XCTest

final class SocialCapitalTests: XCTestCase {
  // MARK: - Sentences

  func testSentencesOnAFederation() throws {
    let federation = try subject("federation")
    try assertPage(
      SocialCapitalQuestion(by: "municipality", umbrella: "koepel", hasDetail: true, limit: 3),
      "",
      on: federation
    )
    try assertPage(SocialCapitalQuestion(limit: 2), "-communities", on: federation)
    try assertPage(
      SocialCapitalQuestion(by: "gender", per: .group, umbrella: "koepel", hasDetail: true),
      "-guarded",
      on: federation
    )
    try assertPage(
      SocialCapitalQuestion(by: "gender", per: .kind, throughMemberships: true),
      "-memberships",
      on: federation
    )
    let inside = try subject("federation", policy: DisclosurePolicy(audience: .internal))
    try assertPage(
      SocialCapitalQuestion(by: "origin", per: .group, hasDetail: true, isWeighted: true),
      "-internal",
      on: inside
    )
  }

  func testSentencesOnSmallNetworks() throws {
    // What nothing says of that it is harmless, but here is.
    let policy = DisclosurePolicy(publicColumns: ["lone", "mark"])
    let small = try Subject(path, policy: policy)
    try assertPage(SocialCapitalQuestion(by: "town", hasDetail: true), "-small", on: small)
    try assertPage(
      SocialCapitalQuestion(by: "town", per: .kind, umbrella: "k"),
      "-umbrella-between",
      on: small
    )
    try assertPage(
      SocialCapitalQuestion(
        by: "mark",
        authorities: ["organisation"],
        umbrella: "d",
        throughMemberships: true
      ),
      "-no-authority",
      on: small
    )
    try assertPage(
      SocialCapitalQuestion(by: "lone", authorities: ["overheid"], umbrella: "d", isWeighted: true),
      "-nothing-to-compare",
      on: Subject(path, scope: Scope(without: ["a"]), policy: policy)
    )
    try assertPage(
      SocialCapitalQuestion(per: .group),
      "-no-ties",
      on: Subject(path, scope: Scope(only: [XCTUnwrap(Condition("town=Aalst"))]))
    )
  }

  /// Of ties that are not there, nothing is said of what is known of their ends.
  func testWithoutTiesNothingIsSaidOfTiesThatCannotBeCompared() throws {
    func text(_ ties: [(Int, Int)], _ cells: [String?]) throws -> String {
      let actors = ["a", "b"].map { Actor(id: $0, kind: .organisation) }
      let found = dataset(actors, [Attribute(name: "town", cells: cells)], ties)
      return page(try SocialCapitalQuestion(by: "town").report(on: Subject(found)))
    }
    let words = "No tie can be compared"
    XCTAssertFalse(try text([], ["Gent", "Gent"]).contains(words))
    XCTAssertTrue(try text([(0, 1)], ["Gent", nil]).contains(words))
  }

  /// Of two towns one has a government, which counts among its actors and is compared with no organisation.
  func testOfWhomTheActorsBesideOpportunityAreIsTold() throws {
    func text(_ last: ActorKind) throws -> String {
      let actors = (0..<6).map {
        Actor(id: "\($0)", kind: $0 == 5 ? last : ActorKind.organisation)
      }
      let towns = Attribute(name: "town", cells: ["A", "A", "A", "B", "B", "B"])
      let found = dataset(actors, [towns], [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)])
      return page(try SocialCapitalQuestion(by: "town").report(on: Subject(found)))
    }
    let words = "The actors are all of the group, governments too"
    XCTAssertTrue(try text(.government).contains(words))
    XCTAssertFalse(try text(.organisation).contains(words))
  }

  /// Doors with a tie to a government, each with some people behind it.
  ///
  /// The first is a person; who has as many behind it as others is not told as if it had most.
  func testOfHowManyOthersAsManyDepend() throws {
    func text(_ behind: [Int]) throws -> String {
      var actors = [Actor(id: "g", name: "Stad", kind: .government)]
      var ties: [(Int, Int)] = []
      for (door, count) in behind.enumerated() {
        let place = actors.count
        let kind: ActorKind = door == 0 ? .individual : .organisation
        actors.append(Actor(id: "d\(door)", name: "Deur \(door)", kind: kind))
        ties.append((0, place))
        for leaf in 1...count {
          ties.append((place, actors.count))
          actors.append(Actor(id: "p\(door)-\(leaf)", kind: .individual))
        }
      }
      let subject = try Subject(dataset(actors, [], ties))
      return page(try SocialCapitalQuestion(per: .kind).report(on: subject))
    }
    let start = "only through one other actor, most often through "
    // All four have as many: one with a name, and three others.
    let four = try text([2, 2, 2, 2])
    XCTAssertTrue(four.contains(start + "Deur 1 (2); for 3 others it is as many."), four)
    // One has most, and of the others no third can be told apart.
    let one = try text([2, 2, 2, 3])
    XCTAssertTrue(one.contains(start + "Deur 3 (3)."), one)
    // The third has more than the fourth.
    let three = try text([1, 2, 3, 4])
    XCTAssertTrue(three.contains(start + "Deur 3 (4), Deur 2 (3) and Deur 1 (2)."), three)
  }

  func testSentencesOnChance() throws {
    // Twelve in a ring, of two towns in turn: all ties bridge. In two rings of their own, none does.
    let ring = (0..<12).map { ($0, ($0 + 1) % 12) }
    let rings = (0..<12).map { ($0, ($0 + 2) % 12) }
    let question = SocialCapitalQuestion(by: "town", comparesWithChance: true, limit: 1)
    for (ties, name) in [(ring, "more"), (rings, "fewer")] {
      try assertPage(question, "-\(name)-than-chance", on: Subject(townsInTurn(ties)))
    }
    try assertPage(
      SocialCapitalQuestion(by: "distance", comparesWithChance: true, limit: 1),
      "-numbers",
      on: Subject(townsInTurn(ring), policy: DisclosurePolicy(publicColumns: ["distance"]))
    )
    try assertPage(
      SocialCapitalQuestion(comparesWithChance: true, isWeighted: true, limit: 1),
      "-weighted-chance",
      on: Subject(heavyBridge)
    )
    try assertPage(
      SocialCapitalQuestion(isWeighted: true, limit: 1),
      "-weighted",
      on: Subject(heavyBridge)
    )
  }

  // MARK: - Communities

  /// Two triangles with a tie of weight 10 between them, all others of weight 1.
  ///
  /// Counting ties, the
  /// triangles are the communities: 6 ties within, 1 between. By weight, of 16 in all, the two ends of
  /// the heavy tie are one: Q = 12/16 − (4² + 24² + 4²)/32² = 0.16, the most there is, and three
  /// communities.
  func testAReportHasTheSameCommunitiesEverywhere() throws {
    let heavy = try Subject(heavyBridge)
    let alone = try SocialCapitalQuestion(isWeighted: true).report(on: heavy)
    XCTAssertTrue(page(alone).contains("(3 of two or more actors)"), page(alone))
    XCTAssertNil(alone.conventions["communities"])

    let beside = try SocialCapitalQuestion(
      comparesWithChance: true,
      hasDetail: true,
      isWeighted: true
    ).report(on: heavy)
    XCTAssertTrue(page(beside).contains("(2 of two or more actors)"), page(beside))
    XCTAssertTrue(page(beside).contains("with each tie counting as 1"))
    let chance = try XCTUnwrap(beside.conventions["chance"])
    XCTAssertTrue(chance.contains("within 6.0,"), chance)
    XCTAssertTrue(chance.contains("between 1.0,"), chance)
    XCTAssertNotNil(beside.conventions["communities"])
    // The rows are of the same two: c has ties of 1 and 1 within its triangle, and one of 10.
    let place = try XCTUnwrap(beside.rows.columns.firstIndex(of: "within"))
    let row = try XCTUnwrap(
      beside.rows.values.first { if case .text("c") = $0[0] { true } else { false } }
    )
    guard case .number(2) = row[place], case .number(10) = row[place + 1] else {
      return XCTFail("\(row)")
    }
  }

  // MARK: - Questions that do not fit

  func testQuestionsThatDoNotFit() throws {
    let federation = try subject("federation")
    func error(_ question: SocialCapitalQuestion) -> QuestionError? {
      do throws(QuestionError) {
        _ = try question.report(on: federation)
        return nil
      } catch { return error }
    }
    XCTAssertEqual(error(SocialCapitalQuestion(by: "gender"))?.remedy, .rowsOfGroups)
    XCTAssertEqual(error(SocialCapitalQuestion(sector: "gender"))?.remedy, .showAttributes)
    XCTAssertNotNil(error(SocialCapitalQuestion(rank: "sector")))
    XCTAssertNotNil(error(SocialCapitalQuestion(umbrella: "nobody")))
    XCTAssertNotNil(
      error(SocialCapitalQuestion(throughMemberships: true, comparesWithChance: true))
    )
    let unknown = error(SocialCapitalQuestion(authorities: ["goverment"]))
    XCTAssertEqual(unknown?.word, "goverment")
    XCTAssertEqual(unknown?.suggestion, "government")
    let nobody = error(SocialCapitalQuestion(authorities: ["level=nowhere"]))
    XCTAssertEqual(nobody?.conditions.map(\.word), ["level=nowhere"])
  }

  // MARK: - Networks

  /// A path a – b – k – g of two people, an association and a government; c, of unknown town and not
  /// surveyed, is of k as well, and d stands alone.
  private var path: Dataset {
    let kinds: [ActorKind] = [
      .individual, .volunteer, .individual, .individual, .government, .memberAssociation,
    ]
    let actors = zip(["a", "b", "c", "d", "g", "k"], kinds).enumerated().map { place, actor in
      Actor(
        id: actor.0,
        name: ["Ann", "Bo", "Cas", "Dee", "Stad", "Kring"][place],
        kind: actor.1,
        isSurveyed: place != 2
      )
    }
    return dataset(
      actors,
      [
        Attribute(name: "town", cells: ["Gent", "Gent|Zele", nil, "Aalst", "Gent", "Aalst"]),
        Attribute(name: "lone", cells: ["x", nil, nil, "y", "x", nil]),
        Attribute(name: "mark", cells: ["1", "2", "3", nil, nil, nil]),
      ],
      [(0, 1), (1, 5), (2, 5), (5, 4)],
      weights: [2, 1, 1, 3]
    )
  }

  private var heavyBridge: Dataset {
    dataset(
      ["a", "b", "c", "d", "e", "f"].map { Actor(id: $0, kind: .individual) },
      [],
      [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5), (2, 3)],
      weights: [1, 1, 1, 1, 1, 1, 10]
    )
  }

  private func townsInTurn(_ ties: [(Int, Int)]) -> Dataset {
    dataset(
      (0..<12).map { Actor(id: "p\(10 + $0)", kind: .individual) },
      [
        Attribute(name: "town", cells: (0..<12).map { $0 % 2 == 0 ? "Gent" : "Aalst" }),
        Attribute(name: "distance", cells: (0..<12).map { "\($0)" }),
      ],
      ties
    )
  }

  private func dataset(
    _ actors: [Actor],
    _ attributes: [Attribute],
    _ ties: [(Int, Int)],
    weights: [Double]? = nil
  ) -> Dataset {
    Dataset(
      name: "small",
      actors: Actors(actors, attributes: attributes),
      ties: TieRows(
        sources: ties.map { UInt32($0.0) },
        targets: ties.map { UInt32($0.1) },
        weights: weights
      )
    )
  }

  private func page(_ report: Report) -> String {
    TerminalPage(in: .en).lines(of: report).joined(separator: " ")
  }

  private func assertPage(
    _ question: SocialCapitalQuestion,
    _ name: String,
    on subject: Subject,
    file: StaticString = #filePath,
    line: UInt = #line
  ) throws {
    assertSnapshot(
      try question.report(on: subject),
      "social-capital\(name)",
      file: file,
      line: line
    )
  }
}
