import SocialNetwork

/// A column of dates while it is read: whether the day or the month stands first in it is what its
/// own dates show.
struct DateColumn {
  /// Its place in the file.
  let column: Int

  /// Its header.
  let name: String

  /// How dates that can be read in both orders are read; `nil` where the column has both orders, so
  /// that nothing is known of such dates.
  let order: DateOrder?

  private(set) var evidence = DateOrderEvidence()

  /// How many cells say a month or a year only.
  private(set) var wholePeriodCount = 0

  /// How many cells say that no date is known, the line of the first and what it says.
  private(set) var unknown: (count: Int, line: Int, word: String) = (0, 0, "")

  /// What a cell holds.
  enum Reading {
    case date(DateCell)
    case missing

    /// It may be one of two days.
    case undecided
    case faulty(String)
  }

  /// Creates a column of which nothing was read yet.
  init(column: Int, name: String, order: DateOrder?) {
    self.column = column
    self.name = name
    self.order = order
  }

  /// The same column, of which nothing was read yet.
  var fresh: DateColumn { DateColumn(column: column, name: name, order: order) }

  /// Adds what the dates of the part of the file that follows show, given the number of lines before it.
  mutating func append(_ part: DateColumn, lines: Int) {
    if evidence.ambiguous == nil, let (line, cell) = part.evidence.ambiguous {
      evidence.ambiguous = (line + lines, cell)
    }
    wholePeriodCount += part.wholePeriodCount
    if unknown.count == 0, part.unknown.count > 0 {
      unknown = (0, part.unknown.line + lines, part.unknown.word)
    }
    unknown.count += part.unknown.count
    if evidence.dayFirst == nil { evidence.dayFirst = part.evidence.dayFirst?.moved(by: lines) }
    if evidence.monthFirst == nil {
      evidence.monthFirst = part.evidence.monthFirst?.moved(by: lines)
    }
  }

  /// Reads a cell.
  @inline(__always)
  mutating func read(_ scanner: borrowing Scanner) -> Reading {
    guard column < scanner.cellCount, !scanner[column].isEmpty else { return .missing }
    let range = scanner[column].range
    guard let date = DateCell(scanner.text.span, range, order: order ?? .dayFirst) else {
      let cell = scanner.text.span.string(range)
      guard MissingValue.isMissing(cell) else { return .faulty(cell) }
      if unknown.count == 0 { unknown = (0, scanner.line, cell) }
      unknown.count += 1
      return .missing
    }
    switch date.evidence {
    case .none: wholePeriodCount &+= date.day == nil ? 1 : 0
    case .ambiguous:
      if evidence.ambiguous == nil {
        evidence.ambiguous = (scanner.line, scanner.string(scanner[column]))
      }
      if order == nil { return .undecided }
    case .proof(.dayFirst):
      if evidence.dayFirst == nil { evidence.dayFirst = proof(.dayFirst, scanner) }
    case .proof(.monthFirst):
      if evidence.monthFirst == nil { evidence.monthFirst = proof(.monthFirst, scanner) }
    }
    return .date(date)
  }

  @inline(never)
  private func proof(_ order: DateOrder, _ scanner: borrowing Scanner) -> DateOrderEvidence.Proof {
    let cell = scanner[column]
    let place = scanner.place(of: cell)
    return DateOrderEvidence.Proof(
      order: order,
      cell: scanner.string(cell),
      line: place.line,
      column: place.column
    )
  }
}

/// What the dates of a column show of their order.
struct DateOrderEvidence {
  /// A date that can be read in one order only.
  struct Proof {
    let order: DateOrder
    let cell: String
    let line: Int
    let column: Int

    /// The same date so many lines further on.
    func moved(by lines: Int) -> Proof {
      Proof(order: order, cell: cell, line: line + lines, column: column)
    }
  }

  var dayFirst: Proof?
  var monthFirst: Proof?

  /// The first date that can be read in both orders, and its line.
  var ambiguous: (line: Int, cell: String)?

  /// Two dates of which one has the day first and the other the month, in the order of the file.
  var contradiction: (first: Proof, second: Proof)? {
    guard let dayFirst, let monthFirst else { return nil }
    return dayFirst.line <= monthFirst.line ? (dayFirst, monthFirst) : (monthFirst, dayFirst)
  }
}

/// In which order the dates of both columns are read.
struct DateOrders: Equatable {
  var since: DateOrder? = .dayFirst
  var until: DateOrder? = .dayFirst

  /// The orders that are usual here, until the dates show others.
  init() {}

  /// The orders that the dates show: a column that shows none has its month first where the other
  /// has.
  init(since: DateOrderEvidence?, until: DateOrderEvidence?) {
    func order(_ own: DateOrderEvidence?, beside other: DateOrderEvidence?) -> DateOrder? {
      guard own?.contradiction == nil else { return nil }
      if own?.monthFirst != nil { return .monthFirst }
      let isAlone = own?.dayFirst != nil || other?.dayFirst != nil
      return other?.monthFirst != nil && !isAlone ? .monthFirst : .dayFirst
    }
    self.since = order(since, beside: until)
    self.until = order(until, beside: since)
  }
}
