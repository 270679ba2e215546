import SocialNetwork

// What is wrong in any cell of a row, and rows that sum up the others.
extension TieReader {
  /// Looks for what is wrong in any cell that is not an end.
  mutating func checkCells(_ last: Int, _ scanner: borrowing Scanner) {
    let text = scanner.text.span
    for column in 0...last where column != layout.source && column != layout.target {
      let cell = scanner[column]
      if NationalRegisterNumber.mayBe(in: text, cell.range),
        !NationalRegisterNumber.ranges(in: text, cell.range).isEmpty
      {
        if column == layout.weight {
          guard !isFraction(cell, text) else { continue }
          mustNotReadWeight = true
          fail(.nationalRegisterNumberAsWeight, column, scanner)
        } else {
          add(.nationalRegisterNumber, column, scanner)
        }
      }
      if scanner.hasWideCharacters, text.hasMojibake(cell.range) {
        add(.mojibake(scanner.string(cell)), column, scanner)
      }
    }
    if let stray = scanner.strayCell {
      fail(.textAfterQuote, stray, scanner)
      return
    }
    let named = layout.header.namedCount
    guard last >= named else { return }
    let extra = (named...last).first { !scanner[$0].isEmpty } ?? last
    fail(.extraCells(headerCount: named), extra, scanner)
  }

  /// Whether a cell is a number with decimals and more digits than a national register number has, which programs
  /// write as 85073003328.0 too.
  private func isFraction(_ cell: Cell, _ text: Span<UInt8>) -> Bool {
    guard cell.range.count(where: { text[$0].isDigit }) > 11,
      let value = DecimalNumber(text, cell.range, decimal: decimal).value
    else { return false }
    return value != value.rounded()
  }

  /// Whether a row sums up the others: it begins with a word such as "total" that is no actor, and
  /// holds nothing but numbers besides.
  @inline(__always)
  mutating func isRowOfTotals(_ last: Int, _ scanner: borrowing Scanner) -> Bool {
    let first = scanner[0]
    guard !first.isEmpty, TotalsWord.mayBegin(with: scanner.text[Int(first.start)]) else {
      return false
    }
    return isRowOfTotals(first, last, scanner)
  }

  @inline(never)
  mutating func isRowOfTotals(
    _ first: Cell,
    _ last: Int,
    _ scanner: borrowing Scanner
  ) -> Bool {
    let text = scanner.text.span
    guard TotalsWord.isOne(scanner.string(first)), ends.ids.find(first.range, in: text) == nil,
      last > 0,
      layout.source >= scanner.cellCount || layout.target >= scanner.cellCount
        || layout.source == 0 && text.isMissing(scanner[layout.target].range)
        || layout.target == 0 && text.isMissing(scanner[layout.source].range),
      (1...last).allSatisfy({ column in
        text.isMissing(scanner[column].range)
          || DecimalNumber(text, scanner[column].range, decimal: nil).value != nil
      })
    else { return false }
    totalLines.append(scanner.line)
    return true
  }
}
