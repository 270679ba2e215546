import Foundation

/// How unequally something is shared out, split into the part within groups and the part between
/// them.
///
///     T = (1/n) Σ (x/μ) ln (x/μ) = Σ s(g) T(g) + Σ s(g) ln (μ(g)/μ)
///
/// where μ is the mean of all, μ(g) that of a group and s(g) the group's share of the total. 0 when
/// all have the same, ln *n* when one has all. Where almost all of it lies within the groups, the
/// groups explain little of the inequality.
///
/// With strata, such as kinds of actors, each part is the mean over the strata, weighted by size, so
/// that a difference between strata counts in neither.
///
/// - Edge cases: a part below 10⁻¹¹ is rounding error and given as 0. 0 · ln 0 = 0. A group of mean 0 adds nothing to either part, though it is the most
///   excluded of all, so it is named in ``groupsWithNothing``. Strata of total 0 are left out.
/// - Source: H. Theil, *Economics and Information Theory*, 1967; the split from F. Bourguignon,
///   "Decomposable income inequality measures", *Econometrica* 47, 1979, doi:10.2307/1914138.
public struct Theil: Sendable, Hashable {
  /// The inequality in all: ``within`` and ``between`` together.
  public let total: Double

  /// The part within the groups.
  public let within: Double

  /// The part between the groups.
  public let between: Double

  /// The groups of which every member has 0, while others have something.
  public let groupsWithNothing: [Int]

  /// Splits the inequality of values of 0 and above; `nil` where all are 0, or there are none.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - groups: The group of each, counted from 0.
  ///   - strata: The stratum of each, counted from 0; `nil` where there is but one.
  /// - Precondition: the arrays are of one length, and no value is negative.
  /// - Complexity: O(*n*).
  public init?(of values: [Double], in groups: [Int], strata: [Int]? = nil) {
    let cells = Cells(values, groups: groups, strata: strata)
    var (within, between, weight) = (0.0, 0.0, 0.0)
    for stratum in 0..<cells.strataCount where cells.totals[stratum] > 0 {
      let n = Double(cells.sizes[stratum])
      let mean = cells.totals[stratum] / n
      weight += n
      for cell in cells.range(of: stratum) where cells.sums[cell] > 0 {
        let share = cells.sums[cell] / cells.totals[stratum]
        let cellMean = cells.sums[cell] / Double(cells.counts[cell])
        // Σ x ln (x/μ(g)) / Σ x is the Theil index of the group.
        within += n * share * cells.entropies[cell] / cells.sums[cell]
        between += n * share * log(cellMean / mean)
      }
    }
    guard weight > 0 else { return nil }
    // Each part is a mean of shares times logarithms; what is left of 0 by rounding is no inequality.
    self.within = Swift.max(0, (within / weight).clean(of: 1))
    self.between = Swift.max(0, (between / weight).clean(of: 1))
    total = self.within + self.between
    groupsWithNothing = (0..<cells.groupCount).filter(cells.hasNothing)
  }
}

/// The sums in every cell of strata by groups.
private struct Cells {
  let strataCount: Int
  let groupCount: Int
  var sizes: [Int]
  var totals: [Double]
  var counts: [Int]
  var sums: [Double]

  /// Σ x ln (x / mean of the cell).
  var entropies: [Double]

  init(_ values: [Double], groups: [Int], strata: [Int]?) {
    precondition(values.count == groups.count, "a group for every value")
    strataCount = 1 + (strata?.max() ?? 0)
    groupCount = 1 + (groups.max() ?? -1)
    sizes = [Int](repeating: 0, count: strataCount)
    totals = [Double](repeating: 0, count: strataCount)
    counts = [Int](repeating: 0, count: strataCount * groupCount)
    sums = [Double](repeating: 0, count: strataCount * groupCount)
    entropies = sums
    for (i, value) in values.enumerated() {
      precondition(value >= 0, "a value below 0")
      let stratum = strata?[i] ?? 0
      let cell = stratum * groupCount + groups[i]
      sizes[stratum] += 1
      totals[stratum] += value
      counts[cell] += 1
      sums[cell] += value
    }
    for (i, value) in values.enumerated() where value > 0 {
      let cell = (strata?[i] ?? 0) * groupCount + groups[i]
      entropies[cell] += value * log(value * Double(counts[cell]) / sums[cell])
    }
  }

  func range(of stratum: Int) -> Range<Int> { stratum * groupCount..<(stratum + 1) * groupCount }

  /// Whether a group has members, but nothing in any stratum where others have something.
  func hasNothing(_ group: Int) -> Bool {
    let cells = (0..<strataCount).filter { totals[$0] > 0 }.map { $0 * groupCount + group }
    return cells.contains { counts[$0] > 0 } && cells.allSatisfy { sums[$0] == 0 }
  }
}
