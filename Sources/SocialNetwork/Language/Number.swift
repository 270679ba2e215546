import Foundation

/// Numbers as a reader writes them: in Dutch with a decimal comma; from 10 000 up with thousands set
/// apart, in Dutch by a narrow space, in English by a comma.
package enum Number {
  /// A number with three significant digits, whole numbers in full up to 10¹⁵; `–` for `nil`.
  ///
  ///     Number.text(0.123456)  // "0.123", "0,123"
  ///     Number.text(1.0e19)  // "1e+19"
  package static func text(_ number: Double?) -> Text {
    guard let number, number.isFinite else { return Text("–") }
    // Whole numbers beyond are not counts any more, and do not fit where whole numbers do.
    guard abs(number) < 1e15 else { return inReadersLanguage(rounded(number)) }
    if number == number.rounded() { return text(Int(number)) }
    let digits = max(0, 2 - Int(floor(log10(abs(number)))))
    // Rounded to so many decimals, the shortest form has no more of them.
    let scale = pow(10, Double(min(digits, 15)))
    let rounded = (number * scale).rounded() / scale
    return rounded == rounded.rounded() ? text(Int(rounded)) : inReadersLanguage("\(rounded)")
  }

  /// A number above 0, which is never shown as 0 however small it is.
  ///
  ///     Number.text(positive: 1e-100)  // "1e−100"
  package static func text(positive number: Double) -> Text {
    // Beyond so many decimals ``text(_:)`` has nothing left.
    number > 0 && number < 1e-12 ? inReadersLanguage(rounded(number)) : text(number)
  }

  /// A whole number.
  ///
  ///     Number.text(42800)  // "42,800", "42 800"
  package static func text(_ number: Int) -> Text {
    guard number.magnitude >= 10_000 else {
      return Text(number < 0 ? "−\(number.magnitude)" : "\(number)")
    }
    var digits = String(number.magnitude)[...]
    var groups: [Substring] = []
    while !digits.isEmpty {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    let sign = number < 0 ? "−" : ""
    return Text(
      en: sign + groups.joined(separator: ","),
      nl: sign + groups.joined(separator: "\u{202F}")
    )
  }

  /// A place in an order.
  ///
  ///     Number.ordinal(22)  // "22nd", "22e"
  package static func ordinal(_ number: Int) -> Text {
    let teens = (11...13).contains(number % 100)
    let ending =
      switch number % 10 {
      case 1 where !teens: "st"
      case 2 where !teens: "nd"
      case 3 where !teens: "rd"
      default: "th"
      }
    let number = text(number)
    return Text(en: number.en + ending, nl: number.nl + "e")
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

  private static func inReadersLanguage(_ digits: String) -> Text {
    let digits = digits.replacing("-", with: "−")
    return Text(en: digits, nl: digits.replacing(".", with: ","))
  }
}
