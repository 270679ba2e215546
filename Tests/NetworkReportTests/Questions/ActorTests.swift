import NetworkDrawing
import NetworkReport
import SocialNetwork
import XCTest

final class ActorTests: XCTestCase {
  private func federation(
    namesPeople: Bool = false,
    policy: DisclosurePolicy = DisclosurePolicy()
  ) throws -> Subject {
    let plain = try subject("federation")
    return try Subject(
      plain.dataset,
      date: plain.date,
      policy: policy,
      naming: Naming(namesPeople: namesPeople)
    )
  }

  /// A triangle x, y, z of associations that were surveyed, all but z; w has a tie with x alone; the town
  /// is two steps from y.
  private func small() throws -> Subject {
    let since = try XCTUnwrap(Day(year: 2020, month: 1, day: 1))
    return try Subject(
      Dataset(
        name: "klein",
        actors: Actors(
          ["x", "y", "z", "w", "g", "n"].map {
            Actor(
              id: $0,
              kind: $0 == "g" ? .government : .memberAssociation,
              isSurveyed: $0 != "z" && $0 != "n"
            )
          },
          attributes: [
            Attribute(name: "municipality", cells: ["Gent", nil, "Genk", nil, nil, nil]),
            Attribute(
              name: "remarks",
              cells: ["knows y and others well", "came with x in May", nil, nil, nil, nil]
            ),
          ]
        ),
        ties: TieRows(
          sources: [0, 1, 2, 3, 0],
          targets: [1, 2, 0, 0, 4],
          functions: [[.learning], [], [.learning, .culture], [], []],
          since: [since, nil, nil, since, nil]
        )
      ),
      date: Day(year: 2026, month: 1, day: 15)
    )
  }

  private func values(_ report: Report) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for row in report.rows.values {
      let cells = row.map { value in
        switch value {
        case .text(let text): text
        case .integer(let integer): "\(integer)"
        case .number(let number): number.map { "\($0)" } ?? ""
        case .question, .advice: "?"
        }
      }
      found[cells[0]] = Array(cells.dropFirst())
    }
    return found
  }

  func testRows() throws {
    let x = try ActorQuestion("x", measures: ["degree"]).report(on: small())
    XCTAssertEqual(x.rows.columns, ["what", "value", "rank", "of", "note"])
    let found = values(x)
    XCTAssertEqual(found["kind"]?[0], "member association")
    XCTAssertEqual(found["attribute:municipality"]?[0], "Gent")
    // Free text, which may name somebody.
    XCTAssertNil(found["attribute:remarks"])
    // Four ties, the most of the five associations: y and z have two, w one, n none.
    XCTAssertEqual(found["degree"], ["4.0", "1", "5", ""])
    XCTAssertEqual(found["contacts"]?[0], "4")
    XCTAssertEqual(found["contacts:member association"]?[0], "3")
    XCTAssertEqual(found["class:linking"]?[0], "1")
    // Without x, w and g are cut off from the triangle, in which x stays out of.
    XCTAssertEqual(found["dependants"]?[0], "2")
    XCTAssertEqual(found["steps-to-government"]?[0], "1")
    XCTAssertEqual(found["government"]?[0], "g")
    // y, z and w reach g only through x.
    XCTAssertEqual(found["dependants-to-government"]?[0], "3")
    // x-y and x-z; x-z.
    XCTAssertEqual(found["ties:learning"], ["2", "", "4", ""])
    XCTAssertEqual(found["ties:culture"]?[0], "1")
    // Six whole years from the first of January 2020; two ties have no first day.
    XCTAssertEqual(found["ties:5-years-or-more"]?[0], "2")
    XCTAssertEqual(found["ties:unknown"]?[0], "2")
    XCTAssertEqual(found["contacts-not-surveyed"], ["1", "", "4", ""])

    let y = values(try ActorQuestion("y", measures: ["degree"]).report(on: small()))
    XCTAssertEqual(y["degree"], ["2.0", "2", "5", "2 to 3"])
    XCTAssertEqual(y["steps-to-government"]?[0], "2")
    XCTAssertEqual(y["first-on-the-way"]?[0], "x")
    XCTAssertEqual(y["not-known"]?[0], "attribute:municipality")
    XCTAssertEqual(y["rung"]?[0], "robust")
    let w = values(try ActorQuestion("w").report(on: small()))
    XCTAssertEqual(w["rung"]?[0], "one-tie")
    XCTAssertEqual(w["held-by"]?[0], "x")
  }

  func testSentences() throws {
    let small = try small()
    for id in ["x", "y", "w", "n", "g"] {
      assertSnapshot(try ActorQuestion(id).report(on: small), "actor-small-\(id)")
    }
    let federation = try federation()
    assertSnapshot(try ActorQuestion("koepel").report(on: federation), "actor-umbrella")
    assertSnapshot(
      try ActorQuestion("kraaienlied", umbrella: "koepel").report(on: federation),
      "actor-association"
    )
    assertSnapshot(
      try ActorQuestion("v08", measures: ["degree"]).report(on: self.federation(namesPeople: true)),
      "actor-volunteer"
    )
  }

  func testOfAPersonOnlyWherePeopleAreNamed() throws {
    for policy in [DisclosurePolicy(), DisclosurePolicy(showsAttributes: true)] {
      XCTAssertThrowsError(try ActorQuestion("v08").report(on: federation(policy: policy))) {
        XCTAssertEqual(($0 as? QuestionError)?.remedy, .namePeople)
        XCTAssertTrue(($0 as? QuestionError)?.problem.en.contains("is a person") ?? false)
      }
    }
  }

  /// Not even where guarded attributes are shown elsewhere.
  func testNothingGuardedIsToldOfAPerson() throws {
    for policy in [DisclosurePolicy(), DisclosurePolicy(showsAttributes: true)] {
      let report = try ActorQuestion("v08").report(
        on: federation(namesPeople: true, policy: policy)
      )
      let told = values(report)
      XCTAssertNotNil(told["attribute:municipality"])
      XCTAssertNil(told["attribute:gender"])
      XCTAssertNil(told["attribute:origin"])
      let page = TerminalPage(in: .en).lines(of: report).joined(separator: " ")
      for word in ["gender", "origin"] { XCTAssertFalse(page.contains(word), word) }
    }
  }

  func testADrawingOfWhoIsNear() throws {
    let question = ActorQuestion("w")
    let drawn = try question.drawing(within: 1, in: .en).report(on: small())
    XCTAssertTrue(try XCTUnwrap(drawn.diagram).title.contains("around w"))
  }
}
