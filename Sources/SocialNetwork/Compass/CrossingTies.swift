import GraphCore

/// How many ties join actors who have no value in common, against the same values dealt out anew.
///
/// Values are dealt out as in every comparison of groups, ``MixingTest``: among the actors of one kind
/// whose value is known, and among people by association as a whole, while the ties stay where they
/// are. Ties with an end of unknown value are left out.
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
  ///   - network: The network of all ties, which tells the associations of people.
  ///   - traits: What actors have or do not have in common.
  ///   - options: How often values are dealt out, and by how many threads.
  /// - Complexity: O(*r* (*n* + *k*)) for *r* permutations, *n* actors and *k* ties.
  init(
    among ties: [(Int, Int)],
    in network: Network,
    traits: Traits,
    options: CompassOptions
  ) {
    let known = ties.filter { traits.codes[$0.0] != 0 && traits.codes[$0.1] != 0 }
    crossing = traits.crossing(known)
    self.known = known.count
    guard !known.isEmpty else {
      chance = nil
      return
    }
    var permuting = PermutationOptions(threads: options.threadCount)
    permuting.count = options.permutations(for: known.count + network.actors.count)
    permuting.umbrella = options.umbrella
    let whole = Double(known.count)
    var share: (@Sendable (Int, Int) -> Bool)?
    if let own = traits.share { share = { first, second in own(first + 1, second + 1) } }
    let test = MixingTest(
      of: known.map { MixingTest.Tie(source: $0.0, target: $0.1, weight: 1) },
      groups: traits.codes.map { code in Int32(code) - 1 },
      share: share,
      in: network,
      options: permuting
    )
    chance = ChanceComparison(
      name: "crossing",
      observed: Double(crossing) / whole,
      among: test.draws.map { within in (whole - within) / whole }
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
  fileprivate let share: (@Sendable (Int, Int) -> Bool)?

  /// How many ties join actors without a value in common.
  fileprivate func crossing(_ ties: [(Int, Int)]) -> Int {
    ties.count { first, second in
      let (some, others) = (codes[first], codes[second])
      return some != others && !(share?(Int(some), Int(others)) ?? false)
    }
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
