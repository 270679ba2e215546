// Signs that a text was damaged on its way into the file.

extension Span<UInt8> {
  /// Whether an id looks as if Excel took it for a number, a date or a formula: 1,23E+11, 3/apr,
  /// #NAAM?.
  func looksDamagedByExcel(_ range: Range<Int>) -> Bool {
    guard range.count >= 4, range.count <= 24 else { return false }
    if self[range.lowerBound] == UInt8(ascii: "#") {
      return MissingValue.excelErrors.contains(string(range).uppercased())
    }
    var place = range.lowerBound
    while place < range.upperBound, !isSign(self[place]) { place &+= 1 }
    guard place < range.upperBound else { return false }
    let (before, after) = (range.lowerBound..<place, place + 1..<range.upperBound)
    if self[place] == UInt8(ascii: "+") {
      guard before.count >= 2, self[place - 1] | 0x20 == UInt8(ascii: "e"), isNumber(after) else {
        return false
      }
      let digits = before.dropLast()
      return self[digits.lowerBound].isDigit && self[digits.upperBound - 1].isDigit
        && digits.count { !self[$0].isDigit } <= 1
        && digits.allSatisfy { self[$0].isDigit || self[$0] == .comma || self[$0] == .period }
    }
    return isNumber(before) && before.count <= 2 && isMonth(after)
      || isMonth(before) && isNumber(after) && after.count <= 2
  }

  /// Whether a byte is `+`, `-` or `/`.
  @inline(__always)
  private func isSign(_ byte: UInt8) -> Bool { byte == 0x2B || byte == 0x2D || byte == 0x2F }

  private func isNumber(_ range: Range<Int>) -> Bool {
    !range.isEmpty && range.allSatisfy { self[$0].isDigit }
  }

  /// Whether a word is a month as Excel shortens it in Dutch, English or French.
  private func isMonth(_ range: Range<Int>) -> Bool {
    guard range.count >= 3, range.count <= 6 else { return false }
    let word = string(range)
    // SEP-1 in capitals is rather somebody's own code.
    guard word.dropFirst().allSatisfy({ $0.isLowercase || $0 == "." }) else { return false }
    return MonthWord.all.contains(word.lowercased().replacing(".", with: ""))
  }
}

private enum MonthWord {
  static let all: Set<String> = [
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec", "mar",
    "may", "oct", "janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "déc",
    "maa",
  ]
}

extension Span<UInt8> {
  /// Whether UTF-8 seems to have been read as Windows-1252 once, so that é became Ã©.
  func hasMojibake(_ range: Range<Int>) -> Bool {
    guard range.count >= 3 else { return false }
    for i in range.lowerBound..<range.upperBound - 2 {
      let (first, second, third) = (self[i], self[i + 1], self[i + 2])
      switch (first, second, third) {
      // Ã or Â before a character that Windows-1252 has where UTF-8 continues.
      case (0xC3, 0x83, 0xC2), (0xC3, 0x83, 0xC5), (0xC3, 0x83, 0xC6), (0xC3, 0x83, 0xCB),
        (0xC3, 0x83, 0xE2), (0xC3, 0x82, 0xC2):
        return true
      // â€ as in â€™, and the sign for a character that could not be read.
      case (0xC3, 0xA2, 0xE2), (0xEF, 0xBF, 0xBD): return true
      default: continue
      }
    }
    return false
  }
}
