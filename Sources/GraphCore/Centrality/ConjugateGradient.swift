extension SparseRows {
  /// Solves (D − c A) x = b, for a diagonal matrix D and the matrix A of weights.
  ///
  /// The method of conjugate gradients, with D as its preconditioner. It ends when a step of
  /// Jacobi's iteration would change the solution by less than 10⁻¹³ of the right side, both summed
  /// over all nodes.
  ///
  /// - Parameters:
  ///   - diagonal: The diagonal of D.
  ///   - coupling: The number c.
  ///   - rightSide: The vector b.
  /// - Returns: The vector x.
  /// - Precondition: D − c A is positive definite.
  /// - Complexity: O((*n* + *m*) √κ) for the condition number κ of D⁻¹(D − c A).
  /// - Source: M. R. Hestenes and E. Stiefel, "Methods of conjugate gradients for solving linear
  ///   systems", *Journal of Research of the National Bureau of Standards* 49, 1952.
  func solution(diagonal: [Double], coupling: Double, rightSide: [Double]) -> [Double] {
    var x = [Double](repeating: 0, count: count)
    var residual = rightSide
    var direction = zip(residual, diagonal).map { $0 / $1 }
    var image = [Double](repeating: 0, count: count)
    var gain = zip(residual, direction).reduce(0) { $0 + $1.0 * $1.1 }
    let tolerance = 1e-13 * rightSide.reduce(0) { $0 + abs($1) }

    // In exact arithmetic `count` steps suffice; the limit is for rounding.
    for _ in 0..<(count + 100) where gain > 0 {
      multiply(direction, into: &image)
      var curvature = 0.0
      for i in 0..<count {
        image[i] = diagonal[i] * direction[i] - coupling * image[i]
        curvature += direction[i] * image[i]
      }
      let step = gain / curvature
      var change = 0.0
      var newGain = 0.0
      for i in 0..<count {
        x[i] += step * direction[i]
        residual[i] -= step * image[i]
        change += abs(residual[i])
        newGain += residual[i] * residual[i] / diagonal[i]
      }
      guard change > tolerance else { break }
      let ratio = newGain / gain
      for i in 0..<count { direction[i] = residual[i] / diagonal[i] + ratio * direction[i] }
      gain = newGain
    }
    return x
  }
}
