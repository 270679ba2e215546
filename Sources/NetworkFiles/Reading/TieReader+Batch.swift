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
    for number in 0..<batch.count {
      let record = records[number]
      let first = Int(record.firstCell)
      for column in 0...Int(record.lastFilled)
      where column != layout.source && column != layout.target {
        guard !NationalRegisterNumber.mayBe(in: text, cells[first &+ column].range) else {
          return false
        }
      }
      if let column = layout.weight {
        let weight = DecimalNumber(text, cells[first &+ column].range, decimal: decimal)
        guard let value = weight.value, value >= 1e-100, value <= 1e100, weight.signs.isEmpty else {
          return false
        }
        switch weight.evidence {
        case .none: break
        case .point: batch.pointCount &+= 1
        case .comma: batch.commaCount &+= 1
        case .ambiguous: return false
        }
        batch.weights.append(value)
      }
      let hash = layout.hash(
        of: batch.sources[number],
        batch.targets[number],
        through: Int(record.lastFilled)
      ) { text.hash(of: cells[first &+ $0].range) }
      batch.hashes.append(hash)
    }
    return true
  }
}

extension TieLayout {
  /// Whether all that is read of a tie besides its ends is its weight.
  fileprivate var hasNoColumnsOfWords: Bool {
    role == nil && function == nil && since == nil && until == nil
  }

  /// A hash of a row: of the actors at its ends, and of the cells besides them up to the last that is filled.
  @inline(__always)
  func hash(
    of source: UInt32,
    _ target: UInt32,
    through last: Int,
    cell: (Int) -> UInt64
  ) -> UInt64 {
    var hash = UInt64(source) << 32 | UInt64(target)
    for column in 0...last where column != self.source && column != self.target {
      hash = hash.mixed(with: cell(column))
    }
    return hash.mixed(with: 0)
  }
}
