extension String {
  /// The text as a value of an XML attribute, in double quotes: what would end it or begin a tag is
  /// written as an entity, line ends and tabs as numbers, and what XML cannot hold as U+FFFD.
  var xmlValue: String { "\"\(xmlText)\"" }

  /// The text between two tags of XML, or between the quotes of a value.
  var xmlText: String {
    if !utf8Span.span.needsEntities { return self }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\t", "\n", "\r": text += "&#\(scalar.value);"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Span<UInt8> {
  /// Whether XML may not hold all of it as it stands; true as well of a few letters that it may.
  fileprivate var needsEntities: Bool {
    for place in indices {
      switch self[place] {
      // With the last two begin U+0080 to U+009F, and U+FFFE and U+FFFF.
      case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        0x7F, 0xC2, 0xEF:
        return true
      default: continue
      }
    }
    return false
  }
}
