import GraphCore
public import SocialNetwork

/// A value in a row of machine output.
///
/// A number that is not finite is none: neither CSV nor JSON has a form for it.
public enum Value: Encodable, Sendable {
  /// Words.
  case text(String)

  /// A number; `nil` where it is not defined.
  case number(Double?)

  /// A count.
  case integer(Int)

  /// A question that tells more, as the program puts it; no value where there is no way to ask it.
  indirect case question(any Question)

  /// Advice in the words of the program, in English.
  indirect case advice(Advice)

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .integer(let integer): try container.encode(integer)
    case .number(let number?) where number.isFinite: try container.encode(number)
    case .number, .question, .advice: try container.encodeNil()
    }
  }

  /// The value with the words of a program where only that has them.
  func said(by directions: any Directions) -> Value {
    switch self {
    case .question(let question):
      directions.line(for: question).map { .text($0) } ?? .number(nil)
    case .advice(let advice): .text(directions.words(for: advice).en)
    case .text, .number, .integer: self
    }
  }
}

/// What rows are written into, value by value; after as many as there are columns the next row begins.
package protocol RowSink: Sendable {
  /// Adds the next value of a row.
  mutating func append(_ value: Value)

  /// Adds a text as the next value of a row, given its UTF-8.
  mutating func append(utf8 text: Span<UInt8>)
}

extension RowSink {
  /// Adds values of a row.
  package mutating func append(_ row: some Sequence<Value>) {
    for value in row { append(value) }
  }

  /// Adds a text of a column as the next value of a row.
  package mutating func append(_ position: Int, of column: TextColumn) {
    column.withUTF8(position) { append(utf8: $0) }
  }
}

/// Rows that are written in parts, so that memory need not hold all and several threads can write.
package protocol RowParts: Sendable {
  /// The number of parts.
  var partCount: Int { get }

  /// Writes the rows of a part, each with a value for every column.
  func write(_ part: Int, to sink: inout some RowSink)
}

