import NetworkReport
import SocialNetwork
import TestSupport
import XCTest

final class ChangeTests: XCTestCase {
  private func day(_ word: String) throws -> Scope {
    var scope = Scope()
    scope.layer.day = try XCTUnwrap(DateCell(word)?.day)
    return scope
  }

  func testSentencesOnTwoDays() throws {
    let dataset = try subject("federation").dataset
    assertSnapshot(
      try ChangeQuestion(limit: 3).report(
        from: Subject(dataset, scope: day("2022-01-01")),
        to: Subject(dataset, scope: day("2026-01-01"))
      ),
      "change-between-days"
    )
  }

  /// Without the umbrella and one association at the second time, and without another at the first.
  func testSentencesOnTwoWaves() throws {
    let dataset = try subject("federation").dataset
    let ids = dataset.actors.ids
    XCTAssertTrue(["koepel", "lindedraad", "morgengras"].allSatisfy(ids.contains))
    assertSnapshot(
      try ChangeQuestion(measures: ["components", "isolates"], limit: 3).report(
        from: Subject(dataset, scope: Scope(without: ["morgengras"])),
        to: Subject(dataset, scope: Scope(without: ["koepel", "lindedraad"]))
      ),
      "change-between-waves"
    )
  }

  /// A dataset of two organisations with one tie.
  private func pair(_ name: String, since: String? = nil) throws -> Subject {
    try Subject(
      Dataset(
        name: name,
        actors: Actors(["a", "b"].map { Actor(id: $0, kind: .organisation) }),
        ties: TieRows(
          sources: [0],
          targets: [1],
          since: since.map { [DateCell($0)?.day] }
        )
      )
    )
  }

  func testAsksWhetherTwoDatasetsAreTheOtherWayRound() throws {
    func first(_ earlier: Subject, _ later: Subject) throws -> String? {
      let report = try ChangeQuestion(measures: ["isolates"]).report(from: earlier, to: later)
      guard case .sentences(let texts) = report.sections.first?.blocks.first else { return nil }
      return texts.first.flatMap { $0.en.contains("named first?") ? $0.en : nil }
    }
    let old = try pair("leden", since: "2021-03-01")
    let new = try pair("kring", since: "2025-06-30")
    let question =
      " Was the later one named first? Then who came has gone, and what is said to rise has fallen."
    XCTAssertNil(try first(old, new))
    XCTAssertEqual(
      try first(new, old),
      "The newest tie of kring began on 30 June 2025, that of leden on 1 March 2021." + question
    )
    // Without days the names tell.
    XCTAssertNil(try first(pair("data 2021"), pair("data 2025")))
    XCTAssertNil(try first(pair("data"), pair("data 2021")))
    XCTAssertEqual(
      try first(pair("data 2025"), pair("data 2021")),
      "The name of the first has the year 2025, that of the second 2021." + question
    )
    // A number in a longer one is no year, and days count for more than names.
    XCTAssertNil(try first(pair("export 120250"), pair("data 2021")))
    XCTAssertNil(try first(pair("2025", since: "2021-03-01"), pair("2021", since: "2025-06-30")))
  }

