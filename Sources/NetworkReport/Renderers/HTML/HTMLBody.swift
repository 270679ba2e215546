import Foundation
import NetworkDrawing
import NetworkFiles
import SocialNetwork

/// Makes the content of a document, part by part, and gives every element that is linked to its own id.
struct HTMLBody {
  let page: HTMLPage

  /// How many ids were given out.
  private var count = 0

  init(page: HTMLPage) { self.page = page }

  /// An id that no other element has.
  mutating func freshID() -> String {
    count += 1
    return "x\(count)"
  }

  /// The words in the language of the document.
  func say(_ text: Text) -> String { text[page.language] }

  /// The words of the frame.
  func frame(en: String, nl: String) -> String { say(Text(en: en, nl: nl)) }

  mutating func content(of content: NetworkPage) -> HTML {
    let linked = content.parts.filter { $0.short != nil }
    let links = linked.map { part -> HTML in
      "<li><a href=\"#\(part.id)\">\(say(part.short ?? part.heading))</a></li>"
    }
    let facts = content.facts.map { fact -> HTML in "<li>\(say(fact))</li>" }
    let headlines = content.headlines.map(headline)
    let contents = frame(en: "Contents", nl: "Inhoud")
    var parts: [HTML] = []
    for part in content.parts { parts.append(self.part(part)) }
    let stamp: HTML =
      page.audience == .internal
      ? "<p class=\"stamp\">\(frame(en: "Internal: not for publication", nl: "Intern: niet om te publiceren"))</p>"
      : .none
    return """
      <svg class="defs" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6"/><path d="M0 0v6"/></pattern></defs></svg>
      <a class="skip" href="#main">\(frame(en: "Skip to the content", nl: "Naar de inhoud"))</a>
      <header class="top"><div class="wrap">
      <p class="kind">\(frame(en: "Network report", nl: "Netwerkrapport"))</p>
      <h1>\(say(content.title))</h1>
      <ul class="facts">\(facts)</ul>
      \(stamp)
      </div></header>
      <nav class="contents" aria-label="\(contents)"><div class="wrap">
      <details open><summary>\(contents)</summary>
      <ul>
      <li><a href="#brief">\(frame(en: "In brief", nl: "In het kort"))</a></li>
      \(links)
      </ul>
      </details>
      </div></nav>
      <main id="main" tabindex="-1"><div class="wrap">
      <section id="brief" aria-labelledby="brief-h">
      <h2 class="unseen" id="brief-h">\(frame(en: "In brief", nl: "In het kort"))</h2>
      <ol class="headlines">\(headlines)</ol>
      </section>
      \(parts)
      </div></main>
      <div class="unseen" role="status" aria-live="polite" id="said"></div>
      """
  }

  /// A number, and the sentence that goes on from it; read aloud it is the sentence alone.
  private func headline(_ headline: NetworkPage.Headline) -> HTML {
    let (number, sentence) = (say(headline.number), say(headline.sentence))
    let card = card(on: number, headline.explanation, headline.more)
    guard sentence.hasPrefix(number) else {
      return
        "<li><span class=\"number\" aria-hidden=\"true\">\(number)</span> <span>\(sentence)</span>\(card)</li>"
    }
    let rest = sentence.dropFirst(number.count).drop { $0 == " " }
    return
      "<li><span class=\"number\">\(number)</span> <span>\(String(rest))</span>\(card)</li>"
  }

  private mutating func part(_ part: NetworkPage.Part) -> HTML {
    let lead: HTML =
      part.lead.isEmpty ? .none : "<p class=\"lead\">\(say(.paragraph(part.lead)))</p>"
    var items: [HTML] = []
    for item in part.items { items.append(self.item(item)) }
    return """
      <section id="\(part.id)" class="part" aria-labelledby="\(part.id)-h">
      <h2 id="\(part.id)-h">\(say(part.heading))</h2>
      \(lead)
      \(items)
      </section>

      """
  }

  private mutating func item(_ item: NetworkPage.Item) -> HTML {
    switch item {
    case .heading(let heading): return "<h3>\(say(heading))</h3>\n"
    case .blocks(let blocks):
      var all = HTML.none
      for block in blocks { all += self.block(block) }
      return all
    case .table(let table): return self.table(table)
    case .chart(let chart): return self.chart(chart)
    case .pair(let items):
      var all = HTML.none
      for item in items { all += "<div>\(self.item(item))</div>\n" }
      return "<div class=\"pair\">\n\(all)</div>\n"
    case .charts(let charts):
      var all = HTML.none
      // What is counted is said once, where it is the same for all.
      let units = Set(charts.map { say($0.unit) })
      let unit: HTML = units.count == 1 ? "<p class=\"unit\">\(units.first ?? "")</p>\n" : .none
      for chart in charts {
        all += "<div>\(self.chart(chart, hasUnit: units.count != 1))</div>\n"
      }
      return charts.isEmpty ? .none : "\(unit)<div class=\"charts\">\n\(all)</div>\n"
    case .layer(let layer): return self.layer(layer)
    case .figures(let figures): return "<div class=\"figures\">\(figures.map(figure))</div>\n"
    case .network(let network): return self.network(network)
    case .picture(let picture):
      return """
        <figure class="drawing">
        <div class="canvas still">\(HTML.trusted(picture.svg))</div>
        <figcaption>\(say(picture.caption))</figcaption>
        </figure>

        """
    }
  }

