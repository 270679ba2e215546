import GraphCore
import GraphLayout
import SocialNetwork

extension NetworkBody {
  mutating func draw(on page: inout Page, in room: Room) throws(DrawingError) -> Double {
    guard !main.isEmpty else {
      tally.names = panel?.namedCount ?? 0
      tally.shortenedNames = panel?.shortenedCount ?? 0
      return 0
    }
    // Where few are named, long names have room.
    let mostLines = ranked.count <= NetworkBody.fewNames || options.labelCount == .max ? 6 : 3
    let longest = ranked.count <= NetworkBody.fewNames / 2 ? 12 : 8.4
    for actor in ranked + subjects + plannedEnds {
      symbols[actor].label = TextLabel(
        name: network.shortNames[actor],
        fontSize: typography.name,
        maxLines: mostLines,
        width: longest
      )
    }
    let placement = try placement(in: room)
    let corner = Point(x: room.left, y: room.top)
    var nodes: [Int: Page.Node] = [:]
    var spots: [Int: Point] = [:]
    for (actor, place) in zip(placement.actors, placement.places) {
      let position = network.positions[actor]
      let found = Point(
        x: 1000 * place.x / room.width,
        y: -1000 * place.y / room.width / placement.stretch
      )
      // What is kept stays as it was, to the last digit of a file.
      let kept = options.places[position].flatMap { $0.distance(to: found) < 0.02 ? $0 : nil }
      places[position] = kept ?? found
      if undrawn.contains(actor) { continue }
      if let layerSymbols {
        symbols[actor].radius = layerSymbols[actor].radius
        symbols[actor].isPale = layerSymbols[actor].isPale
      }
      symbols[actor].radius *= placement.shrinking
      symbols[actor].label = placement.labels[actor]?.label
      symbols[actor].labelOffset = placement.labels[actor]?.offset
      spots[actor] = place + corner
      nodes[actor] = page.draw(
        symbols[actor],
        at: place + corner,
        name: "n\(actor)",
        cssClass: "actor",
        title: network.title(
          of: actor,
          options: options,
          folded: backbone == nil ? 0 : counted[actor] ?? 0
        )
      )
    }
    folds = placement.folds.mapValues(\.leaves)
    let folded = placement.folds.compactMapValues { fold -> (count: KindCount, box: Box)? in
      let tied = tiedLeaves(among: fold.leaves)
      guard !tied.isEmpty else { return nil }
      let count = KindCount(of: tied.map { network.kinds[$0] }, typography)
      let box = Box(center: fold.place + corner, width: count.width, height: count.height)
      return (count, box)
    }
    named = Set(placement.labels.keys)
    tally.names = named.count + (panel?.namedCount ?? 0)
    tally.namesSubjects = !subjects.isEmpty || !plannedEnds.isEmpty
    tally.preferred = preferred
    tally.shortenedNames =
      placement.labels.values.count { $0.label.isShortened } + (panel?.shortenedCount ?? 0)
    let routes = placement.routes.mapValues { $0.map { $0 + corner } }
    let ends = Dictionary(grouping: routes.keys.flatMap { [$0.first, $0.second] }) { $0 }
    tally.hasBranches = ends.values.contains { $0.count > 2 }
    let standing = StandingActors(
      spots: spots,
      symbols: symbols,
      counts: placement.counts.filter { counted[$0.key] != nil }.mapValues { $0 + corner },
      countSize: typography.name,
      folds: folded.mapValues(\.box)
    )
    let area = Box(
      left: room.left,
      bottom: room.top - placement.height,
      right: room.left + room.width,
      top: room.top
    )
    let marked = drawOutlines(
      standing: standing,
      whole: placement.outlines.mapValues { $0.moved(by: corner) },
      in: area,
      on: &page
    )
    drawTies(
      between: nodes,
      along: routes,
      bentBy: curves(around: standing, marked, in: area),
      apartAlong: markedPaths(standing: standing, around: marked, in: area.padded(by: -1)),
      shrinking: placement.shrinking,
      on: &page
    )
    drawLeaders(to: placement.labels, standing: standing, on: &page)
    drawThreads(standing: standing, around: marked, along: routes, in: area, on: &page)
    drawCounts(at: placement.counts, corner, on: &page)
    for (holder, (count, box)) in folded.sorted(by: { $0.key < $1.key }) {
      count.draw(
        on: &page,
        at: box.center,
        name: "f\(holder)",
        color: colorOfFold(at: holder),
        isColored: palette == nil,
        plate: Theme.plate
      )
    }
    return placement.height
  }

