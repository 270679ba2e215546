import Foundation
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
    let source = try ByteSource(path: path)
    do throws(ReadingStop) {
      return try rows(of: source)
    } catch {
      if case .unreadable(let error) = error { throw error }
      throw fault(source.name, line: 1)
    }
  }

  private static let columns = [["part", "deel", "onderdeel"], ["value", "waarde"]]

  private static func rows(of source: ByteSource) throws(ReadingStop) -> [Row] {
    let isHeader = { (record: [String]) in
      let words = record.map(\.folded)
      return columns.allSatisfy { names in names.contains(where: words.contains) }
    }
    guard let file = try CSVFile(source, isHeader: isHeader) else { return [] }
    guard let place = file.dialect.sample.firstIndex(where: isHeader) else {
      throw .unreadable(fault(source.name, line: 1))
    }
    let header = file.dialect.sample[place].map(\.folded)
    let indices = columns.compactMap { names in header.firstIndex(where: names.contains) }
    var scanner = try file.scanner(onHeader: place)
    var rows: [Row] = []
    while try scanner.advance() {
      guard scanner.lastFilled >= 0 else { continue }
      let cells = indices.map { index in
        (index < scanner.cellCount ? scanner.string(scanner[index]) : "")
          .trimmingCharacters(in: .whitespacesAndNewlines)
      }
      rows.append(Row(part: cells[0], value: cells[1], line: scanner.line))
    }
    return rows
  }

  private static func fault(_ file: String, line: Int) -> InputError {
    InputError(
      Text("\(file.echo):\(line):").followed(
        by: Text(
          en: "a house style has the columns part and value",
          nl: "een huisstijl heeft de kolommen deel en waarde"
        )
      )
    )
  }
}
