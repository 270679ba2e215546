/// What a page of HTML says, in lines: its text without drawings, styles and scripts, with a mark before headings
/// and the name of every part.
struct PageText: CustomStringConvertible {
  let description: String

  /// Elements of which nothing is text.
  private static let silent = ["svg", "script", "style"]

  /// Elements that go on in a line.
  private static let inline: Set = [
    "a", "b", "code", "em", "span", "strong", "small", "label", "td", "th", "option", "button",
  ]

  /// - Parameters:
  ///   - page: The page.
  ///   - isKept: Says of a line whether it is the same on every machine.
  init(of page: String, keeping isKept: (String) -> Bool = { _ in true }) {
    var lines: [String] = []
    var line = ""
    func end() {
      let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !words.isEmpty, isKept(words) { lines.append(words) }
      line = ""
    }
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      line += rest[..<start]
      let close = rest[start...].firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
      let tag = rest[rest.index(after: start)..<close]
      rest = rest[rest.index(after: close)...]
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
      if Self.silent.contains(name), !tag.hasPrefix("/"), !tag.hasSuffix("/") {
        guard let last = rest.firstRange(of: "</\(name)>") else { break }
        rest = rest[last.upperBound...]
        continue
      }
      if !Self.inline.contains(name) { end() }
      guard !tag.hasPrefix("/") else { continue }
      switch name {
      case "h1", "h2", "h3", "h4":
        line = String(repeating: "#", count: Int(name.dropFirst()) ?? 1) + " "
      case "section", "nav", "table":
        if let id = tag.firstRange(of: "id=\"") {
          line = "[" + tag[id.upperBound...].prefix { $0 != "\"" } + "]"
          end()
        }
      case "li": line = "- "
      case "td", "th": line += " | "
      default: break
      }
    }
    end()
    description =
      lines.map { text in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
          .reduce(text) { $0.replacing($1.0, with: $1.1) }
      }.joined(separator: "\n") + "\n"
  }
}
