extension Graph {
  /// The nodes of which the loss together leaves the fewest pairs of nodes connected (KPP-Neg).
  ///
  /// One node is found from the blocks of the graph. Two are found as well at any size: the loss of both
  /// does more than the losses of each add up to only where they are in one block, and there every node
  /// of the block is tried with all others at once. Three or more are tried all where their number
  /// allows it, the last of each set at once; where it does not, each next node is the one that does most
  /// harm after those before, and then each is exchanged for a better one as long as there is one.
  ///
  /// A node with one edge is not tried where its neighbor can be: without the neighbor the node is alone,
  /// which leaves no more pairs connected than without the node.
  ///
  /// - Parameters:
  ///   - count: The number of nodes, at least 1 and at most as many as there are.
  ///   - threads: How many threads may work at once; the result does not depend on it.
  ///   - budget: How many arcs may be walked to try all sets of three or more.
  /// - Returns: The set; of equal ones that of the lowest nodes among those tried.
  /// - Complexity: O(*n* + *m*) for one, O(*b* (*b* + *m*)) for two, summed over blocks of *b* nodes;
  ///   O(*n* + *m*) for every node that is chosen or exchanged else.
  ///   ``fragmentingEffort(count:budget:)`` tells it beforehand.
  /// - Source: S. P. Borgatti, "Identifying sets of key players in a social network", *Computational &
  ///   Mathematical Organization Theory* 12, 2006, doi:10.1007/s10588-006-7084-x.
  public func mostFragmenting(
    count: Int,
    threads: Int = 1,
    budget: Double = 2e9
  ) -> FragmentingSet {
    precondition(count > 0 && count <= nodeCount, "between one node and all of them")
    let candidates = fragmentingCandidates
    let (nodes, isWorst): ([Int], Bool)
    if count == 1 {
      (nodes, isWorst) = ([worstNode(besides: [], among: candidates)], true)
    } else if count == 2, candidates.count > 1 {
      (nodes, isWorst) = (worstPair(threads: threads), true)
    } else {
      let tried = candidates.count < count ? Array(self.nodes) : candidates
      if setCount(tried.count, count - 1) * Double(nodeCount + targets.count) <= budget {
        (nodes, isWorst) = (worstSet(of: count, among: tried, threads: threads), true)
      } else {
        (nodes, isWorst) = (exchanged(chosenOneByOne(count, among: tried), among: tried), false)
      }
    }
    return inOrderOfHarm(nodes, isWorst: isWorst)
  }

  /// The other nodes whose loss alone leaves as few pairs of nodes connected as that of a node.
  ///
  /// - Complexity: O(*n* + *m*).
  public func fragmentingAlike(_ node: Int) -> [Int] {
    var search = SeparationSearch(of: self)
    search.run(without: [])
    let pairs = search.pairs(without: node)
    return nodes.filter { $0 != node && search.pairs(without: $0) == pairs }
  }

  /// Whether no other node leaves fewer pairs of nodes connected than a node does, besides others that are lost.
  ///
  /// - Complexity: O(*n* + *m*).
  public func isMostFragmenting(_ node: Int, besides lost: [Int]) -> Bool {
    var search = SeparationSearch(of: self)
    search.run(without: lost)
    let pairs = search.pairs(without: node)
    return nodes.allSatisfy { search.isRemoved($0) || search.pairs(without: $0) >= pairs }
  }

  /// Nodes with two edges or more, and one of every two that have only each other.
  var fragmentingCandidates: [Int] {
    let inner = nodes.filter { node in
      degree(of: node) > 1
        || degree(of: node) == 1
          && neighbors(of: node).allSatisfy { $0 > node && degree(of: $0) == 1 }
    }
    return inner.isEmpty ? Array(nodes) : inner
  }

  /// The number of sets of so many out of so many.
  func setCount(_ all: Int, _ count: Int) -> Double {
    (0..<count).reduce(1) { $0 * Double(all - $1) / Double($1 + 1) }
  }

  /// The node that leaves the fewest pairs connected besides others that are lost.
  private func worstNode(besides lost: [Int], among candidates: [Int]) -> Int {
    var search = SeparationSearch(of: self)
    return search.worst(besides: lost, among: candidates).node
  }

