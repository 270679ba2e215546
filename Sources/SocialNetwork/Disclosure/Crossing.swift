/// Two divisions crossed, such as gender by origin, and which of the cells may be shown.
///
/// Everything is computed on all who are in a group of both; a cell of a sensitive attribute is shown
/// from the threshold on, with all its members. The attributes stand in the order of their names, so
/// that asking for them in another order changes nothing.
public struct Crossing: Sendable {
  /// The names of the two attributes, in their order.
  public let names: [String]

  /// Whether either attribute is sensitive, and numbers by the cells are to be guarded.
  public let isGuarded: Bool

  /// The cells as groups, named `first × second`: an actor of whom a value is missing is in none.
  ///
  /// A combination of values is a group of its own, since what comes on top needs a partition.
  public let groups: Groups

  /// The groups of the two divisions that each cell is of, by their places in these.
  public let parts: [[Int]]
}

extension DisclosureSession {
  /// The crossing of two divisions.
  public func crossing(of one: Division, _ other: Division) -> Crossing {
    let isInOrder = !other.name.utf8.lexicographicallyPrecedes(one.name.utf8)
    let (first, second) = isInOrder ? (one, other) : (other, one)
    let width = second.groups.names.count
    let labels = zip(first.groups.labels, second.groups.labels).map { row, column in
      row.flatMap { row in column.map { row * width + $0 } }
    }
    let names = first.groups.names.flatMap { row in
      second.groups.names.map { column in "\(row) × \(column)" }
    }
    let groups = Groups(names: names, labels: labels)
    var parts = [[Int]](repeating: [], count: groups.names.count)
    for case (let place?, let label?) in zip(groups.labels, labels) {
      parts[place] = [label / width, label % width]
    }
    return Crossing(
      names: [first.name, second.name],
      isGuarded: first.isGuarded || second.isGuarded,
      groups: groups,
      parts: parts
    )
  }
}
