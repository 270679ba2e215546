import NetworkFiles
import SocialNetwork
import XCTest

final class DateTests: XCTestCase {
  private func dates(_ since: String, _ until: String) throws -> Reading {
    try read(
      actors: "id,kind\na,lid\nb,lid\n",
      ties: "source,target,since,until\na,b,\(since),\(until)\n"
    )
  }

  func testDatesAreReadInBothOrders() throws {
    for text in [
      "2024-04-01", "2024/4/1", "2024-04-01T00:00:00Z", "1/4/2024", "01-04-2024", "1.4.2024",
      "1/04/2024 0:00",
    ] {
      let ties = try dates(text, text).dataset?.ties
      XCTAssertEqual(ties?.since, [Day(year: 2024, month: 4, day: 1)], text)
      XCTAssertEqual(ties?.until, [Day(year: 2024, month: 4, day: 1)], text)
    }
  }

  func testThatNothingShowsTheOrderOfDatesIsTold() throws {
    func told(_ since: String, _ until: String) throws -> [String] {
      try dates(since, until).notes.map(\.en).filter { $0.contains("day first") }
    }
    let words =
      "are read with the day first, as '03/04/2024' on line 2 is: none shows whether that is right"
    XCTAssertEqual(try told("03/04/2024", ""), ["ties.csv: dates in 'since' \(words)"])
    XCTAssertEqual(try told("", "03/04/2024"), ["ties.csv: dates in 'until' \(words)"])
    // One with a day above 12 shows it for both.
    XCTAssertEqual(try told("03/04/2024", "13/04/2024"), [])
    XCTAssertEqual(try told("03/04/2024", "04/13/2024"), [])
    // The same day in either order.
    XCTAssertEqual(try told("04/04/2024", "2024-05-06"), [])
  }

  func testYearsAndMonthsLastToTheirEnd() throws {
    let years = try dates("2024", "2024").dataset?.ties
    XCTAssertEqual(years?.since, [Day(year: 2024, month: 1, day: 1)])
    XCTAssertEqual(years?.until, [Day(year: 2024, month: 12, day: 31)])
    let months = try dates("2024-02", "2024-02").dataset?.ties
    XCTAssertEqual(months?.since, [Day(year: 2024, month: 2, day: 1)])
    XCTAssertEqual(months?.until, [Day(year: 2024, month: 2, day: 29)])
  }

  func testMissingDateIsOpen() throws {
    for text in ["", "-", "onbekend"] {
      let reading = try dates(text, text)
      XCTAssertEqual(reading.dataset?.ties.since, [nil])
      XCTAssertEqual(reading.dataset?.ties.until, [nil])
      XCTAssertEqual(reading.findings.all, [])
    }
  }

  func testOtherTextIsNoDate() throws {
    for text in [
      "2023-02-29", "31/4/2024", "13/13/2024", "24", "1/4/24", "20240401", "2024-4-1-1",
      "April 2024",
      "2024-13", "45383", "2024-04-01x", "99999-01-01", "0000-01-01",
    ] {
      XCTAssertEqual(try dates(text, "").places, ["bad-date 2:5"], text)
    }
  }
}
