public import GraphCore

/// How a graph is to be laid out.
public struct LayoutOptions: Sendable {
  /// The least room between what two nodes cover, in points.
  public var gap = 4.0

  /// How much of an edge is to be seen between what its ends cover, in points, where that can be.
  public var edgeLength = 30.0

  /// The width of the page by its height, which is come near to.
  public var aspectRatio = 1.4

  /// Nodes whose places are given, and stay exactly so.
  public var fixed: [Int: Point] = [:]

  /// How many threads may work at once; the result is the same.
  public var threadCount = 1

  /// Creates the options that serve most graphs.
  public init() {}
}

/// Where the nodes of a graph stand on a page.
public struct NodeLayout: Sendable {
  /// The place of every node asked for, in the order asked.
  public var places: [Point]

  /// What the nodes cover.
  public var bounds: Box
}

extension Graph {
  /// Sets nodes out on a page: nothing that a node covers overlaps what another one does, neighbors
  /// are near one another, and leaves stand in rings around the node they hang on.
  ///
  ///     let footprints = graph.nodes.map { _ in Footprint(reach: 6) }
  ///     let layout = graph.layout(of: footprints)
  ///
  /// Leaves without a name are set aside. The others are laid out by stress, or where they are many
  /// by forces, with room for what they cover and for their leaves; turned, so that the longer side lies along that
  /// of the page; and moved apart where they overlap (``OverlapRemoval``). Components are set in
  /// rows, the largest first.
  ///
  /// - Parameters:
  ///   - footprints: What every node of the graph covers.
  ///   - members: The nodes that are laid out, with the edges between them; `nil` for all.
  ///   - options: How.
  /// - Returns: The places of the nodes; the same for any number of threads.
  public func layout(
    of footprints: [Footprint],
    members: [Int]? = nil,
    options: LayoutOptions = LayoutOptions()
  ) -> NodeLayout {
    precondition(footprints.count == nodeCount, "a footprint for every node")
    // The many short rounds are no news to whoever waits for long work.
    return WorkProgress.$current.withValue(nil) {
      setOut(members, footprints: footprints, options: options)
    }
  }

  private func setOut(
    _ members: [Int]?,
    footprints: [Footprint],
    options: LayoutOptions
  ) -> NodeLayout {
    let chosen = members ?? Array(nodes)
    let whole = members.map { subgraph(keeping: $0) } ?? self
    // What holds fixed nodes stands where it stands, and all else below it.
    let components = whole.connectedComponents().membersBySize
    func isHeld(_ part: [Int]) -> Bool { part.contains { options.fixed[chosen[$0]] != nil } }
    let held = components.filter(isHeld).flatMap(\.self).sorted()
    let parts = (held.isEmpty ? [] : [held]) + components.filter { !isHeld($0) }
    let plots = parts.map { part in
      let nodes = part.map { chosen[$0] }
      return ComponentLayout(
        of: part.count == whole.nodeCount ? whole : whole.subgraph(keeping: part),
        nodes: part,
        footprints: nodes.map { footprints[$0] },
        fixed: nodes.map { options.fixed[$0] },
        options: options
      )
    }
    let packing = Packing(
      of: plots.map(\.bounds),
      aspectRatio: options.aspectRatio,
      gap: 6 * options.gap
    )
    var places = [Point](repeating: .zero, count: chosen.count)
    for (plot, offset) in zip(plots, packing.offsets) {
      for (node, place) in zip(plot.nodes, plot.places) {
        places[node] = plot.isHeld ? place : place + offset
      }
    }
    let boxes = zip(chosen, places).map { footprints[$0].box(at: $1) }
    return NodeLayout(places: places, bounds: Box(around: boxes))
  }
}
