extension Scanner {
  /// The line of a cell and the column where it begins, both counted from 1.
  func place(of cell: Cell) -> (line: Int, column: Int) {
    var count = ColumnCount()
    return place(of: cell, counting: &count)
  }

  /// The line of a cell and the column where it begins, counted on from the cell before it.
  func place(of cell: Cell, counting count: inout ColumnCount) -> (line: Int, column: Int) {
    place(of: cell, in: record, counting: &count)
  }

  /// The line of a cell, counted from 1.
  func line(of cell: Cell) -> Int { line + Int(cell.lineOffset) }

  /// Whether characters outside ASCII were left aside before or after the value of a cell.
  @inline(__always)
  func hasWideBlanks(around cell: Cell) -> Bool {
    hasWideCharacters
      && (text[Int(cell.end)] >= 0x80
        || cell.start > cell.begin && text[Int(cell.start) &- 1] >= 0x80)
  }

  /// What was left aside before and after the value of a cell that has wide blanks around it.
  func blanks(around cell: Cell) -> String {
    let isBlank = { (byte: UInt8) in byte == .space || byte >= 0x80 }
    let before = text[
      max(Int(cell.begin), Int(cell.start) - 64)..<max(Int(cell.start), Int(cell.begin))
    ]
    let after = text[Int(cell.end)..<min(text.count, Int(cell.end) + 64)].prefix(while: isBlank)
    return String(decoding: before, as: UTF8.self) + String(decoding: after, as: UTF8.self)
  }

  private func place(
    of cell: Cell,
    in record: CSVRecord,
    counting count: inout ColumnCount
  ) -> (line: Int, column: Int) {
    let line = record.line
    if count.line != line || count.offset > Int(cell.begin) || count.offset < Int(record.start) {
      count = ColumnCount(line: line, offset: Int(record.start))
    }
    let passed = text[count.offset..<Int(cell.begin)]
    let end = passed.lastIndex { $0 == .lineFeed || $0 == .carriageReturn }
    let part = end.map { passed[($0 + 1)...] } ?? passed
    if end != nil { count.column = 1 }
    count.column += String(decoding: part, as: UTF8.self).count
    count.offset = Int(cell.begin)
    return (line + Int(cell.lineOffset), count.column)
  }

  /// The line of a cell of a record of the batch and the column where it begins.
  func place(of cell: Cell, inRecord number: Int) -> (line: Int, column: Int) {
    var count = ColumnCount()
    return place(of: cell, in: batch.records[number], counting: &count)
  }
}

/// Where a record begins in a file.
struct PlaceInFile {
  /// The number of bytes before it.
  var offset: Int

  /// Its line, counted from 1.
  var line: Int

  /// The number of records before it, as the rows of a spreadsheet are counted.
  var row: Int
}

/// How far the columns of a record are counted, so that a long record is not counted from its
/// beginning for every finding in it.
struct ColumnCount {
  var line = 0
  var offset = 0
  var column = 1
}
