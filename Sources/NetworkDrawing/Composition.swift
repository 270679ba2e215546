import GraphCore
import SocialNetwork

/// Puts a drawing together, from the title down to the caption.
struct Composition {
  private(set) var notes: [Text] = []

  let cast: Cast
  let options: Diagram.Options
  let marks: Marks
  let choice: Choice
  private(set) var symbols: [Symbol]
  private(set) var tally: Tally
  private var page = Page(width: 0)

  /// The actors whose name is shown below their symbol.
  private(set) var named: Set<Int> = []

  /// How much larger words are than on a page of usual size, so that a large page can be read as a
  /// whole.
  let scale: Double

  /// Whether the network is too large for the full drawing that it gets.
  let isLarge: Bool

  let parts: Parts

  /// The actors of the main network and of the other components that are drawn.
  let main: [Int]
  let groups: [[Int]]

  /// The components that are only counted.
  let countedGroups: [[Int]]

  /// The isolated groups of which something is drawn.
  let markedGroups: [IsolatedGroup]

  /// The ties that are drawn, in a graph of all actors.
  private let graph: Graph

  /// What is drawn of the network where not all is.
  var backbone: Backbone? { choice.backbone }

  init(_ cast: Cast, choice: Choice, options: Diagram.Options) throws(DrawingError) {
    self.cast = cast
    self.options = options
    self.choice = choice
    let parts = Parts(of: cast)
    self.parts = parts
    tally = Tally(of: cast, in: parts)
    tally.style = choice.style
    let size: Double
    if let backbone = choice.backbone {
      let isDrawn = Set(backbone.members)
      isLarge = false
      size = Double(backbone.members.count) / 150
      graph = backbone.graph
      main = parts.main.filter(isDrawn.contains)
      groups = parts.groups.map { $0.filter(isDrawn.contains) }.filter { !$0.isEmpty }
      countedGroups = parts.groups.filter { !$0.contains(where: isDrawn.contains) }
      markedGroups = options.groups.filter { group in
        group.members.contains { isDrawn.contains(cast.placeOfPosition[$0]) }
      }
    } else {
      isLarge = cast.names.count > Diagram.fullLimit
      size = Double(cast.names.count) / Double(Diagram.fullLimit)
      graph = cast.graph
      (main, groups) = (parts.main, parts.groups)
      countedGroups = []
      markedGroups = options.groups
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

  var picture: Picture { page.picture() }

  var bounds: Box { page.bounds }

  private mutating func mark() {
    for (actor, rung) in marks.rungs { symbols[actor].rung = rung }
    if isLarge {
      // Most people of a large network hang by one tie; their halos would hide the groups.
      for actor in marks.lonePeople { symbols[actor].rung = nil }
    }
    for (actor, count) in marks.held { symbols[actor].held = count }
  }

  func mayBeNamed(_ actor: Int) -> Bool { cast.mayBeNamed(actor, options: options) }

  /// Chooses the names that are shown: of the organisations with the largest symbols, of the largest
  /// in every separate group, and of those by which isolated groups are known.
  private mutating func chooseNames() {
    // A small network has room for all names.
    let isSmall = tally.actors <= 60
    let usual = min(max(Int(6 + 1.9 * Double(tally.actors).squareRoot()), 12), 30)
    let bySize: (Int, Int) -> Bool = { [symbols] in
      (symbols[$1].side, $0) < (symbols[$0].side, $1)
    }
    let named = { [self] (actors: [Int]) in actors.filter(mayBeNamed) }
    var chosen = Set(
      named(main).sorted(by: bySize).prefix(max(0, options.labelCount ?? (isSmall ? 30 : usual)))
    )
    if options.labelCount != 0 {
      for group in groups {
        chosen.formUnion(named(group).sorted(by: bySize).prefix(isSmall ? 30 : 1))
      }
      let holders = named(Array(marks.held.keys)).sorted {
        (marks.held[$1] ?? 0, $0) < (marks.held[$0] ?? 0, $1)
      }
      chosen.formUnion(holders.prefix(8))
      chosen.formUnion(named(marks.speakers).prefix(8))
    }
    self.named = chosen
    for actor in chosen {
      let fontSize = (symbols[actor].side >= 26 ? 10.5 : 9) * scale
      symbols[actor].label = Label(
        cast.names[actor],
        fontSize: fontSize,
        width: 9 * fontSize,
        maxLines: 3
      )
    }
    for (actor, count) in backbone?.folded ?? [:] {
      let words = "+\(count)"
      symbols[actor].label =
        symbols[actor].label?.adding(words)
        ?? Label(words, fontSize: 8.5 * scale, width: 60 * scale, maxLines: 1)
    }
  }

  // MARK: From the title down

  private mutating func compose() throws(DrawingError) {
    var shelf = Shelf(scale: scale)
    let isFitted = backbone != nil
    let plot =
      main.isEmpty
      ? nil : try Layout(of: main, in: graph, drawnAs: symbols, isFitted: isFitted).plot()
    let shown = groups.prefix(Shelf.mostCards)
    for group in shown {
      let plot = try Layout(of: group, in: graph, drawnAs: symbols).plot()
      shelf.add(plot, heading: heading(of: group))
    }
    let least = max(Theme.narrowestPage, plot?.bounds.width ?? 0, shelf.width)
    let names = cast.names.indices.map { mayBeNamed($0) ? cast.names[$0] : nil }
    var drawnIsolates = 0
    if backbone == nil {
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
    if let plot { draw(plot, into: &nodes) }
    draw(shelf, into: &nodes)
    drawTies(between: nodes)
    tally.names =
      named.count { nodes[$0] != nil }
      + shelf.cards.reduce(0) { $0 + $1.names.count }
    drawLegend()
    page.writeCaption(tally.caption(options, notes: notes)[options.language], scale: scale)
  }

  private mutating func draw(_ plot: Plot, into nodes: inout [Int: Page.Node]) {
    let offset = page.offset(ofPlot: plot.bounds, isFitted: backbone != nil)
    let moved = plot.moved(by: offset)
    for (actor, place) in zip(moved.actors, moved.places) {
      nodes[actor] = draw(actor, at: place)
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

  private mutating func drawTies(between nodes: [Int: Page.Node]) {
    var strongest = 0.0
    cast.graph.forEachEdge { _, _, weight in strongest = max(strongest, weight) }
    // Transparent lines take an image most of its time.
    let isFine = tally.ties <= 2000
    // What hangs stands out where other ties are pale.
    let isMarked = !marks.ties.isEmpty
    // Lines of a backbone are many, and cross.
    let span = backbone == nil ? 2.6 : 1.5
    graph.forEachEdge { u, v, weight in
      guard let source = nodes[u], let target = nodes[v] else { return }
      let share = tally.hasStrengths ? (weight / strongest).squareRoot() : 0.1
      let isPersonal = cast.kinds[u].isPerson || cast.kinds[v].isPerson
      let color = isPersonal || isMarked ? Theme.personalTie : Theme.tie
      page.tie(
        source,
        target,
        attributes: [(.id, "e\(u)_\(v)")]
          + (marks.ties.contains([u, v])
            ? Diagram.hangingTie(width: 0.9 + share)
            : [
              (.cssClass, isPersonal ? "tie personal" : "tie"),
              (.color, isFine ? color.fine : color.solid), (.penWidth, (0.5 + span * share).text),
            ])
      )
    }
  }

  private mutating func drawLegend() {
    page.bottom -= 6
    var legend = Legend(language: options.language, scale: scale)
    legend.addKinds(tally.kinds, to: &page)
    legend.addFolded(backbone?.foldedCount ?? 0, to: &page)
    legend.addMarks(marks, to: &page)
    page.bottom -= 9 * scale
  }
}
