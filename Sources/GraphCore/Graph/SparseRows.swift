/// The rows of some nodes of a graph, laid out for products with many vectors.
///
/// Nodes stand in the order of their degree, the highest first, so that those which most rows refer to
/// are together in the cache. Weights are left out where they are all equal, since reading them would
/// take most of the time.
struct SparseRows {
  /// The node of the graph at every place.
  let order: [UInt32]

  /// The weight of every edge where they are all equal; else 1.
  let unit: Double

  private let starts: [UInt32]

  /// The places of the neighbors, row after row.
  private let targets: [UInt32]

  /// The weight of the edge to each of `targets`; empty where they are all equal.
  private let weights: [Double]

  /// The parts of the rows that are multiplied at once, each with about as many edges; one where there are
  /// few.
  private let parts: [Range<Int>]
  private let threads: Int

  /// Lays out the rows of the nodes that are kept; edges to the others are left out.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - threads: How many threads may work at once on a product, which is the same on any number.
  ///   - isKept: Says of a node whether it is kept.
  /// - Complexity: O(*n* + *m*).
  init(of graph: Graph, threads: Int = 1, keeping isKept: (Int) -> Bool = { _ in true }) {
    let order = graph.nodesByDegree().filter { isKept(Int($0)) }
    var places = [UInt32](repeating: .max, count: graph.nodeCount)
    for (place, node) in order.enumerated() { places[Int(node)] = UInt32(place) }

    let isUniform = graph.hasEqualWeights
    let rows = RenumberedRows(
      of: graph,
      order: order,
      numbers: places,
      isWeighted: !isUniform,
      atMost: graph.targets.count
    ) { $1 != .max }
    self.order = order
    starts = rows.starts
    targets = rows.targets
    weights = rows.weights
    unit = isUniform ? graph.weights.first ?? 1 : 1
    self.threads = threads
    parts = SparseRows.parts(of: starts)
  }

  /// Rows that follow on one another, in parts of a like number of edges.
  private static func parts(of starts: [UInt32]) -> [Range<Int>] {
    let edges = Int(starts[starts.count - 1])
    let length = max(1 << 16, edges / 16)
    var parts: [Range<Int>] = []
    var begin = 0
    for row in 1..<starts.count where Int(starts[row] - starts[begin]) >= length {
      parts.append(begin..<row)
      begin = row
    }
    return begin < starts.count - 1 ? parts + [begin..<starts.count - 1] : parts
  }

  /// The number of nodes.
  var count: Int { order.count }

  /// Writes A x, for the matrix A of weights, into a vector.
  ///
  /// - Complexity: O(*n* + *m*).
  func multiply(_ x: [Double], into product: inout [Double]) {
    precondition(x.count == count && product.count == count, "vectors of another length")
    product.rewrite { product in
      _ = inChunks(of: parts.indices, count: parts.count, threads: threads, progress: nil) {
        multiply(x, in: parts[$0.lowerBound], into: product)
      }
    }
  }

  private func multiply(_ x: [Double], in rows: Range<Int>, into product: SharedRoom<Double>) {
    let (starts, targets, weights) = (starts.span, targets.span, weights.span)
    let x = x.span
    // No index is checked again: starts rise up to the number of targets, which are all below count.
    for place in rows {
      // Two sums, so that an addition need not wait for the one before it.
      var (even, odd) = (0.0, 0.0)
      var arc = unsafe Int(starts[unchecked: place])
      let end = unsafe Int(starts[unchecked: place + 1])
      if weights.isEmpty {
        while arc + 1 < end {
          even += unsafe x[unchecked: Int(targets[unchecked: arc])]
          odd += unsafe x[unchecked: Int(targets[unchecked: arc + 1])]
          arc += 2
        }
        if arc < end { even += unsafe x[unchecked: Int(targets[unchecked: arc])] }
      } else {
        while arc < end {
          even += unsafe weights[unchecked: arc] * x[unchecked: Int(targets[unchecked: arc])]
          arc += 1
        }
      }
      unsafe product[place] = unit * (even + odd)
    }
  }
}

extension Graph {
  /// Whether every edge has the same weight.
  var hasEqualWeights: Bool {
    guard !weights.areUnits, let first = weights.first else { return true }
    return weights.allSatisfy { $0 == first }
  }

  /// All nodes, the highest degree first; those of equal degree in their order.
  ///
  /// - Complexity: O(*n*): a counting sort.
  fileprivate func nodesByDegree() -> [UInt32] {
    let highest = nodes.reduce(0) { max($0, degree(of: $1)) }
    var next = [Int](repeating: 0, count: highest + 2)
    for node in nodes { next[highest - degree(of: node) + 1] += 1 }
    for place in 1..<next.count { next[place] += next[place - 1] }
    var order = [UInt32](repeating: 0, count: nodeCount)
    for node in nodes {
      let rest = highest - degree(of: node)
      order[next[rest]] = UInt32(node)
      next[rest] += 1
    }
    return order
  }
}
