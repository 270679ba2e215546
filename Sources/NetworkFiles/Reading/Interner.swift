import SocialNetwork

/// Texts, each kept once, with the number that each was given, from 0 on.
///
/// A hash table with open addressing; a place in it holds half of the hash, so that nearly every
/// comparison of texts is with the one that is looked for.
struct Interner {
  /// The texts one after the other, and enough zeros to read eight bytes from any place.
  private var bytes: [UInt8] = Interner.padding

  /// Where each text ends; it begins where the one before it ends.
  private var ends: [UInt32] = []

  private var places = [Entry](repeating: Entry(), count: 16)

  /// A place of the hash table; its number is 0 where it is free.
  private struct Entry {
    /// The upper half of the hash.
    var tag: UInt32 = 0

    /// The number of the text, counted from 1.
    var number: UInt32 = 0
    var start: UInt32 = 0
    var end: UInt32 = 0
  }

  /// What was read only for it to be at hand; kept, so that it is read at all.
  private var touched: UInt32 = 0

  private static let padding = [UInt8](repeating: 0, count: 8)

  /// The number of texts.
  var count: Int { ends.count }

  /// Makes room for a number of texts.
  mutating func reserve(_ count: Int) {
    ends.reserveCapacity(count)
    var size = places.count
    while count * 5 > size * 3 { size *= 2 }
    if size > places.count { grow(to: size) }
  }

  /// The number of a text, which is given one if it has none yet.
  ///
  /// - Precondition: eight bytes can be read from any place in the range.
  mutating func number(
    of range: Range<Int>,
    in text: Span<UInt8>,
    hash: UInt64
  ) -> (number: Int, isNew: Bool) {
    if let number = find(range, in: text, hash: hash) { return (number, false) }
    if (ends.count + 1) * 5 > places.count * 3 { grow(to: places.count * 2) }
    let start = bytes.count - Interner.padding.count
    bytes.removeLast(Interner.padding.count)
    bytes.append(range, of: text)
    let end = bytes.count
    ends.append(UInt32(end))
    for _ in 0..<8 { bytes.append(0) }
    occupy(
      hash,
      Entry(
        tag: UInt32(truncatingIfNeeded: hash &>> 32),
        number: UInt32(ends.count),
        start: UInt32(start),
        end: UInt32(end)
      )
    )
    return (ends.count - 1, true)
  }

