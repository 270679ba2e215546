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

  /// The weight of the tie ends in the group whose other end is of known group too, and an authority
  /// where the end itself is one, and only there: of ties that bond or bridge.
  public let ends: Double

  /// The weight of those whose other end is in the same group.
  public let endsInside: Double

  /// The share of those others with whom its members could have a tie that bonds or bridges who are in
  /// the group: what they would have among such contacts if only sizes counted; `nil` where there is
  /// nobody else.
  public let expected: Double?

  /// Coleman's index against ``expected``: 0 where the group's ties stay inside as often as its size
  /// gives, 1 where all do, −1 where none does; `nil` where it is not defined.
  public let coleman: Double?

  /// The share of the group's tie ends that lead to its own; `nil` without ties.
  public var share: Double? { ends > 0 ? endsInside / ends : nil }
}

extension Network {
  /// The closure of every group, the largest first, then by name.
  ///
  /// A tie with exactly one authority among its ends is linking, and neither bonds nor bridges. It counts
  /// neither among the ties nor among the opportunities: of group *g*, with n₀(g) members who are no
  /// authority and n₁(g) who are, out of n₀ and n₁ actors of known group,
  ///
  ///     expected(g) = Σ(a) n_a(g) (n_a(g) − 1) / Σ(a) n_a(g) (n_a − 1)         a = 0, 1
  ///
  /// is the share, among the pairs of a member and another of known group who could have a tie that bonds
  /// or bridges, of those whose other is a member too. Coleman's index is h = (w − w*)/(D − w*) if
  /// w > w*, else (w − w*)/w*, where D is the weight of the tie ends in the group, w of those that lead
  /// inside, and w* = D · expected(g). Without authorities expected(g) = (n(g) − 1)/(n − 1), as Coleman
  /// has it.
  ///
  /// Ties of which the group of an end is not known are left out.
  ///
  ///     let closure = network.closure(of: ValueGroups(of: gender))
  ///
  /// - Parameters:
  ///   - groups: The groups.
  ///   - isAuthority: Says of every actor whether it is an authority; `nil` for governments.
  ///   - isWeighted: Whether a tie counts by its strength; else as 1.
  /// - Returns: The closure of each group.
  /// - Complexity: O(*n* + *m*).
  /// - Source: J. S. Coleman, "Relational analysis: the study of social organizations with survey
  ///   methods", *Human Organization* 17, 1958.
  public func closure(
    of groups: ValueGroups,
    isAuthority: [Bool]? = nil,
    isWeighted: Bool = false
  ) -> [GroupClosure] {
    let isAuthority = isAuthority ?? isGovernment
    let pairs = PairsAlike(groups, strata: isAuthority.map { $0 ? 1 : 0 })
    var ends = [Double](repeating: 0, count: groups.names.count)
    var inside = ends
    graph.forEachEdge { u, v, weight in
      guard isAuthority[u] == isAuthority[v] else { return }
      let (some, others) = (groups.values(of: u), groups.values(of: v))
      guard !some.isEmpty, !others.isEmpty else { return }
      let weight = isWeighted ? weight : 1
      for group in some {
        ends[group] += weight
        if others.contains(group) { inside[group] += 2 * weight }
      }
      for group in others { ends[group] += weight }
    }
    return groups.names.indices.map { group in
      let opportunity = pairs.inside(group)
      let expected =
        opportunity.all > 0 ? Double(opportunity.own) / Double(opportunity.all) : nil
      return GroupClosure(
        name: groups.names[group],
        actorCount: groups.sizes[group],
        ends: ends[group],
        endsInside: inside[group],
        expected: expected,
        coleman: expected.flatMap {
          Mixing.coleman(ends: ends[group], inside: inside[group], expected: $0)
        }
      )
    }
    .sorted { first, second in
      if first.actorCount != second.actorCount { return first.actorCount > second.actorCount }
      return first.name.utf8.lexicographicallyPrecedes(second.name.utf8)
    }
  }

  /// The share of the pairs of actors who could have a tie that bonds or bridges who share a value: what
  /// part of such ties would bond if everyone were as likely to have one with anyone.
  ///
  /// These are the pairs of two actors of known value of whom both or neither is an authority; a tie of
  /// the others would be linking.
  ///
  ///     Σ(a) pairs who share a value / Σ(a) n_a (n_a − 1) / 2         a = 0, 1
  ///
  /// of n₁ authorities and n₀ others of known value.
  ///
  /// - Parameters:
  ///   - attribute: What actors are compared by.
  ///   - isAuthority: Says of every actor whether it is an authority; `nil` for governments.
  /// - Returns: The share; `nil` where there is no such pair.
  public func shareOfPairsAlike(by attribute: Attribute, isAuthority: [Bool]? = nil) -> Double? {
    let pairs = PairsAlike(
      ValueGroups(of: attribute),
      strata: (isAuthority ?? isGovernment).map { $0 ? 1 : 0 }
    )
    let all = pairs.sizes.indices.reduce(0) { $0 + pairs.all($1, $1) }
    let alike = pairs.sizes.indices.reduce(0) { $0 + pairs.alike($1, $1) }
    return all > 0 ? Double(alike) / Double(all) : nil
  }
}
