/// The ties of a group of actors by class.
public struct GroupCapital: Sendable {
  /// The name of the group; `nil` for those of no group.
  public let name: String?

  /// The number of its actors.
  public let actorCount: Int

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

  /// The groups of the attribute of which it is not told how many ties bond and bridge.
  let hiddenGroups: Set<String>

  /// Every number by the attribute, for the record of what was withheld.
  var numbers: [Guarded] {
    ([total] + groups).flatMap { $0.cells + ($0.cellsWithoutUmbrella ?? []) }
  }
}

/// The groups whose ties are added up.
public enum CapitalGrouping: Sendable {
  /// What the actors are; no group without actors.
  case kinds

  /// The groups of the attribute, the largest first; then those whose value is missing, unless the
  /// attribute is guarded.
  case groups(Division)
}

extension DisclosureSession {
  /// The ties of a network by class and by group, as far as they may be told.
  ///
  /// By an attribute that is not sensitive everything is told. By one that is, the classes are those of
  /// its ``Division``, where whoever is in a group that is withheld counts as unknown, and further:
  ///
  /// - Bonding and bridging ties of a row are told where as many distinct actors as the threshold have
  ///   ties of either class, else neither is; and not how many are unclassified, since the ties of
  ///   all classes together are public.
  /// - Where that leaves a single row, or rows of too few actors, the one with fewest actors among
  ///   the others is not told either, since all rows together might be known.
  /// - Nothing at all is told of these classes where the rows not told, by kind or by group, remain
  ///   too few; nor where one group alone is told beside them, or they are two groups beside none,
  ///   since what bridges between the groups not told could then be worked out.
  /// - What links a group and what its memberships are is told where enough of its actors have such
  ///   ties, and those of whom it is not told are enough.
  /// - What there is without the umbrella is told of bonding and bridging unless the umbrella is in a
  ///   group itself; the difference would tell with whom it has ties.
  ///
  /// - Parameters:
  ///   - tally: The ties of every actor, by the groups of the division alone.
  ///   - tallyWithoutUmbrella: The same without the umbrella.
  ///   - umbrella: The umbrella.
  ///   - grouping: The rows.
  ///   - division: The groups that actors are compared by; `nil` where they are compared by none.
  ///   - counts: What is told of the ties within and between the groups elsewhere: where that is
  ///     nothing, nothing is told here.
  /// - Returns: The numbers as they may be shown.
  /// - Complexity: O(*n*).
  public func capital(
    of tally: TieClassTally,
    withoutUmbrella tallyWithoutUmbrella: TieClassTally? = nil,
    umbrella: Int? = nil,
    per grouping: CapitalGrouping,
    by division: Division?,
    beside counts: GuardedTieCounts? = nil
  ) -> CapitalByGroup {
    noted(
      rules.capital(
        of: tally,
        withoutUmbrella: tallyWithoutUmbrella,
        umbrella: umbrella,
        per: grouping,
        by: division,
        beside: counts
      )
    ) { $0.numbers }
  }
}

extension DisclosureRules {
  fileprivate func capital(
    of tally: TieClassTally,
    withoutUmbrella tallyWithoutUmbrella: TieClassTally?,
    umbrella: Int?,
    per grouping: CapitalGrouping,
    by division: Division?,
    beside counts: GuardedTieCounts?
  ) -> CapitalByGroup {
    let kinds = ActorKind.allCases
    let byKind = CapitalRows(
      tally,
      tallyWithoutUmbrella,
      labels: actors.kinds.map { Int($0.rawValue) },
      names: kinds.map(\.name)
    )
    var rows = byKind
    if case .groups(let division) = grouping {
      rows = CapitalRows(
        tally,
        tallyWithoutUmbrella,
        labels: division.groups.labels,
        names: division.valueGroups.names,
        rowsOfLabel: division.valueGroups.valuesOfCell,
        hasRest: !division.isGuarded
      )
    }
    let isUmbrellaInGroup = umbrella.map { division?.groups.labels[$0] != nil } ?? false
    guard let division, division.isGuarded else {
      let total = byKind.total(tally, tallyWithoutUmbrella, self)
      return CapitalByGroup(
        total: total,
        groups: rows.open(self).sorted(by: grouping),
        hiddenGroups: []
      )
    }

    // Rows by value overlap; what may be told of them is settled by whole cells, which do not.
    let values = division.valueGroups
    let hasGroup = kinds.map { !division.groups(of: $0, in: actors).isEmpty }
    let byGroup = CapitalRows(tally, in: division)
    var hidden = suppression(of: tally, in: division)
    if counts?.isWithheld ?? false { hidden.withholdAll(of: division, kinds: hasGroup) }
    var total = byKind.total(tally, tallyWithoutUmbrella, self)
    total.guardClasses(self, isHidden: hidden.isTotal, isUmbrellaInGroup: isUmbrellaInGroup)

    var groups = rows.open(self)
    switch grouping {
    case .kinds:
      for place in groups.indices {
        let isWithheld = !hasGroup[place] && division.withheldKinds.contains(kinds[place])
        groups[place].guardClasses(
          self,
          isHidden: hidden.kinds.contains(place) || isWithheld,
          isUmbrellaInGroup: isUmbrellaInGroup
        )
      }
    case .groups:
      for place in groups.indices {
        groups[place].guardClasses(
          self,
          isHidden: !hidden.groups.isDisjoint(with: values.cellsOfValue[place]),
          isUmbrellaInGroup: isUmbrellaInGroup
        )
      }
      for tieClass in [TieClass.linking, .membership, .unclassified] {
        let few = byGroup.few(tieClass, self)
        for place in groups.indices {
          groups[place].guardCell(
            self,
            tieClass,
            isHidden: !few.isDisjoint(with: values.cellsOfValue[place])
          )
        }
      }
    }
    return CapitalByGroup(
      total: total,
      groups: groups.sorted(by: grouping),
      hiddenGroups: Set(hidden.groups.flatMap { values.valuesOfCell[$0] }.map { values.names[$0] })
    )
  }
}

