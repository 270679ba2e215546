import Foundation
import Synchronization

/// Reads a file record by record, as RFC 4180 describes it and as people's programs write it.
///
/// Lines end with CRLF, LF or CR. A cell in quotes may hold separators, line ends and, doubled,
/// quotes; blanks before and after the quotes do not count; a quote inside a cell that does not
/// begin with one is a character like any other.
///
/// The scanner keeps one piece of the file at a time, and at least the record that it stands on.
struct Scanner: ~Copyable {
  /// The text of which the cells tell the parts, with at least sixty-four bytes after it, and eight after each
  /// value.
  private(set) var text: [UInt8] = Scanner.padding

  /// The records that were found together, and the one on which the scanner stands.
  private(set) var batch = Batch()
  private var current = -1
  private(set) var record = CSVRecord()

  private var decoder: TextDecoder
  private let separator: UInt8
  private let quoting: Quoting

  /// Whether to stop where quotes seem to be written in another way.
  private let doubtsQuoting: Bool

  /// Where the next record begins, and the text ends for now.
  private var position = 0
  private var filled = 0
  private var nextLine: Int

  /// Whether the last record ended with CR, to which an LF may belong that was not read yet.
  private var skipsLineFeed = false
  private var isAtEnd = false

  private let fixed = FixedPlace()

  /// How many records to read before plain ones are looked for again.
  private var patience = 0

  /// No real record is longer: it is a quote that is not closed.
  private static let longestRecord = 16 << 20
  private static let pieceLength = 1 << 16
  private static let padding = [UInt8](repeating: 0, count: 80)

  /// Creates a scanner at the beginning of a text, or of a record after others.
  init(
    _ decoder: TextDecoder,
    separator: UInt8,
    quoting: Quoting = .doubled,
    doubtsQuoting: Bool = false,
    line: Int = 1,
    row: Int = 0
  ) {
    self.decoder = decoder
    nextLine = line
    self.row = row
    self.separator = separator
    self.quoting = quoting
    self.doubtsQuoting = doubtsQuoting
  }

  // MARK: The record

  /// The line on which the record begins, counted from 1.
  var line: Int { record.line }

  /// The number of the record as the row of a spreadsheet, counted from 1; empty lines count.
  private(set) var row: Int

  /// The number of cells of the record.
  var cellCount: Int { record.cellCount }

  /// The last cell of the record that is not empty, or -1 when all are.
  var lastFilled: Int { Int(record.lastFilled) }

  /// Whether the record may have characters outside ASCII.
  var hasWideCharacters: Bool { record.isWide }

  /// How many cells of the record are a text that is written as a formula.
  var formulaCount: Int { Int(record.formulaCount) }

  /// The first cell of the record with text after its closing quote, or `nil` when there is none.
  var strayCell: Int? { record.stray < 0 ? nil : Int(record.stray) }

  /// A cell of the record.
  subscript(column: Int) -> Cell {
    @inline(__always) get {
      precondition(column < record.cellCount, "a cell that the record does not have")
      return batch.cells[Int(record.firstCell) &+ column]
    }
  }

  /// Goes to the next record; false at the end.
  mutating func advance() throws(ReadingStop) -> Bool {
    if current + 1 >= batch.count {
      current = -1
      guard try readBatch() else { return false }
    }
    current += 1
    row &+= 1
    record = batch.records[current]
    return true
  }

  /// The row of a record of the batch.
  func row(ofRecord number: Int) -> Int { row - current + number }

  /// Counts on from a row as if the record were that one.
  mutating func countRows(from row: Int) { self.row = row }

  /// The value of a cell.
  func string(_ cell: Cell) -> String { String(decoding: text[cell.range], as: UTF8.self) }

  // MARK: The batch

  /// Whether the record is the first of those that were found together.
  ///
  /// The text stays as it is until the next such record.
  var isAtBatchStart: Bool { current == 0 }

  /// Whether the record is the last of those that were found together.
  var isAtBatchEnd: Bool { current + 1 == batch.count }

  /// Goes to the last record of the batch.
  mutating func advanceToBatchEnd() {
    row &+= batch.count - 1 - current
    current = batch.count - 1
    record = batch.records[current]
  }

