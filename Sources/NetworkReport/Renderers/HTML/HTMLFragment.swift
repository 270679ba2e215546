public import SocialNetwork

/// A piece of HTML for a report, to put into a wiki, a page or a document of one's own.
///
///     let piece = HTMLFragment(in: .nl).text(of: report)
///
/// It has no style, no script and no ids of its own, so that it looks like what is around it and several
/// can stand in one document. Words of files are text wherever they stand.
public struct HTMLFragment: Sendable {
  /// The language of the piece.
  public let language: Language

  /// How questions and advice are put in the words of the program.
  public let directions: any Directions

  /// Creates a renderer.
  public init(in language: Language, directions: any Directions = NoDirections()) {
    self.language = language
    self.directions = directions
  }

  /// The text of a report, an `article`, with a last line end.
  public func text(of report: Report) -> String {
    let article: HTML = "<article lang=\"\(language.rawValue)\">\n\(pieces(of: report))</article>\n"
    return article.source
  }
}

extension HTMLFragment: ReportWriter {
  private func say(_ text: Text) -> String { text[language] }

  func title(_ words: Text) -> HTML { "<h2>\(say(words))</h2>\n" }

  func heading(_ words: Text) -> HTML { "<h3>\(say(words))</h3>\n" }

  func paragraph(_ words: Text) -> HTML { "<p>\(say(words))</p>\n" }

  func remark(_ words: Text) -> HTML { "<p><em>\(say(words))</em></p>\n" }

  func list(_ entries: [ListEntry]) -> HTML {
    let items = entries.map { entry -> HTML in
      let paragraphs = entry.paragraphs.map { paragraph -> HTML in "\(say(paragraph))" }
      let lines = paragraphs.dropFirst().map { line -> HTML in "<br>\(line)" }
      let number: HTML = entry.number.map { number -> HTML in " value=\"\(number)\"" } ?? .none
      return "<li\(number)>\(paragraphs.first ?? .none)\(lines)</li>\n"
    }
    return entries.contains { $0.number == nil }
      ? "<ul>\n\(items)</ul>\n" : "<ol>\n\(items)</ol>\n"
  }

  func questions(_ lines: [String]) -> HTML {
    let items = lines.map { line -> HTML in "<li><code>\(line)</code></li>\n" }
    return "<ul>\n\(items)</ul>\n"
  }

  func table(_ table: ReportTable) -> HTML {
    let heads = table.columns.map { column -> HTML in
      "<th scope=\"col\">\(say(column.title))</th>"
    }
    let head: HTML = table.hasHeader ? "<thead><tr>\(heads)</tr></thead>\n" : .none
    let rows = table.rows.map { row -> HTML in
      let cells = zip(table.columns, row).enumerated().map { place, cell -> HTML in
        let (column, words) = (cell.0, say(cell.1))
        if place == 0, !column.isNumber { return "<th scope=\"row\">\(words)</th>" }
        return column.isNumber ? "<td align=\"right\">\(words)</td>" : "<td>\(words)</td>"
      }
      return "<tr>\(cells)</tr>\n"
    }
    return "<table>\n\(head)<tbody>\n\(rows)</tbody>\n</table>\n"
  }
}
