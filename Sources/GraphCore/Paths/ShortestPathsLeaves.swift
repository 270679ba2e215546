/// A graph without its leaves: the nodes that hang by one edge on a node with others.
///
/// The distance from a leaf to any other node is one more than that from the node it hangs on, so a
/// search need not know the leaves, only how many hang where. A pair of nodes joined by one edge has
/// no leaves.
struct LeaflessGraph: Sendable {
  /// The nodes kept, in the order of breadth-first searches, component after component.
  private(set) var nodes: [UInt32] = []

  /// How many leaves hang on each.
  private(set) var leafCounts: [UInt32] = []

  /// The neighbors of all nodes among those kept, row after row.
  private(set) var rowStarts: [UInt32] = [0]
  private(set) var targets: [UInt32] = []

  /// The weight of the edge to each of ``targets``; empty where weights play no part.
  private(set) var weights: [Double] = []

  /// The places of every component, and how many nodes it has with its leaves.
  private(set) var components: [(places: Range<Int>, size: Int)] = []

  /// All leaves, in the order of the places of the nodes that they hang on, and the weight of the
  /// edge by which they do.
  private(set) var leaves: [(leaf: UInt32, holder: UInt32, weight: Double)] = []

  /// Leaves the leaves of a graph out, or keeps them as nodes among others.
  init(_ graph: Graph, keepingLeaves: Bool = false, isWeighted: Bool) {
    let isLeaf = graph.nodes.map { node in
      !keepingLeaves && graph.degree(of: node) == 1
        && graph.neighbors(of: node).allSatisfy { graph.degree(of: $0) > 1 }
    }
    var places = [UInt32](repeating: .max, count: graph.nodeCount)
    let starts = graph.nodes.sorted { left, right in
      let (many, few) = (graph.degree(of: left), graph.degree(of: right))
      return many > few || many == few && left < right
    }
    for start in starts where !isLeaf[start] && places[start] == .max {
      let first = nodes.count
      var size = 1
      places[start] = UInt32(nodes.count)
      nodes.append(UInt32(start))
      var head = first
      while head < nodes.count {
        for arc in graph.row(of: Int(nodes[head])) {
          let neighbor = graph.targets[arc]
          guard places[Int(neighbor)] == .max else { continue }
          size += 1
          if isLeaf[Int(neighbor)] {
            places[Int(neighbor)] = UInt32(head)
            leaves.append((neighbor, UInt32(head), graph.weights[arc]))
          } else {
            places[Int(neighbor)] = UInt32(nodes.count)
            nodes.append(neighbor)
          }
        }
        head += 1
      }
      components.append((first..<nodes.count, size))
    }

    targets.reserveCapacity(graph.targets.count - 2 * leaves.count)
    weights.reserveCapacity(isWeighted ? graph.targets.count - 2 * leaves.count : 0)
    for node in nodes {
      var leafCount: UInt32 = 0
      for arc in graph.row(of: Int(node)) {
        let neighbor = Int(graph.targets[arc])
        if isLeaf[neighbor] {
          leafCount += 1
        } else {
          targets.append(places[neighbor])
          if isWeighted { weights.append(graph.weights[arc]) }
        }
      }
      rowStarts.append(UInt32(targets.count))
      leafCounts.append(leafCount)
    }
  }
}

extension LeaflessGraph {
  /// The nodes of every component that satisfy a condition, as many at a time as a search takes as
  /// its sources.
  ///
  /// Nodes with equally many leaves stand together, so that most searches need not look at leaves.
  func batches(
    where isSource: (Int) -> Bool = { _ in true }
  ) -> [(sources: ArraySlice<UInt32>, component: Range<Int>)] {
    components.flatMap { component in
      let places = component.places.filter(isSource).map { UInt32($0) }
      let sources = places.sorted { left, right in
        let (few, many) = (leafCounts[Int(left)], leafCounts[Int(right)])
        return few < many || few == many && left < right
      }
      return stride(from: 0, to: sources.count, by: MultiSourceSearch.width).map { first in
        (sources[first..<min(first + MultiSourceSearch.width, sources.count)], component.places)
      }
    }
  }

  /// What the distances between all nodes of the whole graph amount to, its leaves included.
  func distanceSums(of parts: [DistanceTally.Sums]) -> DistanceSums {
    let nodeCount = nodes.count + leaves.count
    var reached = [Int](repeating: 0, count: nodeCount)
    var totals = [Double](repeating: 0, count: nodeCount)
    var inverseTotals = totals
    var inverseTotalsOfLeaves = [Double](repeating: 0, count: nodes.count)
    var longest = 0

    for component in components {
      for place in component.places {
        let (node, leafCount) = (Int(nodes[place]), Int(leafCounts[place]))
        reached[node] = component.size - 1
        totals[node] = Double(parts.reduce(leafCount) { $0 + $1.totals[place] })
        inverseTotals[node] = parts.reduce(Double(leafCount)) { $0 + $1.inverseTotals[place] }
        // From a leaf: 1 to the holder, 2 to its other leaves, and one more than the holder beyond.
        inverseTotalsOfLeaves[place] =
          parts.reduce(1 + Double(leafCount - 1) / 2) { $0 + $1.inverseTotalsOfLeaves[place] }
        let farthest = parts.reduce(0) { max($0, $1.longest[place]) }
        longest = max(longest, farthest + min(leafCount, 1), min(leafCount, 2))
      }
    }
    for (leaf, holder, _) in leaves {
      let node = Int(nodes[Int(holder)])
      reached[Int(leaf)] = reached[node]
      // One more than from the holder to all but the leaf itself, to which it has 1 as well.
      totals[Int(leaf)] = totals[node] + Double(reached[node] - 1)
      inverseTotals[Int(leaf)] = inverseTotalsOfLeaves[Int(holder)]
    }
    return DistanceSums(
      reached: reached,
      totals: totals,
      inverseTotals: inverseTotals,
      longest: Double(longest)
    )
  }
}
