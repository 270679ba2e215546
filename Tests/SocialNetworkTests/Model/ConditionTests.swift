import GraphCore
import SocialNetwork
import XCTest

final class ConditionTests: XCTestCase {
  func testTheSignsAreRead() {
    XCTAssertEqual(
      Condition("municipality=Gent"),
      Condition(key: "municipality", comparison: .equal, value: "Gent")
    )
    XCTAssertEqual(
      Condition("kind!=individual"),
      Condition(key: "kind", comparison: .notEqual, value: "individual")
    )
    XCTAssertEqual(
      Condition("name~kvg"),
      Condition(key: "name", comparison: .contains, value: "kvg")
    )
  }

  func testTheFirstSignCounts() {
    XCTAssertEqual(
      Condition("name=a~b!=c"),
      Condition(key: "name", comparison: .equal, value: "a~b!=c")
    )
    XCTAssertEqual(
      Condition("full name~="),
      Condition(key: "full name", comparison: .contains, value: "=")
    )
  }

  func testTheLongerOfTwoSignsCounts() {
    XCTAssertEqual(
      Condition("degree >= 5"),
      Condition(key: "degree", comparison: .greaterOrEqual, value: "5")
    )
    XCTAssertEqual(
      Condition("since<1/4/2024"),
      Condition(key: "since", comparison: .less, value: "1/4/2024")
    )
  }

  func testAnEmptyValueIsNoCondition() {
    for word in ["name=", "name= ", "name!=", "name~|", "degree>"] {
      XCTAssertNil(Condition(word), word)
    }
  }

  func testWordsWithoutASignOrAKeyAreNoConditions() {
    for word in ["", "Gent", "=Gent", " =Gent", "!=Gent", "~", "name!", "name!Gent", ">=5"] {
      XCTAssertNil(Condition(word), word)
    }
  }

  func testAnyOfSeveralValuesMayBeEqual() {
    // a: Gent and Aalst; b: Gent; c: missing; d: Antwerpen.
    assertSatisfied("municipality=gent", by: ["a", "b"])
    assertSatisfied("municipality=AALST", by: ["a"])
    assertSatisfied("municipality=Gent|Aalst", by: ["a", "b"])
    assertSatisfied("municipality=Aalst|Antwerpen", by: ["a", "d"])
  }

  func testNoneOfSeveralValuesMayBeEqual() {
    assertSatisfied("municipality!=gent", by: ["c", "d"])
    assertSatisfied("municipality!=Brussel", by: ["a", "b", "c", "d"])
    assertSatisfied("municipality!=Aalst|Antwerpen", by: ["b", "c"])
  }

  func testAnyOfSeveralValuesMayContainTheText() {
    assertSatisfied("municipality~A", by: ["a", "d"])
    assertSatisfied("municipality~ntwer", by: ["d"])
  }

  func testCaseSpacesAndUnicodeFormAreIgnored() {
    assertSatisfied("name= ZOË ", by: ["b"])
    // The same letter as e and a combining diaeresis.
    assertSatisfied("name=zoe\u{308}", by: ["b"])
    assertSatisfied("name=zoe", by: [])
    assertSatisfied(" Municipality =Gent", by: ["a", "b"])
    assertSatisfied("ID=A", by: ["a"])
  }

  func testKindsAreKnownByTheirWordsInBothLanguages() {
    assertSatisfied("kind=Member Association", by: ["a"])
    assertSatisfied("kind=lidvereniging", by: ["a"])
    assertSatisfied("kind!=individual", by: ["a", "c"])
    assertSatisfied("kind~vrijwil", by: ["c"])
  }

  func testSurveyedIsYesOrNoInBothLanguages() {
    assertSatisfied("surveyed=no", by: ["c"])
    assertSatisfied("surveyed=nee", by: ["c"])
    assertSatisfied("surveyed!=no", by: ["a", "b", "d"])
    assertSatisfied("surveyed=ja", by: ["a", "b", "d"])
  }

  func testRolesAndFunctionsAreKnownByNameAndTitle() {
    assertSatisfied("role=critical", by: ["a"])
    assertSatisfied("role=kritische rol", by: ["a"])
    assertSatisfied("function=culture", by: ["a", "b"])
    assertSatisfied("function=cultuurfunctie", by: ["a", "b"])
    assertSatisfied("function!=culture", by: ["c", "d"])
  }

