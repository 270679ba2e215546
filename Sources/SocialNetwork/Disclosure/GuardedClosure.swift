import GraphCore

/// The closure of every group as far as it may be told.
public struct GuardedClosure: Sendable {
  /// The groups, the largest first, then by name.
  public let groups: [Group]

  /// A group and how far it keeps to itself; see ``GroupClosure``.
  public struct Group: Sendable {
    /// The name of the group.
    public let name: String

    /// The number of its actors.
    public let actorCount: Int

    /// The share of its tie ends that lead to its own.
    public let share: Guarded

    /// The share that its size alone would give.
    public let expected: Guarded

    /// Coleman's index.
    public let coleman: Guarded
  }

  /// Every number, for the record of what was withheld.
  var numbers: [Guarded] { groups.flatMap { [$0.share, $0.expected, $0.coleman] } }
}

extension DisclosureSession {
  /// The closure of every group of a division, as far as it may be told: of a sensitive attribute,
  /// where it may be told how many ties of the group bond and bridge.
  ///
  /// - Parameters:
  ///   - network: The network; its actors are those of the disclosure.
  ///   - division: The groups.
  ///   - capital: The ties by class of the same division.
  ///   - isAuthority: Says of every actor whether it is an authority; `nil` for governments.
  ///   - isWeighted: Whether a tie counts by its strength; else as 1.
  /// - Returns: The closure of each group that is shown.
  /// - Complexity: O(*n* + *m*).
  public func closure(
    of network: Network,
    in division: Division,
    beside capital: CapitalByGroup,
    isAuthority: [Bool]? = nil,
    isWeighted: Bool = false
  ) -> GuardedClosure {
    let closure = rules.closure(
      of: network,
      in: division,
      beside: capital,
      isAuthority: isAuthority ?? network.isGovernment,
      isWeighted: isWeighted
    )
    return noted(closure) { $0.numbers }
  }
}

extension DisclosureRules {
  fileprivate func closure(
    of network: Network,
    in division: Division,
    beside capital: CapitalByGroup,
    isAuthority: [Bool],
    isWeighted: Bool
  ) -> GuardedClosure {
    let labels = division.groups.labels
    let groupsByValue = division.valueGroups
    var members: [String: [Int]] = [:]
    var makers = [[Int]](repeating: [], count: division.groups.names.count)
    if division.isGuarded {
      var hasTie = [Bool](repeating: false, count: actors.count)
      network.graph.forEachEdge { u, v, _ in
        guard labels[u] != nil, labels[v] != nil, isAuthority[u] == isAuthority[v] else { return }
        (hasTie[u], hasTie[v]) = (true, true)
      }
      for actor in actors.indices where hasTie[actor] {
        if let label = labels[actor] { makers[label].append(actor) }
        for group in groupsByValue.values(of: actor) {
          members[groupsByValue.names[group], default: []].append(actor)
        }
      }
    }
    let isGuarded = division.isGuarded
    // Of each combination of values enough must have ties.
    let isFew = zip(groupsByValue.names, groupsByValue.cellsOfValue).reduce(into: [:]) {
      $0[$1.0] =
        isGuarded && $1.1.count > 1
        && $1.1.contains { areFew(makers[$0]) }
    }
    let groups = network.closure(
      of: groupsByValue,
      isAuthority: isAuthority,
      isWeighted: isWeighted
    ).map { group in
      let isHidden = capital.hiddenGroups.contains(group.name) || isFew[group.name] ?? false
      let makers = members[group.name] ?? []
      return GuardedClosure.Group(
        name: group.name,
        actorCount: group.actorCount,
        share: isHidden
          ? withheld(.contributors) : share(group.share, from: makers, isGuarded: isGuarded),
        // The sizes of the groups alone make this one.
        expected: inPerCents(group.expected, isGuarded: isGuarded),
        coleman: isHidden
          ? withheld(.contributors) : index(group.coleman, from: makers, isGuarded: isGuarded)
      )
    }
    return GuardedClosure(groups: groups)
  }
}
