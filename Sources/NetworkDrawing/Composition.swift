import GraphCore
import SocialNetwork

/// Puts a drawing together, from the title down to the caption.
struct Composition {
  private(set) var notes: [Text] = []

  let cast: Cast
  let options: Diagram.Options
  let marks: Marks
  let choice: Choice
  let palette: Palette?
  let parts: Parts
  var symbols: [Symbol]
  var tally: Tally
  var page = Page(width: 0)

  /// Where the actors of the main network stand, in the coordinates of ``Diagram/Options/places``.
  private(set) var places: [Int: Point] = [:]

  /// The actors whose name is shown below their symbol.
  var named: Set<Int> = []

  /// How much larger words are than on a page of usual size, so that a large page can be read as a
  /// whole.
  let scale: Double

  /// Whether the network is too large for the full drawing that it gets.
  let isLarge: Bool

  /// The actors of the main network and of the other components that are drawn.
  let main: [Int]
  let groups: [[Int]]

  /// The components that are only counted.
  let countedGroups: [[Int]]

  /// The isolated groups of which something is drawn.
  let markedGroups: [IsolatedGroup]

  /// The ties that are drawn, in a graph of all actors.
  let graph: Graph

  /// What is drawn of the network where not all is.
  var backbone: Backbone? { choice.backbone }

  init(_ cast: Cast, choice: Choice, options: Diagram.Options) throws(DrawingError) {
    self.cast = cast
    self.options = options
    self.choice = choice
    palette = options.coloring.map { Palette($0, of: cast) }
    let parts = Parts(of: cast)
    self.parts = parts
    tally = Tally(of: cast, in: parts)
    tally.style = choice.style
    tally.namesPeople = options.namesPeople
    let size: Double
    var isDrawn = [Bool](repeating: true, count: cast.names.count)
    if let backbone = choice.backbone {
      for actor in isDrawn.indices { isDrawn[actor] = false }
      for actor in backbone.members { isDrawn[actor] = true }
      isLarge = false
      size = Double(backbone.members.count) / 150
      graph = backbone.graph
      main = parts.main.filter { isDrawn[$0] }
      groups = parts.groups.map { $0.filter { isDrawn[$0] } }.filter { !$0.isEmpty }
      countedGroups = parts.groups.filter { group in !group.contains { isDrawn[$0] } }
    } else {
      isLarge = cast.names.count > Diagram.fullLimit
      size = Double(cast.names.count) / 140
      graph = cast.graph
      (main, groups) = (parts.main, parts.groups)
      countedGroups = []
    }
    markedGroups = options.groups.filter { group in
      group.members.contains { cast.placeOfPosition[$0].map { isDrawn[$0] } ?? false }
    }
    scale = min(max(size.squareRoot(), 1), choice.backbone == nil ? 2.5 : 1.5)
    marks = Marks(markedGroups, in: cast)
    symbols = cast.symbols(
      sizedBy: options.sizes.map { sizes in cast.positions.map { sizes[$0] } },
      isLarge: isLarge
    )
    mark()
    chooseNames()
    try compose()
  }

  var bounds: Box { page.bounds }

  private mutating func mark() {
    for (actor, rung) in marks.rungs { symbols[actor].rung = rung }
    if isLarge {
      // Most people of a large network hang by one tie; their halos would hide the groups.
      for actor in marks.lonePeople { symbols[actor].rung = nil }
    }
    for (actor, count) in marks.held { symbols[actor].held = count }
    for actor in cast.centers { symbols[actor].isCenter = true }
    guard let palette else { return }
    for actor in symbols.indices {
      symbols[actor].fill = palette.fills[actor]
      symbols[actor].letter = palette.letters[actor]
    }
  }

  func mayBeNamed(_ actor: Int) -> Bool { cast.mayBeNamed(actor, options: options) }

  // MARK: From the title down

  private mutating func compose() throws(DrawingError) {
    let setting = main.isEmpty ? nil : try mainSetting()
    var groupPlots: [(plot: Plot, heading: Label?)] = []
    for group in groups.prefix(Shelf.mostCards) {
      let plot = try Layout(of: group, in: graph, drawnAs: symbols, engine: options.engine).plot
      groupPlots.append((plot, heading(of: group)))
    }
    let base = (tally, page)
    page = Sheet.fitted(to: options.paper, plotHeight: setting?.bounds.height) { sheet in
      (tally, page) = base
      arrange(setting, groupPlots, on: sheet)
      return page
    }
  }