  /// The number of a text, or `nil` when it has none.
  @inline(__always)
  func find(_ range: Range<Int>, in text: Span<UInt8>, hash: UInt64) -> Int? {
    let places = places.span
    let mask = places.count &- 1
    let tag = UInt32(truncatingIfNeeded: hash &>> 32)
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = places[place]
      if entry.number == 0 { return nil }
      if entry.tag == tag, isEqual(Int(entry.start), Int(entry.end), range, text) {
        return Int(entry.number &- 1)
      }
      place = (place &+ 1) & mask
    }
  }

  /// The number of the text in each of some cells, or ``none``.
  ///
  /// A search waits for memory twice: for its place in the table and for the text there. One after
  /// the other these waits are most of the time of large files; the short loops here do nothing but
  /// wait, for some ten at once.
  mutating func find(_ cells: [Cell], in text: Span<UInt8>, into numbers: inout [UInt32]) {
    numbers.removeAll(keepingCapacity: true)
    let hashes = touch(cells, in: text)
    let likely = likelyEntries(hashes)
    touched |= firstBytes(likely)
    for place in cells.indices {
      let entry = likely[place]
      let range = cells[place].range
      if isEqual(Int(entry.start), Int(entry.end), range, text), entry.number != 0 {
        numbers.append(entry.number &- 1)
      } else {
        let number = find(range, in: text, hash: hashes[place])
        numbers.append(number.map { UInt32(truncatingIfNeeded: $0) } ?? Interner.none)
      }
    }
  }

  /// The first entries with some hashes, or free ones.
  private func likelyEntries(_ hashes: [UInt64]) -> [Entry] {
    let places = places.span
    let mask = places.count &- 1
    var entries: [Entry] = []
    entries.reserveCapacity(hashes.count)
    for hash in hashes {
      let tag = UInt32(truncatingIfNeeded: hash &>> 32)
      var place = Int(truncatingIfNeeded: hash) & mask
      while places[place].number != 0, places[place].tag != tag { place = (place &+ 1) & mask }
      entries.append(places[place])
    }
    return entries
  }

  private func firstBytes(_ entries: [Entry]) -> UInt32 {
    let bytes = bytes.span
    var sum: UInt8 = 0
    for entry in entries { sum |= bytes[Int(entry.start)] }
    return UInt32(sum)
  }

  /// Hashes the texts in some cells, and reads their places in the table so that they are at hand.
  @discardableResult
  mutating func touch(_ cells: [Cell], in text: Span<UInt8>) -> [UInt64] {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(cells.count)
    for cell in cells { hashes.append(text.hash(of: cell.range)) }
    touched |= tags(hashes)
    return hashes
  }

  private func tags(_ hashes: [UInt64]) -> UInt32 {
    let places = places.span
    let mask = places.count &- 1
    var sum: UInt32 = 0
    for hash in hashes { sum |= places[Int(truncatingIfNeeded: hash) & mask].tag }
    return sum
  }

  /// In place of a number: there is no such text.
  static let none = UInt32.max

  /// The UTF-8 of a text.
  func utf8(_ number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : Int(ends[number &- 1]))..<Int(ends[number])]
  }

  /// A text.
  subscript(number: Int) -> String { String(decoding: utf8(number), as: UTF8.self) }

  /// All texts in the order of their numbers.
  var column: TextColumn {
    TextColumn(utf8: Array(bytes.dropLast(Interner.padding.count)), ends: ends)
  }

  @inline(__always)
  private func isEqual(_ start: Int, _ end: Int, _ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard end &- start == range.count else { return false }
    let bytes = bytes.span
    var own = start
    var other = range.lowerBound
    while end &- own >= 8 {
      if bytes.word(at: own) != text.word(at: other) { return false }
      own &+= 8
      other &+= 8
    }
    return end == own
      || (bytes.word(at: own) ^ text.word(at: other)) &<< UInt64(64 &- 8 &* (end &- own)) == 0
  }

  private mutating func occupy(_ hash: UInt64, _ entry: Entry) {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place].number != 0 { place = (place + 1) & mask }
    places[place] = entry
  }

  private mutating func grow(to size: Int) {
    let old = places
    places = [Entry](repeating: Entry(), count: size)
    for entry in old where entry.number != 0 {
      occupy(bytes.span.hash(of: Int(entry.start)..<Int(entry.end)), entry)
    }
  }
}

extension Span<UInt8> {
  /// A hash of the bytes in a range, eight at a time.
  ///
  /// The multiplication is that of Wang Yi's wyhash.
  ///
  /// - Precondition: eight bytes can be read from any place in the range.
  @inline(__always)
  func hash(of range: Range<Int>) -> UInt64 {
    var state = UInt64(truncatingIfNeeded: range.count) ^ 0x9E37_79B9_7F4A_7C15
    var i = range.lowerBound
    while range.upperBound &- i > 8 {
      state = state.mixed(with: word(at: i))
      i &+= 8
    }
    if i < range.upperBound {
      state = state.mixed(with: word(at: i) &<< UInt64(64 &- 8 &* (range.upperBound &- i)))
    }
    return state.mixed(with: 0x8EBC_6AF0_9C88_C6E3)
  }
}

extension UInt64 {
  /// Both halves of the product with another number, folded into one.
  @inline(__always)
  func mixed(with word: UInt64) -> UInt64 {
    let product = (self ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(
      by: word ^ 0xE703_7ED1_A0B4_28DB
    )
    return product.high ^ product.low
  }
}

/// A list of texts that is being written, as ``TextColumn`` keeps it.
struct TextColumnBuilder {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [UInt32] = []

  /// Makes room for a number of texts.
  mutating func reserve(_ count: Int) { ends.reserveCapacity(count) }

  /// Adds a text.
  mutating func append(_ range: Range<Int>, of text: Span<UInt8>) {
    bytes.append(range, of: text)
    ends.append(UInt32(bytes.count))
  }

  /// Adds a text.
  mutating func append(_ text: String) {
    bytes += text.utf8
    ends.append(UInt32(bytes.count))
  }

  /// Adds a text.
  mutating func append(utf8 text: ArraySlice<UInt8>) {
    bytes += text
    ends.append(UInt32(bytes.count))
  }

  /// Whether two texts are the same.
  func isEqual(_ first: Int, _ second: Int) -> Bool { utf8(first) == utf8(second) }

  private func utf8(_ number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }
}
