import SocialNetwork

/// Reads ties from a matrix: a row and a column for every actor, or rows for the actors of one kind
/// and columns for those of another; a cell says how strong the tie is.
///
/// A square matrix that is the same on both sides of its diagonal has each tie twice and gives it
/// once. Where the sides differ, each filled cell is a row of ties, as in a list. The diagonal is left
/// out, as are rows and columns of totals.
struct MatrixReader {
  private(set) var findings: FindingList
  private(set) var notes: [Text] = []

  /// The ids of the actors; those of the matrix where there is no actor file.
  var ids: Interner { ends.ids }
  private(set) var actorsThatLostTies: Set<Int> = []

  /// The ends of the ties that were left out, where both are known.
  private(set) var tiesLeftOut: [(source: UInt32, target: UInt32)] = []
  private(set) var rowCount = 0

  /// How many cells are a text that is written as a formula.
  private var formulaCount = 0

  /// The filled cells of the matrix, and how many cannot be read.
  private var cells: [(row: UInt32, column: UInt32, weight: Double)] = []
  private(set) var leftOutCount = 0

  private let file: String
  private let layout: MatrixLayout
  private let decimal: DecimalSign?
  private var ends: TieEnds
  private var columnActors: [UInt32?] = []
  private var selfTieCount = 0

  /// The names in rows and columns of totals.
  private var totals: [String] = []
  private var unknownCellCount = 0

  init(
    _ layout: MatrixLayout,
    file: String,
    findings: FindingList,
    actors: TieReader.KnownActors?,
    decimal: DecimalSign?
  ) {
    self.layout = layout
    self.file = file
    self.findings = findings
    self.decimal = decimal
    ends = TieEnds(actors)
  }

  /// Reads the header, on which a scanner stands.
  mutating func readHeader(_ scanner: borrowing Scanner) {
    formulaCount += scanner.formulaCount
    columnActors = layout.columns.indices.map { index in
      let place = index + layout.firstColumn
      return place < scanner.cellCount ? actor(place, scanner) : nil
    }
  }

  /// Reads the record on which a scanner stands.
  mutating func read(_ scanner: borrowing Scanner) {
    guard scanner.lastFilled >= 0 else { return }
    rowCount += 1
    formulaCount += scanner.formulaCount
    guard let row = actor(0, scanner) else { return }
    let last = scanner.lastFilled
    if last > columnActors.count {
      let cell = scanner.string(scanner[last])
      fail(.extraCells(headerCount: columnActors.count + 1), last, scanner, value: cell)
    }
    for (index, column) in columnActors.enumerated() {
      let place = index + 1
      guard place < scanner.cellCount, !scanner[place].isEmpty else { continue }
      let text = scanner.string(scanner[place])
      guard let weight = weight(text, place, scanner) else {
        if let column {
          tiesLeftOut.append((row, column))
        } else {
          actorsThatLostTies.insert(Int(row))
        }
        continue
      }
      guard weight > 0, let column else { continue }
      if column == row { selfTieCount += 1 } else { cells.append((row, column, weight)) }
    }
  }

  /// The ties, once the file was read to its end.
  mutating func finish() -> TieRows {
    struct Pair: Hashable {
      let row: UInt32
      let column: UInt32
    }
    var weights: [Pair: Double] = [:]
    for cell in cells {
      weights[Pair(row: cell.row, column: cell.column), default: 0] += cell.weight
    }
    let isSymmetric =
      layout.isSquare
      && cells.allSatisfy { weights[Pair(row: $0.column, column: $0.row)] == $0.weight }
    let isOneSided =
      cells.allSatisfy { weights[Pair(row: $0.column, column: $0.row)] == nil }
    let kept =
      isSymmetric ? cells.filter { $0.row < $0.column } : cells
    note(isSymmetric: isSymmetric, isOneSided: isOneSided)
    return TieRows(
      sources: kept.map(\.row),
      targets: kept.map(\.column),
      weights: kept.map(\.weight)
    )
  }

