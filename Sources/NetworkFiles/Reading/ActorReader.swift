import GraphCore
import SocialNetwork

/// Reads the actor file, row by row.
struct ActorReader {
  private(set) var findings: FindingList

  /// The ids in the order in which they first occur, those of rows that are left out included.
  private(set) var ids = Interner()

  /// The position of the actor with each id, or ``leftOut``.
  private(set) var positions: [UInt32] = []

  /// The number of rows that are not empty, without rows of totals.
  private(set) var rowCount = 0

  /// The number of rows that were left out because of errors.
  private(set) var leftOutCount = 0

  /// The lines of rows of totals.
  private(set) var totalLines: [Int] = []

  /// In place of a position: the row with the id was left out.
  static let leftOut = UInt32.max

  private let layout: ActorLayout
  private let options: ReadingOptions

  private var keptIDs: [UInt32] = []
  private var names = TextColumnBuilder()
  private var kinds: [ActorKind] = []
  private var surveyed: [Bool] = []
  private var roles: [Roles] = []
  private var functions: [Functions] = []
  private var attributes: [AttributeBuilder]

  private var kindWords: WordColumn<ActorKind>
  private var kindProposals: [Int: ActorKind?] = [:]
  private var answers = WordColumn<Bool> { Answer.isYes(MissingValue.isMissing($0) ? "" : $0) }
  private var roleWords = WordColumn<Roles>.compass(CompassReading.role)
  private var functionWords = WordColumn<Functions>.compass(CompassReading.function)

  /// The line and a hash of the row in which each id first occurs.
  private var firstRows: [(line: UInt32, hash: UInt64)] = []
  private var likeNames: LikeNames
  private var enterpriseChecks: [(column: Int, check: EnterpriseCheck)]
  private var columnCount = ColumnCount()

  /// The ids of the batch, and what remains of its names.
  private var idCells: [Cell] = []
  private var batchNames: [(fingerprint: UInt64, position: Int, record: Int)] = []

  /// Cells of the row with a national register number in them.
  private var masked: [Int] = []

  /// Creates a reader of a file with a header.
  init(
    _ layout: ActorLayout,
    findings: FindingList,
    expectedRows: Int,
    options: ReadingOptions
  ) {
    self.layout = layout
    self.options = options
    self.findings = findings
    let given = options.kinds.filter { $0.key != "*" }
      .reduce(into: [:]) { $0[$1.key.wordKey] = $1.value }
    let other = options.kinds["*"]
    kindWords = WordColumn { KindWord.kind($0, among: given) ?? other }
    attributes = layout.attributes.map {
      AttributeBuilder(name: layout.header.names[$0].withoutNationalRegisterNumbers, column: $0)
    }
    enterpriseChecks = layout.header.names.indices.compactMap { column in
      EnterpriseCheck(header: layout.header.names[column], isID: column == layout.id).map {
        (column, $0)
      }
    }
    // The tables fill their room with zeros, so that a wrong guess would cost memory.
    likeNames = LikeNames(capacity: min(expectedRows, 1 << 20))
    ids.reserve(min(expectedRows, 1 << 20))
    kinds.reserveLargePages(expectedRows)
    keptIDs.reserveLargePages(expectedRows)
    if layout.kind != nil { kindWords.reserve(expectedRows) }
    positions.reserveLargePages(expectedRows)
    firstRows.reserveLargePages(expectedRows)
    if layout.name != nil { names.reserve(expectedRows) }
    for place in attributes.indices { attributes[place].reserve(expectedRows) }
  }

  /// Reads the record on which a scanner stands.
  mutating func read(_ scanner: borrowing Scanner) {
    if scanner.isAtBatchStart {
      scanner.fillCellsOfBatch(inColumns: [layout.id], &idCells)
      ids.touch(idCells, in: scanner.text.span)
    }
    readRow(scanner)
    if scanner.isAtBatchEnd { findSimilarNames(scanner) }
  }

