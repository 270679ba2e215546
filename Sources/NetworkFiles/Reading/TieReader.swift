import GraphCore
import SocialNetwork

/// Reads the tie file, row by row.
struct TieReader {
  private(set) var findings: FindingList

  /// The ties that are sound.
  private(set) var rows: TieRows

  /// The actors of whom ties were left out.
  private(set) var actorsThatLostTies: Set<Int> = []

  /// The number of rows that are not empty, without rows of totals.
  private(set) var rowCount = 0

  /// The lines of rows of totals.
  private(set) var totalLines: [Int] = []

  /// The number of rows that were left out, because of faults in them or because an actor at their
  /// ends was left out; not those of an actor with itself.
  private(set) var leftOutRowCount = 0

  /// The cells that were read otherwise than they are written.
  private(set) var unusual = UnusualReadings()

  /// What the weights show of the decimal sign: how many can be read with one only, or with both.
  private(set) var evidence = (point: 0, comma: 0, ambiguous: 0)

  private let layout: TieLayout
  private var ends: TieEnds
  private var since: DateColumn?
  private var until: DateColumn?
  private let decimal: DecimalSign?

  /// Whether a weight that can be read in two ways is an error, because nothing decides.
  private let refusesAmbiguous: Bool

  private var roleWords = WordColumn<Roles>.compass(CompassReading.role)
  private var functionWords = WordColumn<Functions>.compass(CompassReading.function)
  private var attributes: [AttributeBuilder]

  /// Whether the words of the row, and further columns, are kept as the file has them.
  private let keepsSpelling: Bool
  private var rowWords = (role: 0, function: 0)

  /// The rows that were kept, to find those that occur twice.
  private var seen = RepeatedRows()
  private var columnCount = ColumnCount()
  private var isSound = true

  /// Whether the row is left out though nothing is wrong in it: its dates may be one of two.
  private var isUndecided = false

  /// The ids of the actors; those of the ties where there is no actor file.
  var ids: Interner { ends.ids }

  /// What the dates show of their order.
  var dateEvidence: (since: DateOrderEvidence?, until: DateOrderEvidence?) {
    (since?.evidence, until?.evidence)
  }

  /// The actors of the actor file.
  struct KnownActors {
    /// The name of that file.
    let file: String

    /// The ids, and the position of the actor with each.
    let ids: Interner
    let positions: [UInt32]
    let names: TextColumn
  }

  /// Creates a reader of a file with a header.
  init(
    _ layout: TieLayout,
    findings: FindingList,
    actors: KnownActors?,
    expectedRows: Int,
    decimal: DecimalSign?,
    refusesAmbiguous: Bool,
    dates: DateOrders,
    options: ReadingOptions
  ) {
    self.layout = layout
    self.decimal = decimal
    self.refusesAmbiguous = refusesAmbiguous
    self.findings = findings
    keepsSpelling = options.keepsTieAttributes
    ends = TieEnds(actors)
    func dateColumn(_ column: Int?, _ order: DateOrder?) -> DateColumn? {
      column.map { DateColumn(column: $0, name: layout.header.names[$0], order: order) }
    }
    since = dateColumn(layout.since, dates.since)
    until = dateColumn(layout.until, dates.until)
    attributes =
      options.keepsTieAttributes
      ? layout.attributes.map {
        AttributeBuilder(name: layout.header.names[$0].withoutNationalRegisterNumbers, column: $0)
      } : []
    rows = TieRows(
      weights: layout.weight == nil ? nil : [],
      roles: layout.role == nil ? nil : [],
      functions: layout.function == nil ? nil : [],
      since: layout.since == nil ? nil : [],
      until: layout.until == nil ? nil : []
    )
    rows.sources.reserveLargePages(expectedRows)
    rows.targets.reserveLargePages(expectedRows)
    rows.weights?.reserveLargePages(expectedRows)
    seen.reserve(expectedRows)
  }

  /// Reads the record on which a scanner stands.
  mutating func read(_ scanner: borrowing Scanner) {
    if scanner.isAtBatchStart {
      ends.findBatch(scanner, inColumns: [layout.source, layout.target])
    }
    let last = scanner.lastFilled
    guard last >= 0, !isRowOfTotals(last, scanner) else { return }
    rowCount += 1
    isSound = true
    isUndecided = false
    checkCells(last, scanner)

    if !scanner.hasWideCharacters, let u = ends.plainActor(side: 0, scanner),
      let v = ends.plainActor(side: 1, scanner)
    {
      let row = row(scanner)
      guard isSound, !isUndecided else { return leaveOut(.actor(u), .actor(v)) }
      return append(row, u, v, last, scanner)
    }
    let source = end(layout.source, 0, scanner)
    let target = end(layout.target, 1, scanner)
    let row = row(scanner)

    guard isSound, !isUndecided, !source.isLeftOut, !target.isLeftOut else {
      leaveOut(source, target)
      return
    }
    switch (source, target) {
    case (.actor(let u), .actor(let v)): append(row, u, v, last, scanner)
    default:
      for u in source.actors {
        for v in target.actors { append(row, u, v, last, scanner) }
      }
    }
  }

