import GraphCore

/// How far an association bridges: among its own members, and to other associations.
///
/// The two rank associations differently (Geys and Murdoch 2008), so neither stands for the other.
public struct AssociationBridging: Sendable, Equatable {
  /// The position of the association.
  public let association: Int

  /// The chance that two members differ; `nil` with fewer than two members of known value.
  public let inside: Double?

  /// The members whose value is known.
  public let membersKnown: Int

  /// All members.
  public let members: Int

  /// The share of ties to other associations whose usual value differs; `nil` without ties that can
  /// be compared.
  public let outside: Double?

  /// The ties to other associations that can be compared.
  public let tiesKnown: Int

  /// All ties to other associations.
  public let ties: Int
}

extension Network {
  /// Internal and external bridging of every member association.
  ///
  ///     internal = 1 − Σ_k n(k) (n(k) − 1) / (n (n − 1))      members of value k, of known value
  ///
  /// which is the chance that two members share no value, and is taken so where cells hold several.
  /// External bridging is the share of an association's ties to other associations whose usual value
  /// is another than its own. The usual value is the most frequent among the members; where several
  /// are equally frequent all are usual, and two associations differ when they have none in common.
  /// Associations without members of known value cannot be compared.
  ///
  /// - Parameter attribute: What members are compared by.
  /// - Returns: A value for every member association, in the order of the actors.
  /// - Complexity: O(*n* + *m*), and at most the square of the number of distinct cells in an
  ///   association.
  /// - Source: B. Geys and Z. Murdoch, "How to make head or tail of 'bridging' and 'bonding'?
  ///   Addressing the methodological ambiguity", *British Journal of Sociology* 59, 2008.
  public func associationBridging(by attribute: Attribute) -> [AssociationBridging] {
    let sets = ValueSets(of: attribute)
    let associations = actors.indices.filter { actors.kinds[$0] == .memberAssociation }
    var members: [Int: [Int]] = [:]
    var census: [Int: ValueSets.Census] = [:]
    var usual: [Int: [UInt32]] = [:]
    for association in associations {
      let people = people(in: association)
      var count = ValueSets.Census()
      for member in people { count.count(sets.codes[member]) }
      members[association] = people
      census[association] = count
      usual[association] = sets.usualValues(in: count)
    }
    return associations.map { association in
      let others = graph.neighbors(of: association).filter {
        actors.kinds[$0] == .memberAssociation
      }
      let own = usual[association] ?? []
      var (known, differing) = (0, 0)
      for other in others {
        guard !own.isEmpty, let theirs = usual[other], !theirs.isEmpty else { continue }
        known += 1
        if !own.contains(where: theirs.contains) { differing += 1 }
      }
      let count = census[association] ?? ValueSets.Census()
      return AssociationBridging(
        association: association,
        inside: sets.diversity(of: count),
        membersKnown: count.known,
        members: members[association]?.count ?? 0,
        outside: known > 0 ? Double(differing) / Double(known) : nil,
        tiesKnown: known,
        ties: others.count
      )
    }
  }
}
