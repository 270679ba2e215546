public import GraphCore

/// The ties of a group of actors by class.
public struct GroupCapital: Sendable {
  /// The name of the group, for programs in English; `nil` for those whose value is missing.
  public let name: Text?

  /// The number of its actors.
  public let actorCount: Guarded

  /// The ties of each class, added up over its actors: a tie within the group counts at both ends.
  fileprivate(set) var cells: [Guarded]

  /// The same without the umbrella; `nil` where none was named.
  fileprivate(set) var cellsWithoutUmbrella: [Guarded]?

  /// The ties of a class, added up over the actors of the group.
  public subscript(tieClass: TieClass) -> Guarded { cells[tieClass.rawValue] }

  /// ``subscript(_:)`` without the umbrella; `nil` where none was named.
  public func withoutUmbrella(_ tieClass: TieClass) -> Guarded? {
    cellsWithoutUmbrella?[tieClass.rawValue]
  }
}

/// The ties of a network by class, in all and by group, as far as they may be told.
public struct CapitalByGroup: Sendable {
  /// All ties of each class, each tie counted once.
  public let total: GroupCapital

  /// The ties of every group.
  public let groups: [GroupCapital]

  /// The ties that bond or bridge, together.
  public let compared: Guarded

  /// Every number by the attribute, for the record of what was withheld.
  var numbers: [Guarded] {
    ([total] + groups).flatMap { $0.cells + ($0.cellsWithoutUmbrella ?? []) }
  }
}

/// The groups whose ties are added up.
public enum CapitalGrouping: Sendable {
  /// What the actors are; no group without actors.
  case kinds

  /// The groups of the attribute, the largest first by the numbers that are shown, then by name; then those of no
  /// group that is shown.
  case groups(Division)
}

extension DisclosureSession {
  /// The ties of a network by class and by group, as far as they may be told.
  ///
  /// By an attribute that is not sensitive everything is told. By one that is, the classes are those of
  /// everyone whose value is known, and every number that depends on the attribute is told as a count of
  /// ties is: from the threshold on, of as many ties and of as many people, and rounded by itself. How
  /// many ties link is told in all and by kind as it is, since the attribute plays no part in it.
  ///
  /// - Parameters:
  ///   - tally: The ties of every actor.
  ///   - graph: The graph of the ties; its nodes are the actors of the session.
  ///   - isAuthority: Says of every actor whether it is an authority; `nil` where none is.
  ///   - tallyWithoutUmbrella: The same without the umbrella.
  ///   - grouping: The rows.
  ///   - division: The groups that actors are compared by; `nil` where they are compared by none.
  ///   - isCounted: Whether every tie counts as 1.
  /// - Returns: The numbers as they may be shown.
  /// - Complexity: O(*n* + *m*).
  public func capital(
    of tally: TieClassTally,
    in graph: Graph,
    isAuthority: [Bool]? = nil,
    withoutUmbrella tallyWithoutUmbrella: TieClassTally? = nil,
    per grouping: CapitalGrouping,
    by division: Division?,
    isCounted: Bool = true
  ) -> CapitalByGroup {
    let isGuarded = division?.isGuarded ?? false
    let ties = (
      // The very ties of which other outputs count how many are within groups.
      amongGroups: rules.hash(
        ofTiesIn: isGuarded && isCounted ? graph.withUnitWeights() : graph,
        by: division
      ) { u, v in isAuthority.map { $0[u] == $0[v] } ?? true },
      ofGroups: rules.hash(ofTiesIn: graph, by: division, withOneEnd: true)
    )
    func roundings(_ tally: TieClassTally) -> [ClassRounding] {
      rules.roundings(of: tally, ties, by: division)
    }
    let table = CapitalTable(
      tally: tally,
      without: tallyWithoutUmbrella,
      division: division,
      isCounted: isCounted,
      rules: rules,
      roundings: (roundings(tally), tallyWithoutUmbrella.map(roundings) ?? [])
    )
    let capital = CapitalByGroup(
      total: table.total,
      groups: table.groups(per: grouping),
      compared: table.compared
    )
    return noted(capital) { $0.numbers }
  }
}

/// The ties by class, row by row.
private struct CapitalTable {
  let tally: TieClassTally
  let without: TieClassTally?
  let division: Division?
  let isCounted: Bool
  let rules: DisclosureRules

  /// By what the numbers of each class are rounded, with the umbrella and without.
  let roundings: (all: [ClassRounding], without: [ClassRounding])

