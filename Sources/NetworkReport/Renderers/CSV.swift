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
    let rows = audience == .public ? rows : rows.stamped(audience)
    var writer = CSVWriter(form: form)
    writer.append(rows.columns.map { .text($0) })
    for row in rows.values { writer.append(row.map { $0.said(by: directions).cell }) }
    return Data(writer.bytes)
  }
}

extension Value {
  /// The same value as a cell of CSV.
  fileprivate var cell: CSVWriter.Cell {
    switch self {
    case .text(let text): .text(text)
    case .integer(let integer): .integer(integer)
    case .number(let number?): .number(number)
    case .number(nil), .question, .advice: .empty
    }
  }
}
