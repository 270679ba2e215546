import SocialNetwork

/// The ties of a batch in which every record is plain.
struct PlainTies {
  /// How many there are; their lists have room for more.
  var count = 0
  var sources = [UInt32](repeating: 0, count: Batch.length)
  var targets = [UInt32](repeating: 0, count: Batch.length)
  var weights = [Double](repeating: 1, count: Batch.length)
  var hashes = [UInt64](repeating: 0, count: Batch.length)

  /// How many weights can be read with a decimal point only, and with a comma only.
  var evidence = (point: 0, comma: 0)
}

// Batches of plain records, as nearly all of large files are.
extension TieReader {
  /// Reads all records of a batch at once, where each is a tie of two known actors, of which nothing is to be said.
  mutating func readBatch(_ scanner: borrowing Scanner) -> Bool {
    guard layout.hasNoColumnsOfWords, !keepsSpelling,
      scanner.isBatchPlain(cells: scanner.cellCount, filled: layout.header.namedCount),
      max(layout.source, layout.target, layout.weight ?? 0) < scanner.cellCount
    else { return false }
    ends.findBatch(scanner, inColumns: [layout.source, layout.target])
    guard ends.fillPlainActors(of: &ties), fillPlainCells(scanner) else { return false }
    appendTies(firstLine: scanner.line)
    return true
  }

  /// Fills in the weights of a batch, and the hashes of its rows; false where a cell is not plain.
  private mutating func fillPlainCells(_ scanner: borrowing Scanner) -> Bool {
    let text = scanner.text.span
    let (records, cells) = (scanner.batch.records.span, scanner.batch.cells.span)
    let (source, target, weight) = (layout.source, layout.target, layout.weight ?? -1)
    let decimal = decimal
    let (count, sources, targets) = (ties.count, ties.sources.span, ties.targets.span)
    var hashes = ties.hashes.mutableSpan
    var weights = ties.weights.mutableSpan
    var evidence = (point: 0, comma: 0)
    for number in 0..<count {
      let record = records[number]
      let (first, last) = (Int(record.firstCell), Int(record.lastFilled))
      guard weight <= last else { return false }
      var hash = UInt64(sources[number]) << 32 | UInt64(targets[number])
      for column in 0...last where column != source && column != target {
        let range = cells[first &+ column].range
        guard range.count <= ShortText.limit else { return false }
        let cell = ShortText(text, range)
        guard !NationalRegisterNumber.mayBe(cell) else { return false }
        hash = hash.mixed(with: cell.hash)
        guard column == weight else { continue }
        guard cell.count <= 8, let reading = DecimalNumber(word: cell.low, count: cell.count),
          let value = reading.value, value > 0
        else { return false }
        weights[number] = value
        switch reading.evidence {
        case .none: break
        case .point where decimal != .comma: evidence.point &+= 1
        case .comma where decimal != .point: evidence.comma &+= 1
        case .point, .comma, .ambiguous: return false
        }
      }
      hashes[number] = hash.mixed(with: 0)
    }
    ties.evidence = evidence
    return true
  }
}

extension TieLayout {
  /// Whether all that is read of a tie besides its ends is its weight.
  fileprivate var hasNoColumnsOfWords: Bool {
    role == nil && function == nil && since == nil && until == nil
  }
}
