extension Graph {
  /// The eigenvector of the largest eigenvalue of the matrix of weights of one component, scaled so
  /// that its largest entry is 1.
  ///
  ///     λ x = A x,  max x = 1
  ///
  /// - Parameters:
  ///   - isMember: Says of every node whether it is in the component.
  ///   - threads: How many threads may work at once; the entries are the same on any number.
  /// - Returns: The entry of every member, and 0 for the other nodes.
  /// - Precondition: the members are a component with at least one edge.
  /// - Complexity: O(*n* + *m*) for a step.
  public func principalEigenvector(of isMember: [Bool], threads: Int = 1) -> [Double] {
    let adjacency = SparseRows(of: self, threads: threads) { isMember[$0] }
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
  /// begins again until the residual ‖A v − λ v‖ is at most 10⁻¹³ λ, or down to rounding where that is
  /// more. On a graph in several parts the start decides in which of them the vector lies.
  ///
  /// - Parameter start: The first vector; positive in every part that matters.
  /// - Returns: The eigenvalue and the eigenvector.
  /// - Source: C. Lanczos, "An iteration method for the solution of the eigenvalue problem of linear
  ///   differential and integral operators", *Journal of Research of the National Bureau of
  ///   Standards* 45, 1950.
  func principalEigenpair(from start: [Double]) -> (value: Double, vector: [Double]) {
    var basis = KrylovBasis(of: self, from: start)
    var least = Double.infinity
    for _ in 0..<1000 {
      basis.extend()
      let isDone = basis.residual <= KrylovBasis.tolerance * basis.rayleigh
      // Rounding keeps the residual from falling further.
      let isStuck = basis.residual >= least && least <= 1e-10 * basis.rayleigh
      if isDone || isStuck { break }
      least = min(least, basis.residual)
      basis.beginAgain()
    }
    return (basis.rayleigh, basis.first)
  }
}

/// An orthonormal basis of v, A v, A² v …, and the symmetric matrix that A becomes in it: one with
/// entries on its diagonal and beside it only.
private struct KrylovBasis {
  private let matrix: SparseRows

  /// The first vector v, of length 1.
  private(set) var first: [Double]

  /// The vectors after the first, one after the other.
  ///
  /// They mend what the first lacks, and their share in the best vector is as small as that; so single
  /// precision will do, which takes half the memory.
  private var others: [Float] = []

  /// The last two vectors, and the one that is being made.
  private var previous: [Double]
  private var last: [Double]
  private var next: [Double]

  private var diagonal: [Double] = []
  private var beside: [Double] = []

  /// The residual, in parts of the eigenvalue, below which a vector is as good as an eigenvector.
  static let tolerance = 1e-13

  /// The dimension at most; each takes memory for a vector.
  private static let limit = 32

  init(of matrix: SparseRows, from start: [Double]) {
    self.matrix = matrix
    first = start.normalised
    previous = [Double](repeating: 0, count: start.count)
    last = first
    next = previous
  }

  /// The quotient v·A v of the first vector.
  var rayleigh: Double { diagonal[0] }

  /// How far the first vector is from an eigenvector.
  var residual: Double { beside[0] }

  /// Adds vectors, until the first is as good as an eigenvector or the best in the span of all is.
  mutating func extend() {
    let size = first.count
    let limit = min(KrylovBasis.limit, size)
    while true {
      matrix.multiply(last, into: &next)
      let own = next.dot(last)
      let before = beside.last ?? 0
      diagonal.append(own)
      let length = next.subtract((own, last), (before, previous), andPartAlong: first)
      beside.append(length)
      let count = diagonal.count
      if count == 1, length <= KrylovBasis.tolerance * own { return }
      guard length > 1e-15 * diagonal[0], count < limit else { return }
      if count % 4 == 0, let share = principalCoefficients().last,
        length * share <= KrylovBasis.tolerance * diagonal[0] / 4
      {
        return
      }
      swap(&previous, &last)
      swap(&last, &next)
      if others.isEmpty {
        others = [Float](largePagesRepeating: 0, count: (KrylovBasis.limit - 1) * size)
      }
      last.scale(by: 1 / length, writingTo: &others, from: (count - 1) * size)
    }
  }

  /// Begins again from the vector with the largest quotient x·A x / x·x in the span of the basis.
  mutating func beginAgain() {
    let coefficients = principalCoefficients()
    first.combine(coefficients, with: others)
    last = first
    diagonal.removeAll()
    beside.removeAll()
  }

  /// The principal eigenvector of the small matrix T, of length 1; its entries are above 0.
  ///
  /// Inverse iteration from just above the eigenvalue: there θ I − T is positive definite, with nothing
  /// above 0 beside its diagonal, so that nothing cancels.
  private func principalCoefficients() -> [Double] {
    let size = diagonal.count
    // Newton's method from above never passes the largest zero of det(θ I − T).
    var value = diagonal[0]
    for place in 0..<size {
      let above = place > 0 ? beside[place - 1] : 0
      let below = place + 1 < size ? beside[place] : 0
      value = max(value, diagonal[place] + above + below)
    }
    value += 1e-14 * abs(value)
    var found = pivots(at: value)
    for _ in 0..<200 {
      let next = value - 1 / found.slope
      guard next < value else { break }
      let closer = pivots(at: next)
      guard closer.pivots.allSatisfy({ $0 > 0 }) else { break }
      (value, found) = (next, closer)
    }
    let pivots = found.pivots
    var entries = [Double](repeating: 1, count: size)
    for _ in 0..<3 {
      for i in 0..<size - 1 { entries[i + 1] += beside[i] / pivots[i] * entries[i] }
      for i in (0..<size).reversed() {
        let above = i + 1 < size ? beside[i] * entries[i + 1] : 0
        entries[i] = (entries[i] + above) / pivots[i]
      }
      entries = entries.normalised
    }
    return entries
  }

