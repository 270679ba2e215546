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
    let source = try ByteSource(path: path)
    do throws(ReadingStop) {
      return try rows(of: source)
    } catch {
      if case .unreadable(let error) = error { throw error }
      throw fault(source.name, line: 1)
    }
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

  private static func rows(of source: ByteSource) throws(ReadingStop) -> [Row] {
    let isHeader = { (record: [String]) in
      let words = record.map(\.folded)
      return columns.allSatisfy(words.contains)
    }
    guard let file = try CSVFile(source, isHeader: isHeader) else { return [] }
    guard let place = file.dialect.sample.firstIndex(where: isHeader) else {
      throw .unreadable(fault(source.name, line: 1))
    }
    let header = file.dialect.sample[place].map(\.folded)
    let indices = columns.compactMap { header.firstIndex(of: $0) }
    var scanner = try file.scanner(onHeader: place)
    var rows: [Row] = []
    var seen: Set<String> = []
    while try scanner.advance() {
      guard scanner.lastFilled >= 0 else { continue }
      // A row with more cells has a decimal comma, or a name that holds one.
      guard scanner.lastFilled < header.count else {
        throw .unreadable(fault(source.name, line: scanner.line))
      }
      var cells: [String] = []
      for index in indices {
        let cell = index < scanner.cellCount ? scanner.string(scanner[index]) : ""
        cells.append(cell.trimmingCharacters(in: .whitespacesAndNewlines))
      }
      let id = cells[0].precomposedStringWithCanonicalMapping
      guard !id.isEmpty, seen.insert(id).inserted, let x = Double(cells[1]),
        let y = Double(cells[2]), abs(x) < 1e6, abs(y) < 1e6
      else { throw .unreadable(fault(source.name, line: scanner.line)) }
      rows.append(Row(id: id, x: x, y: y))
    }
    return rows
  }

  private static func fault(_ file: String, line: Int) -> InputError {
    let place = Text("\(file.echo):\(line):")
    let problem = Text(
      en: "no place of an actor; expected the columns id, x and y, each id once, with two numbers",
      nl: "geen plaats van een actor; verwacht: de kolommen id, x en y, elke id eenmaal, met twee "
        + "getallen"
    )
    return InputError(place.followed(by: problem))
  }
}