  private mutating func readRow(_ scanner: borrowing Scanner) {
    let last = scanner.lastFilled
    guard last >= 0 else { return }
    rowCount += 1
    let text = scanner.text.span
    if isRowOfTotals(last, scanner) {
      rowCount -= 1
      totalLines.append(scanner.line)
      return
    }
    let isComplete = checkCells(last, scanner)

    var hash: UInt64 = 0
    for column in 0...last { hash = hash.mixed(with: text.hash(of: scanner[column].range)) }
    guard layout.id < scanner.cellCount, !text.isMissing(scanner[layout.id].range) else {
      add(.emptyID, layout.id, scanner)
      leftOutCount += 1
      return
    }
    let id = scanner[layout.id].range
    let hasNationalNumber = masked.contains(layout.id)
    if hasNationalNumber { add(.nationalRegisterNumberAsID, layout.id, scanner) }
    let (number, isNew) = intern(id, scanner)
    guard isNew else {
      let first = firstRows[number]
      if first.hash == hash {
        add(.identicalActorRow(firstLine: Int(first.line)), layout.id, scanner)
      } else {
        leftOutCount += 1
        if hasNationalNumber { return }
        add(
          .repeatedID(scanner.string(scanner[layout.id]), firstLine: Int(first.line)),
          layout.id,
          scanner
        )
      }
      return
    }
    firstRows.append((UInt32(truncatingIfNeeded: scanner.line), hash))
    guard isComplete, !hasNationalNumber else {
      positions.append(ActorReader.leftOut)
      leftOutCount += 1
      return
    }
    positions.append(UInt32(keptIDs.count))
    keptIDs.append(UInt32(number))
    appendWords(scanner)
    appendName(scanner, id: number)
    appendAttributes(scanner)
  }

  /// Looks for what is wrong in any cell; false when the row cannot be
  /// told apart into its cells.
  private mutating func checkCells(_ last: Int, _ scanner: borrowing Scanner) -> Bool {
    let text = scanner.text.span
    masked.removeAll(keepingCapacity: true)
    for column in 0...last {
      let cell = scanner[column]
      if cell.count >= 11, !NationalRegisterNumber.ranges(in: text, cell.range).isEmpty {
        masked.append(column)
        if column != layout.id { add(.nationalRegisterNumber, column, scanner) }
      }
      if scanner.hasWideCharacters, text.hasMojibake(cell.range) {
        add(.mojibake(scanner.string(cell)), column, scanner)
      }
    }
    for place in enterpriseChecks.indices {
      let column = enterpriseChecks[place].column
      guard column <= last, scanner[column].count >= 9, !masked.contains(column) else { continue }
      enterpriseChecks[place].check.check(scanner[column].range, of: text) {
        layout.header.place(ofColumn: column, scanner)
      }
    }
    if let stray = scanner.strayCell {
      add(.textAfterQuote, stray, scanner)
      return false
    }
    let named = layout.header.namedCount
    guard last >= named, let extra = (named...last).first(where: { !scanner[$0].isEmpty }) else {
      return true
    }
    add(.extraCells(headerCount: named), extra, scanner)
    return false
  }

  /// The number of the id of a row.
  private mutating func intern(_ range: Range<Int>, _ scanner: borrowing Scanner) -> (
    number: Int, isNew: Bool
  ) {
    let text = scanner.text.span
    if text.looksDamagedByExcel(range) {
      add(.damagedID(text.string(range)), layout.id, scanner)
    }
    if scanner.hasWideCharacters, let composed = text.composed(range) {
      let range = 0..<composed.count - 8
      return ids.number(of: range, in: composed.span)
    }
    return ids.number(of: range, in: text)
  }

  /// Whether a row sums up the others: it begins with a word such as "total", and holds numbers
  /// besides.
  @inline(__always)
  private func isRowOfTotals(_ last: Int, _ scanner: borrowing Scanner) -> Bool {
    let text = scanner.text.span
    guard let first = (0...last).first(where: { !scanner[$0].isEmpty }),
      TotalsWord.mayBegin(with: text[scanner[first].range.lowerBound])
    else { return false }
    return isRowOfTotals(first, last, scanner)
  }

  @inline(never)
  private func isRowOfTotals(_ first: Int, _ last: Int, _ scanner: borrowing Scanner) -> Bool {
    guard TotalsWord.isOne(scanner.string(scanner[first])) else { return false }
    let text = scanner.text.span
    // An actor has a kind; what has none, and nothing else either, is none where others have one.
    if let kind = layout.kind {
      guard kind >= scanner.cellCount || text.isMissing(scanner[kind].range) else { return false }
    } else if first == last {
      return false
    }
    return first == last
      || (first + 1...last).allSatisfy { column in
        text.isMissing(scanner[column].range)
          || DecimalNumber(text, scanner[column].range, decimal: nil).value != nil
      }
  }

