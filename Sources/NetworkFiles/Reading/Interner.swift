import GraphCore
import SocialNetwork

/// Texts, each kept once, with the number that each was given, from 0 on.
///
/// A hash table with open addressing. Of a short text, as most ids are, the table itself holds the
/// bytes, so that looking it up waits for memory but once.
struct Interner {
  /// The texts one after the other, and enough zeros to read eight bytes from any place.
  private var bytes: [UInt8] = Interner.padding

  /// Where each text ends; it begins where the one before it ends.
  private var ends: [UInt32] = []

  private var slots = [Slot](repeating: Slot(), count: 16)

  private static let padding = [UInt8](repeating: 0, count: 8)

  /// The number of texts.
  var count: Int { ends.count }

  /// Makes room for a number of texts.
  mutating func reserve(_ count: Int) {
    ends.reserveLargePages(count)
    makeRoom(for: max(0, count - ends.count))
  }

  /// The number of a text, which is given one if it has none yet.
  ///
  /// - Precondition: eight bytes can be read from any place in the range.
  mutating func number(
    of range: Range<Int>,
    in text: Span<UInt8>
  ) -> (number: Int, isNew: Bool) {
    let key = Key(of: range, in: text)
    if let number = find(key, range, in: text) { return (number, false) }
    makeRoom(for: 1)
    bytes.removeLast(Interner.padding.count)
    bytes.append(range, of: text)
    ends.append(UInt32(bytes.count))
    bytes += Interner.padding
    occupy(key, number: ends.count)
    return (ends.count - 1, true)
  }

  /// Adds texts in their order; false, and none is added, where any is there already or is there twice.
  mutating func append(_ texts: TextColumnBuilder) -> Bool {
    let known = ends.count
    makeRoom(for: texts.ends.count)
    bytes.removeLast(Interner.padding.count)
    let begin = UInt32(bytes.count)
    bytes.makeRoom(for: texts.bytes.count + Interner.padding.count)
    bytes += texts.bytes
    bytes += Interner.padding
    for end in texts.ends { ends.append(begin + end) }
    for some in (known..<ends.count).someAtATime {
      let keys = some.map { Key(of: range($0), in: bytes.span) }
      for key in keys { slots.beginFetching(key.place & (slots.count - 1)) }
      for (number, key) in zip(some, keys) {
        guard find(key, range(number), in: bytes.span) == nil else {
          removeAll(from: known, placedUpTo: number)
          return false
        }
        occupy(key, number: number + 1)
      }
    }
    return true
  }

  /// Forgets the texts from a number on, of which only those below another have a place in the table.
  private mutating func removeAll(from first: Int, placedUpTo end: Int) {
    let mask = slots.count - 1
    // The last first, so that the table is at every step as it was before that one had its place.
    for number in (first..<end).reversed() {
      var place = Key(of: range(number), in: bytes.span).place & mask
      while slots[place].number != number + 1 { place = (place + 1) & mask }
      slots[place] = Slot()
    }
    bytes.removeSubrange((first == 0 ? 0 : Int(ends[first - 1]))...)
    bytes += Interner.padding
    ends.removeSubrange(first...)
  }

  /// Forgets the last texts, which were the last to be added.
  mutating func removeLast(_ count: Int) {
    removeAll(from: ends.count - count, placedUpTo: ends.count)
  }

  private mutating func makeRoom(for more: Int) {
    var size = slots.count
    while (ends.count + more) * 5 > size * 3 { size *= 2 }
    if size > slots.count { grow(to: size) }
  }

  /// The number of a text, or `nil` when it has none.
  ///
  /// - Precondition: eight bytes can be read from any place in the range.
  func find(_ range: Range<Int>, in text: Span<UInt8>) -> Int? {
    find(Key(of: range, in: text), range, in: text)
  }

  /// The number of the text in each of some cells, or ``none``.
  ///
  /// A search waits for memory. One after the other these waits are most of the time of large files, so what
  /// some searches need is fetched before the first of them.
  func find(_ cells: [Cell], in text: Span<UInt8>, into numbers: inout [UInt32]) {
    if numbers.count < cells.count {
      numbers += [UInt32](repeating: 0, count: cells.count - numbers.count)
    }
    var found = numbers.mutableSpan
    var held = [Key](repeating: Key(), count: min(cells.count, Range.someAtATime))
    var keys = held.mutableSpan
    let cells = cells.span
    for some in cells.indices.someAtATime {
      for place in some {
        let key = Key(of: cells[place].range, in: text)
        slots.beginFetching(key.place & (slots.count &- 1))
        keys[place &- some.lowerBound] = key
      }
      for place in some {
        let number = find(keys[place &- some.lowerBound], cells[place].range, in: text)
        found[place] = number.map { UInt32(truncatingIfNeeded: $0) } ?? Interner.none
      }
    }
  }

