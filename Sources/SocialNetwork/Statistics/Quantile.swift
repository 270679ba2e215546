extension [Double] {
  /// The value below which a share of the values lies, between two values where it falls between.
  ///
  ///     h = (n − 1) p        q = x(⌊h⌋) + (h − ⌊h⌋) (x(⌊h⌋ + 1) − x(⌊h⌋)), x ascending from 0
  ///
  /// The median is `quantile(0.5)`, the floor of a group `quantile(0.1)`: a tenth of its members has
  /// no more.
  ///
  /// - Parameter share: *p*, from 0 to 1.
  /// - Returns: The value; `nil` without values.
  /// - Complexity: O(*n* log *n*).
  /// - Source: type 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", *The
  ///   American Statistician* 50, 1996; the default of R and NumPy.
  public func quantile(_ share: Double) -> Double? {
    guard !isEmpty else { return nil }
    let sorted = sorted()
    let place = Double(count - 1) * share
    let below = Swift.min(Int(place), count - 1)
    let above = Swift.min(below + 1, count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