/// Rows one after the other, their texts in one run of bytes, so that neither a row nor a text takes memory
/// of its own.
package struct RowList: RowSink, RowParts {
  /// The number of values in a row.
  private let width: Int

  /// The cells, row by row.
  private var cells: [Cell] = []

  /// The UTF-8 of all texts, one after the other.
  private var bytes: [UInt8] = []

  /// The questions and the advice among the values.
  private var others: [Value] = []

  /// A value, or where it is.
  private enum Cell {
    case number(Double)
    case integer(Int)
    case nothing

    /// A text, where in ``bytes`` it begins and how long it is.
    case text(start: Int, count: UInt32)

    /// A question or advice.
    case other(Int)
  }

  /// How many rows make a part.
  private static let partLength = 4096

  /// Creates a list without any as yet.
  package init(width: Int) { self.width = width }

  /// The number of rows.
  var count: Int { width == 0 ? 0 : cells.count / width }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  package mutating func append(_ value: Value) {
    switch value {
    case .text(let text): append(utf8: text.utf8Span.span)
    case .number(let number?): cells.append(.number(number))
    case .number(nil): cells.append(.nothing)
    case .integer(let integer): cells.append(.integer(integer))
    case .question, .advice:
      cells.append(.other(others.count))
      others.append(value)
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  package mutating func append(utf8 text: Span<UInt8>) {
    cells.append(.text(start: bytes.count, count: UInt32(text.count)))
    bytes.append(0..<text.count, of: text)
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  package var partCount: Int { (count + RowList.partLength - 1) / RowList.partLength }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  package func write(_ part: Int, to sink: inout some RowSink) {
    let first = part * RowList.partLength
    for cell in cells[first * width..<min(count, first + RowList.partLength) * width] {
      if case .text(let start, let count) = cell {
        sink.append(utf8: bytes.span.extracting(start..<start + Int(count)))
      } else {
        sink.append(value(cell))
      }
    }
  }

  /// The values of a row.
  subscript(row: Int) -> [Value] { cells[row * width..<(row + 1) * width].map(value) }

  /// The value of a cell.
  private func value(_ cell: Cell) -> Value {
    switch cell {
    case .number(let number): .number(number)
    case .integer(let integer): .integer(integer)
    case .nothing: .number(nil)
    case .text(let start, let count):
      .text(String(decoding: bytes[start..<start + Int(count)], as: UTF8.self))
    case .other(let place): others[place]
    }
  }
}

/// Rows as a function changes each; `nil` leaves one out.
private struct ChangedRows: RowParts {
  let rows: any RowParts

  /// The number of values in a row, before and after.
  let width: (before: Int, after: Int)
  let change: @Sendable ([Value]) -> [Value]?

  var partCount: Int { rows.partCount }

  func write(_ part: Int, to sink: inout some RowSink) {
    var list = RowList(width: width.before)
    rows.write(part, to: &list)
    for row in 0..<list.count {
      guard let values = change(list[row]) else { continue }
      precondition(values.count == width.after, "a value for every column")
      sink.append(values)
    }
  }
}

/// Rows of machine output: a CSV table, or the objects of a JSON array.
public struct Rows: Sendable {
  /// The names of the columns, in order.
  public let columns: [String]

  /// The rows that were added.
  private var added: RowList

  /// Rows that are written part by part, when they are asked for, instead.
  private let parts: (any RowParts)?

  /// Creates rows without any as yet.
  public init(_ columns: [String]) {
    self.columns = columns
    added = RowList(width: columns.count)
    parts = nil
  }

  /// Creates rows that are written part by part, whenever they are asked for.
  ///
  /// - Parameters:
  ///   - columns: The names of the columns, in order.
  ///   - parts: The rows.
  package init(_ columns: [String], _ parts: any RowParts) {
    self.columns = columns
    added = RowList(width: columns.count)
    self.parts = parts
  }

  /// The values, row by row.
  public var values: [[Value]] {
    written(threads: 1) { RowList(width: columns.count) }.flatMap { list in
      (0..<list.count).map { list[$0] }
    }
  }

  /// Adds a row.
  ///
  /// - Parameter row: A value for every column.
  public mutating func append(_ row: [Value]) {
    precondition(row.count == columns.count, "a value for every column")
    precondition(parts == nil, "rows that are written part by part")
    added.append(row)
  }

  /// The rows, some thousands of them at a time and on some number of threads, each written into a sink
  /// of its own; in their order.
  func written<Sink: RowSink>(
    threads: Int = processorCount,
    to sink: @Sendable () -> Sink
  ) -> [Sink] {
    let parts = parts ?? added
    return inChunks(of: 0..<parts.partCount, count: parts.partCount, threads: threads) { part in
      var sink = sink()
      parts.write(part.lowerBound, to: &sink)
      return sink
    }
  }

  /// The rows with a last column that says for whom they are, since CSV has no other place for it.
  public func stamped(_ audience: Audience) -> Rows {
    replacing(columns + ["audience"]) { $0 + [.text(audience.rawValue)] }
  }

  /// The rows with further columns, of which the values follow from the one in the column `id`.
  public func adding(
    _ names: [String],
    values: @escaping @Sendable (_ id: String) -> [Value]
  ) -> Rows {
    guard let place = columns.firstIndex(of: "id") else { return self }
    return replacing(columns + names) { row in
      guard case .text(let id) = row[place] else { return nil }
      return row + values(id)
    }
  }

  /// The rows under other columns, each as a function changes it; `nil` leaves one out.
  private func replacing(
    _ columns: [String],
    _ change: @escaping @Sendable ([Value]) -> [Value]?
  ) -> Rows {
    let width = (before: self.columns.count, after: columns.count)
    return Rows(columns, ChangedRows(rows: parts ?? added, width: width, change: change))
  }
}
