import GraphCore

/// How many ties join actors of one group of an attribute, and of two, as far as that may be told.
///
/// It is decided once for all outputs, so that what one withholds no other gives away: the ties used and
/// the E-I index, say, from which both numbers can be worked out. By a sensitive attribute the groups
/// are those of ``DisclosureSession/division(of:comparing:)``, and nothing is told of all ties where
/// ``DisclosureSession/capital(of:withoutUmbrella:umbrella:per:by:beside:)`` tells nothing of them.
public struct GuardedTieCounts: Sendable {
  /// The groups among which ties are counted.
  public let division: Division

  /// The ties of which both ends share a group.
  public let within: Guarded

  /// The ties of which the ends are in groups that they do not share.
  public let between: Guarded

  /// The ties of which both ends are in a group.
  public let used: Guarded

  /// The other ties: all less those used, as these are told.
  public let leftOut: Guarded

  /// Whether nothing is told of the ties of all groups together.
  public var isWithheld: Bool { used.isWithheld }

  /// The groups of the attribute that are shown elsewhere.
  let shown: Division

  /// Of which rows the ties are not told.
  let suppression: TieSuppression

  /// The names of the groups of which it is not told how many ties are within and between.
  let hiddenNames: Set<String>

  /// Whether it may be told of people by themselves how many ties are within and between.
  let tellsOfPeople: Bool
}

/// Of which rows of a table of ties it is not told how many bond and how many bridge.
struct TieSuppression: Sendable {
  /// The kinds, by their places.
  var kinds: Set<Int> = []

  /// The groups of the division, by their places.
  var groups: Set<Int> = []

  /// Whether nothing is told of all rows together, nor of any.
  var isTotal = false
}

extension DisclosureSession {
  /// How many ties are within and between the groups of an attribute, as far as that may be told.
  ///
  /// - Parameters:
  ///   - network: The network; its actors are those of the session.
  ///   - attribute: The attribute.
  /// - Returns: The counts, the same for every output; they are made once.
  /// - Complexity: that of ``division(of:comparing:)``.
  public func tieCounts(of network: Network, by attribute: Attribute) -> GuardedTieCounts {
    let shown = rules.division(of: attribute)
    let counts =
      remembered(of: network, in: shown)
      ?? remember(rules.tieCounts(of: network, by: attribute, in: shown), of: network)
    return noted(counts) { [$0.within, $0.between, $0.used, $0.leftOut] }
  }
}

extension DisclosureRules {
  fileprivate func tieCounts(
    of network: Network,
    by attribute: Attribute,
    in shown: Division
  ) -> GuardedTieCounts {
    func tally(_ attribute: Attribute) -> TieClassTally {
      TieClassTally(of: network, classes: network.tieClasses(by: attribute))
    }
    let isTogether = shown.isGuarded && policy.safeguards.areTiesToldTogether
    let division = isTogether ? self.division(of: attribute, comparing: tally) : shown
    let labels = division.groups.labels
    let values = division.valueGroups
    var suppression = TieSuppression()
    if isTogether {
      suppression = self.suppression(
        of: tally(attribute.keeping { labels[$0] != nil }),
        in: division
      )
    }

    var (within, between) = (0, 0)
    // A tie with an authority is linking in another table: it must not be the difference of two.
    var linking: [Set<Int>] = [[], []]
    network.graph.forEachEdge { u, v, _ in
      guard let first = labels[u], let second = labels[v] else { return }
      let isWithin =
        first == second
        || !Set(values.valuesOfCell[first]).isDisjoint(with: values.valuesOfCell[second])
      if isWithin { within += 1 } else { between += 1 }
      if (actors.kinds[u] == .government) != (actors.kinds[v] == .government) {
        linking[isWithin ? 0 : 1].formUnion([u, v])
      }
    }
    if isTogether, linking.contains(where: { !$0.isEmpty && areFew($0) }) {
      suppression.isTotal = true
      suppression.groups = Set(division.groups.names.indices)
    }
    let reason = division.groups.names.isEmpty ? Guarded.Reason.group : .contributors
    func guarded(_ count: Int) -> Guarded {
      suppression.isTotal
        ? withheld(reason) : rounded(Double(count), isGuarded: isTogether)
    }
    let used = guarded(within + between)
    let hasOthers = actors.indices.contains { labels[$0] != nil && !actors.kinds[$0].isPerson }
    return GuardedTieCounts(
      division: division,
      within: guarded(within),
      between: guarded(between),
      used: used,
      leftOut: used.number.map { open(Double(network.graph.edgeCount) - $0) } ?? used,
      shown: shown,
      suppression: suppression,
      hiddenNames: Set(
        suppression.groups.flatMap { values.valuesOfCell[$0] }.map { values.names[$0] }
      ),
      tellsOfPeople: !suppression.isTotal && (!hasOthers || suppression.kinds.isEmpty)
    )
  }
}
