import SocialNetwork

// Charts as SVG, each with all its values in its alternative text and a table below.

extension HTMLBody {
  /// A chart with its title, legend, table and caption.
  mutating func chart(_ chart: Chart, hasUnit: Bool = true) -> HTML {
    let title = say(chart.title)
    let heading: HTML = title.isEmpty ? .none : "<h3>\(title)</h3>"
    let caption: HTML =
      chart.caption.isEmpty ? .none : "<p>\(say(.paragraph(chart.caption)))</p>"
    let unit: HTML = hasUnit ? "<p class=\"unit\">\(say(chart.unit))</p>" : .none
    let drawn: HTML
    switch chart.form {
    case .ladder(let steps): drawn = ladder(steps, chart)
    case .shares(let shares, let rows): drawn = self.shares(shares, rows, chart)
    case .bars(let rows, let series): drawn = bars(rows, series, chart)
    case .heat(let labels, let cells): drawn = heat(labels, cells, chart)
    case .lorenz(let curves): drawn = lorenz(curves, chart)
    case .kinds(let rows): drawn = kinds(rows, chart)
    case .intervals(let rows, let extent, let ends): drawn = intervals(rows, extent, ends, chart)
    }
    let isTable = if case .heat = chart.form { true } else { false }
    let isOpen = if case .ladder = chart.form { true } else { false }
    var below = HTML.none
    if !isTable {
      let table = self.table(PageTable(title: Text(""), table: chart.table))
      below = """
        <details class="fold"\(HTML.trusted(isOpen ? " open" : ""))><summary>\(frame(en: "Table", nl: "Tabel"))</summary>
        \(table)</details>
        """
    }
    return """
      <figure class="chart">
      \(heading)\(card(on: title.isEmpty ? say(chart.unit) : title, chart.explanation, chart.more))\(unit)
      \(drawn)\(below)
      \(caption.isEmpty ? .none : "<figcaption>\(caption)</figcaption>\n")</figure>

      """
  }

  /// What a chart shows, in words: its title, and the values one after another.
  private func alternative(_ chart: Chart, _ values: [String]) -> String {
    let title =
      say(chart.title).isEmpty ? say(chart.unit) : "\(say(chart.title)), \(say(chart.unit))"
    return "\(title): \(values.joined(separator: "; "))."
  }

  // MARK: - The ladder

  private func ladder(_ steps: [Chart.Step], _ chart: Chart) -> HTML {
    let all = max(steps.reduce(0) { $0 + $1.count }, 1)
    var x = 0.0
    var parts = HTML.none
    for step in steps where step.count > 0 {
      let width = 100 * Double(step.count) / Double(all)
      let tone = step.tone.map { "q\($0 + 1)" } ?? "hatched"
      parts +=
        "<rect class=\"\(tone)\" x=\"\(x)%\" width=\"\(max(width - 0.25, 0.2))%\" height=\"56\"/>"
      if width >= 1.6 {
        let ink = step.tone.map { $0 >= 3 ? "on-dark" : "on-light" } ?? "on-light plate"
        let wide = width < 7 ? " wide" : ""
        parts +=
          "<text class=\"\(ink)\(wide)\" x=\"\(x + width / 2)%\" y=\"33\" text-anchor=\"middle\">\(say(Number.text(step.count)))</text>"
      }
      x += width
    }
    let values = steps.map { "\(say($0.label)) \(say(Number.text($0.count)))" }
    let legend = steps.map { step -> HTML in
      let tone = step.tone.map { "q\($0 + 1)" } ?? "hatched"
      return
        "<li><svg class=\"swatch\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><rect class=\"\(tone)\" width=\"14\" height=\"14\"/></svg>\(say(step.label))</li>"
    }
    return """
      <ul class="key">\(legend)</ul>
      <svg class="ladder" width="100%" height="56" role="img" aria-label="\(alternative(chart, values))">\(parts)</svg>

      """
  }

  // MARK: - Shares

