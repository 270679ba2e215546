import Foundation
import GraphCore

/// What remains of a name when case, accents, punctuation and legal form are left aside: names that
/// are equal then are likely to be of one actor.
///
/// Whether words are written as one or as several does not count either, except beside a word of one
/// or two letters, such as an initial: Repair Café is like Repaircafé, but Jan E. Claes is not Jane
/// Claes, nor Jan De Vos Jan Devos.
struct NameLikeness {
  /// A hash of what remains of the words before this one, and one of this word.
  ///
  /// The hash of two texts one after the other follows from those of each: a polynomial in one base
  /// (Karp and Rabin 1987), modulo 2⁶⁴.
  private var hash: UInt64 = 0
  private var wordHash: UInt64 = 0

  /// The last eight bytes of the word, and its length.
  private var word: UInt64 = 0
  private var wordLength = 0
  private var length = 0
  private var endsWithDigit = false

  /// The word before this one.
  private var previousLength = 0
  private var previousEndsWithDigit = false

  /// The odd number nearest to 2⁶⁴ divided by the golden ratio, without a pattern in its bits.
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// A hash of what remains of a name, or `nil` when nothing does; zeros at its beginning do not
  /// count.
  static func fingerprint(of range: Range<Int>, in text: Span<UInt8>) -> UInt64? {
    var likeness = NameLikeness()
    if !likeness.fold(text, range) {
      likeness = NameLikeness()
      likeness.fold(String(decoding: range.map { text[$0] }, as: UTF8.self))
    }
    likeness.endWord()
    return likeness.length == 0 ? nil : likeness.hash.mixed(with: 0)
  }

  /// A hash of what remains of a name, or `nil` when nothing does.
  static func fingerprint(of name: String) -> UInt64? {
    let bytes = Array(name.utf8)
    return fingerprint(of: 0..<bytes.count, in: bytes.span)
  }

  /// Folds a name; false when it has characters that take a closer look.
  private mutating func fold(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while true {
      i = appendRun(text, i..<range.upperBound)
      guard i < range.upperBound else { return true }
      let byte = text[i]
      i &+= 1
      switch byte {
      // v.z.w. and 't are one word each.
      case UInt8(ascii: "."), UInt8(ascii: "'"): if endsWithDigit { endWord() }
      case 0xC3...0xC5:
        guard i < range.upperBound else { return false }
        let base = NameLikeness.bases[Int(byte &- 0xC3) &<< 6 | Int(text[i] & 0x3F)]
        guard base != 0 else { return false }
        append(base)
        i &+= 1
      case 0x80...: return false
      default: endWord()
      }
    }
  }

  /// Adds the letters and digits of ASCII at the beginning of a range.
  ///
  /// - Returns: The place after them.
  private mutating func appendRun(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var start = range.lowerBound
    if length == 0 {
      while start < range.upperBound, text[start] == 48 { start &+= 1 }
    }
    var (i, wordHash, word) = (start, wordHash, word)
    while i < range.upperBound {
      let byte = text[i]
      // Of a digit this is the digit itself.
      let folded = byte | 0x20
      guard byte &- 48 < 10 || folded &- 0x61 < 26 else { break }
      wordHash = wordHash &* NameLikeness.base &+ UInt64(folded)
      word = word &<< 8 | UInt64(folded)
      i &+= 1
    }
    guard i > start else { return i }
    (self.wordHash, self.word) = (wordHash, word)
    wordLength &+= i &- start
    length &+= i &- start
    endsWithDigit = text[i &- 1].isDigit
    return i
  }

  /// Folds a name with characters that are rare here.
  private mutating func fold(_ name: String) {
    for scalar in name.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .format: continue
      case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
        for byte in String(scalar).utf8 { append(byte) }
      case _ where [".", "'", "’"].contains(scalar): if endsWithDigit { endWord() }
      default: endWord()
      }
    }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    if length == 0, byte == 48 { return }
    wordHash = wordHash &* NameLikeness.base &+ UInt64(byte)
    word = word &<< 8 | UInt64(byte)
    wordLength &+= 1
    length &+= 1
    endsWithDigit = byte.isDigit
  }

  /// Leaves a word out when it is a legal form, and keeps numbers apart: 1 1 is not 11.
  private mutating func endWord() {
    guard wordLength > 0 else { return }
    if wordLength >= 2, wordLength <= 5, !endsWithDigit, NameLikeness.legalForms.contains(word) {
      length &-= wordLength
    } else {
      if isApart { hash = hash &* NameLikeness.base &+ UInt64(UInt8.space) }
      hash = hash &* NameLikeness.power(wordLength) &+ wordHash
      previousLength = wordLength
      previousEndsWithDigit = endsWithDigit
    }
    word = 0
    wordHash = 0
    wordLength = 0
    endsWithDigit = false
  }

  /// The base to a power.
  @inline(__always)
  private static func power(_ exponent: Int) -> UInt64 {
    var power: UInt64 = 1
    for _ in 0..<exponent { power = power &* base }
    return power
  }

  /// Whether the word stands apart from the one before it.
  @inline(__always)
  private var isApart: Bool {
    if previousEndsWithDigit { return true }
    if previousLength == 0 || endsWithDigit { return false }
    // Letters one by one are an abbreviation.
    if previousLength == 1, wordLength == 1 { return false }
    return previousLength <= 2 || wordLength <= 2
  }

  private static let legalForms: [UInt64] = [
    "vzw", "asbl", "ivzw", "aisbl", "npo", "bv", "bvba", "nv", "sa", "srl", "sprl", "cv", "cvba",
  ].map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

  /// The letters of ASCII under U+00C0 to U+017F, 0 where there is none.
  private static let bases: [UInt8] = (0xC0..<0x180).map { (value: UInt32) -> UInt8 in
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    let letters = String(scalar).decomposedStringWithCanonicalMapping.lowercased().utf8
    return letters.first.flatMap { (0x61...0x7A).contains($0) ? $0 : nil } ?? 0
  }
}

