public import Foundation
public import SocialNetwork

extension Report {
  /// The rows as one JSON object, beside what is said of them; keys sorted.
  ///
  /// - Parameters:
  ///   - options: What was asked, by option, for the record.
  ///   - audience: For whom the output is meant.
  ///   - directions: How questions and advice are put in the words of the program.
  /// - Returns: The bytes, with a last line end.
  /// - Throws: An `EncodingError`, which no value of rows gives cause for.
  public func json(
    options: [String: [String]] = [:],
    for audience: Audience = .public,
    directions: any Directions = NoDirections()
  ) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    func objects(of rows: Rows) -> [[String: Value]] {
      rows.values.map { row in
        Dictionary(
          zip(rows.columns, row.map { $0.said(by: directions) }),
          uniquingKeysWith: { first, _ in first }
        )
      }
    }
    var conventions = conventions
    conventions["withheld"] = withheld?.convention { directions.words(for: .columnIsGuarded($0)) }
    conventions["audience"] = audience.rawValue
    return try encoder.encode(
      Document(
        conventions: conventions,
        dataset: record,
        options: options,
        rows: further.mapValues(objects).merging([key: objects(of: rows)]) { $1 }
      )
    ) + Data("\n".utf8)
  }
}

/// The one object of a JSON output.
private struct Document: Encodable {
  let conventions: [String: String]
  let dataset: Record
  let options: [String: [String]]
  let rows: [String: [[String: Value]]]

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
    for (key, rows) in rows { try container.encode(rows, forKey: Key(stringValue: key)) }
  }
}
