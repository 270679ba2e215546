import NetworkFiles
import SocialNetwork
import XCTest

/// What is proposed for dates in other forms, for words that mean nothing here, and for ids in other capitals.
final class WordFaultSuggestionTests: XCTestCase {
  private let actors = "id,kind\na,lid\nb,lid\n"

  private func suggestion(_ header: String, _ cell: String, beside others: String) throws -> Text? {
    let reading = try read(actors: actors, ties: "van;naar;\(header)\na;b;\(cell)\na;b;\(others)\n")
    return reading.findings.all.first?.suggestion
  }

  func testAYearOfTwoDigitsIsToBeWrittenInFull() throws {
    for cell in ["1/2/20", "01-02-20", "31.12.19"] {
      XCTAssertEqual(
        try suggestion("sinds", cell, beside: "2020"),
        Text(en: "write the year with four digits", nl: "schrijf het jaar met vier cijfers"),
        cell
      )
    }
    XCTAssertNil(try suggestion("sinds", "2020-13-01", beside: "2020"))
  }

  /// 2023-03-15 is 19 431 days after 1970-01-01, which is day 25 569 of spreadsheets: 45 000 together.
  func testTheNumberOfADayInASpreadsheetIsSaid() throws {
    for cell in ["45000", "45000.0"] {
      XCTAssertEqual(
        try suggestion("sinds", cell, beside: "2020")?.en,
        "it may be the number that a spreadsheet has for 2023-03-15: format the column as a date there, and save it"
          + " anew",
        cell
      )
    }
    // Days of the year 1933, and of thousands of years hence, are no beginnings of ties.
    XCTAssertNil(try suggestion("sinds", "5000000", beside: "2020"))
    XCTAssertNil(try suggestion("sinds", "12345", beside: "2020"))
  }

  func testTheNearestRoleOrFunctionIsProposed() throws {
    XCTAssertEqual(
      try suggestion("functie", "kultuur", beside: "leren"),
      Text(en: "did you mean 'cultuur'?", nl: "bedoelde je 'cultuur'?")
    )
    // The first word that means nothing is what is proposed for.
    XCTAssertEqual(
      try suggestion("functie", "leren, kultuur", beside: "leren")?.nl,
      "bedoelde je 'cultuur'?"
    )
    XCTAssertEqual(
      try suggestion("rol", "kritish", beside: "verbindend")?.nl,
      "bedoelde je 'kritisch'?"
    )
    // "gemeenschapsfunctie" is understood, and the word for it is another.
    XCTAssertEqual(
      try suggestion("functie", "gemeenschapsfuntie", beside: "leren")?.nl,
      "bedoelde je '\(Function.community.title.nl)'?"
    )
    XCTAssertNil(try suggestion("functie", "penningmeester", beside: "leren"))
  }

  func testIDsThatDifferInCapitalsAloneAreToldOf() throws {
    let reading = try read(actors: "id,naam,kind\nA,Alfa,lid\na,Beta,lid\nB,Gamma,lid\n")
    XCTAssertEqual(
      reading.findings.all.map { $0.description(in: .en) },
      [
        "actors.csv:3:1: the id 'a' differs from 'A' in capitals alone; make them one actor if they are the same"
      ]
    )
    XCTAssertEqual(reading.findings.errorCount, 0)
    XCTAssertEqual(reading.dataset?.actors.count, 3)
  }
}
