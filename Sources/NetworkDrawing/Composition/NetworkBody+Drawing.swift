import GraphCore
import GraphLayout
import SocialNetwork

extension NetworkBody {
  mutating func draw(on page: inout Page, in room: Room) throws(DrawingError) -> Double {
    guard !main.isEmpty else { return 0 }
    // Where few are named, long names have room.
    let mostLines = ranked.count <= NetworkBody.fewNames || options.labelCount == .max ? 6 : 3
    let longest = ranked.count <= NetworkBody.fewNames / 2 ? 12 : 8.4
    for actor in ranked {
      symbols[actor].label = TextLabel(
        name: network.shortNames[actor],
        fontSize: typography.name,
        maxLines: mostLines,
        width: longest
      )
    }
    let placement = try placement(in: room)
    let corner = Point(x: room.left, y: room.top)
    draw(outlinesOf: placement, at: corner, on: &page)
    let isUndrawn = Set(uncountedApart)
    var nodes: [Int: Page.Node] = [:]
    var spots: [Int: Point] = [:]
    for (actor, place) in zip(placement.actors, placement.places) {
      let position = network.positions[actor]
      let found = Point(x: 1000 * place.x / room.width, y: -1000 * place.y / placement.height)
      // What is kept stays as it was, to the last digit of a file.
      let kept = options.places[position].flatMap { $0.distance(to: found) < 0.02 ? $0 : nil }
      places[position] = kept ?? found
      if isUndrawn.contains(actor) { continue }
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
        title: network.title(of: actor, options: options, folded: backbone?.folded[actor] ?? 0)
      )
    }
    named = Set(placement.labels.keys)
    tally.names = named.count + (panel?.namedCount ?? 0)
    tally.shortenedNames = placement.labels.values.count { $0.label.isShortened }
    let routes = placement.routes.mapValues { $0.map { $0 + corner } }
    drawTies(between: nodes, along: routes, shrinking: placement.shrinking, on: &page)
    draw(threadsBetween: spots, along: routes, on: &page)
    drawCounts(at: placement.counts, corner, on: &page)
    return placement.height
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
      hanging: hanging,
      folded: backbone?.folded ?? [:],
      groups: hangingGroups.map { ($0.number, $0.members, $0.holder) },
      kept: kept,
      engine: options.engine,
      typography: typography,
      needsAllNames: options.labelCount == .max
    )
    fitting.holderOfSingle = holderOfSingle
    let first = ranked.filter {
      network.isSubject($0, options) || network.kinds[$0] == .government
    }
    // Where most are governments, none is more important.
    if 2 * first.count <= ranked.count { fitting.namedFirst = Set(first) }
    return try fitting.placement(of: main, in: room)
  }

  /// The people who hang on an actor by their only tie and are in no group with others.
  var hanging: [Int: [Int]] {
    guard options.selection?.columns == nil else { return [:] }
    var isGrouped = [Bool](repeating: false, count: graph.nodeCount)
    for group in hangingGroups {
      for member in group.members { isGrouped[member] = true }
    }
    var hanging: [Int: [Int]] = [:]
    let isMarked = Set(network.marks(of: options.tieMarks).keys.joined())
    for actor in main
    where network.kinds[actor].isPerson && !isGrouped[actor] && !isMarked.contains(actor) {
      guard graph.degree(of: actor) == 1, let holder = graph.neighbors(of: actor).first,
        graph.degree(of: holder) > 1, !network.centers.contains(actor),
        !options.namesPeople || options.labelCount != .max
      else { continue }
      hanging[holder, default: []].append(actor)
    }
    return hanging
  }

  /// The people who are counted where they hang rather than drawn: all where isolation is marked, else
  /// those of whom there are many at one actor.
  var uncountedApart: [Int] {
    if isCounting { return hanging.values.flatMap(\.self).sorted() }
    return hanging.values.filter { $0.count > BodyBuilder.mostAround }.flatMap(\.self).sorted()
  }

  /// Whether single people who hang are counted, since that is what is marked.
  var isCounting: Bool { !marks.lonePeople.isEmpty }

  // MARK: Marks

  private func draw(outlinesOf placement: PagePlacement, at corner: Point, on page: inout Page) {
    for group in marks.groups {
      guard let style = group.rung.mark else { continue }
      if let outline = placement.outlines[group.number] {
        page.outline(outline.moved(by: corner), style)
        page.badge(
          group.number,
          at: Point(x: outline.left + corner.x, y: outline.top + corner.y)
        )
      } else if group.members.count > 1 {
        drawHalos(of: group, style, placement, at: corner, on: &page)
      }
    }
  }

  /// Marks the members of a group that is too large to stand as a whole.
  private func drawHalos(
    of group: IsolationMarks.Group,
    _ style: MarkStyle,
    _ placement: PagePlacement,
    at corner: Point,
    on page: inout Page
  ) {
    let members = Set(group.members)
    var first: Point?
    for (actor, place) in zip(placement.actors, placement.places) where members.contains(actor) {
      let place = place + corner
      let side = 2 * symbols[actor].reach * placement.shrinking + 4 * typography.symbolScale
      page.halo(Box(center: place, width: side, height: side), style)
      let badgePlace = place + Point(x: -side / 2, y: side / 2)
      if badgePlace.y > first?.y ?? -.infinity { first = badgePlace }
    }
    if let first { page.badge(group.number, at: first) }
  }

  private func draw(
    threadsBetween spots: [Int: Point],
    along routes: [Route: [Point]],
    on page: inout Page
  ) {
    let scale = typography.symbolScale
    for group in marks.groups {
      guard let style = group.rung.mark else { continue }
      for (holder, end) in group.threads {
        guard let start = spots[holder], let finish = spots[end] else { continue }
        let corners = routes[Route(holder, end)] ?? [start, finish]
        for (from, to) in zip(corners, corners.dropFirst()) {
          page.thread(
            from: from,
            to: to,
            attributes: [
              (.cssClass, "underlay"), (.color, "#FFFFFF"),
              (.penWidth, ((style.threadWidth + 1) * scale).text),
            ]
          )
        }
        for (number, (from, to)) in zip(corners, corners.dropFirst()).enumerated() {
          let id = "e\(min(holder, end))_\(max(holder, end))"
          page.thread(
            from: from,
            to: to,
            attributes: [(.id, number == 0 ? id : "\(id)_\(number)")]
              + style.threadAttributes(scale: scale)
          )
        }
      }
    }
  }

  private func drawCounts(at places: [Int: Point], _ corner: Point, on page: inout Page) {
    for (holder, place) in places.sorted(by: { $0.key < $1.key }) {
      let people = hanging[holder] ?? []
      let isShown = isCounting || people.count > BodyBuilder.mostAround
      let count = (backbone?.folded[holder] ?? 0) + (isShown ? people.count : 0)
      if count > 0 { page.count(count, at: place + corner, name: "\(holder)") }
    }
  }

  /// How many people are counted rather than drawn.
  var countedPeople: Int { (backbone?.foldedCount ?? 0) + uncountedApart.count }
}

extension MarkStyle {
  /// The line of a tie by which a group hangs.
  func threadAttributes(scale: Double) -> Picture.Attributes {
    [
      (.cssClass, "tie hanging"), (.color, line), (.style, thread),
      (.penWidth, (threadWidth * scale).text),
    ]
  }
}
