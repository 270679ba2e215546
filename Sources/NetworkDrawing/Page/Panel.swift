import GraphCore
import GraphLayout
import SocialNetwork

/// What is not connected to the main network, in cells below it or beside it.
struct Panel {
  /// A cell, its content measured from its top left corner.
  struct Cell {
    var width: Double
    var height: Double
    var symbols: [(actor: Int, place: Point)] = []
    var words: [(label: TextLabel, corner: Point)] = []

    /// The number that the group has in the list of isolated groups.
    var number: Int?

    /// Whether the cell takes what is left of its row.
    var isElastic = false

    /// Whether it is a card.
    var hasCard = true

    /// How many names stand in it.
    var nameCount = 0

    /// How many of them are shortened.
    var shortenedCount = 0

    /// Whether the names of its symbols are shown.
    var isNamed = true
  }

  /// How many groups are drawn.
  private(set) var drawnGroups = 0

  /// The least number of a group that stands in what is drawn; `nil` where none does.
  var leastNumber: Int? { cells.compactMap(\.number).min() }

  /// How many names stand in what is drawn.
  var namedCount: Int { cells.reduce(0) { $0 + $1.nameCount } }

  /// How many of these are shortened.
  var shortenedCount: Int { cells.reduce(0) { $0 + $1.shortenedCount } }

  /// How many of those in it may be named.
  var nameableCount: Int {
    (groups.joined() + alone.flatMap(\.actors)).count {
      network.mayBeNamed($0, options: options)
    }
  }

  private var groupCells: [Cell] = []

  /// The same without names, for a column that has no room for them.
  private var namelessCells: [Cell] = []
  private var aloneCells: [Cell] = []
  private(set) var cells: [Cell] = []
  private(set) var rows: [[Int]] = []
  private(set) var heading = TextLabel(lines: [], fontSize: 1)
  private(set) var symbols: [Symbol]
  let layer: [Symbol]?
  private let groups: [[Int]]

  /// Those without ties, with what is said of them.
  private let alone: [(actors: [Int], words: Text)]
  let ties: Graph

  /// The least width of the words of a cell, in points.
  private let leastWords: Double
  let network: DrawnNetwork
  let options: Diagram.Options
  let sheet: Sheet
  let width: Double

  /// Whether it stands in a column beside the main network; without one it has the room of that.
  let isInColumn: Bool

  /// The most groups that are looked at for a place.
  private static let mostGroups = 60

  var typography: Typography { sheet.typography }
  var fontSize: Double { typography.name }
  var padding: Double { (isInColumn ? 0.5 : 0.8) * fontSize }
  var gap: Double { (isInColumn ? 0.6 : 0.8) * fontSize }

  /// The white below the heading, into which the numbers of cards reach.
  var headingGap: Double { (isInColumn ? 0.6 : 1.15) * fontSize }

  /// The most symbols of actors without ties.
  var mostSymbols: Int { sheet.height == nil ? 600 : isInColumn ? 6 : 240 }

  /// The numbers of names of actors without ties that are tried, the most first.
  private var triedNames: [Int] {
    if options.labelCount == 0 { return [0] }
    if options.labelCount == .max { return [.max] }
    if isInColumn { return [0] }
    return sheet.height == nil ? [60, 24, 12] : [.max, 96, 60, 36, 24, 12, 6, 3, 0]
  }

  /// The same of every line of a column, in which groups are named too; else none is.
  private var triedNamesInColumn: [Int] {
    options.labelCount == 0 ? [0] : [12, 8, 5, 4, 3, 2, 1, 0]
  }

  /// The most height of the panel: less of the page where more stands above it.
  private var mostHeight: Double {
    guard let height = sheet.contentHeight, options.labelCount != .max else { return .infinity }
    if isInColumn { return .infinity }
    let apart = Double(groups.joined().count + alone.reduce(0) { $0 + $1.actors.count })
    let share = apart / Double(max(network.names.count, 1))
    return height * min(0.82, 0.2 + 0.62 * share)
  }

