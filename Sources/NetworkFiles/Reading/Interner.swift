/// Texts, each kept once, with the number that each was given: 0, 1, 2, …
///
/// A hash table with open addressing; a place in it holds half of the hash, so that nearly every
/// comparison of texts is with the one that is looked for (measured: four times as fast as a
/// dictionary of strings).
struct Interner {
  /// The texts one after the other, and enough zeros to read eight bytes from any place.
  private var bytes: [UInt8] = Interner.padding

  /// Where each text ends; it begins where the one before it ends.
  private var ends: [UInt32] = []

  /// The upper half of the hash and, counted from 1, the number; 0 where free.
  private var places = [UInt64](repeating: 0, count: 16)

  private static let padding = [UInt8](repeating: 0, count: 8)

  /// The number of texts.
  var count: Int { ends.count }

  /// Whether the texts are so long together that no more may be added.
  var isFull: Bool { bytes.count > Int(UInt32.max) - (32 << 20) || ends.count > 1 << 31 }

  /// The number of a text, which is given one if it has none yet.
  ///
  /// - Precondition: eight bytes can be read from any place in the range.
  mutating func number(
    of range: Range<Int>,
    in text: Span<UInt8>,
    hash: UInt64
  ) -> (number: Int, isNew: Bool) {
    if let number = find(range, in: text, hash: hash) { return (number, false) }
    if (ends.count + 1) * 5 > places.count * 3 { grow() }
    bytes.removeLast(Interner.padding.count)
    for i in range { bytes.append(text[i]) }
    ends.append(UInt32(bytes.count))
    bytes += Interner.padding
    occupy(hash: hash, number: ends.count)
    return (ends.count - 1, true)
  }

  /// The number of a text, or `nil` when it has none.
  @inline(__always)
  func find(_ range: Range<Int>, in text: Span<UInt8>, hash: UInt64) -> Int? {
    let places = places.span
    let mask = places.count &- 1
    let tag = hash &>> 32
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = places[place]
      if entry == 0 { return nil }
      if entry &>> 32 == tag {
        let number = Int(entry & 0xFFFF_FFFF) &- 1
        if isEqual(number, range, text) { return number }
      }
      place = (place &+ 1) & mask
    }
  }

  /// The UTF-8 of a text.
  func utf8(_ number: Int) -> ArraySlice<UInt8> { bytes[start(number)..<Int(ends[number])] }

  /// A text.
  subscript(number: Int) -> String { String(decoding: utf8(number), as: UTF8.self) }

  @inline(__always)
  private func start(_ number: Int) -> Int { number == 0 ? 0 : Int(ends[number &- 1]) }

  @inline(__always)
  private func isEqual(_ number: Int, _ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var own = start(number)
    let end = Int(ends[number])
    guard end &- own == range.count else { return false }
    let bytes = bytes.span
    var other = range.lowerBound
    while end &- own >= 8 {
      if bytes.word(at: own) != text.word(at: other) { return false }
      own &+= 8
      other &+= 8
    }
    return end == own
      || (bytes.word(at: own) ^ text.word(at: other)) &<< UInt64(64 &- 8 &* (end &- own)) == 0
  }

  private mutating func occupy(hash: UInt64, number: Int) {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place] != 0 { place = (place + 1) & mask }
    places[place] = (hash >> 32) << 32 | UInt64(number)
  }

  private mutating func grow() {
    places = [UInt64](repeating: 0, count: places.count * 2)
    for number in ends.indices {
      occupy(hash: bytes.span.hash(of: start(number)..<Int(ends[number])), number: number + 1)
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
    for i in range { bytes.append(text[i]) }
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
