extension String {
  /// The text as a value of an XML attribute, in double quotes: what would end it or begin a tag is
  /// written as an entity, line ends and tabs as numbers, and what XML cannot hold as U+FFFD.
  var xmlValue: String {
    var value = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": value += "&amp;"
      case "<": value += "&lt;"
      case ">": value += "&gt;"
      case "\"": value += "&quot;"
      case "\t", "\n", "\r": value += "&#\(scalar.value);"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": value += "\u{FFFD}"
      default: value.unicodeScalars.append(scalar)
      }
    }
    return value + "\""
  }

  /// The text between two tags of XML.
  var xmlText: String { String(xmlValue.dropFirst().dropLast()) }
}
