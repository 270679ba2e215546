import GraphCore

/// How many ties join actors who have no value in common, against the same values dealt out anew.
///
/// Values are permuted among the actors of one kind who have such a tie, so that each kind keeps its
/// values, and the ties stay where they are. Ties with an end of unknown value are left out.
struct CrossingTies {
  /// The ties that join actors without a value in common.
  let crossing: Int

  /// The ties of which the values of both ends are known.
  let known: Int

  /// What chance would give, as a share of the known; `nil` of none.
  let chance: ChanceComparison?

  /// Counts the crossing ties among some.
  ///
  /// - Parameters:
  ///   - ties: The ends of the ties, as positions of actors.
  ///   - kinds: The kind of every actor.
  ///   - traits: What actors have or do not have in common.
  ///   - permutations: How often values are dealt out.
  ///   - threads: How many threads may work at once.
  /// - Complexity: O(*r* *k*) for *r* permutations and *k* ties.
  init(
    among ties: [(Int, Int)],
    kinds: [ActorKind],
    traits: Traits,
    permutations: Int,
    threads: Int
  ) {
    // Only those who have such a tie, numbered kind by kind.
    let known = ties.filter { traits.codes[$0.0] != 0 && traits.codes[$0.1] != 0 }
    var places: [Int: Int] = [:]
    let present = Set(known.flatMap { [$0.0, $0.1] })
    let order = present.sorted { (kinds[$0].rawValue, $0) < (kinds[$1].rawValue, $1) }
    for (place, actor) in order.enumerated() { places[actor] = place }
    let codes = order.map { Int(traits.codes[$0]) }
    let ends = known.compactMap { u, v -> (Int, Int)? in
      guard let first = places[u], let second = places[v] else { return nil }
      return (first, second)
    }
    var strata: [Range<Int>] = []
    for place in order.indices {
      let isNew = place == 0 || kinds[order[place - 1]] != kinds[order[place]]
      if isNew {
        strata.append(place..<place + 1)
      } else {
        strata[strata.count - 1] = strata[strata.count - 1].lowerBound..<place + 1
      }
    }

    self.known = known.count
    crossing = traits.crossing(ends, codes)
    guard !known.isEmpty else {
      chance = nil
      return
    }
    let (fixed, whole) = (strata, Double(known.count))
    let samples = inChunks(of: 0..<permutations, count: 64, threads: threads) { range in
      range.map { sample in
        var generator = SeededGenerator(seed: 1 &+ UInt64(sample) &* 0x9E37_79B9)
        var dealt = codes
        for stratum in fixed { dealt.shuffle(stratum, using: &generator) }
        return Double(traits.crossing(ends, dealt)) / whole
      }
    }.flatMap(\.self)
    chance = ChanceComparison(
      name: "crossing",
      observed: Double(crossing) / whole,
      among: samples
    )
  }

  /// The share of the known ties that cross; `nil` of none.
  var share: Double? { known > 0 ? Double(crossing) / Double(known) : nil }
}

/// What actors may have in common, as numbered combinations of values; 0 where it is not known.
struct Traits: Sendable {
  /// The combination of every actor.
  let codes: [UInt32]

  /// Whether two combinations have a value in common; `nil` where only equal ones have.
  private let share: (@Sendable (Int, Int) -> Bool)?

  /// How many ties join actors without a value in common, given the combination of every actor.
  fileprivate func crossing(_ ties: [(Int, Int)], _ codes: [Int]) -> Int {
    guard let share else { return ties.count { codes[$0.0] != codes[$0.1] } }
    return ties.count { !share(codes[$0.0], codes[$0.1]) }
  }

  /// The values of an attribute.
  init(_ attribute: Attribute) {
    let sets = ValueSets(of: attribute)
    guard sets.values.allSatisfy({ $0.count < 2 }) else {
      codes = sets.codes
      share = { first, second in sets.cellsShare(first, second) ?? false }
      return
    }
    // A single value stands for itself, however its cell is written.
    let values = sets.values.map { $0.first.map { $0 + 1 } ?? 0 }
    codes = sets.codes.map { values[Int($0)] }
    share = nil
  }

  /// The groups of actors, which may overlap.
  init(_ groups: ValueGroups) {
    codes = groups.cells.labels.map { label in label.map { UInt32($0 + 1) } ?? 0 }
    guard groups.overlap else {
      share = nil
      return
    }
    share = { first, second in groups.share(first - 1, second - 1) }
  }

  /// The functions of the compass that actors serve by the file of actors.
  init(functionsOf actors: Actors) {
    var numbers: [Functions: UInt32] = [:]
    var sets: [Functions] = [[]]
    codes = actors.indices.map { actor in
      let functions = actors.functions(of: actor)
      if functions.isEmpty { return 0 }
      if let number = numbers[functions] { return number }
      numbers[functions] = UInt32(sets.count)
      sets.append(functions)
      return UInt32(sets.count - 1)
    }
    let found = sets
    share = { found[$0].sharedCount(with: found[$1]) > 0 }
  }
}

extension [Int] {
  /// Shuffles a part of the array.
  fileprivate mutating func shuffle(_ part: Range<Int>, using generator: inout SeededGenerator) {
    var last = part.upperBound - 1
    while last > part.lowerBound {
      let span = UInt64(last - part.lowerBound + 1)
      // The high half of a product maps a draw of 32 bits evenly enough on the places below.
      swapAt(last, part.lowerBound + Int(((generator.next() >> 32) &* span) >> 32))
      last -= 1
    }
  }
}
