import SocialNetwork

/// A table of text for a terminal: columns two spaces apart, no borders.
struct TextTable {
  /// A column: its title, broken at spaces where the cells below are narrower, and how it behaves.
  struct Column {
    let title: String
    let isNumber: Bool
    let giving: ReportTable.Column.Giving
    let isOptional: Bool
  }

  private let columns: [Column]
  private let rows: [[String]]
  private let hasHeader: Bool

  /// A table of a report in one language.
  init(_ table: ReportTable, in language: Language) {
    columns = table.columns.map {
      Column(
        title: $0.title[language].harmless,
        isNumber: $0.isNumber,
        giving: $0.giving,
        isOptional: $0.isOptional
      )
    }
    rows = table.rows.map { $0.map { $0[language].harmless } }
    hasHeader = table.hasHeader
  }

  /// The fewest characters to which words are cut while there are columns that may be left out, so
  /// that names can be told apart.
  private static let leastWords = 16

  /// The lines of the table, none wider than a limit unless the columns that do not give way take
  /// more.
  ///
  /// - Parameters:
  ///   - limit: The width of the terminal.
  ///   - heading: What is done to the lines of the header.
  /// - Returns: The header and the rows, and the places of the columns that were left out: from the
  ///   right, as many as it takes.
  func lines(
    width limit: Int,
    heading: (String) -> String = { $0 }
  ) -> (lines: [String], leftOut: [Int]) {
    let natural = columns.indices.map(naturalWidth)
    var shown = Array(columns.indices)
    var widths = widths(of: shown, natural, within: limit)
    while !isLegible(shown, widths, natural, within: limit),
      let last = shown.lastIndex(where: { columns[$0].isOptional })
    {
      shown.remove(at: last)
      widths = self.widths(of: shown, natural, within: limit)
    }
    let titles = zip(shown, widths).map { columns[$0].title.wrapped(to: $1) }
    let height = titles.map(\.count).max() ?? 1
    // Titles stand at the foot of the header.
    let header = titles.map { [String](repeating: "", count: height - $0.count) + $0 }
    let body = rows.map { row in
      zip(shown, widths).map { column, width in
        columns[column].giving == .wrap
          ? row[column].wrapped(to: width) : [row[column].truncated(to: width)]
      }
    }
    let lines =
      (hasHeader ? set(header, shown, widths).map(heading) : [])
      + body.flatMap { set($0, shown, widths) }
    return (lines, columns.indices.filter { !shown.contains($0) })
  }

  /// The width of a column that need not give way.
  private func naturalWidth(of column: Int) -> Int {
    let title = columns[column].title
    let words = title.split(separator: " ").map(\.columns).max() ?? 0
    // A number's title may take half of its length, so that it stands on two lines.
    let least = columns[column].isNumber ? max(words, (title.columns + 1) / 2) : title.columns
    return rows.map { $0[column].columns }.max().map { max($0, least) } ?? title.columns
  }

  /// The width below which a column does not go: where its cells go on in the next line, that of the
  /// longest word, which no line break makes shorter.
  private func leastWidth(of column: Int) -> Int {
    guard columns[column].giving == .wrap else { return 8 }
    let words = rows.lazy.map { row in
      row[column].split(separator: " ").map(\.columns).max() ?? 0
    }
    return min(24, max(8, words.max() ?? 0))
  }

  /// The widths of some columns, the widest of those that give way made narrower until all fit.
  private func widths(of shown: [Int], _ natural: [Int], within limit: Int) -> [Int] {
    var widths = shown.map { natural[$0] }
    let flexible = shown.indices.filter { columns[shown[$0]].giving != .none }
    guard widths.reduce(2 * (widths.count - 1), +) > limit else { return widths }
    let least = shown.map(leastWidth)
    // No column is wider than all there is, however long a cell.
    for place in flexible { widths[place] = min(widths[place], max(limit, least[place])) }
    while widths.reduce(2 * (widths.count - 1), +) > limit,
      let widest = flexible.filter({ widths[$0] > least[$0] })
        .max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
    }
    return widths
  }

  /// Whether columns fit, and words that are cut can be told apart.
  private func isLegible(
    _ shown: [Int],
    _ widths: [Int],
    _ natural: [Int],
    within limit: Int
  ) -> Bool {
    widths.reduce(2 * (widths.count - 1), +) <= limit
      && zip(shown, widths).allSatisfy { column, width in
        columns[column].giving != .cut || width >= min(TextTable.leastWords, natural[column])
      }
  }

  /// Cells of several lines each, as lines across the table.
  private func set(_ cells: [[String]], _ shown: [Int], _ widths: [Int]) -> [String] {
    (0..<(cells.map(\.count).max() ?? 0)).map { line in
      shown.indices.map { place in
        let text = line < cells[place].count ? cells[place][line] : ""
        let space = String(repeating: " ", count: max(0, widths[place] - text.columns))
        return columns[shown[place]].isNumber ? space + text : text + space
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
