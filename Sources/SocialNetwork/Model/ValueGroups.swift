/// The groups of actors who share a value, such as all those in culture, whatever else they are in.
///
/// An actor whose cell holds several values is in the group of each, so that groups may overlap and
/// their sizes sum up to more than the number of actors. Where every cell holds one value they are
/// those of ``Groups``.
public struct ValueGroups: Sendable, Hashable {
  /// The partition by whole cells.
  public let cells: Groups

  /// The values, as most actors of each spell it, in the order of their UTF-8 bytes.
  public let names: [String]

  /// The number of actors who have each value.
  public let sizes: [Int]

  /// The values of every cell, as their places in ``names``, in ascending order.
  public let valuesOfCell: [[Int]]

  /// The cells in which every value stands, in ascending order.
  public let cellsOfValue: [[Int]]

  /// The groups of an actor, as their places in ``names``; none where the cell is missing.
  public func groups(of actor: Int) -> [Int] { cells.labels[actor].map { valuesOfCell[$0] } ?? [] }

  /// Whether an actor has a value.
  public func isMember(_ actor: Int, of value: Int) -> Bool { groups(of: actor).contains(value) }

  /// The groups of an attribute.
  public init(of attribute: Attribute) { self.init(Groups(of: attribute)) }

  /// The groups by the values of the cells of a partition.
  public init(_ cells: Groups) {
    if cells.values.allSatisfy({ $0.count == 1 }) {
      self.cells = cells
      (names, sizes) = (cells.names, cells.sizes)
      valuesOfCell = cells.names.indices.map { [$0] }
      cellsOfValue = valuesOfCell
      return
    }
    var places: [String: Int] = [:]
    var spellings: [ValueSpellings] = []
    let found = zip(cells.values, cells.sizes).map { values, size in
      values.map { value in
        let place = places[value.folded] ?? spellings.count
        if place == spellings.count {
          places[value.folded] = place
          spellings.append(ValueSpellings())
        }
        spellings[place].add(value, count: size)
        return place
      }
    }
    let names = spellings.map(\.usual)
    let order = names.indices.sorted { names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8) }
    var rank = [Int](repeating: 0, count: names.count)
    for (place, value) in order.enumerated() { rank[value] = place }
    let valuesOfCell = found.map { Set($0.map { rank[$0] }).sorted() }
    var cellsOfValue = [[Int]](repeating: [], count: names.count)
    for (cell, values) in valuesOfCell.enumerated() {
      for value in values { cellsOfValue[value].append(cell) }
    }
    self.cells = cells
    self.names = order.map { names[$0] }
    self.valuesOfCell = valuesOfCell
    self.cellsOfValue = cellsOfValue
    sizes = cellsOfValue.map { $0.reduce(0) { $0 + cells.sizes[$1] } }
  }

  /// Whether any actor is in several groups.
  public var overlap: Bool { valuesOfCell.contains { $0.count > 1 } }

  /// The number of actors who are in any group.
  public var actorCount: Int { cells.sizes.reduce(0, +) }

  /// The groups of an actor.
  public func values(of actor: Int) -> [Int] { cells.labels[actor].map { valuesOfCell[$0] } ?? [] }

  /// Whether two cells share a value.
  func share(_ first: Int, _ second: Int) -> Bool {
    if first == second { return true }
    let (some, others) = (valuesOfCell[first], valuesOfCell[second])
    if some.count == 1, others.count == 1 { return some[0] == others[0] }
    return some.contains { others.contains($0) }
  }

  /// The number of actors who share a value with those of every cell, they themselves included.
  ///
  /// - Complexity: O(cells) where each holds one value; at most O(cells²).
  var sharingCounts: [Int] {
    valuesOfCell.map { values in
      let met =
        values.count == 1
        ? cellsOfValue[values[0]] : Array(Set(values.flatMap { cellsOfValue[$0] }))
      return met.reduce(0) { $0 + cells.sizes[$1] }
    }
  }

  /// What is said once in an output where actors are in several groups.
  public static let counting = Text(
    en: "An actor with several values counts in each of its groups.",
    nl: "Een actor met meerdere waarden telt mee in elk van zijn groepen."
  )
}
