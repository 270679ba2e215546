import GraphCore

/// Up to eight numbers of an actor, or sums of them: the value of every outcome, and after those of
/// each outcome that not all have, whether it has one.
typealias Lanes = SIMD8<Double>

extension PermutationPlan {
  /// The sums in every cell, were the actors to change places at random.
  ///
  /// In every permutation a block gets the numbers of another of its class, drawn at random, and
  /// within its strata they are dealt out at random. A block that is larger than the other takes
  /// its numbers more than once, as evenly as can be; a smaller one takes some of them.
  ///
  /// - Parameters:
  ///   - cells: The cell of every slot; it stays where it is.
  ///   - values: The numbers in every slot, which move.
  ///   - cellCount: The number of cells.
  ///   - permutations: Which permutations of all; each range has its own random numbers.
  ///   - seed: The seed of all.
  /// - Returns: The sums of cell *c* in permutation *p* of the range, at *p* · `cellCount` + *c*.
  /// - Complexity: O(*r* *n*) for *r* permutations.
  func permutedSums(
    cells: [Int32],
    values: [Lanes],
    cellCount: Int,
    permutations: Range<Int>,
    seed: UInt64
  ) -> [Lanes] {
    var sums = [Lanes](repeating: Lanes(), count: permutations.count * cellCount)
    var dealer = Dealer(seed: seed ^ UInt64(permutations.lowerBound) &* 0x9E37_79B9_7F4A_7C15)
    // Class by class, so that each stays in the cache for all permutations.
    for group in classes {
      var partners = (0..<group.blockCount).map { UInt32($0) }
      for permutation in 0..<permutations.count {
        let base = permutation * cellCount
        dealer.shuffle(&partners)
        var run = group.firstRun
        for partner in partners {
          let other = group.firstRun + Int(partner) * group.runsPerBlock
          for place in 0..<group.runsPerBlock {
            let (to, from) = (runs[run], runs[other + place])
            run += 1
            if to.count == 1, from.count == 1 {
              sums[base + Int(cells[to.start])] += values[from.start]
              continue
            }
            dealer.deal(from.count, to: to.count)
            for slot in 0..<to.count {
              sums[base + Int(cells[to.start + slot])] +=
                values[from.start + Int(dealer.dealt[slot])]
            }
          }
        }
      }
    }
    return sums
  }

  /// The sums in every cell as the actors stand.
  func sums(cells: [Int32], values: [Lanes], cellCount: Int) -> [Lanes] {
    var sums = [Lanes](repeating: Lanes(), count: cellCount)
    for (cell, value) in zip(cells, values) { sums[Int(cell)] += value }
    return sums
  }
}

/// Deals out places at random.
private struct Dealer {
  private var generator: SeededGenerator

  /// What was dealt last, in its first places.
  private(set) var dealt: [UInt32] = []

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Puts numbers in random order.
  mutating func shuffle(_ numbers: inout [UInt32]) {
    for last in stride(from: numbers.count - 1, to: 0, by: -1) {
      numbers.swapAt(last, draw(below: last + 1))
    }
  }

  /// Deals the numbers below `available` to some places in random order, each as often as any other
  /// but for one.
  mutating func deal(_ available: Int, to places: Int) {
    if dealt.count < max(available, places) {
      dealt = [UInt32](repeating: 0, count: 2 * max(available, places))
    }
    for number in 0..<available { dealt[number] = UInt32(number) }
    if available < places {
      // The numbers in random order, repeated: which are taken once more is left to chance.
      for first in 0..<available - 1 { dealt.swapAt(first, first + draw(below: available - first)) }
      for place in available..<places { dealt[place] = dealt[place - available] }
    }
    let all = max(available, places)
    for first in 0..<min(places, all - 1) {
      dealt.swapAt(first, first + draw(below: all - first))
    }
  }

  /// A number below a bound; the high half of a product maps 32 bits evenly enough on the bound.
  private mutating func draw(below bound: Int) -> Int {
    Int(truncatingIfNeeded: ((generator.next() >> 32) &* UInt64(bound)) >> 32)
  }
}
