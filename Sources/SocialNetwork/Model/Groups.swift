/// A partition of the actors into groups, such as that by municipality.
///
/// A cell makes a group as a whole: an actor with `bike|walk` is of the group of those with both
/// values, in whichever order, and neither of `bike` nor of `walk`. So every actor is in one group at
/// most, and shares sum up to 1, as tests and disclosure control need it. ``ValueGroups`` has the actor
/// in the groups of both. Cells that are equal but for case and outer spaces are one group.
public struct Groups: Sendable, Hashable {
  /// The names of the groups, as most actors of each spell it, in the order of their UTF-8 bytes.
  public let names: [String]

  /// The values that the members of every group have: its name alone, but where cells hold several.
  public let values: [[String]]

  /// The group of every actor as its place in ``names``; `nil` where the cell is missing.
  public let labels: [Int?]

  /// The number of actors in every group.
  public let sizes: [Int]

  /// The groups of an attribute.
  public init(of attribute: Attribute) {
    var uses = [Int](repeating: 0, count: attribute.cells.count + 1)
    for code in attribute.codes { uses[Int(code)] += 1 }
    var places: [String: Int] = [:]
    var all: [ValueSpellings] = []
    var groupOfCode = [Int?](repeating: nil, count: uses.count)
    for (place, cell) in attribute.cells.enumerated() where uses[place + 1] > 0 {
      let values = Attribute.values(in: cell)
      // A cell of nothing but separators holds no value.
      if values.isEmpty { continue }
      let key = Set(values.map(\.folded)).sorted().joined(separator: "|")
      let group = places[key] ?? all.count
      if group == all.count {
        places[key] = group
        all.append(ValueSpellings())
      }
      all[group].add(values.joined(separator: "|"), count: uses[place + 1])
      groupOfCode[place + 1] = group
    }
    let names = all.map(\.usual)
    self.init(
      names: names,
      values: names.map { Attribute.values(in: $0) },
      labels: attribute.codes.map { groupOfCode[Int($0)] }
    )
  }

  /// The groups by what actors are, named by their kinds; those of unknown kind are in none.
  public init(kindsOf actors: Actors) {
    let kinds = ActorKind.known
    self.init(names: kinds.map(\.name), labels: actors.kinds.map { kinds.firstIndex(of: $0) })
  }

  /// The groups with other members: an actor is in that of its label, or in none.
  ///
  /// - Parameter labels: The group of every actor, as its place in ``names``.
  /// - Returns: The groups that have members.
  public func relabelled(_ labels: [Int?]) -> Groups {
    Groups(names: names, values: values, labels: labels)
  }

  /// Sorts the groups by name, and leaves out those without actors.
  init(names: [String], values: [[String]]? = nil, labels: [Int?]) {
    var sizes = [Int](repeating: 0, count: names.count)
    for case let label? in labels { sizes[label] += 1 }
    let order = names.indices.filter { sizes[$0] > 0 }
      .sorted { names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8) }
    var places = [Int](repeating: 0, count: names.count)
    for (place, group) in order.enumerated() { places[group] = place }
    self.names = order.map { names[$0] }
    self.values = order.map { values?[$0] ?? [names[$0]] }
    self.sizes = order.map { sizes[$0] }
    self.labels = labels.map { $0.map { places[$0] } }
  }
}
