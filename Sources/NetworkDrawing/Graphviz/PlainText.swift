// What words of a file become before they stand in a drawing, and how long they are there.

import SocialNetwork

extension String {
  /// The most characters of a name that are drawn.
  private static let longest = 200

  /// The string as a drawing has it: harmless, with single spaces, at most 200 characters long.
  var cleaned: String {
    // What is far beyond the limit need not be looked at.
    let beginning = String(unicodeScalars.prefix(16 * String.longest))
    let words = beginning.replacing("\u{A0}", with: " ").harmless
      .split(separator: " ").joined(separator: " ")
    return words.count > String.longest ? words.prefix(String.longest - 1) + "…" : words
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

  /// The string, cut with "…" where it is too long for a line.
  func fitting(_ width: Double, fontSize: Double) -> String {
    guard self.width(fontSize: fontSize) > width else { return self }
    var kept = self
    while kept.count > 1, "\(kept)…".width(fontSize: fontSize) > width { kept.removeLast() }
    return kept.hasSuffix("…") ? kept : "\(kept)…"
  }

  /// The length of the string in Liberation Sans, which is that in Arial and Helvetica.
  func width(fontSize: Double) -> Double {
    Double(unicodeScalars.reduce(0) { $0 + String.advance(of: $1) }) * fontSize / 1000
  }

  /// How far a character moves the pen, in thousandths of the font size.
  private static func advance(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: advances[Int(scalar.value) - 0x20]
    case 0x300...0x36F, 0x200B...0x200D, 0xFE00...0xFE0F: 0
    case 0xC0...0xDE: 722
    case 0xEC...0xEF: 278
    case 0x2013, 0xB7: 556
    case 0x2014, 0x2026, 0x2E80...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFF60: 1000
    // Scripts that few machines have letters for: a box with the number of the character.
    case 0x900...0x10FF, 0x1100...0x1DBF: 1060
    case 0x10000...: 1600
    default: 600
    }
  }

  /// The advances of U+0020 to U+007E, from the metrics of Helvetica (Adobe, Core 14 AFM files).
  private static let advances = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}
