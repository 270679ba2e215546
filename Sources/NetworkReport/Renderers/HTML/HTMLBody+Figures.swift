import SocialNetwork

// Numbers with their bars and cards, and the layers that they are of.

extension HTMLBody {
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

  func layer(_ layer: LayerSummary) -> HTML {
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
        "<details class=\"fold further\"><summary>\(title)</summary><div class=\"figures\">\(more)</div></details>\n"
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
}
