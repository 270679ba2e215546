/// A graph set out with the nodes of each group in a rectangle of their own.
///
/// Every group is laid out by itself, then the groups as wholes together with the nodes that are in
/// none; so groups with many edges between them come to stand near each other.
struct GroupedLayout {
  private(set) var places: [Point]

  /// The rectangle of every group; `nil` for one without nodes.
  private(set) var boxes: [Box?]

  private let graph: Graph
  private let footprints: [Footprint]

  /// - Parameters:
  ///   - graph: The graph.
  ///   - footprints: What every node covers.
  ///   - options: How it is laid out, with the group of every node.
  init(of graph: Graph, footprints: [Footprint], options: LayoutOptions) {
    self.graph = graph
    self.footprints = footprints
    places = [Point](repeating: .zero, count: graph.nodeCount)
    let groups = options.groups
    var members = [[Int]](repeating: [], count: (groups.compactMap(\.self).max() ?? -1) + 1)
    for node in graph.nodes {
      if let group = groups[node] { members[group].append(node) }
    }
    boxes = [Box?](repeating: nil, count: members.count)

    var inner = options
    inner.groups = []
    inner.fixed = [:]
    for (group, nodes) in members.enumerated() where !nodes.isEmpty {
      let layout = graph.layout(of: footprints, members: nodes, options: inner)
      for (node, place) in zip(nodes, layout.places) {
        places[node] = place - layout.bounds.center
      }
      var box = layout.bounds.moved(by: layout.bounds.center * -1).padded(by: options.groupPadding)
      box.top += options.groupHeading
      boxes[group] = box
    }
    placeGroups(members, options: inner)
  }

  /// Sets out the groups as wholes, and the nodes in none.
  private mutating func placeGroups(_ members: [[Int]], options: LayoutOptions) {
    var wholeOf = [Int](repeating: -1, count: graph.nodeCount)
    var wholes: [Footprint] = []
    for (group, nodes) in members.enumerated() {
      guard let box = boxes[group] else { continue }
      for node in nodes { wholeOf[node] = wholes.count }
      wholes.append(Footprint(reach: 0, plate: box))
    }
    let groupCount = wholes.count
    for node in graph.nodes where wholeOf[node] < 0 {
      wholeOf[node] = wholes.count
      wholes.append(footprints[node])
    }
    var edges: [(Int, Int, Double)] = []
    graph.forEachEdge { u, v, weight in
      if wholeOf[u] != wholeOf[v] { edges.append((wholeOf[u], wholeOf[v], weight)) }
    }
    let outline = Graph(nodeCount: wholes.count, edges: edges)
    let found = outline.layout(of: wholes, options: options).places
    for node in graph.nodes where wholeOf[node] >= groupCount {
      places[node] = found[wholeOf[node]]
    }
    // Groups are moved in turn, so that each can be turned to those that stand already.
    let centers = graph.nodes.map { found[wholeOf[$0]] }
    for group in members.indices {
      guard let first = members[group].first, let box = boxes[group] else { continue }
      mirror(members[group], centers: centers)
      let offset = found[wholeOf[first]]
      for node in members[group] { places[node] = places[node] + offset }
      boxes[group] = box.moved(by: offset)
    }
  }

  /// Exchanges left and right within a group where its nodes then are nearer to their neighbors
  /// outside, unless their names would come into each other's way.
  private mutating func mirror(_ nodes: [Int], centers: [Point]) {
    var gain = 0.0
    for node in nodes {
      for neighbor in graph.neighbors(of: node) {
        gain += places[node].x * (centers[neighbor].x - centers[node].x)
      }
    }
    guard gain < 0 else { return }
    let mirrored = nodes.map { Point(x: -places[$0].x, y: places[$0].y) }
    let area = Box(around: nodes.map { footprints[$0].box(at: places[$0]) })
    var grid = BoxGrid(over: area, count: nodes.count)
    for (node, place) in zip(nodes, mirrored) {
      let parts = [footprints[node].symbol(at: place), footprints[node].plate?.moved(by: place)]
      for part in parts.compactMap(\.self) where !area.contains(part) || !grid.isFree(part) {
        return
      }
      for part in parts.compactMap(\.self) { grid.add(part) }
    }
    for (node, place) in zip(nodes, mirrored) { places[node] = place }
  }
}
