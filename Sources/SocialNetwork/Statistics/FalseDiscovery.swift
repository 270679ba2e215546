/// Keeps chance finds among many tests in check.
public enum FalseDiscovery {
  /// The p-values of many tests, adjusted so that of those below a level no larger share than that
  /// level is expected to be there by chance.
  ///
  ///     q(i) = min over j ≥ i of  m p(j) / j        p ascending from 1, m tests
  ///
  /// Of ten findings with q < 0.05 one in twenty, so a half, may be expected to be false.
  ///
  /// - Parameter pValues: The p-values, in any order; `nil` for a test that was not done, which does
  ///   not count.
  /// - Returns: The adjusted p-values, in the same order, none below its p-value and none above 1.
  /// - Complexity: O(*m* log *m*).
  /// - Source: Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", *Journal of the
  ///   Royal Statistical Society B* 57, 1995.
  public static func adjusted(_ pValues: [Double?]) -> [Double?] {
    let tests = pValues.indices.compactMap { place in pValues[place].map { (place, $0) } }
      .sorted { $0.1 < $1.1 }
    var adjusted = [Double?](repeating: nil, count: pValues.count)
    var least = 1.0
    for (rank, test) in tests.enumerated().reversed() {
      least = min(least, test.1 * Double(tests.count) / Double(rank + 1))
      adjusted[test.0] = least
    }
    return adjusted
  }
}
