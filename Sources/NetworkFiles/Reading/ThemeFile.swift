public import Foundation
import SocialNetwork

/// Reads a house style: a file with the columns `part` and `value`, such as `organisation,#E69F00`.
public enum ThemeFile {
  /// A line of the file.
  public struct Row: Sendable, Hashable {
    /// What is set: a kind, the font or the logo, as the file has it.
    public let part: String

    /// What it is set to.
    public let value: String

    /// The number of the line.
    public let line: Int
  }

  /// Reads a file.
  ///
  /// - Throws: Why it cannot be used.
  public static func read(path: String) throws(InputError) -> [Row] {
    let table = try SmallTable(
      path: path,
      columns: [["part", "deel", "onderdeel"], ["value", "waarde"]],
      expected: Text(
        en: "a house style has the columns part and value",
        nl: "een huisstijl heeft de kolommen deel en waarde"
      )
    )
    return table.rows.map { Row(part: $0.cells[0], value: $0.cells[1], line: $0.line) }
  }

  /// The bytes of the image that a house style names; `nil` where there is no file that can be read.
  ///
  /// A pipe or a device may have no end, and a file larger than `limit` is not read whole.
  public static func image(at path: String, limit: Int) -> Data? {
    guard FileFacts(of: path)?.kind == .file, let file = FileHandle(forReadingAtPath: path) else {
      return nil
    }
    defer { try? file.close() }
    return try? file.read(upToCount: limit)
  }
}
