/// A set of nodes of which the loss leaves a graph in pieces.
public struct FragmentingSet: Sendable, Hashable {
  /// The nodes: first the one whose loss alone does most harm, then the one that does most after it, and
  /// so on.
  public let nodes: [Int]

  /// How many pairs of those left are connected after each of the losses.
  public let connectedPairs: [Int]

  /// Whether no other set of so many nodes does more harm; `false` where not all could be tried.
  public let isWorst: Bool

  /// The fragmentation of those left after each of the losses.
  ///
  /// - Parameter nodeCount: The number of nodes of the graph.
  /// - Returns: 1 − connected pairs ÷ pairs, from 0, all connected, to 1, none; `nil` where fewer than
  ///   two nodes are left.
  public func fragmentations(ofNodes nodeCount: Int) -> [Double?] {
    connectedPairs.enumerated().map { place, pairs in
      let left = nodeCount - place - 1
      return left < 2 ? nil : 1 - Double(pairs) / Double(SeparationSearch.pairs(among: left))
    }
  }
}

extension Graph {
  /// How many pairs of nodes are connected without some nodes.
  ///
  /// - Parameter removed: The nodes that are left out, and their pairs with them.
  /// - Returns: The number of pairs.
  /// - Complexity: O(*n* + *m*).
  public func connectedPairs(without removed: [Int] = []) -> Int {
    var search = SeparationSearch(of: self)
    search.run(without: removed)
    return search.pairs
  }

  /// How fragmented what is left without some nodes is.
  ///
  ///     F = 1 − Σ s (s − 1) ÷ (r (r − 1))
  ///
  /// where *r* nodes are left, in components of *s* nodes.
  ///
  /// - Parameter removed: The nodes that are left out.
  /// - Returns: From 0, all connected, to 1, none; `nil` where fewer than two nodes are left.
  /// - Source: S. P. Borgatti, "Identifying sets of key players in a social network", *Computational &
  ///   Mathematical Organization Theory* 12, 2006, doi:10.1007/s10588-006-7084-x.
  public func fragmentation(without removed: [Int] = []) -> Double? {
    let left = nodeCount - removed.count
    guard left > 1 else { return nil }
    return 1 - Double(connectedPairs(without: removed))
      / Double(SeparationSearch.pairs(among: left))
  }

  /// How fragmented by distance what is left without some nodes is: 1 less the mean of 1 ÷ distance
  /// over all pairs of nodes left, where a pair without a path counts 0.
  ///
  /// - Parameters:
  ///   - removed: The nodes that are left out.
  ///   - threads: How many threads may work at once.
  /// - Returns: From 0, all tied to all, to 1, no ties; `nil` where fewer than two nodes are left.
  /// - Complexity: O(*n* *m*).
  /// - Source: Borgatti 2006, as for ``fragmentation(without:)``.
  public func distanceFragmentation(without removed: [Int] = [], threads: Int = 1) -> Double? {
    let gone = Set(removed)
    let kept = nodes.filter { !gone.contains($0) }
    guard kept.count > 1 else { return nil }
    let sums = subgraph(keeping: kept).distanceSums(threads: threads).inverseTotals
    return 1 - sums.reduce(0, +) / (Double(kept.count) * Double(kept.count - 1))
  }

  /// The mean fragmentation of what is left without a number of nodes, over all sets of so many or a
  /// sample of them.
  ///
  /// - Parameters:
  ///   - count: The number of nodes that are lost, less than there are.
  ///   - threads: How many threads may work at once.
  /// - Returns: The mean, and over how many sets drawn at random; `nil` over all of them.
  /// - Complexity: O(*n* + *m*) for one node; else for every set tried, in all about 10⁸ steps.
  public func meanFragmentation(
    withoutAny count: Int,
    threads: Int = 1
  ) -> (mean: Double, draws: Int?)? {
    let left = nodeCount - count
    guard left > 1, count > 0 else { return nil }
    let pairs = Double(SeparationSearch.pairs(among: left))
    if count == 1 {
      var search = SeparationSearch(of: self)
      search.run(without: [])
      let sum = nodes.reduce(0.0) { $0 + Double(search.pairs(without: $1)) }
      return (1 - sum / Double(nodeCount) / pairs, nil)
    }
    let draws = min(1000, max(20, 100_000_000 / (nodeCount + targets.count + 1)))
    let sums = inChunks(of: 0..<draws, count: 20, threads: threads) { part in
      var search = SeparationSearch(of: self)
      var sum = 0.0
      for draw in part {
        // All but one are drawn; of the last one the mean over all others is known at once.
        var random = SeededGenerator(seed: 2006, sample: draw)
        var chosen: Set<Int> = []
        while chosen.count < count - 1 {
          chosen.insert(Int(random.below(Double(nodeCount))))
        }
        search.run(without: chosen.sorted())
        var others = 0.0
        for node in nodes where !search.isRemoved(node) {
          others += Double(search.pairs(without: node))
        }
        sum += others / Double(nodeCount - count + 1)
      }
      return sum
    }
    return (1 - sums.reduce(0, +) / Double(draws) / pairs, draws)
  }
}
