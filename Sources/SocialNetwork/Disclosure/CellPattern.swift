/// Which cells of a table with public margins are withheld, so that the margins do not give a small
/// cell away.
///
/// The table is one of counts; its last row and column are of actors who are in no group that is shown,
/// and their cells are never shown. They are protected as the others are, but where they hold nothing
/// but values that are missing from a sensitive attribute: these tell nothing of anyone.
///
/// What a reader knows of the cells withheld is that they are whole numbers, not
/// negative, that add up in every row and column to the margin less the cells shown. A small cell is
/// protected when the numbers it may have, given that, span at least the threshold, or as much as they
/// span when no cell at all is shown: margins that are public anyway may leave less.
///
/// The span is found exactly. The cells withheld are the edges of a network of rows and columns; a cell
/// can rise by as much as can be pushed from its column back to its row through the others, and fall by
/// as much as the other way round. The most it can rise to is the smallest sum of cells, itself among
/// them, that can be worked out from the margins (by the max-flow min-cut theorem), so no sum of fewer
/// actors than the threshold can be worked out that holds a small cell.
///
/// While a small cell is not protected, the rectangle with the fewest actors that has the cell as a
/// corner is withheld.
///
/// - Complexity: O(*c*² *t*) at worst for *c* cells and threshold *t*; every further cell withheld only
///   widens what the others may be, so that each small cell is settled once.
/// - Source: L. H. Cox, "Network models for complementary cell suppression", *Journal of the American
///   Statistical Association* 90, 1995.
struct CellPattern {
  /// The cells that are withheld.
  private(set) var isWithheld: [[Bool]]

  private let counts: [[Int]]
  private let threshold: Int
  private let isTelling: (row: Bool, column: Bool)

  /// The pattern in which the small cells are withheld, and those of the last row and column.
  ///
  /// - Parameters:
  ///   - counts: The number of actors in every cell.
  ///   - threshold: The fewest actors that may be told of.
  ///   - isTelling: Whether the last row, and the last column, may tell something of the actors in it.
  init(counts: [[Int]], threshold: Int, isTelling: (row: Bool, column: Bool)) {
    self.counts = counts
    self.threshold = threshold
    self.isTelling = isTelling
    let (lastRow, lastColumn) = (counts.count - 1, (counts.first?.count ?? 0) - 1)
    isWithheld = counts.enumerated().map { row, cells in
      cells.enumerated().map { column, count in
        row == lastRow || column == lastColumn || count < threshold
      }
    }
  }

  /// Whether any cell of a row and column that are shown is withheld.
  var withholdsAny: Bool {
    isWithheld.dropLast().contains { $0.dropLast().contains(true) }
  }

  /// Withholds further cells until every small one is protected.
  mutating func protect() {
    let rowSums = counts.map { $0.reduce(0, +) }
    let columnSums = (counts.first ?? []).indices.map { column in
      counts.reduce(0) { $0 + $1[column] }
    }
    let total = rowSums.reduce(0, +)
    for (row, cells) in counts.enumerated() where isTelling.row || row < counts.count - 1 {
      for (column, count) in cells.enumerated()
      where count < threshold && (isTelling.column || column < cells.count - 1) {
        let (r, c) = (rowSums[row], columnSums[column])
        let needed = min(threshold, r, c, total - r, total - c)
        while span(row, column, upTo: needed) < needed {
          guard let (otherRow, otherColumn) = cheapestRectangle(row, column, needed: needed)
          else { break }
          isWithheld[row][otherColumn] = true
          isWithheld[otherRow][column] = true
          isWithheld[otherRow][otherColumn] = true
        }
      }
    }
  }

  /// How far apart the numbers are that a cell may have, as far as a limit.
  func span(_ row: Int, _ column: Int, upTo limit: Int = .max) -> Int {
    let rise = push(from: .column(column), to: .row(row), without: (row, column), upTo: limit)
    guard rise < limit else { return rise }
    let most = min(limit - rise, counts[row][column])
    return rise + push(from: .row(row), to: .column(column), without: (row, column), upTo: most)
  }

  /// The opposite corner of the rectangle that withholds the fewest further actors; one whose cells can
  /// make up for the span that is needed before one whose cells cannot.
  private func cheapestRectangle(_ row: Int, _ column: Int, needed: Int) -> (Int, Int)? {
    var best: (isShort: Bool, cost: Int, row: Int, column: Int)?
    for otherRow in counts.indices where otherRow != row {
      for otherColumn in counts[row].indices where otherColumn != column {
        let corners = [(row, otherColumn), (otherRow, column), (otherRow, otherColumn)]
        let added = corners.filter { !isWithheld[$0.0][$0.1] }
        guard !added.isEmpty else { continue }
        let cost = added.reduce(0) { $0 + counts[$1.0][$1.1] }
        let isShort = min(counts[row][otherColumn], counts[otherRow][column]) < needed
        guard let known = best else {
          best = (isShort, cost, otherRow, otherColumn)
          continue
        }
        if (isShort ? 1 : 0, cost) < (known.isShort ? 1 : 0, known.cost) {
          best = (isShort, cost, otherRow, otherColumn)
        }
      }
    }
    return best.map { ($0.row, $0.column) }
  }

  private enum Node {
    case row(Int)
    case column(Int)
  }

  /// How much can be pushed from one node to another through the cells withheld but one: forward, from
  /// row to column, as much as one likes; backward as much as is in the cell.
  private func push(
    from start: Node,
    to end: Node,
    without cell: (row: Int, column: Int),
    upTo limit: Int
  ) -> Int {
    let (height, width) = (counts.count, counts[0].count)
    func number(_ node: Node) -> Int {
      switch node {
      case .row(let row): row
      case .column(let column): height + column
      }
    }
    var left = counts
    let (source, sink) = (number(start), number(end))
    var pushed = 0
    while pushed < limit {
      // The shortest way along which anything can still be pushed.
      var previous = [Int](repeating: -1, count: height + width)
      previous[source] = source
      var queue = [source]
      var next = 0
      while next < queue.count, previous[sink] < 0 {
        let node = queue[next]
        next += 1
        if node < height {
          for column in 0..<width
          where previous[height + column] < 0 && isWithheld[node][column]
            && !(node == cell.row && column == cell.column)
          {
            previous[height + column] = node
            queue.append(height + column)
          }
        } else {
          let column = node - height
          for row in 0..<height
          where previous[row] < 0 && isWithheld[row][column] && left[row][column] > 0
            && !(row == cell.row && column == cell.column)
          {
            previous[row] = node
            queue.append(row)
          }
        }
      }
      guard previous[sink] >= 0 else { break }
      var steps: [(from: Int, to: Int)] = []
      var node = sink
      while node != source {
        steps.append((previous[node], node))
        node = previous[node]
      }
      let amount = steps.reduce(limit - pushed) { least, step in
        step.from < height ? least : min(least, left[step.to][step.from - height])
      }
      for step in steps {
        if step.from < height {
          left[step.from][step.to - height] += amount
        } else {
          left[step.to][step.from - height] -= amount
        }
      }
      pushed += amount
    }
    return pushed
  }
}
