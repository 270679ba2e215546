import GraphLayout

/// Words set in lines of a given size, and the room they take.
struct TextLabel: Sendable, Hashable {
  let lines: [String]
  let fontSize: Double
  let isBold: Bool

  /// How far a line lies below the one before, in parts of the size of the letters.
  let lineStep: Double

  /// The length of every line, in points.
  let widths: [Double]

  /// The length of the longest line.
  let width: Double

  /// The name that it is set from, where it is one.
  private(set) var name: String?

  /// The line step of names, and that of sentences.
  static let (nameStep, proseStep) = (1.08, 1.2)

  /// Sets words in lines of like length that break between words; see ``Wrapping``.
  ///
  /// - Parameters:
  ///   - words: The words, as the files have them.
  ///   - fontSize: The height of the letters, in points.
  ///   - width: The longest line, in points; a single word may run beyond.
  ///   - maxLines: The most lines; the last ends in "…" where words are left out.
  ///   - isBold: Whether the letters are bold.
  ///   - longest: The longest line of a single word, in points; `nil`: as usual.
  init(
    _ words: String,
    fontSize: Double,
    width: Double,
    maxLines: Int = 4,
    isBold: Bool = false,
    longest: Double? = nil
  ) {
    let lines = Wrapping(
      words.cleaned,
      fontSize: fontSize,
      width: width,
      maxLines: maxLines,
      isBold: isBold,
      longest: longest
    ).lines
    self.init(lines: lines, fontSize: fontSize, isBold: isBold)
  }

  /// Sets the name of an actor, as it is drawn, in two lines where these are short enough.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - fontSize: The height of the letters, in points.
  ///   - maxLines: The most lines.
  ///   - width: The longest line of a name of more than two lines, in parts of the height.
  init(name: String, fontSize: Double, maxLines: Int = 3, width: Double = 8.4) {
    let most = width
    let name = name.cleaned
    let length = name.width(fontSize: fontSize)
    // Two lines rather than a long one, as narrow as can be.
    let width = length > 5 * fontSize ? min(8.4 * fontSize, 0.98 * length) : 8.4 * fontSize
    let short = TextLabel(name, fontSize: fontSize, width: width, maxLines: min(2, maxLines))
    if short.isShortened, maxLines > 2 {
      self = TextLabel(name, fontSize: fontSize, width: most * fontSize, maxLines: maxLines)
        .keepingEnd(of: name)
    } else {
      self = short.keepingEnd(of: name)
    }
    self.name = name
  }

  /// The name in lines of which none is longer than a width, with words in parts where need be; `nil` where that
  /// takes too many lines, and of what is no name.
  func narrowed(to width: Double, maxLines: Int = 5) -> TextLabel? {
    guard let name else { return nil }
    var label = TextLabel(
      name,
      fontSize: fontSize,
      width: width,
      maxLines: maxLines,
      longest: width
    )
    guard !label.isShortened, label.width <= width else { return nil }
    label.name = name
    return label
  }

  /// Sets a text of our own in as many lines as it takes, none longer than a width.
  init(prose: String, fontSize: Double, width: Double) {
    var lines: [String] = []
    for word in prose.split(separator: " ") {
      let longer = "\(lines.last ?? "") \(word)"
      if !lines.isEmpty, longer.width(fontSize: fontSize) <= width {
        lines[lines.count - 1] = longer
      } else {
        lines.append(String(word))
      }
    }
    self.init(
      lines: lines.map { $0.fitting(width, fontSize: fontSize) },
      fontSize: fontSize,
      lineStep: TextLabel.proseStep
    )
  }

  /// The label with a line more.
  func adding(_ line: String) -> TextLabel {
    TextLabel(lines: lines + [line], fontSize: fontSize, isBold: isBold, lineStep: lineStep)
  }

  init(
    lines: [String],
    fontSize: Double,
    isBold: Bool = false,
    lineStep: Double = TextLabel.nameStep
  ) {
    self.lines = lines
    self.fontSize = fontSize
    self.isBold = isBold
    self.lineStep = lineStep
    widths = lines.map { $0.width(fontSize: fontSize, isBold: isBold) }
    width = widths.max() ?? 0
  }

  /// Whether words or parts of words are left out.
  var isShortened: Bool { lines.contains { $0.contains("…") } }

  /// The most letters of a last word that is kept.
  private static let longestEnd = 16

