import Foundation
import SocialNetwork

/// Sizes of memory as they are typed and told.
enum MemorySize {
  /// The number of bytes that a word such as `4GB` or `1.5 GiB` stands for; `nil` where it is no size.
  ///
  /// `K`, `M`, `G` and `T` are steps of 1000, `Ki`, `Mi`, `Gi` and `Ti` of 1024. A size is above 0; what is more than
  /// any machine has is as much as can be counted, and so no limit.
  static func bytes(_ word: String) -> Int? {
    let word = word.trimmingCharacters(in: .whitespaces).lowercased()
    guard let match = word.wholeMatch(of: /([0-9]+(?:[.,][0-9]+)?) ?([kmgt])(i?)b/),
      let number = Double(option: String(match.output.1)),
      let step = ["k", "m", "g", "t"].firstIndex(of: match.output.2)
    else { return nil }
    let bytes = number * pow(match.output.3.isEmpty ? 1000 : 1024, Double(step + 1))
    return bytes >= 1 ? bytes < 9e18 ? Int(bytes) : .max : nil
  }

  /// A number of bytes for a reader, in whole megabytes; in kilobytes where it is less than one.
  static func text(_ bytes: Int) -> Text {
    guard bytes >= 1_000_000 else {
      let kilobytes = Number.text((bytes + 999) / 1000)
      return Text(en: "\(kilobytes.en) KB", nl: "\(kilobytes.nl) KB")
    }
    let megabytes = Number.text((bytes - 500_000) / 1_000_000 + 1)
    return Text(en: "\(megabytes.en) MB", nl: "\(megabytes.nl) MB")
  }
}
