extension Span<UInt8> {
  /// Whether a text is all ASCII, and whether it has zeros.
  var textFacts: (isASCII: Bool, hasZero: Bool) {
    var seen: UInt64 = 0
    var zeros: UInt64 = 0
    var i = 0
    while i &+ 8 <= count {
      let word = word(at: i)
      seen |= word
      // Exact as to whether there is any, which is what counts here.
      zeros |= word.zeroBytes
      i &+= 8
    }
    var hasZero = zeros != 0
    while i < count {
      seen |= UInt64(self[i])
      if self[i] == 0 { hasZero = true }
      i &+= 1
    }
    return (seen & 0x8080_8080_8080_8080 == 0, hasZero)
  }

  /// A range without the blanks at its ends: those of ASCII, and those that look like a space.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let width = blankLength(from: start, to: end)
      if width == 0 { break }
      start += width
    }
    while start < end {
      if self[end - 1] <= 0x20 {
        end -= 1
      } else if end - start >= 2, blankLength(from: end - 2, to: end) == 2 {
        end -= 2
      } else if end - start >= 3, blankLength(from: end - 3, to: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  /// The value in a range: without the blanks at its ends, and without the `'` that keeps a spreadsheet
  /// from reckoning with a text such as `+32 9`.
  func value(in range: Range<Int>) -> Range<Int> {
    let value = trimmed(range)
    guard value.count > 1, self[value.lowerBound] == UInt8(ascii: "'"),
      beginsFormula(value.lowerBound + 1..<value.upperBound)
    else { return value }
    return trimmed(value.lowerBound + 1..<value.upperBound)
  }

  /// The number of bytes of the blank at a place, or 0 when there is none.
  private func blankLength(from start: Int, to end: Int) -> Int {
    let first = self[start]
    if first <= 0x20 { return 1 }
    // U+00A0
    if first == 0xC2 { return start + 1 < end && self[start + 1] == 0xA0 ? 2 : 0 }
    guard first >= 0xE2, start + 2 < end else { return 0 }
    switch (first, self[start + 1], self[start + 2]) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF): return 3  // U+2000 to U+200B, U+202F
    case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3  // U+3000, U+FEFF
    default: return 0
    }
  }
}

extension Span<UInt8> {
  /// Whether a spreadsheet may reckon with a text: by its first byte, or where that is ＝, ＋, － or ＠, the
  /// signs of East Asian width, which are EF BC 9D, 8B, 8D and A0.
  @inline(__always)
  func beginsFormula(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    switch self[range.lowerBound] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      return true
    case 0xEF:
      return range.count > 2 && self[range.lowerBound + 1] == 0xBC
        && [0x8B, 0x8D, 0x9D, 0xA0].contains(self[range.lowerBound + 2])
    default: return false
    }
  }
}
