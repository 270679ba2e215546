import GraphCore

/// The community-building function: close-knit groups that are open as well, bonding and bridging
/// together.
///
/// Groups are the communities of three actors or more found in the ties of this function (Leiden). A
/// group is **close-knit** when its members have two ties within it on average or more, so that it does
/// not rest on a single centre; it is **open** when two of its members or more have ties that lead
/// outside it. Where nine in ten of the ties within a group join a person with an association or
/// organisation, they are memberships: these say nothing of whether members know each other, and the
/// group is not called close-knit or not. **Closed triangles** are the transitivity of the layer, told
/// unless nine in ten of its ties are memberships, among which no triangle can close; chance is that of
/// ties rewired at random, everyone keeping as many to each kind of actor.
struct CommunityBuilding {
  let indicators: [Indicator]

  init(of layers: CompassLayers, options: CompassOptions) {
    guard layers.tiesWithFunction != nil else {
      indicators = IndicatorID.Community.allCases.map {
        Indicator(.community($0), .needs(.tieColumn("function")))
      }
      return
    }
    let layer = layers[.community]
    indicators =
      CommunityBuilding.groups(in: layer) + [CommunityBuilding.triangles(in: layer, options)]
  }

  /// The ties of a group.
  private struct Group {
    var size = 0
    var inside = 0
    var memberships = 0
    var outside = 0
    var membersWithTiesOutside = 0

    var isOfMemberships: Bool { CommunityBuilding.areMemberships(memberships, of: inside) }
    var isCloseKnit: Bool { inside >= size }
    var isOpen: Bool { membersWithTiesOutside > 1 }
    var density: Double { Double(inside) / Double(size * (size - 1) / 2) }
    var openness: Double { Double(outside) / Double(2 * inside + outside) }
  }

  /// Whether nearly all of some ties are memberships.
  private static func areMemberships(_ count: Int, of all: Int) -> Bool {
    all > 0 && 10 * count >= 9 * all
  }

  private static func groups(in layer: Network) -> [Indicator] {
    let communities = layer.communities()
    var found = [Group](repeating: Group(), count: communities.count)
    for actor in layer.actors.indices {
      let number = communities.numbers[actor]
      let outside = layer.graph.neighbors(of: actor).count { communities.numbers[$0] != number }
      found[number - 1].size += 1
      found[number - 1].outside += outside
      if outside > 0 { found[number - 1].membersWithTiesOutside += 1 }
    }
    layer.graph.forEachEdge { u, v, _ in
      if communities.numbers[u] == communities.numbers[v] {
        found[communities.numbers[u] - 1].inside += 1
        if layer.isMembership(u, v) { found[communities.numbers[u] - 1].memberships += 1 }
      }
    }
    let groups = found.filter { $0.size > 2 }
    let members = groups.reduce(0) { $0 + $1.size }
    let covered = layer.graph.nodes.count { layer.graph.degree(of: $0) > 0 }
    let judged = groups.filter { !$0.isOfMemberships }
    let both = judged.count { $0.isCloseKnit && $0.isOpen }
    let closed = judged.count { $0.isCloseKnit && !$0.isOpen }
    let open = judged.count { !$0.isCloseKnit && $0.isOpen }
    let all = judged.count
    let knitting = Indicator.Base.knitting(
      both: both,
      closeKnit: closed,
      open: open,
      neither: all - both - closed - open,
      memberships: groups.count - all
    )
    let density = groups.map(\.density).median
    let openness = groups.map(\.openness).median
    return [
      Indicator(.community(.groups), .count(groups.count), base: .members(members, of: covered)),
      Indicator(.community(.closeKnitAndOpen), .share(both, of: all), base: knitting),
      Indicator(.community(.closeKnitOnly), .share(closed, of: all), base: knitting),
      Indicator(.community(.openOnly), .share(open, of: all), base: knitting),
      Indicator(
        .community(.innerDensity),
        density.map { .portion($0) } ?? .undefined,
        base: .middle(of: groups.count)
      ),
      Indicator(
        .community(.openness),
        openness.map { .portion($0) } ?? .undefined,
        base: .middle(of: groups.count)
      ),
    ]
  }

  private static func triangles(in layer: Network, _ options: CompassOptions) -> Indicator {
    var memberships = 0
    layer.graph.forEachEdge { u, v, _ in if layer.isMembership(u, v) { memberships += 1 } }
    let ties = layer.graph.edgeCount
    guard !areMemberships(memberships, of: ties) else {
      return Indicator(
        .community(.closedTriangles),
        .undefined,
        base: .memberships(memberships, of: ties)
      )
    }
    let observed = layer.score(.transitivity)
    let actors = layer.actors
    let chance = observed.flatMap { observed in
      layer.rewiredChance(
        of: observed,
        named: IndicatorID.Community.closedTriangles.rawValue,
        threads: options.threadCount
      ) {
        Network(actors: actors, graph: $0).score(.transitivity) ?? 0
      }
    }
    return Indicator(
      .community(.closedTriangles),
      observed.map { .portion($0) } ?? .undefined,
      chance: chance
    )
  }
}

extension Network {
  /// Whether a tie joins a person with an association or organisation.
  fileprivate func isMembership(_ u: Int, _ v: Int) -> Bool {
    func isGroup(_ actor: Int) -> Bool {
      [.memberAssociation, .organisation].contains(actors.kinds[actor])
    }
    return actors.kinds[u].isPerson && isGroup(v) || actors.kinds[v].isPerson && isGroup(u)
  }

  /// A number beside that of networks rewired at random, everyone keeping as many ties to each kind of
  /// actor; `nil` where there are more than two million ties, too many to rewire in reasonable time.
  ///
  /// There are 200 samples, and 100 of more than 200 000 ties.
  func rewiredChance(
    of observed: Double,
    named name: String,
    threads: Int,
    measuring number: @Sendable (Graph) -> Double
  ) -> ChanceComparison? {
    guard (1...2_000_000).contains(graph.edgeCount) else { return nil }
    let samples = graph.rewired(
      keeping: actors.kinds.map(\.rawValue),
      samples: graph.edgeCount > 200_000 ? 100 : 200,
      threads: threads
    ) { [number($0)] }
    return ChanceComparison(
      name: name,
      observed: observed,
      among: samples.values.map { $0[0] }
    )
  }
}
