import NetworkReport
import SocialNetwork
import XCTest

final class TiesTests: XCTestCase {
  /// A ring of three organisations; a volunteer hangs on the first, with an individual behind; a town
  /// hangs on the third.
  private func village(policy: DisclosurePolicy = DisclosurePolicy()) throws -> Subject {
    let kinds: [ActorKind] = [
      .organisation, .organisation, .organisation, .volunteer, .individual, .government,
    ]
    let days = try [2016, 2021].map { try XCTUnwrap(Day(year: $0, month: 1, day: 16)) }
    return try Subject(
      Dataset(
        name: "dorp",
        actors: Actors(
          zip(["c", "b", "a", "v", "i", "g"], kinds).map { Actor(id: $0, kind: $1) },
          attributes: [
            Attribute(name: "municipality", cells: ["Gent", "Gent", "Genk", "Gent", nil, "Genk"]),
            Attribute(name: "gender", cells: [nil, nil, nil, "v", "m", nil]),
          ]
        ),
        ties: TieRows(
          sources: [0, 1, 2, 3, 3, 2],
          targets: [1, 2, 0, 0, 4, 5],
          weights: [1, 2, 3, 4, 5, 6],
          since: [days[0], days[1], nil, nil, nil, nil],
          until: [nil, nil, nil, days[1], nil, nil]
        )
      ),
      date: Day(year: 2026, month: 1, day: 15),
      policy: policy
    )
  }

  private func lines(_ rows: Rows) -> [String] {
    rows.values.map { row in
      row.map { value in
        switch value {
        case .text(let text): text
        case .integer(let integer): "\(integer)"
        case .number(let number): number.map { "\(Int($0))" } ?? ""
        case .question, .advice: "?"
        }
      }.joined(separator: ",")
    }
  }

  func testRows() throws {
    let rows = try TiesQuestion(by: "municipality").report(on: village()).rows
    XCTAssertEqual(
      rows.columns,
      ["source", "target", "weight", "class", "bridge", "dependants", "since", "until"]
    )
    // c-v holds v and i; i-v and a-g one each; then the ring by ids.
    XCTAssertEqual(
      lines(rows),
      [
        "c,v,4,bonding,yes,2,,2021-01-16", "a,g,6,linking,yes,1,,", "i,v,5,unclassified,yes,1,,",
        "a,b,2,bridging,no,0,2021-01-16,", "a,c,3,bridging,no,0,,",
        "b,c,1,bonding,no,0,2016-01-16,",
      ]
    )
    let bridges = try TiesQuestion(bridgesAlone: true, limit: 2).report(on: village()).rows
    XCTAssertEqual(lines(bridges).map { $0.prefix(3) }, ["c,v", "a,g"])
    XCTAssertEqual(rows.columns, bridges.columns)
  }

  func testWithAnAnchorTheMainPartIsWhereThatIs() throws {
    // Behind i there are the five others.
    let rows = try TiesQuestion(bridgesAlone: true, anchor: "i").report(on: village()).rows
    XCTAssertEqual(
      lines(rows).map { $0.split(separator: ",", omittingEmptySubsequences: false)[5] },
      ["5", "4", "1"]
    )
  }

  func testSentences() throws {
    let village = try village()
    let people = try XCTUnwrap(Condition("kind=volunteer"))
    assertSnapshot(try TiesQuestion(by: "municipality").report(on: village), "ties-village")
    assertSnapshot(
      try TiesQuestion(bridgesAlone: true, shown: [people]).report(on: village),
      "ties-village-of-volunteers"
    )
    assertSnapshot(
      try TiesQuestion(bridgesAlone: true, limit: 6).report(on: subject("federation")),
      "ties"
    )
    let ring = village.dataset
    let alone = try Subject(
      ring,
      scope: Scope(only: [XCTUnwrap(Condition("kind=organisation"))])
    )
    assertSnapshot(try TiesQuestion().report(on: alone), "ties-ring")
    assertSnapshot(try TiesQuestion(bridgesAlone: true).report(on: alone), "ties-ring-bridges")
    let nobody = try Subject(
      ring,
      scope: Scope(only: [XCTUnwrap(Condition("kind=government"))])
    )
    assertSnapshot(try TiesQuestion().report(on: nobody), "ties-none")
  }

  func testAGuardedAttributeIsRefused() throws {
    XCTAssertThrowsError(try TiesQuestion(by: "gender").report(on: village())) {
      XCTAssertEqual(($0 as? QuestionError)?.remedy, .showAttributes)
    }
    let condition = try XCTUnwrap(Condition("gender=v"))
    XCTAssertThrowsError(try TiesQuestion(shown: [condition]).report(on: village()))
    XCTAssertNoThrow(
      try TiesQuestion(by: "gender").report(
        on: village(policy: DisclosurePolicy(showsAttributes: true))
      )
    )
  }
}
