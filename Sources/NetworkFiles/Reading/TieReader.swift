import GraphCore
import SocialNetwork

/// Reads the tie file, row by row.
struct TieReader {
  private(set) var findings: FindingList

  /// The ids of the actors; those of the ties where there is no actor file.
  private(set) var ids: Interner

  /// The ties that are sound.
  private(set) var rows: TieRows

  /// The actors of whom ties were left out.
  private(set) var actorsThatLostTies: Set<Int> = []

  /// The number of rows that are not empty.
  private(set) var rowCount = 0

  /// What the weights show of the decimal sign: how many can be read with one only, or with both.
  private(set) var evidence = (point: 0, comma: 0, ambiguous: 0)

  private let layout: TieLayout

  /// The position of the actor with each id; `nil` where there is no actor file.
  private let positions: [UInt32]?
  private let actorFile: String

  /// Whether positions differ from the numbers of ids.
  private let hasLeftOutActors: Bool
  private let decimal: DecimalSign?

  /// Whether a weight that can be read in two ways is an error, because nothing decides.
  private let refusesAmbiguous: Bool

  private var suggestions: ActorSuggestions
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

  /// The cells of the two ends of every record of the batch, and the numbers of their ids.
  private var endCells: [Cell] = []
  private var endNumbers: [UInt32] = []

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
    options: ReadingOptions
  ) {
    self.layout = layout
    self.decimal = decimal
    self.refusesAmbiguous = refusesAmbiguous
    self.findings = findings
    ids = actors?.ids ?? Interner()
    positions = actors?.positions
    actorFile = actors?.file ?? ""
    hasLeftOutActors = actors?.positions.contains(ActorReader.leftOut) ?? false
    suggestions = ActorSuggestions(
      ids: ids,
      positions: actors?.positions ?? [],
      names: actors?.names
    )
    keepsSpelling = options.keepsTieAttributes
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
      scanner.fillCellsOfBatch(inColumns: [layout.source, layout.target], &endCells)
      ids.find(endCells, in: scanner.text.span, into: &endNumbers)
    }
    let last = scanner.lastFilled
    guard last >= 0 else { return }
    rowCount += 1
    isSound = true
    checkCells(last, scanner)

    let source = end(layout.source, 0, scanner)
    let target = end(layout.target, 1, scanner)
    var row = Row()
    row.weight = weight(scanner)
    if let column = layout.role { row.roles = roles(column, scanner) }
    if let column = layout.function { row.functions = functions(column, scanner) }
    if let column = layout.since { row.since = date(column, scanner)?.first }
    if let column = layout.until { row.until = date(column, scanner)?.last }

    guard isSound, !source.isLeftOut, !target.isLeftOut else {
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
  private mutating func leaveOut(_ source: End, _ target: End) {
    if isSound { findings.addConsequence("actor-left-out") }
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
    let named = layout.header.namedCount
    guard last >= named else { return }
    let extra = (named...last).first { !scanner[$0].isEmpty } ?? last
    fail(.extraCells(headerCount: named), extra, scanner)
  }

  // MARK: Ends

  /// What stands at one end of a tie.
  private enum End {
    case actor(UInt32)
    case several([UInt32])

    /// An actor whose own row was left out.
    case leftOut

    /// Nothing, or nothing known.
    case missing

    var isLeftOut: Bool { if case .leftOut = self { true } else { false } }

    var actors: [UInt32] {
      switch self {
      case .actor(let actor): [actor]
      case .several(let actors): actors
      case .leftOut, .missing: []
      }
    }
  }

  @inline(__always)
  private mutating func end(_ column: Int, _ side: Int, _ scanner: borrowing Scanner) -> End {
    guard column < scanner.cellCount, !scanner[column].isEmpty else {
      fail(.emptyEnd, column, scanner)
      return .missing
    }
    let text = scanner.text.span
    let range = scanner[column].range
    // The first batch begins with the header, before there was a reader.
    if !endNumbers.isEmpty {
      let number = endNumbers[2 &* scanner.recordNumber &+ side]
      if number != Interner.none { return end(Int(number)) }
    } else if let number = ids.find(range, in: text) {
      return end(number)
    }
    return rareEnd(column, scanner)
  }

  @inline(__always)
  private func end(_ number: Int) -> End {
    guard let positions, hasLeftOutActors else {
      return .actor(UInt32(truncatingIfNeeded: number))
    }
    let position = positions[number]
    return position == ActorReader.leftOut ? .leftOut : .actor(position)
  }

  /// An end whose bytes are not those of an id: in another Unicode form or spelling, several ids, a
  /// new id where there is no actor file, or an unknown one.
  @inline(never)
  private mutating func rareEnd(_ column: Int, _ scanner: borrowing Scanner) -> End {
    let cell = scanner[column]
    let id = scanner.string(cell)
    let bytes = scanner.text.span.composed(cell.range) ?? id.padded
    let range = 0..<bytes.count - 8
    let text = bytes.span
    if let number = ids.find(range, in: text) { return end(number) }
    guard NationalRegisterNumber.ranges(in: text, range).isEmpty else {
      fail(.nationalRegisterNumberAsID, column, scanner)
      return .missing
    }
    guard positions != nil else {
      if text.looksDamagedByExcel(range) { add(.damagedID(id), column, scanner) }
      if text.hasMojibake(range) { add(.mojibake(id), column, scanner) }
      return .actor(UInt32(ids.number(of: range, in: text).number))
    }
    if let number = suggestions.actor(withEnterpriseNumber: id) { return end(number) }
    if let several = ends(in: id) { return several }
    let meant = suggestions.suggestion(for: id)
    fail(.unknownActor(id, actorFile: actorFile, meant: meant), column, scanner)
    return .missing
  }

  /// The actors of an end that lists several ids, as Kumu writes it.
  private func ends(in cell: String) -> End? {
    let parts = Attribute.values(in: cell)
    guard parts.count > 1, parts.count <= 10_000 else { return nil }
    var actors: [UInt32] = []
    for part in parts {
      let bytes = part.precomposed.padded
      let range = 0..<bytes.count - 8
      guard let number = ids.find(range, in: bytes.span),
        case .actor(let actor) = end(number)
      else { return nil }
      actors.append(actor)
    }
    return .several(actors)
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
    return value
  }

  private mutating func roles(_ column: Int, _ scanner: borrowing Scanner) -> Roles {
    let range = column < scanner.cellCount ? scanner[column].range : 0..<0
    let word = roleWords.value(range, of: scanner.text.span)
    rowWords.role = word.number
    if let roles = word.value { return roles }
    fail(.unknownRole(scanner.text.span.string(range)), column, scanner)
    return []
  }

  private mutating func functions(_ column: Int, _ scanner: borrowing Scanner) -> Functions {
    let range = column < scanner.cellCount ? scanner[column].range : 0..<0
    let word = functionWords.value(range, of: scanner.text.span)
    rowWords.function = word.number
    if let functions = word.value { return functions }
    fail(.unknownFunction(scanner.text.span.string(range)), column, scanner)
    return []
  }

  private mutating func date(_ column: Int, _ scanner: borrowing Scanner) -> DateCell? {
    guard column < scanner.cellCount, !scanner[column].isEmpty else { return nil }
    let range = scanner[column].range
    if let date = DateCell(scanner.text.span, range) { return date }
    let cell = scanner.text.span.string(range)
    if !MissingValue.isMissing(cell) { fail(.badDate(cell), column, scanner) }
    return nil
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
    return attributes.attributes(
      decimal: options.decimal.flatMap(DecimalSign.init),
      findings: &findings
    )
  }
}
