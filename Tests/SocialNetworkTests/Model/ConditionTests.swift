import SocialNetwork
import XCTest

final class ConditionTests: XCTestCase {
  func testTheThreeSignsAreRead() {
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

  func testTheValueMayBeEmpty() {
    XCTAssertEqual(Condition("name="), Condition(key: "name", comparison: .equal, value: ""))
  }

  func testWordsWithoutASignOrAKeyAreNoConditions() {
    for word in ["", "Gent", "=Gent", "!=Gent", "~", "name!", "name!Gent"] {
      XCTAssertNil(Condition(word), word)
    }
  }

  func testAnyOfSeveralValuesMayBeEqual() {
    // a: Gent and Aalst; b: Gent; c: missing; d: Antwerpen.
    assertSatisfied("municipality=gent", by: ["a", "b"])
    assertSatisfied("municipality=AALST", by: ["a"])
    assertSatisfied("municipality=Gent|Aalst", by: [])
  }

  func testNoneOfSeveralValuesMayBeEqual() {
    assertSatisfied("municipality!=gent", by: ["c", "d"])
    assertSatisfied("municipality!=Brussel", by: ["a", "b", "c", "d"])
  }

  func testAnyOfSeveralValuesMayContainTheText() {
    assertSatisfied("municipality~A", by: ["a", "d"])
    assertSatisfied("municipality~ntwer", by: ["d"])
  }

  func testAMissingCellEqualsNothing() {
    assertSatisfied("municipality=", by: [])
    assertSatisfied("municipality!=", by: ["a", "b", "c", "d"])
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
    XCTAssertNil(actors.satisfying(condition))
  }

  func testColumnsThatTheFilesDoNotHaveAreNoKeys() throws {
    let bare = Actors(ids: ["a"], kinds: [.individual])
    XCTAssertEqual(bare.conditionKeys, ["id", "name", "kind"])
    for word in ["surveyed=yes", "role=critical", "function=culture"] {
      XCTAssertNil(bare.satisfying(try XCTUnwrap(Condition(word))), word)
    }
  }

  func testKeysAreInTheOrderOfTheColumns() {
    XCTAssertEqual(
      actors.conditionKeys,
      ["id", "name", "kind", "surveyed", "role", "function", "municipality"]
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
    file: StaticString = #filePath,
    line: UInt = #line
  ) {
    guard let condition = Condition(word), let holds = actors.satisfying(condition) else {
      XCTFail("\(word) is no condition on these actors", file: file, line: line)
      return
    }
    let found = zip(actors.ids, holds).filter(\.1).map(\.0)
    XCTAssertEqual(found, ids, word, file: file, line: line)
  }
}
