import NetworkFiles
import NetworkReport
import SocialNetwork
import TestSupport
import XCTest

final class CompassTests: XCTestCase {
  private func subject(_ ecosystem: Ecosystem, on day: Day? = nil) throws -> Subject {
    try Subject(
      ecosystem.dataset,
      scope: Scope(layer: Layer(day: day)),
      date: Day(year: 2026, month: 1, day: 1)
    )
  }

  private func report(_ subject: Subject, umbrella: String? = nil) throws -> Report {
    var question = CompassQuestion(umbrella: umbrella, permutations: 200, limit: 3)
    if umbrella == "koepel" {
      question.staff = [try XCTUnwrap(Condition("level=koepel"))]
      // As many as it takes for a difference between groups to be clear.
      question.permutations = 5000
    }
    return try question.report(on: subject)
  }

  /// Nobody stands on the rung of the umbrella where none was named, and the program would refuse to ask for it.
  func testTheRungOfTheUmbrellaIsAskedForOnlyWhereThereIsOne() throws {
    func asks(umbrella: String?) throws -> Bool {
      let federation = try NetworkReportTests.subject("federation")
      let rows = try CompassQuestion(umbrella: umbrella, permutations: 200).report(on: federation)
        .rows
      return rows.values.joined().contains { value in
        guard case .question(let question) = value else { return false }
        return question as? FurtherQuestion == .isolated(rung: .umbrellaOnly)
      }
    }
    XCTAssertFalse(try asks(umbrella: nil))
    XCTAssertTrue(try asks(umbrella: "koepel"))
  }

  /// An agency of a wider government may have its seat in a town, so that no government is called local or its own.
  func testNoGovernmentIsCalledLocal() throws {
    let words = words(of: try report(NetworkReportTests.subject("federation")))
    XCTAssertTrue(words.contains("a government that has its seat there"), words)
    XCTAssertFalse(words.contains("local government"), words)
    XCTAssertFalse(words.lowercased().contains("own government"), words)
  }

  /// Two associations that share an umbrella, and volunteers between whom all leads.
  private let volunteers: Ecosystem = {
    var ecosystem = Ecosystem(
      actors: [
        ("a", .volunteer, "Gent", "zorg", []), ("b", .volunteer, "Gent", "zorg", []),
        ("c", .volunteer, "Lier", "zorg", []), ("d", .individual, "Lier", nil, []),
        ("p", .memberAssociation, "Lier", "natuur", [.learning]),
        ("g", .government, "Lier", nil, []),
      ],
      ties: [
        ("a", "b", [.laboratory], [.learning, .culture], 2025, nil),
        ("b", "c", [.laboratory], [.learning], 2025, nil),
        ("c", "d", [.connecting], [.community], nil, nil),
        ("c", "g", [.critical], [.movement], 2024, nil),
        ("d", "p", [], [], 2019, 2020),
      ]
    )
    ecosystem.surveyed = ["d": false]
    return ecosystem
  }()

  /// Organisations who need no one for a path to each other, and a place where nobody reaches the
  /// government.
  private let ring = Ecosystem(
    actors: [
      ("a", .organisation, "Gent", "zorg", [.learning]),
      ("b", .organisation, "Gent", "zorg", [.learning, .culture]),
      ("c", .organisation, "Lier", "natuur", []), ("g", .government, "Gent", nil, []),
      ("h", .government, "Gent", nil, []), ("k", .government, "Lier", nil, []),
    ],
    ties: [
      ("a", "b", [.laboratory], [.community], 2026, nil),
      ("b", "c", [.laboratory], [.community], 2026, nil),
      ("a", "c", [.laboratory], [.community], 2026, nil),
      ("a", "g", [.critical], [.movement], 2026, nil),
      ("a", "h", [.critical], [.movement], 2026, nil),
      ("b", "g", [.critical], [.movement], 2026, nil),
      ("b", "h", [.critical], [.learning], 2026, nil),
    ]
  )

  private var bare: Ecosystem {
    var bare = Ecosystem.sample
    bare.hasRoles = false
    bare.hasFunctions = false
    bare.hasSince = false
    bare.hasPlaces = false
    bare.actors.removeAll { $0.kind == .government }
    bare.ties.removeAll { $0.b == "g" || $0.b == "h" }
    return bare
  }

  func testSentences() throws {
    let federation = try NetworkReportTests.subject("federation")
    assertSnapshot(try report(federation, umbrella: "koepel"), "compass")
    let narrowed = try NetworkReportTests.subject("federation", scope: Scope(without: ["koepel"]))
    assertSnapshot(try report(narrowed), "compass-without-umbrella")
    assertSnapshot(try report(subject(.sample), umbrella: "u"), "compass-small")
    assertSnapshot(
      try report(subject(volunteers, on: Day(year: 2026, month: 1, day: 1))),
      "compass-volunteers"
    )
    assertSnapshot(try report(subject(bare)), "compass-bare")
    assertSnapshot(try report(subject(ring), umbrella: "c"), "compass-ring")
    assertSnapshot(try report(subject(ring)), "compass-ring-without-umbrella")
  }

