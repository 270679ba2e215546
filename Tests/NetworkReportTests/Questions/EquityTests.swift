import NetworkFiles
import NetworkReport
import SocialNetwork
import XCTest

final class EquityTests: XCTestCase {
  // MARK: The invented federation

  func testAttributesThatCross() throws {
    assertSnapshot(
      try EquityQuestion(by: ["gender", "origin"], umbrella: "koepel")
        .report(on: subject("federation")),
      "equity"
    )
  }

  func testGroupOfThePopulationThatMayNotBeShown() throws {
    let population = Population([
      .init(attribute: "gender", name: "man", count: 30),
      .init(attribute: "gender", name: "vrouw", count: 68),
      .init(attribute: "gender", name: "x", count: 2),
    ])
    assertSnapshot(
      try EquityQuestion(by: ["gender"], outcomes: ["degree", "linking"], population: population)
        .report(on: subject("federation")),
      "equity-population-guarded"
    )
  }

  // MARK: Differences

  /// In every other town everyone has a tie with the government, elsewhere nobody: each town differs.
  func testMoreGroupsThanSentencesAndRows() throws {
    var network = Ecosystem("town")
    for town in 1...9 { network.add(8, "town \(town)", government: town % 2) }
    assertSnapshot(
      try EquityQuestion(by: ["town"], outcomes: ["degree"], limit: 4).report(
        on: network.subject()
      ),
      "equity-many-groups"
    )
  }

  func testOneMoreGroupAndOnePersonWhoWasNotSurveyed() throws {
    var network = Ecosystem("town")
    for town in 1...7 { network.add(8, "town \(town)", government: town % 2) }
    network.add(1, "", isSurveyed: false)
    assertSnapshot(
      try EquityQuestion(by: ["town"], outcomes: ["degree"]).report(on: network.subject()),
      "equity-one-more-group"
    )
  }

  /// Red on Saturdays and blue on Sundays have two ties, the others none: neither colour nor day gives
  /// anything by itself.
  func testWhatComesOnTop() throws {
    var network = Ecosystem("team,day")
    for (team, day, ties) in [("red", "sat", 2), ("red", "sun", 0), ("blue", "sat", 0)] {
      network.add(12, "\(team),\(day)", government: ties)
    }
    network.add(12, "blue,sun", government: 2)
    assertSnapshot(
      try EquityQuestion(by: ["team", "day"], outcomes: ["degree", "linking"])
        .report(on: network.subject()),
      "equity-on-top"
    )
  }

  /// The team alone decides.
  func testNothingComesOnTop() throws {
    var network = Ecosystem("team,day")
    for (team, day, ties) in [("red", "sat", 2), ("red", "sun", 2), ("blue", "sat", 0)] {
      network.add(12, "\(team),\(day)", government: ties)
    }
    network.add(12, "blue,sun", government: 0)
    assertSnapshot(
      try EquityQuestion(by: ["team", "day"], outcomes: ["degree"]).report(on: network.subject()),
      "equity-nothing-on-top"
    )
  }

  func testActorsInSeveralGroups() throws {
    var network = Ecosystem("language,day")
    network.add(12, "nl|fr,sat", government: 1)
    network.add(12, "nl,sat", government: 0)
    network.add(12, "fr,sun", government: 1)
    assertSnapshot(
      try EquityQuestion(by: ["language", "day"], outcomes: ["degree"])
        .report(on: network.subject()),
      "equity-several-groups"
    )
  }

  // MARK: Nothing to compare

  /// Three people in either town are too few to test; all are of one team; of gender nothing is shown.
  func testTooFewOrNobody() throws {
    var network = Ecosystem("town,team,gender", governments: 0)
    for gender in ["f", "m", "x"] {
      network.add(1, "north,red,\(gender)")
      network.add(1, "south,red,\(gender)")
    }
    assertSnapshot(
      try EquityQuestion(by: ["town", "team", "gender"], outcomes: ["degree", "constraint"])
        .report(on: network.subject()),
      "equity-too-few"
    )
  }

