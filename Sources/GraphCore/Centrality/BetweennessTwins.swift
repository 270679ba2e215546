/// A block in which twins are one node.
///
/// Twins are nodes with the same neighbors, whether or not they are neighbors of each other. They
/// are at the same distance from all others, and as many shortest paths lead to each and through
/// each; so one search from them, and one place in the searches of others, serves them all.
///
/// - Source: A. E. Sarıyüce, E. Saule, K. Kaya and Ü. V. Çatalyürek, "Shattering and compressing
///   networks for betweenness centrality", SDM 2013, doi:10.1137/1.9781611972832.76.
struct TwinBlock: Sendable {
  /// The rows of the merged block.
  private(set) var rowStarts: [UInt32] = [0]
  private(set) var targets: [UInt32] = []

  /// How many nodes of the graph each merged node stands for, with all that hangs on it.
  private(set) var weights: [Double]

  /// How many twins each merged node has in it.
  private(set) var twinCounts: [Double]

  /// What a node of each class owes to pairs of twins on either side of it.
  private(set) var sumsBetweenTwins: [Double]

  /// The merged node that each node of the block is in.
  private(set) var places: [UInt32]

  /// The number of merged nodes.
  var count: Int { weights.count }

  init(_ block: BetweennessBlock) {
    let twins = Twins(block)
    let order = twins.first.indices.map { UInt32($0) }.filter { twins.first[Int($0)] == $0 }
    var placeOfFirst = [UInt32](repeating: 0, count: block.nodes.count)
    for (place, node) in order.enumerated() { placeOfFirst[Int(node)] = UInt32(place) }
    places = twins.first.map { placeOfFirst[Int($0)] }

    weights = [Double](repeating: 0, count: order.count)
    twinCounts = weights
    sumsBetweenTwins = weights
    var squares = weights
    for (place, weight) in zip(places, block.nodeWeights) {
      weights[Int(place)] += weight
      squares[Int(place)] += weight * weight
      twinCounts[Int(place)] += 1
    }
    for (place, node) in order.enumerated() {
      for neighbor in block.neighbors(of: node) where twins.first[Int(neighbor)] == neighbor {
        let other = placeOfFirst[Int(neighbor)]
        if Int(other) != place { targets.append(other) }
      }
      rowStarts.append(UInt32(targets.count))
    }

    // Twins that are no neighbors have a shortest path through each of their neighbors. Ordered
    // pairs of them weigh (Σ weights)² − Σ weights².
    for place in weights.indices where twins.areApart[Int(order[place])] {
      let neighbors = targets[Int(rowStarts[place])..<Int(rowStarts[place + 1])]
      let paths = neighbors.reduce(0) { $0 + twinCounts[Int($1)] }
      let pairs = weights[place] * weights[place] - squares[place]
      for neighbor in neighbors { sumsBetweenTwins[Int(neighbor)] += pairs / paths }
    }
  }
}

/// Which nodes of a block are twins.
private struct Twins {
  /// The first twin of every node; a node without twins is its own.
  private(set) var first: [UInt32]

  /// Whether a first node's twins are no neighbors of each other.
  private(set) var areApart: [Bool]

  init(_ block: BetweennessBlock) {
    let nodes = block.nodes.indices.map { UInt32($0) }
    first = nodes
    areApart = nodes.map { _ in false }

    // Equal sets of neighbors have equal sums of hashes; that they are equal is then verified.
    let hashes = nodes.map { node in
      block.neighbors(of: node).reduce(0) { $0 &+ Twins.hash($1) }
    }
    var seen: [UInt64: UInt32] = [:]
    for node in nodes {
      let other = seen[hashes[Int(node)], default: node]
      if other == node {
        seen[hashes[Int(node)]] = node
      } else if block.neighbors(of: node).elementsEqual(block.neighbors(of: other)) {
        first[Int(node)] = other
        areApart[Int(other)] = true
      }
    }

    // No node has twins of both sorts: a neighbor with the same other neighbors would be a neighbor
    // of the node's other twin, but that is no neighbor of the node.
    seen.removeAll(keepingCapacity: true)
    for node in nodes where first[Int(node)] == node && !areApart[Int(node)] {
      let hash = hashes[Int(node)] &+ Twins.hash(node)
      let other = seen[hash, default: node]
      if other == node {
        seen[hash] = node
      } else if block.neighbors(of: node).lazy.filter({ $0 != other })
        .elementsEqual(block.neighbors(of: other).lazy.filter { $0 != node })
      {
        first[Int(node)] = other
      }
    }
  }

  /// A number for a node, its bits spread.
  private static func hash(_ node: UInt32) -> UInt64 {
    SeededGenerator.mixed((UInt64(node) &+ 1) &* SeededGenerator.step)
  }
}
