import SocialNetwork

// Columns that are told by more than their header: kinds, names, ends of ties and directions.
extension Header {
  /// Takes the column of kinds: by its header, or else a column in which all cells are kinds.
  mutating func takeKind(_ known: KnownColumn) -> (column: Int, isDeclared: Bool)? {
    var isDeclared = true
    let column = take(.kind) { header in
      if let column = header.take(known.names) { return column }
      isDeclared = false
      if header.excluded.contains(.kind) { return nil }
      for key in known.doubtfulNames {
        guard
          let column = header.keys.indices.first(where: {
            header.keys[$0] == key && !header.used.contains($0)
          })
        else { continue }
        let cells = header.present(in: column)
        if !cells.isEmpty, Header.fits(cells.count(where: known.accepts), of: cells.count) {
          return column
        }
      }
      return header.keys.indices.first { column in
        guard !header.used.contains(column), !header.names[column].isEmpty else { return false }
        let cells = header.present(in: column)
        return !cells.isEmpty && cells.allSatisfy(known.accepts)
      }
    }
    guard let column else { return nil }
    if asked[.kind] == nil, keys[column] != "kind", keys[column] != "soort" {
      note(column, readAs: .kind)
    }
    return (column, isDeclared)
  }

  /// Takes the column of names, unless its cells recur too often for names.
  mutating func takeName(_ wanted: [String]) -> Int? {
    take(.name) { header in
      for key in wanted {
        guard
          let column = header.keys.indices.first(where: {
            header.keys[$0] == key && !header.used.contains($0)
          })
        else { continue }
        let cells = header.present(in: column)
        if cells.count < 4 || 2 * Set(cells).count > cells.count { return column }
        header.note(column, isNo: .name)
      }
      return nil
    }
  }

  /// Takes the ends of the ties.
  mutating func takeEnds() -> (source: Int?, target: Int?) {
    if asked[.source] != nil || asked[.target] != nil {
      let source = take(.source) { $0.take(KnownColumn.tieEnds.map(\.source)) }
      return (source, take(.target) { $0.take(KnownColumn.tieEnds.map(\.target)) })
    }
    for (source, target) in KnownColumn.tieEnds + KnownColumn.tieEndsTogether {
      if let first = keys.firstIndex(of: source), let second = keys.firstIndex(of: target) {
        used.formUnion([first, second])
        (columns[.source], columns[.target]) = (first, second)
        // Other columns of the kind may be meant as well: Partner 1, Partner 2 and Partner 3.
        if namedCount > 2, !KnownColumn.plainEnds.contains(source) {
          notes.append(
            Text(
              en:
                "\(file): the actors of a tie are read from the columns \(names[first].quoted) and"
                + " \(names[second].quoted)",
              nl: "\(file): de actoren van een relatie zijn gelezen uit de kolommen"
                + " \(names[first].quoted) en \(names[second].quoted)"
            )
          )
        }
        return (first, second)
      }
    }
    let source = take(.source) { $0.take(KnownColumn.tieEnds.map(\.source)) }
    return (source, take(.target) { $0.take(KnownColumn.tieEnds.map(\.target)) })
  }

  /// Takes a column with a direction, where there is one, and says what it means.
  mutating func takeDirection() -> Int? {
    var column = take(DirectionColumn.names)
    if column == nil, let type = keys.firstIndex(of: DirectionColumn.doubtfulName),
      !used.contains(type)
    {
      let cells = present(in: type)
      guard cells.isEmpty || cells.contains(where: DirectionWord.isOne) else {
        notes.append(
          Text(
            en: "\(file): column \(names[type].quoted) holds a category, no direction",
            nl: "\(file): kolom \(names[type].quoted) bevat een categorie, geen richting"
          )
        )
        return nil
      }
      notes.append(
        Text(
          en: "\(file): column \(names[type].quoted) holds a direction",
          nl: "\(file): kolom \(names[type].quoted) bevat een richting"
        )
      )
      used.insert(type)
      column = type
    }
    guard let column,
      present(in: column).contains(where: { DirectionWord.isDirected($0) ?? false })
    else { return column }
    notes.append(
      Text(
        en: "\(file): some ties are directed; directions are left aside, ties are mutual",
        nl: "\(file): sommige relaties zijn gericht; richtingen blijven buiten beschouwing,"
          + " relaties zijn wederzijds"
      )
    )
    return column
  }
}
