import Foundation

/// Numbers as text for a reader.
enum Number {
  /// A number with three significant digits, whole numbers in full; `–` for `nil`.
  ///
  ///     Number.text(0.123456)  // "0.123"
  static func text(_ number: Double?) -> String {
    guard let number, number.isFinite else { return "–" }
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    let digits = max(0, 2 - Int(floor(log10(abs(number)))))
    // Rounded to so many decimals, the shortest form has no more of them.
    let scale = pow(10, Double(min(digits, 15)))
    let rounded = (number * scale).rounded() / scale
    return rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)"
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
}
