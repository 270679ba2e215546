extension Graph {
  /// The communities of a graph: groups with as much weight inside, compared with what is expected at
  /// random, as can be found.
  ///
  /// Leiden's algorithm: nodes move to the community that gains most; communities are refined into
  /// well-connected parts; the parts become the nodes of a smaller graph, on which it begins again.
  /// This is repeated from the partition found until nothing is gained. Last, nodes move one by one
  /// and communities that have come apart are split, so that of the result
  ///
  /// - every community is connected, and
  /// - no node can gain by moving to another community, or to one of its own.
  ///
  /// The random order of nodes depends on the seed alone. Small graphs are begun anew several times,
  /// and the best result is kept.
  ///
  /// - Parameters:
  ///   - resolution: γ of ``modularity(of:resolution:)``, above 0.
  ///   - seed: The seed of the order in which nodes take turns.
  /// - Returns: The community of every node, numbered from 0 in the order of their lowest node.
  /// - Complexity: O(*n* + *m*) for a turn of all nodes, of which there are some dozens.
  /// - Source: V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain to Leiden: guaranteeing
  ///   well-connected communities", *Scientific Reports* 9, 2019.
  public func communities(resolution: Double = 1, seed: UInt64 = 1) -> [UInt32] {
    precondition(resolution > 0, "a resolution above 0")
    var best = nodes.map { UInt32($0) }
    guard edgeCount > 0 else { return best }

    let effort = edgeCount < 10_000 ? Effort.thorough(edges: edgeCount) : .quick
    var generator = SeededGenerator(seed: seed)
    let holders = effort.foldsLeaves && resolution <= 1 ? leafHolders() : []
    var order = breadthFirstOrder()
    if !holders.isEmpty { order.removeAll { holders[Int($0)] != $0 } }
    var bestQuality = -Double.infinity
    for start in 0..<effort.starts {
      // Equal gains are decided by the order of the nodes, so each start has another.
      if start > 0 { order.shuffle(using: &generator) }
      let condensed = CondensedGraph(
        self,
        order: order,
        holders: holders,
        isAscending: effort.starts > 1
      )
      let coupling = resolution / condensed.strengths.reduce(0, +)
      let found = condensed.leiden(coupling: coupling, effort: effort, using: &generator)
      let quality = condensed.quality(of: found, coupling: coupling)
      guard quality > bestQuality + 1e-12 else { continue }
      bestQuality = quality
      for (place, node) in order.enumerated() { best[Int(node)] = found[place] }
      for (node, holder) in holders.enumerated() { best[node] = best[Int(holder)] }
    }
    _ = best.renumber()
    return best
  }

  /// The node with which every node surely shares a community where the resolution is at most 1: of a
  /// node with one neighbor that neighbor, of every other itself; of two that have only one another,
  /// the lower.
  ///
  /// Let *w* be the weight of the one edge. To join the community of its end gains *w* (1 − γ s / 2 W),
  /// where the strength *s* of the community is below 2 W. Nor can the end leave its leaves with gain
  /// where it cannot together with them: what it loses by them is at least as much as what they weigh in
  /// the strengths of communities.
  private func leafHolders() -> [UInt32] {
    nodes.map { node in
      guard degree(of: node) == 1 else { return UInt32(node) }
      let holder = targets[Int(rowStarts[node])]
      return degree(of: Int(holder)) > 1 || holder < node ? holder : UInt32(node)
    }
  }
}

/// How long a better partition is looked for.
private struct Effort {
  /// How many times the algorithm is begun anew.
  let starts: Int

  /// The gain in modularity for which a further pass is made.
  let tolerance: Double

  /// Whether nodes with one neighbor are left aside, which takes a third of the nodes of many networks.
  let foldsLeaves: Bool

  /// The more edges, the fewer times it is begun anew, so that it takes as long.
  static func thorough(edges: Int) -> Effort {
    Effort(starts: min(20, 40_000 / edges), tolerance: 1e-9, foldsLeaves: false)
  }

