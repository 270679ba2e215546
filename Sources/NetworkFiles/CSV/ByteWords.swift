// Bytes that mean something in CSV, and eight of them at a time.

extension UInt8 {
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let equals = UInt8(ascii: "=")
  static let backslash: UInt8 = 0x5C
}

extension UInt64 {
  static let highBits: UInt64 = 0x8080_8080_8080_8080
  static let quotes = UInt64(repeating: .quote)
  static let lineFeeds = UInt64(repeating: .lineFeed)
  static let carriageReturns = UInt64(repeating: .carriageReturn)
  static let tabs = UInt64(repeating: UInt8(ascii: "\t"))
  static let commas = UInt64(repeating: UInt8(ascii: ","))
  static let semicolons = UInt64(repeating: UInt8(ascii: ";"))

  /// Eight times the same byte.
  @inline(__always)
  init(repeating byte: UInt8) { self = UInt64(byte) &* 0x0101_0101_0101_0101 }

  @inline(__always)
  var firstByte: UInt8 { UInt8(truncatingIfNeeded: self) }

  /// The high bit of every byte that is zero, and perhaps of others above the lowest of them.
  @inline(__always)
  var zeroBytes: UInt64 {
    (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080
  }
}
