import GraphCore
import SocialNetwork

/// Reads the actor file, row by row.
///
/// Parts of it may be read by themselves; what is the same in two of them is seen when they are put together.
struct ActorReader: PartReader {
  var findings: FindingList

  /// The ids in the order in which they first occur, those of rows that are left out included.
  private(set) var ids = Interner()

  /// The position of the actor with each id, or ``leftOut``.
  private(set) var positions: [UInt32] = []

  /// The number of rows that are not empty, without rows of totals.
  private(set) var rowCount = 0

  /// The number of rows that were left out because of errors.
  private(set) var leftOutCount = 0

  /// The lines of rows of totals.
  var totalLines: [Int] = []

  /// How many rows that were kept hold nothing but an id, and the first of them.
  private(set) var bareRows: (count: Int, line: Int, id: String) = (0, 0, "")

  /// In place of a position: the row with the id was left out.
  static let leftOut = UInt32.max

  /// How many cells are a text that is written as a formula.
  private(set) var formulaCount = 0

  let layout: ActorLayout
  let options: ReadingOptions

  var keptIDs: [UInt32] = []
  var names = TextColumnBuilder()
  var kinds: [ActorKind] = []
  var surveyed: [Bool] = []
  var roles: [Roles] = []
  var functions: [Functions] = []
  var attributes: [AttributeBuilder]

  var kindWords: WordColumn<ActorKind>
  var kindProposals: [Int: ActorKind?] = [:]
  var answers = WordColumn<Bool> { Answer.isYes(MissingValue.isMissing($0) ? "" : $0) }
  var roleWords = WordColumn<Roles>.compass(CompassReading.role)
  var functionWords = WordColumn<Functions>.compass(CompassReading.function)

  /// The line and a hash of the row in which each id first occurs.
  private var firstRows: [(line: UInt32, hash: UInt64)] = []
  var likeNames = LikeNames()

  /// Whether it reads a part of the file, of which ids and names are only listed: whoever puts parts together
  /// sees which are there twice.
  private(set) var isPart = false
  private var listedIDs = TextColumnBuilder()

  /// The fingerprints of names, and the positions of their actors.
  var fingerprints: [(fingerprint: UInt64, position: UInt32)] = []
  var enterpriseChecks: [(column: Int, check: EnterpriseCheck)]
  private var columnCount = ColumnCount()

  /// The ids of the batch, and what remains of its names.
  private var idCells: [Cell] = []
  var batchNames: [(fingerprint: UInt64, position: Int, record: Int)] = []

  /// Cells of the row with a national register number in them.
  var masked: [Int] = []

  /// Creates a reader of a file with a header.
  init(
    _ layout: ActorLayout,
    findings: FindingList,
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
  }

  /// Makes room for a number of rows.
  mutating func reserve(_ rowCount: Int, isSure: Bool) {
    if !isPart {
      // The tables fill their room with zeros, so that a wrong guess would cost memory.
      let count = isSure ? rowCount : min(rowCount, 1 << 20)
      likeNames.reserve(count)
      ids.reserve(count)
    }
    kinds.reserveLargePages(rowCount)
    keptIDs.reserveLargePages(rowCount)
    if layout.kind != nil { kindWords.reserve(rowCount) }
    positions.reserveLargePages(rowCount)
    firstRows.reserveLargePages(rowCount)
    if layout.name != nil { names.reserve(rowCount) }
    for place in attributes.indices { attributes[place].reserve(rowCount) }
  }

  /// A reader of the same file that has read nothing yet.
  func fresh(expectedRows: Int) -> ActorReader {
    var fresh = ActorReader(
      layout,
      findings: FindingList(file: findings.file),
      options: options
    )
    fresh.isPart = true
    fresh.reserve(expectedRows, isSure: false)
    return fresh
  }

  var keptCount: Int { ids.count }

  /// Whether everything that was read is sound and plain, so that nothing is to be said of it.
  var isPlain: Bool { findings.isEmpty && leftOutCount == 0 && totalLines.isEmpty }