  func testNobodyIsCompared() throws {
    var network = Ecosystem("town")
    network.add(6, "north")
    network.add(1, "south", kind: "organisation")
    assertSnapshot(
      try EquityQuestion(by: ["town"], compared: [condition("town=south")], outcomes: ["degree"])
        .report(on: network.subject()),
      "equity-nobody"
    )
  }

  func testOrganisations() throws {
    var network = Ecosystem("town", governments: 1)
    network.add(3, "north", kind: "organisation")
    network.add(3, "south", kind: "organisation", government: 1)
    network.add(1, "south", kind: "member association")
    let subject = try network.subject()
    assertSnapshot(
      try EquityQuestion(
        by: ["town"],
        compared: [condition("kind!=government")],
        outcomes: ["degree"]
      ).report(on: subject),
      "equity-organisations"
    )
    assertSnapshot(
      try EquityQuestion(
        by: ["town"],
        compared: [condition("kind=member association")],
        outcomes: ["degree"]
      ).report(on: subject),
      "equity-one-association"
    )
  }

  /// Where others are asked for than governments, no word says that they are governments.
  func testAuthoritiesThatAreAskedForAreNamedAsSuch() throws {
    var network = Ecosystem("town", governments: 1)
    network.add(3, "north", government: 1)
    network.add(3, "south", government: 1)
    network.add(2, "north", kind: "organisation")
    let subject = try network.subject()
    func words(_ authorities: [String]) throws -> [Text] {
      var question = EquityQuestion(by: ["town"], authorities: authorities)
      question.compared = [try condition("kind=individual")]
      let blocks = try question.report(on: subject).sections.flatMap(\.blocks)
      return blocks.flatMap { block -> [Text] in
        switch block {
        case .sentences(let sentences): sentences
        case .table(let table): table.columns.map(\.title)
        default: []
        }
      }
    }
    let (usual, asked) = (try words([]), try words(["kind=organisation"]))
    XCTAssertTrue(usual.contains { $0.en == "No government within 2 steps" })
    XCTAssertTrue(asked.contains { $0.nl == "Geen gezag binnen 2 stappen" })
    XCTAssertTrue(asked.contains { $0.en == "2 actors count as authorities, as was asked." })
    // But where the actors are counted by kind.
    let wrong = asked.filter { $0.en.contains("overnment") && !$0.en.contains("6 individuals") }
    XCTAssertEqual(wrong, [])
  }

  func testTiesOfWhichTheFunctionIsNotKnown() throws {
    var network = Ecosystem("town")
    network.add(6, "north", government: 1, function: "culture")
    network.add(6, "south", government: 1)
    assertSnapshot(
      try EquityQuestion(by: ["town"], outcomes: ["degree"])
        .report(on: network.subject(Scope(layer: Layer(function: .culture)))),
      "equity-unknown-function"
    )
  }

  /// In networks of more than 50,000 actors.
  func testEstimatedNearness() throws {
    let count = EquityOutcome.harmonicIsEstimatedAbove
    let actors = Actors(
      ids: TextColumn((0...count).map { "\($0)" }),
      kinds: [ActorKind](repeating: .individual, count: count + 1),
      attributes: [Attribute(name: "town", cells: (0...count).map { $0 % 2 == 0 ? "n" : "s" })]
    )
    let dataset = Dataset(name: "large", actors: actors, ties: TieRows())
    assertSnapshot(
      try EquityQuestion(by: ["town"], outcomes: ["harmonic"], permutations: 1)
        .report(on: Subject(dataset)),
      "equity-estimated"
    )
  }

  // MARK: The population

