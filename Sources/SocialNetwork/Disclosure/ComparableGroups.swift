extension DisclosureSession {
  /// The groups of an attribute whose ties may be compared, as far as that may be told.
  ///
  /// Of a sensitive attribute, a group may be large enough to be shown and have too few ties for what
  /// bonds or bridges to be told. It then counts as one of whom nothing is known, as a small group
  /// does: of such groups the half with fewest actors who have these ties first, and so on until all
  /// groups left have enough or two are left. Else one small group would keep the numbers of all from
  /// being told.
  ///
  /// Ties with such a group are unclassified. Where fewer actors than the threshold make these among
  /// the kinds that are compared, and some do, they would tell of the group after all; no group is
  /// then set aside, and ``capital(of:withoutUmbrella:umbrella:per:by:)`` tells of none.
  ///
  /// - Parameters:
  ///   - attribute: The attribute.
  ///   - tally: The ties by class when actors are compared by it, given as far as it may be told.
  /// - Returns: The division.
  /// - Complexity: that of log *g* tallies for *g* groups.
  public func division(
    of attribute: Attribute,
    comparing tally: (Attribute) -> TieClassTally
  ) -> Division {
    noted(rules.division(of: attribute, comparing: tally))
  }
}

extension DisclosureRules {
  /// See ``DisclosureSession/division(of:comparing:)``.
  func division(of attribute: Attribute, comparing tally: (Attribute) -> TieClassTally) -> Division
  {
    let all = division(of: attribute)
    guard all.isGuarded, policy.safeguards.isComplementary else { return all }
    var division = all
    while division.groups.names.count > 2 {
      let labels = division.groups.labels
      let ties = tally(attribute.keeping { labels[$0] != nil })
      let few = groupsOfFew(in: division, with: ties)
      if few.isEmpty { break }
      let count = min((few.count + 1) / 2, division.groups.names.count - 2)
      division = division.withholding(Set(few.prefix(count)), among: actors)
    }
    let labels = division.groups.labels
    let ties = tally(attribute.keeping { labels[$0] != nil })
    return division.groups == all.groups || isRestEnough(of: division, with: ties)
      ? division : all
  }

  /// The groups of which too few actors have ties that bond, or ties that bridge, the fewest first.
  private func groupsOfFew(in division: Division, with ties: TieClassTally) -> [Int] {
    let classes: [TieClass] = [.bonding, .bridging]
    var makers = [[[Int]]](
      repeating: classes.map { _ in [] },
      count: division.groups.names.count
    )
    for (actor, group) in division.groups.labels.enumerated() {
      guard let group else { continue }
      for (place, tieClass) in classes.enumerated() where ties[actor, tieClass] > 0 {
        makers[group][place].append(actor)
      }
    }
    let few = makers.indices.compactMap { group -> (makers: Int, group: Int)? in
      let least = makers[group].filter { areFew($0) }.map(\.count).min()
      return least.map { ($0, group) }
    }
    return few.sorted { ($0.makers, $0.group) < ($1.makers, $1.group) }.map(\.group)
  }

  /// Whether the actors of no group have enough unclassified ties, or none, among the kinds that have
  /// groups.
  private func isRestEnough(of division: Division, with ties: TieClassTally) -> Bool {
    let isCompared = ActorKind.allCases.map { !division.groups(of: $0, in: actors).isEmpty }
    let makers = actors.indices.filter {
      division.groups.labels[$0] == nil && isCompared[Int(actors.kinds[$0].rawValue)]
        && ties[$0, .unclassified] > 0
    }
    return makers.isEmpty || !areFew(makers)
  }
}

extension Division {
  /// The division in which some more groups are withheld.
  fileprivate func withholding(_ more: Set<Int>, among actors: Actors) -> Division {
    let labels = groups.labels.map { label in label.flatMap { more.contains($0) ? nil : $0 } }
    let kinds = Set(
      actors.indices.filter { labels[$0] != groups.labels[$0] }.map { actors.kinds[$0] }
    )
    return Division(
      name: name,
      isGuarded: isGuarded,
      groups: groups.relabelled(labels),
      withheldKinds: ActorKind.allCases.filter { withheldKinds.contains($0) || kinds.contains($0) }
    )
  }
}
