import SocialNetwork

/// The scripts of letters that no font of the machine has.
struct MissingLetters {
  /// The scripts in the words of a reader, in the order of their letters.
  let scripts: [Text]

  init(among letters: Set<Unicode.Scalar>) {
    var scripts: [Text] = []
    for letter in FontMetrics.missingLetters(among: letters) {
      let script = MissingLetters.script(of: letter)
      if !scripts.contains(script) { scripts.append(script) }
    }
    self.scripts = scripts
  }

  /// What is said of them; `nil` where there are none.
  var note: Text? {
    guard !scripts.isEmpty else { return nil }
    let list = Text.list(scripts)
    return Text(
      en: "No font on this machine has some letters of these names: \(list.en).",
      nl: "Geen lettertype op deze computer heeft bepaalde tekens van deze namen: \(list.nl)."
    )
  }

  private static func script(of letter: Unicode.Scalar) -> Text {
    for (ranges, name) in known where ranges.contains(where: { $0.contains(letter.value) }) {
      return name
    }
    return Text(en: "other signs", nl: "andere tekens")
  }

  private static let known: [(ranges: [ClosedRange<UInt32>], name: Text)] = [
    ([0x370...0x3FF], Text(en: "Greek", nl: "Grieks")),
    ([0x400...0x52F], Text(en: "Cyrillic", nl: "Cyrillisch")),
    ([0x530...0x58F], Text(en: "Armenian", nl: "Armeens")),
    ([0x590...0x5FF], Text(en: "Hebrew", nl: "Hebreeuws")),
    (
      [0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF],
      Text(en: "Arabic", nl: "Arabisch")
    ),
    ([0x900...0x97F], Text(en: "Devanagari", nl: "Devanagari")),
    ([0x980...0xDFF], Text(en: "Indian scripts", nl: "Indische schriften")),
    ([0xE00...0xE7F], Text(en: "Thai", nl: "Thais")),
    ([0x10A0...0x10FF], Text(en: "Georgian", nl: "Georgisch")),
    ([0x1100...0x11FF, 0xAC00...0xD7AF], Text(en: "Korean", nl: "Koreaans")),
    ([0x1200...0x139F], Text(en: "Ethiopic", nl: "Ethiopisch")),
    ([0x2D30...0x2D7F], Text(en: "Tifinagh", nl: "Tifinagh")),
    ([0x3040...0x30FF], Text(en: "Japanese", nl: "Japans")),
    ([0x3400...0x9FFF, 0x20000...0x2FA1F], Text(en: "Chinese", nl: "Chinees")),
    ([0x2600...0x27BF, 0x1F000...0x1FAFF], Text(en: "emoji", nl: "emoji")),
  ]
}
