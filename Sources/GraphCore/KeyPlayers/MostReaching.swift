/// A set of nodes from which many others are a few steps away.
public struct ReachingSet: Sendable, Hashable {
  /// The nodes: first the one that reaches most alone, then the one that adds most, and so on.
  public let nodes: [Int]

  /// How many other nodes are reached from the first node, from the first two, and so on; the nodes
  /// themselves are not counted.
  public let reached: [Int]

  /// Whether no other set of so many nodes reaches more; `false` where not all could be tried.
  public let isBest: Bool
}

extension Graph {
  /// The nodes from which together most others are within a number of steps (KPP-Pos); of equal sets one
  /// from which the others are nearer.
  ///
  /// That is the sum of 1 ÷ steps over the others within reach, their distance being that to the nearest
  /// node of the set. All sets are tried as long as the budget allows it; sets that cannot reach more than
  /// the best one found, whatever is added, are passed over. Else each next node is the one that adds
  /// most: what is reached, the nodes themselves counted, is then at least 1 − 1/e (63 %) of the most
  /// that is possible.
  ///
  /// A node with one edge is not tried where its neighbor can be, from which everything is nearer.
  ///
  /// - Parameters:
  ///   - count: The number of nodes, at least 1 and at most as many as there are.
  ///   - steps: The greatest number of steps, at least 1.
  ///   - groups: The groups of every node: the smallest share of a group that is reached counts first, and
  ///     the guarantee does not hold; `nil` where all nodes count alike.
  ///   - budget: How many sets may be tried, times the number of nodes.
  /// - Returns: The set; of equal ones that of the lowest nodes among those tried.
  /// - Source: S. P. Borgatti, "Identifying sets of key players in a social network", *Computational &
  ///   Mathematical Organization Theory* 12, 2006, doi:10.1007/s10588-006-7084-x; the guarantee: G. L.
  ///   Nemhauser, L. A. Wolsey and M. L. Fisher, "An analysis of approximations for maximizing submodular
  ///   set functions", *Mathematical Programming* 14, 1978, doi:10.1007/BF01588971.
  public func mostReaching(
    count: Int,
    within steps: Int,
    groups: [[Int]]? = nil,
    budget: Double = 1e8
  ) -> ReachingSet {
    precondition(count > 0 && count <= nodeCount && steps > 0, "some nodes and some steps")
    var search = ReachSearch(of: self, count: count, steps: steps, groups: groups)
    let greedy = search.chosenOneByOne(count)
    let exact = search.best(count, atLeast: greedy, budget: budget)
    let nodes = search.inOrderOfGain(exact ?? greedy)
    return ReachingSet(
      nodes: nodes,
      reached: nodes.indices.map { reach(of: Array(nodes[...$0]), within: steps).reached },
      isBest: exact != nil
    )
  }

  /// How many others are within a number of steps of some nodes, and how near they are.
  ///
  /// - Parameters:
  ///   - sources: The nodes.
  ///   - steps: The greatest number of steps; by default any.
  /// - Returns: The number of others reached; and the sum of 1 ÷ steps over them, divided by the number
  ///   of all others, from 0, none, to 1, all tied to the nodes; `nil` where there are no others.
  public func reach(
    of sources: [Int],
    within steps: Int = .max
  ) -> (reached: Int, nearness: Double?) {
    let counts = self.steps(from: sources, atMost: steps)
    var reached = 0
    var sum = 0.0
    for case let count? in counts where count > 0 {
      reached += 1
      sum += 1 / Double(count)
    }
    let others = nodeCount - Set(sources).count
    return (reached, others > 0 ? sum / Double(others) : nil)
  }
}

/// What sets of nodes reach, compared in one order.
private struct ReachScore: Comparable {
  /// The smallest share of a group that is reached, as the number of its nodes × 2³² ÷ its size.
  var floor = 0

  /// How many nodes are reached, those of the set included.
  var reached = 0

  /// The sum of 1 ÷ steps over those reached, in parts of 27 720, which is a multiple of all numbers of
  /// steps up to 12.
  var nearness = 0

