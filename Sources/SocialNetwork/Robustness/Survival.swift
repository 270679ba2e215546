import GraphCore

/// How much of the network still hangs together when one or two actors leave.
///
///     survival(S) = size of the largest component without S ÷ (n − |S|)
///
/// Where that component is a single actor, nobody is connected with another, and survival is 0.
///
/// The worst case is the set *S* of one or two actors for which this is least (in the spirit of
/// Borgatti's KPP-Neg); of equal sets that of the smallest ids. For one actor it is exact. For two,
/// all pairs are tried in networks of up to ``exactLimit`` actors; in larger ones each of
/// ``candidateCount`` actors is tried with all others: those whose loss alone does most harm, then
/// those with most ties. What is found then is an upper bound: a worse pair may exist.
///
/// - Range: 0, all apart … 1, all together. `nil` where nobody would be left.
/// - Complexity: O(*n* + *m*) for one, O(*k* (*n* + *m*)) for two with *k* candidates.
/// - Source: S. P. Borgatti, "Identifying sets of key players in a social network", *Computational &
///   Mathematical Organization Theory* 12, 2006.
struct Survival {
  /// The greatest number of actors for which all pairs are tried.
  static let exactLimit = 1500

  /// How many actors are tried with all others in larger networks.
  static let candidateCount = 64

  /// A set of actors, and what is left without them.
  struct Loss: Equatable {
    let actors: [Int]

    /// How many are still connected with one another.
    let connected: Int
    let left: Int

    /// The loss of some actors that leaves so many others, and so many of them in the largest component.
    init(of actors: [Int], largest: Int, left: Int) {
      self.actors = actors
      connected = Survival.connected(inPartOf: largest)
      self.left = left
    }
  }

  /// How many are connected with another in a component of so many actors: nobody who is alone.
  private static func connected(inPartOf size: Int) -> Int { size > 1 ? size : 0 }

  /// The worst loss of one actor.
  let worstOne: Loss?

  /// The worst loss of two actors that was found.
  let worstTwo: Loss?

  /// Whether the loss of another actor, or of another pair, leaves as little.
  let isOneShared: Bool
  let isTwoShared: Bool

  /// Whether all pairs were tried.
  let isExact: Bool

  /// The mean share over all losses of one actor.
  let meanOfOne: Double?

  /// The loss of the umbrella alone.
  let umbrella: Loss?

  init(of network: Network, umbrella: Int?, threads: Int) {
    let graph = network.graph
    let n = graph.nodeCount
    let ranks = Survival.ranks(of: network)
    let alone = graph.blockCutTree().largestParts()
    isExact = n <= Survival.exactLimit
    guard n > 1 else {
      (worstOne, worstTwo, meanOfOne, self.umbrella) = (nil, nil, nil, nil)
      (isOneShared, isTwoShared) = (false, false)
      return
    }
    let byHarm = graph.nodes.sorted { (alone[$0], ranks[$0]) < (alone[$1], ranks[$1]) }
    worstOne = Loss(of: [byHarm[0]], largest: alone[byHarm[0]], left: n - 1)
    isOneShared = alone[byHarm[0]] == alone[byHarm[1]]
    let connected = alone.reduce(0) { $0 + Survival.connected(inPartOf: $1) }
    meanOfOne = Double(connected) / Double(n) / Double(n - 1)
    self.umbrella = umbrella.map { Loss(of: [$0], largest: alone[$0], left: n - 1) }
    guard n > 2 else {
      (worstTwo, isTwoShared) = (nil, false)
      return
    }

    let first = isExact ? Array(graph.nodes) : Survival.candidates(of: graph, byHarm: byHarm)
    let pairs = inChunks(of: 0..<first.count, count: 64, threads: threads) { range in
      range.compactMap { place in
        let one = first[place]
        let left = graph.blockCutTree(without: one).largestParts()
        let others = graph.nodes.filter { $0 != one }
        let other = others.min { (left[$0], ranks[$0]) < (left[$1], ranks[$1]) }
        return other.map { other in
          (
            largest: left[other], pair: [one, other].sorted { ranks[$0] < ranks[$1] },
            isShared: others.contains { $0 != other && left[$0] == left[other] }
          )
        }
      }
    }.flatMap(\.self)
    let worst = pairs.min { one, other in
      (one.largest, ranks[one.pair[0]], ranks[one.pair[1]])
        < (other.largest, ranks[other.pair[0]], ranks[other.pair[1]])
    }
    isTwoShared = pairs.contains { pair in
      pair.largest == worst?.largest && (pair.isShared || pair.pair != worst?.pair)
    }
    worstTwo = worst.map { Loss(of: $0.pair, largest: $0.largest, left: n - 2) }
  }

  /// The place of every actor in the order of the ids.
  private static func ranks(of network: Network) -> [Int] {
    var ranks = [Int](repeating: 0, count: network.actors.count)
    for (rank, actor) in network.actors.ids.sorted(Array(network.actors.indices)).enumerated() {
      ranks[actor] = rank
    }
    return ranks
  }

  private static func candidates(of graph: Graph, byHarm: [Int]) -> [Int] {
    let harmful = byHarm.prefix(candidateCount / 2)
    let chosen = Set(harmful)
    // Sorting is stable only by a second key; the order by harm, equal ones by id, serves as one.
    let byTies = byHarm.enumerated().filter { !chosen.contains($0.element) }
      .sorted {
        (-graph.degree(of: $0.element), $0.offset) < (-graph.degree(of: $1.element), $1.offset)
      }
    return harmful + byTies.prefix(candidateCount - harmful.count).map(\.element)
  }
}
