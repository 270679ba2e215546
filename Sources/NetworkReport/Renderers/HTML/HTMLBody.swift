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

  // MARK: - Figures

  /// A number with a bar, its sentence, and its card.
  func figure(_ figure: Figure) -> HTML {
    let title = say(figure.title)
    return """
      <div class="figure">
      <h4>\(title)</h4>\(card(on: title, figure.explanation, figure.more))
      <p class="value\(HTML.trusted(figure.isWithheld ? " withheld" : ""))">\(say(figure.value))</p>
      \(bar(of: figure))<p>\(say(figure.sentence))</p>
      </div>

      """
  }

  /// What a number is and how it is made, behind a question mark.
  func card(on title: String, _ explanation: [Text], _ more: [any Question]) -> HTML {
    guard !explanation.isEmpty else { return .none }
    let what = frame(en: "What is this?", nl: "Wat is dit?")
    let paragraphs = explanation.map { text -> HTML in "<p>\(say(text))</p>" }
    return """
      <details class="what"><summary><span class="unseen">\(what) \(title)</span><span aria-hidden="true">?</span></summary>
      <div class="card"><p class="what-title">\(what)</p>\(paragraphs)\(commands(more))</div></details>
      """
  }

  /// The bar of a share, with the band that chance gives.
  private func bar(of figure: Figure) -> HTML {
    if figure.isWithheld {
      return
        "<svg class=\"track\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"hatched\" width=\"100\" height=\"8\"/></svg>\n"
    }
    guard let share = figure.share else { return .none }
    var band = HTML.none
    var label = HTML.none
    if let chance = figure.chance {
      let width = max(100 * (chance.range.upperBound - chance.range.lowerBound), 1.2)
      let mean = 100 * chance.mean
      band = """
        <rect class="band" x="\(min(100 * chance.range.lowerBound, 100 - width))%" width="\(width)%" height="16"/>\
        <rect class="tick" x="\(min(mean, 99.4))%" width="2" height="16"/>
        """
      let words = frame(en: "by chance", nl: "bij toeval") + " " + say(chance.text)
      // Words that begin at the tick, or end there where they would leave the bar.
      let anchor = mean > 62 ? "end" : "start"
      label = """
        <text class="tiny" x="\(min(max(mean, 0), 100))%" y="32" text-anchor="\(anchor)">\(words)</text>
        """
    }
    let height = figure.chance == nil ? 16 : 36
    return """
      <svg class="bar" width="100%" height="\(height)" aria-hidden="true"><rect class="ground" y="4" width="100%" height="8"/>\(band)<rect class="data" y="4" width="\(100 * min(max(share, 0), 1))%" height="8"/>\(label)</svg>

      """
  }

  private mutating func layer(_ layer: LayerSummary) -> HTML {
    let facts = layer.facts.map { fact -> HTML in "<li>\(say(fact))</li>" }
    let first = layer.figures.prefix(3).map(figure)
    var rest = HTML.none
    if layer.figures.count > 3 {
      let more = layer.figures.dropFirst(3).map(figure)
      let count = layer.figures.count - 3
      let title =
        count == 1
        ? frame(en: "One more number", nl: "Nog één cijfer")
        : frame(en: "\(count) more numbers", nl: "Nog \(count) cijfers")
      rest =
        "<details class=\"fold\"><summary>\(title)</summary><div class=\"figures\">\(more)</div></details>\n"
    }
    let notes: HTML =
      layer.notes.isEmpty ? .none : "<p class=\"note\">\(say(.paragraph(layer.notes)))</p>"
    let sentence: HTML =
      say(layer.sentence).isEmpty ? .none : "<p class=\"lead\">\(say(layer.sentence))</p>"
    let hasSide = layer.sketch != nil || !facts.isEmpty
    let side: HTML =
      hasSide
      ? "<div class=\"side\">\(layer.sketch.map(sketch) ?? .none)<ul class=\"facts-small\">\(facts)</ul></div>\n"
      : .none
    return """
      <section class="layer\(HTML.trusted(hasSide ? "" : " bare"))" aria-labelledby="l-\(layer.id)">
      \(side)<div class="main">
      <h3 id="l-\(layer.id)">\(say(layer.title))</h3>
      <p class="question">\(say(layer.question))</p>
      \(sentence)
      \(first.isEmpty ? .none : "<div class=\"figures\">\(first)</div>\n")\(rest)\(notes)
      </div>
      </section>

      """
  }

  /// The ties of a layer on the places of the drawing; the facts beside it say the same in words.
  private func sketch(_ sketch: LayerSummary.Sketch) -> HTML {
    func place(_ index: Int) -> HTML {
      let point = sketch.places[index]
      return "\(Double(Int(4 + 192 * point.x))) \(Double(Int(4 + 192 * point.y)))"
    }
    let lines = sketch.ties.map { tie -> HTML in "M\(place(tie.0))L\(place(tie.1))" }
    let ends = Set(sketch.ties.flatMap { [$0.0, $0.1] })
    let dots = sketch.places.indices.filter { !ends.contains($0) }
      .map { index -> HTML in "M\(place(index))h0" }
    let lit = ends.sorted().map { index -> HTML in "M\(place(index))h0" }
    let height = 8 + 192 * (sketch.places.map(\.y).max() ?? 1)
    return """
      <svg class="sketch" viewBox="0 0 200 \(height)" aria-hidden="true"><path class="off" d="\(dots)"/><path class="lines" d="\(lines)"/><path class="on" d="\(lit)"/></svg>

      """
  }

  // MARK: - The network

  private mutating func network(_ figure: NetworkFigure) -> HTML {
    let legend = figure.kinds.map { entry -> HTML in
      "<li>\(HTMLBody.symbol(entry.kind))<span>\(say(entry.kind.plural.capitalized))</span><b>\(say(Number.text(entry.count)))</b></li>"
    }
    let isLive = !figure.actors.isEmpty
    let search =
      say(figure.places ?? Text("")).isEmpty
      ? frame(en: "Find an organisation", nl: "Zoek een organisatie")
      : frame(
        en: "Find an organisation or \(say(figure.places ?? Text("")).lowercased())",
        nl: "Zoek een organisatie of \(say(figure.places ?? Text("")).lowercased())"
      )
    var layers = HTML.none
    if isLive, !figure.functions.isEmpty {
      let all: HTML =
        "<label><input type=\"radio\" name=\"layer\" value=\"\" checked><span>\(frame(en: "All", nl: "Alle"))</span></label>"
      let each = figure.functions.map { entry -> HTML in
        "<label><input type=\"radio\" name=\"layer\" value=\"\(Int(entry.function.rawValue))\"><span>\(say(entry.function.short)) <small>\(say(Number.text(entry.ties)))</small></span></label>"
      }
      layers = """
        <fieldset class="layers"><legend>\(frame(en: "Ties for", nl: "Relaties voor"))</legend><div>\(all)\(each)</div></fieldset>
        """
    }
    var years = HTML.none
    if isLive, let span = figure.years {
      let options = span.map { year -> HTML in "<option>\(year)</option>" }
      years = """
        <p class="control"><label for="year">\(frame(en: "In the year", nl: "In het jaar"))</label><select id="year"><option value="">\(frame(en: "all", nl: "alle"))</option>\(options)</select></p>
        """
    }
    let marks: HTML =
      isLive
      ? "<p class=\"control check\"><label><input type=\"checkbox\" id=\"marks\"> \(frame(en: "Mark isolated and frail", nl: "Markeer geïsoleerd en kwetsbaar"))</label></p>"
      : .none
    let finder: HTML = """
      <p class="control find"><label for="find">\(search)</label><input id="find" type="search" autocomplete="off" role="combobox" aria-expanded="false" aria-controls="found" aria-autocomplete="list"></p>
      """
    let hint = frame(
      en: "Point to see with whom. Click or press Enter to hold, Escape to let go.",
      nl:
        "Wijs aan om te zien met wie. Klik of druk Enter om vast te houden, Escape om los te laten."
    )
    let label = frame(
      en:
        "Drawing of the network. Arrow keys move to the nearest actor, Enter holds it, plus and minus zoom, 0 shows all, Shift with an arrow moves the drawing.",
      nl:
        "Tekening van het netwerk. Pijltjes gaan naar de dichtste actor, Enter houdt vast, plus en min zoomen, 0 toont alles, Shift met een pijltje verschuift de tekening."
    )
    let data: HTML =
      isLive
      ? "<script type=\"application/json\" id=\"data\">\(HTML.trusted(json(of: figure)))</script>"
      : .none
    return """
      <div class="controls" hidden>\(finder)\(layers)\(years)\(marks)</div>
      <ul id="found" role="listbox" aria-label="\(frame(en: "Found", nl: "Gevonden"))" hidden></ul>
      <div class="network">
      <figure class="drawing">
      <div class="canvas" data-prefix="\(figure.prefix)" data-label="\(label)">\(HTML.trusted(figure.svg))</div>
      <p class="zoom" hidden><button type="button" data-zoom="1" aria-label="\(frame(en: "Zoom in", nl: "Inzoomen"))">+</button><button type="button" data-zoom="-1" aria-label="\(frame(en: "Zoom out", nl: "Uitzoomen"))">−</button><button type="button" data-zoom="0" aria-label="\(frame(en: "Show all", nl: "Toon alles"))">⤢</button></p>
      <figcaption>\(say(figure.caption))</figcaption>
      </figure>
      <div class="beside">
      <section id="card" class="pin" aria-labelledby="card-h" tabindex="-1" hidden></section>
      <h3 class="small">\(frame(en: "Kind of actor", nl: "Soort actor"))</h3>
      <ul class="legend">\(legend)</ul>
      <p class="hint" hidden>\(hint)</p>
      </div>
      </div>
      \(data)

      """
  }

  /// What the script knows of the drawing: what is on the page, and no more.
  private func json(of figure: NetworkFigure) -> String {
    func quoted(_ text: Text) -> String { say(text).quotedForScript }
    let kinds = ActorKind.allCases
    let rungs = Rung.allCases
    var actors: [String] = []
    for actor in figure.actors {
      var fields = [
        "\(actor.node)", "\(kinds.firstIndex(of: actor.kind) ?? 0)",
        "\(rungs.firstIndex(of: actor.rung) ?? 0)", "\(actor.degree)",
      ]
      if let name = actor.name {
        fields.append(name.quotedForScript)
        if let place = actor.place { fields.append(place.quotedForScript) }
      }
      actors.append("[" + fields.joined(separator: ",") + "]")
    }
    let ties = figure.ties.map { tie -> String in
      let mask = tie.functions.words.reduce(0) { $0 | 1 << Int($1.rawValue) }
      var fields = ["\(tie.ends.0)", "\(tie.ends.1)", "\(mask)"]
      if let years = tie.years {
        fields += years.flatMap { ["\($0.lowerBound)", "\($0.upperBound)"] }
      }
      return "[" + fields.joined(separator: ",") + "]"
    }
    let words: [(String, Text)] = [
      ("ties", Text(en: "Ties", nl: "Relaties")), ("rung", Text(en: "Rung", nl: "Trede")),
      ("functions", Text(en: "Functions", nl: "Functies")),
      ("with", Text(en: "Ties with", nl: "Relaties met")),
      ("named", Text(en: "Organisations", nl: "Organisaties")), ("of", Text(en: "of", nl: "van")),
      ("close", Text(en: "Close", nl: "Sluiten")),
      ("none", Text(en: "Nobody found", nl: "Niemand gevonden")),
      ("found", Text(en: "found", nl: "gevonden")), ("held", Text(en: "held", nl: "vastgehouden")),
      ("released", Text(en: "Let go", nl: "Losgelaten")),
    ]
    return """
      {"kinds":[\(kinds.map { quoted($0.title) }.joined(separator: ","))],\
      "plurals":[\(kinds.map { quoted($0.plural) }.joined(separator: ","))],\
      "rungs":[\(rungs.map { quoted($0.title) }.joined(separator: ","))],\
      "frail":[\(rungs.map { $0 == .robust || $0 == .outOfReach ? "0" : $0 <= .detached ? "2" : "1" }.joined(separator: ","))],\
      "functions":[\(Function.allCases.map { quoted($0.short) }.joined(separator: ","))],\
      "words":{\(words.map { "\($0.0.quotedForScript):\(quoted($0.1))" }.joined(separator: ","))},\
      "actors":[\(actors.joined(separator: ","))],\
      "ties":[\(ties.joined(separator: ","))]}
      """
  }

  /// The sign of a kind.
  static func symbol(_ kind: ActorKind) -> HTML {
    let shape: HTML =
      switch kind {
      case .memberAssociation: "<circle cx=\"8\" cy=\"8\" r=\"6\"/>"
      case .individual: "<circle cx=\"8\" cy=\"8\" r=\"5\"/>"
      case .government: "<path d=\"M3 3h10v10h-10z\"/>"
      case .organisation: "<path d=\"M8 1l7 7-7 7-7-7z\"/>"
      case .volunteer: "<path d=\"M8 2l7 12h-14z\"/>"
      case .unknown: "<path d=\"M4.5 2h7l3.5 6-3.5 6h-7l-3.5-6z\"/>"
      }
    return
      "<svg class=\"sign k-\(kind.name.replacing(" ", with: "-"))\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">\(shape)</svg>"
  }
}

extension Function {
  /// The function in a word.
  fileprivate var short: Text {
    switch self {
    case .learning: Text(en: "Learning", nl: "Leren")
    case .culture: Text(en: "Culture", nl: "Cultuur")
    case .movement: Text(en: "Movement", nl: "Beweging")
    case .community: Text(en: "Community", nl: "Gemeenschap")
    }
  }
}
