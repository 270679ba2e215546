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

    /// Creates a row.
    public init(source: String, target: String) {
      self.source = source
      self.target = target
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

  /// The words for each column, in English and Dutch.
  private static let columns: [Set<String>] = [["source", "bron"], ["target", "doel"]]

  private static func rows(of source: ByteSource) throws(ReadingStop) -> [Row] {
    let isHeader = { (record: [String]) in
      let words = Set(record.map(\.folded))
      return columns.allSatisfy { !$0.isDisjoint(with: words) }
    }
    guard let file = try CSVFile(source, isHeader: isHeader) else { return [] }
    guard let place = file.dialect.sample.firstIndex(where: isHeader) else {
      throw .unreadable(fault(source.name, line: 1))
    }
    let header = file.dialect.sample[place].map(\.folded)
    let indices = columns.compactMap { words in header.firstIndex(where: words.contains) }
    var scanner = try file.scanner(onHeader: place)
    var rows: [Row] = []
    while try scanner.advance() {
      guard scanner.lastFilled >= 0 else { continue }
      let cells = indices.map { index in
        (index < scanner.cellCount ? scanner.string(scanner[index]) : "")
          .trimmingCharacters(in: .whitespacesAndNewlines)
      }
      guard cells.allSatisfy({ !$0.isEmpty }) else {
        throw .unreadable(fault(source.name, line: scanner.line))
      }
      rows.append(Row(source: cells[0], target: cells[1]))
    }
    return rows
  }

  private static func fault(_ file: String, line: Int) -> InputError {
    let place = Text("\(file.echo):\(line):")
    let problem = Text(
      en: "no pair of actors; expected the columns source and target, with an id or name in each",
      nl: "geen paar actoren; verwacht: de kolommen bron en doel, met in elk een id of naam"
    )
    return InputError(place.followed(by: problem))
  }
}
