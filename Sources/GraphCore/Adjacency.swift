/// The rows of some nodes of a graph, laid out for products with many vectors.
///
/// Nodes stand in breadth-first order, so that neighbors are near each other in memory. Weights are
/// left out where they are all equal, since reading them would take most of the time.
struct Adjacency {
  /// The node of the graph at every place.
  let order: [UInt32]

  /// The weight of every edge where they are all equal; else 1.
  let unit: Double

  private let starts: [UInt32]

  /// The places of the neighbors, row after row.
  private let targets: [UInt32]

  /// The weight of the edge to each of `targets`; empty where they are all equal.
  private let weights: [Double]

  /// Lays out the rows of the nodes that are kept; edges to the others are left out.
  ///
  /// - Complexity: O(*n* + *m*).
  init(of graph: Graph, keeping isKept: (Int) -> Bool = { _ in true }) {
    let order = graph.breadthFirstOrder().filter { isKept(Int($0)) }
    var places = [UInt32](repeating: .max, count: graph.nodeCount)
    for (place, node) in order.enumerated() { places[Int(node)] = UInt32(place) }

    let isUniform = graph.hasEqualWeights
    var starts: [UInt32] = [0]
    var targets: [UInt32] = []
    var weights: [Double] = []
    starts.reserveCapacity(order.count + 1)
    targets.reserveCapacity(graph.targets.count)
    weights.reserveCapacity(isUniform ? 0 : graph.targets.count)
    for node in order {
      for arc in graph.row(of: Int(node)) {
        let place = places[Int(graph.targets[arc])]
        guard place != .max else { continue }
        targets.append(place)
        if !isUniform { weights.append(graph.weights[arc]) }
      }
      starts.append(UInt32(targets.count))
    }
    self.order = order
    self.starts = starts
    self.targets = targets
    self.weights = weights
    unit = isUniform ? graph.weights.first ?? 1 : 1
  }

  /// The number of nodes.
  var count: Int { order.count }

  /// Writes A x, for the matrix A of weights, into a vector.
  ///
  /// - Complexity: O(*n* + *m*).
  func multiply(_ x: [Double], into product: inout [Double]) {
    precondition(x.count == count && product.count == count, "vectors of another length")
    let (starts, targets, weights) = (starts.span, targets.span, weights.span)
    let x = x.span
    var product = product.mutableSpan
    // No index is checked again: starts rise up to the number of targets, which are all below count.
    if weights.isEmpty {
      for place in 0..<count {
        var sum = 0.0
        for arc in unsafe Int(starts[unchecked: place])..<Int(starts[unchecked: place + 1]) {
          sum += unsafe x[unchecked: Int(targets[unchecked: arc])]
        }
        unsafe product[unchecked: place] = unit * sum
      }
    } else {
      for place in 0..<count {
        var sum = 0.0
        for arc in unsafe Int(starts[unchecked: place])..<Int(starts[unchecked: place + 1]) {
          sum += unsafe weights[unchecked: arc] * x[unchecked: Int(targets[unchecked: arc])]
        }
        unsafe product[unchecked: place] = sum
      }
    }
  }
}

extension Graph {
  /// Whether every edge has the same weight.
  var hasEqualWeights: Bool {
    guard let first = weights.first else { return true }
    return weights.allSatisfy { $0 == first }
  }

  /// All nodes, those of a component in the order of their distance from its lowest node.
  ///
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  func breadthFirstOrder() -> [UInt32] {
    var isReached = [Bool](repeating: false, count: nodeCount)
    var queue: [UInt32] = []
    queue.reserveCapacity(nodeCount)
    for root in nodes where !isReached[root] {
      var head = queue.count
      isReached[root] = true
      queue.append(UInt32(root))
      while head < queue.count {
        let node = Int(queue[head])
        head += 1
        for arc in row(of: node) where !isReached[Int(targets[arc])] {
          isReached[Int(targets[arc])] = true
          queue.append(targets[arc])
        }
      }
    }
    return queue
  }
}
