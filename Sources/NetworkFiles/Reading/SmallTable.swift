import Foundation
import SocialNetwork

/// A small file of which some columns are read, each known by one of its words: pairs of actors, places,
/// a house style.
struct SmallTable {
  /// The cells of a row, in the order in which the columns were asked for, without outer spaces and without
  /// national register numbers, which stand for nothing that such a file holds.
  struct Row {
    let cells: [String]

    /// The number of the line.
    let line: Int
  }

  /// The rows; empty lines are passed over.
  let rows: [Row]

  /// The name of the file.
  private let name: String

  private let expected: Text

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - columns: The words for each column, folded.
  ///   - expected: What is said where a line is not as it should be.
  /// - Throws: Why it cannot be used, with the first line that is wrong: one without these headers, or with
  ///   more cells than there are, since a comma in a cell moved the others.
  init(path: String, columns: [[String]], expected: Text) throws(InputError) {
    let source = try ByteSource(path: path, atMost: 64 << 20)
    name = source.name
    self.expected = expected
    do throws(ReadingStop) {
      rows = try SmallTable.rows(of: source, columns, expected)
    } catch {
      if case .unreadable(let error) = error { throw error }
      try source.checkUnchanged()
      throw SmallTable.fault(in: source.name, line: 1, expected)
    }
    try source.checkUnchanged()
  }

  /// That a row is not as it should be, and why where that is known.
  func fault(in row: Row, saying reason: Text? = nil) -> InputError {
    SmallTable.fault(in: name, line: row.line, reason ?? expected)
  }

  private static func rows(
    of source: ByteSource,
    _ columns: [[String]],
    _ expected: Text
  ) throws(ReadingStop) -> [Row] {
    let isHeader = { (record: [String]) in
      let words = Set(record.map(\.folded))
      return columns.allSatisfy { !words.isDisjoint(with: $0) }
    }
    guard let file = try CSVFile(source, isHeader: isHeader) else { return [] }
    guard let place = file.dialect.sample.firstIndex(where: isHeader) else {
      throw .unreadable(fault(in: source.name, line: 1, expected))
    }
    let header = file.dialect.sample[place].map(\.folded)
    let indices = columns.compactMap { words in header.firstIndex(where: words.contains) }
    var scanner = try file.scanner(onHeader: place)
    var rows: [Row] = []
    while try scanner.advance() {
      guard scanner.lastFilled >= 0 else { continue }
      guard scanner.lastFilled < header.count else {
        throw .unreadable(fault(in: source.name, line: scanner.line, expected))
      }
      var cells: [String] = []
      for index in indices {
        let cell = index < scanner.cellCount ? scanner.string(scanner[index]) : ""
        cells.append(
          cell.trimmingCharacters(in: .whitespacesAndNewlines).withoutNationalRegisterNumbers
        )
      }
      rows.append(Row(cells: cells, line: scanner.line))
    }
    return rows
  }

  private static func fault(in file: String, line: Int, _ expected: Text) -> InputError {
    InputError(Text("\(file.echo):\(line):").followed(by: expected))
  }
}
