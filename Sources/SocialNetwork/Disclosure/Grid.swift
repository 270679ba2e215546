import Foundation

/// The step to whose multiples numbers are rounded: a digit from 1 to 9, and a power of ten.
struct Grid: Sendable, Hashable {
  private let digit: Double
  private let exponent: Int

  /// The step.
  var step: Double { scaled(digit) }

  /// The smallest step of one digit that is at least a number above 0; `nil` of other numbers.
  init?(atLeast number: Double) {
    guard number.isFinite, number > 1e-290 else { return nil }
    let exponent = Int(floor(log10(number)))
    // Rounding errors must not make 0.3 a step of 0.4.
    let digit = (number / pow(10, Double(exponent)) - 1e-9).rounded(.up)
    self = digit > 9 ? Grid(1, exponent + 1) : Grid(max(1, digit), exponent)
  }

  /// The step of the second significant digit of a number; `nil` of 0.
  init?(ofTwoDigitsOf number: Double) {
    guard number.isFinite, abs(number) > 1e-290 else { return nil }
    self.init(1, Int(floor(log10(abs(number)))) - 1)
  }

  private init(_ digit: Double, _ exponent: Int) {
    (self.digit, self.exponent) = (digit, exponent)
  }

  /// The multiple of the step next to a number, below it or above: above for a draw less than how far
  /// the number is on the way there, so that the mean over all draws is the number.
  func rounded(_ number: Double, draw: Double) -> Double {
    let place = number / step
    // What is next to a multiple is that multiple.
    let nearest = place.rounded()
    if abs(place - nearest) < 1e-9 { return multiple(nearest) }
    let below = place.rounded(.down)
    return multiple(draw < place - below ? below + 1 : below)
  }

  /// The multiple of the step at a number or beyond it on one side.
  func rounded(_ number: Double, _ rule: FloatingPointRoundingRule) -> Double {
    let place = number / step
    let nearest = place.rounded()
    return multiple(abs(place - nearest) < 1e-9 ? nearest : place.rounded(rule))
  }

  /// The coarser of two steps.
  func coarser(_ other: Grid?) -> Grid {
    guard let other, other.step > step else { return self }
    return other
  }

  private func multiple(_ count: Double) -> Double {
    let number = scaled(count * digit)
    return number == 0 ? 0 : number
  }

  /// A whole number times the power of ten, as near as a double can be.
  private func scaled(_ number: Double) -> Double {
    let scale = pow(10, Double(abs(exponent)))
    return exponent < 0 ? number / scale : number * scale
  }
}
