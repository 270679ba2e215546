import SocialNetwork

/// The ties of a batch in which every record is plain.
struct PlainTies {
  var sources: [UInt32] = []
  var targets: [UInt32] = []
  var weights: [Double] = []
  var hashes: [UInt64] = []

  /// How many weights can be read with a decimal point only, or with a comma only.
  var pointCount = 0
  var commaCount = 0

  var count: Int { sources.count }

  /// Forgets the ties, but not the room for them.
  mutating func removeAll() {
    sources.removeAll(keepingCapacity: true)
    targets.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    (pointCount, commaCount) = (0, 0)
  }
}

// Batches of plain records, as nearly all of large files are: column by column.
extension TieReader {
  /// Reads all records of a batch at once, where each is a tie of two known actors, of which nothing is to be said.
  mutating func readBatch(_ scanner: borrowing Scanner) -> Bool {
    guard layout.hasNoColumnsOfWords, !keepsSpelling,
      scanner.isBatchPlain(cells: scanner.cellCount, filled: layout.header.namedCount),
      max(layout.source, layout.target, layout.weight ?? 0) < scanner.cellCount
    else { return false }
    ends.findBatch(scanner, inColumns: [layout.source, layout.target])
    batch.removeAll()
    guard ends.appendPlainActors(to: &batch.sources, &batch.targets), readPlainCells(scanner)
    else { return false }
    append(batch, firstLine: scanner.line)
    return true
  }

  /// Reads the weights of a batch, and makes the hashes of its rows; false where a cell is not plain.
  private mutating func readPlainCells(_ scanner: borrowing Scanner) -> Bool {
    let text = scanner.text.span
    let (records, cells) = (scanner.batch.records.span, scanner.batch.cells.span)
    let (source, target, weight) = (layout.source, layout.target, layout.weight ?? -1)
    var ties = PlainTies()
    swap(&ties, &batch)
    defer { swap(&ties, &batch) }
    for number in 0..<ties.count {
      let record = records[number]
      let (first, last) = (Int(record.firstCell), Int(record.lastFilled))
      guard weight <= last else { return false }
      var hash = UInt64(ties.sources[number]) << 32 | UInt64(ties.targets[number])
      for column in 0...last where column != source && column != target {
        let range = cells[first &+ column].range
        guard range.count <= ShortText.limit else { return false }
        let cell = ShortText(text, range)
        guard !NationalRegisterNumber.mayBe(cell) else { return false }
        hash = hash.mixed(with: cell.hash)
        if column == weight {
          guard let value = ties.weight(cell, decimal: decimal) else { return false }
          ties.weights.append(value)
        }
      }
      ties.hashes.append(hash.mixed(with: 0))
    }
    return true
  }
}

extension PlainTies {
  /// A weight that is plain; `nil` of another, or where it is not certain what it is.
  @inline(__always)
  fileprivate mutating func weight(_ cell: ShortText, decimal: DecimalSign?) -> Double? {
    guard cell.count <= 8, let number = DecimalNumber(word: cell.low, count: cell.count),
      let value = number.value, value > 0
    else { return nil }
    switch number.evidence {
    case .none: return value
    case .point:
      pointCount &+= 1
      return decimal == .comma ? nil : value
    case .comma:
      commaCount &+= 1
      return decimal == .point ? nil : value
    case .ambiguous: return nil
    }
  }
}

extension TieLayout {
  /// Whether all that is read of a tie besides its ends is its weight.
  fileprivate var hasNoColumnsOfWords: Bool {
    role == nil && function == nil && since == nil && until == nil
  }
}
