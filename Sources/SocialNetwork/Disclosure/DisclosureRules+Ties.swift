import GraphCore

// Which ties there are, as what numbers of ties are rounded by.

extension DisclosureRules {
  /// The hash of the ties of a graph that may count in a number by groups, each with its ends and its weight.
  ///
  /// It is made of the ties themselves: were it made of how many each actor has, two ties could change ends
  /// with each other, and only the numbers of the groups would move between which that makes a difference. A
  /// tie plays no part that cannot count, or a number could be asked for again and again.
  ///
  /// - Parameters:
  ///   - graph: The graph; its nodes are the actors.
  ///   - isCounted: Says of a tie whether it may count.
  /// - Returns: The hash.
  /// - Complexity: O(*m*).
  func hash(ofTiesIn graph: Graph, where isCounted: (Int, Int) -> Bool) -> UInt64 {
    var sum: UInt64 = 0
    graph.forEachEdge { u, v, weight in
      guard isCounted(u, v) else { return }
      sum &+= secret.key.hash(contributors.hash(of: u) &+ contributors.hash(of: v), weight)
    }
    return sum
  }

  /// The hash of all ties among those who may be in a group: of the kinds of which anybody is.
  ///
  /// - Parameters:
  ///   - graph: The graph; its nodes are the actors.
  ///   - division: The groups.
  ///   - isOneEndEnough: Whether ties count of which one end may be in a group.
  ///   - isCounted: Says of a tie whether it counts at all; `nil` where all do.
  /// - Returns: The hash; 0 where the groups are not guarded.
  /// - Complexity: O(*n* + *m*).
  func hash(
    ofTiesIn graph: Graph,
    by division: Division?,
    withOneEnd isOneEndEnough: Bool = false,
    where isCounted: ((Int, Int) -> Bool)? = nil
  ) -> UInt64 {
    guard let division, division.isGuarded else { return 0 }
    let mayHaveGroup = mayHaveGroup(in: division)
    return hash(ofTiesIn: graph) { u, v in
      let isAmongThem =
        isOneEndEnough ? mayHaveGroup[u] || mayHaveGroup[v] : mayHaveGroup[u] && mayHaveGroup[v]
      return isAmongThem && isCounted?(u, v) ?? true
    }
  }

  /// The greatest strength that anybody has by ties among those who may be in a group, whichever the group.
  func mostStrength(
    in graph: Graph,
    by division: Division,
    where isCounted: ((Int, Int) -> Bool)?
  ) -> Double {
    let mayHaveGroup = mayHaveGroup(in: division)
    var strengths = [Double](repeating: 0, count: graph.nodeCount)
    graph.forEachEdge { u, v, weight in
      guard mayHaveGroup[u], mayHaveGroup[v], isCounted?(u, v) ?? true else { return }
      strengths[u] += weight
      strengths[v] += weight
    }
    return strengths.max() ?? 0
  }

  /// Says of every actor whether it is of a kind of which anybody is in a group.
  private func mayHaveGroup(in division: Division) -> [Bool] {
    var hasGroup = [Bool](repeating: false, count: ActorKind.allCases.count)
    for actor in actors.indices where !division.valueGroups.values(of: actor).isEmpty {
      hasGroup[Int(actors.kinds[actor].rawValue)] = true
    }
    return actors.kinds.map { hasGroup[Int($0.rawValue)] }
  }
}
