/// The least-squares fit of the means in the cells of a crossing by a sum of one number for each of
/// their values, such as one for women and one for those of an origin.
///
///     minimise Σ(c) w(c) (m(c) − α − β₁(value 1 of c) − β₂(value 2 of c) − …)²
///
/// What is left of a cell's mean is what comes on top of its parts: the crossing effect.
///
/// - Complexity: O(*c* *p*²) to prepare for *c* cells and *p* values, O(*c* *p*) for each fit.
struct AdditiveFit: Sendable {
  /// An orthonormal basis of all that can be fitted, scaled by the roots of the weights.
  private let basis: [[Double]]
  private let roots: [Double]

  /// Says of every cell whether something can be left of its mean at all.
  ///
  /// Nothing can where a value occurs in one cell only.
  let isFree: [Bool]

  /// Prepares the fit.
  ///
  /// - Parameters:
  ///   - levels: The values of every cell, as numbers, one for each attribute.
  ///   - weights: The number of actors in every cell; 0 leaves it out.
  init(levels: [[Int]], weights: [Double]) {
    let roots = weights.map { $0.squareRoot() }
    var columns = [roots]
    for factor in levels.first?.indices ?? 0..<0 {
      for level in Set(levels.map { $0[factor] }).sorted() {
        columns.append(zip(levels, roots).map { $0[factor] == level ? $1 : 0 })
      }
    }
    // Gram and Schmidt, twice for the rounding; what depends on the columns before it falls out.
    var basis: [[Double]] = []
    for column in columns {
      let length = column.reduce(0) { $0 + $1 * $1 }.squareRoot()
      var rest = column
      for _ in 0..<2 { for known in basis { rest.remove(known) } }
      let norm = rest.reduce(0) { $0 + $1 * $1 }.squareRoot()
      if norm > 1e-9 * length { basis.append(rest.map { $0 / norm }) }
    }
    self.basis = basis
    self.roots = roots
    isFree = roots.indices.map { cell in
      roots[cell] > 0 && basis.reduce(1) { $0 - $1[cell] * $1[cell] } > 1e-9
    }
  }

  /// What is left of the mean of every cell; 0 where nothing can be.
  func effects(of means: [Double]) -> [Double] {
    var rest = zip(means, roots).map { $0 * $1 }
    for known in basis { rest.remove(known) }
    return rest.indices.map { isFree[$0] ? rest[$0] / roots[$0] : 0 }
  }
}

extension [Double] {
  /// Takes away what lies in a direction of length 1.
  fileprivate mutating func remove(_ direction: [Double]) {
    let part = zip(self, direction).reduce(0) { $0 + $1.0 * $1.1 }
    for i in indices { self[i] -= part * direction[i] }
  }
}
