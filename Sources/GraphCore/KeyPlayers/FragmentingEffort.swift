/// What it takes to find the nodes of which the loss together leaves the fewest pairs connected.
public struct FragmentingEffort: Sendable, Hashable {
  /// How many sets of nodes are tried.
  public let setCount: Double

  /// About how many nodes and arcs are walked.
  public let steps: Double

  /// Whether all sets are tried that may be the worst, rather than nodes chosen one by one and exchanged.
  public let triesAll: Bool
}

extension Graph {
  /// What ``mostFragmenting(count:threads:budget:)`` takes, where blocks of a graph rather than many equal losses make
  /// it long.
  ///
  /// - Parameters:
  ///   - count: The number of nodes, at least 1 and at most as many as there are.
  ///   - budget: How many arcs may be walked to try all sets of three or more.
  /// - Returns: The sets and steps; of nodes that are exchanged those of three rounds.
  /// - Complexity: O(*n* + *m*).
  public func fragmentingEffort(count: Int, budget: Double = 2e9) -> FragmentingEffort {
    precondition(count > 0 && count <= nodeCount, "between one node and all of them")
    let size = Double(nodeCount + targets.count)
    let candidates = fragmentingCandidates.count
    if count == 1 {
      return FragmentingEffort(setCount: Double(candidates), steps: size, triesAll: true)
    }
    if count == 2, candidates > 1 { return effortOfPairs }
    let tried = candidates < count ? nodeCount : candidates
    let steps = setCount(tried, count - 1) * size
    if steps <= budget {
      return FragmentingEffort(setCount: setCount(tried, count), steps: steps, triesAll: true)
    }
    let runs = 4 * Double(count)
    return FragmentingEffort(setCount: runs * Double(tried), steps: runs * size, triesAll: false)
  }

  /// What the pairs of nodes take: in every block of four or more, each node is tried with all others.
  private var effortOfPairs: FragmentingEffort {
    let tree = blockCutTree()
    var edgeCounts = [Int](repeating: 0, count: tree.count)
    for u in nodes {
      for v in neighbors(of: u) where u < v {
        // The block above both ends, or above the one of which the other is the top.
        guard let block = tree.block(above: u) ?? tree.block(above: v) else { continue }
        let isAbove = tree.block(above: v) == block || Int(tree.tops[block]) == v
        edgeCounts[isAbove ? block : tree.block(above: v) ?? block] += 1
      }
    }
    var (sets, steps) = (0.0, 0.0)
    for (size, edges) in zip(tree.sizes, edgeCounts) where size > 3 {
      let inside = Double(size)
      sets += inside * (inside - 1) / 2
      steps += inside * (inside + 2 * min(Double(edges), 3 * inside))
    }
    return FragmentingEffort(setCount: sets, steps: steps, triesAll: true)
  }
}
