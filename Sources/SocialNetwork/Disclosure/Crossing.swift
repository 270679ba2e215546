/// Two divisions crossed, such as gender by origin, as far as that may be told.
///
/// Within each kind the crossing is a table with public margins: the groups that either division
/// shows, and a last row and column of the actors left, which are never shown. Cells of fewer actors
/// than the threshold are withheld, empty ones too, since "none of them" tells of everyone in the row;
/// and as many others as it takes so that the margins do not give these away. See ``CellPattern``.
///
/// Of three attributes or more, cross the first with each of the others, and with nothing else: such
/// tables say no more of each other than their common margin does, since for every table of the first
/// pair and every table of the second with that margin there are actors who make both; a third table
/// of the other two could narrow them down.
public struct Crossing: Sendable {
  /// Whether either attribute is sensitive, and numbers by the cells are to be guarded.
  public let isGuarded: Bool

  /// The cells as groups, named `first × second`: an actor whose cell is withheld, or of whom a value
  /// is missing, is in none.
  public let groups: Groups

  /// The groups of the two divisions that each cell is of, by their places in these.
  public let parts: [Parts]

  /// The kinds in which a cell is withheld, in their order.
  public let withheldKinds: [ActorKind]

  /// A cell as the groups that it is of.
  public struct Parts: Sendable, Hashable {
    /// The place of its group in the first division.
    public let first: Int

    /// The place of its group in the second division.
    public let second: Int
  }
}

extension DisclosureSession {
  /// The crossing of two divisions.
  public func crossing(of first: Division, _ second: Division) -> Crossing {
    noted(rules.crossing(of: first, second), named: "\(first.name) × \(second.name)")
  }
}

extension DisclosureRules {
  /// The crossing of two divisions.
  func crossing(of first: Division, _ second: Division) -> Crossing {
    let isGuarded = first.isGuarded || second.isGuarded
    let width = second.groups.names.count
    var labels = zip(first.groups.labels, second.groups.labels).map { row, column in
      row.flatMap { row in column.map { row * width + $0 } }
    }
    var withheldKinds: [ActorKind] = []
    for kind in ActorKind.allCases where isGuarded {
      let members = actors.indices.filter { actors.kinds[$0] == kind }
      let rows = first.groups(of: kind, in: actors)
      let columns = second.groups(of: kind, in: actors)
      guard !rows.isEmpty, !columns.isEmpty else { continue }
      var places = (rows: [Int: Int](), columns: [Int: Int]())
      for (place, row) in rows.enumerated() { places.rows[row] = place }
      for (place, column) in columns.enumerated() { places.columns[column] = place }
      // The actors left have the last row and column.
      func row(of actor: Int) -> Int {
        first.groups.labels[actor].flatMap { places.rows[$0] } ?? rows.count
      }
      func column(of actor: Int) -> Int {
        second.groups.labels[actor].flatMap { places.columns[$0] } ?? columns.count
      }
      var counts = [[Int]](
        repeating: [Int](repeating: 0, count: columns.count + 1),
        count: rows.count + 1
      )
      for member in members { counts[row(of: member)][column(of: member)] += 1 }
      var pattern = CellPattern(
        counts: counts,
        threshold: policy.audience.threshold(for: kind),
        isTelling: (first.isTelling(ofThoseLeftOf: kind), second.isTelling(ofThoseLeftOf: kind))
      )
      if policy.safeguards.isComplementary { pattern.protect() }
      if pattern.withholdsAny { withheldKinds.append(kind) }
      for member in members where pattern.isWithheld[row(of: member)][column(of: member)] {
        labels[member] = nil
      }
    }
    let names = first.groups.names.flatMap { row in
      second.groups.names.map { column in "\(row) × \(column)" }
    }
    let groups = Groups(names: names, labels: labels)
    var parts = [Crossing.Parts?](repeating: nil, count: groups.names.count)
    for (place, label) in zip(groups.labels, labels) {
      guard let place, let label else { continue }
      parts[place] = Crossing.Parts(first: label / width, second: label % width)
    }
    return Crossing(
      isGuarded: isGuarded,
      groups: groups,
      parts: parts.compactMap(\.self),
      withheldKinds: withheldKinds
    )
  }
}
