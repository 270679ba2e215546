extension Graph {
  /// The open triads around every node where nodes may be of several groups, each counted once.
  ///
  /// All three share: ``OpenTriads/within``. The ends share, but neither with the middle:
  /// ``OpenTriads/around``. Nobody shares: ``OpenTriads/betweenOthers``. Else
  /// ``OpenTriads/betweenOwnAndOther``.
  ///
  ///     let path = Graph(nodeCount: 3, edges: [(0, 1, 1), (1, 2, 1)])
  ///     path.openTriads(groups: [0, 0, 1]) { $0 == $1 }.betweenOwnAndOther  // [0, 1, 0]
  ///
  /// - Parameters:
  ///   - groups: The combination of groups of every node, numbered from 0; `nil` where it is not known.
  ///   - share: Whether two combinations have a group in common; true of equal ones.
  /// - Returns: The counts for every node.
  /// - Complexity: O(*m*^1.5), and the pairs of combinations among the neighbors of each node.
  public func openTriads(groups: [Int?], sharing share: (Int, Int) -> Bool) -> OpenTriads {
    precondition(groups.count == nodeCount, "groups for every node, or none")
    let none = [Int](repeating: 0, count: nodeCount)
    var triads = OpenTriads(
      within: none,
      around: none,
      betweenOwnAndOther: none,
      betweenOthers: none,
      unknown: none
    )
    func add(_ number: Int, to node: Int, _ first: Int?, _ second: Int?) {
      guard let own = groups[node], let first, let second else {
        triads.unknown[node] += number
        return
      }
      switch (share(own, first), share(own, second), share(first, second)) {
      case (true, true, true): triads.within[node] += number
      case (false, false, true): triads.around[node] += number
      case (false, false, false): triads.betweenOthers[node] += number
      default: triads.betweenOwnAndOther[node] += number
      }
    }
    for node in nodes {
      var counts: [Int: Int] = [:]
      var known = 0
      for neighbor in neighbors(of: node) {
        guard let group = groups[neighbor] else { continue }
        counts[group, default: 0] += 1
        known += 1
      }
      let present = counts.keys.sorted()
      for (place, first) in present.enumerated() {
        let count = counts[first] ?? 0
        add(count * (count - 1) / 2, to: node, first, first)
        for second in present[(place + 1)...] {
          add(count * (counts[second] ?? 0), to: node, first, second)
        }
      }
      let all = degree(of: node) * (degree(of: node) - 1) / 2
      add(all - known * (known - 1) / 2, to: node, nil, nil)
    }
    let ordering = DegreeOrdering(of: self, isWeighted: false)
    let order = ordering.order.map { Int($0) }
    ordering.forEachTriangle(lowest: nodes) { triangle in
      let (a, b, c) = (order[triangle.a], order[triangle.b], order[triangle.c])
      add(-1, to: a, groups[b], groups[c])
      add(-1, to: b, groups[a], groups[c])
      add(-1, to: c, groups[a], groups[b])
    }
    return triads
  }
}
