import GraphCore
import SocialNetwork

/// A connected part of a network with a place for each of its actors.
struct Plot: Sendable {
  /// The actors, in the order of their ids.
  let actors: [Int]

  /// Where each stands, in the order of the actors.
  var places: [Point]

  /// What the symbols and names cover.
  let bounds: Box

  /// The same plot elsewhere.
  func moved(by offset: Point) -> Plot {
    Plot(actors: actors, places: places.map { $0 + offset }, bounds: bounds.moved(by: offset))
  }
}

/// Finds places for the actors of one component.
///
/// Actors with one tie are set aside; the others are laid out by Graphviz as boxes that have room for
/// the symbol, its name and the actors set aside, which then take their places around it.
struct Layout {
  /// The most actors, those set aside not counted, that are laid out by stress.
  static let stressLimit = 500

  private let graph: Graph
  private let symbols: [Symbol]
  private let isFitted: Bool

  /// The actors that are laid out by Graphviz.
  private let core: [Int]

  /// The actors set aside, by the actor they are tied to.
  private let leaves: [Int: [Int]]

  /// - Parameters:
  ///   - actors: The actors of the component, in the order of their ids.
  ///   - graph: The ties.
  ///   - symbols: How the actors are drawn.
  ///   - isFitted: Whether the places are spread to the shape of a page.
  init(
    of actors: [Int],
    in graph: Graph,
    drawnAs symbols: [Symbol],
    isFitted: Bool = false
  ) {
    self.graph = graph
    self.isFitted = isFitted
    self.symbols = symbols
    var core: [Int] = []
    var leaves: [Int: [Int]] = [:]
    for actor in actors {
      guard actors.count > 1, graph.degree(of: actor) == 1, symbols[actor].label == nil,
        let hub = graph.neighbors(of: actor).first,
        graph.degree(of: hub) > 1 || symbols[hub].label != nil || hub < actor
      else {
        core.append(actor)
        continue
      }
      leaves[hub, default: []].append(actor)
    }
    self.core = core
    self.leaves = leaves.mapValues { fan in
      fan.sorted { (symbols[$0].kind.rawValue, $0) < (symbols[$1].kind.rawValue, $1) }
    }
  }

  /// The places of all actors.
  func plot() throws(DrawingError) -> Plot {
    let centers = try coreCenters()
    var placeOf: [Int: Point] = [:]
    for (actor, center) in zip(core, centers) { placeOf[actor] = center }
    addFans(to: &placeOf)

    let actors = placeOf.keys.sorted()
    let places = actors.compactMap { placeOf[$0] }
    let spaces = zip(actors, places).map { symbols[$0].space(at: $1) }
    let bounds = spaces.dropFirst().reduce(spaces[0]) { $0.union($1) }
    return Plot(actors: actors, places: places, bounds: bounds)
  }

  /// The room that an actor takes with its name and the leaves around it, were it at the origin.
  private func room(of actor: Int) -> Box {
    let symbol = symbols[actor]
    let space = symbol.space(at: .zero)
    guard let fan = leaves[actor] else { return space }
    // Ties to others will cross the fan: a few slots more than leaves.
    let crossing = min(graph.degree(of: actor) - fan.count, fan.count)
    let reach = fan.map { symbols[$0].reach }.max() ?? 0
    let places = Fan(
      around: symbol,
      at: .zero,
      reaches: [Double](repeating: reach, count: fan.count + crossing),
      within: Fan.Surroundings()
    ).places
    return places.reduce(space) {
      $0.union(Box(center: $1, width: 2 * reach, height: 2 * reach))
    }
  }

  /// Where the actors of the core stand.
  private func coreCenters() throws(DrawingError) -> [Point] {
    let rooms = core.map(room)
    let found: [Point]
    switch core.count {
    case 1: found = [.zero]
    case 2:
      let apart = (rooms[0].width + rooms[1].width) / 2 + 24
      found = [.zero, Point(x: apart, y: 0)]
    default: found = try foundPlaces(rooms: rooms)
    }
    let boxes = zip(rooms, found).map { room, place in
      Box(center: place, width: room.width, height: room.height)
    }
    var apart = Separation(of: boxes).boxes
    if isFitted { Layout.fit(&apart) }
    return zip(rooms, apart).map { $1.center - $0.center }
  }

