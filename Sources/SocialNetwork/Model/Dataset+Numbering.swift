import GraphCore

/// The actors of a dataset in the order of their ids by UTF-8 bytes, whatever that of the rows.
///
/// - Complexity: O(*n*) where the actors stand in that order already, else O(*n* log *n*).
package struct NumberedActors: Sendable {
  fileprivate let actors: Actors

  /// The new number of the actor at every position; `nil` where all keep theirs.
  fileprivate let numbers: [UInt32]?

  /// Puts actors in order.
  package init(_ actors: Actors) {
    guard !actors.ids.isInOrder else {
      (self.actors, numbers) = (actors, nil)
      return
    }
    let order = actors.ids.sorted(Array(actors.indices))
    var numbers = [UInt32](repeating: 0, count: order.count)
    for (number, position) in order.enumerated() { numbers[position] = UInt32(number) }
    self.numbers = numbers
    self.actors = actors.reordered(order)
  }
}

extension Dataset {
  /// The dataset with its actors in the order of their ids by UTF-8 bytes, whatever that of the rows.
  ///
  /// What is computed depends on how actors are numbered where choices are equal: communities, the
  /// actors that chance picks, the last digits of sums. Numbered by their ids they have the same number
  /// in any order of the rows, so that the same data give the same numbers. The rows of ties keep their
  /// order, on which no result depends.
  ///
  /// - Complexity: O(*n*) where the actors stand in that order already, else O(*n* log *n* + *m*).
  public func numberedByID() -> Dataset { numbered(as: NumberedActors(actors)) }

  /// The same, with its actors put in order before.
  package func numbered(as numbered: NumberedActors) -> Dataset {
    guard let numbers = numbered.numbers else { return self }
    var dataset = Dataset(
      name: name,
      actors: numbered.actors,
      ties: ties.renumbered(numbers),
      actorsThatLostTies: Set(losersToOthers.map { Int(numbers[$0]) }),
      tiesLeftOut: tiesLeftOut.map { (numbers[Int($0.source)], numbers[Int($0.target)]) },
      leftOut: leftOut
    )
    dataset.formerKey = formerKey
    dataset.otherTieColumns = otherTieColumns
    return dataset
  }
}

extension TieRows {
  /// The rows in the same order, with other numbers for the actors at their ends.
  fileprivate func renumbered(_ numbers: [UInt32]) -> TieRows {
    let columns = [sources, targets]
    let ends = inChunks(of: 0..<2, count: 2, threads: processorCount, progress: nil) { range in
      columns[range.lowerBound].map { numbers[Int($0)] }
    }
    var rows = self
    (rows.sources, rows.targets) = (ends[0], ends[1])
    return rows
  }
}
