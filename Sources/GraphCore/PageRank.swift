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
  /// - Parameter continuation: The probability α of following an edge.
  /// - Returns: The score of every node; they sum up to 1.
  /// - Precondition: `continuation` is at least 0 and below 1.
  /// - Complexity: O(*n* + *m*) for a step; the number of steps does not depend on the graph, since
  ///   the condition number is at most (1 + α) / (1 − α).
  public func pageRank(continuation: Double = 0.85) -> [Double] {
    precondition((0..<1).contains(continuation), "a probability below 1")
    let isolates = nodes.count { degree(of: $0) == 0 }
    // What every node gets at least. An isolate has just this, and shares it out evenly.
    let base =
      (1 - continuation) / (Double(nodeCount) - continuation * Double(isolates))

    let isPendant = nodes.map { node in
      degree(of: node) == 1 && degree(of: Int(targets[row(of: node).lowerBound])) > 1
    }
    let rest = Adjacency(of: self) { degree(of: $0) > 0 && !isPendant[$0] }

    // A pendant l of i scores base + α w(l, i) y(i), and hands α times that back to i.
    var diagonal: [Double] = []
    var rightSide: [Double] = []
    for node in rest.order {
      var strength = 0.0
      var pendants = (count: 0.0, strength: 0.0)
      for arc in row(of: Int(node)) {
        strength += weights[arc]
        if isPendant[Int(targets[arc])] {
          pendants.count += 1
          pendants.strength += weights[arc]
        }
      }
      diagonal.append(strength - continuation * continuation * pendants.strength)
      rightSide.append(base * (1 + continuation * pendants.count))
    }
    let y = rest.solution(diagonal: diagonal, coupling: continuation, rightSide: rightSide)

    var scores = [Double](repeating: base, count: nodeCount)
    for (place, node) in rest.order.enumerated() {
      var strength = 0.0
      for arc in row(of: Int(node)) {
        strength += weights[arc]
        if isPendant[Int(targets[arc])] {
          scores[Int(targets[arc])] = base + continuation * weights[arc] * y[place]
        }
      }
      scores[Int(node)] = strength * y[place]
    }
    return scores
  }
}
