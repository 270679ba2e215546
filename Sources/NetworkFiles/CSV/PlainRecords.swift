extension Batch {
  /// Adds the records at the beginning of a range, for as long as they are plain: without quotes, and
  /// on lines that end with LF or CRLF.
  ///
  /// Sixty-four bytes are looked at together, for what may end a cell.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - range: What of it was not scanned yet.
  ///   - separator: What separates cells.
  ///   - line: The line on which the first record begins; at the end, that after the last record.
  /// - Returns: Where the record after the last begins.
  mutating func scanPlainRecords(
    _ bytes: [UInt8],
    _ range: Range<Int>,
    separator: UInt8,
    line: inout Int
  ) -> Int {
    let text = bytes.span
    let separators = UInt64(repeating: separator)
    let limit = range.upperBound
    var heldCells: [Cell] = []
    swap(&heldCells, &self.cells)
    defer { swap(&heldCells, &self.cells) }
    var heldRecords: [CSVRecord] = []
    swap(&heldRecords, &self.records)
    defer { swap(&heldRecords, &self.records) }
    var records = heldRecords.mutableSpan
    var cells = heldCells.mutableSpan
    var record = CSVRecord(start: Int32(range.lowerBound), firstCell: Int32(cellCount), line: line)
    var place = cellCount
    var begin = range.lowerBound
    var block = begin
    var (marks, blockBytes) = text.marks(at: block, separators: separators)
    var seen = blockBytes
    while count < records.count {
      while marks == 0 {
        block &+= 64
        if block >= limit { break }
        (marks, blockBytes) = text.marks(at: block, separators: separators)
        seen |= blockBytes
      }
      let end = block &+ marks.trailingZeroBitCount
      if end >= limit { break }
      marks &= marks &- 1
      let byte = text[end]
      var next = end &+ 1
      if byte != separator {
        if byte == .carriageReturn {
          guard next < limit, text[next] == .lineFeed else { break }
          next &+= 1
        } else if byte == .quote {
          break
        } else if byte != .lineFeed || end < begin {
          // Another control character, or the LF of a CRLF.
          continue
        }
      }
      if place == cells.count { break }
      if begin < end {
        let (first, last) = (text[begin], text[end &- 1])
        let (start, valueEnd): (Int, Int)
        // Neither a blank nor the sign that keeps a spreadsheet from reckoning, nor any sign as rare.
        if first &- 0x28 < 0x58, last &- 0x21 < 0x5F {
          (start, valueEnd) = (begin, end)
        } else {
          let trimmed = text.value(in: begin..<end)
          (start, valueEnd) = (trimmed.lowerBound, trimmed.upperBound)
        }
        cells[place] = Cell(
          begin: Int32(truncatingIfNeeded: begin),
          start: Int32(truncatingIfNeeded: start),
          end: Int32(truncatingIfNeeded: valueEnd),
          lineOffset: 0
        )
        if start < valueEnd {
          record.lastFilled = Int32(truncatingIfNeeded: place) &- record.firstCell
        }
      } else {
        let begin = Int32(truncatingIfNeeded: begin)
        cells[place] = Cell(begin: begin, start: begin, end: begin, lineOffset: 0)
      }
      place &+= 1
      begin = next
      if byte == separator { continue }
      record.cellEnd = Int32(truncatingIfNeeded: place)
      record.isWide = seen & .highBits != 0
      records[count] = record
      count &+= 1
      cellCount = place
      line &+= 1
      seen = blockBytes
      record = CSVRecord(
        start: Int32(truncatingIfNeeded: next),
        firstCell: record.cellEnd,
        line: line
      )
    }
    return Int(record.start)
  }
}

extension Scanner {
  /// Whether every record of the batch is one line of ASCII with some number of cells, of which something stands in
  /// the first ones only, and nothing is to be said of how they are written.
  func isBatchPlain(cells cellCount: Int, filled: Int) -> Bool {
    let records = batch.records.span.extracting(0..<batch.count)
    var isPlain = true
    for number in records.indices {
      let record = records[number]
      isPlain =
        isPlain && !record.isWide && record.cellCount == cellCount && record.lastFilled >= 0
        && record.lastFilled < filled && record.stray < 0 && record.formulaCount == 0
        && record.line == records[0].line &+ number
    }
    return isPlain
  }
}
