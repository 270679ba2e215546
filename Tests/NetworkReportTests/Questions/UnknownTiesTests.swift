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
        "2 of the rows of ties left out name no known actor at one end or both: whoever has no ties here may have some."
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
        "1 of the rows of ties left out names no known actor at one end or both: whoever has no ties here may have some."
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

  /// Of five actors two have no path to the only government; of one of them the kind is not known.
  func testWhoseKindIsNotKnownMayBeWhomWasAskedAbout() throws {
    func told(kind: String) throws -> String {
      let reading = try NetworkReader.read(
        actorBytes: Array(
          "id,kind\n1,lid\n2,organisation\n3,organisation\n4,\(kind)\n5,government\n".utf8
        ),
        tieBytes: Array("source,target\n1,2\n2,5\n3,4\n".utf8)
      )
      let subject = try Subject(XCTUnwrap(reading.dataset))
      let report = try IsolationQuestion(reach: .init(.government, within: 2)).report(on: subject)
      return MarkdownPage(in: .en).text(of: report)
    }
    let sentence = "Of 1 actor the kind is not known: if it is a government, some paths are shorter"
    let unknown = try told(kind: "")
    XCTAssertTrue(unknown.contains("2 of the 4"), unknown)
    XCTAssertTrue(unknown.contains(sentence), unknown)
    XCTAssertFalse(try told(kind: "organisation").contains(sentence))
  }
}
