import SocialNetwork
import Synchronization

/// How wide letters are in the font that pictures are drawn with on this machine, by asking Graphviz.
///
/// Kerning is left out, which makes words a little narrower than is counted with, hardly ever wider.
enum FontMetrics {
  /// How far a character moves the pen, in parts of the font size.
  static func advance(of scalar: Unicode.Scalar, in font: Font) -> Double {
    drawn(scalar, measured([scalar] + boxes, in: font))
  }

  /// How far some characters together move the pen, in parts of the font size.
  static func width(of scalars: String.UnicodeScalarView, in font: Font) -> Double {
    if let latin = cache.withLock({ $0[font.name]?.latin }) {
      var width = 0.0
      for scalar in scalars {
        guard scalar.value < latin.count else { break }
        width += latin[Int(scalar.value)]
      }
      // Unknown where one of them is, or the next is beyond them.
      if !width.isNaN, scalars.allSatisfy({ $0.value < latin.count }) { return width }
    }
    let scalars = Array(scalars)
    let advances = measured(scalars + boxes, in: font)
    return scalars.reduce(0) { $0 + drawn($1, advances) }
  }

  /// The advance of a character as it is drawn: not below that of a wide one, or of the box that stands for one without
  /// a shape, which is wider among small letters than among the large ones that are measured.
  private static func drawn(
    _ scalar: Unicode.Scalar,
    _ advances: [Unicode.Scalar: Double]
  ) -> Double {
    let advance = advances[scalar] ?? 0
    guard scalar.value > 0x24F, !scalar.isWithoutWidth else { return advance }
    let isMissing = boxes.contains { abs((advances[$0] ?? 0) - advance) < 1e-6 }
    guard isMissing || scalar.columns > 1 else { return advance }
    let isPicture = scalar.value > 0xFFFF || scalar.properties.isEmojiPresentation
    return max(advance, isPicture ? 1.25 : 1)
  }

  /// Numbers without a letter, of four digits and of five: the boxes for letters without a shape are as wide.
  private static let boxes: [Unicode.Scalar] = ["\u{378}", "\u{1FFFD}"]

  /// The advances of the characters that were measured.
  private struct Advances {
    private(set) var all: [Unicode.Scalar: Double] = [:]

    /// Those of the letters of the languages of Europe, in their order; not a number where one is unknown.
    private(set) var latin = [Double](repeating: .nan, count: 0x250)

    mutating func add(_ found: [Unicode.Scalar: Double]) {
      all.merge(found) { first, _ in first }
      for (scalar, advance) in all where scalar.value < latin.count {
        latin[Int(scalar.value)] = advance
      }
    }
  }

  /// The advances of some characters, of which the unknown ones are measured together.
  static func measured(_ scalars: [Unicode.Scalar], in font: Font) -> [Unicode.Scalar: Double] {
    let name = font.name
    let known = cache.withLock { $0[name]?.all }
    if let known, scalars.allSatisfy({ known[$0] != nil }) { return known }
    var advances = known ?? [:]
    var missing = (known == nil ? usual : []) + scalars
    missing = Array(Set(missing.filter { advances[$0] == nil })).sorted { $0.value < $1.value }
    let measured = missing.filter { !$0.isWithoutWidth }
    // A space at the end of a line might not count.
    let words = ["nn"] + measured.map { $0 == " " ? "n n" : String(Character($0)) }
    let widths = (try? Graphviz.widths(of: words.map(\.escapedForLabel), in: name)) ?? []
    for scalar in missing { advances[scalar] = 0 }
    if widths.count == words.count, widths[0] >= FontMetrics.narrowestPair {
      for (scalar, width) in zip(measured, widths.dropFirst()) {
        advances[scalar] = scalar == " " ? width - widths[0] : width
      }
    } else {
      for scalar in measured { advances[scalar] = 0.6 }
    }
    let found = advances
    return cache.withLock { cache in
      cache[name, default: Advances()].add(found)
      return cache[name]?.all ?? found
    }
  }

  /// Whether a font family is on this machine: whether its letters differ from those of a family that
  /// is nowhere, or are as wide as those of Helvetica, as Liberation Sans and Arial are.
  ///
  /// - Source: the widths of Helvetica (Adobe, Core 14 AFM files) in thousandths: H 722, a 556, m 833,
  ///   b 556, u 556, r 333, g 556, e 556, f 278, o 556, n 556, s 500, t 278, i 222, v 500.
  static func hasFont(_ family: String) -> Bool {
    let word = "Hamburgefonstiv"
    let widths = [family, "No Such Font"].compactMap {
      try? Graphviz.widths(of: [word], in: $0).first
    }
    guard widths.count == 2 else { return true }
    return abs(widths[0] - widths[1]) > 1e-6 || abs(widths[0] - 7.447) < 0.05
  }

  /// Whether there is any font on this machine; without one, what stands for letters takes next to no
  /// room.
  static var hasAnyFont: Bool {
    guard let width = try? Graphviz.widths(of: ["nn"], in: Font().name).first else { return true }
    return width >= narrowestPair
  }

  /// The least width of two letters n in a font that can be read, in parts of its size.
  private static let narrowestPair = 0.3

  /// Those of some letters for which no font of the machine has a shape.
  static func missingLetters(among letters: Set<Unicode.Scalar>) -> [Unicode.Scalar] {
    guard !letters.isEmpty else { return [] }
    // Such a letter is drawn as a box with its number, as wide as that of a number without a letter; a letter may be
    // as wide by chance, but hardly in bold too.
    let cuts = [Font(), Font(isBold: true)].map { font in
      measured(boxes + letters, in: font)
    }
    return letters.filter { letter in
      !letter.isWithoutWidth
        && cuts.allSatisfy { advances in
          let box = advances[boxes[letter.value > 0xFFFF ? 1 : 0]] ?? 0
          return abs((advances[letter] ?? 0) - box) < 1e-6
        }
    }
    .sorted { $0.value < $1.value }
  }

  private static let cache = Mutex<[String: Advances]>([:])

  /// The letters of the languages of Europe, and the signs of our own words.
  private static let usual: [Unicode.Scalar] =
    (Array(0x20...0x7E) + Array(0xA0...0x24F) + [0x2009, 0x202F] + Array(0x2010...0x2026)
    + [0x20AC, 0x2212]).compactMap { Unicode.Scalar(UInt32($0)) }
}

extension Unicode.Scalar {
  /// Whether the character takes no room of its own.
  fileprivate var isWithoutWidth: Bool {
    switch value {
    case 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xAD: true
    default: false
    }
  }
}

/// A cut of the font of a picture.
struct Font: Sendable, Hashable {
  var isBold = false

  /// The name as Graphviz is given it.
  var name: String { isBold ? Theme.boldFont : Theme.font }
}
