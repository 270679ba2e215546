/// Where a cell is in the text of a scanner.
struct Cell {
  /// Where it begins: at its opening quote, if it has one.
  var begin: Int32

  /// Where its value begins, without quotes and outer blanks.
  var start: Int32

  /// Where its value ends.
  var end: Int32

  /// The number of lines between the beginning of its record and its own.
  var lineOffset: Int32

  /// Where its value is.
  var range: Range<Int> { Int(start)..<Int(end) }

  /// The number of bytes of its value.
  var count: Int { Int(end &- start) }

  /// Whether it has no value.
  var isEmpty: Bool { start == end }
}

/// Reads a file record by record, as RFC 4180 describes it and as people's programs write it.
///
/// Lines end with CRLF, LF or CR. A cell in quotes may hold separators, line ends and, doubled,
/// quotes; blanks before and after the quotes do not count; a quote inside a cell that does not
/// begin with one is a character like any other.
///
/// The scanner keeps one piece of the file at a time, and at least the record that it stands on.
struct Scanner {
  /// The text of which ``cells`` tells the parts, with at least eight bytes after each value.
  private(set) var text: [UInt8] = Scanner.padding

  /// The line on which the record begins, counted from 1.
  private(set) var line = 1

  private var record = Record()
  private var decoder: TextDecoder
  private let separator: UInt8

  /// Where the next record begins, and the text ends for now.
  private var position = 0
  private var filled = 0
  private var recordStart = 0
  private var nextLine = 1

  /// Whether the last record ended with CR, to which an LF may belong that was not read yet.
  private var skipsLineFeed = false
  private var isAtEnd = false

  /// No real record is longer: it is a quote that is not closed.
  private static let longestRecord = 16 << 20
  private static let pieceLength = 1 << 18
  private static let padding = [UInt8](repeating: 0, count: 16)

  /// Creates a scanner at the beginning of a text.
  init(_ decoder: TextDecoder, separator: UInt8) {
    self.decoder = decoder
    self.separator = separator
  }

  /// The cells of the record.
  var cells: [Cell] {
    @inline(__always) get { record.cells }
  }

  /// Whether the record may have characters outside ASCII.
  var hasWideCharacters: Bool { record.seen & 0x8080_8080_8080_8080 != 0 }

  /// Goes to the next record; false at the end.
  mutating func advance() throws(ReadingStop) -> Bool {
    line = nextLine
    while true {
      if position == filled {
        if isAtEnd { return false }
        try refill()
        continue
      }
      if skipsLineFeed {
        skipsLineFeed = false
        if text[position] == .lineFeed {
          position += 1
          continue
        }
      }
      recordStart = position
      let isWhole = record.scan(
        text,
        position..<filled,
        isLast: isAtEnd,
        separator: separator
      )
      if isWhole { break }
      if isAtEnd || filled - position > Scanner.longestRecord {
        guard let cell = record.openQuote else { throw .recordTooLong(line: line) }
        let place = place(of: cell)
        throw .unterminatedQuote(line: place.line, column: place.column)
      }
      try refill()
    }
    position = record.end
    nextLine = line + Int(record.lineCount) + 1
    skipsLineFeed = record.endsWithCarriageReturn
    if record.hasUnfinishedCells { record.finishCells(in: &text) }
    return true
  }

  /// The value of a cell.
  func string(_ cell: Cell) -> String { String(decoding: text[cell.range], as: UTF8.self) }

  /// The line of a cell and the column where it begins, both counted from 1.
  func place(of cell: Cell) -> (line: Int, column: Int) {
    var count = ColumnCount()
    return place(of: cell, counting: &count)
  }

  /// The line of a cell and the column where it begins, counted on from the cell before it.
  func place(of cell: Cell, counting count: inout ColumnCount) -> (line: Int, column: Int) {
    if count.line != line || count.offset > Int(cell.begin) || count.offset < recordStart {
      count = ColumnCount(line: line, offset: recordStart)
    }
    let passed = text[count.offset..<Int(cell.begin)]
    let end = passed.lastIndex { $0 == .lineFeed || $0 == .carriageReturn }
    let part = end.map { passed[($0 + 1)...] } ?? passed
    if end != nil { count.column = 1 }
    count.column += String(decoding: part, as: UTF8.self).count
    count.offset = Int(cell.begin)
    return (line + Int(cell.lineOffset), count.column)
  }

