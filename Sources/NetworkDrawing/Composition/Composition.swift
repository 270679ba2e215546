import GraphCore
import GraphLayout
import SocialNetwork

/// Puts a drawing together, from the title down to the caption.
struct Composition {
  var notes: [Text] = []

  /// The entries of the legend, and the sentences below the drawing.
  var legend: [String] = []
  var caption = Text("")

  let network: DrawnNetwork
  let options: Diagram.Options
  let marks: IsolationMarks
  let choice: StyleChoice
  let palette: Palette?
  let parts: NetworkParts
  var symbols: [Symbol]
  var tally: DrawingTally
  var page = Page(width: 0)

  /// Where the actors of the main network stand, in the coordinates of ``Diagram/Options/places``.
  var places: [Int: Point] = [:]

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

  init(_ network: DrawnNetwork, choice: StyleChoice, options: Diagram.Options) throws(DrawingError)
  {
    self.network = network
    self.options = options
    self.choice = choice
    palette = options.coloring.map { Palette($0, of: network) }
    let parts = NetworkParts(of: network)
    self.parts = parts
    tally = DrawingTally(of: network, in: parts)
    tally.style = choice.style
    tally.namesPeople = options.namesPeople
    let size: Double
    var isDrawn = [Bool](repeating: true, count: network.names.count)
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
      isLarge = network.names.count > Diagram.fullLimit
      size = Double(network.names.count) / 140
      graph = network.graph
      (main, groups) = (parts.main, parts.groups)
      countedGroups = []
    }
    markedGroups = options.groups.filter { group in
      group.members.contains { network.placeOfPosition[$0].map { isDrawn[$0] } ?? false }
    }
    scale = min(max(size.squareRoot(), 1), choice.backbone == nil ? 2.5 : 1.5)
    marks = IsolationMarks(markedGroups, in: network)
    symbols = network.symbols(
      sizedBy: options.sizes.map { sizes in network.positions.map { sizes[$0] } },
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
    for actor in network.centers { symbols[actor].isCenter = true }
    guard let palette else { return }
    for actor in symbols.indices {
      symbols[actor].fill = palette.fill(of: actor)
      symbols[actor].letter = palette.letters[actor]
    }
  }

  func mayBeNamed(_ actor: Int) -> Bool { network.mayBeNamed(actor, options: options) }

  // MARK: From the title down

  private mutating func compose() throws(DrawingError) {
    let placement = main.isEmpty ? nil : try mainPlacement()
    var groupPlots: [(plot: ActorPlot, heading: TextLabel?)] = []
    for group in groups.prefix(Shelf.mostCards) {
      let plot = try Layout(of: group, in: graph, drawnAs: symbols, engine: options.engine).plot
      groupPlots.append((plot, heading(of: group)))
    }
    let base = (tally, page)
    page = PaperFit.fitted(to: options.paper, plotHeight: placement?.bounds.height) { fit in
      (tally, page) = base
      arrange(placement, groupPlots, on: fit)
      return page
    }
  }

  /// Where the actors of the main network stand.
  private func mainPlacement() throws(DrawingError) -> any Placement {
    if let columns = options.selection?.columns {
      return Columns(
        of: main,
        inColumns: main.map { columns[network.positions[$0]] ?? 0 },
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
        labels: network.positions.map { boxes.labels[$0] },
        counts: boxes.sizes(of: network.positions),
        options: options,
        scale: scale
      )
    }
    var fixed: [Int: Point] = [:]
    for (position, place) in options.places {
      if let actor = network.placeOfPosition[position] { fixed[actor] = place }
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
}
