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
    var dealt = [UInt32](repeating: 0, count: 1 + (runs.map(\.count).max() ?? 0))
    var partners = [UInt32](repeating: 0, count: classes.map(\.blockCount).max() ?? 0)
    var draws = Draws(seed: seed ^ UInt64(permutations.lowerBound) &* 0x9E37_79B9_7F4A_7C15)
    // Spans are checked for their bounds, but not, as arrays are, for being held by one alone.
    var total = sums.mutableSpan
    var places = dealt.mutableSpan
    var order = partners.mutableSpan
    let (cells, values) = (cells.span, values.span)
    // Class by class, so that each stays in the cache for all permutations.
    for group in classes {
      for place in 0..<group.blockCount { order[place] = UInt32(truncatingIfNeeded: place) }
      for permutation in 0..<permutations.count {
        let base = permutation &* cellCount
        deal(group, order: &order, places: &places, draws: &draws, into: &total) {
          total,
          slot,
          other in
          total[base &+ Int(cells[slot])] += values[other]
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

/// Random draws for permutations.
struct Draws {
  private var generator: SeededGenerator

  /// The half of the last random number that was not used; above 2³² when there is none.
  private var spare = UInt64.max

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Draws the first numbers of a list from some of its first, without putting any back.
  @inline(__always)
  mutating func shuffle(_ numbers: inout MutableSpan<UInt32>, among count: Int, places: Int) {
    for place in 0..<min(places, count - 1) {
      let other = place &+ draw(below: count &- place)
      let number = numbers[place]
      numbers[place] = numbers[other]
      numbers[other] = number
    }
  }

  /// Deals the numbers below `available` to some places in random order, each as often as any other
  /// but for one.
  @inline(__always)
  mutating func deal(_ available: Int, to places: Int, _ dealt: inout MutableSpan<UInt32>) {
    for number in 0..<available { dealt[number] = UInt32(truncatingIfNeeded: number) }
    if available < places {
      // The numbers in random order, repeated: which are taken once more is left to chance.
      shuffle(&dealt, among: available, places: available)
      for place in available..<places { dealt[place] = dealt[place &- available] }
    }
    shuffle(&dealt, among: max(available, places), places: places)
  }

  /// A number below a bound; the high half of a product maps 32 bits evenly enough on the bound.
  @inline(__always)
  private mutating func draw(below bound: Int) -> Int {
    var bits = spare
    if bits > UInt64(UInt32.max) {
      let both = generator.next()
      bits = both >> 32
      spare = both & UInt64(UInt32.max)
    } else {
      spare = .max
    }
    return Int(truncatingIfNeeded: (bits &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }
}
