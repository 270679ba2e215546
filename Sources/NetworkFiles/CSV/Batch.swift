/// Records that lie one after the other in the text.
struct Batch {
  /// The most records that lie in a batch.
  static let length = 256

  /// The records, and room for more of them.
  var records = [CSVRecord](repeating: CSVRecord(), count: Batch.length)

  /// The number of records.
  var count = 0

  /// The cells of the records, and room for more of them.
  var cells = [Cell](repeating: Cell.none, count: 8 * Batch.length)

  /// The number of cells.
  var cellCount = 0

  /// The number of line ends in the cells of the last record.
  private(set) var lineCount: Int32 = 0

  /// Where the record after the last begins.
  private(set) var end = 0
  private(set) var endsWithCarriageReturn = false

  /// The cell whose quote is open where the text ends.
  private(set) var openQuote: Cell?

  /// All bytes of the record laid over one another, and perhaps some of the next record.
  private var seen: UInt64 = 0

  /// Cells of the last record with doubled quotes, or with text after the closing quote.
  private var unfinished: [UnfinishedCell] = []

  var hasUnfinishedCells: Bool { !unfinished.isEmpty }

  /// Forgets the records.
  mutating func removeAll() {
    count = 0
    cellCount = 0
  }

  /// Adds a cell.
  private mutating func append(_ cell: Cell) {
    if cellCount == cells.count {
      cells += [Cell](repeating: Cell.none, count: cells.count)
    }
    cells[cellCount] = cell
    cellCount += 1
  }

  /// Adds the record at the beginning of a range; false when the range ends before it does.
  ///
  /// - Precondition: there are less than ``length`` records.
  mutating func scan(
    _ bytes: [UInt8],
    _ range: Range<Int>,
    isLast: Bool,
    separator: UInt8,
    quoting: Quoting,
    line: Int
  ) -> Bool {
    let text = bytes.span
    unfinished.removeAll(keepingCapacity: true)
    openQuote = nil
    seen = 0
    lineCount = 0
    let separators = UInt64(repeating: separator)
    let limit = range.upperBound
    let firstCell = cellCount
    var lastFilled: Int32 = -1
    var stray: Int32 = -1
    var formulaCount: UInt16 = 0
    var i = range.lowerBound
    while true {
      var cell = Cell(begin: Int32(i), start: Int32(i), end: Int32(i), lineOffset: lineCount)
      while text[i] == .space, i < limit { i &+= 1 }
      if text[i] == .quote, i < limit {
        cell.begin = Int32(i)
        i &+= 1
        let start = i
        let isPlain =
          quoting == .doubled ? skipQuoted(text, &i, limit) : skipEscaped(text, &i, limit)
        // The quote after the last byte may be doubled by a byte that was not read yet.
        guard i < limit, i &+ 1 < limit || isLast else {
          if i >= limit { openQuote = cell }
          cellCount = firstCell
          return false
        }
        let innerEnd = i
        i = text.nextBreak(from: i &+ 1, to: limit, separators: separators, seen: &seen)
        let trimmed = text.value(in: start..<innerEnd)
        cell.start = Int32(trimmed.lowerBound)
        cell.end = Int32(trimmed.upperBound)
        let hasText = !text.trimmed(innerEnd + 1..<min(i, limit)).isEmpty
        if hasText, stray < 0 { stray = Int32(cellCount - firstCell) }
        if !isPlain || hasText {
          unfinished.append(
            UnfinishedCell(index: cellCount, start: start, innerEnd: innerEnd, end: min(i, limit))
          )
        }
      } else {
        i = text.nextBreak(from: i, to: limit, separators: separators, seen: &seen)
        let end = min(i, limit)
        if end > Int(cell.begin) {
          let (first, last) = (text[Int(cell.begin)], text[end &- 1])
          if first > 0x27, first < 0x80, last > 0x20, last < 0x80 {
            cell.end = Int32(end)
          } else {
            let trimmed = text.value(in: Int(cell.begin)..<end)
            cell.start = Int32(trimmed.lowerBound)
            cell.end = Int32(trimmed.upperBound)
          }
          if text[Int(cell.start)] == .equals, let formula = TextFormula(text, cell.range) {
            cell.start = Int32(formula.text.lowerBound)
            cell.end = Int32(formula.text.upperBound)
            formulaCount &+= 1
            if formula.hasQuotes {
              unfinished.append(UnfinishedCell(formula, index: cellCount))
            }
          }
        }
      }
      if i >= limit, !isLast {
        cellCount = firstCell
        return false
      }
      if !cell.isEmpty { lastFilled = Int32(cellCount - firstCell) }
      append(cell)
      let byte = i < limit ? text[i] : .lineFeed
      i &+= 1
      if byte == separator { continue }
      end = min(i, limit)
      endsWithCarriageReturn = byte == .carriageReturn
      records[count] = CSVRecord(
        start: Int32(range.lowerBound),
        firstCell: Int32(firstCell),
        cellEnd: Int32(cellCount),
        lastFilled: lastFilled,
        line: line,
        isWide: seen & .highBits != 0,
        formulaCount: formulaCount,
        stray: stray
      )
      count += 1
      return true
    }
  }

