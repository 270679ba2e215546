/// A text of at most sixteen bytes.
struct ShortText {
  /// Its bytes, the first of them lowest, and zeros after the last.
  let low: UInt64
  let high: UInt64

  /// How many bytes it has.
  let count: Int

  /// The longest.
  static let limit = 16

  /// The text in a range of another.
  ///
  /// - Precondition: it is no longer than ``limit``, and eight bytes can be read from any place in the range.
  @inline(__always)
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    count = range.count
    let first = text.word(at: range.lowerBound)
    low = count >= 8 ? first : first & ~(UInt64.max &<< UInt64(truncatingIfNeeded: 8 &* count))
    // The last word of a longer text begins among the first eight bytes.
    let last = text.word(at: max(range.lowerBound, range.upperBound &- 8))
    high = count > 8 ? last &>> UInt64(truncatingIfNeeded: 8 &* (16 &- count)) : 0
  }

  @inline(__always)
  var hash: UInt64 {
    (low ^ UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15).mixed(with: high)
  }
}

extension Span<UInt8> {
  /// A hash of the bytes in a range, eight or sixteen at a time.
  ///
  /// The multiplication is that of Wang Yi's wyhash.
  ///
  /// - Precondition: eight bytes can be read from any place in the range.
  @inline(__always)
  func hash(of range: Range<Int>) -> UInt64 {
    guard range.count > ShortText.limit else { return ShortText(self, range).hash }
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
