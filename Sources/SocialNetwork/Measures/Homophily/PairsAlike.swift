/// How many pairs of actors share a value, by the strata that both are in, such as kinds.
struct PairsAlike: Sendable {
  /// The number of actors of known value in every stratum.
  let sizes: [Int]

  private let groups: ValueGroups

  /// The number of actors of every stratum with every cell.
  private let counts: [[Int]]

  /// The number of actors of every stratum who share a value with those of every cell.
  private let sharing: [[Int]]

  /// Counts the actors.
  ///
  /// - Parameters:
  ///   - groups: The groups, which may overlap.
  ///   - strata: The stratum of every actor, counted from 0.
  /// - Complexity: O(*n* + *s* cells) for *s* strata where every cell holds one value; at most
  ///   O(*n* + *s* cells²).
  init(_ groups: ValueGroups, strata: [Int]) {
    let count = 1 + (strata.max() ?? -1)
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: groups.cells.names.count),
      count: count
    )
    for (actor, label) in groups.cells.labels.enumerated() {
      if let label { counts[strata[actor]][label] += 1 }
    }
    self.groups = groups
    self.counts = counts
    sizes = counts.map { $0.reduce(0, +) }
    let met = groups.valuesOfCell.map { values in
      values.count == 1
        ? groups.cellsOfValue[values[0]] : Array(Set(values.flatMap { groups.cellsOfValue[$0] }))
    }
    sharing = counts.map { counts in met.map { $0.reduce(0) { $0 + counts[$1] } } }
  }

  /// The ordered pairs of different actors, the first of one stratum and the second of another or the
  /// same, who share a value.
  func alike(_ first: Int, _ second: Int) -> Int {
    let met = zip(counts[first], sharing[second]).reduce(0) { $0 + $1.0 * $1.1 }
    return first == second ? met - sizes[first] : met
  }

  /// All ordered pairs of different actors of two strata.
  func all(_ first: Int, _ second: Int) -> Int {
    sizes[first] * (first == second ? sizes[first] - 1 : sizes[second])
  }

  /// The chance that two such actors share a value; `nil` where there are no two.
  func chance(_ first: Int, _ second: Int) -> Double? {
    let all = all(first, second)
    return all > 0 ? Double(alike(first, second)) / Double(all) : nil
  }

  /// The ordered pairs of different actors of one and the same stratum, with one in a group first: those
  /// whose other is in it too, and all.
  func inside(_ group: Int) -> (own: Int, all: Int) {
    var (own, all) = (0, 0)
    for stratum in sizes.indices {
      let members = groups.cellsOfValue[group].reduce(0) { $0 + counts[stratum][$1] }
      own += members * (members - 1)
      all += members * (sizes[stratum] - 1)
    }
    return (own, all)
  }
}
