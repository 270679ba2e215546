import GraphCore

/// The stress of a large connected graph, of which few pairs of nodes are looked at: the ends of
/// edges, and every node with some pivots.
///
/// A pivot stands for the nodes around it: its distance from a node weighs as much as there are nodes
/// that are nearer to this than to other pivots, and lie on the node's side of it or not far beyond.
/// Memory and the time of a sweep are O(*n* *k* + *m*) for *k* pivots.
///
/// - Source: M. Ortmann, M. Klimenta and U. Brandes, "A sparse stress model", *JGAA* 21, 2017,
///   doi:10.7155/jgaa.00440.
struct SparseStress: ~Copyable {
  private let graph: Graph
  private let isFixed: [Bool]
  private let pivots: Pivots

  /// What the distance of a node from a pivot weighs, a column for each pivot.
  private let weights: [[Float]]

  /// Where the nodes stand.
  var places: [Point]

  /// - Parameters:
  ///   - graph: A connected graph, an edge as long as its weight.
  ///   - pivots: The pivots in the graph.
  ///   - isFixed: Which nodes stay where they are.
  init(_ graph: Graph, pivots: Pivots, isFixed: [Bool]) {
    self.graph = graph
    self.isFixed = isFixed
    self.pivots = pivots
    places = [Point](repeating: .zero, count: graph.nodeCount)

    var regions = [[Float]](repeating: [], count: pivots.nodes.count)
    for node in graph.nodes {
      var nearest = 0
      for pivot in pivots.nodes.indices
      where pivots.distances[pivot][node] < pivots.distances[nearest][node] { nearest = pivot }
      regions[nearest].append(pivots.distances[nearest][node])
    }
    weights = zip(pivots.distances, regions).map { distances, region in
      let sorted = region.sorted()
      return distances.map { distance in
        guard distance > 0 else { return 0 }
        let within = sorted.partitioningIndex { $0 > distance / 2 }
        return Float(max(within, 1)) / (distance * distance)
      }
    }
  }

  /// Moves node after node to where a bound on its stress is lowest, until the nodes hardly move.
  ///
  /// - Parameter rounds: How often every node has its turn at most.
  mutating func majorize(rounds: Int) {
    let shortest = graph.weights.min() ?? 1
    for _ in 0..<rounds {
      var moved = 0.0
      for node in graph.nodes where !isFixed[node] { moved += settle(node) }
      if moved < 3e-3 * shortest * Double(graph.nodeCount) { break }
    }
  }

  /// Moves a node, and says how far.
  private mutating func settle(_ node: Int) -> Double {
    let own = places[node]
    var (sumX, sumY, sum) = (0.0, 0.0, 0.0)
    func pull(_ other: Point, _ wished: Double, _ weight: Double) {
      let (dx, dy) = (own.x - other.x, own.y - other.y)
      let distance = (dx * dx + dy * dy).squareRoot()
      guard distance > 0, weight > 0 else { return }
      sumX += weight * (other.x + dx * wished / distance)
      sumY += weight * (other.y + dy * wished / distance)
      sum += weight
    }
    for arc in graph.row(of: node) {
      let length = graph.weights[arc]
      pull(places[Int(graph.targets[arc])], length, 1 / (length * length))
    }
    for pivot in pivots.nodes.indices where pivots.nodes[pivot] != node {
      pull(
        places[pivots.nodes[pivot]],
        Double(pivots.distances[pivot][node]),
        Double(weights[pivot][node])
      )
    }
    guard sum > 0 else { return 0 }
    places[node] = Point(x: sumX / sum, y: sumY / sum)
    return abs(places[node].x - own.x) + abs(places[node].y - own.y)
  }
}

extension [Float] {
  /// How many elements come before the first that satisfies a condition which, once true, stays so.
  fileprivate func partitioningIndex(where condition: (Float) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