  func testPopulation() throws {
    var network = Ecosystem("town")
    network.add(24, "Aalst")
    for town in ["Brugge", "Gent", "Leuven", "Ronse"] { network.add(4, town) }
    let subject = try network.subject()
    // Of 40 people 24 are of Aalst, and 4 of each other town.
    let cases = [
      ("absent", ["Aalst": 24, "Brugge": 4, "Gent": 4, "Leuven": 4, "Ronse": 4, "Tielt": 1]),
      ("under", ["Aalst": 40, "Brugge": 40, "Gent": 10, "Leuven": 5, "Ronse": 5]),
      ("over", ["Aalst": 30, "Brugge": 17, "Gent": 17, "Leuven": 18, "Ronse": 18]),
      ("alike", ["Aalst": 25, "Brugge": 4, "Gent": 4, "Leuven": 4, "Ronse": 3]),
      ("elsewhere", ["Tielt": 1, "Zele": 1]),
    ]
    for (name, counts) in cases {
      let population = Population(
        counts.sorted { $0.key < $1.key }.map {
          .init(attribute: "town", name: $0.key, count: Double($0.value))
        }
      )
      let question = EquityQuestion(by: ["town"], outcomes: ["degree"], population: population)
      assertSnapshot(try question.report(on: subject), "equity-population-\(name)")
    }
  }

  /// Of 24 people of Aalst, 12 of Brugge and 12 of Gent, which the population does not have: 24 and 12 of 36.
  func testSharesStandBesideThoseOfThePopulationOnTheSameBase() throws {
    var network = Ecosystem("town")
    for (town, count) in [("Aalst", 24), ("Brugge", 12), ("Gent", 12)] { network.add(count, town) }
    let population = Population([
      .init(attribute: "town", name: "Aalst", count: 1),
      .init(attribute: "town", name: "Brugge", count: 1),
    ])
    let report = try EquityQuestion(by: ["town"], outcomes: ["degree"], population: population)
      .report(on: network.subject())
    for case .table(let table) in report.sections.flatMap(\.blocks).prefix(3) {
      XCTAssertEqual(
        table.rows.map { [$0[0].en, $0[2].en, $0[3].en] },
        [
          ["Aalst", "67\u{A0}%", "50\u{A0}%"], ["Brugge", "33\u{A0}%", "50\u{A0}%"],
          ["Gent", "–", "–"],
        ]
      )
    }
  }

  // MARK: Questions that do not fit

  func testQuestionsThatDoNotFit() throws {
    var network = Ecosystem("town,gender")
    network.add(12, "north,f")
    let subject = try network.subject()
    func refusal(of question: EquityQuestion) -> QuestionError? {
      do throws(QuestionError) {
        _ = try question.report(on: subject)
        return nil
      } catch { return error }
    }
    let none = refusal(of: EquityQuestion(by: []))
    XCTAssertEqual(none?.remedy, .nameAttributes)
    XCTAssertEqual(none?.problem.en, "an attribute to compare by is needed, such as gender")
    // Columns as the file has them, and kinds in the language of the reader.
    let other = refusal(of: EquityQuestion(by: ["origin"]))?.problem
    XCTAssertEqual(other?.en, "no attribute 'origin'; there are kind, town and gender")
    XCTAssertEqual(other?.nl, "geen kenmerk 'origin'; er zijn soort, town en gender")

    // Contacts are of one each, and tell how to reach whom; a name of a team is as good as one of a person.
    var listed = Ecosystem("email,team,gender")
    for number in 0..<6 {
      listed.add(1, "p\(number)@example.org,An P\(number) Claes,f")
      listed.add(1, "q\(number)@example.org,Bo Q\(number) Maes,m")
    }
    let listedSubject = try listed.subject()
    XCTAssertThrowsError(try EquityQuestion(by: []).report(on: listedSubject)) { error in
      XCTAssertEqual(
        (error as? QuestionError)?.problem.nl,
        "er is een kenmerk nodig om naar te vergelijken, zoals gender"
      )
    }

    let part = try condition("town~nor")
    let parts = refusal(of: EquityQuestion(by: ["gender"], compared: [part]))
    XCTAssertEqual(parts?.problem, SelectionRule.wholeValues)
    XCTAssertEqual(parts?.conditions, [part])

    let outcome = refusal(of: EquityQuestion(by: ["town"], outcomes: ["degre"]))
    XCTAssertEqual(outcome?.suggestion, "degree")
    let authority = refusal(of: EquityQuestion(by: ["town"], authorities: ["goverment"]))
    XCTAssertEqual(authority?.suggestion, "government")
    let population = Population(
      [.init(attribute: "age", name: "1", count: 1), .init(attribute: "age", name: "2", count: 1)],
      file: "gent.csv"
    )
    XCTAssertEqual(
      refusal(of: EquityQuestion(by: ["town"], population: population))?.problem.en,
      "gent.csv tells in its column 'attribute' of age, and is compared by town: write the same name "
        + "in both"
    )
  }

