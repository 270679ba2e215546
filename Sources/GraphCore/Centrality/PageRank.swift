extension Graph {
  /// The PageRank of every node: where a walker is found who follows edges in proportion to their
  /// weight, and at every step starts anew at a random node with probability 1 − α.
  ///
  ///     x(i) = (1 − α) / n + α Σ_j w(i, j) x(j) / s(j)       s(j) = Σ_k w(j, k)
  ///
  /// where a node without edges sends its walker to a random node. With y(i) = x(i) / s(i) this is
  /// the symmetric system (D − α A) y = b, D the strengths and A the weights, which conjugate
  /// gradients solve. Nodes with one edge are eliminated first: each is known from its neighbor.
  ///
  /// - Parameters:
  ///   - continuation: The probability α of following an edge.
  ///   - threads: How many threads may work at once; the scores are the same on any number.
  /// - Returns: The score of every node; they sum up to 1.
  /// - Precondition: `continuation` is at least 0 and below 1.
  /// - Complexity: O(*n* + *m*) for a step; the number of steps does not depend on the graph, since
  ///   the condition number is at most (1 + α) / (1 − α).
  public func pageRank(continuation: Double = 0.85, threads: Int = 1) -> [Double] {
    precondition((0..<1).contains(continuation), "a probability below 1")
    let isolates = nodes.count { degree(of: $0) == 0 }
    // What every node gets at least. An isolate has just this, and shares it out evenly.
    let base =
      (1 - continuation) / (Double(nodeCount) - continuation * Double(isolates))

    // A pendant l of i scores base + α w(l, i) y(i), and hands α times that back to i.
    var isPendant = [Bool](repeating: false, count: nodeCount)
    let strengths = nodes.map(strength(of:))
    var diagonal = strengths
    var rightSide = [Double](repeating: base, count: nodeCount)
    for node in nodes where degree(of: node) == 1 {
      let arc = row(of: node).lowerBound
      let neighbor = Int(targets[arc])
      guard degree(of: neighbor) > 1 else { continue }
      isPendant[node] = true
      diagonal[neighbor] -= continuation * continuation * weights[arc]
      rightSide[neighbor] += continuation * base
    }
    let rest = SparseRows(of: self, threads: threads) { degree(of: $0) > 0 && !isPendant[$0] }
    let y = rest.solution(
      diagonal: rest.order.map { diagonal[Int($0)] },
      coupling: continuation,
      rightSide: rest.order.map { rightSide[Int($0)] }
    )

    var scores = [Double](repeating: base, count: nodeCount)
    for (place, node) in rest.order.enumerated() {
      scores[Int(node)] = strengths[Int(node)] * y[place]
    }
    for node in nodes where isPendant[node] {
      let arc = row(of: node).lowerBound
      let neighbor = Int(targets[arc])
      scores[node] += continuation * weights[arc] * scores[neighbor] / strengths[neighbor]
    }
    return scores
  }
}
