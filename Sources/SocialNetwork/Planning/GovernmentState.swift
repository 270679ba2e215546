import GraphCore

/// A network on the way to as few actors as can be without a path of at most some steps to a government.
struct GovernmentState: PlanState {
  private let graph: Graph
  private let limit: Int
  private let added: [Introduction]

  /// The steps of every actor to the nearest government; more than the limit where there are none so near.
  let steps: [Int]

  /// The steps in a network without a plan.
  init(of network: Network, within limit: Int) {
    graph = network.graph
    // No path is longer.
    let limit = min(limit, network.actors.count)
    self.limit = limit
    added = []
    let found = graph.steps(
      from: network.actors.indices.filter { network.actors.kinds[$0] == .government },
      atMost: limit
    )
    steps = found.map { $0 ?? limit + 1 }
  }

  private init(_ other: GovernmentState, adding introduction: Introduction) {
    graph = other.graph
    limit = other.limit
    added = other.added + [introduction]
    var steps = other.steps
    // From the nearer end of the new tie on, everybody may come nearer.
    let (a, b) = (introduction.first, introduction.second)
    let (near, far) = steps[a] <= steps[b] ? (a, b) : (b, a)
    var queue: [Int] = []
    if steps[near] + 1 < steps[far] {
      steps[far] = steps[near] + 1
      queue.append(far)
    }
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      guard steps[node] < limit else { continue }
      func reach(_ neighbor: Int) {
        guard steps[node] + 1 < steps[neighbor] else { return }
        steps[neighbor] = steps[node] + 1
        queue.append(neighbor)
      }
      for neighbor in graph.neighbors(of: node) { reach(neighbor) }
      for tie in added {
        if tie.first == node { reach(tie.second) }
        if tie.second == node { reach(tie.first) }
      }
    }
    self.steps = steps
  }

  var work: Int { graph.nodeCount }

  var boundWork: Int { (outOfReach + 10) * graph.nodeCount }

  /// How many actors have no such path.
  var outOfReach: Int { steps.count { $0 > limit } }

  var score: PlanScore { PlanScore(Double(outOfReach)) }

  func adding(_ introduction: Introduction) -> GovernmentState {
    GovernmentState(self, adding: introduction)
  }

  /// How few actors can be left without such a path.
  ///
  /// Whoever gets one goes by a new tie. Let *b* be the end at which the first new tie on it is entered: it
  /// is then at most *limit* − 1 steps away without new ties. On a shortest path every tie is passed from its
  /// end farther from the governments to the nearer one, so each new tie is entered at one of its ends only.
  /// With *r* ties no more actors get a path than there are without one around some *r* actors *b*, within
  /// *limit* − 1 steps of one of them. That number is submodular in the set of the *b*, so for any set *S* it is
  /// at most
  ///
  ///     f(S) + the sum of the r largest f(S + b) − f(S)
  ///
  /// of which the least over the sets chosen one after another is taken.
  ///
  /// - Source: G. L. Nemhauser, L. A. Wolsey and M. L. Fisher, "An analysis of approximations for maximizing
  ///   submodular set functions", *Mathematical Programming* 14, 1978, doi:10.1007/BF01588971.
  func bound(adding ties: Int) -> PlanScore? {
    let without = graph.nodes.filter { steps[$0] > limit }
    guard !without.isEmpty, ties > 0 else { return score }
    // The actors without a path around every actor; of large networks that would take too long.
    guard graph.nodeCount <= 20_000 else { return nil }
    let isWithout = steps.map { $0 > limit }
    let whole = mended
    var around: [Int: [Int]] = [:]
    for actor in without {
      let near = whole.steps(from: [actor], atMost: limit - 1)
      for (node, count) in near.enumerated() where count != nil {
        around[node, default: []].append(actor)
      }
    }
    var isCovered = isWithout.map { !$0 }
    var least = Int.max
    var covered = 0
    for _ in 0...ties {
      let gains = around.map { (node: $0.key, gain: $0.value.count { !isCovered[$0] }) }
        .sorted { ($1.gain, $0.node) < ($0.gain, $1.node) }
      least = min(least, covered + gains.prefix(ties).reduce(0) { $0 + $1.gain })
      guard let best = gains.first, best.gain > 0 else { break }
      covered += best.gain
      for actor in around[best.node] ?? [] { isCovered[actor] = true }
    }
    return PlanScore(Double(without.count - min(least, without.count)))
  }

  /// The graph with the ties of the plan so far.
  private var mended: Graph {
    guard !added.isEmpty else { return graph }
    var edges: [(Int, Int, Double)] = added.map { ($0.first, $0.second, 1) }
    graph.forEachEdge { u, v, _ in edges.append((u, v, 1)) }
    return Graph(nodeCount: graph.nodeCount, edges: edges)
  }
}

extension GovernmentState {
  /// Introductions between those around whom most have no path, and a government or who is near to one.
  func promising(among introductions: Introductions, used: [Int: Int]) -> [Introduction] {
    let near = introductions.network.actors.indices.filter { introductions.isEligible[$0] }
    var found: [Introduction] = []
    for distance in 0..<limit {
      let contacts = near.filter { steps[$0] == distance }
      // How many without a path walks from everybody of the steps that are left lead to, at most.
      var counts = steps.map { $0 > limit ? 1 : 0 }
      for _ in 0..<(limit - 1 - distance) { counts = introductions.network.spread(counts) }
      let ends = near.filter {
        counts[$0] > 0 && steps[$0] > distance + 1 && (used[$0] ?? 0) < introductions.capacities[$0]
      }.sorted {
        (-counts[$0], introductions.ranks[$0]) < (-counts[$1], introductions.ranks[$1])
      }
      for end in ends.prefix(20) {
        if let first = introductions.first(between: [end], and: contacts, besides: used) {
          found.append(first)
        }
      }
    }
    return introductions.sorted(Array(Set(found)))
  }
}

extension Network {
  /// For every actor its own number and those of its neighbors, added up, at most the number of actors.
  fileprivate func spread(_ counts: [Int]) -> [Int] {
    graph.nodes.map { node in
      min(actors.count, graph.neighbors(of: node).reduce(counts[node]) { $0 + counts[$1] })
    }
  }
}