  /// Reads the cells that hold words we know; where a word is none, that is not known of the actor.
  private mutating func appendWords(_ scanner: borrowing Scanner) {
    appendKind(scanner)
    let text = scanner.text.span
    func range(_ column: Int) -> Range<Int> {
      column < scanner.cellCount ? scanner[column].range : 0..<0
    }
    if let column = layout.surveyed {
      let answer = answers.value(range(column), of: text)
      answers.keep(answer.number)
      if answer.value == nil {
        add(.unknownAnswer(text.string(range(column))), column, scanner, keepsRow: true)
      }
      // Who may not have been asked is not to be called isolated.
      surveyed.append(answer.value ?? false)
    }
    if let column = layout.role {
      let role = roleWords.value(range(column), of: text)
      roleWords.keep(role.number)
      if role.value == nil {
        add(.unknownRole(text.string(range(column))), column, scanner, keepsRow: true)
      }
      roles.append(role.value ?? [])
    }
    if let column = layout.function {
      let function = functionWords.value(range(column), of: text)
      functionWords.keep(function.number)
      if function.value == nil {
        add(.unknownFunction(text.string(range(column))), column, scanner, keepsRow: true)
      }
      functions.append(function.value ?? [])
    }
  }

  private mutating func appendKind(_ scanner: borrowing Scanner) {
    guard let column = layout.kind else {
      kinds.append(options.kinds["*"] ?? .unknown)
      return
    }
    let text = scanner.text.span
    let range = column < scanner.cellCount ? scanner[column].range : 0..<0
    let kind = kindWords.value(range, of: text)
    kindWords.keep(kind.number)
    if let value = kind.value {
      kinds.append(value)
      return
    }
    kinds.append(.unknown)
    let word = text.string(range)
    if MissingValue.isMissing(word) {
      // "unknown" is an answer: that of a clean copy, and of what the program itself prints.
      let isTold = word.folded == ActorKind.unknown.name
      if layout.declaresKind, !isTold { add(.emptyKind, column, scanner, keepsRow: true) }
      return
    }
    let proposal = kindProposals[kind.number] ?? KindWord.proposal(for: word)
    kindProposals[kind.number] = .some(proposal)
    add(
      layout.declaresKind
        ? .unknownKind(word, proposal: proposal) : .unreadKind(word, proposal: proposal),
      column,
      scanner,
      keepsRow: true
    )
  }

  private mutating func appendName(_ scanner: borrowing Scanner, id: Int) {
    let text = scanner.text.span
    let position = keptIDs.count - 1
    if let column = layout.name {
      guard column < scanner.cellCount, !scanner[column].isEmpty else {
        names.append(ids[id])
        return
      }
      let cell = scanner[column]
      if masked.contains(column) {
        names.append(scanner.string(cell).withoutNationalRegisterNumbers)
      } else {
        names.append(cell.range, of: text)
      }
    }
    let column = layout.name ?? layout.id
    let range = scanner[column].range
    guard let fingerprint = NameLikeness.fingerprint(of: range, in: text) else { return }
    batchNames.append((fingerprint, position, scanner.recordNumber))
  }

  /// Reports the names of a batch that are like one before.
  private mutating func findSimilarNames(_ scanner: borrowing Scanner) {
    likeNames.touch(batchNames.map(\.fingerprint))
    for (fingerprint, position, record) in batchNames {
      if let other = likeNames.first(with: fingerprint, else: position) {
        reportSimilarName(position, other, record, scanner)
      }
    }
    batchNames.removeAll(keepingCapacity: true)
  }

  private mutating func reportSimilarName(
    _ position: Int,
    _ other: Int,
    _ record: Int,
    _ scanner: borrowing Scanner
  ) {
    // Two people may have the same name; a name that differs a little was rather mistyped.
    let isSame = layout.name != nil && names.isEqual(other, position)
    if isSame, kinds[other].isPerson, kinds[position].isPerson { return }
    let meant = ids[Int(keptIDs[other])]
    let column = layout.name ?? layout.id
    let cell = scanner.cell(column, inRecord: record)
    let place = scanner.place(of: cell, inRecord: record)
    let name = scanner.string(cell)
    findings.add(
      .similarNames(name, other: meant),
      at: Place(
        line: place.line,
        column: place.column,
        field: layout.header.names[column],
        row: scanner.row(ofRecord: record),
        index: column
      ),
      value: name
    )
  }

