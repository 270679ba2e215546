/// A number beside those that chance gives: how often chance is as far out, and how far out a number
/// must be to be found.
///
///     p = min(1, 2 (b + 1) / (R + 1))
///
/// where *b* is the smaller of how many of *R* draws lie at or below the number, and how many at or
/// above it. Twice the smaller tail, since a distribution by chance need not be alike on both sides.
/// Draws that equal the number but for rounding count on both sides.
public struct TwoSided: Sendable, Hashable {
  /// The p-value; 1 without draws.
  public let pValue: Double

  /// The mean of the draws; `nil` without any.
  public let mean: Double?

  /// From the lowest to the highest number that is not found at the level of 5 %; `nil` for fewer
  /// than 39 draws, of which nothing can be found at that level.
  ///
  /// A number below or above it by more than rounding has a p-value of 0.05 or less, one inside or at
  /// its ends one of more.
  public let range: ClosedRange<Double>?

  /// The smallest distance from 0 beyond which any difference would have been found, whether above or
  /// below; `nil` where there is no ``range``.
  public var leastFound: Double? { range.map { max(abs($0.lowerBound), abs($0.upperBound)) } }

  /// Compares a number with draws.
  ///
  /// - Parameters:
  ///   - observed: The number.
  ///   - draws: What chance gives.
  ///   - scale: The size of the numbers that it was computed from, of which rounding error is a part;
  ///     0 where that of the draws says enough.
  /// - Complexity: O(*R* log *R*).
  public init(_ observed: Double, among draws: [Double], scale: Double = 0) {
    let sorted = draws.sorted()
    let size = max(scale, abs(observed), abs(sorted.first ?? 0), abs(sorted.last ?? 0))
    let tolerance = TwoSided.tolerance * size
    let below = sorted.partitionPoint { $0 > observed + tolerance }
    let above = sorted.count - sorted.partitionPoint { $0 >= observed - tolerance }
    let count = Double(sorted.count)
    pValue = min(1, 2 * Double(min(below, above) + 1) / (count + 1))
    mean = sorted.isEmpty ? nil : TwoSided.mean(of: draws, from: sorted)
    range = TwoSided.range(of: sorted, at: 0.05)
  }

  /// From the lowest to the highest number that is not found at a level among draws; `nil` for too few of them to find
  /// anything at that level.
  ///
  /// - Parameters:
  ///   - sorted: The draws, in ascending order.
  ///   - level: The largest p-value at which a number is found.
  /// - Returns: The range.
  static func range(of sorted: [Double], at level: Double) -> ClosedRange<Double>? {
    // The largest b of p ≤ level is one less; the next draw from the end is the last that is not found.
    let next = Int((level / 2 * Double(sorted.count + 1) + 1e-9).rounded(.down))
    guard next > 0, next <= sorted.count else { return nil }
    return sorted[next - 1]...max(sorted[next - 1], sorted[sorted.count - next])
  }

  /// Numbers that differ by less than this part of the numbers that they come from are equal.
  static let tolerance = 1e-10

  /// The mean, that of equal draws being exactly theirs.
  private static func mean(of draws: [Double], from sorted: [Double]) -> Double {
    guard let first = sorted.first, first != sorted.last else { return sorted[0] }
    // What is lost of each sum is kept beside it: thousands of draws must not make 0.9220680000000215.
    var (sum, lost) = (0.0, 0.0)
    for draw in draws {
      let next = sum + draw
      lost += abs(sum) >= abs(draw) ? (sum - next) + draw : (draw - next) + sum
      sum = next
    }
    return (sum + lost) / Double(draws.count)
  }
}

extension [Double] {
  /// The first place of ascending numbers from which on a condition holds.
  fileprivate func partitionPoint(where holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Double {
  /// The number, or 0 where it is no more than the rounding error of numbers of some size.
  func clean(of scale: Double) -> Double { abs(self) <= 1e-11 * scale ? 0 : self }
}
