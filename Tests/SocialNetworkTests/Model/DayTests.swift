import Foundation
import SocialNetwork
import XCTest

final class DayTests: XCTestCase {
  func testDaysAreCountedFromTheFirstOf1970() {
    XCTAssertEqual(Day(year: 1970, month: 1, day: 1)?.number, 0)
    XCTAssertEqual(Day(year: 1969, month: 12, day: 31)?.number, -1)
    // 30 years of 365 days, and leap days in 1972, 1976, …, 1996.
    XCTAssertEqual(Day(year: 2000, month: 1, day: 1)?.number, 30 * 365 + 7)
    // 54 years; leap days in 1972, …, 2020 (13), and that of 2024; January to March: 31 + 29 + 31.
    XCTAssertEqual(Day(year: 2024, month: 4, day: 1)?.number, 54 * 365 + 13 + 91)
  }

  func testLeapYears() {
    for (year, length) in [(1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28), (2400, 29)] {
      XCTAssertEqual(Day.length(ofMonth: 2, year: year), length, "\(year)")
      XCTAssertEqual(Day(year: year, month: 2, day: 29) != nil, length == 29, "\(year)")
    }
    XCTAssertEqual(
      (1...12).map { Day.length(ofMonth: $0, year: 2025) },
      [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    )
  }

  func testDatesThatDoNotExistAreNoDays() {
    let dates = [
      (2024, 0, 1), (2024, 13, 1), (2024, 4, 0), (2024, 4, 31), (2024, -1, 1), (2024, 1, -1),
      (2023, 2, 29), (999, 1, 1), (10_000, 1, 1), (0, 1, 1), (24, 4, 1),
    ]
    for (year, month, day) in dates {
      XCTAssertNil(Day(year: year, month: month, day: day), "\(year)-\(month)-\(day)")
    }
  }

  func testTheFirstAndLastYearsOfFourDigits() {
    XCTAssertEqual(Day(year: 1000, month: 1, day: 1)?.description, "1000-01-01")
    XCTAssertEqual(Day(year: 9999, month: 12, day: 31)?.description, "9999-12-31")
  }

  func testDaysAreThoseOfFoundationFrom1900To2100() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let last = try XCTUnwrap(Day(year: 2100, month: 12, day: 31))
    var day = try XCTUnwrap(Day(year: 1900, month: 1, day: 1))
    while day <= last {
      let (year, month, dayOfMonth) = day.date
      XCTAssertEqual(Day(year: year, month: month, day: dayOfMonth), day)
      let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
      let expected = calendar.dateComponents([.year, .month, .day], from: date)
      guard (expected.year, expected.month, expected.day) == (year, month, dayOfMonth) else {
        XCTFail("\(day) is \(expected) to Foundation")
        return
      }
      day = Day(number: day.number + 1)
    }
  }

  func testDaysAreOrderedByTime() throws {
    let days = [(2009, 12, 31), (2010, 1, 1), (2010, 1, 2), (2010, 2, 1), (2011, 1, 1)].compactMap {
      Day(year: $0.0, month: $0.1, day: $0.2)
    }
    XCTAssertEqual(days.count, 5)
    XCTAssertEqual(days.reversed().sorted(), days)
  }

  func testADayIsWrittenForMachinesAndForReaders() throws {
    let day = try XCTUnwrap(Day(year: 2024, month: 4, day: 1))
    XCTAssertEqual(day.description, "2024-04-01")
    XCTAssertEqual(day.words, Text(en: "1 April 2024", nl: "1 april 2024"))
  }

  func testMonthsHaveTheirNamesInBothLanguages() {
    let words = (1...12).compactMap { Day(year: 2025, month: $0, day: 12)?.words }
    // The first letters, in the order of the year.
    XCTAssertEqual(words.map { $0.en.dropFirst(3).prefix(1) }.joined(), "JFMAMJJASOND")
    XCTAssertEqual(words.map { $0.nl.dropFirst(3).prefix(1) }.joined(), "jfmamjjasond")
    XCTAssertEqual(words[4], Text(en: "12 May 2025", nl: "12 mei 2025"))
    XCTAssertEqual(words[11], Text(en: "12 December 2025", nl: "12 december 2025"))
  }
}
