import GraphCore

/// Measures of ``Homophily`` as they may be shown.
///
/// By a sensitive attribute they are those of the groups of its ``GuardedTieCounts``: an actor of a group
/// that is withheld, or set aside since few of it have such ties, counts as one of whom nothing is known.
/// So no number tells of such a group, not even all of them together. What all ties come to is told where
/// the counts are, and the index of a group where it is told how many of its ties are within and between;
/// no correlation where that is not told of every group. A number is withheld as well where fewer actors
/// than the threshold have ties that make it; where that is so of a group, the numbers of all groups
/// together would tell of it, and are withheld too. Where actors are in several groups, each combination
/// of values must have that many actors with ties, since the numbers of the groups it is in may tell of
/// it together.
public struct GuardedHomophily: Sendable {
  /// The groups that are shown, with Coleman's index of each, in the order of their names.
  public let groups: [Group]

  /// Whether there are groups that are not shown, nor named.
  public var withholdsGroups: Bool { rest != nil }

  /// ``Homophily/eiIndex``.
  public let eiIndex: Guarded

  /// ``Homophily/expectedEIIndex``.
  public let expectedEIIndex: Guarded

  /// ``Homophily/eiPValue``.
  public let eiPValue: Guarded

  /// ``Homophily/assortativity``.
  public let assortativity: Guarded

  /// ``Homophily/numericAssortativity``; `nil` where not all values are numbers.
  public let numericAssortativity: Guarded?

  /// Whether actors are in several groups.
  public let overlap: Bool

  /// The ties of which the groups of both ends are known and shown.
  public let tiesUsed: Guarded

  /// The other ties.
  public let tiesLeftOut: Guarded

  /// Whether there are groups whose ties are not used, though the groups are shown elsewhere.
  public let setsGroupsAside: Bool

  /// A group and how far it keeps to itself.
  public struct Group: Sendable, Hashable {
    /// The name of the group.
    public let name: String

    /// Coleman's index of the group.
    public let coleman: Guarded
  }

  /// What stands for the indices of all groups that are not shown; `nil` where all are.
  public let rest: Guarded?

  /// Every number, for the record of what was withheld.
  var numbers: [Guarded] {
    [eiIndex, expectedEIIndex, eiPValue, assortativity, tiesUsed]
      + [numericAssortativity].compactMap(\.self)
      + groups.map(\.coleman)
  }
}

extension DisclosureSession {
  /// How far actors have ties with others who have the same value of an attribute, as far as that may
  /// be told.
  ///
  /// - Parameters:
  ///   - network: The network; its actors are those of the disclosure.
  ///   - attribute: The attribute.
  ///   - options: Whether ties count by their weight, and how many threads may work.
  ///   - permutations: How often groups are dealt out at random for the p-value; 0 for none.
  /// - Returns: The measures, and the division that they rest on.
  /// - Complexity: that of ``Network/homophily(by:options:permutations:seed:)-(Attribute,_,_,_)``.
  public func homophily(
    of network: Network,
    by attribute: Attribute,
    options: MeasureOptions = MeasureOptions(),
    permutations: Int = 5000
  ) -> (homophily: GuardedHomophily, division: Division) {
    let division = division(of: attribute)
    let homophily = rules.homophily(
      of: network,
      by: attribute,
      with: tieCounts(of: network, by: attribute),
      options: options,
      permutations: permutations
    )
    return (noted(homophily) { $0.numbers }, division)
  }
}

