/// The secret from which the rounding of guarded numbers follows.
///
/// It is made of everything in a dataset, the sensitive columns too, so that who lacks these cannot
/// recompute it, and the same dataset always gives the same outputs. The order of the rows plays no
/// part, nor how the files are written.
///
///     let key = DisclosureKey(of: dataset)
///     key.hash(of: "v08")            // the same wherever v08 contributes to a number
///
/// - Source: the cell key method: G. Thompson, S. Broadfoot and D. Elazar, *Methodology for the
///   Automatic Confidentialisation of Statistical Outputs from Remote Servers at the Australian Bureau of
///   Statistics*, UNECE, 2013.
public struct DisclosureKey: Sendable, Hashable {
  private let first: UInt64
  private let second: UInt64

  /// Creates a key from two numbers.
  package init(_ first: UInt64, _ second: UInt64) { (self.first, self.second) = (first, second) }

  /// The key of a dataset.
  ///
  /// - Complexity: O(bytes of the dataset).
  public init(of dataset: Dataset) {
    var digest = Digest()
    digest.add(dataset.actors)
    digest.add(dataset.ties, of: dataset.actors)
    self.init(digest.first, digest.second)
  }

  /// The key of some actors alone, where nothing else is known of their dataset.
  init(of actors: Actors) {
    var digest = Digest()
    digest.add(actors)
    self.init(digest.first, digest.second)
  }

  /// A number that stands for a contributor, by its id in the files.
  func hash(of id: String) -> UInt64 {
    var hash = SipHash(first, second)
    hash.add(id.utf8)
    return hash.finished
  }

  /// A number that stands for a contributor with what it contributes.
  func hash(_ contributor: UInt64, _ value: Double) -> UInt64 {
    var hash = SipHash(first, second)
    hash.add(contributor)
    // No difference in the last digits may change what is published.
    hash.add((value * 1e6).rounded().bitPattern)
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

/// The sum of the hashes of all rows of a dataset, by two keys, so that their order plays no part.
private struct Digest {
  var first: UInt64 = 0
  var second: UInt64 = 0

  private mutating func add(_ row: (inout SipHash) -> Void) {
    var hash = SipHash(1, 2)
    row(&hash)
    first &+= hash.finished
    hash = SipHash(3, 4)
    row(&hash)
    second &+= hash.finished
  }

  mutating func add(_ actors: Actors) {
    let attributes = actors.attributes.sorted {
      $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
    let (ids, names) = actors.inFiles
    for actor in actors.indices {
      add { hash in
        hash.add(ids.utf8(actor))
        hash.add(names.utf8(actor))
        hash.add(UInt64(actors.kinds[actor].rawValue))
        for attribute in attributes {
          hash.add(attribute.name.utf8)
          hash.add((attribute.cell(of: actor) ?? "").utf8)
        }
      }
    }
  }

  mutating func add(_ ties: TieRows, of actors: Actors) {
    let ids = actors.inFiles.ids
    for row in 0..<ties.count {
      let (source, target) = (Int(ties.sources[row]), Int(ties.targets[row]))
      let isInOrder = ids.utf8(source).lexicographicallyPrecedes(ids.utf8(target))
      add { hash in
        hash.add(ids.utf8(isInOrder ? source : target))
        hash.add(ids.utf8(isInOrder ? target : source))
        hash.add((ties.weights?[row] ?? 1).bitPattern)
        hash.add((ties.roles?[row].cell ?? "").utf8)
        hash.add((ties.functions?[row].cell ?? "").utf8)
        hash.add((ties.since?[row]?.description ?? "").utf8)
        hash.add((ties.until?[row]?.description ?? "").utf8)
      }
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
  /// The key of the dataset, or of the one that it was made from when codes took the place of names.
  var disclosureKey: DisclosureKey { formerKey ?? DisclosureKey(of: self) }
}