  /// - Parameters:
  ///   - network: What is drawn.
  ///   - parts: Its parts, of which the main one has a place of its own.
  ///   - ties: The ties that are drawn.
  ///   - symbols: How actors are drawn, without names.
  ///   - layer: How they are drawn where not all ties are, as large or smaller.
  ///   - options: What is named, and in which language.
  ///   - sheet: The page, by which it goes how much is drawn.
  init(
    of network: DrawnNetwork,
    _ parts: NetworkParts,
    tiedAs ties: Graph,
    drawnAs symbols: [Symbol],
    layer: [Symbol]?,
    options: Diagram.Options,
    on sheet: Sheet
  ) {
    self.network = network
    self.ties = ties
    self.options = options
    self.symbols = symbols
    self.layer = layer
    self.sheet = sheet
    groups = parts.groups
    let isLayer = options.wholeNetwork != nil
    // A part of a layer, and one that is drawn as communities, stands by the ties of the layer alone.
    let isByAllTies =
      !parts.isSelected && options.wholeNetwork?.graph.edgeCount == network.graph.edgeCount
    alone = [
      (parts.isolates, PanelWords.isolates(parts, isLayer: isLayer)),
      (parts.onOtherDays, PanelWords.onOtherDays), (parts.unknowns, PanelWords.unknowns),
      (parts.gone, PanelWords.gone),
    ].filter { !$0.0.isEmpty }
    // As wide as in a layer, so that everybody stands in the same place.
    leastWords =
      PanelWords.isolates(parts, isLayer: true)[options.language].width(
        fontSize: sheet.typography.name
      )
    isInColumn = sheet.hasColumn && !parts.main.isEmpty
    width =
      isInColumn
      ? Sheet.columnWidth
      : sheet.contentWidth
        - (sheet.hasColumn ? Sheet.columnWidth + 2 * sheet.typography.legend : 0)
    heading = TextLabel(
      PanelWords.heading(
        of: parts,
        isShort: isInColumn,
        isLayer: isLayer,
        isByAllTies: isByAllTies,
        marks: options.tieMarks
      )[options.language],
      fontSize: fontSize,
      width: width,
      isBold: true
    )
    for group in parts.groups.prefix(Panel.mostGroups) {
      guard let usual = cell(of: group, naming: isInColumn ? 0 : nil) else { break }
      namelessCells.append(usual)
      groupCells.append(isInColumn ? cell(of: group) ?? usual : usual)
    }
    fit(height: mostHeight)
  }

  /// Draws as many groups as there is room for beside those without ties, and counts the others; of those
  /// without ties, as many are named as there is room for then.
  ///
  /// - Parameters:
  ///   - height: The most height.
  ///   - named: The most height with names in a column; `nil`: the same.
  mutating func fit(height: Double, withNames named: Double? = nil) {
    if isInColumn {
      setAlone(naming: 0, drawing: mostSymbols)
      setCells(groupCells)
      if self.height <= min(height, named ?? height) {
        for mostNames in triedNamesInColumn {
          setAlone(naming: mostNames, drawing: mostSymbols)
          setCells(groupCells)
          if self.height <= height { return }
        }
      }
    }
    for mostNames in triedNames {
      setAlone(naming: mostNames, drawing: mostSymbols)
      setCells(namelessCells)
      if self.height <= height { return }
    }
    // Groups matter more than those whom a number tells of.
    for most in [60, 24] where most < mostSymbols {
      setAlone(naming: 0, drawing: most)
      setCells(namelessCells)
      if self.height <= height { return }
    }
    for count in stride(from: namelessCells.count - 1, through: 0, by: -1) {
      setCells(Array(namelessCells.prefix(count)))
      if self.height <= height { return }
    }
  }

  private mutating func setAlone(naming mostNames: Int, drawing mostSymbols: Int) {
    aloneCells = alone.map { actors, words in
      isInColumn
        ? line(of: actors, words: words, naming: mostNames)
        : cell(of: actors, words: words, naming: mostNames, drawing: mostSymbols)
    }
  }

  private mutating func setCells(_ drawn: [Cell]) {
    let count = drawn.count
    let others = groups.dropFirst(count)
    let counted = others.isEmpty ? [] : [cell(ofOthers: Array(others))]
    // The column is filled from its foot, where what is drawn has its place however much is left out.
    cells =
      isInColumn
      ? counted + drawn.reversed() : drawn + counted
    cells += aloneCells
    drawnGroups = count
    setRows()
  }

  // MARK: Cells