  private var isGuarded: Bool { division?.isGuarded ?? false }

  /// Whether the number of ties of a class depends on the attribute.
  private func depends(_ tieClass: TieClass) -> Bool {
    switch tieClass {
    case .bonding, .bridging, .unclassified: isGuarded
    // A membership is one as long as either end has no value; bodies hardly ever have any.
    case .membership: isGuarded && bodiesHaveValues
    case .linking, .within, .between: false
    }
  }

  private var bodiesHaveValues: Bool {
    division.map(rules.haveBodiesValues) ?? false
  }

  /// All ties, each counted once.
  var total: GroupCapital {
    let all = Array(rules.actors.indices)
    func cells(_ tally: TieClassTally, _ roundings: [ClassRounding]) -> [Guarded] {
      TieClass.allCases.map { tieClass in
        guard depends(tieClass) else { return rules.open(tally[tieClass]) }
        return rules.ties(
          amounts(tieClass, of: all, tally),
          ends: 2,
          isCounted: isCounted,
          ofOne: roundings[tieClass.rawValue].most,
          in: roundings[tieClass.rawValue].context
        )
      }
    }
    return GroupCapital(
      name: nil,
      actorCount: rules.open(Double(all.count)),
      cells: cells(tally, roundings.all),
      cellsWithoutUmbrella: without.map { cells($0, roundings.without) }
    )
  }

  /// All ties that bond or bridge.
  var compared: Guarded {
    var amounts = Amounts()
    for actor in rules.actors.indices {
      amounts.add(tally[actor, .bonding] + tally[actor, .bridging], at: actor)
    }
    return rules.ties(
      amounts,
      ends: 2,
      isCounted: isCounted,
      ofOne: roundings.all[TieClass.bonding.rawValue].most,
      in: roundings.all[TieClass.bonding.rawValue].context,
      isGuarded: isGuarded
    )
  }

  func groups(per grouping: CapitalGrouping) -> [GroupCapital] {
    let people = division?.people ?? rules.rounding(in: 0)
    func row(
      _ name: Text?,
      _ members: [Int],
      isGuarded: Bool,
      where depends: (TieClass) -> Bool
    ) -> GroupCapital {
      self.row(name, members, in: people, isGuarded: isGuarded, where: depends)
    }
    switch grouping {
    case .kinds:
      return ActorKind.allCases.compactMap { kind in
        let members = rules.actors.indices.filter { rules.actors.kinds[$0] == kind }
        return members.isEmpty
          ? nil : row(Text(kind.name), members, isGuarded: false, where: depends)
      }
    case .groups(let division):
      let members = division.members
      // By the numbers as they are shown: which is larger of two that are shown alike is not told.
      var rows = division.valueGroups.names.indices.filter { division.isShown[$0] }
        .map { group in
          row(
            Text(division.valueGroups.names[group]),
            members[group],
            isGuarded: division.isGuarded
          ) { _ in division.isGuarded }
        }
        .largestFirst(\.actorCount)
      if division.isGuarded {
        if division.isRestShown {
          rows.append(row(.otherOrNotStated, division.rest, isGuarded: true) { _ in true })
        }
        return pinned(rows, in: division)
      }
      let missing = division.groups.labels.indices.filter { division.groups.labels[$0] == nil }
      if !missing.isEmpty { rows.append(row(nil, missing, isGuarded: false) { _ in false }) }
      return rows
    }
  }

  private func amounts(_ tieClass: TieClass, of members: [Int], _ tally: TieClassTally) -> Amounts {
    var amounts = Amounts()
    for member in members { amounts.add(tally[member, tieClass], at: member) }
    return amounts
  }

