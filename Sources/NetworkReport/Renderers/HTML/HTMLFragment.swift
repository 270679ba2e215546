import NetworkDrawing
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
    var pieces: [HTML] = []
    let title = report.title[language]
    if !title.isEmpty { pieces.append("<h2>\(title)</h2>\n") }
    for section in report.sections {
      if let heading = section.heading?[language] { pieces.append("<h3>\(heading)</h3>\n") }
      pieces += section.blocks.map(piece)
    }
    let withheld =
      report.withheld?.sentences { directions.words(for: .columnIsGuarded($0)) } ?? []
    if !withheld.isEmpty { pieces.append("<p><em>\(say(.paragraph(withheld)))</em></p>\n") }
    let article: HTML = "<article lang=\"\(language.rawValue)\">\n\(pieces)</article>\n"
    return article.source
  }

  private func say(_ text: Text) -> String { text[language] }

  private func piece(of block: Block) -> HTML {
    switch block {
    case .sentences(let sentences):
      return sentences.isEmpty ? .none : "<p>\(say(.paragraph(sentences)))</p>\n"
    case .list(let entries):
      let items = entries.map { entry -> HTML in
        let paragraphs = entry.paragraphs.map { paragraph -> HTML in "\(say(paragraph))" }
        let lines = paragraphs.dropFirst().map { line -> HTML in "<br>\(line)" }
        let number: HTML = entry.number.map { number -> HTML in " value=\"\(number)\"" } ?? .none
        return "<li\(number)>\(paragraphs.first ?? .none)\(lines)</li>\n"
      }
      return entries.contains { $0.number == nil }
        ? "<ul>\n\(items)</ul>\n" : "<ol>\n\(items)</ol>\n"
    case .table(let table): return piece(of: table)
    case .figure(let diagram): return "<p>\(say(diagram.alternativeText))</p>\n"
    case .advice(let advice): return "<p>\(say(directions.words(for: advice)))</p>\n"
    case .seeAlso(let questions): return lines(for: questions)
    }
  }

  private func lines(for questions: [any Question]) -> HTML {
    var lines: [String] = []
    for question in questions {
      guard let line = directions.line(for: question, in: language), !lines.contains(line)
      else { continue }
      lines.append(line)
    }
    let items = lines.map { line -> HTML in "<li><code>\(line)</code></li>\n" }
    return items.isEmpty ? .none : "<ul>\n\(items)</ul>\n"
  }

  private func piece(of table: ReportTable) -> HTML {
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
