extension Graph {
  /// The number of nodes in the largest component of what is left without each node.
  ///
  /// - Parameter removed: A node that is left out as well; its own entry is the largest component
  ///   without it alone.
  /// - Returns: The sizes, in the order of the nodes.
  /// - Complexity: O(*n* + *m*): one depth-first search.
  /// - Source: the pieces that a cutpoint leaves, by J. Hopcroft and R. Tarjan, "Algorithm 447",
  ///   *Communications of the ACM* 16, 1973, doi:10.1145/362248.362272.
  public func largestParts(without removed: Int? = nil) -> [Int] {
    var search = PieceSearch(self, without: removed)
    return search.result()
  }
}

/// A depth-first search that weighs the pieces into which a component falls without each node.
private struct PieceSearch {
  private let graph: Graph
  private let removed: Int?

  // For every node: when it was first seen, from 1; the earliest node that it or its descendants
  // touch; the next arc to look at; how many descend from it, itself included; the sum and the
  // largest of the pieces that fall off below it.
  private var seen: [UInt32]
  private var low: [UInt32]
  private var next: [UInt32]
  private var weights: [UInt32]
  private var fallen: [UInt32]
  private var largest: [UInt32]

  private var path: [UInt32] = []
  private var clock: UInt32 = 0

  /// The size of every component, and the component of every node.
  private var sizes: [UInt32] = []
  private var labels: [UInt32]

  init(_ graph: Graph, without removed: Int?) {
    self.graph = graph
    self.removed = removed
    let zeros = [UInt32](repeating: 0, count: graph.nodeCount)
    (seen, low, weights, fallen, largest, labels) = (zeros, zeros, zeros, zeros, zeros, zeros)
    next = Array(graph.rowStarts.dropLast())
  }

  mutating func result() -> [Int] {
    if let removed { seen[removed] = .max }
    for root in graph.nodes where seen[root] == 0 { run(from: root) }

    // The largest component beside that of a node is the largest of all, or the second.
    let first = sizes.indices.max { (sizes[$0], $1) < (sizes[$1], $0) }
    let second = sizes.indices.filter { $0 != first }.map { sizes[$0] }.max() ?? 0
    return graph.nodes.map { node in
      guard let first else { return 0 }
      if node == removed { return Int(sizes[first]) }
      let label = Int(labels[node])
      let elsewhere = label == first ? second : sizes[first]
      let above = sizes[label] - 1 - fallen[node]
      return Int(max(elsewhere, above, largest[node]))
    }
  }

  private mutating func run(from root: Int) {
    let graph = graph
    let (starts, targets) = (graph.rowStarts.span, graph.targets.span)
    var node = root
    let label = UInt32(sizes.count)
    visit(node, label)
    while true {
      let end = starts[node + 1]
      var new: Int?
      while next[node] < end {
        let neighbor = Int(targets[Int(next[node])])
        next[node] += 1
        if neighbor == removed { continue }
        if seen[neighbor] == 0 {
          new = neighbor
          break
        }
        low[node] = min(low[node], seen[neighbor])
      }
      if let new {
        path.append(UInt32(node))
        node = new
        visit(node, label)
      } else {
        guard let parent = path.popLast().map(Int.init) else { break }
        weights[parent] += weights[node]
        low[parent] = min(low[parent], low[node])
        if low[node] >= seen[parent] {
          fallen[parent] += weights[node]
          largest[parent] = max(largest[parent], weights[node])
        }
        node = parent
      }
    }
    sizes.append(weights[root])
  }

  private mutating func visit(_ node: Int, _ label: UInt32) {
    clock += 1
    seen[node] = clock
    low[node] = clock
    weights[node] = 1
    labels[node] = label
  }
}
