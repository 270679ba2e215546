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
    guard let count = ends.fillPlainActors(&ties.sources, &ties.targets),
      let evidence = layout.fillPlainCells(
        scanner,
        count,
        of: (ties.sources, ties.targets),
        &ties.weights,
        &ties.hashes,
        decimal: decimal
      )
    else { return false }
    (ties.count, ties.evidence) = (count, evidence)
    appendTies(firstLine: scanner.line)
    return true
  }
}

extension TieLayout {
  /// Whether all that is read of a tie besides its ends is its weight.
  fileprivate var hasNoColumnsOfWords: Bool {
    role == nil && function == nil && since == nil && until == nil
  }

  /// Fills in the weights of a batch, and the hashes of its rows.
  ///
  /// - Returns: How many weights can be read with a decimal point only, and with a comma only; `nil` where a cell is
  ///   not plain.
  fileprivate func fillPlainCells(
    _ scanner: borrowing Scanner,
    _ count: Int,
    of ends: (sources: [UInt32], targets: [UInt32]),
    _ weights: inout [Double],
    _ hashes: inout [UInt64],
    decimal: DecimalSign?
  ) -> (point: Int, comma: Int)? {
    let text = scanner.text.span
    let (records, cells) = (scanner.batch.records.span, scanner.batch.cells.span)
    let (sources, targets) = (ends.sources.span, ends.targets.span)
    var weights = weights.mutableSpan
    var hashes = hashes.mutableSpan
    let (source, target, weight) = (self.source, self.target, self.weight ?? -1)
    var evidence = (point: 0, comma: 0)
    for number in 0..<count {
      let record = records[number]
      let (first, last) = (Int(record.firstCell), Int(record.lastFilled))
      guard weight <= last else { return nil }
      var hash = UInt64(sources[number]) << 32 | UInt64(targets[number])
      for column in 0...last where column != source && column != target {
        let range = cells[first &+ column].range
        guard range.count <= ShortText.limit else { return nil }
        let cell = ShortText(text, range)
        guard !NationalRegisterNumber.mayBe(cell) else { return nil }
        hash = hash.mixed(with: cell.hash)
        guard column == weight else { continue }
        guard let reading = PlainNumber(cell), let value = reading.value, value > 0 else {
          return nil
        }
        weights[number] = value
        guard let sign = reading.sign else { continue }
        guard decimal == nil || decimal == sign else { return nil }
        evidence.point &+= sign == .point ? 1 : 0
        evidence.comma &+= sign == .comma ? 1 : 0
      }
      hashes[number] = hash.mixed(with: 0)
    }
    return evidence
  }
}
