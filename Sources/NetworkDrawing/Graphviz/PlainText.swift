// What words of a file become before they stand in a drawing, and how long they are there.

import SocialNetwork

extension String {
  /// The most characters of a name that are drawn.
  private static let longest = 200

  /// The string as a drawing has it: harmless, with single spaces, at most 200 characters long.
  var cleaned: String { cleaned(longest: String.longest) }

  /// The string as a drawing has it, at most so many characters long.
  func cleaned(longest: Int) -> String {
    // What is far beyond the limit need not be looked at.
    let beginning = String(unicodeScalars.prefix(16 * longest))
    let words = beginning.replacing("\u{A0}", with: " ").harmless
      .split(separator: " ").joined(separator: " ")
    return words.count > longest ? words.prefix(longest - 1) + "…" : words
  }

  /// The string as a Graphviz label: `&` and `<` as entities, which keeps it from being read as
  /// markup or as an entity of its own, and `\` doubled, which keeps it from being read as an escape.
  var escapedForLabel: String { escapedForXML.replacing("\\", with: "\\\\") }

  /// The string as a Graphviz tooltip, where escapes are read twice.
  var escapedForTooltip: String { cleaned.escapedForXML.replacing("\\", with: "\\\\\\\\") }

  /// The string as text or attribute value of XML.
  var escapedForXML: String {
    var escaped = ""
    escaped.reserveCapacity(utf8.count)
    for character in unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }

  /// The text that a string of XML stands for.
  var unescapedFromXML: String {
    guard contains("&") else { return self }
    var text = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "&") {
      text += rest[..<start]
      guard let end = rest[start...].firstIndex(of: ";") else { break }
      let name = rest[rest.index(after: start)..<end]
      switch name {
      case "amp": text += "&"
      case "lt": text += "<"
      case "gt": text += ">"
      case "quot": text += "\""
      default:
        let number =
          name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
        if name.hasPrefix("#"), let scalar = number.flatMap(Unicode.Scalar.init) {
          text.unicodeScalars.append(scalar)
        }
      }
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }

  /// The string, cut with "…" where it is too long for a line.
  func fitting(_ width: Double, fontSize: Double, isBold: Bool = false) -> String {
    guard self.width(fontSize: fontSize, isBold: isBold) > width else { return self }
    var kept = self
    while kept.count > 1, "\(kept)…".width(fontSize: fontSize, isBold: isBold) > width {
      kept.removeLast()
    }
    return kept.hasSuffix("…") ? kept : "\(kept)…"
  }

  /// The length of the string in the font that pictures are drawn with on this machine, in points.
  func width(fontSize: Double, isBold: Bool = false) -> Double {
    FontMetrics.width(of: unicodeScalars, in: Font(isBold: isBold)) * fontSize
  }
}
