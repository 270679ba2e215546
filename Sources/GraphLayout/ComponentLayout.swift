import GraphCore

/// A connected graph, set out; or several with nodes whose places are given, which are set out
/// together so that none comes in the way of another.
struct ComponentLayout {
  /// The most nodes, leaves set aside not counted, that are laid out by stress.
  private static let stressLimit = 1200

  let nodes: [Int]

  /// Whether some of the nodes were fixed.
  let isHeld: Bool

  /// The place of every node of the graph.
  private(set) var places: [Point]

  private(set) var bounds = Box(center: .zero, width: 0, height: 0)

  private let graph: Graph
  private let footprints: [Footprint]
  private let fixed: [Point?]
  private let options: LayoutOptions

  /// The nodes that are laid out, and those that are set around them, by the node they hang on.
  private var core: [Int] = []
  private var leaves: [[Int]]

  init(
    of graph: Graph,
    nodes: [Int],
    footprints: [Footprint],
    fixed: [Point?],
    options: LayoutOptions
  ) {
    self.graph = graph
    self.nodes = nodes
    self.footprints = footprints
    self.fixed = fixed
    self.options = options
    isHeld = fixed.contains { $0 != nil }
    places = [Point](repeating: .zero, count: nodes.count)
    leaves = [[Int]](repeating: [], count: nodes.count)
    for node in graph.nodes {
      guard graph.degree(of: node) == 1, footprints[node].plate == nil, fixed[node] == nil,
        let hub = graph.neighbors(of: node).first,
        graph.degree(of: hub) > 1 || footprints[hub].plate != nil || fixed[hub] != nil || hub < node
      else {
        core.append(node)
        continue
      }
      leaves[hub].append(node)
    }
    placeCore()
    placeLeaves()
    bounds = Box(around: zip(footprints, places).map { $0.box(at: $1) })
  }

  private mutating func placeCore() {
    let whole = graph.subgraph(keeping: core)
    let estimates = core.map { estimatedRoom(of: $0) }
    let lengths = whole.withWeights { u, v in
      let sides = [estimates[u], estimates[v]].map { ($0.width + $0.height) / 4 }
      return sides[0] + sides[1] + options.edgeLength
    }
    var found: [Point]
    if isHeld || core.count <= ComponentLayout.stressLimit {
      found = lengths.connectedStressLayout(
        fixed: core.map { fixed[$0] },
        threads: options.threadCount
      )
    } else {
      let sides = estimates.map { ($0.width + $0.height) / 2 + options.edgeLength }
      found = whole.forceLayout(sizes: sides, threads: options.threadCount)
      let taken = estimates.reduce(0) { $0 + ($1.width + options.gap) * ($1.height + options.gap) }
      found = lengths.spread(found, over: 3 * taken, edgeLength: options.edgeLength)
    }
    if !isHeld { found = LayoutOrientation(of: found, aspectRatio: options.aspectRatio).places }
    for (node, place) in zip(core, found) { places[node] = place }

    let rooms = core.map { room(of: $0) }
    let apart = OverlapRemoval(
      of: rooms,
      gap: options.gap,
      fixed: Set(core.indices.filter { fixed[core[$0]] != nil })
    ).boxes
    for (index, node) in core.enumerated() where fixed[node] == nil {
      places[node] = places[node] + apart[index].center - rooms[index].center
    }
  }

  /// The room that a node takes with its name and its leaves, wherever these will stand.
  private func estimatedRoom(of node: Int) -> Box {
    let own = footprints[node].box(at: .zero)
    guard !leaves[node].isEmpty else { return own }
    let rings = LeafRings(
      around: footprints[node],
      at: .zero,
      count: leaves[node].count + min(graph.degree(of: node) - leaves[node].count, 12),
      reach: leafReach(of: node),
      lines: []
    )
    let reach = leafReach(of: node)
    return Box(around: [own] + rings.places.map { Footprint(reach: reach).box(at: $0) })
  }

  /// The room that a node takes with its name and its leaves where it stands now.
  private func room(of node: Int) -> Box {
    let own = footprints[node].box(at: places[node])
    guard !leaves[node].isEmpty else { return own }
    let reach = leafReach(of: node)
    let rings = LeafRings(
      around: footprints[node],
      at: places[node],
      count: leaves[node].count,
      reach: reach,
      lines: edges(from: node)
    )
    return Box(around: [own] + rings.places.map { Footprint(reach: reach).box(at: $0) })
  }

  private func leafReach(of hub: Int) -> Double {
    leaves[hub].map { footprints[$0].reach }.max() ?? 0
  }

  /// The edges of a node to others that are not its leaves.
  private func edges(from node: Int) -> [LeafRings.Line] {
    graph.neighbors(of: node).filter { graph.degree(of: $0) > 1 || footprints[$0].plate != nil }
      .map { LeafRings.Line(start: places[node], end: places[$0]) }
  }

  private mutating func placeLeaves() {
    let hubs = core.filter { !leaves[$0].isEmpty }
    guard !hubs.isEmpty else { return }
    let rooms = core.map { footprints[$0].box(at: places[$0]) }
    var grid = BoxGrid(over: Box(around: rooms).padded(by: 100), count: graph.nodeCount)
    for node in core {
      grid.add(footprints[node].symbol(at: places[node]).padded(by: 1))
      if let plate = footprints[node].plate { grid.add(plate.moved(by: places[node])) }
    }
    let lines = core.flatMap { node in edges(from: node).filter { isBefore($0.start, $0.end) } }
    // Where lines are that many, they cross everything.
    let looksAtAll = lines.count * hubs.count < 4_000_000
    for hub in hubs {
      let center = places[hub]
      let area = estimatedRoom(of: hub).moved(by: center).padded(by: 40)
      var near = edges(from: hub)
      if looksAtAll {
        near += lines.filter {
          $0.start != center && $0.end != center
            && area.isCrossed(byLineFrom: $0.start, to: $0.end)
        }
      }
      let found = LeafRings(
        around: footprints[hub],
        at: center,
        count: leaves[hub].count,
        reach: leafReach(of: hub),
        lines: near,
        isTaken: { !grid.isFree($0) }
      ).places
      for (leaf, place) in zip(leaves[hub], found) {
        places[leaf] = place
        grid.add(footprints[leaf].symbol(at: place).padded(by: 1))
      }
    }
  }

  private func isBefore(_ first: Point, _ second: Point) -> Bool {
    (first.x, first.y) < (second.x, second.y)
  }
}

extension Graph {
  /// Places spread or drawn together so that they cover an area, but no more than half of the edges
  /// are shorter than what their ends cover, as in a long chain they would be.
  ///
  /// - Parameters:
  ///   - places: The place of every node.
  ///   - area: What the rectangle around them is to have.
  ///   - edgeLength: What of the weight of an edge is not covered by its ends.
  /// - Returns: The places.
  fileprivate func spread(
    _ places: [Point],
    over area: Double,
    edgeLength: Double
  ) -> [Point] {
    var tightness: [Double] = []
    forEachEdge { u, v, length in
      tightness.append((length - edgeLength) / max(places[u].distance(to: places[v]), 1e-9))
    }
    tightness.sort()
    let box = Box(around: places)
    guard box.width > 0, box.height > 0, !tightness.isEmpty else { return places }
    let factor = max((area / box.width / box.height).squareRoot(), tightness[tightness.count / 2])
    return places.map { $0 * factor }
  }
}
