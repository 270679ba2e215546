extension Graph {
  /// The eigenvector of the largest eigenvalue of the matrix of weights of one component, scaled so
  /// that its largest entry is 1.
  ///
  ///     λ x = A x,  max x = 1
  ///
  /// - Parameter isMember: Says of every node whether it is in the component.
  /// - Returns: The entry of every member, and 0 for the other nodes.
  /// - Precondition: the members are a component with at least one edge.
  /// - Complexity: O(*n* + *m*) for a step.
  public func principalEigenvector(of isMember: [Bool]) -> [Double] {
    let adjacency = SparseRows(of: self) { isMember[$0] }
    let start = [Double](repeating: 1, count: adjacency.count)
    let x = adjacency.polished(adjacency.principalEigenpair(from: start).vector)
    var entries = [Double](repeating: 0, count: nodeCount)
    for (place, node) in adjacency.order.enumerated() { entries[Int(node)] = x[place] }
    return entries
  }
}

extension SparseRows {
  /// A vector after steps x ← (A + I) x / max, until no entry changes any more.
  ///
  /// Adding I keeps two-mode networks from swinging between their two sides. From a vector close to
  /// the solution this takes a few steps, which make every entry positive.
  fileprivate func polished(_ approximate: [Double]) -> [Double] {
    var x = approximate.map { abs($0) }
    var image = x
    for _ in 0..<100 {
      multiply(x, into: &image)
      for i in 0..<count { image[i] += x[i] }
      let largest = image.max() ?? 1
      var change = 0.0
      for i in 0..<count {
        let next = image[i] / largest
        change = max(change, abs(next - x[i]))
        x[i] = next
      }
      guard change > 1e-14 else { break }
    }
    return x
  }

  /// The largest eigenvalue of the matrix A of weights and a vector of it, of length 1.
  ///
  /// Lanczos's iteration: the best vector among all combinations of v, A v, A² v …, from which it
  /// begins again until the residual ‖A v − λ v‖ is down to rounding. On a graph in several parts
  /// the start decides in which of them the vector lies.
  ///
  /// - Parameter start: The first vector; positive in every part that matters.
  /// - Returns: The eigenvalue and the eigenvector.
  /// - Source: C. Lanczos, "An iteration method for the solution of the eigenvalue problem of linear
  ///   differential and integral operators", *Journal of Research of the National Bureau of
  ///   Standards* 45, 1950.
  func principalEigenpair(from start: [Double]) -> (value: Double, vector: [Double]) {
    var vector = start.normalised
    var value = 0.0
    var least = Double.infinity
    for _ in 0..<1000 {
      let basis = KrylovBasis(of: self, from: vector)
      value = basis.rayleigh
      let isDone = basis.residual <= KrylovBasis.tolerance * value
      // Rounding keeps the residual from falling further.
      let isStuck = basis.residual >= least && least <= 1e-10 * value
      if isDone || isStuck { break }
      least = min(least, basis.residual)
      vector = basis.bestVector()
    }
    return (value, vector)
  }
}

/// An orthonormal basis of v, A v, A² v …, and the symmetric matrix that A becomes in it: one with
/// entries on its diagonal and beside it only.
private struct KrylovBasis {
  private var vectors: [[Double]]
  private var diagonal: [Double] = []
  private var beside: [Double] = []

  /// The residual, in parts of the eigenvalue, below which a vector is as good as an eigenvector.
  static let tolerance = 1e-13

  /// The dimension at most; each takes memory for a vector.
  private static let limit = 16

  init(of matrix: SparseRows, from start: [Double]) {
    vectors = [start]
    var next = start
    while true {
      let last = vectors.count - 1
      matrix.multiply(vectors[last], into: &next)
      let own = next.dot(vectors[last])
      let before = last > 0 ? beside[last - 1] : 0
      diagonal.append(own)
      let length = next.subtract(
        (own, vectors[last]),
        (before, vectors[max(last - 1, 0)]),
        andPartAlong: start
      )
      beside.append(length)
      let isDone = last == 0 && length <= KrylovBasis.tolerance * own
      guard !isDone, length > 1e-15 * diagonal[0],
        vectors.count < min(KrylovBasis.limit, next.count)
      else { return }
      vectors.append(next.map { $0 / length })
    }
  }

  /// The quotient v·A v of the first vector.
  var rayleigh: Double { diagonal[0] }

  /// How far the first vector is from an eigenvector.
  var residual: Double { beside[0] }

  /// The vector with the largest quotient x·A x / x·x in the span of the basis.
  func bestVector() -> [Double] {
    let coefficients = principalCoefficients()
    var best = [Double](repeating: 0, count: vectors[0].count)
    for (coefficient, vector) in zip(coefficients, vectors) {
      best.add(coefficient, times: vector)
    }
    return best.normalised
  }

  /// The principal eigenvector of the small matrix, by squaring it over and over: its powers tend to
  /// the projection on that vector.
  private func principalCoefficients() -> [Double] {
    let size = vectors.count
    // Positive definite once shifted, so that the largest eigenvalue is also the largest in size.
    let shift = zip(diagonal, beside).map { abs($0) + 2 * $1 }.max() ?? 1
    var power = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for i in 0..<size {
      power[i][i] = diagonal[i] + shift
      if i + 1 < size {
        power[i][i + 1] = beside[i]
        power[i + 1][i] = beside[i]
      }
    }
    for _ in 0..<40 {
      let trace = (0..<size).reduce(0) { $0 + power[$1][$1] }
      let scaled = power.map { row in row.map { $0 / trace } }
      power = scaled.map { row in scaled.map { row.dot($0) } }
    }
    return power.max { $0.dot($0) < $1.dot($1) } ?? []
  }
}

extension [Double] {
  fileprivate func dot(_ other: [Double]) -> Double {
    var sum = 0.0
    for i in 0..<Swift.min(count, other.count) { sum += self[i] * other[i] }
    return sum
  }

  fileprivate mutating func add(_ factor: Double, times other: [Double]) {
    for i in 0..<Swift.min(count, other.count) { self[i] += factor * other[i] }
  }

  /// Takes multiples of two vectors away, and then what is left along a third, which is nothing but
  /// for rounding.
  ///
  /// - Returns: The length of the result.
  fileprivate mutating func subtract(
    _ first: (factor: Double, vector: [Double]),
    _ second: (factor: Double, vector: [Double]),
    andPartAlong third: [Double]
  ) -> Double {
    var along = 0.0
    for i in indices {
      self[i] -= first.factor * first.vector[i] + second.factor * second.vector[i]
      along += self[i] * third[i]
    }
    var square = 0.0
    for i in indices {
      self[i] -= along * third[i]
      square += self[i] * self[i]
    }
    return square.squareRoot()
  }

  /// The vector scaled to length 1.
  fileprivate var normalised: [Double] {
    let length = dot(self).squareRoot()
    return map { $0 / length }
  }
}
