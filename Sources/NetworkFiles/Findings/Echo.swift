// What a message repeats of a file: the one rule for what a reader may see, `harmless`, and upon it what
// is for messages only, no register numbers and no more than a line. Drawings shorten names in their own
// way upon the same rule.

import SocialNetwork

extension String {
  /// The text as a message may repeat it: harmless, without national register numbers and no longer
  /// than a line.
  package var echo: String {
    // A cell may be millions of bytes long; what is far beyond the limit need not be looked at. The
    // margin is wide, so that no number is cut in two and escapes being recognised.
    let isLong = utf8.count > 4_000
    let beginning = isLong ? String(decoding: utf8.prefix(4_000), as: UTF8.self) : self
    let shown = beginning.harmless.withoutNationalRegisterNumbers
    guard isLong || shown.count > 80 else { return shown }
    return shown.prefix(79) + "…"
  }

  /// The text in single quotes, harmless to show.
  package var quoted: String { "'\(echo)'" }
}
