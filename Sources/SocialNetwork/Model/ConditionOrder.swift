extension Attribute {
  /// Says of every actor whether any of its numbers or dates is in the order that a condition asks for.
  func inOrder(_ condition: Condition) throws(ConditionError) -> [Bool] {
    let values = valuesInUse
    let sign = condition.comparison

    if let numbers = values.understood(number(in:)) {
      let wanted = condition.texts.compactMap(written)
      if wanted.count == condition.texts.count {
        let holds = numbers.map {
          $0.contains { number in wanted.contains { sign.puts(number, $0) } }
        }
        return codes.map { $0 > 0 && holds[Int($0) - 1] }
      }
    }
    if let (dates, order) = try values.dates(in: self) {
      let wanted = condition.texts.compactMap { DateCell($0, order: order) }
      guard wanted.count == condition.texts.count else {
        throw values.understood(number(in:)) == nil ? .expectedDate : .expectedNumber
      }
      let holds = dates.map { $0.contains { date in wanted.contains { sign.puts(date, $0) } } }
      return codes.map { $0 > 0 && holds[Int($0) - 1] }
    }
    throw values.understood(number(in:)) == nil ? .noOrder : .expectedNumber
  }

  /// Says of every cell whether any of its values is equal in number or day to one of the texts of a
  /// condition: in a column of numbers only, or else of dates only.
  ///
  /// The cells of actors that were taken out count too: who is meant by a condition on sensitive
  /// actors may not depend on who else is left.
  func equalInMeaning(to condition: Condition) throws(ConditionError) -> [Bool] {
    var isEqual = [Bool](repeating: false, count: cells.count)
    var texts = condition.texts
    let numbers = texts.compactMap(written)
    guard !numbers.isEmpty || texts.contains(where: { DateCell($0) != nil }) else { return isEqual }
    let values = cells.map { Attribute.values(in: $0) }
    if !numbers.isEmpty, let own = values.understood(number(in:)) {
      isEqual = own.map { $0.contains(where: numbers.contains) }
      texts.removeAll { written($0) != nil }
    }

    texts.removeAll { DateCell($0) == nil }
    guard !texts.isEmpty else { return isEqual }
    do {
      guard let (own, order) = try values.dates(in: self) else { return isEqual }
      let dates = texts.compactMap { DateCell($0, order: order) }
      return zip(isEqual, own).map { isEqual, own in
        isEqual || own.contains { date in dates.contains { date.isWithin($0) } }
      }
    } catch {
      // Such dates are texts: one that is in the column can be found, and no other.
      let known = Set(values.joined().map(\.folded))
      guard texts.allSatisfy({ known.contains($0.folded) }) else { throw error }
      return isEqual
    }
  }

  /// The numbers in the cells in use, also where a cell holds several; `nil` unless all values are
  /// numbers.
  package var numbersInUse: [Double]? {
    valuesInUse.understood(number(in:)).map { Array($0.joined()) }
  }

  /// The values of every cell; none for cells that are left from actors that were taken out.
  private var valuesInUse: [[String]] {
    var isUsed = [Bool](repeating: false, count: cells.count + 1)
    for code in codes { isUsed[Int(code)] = true }
    return cells.enumerated().map { isUsed[$0 + 1] ? Attribute.values(in: $1) : [] }
  }

  /// Whether the day or the month stands first in the dates of the column: the day, unless a date can
  /// only have the month first.
  ///
  /// The cells of actors that were taken out count too, so that a date keeps its meaning.
  fileprivate func dateOrder() throws(ConditionError) -> DateOrder {
    var (hasDayFirst, hasMonthFirst) = (false, false)
    for cell in cells {
      for value in Attribute.values(in: cell) {
        guard case .proof(let order)? = DateCell(value)?.evidence else { continue }
        switch order {
        case .dayFirst: hasDayFirst = true
        case .monthFirst: hasMonthFirst = true
        }
        if hasDayFirst && hasMonthFirst { throw .mixedDates }
      }
    }
    return hasMonthFirst ? .monthFirst : .dayFirst
  }

  /// A number as it is written on the command line: as in the file, or with the other decimal sign.
  private func written(_ text: String) -> Double? {
    number(in: text) ?? CellNumbers.number(text, decimal: decimalSeparator == "," ? .point : .comma)
  }
}

extension [[String]] {
  /// The dates of the values of a column, and their order; `nil` unless all are dates.
  fileprivate func dates(
    in column: Attribute
  ) throws(ConditionError) -> (dates: [[DateCell]], order: DateOrder)? {
    guard let dates = understood({ DateCell($0) }) else { return nil }
    let order = try column.dateOrder()
    guard order == .monthFirst else { return (dates, order) }
    return understood { DateCell($0, order: order) }.map { ($0, order) }
  }

  /// The meaning of every value; `nil` where one has none, or where there are no values.
  fileprivate func understood<Meaning>(_ read: (String) -> Meaning?) -> [[Meaning]]? {
    guard contains(where: { !$0.isEmpty }) else { return nil }
    var all: [[Meaning]] = []
    for values in self {
      let meanings = values.compactMap(read)
      guard meanings.count == values.count else { return nil }
      all.append(meanings)
    }
    return all
  }
}

extension Condition.Comparison {
  func puts(_ first: Double, _ second: Double) -> Bool {
    switch self {
    case .less: first < second
    case .lessOrEqual: first <= second
    case .greater: first > second
    case .greaterOrEqual: first >= second
    case .equal, .notEqual, .contains: false
    }
  }

  /// A month or year is before another date when its last day is before the first of that.
  fileprivate func puts(_ first: DateCell, _ second: DateCell) -> Bool {
    switch self {
    case .less: first.last < second.first
    case .lessOrEqual: first.last <= second.last
    case .greater: first.first > second.last
    case .greaterOrEqual: first.first >= second.first
    case .equal, .notEqual, .contains: false
    }
  }
}
