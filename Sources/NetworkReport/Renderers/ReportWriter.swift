import NetworkDrawing
import SocialNetwork

/// How each piece of a report is written in some form of text; ``pieces(of:)`` goes through a report and has them
/// written, in order.
protocol ReportWriter {
  /// What a piece is made of.
  associatedtype Piece

  /// The language of the text.
  var language: Language { get }

  /// How questions and advice are put in the words of the program.
  var directions: any Directions { get }

  /// The title.
  func title(_ words: Text) -> Piece

  /// The heading of a section.
  func heading(_ words: Text) -> Piece

  /// A paragraph.
  func paragraph(_ words: Text) -> Piece

  /// A paragraph that stands out.
  func remark(_ words: Text) -> Piece

  /// Entries under one another.
  func list(_ entries: [ListEntry]) -> Piece

  /// Rows and columns.
  func table(_ table: ReportTable) -> Piece

  /// Lines that ask more, at least one.
  func questions(_ lines: [String]) -> Piece
}

extension ReportWriter {
  /// The pieces of a report, without those that would be empty.
  func pieces(of report: Report) -> [Piece] {
    var pieces: [Piece] = []
    if !report.title[language].isEmpty { pieces.append(title(report.title)) }
    for section in report.sections {
      if let words = section.heading { pieces.append(heading(words)) }
      pieces += section.blocks.compactMap(piece)
    }
    let withheld =
      report.withheld?.sentences { directions.words(for: .columnIsGuarded($0)) } ?? []
    if !withheld.isEmpty { pieces.append(remark(.paragraph(withheld))) }
    return pieces
  }

  private func piece(of block: Block) -> Piece? {
    switch block {
    case .sentences(let sentences): said(.paragraph(sentences))
    case .list(let entries): entries.isEmpty ? nil : list(entries)
    case .table(let table): self.table(table)
    case .figure(let diagram): said(diagram.alternativeText)
    case .advice(let advice): said(directions.words(for: advice))
    case .seeAlso(let questions): asked(questions)
    }
  }

  private func said(_ words: Text) -> Piece? { words[language].isEmpty ? nil : paragraph(words) }

  /// Questions as one types them, each once.
  private func asked(_ questions: [any Question]) -> Piece? {
    var lines: [String] = []
    for question in questions {
      guard let line = directions.line(for: question, in: language), !lines.contains(line)
      else { continue }
      lines.append(line)
    }
    return lines.isEmpty ? nil : self.questions(lines)
  }
}
