import Foundation
import SocialNetwork

/// Reads and writes where the actors of a drawing stand: a file with the columns `id`, `x` and `y`.
///
///     let rows = try PlacesFile.read(path: "output/places.csv")
public enum PlacesFile {
  /// A place of an actor, in points.
  public struct Row: Sendable, Hashable {
    /// The id of the actor.
    public let id: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let x: Double

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let y: Double

    /// Creates a row.
    public init(id: String, x: Double, y: Double) {
      self.id = id
      self.x = x
      self.y = y
    }
  }

  /// Reads a file.
  ///
  /// - Throws: Why it cannot be used, with the first line that is wrong.
  public static func read(path: String) throws(InputError) -> [Row] {
    // A row with more cells has a decimal comma, or a name that holds one.
    let table = try SmallTable(
      path: path,
      columns: columns.map { [$0] },
      expected: Text(
        en:
          "no place of an actor; expected the columns id, x and y, each id once, with two numbers",
        nl:
          "geen plaats van een actor; verwacht: de kolommen id, x en y, elke id eenmaal, met twee "
          + "getallen"
      )
    )
    var rows: [Row] = []
    var seen: Set<String> = []
    for row in table.rows {
      let id = row.cells[0].precomposedStringWithCanonicalMapping
      guard !id.contains("•••") else {
        throw table.fault(
          in: row,
          saying: Text(
            en:
              "the id is a national register number; replace it by another id, here and in the dataset",
            nl:
              "de id is een rijksregisternummer; vervang het door een andere id, hier en in de gegevens"
          )
        )
      }
      guard !id.isEmpty else { throw table.fault(in: row) }
      guard seen.insert(id).inserted else {
        throw table.fault(
          in: row,
          saying: Text(
            en: "the id \(id.quoted) stands on a line above too; keep one of the two",
            nl: "de id \(id.quoted) staat ook op een regel hierboven; houd een van de twee"
          )
        )
      }
      guard let x = Double(row.cells[1]), let y = Double(row.cells[2]) else {
        throw table.fault(in: row, saying: wordsOfNumbers(row.cells[1...]))
      }
      guard abs(x) < 1e6, abs(y) < 1e6 else {
        throw table.fault(
          in: row,
          saying: Text(
            en: "x and y are points between −1,000,000 and 1,000,000",
            nl: "x en y zijn punten tussen −1.000.000 en 1.000.000"
          )
        )
      }
      rows.append(Row(id: id, x: x, y: y))
    }
    return rows
  }

  /// Why some cells are no numbers; `nil` where it is not seen.
  private static func wordsOfNumbers(_ cells: some Sequence<String>) -> Text? {
    guard let cell = cells.first(where: { Double($0) == nil }), cell.contains(",") else {
      return nil
    }
    let point = cell.replacingOccurrences(of: ",", with: ".")
    guard Double(point) != nil else { return nil }
    return Text(
      en: "\(cell.quoted) has a decimal comma; write it as \(point.quoted)",
      nl: "\(cell.quoted) heeft een decimale komma; schrijf het als \(point.quoted)"
    )
  }

  /// The bytes of a file with some rows, in the order of their ids.
  public static func bytes(of rows: [Row]) -> [UInt8] {
    var writer = CSVWriter(form: .standard)
    writer.append(columns.map { .text($0) })
    for row in rows.sorted(by: { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }) {
      writer.append([.text(row.id), .number(row.x), .number(row.y)])
    }
    return writer.bytes
  }

  private static let columns = ["id", "x", "y"]
}
