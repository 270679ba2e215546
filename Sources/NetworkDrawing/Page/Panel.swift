import GraphCore
import GraphLayout
import SocialNetwork

/// What is not connected to the main network, in cells below it or beside it.
struct Panel {
  /// A cell, its content measured from its top left corner.
  private struct Cell {
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
  }

  /// How many groups are drawn, how many actors without ties, and how many names.
  private(set) var drawnGroups = 0
  private(set) var drawnActors = 0
  private(set) var namedCount = 0

  private var groupCells: [Cell] = []
  private var aloneCells: [Cell] = []
  private var cells: [Cell] = []
  private var rows: [[Int]] = []
  private var heading = TextLabel(lines: [], fontSize: 1)
  private var symbols: [Symbol]
  private let layer: [Symbol]?
  private let groups: [[Int]]

  /// Whether there is room for more names side by side.
  private let isWide: Bool
  private let ties: Graph
  private let network: DrawnNetwork
  private let options: Diagram.Options
  private let sheet: Sheet
  private let width: Double

  /// The most groups that are looked at for a place.
  private static let mostGroups = 60

  private var typography: Typography { sheet.typography }
  private var fontSize: Double { typography.name }
  private var padding: Double { 0.8 * fontSize }
  private var gap: Double { 0.8 * fontSize }

  /// The most rows of cells, and the most symbols of a cell and names beside them.
  private var mostRows: Int {
    options.labelCount == .max || sheet.height == nil ? 20 : sheet.hasColumn ? 6 : 2
  }
  private var mostSymbols: Int { sheet.height == nil ? 600 : sheet.hasColumn ? 6 : 120 }
  private var mostNames: Int {
    options.labelCount == .max ? .max : sheet.height == nil || isWide ? 12 : sheet.hasColumn ? 0 : 3
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
    isWide = !sheet.hasColumn && parts.groups.count < 3
    groups = parts.groups
    width = sheet.hasColumn ? Sheet.columnWidth : sheet.contentWidth
    heading = TextLabel(
      PanelWords.heading(of: parts, isShort: sheet.hasColumn)[options.language],
      fontSize: fontSize,
      width: width,
      isBold: true
    )
    for (actors, words) in [
      (parts.isolates, PanelWords.isolates(parts)), (parts.onOtherDays, PanelWords.onOtherDays),
      (parts.unknowns, PanelWords.unknowns),
    ] where !actors.isEmpty {
      aloneCells.append(
        sheet.hasColumn ? line(of: actors, words: words) : cell(of: actors, words: words)
      )
    }
    for group in parts.groups.prefix(Panel.mostGroups) {
      guard let cell = cell(of: group) else { break }
      groupCells.append(cell)
    }
    fit(height: .infinity)
  }

  /// Draws as many groups as there is room for beside what else there is, and counts the others.
  mutating func fit(height: Double) {
    var count = groupCells.count
    while true {
      cells = Array(groupCells.prefix(count))
      let others = groups.dropFirst(count)
      if !others.isEmpty { cells.append(cell(ofOthers: Array(others))) }
      cells += aloneCells
      setRows()
      if rows.count <= mostRows && self.height <= height || count == 0 { break }
      count -= 1
    }
    drawnGroups = count
  }

  // MARK: Cells

  /// A cell with a group as it is tied; `nil` where it is too large.
  private mutating func cell(of group: [Int]) -> Cell? {
    let named = group.filter { network.mayBeNamed($0, options: options) }.sorted {
      (symbols[$1].radius, $0) < (symbols[$0].radius, $1)
    }
    let usual = sheet.hasColumn ? 0 : group.count <= 12 ? 3 : 1
    let most = options.labelCount == .max ? Int.max : options.labelCount == 0 ? 0 : usual
    for actor in named.prefix(most) {
      symbols[actor].label = TextLabel(name: network.shortNames[actor], fontSize: fontSize)
    }
    guard let (places, bounds) = plot(of: group), bounds.width + 2 * padding <= width,
      bounds.height <= 0.7 * width || sheet.height == nil
    else {
      for actor in group { symbols[actor].label = nil }
      return nil
    }
    namedCount += group.count { symbols[$0].label != nil }
    let least = sheet.hasColumn ? (width - gap) / 2 : 6 * fontSize
    let cellWidth = max(bounds.width + 2 * padding, least)
    let offset = Point(x: cellWidth / 2 - bounds.center.x, y: -padding - bounds.top)
    return Cell(
      width: cellWidth,
      height: bounds.height + 2 * padding,
      symbols: places.map { ($0.actor, $0.place + offset) },
      number: options.groups.first { listed in
        listed.members.contains { network.placeOfPosition[$0].map(group.contains) ?? false }
      }?.number
    )
  }

