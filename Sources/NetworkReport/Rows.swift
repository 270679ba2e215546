import Foundation
import NetworkFiles
import SocialNetwork

/// A value in a row of machine output.
///
/// A number that is not finite is none: neither CSV nor JSON has a form for it.
enum Value: Encodable, Sendable {
  case text(String)
  case number(Double?)
  case integer(Int)

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .integer(let integer): try container.encode(integer)
    case .number(let number?) where number.isFinite: try container.encode(number)
    case .number: try container.encodeNil()
    }
  }

  /// The same value as a cell of CSV.
  var cell: CSVWriter.Cell {
    switch self {
    case .text(let text): .text(text)
    case .integer(let integer): .integer(integer)
    case .number(let number?): .number(number)
    case .number(nil): .empty
    }
  }
}

/// Rows of machine output: a CSV table, or the objects of a JSON array.
struct Rows: Sendable {
  /// The names of the columns, in order.
  let columns: [String]

  private var rows: [[Value]] = []

  init(_ columns: [String]) { self.columns = columns }

  mutating func append(_ row: [Value]) {
    precondition(row.count == columns.count, "a value for every column")
    rows.append(row)
  }

  /// The rows with a last column that says for whom they are, since CSV has no other place for it.
  func stamped(_ audience: Audience) -> Rows {
    var stamped = Rows(columns + ["audience"])
    for row in rows { stamped.append(row + [.text(audience.rawValue)]) }
    return stamped
  }

  /// The rows with further columns, of which the values follow from the one in the column `id`.
  func adding(_ names: [String], values: (_ id: String) -> [Value]) -> Rows {
    guard let place = columns.firstIndex(of: "id") else { return self }
    var wider = Rows(columns + names)
    for row in rows {
      guard case .text(let id) = row[place] else { continue }
      wider.append(row + values(id))
    }
    return wider
  }

  /// The rows as CSV, with a header.
  func csv(_ form: CSVWriter.Form) -> Data {
    var writer = CSVWriter(form: form)
    writer.append(columns.map { .text($0) })
    for row in rows { writer.append(row.map(\.cell)) }
    return Data(writer.bytes)
  }

  /// The rows as one JSON object, under a key, beside what is said of them.
  func json(
    under key: String = "rows",
    conventions: [String: String],
    dataset: Record,
    options: [String: [String]]
  ) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let objects = rows.map { row in
      Dictionary(zip(columns, row), uniquingKeysWith: { first, _ in first })
    }
    return try encoder.encode(
      Document(
        key: key,
        conventions: conventions,
        dataset: dataset,
        options: options,
        rows: objects
      )
    ) + Data("\n".utf8)
  }
}

/// What the JSON says of the dataset.
struct Record: Encodable, Sendable {
  let name: String
  let actors: Int?
  let ties: Int?
  let files: [String]

  /// How many rows were left out because of errors; `nil` where none were.
  var leftOut: LeftOutRows?

  /// The modularity of communities, where they were looked for.
  var modularity: Value?

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  enum CodingKeys: String, CodingKey {
    case name, actors, ties, files, modularity
    case leftOut = "left-out"
  }

  /// Numbers of rows left out, of all that the files have.
  struct LeftOutRows: Encodable, Sendable {
    let actors: Int
    let ofActors: Int
    let ties: Int
    let ofTies: Int

    init(_ rows: LeftOut) {
      (actors, ofActors) = (rows.actors.leftOut, rows.actors.all)
      (ties, ofTies) = (rows.ties.leftOut, rows.ties.all)
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    enum CodingKeys: String, CodingKey {
      case actors, ties
      case ofActors = "of-actors"
      case ofTies = "of-ties"
    }
  }
}

/// The one object of a JSON output.
private struct Document: Encodable {
  let key: String
  let conventions: [String: String]
  let dataset: Record
  let options: [String: [String]]
  let rows: [[String: Value]]

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(conventions, forKey: Key(stringValue: "conventions"))
    try container.encode(dataset, forKey: Key(stringValue: "dataset"))
    try container.encode(options, forKey: Key(stringValue: "options"))
    try container.encode(rows, forKey: Key(stringValue: key))
  }
}
