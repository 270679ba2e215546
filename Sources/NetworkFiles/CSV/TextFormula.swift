import SocialNetwork

/// A formula that is nothing but a text: `="00123"`, which keeps a spreadsheet from taking it for a number.
struct TextFormula {
  /// Where its text is, without the quotes around it and without outer blanks.
  let text: Range<Int>

  /// Whether there are quotes in it, each of them doubled.
  let hasQuotes: Bool

  /// Looks whether a value that begins with `=` is one; where that sign stands behind the one that disarms
  /// formulas, it is a text that looks like one.
  @inline(never)
  init?(_ bytes: Span<UInt8>, _ value: Range<Int>) {
    guard value.count >= 3, bytes[value.lowerBound] == .equals,
      bytes[value.lowerBound + 1] == .quote, bytes[value.upperBound - 1] == .quote,
      value.lowerBound == 0 || bytes[value.lowerBound - 1] != UInt8(ascii: "'")
    else { return nil }
    let inner = value.lowerBound + 2..<value.upperBound - 1
    var hasQuotes = false
    var place = inner.lowerBound
    while place < inner.upperBound {
      if bytes[place] == .quote {
        guard place + 1 < inner.upperBound, bytes[place + 1] == .quote else { return nil }
        hasQuotes = true
        place += 1
      }
      place += 1
    }
    text = bytes.trimmed(inner)
    self.hasQuotes = hasQuotes
  }

  /// What is said of such cells of a file; `nil` where there are none.
  static func note(count: Int, in file: String) -> Text? {
    guard count > 0 else { return nil }
    return Text(
      en: count == 1
        ? "\(file): 1 cell is written as a formula, as in =\"00123\", and is read as its text"
        : "\(file): \(count) cells are written as formulas, as in =\"00123\", and are read as their text",
      nl: count == 1
        ? "\(file): 1 cel is als formule geschreven, zoals =\"00123\", en is gelezen als de tekst erin"
        : "\(file): \(count) cellen zijn als formule geschreven, zoals =\"00123\", en zijn gelezen als de"
          + " tekst erin"
    )
  }
}
