import GraphCore
import SocialNetwork

/// Reads the tie file, row by row.
///
/// Parts of it may be read by themselves where actors are known and no texts of ties are kept.
struct TieReader: PartReader {
  var findings: FindingList

  /// The ties that are sound.
  private(set) var rows: TieRows

  /// The actors of whom ties were left out, but those of which both ends are known.
  var actorsThatLostTies: Set<Int> = []

  /// The ends of the rows that were left out, where both are known.
  private(set) var tiesLeftOut: [(source: UInt32, target: UInt32)] = []

  /// The number of rows that are not empty, without rows of totals.
  private(set) var rowCount = 0

  /// The lines of rows of totals.
  var totalLines: [Int] = []

  /// The number of rows that were left out, because of faults in them or because an actor at their
  /// ends was left out; not those of an actor with itself.
  private(set) var leftOutRowCount = 0

  /// How many of these name no known actor at either end.
  private(set) var unknownRowCount = 0

  /// How many of them name somebody at one end or both who is no known actor.
  private(set) var unknownEndCount = 0

  /// The number of rows of an actor with itself.
  private(set) var selfTieCount = 0

  /// Whether an end of the row may name somebody that it does not name for certain.
  var meansSomebody = false

  /// The cells that were read otherwise than they are written.
  var unusual = UnusualReadings()

  /// How many cells are a text that is written as a formula.
  private(set) var formulaCount = 0

  /// What the weights show of the decimal sign: how many can be read with one only, or with both.
  var evidence = (point: 0, comma: 0, ambiguous: 0)

  let layout: TieLayout
  var ends: TieEnds
  var since: DateColumn?
  var until: DateColumn?
  let decimal: DecimalSign?

  /// Whether the caller named that sign; else it is the one of most weights.
  let isDecimalGiven: Bool

  /// Whether a weight that can be read in two ways is an error, because nothing decides.
  let refusesAmbiguous: Bool

  var roleWords = WordColumn<Roles>.compass(CompassReading.role)
  var functionWords = WordColumn<Functions>.compass(CompassReading.function)
  var attributes: [AttributeBuilder]

  /// Whether the words of the row, and further columns, are kept as the file has them.
  let keepsSpelling: Bool
  var rowWords = (role: 0, function: 0)

  /// The ties of the batch that is read at once.
  var ties = PlainTies()

  /// The rows that were kept, to find those that occur twice.
  var seen = RepeatedRows()
  private var columnCount = ColumnCount()
  var isSound = true

  /// Whether the weight of the row is a national register number, of which nothing is repeated.
  var mustNotReadWeight = false

  /// Whether the row is left out though nothing is wrong in it: its dates may be one of two.
  var isUndecided = false

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

