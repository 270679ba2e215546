public import SocialNetwork

/// A Markdown document for a report.
public struct MarkdownPage: Sendable {
  /// The language of the document.
  public let language: Language

  /// How questions and advice are put in the words of the program.
  public let directions: any Directions

  /// Creates a document.
  public init(in language: Language, directions: any Directions = NoDirections()) {
    self.language = language
    self.directions = directions
  }

  /// The text of a report, with a last line end.
  public func text(of report: Report) -> String {
    pieces(of: report).joined(separator: "\n\n") + "\n"
  }
}

extension MarkdownPage: ReportWriter {
  func title(_ words: Text) -> String { "# " + escaped(words) }

  func heading(_ words: Text) -> String { "## " + escaped(words) }

  func paragraph(_ words: Text) -> String { escaped(words) }

  func remark(_ words: Text) -> String { "*" + escaped(words) + "*" }

  func list(_ entries: [ListEntry]) -> String {
    entries.map { entry in
      let label = entry.number.map { "\($0)." } ?? "-"
      let indent = String(repeating: " ", count: label.count + 1)
      return label + " " + entry.paragraphs.map(escaped).joined(separator: "  \n" + indent)
    }.joined(separator: "\n")
  }

  func questions(_ lines: [String]) -> String {
    lines.map { words in
      // A run of backticks inside is shorter than the fence.
      let fence = String(repeating: "`", count: words.longestRun(of: "`") + 1)
      let pad = words.hasPrefix("`") || words.hasSuffix("`") ? " " : ""
      return "- " + fence + pad + words.harmless + pad + fence
    }.joined(separator: "\n")
  }

  func table(_ table: ReportTable) -> String {
    let titles = table.columns.map { table.hasHeader ? cell($0.title) : "" }
    let marks = table.columns.map { $0.isNumber ? "--:" : "---" }
    return ([titles, marks] + table.rows.map { $0.map(cell) })
      .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private func cell(_ text: Text) -> String { escaped(text) }

  /// Words with nothing in them that Markdown or HTML reads as a mark.
  private func escaped(_ text: Text) -> String {
    var escaped = ""
    var isStart = true
    for character in text[language].harmless {
      switch character {
      case "<": escaped += "&lt;"
      case "&": escaped += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$": escaped += "\\\(character)"
      // At the start of a line these make headings, lists and quotations.
      case "#", "+", "-", ">", "=": escaped += isStart ? "\\\(character)" : "\(character)"
      default: escaped.append(character)
      }
      isStart = false
    }
    return escaped.escapingListNumber
  }
}

extension String {
  /// The length of the longest run of a character.
  fileprivate func longestRun(of character: Character) -> Int {
    var longest = 0
    var run = 0
    for other in self {
      run = other == character ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// The text with a mark before the point or bracket after a number at the start, which would make it
  /// an entry of a list.
  fileprivate var escapingListNumber: String {
    guard let end = firstIndex(where: { !$0.isASCII || !$0.isNumber }), end != startIndex,
      self[end] == "." || self[end] == ")"
    else { return self }
    return self[..<end] + "\\" + self[end...]
  }
}
