import SocialNetwork

/// The legend of a page with a column: what stands in the column, and what has no room there and stands in lines
/// below the network.
struct ColumnLegend {
  private let column: [LegendRow]
  private let beneath: [LegendRow]
  private let linesOfColors: Int
  private let isTight: Bool

  /// The least height of a network above a legend, in parts of that of the page.
  private static let leastNetwork = 0.35

  /// The first way to set some rows for which there is room, in either language.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - height: The height of the column, with what stands below it.
  ///   - panel: The least height of a panel at the foot of the column; 0: there is none.
  ///   - page: The page.
  init(_ rows: [LegendRow], in height: Double, above panel: Double, on page: Page) {
    let rows = rows.filter { !$0.entries.isEmpty }
    let gap = page.typography.legend
    let least = ColumnLegend.leastNetwork * (page.sheet.contentHeight ?? 0)
    let ways = ColumnLegend.ways(to: rows)
    let fitting = ways.first { way in
      let room = height - way.roomBeneath(on: page)
      let used = Language.allCases.map { way.height(on: page, in: $0) }.max() ?? 0
      return room >= least && used + (panel > 0 ? panel + 3 * gap : 0) <= room
    }
    self = fitting ?? ways[ways.count - 1]
  }

  private init(
    _ rows: [LegendRow],
    moving subjects: Set<LegendRow.Subject>,
    linesOfColors: Int = Legend.usualLines,
    isTight: Bool = false
  ) {
    column = rows.filter { !subjects.contains($0.subject) }
    beneath = rows.filter { subjects.contains($0.subject) }
    self.linesOfColors = linesOfColors
    self.isTight = isTight
  }

  /// The ways to set some rows, those first that are easiest to read and leave the network most room.
  private static func ways(to rows: [LegendRow]) -> [ColumnLegend] {
    let moved: [Set<LegendRow.Subject>] = [
      [], [.other], [.other, .kinds], [.other, .kinds, .colors],
    ]
    var ways = moved.flatMap { moved in
      [
        ColumnLegend(rows, moving: moved),
        ColumnLegend(rows, moving: moved, linesOfColors: 1),
        ColumnLegend(rows, moving: moved, linesOfColors: 1, isTight: true),
      ]
    }
    // What is left out of the colors is counted.
    let colors = rows.first { $0.subject == .colors }?.entries.count ?? 0
    for count in stride(from: colors - 2, through: 1, by: -1) {
      let fewer = rows.map { $0.subject == .colors ? $0.keeping(count) : $0 }
      ways.append(
        ColumnLegend(fewer, moving: [.other, .kinds], linesOfColors: 1, isTight: true)
      )
    }
    return ways
  }

  // MARK: Its parts

  private func legend(inColumn language: Language) -> Legend {
    var legend = Legend(column, language: language)
    legend.linesOfColors = linesOfColors
    legend.isTight = isTight
    return legend
  }

  private func legend(beneath language: Language) -> Legend {
    var legend = Legend(beneath, language: language)
    legend.linesOfColors = linesOfColors
    legend.isTight = isTight
    legend.isBeneath = true
    legend.firstSign = self.legend(inColumn: language).signCount
    return legend
  }

  /// The height of what stands in the column.
  func height(on page: Page, in language: Language) -> Double {
    legend(inColumn: language).height(on: page, width: Sheet.columnWidth)
  }

  /// The height that what stands below the network takes, with the white above it: the same in either language.
  func roomBeneath(on page: Page) -> Double {
    let height =
      Language.allCases.map { legend(beneath: $0).height(on: page, width: page.width) }.max() ?? 0
    return height > 0 ? height + page.typography.legend : 0
  }

  /// Draws what stands in the column below a height.
  func drawColumn(on page: inout Page, left: Double, top: Double, in language: Language) {
    legend(inColumn: language)
      .draw(on: &page, left: left, top: top, width: Sheet.columnWidth)
  }

  /// Draws what stands below the network below a height.
  func drawBeneath(on page: inout Page, top: Double, in language: Language) {
    legend(beneath: language).draw(on: &page, left: 0, top: top, width: page.width)
  }
}

extension LegendRow {
  /// The row with so many of its entries, and how many others there are.
  fileprivate func keeping(_ count: Int) -> LegendRow {
    var row = self
    let others = Number.text(entries.count - count)
    row.entries = Array(entries.prefix(count))
    row.entries.append(
      LegendEntry(
        words: Text(en: "… and \(others.en) others", nl: "… en \(others.nl) andere"),
        width: 0
      ) { _, _, _, _ in }
    )
    return row
  }
}