  func testAnUnknownKeyIsNoColumn() throws {
    let condition = try XCTUnwrap(Condition("sector=jeugd"))
    XCTAssertThrowsError(try actors.satisfying(condition)) { error in
      XCTAssertEqual(error as? ConditionError, .unknownKey)
    }
  }

  func testColumnsThatTheFilesDoNotHaveAreNoKeys() throws {
    let bare = Actors(ids: ["a"], kinds: [.individual])
    XCTAssertEqual(bare.conditionKeys, ["id", "name", "kind"])
    for word in ["surveyed=yes", "role=critical", "function=culture"] {
      XCTAssertThrowsError(try bare.satisfying(try XCTUnwrap(Condition(word))), word)
    }
  }

  func testKeysAreInTheOrderOfTheColumns() {
    XCTAssertEqual(
      actors.conditionKeys,
      ["id", "name", "kind", "surveyed", "role", "function", "municipality"]
    )
  }

  // MARK: - The words of the file

  /// Two files' worth of words: "vereniging" and "afdeling" are both read as a member association.
  private let spelled = Actors(
    ids: ["a", "b", "c", "d"],
    kinds: [.memberAssociation, .memberAssociation, .government, .individual],
    surveyed: [true, false, true, true],
    functions: [[.culture], [.culture, .learning], [], []],
    attributes: [Attribute(name: "gemeente", cells: ["Gent", "Aalst", "Gent", nil])],
    spelling: Spelling(
      headers: [.kind: "type actor", .surveyed: "gevraagd", .function: "wat"],
      words: [
        .kind: Attribute(name: "type actor", cells: ["vereniging", "Afdeling", "gemeente", "lid"]),
        .surveyed: Attribute(name: "gevraagd", cells: ["x", "niet", "x", "x"]),
        .function: Attribute(name: "wat", cells: ["cultuur", "cultuur/leren", nil, nil]),
      ]
    )
  )

  func testTheWordOfACellHoldsForThoseWhoseCellSaysIt() {
    assertSatisfied("kind=vereniging", by: ["a"], of: spelled)
    assertSatisfied("kind=afdeling", by: ["b"], of: spelled)
    assertSatisfied("kind!=afdeling", by: ["a", "c", "d"], of: spelled)
    assertSatisfied("kind=afdeling|gemeente", by: ["b", "c"], of: spelled)
    assertSatisfied("kind~afd", by: ["b"], of: spelled)
  }

  func testOurWordsHoldForAllOfAKind() {
    assertSatisfied("kind=member association", by: ["a", "b"], of: spelled)
    assertSatisfied("kind=lidverenigingen", by: ["a", "b"], of: spelled)
    assertSatisfied("kind=overheid|individu", by: ["c", "d"], of: spelled)
  }

  func testAUsualWordThatNoCellSaysHoldsForItsKind() {
    assertSatisfied("kind=lokale groep", by: ["a", "b"], of: spelled)
    assertSatisfied("kind=deelnemer", by: ["d"], of: spelled)
    assertSatisfied("kind=zeppelin", by: [], of: spelled)
  }

  func testTheHeaderOfTheFileAndTheDutchNameAreKeys() {
    assertSatisfied("Type Actor=lid", by: ["d"], of: spelled)
    assertSatisfied("soort=lid", by: ["d"], of: spelled)
    assertSatisfied("bevraagd=nee", by: ["b"], of: spelled)
    assertSatisfied("gevraagd=niet", by: ["b"], of: spelled)
    assertSatisfied("wat=cultuurfunctie", by: ["a", "b"], of: spelled)
    assertSatisfied("functie=leren", by: ["b"], of: spelled)
    assertSatisfied("functie!=leer|cultuur", by: ["c", "d"], of: spelled)
  }

  func testAnAttributeOfThatNameGoesFirst() {
    let actors = Actors(
      [Actor(id: "a", kind: .individual), Actor(id: "b", kind: .government)],
      attributes: [
        Attribute(name: "soort", cells: ["x", "y"]), Attribute(name: "degree", cells: ["1", "2"]),
      ]
    )
    assertSatisfied("soort=y", by: ["b"], of: actors)
    assertSatisfied("kind=government", by: ["b"], of: actors)
    assertSatisfied("degree>1", by: ["b"], of: actors)
  }