extension DisclosureRules {
  /// Of which kinds and groups, by the rules of ``DisclosureSession/capital(of:withoutUmbrella:umbrella:per:by:beside:)``,
  /// it is not told how many ties bond and how many bridge.
  func suppression(of tally: TieClassTally, in division: Division) -> TieSuppression {
    let kinds = ActorKind.allCases
    let byKind = CapitalRows(
      tally,
      nil,
      labels: actors.kinds.map { Int($0.rawValue) },
      names: kinds.map(\.name)
    )
    let byGroup = CapitalRows(tally, in: division)
    // Who is not in a group has no ties that bond or bridge, unless something is withheld.
    let hasGroup = kinds.map { !division.groups(of: $0, in: actors).isEmpty }
    var hidden = TieSuppression(
      kinds: byKind.hidden(self) { hasGroup[$0] },
      groups: byGroup.hidden(self) { _ in true }
    )
    let shownGroups = byGroup.names.count - hidden.groups.count
    let canBeWorkedOut =
      !hidden.groups.isEmpty
      && (shownGroups == 1 || shownGroups == 0 && hidden.groups.count < 3)
    let isAlone = !division.withheldKinds.isEmpty && division.groups.names.count < 2
    if byKind.isFew(hidden.kinds, self) || byGroup.isFew(hidden.groups, self) || canBeWorkedOut
      || isAlone
    {
      hidden.withholdAll(of: division, kinds: hasGroup)
    }
    return hidden
  }
}

extension TieSuppression {
  /// Withholds every group of a division, and every kind that has any.
  mutating func withholdAll(of division: Division, kinds hasGroup: [Bool]) {
    kinds = Set(hasGroup.indices.filter { hasGroup[$0] })
    groups = Set(division.groups.names.indices)
    isTotal = true
  }
}

/// Sums by row and class, and who has made them.
private struct CapitalRows {
  let names: [String?]
  var sizes: [Int]
  var sums: [[Double]]
  var sumsWithout: [[Double]]?

  /// The distinct actors of every row who have ties of every class.
  var contributors: [[[Int]]]

  /// Those who are in no row that is shown, by class.
  var rest: [[Int]]

  private static let width = TieClass.allCases.count

  init(
    _ tally: TieClassTally,
    _ without: TieClassTally?,
    labels: [Int?],
    names: [String],
    rowsOfLabel: [[Int]]? = nil,
    hasRest: Bool = false
  ) {
    let none = [Double](repeating: 0, count: CapitalRows.width)
    let count = names.count + (hasRest ? 1 : 0)
    var sizes = [Int](repeating: 0, count: count)
    var sums = [[Double]](repeating: none, count: count)
    var sumsWithout = sums
    var contributors = [[[Int]]](repeating: none.map { _ in [] }, count: count)
    var rest: [[Int]] = none.map { _ in [] }
    for (actor, label) in labels.enumerated() {
      let rows =
        label.map { rowsOfLabel?[$0] ?? [$0] } ?? (hasRest ? [names.count] : [])
      for row in rows { sizes[row] += 1 }
      for tieClass in TieClass.allCases {
        let place = tieClass.rawValue
        let value = tally[actor, tieClass]
        if rows.isEmpty, value > 0 { rest[place].append(actor) }
        for row in rows {
          sums[row][place] += value
          if let without { sumsWithout[row][place] += without[actor, tieClass] }
          if value > 0 { contributors[row][place].append(actor) }
        }
      }
    }
    self.names = names + (hasRest ? [nil] : [])
    self.sizes = sizes
    self.sums = sums
    self.sumsWithout = without == nil ? nil : sumsWithout
    self.contributors = contributors
    self.rest = rest
  }

