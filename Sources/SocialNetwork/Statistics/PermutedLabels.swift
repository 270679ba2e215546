import GraphCore

extension PermutationPlan {
  /// Deals the labels of the actors out at random, again and again, in the way of
  /// ``permutedSums(cells:values:cellCount:permutations:seed:)``: a block gets the labels of another of
  /// its class, and within its strata they are dealt out at random.
  ///
  /// - Parameters:
  ///   - labels: The label of every actor of the network; those of actors without a slot stay.
  ///   - permutations: Which permutations of all; each range has its own random numbers.
  ///   - seed: The seed of all.
  ///   - body: What is done with the labels of every permutation.
  /// - Complexity: O(*r* *n*) for *r* permutations, and what is done with them.
  func forEachPermutation(
    of labels: [Int32],
    permutations: Range<Int>,
    seed: UInt64,
    _ body: (borrowing Span<Int32>) -> Void
  ) {
    var moved = labels
    var dealt = [UInt32](repeating: 0, count: 1 + (runs.map(\.count).max() ?? 0))
    var partners = [UInt32](repeating: 0, count: classes.map(\.blockCount).max() ?? 0)
    var draws = Draws(seed: seed ^ UInt64(permutations.lowerBound) &* 0x9E37_79B9_7F4A_7C15)
    for _ in permutations {
      var target = moved.mutableSpan
      var places = dealt.mutableSpan
      var order = partners.mutableSpan
      let (slots, labels) = (actors.span, labels.span)
      for group in classes {
        for place in 0..<group.blockCount { order[place] = UInt32(truncatingIfNeeded: place) }
        deal(group, order: &order, places: &places, draws: &draws, into: &target) {
          target,
          slot,
          other in
          target[slots[slot]] = labels[slots[other]]
        }
      }
      body(moved.span)
    }
  }
}

/// Ties within and between the groups of actors, against the groups dealt out anew.
///
/// The labels of the actors change places as those of a ``GroupTest``: within kinds, and people by
/// association as a whole (``Network/permutationBlocks(besides:among:)``), while the ties stay. Actors of
/// unknown group keep out of it, and so do kinds that are all of one group.
struct MixingTest: Sendable {
  /// The weight of the ties within groups, and what chance gives.
  let within: TwoSided

  /// The weight of the ties within groups in every permutation.
  let draws: [Double]

  /// Deals out the groups.
  ///
  /// - Parameters:
  ///   - ties: The ties, of which both ends are in a group.
  ///   - groups: The group of every actor of the network; below 0 where it is not known.
  ///   - share: Whether two groups have something in common; `nil` where only equal ones have.
  ///   - network: The network.
  ///   - options: How often, from which seed and on how many threads.
  /// - Complexity: O(*R* (*n* + *t*)) for *n* actors and *t* ties.
  init(
    of ties: [Tie],
    groups: [Int32],
    share: (@Sendable (Int, Int) -> Bool)?,
    in network: Network,
    options: PermutationOptions
  ) {
    let known = network.actors.ids.sorted(network.actors.indices.filter { groups[$0] >= 0 })
    let kinds = network.actors.kinds.map { Int($0.rawValue) }
    let grouped = GroupedActors(
      members: known,
      groups: groups.map { Int($0) },
      groupCount: 1 + Int(groups.max() ?? -1),
      sets: [],
      strata: kinds,
      blocks: network.permutationBlocks(besides: options.umbrella)
    )
    let plan = PermutationPlan(of: grouped.members, strata: kinds, blocks: grouped.blocks)
    @Sendable func weight(_ labels: borrowing Span<Int32>) -> Double {
      var sum = 0.0
      for tie in ties {
        let (first, second) = (labels[tie.source], labels[tie.target])
        if first == second || share?(Int(first), Int(second)) ?? false { sum += tie.weight }
      }
      return sum
    }
    let draws = inChunks(of: 0..<options.count, count: 64, threads: options.threads) { range in
      var drawn: [Double] = []
      drawn.reserveCapacity(range.count)
      plan.forEachPermutation(of: groups, permutations: range, seed: options.seed) {
        drawn.append(weight($0))
      }
      return drawn
    }.flatMap(\.self)
    self.draws = draws
    within = TwoSided(
      weight(groups.span),
      among: draws,
      scale: ties.reduce(0) { $0 + $1.weight }
    )
  }

  /// A tie between actors, by their positions.
  struct Tie: Sendable {
    let source: Int
    let target: Int
    let weight: Double
  }
}
