import GraphCore
import GraphLayout
import SocialNetwork

/// A part of a network with a place for each of its actors.
struct ActorPlot: Sendable {
  /// The actors.
  var actors: [Int]

  /// Where each stands, in the order of the actors.
  var places: [Point]

  /// What the symbols, names and boxes cover.
  var bounds: Box

  /// The boxes of groups, with what is written in their top left corners.
  var boxes: [(box: Box, heading: TextLabel)] = []

  /// The same plot elsewhere.
  func moved(by offset: Point) -> ActorPlot {
    ActorPlot(
      actors: actors,
      places: places.map { $0 + offset },
      bounds: bounds.moved(by: offset),
      boxes: boxes.map { ($0.box.moved(by: offset), $0.heading) }
    )
  }
}

/// Something that knows where the actors of a part of a network stand, on pages of several shapes.
protocol Placement {
  /// What it covers where nothing is spread.
  var bounds: Box { get }

  /// The places, spread to fill a paper as far as that goes.
  func plot(filling fit: PaperFit) -> ActorPlot
}

/// Finds places for some actors, with room for their symbols and names.
struct Layout: Placement {
  /// Where the actors stand where nothing is spread.
  let plot: ActorPlot

  private let symbols: [Symbol]

  /// Every actor with the leaves around it, as places among the actors.
  private let clusters: [[Int]]

  /// Whether places were given, which then stay as they are.
  private let isHeld: Bool

  /// - Parameters:
  ///   - actors: The actors, in the order of their ids.
  ///   - graph: The ties of all actors.
  ///   - symbols: How the actors are drawn.
  ///   - engine: What finds places.
  ///   - aspectRatio: The width of the page by its height, which is come near to.
  ///   - edgeLength: How much of a tie is to be seen, in points.
  ///   - fixed: Places that are given.
  /// - Throws: ``DrawingError`` when Graphviz is asked for places and refuses.
  init(
    of actors: [Int],
    in graph: Graph,
    drawnAs symbols: [Symbol],
    engine: Diagram.Engine,
    aspectRatio: Double = 1.4,
    edgeLength: Double = 30,
    fixed: [Int: Point] = [:]
  ) throws(DrawingError) {
    self.symbols = symbols
    isHeld = !fixed.isEmpty
    let footprints = symbols.map { Footprint(reach: $0.reach, plate: $0.plate(at: .zero)) }
    var places: [Point]
    if engine == .weefsel {
      var options = LayoutOptions()
      options.aspectRatio = aspectRatio
      options.edgeLength = edgeLength
      options.threadCount = 2
      var indexOf: [Int: Int] = [:]
      for (index, actor) in actors.enumerated() { indexOf[actor] = index }
      for (actor, place) in fixed where indexOf[actor] != nil { options.fixed[actor] = place }
      places = graph.layout(of: footprints, members: actors, options: options).places
      if isHeld {
        let parts = actors.enumerated().flatMap { owner, actor in
          [(owner, symbols[actor].box(at: .zero))]
            + (symbols[actor].plate(at: .zero).map { [(owner, $0)] } ?? [])
        }
        places = OverlapRemoval.leastMoves(of: parts, at: places)
      }
    } else {
      let boxes = actors.map { footprints[$0].box(at: .zero) }
      let picture = Layout.picture(of: actors, rooms: boxes, in: graph, engine: engine)
      let centers = try Graphviz.places(of: picture, by: engine)
      let loose = zip(boxes, centers).map { Box(center: $1, width: $0.width, height: $0.height) }
      let apart = OverlapRemoval(of: loose).boxes
      places = zip(boxes, apart).map { $1.center - $0.center }
    }
    let cleared = EdgeClearance(of: actors, at: places, in: graph, drawnAs: symbols) { actor in
      fixed[actor] != nil
    }.places
    let spaces = zip(actors, cleared).map { symbols[$0].space(at: $1) }
    plot = ActorPlot(actors: actors, places: cleared, bounds: Box(around: spaces))
    clusters = Layout.clusters(of: actors, in: graph, drawnAs: symbols)
  }