  /// The pivots of θ I − T, and the derivative of the logarithm of its determinant by θ.
  private func pivots(at value: Double) -> (pivots: [Double], slope: Double) {
    var pivots: [Double] = []
    var (pivot, change, slope) = (1.0, 0.0, 0.0)
    for (i, entry) in diagonal.enumerated() {
      let square = i > 0 ? beside[i - 1] * beside[i - 1] : 0
      change = 1 + square * change / (pivot * pivot)
      pivot = value - entry - square / pivot
      pivots.append(pivot)
      slope += change / pivot
    }
    return (pivots, slope)
  }
}

extension [Double] {
  /// The sum of the products of the entries of two vectors.
  fileprivate func dot(_ other: [Double]) -> Double {
    precondition(count == other.count, "vectors of another length")
    let (own, other) = (span, other.span)
    // Four sums, so that an addition need not wait for the one before it; no index is checked again.
    var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
    var i = 0
    while i &+ 4 <= count {
      a += unsafe own[unchecked: i] * other[unchecked: i]
      b += unsafe own[unchecked: i &+ 1] * other[unchecked: i &+ 1]
      c += unsafe own[unchecked: i &+ 2] * other[unchecked: i &+ 2]
      d += unsafe own[unchecked: i &+ 3] * other[unchecked: i &+ 3]
      i &+= 4
    }
    while i < count {
      a += unsafe own[unchecked: i] * other[unchecked: i]
      i &+= 1
    }
    return (a + b) + (c + d)
  }

  /// Multiplies the vector, and writes it into an array of vectors that lie one after the other.
  fileprivate mutating func scale(
    by factor: Double,
    writingTo others: inout [Float],
    from start: Int
  ) {
    precondition(start >= 0 && start + count <= others.count, "room for the vector")
    var own = mutableSpan
    var copies = others.mutableSpan
    // There is room, as was just checked.
    for i in 0..<own.count {
      let entry = unsafe own[unchecked: i] * factor
      unsafe own[unchecked: i] = entry
      unsafe copies[unchecked: start &+ i] = Float(entry)
    }
  }

  /// Makes the vector the sum of multiples of itself and of vectors that lie one after the other, and
  /// that of length 1.
  fileprivate mutating func combine(_ factors: [Double], with others: [Float]) {
    let (size, factors, others) = (count, factors.span, others.span)
    precondition((factors.count - 1) * size <= others.count, "a vector for every factor")
    var own = mutableSpan
    // Some hundreds of entries at a time, which stay in the cache; there are as many, as was checked.
    for start in stride(from: 0, to: size, by: 512) {
      let end = Swift.min(start &+ 512, size)
      for i in start..<end { unsafe own[unchecked: i] *= factors[0] }
      for place in 1..<factors.count {
        let (factor, offset) = (factors[place], (place &- 1) &* size)
        for i in start..<end {
          unsafe own[unchecked: i] += factor * Double(others[unchecked: offset &+ i])
        }
      }
    }
    self = normalised
  }

  /// Takes multiples of two vectors away, and then what is left along a third, which is nothing but
  /// for rounding.
  ///
  /// - Returns: The length of the result.
  fileprivate mutating func subtract(
    _ one: (factor: Double, vector: [Double]),
    _ other: (factor: Double, vector: [Double]),
    andPartAlong third: [Double]
  ) -> Double {
    precondition(count == one.vector.count && count == other.vector.count && count == third.count)
    let (first, second, along) = (one.vector.span, other.vector.span, third.span)
    var own = mutableSpan
    // Two sums each, so that an addition need not wait for the one before it; the lengths are equal.
    var (even, odd) = (0.0, 0.0)
    var i = 0
    while i < own.count {
      let taken = unsafe one.factor * first[unchecked: i] + other.factor * second[unchecked: i]
      let rest = unsafe own[unchecked: i] - taken
      unsafe own[unchecked: i] = rest
      let part = unsafe rest * along[unchecked: i]
      (even, odd) = (odd, even + part)
      i &+= 1
    }
    let factor = even + odd
    (even, odd) = (0, 0)
    i = 0
    while i < own.count {
      let rest = unsafe own[unchecked: i] - factor * along[unchecked: i]
      unsafe own[unchecked: i] = rest
      (even, odd) = (odd, even + rest * rest)
      i &+= 1
    }
    return (even + odd).squareRoot()
  }

  /// The vector scaled to length 1.
  fileprivate var normalised: [Double] {
    let length = dot(self).squareRoot()
    return map { $0 / length }
  }
}