  static let quick = Effort(starts: 1, tolerance: 1e-2, foldsLeaves: true)
}

extension CondensedGraph {
  /// Leiden's algorithm, from single nodes to a partition that is settled.
  fileprivate func leiden(
    coupling: Double,
    effort: Effort,
    using generator: inout SeededGenerator
  ) -> [UInt32] {
    var labels = (0..<UInt32(count)).map(\.self)
    var quality = -Double.infinity
    while true {
      improve(&labels, coupling: coupling, using: &generator)
      let reached = self.quality(of: labels, coupling: coupling)
      guard reached > quality + effort.tolerance else { break }
      quality = reached
    }
    settle(&labels, coupling: coupling)
    return labels
  }

  /// The modularity of a partition of a graph in which no node stands for several but for leaves.
  fileprivate func quality(of labels: [UInt32], coupling: Double) -> Double {
    var inside = innerWeight
    var strengthOf = [Double](repeating: 0, count: count)
    for node in 0..<count {
      let label = labels[node]
      strengthOf[Int(label)] += strengths[node]
      inside += weight(from: node, to: label, in: labels)
    }
    let total = strengths.reduce(0, +)
    return strengthOf.reduce(inside / total) { $0 - coupling * $1 * ($1 / total) }
  }

  /// One pass of Leiden's algorithm, from a partition to one that is no worse.
  fileprivate func improve(
    _ labels: inout [UInt32],
    coupling: Double,
    using generator: inout SeededGenerator
  ) {
    // The graph of parts, the community of every part, and the part of every node.
    var level = self
    var communities = labels
    var parts = (0..<UInt32(count)).map(\.self)
    while true {
      let order = [UInt32].shuffled(below: level.count, using: &generator)
      _ = level.moveNodes(&communities, order: order, coupling: coupling)
      guard communities.renumber() < level.count else { break }
      var finer = level.refined(communities, order: order, coupling: coupling)
      let finerCount = finer.renumber()
      guard finerCount < level.count else { break }

      let next = CondensedGraph(condensing: level, by: finer, groupCount: finerCount)
      var communityOfPart = [UInt32](repeating: 0, count: finerCount)
      for (part, finerPart) in finer.enumerated() {
        communityOfPart[Int(finerPart)] = communities[part]
      }
      for node in parts.indices { parts[node] = finer[Int(parts[node])] }
      level = next
      communities = communityOfPart
    }
    for node in parts.indices { labels[node] = communities[Int(parts[node])] }
  }

  /// Moves nodes until none gains by it, and splits communities that are not connected, until both
  /// hold.
  ///
  /// Either raises the modularity, so this comes to an end.
  fileprivate func settle(_ labels: inout [UInt32], coupling: Double) {
    repeat {
      var order = (0..<UInt32(count)).map(\.self)
      while !order.isEmpty {
        let hasChanged = moveNodes(&labels, order: order, coupling: coupling)
        order = nodesBeside(hasChanged, in: labels)
      }
      _ = labels.renumber()
    } while splitUnconnected(&labels)
  }

  /// Makes every connected part of a community a community of its own, numbered from 0 in the order
  /// of their lowest node.
  ///
  /// - Returns: Whether there was a community of several parts.
  private func splitUnconnected(_ labels: inout [UInt32]) -> Bool {
    var split = [UInt32](repeating: .max, count: count)
    var next: UInt32 = 0
    var stack: [UInt32] = []
    for root in 0..<count where split[root] == .max {
      split[root] = next
      stack.append(UInt32(root))
      while let node = stack.popLast() {
        for arc in row(of: Int(node)) {
          let neighbor = Int(targets[arc])
          guard split[neighbor] == .max, labels[neighbor] == labels[root] else { continue }
          split[neighbor] = next
          stack.append(UInt32(neighbor))
        }
      }
      next += 1
    }
    let before = labels.max().map { $0 + 1 } ?? 0
    labels = split
    return next > before
  }
}
