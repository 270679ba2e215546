import Foundation
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

/// Rows of machine output: a CSV table, or the objects of a JSON array.
public struct Rows: Sendable {
  /// The names of the columns, in order.
  public let columns: [String]

  /// The rows that were added.
  private var added: [[Value]] = []

  /// Rows that are made part by part, when they are asked for, instead.
  private let parts: Parts?

  private struct Parts: Sendable {
    let count: Int
    let make: @Sendable (_ part: Int) -> [[Value]]
  }

  /// How many rows make a part that a thread works on.
  private static let partLength = 4096

  /// Creates rows without any as yet.
  public init(_ columns: [String]) {
    self.columns = columns
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
    making make: @escaping @Sendable (_ part: Int) -> [[Value]]
  ) {
    self.columns = columns
    parts = Parts(count: count, make: make)
  }

  /// The values, row by row.
  public var values: [[Value]] {
    guard let parts else { return added }
    return (0..<parts.count).flatMap(parts.make)
  }

  /// Adds a row.
  ///
  /// - Parameter row: A value for every column.
  public mutating func append(_ row: [Value]) {
    precondition(row.count == columns.count, "a value for every column")
    precondition(parts == nil, "rows that are made part by part")
    added.append(row)
  }

  /// What a function makes of the rows, some thousands of them at a time and on all processors; in
  /// their order.
  func inParts<Result: Sendable>(_ work: @Sendable ([[Value]]) -> Result) -> [Result] {
    let threads = ProcessInfo.processInfo.activeProcessorCount
    if let parts {
      guard parts.count > 0 else { return [] }
      return inChunks(of: 0..<parts.count, count: parts.count, threads: threads) { range in
        work(range.flatMap(parts.make))
      }
    }
    guard !added.isEmpty else { return [] }
    let count = (added.count + Rows.partLength - 1) / Rows.partLength
    return inChunks(of: 0..<added.count, count: count, threads: threads) { range in
      work(Array(added[range]))
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
      return Rows(columns, parts: parts.count) { parts.make($0).compactMap(change) }
    }
    var changed = Rows(columns)
    for row in added.compactMap(change) { changed.append(row) }
    return changed
  }
}