  /// Of four two have a tie; of the others one was not surveyed the second time.
  func testOfHowManyItIsCertainThatTheyHaveNoTies() throws {
    func wave(isSurveyed: Bool) throws -> Subject {
      try Subject(
        Dataset(
          name: "golf",
          actors: Actors(
            ["a", "b", "c"].map { Actor(id: $0, kind: .organisation) }
              + [Actor(id: "d", kind: .organisation, isSurveyed: isSurveyed)]
          ),
          ties: TieRows(sources: [0], targets: [1], weights: [1])
        )
      )
    }
    let question = ChangeQuestion(measures: ["isolates"])
    let doubtful = try question.report(from: wave(isSurveyed: true), to: wave(isSurveyed: false))
    let convention = try XCTUnwrap(doubtful.conventions["isolates"])
    XCTAssertTrue(convention.hasSuffix("certain of 2 before and of 1 after"), convention)
    let table = doubtful.sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }.first { $0.columns.count == 3 && $0.rows.contains { $0.contains(Text("2")) } }
    XCTAssertEqual(
      table?.rows.map { $0.map(\.en) },
      [["Actors without ties", "2", "2"], ["Certainly without ties", "2", "1"]]
    )
    let certain = try question.report(from: wave(isSurveyed: true), to: wave(isSurveyed: true))
    XCTAssertFalse(certain.conventions["isolates"]?.contains("before") ?? true)
  }

  func testNoise() throws {
    let dataset = try subject("federation").dataset
    var question = ChangeQuestion(measures: ["density", "isolates", "bridges"], limit: 1)
    question.tellsCertainty = true
    assertSnapshot(
      try question.report(
        from: Subject(dataset, scope: day("2022-01-01")),
        to: Subject(dataset, scope: day("2026-01-01"))
      ),
      "change-noise"
    )
  }

  func testWhoseScoreStaysHasNoRankThatMoves() throws {
    // Of five in a ring b loses a tie; those without betweenness at either time move by nothing of their own.
    func wave(_ pairs: [(UInt32, UInt32)]) throws -> Subject {
      try Subject(
        Dataset(
          name: "golf",
          actors: Actors(
            ["a", "b", "c", "d", "e", "f"].map { Actor(id: $0, kind: .organisation) }
          ),
          ties: TieRows(
            sources: pairs.map(\.0),
            targets: pairs.map(\.1),
            weights: pairs.map { _ in 1 }
          )
        )
      )
    }
    // First a-b-c: b alone is between. Then b and c are, of a-b-c-d.
    let report = try ChangeQuestion().report(
      from: wave([(0, 1), (1, 2)]),
      to: wave([(0, 1), (1, 2), (2, 3)])
    )
    let ranks = report.rows.values.filter { "\($0[0])".contains("rank") }.map { "\($0[2])" }
    // b scores more, and shares its place now; c rises from the places that five share; of the others nothing changed.
    XCTAssertEqual(ranks.count, 2)
    for id in ["b", "c"] { XCTAssertTrue(ranks.contains { $0.contains("\"\(id)\"") }, "\(ranks)") }
  }

  /// A wave of organisations by their letters, joined as told.
  private func wave(_ pairs: [String], people: [String] = []) throws -> Subject {
    let ids = ["a", "b", "c", "d", "e", "f", "g", "u"]
    let ends = pairs.map { pair in
      pair.map { UInt32(ids.firstIndex(of: String($0)) ?? 0) }
    }
    return try Subject(
      Dataset(
        name: "golf",
        actors: Actors(
          ids.map { Actor(id: $0, kind: people.contains($0) ? .volunteer : .organisation) }
        ),
        ties: TieRows(sources: ends.map { $0[0] }, targets: ends.map { $0[1] })
      )
    )
  }

  private func words(_ report: Report) -> String {
    report.blocks.flatMap { block -> [Text] in
      switch block {
      case .table(let table): table.rows.flatMap(\.self)
      case .sentences(let sentences): sentences
      default: []
      }
    }.map(\.en).joined(separator: " ")
  }

  /// a, b and c had no ties, so they were three single actors and no parts.
  func testSingleActorsWhoJoinAreNoParts() throws {
    let report = try ChangeQuestion().report(
      from: wave(["de", "ef"]),
      to: wave(["de", "ef", "ab", "bc"])
    )
    XCTAssertTrue(
      words(report).contains(
        "Those who were 3 single actors before are joined in one network now."
      ),
      words(report)
    )
  }

  func testWhatThereIsWithoutTheUmbrellaIsTold() throws {
    // a and b hang on u, which is tied to the ring c, d, e, f, g; later a has a tie with the ring too.
    let ring = ["cd", "de", "ef", "fg", "cg"]
    let (earlier, later) = (
      try wave(ring + ["uc", "ua", "ub"]), try wave(ring + ["uc", "ua", "ub", "ad"])
    )
    let plain = try ChangeQuestion().report(from: earlier, to: later)
    XCTAssertFalse(words(plain).contains("umbrella"))
    let report = try ChangeQuestion(ladder: LadderChoice(umbrella: "u"))
      .report(from: earlier, to: later)
    XCTAssertTrue(
      words(report).contains(
        "Of the 7 other actors who stayed 2 would have lost the main network without the umbrella then, "
          + "and 1 would now."
      ),
      words(report)
    )
    XCTAssertTrue(
      String(decoding: report.csv(), as: UTF8.self)
        .contains("count,lost-without-umbrella,actors,,2,1")
    )
  }

  func testAnErrorSaysAtWhichTime() throws {
    let ids = ["a", "b", "c"]
    func wave(_ name: String, _ ids: some Sequence<String>) throws -> Subject {
      try Subject(
        Dataset(
          name: name,
          actors: Actors(ids.map { Actor(id: $0, kind: .organisation) }),
          ties: TieRows(sources: [0], targets: [1])
        )
      )
    }
    XCTAssertThrowsError(
      try ChangeQuestion(ladder: LadderChoice(umbrella: "c"))
        .report(from: wave("toen", ids), to: wave("nu", ids.prefix(2)))
    ) { error in
      XCTAssertTrue((error as? QuestionError)?.problem.en.hasPrefix("nu: ") ?? false, "\(error)")
    }
  }

  func testTheUmbrellasStaffIsInNoBase() throws {
    // As above, with a on the staff: c to g, b and, of the eight, neither u nor a.
    let ring = ["cd", "de", "ef", "fg", "cg"]
    let staff = try XCTUnwrap(Condition("id=a"))
    let report = try ChangeQuestion(ladder: LadderChoice(umbrella: "u", staff: [staff]))
      .report(from: wave(ring + ["uc", "ua", "ub"]), to: wave(ring + ["uc", "ua", "ub", "ad"]))
    XCTAssertTrue(
      words(report).contains(
        "Of the 6 other actors who stayed, its own staff not counted, 1 would"
      ),
      words(report)
    )
  }

  func testNobodyFallsOutOfAMainNetworkThatIsAnotherOne() throws {
    // a to d stay as they are; e, f and g, three before, are five now with u and another than they were.
    let ids = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]
    func wave(_ ties: [(UInt32, UInt32)]) throws -> Subject {
      try Subject(
        Dataset(
          name: "golf",
          actors: Actors(ids.map { Actor(id: $0, kind: .organisation) }),
          ties: TieRows(sources: ties.map(\.0), targets: ties.map(\.1))
        )
      )
    }
    let before: [(UInt32, UInt32)] = [(0, 1), (1, 2), (2, 3), (4, 5), (5, 6)]
    let report = try ChangeQuestion().report(
      from: wave(before),
      to: wave(before + [(6, 7), (7, 8)])
    )
    let text = words(report)
    XCTAssertTrue(
      text.contains("of the 4 actors of the earlier one who stayed, 0 are in the later one"),
      text
    )
    XCTAssertFalse(text.contains("Out of the main network since"), text)
    XCTAssertFalse(text.contains("Brought into it"), text)
    // With d in the others too, more of those who were in it are together outside than in it.
    let moved = try ChangeQuestion().report(
      from: wave(before),
      to: wave([(0, 1), (1, 2), (3, 4), (4, 5), (5, 6), (6, 7), (7, 8)])
    )
    XCTAssertTrue(words(moved).contains("The main network is another part now"), words(moved))
    // Of four that halve, as many are in the main network as outside it: two fell out.
    let halved = try ChangeQuestion().report(
      from: wave([(0, 1), (1, 2), (2, 3)]),
      to: wave([(0, 1), (2, 3)])
    )
    XCTAssertTrue(words(halved).contains("Out of the main network since: 2 actors"), words(halved))
    // Which two is a choice, since both halves are as large.
    XCTAssertTrue(
      words(halved).contains("No part is the largest now: 2 have 2 actors each."),
      words(halved)
    )
  }

  func testWhoseKindIsAnotherNowIsTold() throws {
    // a and b were volunteers, and b is still; nobody came or went.
    let ring = ["cd", "de", "ef", "fg", "cg"]
    let report = try ChangeQuestion().report(
      from: wave(ring, people: ["a", "b"]),
      to: wave(ring, people: ["b"])
    )
    XCTAssertTrue(
      words(report).contains(
        "Of those who stayed 1 is of another kind now, and counted by that one."
      ),
      words(report)
    )
    XCTAssertTrue(words(report).contains("Sorts are by the kinds that actors had then."))
    XCTAssertTrue(
      String(decoding: report.csv(), as: UTF8.self)
        .contains("kind,changed,a,,volunteer,organisation")
    )
  }

  func testOfSinglePeoplesTiesNothingIsTold() throws {
    // Of five ties of organisations with one another and one with a volunteer, that one is lost; with it alone left
    // out, its share would be what the others lack.
    let ring = ["cd", "de", "ef", "fg", "cg"]
    let (earlier, later) = (
      try wave(ring + ["ac"], people: ["a"]), try wave(ring, people: ["a"])
    )
    let report = try ChangeQuestion().report(from: earlier, to: later)
    XCTAssertFalse(words(report).contains("olunteer – organisation"), words(report))
    XCTAssertFalse(words(report).contains("rganisation – organisation"), words(report))
    let rows = String(decoding: report.csv(), as: UTF8.self)
    XCTAssertFalse(rows.contains("kinds:"), rows)
    // Six of organisations and people are enough.
    let people = ["a", "b", "u"]
    let more = ["ac", "ad", "bc", "bd", "uc", "ud"]
    let many = try ChangeQuestion().report(
      from: wave(ring + more, people: people),
      to: wave(ring, people: people)
    )
    XCTAssertTrue(words(many).contains("olunteer – organisation 6 0"), words(many))
  }

  func testAnAssociationMarkedAtOneTimeAloneIsRefused() throws {
    func wave(_ theme: String) throws -> Subject {
      try Subject(
        Dataset(
          name: "golf",
          actors: Actors(
            [Actor(id: "m", kind: .memberAssociation), Actor(id: "p", kind: .individual)],
            attributes: [Attribute(name: "theme", cells: [theme, nil])]
          ),
          ties: TieRows(sources: [0], targets: [1], weights: [1])
        ),
        policy: DisclosurePolicy(
          sensitiveActors: [try XCTUnwrap(Condition("theme=health"))]
        )
      )
    }
    XCTAssertThrowsError(try ChangeQuestion().report(from: wave("health"), to: wave("sport")))
    XCTAssertNoThrow(try ChangeQuestion().report(from: wave("health"), to: wave("health")))
  }

  /// The tie of p with o, who left, is not among those who stayed, of whom the same is told as where o was tied to
  /// q, who has other ties: of p, whose tie with m is concealed, nothing is certain.
  func testWhoLostTheLastOtherTieIsNotCertainlyWithoutTies() throws {
    func wave(_ ids: [String], _ pairs: [(UInt32, UInt32)]) throws -> Subject {
      try Subject(
        Dataset(
          name: "golf",
          actors: Actors(
            ids.map {
              Actor(id: $0, kind: ["m", "o"].contains($0) ? .memberAssociation : .individual)
            },
            attributes: [
              Attribute(name: "theme", cells: ids.map { $0 == "m" ? "health" : "sport" })
            ]
          ),
          ties: TieRows(
            sources: pairs.map(\.0),
            targets: pairs.map(\.1),
            weights: pairs.map { _ in 1 }
          )
        ),
        policy: DisclosurePolicy(sensitiveActors: [try XCTUnwrap(Condition("theme=health"))])
      )
    }
    let stayed = ["m", "p", "q", "r", "s"]
    let later = try wave(stayed, [(0, 1), (2, 3), (3, 4)])
    func lastColumns(_ earlier: Subject) throws -> [[String]] {
      let report = try ChangeQuestion(measures: ["isolates"]).report(from: earlier, to: later)
      let tables = report.sections.flatMap(\.blocks).compactMap { block in
        if case .table(let table) = block, table.columns.count == 5 { table } else { nil }
      }
      return try XCTUnwrap(tables.first).rows.map { $0.suffix(2).map(\.en) }
    }
    let all: [(UInt32, UInt32)] = [(0, 1), (2, 3), (3, 4)]
    XCTAssertEqual(
      try lastColumns(wave(stayed + ["o"], all + [(1, 5)])),
      try lastColumns(wave(stayed + ["o"], all + [(2, 5)]))
    )
  }

  func testNothingInCommonIsAnError() throws {
    let (federation, florentine) = (try subject("federation"), try subject("florentine"))
    XCTAssertThrowsError(try ChangeQuestion().report(from: federation, to: florentine))
  }
}
