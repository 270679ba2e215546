import SocialNetwork

/// A number of at most eight bytes that is nothing but digits with at most one sign between them: `3`, `1.5`, `0,25`.
struct PlainNumber {
  /// The number, or `nil` where its sign may separate thousands.
  let value: Double?

  /// What is between its digits; `nil` where nothing is.
  let sign: DecimalSign?

  /// Reads a number; `nil` of any other text.
  ///
  /// What it is, is as ``DecimalNumber`` has it.
  @inline(__always)
  init?(_ text: ShortText) {
    guard text.count <= 8 else { return nil }
    let word = text.low
    let commas = word.places(of: UInt8.comma)
    let signs = word.places(of: UInt8.period) | commas
    let wholeLength = signs == 0 ? text.count : signs.trailingZeroBitCount &>> 3
    let fractionLength = signs == 0 ? 0 : text.count &- wholeLength &- 1
    guard wholeLength > 0, signs == 0 || fractionLength > 0 else { return nil }
    // Without the sign, and with zeros before the digits.
    let below = 1 &<< UInt64(truncatingIfNeeded: 8 &* (wholeLength & 7)) &- 1
    let digits = signs == 0 ? word : word & below | word &>> 8 & ~below
    let shift = UInt64(truncatingIfNeeded: 8 &* (8 &- wholeLength &- fractionLength))
    let padded = digits &<< shift | ~(UInt64.max &<< shift) & UInt64(repeating: 0x30)
    guard let mantissa = padded.decimalValue else { return nil }
    sign = signs == 0 ? nil : commas == 0 ? .point : .comma
    let isGroup = fractionLength == 3 && wholeLength <= 3 && word & 0xFF != 0x30
    // Exact operands, so the quotient is the number nearest to what is written.
    value = isGroup ? nil : Double(mantissa) / PlainNumber.powers[fractionLength]
  }

  /// The powers of ten by the number of zeros.
  private static let powers: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6]
}

extension UInt64 {
  /// The high bits of those of its bytes that are a byte of ASCII.
  @inline(__always)
  fileprivate func places(of byte: UInt8) -> UInt64 {
    let word = self ^ UInt64(repeating: byte)
    return ~((word & ~.highBits) &+ ~.highBits | word) & .highBits
  }

  /// The number that its eight bytes write in digits, the lowest byte first; `nil` where one is no digit.
  @inline(__always)
  fileprivate var decimalValue: UInt64? {
    let upper = UInt64(repeating: 0xF0)
    // Adding 6 to a byte above "9" changes its upper half.
    guard self & upper == UInt64(repeating: 0x30),
      (self &+ UInt64(repeating: 6)) & upper == UInt64(repeating: 0x30)
    else { return nil }
    // Neighbors are put together three times: digits, pairs of them, fours.
    let pairs = ((self & UInt64(repeating: 0x0F)) &* 2561) &>> 8
    let fours = ((pairs & 0x00FF_00FF_00FF_00FF) &* 6_553_601) &>> 16
    return ((fours & 0x0000_FFFF_0000_FFFF) &* 42_949_672_960_001) &>> 32
  }
}