  /// Draws a thin line to every name that stands away from its symbol.
  private func drawLeaders(
    to labels: [Int: (label: TextLabel, offset: Point)],
    standing: StandingActors,
    on page: inout Page
  ) {
    let scale = typography.symbolScale
    for actor in labels.keys.sorted() {
      guard let spot = standing.spots[actor], let plate = symbols[actor].plate(at: spot),
        let (start, end) = DistantNames.shownLeader(
          from: symbols[actor].box(at: spot),
          to: plate,
          scale: scale
        )
      else { continue }
      // From the edge of the symbol: through pale ones the line would be seen.
      let reach = symbols[actor].reach
      let length = start.distance(to: end)
      guard length > reach else { continue }
      page.thread(
        from: start + (end - start) * (reach / length),
        to: end,
        attributes: Page.leader(isPale: symbols[actor].isPale, scale: scale)
      )
    }
  }

  /// The most actors whose names have as many lines as they need.
  private static let fewNames = 40

  // MARK: Where everything stands

  private func placement(in room: Room) throws(DrawingError) -> PagePlacement {
    if let columns = options.selection?.columns {
      return Columns(
        of: main,
        inColumns: main.map { columns[network.positions[$0]] ?? 0 },
        in: graph,
        drawnAs: symbols
      ).placement(in: room)
    }
    var kept: [Int: Point] = [:]
    for (position, place) in options.places {
      if let actor = network.placeOfPosition[position] { kept[actor] = place }
    }
    var fitting = NetworkFitting(
      graph: graph,
      kinds: network.kinds,
      symbols: symbols,
      ranked: ranked,
      allHanging: hanging,
      folded: backbone?.folded ?? [:],
      groups: hangingGroups.map { ($0.number, $0.members, $0.holder) },
      kept: kept,
      engine: options.engine,
      typography: typography,
      needsAllNames: options.labelCount == .max && !room.isFilled
    )
    fitting.lowestKept = options.places.values.map(\.y).max() ?? 0
    fitting.holderOfSingle = holderOfSingle
    fitting.mayNameHanging = options.namesPeople && options.labelCount != 0
    let first = plannedEnds + subjects.filter { !plannedEnds.contains($0) }
    fitting.mainSubjects = Set(first)
    fitting.subjects = first + markedSpeakers.filter { !fitting.mainSubjects.contains($0) }
    fitting.proposed = network.marks(of: options.tieMarks).filter { $0.value == .proposed }.keys
      .map { Route($0[0], $0[1]) }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    fitting.shownLeaves = shownLeaves
    fitting.namedFirst = namedFirst
    fitting.isMarked = !marks.groups.isEmpty
    return try fitting.placement(of: main, in: room)
  }

  /// Whether single people who hang are counted, since that is what is marked.
  var isCounting: Bool { !marks.lonePeople.isEmpty }

  private func drawCounts(at places: [Int: Point], _ corner: Point, on page: inout Page) {
    for (holder, place) in places.sorted(by: { $0.key < $1.key }) {
      if let count = counted[holder] { page.count(count, at: place + corner, name: "\(holder)") }
    }
  }

  /// Those who are drawn even where others who are tied to the same actor only are counted.
  private var shownLeaves: Set<Int> {
    let marked = Set(network.marks(of: options.tieMarks).keys.joined())
    let governments = main.filter { network.kinds[$0] == .government }
    // Where most are governments, none is more important.
    let isUsual = 2 * governments.count <= main.count
    return marked.union(isUsual ? governments : [])
      .union(main.filter { network.isSubject($0, options) })
  }

  /// Those of some who are counted that have their tie among what is drawn.
  func tiedLeaves(among leaves: [Int]) -> [Int] {
    leaves.filter { network.graph.degree(of: $0) > 0 }
  }

  /// The color of a count: that of the marks where all who are counted are marked alike.
  private func colorOfFold(at holder: Int) -> String {
    var styleOf: [Int: MarkStyle] = [:]
    for group in marks.groups where group.members.count == 1 {
      styleOf[group.members[0]] = group.style
    }
    let styles = Set(tiedLeaves(among: folds[holder] ?? []).map { styleOf[$0] })
    guard styles.count == 1, let style = styles.first else { return Theme.mutedInk }
    return style?.line ?? Theme.mutedInk
  }

  /// How many people are counted rather than drawn.
  var countedPeople: Int { counted.values.reduce(0, +) }

  /// How many people are neither drawn nor counted, since they have no tie that is drawn.
  var peopleLeftOut: Int {
    undrawn.count { person in
      !network.graph.neighbors(of: person).contains { hanging[$0] != nil }
    }
  }
}
