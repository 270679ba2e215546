/// Katz scores, and the factor by which a step counts less than the one before it.
public struct KatzScores: Sendable {
  /// The score of every node.
  public let scores: [Double]

  /// The factor α = 1 / (2 λ), λ the largest eigenvalue of the matrix of weights; `nil` where there
  /// are no edges.
  public let attenuation: Double?
}

extension Graph {
  /// The number of walks that end at every node, those of *k* steps counted α*ᵏ* times.
  ///
  ///     x = α A x + 1       α = 1 / (2 λ), λ the largest eigenvalue of A
  ///
  /// Solved as (2 λ I − A) x = 2 λ, whose condition number is at most 3.
  ///
  /// - Parameter threads: How many threads may work at once; the scores are the same on any number.
  /// - Returns: The scores, each 1 where there are no edges.
  /// - Complexity: O(*n* + *m*) for a step, some 30 steps once λ is known.
  /// - Source: L. Katz, "A new status index derived from sociometric analysis", *Psychometrika* 18,
  ///   1953.
  public func katzScores(threads: Int = 1) -> KatzScores {
    guard edgeCount > 0 else {
      return KatzScores(scores: nodes.map { _ in 1 }, attenuation: nil)
    }
    let adjacency = SparseRows(of: self, threads: threads)
    let start = [Double](repeating: 1, count: nodeCount)
    let twice = 2 * adjacency.principalEigenpair(from: start).value
    let level = [Double](repeating: twice, count: nodeCount)
    let x = adjacency.solution(diagonal: level, coupling: 1, rightSide: level)
    var scores = x
    for (place, node) in adjacency.order.enumerated() { scores[Int(node)] = x[place] }
    return KatzScores(scores: scores, attenuation: 1 / twice)
  }
}