  // MARK: - All sets

  /// Tries every set, all but the last node of which are removed together.
  private func worstSet(of count: Int, among candidates: [Int], threads: Int) -> [Int] {
    let found = inChunks(of: candidates.indices, count: 64, threads: threads) { part in
      var search = SeparationSearch(of: self)
      var best: (pairs: Int, nodes: [Int])?
      // The first of each set, in this part; the others come after it.
      for first in part {
        var places = Array(first..<(first + count - 1))
        guard first + count <= candidates.count else { continue }
        while true {
          let removed = places.map { candidates[$0] }
          let rest = candidates[((places.last ?? first) + 1)...]
          if !rest.isEmpty {
            let (node, pairs) = search.worst(besides: removed, among: rest)
            if best.map({ pairs < $0.pairs }) ?? true { best = (pairs, removed + [node]) }
          }
          // The next places after the first one.
          var last = places.count - 1
          while last > 0, places[last] == candidates.count - (count - last) { last -= 1 }
          guard last > 0 else { break }
          places[last] += 1
          for next in places.indices where next > last { places[next] = places[next - 1] + 1 }
        }
      }
      return best
    }
    let sets = found.compactMap(\.self)
    return sets.min { first, second in
      first.pairs == second.pairs
        ? first.nodes.lexicographicallyPrecedes(second.nodes) : first.pairs < second.pairs
    }?.nodes
      ?? Array(candidates.prefix(count))
  }

  // MARK: - One after another

  private func chosenOneByOne(_ count: Int, among candidates: [Int]) -> [Int] {
    var search = SeparationSearch(of: self)
    var chosen: [Int] = []
    for step in 0..<count {
      chosen.append(search.worst(besides: chosen, among: candidates).node)
      WorkProgress.current?.report(step + 1, 4 * count)
    }
    return chosen
  }

  /// Exchanges each node for the best other one, as long as that does more harm.
  private func exchanged(_ nodes: [Int], among candidates: [Int]) -> [Int] {
    var search = SeparationSearch(of: self)
    var nodes = nodes
    var best = connectedPairs(without: nodes)
    // Of a large graph three rounds have to do.
    for round in 0..<(nodeCount > 100_000 ? 3 : 20) {
      var isBetter = false
      for place in nodes.indices {
        var others = nodes
        others.remove(at: place)
        let (node, pairs) = search.worst(besides: others, among: candidates)
        if pairs < best {
          (nodes[place], best) = (node, pairs)
          isBetter = true
        }
        let done = nodes.count * (1 + min(round, 2)) + place + 1
        WorkProgress.current?.report(min(done, 4 * nodes.count), 4 * nodes.count)
      }
      if !isBetter { break }
    }
    return nodes
  }

  /// Puts first the node that does most harm alone, then the one that does most after it, and so on.
  private func inOrderOfHarm(_ nodes: [Int], isWorst: Bool) -> FragmentingSet {
    var search = SeparationSearch(of: self)
    var rest = nodes.sorted()
    var (ordered, left): ([Int], [Int]) = ([], [])
    while !rest.isEmpty {
      let (node, pairs) = search.worst(besides: ordered, among: rest)
      ordered.append(node)
      left.append(pairs)
      rest.removeAll { $0 == node }
    }
    return FragmentingSet(nodes: ordered, connectedPairs: left, isWorst: isWorst)
  }
}

extension SeparationSearch {
  /// The candidate that leaves the fewest pairs connected besides others that are lost; of equal ones the
  /// first.
  ///
  /// - Precondition: there is a candidate that is not among the others.
  mutating func worst(
    besides lost: [Int],
    among candidates: some Sequence<Int>
  ) -> (node: Int, pairs: Int) {
    run(without: lost)
    var best: (node: Int, pairs: Int)?
    for node in candidates where !isRemoved(node) {
      let pairs = pairs(without: node)
      if best.map({ pairs < $0.pairs }) ?? true { best = (node, pairs) }
    }
    guard let best else { preconditionFailure("every candidate is lost already") }
    return best
  }
}