  private func shares(_ shares: [Chart.Share], _ rows: [Chart.ShareRow], _ chart: Chart) -> HTML {
    let legend = zip(shares, chart.table.columns.dropFirst()).map { share, column -> HTML in
      "<li><svg class=\"swatch\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><rect class=\"\(share.look)\" width=\"14\" height=\"14\"/></svg>\(say(column.title))</li>"
    }
    var lines = HTML.none
    var values: [String] = []
    for row in rows {
      let sign = row.kind.map { HTMLBody.symbol($0) } ?? .none
      let amounts = row.amounts.compactMap(\.self)
      let all = amounts.reduce(0, +)
      var bar = HTML.none
      if amounts.count < row.amounts.count || all == 0 {
        bar =
          "<rect class=\"\(amounts.count < row.amounts.count ? "hatched" : "ground")\" width=\"100%\" height=\"32\"/>"
        values.append(
          "\(say(row.label)): "
            + (all == 0 && amounts.count == row.amounts.count
              ? frame(en: "none", nl: "geen") : frame(en: "not shown", nl: "niet getoond"))
        )
      } else {
        var x = 0.0
        let texts = Percentage.texts(ofParts: amounts).map(say)
        for (place, amount) in amounts.enumerated() where amount > 0 {
          let width = 100 * amount / all
          bar +=
            "<rect class=\"\(shares[place].look)\" x=\"\(x)%\" width=\"\(max(width - 0.3, 0.2))%\" height=\"32\"/>"
          if width >= 9 {
            bar +=
              "<text class=\"\(shares[place].ink)\" x=\"\(x + width / 2)%\" y=\"21\" text-anchor=\"middle\">\(texts[place])</text>"
          }
          x += width
        }
        let parts = zip(chart.table.columns.dropFirst(), texts).map { "\(say($0.title)) \($1)" }
        values.append("\(say(row.label)): \(parts.joined(separator: ", "))")
      }
      lines += """
        <div class="row"><span class="name">\(sign)<span>\(say(row.label))<small>\(say(row.base))</small></span></span><svg width="100%" height="32" aria-hidden="true">\(bar)</svg></div>

        """
    }
    return """
      <ul class="key">\(legend)</ul>
      <div class="rows" role="img" aria-label="\(alternative(chart, values))">
      \(lines)</div>

      """
  }

  // MARK: - Bars

