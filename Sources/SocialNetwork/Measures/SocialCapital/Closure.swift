import GraphCore

/// How far the members of a group have ties among themselves, beside what its size alone would give.
///
/// A large group meets its own more often by size alone, so that shares of groups of unlike size
/// cannot be compared; what is left beyond that is a property of the network, not of the group.
public struct GroupClosure: Sendable, Equatable {
  /// The name of the group.
  public let name: String

  /// The number of its actors.
  public let actorCount: Int

  /// The weight of the tie ends in the group whose other end is of known group too.
  public let ends: Double

  /// The weight of those whose other end is in the same group.
  public let endsInside: Double

  /// The share of the others in the network who are in the group: what its members would have among
  /// their contacts if only sizes counted; `nil` where nobody else's group is known.
  public let expected: Double?

  /// Coleman's index: 0 where the group's ties stay inside as often as its size gives, 1 where all
  /// do, −1 where none does; `nil` where it is not defined.
  public let coleman: Double?

  /// The share of the group's tie ends that lead to its own; `nil` without ties.
  public var share: Double? { ends > 0 ? endsInside / ends : nil }
}

extension Network {
  /// The closure of every group, the largest first, then by name.
  ///
  /// Ties of which the group of an end is not known are left out.
  ///
  ///     let closure = network.closure(of: ValueGroups(of: gender))
  ///
  /// - Parameters:
  ///   - groups: The groups.
  ///   - isWeighted: Whether a tie counts by its strength; else as 1.
  /// - Returns: The closure of each group.
  /// - Complexity: O(*n* + *m*).
  /// - Source: J. S. Coleman, "Relational analysis: the study of social organizations with survey
  ///   methods", *Human Organization* 17, 1958.
  public func closure(of groups: ValueGroups, isWeighted: Bool = false) -> [GroupClosure] {
    let mixing = Mixing(of: isWeighted ? graph : graph.withUnitWeights(), groups: groups)
    let others = mixing.labels.count - 1
    return mixing.results.enumerated().map { place, group in
      GroupClosure(
        name: group.name,
        actorCount: group.actorCount,
        ends: mixing.ends[place],
        endsInside: 2 * mixing.inside[place],
        expected: others > 0 ? Double(group.actorCount - 1) / Double(others) : nil,
        coleman: group.coleman
      )
    }
    .sorted { first, second in
      if first.actorCount != second.actorCount { return first.actorCount > second.actorCount }
      return first.name.utf8.lexicographicallyPrecedes(second.name.utf8)
    }
  }

  /// The share of all pairs of actors of known value who share one: what part of the ties that bond or
  /// bridge would bond if everyone were as likely to have a tie with anyone.
  ///
  /// - Parameter attribute: What actors are compared by.
  /// - Returns: The share; `nil` with fewer than two actors of known value.
  public func shareOfPairsAlike(by attribute: Attribute) -> Double? {
    let sets = ValueSets(of: attribute)
    var census = ValueSets.Census()
    for code in sets.codes { census.count(code) }
    return sets.diversity(of: census).map { 1 - $0 }
  }
}