    /// What else the file tells of actors.
    let attributes: [Attribute]
  }

  /// Creates a reader of a file with a header.
  init(
    _ layout: TieLayout,
    findings: FindingList,
    actors: KnownActors?,
    decimal: DecimalSign?,
    refusesAmbiguous: Bool,
    dates: DateOrders,
    options: ReadingOptions
  ) {
    self.layout = layout
    self.decimal = decimal
    isDecimalGiven = options.decimal != nil
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
      ? (layout.attributes + [layout.direction].compactMap(\.self)).sorted().map {
        AttributeBuilder(name: layout.header.names[$0].withoutNationalRegisterNumbers, column: $0)
      } : []
    rows = TieRows(
      weights: layout.weight == nil ? nil : [],
      roles: layout.role == nil ? nil : [],
      functions: layout.function == nil ? nil : [],
      since: layout.since == nil ? nil : [],
      until: layout.until == nil ? nil : []
    )
  }

  var keptCount: Int { rowCount }

  /// Makes room for a number of rows.
  mutating func reserve(_ rowCount: Int, isSure: Bool) {
    rows.sources.reserveLargePages(rowCount)
    rows.targets.reserveLargePages(rowCount)
    rows.weights?.reserveLargePages(rowCount)
    seen.reserve(rowCount)
  }

  /// Reads the record on which a scanner stands.
  mutating func read(_ scanner: borrowing Scanner) {
    if scanner.isAtBatchStart {
      ends.findBatch(scanner, inColumns: [layout.source, layout.target])
    }
    let last = scanner.lastFilled
    guard last >= 0, !isRowOfTotals(last, scanner) else { return }
    rowCount += 1
    formulaCount &+= scanner.formulaCount
    isSound = true
    isUndecided = false
    mustNotReadWeight = false
    checkCells(last, scanner)

    if !scanner.hasWideCharacters, let u = ends.plainActor(side: 0, scanner),
      let v = ends.plainActor(side: 1, scanner)
    {
      let row = row(scanner)
      guard isSound, !isUndecided else { return leaveOut(.actor(u), .actor(v)) }
      return append(row, u, v, last, scanner)
    }
    meansSomebody = false
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
      // Of several ends in a row some may be the same actor; the row is kept for the others.
      let selfTieCount = selfTieCount
      for u in source.actors {
        for v in target.actors { append(row, u, v, last, scanner) }
      }
      self.selfTieCount = selfTieCount
    }
  }

  /// What a row says of a tie besides its ends.
  struct Row {
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
      selfTieCount += 1
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

  /// Keeps the ties of a batch of plain records.
  mutating func appendTies(firstLine: Int) {
    rowCount += ties.count
    rows.sources += ties.sources[..<ties.count]
    rows.targets += ties.targets[..<ties.count]
    rows.weights?.append(contentsOf: ties.weights[..<ties.count])
    evidence.point += ties.evidence.point
    evidence.comma += ties.evidence.comma
    seen.append(hashes: ties.hashes[..<ties.count], firstLine: firstLine)
  }

  /// A reader of the same file with the same actors that has read nothing yet.
  func fresh(expectedRows: Int) -> TieReader {
    var fresh = self
    fresh.findings = FindingList(file: findings.file)
    fresh.rows = TieRows(
      weights: rows.weights.map { _ in [] },
      roles: rows.roles.map { _ in [] },
      functions: rows.functions.map { _ in [] },
      since: rows.since.map { _ in [] },
      until: rows.until.map { _ in [] }
    )
    (fresh.actorsThatLostTies, fresh.tiesLeftOut) = ([], [])
    (fresh.rowCount, fresh.leftOutRowCount, fresh.totalLines) = (0, 0, [])
    (fresh.unknownRowCount, fresh.unknownEndCount, fresh.selfTieCount) = (0, 0, 0)
    fresh.formulaCount = 0
    fresh.unusual = UnusualReadings()
    fresh.evidence = (0, 0, 0)
    fresh.since = since?.fresh
    fresh.until = until?.fresh
    fresh.roleWords = roleWords.fresh
    fresh.functionWords = functionWords.fresh
    fresh.seen = RepeatedRows()
    fresh.columnCount = ColumnCount()
    fresh.reserve(expectedRows, isSure: false)
    return fresh
  }

  /// Whether everything that was read is sound and plain, so that nothing is to be said of it.
  var isPlain: Bool {
    findings.isEmpty && leftOutRowCount == 0 && totalLines.isEmpty && unusual.isEmpty
      && actorsThatLostTies.isEmpty
  }

  /// Adds what a fresh reader has read of the part of the file that begins at a place, of which nothing is to
  /// be said.
  mutating func append(_ part: TieReader, beginningAt place: PlaceInFile) -> Bool {
    let lines = place.line - 1
    rowCount += part.rowCount
    formulaCount += part.formulaCount
    rows.append(part.rows)
    seen.append(part.seen, lines: lines)
    evidence.point += part.evidence.point
    evidence.comma += part.evidence.comma
    evidence.ambiguous += part.evidence.ambiguous
    if let other = part.since { since?.append(other, lines: lines) }
    if let other = part.until { until?.append(other, lines: lines) }
    roleWords.append(part.roleWords)
    functionWords.append(part.functionWords)
    return true
  }

  /// Nothing is left to be done for a batch of which the rest is not read.
  func leaveBatch(_ scanner: borrowing Scanner) {}

  /// Leaves a row out, because it is faulty or because an actor at its ends was left out.
  private mutating func leaveOut(_ source: TieEnd, _ target: TieEnd) {
    leftOutRowCount += 1
    let nobodies = [source, target].count { !$0.isLeftOut && $0.actors.isEmpty }
    if !meansSomebody {
      unknownRowCount += nobodies == 2 ? 1 : 0
      unknownEndCount += nobodies > 0 ? 1 : 0
    }
    if isSound { findings.addConsequence(isUndecided ? "mixed-dates" : "actor-left-out") }
    if case (.actor(let u), .actor(let v)) = (source, target) {
      tiesLeftOut.append((u, v))
    } else {
      for actor in source.actors + target.actors { actorsThatLostTies.insert(Int(actor)) }
    }
  }

  /// Adds what makes the row unusable.
  @inline(never)
  mutating func fail(_ fault: Fault, _ column: Int, _ scanner: borrowing Scanner) {
    isSound = false
    add(fault, column, scanner)
  }

  @inline(never)
  mutating func add(_ fault: Fault, _ column: Int, _ scanner: borrowing Scanner) {
    findings.add(fault, inColumn: column, of: layout.header, scanner, counting: &columnCount)
  }
}

extension TieRows {
  /// Adds rows that have the same columns.
  fileprivate mutating func append(_ rows: TieRows) {
    sources += rows.sources
    targets += rows.targets
    if let column = rows.weights { weights?.append(contentsOf: column) }
    if let column = rows.roles { roles?.append(contentsOf: column) }
    if let column = rows.functions { functions?.append(contentsOf: column) }
    if let column = rows.since { since?.append(contentsOf: column) }
    if let column = rows.until { until?.append(contentsOf: column) }
  }
}
