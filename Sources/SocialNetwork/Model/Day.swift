import Foundation

/// A day of the Gregorian calendar, in four bytes.
///
///     Day(year: 2024, month: 4, day: 1)?.description  // "2024-04-01"
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The number of days since 1 January 1970.
  public let number: Int32

  /// Creates a day from the number of days since 1 January 1970.
  public init(number: Int32) { self.number = number }

  /// Creates a day from its date, or `nil` when there is no such date or its year is not one of four
  /// digits.
  ///
  /// The count of days is that of H. Hinnant, "chrono-compatible low-level date algorithms":
  /// years begin in March, so that the leap day is the last of its year.
  public init?(year: Int, month: Int, day: Int) {
    guard (1000...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The number of days in a month.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The year, the month from 1 and the day from 1.
  public var date: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// The date in the form of ISO 8601, such as 2024-04-01.
  public var description: String {
    let (year, month, day) = date
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// The date as a sentence has it, such as "1 April 2024".
  public var words: Text {
    let (year, month, day) = date
    let names = Day.months[month - 1]
    return Text(en: "\(day) \(names.en) \(year)", nl: "\(day) \(names.nl) \(year)")
  }

  private static let months = [
    Text(en: "January", nl: "januari"), Text(en: "February", nl: "februari"),
    Text(en: "March", nl: "maart"), Text("april").capitalizedInEnglish,
    Text(en: "May", nl: "mei"), Text(en: "June", nl: "juni"), Text(en: "July", nl: "juli"),
    Text(en: "August", nl: "augustus"), Text("september").capitalizedInEnglish,
    Text(en: "October", nl: "oktober"), Text("november").capitalizedInEnglish,
    Text("december").capitalizedInEnglish,
  ]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public static func < (first: Day, second: Day) -> Bool { first.number < second.number }
}

extension Text {
  /// The same word in both languages, but with a capital in English.
  fileprivate var capitalizedInEnglish: Text {
    Text(en: en.prefix(1).uppercased() + en.dropFirst(), nl: nl)
  }
}

extension Day {
  /// The number of whole years from this day to a later one, as birthdays count them.
  package func wholeYears(until later: Day) -> Int {
    let (first, last) = (date, later.date)
    let isBefore = (last.month, last.day) < (first.month, first.day)
    return last.year - first.year - (isBefore ? 1 : 0)
  }

  /// The day it is, in universal time.
  package static var today: Day { Day(number: Int32(Date().timeIntervalSince1970 / 86_400)) }
}