  static func < (first: ReachScore, second: ReachScore) -> Bool {
    (first.floor, first.reached, first.nearness) < (second.floor, second.reached, second.nearness)
  }
}

/// Looks for sets of nodes by the distances from each to all others within reach.
private struct ReachSearch {
  private let graph: Graph
  private let steps: Int
  private let groups: [[Int]]?
  private let sizes: [Int]
  private let candidates: [Int]

  /// The nodes within reach of each candidate that has been looked at, with their steps.
  private var balls: [Int: [(node: UInt32, steps: UInt32)]] = [:]

  init(of graph: Graph, count: Int, steps: Int, groups: [[Int]]?) {
    self.graph = graph
    self.steps = steps
    self.groups = groups
    var sizes = [Int](repeating: 0, count: (groups?.joined().max() ?? -1) + 1)
    for group in (groups ?? []).joined() { sizes[group] += 1 }
    self.sizes = sizes
    let inner = graph.nodes.filter { node in
      graph.degree(of: node) != 1
        || graph.neighbors(of: node).allSatisfy { $0 > node && graph.degree(of: $0) == 1 }
    }
    // Of equal shares of the least-reached group a leaf may be the lower node, but never the better.
    candidates = inner.count < count ? Array(graph.nodes) : inner
  }

  /// What 1 ÷ steps adds to the nearness.
  private func nearness(_ steps: UInt32) -> Int { steps == 0 ? 0 : 27_720 / Int(steps) }

  private mutating func ball(of node: Int) -> [(node: UInt32, steps: UInt32)] {
    if let ball = balls[node] { return ball }
    var ball: [(node: UInt32, steps: UInt32)] = [(UInt32(node), 0)]
    var seen: Set<UInt32> = [UInt32(node)]
    var next = 0
    while next < ball.count, ball[next].steps < steps {
      for neighbor in graph.neighbors(of: Int(ball[next].node))
      where seen.insert(UInt32(neighbor)).inserted {
        ball.append((UInt32(neighbor), ball[next].steps + 1))
      }
      next += 1
    }
    if balls.count * graph.nodeCount < 1 << 27 { balls[node] = ball }
    return ball
  }

  /// What is reached from some nodes, kept so that a further one can be added.
  private struct Reached {
    var distances: [UInt32]
    var perGroup: [Int]
    var score = ReachScore()
  }

  private func nothing() -> Reached {
    Reached(
      distances: [UInt32](repeating: .max, count: graph.nodeCount),
      perGroup: [Int](repeating: 0, count: sizes.count)
    )
  }

  /// The score when a node is added; where it is kept, what is reached is changed.
  private mutating func adding(_ node: Int, to reached: inout Reached, isKept: Bool) -> ReachScore {
    var score = reached.score
    var added: [Int: Int] = [:]
    for (other, count) in ball(of: node) {
      let before = reached.distances[Int(other)]
      guard count < before else { continue }
      if before == .max {
        score.reached += 1
        for group in groups?[Int(other)] ?? [] { added[group, default: 0] += 1 }
      }
      score.nearness += nearness(count) - (before == .max ? 0 : nearness(before))
      if isKept { reached.distances[Int(other)] = count }
    }
    if groups != nil {
      score.floor =
        sizes.indices.filter { sizes[$0] > 0 }.map { group in
          ((reached.perGroup[group] + (added[group] ?? 0)) << 32) / sizes[group]
        }.min() ?? 0
    }
    if isKept {
      for (group, count) in added { reached.perGroup[group] += count }
      reached.score = score
    }
    return score
  }

  // MARK: - One after another