  // MARK: - Order

  func testNumbersAreComparedAsTheFileWritesThem() {
    let actors = self.actors(with: ["1.234,5", "12", "9|100", nil], decimal: ",")
    assertSatisfied("x>=12", by: ["a", "b", "c"], of: actors)
    assertSatisfied("x>100", by: ["a"], of: actors)
    assertSatisfied("x<12", by: ["c"], of: actors)
    assertSatisfied("x<=1234,5", by: ["a", "b", "c"], of: actors)
    assertSatisfied("x<=1234.5", by: ["a", "b", "c"], of: actors)
    assertSatisfied("x>1.000", by: ["a"], of: actors)
  }

  func testDecimalCommaIsUnderstoodWhereTheFileHasAPoint() {
    let actors = self.actors(with: ["1.5", "0.5", "2", nil])
    assertSatisfied("x>=1,5", by: ["a", "c"], of: actors)
  }

  func testDatesAreComparedAsTheReaderReadsThem() {
    let actors = self.actors(with: ["1/4/2024", "2024-03-31", "2024", nil])
    assertSatisfied("x<1/4/2024", by: ["b"], of: actors)
    assertSatisfied("x<=2024-04-01", by: ["a", "b"], of: actors)
    assertSatisfied("x>2024-03-31", by: ["a"], of: actors)
    assertSatisfied("x>=2024", by: ["a", "b", "c"], of: actors)
    assertSatisfied("x<2024", by: [], of: actors)
  }

  func testOneDateShowsTheOrderOfTheWholeColumn() {
    // 4/13 can only be 13 April, so that 2/3 is 3 February and 12/1 is 1 December.
    let actors = self.actors(with: ["4/13/2024", "2/3/2024", "12/1/2024", nil])
    assertSatisfied("x<2024-03-01", by: ["b"], of: actors)
    assertSatisfied("x>=2024-04-13", by: ["a", "c"], of: actors)
    // A value is read as the column is: 12/1 is 1 December, but 31/1 can only be 31 January.
    assertSatisfied("x>=12/1/2024", by: ["c"], of: actors)
    assertSatisfied("x>31/1/2024", by: ["a", "b", "c"], of: actors)
    assertSatisfied("x=2/3/2024", by: ["b"], of: actors)
    assertSatisfied("x=2024-02-03", by: ["b"], of: actors)

    // Several dates in one cell: 4/13 shows that the others have the month first too.
    let several = self.actors(with: ["2/3/2024|4/13/2024", "3/2/2024", nil, nil])
    assertSatisfied("x=2024-02-03", by: ["a"], of: several)
    assertSatisfied("x=2024-03-02", by: ["b"], of: several)
  }

  func testDatesHaveTheDayFirstWhereNoneShowsTheMonthFirst() {
    // 2/3 is 2 March and 12/1 is 12 January, with and without 13/4 to show it.
    for first in ["13/4/2024", "4/4/2024"] {
      let actors = self.actors(with: [first, "2/3/2024", "12/1/2024", nil])
      assertSatisfied("x<2024-03-01", by: ["c"], of: actors)
      assertSatisfied("x=2024-03-02", by: ["b"], of: actors)
    }
  }

  func testADateKeepsItsMeaningWithoutTheActorThatShowsTheOrder() throws {
    let column = Attribute(name: "x", cells: ["4/13/2024", "2/3/2024", "12/1/2024"])
    let actors = Actors(
      ["b", "c"].map { Actor(id: $0, kind: .individual) },
      attributes: [column.selecting([1, 2])]
    )
    // 3 February and 1 December.
    assertSatisfied("x<2024-03-01", by: ["b"], of: actors)
  }

  func testDatesInBothOrdersCannotBeCompared() throws {
    // 4/13 can only have the month first, 13/4 only the day.
    let mixed = actors(with: ["4/13/2024", "13/4/2024", "2/3/2024", nil])
    for word in ["x<2024-03-01", "x>=2024", "x=2024-03-02", "x!=2024", "x=2/3/2024|2024-04-13"] {
      XCTAssertThrowsError(try mixed.satisfying(try XCTUnwrap(Condition(word))), word) {
        XCTAssertEqual($0 as? ConditionError, .mixedDates, word)
      }
    }
    // As texts they can be found.
    assertSatisfied("x=2/3/2024", by: ["c"], of: mixed)
    assertSatisfied("x!=2/3/2024", by: ["a", "b", "d"], of: mixed)
    assertSatisfied("x~13/", by: ["a", "b"], of: mixed)
  }

