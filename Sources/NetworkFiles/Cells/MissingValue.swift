import SocialNetwork

/// The words that people, Excel and statistics programs write where they have no value.
///
/// "Prefers not to say" is not among them: it is an answer.
enum MissingValue {
  /// Whether a cell has no value.
  static func isMissing(_ cell: String) -> Bool {
    cell.isEmpty || cell.utf8.count <= 20 && words.contains(cell.lowercased())
  }

  /// Whether a word of some length may begin with a byte: a first look that costs nothing.
  @inline(__always)
  static func maySay(nothingIn length: Int, from byte: UInt8) -> Bool {
    lengths[Int(byte)] &>> UInt32(truncatingIfNeeded: length) & 1 != 0
  }

  /// The lengths of the words that begin with each byte, in either case, a bit each.
  private static let lengths: [UInt32] = {
    var lengths = [UInt32](repeating: 0, count: 256)
    for word in words {
      guard let byte = word.utf8.first else { continue }
      let bit = UInt32(1) << UInt32(word.utf8.count)
      lengths[Int(byte)] |= bit
      if byte >= 0x61, byte <= 0x7A { lengths[Int(byte) - 0x20] |= bit }
    }
    return lengths
  }()

  /// What Excel writes for a formula that failed, in English, Dutch and French.
  static let excelErrors: Set<String> = [
    "#N/A", "#N/B", "#NV", "#REF!", "#VERW!", "#VALUE!", "#WAARDE!", "#VALEUR!", "#NAME?", "#NAAM?",
    "#NOM?", "#DIV/0!", "#DEEL/0!", "#NUM!", "#GETAL!", "#NOMBRE!", "#NULL!", "#LEEG!", "#NUL!",
  ]

  private static let words: Set<String> = Set(
    [
      "", "-", "--", "–", "—", "/", "?", "??", ".", "na", "n/a", "n.a.", "nan", "null",
      "nvt", "n.v.t.", "n.v.t", "onbekend", "niet bekend", "geen antwoord",
      "unknown", "not known", "no answer", "missing", "inconnu", "inconnue", "sans réponse", "s.o.",
    ] + excelErrors.map { $0.lowercased() }
  )
}

extension Span<UInt8> {
  /// Whether a cell has no value: it is empty, or holds a word for that.
  @inline(__always)
  func isMissing(_ range: Range<Int>) -> Bool {
    if range.isEmpty { return true }
    guard range.count <= 20,
      MissingValue.maySay(nothingIn: range.count, from: self[range.lowerBound])
    else {
      return false
    }
    return MissingValue.isMissing(string(range))
  }
}

/// The words that begin a row of totals.
enum TotalsWord {
  /// Whether such a word may begin with a byte.
  @inline(__always)
  static func mayBegin(with byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "t"), UInt8(ascii: "s"), UInt8(ascii: "e"), UInt8(ascii: "g"): true
    default: false
    }
  }

  /// Whether a text is such a word, or begins with one that is no part of a name, as `Subtotaal Gent` and `Total 2024`.
  static func isOne(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let key = text.wordKey
    if words.contains(key) { return true }
    let rest = ["totaal", "total"].lazy.filter(key.hasPrefix).map { key.dropFirst($0.count) }.first
    return beginnings.contains(where: key.hasPrefix)
      || rest.map { !$0.isEmpty && $0.allSatisfy(\.isNumber) } ?? false
  }

  private static let beginnings = [
    "subtotaal", "subtotal", "sous-total", "eindtotaal", "totaal aantal",
  ].map(\.wordKey)

  private static let words: Set<String> = Set(
    [
      "totaal", "totalen", "total", "totals", "totaux", "eindtotaal", "grand total",
      "total général",
      "subtotaal", "subtotal", "sous-total", "som", "sum", "somme", "gemiddelde", "totaal aantal",
      "totaal generaal", "total generaal", "algemeen totaal", "total count",
    ].map(\.wordKey)
  )
}