  /// Adds a piece to the text, and forgets what was read before the record.
  private mutating func refill() throws(ReadingStop) {
    text.removeLast(text.count - filled)
    text.removeSubrange(..<position)
    // A long record is read in ever longer pieces, so that it is not gone through too often.
    if let piece = try decoder.next(max(Scanner.pieceLength, text.count)) {
      text += piece
    } else {
      isAtEnd = true
    }
    position = 0
    filled = text.count
    text += Scanner.padding
  }
}

/// How far the columns of a record are counted, so that a long record is not counted from its
/// beginning for every finding in it.
struct ColumnCount {
  fileprivate var line = 0
  fileprivate var offset = 0
  fileprivate var column = 1
}

/// The cells of one record.
private struct Record {
  var cells: [Cell] = []

  /// All bytes laid over one another, and perhaps some of the next record.
  var seen: UInt64 = 0

  /// The number of line ends in cells.
  var lineCount: Int32 = 0

  /// Where the next record begins.
  var end = 0
  var endsWithCarriageReturn = false

  /// The cell whose quote is open where the text ends.
  var openQuote: Cell?

  /// Cells with doubled quotes, or with text after the closing quote: their index, and where the
  /// text in quotes and the cell end.
  private var unfinished: [(cell: Int, innerEnd: Int, end: Int)] = []

  var hasUnfinishedCells: Bool { !unfinished.isEmpty }

