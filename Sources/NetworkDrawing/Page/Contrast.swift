import Foundation

/// Which words can be read on which colors.
///
/// - Source: Web Content Accessibility Guidelines 2.2 (W3C, 2023), relative luminance and success
///   criterion 1.4.3.
package enum Contrast {
  /// The least contrast of words of usual size.
  package static let least = 4.5

  /// The color for words on some colors; `nil` where none is clear on all of them.
  package static func words(on fills: [String]) -> String? {
    ["#FFFFFF", Theme.ink, "#000000"].first { words in
      fills.allSatisfy { ratio(words, $0) >= least }
    }
  }

  /// The contrast of two colors such as "#0072B2", from 1 to 21.
  package static func ratio(_ first: String, _ second: String) -> Double {
    let (one, other) = (luminance(first), luminance(second))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private static func luminance(_ color: String) -> Double {
    let levels = (0..<3).map { channel in
      let digits = color.dropFirst(1 + 2 * channel).prefix(2)
      let level = Double(Int(digits, radix: 16) ?? 0) / 255
      return level <= 0.04045 ? level / 12.92 : pow((level + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * levels[0] + 0.7152 * levels[1] + 0.0722 * levels[2]
  }
}

extension Contrast {
  /// A color such as "#0072B2" mixed with white, so that a share of it is left.
  static func paler(_ color: String, share: Double) -> String {
    let channels = (0..<3).map { channel in
      let level = Int(color.dropFirst(1 + 2 * channel).prefix(2), radix: 16) ?? 255
      let mixed = Int((255 - share * Double(255 - level)).rounded())
      return (mixed < 16 ? "0" : "") + String(mixed, radix: 16, uppercase: true)
    }
    return "#\(channels.joined())"
  }

  /// A color mixed with black, so that a share of it is left.
  static func darker(_ color: String, share: Double) -> String {
    let channels = (0..<3).map { channel in
      let level = Int(color.dropFirst(1 + 2 * channel).prefix(2), radix: 16) ?? 0
      let mixed = Int((share * Double(level)).rounded())
      return (mixed < 16 ? "0" : "") + String(mixed, radix: 16, uppercase: true)
    }
    return "#\(channels.joined())"
  }
}
