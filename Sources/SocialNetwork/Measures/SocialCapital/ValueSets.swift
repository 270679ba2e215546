/// The values of an attribute that every actor has, for telling whether two share one.
///
/// A cell may hold several values, separated by `|`. Values are equal but for case, outer spaces and
/// Unicode form.
struct ValueSets: Sendable {
  /// The cell of every actor as a place in ``values``; 0 where it is missing.
  let codes: [UInt32]

  /// The distinct values in every cell, in ascending order; none at place 0.
  let values: [[UInt32]]

  /// The distinct values, as they first occur.
  let names: [String]

  /// The only value in every cell; `.max` where there are several or none.
  private let single: [UInt32]

  init(of attribute: Attribute) {
    var numbers: [String: UInt32] = [:]
    var names: [String] = []
    values =
      [[]]
      + attribute.cells.map { cell in
        let found = Attribute.values(in: cell).map { value -> UInt32 in
          if let number = numbers[value.folded] { return number }
          let number = UInt32(names.count)
          numbers[value.folded] = number
          names.append(value)
          return number
        }
        return Set(found).sorted()
      }
    // A cell of nothing but separators holds no value.
    let values = values
    codes = attribute.codes.map { values[Int($0)].isEmpty ? 0 : $0 }
    single = values.map { $0.count == 1 ? $0[0] : .max }
    self.names = names
  }

  /// Whether an actor's values are known.
  func isKnown(_ actor: Int) -> Bool { codes[actor] != 0 }

  /// Whether two actors share a value; `nil` where those of one are not known.
  func share(_ first: Int, _ second: Int) -> Bool? {
    cellsShare(Int(codes[first]), Int(codes[second]))
  }

  /// Whether two cells share a value; `nil` where one is missing.
  func cellsShare(_ first: Int, _ second: Int) -> Bool? {
    if first == 0 || second == 0 { return nil }
    if first == second { return true }
    if single[first] != .max, single[second] != .max { return single[first] == single[second] }
    return values[first].contains { values[second].contains($0) }
  }

  /// The people of a group by what they have in their cells.
  struct Census {
    /// The cells that occur, in the order in which they first do; missing ones left out.
    private(set) var cells: [UInt32] = []

    /// How many have each cell, by its place in ``ValueSets/values``.
    private(set) var counts: [UInt32: Int] = [:]

    /// How many have a cell at all.
    private(set) var known = 0

    mutating func count(_ cell: UInt32) {
      guard cell != 0 else { return }
      if counts[cell, default: 0] == 0 { cells.append(cell) }
      counts[cell, default: 0] += 1
      known += 1
    }
  }

  /// How many of a group share a value with each cell that occurs, those who have it included.
  ///
  /// - Complexity: O(cells) where each holds one value; at most O(cells²).
  func sharing(in census: Census) -> [UInt32: Int] {
    var cellsWithValue: [UInt32: [UInt32]] = [:]
    for cell in census.cells {
      for value in values[Int(cell)] { cellsWithValue[value, default: []].append(cell) }
    }
    var sharing: [UInt32: Int] = [:]
    for cell in census.cells {
      var met: Set<UInt32> = []
      for value in values[Int(cell)] { met.formUnion(cellsWithValue[value] ?? []) }
      sharing[cell] = met.reduce(0) { $0 + (census.counts[$1] ?? 0) }
    }
    return sharing
  }

  /// The values that most of a group have, in ascending order: several where they are equally
  /// frequent, none where no value is known.
  func usualValues(in census: Census) -> [UInt32] {
    var counts: [UInt32: Int] = [:]
    for cell in census.cells {
      for value in values[Int(cell)] { counts[value, default: 0] += census.counts[cell] ?? 0 }
    }
    let most = counts.values.max()
    return counts.filter { $0.value == most }.keys.sorted()
  }

  /// The chance that two of a group, drawn without replacement, share no value; `nil` where fewer
  /// than two are known.
  func diversity(of census: Census) -> Double? {
    let n = census.known
    guard n > 1 else { return nil }
    let sharing = sharing(in: census)
    let alike = census.cells.reduce(0) { sum, cell in
      sum + (census.counts[cell] ?? 0) * ((sharing[cell] ?? 1) - 1)
    }
    return Double(n * (n - 1) - alike) / Double(n * (n - 1))
  }
}