  /// The label with the last word of a name, such as a number, where words at its end are left out: what tells one
  /// name from another often stands there.
  ///
  /// - Parameters:
  ///   - name: The whole name.
  ///   - most: The longest line; `nil`: as long as names usually are.
  ///   - endsInWord: Whether what is left out begins with a word, where one begins in the second half of what there
  ///     is room for.
  /// - Returns: The label, as it is where it is whole or there is no room.
  func keepingEnd(
    of name: String,
    within most: Double? = nil,
    endsInWord: Bool = false
  ) -> TextLabel {
    guard let last = lines.last, last.hasSuffix("…"),
      let word = name.split(separator: " ").last.map(String.init),
      word.count <= TextLabel.longestEnd, !word.contains("…"), !last.dropLast().hasSuffix(word)
    else { return self }
    let longest = most ?? max(width, 0.9 * 8.4 * fontSize)
    // Where nothing else is left out, nothing stands for it.
    let line = String(last.dropLast())
    let whole = "\(line) \(word)"
    let isWhole =
      (lines.dropLast() + [whole]).joined(separator: " ") == name
      && whole.width(fontSize: fontSize, isBold: isBold) <= longest
    let end = isWhole ? " \(word)" : "… \(word)"
    let room = longest - end.width(fontSize: fontSize, isBold: isBold)
    var kept = line
    while kept.width(fontSize: fontSize, isBold: isBold) > room, !kept.isEmpty { kept.removeLast() }
    if endsInWord { kept = kept.endingInWord(of: line) }
    while let letter = kept.last, !letter.isLetter, !letter.isNumber { kept.removeLast() }
    let own: [String]
    if kept.count > 2 {
      own = lines.dropLast() + [kept + end]
    } else if end.count > 6, room >= 0 {
      // A long word stands by itself rather than behind a letter or two.
      own = lines.dropLast() + [end]
    } else if let before = lines.dropLast().last,
      word.width(fontSize: fontSize, isBold: isBold) <= longest
    {
      let cut = before.hasSuffix("…") ? before : "\(before)…"
      own = lines.dropLast(2) + [cut.fitting(longest, fontSize: fontSize, isBold: isBold), word]
    } else {
      return self
    }
    return TextLabel(
      lines: own,
      fontSize: fontSize,
      isBold: isBold,
      lineStep: lineStep
    )
  }

  /// The same words in one line, and in more that are shorter, where that makes a difference.
  var inOtherLines: [TextLabel] {
    func areWhole(_ lines: [String]) -> Bool {
      lines.allSatisfy { !$0.hasSuffix("-") && !$0.contains("…") }
    }
    guard areWhole(lines) else { return [] }
    let words = lines.joined(separator: " ")
    var others: [TextLabel] = []
    if lines.count == 2 {
      let one = TextLabel(lines: [words], fontSize: fontSize, isBold: isBold)
      if one.width <= 10 * fontSize { others.append(one) }
    } else if lines.count > 2 {
      let wide = TextLabel(
        words,
        fontSize: fontSize,
        width: 10.5 * fontSize,
        maxLines: lines.count - 1,
        isBold: isBold
      )
      if areWhole(wide.lines), wide.lines.count < lines.count { others.append(wide) }
    }
    let narrow = TextLabel(
      words,
      fontSize: fontSize,
      width: 0.75 * width,
      maxLines: lines.count + 1,
      isBold: isBold
    )
    if areWhole(narrow.lines), narrow.lines.count > lines.count, narrow.width <= 0.85 * width {
      others.append(narrow)
    }
    return others
  }

  var height: Double { Double(lines.count) * fontSize * lineStep }

  /// The room of every line where the whole stands in a box of its own size.
  ///
  /// - Parameters:
  ///   - box: The box.
  ///   - alignment: Where lines begin.
  /// - Returns: The room of each line, from the top.
  func rooms(in box: Box, _ alignment: TextAlignment) -> [Box] {
    widths.enumerated().map { index, width in
      let middle = box.top - (Double(index) + 0.5) * fontSize * lineStep
      let left =
        switch alignment {
        case .left: box.left
        case .center: box.center.x - width / 2
        case .right: box.right - width
        }
      return Box(
        left: left,
        bottom: middle - fontSize / 2,
        right: left + width,
        top: middle + fontSize / 2
      )
    }
  }
}

/// Where the lines of words begin in their box.
enum TextAlignment: Sendable {
  case left, center, right

  /// What a line of a label ends in.
  var lineEnd: String {
    switch self {
    case .left: "\\l"
    case .center: ""
    case .right: "\\r"
    }
  }
}

extension String {
  /// The beginning of a line without the word in which it ends, where it is parted from that in its second half.
  fileprivate func endingInWord(of line: String) -> String {
    let isParted = count < line.count && line.dropFirst(count).first != " "
    guard isParted, let space = lastIndex(of: " "),
      2 * distance(from: startIndex, to: space) >= count
    else { return self }
    return String(self[..<space])
  }
}