  /// What a row says of a tie besides its ends.
  private struct Row {
    var weight = 1.0
    var roles: Roles?
    var functions: Functions?
    var since: Day?
    var until: Day?
  }

  /// What the record on which a scanner stands says of a tie besides its ends.
  @inline(__always)
  private mutating func row(_ scanner: borrowing Scanner) -> Row {
    var row = Row()
    row.weight = weight(scanner)
    if let column = layout.role { row.roles = roles(column, scanner) }
    if let column = layout.function { row.functions = functions(column, scanner) }
    if since != nil || until != nil { readDates(into: &row, scanner) }
    return row
  }

  /// Keeps a tie.
  @inline(__always)
  private mutating func append(
    _ row: Row,
    _ u: UInt32,
    _ v: UInt32,
    _ last: Int,
    _ scanner: borrowing Scanner
  ) {
    guard u != v else {
      add(.selfTie(scanner.string(scanner[layout.source])), layout.source, scanner)
      return
    }
    let text = scanner.text.span
    var hash = UInt64(u) << 32 | UInt64(v)
    for column in 0...last where column != layout.source && column != layout.target {
      hash = hash.mixed(with: text.hash(of: scanner[column].range))
    }
    seen.append(hash: hash.mixed(with: 0), line: scanner.line)
    rows.sources.append(u)
    rows.targets.append(v)
    rows.weights?.append(row.weight)
    if let roles = row.roles { rows.roles?.append(roles) }
    if let functions = row.functions { rows.functions?.append(functions) }
    rows.since?.append(row.since)
    rows.until?.append(row.until)
    if keepsSpelling {
      if layout.role != nil { roleWords.keep(rowWords.role) }
      if layout.function != nil { functionWords.keep(rowWords.function) }
      appendAttributes(scanner)
    }
  }

  /// Leaves a row out, because it is faulty or because an actor at its ends was left out.
  private mutating func leaveOut(_ source: TieEnd, _ target: TieEnd) {
    leftOutRowCount += 1
    if isSound { findings.addConsequence(isUndecided ? "mixed-dates" : "actor-left-out") }
    for actor in source.actors + target.actors { actorsThatLostTies.insert(Int(actor)) }
  }

  /// Looks for what is wrong in any cell that is not an end.
  private mutating func checkCells(_ last: Int, _ scanner: borrowing Scanner) {
    let text = scanner.text.span
    for column in 0...last where column != layout.source && column != layout.target {
      let cell = scanner[column]
      if cell.count >= 11, !NationalRegisterNumber.ranges(in: text, cell.range).isEmpty {
        add(.nationalRegisterNumber, column, scanner)
      }
      if scanner.hasWideCharacters, text.hasMojibake(cell.range) {
        add(.mojibake(scanner.string(cell)), column, scanner)
      }
    }
    if let stray = scanner.strayCell {
      fail(.textAfterQuote, stray, scanner)
      return
    }
    let named = layout.header.namedCount
    guard last >= named else { return }
    let extra = (named...last).first { !scanner[$0].isEmpty } ?? last
    fail(.extraCells(headerCount: named), extra, scanner)
  }

  /// Whether a row sums up the others: it begins with a word such as "total" that is no actor, and
  /// holds nothing but numbers besides.
  @inline(__always)
  private mutating func isRowOfTotals(_ last: Int, _ scanner: borrowing Scanner) -> Bool {
    let first = scanner[0]
    guard !first.isEmpty, TotalsWord.mayBegin(with: scanner.text[Int(first.start)]) else {
      return false
    }
    return isRowOfTotals(first, last, scanner)
  }

  @inline(never)
  private mutating func isRowOfTotals(
    _ first: Cell,
    _ last: Int,
    _ scanner: borrowing Scanner
  ) -> Bool {
    let text = scanner.text.span
    guard TotalsWord.isOne(scanner.string(first)), ends.ids.find(first.range, in: text) == nil,
      last > 0,
      layout.source >= scanner.cellCount || layout.target >= scanner.cellCount
        || layout.source == 0 && text.isMissing(scanner[layout.target].range)
        || layout.target == 0 && text.isMissing(scanner[layout.source].range),
      (1...last).allSatisfy({ column in
        text.isMissing(scanner[column].range)
          || DecimalNumber(text, scanner[column].range, decimal: nil).value != nil
      })
    else { return false }
    totalLines.append(scanner.line)
    return true
  }

