public import Foundation
public import NetworkFiles
public import SocialNetwork

extension Report {
  /// The rows as CSV, with a header.
  ///
  /// - Parameters:
  ///   - form: The form: that of the standard, or what Excel opens.
  ///   - audience: For whom the output is meant; a last column says so where it is not public, since
  ///     CSV has no other place for it.
  ///   - directions: How questions and advice are put in the words of the program.
  /// - Returns: The bytes.
  public func csv(
    _ form: CSVWriter.Form = .standard,
    for audience: Audience = .public,
    directions: any Directions = NoDirections()
  ) -> Data {
    var data = Data()
    for part in csvParts(form, for: audience, directions: directions) {
      data.append(contentsOf: part)
    }
    return data
  }

  /// The same in parts that follow on one another, each of whole rows.
  public func csvParts(
    _ form: CSVWriter.Form = .standard,
    for audience: Audience = .public,
    directions: any Directions = NoDirections()
  ) -> [[UInt8]] {
    let rows = audience == .public ? rows : rows.stamped(audience)
    var writer = CSVWriter(form: form)
    writer.append(rows.columns.map { .text($0) })
    let parts = rows.written {
      CSVRows(
        writer: CSVWriter(continuing: form),
        width: rows.columns.count,
        directions: directions
      )
    }
    return [writer.bytes] + parts.map(\.writer.bytes)
  }
}

/// Rows as they are written as CSV.
private struct CSVRows: RowSink {
  private(set) var writer: CSVWriter
  private let width: Int
  private var cellsLeft: Int
  private let directions: any Directions

  init(writer: CSVWriter, width: Int, directions: any Directions) {
    self.writer = writer
    self.width = width
    self.directions = directions
    cellsLeft = width
  }

  mutating func append(_ value: Value) {
    writer.append(value.cell(by: directions))
    endCell()
  }

  mutating func append(utf8 text: Span<UInt8>) {
    writer.append(utf8: text)
    endCell()
  }

  private mutating func endCell() {
    cellsLeft -= 1
    guard cellsLeft == 0 else { return }
    writer.endRow()
    cellsLeft = width
  }
}

extension Value {
  /// The same value as a cell of CSV, with the words of a program where only that has them.
  fileprivate func cell(by directions: any Directions) -> CSVWriter.Cell {
    switch self {
    case .text(let text): .text(text)
    case .integer(let integer): .integer(integer)
    case .number(let number?): .number(number)
    case .number(nil): .empty
    case .question(let question):
      directions.line(for: question).map { .text($0) } ?? .empty
    case .advice(let advice): .text(directions.words(for: advice).en)
    }
  }
}