  /// Who is left out by choice may be the tie or path that somebody seems not to have.
  func testWhoHasNoPathInAPartIsSaidToHaveNoneThere() throws {
    let ecosystem = Ecosystem(
      actors: [
        ("k", .organisation, nil, nil, []), ("a", .memberAssociation, nil, nil, []),
        ("b", .memberAssociation, nil, nil, []), ("g", .government, nil, nil, []),
      ],
      ties: [
        ("k", "a", [], [], nil, nil), ("k", "g", [], [], nil, nil), ("b", "g", [], [], nil, nil),
      ]
    )
    let part = try Subject(ecosystem.dataset, scope: Scope(without: ["k"]))
    let told = words(of: try report(part))
    for sentence in ["1 of these 2 has no path at all", "1 of the 3 actors has no tie at all"] {
      XCTAssertTrue(told.contains(sentence + " in this part of the network."), told)
    }
    // Without the tie of a both hold of all.
    var apart = ecosystem
    apart.ties.removeFirst()
    let whole = words(of: try report(subject(apart)))
    XCTAssertFalse(whole.contains("in this part of the network"), whole)
  }

  /// Of actors of one place no tie can lead to another.
  func testNothingIsSaidOfTiesBetweenPlacesWhereThereIsOne() throws {
    var one = volunteers
    one.actors = one.actors.map { ($0.0, $0.1, "Gent", $0.3, $0.4) }
    XCTAssertTrue(words(of: try report(subject(volunteers))).contains("different"))
    XCTAssertFalse(words(of: try report(subject(one))).contains("different municipalities"))
  }

  /// A sentence ends where it ends, and no name is without words.
  func testWordsAreWhole() throws {
    for ecosystem in [.sample, volunteers, ring, bare] {
      for block in try report(subject(ecosystem), umbrella: ecosystem.actors[0].id).blocks {
        guard case .table(let table) = block, !table.hasHeader else { continue }
        for row in table.rows {
          for language in Language.allCases {
            XCTAssertFalse(row[0][language].isEmpty)
            let sentence = row[2][language]
            XCTAssertTrue(sentence.isEmpty || sentence.hasSuffix("."), sentence)
            XCTAssertFalse(sentence.contains("  ") || sentence.hasPrefix(" "), sentence)
          }
        }
      }
    }
  }

  /// Whose kind is not known may be a government, and then numbers go beyond bounds that take it for none.
  func testNoBoundsAreToldWhereAKindIsNotKnown() throws {
    var ecosystem = Ecosystem(actors: [], ties: [("a1", "a2", [], [], nil, nil)])
    for person in 1...5 { ecosystem.actors.append(("a\(person)", .individual, "Gent", nil, [])) }
    ecosystem.actors.append(("g", .government, "Gent", nil, []))
    ecosystem.surveyed = ["a5": false, "g": false]
    for (kind, isTold) in [(ActorKind.organisation, true), (.unknown, false)] {
      var changed = ecosystem
      changed.actors.append(("u", kind, nil, nil, []))
      let report = try report(subject(changed))
      let page = words(of: report)
      // For programs it is the same.
      XCTAssertEqual(hasBounds(report), isTold)
      XCTAssertTrue(page.contains("What is not known may change"), page)
      XCTAssertEqual(page.contains("% to "), isTold, page)
      XCTAssertFalse(!isTold && page.contains("What is not known cannot"), page)
      XCTAssertEqual(page.contains(", and of what kind some actors are."), !isTold, page)
    }
  }

