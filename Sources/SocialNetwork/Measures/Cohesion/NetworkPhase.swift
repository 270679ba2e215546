import GraphCore

/// Which of four phases a network is in, as those who weave networks tell them apart.
///
/// Networks grow from scattered pieces to a hub with spokes, then to several hubs, and at last to a core
/// with a periphery. The source describes them in words and pictures; the figures by which we tell them
/// apart are ours. The main part is the largest component, of *M* of *n* actors, and its best connected
/// actor the one with most ties, then the smallest id. The first that holds:
///
/// 1. **scattered**: the main part has fewer than half of the actors.
/// 2. **hub and spoke**: the best connected actor has ties with half of the others of the main part or
///    more, and without it the largest piece of the main part has fewer than half of them.
/// 3. **several hubs**: two actors or more have at least twice the mean number of ties in the main part,
///    and three or more; without them, or without the best connected of them where they are more than a
///    tenth of *M* (but two at least), the largest piece has fewer than half of those left.
/// 4. **core and periphery**: a core of three actors or more and of fewer than half of *M* fits the ideal
///    pattern, in which all in the core have ties with one another and none of the others have, with a
///    correlation of a half or more; ties between core and periphery do not count. The core is the one
///    that leaves fewest pairs unlike the pattern: the actors by their number of ties, as long as the next
///    one has more ties than there are actors in it already.
///
/// Where none holds, the network is in none of them clearly.
///
/// - Edge cases: `nil` with fewer than three actors.
/// - Complexity: O(*n* log *n* + *m*).
/// - Source: V. Krebs and J. Holley, "Building smart communities through network weaving", 2002–2006; the
///   pattern from S. P. Borgatti and M. G. Everett, "Models of core/periphery structures", *Social
///   Networks* 21, 1999; its core from S. Z. W. Lip, "A fast algorithm for the discrete core/periphery
///   bipartitioning problem", arXiv 1102.5511, 2011.
package struct NetworkPhase: Sendable {
  /// The phase; `nil` where the network is in none of them clearly.
  package let name: Name?

  /// The share of the actors in the main part.
  package let mainShare: Double

  /// The best connected actor of the main part, with the share of the others there that it has ties with.
  package let hub: Int
  package let hubShare: Double

  /// The share of the others of the main part in the largest piece without the hub.
  package let shareWithoutHub: Double

  /// The hubs that are left out in turn, the best connected first.
  package let hubs: [Int]

  /// The share of those left in the largest piece without the hubs; `nil` where there are fewer than two.
  package let shareWithoutHubs: Double?

  /// The actors of the core.
  package let core: [Int]

  /// The share of the pairs in the core with a tie; `nil` with fewer than two.
  package let coreDensity: Double?

  /// The share of the pairs outside the core with a tie; `nil` with fewer than two.
  package let peripheryDensity: Double?

  /// The correlation with the ideal pattern; `nil` where it is not defined.
  package let coreFit: Double?

  /// The name of a phase.
  package enum Name: Int, Sendable, CaseIterable {
    case scattered = 1
    case hubAndSpoke
    case severalHubs
    case coreAndPeriphery

    /// The word in machine output.
    package var word: String {
      switch self {
      case .scattered: "scattered"
      case .hubAndSpoke: "hub-and-spoke"
      case .severalHubs: "several-hubs"
      case .coreAndPeriphery: "core-and-periphery"
      }
    }
  }

  /// The phase of a network; `nil` with fewer than three actors.
  package init?(of network: Network) {
    let whole = network.graph
    guard whole.nodeCount > 2 else { return nil }
    let components = whole.connectedComponents()
    let main = network.mainComponent(of: components)
    let members = whole.nodes.filter { components.labels[$0] == main }
    let graph = whole.subgraph(keeping: members)
    mainShare = Double(members.count) / Double(whole.nodeCount)

    let ids = network.actors.ids
    let order = graph.nodes.sorted { one, other in
      let (some, others) = (graph.degree(of: one), graph.degree(of: other))
      return some == others ? ids.precedes(members[one], members[other]) : some > others
    }
    let count = graph.nodeCount
    let first = order[0]
    hub = members[first]
    hubShare = count > 1 ? Double(graph.degree(of: first)) / Double(count - 1) : 0
    shareWithoutHub = graph.largestShare(without: [first])

    let least = max(3, 4 * Double(graph.edgeCount) / Double(count))
    let all = order.prefix { Double(graph.degree(of: $0)) >= least }
    let hubs = Array(all.prefix(max(2, count / 10)))
    self.hubs = hubs.map { members[$0] }
    shareWithoutHubs = hubs.count > 1 ? graph.largestShare(without: hubs) : nil

    var size = 0
    while size < order.count, graph.degree(of: order[size]) > size { size += 1 }
    let core = Array(order.prefix(size))
    self.core = core.map { members[$0] }
    (coreDensity, peripheryDensity, coreFit) = graph.fit(ofCore: core)

    if mainShare < 0.5 {
      name = .scattered
    } else if hubShare >= 0.5, shareWithoutHub < 0.5 {
      name = .hubAndSpoke
    } else if let share = shareWithoutHubs, share < 0.5 {
      name = .severalHubs
    } else if let fit = coreFit, fit >= 0.5, core.count > 2, 2 * core.count < count {
      name = .coreAndPeriphery
    } else {
      name = nil
    }
  }
}

extension Graph {
  /// The share of the nodes left in the largest component without some; 0 where none are left.
  fileprivate func largestShare(without removed: [Int]) -> Double {
    let removed = Set(removed)
    let left = nodes.filter { !removed.contains($0) }
    guard !left.isEmpty else { return 0 }
    let largest = subgraph(keeping: left).connectedComponents().sizes.max() ?? 0
    return Double(largest) / Double(left.count)
  }

  /// The shares of the pairs inside and outside a core with an edge, and the correlation of edges with the pattern in which
  /// they are all there and none outside it; edges between core and others do not count.
  fileprivate func fit(ofCore core: [Int]) -> (
    inside: Double?, outside: Double?, fit: Double?
  ) {
    var isCore = [Bool](repeating: false, count: nodeCount)
    for node in core { isCore[node] = true }
    var (inside, outside) = (0.0, 0.0)
    forEachEdge { u, v, _ in
      if isCore[u], isCore[v] { inside += 1 }
      if !isCore[u], !isCore[v] { outside += 1 }
    }
    func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
    let (pairsInside, pairsOutside) = (pairs(core.count), pairs(nodeCount - core.count))
    let densityOutside = pairsOutside > 0 ? outside / pairsOutside : nil
    guard pairsInside > 0 else { return (nil, densityOutside, nil) }
    let edges = inside + outside
    let spread =
      pairsInside * pairsOutside * edges * (pairsInside + pairsOutside - edges)
    let fit =
      spread > 0
      ? (inside * (pairsOutside - outside) - outside * (pairsInside - inside))
        / spread.squareRoot() : nil
    return (inside / pairsInside, densityOutside, fit)
  }
}