  private func row(
    _ name: Text?,
    _ members: [Int],
    in people: SizeRounding,
    isGuarded: Bool,
    where depends: (TieClass) -> Bool
  ) -> GroupCapital {
    func cells(_ tally: TieClassTally, _ roundings: [ClassRounding]) -> [Guarded] {
      TieClass.allCases.map { tieClass in
        let amounts = amounts(tieClass, of: members, tally)
        guard depends(tieClass) else { return rules.open(amounts.total) }
        // A tie within a group has two ends in it: ties are rounded, and then counted at both.
        let ends: Double = tieClass == .bonding ? 2 : 1
        let told = rules.ties(
          amounts,
          ends: ends,
          isCounted: isCounted,
          ofOne: roundings[tieClass.rawValue].most,
          in: roundings[tieClass.rawValue].context
        )
        switch told.form {
        case .fewer(let bound): return Guarded(.fewer(Int(ends) * bound))
        // A tie of which but one end counts, as where somebody has several values, is half a tie here.
        case .between(let least, let most):
          return Guarded(.between(Int(ends) * least, Int(ends) * (most + 1) - 1))
        default: break
        }
        return told.number.map { rules.open(ends * $0) } ?? told
      }
    }
    return GroupCapital(
      name: name,
      actorCount: rules.count(
        members,
        in: people,
        isGuarded: isGuarded
      ),
      cells: cells(tally, roundings.all),
      cellsWithoutUmbrella: without.map { cells($0, roundings.without) }
    )
  }

  /// The rows without the numbers of groups that would tell those of the others, since their sum is
  /// known.
  private func pinned(_ rows: [GroupCapital], in division: Division) -> [GroupCapital] {
    guard isCounted, !division.valueGroups.overlap else { return rows }
    let everyone = Set(division.members.joined()).union(division.rest)
    let leastTold = rules.leastTold(beside: rules.threshold(for: everyone))
    var rows = rows
    for tieClass in [TieClass.linking, .membership] {
      let hidden = { (counts: [Guarded], tally: TieClassTally) -> [Bool] in
        let total = everyone.reduce(0) { $0 + tally[$1, tieClass] }
        return zip(counts, rules.mayBeShown(counts, of: Int(total), from: leastTold))
          .map { $0.number != nil && !$1 }
      }
      let place = tieClass.rawValue
      for (row, isHidden) in hidden(rows.map { $0.cells[place] }, tally).enumerated()
      where isHidden { rows[row].cells[place] = rules.withheld(.contributors) }
      guard let without else { continue }
      let counts = rows.compactMap { $0.cellsWithoutUmbrella?[place] }
      for (row, isHidden) in hidden(counts, without).enumerated() where isHidden {
        rows[row].cellsWithoutUmbrella?[place] = rules.withheld(.contributors)
      }
    }
    return rows
  }
}

/// By what the numbers of a class of ties are rounded, whichever the group.
private struct ClassRounding {
  /// The hash of the ties, and of what the reader knows of their classes.
  var context: UInt64 = 0

  /// The most that anybody may contribute.
  var most = 0.0
}

extension DisclosureRules {
  /// Whether others than people have values of the attribute of a division.
  fileprivate func haveBodiesValues(in division: Division) -> Bool {
    division.groups.labels.indices.contains {
      division.groups.labels[$0] != nil && !actors.kinds[$0].mayBePerson
    }
  }

  /// By what the numbers of every class are rounded.
  ///
  /// Where another authority is named, or the umbrella is left out, all numbers are rounded anew, not only those
  /// of the group of whoever has a tie with it; but not those that have nothing to do with it, or they could be
  /// asked for again and again.
  ///
  /// - Parameters:
  ///   - tally: The ties of every actor.
  ///   - ties: The hash of the ties among those who may be in a group, and of those that one of them has.
  ///   - division: The groups.
  /// - Returns: The rounding of each class, in their order.
  /// - Complexity: O(*n*).
  fileprivate func roundings(
    of tally: TieClassTally,
    _ ties: (amongGroups: UInt64, ofGroups: UInt64),
    by division: Division?
  ) -> [ClassRounding] {
    guard let division, division.isGuarded else {
      return TieClass.allCases.map { _ in ClassRounding() }
    }
    let haveBodiesValues = haveBodiesValues(in: division)
    let all = Array(actors.indices)
    let contributing = all.filter { haveBodiesValues || actors.kinds[$0].mayBePerson }
    func compared(_ actor: Int) -> Double {
      [.bonding, .bridging, .unclassified].reduce(0) { $0 + tally[actor, $1] }
    }
    let others =
      ties.ofGroups &+ hash(of: all) { tally.total(of: $0) } &* 3
      &+ hash(of: all) { tally[$0, .linking] }
    return TieClass.allCases.map { tieClass in
      switch tieClass {
      case .bonding, .bridging, .unclassified:
        ClassRounding(
          context: ties.amongGroups,
          most: contributing.map(compared).max() ?? 0
        )
      case .membership, .linking, .within, .between:
        ClassRounding(
          context: others,
          most: contributing.map { tally[$0, tieClass] }.max() ?? 0
        )
      }
    }
  }
}
