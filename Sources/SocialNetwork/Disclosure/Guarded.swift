import Foundation

/// A number as it may be shown.
public enum Guarded: Sendable, Hashable {
  /// The number, rounded where that is needed.
  case shown(Double)

  /// A share or index that is under a bound, and perhaps as low as can be.
  case below(Double)

  /// A share or index that is over a bound, and perhaps as high as can be.
  case above(Double)

  /// There is no such number.
  case undefined

  /// There may be such a number, but it is not shown.
  case withheld(Reason)

  /// Why a number is not shown, said without telling which of the numbers is the small one.
  public enum Reason: String, Sendable, CaseIterable {
    /// It is of a group that is too small, or that would give such a group away.
    case group

    /// It rests on the data of too few actors.
    case contributors

    /// Too few actors lie beyond a percentile.
    case tail
  }

  /// The number for a program: a double where one is shown, else nothing.
  public var number: Double? {
    if case .shown(let number) = self { number } else { nil }
  }

  /// Whether the number is not shown though there may be one.
  public var isWithheld: Bool {
    if case .withheld = self { true } else { false }
  }

  /// What a program is told beside the number: empty, `undefined`, `suppressed`, or a bound such as
  /// `under 0.1`; the same in every language.
  public var note: String {
    switch self {
    case .shown: ""
    case .undefined: "undefined"
    case .withheld: "suppressed"
    case .below(let bound): "under \(bound)"
    case .above(let bound): "over \(bound)"
    }
  }

  /// The number for a reader.
  ///
  /// - Parameter format: How a number that is shown is written; `nil` is one that is not defined.
  /// - Returns: The number; `×` where it is withheld.
  public func text(_ format: (Double?) -> String) -> Text {
    switch self {
    case .shown(let number): Text(format(number))
    case .undefined: Text(format(nil))
    case .withheld: Text("×")
    case .below(let bound):
      Text(en: "under \(format(bound))", nl: "onder \(format(bound))")
    case .above(let bound):
      Text(en: "over \(format(bound))", nl: "boven \(format(bound))")
    }
  }

  /// A number to two significant digits, halves away from nought.
  ///
  ///     Guarded.rounded(0.4567)  // 0.46
  public static func rounded(_ number: Double) -> Double {
    guard number != 0, number.isFinite else { return number }
    // No power of ten is large enough for what is next to nothing.
    guard abs(number) > 1e-290 else { return 0 }
    let exponent = Int(floor(log10(abs(number)))) - 1
    // A power of ten that is whole is exact, so the quotient or product is the nearest there is.
    let scale = pow(10, Double(abs(exponent)))
    return exponent >= 0 ? (number / scale).rounded() * scale : (number * scale).rounded() / scale
  }
}