  // MARK: - Blocks

  private mutating func block(_ block: Block) -> HTML {
    switch block {
    case .sentences(let sentences):
      return sentences.isEmpty ? .none : "<p class=\"prose\">\(say(.paragraph(sentences)))</p>\n"
    case .list(let entries):
      let items = entries.map { entry -> HTML in
        let paragraphs = entry.paragraphs.map { paragraph -> HTML in "<p>\(say(paragraph))</p>" }
        return "<li>\(paragraphs)</li>"
      }
      return entries.contains { $0.number == nil }
        ? "<ul class=\"list\">\(items)</ul>\n" : "<ol class=\"list numbered\">\(items)</ol>\n"
    case .table(let table):
      return self.table(PageTable(title: Text(""), table: table))
    case .figure(let diagram): return "<p class=\"prose\">\(say(diagram.alternativeText))</p>\n"
    case .advice(let advice): return "<p class=\"note\">\(say(words(for: advice)))</p>\n"
    case .seeAlso(let questions): return commands(questions)
    }
  }

  private var directions: any Directions { page.directions }

  /// Advice for a page, which has no rows to ask for: how many more there are, without how to get them.
  private func words(for advice: Advice) -> Text {
    switch advice {
    case .more, .moreInRowsOfGroups, .definitions, .columnsLeftOut: advice.text
    default: directions.words(for: advice)
    }
  }

  /// The lines that ask more.
  func commands(_ questions: [any Question]) -> HTML {
    var lines: [String] = []
    for question in questions {
      guard let line = directions.line(for: question, in: page.language), !lines.contains(line)
      else { continue }
      lines.append(line)
    }
    guard !lines.isEmpty else { return .none }
    let items = lines.map { line -> HTML in "<li><code>\(line)</code></li>" }
    return "<ul class=\"commands\">\(items)</ul>\n"
  }

  // MARK: - Tables

  /// A table that may be folded, sorted and copied.
  mutating func table(_ content: PageTable) -> HTML {
    let table = content.table
    let title = say(content.title)
    let id = freshID()
    let heads = table.columns.map { column -> HTML in
      let name = say(column.title)
      return column.isNumber
        ? "<th scope=\"col\" class=\"n\">\(name)</th>" : "<th scope=\"col\">\(name)</th>"
    }
    let head: HTML = table.hasHeader ? "<thead><tr>\(heads)</tr></thead>" : .none
    let labels = table.columns.map { say($0.title) }
    let rows = table.rows.enumerated().map { place, row -> HTML in
      let cells = zip(table.columns, row).enumerated().map { column, cell -> HTML in
        let words = say(cell.1)
        if column == 0, !cell.0.isNumber {
          return "<th scope=\"row\">\(words)</th>"
        }
        let label: HTML =
          labels[column].isEmpty || table.columns.count < 3
          ? .none : " data-l=\"\(labels[column])\""
        let look =
          content.marksGaps ? words == "0" ? " gap-none" : words == "?" ? " gap-unknown" : "" : ""
        return cell.0.isNumber
          ? "<td class=\"n\(look)\"\(label)>\(words.isEmpty ? .none : mark(words, look))</td>"
          : "<td\(label)>\(words)</td>"
      }
      let isMore = content.shown.map { place >= $0 + 2 } ?? false
      return isMore ? "<tr class=\"more\">\(cells)</tr>\n" : "<tr>\(cells)</tr>\n"
    }
    let isWordy =
      table.columns.count { !$0.isNumber } > 2 && table.columns.contains { $0.giving == .wrap }
    let kind = isWordy && table.hasHeader ? "stack" : "plain"
    let caption: HTML = title.isEmpty ? .none : "<caption>\(title)</caption>"
    let unfoldedTitle: HTML = content.isFolded ? .none : caption
    let whole: HTML = """
      <div class="scroll" tabindex="0" role="group" aria-label="\(title.isEmpty ? frame(en: "Table", nl: "Tabel") : title)">
      <table class="\(kind)" id="\(id)">\(unfoldedTitle)\(head)<tbody>
      \(rows)</tbody></table></div>

      """
    guard content.isFolded else { return whole }
    return """
      <details class="fold"><summary>\(title.isEmpty ? frame(en: "Table", nl: "Tabel") : title)</summary>
      \(whole)</details>

      """
  }

  /// Words, in a frame where they say that there is nobody or that it is not known.
  private func mark(_ words: String, _ look: String) -> HTML {
    look.isEmpty ? "\(words)" : "<span>\(words)</span>"
  }
}
