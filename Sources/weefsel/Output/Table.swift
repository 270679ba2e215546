import NetworkReport
import SocialNetwork

/// A table of text for a terminal: columns two spaces apart, no borders.
struct Table {
  /// A column, and how it behaves.
  struct Column {
    /// The header, broken at spaces where the cells below are narrower.
    let title: String

    /// Whether the cells are numbers, which end at the right.
    var isNumber = false

    /// How the column gives way when the table is too wide.
    var giving = Giving.none

    /// How a column gives way.
    enum Giving {
      /// Not at all.
      case none

      /// Its cells are cut, with an ellipsis.
      case cut

      /// Its cells go on in further lines.
      case wrap
    }
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  mutating func append(_ row: [String]) { rows.append(row.map(\.harmless)) }

  /// The lines of the table, none wider than a limit unless the columns that do not give way take
  /// more.
  ///
  /// - Parameters:
  ///   - limit: The width of the terminal.
  ///   - heading: What is done to the lines of the header.
  /// - Returns: The header and the rows.
  func lines(width limit: Int, heading: (String) -> String = { $0 }) -> [String] {
    var widths = columns.indices.map { column in
      let title = columns[column].title
      let words = title.split(separator: " ").map(\.count).max() ?? 0
      // A number's title may take half of its length, so that it stands on two lines.
      let least = columns[column].isNumber ? max(words, (title.count + 1) / 2) : title.count
      return rows.map { $0[column].count }.max().map { max($0, least) } ?? title.count
    }
    let flexible = columns.indices.filter { columns[$0].giving != .none }
    while widths.reduce(2 * (widths.count - 1), +) > limit,
      let widest = flexible.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8
    {
      widths[widest] -= 1
    }
    let titles = zip(columns, widths).map { $0.title.wrapped(to: $1) }
    let height = titles.map(\.count).max() ?? 1
    // Titles stand at the foot of the header.
    let header = titles.map { [String](repeating: "", count: height - $0.count) + $0 }
    let body = rows.map { row in
      columns.indices.map { column in
        columns[column].giving == .wrap
          ? row[column].wrapped(to: widths[column]) : [row[column].truncated(to: widths[column])]
      }
    }
    return set(header, widths).map(heading) + body.flatMap { set($0, widths) }
  }

  /// Cells of several lines each, as lines across the table.
  private func set(_ cells: [[String]], _ widths: [Int]) -> [String] {
    (0..<(cells.map(\.count).max() ?? 0)).map { line in
      columns.indices.map { column in
        let text = line < cells[column].count ? cells[column][line] : ""
        let space = String(repeating: " ", count: max(0, widths[column] - text.count))
        return columns[column].isNumber ? space + text : text + space
      }
      .joined(separator: "  ").trimmingTrailingSpaces
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