  private mutating func note(isSymmetric: Bool, isOneSided: Bool) {
    var sentence =
      layout.isSquare
      ? Text(
        en: "\(file): a matrix of actors by actors, read as ties",
        nl: "\(file): een matrix van actoren bij actoren, gelezen als relaties"
      )
      : Text(
        en: "\(file): a matrix with other actors in its rows than in its columns, read as ties",
        nl: "\(file): een matrix met andere actoren in de rijen dan in de kolommen, gelezen als"
          + " relaties"
      )
    if layout.isSquare, !isSymmetric, !isOneSided {
      sentence = Text(
        en: "\(sentence.en); both sides of its diagonal differ, and are added up",
        nl: "\(sentence.nl); beide kanten van de diagonaal verschillen, en zijn opgeteld"
      )
    }
    notes.append(sentence)
    if let note = TextFormula.note(count: formulaCount, in: file) { notes.append(note) }
    for name in totals {
      notes.append(
        Text(
          en: "\(file): \(name.quoted) holds totals and is left out",
          nl: "\(file): \(name.quoted) bevat totalen en is weggelaten"
        )
      )
    }
    if selfTieCount > 0 {
      notes.append(
        Text(
          en: "\(file): the diagonal is left out: ties of actors to themselves",
          nl: "\(file): de diagonaal is weggelaten: relaties van actoren met zichzelf"
        )
      )
    }
    if unknownCellCount > 0 {
      let count = unknownCellCount
      notes.append(
        Text(
          en: "\(file): \(count) \(count == 1 ? "cell says" : "cells say") that a tie is not known;"
            + " read as no tie",
          nl: "\(file): \(count) \(count == 1 ? "cel zegt" : "cellen zeggen") dat een relatie niet"
            + " bekend is; gelezen als geen relatie"
        )
      )
    }
  }

  // MARK: Cells

  /// The weight of a cell, 0 where there is no tie; `nil` where it cannot be read, which is reported.
  private mutating func weight(
    _ text: String,
    _ place: Int,
    _ scanner: borrowing Scanner
  ) -> Double? {
    if MissingValue.isMissing(text) {
      if text.contains(where: \.isLetter) || text.contains("?") { unknownCellCount += 1 }
      return 0
    }
    if text.hasNationalRegisterNumber {
      fail(.nationalRegisterNumberAsWeight, place, scanner, value: text)
      return nil
    }
    let reading = DecimalNumber(text, decimal: decimal)
    if case .ambiguous = reading.evidence, decimal == nil {
      fail(.ambiguousNumber(text), place, scanner, value: text)
      return nil
    }
    if let value = reading.value {
      if value == 0 || (1e-100...1e100).contains(value) { return value }
    } else if let isTie = MatrixLayout.answer(text) {
      return isTie ? 1 : 0
    }
    let isOther = (DecimalNumber(text, decimal: nil).value ?? 0) > 0
    if let decimal, reading.value == nil, isOther {
      fail(.otherDecimalSign(text, read: decimal, isGiven: true), place, scanner, value: text)
    } else {
      fail(.badWeight(text), place, scanner, value: text)
    }
    return nil
  }

  /// The actor that a cell of the first row or column names; `nil` for totals, and where there is no
  /// such actor, which is reported.
  private mutating func actor(_ place: Int, _ scanner: borrowing Scanner) -> UInt32? {
    let name = scanner.string(scanner[place])
    if MissingValue.isMissing(name) { return nil }
    // Who is an actor is no total, whatever the name.
    if TotalsWord.isOne(name), ends.ids.find(scanner[place].range, in: scanner.text.span) == nil {
      if !totals.contains(name) { totals.append(name) }
      return nil
    }
    let end = ends.rareEnd(scanner[place].range, of: scanner.text.span)
    for fault in end.faults { add(fault, place, scanner, value: name) }
    guard case .actor(let actor) = end.end else {
      for actor in end.meant { actorsThatLostTies.insert(Int(actor)) }
      leftOutCount += 1
      return nil
    }
    return actor
  }

  private mutating func fail(
    _ fault: Fault,
    _ place: Int,
    _ scanner: borrowing Scanner,
    value: String
  ) {
    leftOutCount += 1
    add(fault, place, scanner, value: value)
  }

  private mutating func add(
    _ fault: Fault,
    _ place: Int,
    _ scanner: borrowing Scanner,
    value: String
  ) {
    let start = scanner.place(of: scanner[place])
    findings.add(
      fault,
      at: Place(line: start.line, column: start.column, row: scanner.row, index: place),
      value: value
    )
  }
}
