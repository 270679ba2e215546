import SocialNetwork

// What a file without a column that it needs may be.
extension Header {
  /// The named columns of which every cell is filled and differs from all others, so that they could
  /// be the id.
  var columnsThatCouldBeID: [String] {
    names.indices.filter { column in
      let cells = present(in: column)
      return !names[column].isEmpty && !used.contains(column) && cells.count == rows.count
        && Set(cells).count == cells.count
    }.map { names[$0] }
  }

  /// The named columns that were not taken, are filled in every row and have no header of another
  /// field, so that they could be an end of a tie.
  var columnsThatCouldBeEnds: [String] {
    let known: [KnownColumn] = [.weight, .role, .function, .since, .until]
    let others = Set(known.flatMap { $0.names + $0.doubtfulNames })
    return names.indices.filter { column in
      let cells = present(in: column)
      return !names[column].isEmpty && !used.contains(column) && cells.count == rows.count
        && !others.contains(keys[column])
    }.map { names[$0] }
  }

  /// Whether the file is a matrix: the actors stand in the first row and in the first column.
  var isMatrix: Bool {
    let firsts = rows.map { $0.first ?? "" }
    guard firsts.count >= 2, names.count > 2 else { return false }
    let columns = names.dropFirst()
    return zip(firsts, columns).allSatisfy { $0 == $1 } && !firsts.contains("")
  }
}