  /// Spreads boxes along the shorter side until the page has a fair shape; none comes nearer another.
  private static func fit(_ boxes: inout [Box]) {
    // The most that the width may be of the height, and what title and legend add to this.
    let (widest, narrowest, words) = (1.7, 0.82, 190.0)
    for _ in 0..<4 {
      guard let first = boxes.first else { return }
      let page = boxes.dropFirst().reduce(first) { $0.union($1) }
      let wanted = Point(
        x: narrowest * (page.height + words) / max(page.width, Theme.narrowestPage),
        y: page.width / widest / page.height
      )
      let (x, y) = (min(max(wanted.x, 1), 4), min(max(wanted.y, 1), 4))
      for index in boxes.indices {
        let center = boxes[index].center
        boxes[index] = boxes[index].moved(by: Point(x: center.x * (x - 1), y: center.y * (y - 1)))
      }
    }
  }

  /// Where Graphviz places rooms, in a drawing that is wider than high where that can be.
  private func foundPlaces(rooms: [Box]) throws(DrawingError) -> [Point] {
    let isSmall = core.count <= Layout.stressLimit
    let engine = isSmall ? Graphviz.Engine.neato : .sfdp
    let upright = try Graphviz.places(of: corePicture(rooms: rooms, isSmall: isSmall), by: engine)
    let page = Box(around: upright)
    guard page.height > page.width else { return upright }
    // What lies on its side was laid out with its rooms on their side; sfdp does not look at rooms.
    let turned =
      isSmall
      ? try Graphviz.places(
        of: corePicture(rooms: rooms.map(\.transposed), isSmall: isSmall),
        by: engine
      ) : upright
    let lying = turned.map { Point(x: $0.y, y: $0.x) }
    return Box(around: lying).width > page.width ? lying : upright
  }

  /// The core as boxes without words, for Graphviz to place.
  private func corePicture(rooms: [Box], isSmall: Bool) -> Picture {
    var picture = Picture()
    picture.attributes =
      isSmall
      ? [
        (.start, "1"), (.overlap, "prism"), (.overlapScaling, "-1"), (.separation, "+4"),
        (.maxIterations, "600"), (.splines, "false"),
      ]
      : [
        (.start, "1"), (.overlap, "true"), (.naturalLength, "0.6"), (.repulsiveForce, "1.6"),
        (.splines, "false"),
      ]
    picture.nodeDefaults = [(.shape, "box"), (.fixedSize, "true")]
    picture.nodes = rooms.indices.map { index in
      let (width, height) = (rooms[index].width / 72, rooms[index].height / 72)
      return Picture.Node(
        name: "n\(index)",
        attributes: [(.width, width.text), (.height, height.text)]
      )
    }
    var indexOf: [Int: Int] = [:]
    for (index, actor) in core.enumerated() { indexOf[actor] = index }
    for (index, actor) in core.enumerated() {
      for neighbor in graph.neighbors(of: actor) {
        guard let other = indexOf[neighbor], other > index else { continue }
        let sides = [rooms[index], rooms[other]].map { ($0.width + $0.height) / 4 }
        let length = (sides[0] + sides[1] + (isFitted ? 36 : 12)) / 72
        picture.edges.append(
          Picture.Edge(source: index, target: other, attributes: [(.length, length.text)])
        )
      }
    }
    return picture
  }

  /// Adds the leaves around every actor of the core.
  private func addFans(to placeOf: inout [Int: Point]) {
    var spaces = core.compactMap { actor in placeOf[actor].map { symbols[actor].space(at: $0) } }
    let lines = coreLines(placeOf)
    for (index, hub) in core.enumerated() {
      guard let fan = leaves[hub], let center = placeOf[hub] else { continue }
      let area = room(of: hub).moved(by: center).padded(by: 80)
      var surroundings = Fan.Surroundings()
      surroundings.boxes = spaces.indices.filter { $0 != index && area.overlaps(spaces[$0]) }
        .map { spaces[$0] }
      surroundings.lines = lines.filter { area.isCrossed(byLineFrom: $0.start, to: $0.end) }
      let places = Fan(
        around: symbols[hub],
        at: center,
        reaches: fan.map { symbols[$0].reach },
        within: surroundings
      ).places
      for (leaf, place) in zip(fan, places) {
        placeOf[leaf] = place
        spaces.append(symbols[leaf].space(at: place))
      }
    }
  }

  /// The ties within the core.
  private func coreLines(_ placeOf: [Int: Point]) -> [(start: Point, end: Point)] {
    var lines: [(start: Point, end: Point)] = []
    for actor in core {
      guard let start = placeOf[actor] else { continue }
      for neighbor in graph.neighbors(of: actor) where neighbor > actor {
        if let end = placeOf[neighbor] { lines.append((start, end)) }
      }
    }
    return lines
  }
}
