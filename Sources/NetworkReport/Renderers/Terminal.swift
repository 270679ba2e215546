import NetworkDrawing
public import SocialNetwork

/// A page of a terminal for a report.
public struct TerminalPage: Sendable {
  /// The language of the page.
  public let language: Language

  /// How many characters a line may have.
  public let width: Int

  /// How a heading is set.
  public let heading: @Sendable (String) -> String

  /// How questions and advice are put in the words of the program.
  public let directions: any Directions

  /// Creates a page.
  public init(
    in language: Language,
    width: Int = 80,
    directions: any Directions = NoDirections(),
    heading: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.language = language
    self.width = width
    self.directions = directions
    self.heading = heading
  }

  /// The lines of a report: its title, its parts with an empty line before each, and at the end what
  /// was withheld.
  public func lines(of report: Report) -> [String] {
    var lines: [String] = []
    if !report.title[language].isEmpty { lines += wrapped(report.title).map(heading) }
    for (place, section) in report.sections.enumerated() {
      let blocks = section.blocks.flatMap(self.lines)
      guard !blocks.isEmpty || section.heading != nil else { continue }
      // What stands first goes with the title.
      if !lines.isEmpty, place > 0 || section.heading != nil { lines.append("") }
      if let heading = section.heading { lines += wrapped(heading).map(self.heading) }
      lines += blocks
    }
    let withheld =
      report.withheld?.sentences { directions.words(for: .columnIsGuarded($0)) } ?? []
    return lines + (withheld.isEmpty ? [] : [""] + withheld.flatMap { wrapped($0) })
  }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .sentences(let sentences):
      let paragraph = Text.paragraph(sentences)
      // Nothing to say takes no line.
      return paragraph[language].isEmpty ? [] : wrapped(paragraph)
    case .list(let entries): return lines(of: entries)
    case .table(let table):
      let (lines, leftOut) = TextTable(table, in: language).lines(width: width, heading: heading)
      guard !leftOut.isEmpty else { return lines }
      let titles = leftOut.map { table.columns[$0].title }
      return lines + wrapped(directions.words(for: .columnsLeftOut(titles)))
    case .figure(let diagram): return wrapped(diagram.alternativeText)
    case .advice(let advice): return wrapped(directions.words(for: advice))
    case .seeAlso(let questions):
      var lines: [String] = []
      for question in questions {
        guard let line = directions.line(for: question, in: language).map({ "→ " + $0 }),
          !lines.contains(line)
        else { continue }
        lines.append(line)
      }
      return lines
    }
  }

  /// The entries behind their numbers, each paragraph wrapped to the width of the page.
  private func lines(of entries: [ListEntry]) -> [String] {
    let margin = max(3, String(entries.compactMap(\.number).max() ?? 0).count + 1)
    return entries.flatMap { entry in
      entry.paragraphs.flatMap { wrapped($0, to: width - margin - 1) }.enumerated()
        .map { place, line in
          let label = place == 0 ? entry.number.map(String.init) ?? "·" : ""
          return String(repeating: " ", count: margin - label.count) + label + " " + line
        }
    }
  }

  private func wrapped(_ text: Text, to width: Int? = nil) -> [String] {
    text[language].harmless.wrapped(to: width ?? self.width)
  }
}

/// How a program puts in words where a reader can go on.
public protocol Directions: Sendable {
  /// What somebody types, or follows, to ask a question; `nil` where there is no way.
  func line(for question: any Question, in language: Language) -> String?

  /// The same for another program, which is the same in every language.
  func line(for question: any Question) -> String?

  /// Advice in the words of the program.
  func words(for advice: Advice) -> Text
}

extension Directions {
  /// What an English reader is told.
  public func line(for question: any Question) -> String? { line(for: question, in: .en) }
}

/// Directions of a program that has no words of its own for questions.
public struct NoDirections: Directions {
  /// Creates directions that lead nowhere.
  public init() {}

  /// None.
  public func line(for question: any Question, in language: Language) -> String? { nil }

  /// The advice as it holds for every program.
  public func words(for advice: Advice) -> Text { advice.text }
}
