extension [Double] {
  /// The Gini coefficient of a group, by the formula that makes groups of unlike size comparable.
  ///
  ///     G* = n / (n − 1) · G        G = 2 Σ k·x(k) / (n Σ x) − (n + 1) / n
  ///
  /// 0 when all have the same, 1 when one has all, however small the group.
  ///
  /// - Edge cases: below 10⁻¹¹ it is rounding error and given as 0. `nil` for fewer than two values, and where all are 0.
  /// - Complexity: O(*n* log *n*).
  /// - Source: G. Deltas, "The small-sample bias of the Gini coefficient", *Review of Economics and
  ///   Statistics* 85, 2003, doi:10.1162/rest.2003.85.1.226.
  public var groupGini: Double? {
    guard count > 1, let gini = giniCoefficient else { return nil }
    return (gini * Double(count) / Double(count - 1)).clean(of: 1)
  }
}
