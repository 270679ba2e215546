extension Attribute {
  /// Says of every actor whether any of its numbers or dates is in the order that a condition asks for.
  func inOrder(_ condition: Condition) throws(ConditionError) -> [Bool] {
    var isUsed = [Bool](repeating: false, count: cells.count + 1)
    for code in codes { isUsed[Int(code)] = true }
    let values = cells.enumerated().map { isUsed[$0 + 1] ? Attribute.values(in: $1) : [] }
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
    if let dates = values.understood({ DateCell($0) }) {
      let wanted = condition.texts.compactMap { DateCell($0) }
      guard wanted.count == condition.texts.count else {
        throw values.understood(number(in:)) == nil ? .expectedDate : .expectedNumber
      }
      let holds = dates.map { $0.contains { date in wanted.contains { sign.puts(date, $0) } } }
      return codes.map { $0 > 0 && holds[Int($0) - 1] }
    }
    throw values.understood(number(in:)) == nil ? .noOrder : .expectedNumber
  }

  /// A number as it is written on the command line: as in the file, or with the other decimal sign.
  private func written(_ text: String) -> Double? {
    number(in: text)
      ?? Attribute(
        name: name,
        codes: [],
        cells: [],
        decimalSeparator: decimalSeparator == "," ? "." : ","
      )
      .number(in: text)
  }
}

extension [[String]] {
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
