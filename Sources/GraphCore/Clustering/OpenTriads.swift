/// In how many open triads every node stands in the middle, by the groups of the three.
///
/// An open triad is a node with two neighbors who share no edge.
public struct OpenTriads: Sendable, Equatable {
  /// All three are of one group.
  public var within: [Int]

  /// The ends are of one group, the middle of another.
  public var around: [Int]

  /// The middle is of the group of one end, the other end of another.
  public var betweenOwnAndOther: [Int]

  /// All three are of different groups.
  public var betweenOthers: [Int]

  /// The group of one of the three is not known.
  public var unknown: [Int]
}

extension Graph {
  /// The open triads around every node, each counted once.
  ///
  /// The pairs of neighbors are counted by group, and those who share an edge taken off, triangle by
  /// triangle.
  ///
  ///     let path = Graph(nodeCount: 3, edges: [(0, 1, 1), (1, 2, 1)])
  ///     path.openTriads(groups: [0, 0, 1]).betweenOwnAndOther  // [0, 1, 0]
  ///
  /// - Parameter groups: The group of every node, numbered from 0; `nil` where it is not known.
  /// - Returns: The counts for every node.
  /// - Complexity: O(*m*^1.5) time, O(*n* + *m*) space.
  public func openTriads(groups: [Int?]) -> OpenTriads {
    precondition(groups.count == nodeCount, "a group for every node, or none")
    let labels = groups.map { $0.map(UInt32.init) ?? .max }
    var triads = pairsOfNeighbors(labels)

    let ordering = DegreeOrdering(of: self, isWeighted: false)
    let byRank = ordering.order.map { labels[Int($0)] }
    let order = ordering.order
    ordering.forEachTriangle(lowest: nodes) { triangle in
      let (a, b, c) = (triangle.a, triangle.b, triangle.c)
      triads.add(-1, to: Int(order[a]), group: byRank[a], ends: (byRank[b], byRank[c]))
      triads.add(-1, to: Int(order[b]), group: byRank[b], ends: (byRank[a], byRank[c]))
      triads.add(-1, to: Int(order[c]), group: byRank[c], ends: (byRank[a], byRank[b]))
    }
    return triads
  }

  /// The pairs of neighbors of every node, whether they share an edge or not.
  private func pairsOfNeighbors(_ labels: [UInt32]) -> OpenTriads {
    let none = [Int](repeating: 0, count: nodeCount)
    var triads = OpenTriads(
      within: none,
      around: none,
      betweenOwnAndOther: none,
      betweenOthers: none,
      unknown: none
    )
    func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
    let groupCount = labels.reduce(0) { $1 == .max ? $0 : max($0, Int($1) + 1) }
    var counts = [Int](repeating: 0, count: groupCount)
    for node in nodes {
      let all = pairs(degree(of: node))
      guard labels[node] != .max else {
        triads.unknown[node] = all
        continue
      }
      var known = 0
      for neighbor in neighbors(of: node) where labels[neighbor] != .max {
        counts[Int(labels[neighbor])] += 1
        known += 1
      }
      let own = counts[Int(labels[node])]
      // Pairs of the same group, the own one included; each group is met once and cleared.
      var alike = 0
      for neighbor in neighbors(of: node) where labels[neighbor] != .max {
        alike += pairs(counts[Int(labels[neighbor])])
        counts[Int(labels[neighbor])] = 0
      }
      triads.within[node] = pairs(own)
      triads.around[node] = alike - pairs(own)
      triads.betweenOwnAndOther[node] = own * (known - own)
      triads.betweenOthers[node] = pairs(known) - alike - own * (known - own)
      triads.unknown[node] = all - pairs(known)
    }
    return triads
  }
}

extension OpenTriads {
  @inline(__always)
  fileprivate mutating func add(
    _ number: Int,
    to node: Int,
    group: UInt32,
    ends: (UInt32, UInt32)
  ) {
    if group == .max || ends.0 == .max || ends.1 == .max {
      unknown[node] += number
    } else if ends.0 == ends.1 {
      if ends.0 == group { within[node] += number } else { around[node] += number }
    } else if ends.0 == group || ends.1 == group {
      betweenOwnAndOther[node] += number
    } else {
      betweenOthers[node] += number
    }
  }
}
