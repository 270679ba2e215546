import GraphCore
import GraphLayout
import SocialNetwork

/// The main network with a box for every group: each is laid out by itself, then the boxes near those
/// that they have ties with, so that no two overlap.
struct BoxedLayout: Placement {
  /// Every group as it was laid out, its box with the heading measured from its own middle.
  private var groups: [(plot: ActorPlot, heading: TextLabel)] = []
  private var boxes: [Box] = []

  private static let (padding, gap) = (10.0, 16.0)

  /// - Parameters:
  ///   - actors: The actors of the main network.
  ///   - graph: The ties of all actors.
  ///   - symbols: How the actors are drawn.
  ///   - categories: The groups.
  ///   - labels: The group of every actor of the graph, in whose box it stands.
  ///   - counts: How many actors are in every group, wherever they stand, and in none.
  ///   - options: The language, and what finds places.
  ///   - scale: How much larger words are than on a page of usual size.
  /// - Throws: ``DrawingError`` when Graphviz is asked for places and refuses.
  init(
    of actors: [Int],
    in graph: Graph,
    drawnAs symbols: [Symbol],
    categories: Diagram.Categories,
    labels: [Int?],
    counts: [Int],
    options: Diagram.Options,
    scale: Double
  ) throws(DrawingError) {
    // Who is in no group is in one of their own.
    let none = categories.names.count
    var members: [Int: [Int]] = [:]
    for actor in actors { members[labels[actor] ?? none, default: []].append(actor) }
    let present = members.keys.sorted()
    var placeOfGroup: [Int: Int] = [:]
    for (place, group) in present.enumerated() { placeOfGroup[group] = place }

    func group(_ actor: Int) -> Int { labels[actor] ?? none }
    var between: [(Int, Int, Double)] = []
    graph.forEachEdge { u, v, _ in
      guard let one = placeOfGroup[group(u)], let other = placeOfGroup[group(v)] else { return }
      if one != other { between.append((one, other, 1)) }
    }
    let insideGraph = graph.subgraph { group($0) == group($1) }
    let title = categories.title[options.language].cleaned
    let unknown = Text(
      en: "\(title): \(categories.none.en)",
      nl: "\(title): \(categories.none.nl)"
    )
    for group in present {
      let actors = members[group] ?? []
      let plot = try Layout(
        of: actors,
        in: insideGraph,
        drawnAs: symbols,
        engine: options.engine
      ).plot
      let name = (group == none ? unknown : categories.names[group])[options.language]
      let (all, here) = (counts[group], actors.count)
      let words =
        here == all
        ? Text("\(name) (\(all))")
        : Text(en: "\(name) (\(all), \(here) here)", nl: "\(name) (\(all), \(here) hier)")
      let heading = TextLabel(
        words[options.language],
        fontSize: Theme.textSize * scale,
        width: max(plot.bounds.width, 150 * scale),
        maxLines: 1
      )
      groups.append((plot, heading))
    }
    let sizes = groups.map { plot, heading in
      Point(
        x: max(plot.bounds.width, heading.width) + 2 * BoxedLayout.padding,
        y: plot.bounds.height + heading.height + 6 + 2 * BoxedLayout.padding
      )
    }
    let quotient = Graph(nodeCount: groups.count, edges: between)
    let centers = quotient.stressLayout { u, v in
      (sizes[u].length + sizes[v].length) / 2 + 2 * BoxedLayout.gap
    }
    boxes = BoxedLayout.compact(
      centers,
      sizes: sizes,
      aspectRatio: options.paper == .slide ? 2.1 : 1.4
    )
    mirror(along: graph)
  }

  /// Boxes of given sizes near the places found for them, on a page as small as can be.
  private static func compact(
    _ centers: [Point],
    sizes: [Point],
    aspectRatio: Double
  ) -> [Box] {
    var best: (boxes: [Box], misfit: Double) = ([], .infinity)
    for isTurned in [false, true] {
      for shrinking in [1, 0.8, 0.65, 0.5, 0.4, 0.3] {
        let loose = zip(centers, sizes).map { center, size in
          let place = (isTurned ? Point(x: center.y, y: center.x) : center) * shrinking
          return Box(center: place, width: size.x, height: size.y)
        }
        let apart = OverlapRemoval(of: loose, gap: gap).boxes
        let page = Box(around: apart)
        let height = max(page.height, page.width / aspectRatio)
        if height < 0.97 * best.misfit { best = (apart, height) }
      }
    }
    return best.boxes
  }

  var bounds: Box { Box(around: boxes) }

  func plot(filling fit: PaperFit) -> ActorPlot {
    let stretch = fit.stretch(of: bounds)
    var whole = ActorPlot(actors: [], places: [], bounds: bounds)
    var moved: [Box] = []
    for (index, group) in groups.enumerated() {
      let center = boxes[index].center
      let box = boxes[index].moved(
        by: Point(x: center.x * (stretch.x - 1), y: center.y * (stretch.y - 1))
      )
      let plot = group.plot.moved(by: offset(of: group, in: box))
      whole.actors += plot.actors
      whole.places += plot.places
      whole.boxes.append((box, group.heading))
      moved.append(box)
    }
    whole.bounds = Box(around: moved)
    return whole
  }

  /// How far a group is moved to stand in its box, below the heading.
  private func offset(of group: (plot: ActorPlot, heading: TextLabel), in box: Box) -> Point {
    Point(
      x: box.center.x - group.plot.bounds.center.x,
      y: box.bottom + BoxedLayout.padding - group.plot.bounds.bottom
    )
  }

  /// Exchanges left and right in the groups where ties to other groups grow shorter by it.
  private mutating func mirror(along graph: Graph) {
    for index in groups.indices {
      var placeOf: [Int: Point] = [:]
      for (group, box) in zip(groups, boxes) {
        let offset = offset(of: group, in: box)
        for (actor, place) in zip(group.plot.actors, group.plot.places) {
          placeOf[actor] = place + offset
        }
      }
      let plot = groups[index].plot
      let own = Set(plot.actors)
      let (axis, sum) = (boxes[index].center.x, zip(plot.actors, plot.places))
      var gain = 0.0
      for (actor, _) in sum {
        guard let place = placeOf[actor] else { continue }
        let mirrored = Point(x: 2 * axis - place.x, y: place.y)
        for neighbor in graph.neighbors(of: actor) where !own.contains(neighbor) {
          guard let other = placeOf[neighbor] else { continue }
          gain += place.distance(to: other) - mirrored.distance(to: other)
        }
      }
      guard gain > 1 else { continue }
      let middle = plot.bounds.center.x
      groups[index].plot.places = plot.places.map { Point(x: 2 * middle - $0.x, y: $0.y) }
    }
  }
}
