/// A table of text for a terminal: columns two spaces apart, no borders.
struct Table {
  /// A column, and how it behaves.
  struct Column {
    let title: String
    var isNumber = false

    /// Whether the column gives way when the table is too wide.
    var isFlexible = false
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  mutating func append(_ row: [String]) { rows.append(row.map(\.harmless)) }

  /// The lines of the table, the header first, none wider than a limit unless the columns that do
  /// not give way take more.
  func lines(width limit: Int) -> [String] {
    let all = [columns.map(\.title)] + rows
    var widths = columns.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    let flexible = columns.indices.filter { columns[$0].isFlexible }
    while widths.reduce(2 * (widths.count - 1), +) > limit,
      let widest = flexible.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8
    {
      widths[widest] -= 1
    }
    return all.map { row in
      let cells = columns.indices.map { column in
        let cell = row[column].truncated(to: widths[column])
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return columns[column].isNumber ? space + cell : cell + space
      }
      return cells.joined(separator: "  ").trimmingTrailingSpaces
    }
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var kept = self[...]
    while kept.last == " " { kept.removeLast() }
    return String(kept)
  }
}