  // MARK: - Equal numbers and days

  func testEqualNumbersMayBeWrittenInSeveralWays() {
    let members = actors(with: ["5", "12", "7|5.00", nil])
    assertSatisfied("x=5.0", by: ["a", "c"], of: members)
    assertSatisfied("x!=5.0", by: ["b", "d"], of: members)
    assertSatisfied("x=12,0|9", by: ["b"], of: members)
    assertSatisfied("x=veel|12.0", by: ["b"], of: members)
    // Of texts only: 5.0 is in 5.00, and not in 5.
    assertSatisfied("x~5.0", by: ["c"], of: members)

    // With a decimal comma 1.200 is twelve hundred.
    let thousands = actors(with: ["1.200", "1,5", "1,2", nil], decimal: ",")
    assertSatisfied("x=1200", by: ["a"], of: thousands)
    assertSatisfied("x=1.200", by: ["a"], of: thousands)
    assertSatisfied("x=1.5", by: ["b"], of: thousands)
    assertSatisfied("x=1,50", by: ["b"], of: thousands)
    assertSatisfied("x!=1200|1.5", by: ["c", "d"], of: thousands)
  }

  func testCodesWithLeadingZerosAndNumbersAmongWordsAreTexts() {
    // 007 is no number, so that none in the column is compared as one.
    let codes = actors(with: ["007", "7", "7.0", nil])
    assertSatisfied("x=7", by: ["b"], of: codes)
    assertSatisfied("x=007", by: ["a"], of: codes)
    assertSatisfied("x!=7.0", by: ["a", "b", "d"], of: codes)
    assertSatisfied("x=5.0", by: [], of: actors(with: ["5", "five", nil, nil]))
    // Nor is it one where the column has numbers only.
    assertSatisfied("x=007", by: [], of: actors(with: ["7", "8", nil, nil]))
  }

  func testEqualDaysMayBeWrittenInSeveralWays() {
    // 1/31 can only be 31 January, so that 2/1 is 1 February.
    let actors = self.actors(with: ["1/31/2020", "2/1/2020", "2020-01", nil])
    assertSatisfied("x=2020-01-31", by: ["a"], of: actors)
    assertSatisfied("x=31/1/2020", by: ["a"], of: actors)
    assertSatisfied("x!=2020-01-31", by: ["b", "c", "d"], of: actors)
    // A month or year is equal to any day in it; a day is not equal to its month.
    assertSatisfied("x=2020-01", by: ["a", "c"], of: actors)
    assertSatisfied("x=2020", by: ["a", "b", "c"], of: actors)
    assertSatisfied("x!=2020-01", by: ["b", "d"], of: actors)
    assertSatisfied("x=2019|2020-02", by: ["b"], of: actors)
    assertSatisfied("x~2020-01", by: ["c"], of: actors)
    // Among words dates are texts.
    let words = self.actors(with: ["1/31/2020", "soon", nil, nil])
    assertSatisfied("x=2020-01-31", by: [], of: words)
    assertSatisfied("x=1/31/2020", by: ["a"], of: words)
  }

  func testEqualityDoesNotDependOnWhoElseIsLeft() throws {
    // With "soon" or 13/4 in the column its other cells are texts, and stay so without that actor.
    func left(of cells: [String]) -> Actors {
      Actors(
        ["b", "c"].map { Actor(id: $0, kind: .individual) },
        attributes: [Attribute(name: "x", cells: cells).selecting([1, 2])]
      )
    }
    assertSatisfied("x!=5.0", by: ["b", "c"], of: left(of: ["soon", "5", "7"]))
    assertSatisfied("x!=2024-04-13", by: ["b", "c"], of: left(of: ["soon", "4/13/2024", "2024"]))
    let mixed = left(of: ["13/4/2024", "4/13/2024", "2/3/2024"])
    assertSatisfied("x!=13/4/2024", by: ["b", "c"], of: mixed)
    XCTAssertThrowsError(try mixed.satisfying(try XCTUnwrap(Condition("x!=2024-04-13"))))
  }