  /// Where the actors of the main network stand.
  private func mainSetting() throws(DrawingError) -> any Setting {
    if let columns = options.selection?.columns {
      return Columns(
        of: main,
        columns: main.map { columns[cast.positions[$0]] ?? 0 },
        in: graph,
        drawnAs: symbols
      )
    }
    if let boxes = options.boxes {
      return try BoxedLayout(
        of: main,
        in: graph,
        drawnAs: symbols,
        categories: boxes,
        labels: cast.positions.map { boxes.labels[$0] },
        options: options,
        scale: scale
      )
    }
    var fixed: [Int: Point] = [:]
    for (position, place) in options.places {
      if let actor = cast.placeOfPosition[position] { fixed[actor] = place }
    }
    return try Layout(
      of: main,
      in: graph,
      drawnAs: symbols,
      engine: options.engine,
      aspectRatio: aspectRatio,
      edgeLength: edgeLength,
      fixed: fixed
    )
  }

  /// The shape that the main network is to have: that of the paper less some rows of words.
  private var aspectRatio: Double {
    switch options.paper {
    case .slide: 2.1
    case .a3, .a4, nil: 1.4
    }
  }

  /// How much of a tie is to be seen, in points: more in small networks, which would not fill a page,
  /// and in dense ones, where ties cross one another.
  private var edgeLength: Double {
    let ties = 2 * Double(graph.edgeCount) / Double(max(main.count, 1))
    let ofSmall = max(0, 60 - Double(main.count)) * 0.5
    return (backbone == nil ? 30 : 36) + ofSmall + 6 * min(max(ties - 4, 0), 16)
  }

  private mutating func arrange(
    _ setting: (any Setting)?,
    _ groupPlots: [(plot: Plot, heading: Label?)],
    on sheet: Sheet
  ) {
    let plot = setting?.plot(filling: sheet)
    var shelf = Shelf(scale: scale)
    for (plot, heading) in groupPlots { shelf.add(plot, heading: heading) }
    let least = max(Theme.narrowestPage, sheet.width, plot?.bounds.width ?? 0, shelf.width)
    var drawnIsolates = 0
    if backbone == nil {
      let names = cast.names.indices.map { mayBeNamed($0) ? cast.names[$0] : nil }
      for (isolates, heading) in [
        (parts.isolates, parts.isolatesHeading(options.language, scale: scale)),
        (parts.unknowns, parts.unknownsHeading(options.language, scale: scale)),
      ] {
        drawnIsolates += shelf.add(
          isolates: isolates,
          drawnAs: symbols,
          names: names,
          heading: heading,
          width: least
        )
      }
    } else {
      shelf.addCounts(of: countedGroups, in: parts, language: options.language, scale: scale)
    }
    page = Page(width: max(least, shelf.width))

    notes = leftOut(drawnIsolates: drawnIsolates)
    page.writeTitle(options, scale: scale)
    var nodes: [Int: Page.Node] = [:]
    if let plot { draw(plot, on: sheet, into: &nodes) }
    draw(shelf, into: &nodes)
    drawTies(between: nodes)
    tally.names =
      named.count { nodes[$0] != nil }
      + shelf.cards.reduce(0) { $0 + $1.names.count }
    drawLegend()
    let caption = tally.caption(options, meaning: palette?.meaning, notes: notes)
    page.writeCaption(caption[options.language], scale: scale)
  }

  private mutating func draw(_ plot: Plot, on sheet: Sheet, into nodes: inout [Int: Page.Node]) {
    let offset = page.room(
      forPlot: plot.bounds,
      height: max(sheet.plotHeight, backbone == nil ? 0 : 0.48 * page.width)
    )
    for (box, heading) in plot.boxes {
      page.groupBox(box.moved(by: offset), heading: heading)
    }
    places = [:]
    for (actor, place) in zip(plot.actors, plot.places) {
      nodes[actor] = draw(actor, at: place + offset)
      places[cast.positions[actor]] = place
    }
  }

  private mutating func draw(
    _ actor: Int,
    at place: Point,
    plate: String = Theme.plate
  ) -> Page.Node {
    page.draw(
      symbols[actor],
      at: place,
      name: "n\(actor)",
      cssClass: "actor",
      title: title(of: actor),
      plate: plate
    )
  }

  private mutating func draw(_ shelf: Shelf, into nodes: inout [Int: Page.Node]) {
    let heading = Label(shelfHeading, fontSize: Theme.textSize * scale, width: page.width)
    let corners = page.draw(shelf, heading: heading, isBelow: !main.isEmpty)
    for (card, corner) in zip(shelf.cards, corners) {
      for (actor, place) in card.actors {
        nodes[actor] = draw(actor, at: corner + place, plate: Theme.cardPlate)
      }
      for (label, place) in card.names {
        page.write(label, left: corner.x + place.x, top: corner.y + place.y)
      }
    }
  }

  private mutating func drawLegend() {
    page.bottom -= 6
    var legend = Legend(language: options.language, scale: scale)
    legend.addKinds(tally.kinds, isColored: palette == nil, to: &page)
    if let palette { legend.addColors(palette, to: &page) }
    legend.addFolded(backbone?.foldedCount ?? 0, to: &page)
    legend.addCenters(cast.centers.count, to: &page)
    legend.addMarks(marks, to: &page)
    page.bottom -= 9 * scale
  }
}
