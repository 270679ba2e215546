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

  /// The values, row by row.
  public private(set) var values: [[Value]] = []

  /// Creates rows without any as yet.
  public init(_ columns: [String]) { self.columns = columns }

  /// Adds a row.
  ///
  /// - Parameter row: A value for every column.
  public mutating func append(_ row: [Value]) {
    precondition(row.count == columns.count, "a value for every column")
    values.append(row)
  }

  /// The rows with a last column that says for whom they are, since CSV has no other place for it.
  public func stamped(_ audience: Audience) -> Rows {
    var stamped = Rows(columns + ["audience"])
    for row in values { stamped.append(row + [.text(audience.rawValue)]) }
    return stamped
  }

  /// The rows with further columns, of which the values follow from the one in the column `id`.
  public func adding(_ names: [String], values: (_ id: String) -> [Value]) -> Rows {
    guard let place = columns.firstIndex(of: "id") else { return self }
    var wider = Rows(columns + names)
    for row in self.values {
      guard case .text(let id) = row[place] else { continue }
      wider.append(row + values(id))
    }
    return wider
  }
}
