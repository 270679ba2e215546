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

  /// The number of its actors who have a tie that counts.
  public let actorsWithTies: Int

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
  ///     let closure = network.closure(of: Groups(of: gender))
  ///
  /// - Parameters:
  ///   - groups: The groups.
  ///   - isWeighted: Whether a tie counts by its strength; else as 1.
  /// - Returns: The closure of each group.
  /// - Complexity: O(*n* + *m*).
  /// - Source: J. S. Coleman, "Relational analysis: the study of social organizations with survey
  ///   methods", *Human Organization* 17, 1958.
  public func closure(of groups: Groups, isWeighted: Bool = false) -> [GroupClosure] {
    let mixing = Mixing(of: isWeighted ? graph : graph.withUnitWeights(), groups: groups)
    var hasTies = [Bool](repeating: false, count: mixing.labels.count)
    for tie in mixing.ties {
      hasTies[tie.source] = true
      hasTies[tie.target] = true
    }
    var active = [Int](repeating: 0, count: mixing.names.count)
    for (actor, label) in mixing.labels.enumerated() where hasTies[actor] { active[label] += 1 }
    let others = mixing.labels.count - 1
    return mixing.groups.enumerated().map { place, group in
      GroupClosure(
        name: group.name,
        actorCount: group.actorCount,
        actorsWithTies: active[place],
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
}
