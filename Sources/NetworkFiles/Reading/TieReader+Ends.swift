import SocialNetwork

// The actors at the ends of a tie.
extension TieReader {
  @inline(__always)
  mutating func end(_ column: Int, _ side: Int, _ scanner: borrowing Scanner) -> TieEnd {
    guard column < scanner.cellCount, !scanner[column].isEmpty else {
      fail(.emptyEnd(word: ""), column, scanner)
      return .missing
    }
    if scanner.hasWideBlanks(around: scanner[column]) { noteBlanks(column, scanner) }
    return ends.end(column, side: side, scanner) ?? rareEnd(column, scanner)
  }

  /// Says that characters around an id, which cannot be seen, are left aside.
  @inline(never)
  mutating func noteBlanks(_ column: Int, _ scanner: borrowing Scanner) {
    let cell = scanner[column]
    for character in InvisibleCharacter.all(in: scanner.blanks(around: cell)) {
      unusual.add(.invisible(character), line: scanner.line(of: cell), cell: "", value: "")
    }
  }

  @inline(never)
  mutating func rareEnd(_ column: Int, _ scanner: borrowing Scanner) -> TieEnd {
    let cell = scanner[column]
    let rare = ends.rareEnd(cell.range, of: scanner.text.span)
    for fault in rare.faults {
      if fault.severity == .error { isSound = false }
      add(fault, column, scanner)
    }
    for actor in rare.meant { actorsThatLostTies.insert(Int(actor)) }
    if !rare.meant.isEmpty { meansSomebody = true }
    for (reading, id) in rare.readings {
      unusual.add(reading, line: scanner.line(of: cell), cell: scanner.string(cell), value: id)
    }
    return rare.end
  }
}
