import GraphCore
import SocialNetwork

/// How a large file is read in parts.
package struct FileParts: Sendable {
  /// The length of a part in bytes.
  package var length = 1 << 20

  /// The number of threads by which it goes how many parts are read ahead.
  package var threadCount = processorCount

  /// How many parts are read at most while those before them are put together.
  fileprivate var aheadCount: Int { 4 * threadCount }

  /// Creates the usual parts.
  package init() {}
}

/// Reads rows, all of a file or parts of it that are put together.
protocol PartReader: Sendable {
  /// Reads the record on which a scanner stands.
  mutating func read(_ scanner: borrowing Scanner)

  /// Reads all records of the batch at whose first a scanner stands; false, and none is read, where they are to be
  /// read one by one.
  mutating func readBatch(_ scanner: borrowing Scanner) -> Bool

  /// Ends a batch of the scanner of which the rest is not read.
  mutating func leaveBatch(_ scanner: borrowing Scanner)

  /// A reader of the same file that has read nothing yet.
  func fresh(expectedRows: Int) -> Self

  /// Makes room for a number of rows, as many as are expected, or as are surely there.
  mutating func reserve(_ rowCount: Int, isSure: Bool)

  /// How many rows it holds.
  var keptCount: Int { get }

  /// Whether everything that was read is sound and plain, so that nothing is to be said of it.
  var isPlain: Bool { get }

  /// Adds what a fresh reader has read of the part of the file that begins at a place, of which nothing is to
  /// be said by itself; false, and nothing is added, where something is beside what was read before, or beside
  /// another row of the part.
  mutating func append(_ part: Self, beginningAt place: PlaceInFile) -> Bool
}

extension CSVFile {
  /// Reads all rows after the one on which a scanner stands.
  ///
  /// Parts of a large file in UTF-8 are read on several threads, each as if nothing in it were to be said,
  /// from a line end on. One in which something is, or which turns out not to begin with a record, is read
  /// again in its turn; so the findings are those of reading row after row.
  func readRows<Reader: PartReader>(
    after header: consuming Scanner,
    with reader: inout Reader,
    in parts: FileParts
  ) throws(ReadingStop) {
    var scanner = header
    var hasRoom = false
    while try scanner.advance() {
      reader.read(scanner)
      guard scanner.isAtBatchEnd else { continue }
      if parts.threadCount > 1, dialect.encoding == .utf8, !dialect.form.isDamaged,
        let place = scanner.batchEnd,
        source.count - place.offset >= 2 * parts.length
      {
        return try readParts(from: place, with: &reader, parts)
      }
      if !hasRoom { reader.reserve(expectedRows, isSure: false) }
      hasRoom = true
    }
  }

  private func readParts<Reader: PartReader>(
    from start: PlaceInFile,
    with reader: inout Reader,
    _ parts: FileParts
  ) throws(ReadingStop) {
    var place = start
    let ranges = try ranges(from: start.offset, length: parts.length)
    guard !ranges.isEmpty else {
      _ = try readInTurn(from: place, until: .max, with: &reader)
      return
    }
    let template = reader.fresh(expectedRows: 0)
    func begin(_ range: Range<Int>) -> Ahead<Part<Reader>?> {
      Ahead { part(range, template) }
    }
    // While a part is put together with those before it, the next ones are read.
    var ahead = ranges.prefix(parts.aheadCount).map(begin)
    // Where reading stops, nothing goes on behind it.
    defer { for part in ahead { _ = part.result() } }
    reader.reserve(expectedRows, isSure: false)
    for (number, range) in ranges.enumerated() {
      let found = ahead.removeFirst().result()
      let next = number + parts.aheadCount
      if next < ranges.count { ahead.append(begin(ranges[next])) }
      if number == parts.aheadCount {
        // By now it shows how long the rows are that are kept. Were later ones longer, the room would stay in
        // proportion to the file.
        let share = Double(source.count) / Double(max(1, place.offset))
        let count = min(Int(Double(reader.keptCount) * share * 1.01), source.count / 32)
        reader.reserve(count, isSure: true)
      }
      if place.offset < range.lowerBound {
        place = try readInTurn(from: place, until: range.lowerBound, with: &reader)
      }
      // The end of a line before was in a cell, and what seemed a part belongs to the record before.
      guard place.offset == range.lowerBound else { continue }
      if let found, reader.append(found.reader, beginningAt: place) {
        place.offset = range.upperBound
        place.line += found.lineCount
        place.row += found.rowCount
        if place.row > Limits.rows { throw .tooManyRows }
      } else {
        place = try readInTurn(from: place, until: range.upperBound, with: &reader)
      }
    }
    _ = try readInTurn(from: place, until: .max, with: &reader)
  }

  /// What a part holds, with the numbers of its lines and rows.
  private typealias Part<Reader> = (reader: Reader, lineCount: Int, rowCount: Int)

  /// Parts of about a length, each from the end of a line to that of another.
  private func ranges(from start: Int, length: Int) throws(ReadingStop) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var begin = start
    while begin < source.count {
      var end = source.count
      if source.count - begin >= 2 * length {
        let bytes: [UInt8]
        do throws(InputError) {
          bytes = try source.beginning(1 << 12, at: begin + length)
        } catch { throw .unreadable(error) }
        // Where no line ends there, the record is long, and left to be read in turn.
        guard let lineEnd = bytes.firstIndex(of: .lineFeed) else { break }
        end = begin + length + lineEnd + 1
      }
      ranges.append(begin..<end)
      begin = end
    }
    return ranges
  }

  /// What a part holds; `nil` where it is not plain.
  private func part<Reader: PartReader>(
    _ range: Range<Int>,
    _ template: Reader
  ) -> Part<Reader>? {
    let beginning = PlaceInFile(offset: range.lowerBound, line: 1, row: 0)
    // With room of its own, which a copy of one reader would lack.
    let expectedRows = range.count / dialect.bytesPerRecord
    var reader = template.fresh(expectedRows: expectedRows + expectedRows / 8)
    do throws(ReadingStop) {
      var scanner = try scanner(from: beginning, to: range.upperBound)
      var end = beginning
      while try scanner.advance() {
        if scanner.isAtBatchStart, reader.readBatch(scanner) {
          scanner.advanceToBatchEnd()
        } else {
          reader.read(scanner)
        }
        guard scanner.isAtBatchEnd else { continue }
        guard reader.isPlain, let place = scanner.batchEnd else { return nil }
        end = place
      }
      guard end.offset == range.upperBound else { return nil }
      return (reader, end.line - 1, end.row)
    } catch { return nil }
  }

  /// Reads row after row, from a record to the first at or after a place.
  ///
  /// - Returns: Where that record begins, or the end of the file.
  private func readInTurn<Reader: PartReader>(
    from place: PlaceInFile,
    until end: Int,
    with reader: inout Reader
  ) throws(ReadingStop) -> PlaceInFile {
    guard place.offset < source.count else { return place }
    var scanner = try scanner(from: place, to: .max)
    while try scanner.advance() {
      if scanner.place.offset >= end {
        reader.leaveBatch(scanner)
        return scanner.place
      }
      reader.read(scanner)
    }
    return PlaceInFile(offset: max(source.count, place.offset), line: place.line, row: place.row)
  }
}
