extension Dataset {
  /// The dataset with its actors in the order of their ids by UTF-8 bytes, whatever that of the rows.
  ///
  /// What is computed depends on how actors are numbered where choices are equal: communities, the
  /// actors that chance picks, the last digits of sums. Numbered by their ids they have the same number
  /// in any order of the rows, so that the same data give the same numbers. The rows of ties keep their
  /// order, on which no result depends.
  ///
  /// - Complexity: O(*n*) where the actors stand in that order already, else O(*n* log *n* + *m*).
  public func numberedByID() -> Dataset {
    guard !actors.ids.isInOrder else { return self }
    let order = actors.ids.sorted(Array(actors.indices))
    var numbers = [UInt32](repeating: 0, count: order.count)
    for (number, position) in order.enumerated() { numbers[position] = UInt32(number) }
    var numbered = Dataset(
      name: name,
      actors: actors.reordered(order),
      ties: ties.renumbered(numbers),
      actorsThatLostTies: Set(actorsThatLostTies.map { Int(numbers[$0]) }),
      leftOut: leftOut
    )
    numbered.formerKey = formerKey
    numbered.otherTieColumns = otherTieColumns
    return numbered
  }
}

extension TieRows {
  /// The rows in the same order, with other numbers for the actors at their ends.
  fileprivate func renumbered(_ numbers: [UInt32]) -> TieRows {
    var rows = self
    rows.sources = sources.map { numbers[Int($0)] }
    rows.targets = targets.map { numbers[Int($0)] }
    return rows
  }
}
