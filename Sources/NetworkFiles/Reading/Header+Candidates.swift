import SocialNetwork

// What a file without a column that it needs may be.
extension Header {
  /// The named columns of which every cell is filled and differs from all others, and is no date or the like, so
  /// that they could be the id.
  var columnsThatCouldBeID: [String] {
    names.indices.filter { column in
      let cells = present(in: column)
      // What is sensitive is refused as an id.
      return !names[column].isEmpty && !used.contains(column) && cells.count == rows.count
        && Set(cells).count == cells.count && !Header.sayWhatTheyAre(cells)
        && !isHeaderOfTies(column) && !SensitiveAttribute.isRecognised(names[column])
    }.map { names[$0] }
  }

  /// The named columns that were not taken, are filled in most rows and have no header of another
  /// field, so that they could be an end of a tie.
  var columnsThatCouldBeEnds: [String] {
    names.indices.filter { column in
      let cells = present(in: column)
      return !names[column].isEmpty && !used.contains(column) && 2 * cells.count > rows.count
        && !cells.isEmpty && !Header.sayWhatTheyAre(cells) && !isHeaderOfTies(column)
    }.map { names[$0] }
  }

  /// Whether a column has the header of something else that a tie has.
  private func isHeaderOfTies(_ column: Int) -> Bool {
    let fields: [Spelling.Field] = [.weight, .role, .function, .since, .until]
    return fields.contains { $0.isHeader(names[column]) }
  }

  /// Whether all cells are dates, numbers with decimals among them, or answers, and so name nobody.
  private static func sayWhatTheyAre(_ cells: [String]) -> Bool {
    guard !cells.isEmpty else { return false }
    let areNumbers = cells.allSatisfy { DecimalNumber($0, decimal: nil).value != nil }
    if areNumbers { return cells.contains { $0.contains(".") || $0.contains(",") } }
    return cells.allSatisfy { cell in
      let bytes = Array(cell.utf8)
      return DateCell(bytes.span, 0..<bytes.count) != nil
    } || cells.allSatisfy { $0.count > 1 && Answer.isYes($0) != nil }
  }

  /// Whether the file is a matrix: the actors stand in the first row and in the first column.
  var isMatrix: Bool {
    let firsts = rows.map { $0.first ?? "" }
    guard firsts.count >= 2, names.count > 2 else { return false }
    let columns = names.dropFirst()
    return zip(firsts, columns).allSatisfy { $0 == $1 } && !firsts.contains("")
  }
}
