/// Words broken into lines as a typesetter would: between words, no line much longer than another,
/// and none that ends in "van de" or holds nothing but a number.
///
/// A word that is far too long is parted between two syllables, with a hyphen; where that takes more lines
/// than there are, it is cut, and says so by "…".
package struct Wrapping {
  /// The lines, at most as many as asked.
  package private(set) var lines: [String] = []

  private let fontSize: Double
  private let width: Double
  private let isBold: Bool

  /// How far beyond the width a single word may run, as Dutch ones do, before it is cut.
  private static let longestWord = 1.8

  /// - Parameters:
  ///   - words: The words, separated by single spaces.
  ///   - fontSize: The height of the letters, in points.
  ///   - width: The longest line of several words, in points.
  ///   - maxLines: The most lines.
  ///   - isBold: Whether the letters are bold.
  ///   - longest: The longest line of a single word, in points; `nil`: as far beyond the width as usual.
  package init(
    _ words: String,
    fontSize: Double,
    width: Double,
    maxLines: Int,
    isBold: Bool = false,
    longest: Double? = nil
  ) {
    self.fontSize = fontSize
    self.isBold = isBold
    self.width = width
    let words = words.split(separator: " ").map(String.init)
    let longest = longest ?? width * (maxLines == 1 ? 1 : Wrapping.longestWord)
    var units = units(of: words, longest: longest, isParting: maxLines > 1)
    guard !units.isEmpty else { return }
    func widths(of units: [String]) -> [Double] {
      units.map { $0.width(fontSize: fontSize, isBold: isBold) }
    }
    if lineCount(widths(of: units), limit: width) > maxLines {
      units = self.units(of: words, longest: longest, isParting: false)
    }
    let widths = widths(of: units)
    let needed = lineCount(widths, limit: width)
    if needed <= maxLines {
      // As narrow as so many lines allow.
      var (low, high) = (widths.max() ?? width, Swift.max(width, widths.max() ?? width))
      for _ in 0..<12 where high - low > 0.5 {
        let middle = (low + high) / 2
        if lineCount(widths, limit: middle) <= needed { high = middle } else { low = middle }
      }
      lines = filled(units, widths, limit: high)
    } else {
      let kept = filled(units, widths, limit: width).prefix(maxLines)
      lines =
        kept.dropLast()
        + kept.suffix(1).map { line in
          let line = Wrapping.withoutLastParticles(line)
          return line.hasSuffix("…") ? line : "\(line)…"
        }
    }
  }

  // MARK: What stays together

  /// The words with those that must not be parted joined by spaces, and those that are too long in parts.
  private func units(of words: [String], longest: Double, isParting: Bool) -> [String] {
    var units: [String] = []
    var isOpen = false
    for word in words {
      let isSmall = word.allSatisfy { !$0.isLetter } && word.count <= 3
      if let last = units.last, isOpen || isSmall,
        "\(last) \(word)".width(fontSize: fontSize, isBold: isBold) <= width
      {
        units[units.count - 1] = "\(last) \(word)"
      } else {
        units += isParting ? parts(of: word, to: longest) : [cut(word, to: longest)]
      }
      isOpen = Wrapping.particles.contains(word.lowercased())
    }
    return units
  }

  /// Words that belong to the one after them.
  private static let particles: Set<String> = [
    "van", "de", "der", "den", "des", "het", "een", "en", "of", "ter", "ten", "te", "tot", "op",
    "in", "bij", "aan", "uit", "voor", "met", "zonder", "door", "over", "onder", "om", "naar",
    "'t", "’t", "'s", "’s", "d'", "sint", "st.", "la", "le", "les", "du", "di", "da", "von", "zu",
    "the", "of", "and", "for", "to", "at", "et", "&", "+", "-", "–", "—", "/",
  ]

  /// A line without the particles that it ends in.
  private static func withoutLastParticles(_ line: String) -> String {
    var words = line.split(separator: " ")
    while words.count > 1, let last = words.last, particles.contains(last.lowercased()) {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  // MARK: Lines

  /// How many lines words take where none is longer than a limit, but for single words.
  private func lineCount(_ widths: [Double], limit: Double) -> Int {
    var count = 0
    var length = Double.infinity
    for width in widths {
      if length + space + width <= limit {
        length += space + width
      } else {
        count += 1
        length = width
      }
    }
    return count
  }

  private func filled(_ units: [String], _ widths: [Double], limit: Double) -> [String] {
    var lines: [String] = []
    var length = Double.infinity
    for (unit, width) in zip(units, widths) {
      if length + space + width <= limit {
        lines[lines.count - 1] += " \(unit)"
        length += space + width
      } else {
        lines.append(unit)
        length = width
      }
    }
    return lines
  }

  private var space: Double { " ".width(fontSize: fontSize, isBold: isBold) }

  // MARK: Words that are too long

  /// A word in parts between two syllables, each with a hyphen but the last, where it is too long.
  private func parts(of word: String, to longest: Double) -> [String] {
    guard word.width(fontSize: fontSize, isBold: isBold) > longest else { return [word] }
    let letters = Array(word)
    let ends = (3..<Swift.max(3, letters.count - 2)).filter { place in
      "\(String(letters[..<place]))-".width(fontSize: fontSize, isBold: isBold) <= longest
    }
    // "Vrouwen-beweging" rather than "Vrouwenbewe-ging".
    let end =
      ends.last { Wrapping.beginsWord(letters, at: $0) }
      ?? ends.last { Wrapping.mayBeParted(letters, at: $0) }
    guard let end else { return [cut(word, to: longest)] }
    let hyphen = letters[end - 1] == "-" ? "" : "-"
    return ["\(String(letters[..<end]))\(hyphen)"] + parts(of: String(letters[end...]), to: longest)
  }

  /// Words in which the names of organisations end.
  private static let lastWords = [
    "beweging", "bestuur", "centrum", "comité", "dienst", "federatie", "fonds", "groep", "huis",
    "koepel",
    "kring", "netwerk", "ondersteuning", "ontwikkeling", "opbouw", "organisatie", "overleg",
    "platform", "raad",
    "steunpunt", "verband", "vereniging", "vorming", "werking", "werkplaats", "werk",
  ]

  /// Whether one of these begins at a place within a word.
  private static func beginsWord(_ letters: [Character], at place: Int) -> Bool {
    let rest = String(letters[place...]).lowercased()
    return lastWords.contains { rest.hasPrefix($0) }
  }

  /// Whether a syllable begins at a place: behind a hyphen, or with a consonant before a vowel, unless it
  /// is one that others often come before.
  private static func mayBeParted(_ letters: [Character], at place: Int) -> Bool {
    guard letters[place - 1] != "-" else { return true }
    let letter = letters[place]
    // Whether an "s" before a "t" belongs to it ("ge-meen-te-be-stuur") or not is not known.
    if letter == "t", letters[place - 1] == "s" { return false }
    return !isVowel(letter) && letter.isLetter && letters[place - 1].isLetter
      && (isVowel(letters[place - 1]) || !"rlhj".contains(letter.lowercased()))
      && place + 1 < letters.count && isVowel(letters[place + 1])
  }

  /// A word cut between two syllables where it is too long.
  private func cut(_ word: String, to longest: Double) -> String {
    guard word.width(fontSize: fontSize, isBold: isBold) > longest else { return word }
    var kept = ""
    var length = "…".width(fontSize: fontSize, isBold: isBold)
    for character in word {
      length += String(character).width(fontSize: fontSize, isBold: isBold)
      if length > longest { break }
      kept.append(character)
    }
    let letters = Array(word)
    let end = (2..<Swift.max(2, kept.count)).last { Wrapping.mayBeParted(letters, at: $0) }
    if let end, end > kept.count / 2 { kept = String(letters[..<end]) }
    return kept.isEmpty ? String(word.prefix(1)) : "\(kept)…"
  }

  private static func isVowel(_ character: Character) -> Bool {
    "aeiouyáàâäéèêëíìîïóòôöúùûü".contains(character.lowercased())
  }
}