  /// Goes to the closing quote, or to the limit when there is none.
  ///
  /// - Returns: Whether there are no doubled quotes before it.
  private mutating func skipQuoted(_ text: Span<UInt8>, _ i: inout Int, _ limit: Int) -> Bool {
    var isPlain = true
    while i < limit {
      let word = text.word(at: i)
      seen |= word
      let hits =
        (word ^ .quotes).zeroBytes | (word ^ .lineFeeds).zeroBytes
        | (word ^ .carriageReturns).zeroBytes
      guard hits != 0 else {
        i &+= 8
        continue
      }
      i &+= hits.trailingZeroBitCount &>> 3
      if i >= limit { break }
      let byte = text[i]
      if byte == .quote {
        guard i &+ 1 < limit, text[i &+ 1] == .quote else { return isPlain }
        isPlain = false
        i &+= 2
      } else {
        if byte == .lineFeed || text[i &+ 1] != .lineFeed { lineCount &+= 1 }
        i &+= 1
      }
    }
    return isPlain
  }

  /// Goes to the closing quote, or to the limit when there is none, where a backslash escapes quotes.
  ///
  /// - Returns: Whether there are no quotes before it.
  private mutating func skipEscaped(_ text: Span<UInt8>, _ i: inout Int, _ limit: Int) -> Bool {
    var isPlain = true
    while i < limit {
      let byte = text[i]
      seen |= UInt64(byte)
      switch byte {
      case .quote:
        guard i &+ 1 < limit, text[i &+ 1] == .quote else { return isPlain }
        isPlain = false
        i &+= 2
      case .backslash:
        let length = text.backslashes(at: i, to: limit)
        i &+= length
        guard i < limit, text[i] == .quote else { continue }
        isPlain = false
        if length & 1 == 1 { i &+= 1 }
      default:
        if byte == .lineFeed || byte == .carriageReturn && text[i &+ 1] != .lineFeed {
          lineCount &+= 1
        }
        i &+= 1
      }
    }
    return isPlain
  }

  /// Writes the values of cells with quotes inside them after the text.
  mutating func finishCells(in text: inout [UInt8], quoting: Quoting) {
    guard count > 0 else { return }
    let record = records[count - 1]
    var lastFilled = record.lastFilled
    for cell in unfinished {
      var value = text.appendValue(of: cell, quoting: quoting)
      if !cell.isOfFormula, !value.isEmpty, text[value.lowerBound] == .equals,
        let formula = TextFormula(text.span, value)
      {
        let inner = UnfinishedCell(formula, index: cell.index)
        value = formula.hasQuotes ? text.appendValue(of: inner, quoting: .doubled) : formula.text
        records[count - 1].formulaCount &+= 1
      }
      cells[cell.index].start = Int32(value.lowerBound)
      cells[cell.index].end = Int32(value.upperBound)
      text += [UInt8](repeating: 0, count: 8)
      if !cells[cell.index].isEmpty {
        lastFilled = max(lastFilled, Int32(cell.index) - record.firstCell)
      }
    }
    // What stood between quotes may be a formula without a text.
    while lastFilled >= 0, cells[Int(record.firstCell + lastFilled)].isEmpty { lastFilled -= 1 }
    records[count - 1].lastFilled = lastFilled
  }
}

/// A cell whose value does not stand in the text as it is.
private struct UnfinishedCell {
  /// Its index among the cells of the batch.
  let index: Int

  /// Where the text between its quotes begins and ends, and where the cell ends.
  let start: Int
  let innerEnd: Int
  let end: Int

  /// Whether the quotes are those of a formula, and not those of the cell.
  var isOfFormula = false
}

extension UnfinishedCell {
  /// The text of a formula, in which quotes are doubled.
  init(_ formula: TextFormula, index: Int) {
    let (start, end) = (formula.text.lowerBound, formula.text.upperBound)
    self.init(index: index, start: start, innerEnd: end, end: end, isOfFormula: true)
  }
}

extension [UInt8] {
  /// Writes the value of a cell at the end of a text, and says where it is there.
  fileprivate mutating func appendValue(of cell: UnfinishedCell, quoting: Quoting) -> Range<Int> {
    let start = count
    var i = cell.start
    while i < cell.innerEnd {
      if quoting == .backslash, self[i] == .backslash {
        // As many as stand before a quote are halved, and an odd one escapes it.
        let length = span.backslashes(at: i, to: cell.innerEnd)
        i += length
        let isBeforeQuote = self[i] == .quote
        self += [UInt8](repeating: .backslash, count: isBeforeQuote ? length / 2 : length)
        guard isBeforeQuote, length & 1 == 1 else { continue }
        append(.quote)
        i += 1
      } else {
        append(self[i])
        i += self[i] == .quote ? 2 : 1
      }
    }
    guard !cell.isOfFormula else { return span.trimmed(start..<count) }
    for i in cell.innerEnd + 1..<cell.end { append(self[i]) }
    return span.value(in: start..<count)
  }
}

extension Span<UInt8> {
  /// The number of backslashes from a place on.
  fileprivate func backslashes(at start: Int, to end: Int) -> Int {
    var i = start
    while i < end, self[i] == .backslash { i &+= 1 }
    return i - start
  }
}