  /// Where the actors of a group stand, and what they cover.
  private func plot(of group: [Int]) -> (places: [(actor: Int, place: Point)], bounds: Box)? {
    if group.count <= 30 {
      let builder = BodyBuilder(
        graph: network.graph,
        kinds: network.kinds,
        symbols: symbols,
        hanging: [:],
        folded: [:],
        typography: typography
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

  /// A line of the column with some actors without ties, and what they are.
  private mutating func line(of actors: [Int], words: Text) -> Cell {
    let drawn = actors.sorted {
      (symbols[$0].kind.legendRank, $0) < (symbols[$1].kind.legendRank, $1)
    }
    .prefix(mostSymbols)
    drawnActors += drawn.count
    let text = Text(
      en: "\(Number.text(actors.count).en) \(words.en)",
      nl: "\(Number.text(actors.count).nl) \(words.nl)"
    )
    var cell = Cell(width: width, height: 0)
    var x = 0.0
    let reach = drawn.map { symbols[$0].reach }.max() ?? 0
    for actor in drawn {
      x += symbols[actor].reach
      cell.symbols.append((actor, Point(x: x, y: -max(reach, 0.6 * fontSize))))
      x += symbols[actor].reach + 2
    }
    let label = TextLabel(text[options.language], fontSize: fontSize, width: width - x - 6)
    cell.height = max(2 * reach, label.height)
    cell.symbols = cell.symbols.map { ($0.actor, Point(x: $0.place.x, y: -cell.height / 2)) }
    cell.words = [(label, Point(x: x + 6, y: -(cell.height - label.height) / 2))]
    cell.hasCard = false
    return cell
  }

  /// A cell that counts groups.
  private func cell(ofOthers groups: [[Int]]) -> Cell {
    let actors = Noun.actor.count(groups.reduce(0) { $0 + $1.count })
    let count = Noun.group.count(groups.count)
    if sheet.hasColumn {
      let text = Text(
        en: "\(count.en), \(actors.en): not drawn",
        nl: "\(count.nl), \(actors.nl): niet getekend"
      )
      let label = TextLabel(text[options.language], fontSize: fontSize, width: width)
      return Cell(width: width, height: label.height, words: [(label, .zero)], hasCard: false)
    }
    return cell(
      bold: count,
      words: Text(en: "\(actors.en), not drawn", nl: "\(actors.nl), niet getekend")
    )
  }

  private func cell(bold: Text, words: Text) -> Cell {
    let bold = TextLabel(lines: [bold[options.language]], fontSize: fontSize, isBold: true)
    let words = TextLabel(words[options.language], fontSize: fontSize, width: 14 * fontSize)
    return Cell(
      width: max(bold.width, words.width) + 2 * padding,
      height: bold.height + words.height + 2 * padding,
      words: [
        (bold, Point(x: padding, y: -padding)),
        (words, Point(x: padding, y: -padding - bold.height)),
      ],
      isElastic: true
    )
  }

  /// A cell with actors without ties: people as symbols, some organisations by name.
  private mutating func cell(of actors: [Int], words: Text) -> Cell {
    var cell = cell(bold: Noun.actor.count(actors.count), words: words)
    let drawn = Array(actors.prefix(mostSymbols))
    drawnActors += drawn.count
    let mayBeNamed = drawn.filter { network.mayBeNamed($0, options: options) }
    let named = Array(mayBeNamed.prefix(options.labelCount == 0 ? 0 : mostNames))
    namedCount += named.count
    let others = drawn.filter { !named.contains($0) }
      .sorted { (symbols[$0].kind.legendRank, $0) < (symbols[$1].kind.legendRank, $1) }
    var y = -cell.height + padding

    let pitch = (others.map { 2 * symbols[$0].reach }.max() ?? 0) + 3 * typography.symbolScale
    let most = Int((width - 2 * padding) / max(pitch, 1))
    let wished = max(Int((cell.width - 2 * padding) / max(pitch, 1)), 12, (others.count + 2) / 3)
    let across = min(others.count, wished, most)
    if !others.isEmpty {
      y -= 0.4 * fontSize
      for (index, actor) in others.enumerated() {
        let place = Point(
          x: padding + (Double(index % across) + 0.5) * pitch,
          y: y - (Double(index / across) + 0.5) * pitch
        )
        cell.symbols.append((actor, place))
      }
      y -= Double((others.count + across - 1) / across) * pitch
      cell.width = max(cell.width, Double(across) * pitch + 2 * padding)
    }
    // Names side by side where there are many, each column as wide as its widest.
    let labels = named.map { TextLabel(name: network.shortNames[$0], fontSize: fontSize) }
    let perRow = isWide || named.count > 6 ? min(4, max(1, (named.count + 1) / 2)) : 1
    let pitchOfColumn =
      (zip(named, labels).map { 2 * symbols[$0].reach + 3 + $1.width }.max() ?? 0) + gap
    let columns = max(1, min(perRow, Int((width - 2 * padding + gap) / max(pitchOfColumn, 1))))
    for start in stride(from: 0, to: named.count, by: columns) {
      let row = start..<min(start + columns, named.count)
      let height = row.map { max(2 * symbols[named[$0]].reach, labels[$0].height) }.max() ?? 0
      y -= 0.4 * fontSize
      for index in row {
        let reach = symbols[named[index]].reach
        let x = padding + Double(index - start) * pitchOfColumn
        cell.symbols.append((named[index], Point(x: x + reach, y: y - height / 2)))
        cell.words.append(
          (
            labels[index],
            Point(x: x + 2 * reach + 3, y: y - height / 2 + labels[index].height / 2)
          )
        )
        cell.width = max(cell.width, x + 2 * reach + 3 + labels[index].width + padding)
      }
      y -= height
    }
    cell.height = -y + padding
    return cell
  }

  /// Sets the cells in rows.
  private mutating func setRows() {
    rows = []
    var length = Double.infinity
    for (index, cell) in cells.enumerated() {
      if length + gap + cell.width <= width + 1e-6 {
        rows[rows.count - 1].append(index)
        length += gap + cell.width
      } else {
        rows.append([index])
        length = cell.width
      }
    }
  }

  // MARK: Drawing

  private func height(of row: [Int]) -> Double { row.map { cells[$0].height }.max() ?? 0 }

  /// How high the panel is; 0 where there is nothing in it.
  var height: Double {
    guard !cells.isEmpty else { return 0 }
    return heading.height + gap
      + rows.reduce(0) { $0 + height(of: $1) } + gap * Double(rows.count - 1)
  }

  /// Draws the heading and the cells, with both edges those of the page.
  func draw(on page: inout Page, left: Double, top: Double) {
    guard !cells.isEmpty else { return }
    page.write(heading, left: left, top: top, cssClass: "words heading")
    var y = top - heading.height - gap
    for row in rows {
      let height = height(of: row)
      let used = row.reduce(0) { $0 + cells[$1].width } + gap * Double(row.count - 1)
      let elastic = row.filter { cells[$0].isElastic }
      let growing = elastic.isEmpty ? row : elastic
      // A last row of one small cell does not become a bar.
      let isShort = used < 0.6 * width && rows.count > 1 && elastic.isEmpty
      let growth = isShort ? 0 : (width - used) / Double(growing.count)
      var x = left
      for index in row {
        let cell = cells[index]
        let cellWidth = cell.width + (growing.contains(index) ? growth : 0)
        draw(
          cell,
          on: &page,
          in: Box(left: x, bottom: y - height, right: x + cellWidth, top: y)
        )
        x += cellWidth + gap
      }
      y -= height + gap
    }
  }

  private func draw(_ cell: Cell, on page: inout Page, in box: Box) {
    if cell.hasCard { page.card(box, border: cell.number == nil ? nil : Theme.detachedBorder) }
    let corner = Point(
      x: cell.isElastic || !cell.hasCard ? box.left : box.left + (box.width - cell.width) / 2,
      y: cell.isElastic ? box.top : box.top - (box.height - cell.height) / 2
    )
    var nodes: [Int: Page.Node] = [:]
    for (actor, place) in cell.symbols {
      var symbol = symbols[actor]
      if let layer {
        symbol.radius = layer[actor].radius
        symbol.isPale = layer[actor].isPale
      }
      nodes[actor] = page.draw(
        symbol,
        at: corner + place,
        name: "n\(actor)",
        cssClass: "actor",
        title: network.title(of: actor, options: options),
        plate: Theme.cardPlate
      )
    }
    let apart = network.marks(of: options.tieMarks)
    for (actor, _) in cell.symbols {
      for neighbor in ties.neighbors(of: actor) where neighbor > actor {
        guard let source = nodes[actor], let target = nodes[neighbor] else { continue }
        page.tie(
          source,
          target,
          attributes: [
            (.id, "e\(actor)_\(neighbor)"), (.cssClass, "tie"),
          ]
            + (apart[[actor, neighbor]]?.attributes(scale: typography.symbolScale)
              ?? [
                (.color, Theme.tie), (.penWidth, (0.7 * typography.symbolScale).text),
              ])
        )
      }
    }
    for (label, place) in cell.words {
      page.write(label, left: corner.x + place.x, top: corner.y + place.y)
    }
    if let number = cell.number {
      page.badge(number, at: Point(x: box.left, y: box.top))
    }
  }
}

extension ActorKind {
  /// The place in ``legendOrder``.
  var legendRank: Int { ActorKind.legendOrder.firstIndex(of: self) ?? 0 }
}
