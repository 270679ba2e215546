import Foundation

/// Numbers as text for a reader.
enum Number {
  /// A number with three significant digits, whole numbers in full up to 10¹⁵; `–` for `nil`.
  ///
  ///     Number.text(0.123456)  // "0.123"
  ///     Number.text(1.0e19)  // "1e+19"
  static func text(_ number: Double?) -> String {
    guard let number, number.isFinite else { return "–" }
    // Whole numbers beyond are not counts any more, and do not fit where whole numbers do.
    guard abs(number) < 1e15 else { return rounded(number) }
    if number == number.rounded() { return String(Int(number)) }
    let digits = max(0, 2 - Int(floor(log10(abs(number)))))
    // Rounded to so many decimals, the shortest form has no more of them.
    let scale = pow(10, Double(min(digits, 15)))
    let rounded = (number * scale).rounded() / scale
    return rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)"
  }

  /// A number of more than fifteen digits, in three.
  private static func rounded(_ number: Double) -> String {
    let text = String(format: "%.2e", number)
    let parts = text.split(separator: "e", maxSplits: 1)
    guard parts.count == 2 else { return text }
    var digits = parts[0]
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    return "\(digits)e\(parts[1])"
  }

  /// A share as a whole percentage, such as "12 %"; a share above nothing is never "0 %", one below
  /// everything never "100 %".
  static func percentage(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    let exact = 100 * Double(part) / Double(whole)
    if part > 0, exact < 0.5 { return "< 1 %" }
    if part < whole, exact >= 99.5 { return "> 99 %" }
    return "\(Int(exact.rounded())) %"
  }

  /// Shares as whole percentages that add up to 100 %, by largest remainder; a share above nothing is
  /// never "0 %".
  ///
  ///     Number.percentages([1, 1, 1])  // ["34 %", "33 %", "33 %"]
  static func percentages(_ parts: [Double]) -> [String] {
    let whole = parts.reduce(0, +)
    guard whole > 0 else { return parts.map { _ in "–" } }
    let exact = parts.map { 100 * $0 / whole }
    var rounded = exact.map { Int($0) }
    let order = exact.indices.sorted { first, second in
      let rest = (
        exact[first] - exact[first].rounded(.down), exact[second] - exact[second].rounded(.down)
      )
      return rest.0 == rest.1 ? first < second : rest.0 > rest.1
    }
    for place in order.prefix(max(0, 100 - rounded.reduce(0, +))) { rounded[place] += 1 }
    return zip(parts, rounded).map { $0 > 0 && $1 == 0 ? "< 1 %" : "\($1) %" }
  }
}
