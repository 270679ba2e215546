import GraphCore

extension Mixing {
  /// Krackhardt and Stern's E-I index: how far ties lead outside rather than inside the groups.
  ///
  ///     EI = (E − I) / (E + I)       E, I the weight of ties between and within groups
  ///
  /// A tie is within where its ends share a group, as for bonding and bridging.
  ///
  /// - Range: −1, all ties within groups … 1, none.
  /// - Edge cases: `nil` without ties of which both ends are known.
  /// - Source: D. Krackhardt and R. N. Stern, "Informal networks and organizational crises: an
  ///   experimental simulation", *Social Psychology Quarterly* 51, 1988.
  var eiIndex: Double? {
    guard total > 0 else { return nil }
    return (total - 2 * within) / total
  }

  /// The index where every pair of actors is as likely to have a tie.
  ///
  ///     (E* − I*) / (E* + I*)       I* = Σ n(g) (n(g) − 1) / 2,  E* + I* = n (n − 1) / 2
  ///
  /// Where groups overlap, I* is the number of pairs of actors who share one.
  ///
  /// - Edge cases: `nil` with fewer than two actors of known group.
  var expectedEIIndex: Double? {
    let n = labels.count
    guard n > 1 else { return nil }
    let inside = zip(groups.cells.sizes, groups.sharingCounts).reduce(0) { $0 + $1.0 * ($1.1 - 1) }
    return Double(n * (n - 1) - 2 * inside) / Double(n * (n - 1))
  }

  /// How often cells dealt out at random, sizes and ties kept, give an index at least as far from
  /// their mean.
  ///
  ///     p = (b + 1) / (R + 1)       b the number of such among R permutations
  ///
  /// - Parameters:
  ///   - permutations: R.
  ///   - seed: The seed; each permutation has a generator of its own, whatever the threads.
  ///   - threads: How many threads may work at once.
  /// - Returns: The p-value, two-sided; `nil` without ties of which both ends are known.
  /// - Complexity: O(R (*n* + *m*)).
  func pValue(permutations: Int, seed: UInt64, threads: Int) -> Double? {
    guard total > 0, permutations > 0 else { return nil }
    let (groups, overlap) = (groups, groups.overlap)
    let indices = inChunks(of: 0..<permutations, count: 64, threads: threads) { range in
      var labels = labels
      return range.map { permutation in
        var generator = SeededGenerator(seed: seed &+ UInt64(permutation) &* 0x9E37_79B9)
        labels.shuffle(using: &generator)
        return ties.reduce(0.0) { sum, tie in
          let (source, target) = (labels[tie.source], labels[tie.target])
          let isWithin = overlap ? groups.share(source, target) : source == target
          return sum + (isWithin ? tie.weight : 0)
        }
      }
    }.flatMap(\.self)

    // The index falls with the weight inside, so that both are as far from their means.
    let mean = indices.reduce(0, +) / Double(permutations)
    let distance = abs(within - mean)
    let asFar = indices.count { abs($0 - mean) >= distance - 1e-9 * total }
    return Double(asFar + 1) / Double(permutations + 1)
  }
}
