import GraphCore
import SocialNetwork

/// A column of further cells that is being read.
struct AttributeBuilder {
  /// The header.
  let name: String

  /// Its place in the file.
  let column: Int

  private var cells = Interner()

  /// The number of every distinct cell among those that are not missing, counted from 1; 0 for those
  /// that are.
  private var numbers: [UInt32] = []
  private var kept = TextColumnBuilder()
  private var codes: [UInt32] = []

  /// The cells with a word for "nothing", which are not told apart from empty ones.
  private(set) var saidMissingCount = 0

  /// Where each of the kept cells is first, as long as there are few enough to be values of groups.
  private var places: [Place] = []

  private var areNumbers = true
  private var evidence: (point: Bool, comma: Bool) = (false, false)

  /// The first cell whose one sign may be a decimal sign or not.
  private(set) var ambiguous: (cell: String, place: Place)?

  /// The first number that is too large or too small to reckon with.
  private(set) var outOfRange: (cell: String, place: Place)?

  /// Creates a column without cells.
  init(name: String, column: Int) {
    self.name = name
    self.column = column
  }

  /// Makes room for a number of rows.
  mutating func reserve(_ count: Int) { codes.reserveLargePages(count) }

  /// Adds a missing cell.
  mutating func appendMissing() { codes.append(0) }

  /// Adds a cell.
  ///
  /// - Parameters:
  ///   - range: Where in the text it is.
  ///   - text: The text.
  ///   - place: Where in the file it is, asked for only where a finding may be about it.
  @inline(__always)
  mutating func append(_ range: Range<Int>, of text: Span<UInt8>, at place: () -> Place) {
    let (number, isNew) = cells.number(of: range, in: text)
    if isNew { add(number, at: place) }
    let code = numbers[number]
    codes.append(code)
    saidMissingCount &+= code == 0 ? 1 : 0
  }

  /// The words for "nothing", in the order in which they first occur.
  var wordsForMissing: [String] { numbers.indices.filter { numbers[$0] == 0 }.map { cells[$0] } }

  /// Adds the cells of the part of a file that begins at a place.
  mutating func append(_ part: AttributeBuilder, beginningAt place: PlaceInFile) {
    // Distinct cells in the order in which they first occur in the part, so that new ones get the numbers
    // that they would have had. The first of which something may be said is the first of the part too,
    // where there was none before it.
    var codeOfPart = [UInt32](repeating: 0, count: part.kept.ends.count + 1)
    for number in part.numbers.indices {
      let cell = part.cells.padded(number)
      let (own, isNew) = cells.number(of: 0..<cell.count - 8, in: cell.span)
      if isNew {
        let first = part.placeOfFirst(Int(part.numbers[number]), saying: cells[own])
        let found = first.moved(by: place)
        add(own) { found }
      }
      codeOfPart[Int(part.numbers[number])] = numbers[own]
    }
    for code in part.codes { codes.append(codeOfPart[Int(code)]) }
    // A cell that is missing in the part has no number among those that are kept.
    for number in part.numbers.indices where part.numbers[number] == 0 {
      let word = part.cells.padded(number)
      if cells.number(of: 0..<word.count - 8, in: word.span).isNew { numbers.append(0) }
    }
    saidMissingCount += part.saidMissingCount
  }

  /// Where a kept cell is first, given its number from 1; of many, only where something is said of it.
  private func placeOfFirst(_ number: Int, saying cell: String) -> Place {
    if places.indices.contains(number - 1) { return places[number - 1] }
    if let ambiguous, ambiguous.cell == cell { return ambiguous.place }
    if let outOfRange, outOfRange.cell == cell { return outOfRange.place }
    return Place()
  }

  /// Where each of the kept cells is first; `nil` where they are numbers, or too many to be values of groups.
  var placesOfCells: [Place]? {
    areNumbers || kept.ends.count > SpellingCheck.mostCells ? nil : places
  }

