import Foundation
import SocialNetwork

/// Reads pairs of actors that may be introduced: a file with the columns `source` and `target`.
///
///     let pairs = try PairsFile.read(path: "pairs.csv")
public enum PairsFile {
  /// Two actors, by id or name.
  public struct Row: Sendable, Hashable {
    /// The id or name of one.
    public let source: String

    /// The id or name of the other.
    public let target: String

    /// The number of the line.
    public let line: Int

    /// Creates a row.
    public init(source: String, target: String, line: Int) {
      self.source = source
      self.target = target
      self.line = line
    }
  }

  /// Reads a file.
  ///
  /// - Throws: Why it cannot be used, with the first line that is wrong.
  public static func read(path: String) throws(InputError) -> [Row] {
    let table = try SmallTable(
      path: path,
      columns: [["source", "bron"], ["target", "doel"]],
      expected: Text(
        en: "no pair of actors; expected the columns source and target, with an id or name in each",
        nl: "geen paar actoren; verwacht: de kolommen bron en doel, met in elk een id of naam"
      )
    )
    if let row = table.rows.first(where: { $0.cells.contains("") }) { throw table.fault(in: row) }
    return table.rows.map { Row(source: $0.cells[0], target: $0.cells[1], line: $0.line) }
  }
}
