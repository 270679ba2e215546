extension [Double] {
  /// The value below which a share of the values lies, between two values where it falls between.
  ///
  ///     h = (n − 1) p        q = x(⌊h⌋) + (h − ⌊h⌋) (x(⌊h⌋ + 1) − x(⌊h⌋)), x ascending from 0
  ///
  /// The median is `quantile(0.5)`. What a tenth has no more than is ``worstTenth(isLowest:)``.
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

  /// What the worst-off tenth of the values is at most: the least of them that a tenth or more of all are no
  /// more than.
  ///
  /// It is one of the values, unlike `quantile(0.1)`: of counts a count.
  ///
  /// - Parameter isLowest: Whether the least are worst off; else the greatest, and it is at least that.
  /// - Returns: The value; `nil` without values.
  /// - Complexity: O(*n* log *n*).
  /// - Source: type 1 of Hyndman and Fan.
  public func worstTenth(isLowest: Bool) -> Double? {
    guard !isEmpty else { return nil }
    let place = [Double].tenth(of: count)
    return sorted { isLowest ? $0 < $1 : $0 > $1 }[place - 1]
  }

  /// At which place from 1 on the worst-off tenth of so many values ends.
  static func tenth(of count: Int) -> Int { Swift.max(1, (count + 9) / 10) }
}
