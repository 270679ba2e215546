import SocialNetwork

// What is wrong in any cell of a row, and rows that sum up the others.
extension ActorReader {
  /// Looks for what is wrong in any cell; false when the row cannot be
  /// told apart into its cells.
  mutating func checkCells(_ last: Int, _ scanner: borrowing Scanner) -> Bool {
    let text = scanner.text.span
    if !masked.isEmpty { masked.removeAll(keepingCapacity: true) }
    for column in 0...last {
      let cell = scanner[column]
      if NationalRegisterNumber.mayBe(in: text, cell.range),
        !NationalRegisterNumber.ranges(in: text, cell.range).isEmpty
      {
        masked.append(column)
        if column != layout.id { add(.nationalRegisterNumber, column, scanner) }
      }
      if scanner.hasWideCharacters, text.hasMojibake(cell.range) {
        add(.mojibake(scanner.string(cell)), column, scanner)
      }
    }
    for place in enterpriseChecks.indices {
      let column = enterpriseChecks[place].column
      guard column <= last, scanner[column].count >= 9, !masked.contains(column) else { continue }
      enterpriseChecks[place].check.check(scanner[column].range, of: text) {
        layout.header.place(ofColumn: column, scanner)
      }
    }
    if let stray = scanner.strayCell {
      add(.textAfterQuote, stray, scanner)
      return false
    }
    let named = layout.header.namedCount
    guard last >= named, let extra = (named...last).first(where: { !scanner[$0].isEmpty }) else {
      return true
    }
    add(.extraCells(headerCount: named), extra, scanner)
    return false
  }

  /// Whether a row sums up the others: it begins with a word such as "total", and holds numbers
  /// besides.
  @inline(__always)
  func isRowOfTotals(_ last: Int, _ scanner: borrowing Scanner) -> Bool {
    let text = scanner.text.span
    guard let first = (0...last).first(where: { !scanner[$0].isEmpty }),
      TotalsWord.mayBegin(with: text[scanner[first].range.lowerBound])
    else { return false }
    return isRowOfTotals(first, last, scanner)
  }

  @inline(never)
  func isRowOfTotals(_ first: Int, _ last: Int, _ scanner: borrowing Scanner) -> Bool {
    guard TotalsWord.isOne(scanner.string(scanner[first])) else { return false }
    let text = scanner.text.span
    // An actor has a kind; what has none, and nothing else either, is none where others have one.
    if let kind = layout.kind {
      guard kind >= scanner.cellCount || text.isMissing(scanner[kind].range) else { return false }
    } else if first == last {
      return false
    }
    return first == last
      || (first + 1...last).allSatisfy { column in
        text.isMissing(scanner[column].range)
          || DecimalNumber(text, scanner[column].range, decimal: nil).value != nil
      }
  }
}
