/// Words set in lines of a given size, and the room they take.
struct TextLabel: Sendable, Hashable {
  let lines: [String]
  let fontSize: Double

  /// Sets words in lines of like length that break between words; see ``Wrapping``.
  ///
  /// - Parameters:
  ///   - words: The words, as the files have them.
  ///   - fontSize: The height of the letters, in points.
  ///   - width: The longest line, in points; a single word may run beyond.
  ///   - maxLines: The most lines; the last ends in "…" where words are left out.
  init(_ words: String, fontSize: Double, width: Double, maxLines: Int = 4) {
    self.fontSize = fontSize
    lines = Wrapping(words.cleaned, fontSize: fontSize, width: width, maxLines: maxLines).lines
  }

  /// Sets the name of an actor, without the legal form of an association.
  init(name: String, fontSize: Double, width: Double, maxLines: Int = 3) {
    self.init(
      name.cleaned.withoutLegalForm,
      fontSize: fontSize,
      width: width,
      maxLines: maxLines
    )
  }

  /// Sets a text of our own in as many lines as it takes.
  init(prose: String, fontSize: Double, width: Double) {
    self.fontSize = fontSize
    var lines: [String] = []
    for word in prose.split(separator: " ") {
      let longer = "\(lines.last ?? "") \(word)"
      if !lines.isEmpty, longer.width(fontSize: fontSize) <= width * 0.94 {
        lines[lines.count - 1] = longer
      } else {
        lines.append(String(word))
      }
    }
    self.lines = lines.map { $0.fitting(width, fontSize: fontSize) }
  }

  /// The label with a line more.
  func adding(_ line: String) -> TextLabel { TextLabel(lines: lines + [line], fontSize: fontSize) }

  /// The label with every line cut where it is longer than a width, in points.
  func fitting(_ width: Double) -> TextLabel {
    // As ``width`` allows for fonts that run wider than ours.
    let limit = (width - 2) / 1.04
    return TextLabel(
      lines: lines.map { $0.fitting(limit, fontSize: fontSize) },
      fontSize: fontSize
    )
  }

  private init(lines: [String], fontSize: Double) {
    self.lines = lines
    self.fontSize = fontSize
  }

  /// The length of the longest line, with some room for fonts that run wider than ours.
  var width: Double { (lines.map { $0.width(fontSize: fontSize) }.max() ?? 0) * 1.04 + 2 }

  var height: Double { Double(lines.count) * fontSize * 1.2 }

  /// The lines as a Graphviz label, centered.
  var centered: String { lines.map(\.escapedForLabel).joined(separator: "\\n") }

  /// The lines as a Graphviz label, flush left.
  var flushLeft: String { lines.map { "\($0.escapedForLabel)\\l" }.joined() }
}