  /// Begins to fetch the places in the table of the texts in some cells.
  func beginFetching(_ cells: [Cell], in text: Span<UInt8>) {
    for cell in cells {
      slots.beginFetching(Key(of: cell.range, in: text).place & (slots.count &- 1))
    }
  }

  /// In place of a number: there is no such text.
  static let none = UInt32.max

  /// The UTF-8 of a text.
  func utf8(_ number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

  /// The UTF-8 of a text, and eight bytes after it.
  func padded(_ number: Int) -> [UInt8] { utf8(number) + Interner.padding }

  /// A text.
  subscript(number: Int) -> String { String(decoding: utf8(number), as: UTF8.self) }

  /// All texts in the order of their numbers.
  var column: TextColumn {
    TextColumn(utf8: Array(bytes.dropLast(Interner.padding.count)), ends: ends)
  }

  @inline(__always)
  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number &- 1]))..<Int(ends[number])
  }

  // MARK: The table

  /// A place of the table, free where its number is 0.
  private struct Slot {
    /// The first word of the key.
    var low: UInt64 = 0

    /// The second word of the key, and between its parts the number of the text, counted from 1.
    var high: UInt64 = 0

    @inline(__always)
    var number: Int { Int(truncatingIfNeeded: (high & Slot.numberMask) &>> 32) }

    @inline(__always)
    func holds(_ key: Key) -> Bool { low == key.low && high & ~Slot.numberMask == key.high }

    static let numberMask: UInt64 = 0x0FFF_FFFF_0000_0000
  }

  /// What the table holds of a text: up to twelve bytes and how many they are, or of a longer text a
  /// hash and its length.
  private struct Key {
    var low: UInt64 = 0

    /// The last four bytes, 28 zeros where a slot has a number, and the length, 15 for a longer text.
    var high: UInt64 = 0

    /// Where in the table to begin.
    var place = 0

    /// Whether it tells all of the text.
    @inline(__always)
    var isWhole: Bool { high &>> 60 != 15 }

    init() {}

    @inline(__always)
    init(of range: Range<Int>, in text: Span<UInt8>) {
      let count = range.count
      if count > 12 {
        low = text.hash(of: range)
        high = 15 &<< 60 | UInt64(UInt32(truncatingIfNeeded: count))
        place = Int(truncatingIfNeeded: low)
        return
      }
      if count > 8 {
        low = text.word(at: range.lowerBound)
        high = text.word(at: range.lowerBound &+ 8) & ~(UInt64.max &<< UInt64(8 &* (count &- 8)))
      } else if count > 0 {
        low = text.word(at: range.lowerBound) &<< UInt64(64 &- 8 &* count)
      }
      high |= UInt64(truncatingIfNeeded: count) &<< 60
      place = Int(truncatingIfNeeded: low.mixed(with: high))
    }
  }

  @inline(__always)
  private func find(_ key: Key, _ range: Range<Int>, in text: Span<UInt8>) -> Int? {
    let slots = slots.span
    let mask = slots.count &- 1
    var place = key.place & mask
    while true {
      let slot = slots[place]
      if slot.holds(key), key.isWhole || isEqual(slot.number &- 1, range, text) {
        // A free place looks as if it held the empty text.
        return slot.number == 0 ? nil : slot.number &- 1
      }
      if slot.number == 0 { return nil }
      place = (place &+ 1) & mask
    }
  }

  private func isEqual(_ number: Int, _ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    let own = self.range(number)
    guard own.count == range.count else { return false }
    let bytes = bytes.span
    var (i, j) = (own.lowerBound, range.lowerBound)
    while own.upperBound &- i >= 8 {
      if bytes.word(at: i) != text.word(at: j) { return false }
      i &+= 8
      j &+= 8
    }
    let rest = UInt64(64 &- 8 &* (own.upperBound &- i))
    return rest == 64 || (bytes.word(at: i) ^ text.word(at: j)) &<< rest == 0
  }

  private mutating func occupy(_ key: Key, number: Int) {
    precondition(number <= 0x0FFF_FFFF, "more texts than a table can hold")
    let mask = slots.count - 1
    var place = key.place & mask
    while slots[place].number != 0 { place = (place + 1) & mask }
    slots[place] = Slot(low: key.low, high: key.high | UInt64(number) << 32)
  }

  private mutating func grow(to size: Int) {
    slots = []
    slots.reserveLargePages(size)
    slots.append(contentsOf: repeatElement(Slot(), count: size))
    for number in ends.indices {
      occupy(Key(of: range(number), in: bytes.span), number: number + 1)
    }
  }
}

extension Range<Int> {
  /// The numbers in parts that are so short that what is looked up for one stays in the nearest cache.
  var someAtATime: some Sequence<Range<Int>> {
    stride(from: lowerBound, to: upperBound, by: Range.someAtATime).lazy.map { [upperBound] in
      $0..<Swift.min($0 + Range.someAtATime, upperBound)
    }
  }

  /// How many numbers such a part has at most.
  static var someAtATime: Int { 128 }
}
