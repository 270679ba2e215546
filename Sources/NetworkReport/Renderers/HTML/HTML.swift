import SocialNetwork

/// A piece of HTML in which words of a file are always text.
///
/// What is written out in our own source is markup; what is put in by interpolation is text, unless it is
/// a piece of HTML itself:
///
///     let cell: HTML = "<td>\(name)</td>"  // "<td>&lt;b&gt;</td>" for a name "<b>"
struct HTML: ExpressibleByStringInterpolation, Sendable {
  private(set) var source: String

  init(stringLiteral source: String) { self.source = source }

  init(stringInterpolation: Interpolation) { source = stringInterpolation.source }

  private init(source: String) { self.source = source }

  /// Nothing.
  static let none: HTML = ""

  /// Markup that somebody else has made safe: the SVG of a drawing, or our own script and style.
  static func trusted(_ source: String) -> HTML { HTML(source: source) }

  /// Whether there is nothing in it.
  var isEmpty: Bool { source.isEmpty }

  static func + (first: HTML, second: HTML) -> HTML { HTML(source: first.source + second.source) }

  static func += (first: inout HTML, second: HTML) { first.source += second.source }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { source += literal }

    /// Words, as text.
    mutating func appendInterpolation(_ words: String) { source += words.escapedForHTML }

    /// A whole number.
    mutating func appendInterpolation(_ number: Int) { source += "\(number)" }

    /// A number of a drawing, in at most two decimals, the same on every machine.
    mutating func appendInterpolation(_ number: Double) {
      let hundredths = (number * 100).rounded()
      guard hundredths.isFinite, abs(hundredths) < 1e15 else { return source += "0" }
      let (whole, rest) = Int(hundredths).quotientAndRemainder(dividingBy: 100)
      source += hundredths < 0 && whole == 0 ? "-0" : "\(whole)"
      guard rest != 0 else { return }
      let digits = abs(rest) < 10 ? "0\(abs(rest))" : "\(abs(rest))"
      source += "." + (digits.hasSuffix("0") ? String(digits.dropLast()) : digits)
    }

    /// Markup, as it is.
    mutating func appendInterpolation(_ html: HTML) { source += html.source }

    /// Pieces of markup, one after another.
    mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { source += piece.source }
    }
  }
}

extension String {
  /// The string as text of HTML or the value of an attribute in quotes.
  var escapedForHTML: String {
    var escaped = ""
    let harmless = harmless
    escaped.reserveCapacity(harmless.utf8.count)
    for scalar in harmless.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The string as a value of JSON that may stand within an element of a page.
  var quotedForScript: String {
    var quoted = "\""
    for scalar in harmless.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "<", ">", "&", "'", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
