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

/// Rows one after the other in one list of values, so that a row takes no memory of its own.
package struct RowList: Sendable {
  /// The number of values in a row.
  let width: Int

  /// The values, row by row.
  private(set) var values: [Value] = []

  /// Creates a list without any as yet.
  package init(width: Int) { self.width = width }

  /// The number of rows.
  var count: Int { width == 0 ? 0 : values.count / width }

  /// Makes room for a number of rows.
  package mutating func reserve(_ count: Int) { values.reserveCapacity(count * width) }

  /// Adds the next value of a row; after as many as there are columns the next row begins.
  package mutating func append(_ value: Value) { values.append(value) }

  /// Adds values of a row.
  package mutating func append(_ row: some Sequence<Value>) { values.append(contentsOf: row) }

  /// The values of a row.
  subscript(row: Int) -> ArraySlice<Value> { values[row * width..<(row + 1) * width] }

  /// Some of the rows.
  fileprivate func part(_ rows: Range<Int>) -> RowList {
    var part = RowList(width: width)
    part.append(values[rows.lowerBound * width..<rows.upperBound * width])
    return part
  }

  /// The rows as a function changes each; `nil` leaves one out.
  fileprivate func changed(width: Int, _ change: ([Value]) -> [Value]?) -> RowList {
    var changed = RowList(width: width)
    for row in 0..<count {
      guard let values = change(Array(self[row])) else { continue }
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
    return lists.flatMap { list in (0..<list.count).map { Array(list[$0]) } }
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
