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

  /// A part of a whole; `–` of nothing.
  package static func text(_ part: Int, of whole: Int) -> Text {
    text(whole > 0 ? Double(part) / Double(whole) : nil)
  }

  /// Parts of a whole that add up to 100 %, by largest remainder; `–` each of nothing.
  ///
  ///     Percentage.texts(ofParts: [1, 1, 1])  // "34 %", "33 %", "33 %"
  package static func texts(ofParts parts: [Double]) -> [Text] {
    let whole = parts.reduce(0, +)
    guard whole > 0 else { return parts.map { _ in Text("–") } }
    let exact = parts.map { 100 * $0 / whole }
    var rounded = exact.map { Int($0) }
    let order = exact.indices.sorted { first, second in
      let rest = (
        exact[first] - exact[first].rounded(.down), exact[second] - exact[second].rounded(.down)
      )
      return rest.0 == rest.1 ? first < second : rest.0 > rest.1
    }
    for place in order.prefix(max(0, 100 - rounded.reduce(0, +))) { rounded[place] += 1 }
    return zip(parts, rounded).map { part, rounded in
      Text(part > 0 && rounded == 0 ? "<\u{A0}1\u{A0}%" : "\(rounded)\u{A0}%")
    }
  }
}
