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
}

/// Finds places for some actors, with room for their symbols and names.
struct Layout {
  /// Where the actors stand where nothing is spread.
  let plot: ActorPlot

  /// - Parameters:
  ///   - actors: The actors, in the order of their ids.
  ///   - graph: The ties of all actors.
  ///   - symbols: How the actors are drawn.
  ///   - engine: What finds places.
  ///   - aspectRatio: The width of the page by its height, which is come near to.
  ///   - edgeLength: How much of a tie is to be seen, in points.
  /// - Throws: ``DrawingError`` when Graphviz is asked for places and refuses.
  init(
    of actors: [Int],
    in graph: Graph,
    drawnAs symbols: [Symbol],
    engine: Diagram.Engine,
    aspectRatio: Double = 1.4,
    edgeLength: Double = 30
  ) throws(DrawingError) {
    let footprints = symbols.map { Footprint(reach: $0.reach, plate: $0.plate(at: .zero)) }
    var places: [Point]
    if engine == .weefsel {
      var options = LayoutOptions()
      options.aspectRatio = aspectRatio
      options.edgeLength = edgeLength
      options.threadCount = 2
      places = graph.layout(of: footprints, members: actors, options: options).places
    } else {
      let boxes = actors.map { footprints[$0].box(at: .zero) }
      let picture = Layout.picture(of: actors, rooms: boxes, in: graph, engine: engine)
      let centers = try Graphviz.places(of: picture, by: engine)
      let loose = zip(boxes, centers).map { Box(center: $1, width: $0.width, height: $0.height) }
      let apart = OverlapRemoval(of: loose).boxes
      places = zip(boxes, apart).map { $1.center - $0.center }
    }
    let spaces = zip(actors, places).map { symbols[$0].space(at: $1) }
    plot = ActorPlot(actors: actors, places: places, bounds: Box(around: spaces))
  }

  var bounds: Box { plot.bounds }

  /// The actors as boxes without words, for Graphviz to place.
  static func picture(
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