  @inline(never)
  private mutating func add(_ number: Int, at place: () -> Place) {
    let cell = cells[number]
    guard !MissingValue.isMissing(cell) else {
      numbers.append(0)
      return
    }
    kept.append(cell)
    numbers.append(UInt32(kept.ends.count))
    if kept.ends.count <= SpellingCheck.mostCells { places.append(place()) }
    guard areNumbers else { return }
    let reading = DecimalNumber(cell, decimal: nil)
    let hasLeadingZero = cell.utf8.first == 48 && cell.utf8.dropFirst().first?.isDigit ?? false
    guard !hasLeadingZero, let value = reading.value ?? cell.overflowingNumber else {
      areNumbers = false
      return
    }
    if !value.isReckonable || value == 0 && cell.isWrittenAboveZero, outOfRange == nil {
      outOfRange = (cell, place())
    }
    switch reading.evidence {
    case .none: break
    case .point: evidence.point = true
    case .comma: evidence.comma = true
    case .ambiguous: if ambiguous == nil { ambiguous = (cell, place()) }
    }
  }

  /// The decimal sign that the cells show, or `nil` when they show none or both.
  var decimal: DecimalSign? {
    guard areNumbers, evidence.point != evidence.comma else { return nil }
    return evidence.point ? .point : .comma
  }

  /// Whether the cells are numbers of which it is not clear what they are.
  var isAmbiguous: Bool { areNumbers && ambiguous != nil && !evidence.point && !evidence.comma }

  /// Whether the cells are numbers, but for one that is out of range.
  var isOutOfRange: Bool { areNumbers && outOfRange != nil }

  /// The column.
  func attribute(decimal: DecimalSign?) -> Attribute {
    Attribute(
      name: name.echo,
      codes: codes,
      cells: TextColumn(utf8: kept.bytes, ends: kept.ends),
      decimalSeparator: (decimal ?? .point).rawValue
    )
  }
}

extension [AttributeBuilder] {
  /// Which words are read as nothing, for a reader; `nil` where there are none.
  func noteOnMissing(in file: String) -> Text? {
    let count = reduce(0) { $0 + $1.saidMissingCount }
    guard count > 0 else { return nil }
    var words: [String] = []
    for word in flatMap(\.wordsForMissing) where !words.contains(word) { words.append(word) }
    let list = words.prefix(5).map(\.quoted)
    let (en, nl) = (list.formatted(or: "and"), list.formatted(or: "en"))
    return Text(
      en: count == 1
        ? "\(file): 1 cell with \(en) is read as empty"
        : "\(file): \(count) cells with \(en) are read as empty",
      nl: count == 1
        ? "\(file): 1 cel met \(nl) is gelezen als leeg"
        : "\(file): \(count) cellen met \(nl) zijn gelezen als leeg"
    )
  }

  /// The columns, and what is wrong with them, once a file was read to its end.
  ///
  /// A column that shows no decimal sign takes that of the others.
  func attributes(
    decimal given: DecimalSign?,
    findings: inout FindingList
  ) -> [Attribute] {
    let shown = compactMap(\.decimal)
    let common = shown.first.flatMap { first in shown.allSatisfy { $0 == first } ? first : nil }
    for column in self where column.isAmbiguous && given == nil && common == nil {
      guard let (cell, place) = column.ambiguous else { continue }
      findings.add(.ambiguousNumber(cell), at: place, value: cell)
    }
    for column in self where column.isOutOfRange {
      guard let (cell, place) = column.outOfRange else { continue }
      findings.add(.numberOutOfRange(cell), at: place, value: cell)
    }
    return map { $0.attribute(decimal: given ?? $0.decimal ?? common) }
  }
}

extension String {
  /// Infinity, where the text is a number with an exponent that no number can have.
  fileprivate var overflowingNumber: Double? {
    wholeMatch(of: /[+-]?[0-9]+([.,][0-9]+)?[eE]\+?[0-9]+/) == nil ? nil : .infinity
  }
}