  /// Reads the record at the beginning of a range; false when the range ends before it does.
  mutating func scan(
    _ bytes: [UInt8],
    _ range: Range<Int>,
    isLast: Bool,
    separator: UInt8
  ) -> Bool {
    let text = bytes.span
    cells.removeAll(keepingCapacity: true)
    unfinished.removeAll(keepingCapacity: true)
    openQuote = nil
    seen = 0
    lineCount = 0
    let separators = UInt64(repeating: separator)
    let limit = range.upperBound
    var i = range.lowerBound
    while true {
      var cell = Cell(begin: Int32(i), start: Int32(i), end: Int32(i), lineOffset: lineCount)
      while text[i] == .space, i < limit { i &+= 1 }
      if text[i] == .quote, i < limit {
        cell.begin = Int32(i)
        i &+= 1
        let start = i
        let isPlain = skipQuoted(text, &i, limit)
        // The quote after the last byte may be doubled by a byte that was not read yet.
        guard i < limit, i &+ 1 < limit || isLast else {
          if i >= limit { openQuote = cell }
          return false
        }
        let innerEnd = i
        i = text.nextBreak(from: i &+ 1, to: limit, separators: separators, seen: &seen)
        let trimmed = text.trimmed(start..<innerEnd)
        cell.start = Int32(trimmed.lowerBound)
        cell.end = Int32(trimmed.upperBound)
        if !isPlain || !text.trimmed(innerEnd + 1..<min(i, limit)).isEmpty {
          unfinished.append((cells.count, innerEnd, min(i, limit)))
        }
      } else {
        i = text.nextBreak(from: i, to: limit, separators: separators, seen: &seen)
        let end = min(i, limit)
        if end > Int(cell.begin) {
          let (first, last) = (text[Int(cell.begin)], text[end &- 1])
          if first > 0x20, first < 0x80, last > 0x20, last < 0x80 {
            cell.end = Int32(end)
          } else {
            let trimmed = text.trimmed(Int(cell.begin)..<end)
            cell.start = Int32(trimmed.lowerBound)
            cell.end = Int32(trimmed.upperBound)
          }
        }
      }
      if i >= limit, !isLast { return false }
      cells.append(cell)
      if i >= limit {
        end = limit
        endsWithCarriageReturn = false
        return true
      }
      let byte = text[i]
      i &+= 1
      if byte == separator { continue }
      end = i
      endsWithCarriageReturn = byte == .carriageReturn
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

  /// Writes the values of cells with quotes inside them after the text.
  mutating func finishCells(in text: inout [UInt8]) {
    for (index, innerEnd, end) in unfinished {
      let start = text.count
      var i = Int(cells[index].begin) + 1
      while i < innerEnd {
        text.append(text[i])
        i += text[i] == .quote ? 2 : 1
      }
      for i in innerEnd + 1..<end { text.append(text[i]) }
      let trimmed = text.span.trimmed(start..<text.count)
      cells[index].start = Int32(trimmed.lowerBound)
      cells[index].end = Int32(trimmed.upperBound)
      text += [UInt8](repeating: 0, count: 8)
    }
  }
}

extension UInt8 {
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
}

extension UInt64 {
  fileprivate static let quotes = UInt64(repeating: .quote)
  fileprivate static let lineFeeds = UInt64(repeating: .lineFeed)
  fileprivate static let carriageReturns = UInt64(repeating: .carriageReturn)

  /// Eight times the same byte.
  @inline(__always)
  fileprivate init(repeating byte: UInt8) { self = UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The high bit of every byte that is zero, and perhaps of others above the lowest of them.
  @inline(__always)
  fileprivate var zeroBytes: UInt64 {
    (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080
  }
}

extension Span<UInt8> {
  /// Eight bytes, the first of them lowest.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset &+ 8 <= count, "a word past the end of the text")
    // What is read lies within the span, as was just checked.
    return UInt64(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset,
        as: UInt64.self
      )
    )
  }

  /// Where the next separator or line end is, or a place at or after the end.
  @inline(__always)
  fileprivate func nextBreak(
    from start: Int,
    to end: Int,
    separators: UInt64,
    seen: inout UInt64
  ) -> Int {
    var i = start
    while i < end {
      let word = word(at: i)
      seen |= word
      let hits =
        (word ^ separators).zeroBytes | (word ^ .lineFeeds).zeroBytes
        | (word ^ .carriageReturns).zeroBytes
      if hits != 0 { return i &+ hits.trailingZeroBitCount &>> 3 }
      i &+= 8
    }
    return i
  }

  /// Whether a text is all ASCII, and whether it has zeros.
  var textFacts: (isASCII: Bool, hasZero: Bool) {
    var seen: UInt64 = 0
    var zeros: UInt64 = 0
    var i = 0
    while i &+ 8 <= count {
      let word = word(at: i)
      seen |= word
      // Exact as to whether there is any, which is what counts here.
      zeros |= word.zeroBytes
      i &+= 8
    }
    var hasZero = zeros != 0
    while i < count {
      seen |= UInt64(self[i])
      if self[i] == 0 { hasZero = true }
      i &+= 1
    }
    return (seen & 0x8080_8080_8080_8080 == 0, hasZero)
  }

  /// A range without the blanks at its ends: those of ASCII, and those that look like a space.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let width = blankLength(from: start, to: end)
      if width == 0 { break }
      start += width
    }
    while start < end {
      if self[end - 1] <= 0x20 {
        end -= 1
      } else if end - start >= 2, blankLength(from: end - 2, to: end) == 2 {
        end -= 2
      } else if end - start >= 3, blankLength(from: end - 3, to: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  /// The number of bytes of the blank at a place, or 0 when there is none.
  private func blankLength(from start: Int, to end: Int) -> Int {
    let first = self[start]
    if first <= 0x20 { return 1 }
    // U+00A0
    if first == 0xC2 { return start + 1 < end && self[start + 1] == 0xA0 ? 2 : 0 }
    guard first >= 0xE2, start + 2 < end else { return 0 }
    switch (first, self[start + 1], self[start + 2]) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF): return 3  // U+2000 to U+200B, U+202F
    case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3  // U+3000, U+FEFF
    default: return 0
    }
  }
}