  // MARK: Ends

  @inline(__always)
  private mutating func end(_ column: Int, _ side: Int, _ scanner: borrowing Scanner) -> TieEnd {
    guard column < scanner.cellCount, !scanner[column].isEmpty else {
      fail(.emptyEnd, column, scanner)
      return .missing
    }
    if scanner.hasWideBlanks(around: scanner[column]) { noteBlanks(column, scanner) }
    return ends.end(column, side: side, scanner) ?? rareEnd(column, scanner)
  }

  /// Says that characters around an id, which cannot be seen, are left aside.
  @inline(never)
  private mutating func noteBlanks(_ column: Int, _ scanner: borrowing Scanner) {
    let cell = scanner[column]
    for character in InvisibleCharacter.all(in: scanner.blanks(around: cell)) {
      unusual.add(.invisible(character), line: scanner.line(of: cell), cell: "", value: "")
    }
  }

  @inline(never)
  private mutating func rareEnd(_ column: Int, _ scanner: borrowing Scanner) -> TieEnd {
    let cell = scanner[column]
    let rare = ends.rareEnd(cell.range, of: scanner.text.span)
    for fault in rare.faults {
      if fault.severity == .error { isSound = false }
      add(fault, column, scanner)
    }
    for actor in rare.meant { actorsThatLostTies.insert(Int(actor)) }
    for (reading, id) in rare.readings {
      unusual.add(reading, line: scanner.line(of: cell), cell: scanner.string(cell), value: id)
    }
    return rare.end
  }

  // MARK: Other cells

  @inline(__always)
  private mutating func weight(_ scanner: borrowing Scanner) -> Double {
    guard let column = layout.weight else { return 1 }
    guard column < scanner.cellCount, !scanner[column].isEmpty else {
      fail(.emptyWeight, column, scanner)
      return 0
    }
    let text = scanner.text.span
    let reading = DecimalNumber(text, scanner[column].range, decimal: decimal)
    switch reading.evidence {
    case .none: break
    case .point: evidence.point &+= 1
    case .comma: evidence.comma &+= 1
    case .ambiguous:
      evidence.ambiguous &+= 1
      if refusesAmbiguous {
        fail(.ambiguousNumber(scanner.string(scanner[column])), column, scanner)
        return 0
      }
    }
    guard let value = reading.value, value > 0 else {
      let cell = scanner.string(scanner[column])
      fail(MissingValue.isMissing(cell) ? .emptyWeight : .badWeight(cell), column, scanner)
      return 0
    }
    // Larger and smaller weights are a slip of the pen, and their sums and shares no numbers.
    guard value >= 1e-100, value <= 1e100 else {
      fail(.weightOutOfRange(scanner.string(scanner[column])), column, scanner)
      return 0
    }
    if !reading.signs.isEmpty { note(reading.signs, value, scanner[column], scanner) }
    return value
  }

  private mutating func roles(_ column: Int, _ scanner: borrowing Scanner) -> Roles {
    let range = column < scanner.cellCount ? scanner[column].range : 0..<0
    let word = roleWords.value(range, of: scanner.text.span)
    rowWords.role = word.number
    if !keepsSpelling { roleWords.count(word.number) }
    if let roles = word.value { return roles }
    fail(.unknownRole(scanner.text.span.string(range)), column, scanner)
    return []
  }

  private mutating func functions(_ column: Int, _ scanner: borrowing Scanner) -> Functions {
    let range = column < scanner.cellCount ? scanner[column].range : 0..<0
    let word = functionWords.value(range, of: scanner.text.span)
    rowWords.function = word.number
    if !keepsSpelling { functionWords.count(word.number) }
    if let functions = word.value { return functions }
    fail(.unknownFunction(scanner.text.span.string(range)), column, scanner)
    return []
  }

  /// Says that signs of a weight are left aside.
  @inline(never)
  private mutating func note(
    _ signs: DecimalNumber.Signs,
    _ value: Double,
    _ cell: Cell,
    _ scanner: borrowing Scanner
  ) {
    for sign in DecimalNumber.Signs.all where signs.contains(sign) {
      unusual.add(
        .sign(sign),
        line: scanner.line(of: cell),
        cell: scanner.string(cell),
        value: value == value.rounded() && value < 1e15 ? "\(Int(value))" : "\(value)"
      )
    }
  }

