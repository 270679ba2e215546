extension TextEncoding {
  /// What a byte above 0x7F stands for in an encoding of one byte a character, or `nil` where for
  /// nothing.
  func scalar(of byte: UInt8) -> Unicode.Scalar? {
    let value: UInt32 =
      switch (self, byte) {
      case (.macRoman, 0x80...): TextEncoding.macRomanScalars[Int(byte) - 0x80]
      case (.windows1252, 0x80..<0xA0): TextEncoding.windows1252Scalars[Int(byte) - 0x80]
      default: UInt32(byte)
      }
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// What the bytes from 0x80 to 0x9F stand for, 0 where for nothing (WHATWG Encoding Standard,
  /// index windows-1252, without its five control characters).
  private static let windows1252Scalars: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// What the bytes from 0x80 on stand for (Apple, mappings ROMAN.TXT; as in the WHATWG Encoding
  /// Standard, index macintosh).
  private static let macRomanScalars: [UInt32] = [
    0x00C4, 0x00C5, 0x00C7, 0x00C9, 0x00D1, 0x00D6, 0x00DC, 0x00E1,
    0x00E0, 0x00E2, 0x00E4, 0x00E3, 0x00E5, 0x00E7, 0x00E9, 0x00E8,
    0x00EA, 0x00EB, 0x00ED, 0x00EC, 0x00EE, 0x00EF, 0x00F1, 0x00F3,
    0x00F2, 0x00F4, 0x00F6, 0x00F5, 0x00FA, 0x00F9, 0x00FB, 0x00FC,
    0x2020, 0x00B0, 0x00A2, 0x00A3, 0x00A7, 0x2022, 0x00B6, 0x00DF,
    0x00AE, 0x00A9, 0x2122, 0x00B4, 0x00A8, 0x2260, 0x00C6, 0x00D8,
    0x221E, 0x00B1, 0x2264, 0x2265, 0x00A5, 0x00B5, 0x2202, 0x2211,
    0x220F, 0x03C0, 0x222B, 0x00AA, 0x00BA, 0x03A9, 0x00E6, 0x00F8,
    0x00BF, 0x00A1, 0x00AC, 0x221A, 0x0192, 0x2248, 0x2206, 0x00AB,
    0x00BB, 0x2026, 0x00A0, 0x00C0, 0x00C3, 0x00D5, 0x0152, 0x0153,
    0x2013, 0x2014, 0x201C, 0x201D, 0x2018, 0x2019, 0x00F7, 0x25CA,
    0x00FF, 0x0178, 0x2044, 0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02,
    0x2021, 0x00B7, 0x201A, 0x201E, 0x2030, 0x00C2, 0x00CA, 0x00C1,
    0x00CB, 0x00C8, 0x00CD, 0x00CE, 0x00CF, 0x00CC, 0x00D3, 0x00D4,
    0xF8FF, 0x00D2, 0x00DA, 0x00DB, 0x00D9, 0x0131, 0x02C6, 0x02DC,
    0x00AF, 0x02D8, 0x02D9, 0x02DA, 0x00B8, 0x02DD, 0x02DB, 0x02C7,
  ]
}

/// What the bytes of a file that are not ASCII would be beside their neighbors, in Windows-1252 and
/// in Mac Roman: the é of one is the È of the other, and a capital seldom follows a small letter.
struct SingleByteEvidence {
  private var windows = (fits: 0, misfits: 0)
  private var mac = (fits: 0, misfits: 0)

  /// Whether a byte stands for nothing in Windows-1252.
  private var isImpossible = false

  /// The line of the first byte that is odd in Windows-1252, counted from 1.
  private(set) var firstMisfitLine: Int?

  /// How much of the file is UTF-8 all the same.
  private(set) var utf8 = UTF8Evidence()

  /// More than enough to decide, of bytes above 0x7F.
  private static let most = 20_000

  /// The encoding that suits the bytes best: Mac Roman only where it suits them and Windows-1252 does
  /// not.
  var encoding: TextEncoding {
    let suitsMac = mac.fits > 0 && mac.misfits * 10 <= mac.fits
    if windows.misfits * 4 >= max(1, windows.fits), suitsMac { return .macRoman }
    return isImpossible && mac.fits > mac.misfits ? .macRoman : .windows1252
  }

  /// Whether neither suits the bytes well.
  var isDoubtful: Bool {
    switch encoding {
    case .macRoman: mac.misfits * 10 > mac.fits
    default: windows.misfits > windows.fits
    }
  }

  /// Weighs the bytes of a file.
  init(_ source: ByteSource) throws(InputError) {
    var reader = try source.open()
    // The last two bytes of a piece are weighed with the next piece.
    var held: [UInt8] = [.lineFeed, .lineFeed]
    var line = 1
    var count = 0
    while count < SingleByteEvidence.most || utf8.strayCount == 0 {
      var bytes = held
      let isAtEnd = try reader.read(upTo: 1 << 16, into: &bytes) == 0
      if isAtEnd { bytes += [.lineFeed, .lineFeed] }
      guard bytes.count > 4 else {
        if isAtEnd { break }
        held = bytes
        continue
      }
      for place in 2..<bytes.count - 2 {
        let byte = bytes[place]
        utf8.weigh(byte, line)
        if byte == .lineFeed || byte == .carriageReturn && bytes[place + 1] != .lineFeed {
          line += 1
        }
        guard byte >= 0x80 else { continue }
        count += 1
        weigh(byte, Surroundings(bytes[place - 2...place + 2]), line)
      }
      if isAtEnd { break }
      held = Array(bytes.suffix(4))
    }
    utf8.weigh(.lineFeed, line)
  }

  private mutating func weigh(_ byte: UInt8, _ around: Surroundings, _ line: Int) {
    if let scalar = TextEncoding.macRoman.scalar(of: byte) {
      switch around.fit(of: scalar) {
      case true?: mac.fits += 1
      case false?: mac.misfits += 1
      case nil: break
      }
    }
    guard let scalar = TextEncoding.windows1252.scalar(of: byte) else {
      isImpossible = true
      windows.misfits += 1
      firstMisfitLine = firstMisfitLine ?? line
      return
    }
    switch around.fit(of: scalar) {
    case true?: windows.fits += 1
    case false?:
      windows.misfits += 1
      firstMisfitLine = firstMisfitLine ?? line
    case nil: break
    }
  }
}

/// The characters of a file outside ASCII that are UTF-8, and the bytes that belong to none.
struct UTF8Evidence {
  private(set) var characterCount = 0
  private(set) var strayCount = 0

  /// The line of the first byte that belongs to no character, counted from 1.
  private(set) var firstStrayLine: Int?

  /// How many bytes of a character were seen, and how many follow.
  private var held = 0
  private var awaited = 0

  /// Weighs the next byte.
  mutating func weigh(_ byte: UInt8, _ line: Int) {
    if awaited > 0, byte & 0xC0 == 0x80 {
      (held, awaited) = (held + 1, awaited - 1)
      if awaited == 0 { (characterCount, held) = (characterCount + 1, 0) }
      return
    }
    let length = byte.characterLength
    let isStray = byte >= 0x80 && length == 0
    if held > 0 || isStray { firstStrayLine = firstStrayLine ?? line }
    strayCount += held + (isStray ? 1 : 0)
    (held, awaited) = length > 1 ? (1, length - 1) : (0, 0)
  }
}

extension UInt8 {
  /// The number of bytes of a character in UTF-8 that begins with this one; 0 where none does.
  var characterLength: Int {
    switch self {
    case ..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }
}

/// The two characters on either side of one, of which those outside ASCII say nothing.
private struct Surroundings {
  private let bytes: [UInt8]

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

  private func isSmall(_ place: Int) -> Bool { (0x61...0x7A).contains(bytes[place]) }
  private func isCapital(_ place: Int) -> Bool { (0x41...0x5A).contains(bytes[place]) }
  private func isLetter(_ place: Int) -> Bool { isSmall(place) || isCapital(place) }
  private func isVowel(_ place: Int) -> Bool { "aeiouyAEIOUY".utf8.contains(bytes[place]) }

  /// Whether a character is at home between these, or `nil` where that cannot be said.
  func fit(of scalar: Unicode.Scalar) -> Bool? {
    let (follows, precedes) = (isLetter(1), isLetter(3))
    guard follows || precedes else { return nil }
    switch scalar {
    case "ƒ", "ı", "π", "µ": return false
    case "ﬁ", "ﬂ", "ª", "º", "Ω": return nil
    case "š", "ž":
      // Slavic names have a vowel beside these; in Kšln and cošperatie they were an ö.
      let isConsonantOnly = follows && precedes && !isVowel(1) && !isVowel(3)
      let isTrema = bytes[0] | 0x20 == 0x63 && bytes[1] | 0x20 == 0x6F && precedes && !isVowel(3)
      return !isConsonantOnly && !isTrema
    case "‘":
      // Foto‘s is a slip of the pen, Belgi‘ and Dani‘l were an ë.
      guard follows, isVowel(1), isLetter(0) else { return nil }
      if precedes { return bytes[3] == 0x73 && !isLetter(4) ? nil : false }
      return bytes[1] == 0x69 || bytes[1] == 0x65 ? false : nil
    default: break
    }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter: return !(isCapital(1) && isCapital(3))
    case .uppercaseLetter: return !isSmall(1) && !(isCapital(1) && isSmall(3))
    case .modifierSymbol, .modifierLetter: return follows ? false : nil
    default:
      let isUsual = "’–—…·\u{A0}\u{AD}".unicodeScalars.contains(scalar)
      return follows && precedes && !isUsual ? false : nil
    }
  }
}