  private mutating func appendAttributes(_ scanner: borrowing Scanner) {
    let text = scanner.text.span
    for place in attributes.indices {
      let column = attributes[place].column
      guard column < scanner.cellCount, !scanner[column].isEmpty else {
        attributes[place].appendMissing()
        continue
      }
      if masked.contains(column) {
        let bytes = scanner.string(scanner[column]).withoutNationalRegisterNumbers.padded
        attributes[place].append(0..<bytes.count - 8, of: bytes.span) {
          layout.header.place(ofColumn: column, scanner)
        }
      } else {
        attributes[place].append(scanner[column].range, of: text) {
          layout.header.place(ofColumn: column, scanner)
        }
      }
    }
  }

  @inline(never)
  private mutating func add(
    _ fault: Fault,
    _ column: Int,
    _ scanner: borrowing Scanner,
    keepsRow: Bool = false
  ) {
    findings.add(
      fault,
      inColumn: column,
      of: layout.header,
      scanner,
      counting: &columnCount,
      keepsRow: keepsRow
    )
  }

  /// The actors, and what is wrong with columns as a whole, once the file was read to its end.
  mutating func finish() -> Actors {
    for (_, check) in enterpriseChecks { check.report(to: &findings) }
    let decimal = options.decimal.flatMap(DecimalSign.init)
    let attributes = attributes.attributes(decimal: decimal, findings: &findings)
    var kept = TextColumnBuilder()
    kept.reserve(keptIDs.count)
    for number in keptIDs { kept.append(utf8: ids.utf8(Int(number))) }
    return Actors(
      ids: TextColumn(utf8: kept.bytes, ends: kept.ends),
      names: layout.name == nil ? nil : TextColumn(utf8: names.bytes, ends: names.ends),
      kinds: kinds,
      surveyed: layout.surveyed == nil ? nil : surveyed,
      roles: layout.role == nil ? nil : roles,
      functions: layout.function == nil ? nil : functions,
      attributes: attributes,
      spelling: spelling
    )
  }

  /// The headers and words as the file writes them.
  private var spelling: Spelling {
    let names = layout.header.fieldNames
    var words: [Spelling.Field: Attribute] = [:]
    if let name = names[.kind] {
      words[.kind] = kindWords.spelling(named: name)
    }
    if let name = names[.surveyed] {
      words[.surveyed] = answers.spelling(named: name)
    }
    if let name = names[.role] {
      words[.role] = roleWords.spelling(named: name)
    }
    if let name = names[.function] {
      words[.function] = functionWords.spelling(named: name)
    }
    return Spelling(headers: names, words: words)
  }

  /// The fields whose columns hold something else, once the file was read to its end.
  var fieldsOfSomethingElse: Set<Spelling.Field> {
    var fields: Set<Spelling.Field> = []
    if layout.kind != nil, !layout.declaresKind, kindWords.isSomethingElse { fields.insert(.kind) }
    if layout.surveyed != nil, answers.isSomethingElse { fields.insert(.surveyed) }
    if layout.role != nil, roleWords.isSomethingElse { fields.insert(.role) }
    if layout.function != nil, functionWords.isSomethingElse { fields.insert(.function) }
    return fields.filter { options.columns[$0] == nil }
  }

  /// How the file was read where that is not plain: kinds in other words than the client's own, a
  /// file without kinds, rows of totals.
  var notes: [Advice] {
    var notes = kindWords.readings.filter { !KindWord.isOwn($0.word) && $0.count > 0 }.map {
      word,
      kind,
      count in
      Advice(
        Text(
          en: "\(word.echo) → \(kind.title.en) (\(count))",
          nl: "\(word.echo) → \(kind.title.nl) (\(count))"
        )
      )
    }
    if layout.kind == nil, options.kinds["*"] == nil {
      notes.append(
        Advice(
          Text(
            en: "no column holds kinds, so every kind is unknown",
            nl: "geen kolom bevat soorten, dus elke soort is onbekend"
          ),
          .sayKinds
        )
      )
    }
    for line in totalLines {
      notes.append(Advice(.totals(onLine: line)))
    }
    return notes
  }
}
