import GraphCore
import SocialNetwork

/// Finds rows that are the same, by a hash of each.
///
/// Two unlike rows are taken for one with a probability of about *n*²/2⁶⁵, 10⁻⁷ for two million rows;
/// that is good enough for a warning.
struct RepeatedRows {
  /// The hashes of all rows, part by part of the file, and the number of rows.
  private var hashes: [[UInt64]] = [[]]
  private var count = 0

  /// The lines of the rows: where they do not follow on one another, a row and its line.
  private var lines: [(row: Int, line: Int)] = []

  /// The line that follows that of the last row.
  private var nextLine = 0

  /// Makes room for a number of rows.
  mutating func reserve(_ count: Int) { hashes[hashes.count - 1].reserveCapacity(count) }

  /// Adds a row.
  @inline(__always)
  mutating func append(hash: UInt64, line: Int) {
    if line != nextLine { lines.append((count, line)) }
    nextLine = line &+ 1
    hashes[hashes.count &- 1].append(hash)
    count &+= 1
  }

  /// Adds rows on lines that follow on one another.
  mutating func append(hashes more: ArraySlice<UInt64>, firstLine: Int) {
    if firstLine != nextLine { lines.append((count, firstLine)) }
    nextLine = firstLine + more.count
    hashes[hashes.count - 1] += more
    count += more.count
  }

  /// Adds the rows of the part of the file that follows, given the number of lines before it.
  mutating func append(_ part: RepeatedRows, lines offset: Int) {
    guard part.count > 0 else { return }
    for (row, line) in part.lines where count + row == 0 || line + offset != nextLine || row > 0 {
      lines.append((count + row, line + offset))
    }
    nextLine = part.nextLine + offset
    count += part.count
    // What is read next goes into a list of its own, since that of a part has no room.
    hashes.removeLast(hashes[hashes.count - 1].isEmpty ? 1 : 0)
    hashes += part.hashes + [[]]
  }

  /// The rows that were there before: where each is, and the line where it was first.
  func pairs(threads: Int) -> [(line: Int, firstLine: Int)] {
    let repeated = RepetitionFilter(occurringTwice(threads: threads))
    var starts: [Int] = []
    var start = 0
    for part in hashes {
      starts.append(start)
      start += part.count
    }
    let found = inChunks(
      of: hashes.indices,
      count: hashes.count,
      threads: threads,
      progress: nil
    ) { [starts] range in
      let part = range.lowerBound
      return repeated.places(in: hashes[part]).map { (starts[part] + $0, hashes[part][$0]) }
    }
    var first: [UInt64: Int] = [:]
    var pairs: [(line: Int, firstLine: Int)] = []
    for (row, hash) in found.joined() {
      if let before = first[hash] {
        pairs.append((line(of: row), line(of: before)))
      } else {
        first[hash] = row
      }
    }
    return pairs
  }

  /// The hashes that more than one row has, and some others.
  ///
  /// One filter of all hashes would be larger than the caches, so the first bits of a hash decide in which
  /// of four it is.
  private func occurringTwice(threads: Int) -> [UInt64] {
    let bits: UInt64 = count < 1 << 14 ? 0 : 2
    return inChunks(of: 0..<1 << Int(bits), count: 1 << Int(bits), threads: threads, progress: nil)
    {
      range in
      let turn = UInt64(range.lowerBound)
      var filter = RepetitionFilter(capacity: count >> Int(bits))
      var found: [UInt64] = []
      for part in hashes {
        for hash in part where bits == 0 || hash &>> (64 &- bits) == turn {
          if filter.insert(hash) { found.append(hash) }
        }
      }
      return found
    }.flatMap { $0 }
  }

  /// The line of a row.
  private func line(of row: Int) -> Int {
    var (low, high) = (0, lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].row <= row { low = middle } else { high = middle }
    }
    return lines[low].line + row - lines[low].row
  }
}

/// Tells of hashes whether they may have been there before: three bits of one word stand for a hash.
///
/// - Source: B. H. Bloom, "Space/time trade-offs in hash coding with allowable errors", *Communications of
///   the ACM* 13, 1970, doi:10.1145/362686.362692.
private struct RepetitionFilter {
  private var words: [UInt64]
  private let mask: Int

  /// Creates a filter for a number of hashes.
  init(capacity: Int) {
    var size = 64
    while size * 4 < capacity { size *= 2 }
    words = [UInt64](repeating: 0, count: size)
    mask = size - 1
  }

  /// Creates a filter of some hashes.
  init(_ hashes: [UInt64]) {
    self.init(capacity: hashes.count * 4)
    for hash in hashes { _ = insert(hash) }
  }

  /// The bits that stand for a hash.
  @inline(__always)
  private func bits(of hash: UInt64) -> UInt64 {
    1 &<< (hash &>> 40) | 1 &<< (hash &>> 46) | 1 &<< (hash &>> 52)
  }

  /// Adds a hash; true when it, or others that look like it, were there before.
  @inline(__always)
  mutating func insert(_ hash: UInt64) -> Bool {
    let place = Int(truncatingIfNeeded: hash) & mask
    let (word, bits) = (words[place], bits(of: hash))
    words[place] = word | bits
    return word & bits == bits
  }

  /// The places of the hashes that may be there.
  func places(in hashes: [UInt64]) -> [Int] {
    let words = words.span
    var found: [Int] = []
    for place in hashes.indices {
      let hash = hashes[place]
      let bits = bits(of: hash)
      if words[Int(truncatingIfNeeded: hash) & mask] & bits == bits { found.append(place) }
    }
    return found
  }
}