  private func bars(_ rows: [Chart.BarRow], _ series: [Text], _ chart: Chart) -> HTML {
    let most = max(rows.flatMap { $0.values.compactMap(\.self) }.max() ?? 0, 1)
    let legend: HTML =
      series.count < 2
      ? .none
      : "<ul class=\"key\">\(series.enumerated().map { place, title -> HTML in "<li><svg class=\"swatch\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><rect class=\"\(HTMLBody.fill(ofSeries: place))\" width=\"14\" height=\"14\"/></svg>\(say(title.capitalized))</li>" })</ul>"
    var lines = HTML.none
    var values: [String] = []
    let thick = 18
    for row in rows {
      var bar = HTML.none
      for (place, value) in row.values.enumerated() {
        let y = place * (thick + 3)
        guard let value else {
          bar += "<rect class=\"hatched\" y=\"\(y)\" width=\"60%\" height=\"\(thick)\"/>"
          continue
        }
        let width = 84 * value / most
        bar += """
          <rect class="\(HTMLBody.fill(ofSeries: place))" y="\(y)" width="\(max(width, value > 0 ? 0.4 : 0))%" height="\(thick)"/>\
          <text class="ink" x="\(width)%" dx="6" y="\(y + 14)">\(say(row.texts[place]))</text>
          """
      }
      let height = row.values.count * (thick + 3)
      values.append(
        "\(say(row.label)): "
          + zip(series, row.texts).map { series.count > 1 ? "\(say($0)) \(say($1))" : say($1) }
          .joined(separator: ", ")
      )
      lines += """
        <div class="row short"><span class="name">\(say(row.label))</span><svg width="100%" height="\(height)" aria-hidden="true">\(bar)</svg></div>

        """
    }
    return """
      \(legend)
      <div class="rows" role="img" aria-label="\(alternative(chart, values))">
      \(lines)</div>

      """
  }

  /// The fill of a series; the third is that of those of whom something is not known.
  private static func fill(ofSeries place: Int) -> HTML {
    place == 0 ? "data" : place == 1 ? "data-2" : "hatched"
  }

  // MARK: - Heat

  /// A table whose cells are darker the more there are.
  private mutating func heat(_ labels: [Text], _ cells: [[Int]], _ chart: Chart) -> HTML {
    let all = cells.joined().filter { $0 > 0 }.sorted()
    // Five classes of about as many cells each.
    var bounds: [Int] = []
    for part in 1..<5 where !all.isEmpty {
      let bound = all[min(part * all.count / 5, all.count - 1)]
      if bound > (bounds.last ?? 1) { bounds.append(bound) }
    }
    func tone(_ count: Int) -> Int { 1 + bounds.count { count >= $0 } }
    let heads = labels.map { label -> HTML in
      "<th scope=\"col\"><span>\(say(label))</span></th>"
    }
    let rows = zip(labels.indices, cells).map { place, row -> HTML in
      let data = row.enumerated().map { column, count -> HTML in
        let look = count == 0 ? "" : "q\(tone(count))"
        let isOwn = column == place ? " own" : ""
        return "<td class=\"\(look)\(isOwn)\">\(count == 0 ? "·" : say(Number.text(count)))</td>"
      }
      return "<tr><th scope=\"row\">\(say(labels[place]))</th>\(data)</tr>\n"
    }
    var legend = HTML.none
    for step in 0...bounds.count where !all.isEmpty {
      let low = step == 0 ? 1 : bounds[step - 1]
      let words =
        step == bounds.count
        ? frame(en: "\(low) or more", nl: "\(low) of meer")
        : bounds[step] - 1 == low ? "\(low)" : "\(low)–\(bounds[step] - 1)"
      legend +=
        "<li><svg class=\"swatch\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><rect class=\"q\(step + 1)\" width=\"14\" height=\"14\"/></svg>\(words)</li>"
    }
    return """
      <div class="scroll" tabindex="0" role="group" aria-label="\(say(chart.title))"><table class="heat"><thead><tr><td></td>\(heads)</tr></thead><tbody>
      \(rows)</tbody></table></div>
      <ul class="key">\(legend)</ul>

      """
  }

  // MARK: - Lorenz

  private func lorenz(_ curves: [Chart.LorenzCurve], _ chart: Chart) -> HTML {
    let (left, top, side) = (44.0, 10.0, 240.0)
    func point(_ of: Double, _ have: Double) -> HTML {
      "\(left + side * of),\(top + side * (1 - have))"
    }
    let lines = curves.enumerated().map { place, curve -> HTML in
      let points = curve.points.map { point -> HTML in
        "\(left + side * point.of),\(top + side * (1 - point.have)) "
      }
      return "<polyline class=\"curve-\(place + 1)\" points=\"\(points)\"/>"
    }
    let legend = curves.enumerated().map { place, curve -> HTML in
      "<li><svg class=\"swatch\" viewBox=\"0 0 22 14\" aria-hidden=\"true\"><path class=\"curve-\(place + 1)\" d=\"M0 7h22\"/></svg>\(say(curve.label)), Gini \(say(curve.gini))</li>"
    }
    let values = curves.map { curve in
      let half = curve.points.first { $0.of >= 0.5 }?.have
      return "\(say(curve.label)): Gini \(say(curve.gini)), "
        + frame(en: "least connected half has", nl: "minst verbonden helft heeft")
        + " " + say(Percentage.text(half))
    }
    let grid = [0.0, 0.5, 1.0].map { tick -> HTML in
      let words = say(Percentage.text(tick))
      return """
        <path class="grid" d="M\(left) \(top + side * (1 - tick))h\(side)M\(left + side * tick) \(top)v\(side)"/>\
        <text class="tiny" x="\(left - 6)" y="\(top + side * (1 - tick) + 4)" text-anchor="end">\(words)</text>\
        <text class="tiny" x="\(left + side * tick)" y="\(top + side + 16)" text-anchor="middle">\(words)</text>
        """
    }
    return """
      <ul class="key">\(legend)</ul>
      <svg class="lorenz" viewBox="0 0 304 274" role="img" aria-label="\(alternative(chart, values))">\(grid)<path class="equal" d="M\(point(0, 0))L\(point(1, 1))"/>\(lines)</svg>

      """
  }

  // MARK: - Kinds

  private func kinds(_ rows: [Chart.KindRow], _ chart: Chart) -> HTML {
    let order: [ActorKind] = [
      .memberAssociation, .organisation, .government, .volunteer, .individual, .unknown,
    ]
    let most = Double(max(rows.map { $0.counts.reduce(0, +) }.max() ?? 1, 1))
    let present = order.filter { kind in
      rows.contains { $0.counts[ActorKind.allCases.firstIndex(of: kind) ?? 0] > 0 }
    }
    let legend = present.map { kind -> HTML in
      "<li>\(HTMLBody.symbol(kind))\(say(kind.plural.capitalized))</li>"
    }
    var lines = HTML.none
    var values: [String] = []
    for row in rows {
      var x = 0.0
      var bar = HTML.none
      let all = row.counts.reduce(0, +)
      for kind in present {
        let count = row.counts[ActorKind.allCases.firstIndex(of: kind) ?? 0]
        guard count > 0 else { continue }
        let width = 88 * Double(count) / most
        bar +=
          "<rect class=\"k-\(kind.name.replacing(" ", with: "-"))\" x=\"\(x)%\" y=\"1\" width=\"\(max(width - 0.3, 0.3))%\" height=\"18\"/>"
        x += width
      }
      bar += "<text class=\"ink\" x=\"\(x)%\" dx=\"6\" y=\"15\">\(say(Number.text(all)))</text>"
      values.append("\(say(row.label)): \(say(Number.text(all)))")
      lines += """
        <div class="row"><span class="name">\(say(row.label))</span><svg width="100%" height="20" aria-hidden="true">\(bar)</svg></div>

        """
    }
    return """
      <ul class="key">\(legend)</ul>
      <div class="rows wide" role="img" aria-label="\(alternative(chart, values))">
      \(lines)</div>

      """
  }

  // MARK: - Intervals

  private func intervals(
    _ rows: [Chart.IntervalRow],
    _ extent: Double,
    _ ends: [Text],
    _ chart: Chart
  ) -> HTML {
    func x(_ value: Double) -> Double { 50 + 46 * min(max(value / extent, -1), 1) }
    var lines = HTML.none
    var values: [String] = []
    for row in rows {
      var marks: HTML = "<line class=\"zero\" x1=\"50%\" x2=\"50%\" y1=\"0\" y2=\"32\"/>"
      if let value = row.value {
        if let range = row.range {
          marks +=
            "<line class=\"span\" x1=\"\(x(range.lowerBound))%\" x2=\"\(x(range.upperBound))%\" y1=\"16\" y2=\"16\"/>"
        }
        marks +=
          "<circle class=\"\(row.isClear ? "dot clear" : "dot")\" cx=\"\(x(value))%\" cy=\"16\" r=\"5.5\"/>"
      } else {
        marks += "<rect class=\"hatched\" x=\"4%\" y=\"11\" width=\"92%\" height=\"10\"/>"
      }
      let text = row.value == nil ? frame(en: "not shown", nl: "niet getoond") : say(row.text)
      values.append("\(say(row.label)) \(text)")
      lines += """
        <div class="row gap"><span class="name">\(say(row.label))</span><svg width="100%" height="32" aria-hidden="true">\(marks)</svg><b>\(text)</b></div>

        """
    }
    let axis: HTML = """
      <div class="row gap axis"><span></span><svg width="100%" height="18" aria-hidden="true"><text class="tiny" x="4%" y="13">\(say(ends[0]))</text><text class="tiny" x="50%" y="13" text-anchor="middle">0</text><text class="tiny" x="96%" y="13" text-anchor="end">\(say(ends[1]))</text></svg><span></span></div>

      """
    return """
      <div class="rows" role="img" aria-label="\(alternative(chart, values))">
      \(lines)\(axis)</div>

      """
  }
}

extension Chart.Share {
  /// The class of its color.
  fileprivate var look: String {
    switch self {
    case .bonding: "q5"
    case .bridging: "q2"
    case .linking: "linking"
    case .membership: "q1"
    case .unclassified: "hatched"
    }
  }

  /// The class of words on it.
  fileprivate var ink: String {
    switch self {
    case .bonding: "on-dark"
    case .linking: "on-linking"
    case .unclassified: "on-light plate"
    case .bridging, .membership: "on-light"
    }
  }
}
