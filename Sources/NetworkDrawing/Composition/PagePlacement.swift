import GraphCore
import GraphLayout
import SocialNetwork

/// Where the actors of a network and their names stand in a room, measured from its top left corner.
struct PagePlacement {
  /// The actors, and where each stands.
  var actors: [Int]
  var places: [Point]

  /// The names that found room, with where their middle lies seen from that of the symbol.
  var labels: [Int: (label: TextLabel, offset: Point)]

  /// The height that all of it takes.
  var height: Double

  init(
    actors: [Int],
    places: [Point],
    labels: [Int: (label: TextLabel, offset: Point)],
    height: Double
  ) {
    self.actors = actors
    self.places = places
    self.labels = labels
    self.height = height
  }

  init(of actors: [Int], in graph: Graph, drawnAs symbols: [Symbol], ranked: [Int], room: Room) {
    let footprints = symbols.map { Footprint(reach: $0.reach, plate: $0.plate(at: .zero)) }
    let layout = graph.layout(of: footprints, members: actors)
    let height = min(room.height, 0.8 * room.width)
    let scale = Point(
      x: room.width / max(layout.bounds.width, 1),
      y: height / max(layout.bounds.height, 1)
    )
    self.actors = actors
    places = layout.places.map {
      Point(x: ($0.x - layout.bounds.left) * scale.x, y: ($0.y - layout.bounds.top) * scale.y)
    }
    labels = [:]
    for actor in ranked {
      guard let label = symbols[actor].label, let plate = symbols[actor].plate(at: .zero) else {
        continue
      }
      labels[actor] = (label, plate.center)
    }
    self.height = height
  }
}