  /// The cells in some columns of every record of the batch, an empty one where there is none.
  func fillCellsOfBatch(inColumns columns: [Int], _ list: inout [Cell]) {
    let records = batch.records.span.extracting(0..<batch.count)
    let cells = batch.cells.span
    let size = records.count * columns.count
    if list.count > size { list.removeLast(list.count - size) }
    if list.count < size { list += [Cell](repeating: .none, count: size - list.count) }
    var filled = list.mutableSpan
    for (place, column) in columns.enumerated() {
      var place = place
      for number in records.indices {
        let record = records[number]
        let hasCell = column < record.cellCount
        filled[place] = hasCell ? cells[Int(record.firstCell) &+ column] : .none
        place &+= columns.count
      }
    }
  }

  /// A cell of a record of the batch.
  func cell(_ column: Int, inRecord number: Int) -> Cell {
    batch.cells[Int(batch.records[number].firstCell) + column]
  }

  /// The number of the record in the batch, counted from 0.
  var recordNumber: Int { current }

  /// Where the record begins in the source; in text in UTF-8 only.
  var place: PlaceInFile {
    PlaceInFile(
      offset: decoder.offset - filled + Int(record.start),
      line: line,
      row: row - 1
    )
  }

  /// Where the batch ends, as ``place``; `nil` where the LF of a CRLF may still be to come.
  var batchEnd: PlaceInFile? {
    guard !skipsLineFeed else { return nil }
    return PlaceInFile(
      offset: decoder.offset - filled + position,
      line: nextLine,
      row: row(ofRecord: batch.count - 1)
    )
  }

