/// Belgian national register numbers, which by the law of 8 August 1983 should not be in such files.
///
/// Eleven digits: the date of birth (yymmdd), a serial number (three digits), and 97 less the
/// remainder of all that by 97, with a 2 put before it for births from 2000 on. They are written
/// 85.07.30-033.28, 850730-033-28, 850730 03328 or without signs.
enum NationalRegisterNumber {
  /// Where the numbers are in a text.
  static func ranges(in text: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    guard range.count >= 11, mayHaveSome(text, range) else { return [] }
    var found: [Range<Int>] = []
    var i = range.lowerBound
    while i < range.upperBound {
      guard text[i].isDigit else {
        i += 1
        continue
      }
      if let end = end(ofNumberAt: i, in: text, until: range.upperBound) {
        found.append(i..<end)
        i = end
      } else {
        // On to the next run of digits.
        while i < range.upperBound, text[i].isDigit { i += 1 }
      }
    }
    return found
  }

  /// Whether a text of eight bytes or more has enough digits.
  @inline(__always)
  private static func mayHaveSome(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var digits = 0
    var i = range.lowerBound
    while range.upperBound &- i > 8 {
      digits &+= text.word(at: i).digitCount
      i &+= 8
    }
    // The last word begins before those that were counted end, unless they are whole.
    let counted = UInt64(8 &* (i &- (range.upperBound &- 8)))
    return digits &+ (text.word(at: range.upperBound &- 8) &>> counted).digitCount >= 11
  }

  /// Where the number that begins at a place ends, or `nil` when none begins there.
  private static func end(ofNumberAt start: Int, in text: Span<UInt8>, until limit: Int) -> Int? {
    var digits: [UInt8] = []
    var groups: [Int] = [0]
    var i = start
    while i < limit {
      if text[i].isDigit {
        guard digits.count < 11 else { return nil }
        digits.append(text[i] - 48)
        groups[groups.count - 1] += 1
        i += 1
        continue
      }
      if digits.count == 11 { break }
      var next = i
      while next < limit, next - i < 4, isSign(text[next]) { next += 1 }
      guard next > i, next < limit, text[next].isDigit else { return nil }
      groups.append(0)
      i = next
    }
    guard digits.count == 11, forms.contains(groups), isValid(digits) else { return nil }
    return i
  }

  /// The groups in which people write the digits.
  private static let forms: [[Int]] = [
    [11], [6, 5], [6, 3, 2], [2, 2, 2, 3, 2], [2, 2, 2, 5], [9, 2], [2, 2, 2, 3, 1, 1],
  ]

  /// `.`, `-`, `/`, space, and the bytes of U+00A0 and of the dashes U+2010 to U+2014.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x2D, 0x2F, 0x20, 0x5F, 0xC2, 0xA0, 0xE2, 0x80, 0x90...0x94, 0xAF: true
    default: false
    }
  }

  private static func isValid(_ digits: [UInt8]) -> Bool {
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1) } }
    // Months are 20 or 40 higher in the numbers of people who are not registered (bis numbers); a
    // part of the date that is not known is 0.
    let month = number(2..<4)
    guard (0...12).contains(month) || (20...32).contains(month) || (40...52).contains(month),
      (0...31).contains(number(4..<6)), (1...998).contains(number(6..<9))
    else { return false }
    let (body, check) = (number(0..<9), number(9..<11))
    return check == 97 - body % 97 || check == 97 - (2_000_000_000 + body) % 97
  }
}

extension String {
  /// Whether a national register number is in the text.
  var hasNationalRegisterNumber: Bool { withoutNationalRegisterNumbers != self }

  /// The text with `•••` for every national register number in it.
  package var withoutNationalRegisterNumbers: String {
    guard utf8.count >= 11 else { return self }
    let bytes = Array(utf8)
    let ranges = NationalRegisterNumber.ranges(in: bytes.span, 0..<bytes.count)
    guard !ranges.isEmpty else { return self }
    var kept: [UInt8] = []
    var start = 0
    for range in ranges {
      kept += bytes[start..<range.lowerBound] + Array("•••".utf8)
      start = range.upperBound
    }
    return String(decoding: kept + bytes[start...], as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether it is a digit of ASCII.
  @inline(__always)
  var isDigit: Bool { self &- 48 < 10 }
}

extension UInt64 {
  /// How many of its bytes are digits of ASCII.
  @inline(__always)
  fileprivate var digitCount: Int {
    let low = self & ~.highBits
    // The high bit of a byte is set where it is at least "0", and where it is above "9".
    let isFromZero = low &+ UInt64(repeating: 0x80 - 0x30)
    let isAboveNine = low &+ UInt64(repeating: 0x80 - 0x3A)
    let digits = isFromZero & ~isAboveNine & ~self & .highBits
    return Int(((digits &>> 7) &* UInt64(repeating: 1)) &>> 56)
  }
}