extension DisclosureRules {
  fileprivate func homophily(
    of network: Network,
    by attribute: Attribute,
    with counts: GuardedTieCounts,
    options: MeasureOptions,
    permutations: Int
  ) -> GuardedHomophily {
    let division = counts.division
    let labels = division.groups.labels
    let groupsByValue = division.valueGroups
    let homophily = network.homophily(
      by: groupsByValue,
      options: options,
      permutations: permutations
    )
    var hasTie = [Bool](repeating: false, count: actors.count)
    network.graph.forEachEdge { u, v, _ in
      guard labels[u] != nil, labels[v] != nil else { return }
      (hasTie[u], hasTie[v]) = (true, true)
    }
    let contributors = actors.indices.filter { hasTie[$0] }
    // One group left by itself says nothing, and would look as if it were all there is.
    let isAlone = !division.withheldKinds.isEmpty && division.groups.names.count < 2
    func guarded(_ value: Double?, from contributors: [Int]) -> Guarded {
      isAlone
        ? withheld(.group)
        : index(value, from: contributors, isGuarded: division.isGuarded)
    }
    let makers = contributors.reduce(
      into: [[Int]](repeating: [], count: division.groups.names.count)
    ) { makers, actor in
      if let label = labels[actor] { makers[label].append(actor) }
    }
    let told = zip(homophily.groups, groupsByValue.cellsOfValue).map { group, cells in
      // Of each combination of values enough must have ties.
      let few = cells.map { guarded(group.coleman, from: makers[$0]) }.first(where: \.isWithheld)
      if few == nil, counts.hiddenNames.contains(group.name) {
        return GuardedHomophily.Group(name: group.name, coleman: withheld(.contributors))
      }
      return GuardedHomophily.Group(
        name: group.name,
        coleman: few ?? guarded(group.coleman, from: cells.flatMap { makers[$0] }.sorted())
      )
    }
    let isAnyFew = told.contains {
      $0.coleman.isWithheld && !counts.hiddenNames.contains($0.name)
    }
    let isAnyWithheld = isAnyFew || counts.isWithheld
    let areGroupsWithheld = isAnyWithheld || told.contains { $0.coleman.isWithheld }
    // Groups that are shown elsewhere have a line here too.
    let groups = counts.shown.valueGroups.names.map { name in
      told.first { $0.name == name }
        ?? GuardedHomophily.Group(name: name, coleman: withheld(.contributors))
    }
    let reason = division.groups.names.isEmpty ? Guarded.Reason.group : .contributors
    func together(_ value: Double?) -> Guarded {
      isAnyWithheld ? withheld(reason) : guarded(value, from: contributors)
    }
    return GuardedHomophily(
      groups: groups,
      eiIndex: together(homophily.eiIndex),
      // The sizes of the groups alone make this one.
      expectedEIIndex: isAlone
        ? withheld(.group)
        : counts.isWithheld
          ? withheld(.contributors)
          : statistic(
            homophily.expectedEIIndex,
            from: actors.indices.filter { labels[$0] != nil },
            isGuarded: division.isGuarded
          ),
      eiPValue: isAnyWithheld
        ? withheld(.contributors)
        : statistic(homophily.eiPValue, from: contributors, isGuarded: division.isGuarded),
      // With the ends of the other groups, it would tell of those of groups withheld.
      assortativity: areGroupsWithheld && division.isGuarded
        ? withheld(reason)
        : together(homophily.assortativity),
      numericAssortativity: attribute.isNumeric
        ? correlation(of: network, by: attribute, in: division, options) { together($0) } : nil,
      overlap: groupsByValue.overlap,
      tiesUsed: counts.used,
      tiesLeftOut: counts.leftOut,
      setsGroupsAside: division.groups != counts.shown.groups,
      rest: counts.shown.withheldKinds.isEmpty ? nil : withheld(.group)
    )
  }

  /// The correlation of numbers over ties, as far as it may be told.
  ///
  /// Hardly two actors have the same quantity, such as an age, so that no group of it is shown; its one
  /// number rests on everyone. Few distinct numbers are codes, and those withheld count for nobody.
  private func correlation(
    of network: Network,
    by attribute: Attribute,
    in division: Division,
    _ options: MeasureOptions,
    together: (Double?) -> Guarded
  ) -> Guarded {
    let labels = division.groups.labels
    let isQuantity = Groups(of: attribute).names.count > Homophily.groupLimit
    let kept = isQuantity ? attribute : attribute.keeping { labels[$0] != nil }
    let numbers = kept.numbers ?? []
    guard numbers.count == actors.count else { return open(nil) }
    let value = network.graph(options).assortativity(of: numbers)
    guard isQuantity, division.isGuarded else { return together(value) }
    var hasTie = [Bool](repeating: false, count: actors.count)
    network.graph.forEachEdge { u, v, _ in
      if numbers[u] != nil, numbers[v] != nil { (hasTie[u], hasTie[v]) = (true, true) }
    }
    return index(value, from: actors.indices.filter { hasTie[$0] }, isGuarded: true)
  }
}
