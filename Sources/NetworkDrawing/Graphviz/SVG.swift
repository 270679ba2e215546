import SocialNetwork

/// What makes Graphviz's SVG fit for a page: names for readers, no links, no declarations.
enum SVG {
  /// The SVG with a title and a description, and a title for every actor.
  ///
  /// - Parameters:
  ///   - drawn: What Graphviz wrote.
  ///   - title: The title, as plain text.
  ///   - description: What the drawing shows, as plain text.
  ///   - language: The language of both.
  ///   - titles: The title of a node by its name, as plain text.
  ///   - ground: What each shape is that lies below all else, from the lowest up; empty where nobody asks.
  ///   - logo: The logo as an element at its place; `nil`: none.
  ///   - prefix: What ids begin with.
  /// - Returns: The finished SVG, of one element.
  static func finished(
    _ drawn: String,
    title: String,
    description: String,
    language: Language,
    titles: [String: String],
    ground: [String],
    logo: String?,
    prefix: String
  ) -> String {
    var lines: [String] = []
    var isInside = false
    var header = ""
    let drawn =
      drawn.replacing("\"transparent\"", with: "\"none\"")
      .replacing("\"\(Theme.boldFont)\"", with: "\"\(Theme.font)\" font-weight=\"bold\"")
    for line in drawn.split(separator: "\n", omittingEmptySubsequences: true) {
      if !isInside {
        // The declaration, the document type and the comments come before; the tag takes two lines.
        if line.hasPrefix("<svg") || !header.isEmpty {
          header += " \(line)"
          isInside = line.hasSuffix(">")
        }
        continue
      }
      if line.hasPrefix("<!--") || line.hasPrefix("<title>") || line.hasPrefix("</a>")
        || line.hasPrefix("<g id=\"a_") || line.contains("<a xlink:")
      {
        continue
      }
      lines.append(String(line))
    }
    var result = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size(in: header)) role=\"img\""
        + " lang=\"\(language)\" aria-labelledby=\"\(prefix)title \(prefix)desc\">",
      "<title id=\"\(prefix)title\">\(title.escapedForXML)</title>",
      "<desc id=\"\(prefix)desc\">\(description.escapedForXML)</desc>",
    ]
    lines = classified(lines, as: ground)
    for line in lines {
      let isGroup = line.hasPrefix("<g id=\"")
      result.append(measured(isGroup ? "<g id=\"\(prefix)" + line.dropFirst(7) : line))
      guard isGroup, let name = line.split(separator: "\"").dropFirst().first,
        let title = titles[String(name)]
      else { continue }
      result.append("<title>\(title.escapedForXML)</title>")
    }
    if let logo { result.insert(logo, at: max(result.count - 1, 3)) }
    return result.joined(separator: "\n") + "\n"
  }

  /// The lines with a class for the page itself and for every shape below all else.
  ///
  /// Graphviz draws these after the page and before the first node, in the order in which they are given.
  private static func classified(_ lines: [String], as ground: [String]) -> [String] {
    let shapes = ["<polygon ", "<polyline ", "<path ", "<ellipse "]
    // Within the group of the whole.
    guard let whole = lines.firstIndex(where: { $0.hasPrefix("<g ") }) else { return lines }
    let end = lines[(whole + 1)...].firstIndex { $0.hasPrefix("<g ") } ?? lines.count
    let found = (whole + 1..<end).filter { index in shapes.contains(where: lines[index].hasPrefix) }
    guard found.count == ground.count + 1 else { return lines }
    var lines = lines
    for (index, cssClass) in zip(found, ["page"] + ground) where !cssClass.isEmpty {
      let line = lines[index]
      guard let space = line.firstIndex(of: " ") else { continue }
      lines[index] = "\(line[..<space]) class=\"\(cssClass)\"\(line[space...])"
    }
    return lines
  }

  /// A line of text that is as long as it was measured to be, also where another font draws it; letters that are
  /// joined, or that another machine draws as something else, are as long as they come out.
  private static func measured(_ line: String) -> String {
    guard line.hasPrefix("<text "), let end = line.firstIndex(of: ">"),
      let close = line.firstRange(of: "</text>"), end < close.lowerBound,
      let size = attribute("font-size", of: line).flatMap({ Double($0) })
    else { return line }
    let words = String(line[line.index(after: end)..<close.lowerBound]).unescapedFromXML
    let width = words.width(fontSize: size, isBold: line.contains("font-weight=\"bold\""))
    guard width > 0, words.unicodeScalars.allSatisfy(\.isMeasuredSurely) else { return line }
    return "\(line[..<end]) textLength=\"\(width.text)\" lengthAdjust=\"spacingAndGlyphs\""
      + line[end...]
  }

  private static func attribute(_ key: String, of line: String) -> Substring? {
    guard let range = line.firstRange(of: " \(key)=\"") else { return nil }
    return line[range.upperBound...].prefix { $0 != "\"" }
  }

  /// The size and the view box of the page, in the words of the tag.
  private static func size(in header: String) -> String {
    ["width", "height", "viewBox"].compactMap { key -> String? in
      guard let range = header.firstRange(of: "\(key)=\"") else { return nil }
      let value = header[range.upperBound...].prefix { $0 != "\"" }
      return "\(key)=\"\(value)\""
    }.joined(separator: " ")
  }
}

extension Unicode.Scalar {
  /// Whether words are as long as the letters that they are set from: in Latin, Greek and Cyrillic letters and in
  /// signs that fonts have with these.
  fileprivate var isMeasuredSurely: Bool {
    switch value {
    case 0...0x52F, 0x1E00...0x22FF: !properties.isEmojiPresentation
    default: false
    }
  }
}