  /// Reads the first and the last day.
  private mutating func readDates(into row: inout Row, _ scanner: borrowing Scanner) {
    let first = date(since?.read(scanner), in: layout.since, scanner)
    let last = date(until?.read(scanner), in: layout.until, scanner)
    row.since = first?.first
    row.until = last?.last
    guard let begin = row.since, let end = row.until, end < begin else { return }
    failOrder(scanner)
  }

  @inline(__always)
  private mutating func date(
    _ reading: DateColumn.Reading?,
    in column: Int?,
    _ scanner: borrowing Scanner
  ) -> DateCell? {
    switch reading {
    case .date(let date)?: return date
    case .missing?, nil: return nil
    case .undecided?:
      isUndecided = true
      return nil
    case .faulty(let cell)?:
      if let column { fail(.badDate(cell), column, scanner) }
      return nil
    }
  }

  @inline(never)
  private mutating func failOrder(_ scanner: borrowing Scanner) {
    guard let since = layout.since, let until = layout.until else { return }
    let cells = (scanner.string(scanner[since]), scanner.string(scanner[until]))
    fail(.untilBeforeSince(since: cells.0, until: cells.1), until, scanner)
  }

  private mutating func appendAttributes(_ scanner: borrowing Scanner) {
    for place in attributes.indices {
      let column = attributes[place].column
      guard column < scanner.cellCount, !scanner[column].isEmpty else {
        attributes[place].appendMissing()
        continue
      }
      let bytes = scanner.string(scanner[column]).withoutNationalRegisterNumbers.padded
      attributes[place].append(0..<bytes.count - 8, of: bytes.span) {
        layout.header.place(ofColumn: column, scanner)
      }
    }
  }

  /// How the file calls its columns and spells its words.
  var spelling: Spelling {
    let columns: [(Spelling.Field, Int?)] = [
      (.source, layout.source), (.target, layout.target), (.weight, layout.weight),
      (.role, layout.role), (.function, layout.function), (.since, layout.since),
      (.until, layout.until),
    ]
    var spelling = Spelling()
    for (field, column) in columns {
      guard let column else { continue }
      spelling.headers[field] = layout.header.names[column].withoutNationalRegisterNumbers
    }
    if layout.role != nil { spelling.words[.role] = roleWords.spelling(named: "role") }
    if layout.function != nil {
      spelling.words[.function] = functionWords.spelling(named: "function")
    }
    return spelling
  }

  /// The fields whose columns hold something else, once the file was read to its end.
  var fieldsOfSomethingElse: Set<Spelling.Field> {
    var fields: Set<Spelling.Field> = []
    if layout.role != nil, roleWords.isSomethingElse { fields.insert(.role) }
    if layout.function != nil, functionWords.isSomethingElse { fields.insert(.function) }
    return fields.filter { layout.header.asked[$0] == nil }
  }

  // MARK: Findings

  /// Adds what makes the row unusable.
  @inline(never)
  private mutating func fail(_ fault: Fault, _ column: Int, _ scanner: borrowing Scanner) {
    isSound = false
    add(fault, column, scanner)
  }

  @inline(never)
  private mutating func add(_ fault: Fault, _ column: Int, _ scanner: borrowing Scanner) {
    findings.add(fault, inColumn: column, of: layout.header, scanner, counting: &columnCount)
  }

  /// The further columns, and what is wrong with the file as a whole, once it was read to its end.
  mutating func finish(_ options: ReadingOptions) -> [Attribute] {
    for (line, firstLine) in seen.pairs() {
      findings.add(.identicalTieRow(firstLine: firstLine), at: Place(line: line))
    }
    for column in [since, until].compactMap(\.self) {
      guard let (first, second) = column.evidence.contradiction else { continue }
      findings.add(
        .mixedDates(column: column.name, first, second),
        at: Place(line: second.line, column: second.column, field: column.name),
        value: second.cell
      )
    }
    return attributes.attributes(
      decimal: options.decimal.flatMap(DecimalSign.init),
      findings: &findings
    )
  }

  /// How cells were read otherwise than they are written, for a reader.
  var notes: [Text] {
    let file = layout.header.file
    let columns = [since, until].compactMap { column in
      column?.order == .monthFirst ? column : nil
    }
    var notes = unusual.notes(in: file)
    if let proof = columns.compactMap(\.evidence.monthFirst).first {
      let names = columns.map(\.name.quoted)
      notes.append(
        Text(
          en: "\(file): dates in \(names.formatted(or: "and")) have the month first:"
            + " \(proof.cell.quoted) on line \(proof.line) can be nothing else",
          nl: "\(file): datums in \(names.formatted(or: "en")) beginnen met de maand:"
            + " \(proof.cell.quoted) op regel \(proof.line) kan niets anders zijn"
        )
      )
    }
    return notes
  }
}
