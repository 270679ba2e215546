/// The secret from which the rounding of guarded numbers follows.
///
/// It is made of everything that the files tell of the actors, the sensitive columns too, so that who lacks
/// these cannot recompute it, and the same dataset always gives the same outputs. The order of the rows plays
/// no part, nor how the files are written, nor as what a column is read: else the same mean could be asked for
/// under many keys, and what the rounding hides would be found as the middle of the answers. The ties, which
/// a reader may know and choose, play no part either for that reason.
///
///     let key = DisclosureKey(of: dataset.actors)
///     key.hash(of: "v08")                   // the same wherever v08 contributes to a number
///
/// - Source: the cell key method: G. Thompson, S. Broadfoot and D. Elazar, *Methodology for the
///   Automatic Confidentialisation of Statistical Outputs from Remote Servers at the Australian Bureau of
///   Statistics*, UNECE, 2013.
public struct DisclosureKey: Sendable, Hashable {
  private let first: UInt64
  private let second: UInt64

  /// What stands for the whole row of every actor, by the id.
  private var rows: [String: UInt64] = [:]

  /// Creates a key from two numbers.
  package init(_ first: UInt64, _ second: UInt64) { (self.first, self.second) = (first, second) }

  /// The key of all actors of a dataset.
  ///
  /// - Complexity: O(bytes of the file of actors).
  public init(of actors: Actors) {
    var digest = Digest()
    var rows: [String: UInt64] = [:]
    rows.reserveCapacity(actors.count)
    let (ids, names) = actors.inFiles
    let headers = actors.spelling.headers
    let (idHeader, nameHeader) = (headers[.id] ?? "id", headers[.name] ?? "name")
    let columns = actors.attributes + actors.spelling.words.values
    for actor in actors.indices {
      // The cells of the row, in whatever order.
      var row = Digest()
      row.add(cell: ids.utf8(actor), under: idHeader)
      // Where there are no names, the ids are those.
      if headers[.name] != nil || names.utf8(actor) != ids.utf8(actor) {
        row.add(cell: names.utf8(actor), under: nameHeader)
      }
      for column in columns {
        if let cell = column.cell(of: actor) { row.add(cell: cell.utf8, under: column.name) }
      }
      digest.add(row)
      rows[ids[actor]] = row.first
    }
    self.init(digest.first, digest.second)
    self.rows = rows
  }

  /// A number that stands for a contributor, by its id in the files: whichever column is read as that.
  func hash(of id: String) -> UInt64 {
    var hash = SipHash(first, second)
    if let row = rows[id] { hash.add(row) } else { hash.add(id.utf8) }
    return hash.finished
  }

  /// A number that stands for a contributor with what it contributes.
  func hash(_ contributor: UInt64, _ value: Double) -> UInt64 {
    var hash = SipHash(first, second)
    hash.add(contributor)
    // No difference in the last digits may change what is published: 30 bits count, of small numbers as well.
    hash.add((value.bitPattern &+ 1 << 21) >> 22)
    return hash.finished
  }

  /// A draw from 0 up to 1 for the sum of the numbers of all contributors, in a context.
  func draw(_ sum: UInt64, in context: UInt64 = 0) -> Double {
    var hash = SipHash(second, first)
    hash.add(sum)
    hash.add(context)
    return Double(hash.finished >> 11) / 9_007_199_254_740_992
  }
}

/// The sums of the hashes of some things by two keys, so that their order plays no part.
private struct Digest {
  private(set) var first: UInt64 = 0
  private(set) var second: UInt64 = 0

  private mutating func add(_ content: (inout SipHash) -> Void) {
    var hash = SipHash(1, 2)
    content(&hash)
    first &+= hash.finished
    hash = SipHash(3, 4)
    content(&hash)
    second &+= hash.finished
  }

  mutating func add(cell: some Sequence<UInt8>, under header: String) {
    add { hash in
      hash.add(header.folded.utf8)
      hash.add(cell)
    }
  }

  mutating func add(_ row: Digest) {
    add { hash in
      hash.add(row.first)
      hash.add(row.second)
    }
  }
}

/// SipHash-2-4, a hash that nobody can foretell without its key.
///
/// - Source: J.-P. Aumasson and D. J. Bernstein, "SipHash: a fast short-input PRF", *INDOCRYPT* 2012.
struct SipHash {
  private var v0: UInt64
  private var v1: UInt64
  private var v2: UInt64
  private var v3: UInt64

  /// The bytes that do not fill a word yet, and how many there have been in all.
  private var tail: UInt64 = 0
  private var count: UInt64 = 0

  init(_ k0: UInt64, _ k1: UInt64) {
    v0 = k0 ^ 0x736f_6d65_7073_6575
    v1 = k1 ^ 0x646f_7261_6e64_6f6d
    v2 = k0 ^ 0x6c79_6765_6e65_7261
    v3 = k1 ^ 0x7465_6462_7974_6573
  }

  /// Adds the bytes of a text, and an end that no text of UTF-8 has, so that `ab`, `c` is not `a`, `bc`.
  mutating func add(_ text: some Sequence<UInt8>) {
    for byte in text { add(byte: byte) }
    add(byte: 0xFF)
  }

  /// Adds the bytes of a number, the lowest first.
  mutating func add(_ number: UInt64) {
    if count & 7 == 0 {
      count &+= 8
      return compress(number)
    }
    for place in 0..<8 { add(byte: UInt8(truncatingIfNeeded: number >> UInt64(8 * place))) }
  }

  mutating func add(byte: UInt8) {
    tail |= UInt64(byte) << (8 * (count & 7))
    count &+= 1
    if count & 7 == 0 {
      compress(tail)
      tail = 0
    }
  }

  /// The hash of all that was added.
  var finished: UInt64 {
    var hash = self
    hash.compress(tail | count << 56)
    hash.v2 ^= 0xFF
    for _ in 0..<4 { hash.round() }
    return hash.v0 ^ hash.v1 ^ hash.v2 ^ hash.v3
  }

  private mutating func compress(_ word: UInt64) {
    v3 ^= word
    round()
    round()
    v0 ^= word
  }

  private mutating func round() {
    v0 &+= v1
    v1 = v1 << 13 | v1 >> 51
    v1 ^= v0
    v0 = v0 << 32 | v0 >> 32
    v2 &+= v3
    v3 = v3 << 16 | v3 >> 48
    v3 ^= v2
    v0 &+= v3
    v3 = v3 << 21 | v3 >> 43
    v3 ^= v0
    v2 &+= v1
    v1 = v1 << 17 | v1 >> 47
    v1 ^= v2
    v2 = v2 << 32 | v2 >> 32
  }
}

extension Dataset {
  /// The key of its actors, or of those of the dataset that it was made from.
  var disclosureKey: DisclosureKey { formerKey ?? DisclosureKey(of: actors) }
}
