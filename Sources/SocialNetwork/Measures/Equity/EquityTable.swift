/// What the network gives to the groups of one attribute, or of two that are crossed.
public struct EquityTable: Sendable {
  /// The groups; an actor whose group is missing or not to be shown is in none, one with several values
  /// in that of each.
  public let groups: ValueGroups

  /// The positions in the sample of the members of every group.
  public let members: [[Int]]

  /// The part of every group's members with no government within two steps; see ``EquitySample``;
  /// `nil` where that is known of none.
  public let far: [Double?]

  /// The members of every group of whose ties anything is known.
  public let reached: [[Int]]

  /// The positions in the sample of those in no group, since the value is missing, of the kinds of which
  /// the attribute says something.
  public let missing: [Int]

  /// The names of groups that are not shown, however many are in them.
  package var hidden: Set<String> = []

  /// Says of every actor of the sample whether no government is within two steps; `nil` where that is
  /// not known.
  let isFar: [Bool?]

  /// Says of every actor of the sample whether anything is known of its ties.
  let isKnown: [Bool]

  /// The outcomes, each with what it gives to the groups.
  public var results: [OutcomeResult]

  /// An outcome, and what it gives to the groups.
  public struct OutcomeResult: Sendable {
    /// The outcome.
    public let outcome: EquityOutcome

    /// The groups, in their order.
    public var groups: [GroupResult]

    /// How unequally it is shared out within and between the combinations of values, which are a
    /// partition as groups that overlap are not; `nil` where it is not shared, and where nobody has any.
    public let theil: Theil?
  }

  /// What an outcome gives to a group.
  public struct GroupResult: Sendable {
    /// The members who have the outcome at all.
    public let members: [Int]

    /// The mean.
    public let mean: Double?

    /// The median.
    public let median: Double?

    /// The worst-off tenth has no more than this; of constraint, no less.
    public let floor: Double?

    /// How unequally the group's members have it, kind by kind: 0 alike, 1 one has all.
    public let gini: Double?

    /// How many times its share of the actors the group's share of the top is.
    public let topShare: Double?

    /// Whether every member has 0 of an outcome that is shared, while others have something.
    public let hasNothing: Bool

    /// The mean of all actors of the same kinds, weighted by how many of the group are of each; `nil`
    /// where nobody in the group has the outcome.
    public let usual: Double?

    /// How far the group's mean is from that of the actors of the same kinds.
    public var gap: Tested

    /// What comes on top where two attributes cross; `nil` where none do.
    public var crossing: Tested?

    /// Whether the gap would be on the same side of 0 whatever is not known turned out to be.
    ///
    /// See ``UnknownBounds``. `nil` where everything is known, or chance gives as much.
    public let holds: Bool?
  }

  /// A difference, its test, and the test in the company of all others.
  public struct Tested: Sendable, Hashable {
    /// The difference and its test.
    public let test: GroupTest

    /// The p-value adjusted for all tests of the output; see ``FalseDiscovery``.
    public var adjusted: Double?

    /// Whether chance is an unlikely explanation: adjusted below 0.05.
    public var isBeyondChance: Bool { adjusted.map { $0 < 0.05 } ?? false }
  }
}

extension EquitySample {
  /// Compares the groups of an attribute, or the cells of two attributes that are crossed.
  ///
  /// - Parameters:
  ///   - cells: The combinations of values of the sample's actors, who are in the group of each value.
  ///   - parts: The groups that each cell is of, where attributes are crossed.
  ///   - options: How groups are dealt out at random.
  /// - Returns: The table; adjust its p-values together with those of others of the same output.
  /// - Complexity: O(*r* *n*) for *r* permutations.
  public func table(
    of cells: Groups,
    parts: [[Int]]? = nil,
    options: PermutationOptions = PermutationOptions()
  ) -> EquityTable {
    let groups = ValueGroups(cells)
    // Made once: it takes a look at every actor.
    let strata = strata
    let known = actors.indices.filter { cells.labels[$0] != nil }
    // Of kinds of which the attribute says nothing nobody's value is missing.
    let asked = Set(known.map { actors.kinds[$0] })
    let missing = actors.indices.filter {
      cells.labels[$0] == nil && (asked.isEmpty || asked.contains(actors.kinds[$0]))
    }
    let labels = cells.labels.map { $0 ?? -1 }
    let grouped = GroupedActors(
      members: known,
      groups: labels,
      groupCount: cells.names.count,
      sets: groups.cellsOfValue,
      strata: strata,
      blocks: blocks
    )
    let plan = PermutationPlan(of: grouped.members, strata: strata, blocks: blocks)
    let values = outcomes.map(\.values)
    let gaps = grouped.gapTests(of: values, plan: plan, options: options)
    let crossings = parts.map {
      CrossingEffect(actors: grouped, levels: $0).tests(of: values, plan: plan, options: options)
    }
    let cellMembers = known.reduce(into: [[Int]](repeating: [], count: cells.names.count)) {
      $0[labels[$1]].append($1)
    }
    let members = groups.cellsOfValue.map { $0.flatMap { cellMembers[$0] }.sorted() }
    func far(_ group: [Int]) -> Double? {
      let known = group.compactMap { isFarFromGovernment[$0] }
      return known.isEmpty ? nil : Double(known.count { $0 }) / Double(known.count)
    }
    return EquityTable(
      groups: groups,
      members: members,
      far: members.map(far),
      reached: members.map { $0.filter { isKnown[$0] } },
      missing: missing,
      isFar: isFarFromGovernment,
      isKnown: isKnown,
      results: outcomes.enumerated().map { place, outcome in
        let present = known.filter { outcome.values[$0] != nil }
        let usual = usualMeans(of: outcome, among: present)
        let bounds = bounds(of: outcome, known: known, missing: missing)
        let shares = Shares(outcome, of: present, labels: labels, strata: strata, groups)
        return EquityTable.OutcomeResult(
          outcome: outcome,
          groups: members.indices.map { group in
            let own = members[group].filter { outcome.values[$0] != nil }
            let values = own.compactMap { outcome.values[$0] }
            return EquityTable.GroupResult(
              members: own,
              mean: values.isEmpty ? nil : values.reduce(0, +) / Double(values.count),
              median: values.quantile(0.5),
              floor: values.worstTenth(isLowest: outcome.isMoreBetter),
              gini: outcome.isShared ? outcome.gini(of: own, strata: strata) : nil,
              topShare: shares.top.indices.contains(group) ? shares.top[group] : nil,
              hasNothing: shares.hasNothing(groups.cellsOfValue[group], values),
              usual: own.isEmpty
                ? nil : own.reduce(0) { $0 + usual[strata[$1]] } / Double(own.count),
              gap: EquityTable.Tested(test: gaps[place][group]),
              crossing: crossings.map { EquityTable.Tested(test: $0[place][group]) },
              holds: bounds.holds(members[group], gaps[place][group])
            )
          },
          theil: shares.theil
        )
      }
    )
  }
}

