/// Shares as whole per cents for a reader, such as "12 %", their space one at which no line breaks.
///
/// A share above nothing is never "0 %", and one below everything never "100 %".
package enum Percentage {
  /// A share from 0 to 1; `–` where there is none.
  ///
  ///     Percentage.text(0.123)  // "12 %"
  package static func text(_ share: Double?) -> Text {
    guard let share, share.isFinite else { return Text("–") }
    if share > 0, share < 0.005 { return Text("<\u{A0}1\u{A0}%") }
    if share < 1, share >= 0.995 { return Text(">\u{A0}99\u{A0}%") }
    return Text("\(Int((100 * share).rounded()))\u{A0}%")
  }

  /// A share, and by how many per cents it may be off, where it may be.
  ///
  ///     Percentage.text(0.47, offBy: 0.03)  // "47 % ± 3"
  package static func text(_ share: Double?, offBy step: Double?) -> Text {
    let told = text(share)
    guard let step, share != nil else { return told }
    return Text("\(told.en) ±\u{A0}\(Int((100 * step).rounded()))")
  }

  /// A share to a tenth of a per cent.
  ///
  ///     Percentage.text(toATenth: 0.0345)  // "3.5 %"
  package static func text(toATenth share: Double) -> Text {
    let number = Number.text((1000 * share).rounded() / 10)
    return Text(en: "\(number.en)\u{A0}%", nl: "\(number.nl)\u{A0}%")
  }

  /// A part of a whole; `–` of nothing.
  package static func text(_ part: Int, of whole: Int) -> Text {
    text(whole > 0 ? Double(part) / Double(whole) : nil)
  }

  /// Parts of a whole, each rounded by itself, so that equal ones stay equal; `–` each of nothing.
  ///
  ///     Percentage.texts(ofParts: [1, 1, 1])  // "33 %", "33 %", "33 %"
  package static func texts(ofParts parts: [Double]) -> [Text] {
    let whole = parts.reduce(0, +)
    return parts.map { text(whole > 0 ? $0 / whole : nil) }
  }

  /// What is said beside rounded shares of some parts that do not add up to 100 %; empty where they do.
  package static func rounding(ofParts parts: [Double]) -> Text {
    let whole = parts.reduce(0, +)
    let sum = parts.reduce(0) { $0 + (whole > 0 ? Int((100 * $1 / whole).rounded()) : 0) }
    return whole == 0 || sum == 100
      ? Text("")
      : Text(
        en: "Shares are rounded, and need not add up to 100\u{A0}%.",
        nl: "Aandelen zijn afgerond, en zijn samen niet altijd 100\u{A0}%."
      )
  }
}