  var bounds: Box { plot.bounds }

  func plot(filling fit: PaperFit) -> ActorPlot {
    var stretch = isHeld ? Point(x: 1, y: 1) : fit.stretch(of: bounds)
    while max(stretch.x, stretch.y) > 1.01 {
      let spread = spread(by: stretch)
      if !spread.hasOverlaps(drawnAs: symbols) { return spread }
      // A leaf may stand beyond the room of its own, in the way of what is spread.
      stretch = Point(x: 1 + 0.7 * (stretch.x - 1), y: 1 + 0.7 * (stretch.y - 1))
    }
    return plot
  }

  private static func clusters(
    of actors: [Int],
    in graph: Graph,
    drawnAs symbols: [Symbol]
  ) -> [[Int]] {
    var hubOf: [Int: Int] = [:]
    for actor in actors where graph.degree(of: actor) == 1 && symbols[actor].label == nil {
      if let hub = graph.neighbors(of: actor).first, graph.degree(of: hub) > 1 {
        hubOf[actor] = hub
      }
    }
    var members: [Int: [Int]] = [:]
    for (index, actor) in actors.enumerated() {
      members[hubOf[actor] ?? actor, default: []].append(index)
    }
    return members.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The plot with its places farther apart, to the right and upwards; leaves stay with their hub.
  private func spread(by stretch: Point) -> ActorPlot {
    var plot = plot
    for cluster in clusters {
      let spaces = cluster.map { symbols[plot.actors[$0]].space(at: plot.places[$0]) }
      let center = Box(around: spaces).center
      let offset = Point(x: center.x * (stretch.x - 1), y: center.y * (stretch.y - 1))
      for index in cluster { plot.places[index] = plot.places[index] + offset }
    }
    plot.bounds = Box(around: zip(plot.actors, plot.places).map { symbols[$0].space(at: $1) })
    return plot
  }

  /// The actors as boxes without words, for Graphviz to place.
  private static func picture(
    of actors: [Int],
    rooms: [Box],
    in graph: Graph,
    engine: Diagram.Engine
  ) -> Picture {
    var picture = Picture()
    picture.attributes = [
      (.start, "1"), (.overlap, engine == .sfdp ? "true" : "prism"), (.overlapScaling, "-1"),
      (.separation, "+4"), (.maxIterations, "600"), (.splines, "false"), (.naturalLength, "0.6"),
      (.repulsiveForce, "1.6"),
    ]
    picture.nodeDefaults = [(.shape, "box"), (.fixedSize, "true")]
    var indexOf: [Int: Int] = [:]
    for (index, actor) in actors.enumerated() {
      indexOf[actor] = index
      let (width, height) = (rooms[index].width / 72, rooms[index].height / 72)
      picture.nodes.append(
        Picture.Node(
          name: "n\(index)",
          attributes: [(.width, width.text), (.height, height.text)]
        )
      )
    }
    for (index, actor) in actors.enumerated() {
      for neighbor in graph.neighbors(of: actor) {
        guard let other = indexOf[neighbor], other > index else { continue }
        let sides = [rooms[index], rooms[other]].map { ($0.width + $0.height) / 4 }
        picture.edges.append(
          Picture.Edge(
            source: index,
            target: other,
            attributes: [(.length, ((sides[0] + sides[1] + 12) / 72).text)]
          )
        )
      }
    }
    return picture
  }
}

extension ActorPlot {
  /// Whether a symbol or name covers another.
  fileprivate func hasOverlaps(drawnAs symbols: [Symbol]) -> Bool {
    var boxes: [Box] = []
    for (actor, place) in zip(actors, places) {
      boxes.append(symbols[actor].box(at: place))
      if let plate = symbols[actor].plate(at: place) { boxes.append(plate) }
    }
    boxes.sort { $0.left < $1.left }
    for (rank, box) in boxes.enumerated() {
      for other in boxes[(rank + 1)...] {
        if other.left >= box.right { break }
        if box.overlaps(other) { return true }
      }
    }
    return false
  }
}