/// The names of a file, by what remains of them, each with the position of the first actor that has it.
struct LikeNames {
  /// Fingerprints and positions; a fingerprint of 0 where there is none.
  private var entries = [(fingerprint: UInt64, position: UInt32)](repeating: (0, 0), count: 16)
  private var count = 0

  /// Makes room for a number of names.
  mutating func reserve(_ count: Int) {
    var size = entries.count
    while size * 3 < count * 5 { size *= 2 }
    if size > entries.count { grow(to: size) }
  }

  /// Begins to fetch the place of a name in the table.
  @inline(__always)
  func beginFetching(_ fingerprint: UInt64) {
    entries.beginFetching(Int(truncatingIfNeeded: fingerprint) & (entries.count &- 1))
  }

  /// The first actor whose name is like this one, or `nil` when it is the first itself.
  mutating func first(with fingerprint: UInt64, else position: Int) -> Int? {
    let fingerprint = fingerprint == 0 ? 1 : fingerprint
    if (count + 1) * 5 > entries.count * 3 { grow(to: 2 * entries.count) }
    let mask = entries.count &- 1
    var place = Int(truncatingIfNeeded: fingerprint) & mask
    while entries[place].fingerprint != 0 {
      if entries[place].fingerprint == fingerprint { return Int(entries[place].position) }
      place = (place &+ 1) & mask
    }
    entries[place] = (fingerprint, UInt32(position))
    count &+= 1
    return nil
  }

  /// Adds the names of actors that follow on those before.
  ///
  /// - Parameters:
  ///   - fingerprints: The fingerprint of every name, with the position of its actor among them.
  ///   - first: The position of the first of them.
  ///   - mayBeLike: Whether nothing is to be said of an actor that is like one before, given the position
  ///     of that one, and of itself among them.
  /// - Returns: Whether nothing is to be said of any; where something is, none is added.
  mutating func append(
    _ fingerprints: [(fingerprint: UInt64, position: UInt32)],
    from first: Int,
    mayBeLike: (_ other: Int, _ position: Int) -> Bool
  ) -> Bool {
    reserve(count + fingerprints.count)
    for some in fingerprints.indices.someAtATime {
      for place in some { beginFetching(fingerprints[place].fingerprint) }
      for place in some {
        let (fingerprint, position) = fingerprints[place]
        guard let other = self.first(with: fingerprint, else: first + Int(position)),
          !mayBeLike(other, Int(position))
        else { continue }
        remove(fingerprints[..<place], from: first)
        return false
      }
    }
    return true
  }

  /// Forgets the names of actors from a position on, which were the last to be added.
  private mutating func remove(
    _ fingerprints: ArraySlice<(fingerprint: UInt64, position: UInt32)>,
    from first: Int
  ) {
    let mask = entries.count - 1
    // The last first, so that the table is at every step as it was before that one had its place.
    for (fingerprint, position) in fingerprints.reversed() {
      let fingerprint = fingerprint == 0 ? 1 : fingerprint
      var place = Int(truncatingIfNeeded: fingerprint) & mask
      while entries[place].fingerprint != fingerprint { place = (place + 1) & mask }
      guard Int(entries[place].position) == first + Int(position) else { continue }
      entries[place] = (0, 0)
      count -= 1
    }
  }

  private mutating func grow(to size: Int) {
    let old = entries
    entries = []
    entries.reserveLargePages(size)
    entries.append(contentsOf: repeatElement((fingerprint: 0, position: 0), count: size))
    let mask = entries.count - 1
    for entry in old where entry.fingerprint != 0 {
      var place = Int(truncatingIfNeeded: entry.fingerprint) & mask
      while entries[place].fingerprint != 0 { place = (place + 1) & mask }
      entries[place] = entry
    }
  }
}
