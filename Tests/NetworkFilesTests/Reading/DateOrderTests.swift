import NetworkFiles
import SocialNetwork
import XCTest

/// Dates of which the day or the month may stand first.
///
/// What is right was worked out by hand.
final class DateOrderTests: XCTestCase {
  private let pair = "id,kind\nA,lid\nB,lid\nC,lid\nD,lid\nE,lid\n"

  func testUntilBeforeSinceIsAnError() throws {
    let reading = try read(
      actors: pair,
      ties: "source,target,since,until\nA,B,2024-05-01,2023-05-01\nB,C,2020,2019\n"
        + "C,D,2020,2020-03\nD,E,2024-05-01,1/5/2024\n"
    )
    XCTAssertEqual(reading.places, ["until-before-since 2:16", "until-before-since 3:10"])
    XCTAssertEqual(reading.ties, ["C–D 1.0", "D–E 1.0"])
    XCTAssertEqual(lost(reading), ["A", "B", "C"])
  }

  func testColumnWithTheMonthFirst() throws {
    let reading = try read(
      actors: pair,
      ties: "source,target,since\nA,B,4/5/2024\nA,C,4/13/2024\nA,D,12/31/2023\nA,E,3/4/2024\n"
    )
    XCTAssertEqual(reading.findings.all, [])
    XCTAssertEqual(
      reading.dataset?.ties.since,
      [
        Day(year: 2024, month: 4, day: 5), Day(year: 2024, month: 4, day: 13),
        Day(year: 2023, month: 12, day: 31), Day(year: 2024, month: 3, day: 4),
      ]
    )
    XCTAssertEqual(
      notes(reading, with: "month first"),
      [
        "ties.csv: dates in 'since' have the month first: '4/13/2024' on line 3 can be nothing else"
      ]
    )
  }

  func testColumnThatShowsNoOrderTakesThatOfTheOther() throws {
    let reading = try read(
      actors: pair,
      ties: "source,target,since,until\nA,B,4/5/2024,4/13/2024\nA,C,2020,\n"
    )
    let april = Day(year: 2024, month: 4, day: 5)
    XCTAssertEqual(reading.dataset?.ties.since, [april, Day(year: 2020, month: 1, day: 1)])
    XCTAssertEqual(notes(reading, with: "dates in 'since' and 'until'").count, 1)
    // Nothing shows the order: the day is first.
    let plain = try read(actors: pair, ties: "source,target,since\nA,B,4/5/2024\n")
    XCTAssertEqual(plain.dataset?.ties.since, [Day(year: 2024, month: 5, day: 4)])
    XCTAssertEqual(notes(plain, with: "month first"), [])
  }

  func testColumnOfBothOrdersIsAnError() throws {
    let reading = try read(
      actors: pair,
      ties: "source,target,since\nA,B,13/4/2024\nA,C,4/13/2024\nA,D,4/5/2024\nA,E,5/5/2024\n"
    )
    XCTAssertEqual(
      reading.findings.all.map { $0.description(in: .en) },
      [
        "ties.csv:3:5: in 'since', '13/4/2024' on line 2 has the day first and '4/13/2024' on line 3"
          + " the month; dates such as 4/5/2024 can be read in two ways; write the dates as"
          + " 2024-04-13"
      ]
    )
    // What can be read in one way is; the row that cannot is left out.
    XCTAssertEqual(reading.ties, ["A–B 1.0", "A–C 1.0", "A–E 1.0"])
    XCTAssertEqual(reading.findings.consequences.map(\.code), ["mixed-dates"])
    XCTAssertEqual(lost(reading), ["A", "D"])
  }
}
