// Words in a column or line of some width, by the columns of a terminal that their characters take.

extension String {
  /// The string followed by as many spaces as it takes to reach a width.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - columns))
  }

  /// The string cut to a width, with an ellipsis where something was cut.
  package func truncated(to width: Int) -> String {
    guard columns > width else { return self }
    var kept = ""
    var length = 1
    for character in self {
      length += character.columns
      if length > width { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// The lines of the string, broken at spaces to fit a width.
  package func wrapped(to width: Int) -> [String] {
    var lines = [""]
    for word in split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.columns + 1 + word.columns <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension StringProtocol {
  /// How many columns of a terminal the string takes.
  package var columns: Int {
    utf8.allSatisfy { $0 < 0x80 } ? utf8.count : reduce(0) { $0 + $1.columns }
  }
}

extension Character {
  /// How many columns of a terminal the character takes: two where it is wide, however many parts it has.
  package var columns: Int {
    let parts = unicodeScalars.map(\.columns)
    // U+FE0F asks for the picture rather than the sign.
    let isPicture = parts.count > 1 && unicodeScalars.contains("\u{FE0F}")
    return isPicture || parts.contains(2) ? 2 : parts.reduce(0, +)
  }
}

extension Unicode.Scalar {
  /// How many columns of a terminal the character takes by itself: two for those of East Asia and for emoji, none for
  /// marks that stand on the one before.
  ///
  /// - Source: Unicode Standard Annex 11, East Asian Width, W and F.
  package var columns: Int {
    guard value >= 0x300 else { return value == 0xAD ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    // The vowels and last consonants of Korean stand within a syllable.
    case 0x1160...0x11FF: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return properties.isEmojiPresentation ? 2 : 1
    }
  }
}