  /// The nodes that each add most to those before; of equal ones the lowest.
  mutating func chosenOneByOne(_ count: Int) -> [Int] {
    var reached = nothing()
    var chosen: [Int] = []
    // What a node adds at most: at first how many walks of so many steps start from it, later what it
    // added before, for that never grows.
    var most = walks().enumerated().filter { candidates.isEmpty || isCandidate[$0.offset] }
      .map { (node: $0.offset, gain: $0.element) }
    most.sort { ($1.gain, $0.node) < ($0.gain, $1.node) }
    while chosen.count < count {
      var best: (score: ReachScore, node: Int)?
      for place in most.indices where !chosen.contains(most[place].node) {
        let (node, gain) = most[place]
        if groups == nil, let best, gain < best.score.reached - reached.score.reached { break }
        let score = adding(node, to: &reached, isKept: false)
        most[place].gain = score.reached - reached.score.reached
        if best.map({ $0.score < score || $0.score == score && node < $0.node }) ?? true {
          best = (score, node)
        }
      }
      most.sort { ($1.gain, $0.node) < ($0.gain, $1.node) }
      // Where all candidates are chosen, any other node does.
      guard let node = best?.node ?? graph.nodes.first(where: { !chosen.contains($0) }) else {
        break
      }
      _ = adding(node, to: &reached, isKept: true)
      chosen.append(node)
      WorkProgress.current?.report(chosen.count, count)
    }
    return chosen
  }

  private var isCandidate: [Bool] {
    var flags = [Bool](repeating: false, count: graph.nodeCount)
    for node in candidates { flags[node] = true }
    return flags
  }

  /// For every node, a number that is no less than that of the nodes within reach, itself included.
  private func walks() -> [Int] {
    var counts = [Int](repeating: 1, count: graph.nodeCount)
    for _ in 0..<min(steps, 4) {
      counts = graph.nodes.map { node in
        min(graph.nodeCount, graph.neighbors(of: node).reduce(1) { $0 + counts[$1] })
      }
    }
    return steps > 4 ? counts.map { _ in graph.nodeCount } : counts
  }

  // MARK: - All sets

  /// The best set; `nil` where not all could be tried.
  mutating func best(_ count: Int, atLeast greedy: [Int], budget: Double) -> [Int]? {
    guard count <= candidates.count else { return nil }
    // Bounds pass over most sets, but hardly more than all but one in a hundred; with groups there are none.
    let sets = (0..<count).reduce(1.0) { $0 * Double(candidates.count - $1) / Double($1 + 1) }
    guard sets * Double(graph.nodeCount) <= (groups == nil ? 100 : 1) * budget else { return nil }
    var start = nothing()
    let alone = candidates.map { (node: $0, score: adding($0, to: &start, isKept: false)) }
    // Those that reach most alone come first, so that what the rest can add is soon too little.
    let order = alone.sorted { ($1.score, $0.node) < ($0.score, $1.node) }
    var left = budget / Double(max(1, graph.nodeCount))
    for node in greedy { _ = adding(node, to: &start, isKept: true) }
    var best = (score: start.score, nodes: greedy.sorted())

    func extend(_ chosen: [Int], _ reached: Reached, from first: Int) {
      let missing = count - chosen.count
      for place in first..<max(first, order.count - missing + 1) {
        left -= 1
        guard left > 0 else { return }
        // Each of those that follow adds at most what it reaches alone.
        let bound = order[place..<(place + missing)].reduce(reached.score.reached) {
          $0 + $1.score.reached
        }
        if groups == nil, bound < best.score.reached { return }
        var next = reached
        let score = adding(order[place].node, to: &next, isKept: missing > 1)
        let nodes = chosen + [order[place].node]
        if missing > 1 {
          extend(nodes, next, from: place + 1)
        } else if best.score < score
          || best.score == score && nodes.sorted().lexicographicallyPrecedes(best.nodes)
        {
          best = (score, nodes.sorted())
        }
      }
    }
    extend([], nothing(), from: 0)
    return left > 0 ? best.nodes : nil
  }

  /// Puts first the node that reaches most alone, then the one that adds most, and so on.
  mutating func inOrderOfGain(_ nodes: [Int]) -> [Int] {
    var rest = nodes.sorted()
    var reached = nothing()
    var ordered: [Int] = []
    while !rest.isEmpty {
      var best: (score: ReachScore, node: Int)?
      for node in rest {
        let score = adding(node, to: &reached, isKept: false)
        if best.map({ $0.score < score }) ?? true { best = (score, node) }
      }
      guard let node = best?.node else { break }
      _ = adding(node, to: &reached, isKept: true)
      ordered.append(node)
      rest.removeAll { $0 == node }
    }
    return ordered
  }
}
