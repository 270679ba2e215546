import GraphCore

/// Finds rows that are the same, by a hash of each.
///
/// Two unlike rows are taken for one with a probability of about *n*²/2⁶⁵, 10⁻⁷ for two million rows;
/// that is good enough for a warning.
struct RepeatedRows {
  private var hashes: [UInt64] = []
  private var lines: [UInt32] = []

  /// Makes room for a number of rows.
  mutating func reserve(_ count: Int) {
    hashes.reserveLargePages(count)
    lines.reserveLargePages(count)
  }

  /// Adds a row.
  mutating func append(hash: UInt64, line: Int) {
    hashes.append(hash)
    lines.append(UInt32(truncatingIfNeeded: line))
  }

  /// Adds the rows of the part of the file that follows, given the number of lines before it.
  mutating func append(_ part: RepeatedRows, lines offset: Int) {
    hashes += part.hashes
    let offset = UInt32(truncatingIfNeeded: offset)
    for line in part.lines { lines.append(line &+ offset) }
  }

  /// The rows that were there before: where each is, and the line where it was first.
  ///
  /// One table of all hashes would be larger than the caches, so they are dealt out first, by their
  /// upper bits, to tables that are not.
  func pairs() -> [(line: Int, firstLine: Int)] {
    var bits: UInt64 = 0
    while hashes.count >> Int(bits) > 4096, bits < 12 { bits += 1 }
    let shift = 64 - bits
    func part(_ hash: UInt64) -> Int { bits == 0 ? 0 : Int(hash &>> shift) }

    var starts = [Int](repeating: 0, count: 2 + 1 << Int(bits))
    for hash in hashes { starts[part(hash) + 2] += 1 }
    for part in 2..<starts.count { starts[part] += starts[part - 1] }
    var rows = [UInt32](repeating: 0, count: hashes.count)
    var dealt = [UInt64](repeating: 0, count: hashes.count)
    for (row, hash) in hashes.enumerated() {
      let place = starts[part(hash) + 1]
      starts[part(hash) + 1] += 1
      rows[place] = UInt32(row)
      dealt[place] = hash
    }
    var found: [(line: Int, firstLine: Int)] = []
    var table: [UInt32] = []
    for part in 0..<1 << Int(bits) {
      let range = starts[part]..<starts[part + 1]
      var size = 16
      while size < range.count * 2 { size *= 2 }
      table.removeAll(keepingCapacity: true)
      for _ in 0..<size { table.append(0) }
      for place in range {
        let hash = dealt[place]
        var slot = Int(truncatingIfNeeded: hash) & (size - 1)
        while table[slot] != 0, dealt[range.lowerBound + Int(table[slot]) - 1] != hash {
          slot = (slot &+ 1) & (size - 1)
        }
        guard table[slot] != 0 else {
          table[slot] = UInt32(place - range.lowerBound + 1)
          continue
        }
        let first = rows[range.lowerBound + Int(table[slot]) - 1]
        found.append((Int(lines[Int(rows[place])]), Int(lines[Int(first)])))
      }
    }
    return found
  }
}