  func testWordsHaveNoOrder() throws {
    let words = actors(with: ["1", "two", nil, nil])
    XCTAssertThrowsError(try words.satisfying(try XCTUnwrap(Condition("x>1")))) {
      XCTAssertEqual($0 as? ConditionError, .noOrder)
    }
    let numbers = actors(with: ["1", "2", nil, nil])
    XCTAssertThrowsError(try numbers.satisfying(try XCTUnwrap(Condition("x>two")))) {
      XCTAssertEqual($0 as? ConditionError, .expectedNumber)
    }
    let dates = actors(with: ["1/4/2024", nil, nil, nil])
    XCTAssertThrowsError(try dates.satisfying(try XCTUnwrap(Condition("x>soon")))) {
      XCTAssertEqual($0 as? ConditionError, .expectedDate)
    }
    XCTAssertThrowsError(try numbers.satisfying(try XCTUnwrap(Condition("kind>a")))) {
      XCTAssertEqual($0 as? ConditionError, .noOrder)
    }
  }

  func testMeasuresAreThoseOfTheNetwork() throws {
    // A path a–b–c and d by itself: 1, 2, 1 and 0 ties; closeness is not defined for d.
    let network = Network(
      actors: actors,
      graph: Graph(nodeCount: 4, edges: [(0, 1, 1), (1, 2, 1)])
    )
    func holds(_ word: String) throws -> [Bool] {
      try network.satisfying(try XCTUnwrap(Condition(word)))
    }
    XCTAssertEqual(try holds("degree>=1"), [true, true, true, false])
    XCTAssertEqual(try holds("degree=2"), [false, true, false, false])
    XCTAssertEqual(try holds("degree!=1|2"), [false, false, false, true])
    XCTAssertEqual(try holds("Betweenness>0,5"), [false, true, false, false])
    XCTAssertEqual(try holds("constraint<=1"), [true, true, true, false])
    XCTAssertEqual(try holds("municipality=Gent"), [true, true, false, false])
    XCTAssertThrowsError(try holds("degree>many"))
  }

  // MARK: - Names

  func testAnActorIsNamedByItsIdOrElseByItsName() {
    let actors = Actors([
      Actor(id: "1", name: "Zoë", kind: .individual), Actor(id: "2", name: "An", kind: .individual),
      Actor(id: "3", name: "an", kind: .individual), Actor(id: "An", name: "x", kind: .individual),
    ])
    XCTAssertEqual(actors.positions(named: " 1 "), [0])
    XCTAssertEqual(actors.positions(named: "zoe\u{308}"), [0])
    XCTAssertEqual(actors.positions(named: "An"), [3])
    XCTAssertEqual(actors.positions(named: "AN"), [1, 2])
    XCTAssertEqual(actors.positions(named: "Koepl"), [])
  }

  private func actors(with cells: [String?], decimal: Character = ".") -> Actors {
    Actors(
      ["a", "b", "c", "d"].map { Actor(id: $0, kind: .individual) },
      attributes: [Attribute(name: "x", cells: cells, decimalSeparator: decimal)]
    )
  }

  private let actors = Actors(
    [
      Actor(
        id: "a",
        kind: .memberAssociation,
        roles: [.critical],
        functions: [.culture, .learning]
      ),
      Actor(id: "b", name: "Zoë", kind: .individual, functions: [.culture]),
      Actor(id: "c", kind: .volunteer, isSurveyed: false),
      Actor(id: "d", kind: .individual),
    ],
    attributes: [
      Attribute(name: "municipality", cells: ["Gent | Aalst", "gent", nil, "Antwerpen"])
    ]
  )

  private func assertSatisfied(
    _ word: String,
    by ids: [String],
    of actors: Actors? = nil,
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    guard let condition = Condition(word),
      let holds = try? (actors ?? self.actors).satisfying(condition)
    else {
      XCTFail("\(word) is no condition on these actors", file: file, line: line)
      return
    }
    let found = zip((actors ?? self.actors).ids, holds).filter(\.1).map(\.0)
    XCTAssertEqual(found, ids, word, file: file, line: line)
  }
}
