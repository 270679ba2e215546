import Foundation

/// Colors for numbers, from light for the lowest to dark for the highest.
///
/// Equal steps look equally large, also to readers who tell few colors apart and in grey.
///
/// - Source: viridis, by S. van der Walt and N. Smith, 2015, at every tenth; reversed, as paper is
///   white.
package struct ColorScale: Sendable {
  private let lowest: Double
  private let highest: Double

  /// Whether colors follow the square root, because most numbers are small and a few are not.
  package let isRooted: Bool

  /// Some numbers from the lowest to the highest, for the legend.
  package let steps: [Double]

  /// - Parameter numbers: The numbers, in ascending order.
  package init(of numbers: [Double]) {
    let (lowest, highest) = (numbers.first ?? 0, numbers.last ?? 0)
    let median = numbers.isEmpty ? 0 : numbers[numbers.count / 2]
    self.lowest = lowest
    self.highest = highest
    isRooted = lowest >= 0 && highest > lowest && median - lowest < 0.15 * (highest - lowest)
    guard highest > lowest else {
      steps = numbers.isEmpty ? [] : [lowest]
      return
    }
    let isWhole = numbers.allSatisfy { $0 == $0.rounded() } && highest < 1e15
    var steps: [Double] = []
    for step in 0...4 {
      let share = Double(step) / 4
      let number = lowest + (highest - lowest) * (isRooted ? share * share : share)
      let rounded =
        step == 0 || step == 4
        ? number : isWhole && highest - lowest < 40 ? number.rounded() : ColorScale.rounded(number)
      if rounded > steps.last ?? -.infinity, rounded <= highest { steps.append(rounded) }
    }
    self.steps = steps
  }

  /// The color of a number.
  func color(_ number: Double) -> String {
    guard highest > lowest else { return ColorScale.mix(at: 0.5) }
    let share = min(max((number - lowest) / (highest - lowest), 0), 1)
    return ColorScale.mix(at: isRooted ? share.squareRoot() : share)
  }

  /// Viridis from its light end, without the very lightest, to its dark one.
  private static let samples: [(Double, Double, Double)] = [
    (0xEC, 0xE5, 0x1B), (0xBD, 0xDF, 0x26), (0x7A, 0xD1, 0x51), (0x44, 0xBF, 0x70),
    (0x22, 0xA8, 0x84), (0x21, 0x91, 0x8C), (0x2A, 0x78, 0x8E), (0x35, 0x5F, 0x8D),
    (0x41, 0x44, 0x87), (0x48, 0x24, 0x75), (0x44, 0x01, 0x54),
  ]

  private static func mix(at share: Double) -> String {
    let place = share * Double(samples.count - 1)
    let index = min(Int(place), samples.count - 2)
    let rest = place - Double(index)
    let (a, b) = (samples[index], samples[index + 1])
    return "#"
      + [(a.0, b.0), (a.1, b.1), (a.2, b.2)].map { first, second in
        let level = Int((first + (second - first) * rest).rounded())
        return (level < 16 ? "0" : "") + String(level, radix: 16, uppercase: true)
      }.joined()
  }

  /// A number in two significant digits.
  private static func rounded(_ number: Double) -> Double {
    // No power of ten is large enough for what is next to nothing.
    guard abs(number) > 1e-290 else { return 0 }
    let digits = Int(log10(abs(number)).rounded(.down)) - 1
    let unit = pow(10, Double(abs(digits)))
    return digits >= 0 ? (number / unit).rounded() * unit : (number * unit).rounded() / unit
  }

  /// A number in three significant digits, or all those before the decimal sign.
  package static func text(_ number: Double) -> String {
    guard number != number.rounded(), abs(number) < 100, abs(number) > 1e-290 else {
      return abs(number) < 1e15 ? "\(Int(number.rounded()))" : "\(number)"
    }
    let unit = pow(10, max(0, 2 - log10(abs(number)).rounded(.down)))
    return "\((number * unit).rounded() / unit)"
  }
}
