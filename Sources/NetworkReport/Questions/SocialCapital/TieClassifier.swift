import SocialNetwork

/// Puts ties in classes as a question asks for, and adds them up.
struct TieClassifier {
  let network: Network
  let isAuthority: [Bool]
  let isThroughMemberships: Bool
  let isWeighted: Bool

  /// The attribute that actors are compared by; `nil` for none.
  var attribute: Attribute?

  /// The communities that actors are compared by; `nil` for none.
  var communities: Communities?

  /// The ties of every actor by class.
  ///
  /// - Parameter removed: An actor whose ties are left out, such as the umbrella.
  /// - Returns: The sums.
  func tally(without removed: Int?) -> TieClassTally {
    if isThroughMemberships {
      if let communities {
        return network.coMembership(by: communities, isAuthority: isAuthority, without: removed)
      }
      let nothing = Attribute(
        name: "",
        cells: [String?](repeating: nil, count: network.actors.count)
      )
      return network.coMembership(
        by: attribute ?? nothing,
        isAuthority: isAuthority,
        without: removed
      )
    }
    let classes =
      communities.map { network.tieClasses(by: $0, isAuthority: isAuthority) }
      ?? network.tieClasses(by: attribute, isAuthority: isAuthority)
    return TieClassTally(
      of: network,
      classes: classes,
      isWeighted: isWeighted,
      without: removed
    )
  }
}
