import Foundation

/// What remains of a name when case, accents, punctuation and legal form are left aside: names that
/// are equal then are likely to be of one actor.
struct NameLikeness {
  private var folded: [UInt8] = []
  private var tokenStart = 0

  /// A hash of what remains, or `nil` when nothing does.
  ///
  /// - Precondition: eight bytes can be read from any place in the range.
  mutating func fingerprint(of range: Range<Int>, in text: Span<UInt8>) -> UInt64? {
    fold(text, range)
    guard !folded.isEmpty else { return nil }
    let length = folded.count
    for _ in 0..<8 { folded.append(0) }
    return folded.span.hash(of: 0..<length)
  }

  /// What remains of a name, as text.
  mutating func folded(_ name: String) -> String {
    let bytes = Array(name.utf8)
    fold(bytes.span, 0..<bytes.count)
    return String(decoding: folded, as: UTF8.self)
  }

  private mutating func fold(_ text: Span<UInt8>, _ range: Range<Int>) {
    folded.removeAll(keepingCapacity: true)
    tokenStart = 0
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = text[i]
      i &+= 1
      switch byte {
      case 0x61...0x7A, 0x30...0x39: folded.append(byte)
      case 0x41...0x5A: folded.append(byte | 0x20)
      // v.z.w. and 't are one word each.
      case UInt8(ascii: "."), UInt8(ascii: "'"):
        if folded.last?.isDigit ?? false { endToken() }
      case 0xC3...0xC5 where i < range.upperBound:
        let base = NameLikeness.bases[Int(byte - 0xC3) << 6 | Int(text[i] & 0x3F)]
        guard base != 0 else { return foldOther(text, range) }
        folded.append(base)
        i &+= 1
      case 0x80...: return foldOther(text, range)
      default: endToken()
      }
    }
    endToken()
  }

  /// Folds a name with characters that are rare here.
  private mutating func foldOther(_ text: Span<UInt8>, _ range: Range<Int>) {
    folded.removeAll(keepingCapacity: true)
    tokenStart = 0
    let name = String(decoding: range.map { text[$0] }, as: UTF8.self)
    for scalar in name.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark: continue
      case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
        folded += String(scalar).utf8
      case _ where [".", "'", "’"].contains(scalar):
        if folded.last?.isDigit ?? false { endToken() }
      default: endToken()
      }
    }
    endToken()
  }

  /// Leaves a word out when it is a legal form, and keeps numbers apart: 1 1 is not 11.
  private mutating func endToken() {
    let length = folded.count - tokenStart
    if length > 0, length <= 5 {
      var word: UInt64 = 0
      for byte in folded[tokenStart...] { word = word << 8 | UInt64(byte) }
      if NameLikeness.legalForms.contains(word) { folded.removeLast(length) }
    }
    if folded.count > tokenStart, folded.last?.isDigit ?? false { folded.append(.space) }
    tokenStart = folded.count
  }

  private static let legalForms: [UInt64] = [
    "vzw", "asbl", "ivzw", "aisbl", "npo", "bv", "bvba", "nv", "sa", "srl", "sprl", "cv", "cvba",
  ].map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

  /// The letters of ASCII under U+00C0 to U+017F, 0 where there is none.
  private static let bases: [UInt8] = (0xC0..<0x180).map { (value: UInt32) -> UInt8 in
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    let letters = String(scalar).decomposedStringWithCanonicalMapping.lowercased().utf8
    return letters.first.flatMap { (0x61...0x7A).contains($0) ? $0 : nil } ?? 0
  }
}
