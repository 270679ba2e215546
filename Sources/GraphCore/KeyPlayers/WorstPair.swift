extension Graph {
  /// The two nodes of which the loss together leaves the fewest pairs connected.
  ///
  /// Let *g*(*u*) be how many pairs the loss of *u* alone disconnects, those of *u* included. A pair of
  /// nodes is disconnected by the loss of *u* and *v* but by neither alone only where paths lead around
  /// *u* by *v* and around *v* by *u*, which are then in one block. So two nodes without a block in common
  /// disconnect *g*(*u*) + *g*(*v*) pairs where they are in two components, and at most one less in one
  /// component, for both count the pair of themselves: nodes are tried with all others in the order of
  /// *g*, until twice the next *g*, less one, is no more than what has been found. Two nodes of one block
  /// are found by trying each of the block with all others, every node of it standing for all that only
  /// it holds.
  ///
  /// - Precondition: there are two nodes.
  /// - Complexity: O(*n* + *m*) for each node tried, and O(*b* (*b* + *c*)) for every block of *b* nodes and
  ///   *c* edges, at most 3*b*: of more edges, as many are kept as leave the same components without any
  ///   two nodes.
  func worstPair(threads: Int) -> [Int] {
    var search = SeparationSearch(of: self)
    search.run(without: [])
    let whole = search.pairs
    let gains = nodes.map { whole - search.pairs(without: $0) }
    let order = nodes.sorted { (-gains[$0], $0) < (-gains[$1], $1) }
    let components = connectedComponents()
    var best: (gain: Int, nodes: [Int]) = (-1, [0, 1])
    func take(_ gain: Int, _ u: Int, _ v: Int) {
      let pair = [min(u, v), max(u, v)]
      if (-gain, pair[0], pair[1]) < (-best.gain, best.nodes[0], best.nodes[1]) {
        best = (gain, pair)
      }
    }
    for (gain, pair) in worstPairsInBlocks(gains, components, threads: threads) {
      take(gain, pair[0], pair[1])
    }
    if let other = order.first(where: { components.labels[$0] != components.labels[order[0]] }) {
      take(gains[order[0]] + gains[other], order[0], other)
    }
    for (place, node) in order.enumerated() {
      guard 2 * gains[node] - 1 > best.gain else { break }
      let (other, pairs) = search.worst(besides: [node], among: nodes)
      take(whole - pairs, node, other)
      // The others come in the same order, so that those of the highest gains are soon found.
      if place % 64 == 0 { WorkProgress.current?.report(place, nodeCount) }
    }
    return best.nodes
  }

  /// The worst pair of every block of four nodes or more, with the number of pairs that it disconnects.
  private func worstPairsInBlocks(
    _ gains: [Int],
    _ components: ConnectedComponents,
    threads: Int
  ) -> [(gain: Int, nodes: [Int])] {
    let tree = blockCutTree()
    let (below, _) = tree.weights()
    var members = tree.tops.map { [Int($0)] }
    for node in nodes { if let block = tree.block(above: node) { members[block].append(node) } }
    return tree.tops.indices.filter { tree.sizes[$0] > 3 }.map { block in
      let inside = members[block].sorted()
      let top = Int(tree.tops[block])
      let whole = components.sizes[Int(components.labels[top])]
      // What every node holds: for the top all that is not below the block.
      var weights = inside.map { Int(below[$0]) }
      let others = zip(inside, weights).reduce(0) { $1.0 == top ? $0 : $0 + $1.1 }
      if let place = inside.firstIndex(of: top) { weights[place] = whole - others }
      let hanging = weights
      // How many pairs of those stay connected without it: all that its loss alone leaves, less those
      // of the rest of the block.
      let pairs = SeparationSearch.pairs(among: whole)
      let remainders = zip(inside, hanging).map { node, weight in
        pairs - gains[node] - SeparationSearch.pairs(among: whole - weight)
      }
      let graph = subgraph(keeping: inside).keepingComponentsWithoutTwo()
      let found = inChunks(of: graph.nodes, count: 64, threads: threads) { part in
        var search = SeparationSearch(of: graph, weights: hanging, remainders: remainders)
        var best: (gain: Int, nodes: [Int])?
        for node in part {
          let (other, left) = search.worst(besides: [node], among: graph.nodes)
          guard pairs - left > best?.gain ?? -1 else { continue }
          best = (pairs - left, [inside[node], inside[other]].sorted())
        }
        return best
      }
      let best = found.compactMap(\.self).min {
        (-$0.gain, $0.nodes[0], $0.nodes[1]) < (-$1.gain, $1.nodes[0], $1.nodes[1])
      }
      return best ?? (-1, Array(inside.prefix(2)))
    }
  }

  /// A graph of at most 3(*n* − 1) of the edges that without any two nodes has the same components.
  ///
  /// It is the union of three forests, each found breadth-first among the edges that the ones before left.
  ///
  /// - Source: J. Cheriyan, M.-Y. Kao and R. Thurimella, "Scan-first search and sparse certificates: an
  ///   improved parallel algorithm for k-vertex connectivity", *SIAM Journal on Computing* 22, 1993,
  ///   doi:10.1137/0222013.
  func keepingComponentsWithoutTwo() -> Graph {
    guard edgeCount > 3 * nodeCount else { return withUnitWeights() }
    var isKept = [Bool](repeating: false, count: targets.count)
    var (sources, ends): ([UInt32], [UInt32]) = ([], [])
    for _ in 0..<3 {
      var isSeen = [Bool](repeating: false, count: nodeCount)
      for root in nodes where !isSeen[root] {
        isSeen[root] = true
        var queue = [root]
        var next = 0
        while next < queue.count {
          let node = queue[next]
          next += 1
          for arc in row(of: node) where !isKept[arc] {
            let neighbor = Int(targets[arc])
            guard !isSeen[neighbor] else { continue }
            isSeen[neighbor] = true
            queue.append(neighbor)
            isKept[arc] = true
            if let back = self.arc(from: neighbor, to: node) { isKept[back] = true }
            sources.append(UInt32(node))
            ends.append(UInt32(neighbor))
          }
        }
      }
    }
    return Graph(nodeCount: nodeCount, sources: sources, targets: ends)
  }
}
