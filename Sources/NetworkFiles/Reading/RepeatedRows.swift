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
  func pairs(threads: Int) -> [(line: Int, firstLine: Int)] {
    var bits: UInt64 = 0
    while hashes.count >> Int(bits) > 4096, bits < 12 { bits += 1 }
    let shift = 64 - bits
    func part(_ hash: UInt64) -> Int { bits == 0 ? 0 : Int(hash &>> shift) }

    var next = [Int](repeating: 0, count: 1 + 1 << Int(bits))
    for hash in hashes { next[part(hash) + 1] += 1 }
    for part in 1..<next.count { next[part] += next[part - 1] }
    let starts = next
    var rows: [UInt32] = []
    var dealt: [UInt64] = []
    rows.reserveLargePages(hashes.count)
    dealt.reserveLargePages(hashes.count)
    rows.append(contentsOf: repeatElement(0, count: hashes.count))
    dealt.append(contentsOf: repeatElement(0, count: hashes.count))
    for (row, hash) in hashes.enumerated() {
      let place = next[part(hash)]
      next[part(hash)] += 1
      rows[place] = UInt32(row)
      dealt[place] = hash
    }
    let found = inChunks(
      of: 0..<starts.count - 1,
      count: bits == 0 ? 1 : 16,
      threads: threads,
      progress: nil
    ) { [rows, dealt] parts in
      var table: [UInt32] = []
      return parts.flatMap { part in
        RepeatedRows.places(in: dealt[starts[part]..<starts[part + 1]], &table).map {
          (rows[$0.place], rows[$0.first])
        }
      }
    }
    return found.joined().map { row, first in (Int(lines[Int(row)]), Int(lines[Int(first)])) }
  }

  /// The places of hashes that are equal to one before them, and of the first such.
  private static func places(
    in hashes: ArraySlice<UInt64>,
    _ table: inout [UInt32]
  ) -> [(place: Int, first: Int)] {
    var size = 16
    while size < hashes.count * 2 { size *= 2 }
    table.removeAll(keepingCapacity: true)
    for _ in 0..<size { table.append(0) }
    var found: [(place: Int, first: Int)] = []
    let begin = hashes.startIndex
    for place in hashes.indices {
      let hash = hashes[place]
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while table[slot] != 0, hashes[begin + Int(table[slot]) - 1] != hash {
        slot = (slot &+ 1) & (size - 1)
      }
      if table[slot] == 0 {
        table[slot] = UInt32(place - begin + 1)
      } else {
        found.append((place, begin + Int(table[slot]) - 1))
      }
    }
    return found
  }
}
