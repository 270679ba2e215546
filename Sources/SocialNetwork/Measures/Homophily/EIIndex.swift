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

  /// The index to be expected were the values dealt out at random among the actors of each kind who
  /// have one, and the ties left as they are.
  ///
  ///     Σ(k, l) w(k, l) (1 − 2 s(k, l)) / Σ(k, l) w(k, l)
  ///
  /// over the pairs of kinds *k*, *l*, where w(k, l) is the weight of the ties between actors of these
  /// kinds and s(k, l) the chance that two different actors of known value, one of each kind, share a
  /// value:
  ///
  ///     s(k, l) = Σ(g) n(k, g) n(l, g) / (n(k) n(l)),   s(k, k) = Σ(g) n(k, g) (n(k, g) − 1) / (n(k) (n(k) − 1))
  ///
  /// of n(k) actors of kind *k*, n(k, g) of them in group *g*; where groups overlap, each pair who share
  /// one counts once. Where all actors are of one kind it is Krackhardt and Stern's (E* − I*)/(E* + I*).
  ///
  /// - Edge cases: `nil` without ties of which both ends are known.
  /// - Complexity: that of ``PairsAlike``.
  func expectedEIIndex(kinds: [ActorKind]) -> Double? {
    guard total > 0 else { return nil }
    let pairs = PairsAlike(groups, strata: kinds.map { Int($0.rawValue) })
    let width = ActorKind.allCases.count
    var weights = [Double](repeating: 0, count: width * width)
    for tie in ties {
      let ends = (Int(kinds[tie.source].rawValue), Int(kinds[tie.target].rawValue))
      weights[min(ends.0, ends.1) * width + max(ends.0, ends.1)] += tie.weight
    }
    var expected = 0.0
    for (place, weight) in weights.enumerated() where weight > 0 {
      expected += weight * (1 - 2 * (pairs.chance(place / width, place % width) ?? 0))
    }
    return expected / total
  }

  /// The weight of ties within groups beside that of groups dealt out at random; `nil` without ties of
  /// which both ends are known.
  ///
  /// - Complexity: that of ``MixingTest``.
  func test(in network: Network, options: PermutationOptions) -> TwoSided? {
    guard total > 0, options.count > 0 else { return nil }
    let groups = groups
    let share: (@Sendable (Int, Int) -> Bool)? = groups.overlap ? groups.share : nil
    return MixingTest(
      of: ties,
      groups: groups.cells.labels.map { label in Int32(label ?? -1) },
      share: share,
      in: network,
      options: options
    ).within
  }
}
