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
