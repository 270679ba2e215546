import GraphCore

extension Mixing {
  /// Newman's assortativity by group: how far ties stay within groups, compared with chance given the
  /// tie ends of each group.
  ///
  ///     r = (Σ e(g, g) − Σ a(g)²) / (1 − Σ a(g)²)
  ///
  /// where e(g, g) is the share of ties within group *g* and a(g) its share of tie ends. An end in
  /// several groups is split equally over them: of *k*, it has a part of 1/*k* in each, and a tie
  /// between ends of *k* and *l* groups a part of 1/(*k l*) in each pair of these.
  ///
  /// - Range: −1 … 1.
  /// - Edge cases: `nil` where all tie ends are in one group, or without ties.
  /// - Source: M. E. J. Newman, "Mixing patterns in networks", *Physical Review E* 67, 2003.
  var assortativity: Double? {
    guard portions.count(where: { $0 > 0 }) > 1 else { return nil }
    let within = portionInside / total
    let expected = portions.reduce(0) { $0 + $1 / (2 * total) * ($1 / (2 * total)) }
    return (within - expected) / (1 - expected)
  }
}

extension Graph {
  /// Newman's assortativity by number: the correlation of the numbers at the two ends of a tie, each
  /// tie counted by its weight and both ways round.
  ///
  /// - Parameter numbers: The number of every node; ties with an end that has none are left out.
  /// - Returns: Pearson's correlation; `nil` where the numbers at all ends are equal, or without
  ///   ties.
  /// - Source: M. E. J. Newman, "Mixing patterns in networks", *Physical Review E* 67, 2003.
  func assortativity(of numbers: [Double?]) -> Double? {
    var ends = 0.0
    var sum = 0.0
    forEachEdge { u, v, weight in
      guard let x = numbers[u], let y = numbers[v] else { return }
      ends += 2 * weight
      sum += weight * (x + y)
    }
    let mean = sum / ends
    var (spread, product) = (0.0, 0.0)
    var isConstant = true
    var first: Double?
    forEachEdge { u, v, weight in
      guard let x = numbers[u], let y = numbers[v] else { return }
      isConstant = isConstant && x == y && x == first ?? x
      first = x
      spread += weight * ((x - mean) * (x - mean) + (y - mean) * (y - mean))
      product += 2 * weight * (x - mean) * (y - mean)
    }
    return isConstant || spread == 0 ? nil : product / spread
  }
}
