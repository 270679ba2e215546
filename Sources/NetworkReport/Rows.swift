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

/// Rows one after the other, their texts in one run of bytes, so that neither a row nor a text takes memory
/// of its own.
package struct RowList: Sendable {
  /// The number of values in a row.
  let width: Int

  /// The cells, row by row.
  private(set) var cells: [Cell] = []

  /// The UTF-8 of all texts, one after the other.
  private(set) var bytes: [UInt8] = []

  /// The questions and the advice among the values.
  private var others: [Value] = []

  /// A value, or where it is.
  enum Cell {
    case number(Double)
    case integer(Int)
    case nothing

    /// A text, where in ``bytes`` it begins and how long it is.
    case text(start: Int, count: UInt32)

    /// A question or advice.
    case other(Int)
  }

  /// Creates a list without any as yet.
  package init(width: Int) { self.width = width }

  /// The number of rows.
  var count: Int { width == 0 ? 0 : cells.count / width }

  /// Makes room for a number of rows.
  package mutating func reserve(_ count: Int) { cells.reserveCapacity(count * width) }

  /// Adds the next value of a row; after as many as there are columns the next row begins.
  package mutating func append(_ value: Value) {
    switch value {
    case .text(let text):
      let start = bytes.count
      bytes += text.utf8
      endText(from: start)
    case .number(let number?): cells.append(.number(number))
    case .number(nil): cells.append(.nothing)
    case .integer(let integer): cells.append(.integer(integer))
    case .question, .advice:
      cells.append(.other(others.count))
      others.append(value)
    }
  }

  /// Adds values of a row.
  package mutating func append(_ row: some Sequence<Value>) {
    for value in row { append(value) }
  }

  /// Adds a text of a column as the next value of a row.
  package mutating func append(_ position: Int, of column: TextColumn) {
    let start = bytes.count
    column.append(position, to: &bytes)
    endText(from: start)
  }

  private mutating func endText(from start: Int) {
    cells.append(.text(start: start, count: UInt32(bytes.count - start)))
  }

  /// The values of a row.
  subscript(row: Int) -> [Value] { cells[places(of: row..<row + 1)].map(value) }

  /// The value of a cell.
  func value(_ cell: Cell) -> Value {
    switch cell {
    case .number(let number): .number(number)
    case .integer(let integer): .integer(integer)
    case .nothing: .number(nil)
    case .text(let start, let count):
      .text(String(decoding: bytes[start..<start + Int(count)], as: UTF8.self))
    case .other(let place): others[place]
    }
  }

  /// The places of some rows among the cells.
  private func places(of rows: Range<Int>) -> Range<Int> {
    rows.lowerBound * width..<rows.upperBound * width
  }

  /// Some of the rows.
  fileprivate func part(_ rows: Range<Int>) -> RowList {
    var part = self
    part.cells = Array(cells[places(of: rows)])
    return part
  }

  /// The rows as a function changes each; `nil` leaves one out.
  fileprivate func changed(width: Int, _ change: ([Value]) -> [Value]?) -> RowList {
    var changed = RowList(width: width)
    for row in 0..<count {
      guard let values = change(self[row]) else { continue }
      precondition(values.count == width, "a value for every column")
      changed.append(values)
    }
    return changed
  }
}

/// Rows of machine output: a CSV table, or the objects of a JSON array.
public struct Rows: Sendable {
  /// The names of the columns, in order.
  public let columns: [String]

  /// The rows that were added.
  private var added: RowList

  /// Rows that are made part by part, when they are asked for, instead.
  private let parts: Parts?

  private struct Parts: Sendable {
    let count: Int
    let make: @Sendable (_ part: Int) -> RowList
  }

  /// How many rows make a part that a thread works on.
  private static let partLength = 4096

  /// Creates rows without any as yet.
  public init(_ columns: [String]) {
    self.columns = columns
    added = RowList(width: columns.count)
    parts = nil
  }

  /// Creates rows that are made part by part, whenever they are asked for, so that memory need not hold
  /// all and several threads can make them.
  ///
  /// - Parameters:
  ///   - columns: The names of the columns, in order.
  ///   - count: The number of parts.
  ///   - make: Makes the rows of a part, given its place; each has a value for every column.
  package init(
    _ columns: [String],
    parts count: Int,
    making make: @escaping @Sendable (_ part: Int) -> RowList
  ) {
    self.columns = columns
    added = RowList(width: columns.count)
    parts = Parts(count: count, make: make)
  }

  /// The values, row by row.
  public var values: [[Value]] {
    let lists = parts.map { (0..<$0.count).map($0.make) } ?? [added]
    return lists.flatMap { list in (0..<list.count).map { list[$0] } }
  }

  /// Adds a row.
  ///
  /// - Parameter row: A value for every column.
  public mutating func append(_ row: [Value]) {
    precondition(row.count == columns.count, "a value for every column")
    precondition(parts == nil, "rows that are made part by part")
    added.append(row)
  }

  /// What a function makes of the rows, some thousands of them at a time and on some number of threads;
  /// in their order.
  func inParts<Result: Sendable>(
    threads: Int = processorCount,
    _ work: @Sendable (RowList) -> Result
  ) -> [Result] {
    if let parts {
      guard parts.count > 0 else { return [] }
      return inChunks(of: 0..<parts.count, count: parts.count, threads: threads) { range in
        work(parts.make(range.lowerBound))
      }
    }
    guard added.count > 0 else { return [] }
    let count = (added.count + Rows.partLength - 1) / Rows.partLength
    return inChunks(of: 0..<added.count, count: count, threads: threads) { range in
      work(added.part(range))
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
    if let parts {
      return Rows(columns, parts: parts.count) {
        parts.make($0).changed(width: columns.count, change)
      }
    }
    var changed = Rows(columns)
    changed.added = added.changed(width: columns.count, change)
    return changed
  }
}
