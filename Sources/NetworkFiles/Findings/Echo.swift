extension String {
  /// The text as a message may repeat it: without national register numbers and without characters
  /// that steer a terminal or the direction of writing, and no longer than a line.
  var harmless: String {
    // A cell may be millions of bytes long; what is far beyond the limit need not be looked at. The
    // margin is wide, so that no number is cut in two and escapes being recognised.
    let isLong = utf8.count > 4_000
    let beginning = isLong ? String(decoding: utf8.prefix(4_000), as: UTF8.self) : self
    var echo = ""
    for scalar in beginning.withoutNationalRegisterNumbers.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: echo += " "
      case .format, .surrogate, .privateUse, .unassigned: continue
      default: echo.unicodeScalars.append(scalar)
      }
    }
    guard isLong || echo.count > 80 else { return echo }
    return echo.prefix(79) + "…"
  }

  /// The text in single quotes, harmless to show.
  var quoted: String { "'\(harmless)'" }
}

extension [String] {
  /// The elements as "a", "a or b" or "a, b or c", with the word of each language.
  func alternatives(_ word: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