  /// Adds what a fresh reader has read of the part of the file that begins at a place, of which nothing is to
  /// be said by itself; false, and nothing is added, where something is beside what was read before.
  mutating func append(_ part: ActorReader, beginningAt place: PlaceInFile) -> Bool {
    // In a part of which nothing is to be said every row is kept; an id that is there twice is seen here.
    let known = ids.count
    guard ids.append(part.listedIDs) else { return false }
    let first = keptIDs.count
    guard appendFingerprints(of: part, from: first) else {
      ids.removeLast(part.listedIDs.ends.count)
      return false
    }
    rowCount += part.rowCount
    formulaCount += part.formulaCount
    for number in part.keptIDs {
      positions.append(UInt32(first) + number)
      keptIDs.append(UInt32(known) + number)
    }
    let lines = UInt32(truncatingIfNeeded: place.line - 1)
    for (line, hash) in part.firstRows { firstRows.append((line &+ lines, hash)) }
    if bareRows.count == 0, part.bareRows.count > 0 {
      (bareRows.line, bareRows.id) = (part.bareRows.line + place.line - 1, part.bareRows.id)
    }
    bareRows.count += part.bareRows.count
    if layout.name != nil { names.append(part.names) }
    kinds += part.kinds
    surveyed += part.surveyed
    roles += part.roles
    functions += part.functions
    kindWords.append(part.kindWords)
    answers.append(part.answers)
    roleWords.append(part.roleWords)
    functionWords.append(part.functionWords)
    for column in attributes.indices {
      attributes[column].append(part.attributes[column], beginningAt: place)
    }
    for check in enterpriseChecks.indices {
      enterpriseChecks[check].check.append(part.enterpriseChecks[check].check, beginningAt: place)
    }
    return true
  }

  /// Adds the names of a part to those that others may be like; false, and none is added, where something is
  /// to be said of one.
  private mutating func appendFingerprints(of part: ActorReader, from first: Int) -> Bool {
    var likeNames = LikeNames()
    swap(&likeNames, &self.likeNames)
    defer { swap(&likeNames, &self.likeNames) }
    return likeNames.append(part.fingerprints, from: first) { other, position in
      // Two people may have the same name.
      guard layout.name != nil, part.kinds[position].isPerson else { return false }
      return other < first
        ? kinds[other].isPerson && names.isEqual(other, position, of: part.names)
        : part.kinds[other - first].isPerson && part.names.isEqual(other - first, position)
    }
  }

  /// Reads the record on which a scanner stands.
  mutating func read(_ scanner: borrowing Scanner) {
    if scanner.isAtBatchStart, !isPart {
      scanner.fillCellsOfBatch(inColumns: [layout.id], &idCells)
      ids.beginFetching(idCells, in: scanner.text.span)
    }
    readRow(scanner)
    if scanner.isAtBatchEnd { findSimilarNames(scanner) }
  }

  /// Rows are read one by one.
  mutating func readBatch(_ scanner: borrowing Scanner) -> Bool { false }

  /// Looks at what was read of a batch of which the rest is not read.
  mutating func leaveBatch(_ scanner: borrowing Scanner) { findSimilarNames(scanner) }

  private mutating func readRow(_ scanner: borrowing Scanner) {
    let last = scanner.lastFilled
    guard last >= 0 else { return }
    rowCount += 1
    formulaCount &+= scanner.formulaCount
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
      let word = layout.id < scanner.cellCount ? scanner.string(scanner[layout.id]) : ""
      add(.emptyID(word: word), layout.id, scanner)
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
    if last == layout.id, layout.id == 0 || isFirstFilled(layout.id, scanner) {
      noteBareRow(scanner)
    }
    appendWords(scanner)
    appendName(scanner, id: number)
    appendAttributes(scanner)
  }

  private func isFirstFilled(_ column: Int, _ scanner: borrowing Scanner) -> Bool {
    (0..<column).allSatisfy { scanner[$0].isEmpty }
  }

  @inline(never)
  private mutating func noteBareRow(_ scanner: borrowing Scanner) {
    if bareRows.count == 0 { bareRows = (0, scanner.line, scanner.string(scanner[layout.id])) }
    bareRows.count += 1
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
      return number(ofID: 0..<composed.count - 8, in: composed.span)
    }
    return number(ofID: range, in: text)
  }

  /// The line on which an id first occurs.
  func line(ofID number: Int) -> Int { Int(firstRows[number].line) }

  /// The id with a number.
  func id(_ number: Int) -> String { isPart ? listedIDs[number] : ids[number] }

  /// The number of an id of which nothing is to be said; in a part, its place in the list.
  private mutating func number(ofID range: Range<Int>, in text: Span<UInt8>) -> (
    number: Int, isNew: Bool
  ) {
    guard isPart else { return ids.number(of: range, in: text) }
    listedIDs.append(range, of: text)
    return (listedIDs.ends.count - 1, true)
  }

  @inline(never)
  mutating func add(
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
}