  /// Reads the next records; false when there are none.
  private mutating func readBatch() throws(ReadingStop) -> Bool {
    batch.removeAll()
    while batch.count < Batch.length {
      if position == filled {
        if batch.count > 0 || isAtEnd { break }
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
      if scanPlainRecords() { continue }
      let isWhole = batch.scan(
        text,
        position..<filled,
        isLast: isAtEnd,
        separator: separator,
        quoting: quoting,
        line: nextLine
      )
      if isWhole {
        if doubtsQuoting, batch.records[batch.count - 1].stray >= 0,
          isDoubtful(position..<batch.end)
        {
          throw .otherQuotes
        }
        guard batch.end - position <= Scanner.longestRecord else {
          throw recordTooLong(position..<batch.end)
        }
        position = batch.end
        nextLine += Int(batch.lineCount) + 1
        skipsLineFeed = batch.endsWithCarriageReturn
        if batch.hasUnfinishedCells { batch.finishCells(in: &text, quoting: quoting) }
        continue
      }
      if batch.count > 0 { break }
      if isAtEnd || filled - position > Scanner.longestRecord {
        if doubtsQuoting, isDoubtful(position..<filled) { throw .otherQuotes }
        guard let cell = batch.openQuote else { throw recordTooLong(position..<filled) }
        record = CSVRecord(start: Int32(position), line: nextLine)
        let place = place(of: cell)
        throw .unterminatedQuote(line: place.line, column: place.column)
      }
      try refill()
    }
    try checkLimits()
    return batch.count > 0
  }

  /// That a record is too long, with whether quotes in it may be why.
  private func recordTooLong(_ range: Range<Int>) -> ReadingStop {
    .recordTooLong(line: nextLine, hasQuotes: range.contains { text[$0] == .quote })
  }

  /// Refuses what is larger than files may be.
  private func checkLimits() throws(ReadingStop) {
    if row > Limits.rows { throw .tooManyRows }
    // Cells of the usual length lie in a text of the usual length.
    let mayBeLong = filled > Limits.cell
    guard mayBeLong || batch.cellCount > Limits.columns else { return }
    for (number, record) in batch.records[..<batch.count].enumerated() {
      if record.lastFilled >= Limits.columns { throw .tooManyColumns(line: record.line) }
      guard mayBeLong else { continue }
      for place in record.firstCell..<record.cellEnd {
        let cell = batch.cells[Int(place)]
        guard cell.count > Limits.cell else { continue }
        let found = self.place(of: cell, inRecord: number)
        throw .cellTooLong(line: found.line, column: found.column)
      }
    }
  }

  /// Whether a record that cannot be read well may be one in which quotes are written in another way.
  private func isDoubtful(_ range: Range<Int>) -> Bool {
    quoting == .backslash
      || range.dropLast().contains { text[$0] == .backslash && text[$0 + 1] == .quote }
  }

  /// Reads the next records that are plain; false when there are none.
  private mutating func scanPlainRecords() -> Bool {
    // Where one record is not plain the next ones seldom are.
    if patience > 0 {
      patience -= 1
      return false
    }
    if filled - position > Scanner.longestRecord { return false }
    let end = batch.scanPlainRecords(
      text,
      position..<filled,
      separator: separator,
      line: &nextLine
    )
    guard end > position else {
      patience = 8
      return false
    }
    position = end
    return true
  }

  /// Adds a piece to the text, and forgets what was read before the record.
  private mutating func refill() throws(ReadingStop) {
    text.removeLast(text.count - filled)
    text.removeSubrange(..<position)
    // A long record is read in ever longer pieces, so that it is not gone through too often.
    isAtEnd = try !decoder.next(max(Scanner.pieceLength, text.count), into: &text)
    position = 0
    filled = text.count
    text += Scanner.padding
  }
}

/// Keeps what holds it where it is.
///
/// Large values are copied for every call that borrows them, and a scanner is lent for every row of a file. An
/// atomic may not move while it is lent, so what holds one is handed on by its address.
private struct FixedPlace: ~Copyable {
  private let unmoved = Atomic<Bool>(true)
}

extension [UInt8] {
  /// Adds the next bytes of an open file.
  ///
  /// `FileHandle.read(upToCount:)` asks the system for 4 KiB at a time.
  ///
  /// - Returns: How many they are, none at its end; `nil` when it cannot be read.
  mutating func appendNext(_ limit: Int, of file: FileHandle) -> Int? {
    let start = count
    append(contentsOf: repeatElement(0, count: limit))
    // The system is told how much room there is, and says how much of it was filled.
    let result = unsafe withUnsafeMutableBytes { buffer in
      let room = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
      while true {
        let result = unsafe read(file.fileDescriptor, room.baseAddress, room.count)
        if result >= 0 || errno != EINTR { return result }
      }
    }
    removeLast(limit - Swift.max(0, result))
    return result < 0 ? nil : result
  }
}

extension Span<UInt8> {
  /// Eight bytes, the first of them lowest.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset &+ 8 <= count, "a word past the end of the text")
    // What is read lies within the span, as was just checked.
    let word = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  /// Which of sixty-four bytes are a separator, a quote or a control character below 16, the first
  /// byte lowest, and eight times eight of the bytes laid over one another.
  @inline(__always)
  func marks(at offset: Int, separators: UInt64) -> (marks: UInt64, seen: UInt64) {
    precondition(offset >= 0 && offset &+ 64 <= count, "bytes past the end of the text")
    var marks: UInt64 = 0
    var seen: UInt64 = 0
    for place in 0..<8 {
      // What is read lies within the span, as was just checked.
      let word = UInt64(
        littleEndian: unsafe bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: offset &+ 8 &* place,
          as: UInt64.self
        )
      )
      seen |= word
      // In each of these the high bits of the bytes that are sought are 0, and all others are 1.
      let low = word & ~.highBits
      let controls = (low &+ 0x7070_7070_7070_7070) | word
      let others = ((low ^ separators) &+ ~.highBits) | word
      let quotes = ((low ^ .quotes) &+ ~.highBits) | word
      let hits = ~(controls & others & quotes) & .highBits
      // The product has the eight bits in its highest byte.
      let bits = ((hits &>> 7) &* 0x0102_0408_1020_4080) &>> 56
      marks |= bits &<< UInt64(8 &* place)
    }
    return (marks, seen)
  }

  /// Where the next separator or line end is, or a place at or after the end.
  @inline(__always)
  func nextBreak(
    from start: Int,
    to end: Int,
    separators: UInt64,
    seen: inout UInt64
  ) -> Int {
    precondition(start >= 0 && end &+ 8 <= count, "a word past the end of the text")
    var i = start
    while i < end {
      // It begins before the end, and eight bytes follow that, as was just checked.
      let word = UInt64(
        littleEndian: unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: UInt64.self)
      )
      seen |= word
      // All bytes below 16, most of which do not occur: that is one test for both line ends.
      let controls = (word &- 0x1010_1010_1010_1010) & ~word & 0x8080_8080_8080_8080
      let hits = (word ^ separators).zeroBytes | controls
      if hits == 0 {
        i &+= 8
        continue
      }
      i &+= hits.trailingZeroBitCount &>> 3
      if i >= end { return i }
      let byte = self[i]
      let isBreak =
        byte == .lineFeed || byte == .carriageReturn || byte == separators.firstByte
      if isBreak { return i }
      i &+= 1
    }
    return i
  }
}
