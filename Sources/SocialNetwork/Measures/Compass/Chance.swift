/// What chance would give, from samples of a null model.
///
/// The samples are of the same network with something dealt out anew: ties rewired, or labels
/// permuted. What stays and what changes is told with each indicator.
public struct Chance: Sendable, Hashable {
  /// The mean of the samples.
  public let expected: Double

  /// How many standard deviations of the samples the value lies above their mean; `nil` where that
  /// deviation is 0.
  public let zScore: Double?

  /// How often chance gives a value at least as far from the mean: (*b* + 1)/(*R* + 1) for *b* of
  /// *R* samples.
  public let pValue: Double

  /// The largest p-value at which a value is called more or less than chance gives.
  ///
  /// 0.01 rather than the usual 0.05, since a page compares a dozen values with chance.
  public static let level = 0.01

  /// Whether the value is more or less than chance gives.
  public enum Verdict: Sendable {
    /// More than chance gives.
    case more

    /// Less than chance gives.
    case less

    /// Neither.
    case alike
  }

  /// Compares a value with samples; `nil` without samples, and where all samples and the value are the
  /// same, so that nothing could have been otherwise.
  ///
  /// Both are counts over the same whole, or any numbers whose differences of less than one part in
  /// 10⁹ are of rounding.
  public init?(of value: Double, among samples: [Double]) {
    guard let first = samples.first else { return nil }
    let tolerance = 1e-9 * max(1, abs(value))
    if samples.allSatisfy({ abs($0 - value) <= tolerance }) { return nil }
    let count = Double(samples.count)
    let isConstant = samples.allSatisfy { $0 == first }
    let mean = isConstant ? first : samples.reduce(0, +) / count
    let variance = samples.reduce(0.0) { $0 + ($1 - mean) * ($1 - mean) } / max(1, count - 1)
    let distance = abs(value - mean)
    let asFar = samples.count { abs($0 - mean) >= distance - tolerance }
    self.init(
      expected: mean,
      zScore: variance > 0 ? (value - mean) / variance.squareRoot() : nil,
      pValue: (Double(asFar) + 1) / (count + 1)
    )
  }

  /// Creates what chance gives from numbers that are known.
  init(expected: Double, zScore: Double?, pValue: Double) {
    self.expected = expected
    self.zScore = zScore
    self.pValue = pValue
  }

  /// Whether a value is more or less than chance gives.
  public func verdict(on value: Double) -> Verdict {
    guard pValue <= Chance.level, value != expected else { return .alike }
    return value > expected ? .more : .less
  }
}
