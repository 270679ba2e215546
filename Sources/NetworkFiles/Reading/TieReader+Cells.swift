import SocialNetwork

// What a row says of a tie besides its ends: weight, roles, functions and days.
extension TieReader {
  @inline(__always)
  mutating func weight(_ scanner: borrowing Scanner) -> Double {
    guard let column = layout.weight else { return 1 }
    guard !mustNotReadWeight else { return 0 }
    guard column < scanner.cellCount, !scanner[column].isEmpty else {
      fail(.emptyWeight, column, scanner)
      return 0
    }
    let text = scanner.text.span
    let reading = DecimalNumber(text, scanner[column].range, decimal: decimal)
    switch reading.evidence {
    case .none: break
    case .point: evidence.point &+= 1
    case .comma: evidence.comma &+= 1
    case .ambiguous:
      evidence.ambiguous &+= 1
      if refusesAmbiguous {
        fail(.ambiguousNumber(scanner.string(scanner[column])), column, scanner)
        return 0
      }
    }
    guard let value = reading.value, value > 0 else {
      fail(faultOfWeight(scanner.string(scanner[column])), column, scanner)
      return 0
    }
    // Larger and smaller weights are a slip of the pen, and their sums and shares no numbers.
    guard value >= 1e-100, value <= 1e100 else {
      fail(.weightOutOfRange(scanner.string(scanner[column])), column, scanner)
      return 0
    }
    if !reading.signs.isEmpty { note(reading.signs, value, scanner[column], scanner) }
    return value
  }

  /// What is wrong with a weight that is no number above 0, as it is read.
  private func faultOfWeight(_ cell: String) -> Fault {
    if MissingValue.isMissing(cell) { return .emptyWeight }
    // With points only, or commas only, there is no other sign: these stand between thousands.
    if let decimal, cell.contains(decimal == .point ? "," : "."),
      DecimalNumber(cell, decimal: decimal).value == nil,
      let value = DecimalNumber(cell, decimal: nil).value, value > 0
    {
      return .otherDecimalSign(cell, read: decimal, isGiven: isDecimalGiven)
    }
    return .badWeight(cell)
  }

  mutating func roles(_ column: Int, _ scanner: borrowing Scanner) -> Roles {
    let range = column < scanner.cellCount ? scanner[column].range : 0..<0
    let word = roleWords.value(range, of: scanner.text.span)
    rowWords.role = word.number
    roleWords.count(word.number)
    if let roles = word.value { return roles }
    fail(.unknownRole(scanner.text.span.string(range)), column, scanner)
    return []
  }

  mutating func functions(_ column: Int, _ scanner: borrowing Scanner) -> Functions {
    let range = column < scanner.cellCount ? scanner[column].range : 0..<0
    let word = functionWords.value(range, of: scanner.text.span)
    rowWords.function = word.number
    functionWords.count(word.number)
    if let functions = word.value { return functions }
    fail(.unknownFunction(scanner.text.span.string(range)), column, scanner)
    return []
  }

  /// Says that signs of a weight are left aside.
  @inline(never)
  mutating func note(
    _ signs: DecimalNumber.Signs,
    _ value: Double,
    _ cell: Cell,
    _ scanner: borrowing Scanner
  ) {
    for sign in DecimalNumber.Signs.all where signs.contains(sign) {
      unusual.add(
        .sign(sign),
        line: scanner.line(of: cell),
        cell: scanner.string(cell),
        value: value == value.rounded() && value < 1e15 ? "\(Int(value))" : "\(value)"
      )
    }
  }

  /// Reads the first and the last day.
  mutating func readDates(into row: inout Row, _ scanner: borrowing Scanner) {
    let first = date(since?.read(scanner), in: layout.since, scanner)
    let last = date(until?.read(scanner), in: layout.until, scanner)
    row.since = first?.first
    row.until = last?.last
    guard let begin = row.since, let end = row.until, end < begin else { return }
    failOrder(scanner)
  }

  @inline(__always)
  mutating func date(
    _ reading: DateColumn.Reading?,
    in column: Int?,
    _ scanner: borrowing Scanner
  ) -> DateCell? {
    switch reading {
    case .date(let date)?: return date
    case .missing?, nil: return nil
    case .undecided?:
      isUndecided = true
      return nil
    case .faulty(let cell)?:
      if let column { fail(.badDate(cell), column, scanner) }
      return nil
    }
  }

  @inline(never)
  mutating func failOrder(_ scanner: borrowing Scanner) {
    guard let since = layout.since, let until = layout.until else { return }
    let cells = (scanner.string(scanner[since]), scanner.string(scanner[until]))
    fail(.untilBeforeSince(since: cells.0, until: cells.1), until, scanner)
  }

  mutating func appendAttributes(_ scanner: borrowing Scanner) {
    for place in attributes.indices {
      let column = attributes[place].column
      guard column < scanner.cellCount, !scanner[column].isEmpty else {
        attributes[place].appendMissing()
        continue
      }
      let bytes = scanner.string(scanner[column]).withoutNationalRegisterNumbers.padded
      attributes[place].append(0..<bytes.count - 8, of: bytes.span) {
        layout.header.place(ofColumn: column, scanner)
      }
    }
  }
}
