extension Disclosure {
  /// The groups of an attribute whose ties may be compared, as far as that may be told.
  ///
  /// Of a sensitive attribute, a group may be large enough to be shown and have too few ties for what
  /// bonds or bridges to be told. It then counts as one of whom nothing is known, as a small group
  /// does: the one with fewest actors who have such ties first, until all groups left have enough or
  /// two are left. Else one small group would keep the numbers of all from being told.
  ///
  /// Ties with such a group are unclassified. Where fewer actors than the threshold make these among
  /// the kinds that are compared, and some do, they would tell of the group after all; no group is
  /// then set aside, and ``capital(of:withoutUmbrella:umbrella:per:by:)`` tells of none.
  ///
  /// - Parameters:
  ///   - attribute: The attribute.
  ///   - tally: The ties by class when actors are compared by it, given as far as it may be told.
  /// - Returns: The division.
  /// - Complexity: that of as many tallies as groups are set aside, and one.
  public func division(
    of attribute: Attribute,
    comparing tally: (Attribute) -> TieClassTally
  ) -> Division {
    let all = division(of: attribute)
    guard all.isGuarded, policy.safeguards.isComplementary else { return all }
    var division = all
    while division.groups.names.count > 2 {
      let labels = division.groups.labels
      let ties = tally(attribute.keeping { labels[$0] != nil })
      guard let group = groupOfFewest(in: division, with: ties) else {
        return division.groups == all.groups || isRestEnough(of: division, with: ties)
          ? division : all
      }
      division = division.withholding(group, among: actors)
    }
    let labels = division.groups.labels
    let ties = tally(attribute.keeping { labels[$0] != nil })
    return isRestEnough(of: division, with: ties) ? division : all
  }

  /// The group with fewest actors who have ties that bond, or ties that bridge, if they are too few.
  private func groupOfFewest(in division: Division, with ties: TieClassTally) -> Int? {
    var few: [(makers: Int, group: Int)] = []
    for group in division.groups.names.indices {
      for tieClass in [TieClass.bonding, .bridging] {
        let makers = actors.indices.filter {
          division.groups.labels[$0] == group && ties[$0, tieClass] > 0
        }
        if makers.count < threshold(for: makers) { few.append((makers.count, group)) }
      }
    }
    return few.min { ($0.makers, $0.group) < ($1.makers, $1.group) }?.group
  }

  /// Whether the actors of no group have enough unclassified ties, or none, among the kinds that have
  /// groups.
  private func isRestEnough(of division: Division, with ties: TieClassTally) -> Bool {
    let isCompared = ActorKind.allCases.map { !division.groups(of: $0, in: actors).isEmpty }
    let makers = actors.indices.filter {
      division.groups.labels[$0] == nil && isCompared[Int(actors.kinds[$0].rawValue)]
        && ties[$0, .unclassified] > 0
    }
    return makers.isEmpty || makers.count >= threshold(for: makers)
  }
}

extension Division {
  /// The division in which one more group is withheld.
  fileprivate func withholding(_ group: Int, among actors: Actors) -> Division {
    let kinds = Set(actors.indices.filter { groups.labels[$0] == group }.map { actors.kinds[$0] })
    return Division(
      name: name,
      isGuarded: isGuarded,
      groups: Groups(
        names: groups.names,
        labels: groups.labels.map { $0 == group ? nil : $0 }
      ),
      withheldKinds: ActorKind.allCases.filter { withheldKinds.contains($0) || kinds.contains($0) }
    )
  }
}
