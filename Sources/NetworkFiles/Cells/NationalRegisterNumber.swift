/// Belgian national register numbers, which by the law of 8 August 1983 should not be in such files.
///
/// Eleven digits: the date of birth (yymmdd), a serial number (three digits), and 97 less the
/// remainder of all that by 97, with a 2 put before it for births from 2000 on. They are written
/// 85.07.30-033.28, 850730-033-28, 850730 03328 or without signs; with commas, middle dots or brackets for
/// signs, with spaces anywhere, in digits of full width, and with characters inside that cannot be seen.
enum NationalRegisterNumber {
  /// Where the numbers are in a text.
  static func ranges(in text: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    guard mayBe(in: text, range) else { return [] }
    var found: [Range<Int>] = []
    var i = range.lowerBound
    while i < range.upperBound {
      guard isDigit(text, i, range) else {
        i += 1
        continue
      }
      if let end = end(ofNumberAt: i, in: text, range) {
        found.append(i..<end)
        i = end
      } else {
        // On to the next run of digits.
        while i < range.upperBound, isDigit(text, i, range) { i += text[i] < 0x80 ? 1 : 3 }
      }
    }
    return found
  }

  /// Whether a text is long enough for one, and has enough digits.
  @inline(__always)
  static func mayBe(in text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count >= 11 && mayHaveSome(text, range)
  }

  /// Whether a short text that is all ASCII has enough digits.
  @inline(__always)
  static func mayBe(_ text: ShortText) -> Bool {
    text.low.digitCount &+ text.high.digitCount >= 11
  }

  /// Whether a text of eight bytes or more has enough digits.
  @inline(__always)
  private static func mayHaveSome(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var digits = 0
    var all: UInt64 = 0
    var i = range.lowerBound
    while range.upperBound &- i > 8 {
      let word = text.word(at: i)
      digits &+= word.digitCount
      all |= word
      i &+= 8
    }
    // The last word begins before those that were counted end, unless they are whole.
    let counted = UInt64(8 &* (i &- (range.upperBound &- 8)))
    let word = text.word(at: range.upperBound &- 8) &>> counted
    digits &+= word.digitCount
    if digits >= 11 { return true }
    guard (all | word) & .highBits != 0 else { return false }
    return mayHaveSome(text, range, besides: digits)
  }

  /// Whether a text that is not all ASCII has enough digits with those of full width, which take three bytes.
  @inline(never)
  private static func mayHaveSome(
    _ text: Span<UInt8>,
    _ range: Range<Int>,
    besides digits: Int
  ) -> Bool {
    guard digits + (range.count - digits) / 3 >= 11 else { return false }
    return digits + range.count { text[$0] == 0xEF && isDigit(text, $0, range) } >= 11
  }

  /// Where the number that begins at a place ends, or `nil` when none begins there.
  private static func end(
    ofNumberAt start: Int,
    in text: Span<UInt8>,
    _ range: Range<Int>
  ) -> Int? {
    var number = Digits()
    var i = start
    while true {
      guard number.digits.count < 11 else { return nil }
      let (mark, length) = text.mark(at: i, until: range.upperBound)
      guard case .digit(let digit) = mark else { return nil }
      number.append(digit)
      i += length
      let gap = Gap(in: text, from: i, until: range.upperBound)
      if number.digits.count == 11, gap.isVisible || !gap.endsAtDigit { break }
      guard gap.endsAtDigit else { return nil }
      if gap.isVisible { number.endGroup(with: gap) }
      i = gap.end
    }
    guard isValid(number.digits), number.isWrittenAsUsual || number.isWrittenWithSpaces else {
      return nil
    }
    guard !number.isWrittenAsUsual else { return i }
    // Digits before or behind belong to the same number, as those of a telephone or an account do.
    let hasMore = Gap(in: text, from: i, until: range.upperBound).endsAtDigit
    return hasMore || continues(at: start, in: text, from: range.lowerBound) ? nil : i
  }

  /// Whether there is a digit before a place, with nothing but signs between, or a `+`.
  private static func continues(at start: Int, in text: Span<UInt8>, from first: Int) -> Bool {
    var i = start
    while i > first {
      i -= 1
      if text[i].isDigit || text[i] == UInt8(ascii: "+") { return true }
      guard text[i] >= 0x80 || " .,-/()[]_".utf8.contains(text[i]) else { return false }
    }
    return false
  }

