/// Which share of every node's strength leads to each of its neighbors, straight or through a third.
///
///     s(i, j) = p(i, j) + Σ_q p(i, q) p(q, j)       p(i, j) = w(i, j) / Σ_k w(i, k);  q ≠ i, j
public struct BurtShares: Sendable {
  private let order: [UInt32]
  private let starts: [UInt32]
  private let targets: [UInt32]

  /// Σ_k w(i, k), by rank.
  private let strengths: [Double]

  /// For every edge i–j: w(i, j) + Σ_q w(i, q) w(q, j) / Σ_k w(q, k), which is s(i, j) but for the
  /// strength of i, and s(j, i) but for that of j.
  private let pulls: [Double]

  fileprivate init(of graph: Graph) {
    let isWeighted = !graph.hasEqualWeights
    let ordering = DegreeOrdering(of: graph, isWeighted: isWeighted)
    order = ordering.order
    starts = ordering.starts
    targets = ordering.targets
    // Shares do not depend on the unit of the weights: where they are all equal, they are 1.
    if isWeighted {
      strengths = order.map { graph.strength(of: Int($0)) }
      pulls = ordering.weightedPulls(strengths: strengths)
    } else {
      strengths = order.map { Double(graph.degree(of: Int($0))) }
      pulls = ordering.unweightedPulls(degrees: strengths)
    }
  }

  /// The sum over its neighbors of a function of their shares, for every node.
  ///
  /// - Parameter term: What is added up, given the node and the share of a neighbor.
  /// - Returns: The sum for every node; 0 for one without neighbors.
  /// - Complexity: O(*n* + *m*).
  public func sums(of term: (_ node: Int, _ share: Double) -> Double) -> [Double] {
    var sums = [Double](repeating: 0, count: order.count)
    for low in order.indices {
      let node = Int(order[low])
      for edge in Int(starts[low])..<Int(starts[low + 1]) {
        let high = Int(targets[edge])
        let other = Int(order[high])
        sums[node] += term(node, pulls[edge] / strengths[low])
        sums[other] += term(other, pulls[edge] / strengths[high])
      }
    }
    return sums
  }
}

extension Graph {
  /// Which share of every node's strength leads to each of its neighbors, straight or through a
  /// third.
  ///
  /// - Complexity: O(*m*^1.5) time, O(*n* + *m*) space.
  public func burtShares() -> BurtShares { BurtShares(of: self) }
}

extension DegreeOrdering {
  fileprivate func weightedPulls(strengths: [Double]) -> [Double] {
    var pulls = weights
    forEachTriangle(lowest: 0..<count) { triangle in
      let (ab, ac, bc) = (weights[triangle.ab], weights[triangle.ac], weights[triangle.bc])
      pulls[triangle.ab] += ac * bc / strengths[triangle.c]
      pulls[triangle.ac] += ab * bc / strengths[triangle.b]
      pulls[triangle.bc] += ab * ac / strengths[triangle.a]
    }
    return pulls
  }

  fileprivate func unweightedPulls(degrees: [Double]) -> [Double] {
    let shares = degrees.map { 1 / $0 }
    var pulls = [Double](repeating: 1, count: targets.count)
    forEachTriangle(lowest: 0..<count) { triangle in
      pulls[triangle.ab] += shares[triangle.c]
      pulls[triangle.ac] += shares[triangle.b]
      pulls[triangle.bc] += shares[triangle.a]
    }
    return pulls
  }
}
