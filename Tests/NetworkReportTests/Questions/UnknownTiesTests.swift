import NetworkFiles
import NetworkReport
import SocialNetwork
import XCTest

/// What is said where rows of ties were left out of which nobody knows whose they are.
final class UnknownTiesTests: XCTestCase {
  private let actors = """
    id,name,kind
    1,Alfa,organisation
    2,Bravo,organisation
    3,Charlie,organisation
    4,Dirk,individual

    """

  private func report(ties: String, in language: Language) throws -> (text: String, rows: Rows) {
    let reading = try NetworkReader.read(
      actorBytes: Array(actors.utf8),
      tieBytes: Array(ties.utf8)
    )
    let subject = try Subject(XCTUnwrap(reading.dataset))
    let report = try IsolationQuestion().report(on: subject)
    return (MarkdownPage(in: language).text(of: report), report.rows)
  }

  /// Both rows name nobody who is known: whoever seems isolated may have these ties.
  func testNobodyIsCalledIsolatedWhereNoTieIsKnown() throws {
    let ties = "source,target\nquay,lorry\nlorry,fern\n"
    let (english, rows) = try report(ties: ties, in: .en)
    XCTAssertFalse(english.contains("Has no tie with anyone"), english)
    XCTAssertTrue(
      english.contains(
        "2 of the rows of ties left out name somebody who is no known actor: whoever has no ties here may have some."
      ),
      english
    )
    XCTAssertTrue(
      english.contains(
        "Ties are unknown: rows of ties were left out, and it is not known whose they are."
      ),
      english
    )
    XCTAssertTrue(english.contains("Of 1 individual the ties are unknown"), english)
    let dutch = try report(ties: ties, in: .nl).text
    XCTAssertFalse(dutch.contains("Heeft met niemand een relatie"), dutch)
    XCTAssertTrue(dutch.contains("wie hier geen relaties heeft, heeft er misschien wel."), dutch)
    let place = try XCTUnwrap(rows.columns.firstIndex(of: "rung"))
    let rungs = rows.values.map { row in
      if case .text(let rung) = row[place] { rung } else { "" }
    }
    XCTAssertEqual(rungs, [String](repeating: Rung.unknown.rawValue, count: 4))
  }

  /// One row of three: it is told, and who has no ties is called isolated.
  func testAFewRowsOfNobodyAreTold() throws {
    let text = try report(ties: "source,target\nquay,lorry\n1,2\n2,1\n", in: .en).text
    XCTAssertTrue(
      text.contains(
        "1 of the rows of ties left out names somebody who is no known actor: whoever has no ties here may have some."
      ),
      text
    )
    XCTAssertTrue(text.contains("Has no tie with anyone."), text)
  }

  func testRowsOfAnActorWithItselfAreTold() throws {
    let text = try report(ties: "source,target\n1,1\n1,2\n", in: .nl).text
    XCTAssertTrue(
      text.contains("1 rij met relaties gaat van een actor naar zichzelf, en telt niet mee."),
      text
    )
    XCTAssertFalse(text.contains("weggelaten"), text)
  }
}
