/// Whether the day or the month stands first in a date that ends with the year.
package enum DateOrder: Sendable {
  case dayFirst
  case monthFirst

  /// What stands first, for a reader.
  package var lead: Text {
    switch self {
    case .dayFirst: Text(en: "day", nl: "dag")
    case .monthFirst: Text(en: "month", nl: "maand")
    }
  }
}

/// The days that a cell with a date stands for: one, or those of a month or year.
package struct DateCell {
  /// The first of the days.
  package let first: Day

  /// The last of the days.
  package let last: Day

  /// What the text says of the order of its column.
  package let evidence: Evidence

  /// What a date says of the order of day and month.
  package enum Evidence {
    /// Nothing: it has another form, or day and month are the same number.
    case none

    /// It can only be read so.
    case proof(DateOrder)

    /// It can be read in both orders.
    case ambiguous
  }

  /// Reads a date: 2024-04-01, 2024/04/01, 1/4/2024, 1-4-2024 or 1.4.2024, each perhaps with a time
  /// after it, or 2024-04 or 2024; `nil` when the text is none.
  ///
  /// - Parameters:
  ///   - text: A text.
  ///   - range: Where in the text the date is.
  ///   - order: How to read a date that can be read in both orders.
  package init?(_ text: Span<UInt8>, _ range: Range<Int>, order: DateOrder = .dayFirst) {
    var parts = (0, 0, 0)
    var lengths = (0, 0, 0)
    var count = 1
    var sign: UInt8 = 0
    var i = range.lowerBound
    scan: while i < range.upperBound {
      let byte = text[i]
      i += 1
      switch byte {
      case 48...57:
        let digit = Int(byte - 48)
        switch count {
        case 1: (parts.0, lengths.0) = (parts.0 * 10 + digit, lengths.0 + 1)
        case 2: (parts.1, lengths.1) = (parts.1 * 10 + digit, lengths.1 + 1)
        default: (parts.2, lengths.2) = (parts.2 * 10 + digit, lengths.2 + 1)
        }
        if max(lengths.0, lengths.1, lengths.2) > 4 { return nil }
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."):
        guard sign == 0 || sign == byte, count < 3 else { return nil }
        sign = byte
        count += 1
      case UInt8(ascii: " "), UInt8(ascii: "T"):
        guard count == 3, DateCell.isTime(text, i..<range.upperBound) else { return nil }
        break scan
      default: return nil
      }
    }
    var evidence = Evidence.none
    let days: (Day?, Day?)
    switch (count, lengths) {
    case (1, (4, 0, 0)):
      days = (Day(year: parts.0, month: 1, day: 1), Day(year: parts.0, month: 12, day: 31))
    case (2, (4, 1...2, 0)):
      guard (1...12).contains(parts.1) else { return nil }
      days = (
        Day(year: parts.0, month: parts.1, day: 1),
        Day(
          year: parts.0,
          month: parts.1,
          day: Day.length(ofMonth: parts.1, year: parts.0)
        )
      )
    case (3, (4, 1...2, 1...2)):
      let day = Day(year: parts.0, month: parts.1, day: parts.2)
      days = (day, day)
    case (3, (1...2, 1...2, 4)):
      var (day, month) = (parts.0, parts.1)
      if month > 12 {
        evidence = .proof(.monthFirst)
        swap(&day, &month)
      } else if day > 12 {
        evidence = .proof(.dayFirst)
      } else if day != month {
        evidence = .ambiguous
        if order == .monthFirst { swap(&day, &month) }
      }
      let date = Day(year: parts.2, month: month, day: day)
      days = (date, date)
    default: return nil
    }
    guard let first = days.0, let last = days.1 else { return nil }
    self.first = first
    self.last = last
    self.evidence = evidence
  }

  /// Reads a date from a text by itself, such as a word of the command line.
  package init?(_ text: String, order: DateOrder = .dayFirst) {
    let bytes = Array(text.utf8)
    self.init(bytes.span, 0..<bytes.count, order: order)
  }

  /// Whether all its days are among those of another, as a day is in its month and in its year.
  func isWithin(_ other: DateCell) -> Bool { other.first <= first && last <= other.last }

  /// The day, where it is one; `nil` for a month or year.
  package var day: Day? { first == last ? first : nil }

  /// Whether a text is a time of day, such as 0:00, 00:00:00 or 00:00:00.000Z.
  private static func isTime(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 4, range.count <= 32, (48...57).contains(text[range.lowerBound]) else {
      return false
    }
    return range.allSatisfy { place in
      let byte = text[place]
      return (48...57).contains(byte) || ":.Z+-".utf8.contains(byte)
    }
  }
}
