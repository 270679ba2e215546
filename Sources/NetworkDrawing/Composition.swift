import GraphCore
import SocialNetwork

/// Puts a drawing together, from the title down to the caption.
struct Composition {
  private(set) var notes: [Text] = []

  let cast: Cast
  let options: Diagram.Options
  let marks: Marks
  private(set) var symbols: [Symbol]
  private(set) var tally = Tally()
  private var page = Page(width: 0)

  /// How much larger words are than on a page of usual size, so that a large page can be read as a
  /// whole.
  let scale: Double

  /// Whether the network is too large for the full drawing.
  var isLarge: Bool { cast.names.count > Diagram.fullLimit }

  /// The main network, the other components, and the actors without ties: known and doubtful.
  let main: [Int]
  let groups: [[Int]]
  let isolates: [Int]
  let unknowns: [Int]

  init(_ cast: Cast, options: Diagram.Options) throws(DrawingError) {
    self.cast = cast
    self.options = options
    marks = Marks(options.groups, in: cast)
    symbols = cast.symbols(
      sizedBy: options.sizes.map { sizes in cast.positions.map { sizes[$0] } }
    )
    let size = Double(cast.names.count) / Double(Diagram.fullLimit)
    scale = min(max(size.squareRoot(), 1), 2.5)
    let components = cast.components
    let connected = components.filter { $0.count > 1 }
    main = connected.first ?? []
    groups = Array(connected.dropFirst())
    let alone = components.filter { $0.count == 1 }.map { $0[0] }
    isolates = alone.filter { !cast.isDoubtful[$0] }
    unknowns = alone.filter { cast.isDoubtful[$0] }
    count()
    mark()
    chooseNames()
    try compose()
  }

  var picture: Picture { page.picture() }

  var bounds: Box { page.bounds }

  private mutating func count() {
    tally.actors = cast.names.count
    tally.ties = cast.graph.edgeCount
    tally.mainActors = main.count
    tally.separateGroups = groups.count
    tally.isolates = isolates.count
    tally.unknowns = unknowns.count
    for kind in cast.kinds { tally.kinds[kind, default: 0] += 1 }
    var strengths: Set<Double> = []
    cast.graph.forEachEdge { _, _, weight in strengths.insert(weight) }
    tally.hasStrengths = strengths.count > 1
  }

  private mutating func mark() {
    for (actor, rung) in marks.rungs { symbols[actor].rung = rung }
    if isLarge {
      // Most people of a large network hang by one tie; their halos would hide the groups.
      for actor in marks.lonePeople { symbols[actor].rung = nil }
    }
    for (actor, count) in marks.held { symbols[actor].held = count }
  }

  /// Whether an actor may be named: people may not, nor who may be a person unless names are asked.
  func mayBeNamed(_ actor: Int) -> Bool {
    switch cast.kinds[actor] {
    case .individual, .volunteer: false
    case .unknown: options.labelCount != nil
    case .memberAssociation, .organisation, .government: true
    }
  }

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
      chosen.formUnion(marks.speakers.prefix(8))
    }
    for actor in chosen {
      let fontSize = (symbols[actor].side >= 26 ? 10.5 : 9) * scale
      symbols[actor].label = Label(
        cast.names[actor],
        fontSize: fontSize,
        width: 9 * fontSize,
        maxLines: 3
      )
    }
  }

  // MARK: From the title down

  private mutating func compose() throws(DrawingError) {
    var shelf = Shelf(scale: scale)
    let plot = main.isEmpty ? nil : try Layout(of: main, in: cast.graph, drawnAs: symbols).plot()
    let shown = groups.prefix(Shelf.mostCards)
    for group in shown {
      let plot = try Layout(of: group, in: cast.graph, drawnAs: symbols).plot()
      shelf.add(plot, heading: heading(of: group))
    }
    let least = max(Theme.narrowestPage, plot?.bounds.width ?? 0, shelf.width)
    let names = cast.names.indices.map { mayBeNamed($0) ? cast.names[$0] : nil }
    let drawnIsolates =
      shelf.add(
        isolates: isolates,
        drawnAs: symbols,
        names: names,
        heading: isolatesHeading,
        width: least
      )
      + shelf.add(
        isolates: unknowns,
        drawnAs: symbols,
        names: names,
        heading: unknownsHeading,
        width: least
      )
    page = Page(width: max(least, shelf.width))

    notes = leftOut(drawnIsolates: drawnIsolates)
    writeTitle()
    var nodes: [Int: Page.Node] = [:]
    if let plot { draw(plot, into: &nodes) }
    draw(shelf, into: &nodes)
    drawTies(between: nodes)
    tally.names =
      symbols.indices.count { symbols[$0].label != nil && nodes[$0] != nil }
      + shelf.cards.reduce(0) { $0 + $1.names.count }
    drawLegend()
    writeCaption()
  }

  private mutating func writeTitle() {
    // Bold letters run some 8 % wider.
    let title = Label(options.title, fontSize: Theme.titleSize * scale, width: page.width / 1.4)
    page.write(title, left: 0, top: 0, color: "#111111", isBold: true)
    if let subtitle = options.subtitle {
      let label = Label(subtitle, fontSize: Theme.subtitleSize * scale, width: page.width)
      page.write(label, left: 0, top: page.bottom - 3, color: Theme.mutedInk)
    }
  }

  private mutating func draw(_ plot: Plot, into nodes: inout [Int: Page.Node]) {
    let offset = Point(
      x: page.width / 2 - plot.bounds.center.x,
      y: page.bottom - 18 - plot.bounds.top
    )
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
    guard !shelf.cards.isEmpty else { return }
    if !main.isEmpty {
      page.bottom -= 16
      page.rule(at: page.bottom)
      page.bottom -= 6
    } else {
      page.bottom -= 16
    }
    let label = Label(shelfHeading, fontSize: Theme.textSize * scale, width: page.width)
    page.write(label, left: 0, top: page.bottom, color: Theme.mutedInk)
    let top = page.bottom - 8
    let (corners, _) = shelf.corners(below: top, width: page.width)
    for (card, corner) in zip(shelf.cards, corners) {
      page.card(
        Box(
          left: corner.x,
          bottom: corner.y - card.height,
          right: corner.x + card.width,
          top: corner.y
        )
      )
      if let heading = card.heading {
        page.write(heading, left: corner.x + 8, top: corner.y - 6, color: Theme.mutedInk)
      }
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
    cast.graph.forEachEdge { u, v, weight in
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
              (.color, isFine ? color.fine : color.solid), (.penWidth, (0.5 + 2.6 * share).text),
            ])
      )
    }
  }

  private mutating func drawLegend() {
    page.bottom -= 6
    var legend = Legend(language: options.language, scale: scale)
    legend.addKinds(tally.kinds, to: &page)
    legend.addMarks(marks, to: &page)
    page.bottom -= 9 * scale
  }

  private mutating func writeCaption() {
    let caption = tally.caption(options, notes: notes)[options.language]
    let label = Label(
      prose: caption,
      fontSize: Theme.captionSize * scale,
      width: page.width
    )
    page.write(label, left: 0, top: page.bottom - 5, color: Theme.mutedInk)
  }
}
