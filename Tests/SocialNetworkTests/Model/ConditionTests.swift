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
    XCTAssertThrowsError(try Actors.ofConditions.satisfying(condition)) { error in
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
      Actors.ofConditions.conditionKeys,
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

  func testMeasuresAreThoseOfTheNetwork() throws {
    // A path a–b–c and d by itself: 1, 2, 1 and 0 ties; closeness is not defined for d.
    let network = Network(
      actors: .ofConditions,
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
}