  /// A row for every group of a division.
  init(_ tally: TieClassTally, in division: Division) {
    self.init(tally, nil, labels: division.groups.labels, names: division.groups.names)
  }

  /// All ties, each counted once.
  func total(
    _ tally: TieClassTally,
    _ without: TieClassTally?,
    _ rules: DisclosureRules
  ) -> GroupCapital {
    GroupCapital(
      name: nil,
      actorCount: rules.actors.count,
      cells: tally.totals.map(rules.open),
      cellsWithoutUmbrella: without.map { $0.totals.map(rules.open) }
    )
  }

  /// The rows with all that is in them.
  func open(_ rules: DisclosureRules) -> [GroupCapital] {
    names.indices.map { row in
      GroupCapital(
        name: names[row],
        actorCount: sizes[row],
        cells: sums[row].map(rules.open),
        cellsWithoutUmbrella: sumsWithout.map { $0[row].map(rules.open) }
      )
    }
  }

  /// Whether some rows that are not told would tell of too few, all together.
  func isFew(_ hidden: Set<Int>, _ rules: DisclosureRules) -> Bool {
    guard !hidden.isEmpty, rules.policy.safeguards.isComplementary else { return false }
    return hidden.count < 2 || haveFew(hidden.sorted(), rules)
  }

  /// Whether some rows have too few actors with ties that bond, or with ties that bridge.
  private func haveFew(_ rows: [Int], _ rules: DisclosureRules) -> Bool {
    [TieClass.bonding, .bridging].contains { tieClass in
      rules.areFew(rows.flatMap { contributors[$0][tieClass.rawValue] })
    }
  }

  /// The rows of which bonding and bridging are not told, among those that can have such ties.
  func hidden(_ rules: DisclosureRules, where canHave: (Int) -> Bool) -> Set<Int> {
    let rows = names.indices.filter(canHave)
    let hidden = rows.filter { haveFew([$0], rules) }
    let others = rows.filter { !hidden.contains($0) }.sorted { first, second in
      (sizes[first], first) < (sizes[second], second)
    }
    return Set(rules.completed(hidden, by: others) { !isFew(Set($0), rules) })
  }

  /// The rows of which another class is not told.
  func few(_ tieClass: TieClass, _ rules: DisclosureRules) -> Set<Int> {
    let makers = contributors.map { $0[tieClass.rawValue] }
    let hidden = names.indices.filter { rules.areFew(makers[$0]) }
    guard !hidden.isEmpty else { return [] }
    let others = names.indices.filter { !hidden.contains($0) }.sorted { first, second in
      (makers[first].count, first) < (makers[second].count, second)
    }
    return Set(
      rules.completed(hidden, by: others) { hidden in
        !rules.areFew(hidden.flatMap { makers[$0] } + rest[tieClass.rawValue])
      }
    )
  }
}

extension GroupCapital {
  /// Guards the classes that tell of the attribute.
  fileprivate mutating func guardClasses(
    _ rules: DisclosureRules,
    isHidden: Bool,
    isUmbrellaInGroup: Bool
  ) {
    for tieClass in [TieClass.bonding, .bridging, .unclassified] {
      guardCell(rules, tieClass, isHidden: isHidden)
      if isUmbrellaInGroup {
        cellsWithoutUmbrella?[tieClass.rawValue] = rules.withheld(.contributors)
      }
    }
  }

  /// Rounds a cell, or withholds it.
  fileprivate mutating func guardCell(
    _ rules: DisclosureRules,
    _ tieClass: TieClass,
    isHidden: Bool
  ) {
    func guarded(_ cell: Guarded) -> Guarded {
      guard !isHidden, let number = cell.number else { return rules.withheld(.contributors) }
      return rules.rounded(number)
    }
    let place = tieClass.rawValue
    cells[place] = guarded(cells[place])
    if let cell = cellsWithoutUmbrella?[place] { cellsWithoutUmbrella?[place] = guarded(cell) }
  }
}

extension [GroupCapital] {
  /// Kinds in their order; groups the largest first, equally large ones by name, and those without a
  /// value last.
  fileprivate func sorted(by grouping: CapitalGrouping) -> [GroupCapital] {
    let present = filter { $0.actorCount > 0 }
    guard case .groups = grouping else { return present }
    return present.sorted { first, second in
      guard let name = first.name else { return false }
      guard let other = second.name else { return true }
      if first.actorCount != second.actorCount { return first.actorCount > second.actorCount }
      return name.utf8.lexicographicallyPrecedes(other.utf8)
    }
  }
}