  /// A cell with a group as it is tied; `nil` where it is too large.
  ///
  /// - Parameters:
  ///   - group: The group.
  ///   - mostNames: The most names; `nil`: as usual.
  /// - Returns: The cell.
  private mutating func cell(of group: [Int], naming mostNames: Int? = nil) -> Cell? {
    func rank(_ actor: Int) -> Int { network.isSubject(actor, options) ? 0 : 1 }
    let named = group.filter { network.mayBeNamed($0, options: options) }.sorted {
      (rank($0), symbols[$1].radius, $0) < (rank($1), symbols[$0].radius, $1)
    }
    let usual = group.count <= 12 ? isInColumn ? 2 : 3 : 1
    let wished = options.labelCount == .max ? Int.max : options.labelCount == 0 ? 0 : usual
    // What the picture is about is named.
    let most = mostNames ?? max(wished, wished == 0 ? 0 : named.count { rank($0) == 0 })
    for actor in named.prefix(most) {
      symbols[actor].label = TextLabel(name: network.shortNames[actor], fontSize: fontSize)
    }
    guard let (places, bounds) = plot(of: group), bounds.width + 2 * padding <= width,
      bounds.height <= 0.7 * width || sheet.height == nil
    else {
      for actor in group { symbols[actor].label = nil }
      return nil
    }
    let least = isInColumn ? (width - gap) / 2 : 6 * fontSize
    var cellWidth = max(bounds.width + 2 * padding, least)
    var x = cellWidth / 2
    if isInColumn {
      // The number stands at the upper left within the card, marked or not.
      let number = Page.badge(10, at: .zero, typography)
      let beside =
        number.width + 1
        + (places.map { bounds.center.x - symbols[$0.actor].box(at: $0.place).left }.max() ?? 0)
      x = max(x, beside)
      cellWidth = max(cellWidth, x + bounds.width / 2 + padding / 2)
    }
    let offset = Point(x: x - bounds.center.x, y: -padding - bounds.top)
    return Cell(
      width: cellWidth,
      height: bounds.height + 2 * padding,
      symbols: places.map { ($0.actor, $0.place + offset) },
      number: number(of: group),
      nameCount: group.count { symbols[$0].label != nil },
      shortenedCount: group.count { symbols[$0].label?.isShortened ?? false },
      isNamed: most > 0
    )
  }

  /// The number in the list of the isolated group that all of some actors are of; `nil` where they are of none.
  private func number(of actors: [Int]) -> Int? {
    guard let first = actors.first.map({ network.positions[$0] }) else { return nil }
    return options.groups.first { listed in
      guard listed.members.count > 1, listed.members.contains(first) else { return false }
      let members = Set(listed.members)
      return actors.allSatisfy { members.contains(network.positions[$0]) }
    }?.number
  }

  /// Where the actors of a group stand, and what they cover.
  private func plot(of group: [Int]) -> (places: [(actor: Int, place: Point)], bounds: Box)? {
    if group.count <= 30 {
      var builder = BodyBuilder(
        graph: network.graph,
        kinds: network.kinds,
        symbols: symbols,
        hanging: [:],
        folded: [:],
        typography: typography
      )
      builder.proposed = Set(
        network.marks(of: options.tieMarks).filter { $0.value == .proposed }.keys
          .map { Route($0[0], $0[1]) }
      )
      return builder.body(of: group).map { body in
        (body.actors.map { ($0.actor, $0.offset) }, body.box)
      }
    }
    guard group.count <= 400,
      let plot = try? Layout(
        of: group,
        in: network.graph,
        drawnAs: symbols,
        engine: .weefsel,
        edgeLength: 3 * typography.symbolScale
      ).plot
    else { return nil }
    return (zip(plot.actors, plot.places).map { ($0, $1) }, plot.bounds)
  }

  func cell(bold: Text, words: Text, ems: Double = 14) -> Cell {
    let bold = TextLabel(lines: [bold[options.language]], fontSize: fontSize, isBold: true)
    let words = TextLabel(words[options.language], fontSize: fontSize, width: ems * fontSize)
    return Cell(
      width: max(bold.width, words.width, leastWords) + 2 * padding,
      height: bold.height + words.height + 2 * padding,
      words: [
        (bold, Point(x: padding, y: -padding)),
        (words, Point(x: padding, y: -padding - bold.height)),
      ],
      isElastic: true
    )
  }

  /// Sets the cells in rows, from the last where they stand in a column.
  private mutating func setRows() {
    rows = []
    var length = Double.infinity
    let order = Array(cells.indices)
    for index in isInColumn ? order.reversed() : order {
      let cell = cells[index]
      if length + gap + cell.width <= width + 1e-6 {
        rows[rows.count - 1].append(index)
        length += gap + cell.width
      } else {
        rows.append([index])
        length = cell.width
      }
    }
    if isInColumn { rows.reverse() }
  }

  // MARK: Size

  func height(of row: [Int]) -> Double { row.map { cells[$0].height }.max() ?? 0 }

  /// How high the panel is where none of its groups is drawn.
  var leastHeight: Double {
    var least = self
    least.fit(height: 0)
    return least.height
  }

  /// How high the panel is; 0 where there is nothing in it.
  var height: Double {
    guard !cells.isEmpty else { return 0 }
    return heading.height + headingGap
      + rows.reduce(0) { $0 + height(of: $1) } + gap * Double(rows.count - 1)
  }
}

extension ActorKind {
  /// The place in ``legendOrder``.
  var legendRank: Int { ActorKind.legendOrder.firstIndex(of: self) ?? 0 }
}
