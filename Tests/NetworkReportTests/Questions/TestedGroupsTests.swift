import NetworkReport
import SocialNetwork
import XCTest

/// What is said of groups of people where one test finds a difference and another does not.
final class TestedGroupsTests: XCTestCase {
  /// Men and women in turn, each with four ties to others of the same and few with the other: ties keep within,
  /// but each has as many as any other.
  private func circle(by attribute: String = "gender", unknown: Int = 0) throws -> Subject {
    let count = 120
    let pairs = (0..<count).flatMap { person in
      ([2, 4] + (person.isMultiple(of: 4) ? [1] : [])).map {
        (UInt32(person), UInt32((person + $0) % count))
      }
    }
    return try Subject(
      Dataset(
        name: "kring",
        actors: Actors(
          ids: TextColumn((0..<count).map { "p\($0)" }),
          kinds: (0..<count).map { $0 < unknown ? .unknown : .individual },
          attributes: [
            Attribute(
              name: attribute,
              cells: (0..<count).map { $0.isMultiple(of: 2) ? "woman" : "man" }
            )
          ]
        ),
        ties: TieRows(sources: pairs.map(\.0), targets: pairs.map(\.1))
      ),
      date: Day(year: 2026, month: 1, day: 1)
    )
  }

  private func words(of report: Report) -> String {
    TerminalPage(in: .en, width: 1000).lines(of: report)
      .joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  func testTheCompassSaysHowGroupsWereTested() throws {
    var question = CompassQuestion()
    question.permutations = 200
    let text = words(of: try question.report(on: circle()))
    for sentence in [
      "this is less.", "Ties between groups: tested by themselves;",
      "A comparison of groups asked for by itself tests other numbers together, and may find otherwise.",
    ] { XCTAssertTrue(text.contains(sentence), sentence + text) }
    // Without groups of people nothing of the kind is said.
    let plain = words(of: try question.report(on: circle(by: "sector")))
    XCTAssertFalse(plain.contains("Ties between groups: tested"), plain)
    XCTAssertFalse(plain.contains("may find otherwise"), plain)
  }

  /// Two numbers that rest on different actors would tell, taken from one another, of the few in one alone.
  func testThoseWhoMayBePeopleCountAlikeEverywhere() throws {
    let subject = try circle(unknown: 12)
    var compass = CompassQuestion()
    compass.permutations = 200
    let said = words(of: try compass.report(on: subject))
    let equity = words(
      of: try EquityQuestion(by: ["gender"], outcomes: ["degree"]).report(on: subject)
    )
    let first = try XCTUnwrap(
      said.firstMatch(of: /Of about (\d+) ties with a known group at both ends/),
      said
    )
    let second = try XCTUnwrap(
      equity.firstMatch(
        of:
          /Of about (\d+) ties in the whole network, between actors of any kind, of which both ends' gender is known/
      ),
      equity
    )
    XCTAssertEqual(first.1, second.1)
  }

  func testThePageSaysThatTestsMayDiffer() throws {
    for (attribute, isSaid) in [("gender", true), ("sector", false)] {
      var question = PageQuestion(in: .en)
      question.permutations = 199
      let page = try question.page(on: circle(by: attribute))
      let text = HTMLPage(in: .en).text(of: page)
      XCTAssertEqual(
        text.contains(
          "What the roles and functions say by gender was tested by itself, or together with"
        ),
        isSaid
      )
    }
  }

  /// By gender 30 of 270 ties lead to the other, and numbers are rounded; by sector nothing is.
  func testHowExactAnIndexIsStandsBesideIt() throws {
    let question = DescribeQuestion(measures: ["density"], by: "gender")
    let report = try question.report(on: circle())
    let text = words(of: report)
    XCTAssertNotNil(text.firstMatch(of: /E-I index −0.78 ±[\u{A0} ]0.0\d/), text)
    for sentence in [
      "±: how far a number may be off by the rounding.",
      "The other numbers by group are rounded, or made of rounded numbers: about so much.",
    ] { XCTAssertTrue(text.contains(sentence), sentence + text) }
    XCTAssertNotNil(report.conventions["ei-index"])
    let open = try DescribeQuestion(measures: ["density"], by: "sector").report(
      on: circle(by: "sector")
    )
    XCTAssertFalse(words(of: open).contains("±"))
    XCTAssertFalse(words(of: open).contains("about so much"))
    XCTAssertNil(open.conventions["ei-index"])
    let equity = words(
      of: try EquityQuestion(by: ["gender"], outcomes: ["degree"]).report(on: circle())
    )
    XCTAssertTrue(equity.contains("It is made of rounded numbers: about so much."), equity)
  }
}
