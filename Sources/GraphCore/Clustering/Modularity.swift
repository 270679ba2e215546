extension Graph {
  /// How much more weight lies within the communities of a partition than at random.
  ///
  ///     Q = Σ_c ( w(c) / W − γ (s(c) / 2 W)² )
  ///
  /// where w(c) is the weight of the edges within community *c*, s(c) the summed strength of its
  /// nodes, W the weight of all edges and γ the resolution.
  ///
  /// - Parameters:
  ///   - labels: The community of every node.
  ///   - resolution: γ; above 1 it favours smaller communities, below 1 larger ones.
  /// - Returns: The modularity; `nil` without edges.
  /// - Precondition: labels are below the number of nodes.
  /// - Complexity: O(*n* + *m*).
  /// - Source: M. E. J. Newman and M. Girvan, "Finding and evaluating community structure in
  ///   networks", *Physical Review E* 69, 2004; with γ, J. Reichardt and S. Bornholdt, *Physical
  ///   Review E* 74, 2006.
  public func modularity(of labels: [UInt32], resolution: Double = 1) -> Double? {
    guard edgeCount > 0 else { return nil }
    var inside = 0.0
    var total = 0.0
    var strengths = [Double](repeating: 0, count: nodeCount)
    for node in nodes {
      let label = labels[node]
      var strength = 0.0
      for arc in row(of: node) {
        strength += weights[arc]
        if labels[Int(targets[arc])] == label { inside += weights[arc] }
      }
      strengths[Int(label)] += strength
      total += strength
    }
    let expected = strengths.reduce(0) { $0 + ($1 / total) * ($1 / total) }
    return inside / total - resolution * expected
  }
}