  private func words(of report: Report) -> String {
    TerminalPage(in: .en, width: 1000).lines(of: report)
      .joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  private func hasBounds(_ report: Report) -> Bool {
    report.conventions.values.contains { $0.contains(" Between ") }
  }

  /// The second of the rows of ties names nobody who is known: it may be of anybody.
  func testNoBoundsAreToldWhereARowWasLeftOut() throws {
    let actors = """
      id,kind,municipality,surveyed
      1,individual,Gent,yes
      2,individual,Gent,no
      3,government,Gent,no

      """
    for (ties, isTold) in [("1,3\n", true), ("1,3\nquay,lorry\n", false)] {
      let reading = try NetworkReader.read(
        actorBytes: Array(actors.utf8),
        tieBytes: Array("source,target\n\(ties)".utf8)
      )
      let report = try report(Subject(XCTUnwrap(reading.dataset)))
      XCTAssertEqual(hasBounds(report), isTold)
      XCTAssertEqual(words(of: report).contains("% to "), isTold)
    }
  }

  /// Of three ties two began on the same day: all three are as old as the middle one, or older.
  func testOfTiesOfOneAgeMoreThanHalfAreThatOld() throws {
    let ecosystem = Ecosystem(
      actors: ["a", "b", "c"].map { ($0, .organisation, "Gent", nil, []) },
      ties: [
        ("a", "b", [], [], 2025, nil), ("b", "c", [], [], 2025, nil), ("a", "c", [], [], 2015, nil),
      ]
    )
    let text = words(of: try report(subject(ecosystem)))
    XCTAssertTrue(
      text.contains("At least half of the 3 ties with a date that still exist are"),
      text
    )
  }

  /// Six in Gent, who are enough; one in Lier, six organisations in Aalst and a government in Mol are not.
  func testPlacesWithoutPeopleAreTold() throws {
    var ecosystem = Ecosystem(actors: [], ties: [("a1", "g", [], [.learning], nil, nil)])
    for number in 1...6 {
      ecosystem.actors.append(("a\(number)", .individual, "Gent", nil, []))
      ecosystem.actors.append(("o\(number)", .organisation, "Aalst", nil, []))
    }
    ecosystem.actors.append(("b", .individual, "Lier", nil, []))
    ecosystem.actors.append(("g", .government, "Mol", nil, []))
    ecosystem.actors.append(("h", .government, "Gent", nil, []))
    XCTAssertTrue(
      words(of: try report(subject(ecosystem))).contains(
        "In 3 places fewer than five people are known, in 2 of them none, but other actors: nothing is said of these."
      )
    )
    // Who is of unknown kind may be a person.
    ecosystem.actors.append(("x", .unknown, "Bree", nil, []))
    XCTAssertTrue(
      words(of: try report(subject(ecosystem))).contains(
        "In 4 places fewer than five people are known, in 2 of them none, but other actors: nothing is said of these."
      )
    )
    ecosystem.actors.removeAll { ["Lier", "Mol", "Bree"].contains($0.place) }
    ecosystem.ties = [("a1", "h", [], [.learning], nil, nil)]
    let text = words(of: try report(subject(ecosystem)))
    XCTAssertTrue(
      text.contains(
        "In 1 place no people are known, only other actors: nothing is said of that one."
      ),
      text
    )
  }

  /// Nobody in Gent is known to reach its government, but one was not asked, nor was the government; in Lier all
  /// were.
  func testWhereItIsNotKnownWhetherAGovernmentIsReachedNoNumberStands() throws {
    var ecosystem = Ecosystem(actors: [], ties: [("a1", "a2", [], [.learning], nil, nil)])
    for place in ["Gent", "Lier"] {
      let letter = place == "Gent" ? "a" : "b"
      for person in 1...5 {
        ecosystem.actors.append(("\(letter)\(person)", .individual, place, nil, []))
      }
      ecosystem.actors.append(("g\(letter)", .government, place, nil, []))
    }
    ecosystem.actors.append(("u", .organisation, nil, nil, []))
    ecosystem.surveyed = ["a5": false, "ga": false]
    for (umbrella, none) in [(nil, "0"), ("u", "0 (0)")] {
      let subject = try subject(ecosystem)
      let blocks = try report(subject, umbrella: umbrella).blocks
      let rows = blocks.flatMap { block -> [[Text]] in
        if case .table(let table) = block, table.hasHeader { table.rows } else { [] }
      }
      let reached = rows.suffix(2).map { [$0[0].en, $0[6].en] }
      XCTAssertEqual(reached, [["Gent", "?"], ["Lier", none]])
      let csv = String(decoding: try report(subject, umbrella: umbrella).csv(), as: UTF8.self)
      XCTAssertTrue(csv.contains("places,government:Gent,,,"), csv)
      XCTAssertTrue(csv.contains("places,government:Lier,0,"), csv)
      let sentence =
        "No actor there reaches one within two steps in 1 of 1 place with a government and enough data"
        + ": Lier. Of 1 more it is not known."
      XCTAssertTrue(words(of: try report(subject, umbrella: umbrella)).contains(sentence))
    }
  }

  func testProgramSaysHowItIsAskedForMore() throws {
    let report = try report(subject(.sample))
    let rows = String(decoding: report.csv(directions: Spelled()), as: UTF8.self)
      .split(separator: "\n")
    XCTAssertTrue(rows.contains("connecting,main-part,0.9,,,,,isolated,,"), "\(rows)")
    XCTAssertTrue(rows.contains("movement,bypass,,,,,name it,isolated of government,,"), "\(rows)")
    // Without a program there is nothing to ask.
    XCTAssertTrue(
      String(decoding: report.csv(), as: UTF8.self).contains(
        "movement,bypass,,,,,needs umbrella,,,\n"
      )
    )
  }

  func testQuestionsThatNarrowAnotherAreLeftToIt() throws {
    let report = try report(subject(.sample), umbrella: "u")
    let section = report.sections.first { $0.heading?.en == "Connecting role" }
    let questions = (section?.blocks ?? []).flatMap { block -> [any Question] in
      if case .seeAlso(let questions) = block { questions } else { [] }
    }
    // Of each rung too, which the first one tells.
    XCTAssertEqual(
      questions.compactMap { $0 as? FurtherQuestion },
      [.isolated(), .bridges, .capital(by: "municipality")]
    )
  }
}

/// A program with words of its own.
private struct Spelled: Directions {
  func line(for question: any Question, in language: Language) -> String? {
    switch question as? FurtherQuestion {
    case .isolated(rung: nil, in: _): "isolated"
    case .outOfReach(let kind, in: _): "isolated of \(kind.name)"
    default: nil
    }
  }

  func words(for advice: Advice) -> Text {
    advice == .rowNeedsUmbrella ? Text("name it") : advice.text
  }
}
