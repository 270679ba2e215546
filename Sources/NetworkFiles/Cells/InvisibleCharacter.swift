import SocialNetwork

/// A character that cannot be seen, or not be told from another, so that two ids look the same and
/// are not.
enum InvisibleCharacter: Sendable, CaseIterable {
  case noBreakSpace
  case wideSpace
  case zeroWidthSpace
  case joiner
  case softHyphen
  case nonBreakingHyphen
  case hyphen
  case byteOrderMark
  case directionMark
  case lineBreak
  case tab
  case severalBlanks

  /// What it is called, with an article.
  var title: Text {
    switch self {
    case .noBreakSpace: Text(en: "a no-break space", nl: "een harde spatie")
    case .wideSpace:
      Text(en: "a space of unusual width", nl: "een spatie van ongewone breedte")
    case .zeroWidthSpace: Text(en: "a zero-width space", nl: "een spatie zonder breedte")
    case .joiner: Text(en: "a zero-width joiner", nl: "een verbindingsteken zonder breedte")
    case .softHyphen: Text(en: "a soft hyphen", nl: "een zacht koppelteken")
    case .nonBreakingHyphen: Text(en: "a non-breaking hyphen", nl: "een hard koppelteken")
    case .hyphen: Text(en: "a typographic hyphen", nl: "een typografisch koppelteken")
    case .byteOrderMark: Text(en: "a byte order mark", nl: "een byte order mark")
    case .directionMark:
      Text(en: "a mark for the direction of writing", nl: "een teken voor de schrijfrichting")
    case .lineBreak: Text(en: "a line break", nl: "een regeleinde")
    case .tab: Text(en: "a tab", nl: "een tab")
    case .severalBlanks: Text(en: "a double space", nl: "een dubbele spatie")
    }
  }

  /// Those in a text, in their order here.
  static func all(in text: String) -> [InvisibleCharacter] {
    let found = Set(text.unicodeScalars.compactMap { reading(of: $0)?.character })
    return allCases.filter(found.contains)
  }

  /// What a scalar is, and what may be written instead; `nil` where it is as it looks.
  fileprivate static func reading(
    of scalar: Unicode.Scalar
  ) -> (character: InvisibleCharacter, instead: Unicode.Scalar?)? {
    switch scalar.value {
    case 0xA0, 0x202F: (.noBreakSpace, " ")
    case 0x2000...0x200A, 0x205F, 0x3000, 0x1680: (.wideSpace, " ")
    case 0x200B, 0x180E: (.zeroWidthSpace, nil)
    case 0x200C, 0x200D, 0x2060: (.joiner, nil)
    case 0xAD: (.softHyphen, nil)
    case 0x2010: (.hyphen, "-")
    case 0x2011: (.nonBreakingHyphen, "-")
    case 0xFEFF: (.byteOrderMark, nil)
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: (.directionMark, nil)
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: (.lineBreak, " ")
    case 0x09: (.tab, " ")
    default: nil
    }
  }
}

extension String {
  /// The text as it looks: with single spaces and plain hyphens, without what has no width, in the
  /// Unicode form C; and which characters were otherwise.
  var asItLooks: (text: String, characters: [InvisibleCharacter]) {
    var text = String.UnicodeScalarView()
    var found: Set<InvisibleCharacter> = []
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      let reading = InvisibleCharacter.reading(of: scalar)
      if let reading { found.insert(reading.character) }
      // CR and LF are one break.
      let isPair = previous == "\r" && scalar == "\n"
      previous = scalar
      guard let instead = reading == nil ? scalar : reading?.instead else { continue }
      if instead == " ", text.last == " " || text.isEmpty {
        if !isPair, !text.isEmpty { found.insert(.severalBlanks) }
        continue
      }
      text.append(instead)
    }
    if text.last == " " { text.removeLast() }
    return (String(text).precomposed, InvisibleCharacter.allCases.filter(found.contains))
  }
}

extension ArraySlice<UInt8> {
  /// Whether a text may look otherwise than it is written.
  var mayLookOtherwise: Bool {
    var previous: UInt8 = .space
    for byte in self {
      switch byte {
      case ..<0x20, 0xC2, 0xD8, 0xE1...0xE3, 0xEF: return true
      case .space where previous == .space: return true
      default: previous = byte
      }
    }
    return false
  }
}
