extension Graph {
  /// The number of triangles of which every node is a corner.
  ///
  /// - Parameter threads: How many threads may work at once.
  /// - Returns: The numbers, in the order of the nodes.
  /// - Complexity: O(*m*^1.5) time, O(*n* + *m*) space.
  public func triangleCounts(threads: Int = 1) -> [Int] {
    let ordering = DegreeOrdering(of: self, isWeighted: false)
    // A part each that counts by itself: to add counts up takes time, and is exact in any order.
    let parts = threads == 1 || edgeCount < 1 << 16 ? 1 : 8
    let counted = inChunks(of: nodes, count: parts, threads: threads, progress: nil) { lowest in
      ordering.triangleCounts(lowest: lowest)
    }
    guard var counts = counted.first else { return [] }
    for part in counted.dropFirst() {
      for rank in counts.indices { counts[rank] += part[rank] }
    }
    return ordering.perNode(counts).map(Int.init)
  }

  /// The weight of the two edges of every node in each of its triangles, summed over the triangles.
  ///
  /// - Complexity: O(*m*^1.5) time, O(*n* + *m*) space.
  public func triangleWeights() -> [Double] {
    let ordering = DegreeOrdering(of: self, isWeighted: true)
    let weights = ordering.weights
    var sums = [Double](repeating: 0, count: nodeCount)
    ordering.forEachTriangle(lowest: nodes) { triangle in
      let (ab, ac, bc) = (weights[triangle.ab], weights[triangle.ac], weights[triangle.bc])
      sums[triangle.a] += ab + ac
      sums[triangle.b] += ab + bc
      sums[triangle.c] += ac + bc
    }
    return ordering.perNode(sums)
  }

  /// How much of the strength of every node leads to neighbors who know one another, measured by
  /// the strongest edge of each.
  ///
  ///     r(i) = Σ_j Σ_q w(i, q) w(j, q) / m(j)       j, q neighbors of i; m(j) = max_k w(j, k)
  ///
  /// - Complexity: O(*m*^1.5) time, O(*n* + *m*) space.
  public func neighborRedundancies() -> [Double] {
    let ordering = DegreeOrdering(of: self, isWeighted: true)
    let weights = ordering.weights
    let strongest = ordering.order.map { node in
      self.weights[row(of: Int(node))].max() ?? 1
    }
    var sums = [Double](repeating: 0, count: nodeCount)
    ordering.forEachTriangle(lowest: nodes) { triangle in
      let (a, b, c) = (triangle.a, triangle.b, triangle.c)
      let (ab, ac, bc) = (weights[triangle.ab], weights[triangle.ac], weights[triangle.bc])
      sums[a] += bc * (ac / strongest[b] + ab / strongest[c])
      sums[b] += ac * (bc / strongest[a] + ab / strongest[c])
      sums[c] += ab * (bc / strongest[a] + ac / strongest[b])
    }
    return ordering.perNode(sums)
  }
}

extension DegreeOrdering {
  /// Values by rank, in the order of the nodes.
  func perNode<Value: Numeric>(_ byRank: [Value]) -> [Value] {
    var values = [Value](repeating: 0, count: count)
    for (rank, node) in order.enumerated() { values[Int(node)] = byRank[rank] }
    return values
  }
}