  /// Half a name is enough to be reminded of an organisation, and not of a person.
  func testTheOnlyOrganisationThatBeginsWithAWordIsNamed() throws {
    let actors = [
      Actor(id: "1", name: "Koepel Weefgetouw vzw", kind: .organisation),
      Actor(id: "2", name: "Femma Eeklo", kind: .memberAssociation),
      Actor(id: "3", name: "Femma Deinze", kind: .memberAssociation),
      Actor(id: "4", name: "Marie-Louise Peeters", kind: .volunteer),
    ]
    let subject = try Subject(Dataset(name: "names", actors: Actors(actors), ties: TieRows()))
    let cases: [(String, String?)] = [
      ("koepel", "Koepel Weefgetouw vzw"), ("Femma", nil), ("Marie-Louise", nil),
    ]
    for (word, name) in cases {
      XCTAssertThrowsError(try subject.position(of: word)) { error in
        XCTAssertEqual((error as? QuestionError)?.suggestion, name, word)
      }
    }
  }

  func testCrossingsAreLeftOutWhereTheyAreNotAskedFor() throws {
    var network = Ecosystem("town,team")
    network.add(12, "north,red")
    let question = EquityQuestion(by: ["town", "team"], isCrossed: false, outcomes: ["degree"])
    let headings = try question.report(on: network.subject()).sections.compactMap(\.heading?.en)
    XCTAssertEqual(headings, ["The answer", "By town", "By team"])
  }

  private func condition(_ word: String) throws -> Condition { try XCTUnwrap(Condition(word)) }
}

/// People and organisations, who have ties with governments alone.
private struct Ecosystem {
  private var actors: [String]
  private var ties = ["source,target,function"]
  private let governments: Int

  /// An ecosystem with some governments, and as yet nobody else.
  init(_ attributes: String, governments: Int = 2) {
    self.governments = governments
    actors = ["id,kind,surveyed,\(attributes)"]
    let none = String(repeating: ",", count: attributes.count { $0 == "," })
    for number in 0..<governments { actors.append("g\(number),government,yes,\(none)") }
  }

  /// Adds actors alike in all.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - cells: Their attributes.
  ///   - kind: Their kind.
  ///   - ties: With how many governments each has a tie.
  ///   - function: The function of these ties.
  ///   - isSurveyed: Whether they were surveyed.
  mutating func add(
    _ count: Int,
    _ cells: String,
    kind: String = "individual",
    government ties: Int = 0,
    function: String = "",
    isSurveyed: Bool = true
  ) {
    for _ in 0..<count {
      let id = "a\(1000 + actors.count)"
      actors.append("\(id),\(kind),\(isSurveyed ? "yes" : "no"),\(cells)")
      for number in 0..<min(ties, governments) {
        self.ties.append("\(id),g\(number),\(function)")
      }
    }
  }

  /// The ecosystem as a network to ask about.
  func subject(_ scope: Scope = Scope()) throws -> Subject {
    let reading = try NetworkReader.read(
      actorBytes: Array(actors.joined(separator: "\n").utf8),
      tieBytes: Array(ties.joined(separator: "\n").utf8)
    )
    return try Subject(
      XCTUnwrap(reading.dataset),
      scope: scope,
      policy: DisclosurePolicy(publicColumns: ["day", "language"])
    )
  }
}
