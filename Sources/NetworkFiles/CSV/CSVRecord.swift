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

  /// An empty cell, in place of one that is not there.
  static let none = Cell(begin: 0, start: 0, end: 0, lineOffset: 0)
}

/// A record of a batch.
struct CSVRecord {
  /// Where it begins in the text.
  var start: Int32 = 0

  /// Its first cell among those of the batch, and the one after its last.
  var firstCell: Int32 = 0
  var cellEnd: Int32 = 0
  var lastFilled: Int32 = -1
  var line = 1
  var isWide = false

  /// How many of its cells are a text that is written as a formula.
  var formulaCount: UInt16 = 0

  /// The first cell with text after its closing quote, counted from 0, or -1 when there is none.
  var stray: Int32 = -1

  var cellCount: Int { Int(cellEnd &- firstCell) }
}