extension EquitySample {
  /// The mean of every stratum in an outcome.
  fileprivate func usualMeans(of outcome: EquityOutcome, among present: [Int]) -> [Double] {
    let strata = strata
    var sums = [Double](repeating: 0, count: 1 + (strata.max() ?? -1))
    var counts = sums
    for actor in present {
      sums[strata[actor]] += outcome.values[actor] ?? 0
      counts[strata[actor]] += 1
    }
    return zip(sums, counts).map { $1 > 0 ? $0 / $1 : 0 }
  }
}

extension EquitySample {
  fileprivate struct Bounds {
    let unknown: UnknownBounds
    let known: [Int]
    let missing: [Int]
    let isAllKnown: Bool

    func holds(_ group: [Int], _ test: GroupTest) -> Bool? {
      // What no test may find cannot turn either.
      guard !isAllKnown, let difference = test.difference, difference != 0,
        let pValue = test.pValue, pValue < 0.05
      else { return nil }
      let own = Set(group)
      return unknown.holds(
        of: group,
        others: known.filter { !own.contains($0) },
        unknown: missing,
        isMore: difference > 0
      )
    }
  }

  fileprivate func bounds(of outcome: EquityOutcome, known: [Int], missing: [Int]) -> Bounds {
    Bounds(
      unknown: UnknownBounds(values: outcome.values, strata: strata),
      known: known,
      missing: missing,
      isAllKnown: missing.isEmpty && isKnown.allSatisfy(\.self)
    )
  }
}

/// Who has how much of an outcome that is shared out.
private struct Shares {
  var theil: Theil?
  var top: [Double?] = []

  init(
    _ outcome: EquityOutcome,
    of present: [Int],
    labels: [Int],
    strata: [Int],
    _ groups: ValueGroups
  ) {
    guard outcome.isShared else { return }
    let values = present.compactMap { outcome.values[$0] }
    let cells = present.map { labels[$0] }
    let strata = present.map { strata[$0] }
    theil = Theil(of: values, in: cells, strata: strata)
    top = TopShare.ratios(of: values, in: cells, strata: strata, groupsOfCell: groups.valuesOfCell)
  }

  /// Whether a group of some cells has nothing, given the values of its members.
  func hasNothing(_ cells: [Int], _ values: [Double]) -> Bool {
    guard let theil, values.allSatisfy({ $0 == 0 }) else { return false }
    return cells.contains(where: theil.groupsWithNothing.contains)
  }
}

extension EquityOutcome {
  /// The Gini coefficient of some actors within each kind, weighted by size; kinds where it is not
  /// defined are left out.
  fileprivate func gini(of members: [Int], strata: [Int]) -> Double? {
    var sum = 0.0
    var count = 0.0
    for stratum in Set(members.map { strata[$0] }).sorted() {
      let values = members.filter { strata[$0] == stratum }.compactMap { self.values[$0] }
      guard let gini = values.groupGini else { continue }
      sum += gini * Double(values.count)
      count += Double(values.count)
    }
    return count > 0 ? sum / count : nil
  }
}

extension [EquityTable] {
  /// Adjusts the p-values of all tests of an output together.
  ///
  /// - Parameter others: p-values of further tests in the output.
  /// - Returns: The adjusted p-values of the others.
  public mutating func adjust(with others: [Double?] = []) -> [Double?] {
    var pValues: [Double?] = []
    forEachTest { pValues.append($0.test.pValue) }
    let adjusted = FalseDiscovery.adjusted(pValues + others)
    var next = 0
    forEachTest { tested in
      tested.adjusted = adjusted[next]
      next += 1
    }
    return [Double?](adjusted[next...])
  }

  private mutating func forEachTest(_ body: (inout EquityTable.Tested) -> Void) {
    for table in indices {
      for outcome in self[table].results.indices {
        for group in self[table].results[outcome].groups.indices {
          body(&self[table].results[outcome].groups[group].gap)
          guard var crossing = self[table].results[outcome].groups[group].crossing else { continue }
          body(&crossing)
          self[table].results[outcome].groups[group].crossing = crossing
        }
      }
    }
  }
}