  /// Whether a digit is at a place, of ASCII or of full width.
  @inline(__always)
  private static func isDigit(_ text: Span<UInt8>, _ i: Int, _ range: Range<Int>) -> Bool {
    if text[i].isDigit { return true }
    guard text[i] == 0xEF, case .digit = text.mark(at: i, until: range.upperBound).mark else {
      return false
    }
    return true
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

/// Digits, and what stands between them.
private struct Digits {
  private(set) var digits: [UInt8] = []

  /// How many digits each group has, and whether there is a sign before it that is no blank.
  private var groups: [(count: Int, hasSign: Bool)] = [(0, false)]

  private var hasComma = false

  mutating func append(_ digit: UInt8) {
    digits.append(digit)
    groups[groups.count - 1].count += 1
  }

  mutating func endGroup(with gap: Gap) {
    groups.append((0, gap.hasSign))
    hasComma = hasComma || gap.hasComma
  }

  /// The groups in which people write the digits.
  private static let forms: [[Int]] = [
    [11], [6, 5], [6, 3, 2], [2, 2, 2, 3, 2], [2, 2, 2, 5], [9, 2], [2, 2, 2, 3, 1, 1],
  ]

  /// Whether the digits stand in groups as usual; a comma may be that of a number, but not three.
  var isWrittenAsUsual: Bool { isUsual(groups.map(\.count)) }

  private func isUsual(_ counts: [Int]) -> Bool {
    Digits.forms.contains(counts) && (!hasComma || counts.starts(with: [2, 2, 2]))
  }

  /// Whether they do so but for spaces, and are not the thousands of a number: 12 345 678 901 or
  /// 123 456 789.12.
  var isWrittenWithSpaces: Bool {
    var parts: [Int] = []
    for group in groups {
      if group.hasSign || parts.isEmpty {
        parts.append(group.count)
      } else {
        parts[parts.count - 1] += group.count
      }
    }
    guard groups.count <= 7, isUsual(parts) else { return false }
    let whole = groups.last?.hasSign == true ? groups.dropLast() : groups[...]
    let isNumber = whole.dropFirst().allSatisfy { $0.count == 3 && !$0.hasSign }
    return !(isNumber && whole.count > 1 && groups[0].count <= 3)
  }
}

/// What stands between two digits: signs, blanks and what cannot be seen.
private struct Gap {
  private(set) var hasSign = false
  private(set) var hasComma = false
  private(set) var isVisible = false
  private(set) var endsAtDigit = false
  private(set) var end: Int

  /// Reads on from a place, over at most four characters that can be seen.
  init(in text: Span<UInt8>, from start: Int, until limit: Int) {
    end = start
    var seen = 0
    while end < limit, seen <= 4, end - start < 48 {
      let (mark, length) = text.mark(at: end, until: limit)
      switch mark {
      case .digit:
        endsAtDigit = true
        return
      case .other: return
      case .invisible: break
      case .blank: seen += 1
      case .comma:
        hasComma = true
        fallthrough
      case .sign:
        hasSign = true
        seen += 1
      }
      isVisible = seen > 0
      end += length
    }
  }
}

/// What a character is to a number.
private enum NumberMark {
  case digit(UInt8)
  case blank
  case sign
  case comma
  case invisible
  case other
}

extension Span<UInt8> {
  /// What a character is, and its bytes.
  fileprivate func mark(at i: Int, until limit: Int) -> (mark: NumberMark, length: Int) {
    let first = self[i]
    guard first >= 0x80 else {
      switch first {
      case 0x30...0x39: return (.digit(first - 0x30), 1)
      case 0x20, 0x09...0x0D: return (.blank, 1)
      case ..<0x20, 0x7F: return (.invisible, 1)
      case 0x2C: return (.comma, 1)
      case 0x2D...0x2F, 0x5F, 0x28, 0x29, 0x5B, 0x5D: return (.sign, 1)
      default: return (.other, 1)
      }
    }
    guard i + 1 < limit else { return (.other, 1) }
    switch (first, self[i + 1]) {
    case (0xC2, 0xA0), (0xC2, 0x85): return (.blank, 2)
    case (0xC2, 0xB7): return (.sign, 2)
    case (0xC2, 0x80...0x9F), (0xC2, 0xAD), (0xD8, 0x9C), (0xCD, 0x8F): return (.invisible, 2)
    default: break
    }
    guard i + 2 < limit else { return (.other, 1) }
    switch (first, self[i + 1], self[i + 2]) {
    // Of full width: digits, the comma, brackets, and the signs - . /
    case (0xEF, 0xBC, let last) where 0x90...0x99 ~= last: return (.digit(last - 0x90), 3)
    case (0xEF, 0xBC, 0x8C): return (.comma, 3)
    case (0xEF, 0xBC, 0x88...0x89), (0xEF, 0xBC, 0x8D...0x8F): return (.sign, 3)
    // U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F and U+3000.
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return (.blank, 3)
    // Dashes, the minus, and dots at half height: U+2010 to U+2015, U+2212; U+2022, U+2219, U+22C5, U+30FB.
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92), (0xE2, 0x80, 0xA2), (0xE2, 0x88, 0x99),
      (0xE2, 0x8B, 0x85), (0xE3, 0x83, 0xBB):
      return (.sign, 3)
    // Without width, for the direction of writing or the form of a letter: see ``InvisibleCharacter``.
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF),
      (0xE1, 0xA0, 0x8E), (0xEF, 0xBB, 0xBF), (0xEF, 0xB8, 0x80...0x8F), (0xEF, 0xBF, 0xB9...0xBB):
      return (.invisible, 3)
    // Those of U+E0000 and on, which no letter has.
    case (0xF3, 0xA0, _) where i + 3 < limit: return (.invisible, 4)
    default: return (.other, 1)
    }
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
