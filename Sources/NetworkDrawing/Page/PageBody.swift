import GraphCore
import GraphLayout
import SocialNetwork

/// What stands on a page between its subtitle and its legend: a network, regions, circles.
///
/// It is laid out in points of the page, in the room that it is given, and never drawn larger and
/// shrunk.
protocol PageBody {
  /// The rows of the legend, of what is drawn only; asked before the body is drawn, for their height.
  var legend: [LegendRow] { get }

  /// The rows for which there is to be room, where a picture of the same network with more marks is to
  /// have the same places.
  var reservedLegend: [LegendRow] { get }

  /// The most height that it takes on a page without words that is as high as it comes out, in points;
  /// infinite of what needs as much as it shows.
  func mostBareHeight(ofWidth width: Double) -> Double

  /// Draws itself in a room.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - room: Where it stands, from its top; where the page may be lower, the room is the most that it
  ///     may take, and ``Double/infinity`` deep where the page is as high as it comes out.
  /// - Returns: The height that it takes, from the top of the room.
  /// - Throws: Where Graphviz cannot measure words or find places.
  mutating func draw(on page: inout Page, in room: Room) throws(DrawingError) -> Double

  /// What stands apart from the body, below it or in the column; `nil`: there is none.
  var panel: Panel? { get set }

  /// The sentences of the caption, in the order in which they are read; those that are always there are
  /// asked for before the body is drawn, the others after it.
  var caption: [CaptionSentence] { get }
}

extension PageBody {
  var panel: Panel? {
    get { nil }
    set {}
  }

  var reservedLegend: [LegendRow] { legend }

  func mostBareHeight(ofWidth width: Double) -> Double { .infinity }
}

/// The part of a page that a body may take, in points.
struct Room: Sendable, Hashable {
  let left: Double
  let top: Double
  let width: Double

  /// The most height there is; infinite where the page is as high as it comes out.
  let height: Double

  /// Whether the body is to fill the height rather than to take what it needs.
  let isFilled: Bool
}

/// What a page says around its body.
struct PageFrame: Sendable {
  let title: String
  let subtitle: String?
  let language: Language

  /// Whether nothing is written around the body.
  var isBare = false

  /// The most lines of the caption, on a page and below a slide, where what was asked for takes no more.
  private static let captionLines = (page: 3, slide: 2)

  /// A page with everything on it.
  ///
  /// - Parameters:
  ///   - sheet: The page.
  ///   - body: What stands between subtitle and legend.
  /// - Returns: The page, the words of its legend, the caption, and the sentences for which it had no
  ///   room.
  /// - Throws: What the body throws.
  func page(
    on sheet: Sheet,
    of body: inout some PageBody
  ) throws(DrawingError) -> (page: Page, legend: [String], caption: [Text], rest: [Text]) {
    var page = Page(on: sheet)
    guard !isBare else {
      try fill(&page, with: &body)
      let words = Legend(body.legend, language: language).words
      return (page, words, body.caption.map(\.text), [])
    }
    writeTitle(on: &page)
    let top = page.bottom - 0.8 * sheet.typography.subtitle
    let result =
      sheet.hasColumn
      ? try fillBesideColumn(&page, with: &body, top: top)
      : try fillAboveLegend(&page, with: &body, top: top)
    return (page, result.legend, result.caption, result.rest)
  }

  /// The network and what stands apart from it, and nothing else.
  private func fill(
    _ page: inout Page,
    with body: inout some PageBody
  ) throws(DrawingError) {
    let gap = page.typography.legend
    let height = body.mostBareHeight(ofWidth: page.width)
    let room = Room(left: 0, top: 0, width: page.width, height: height, isFilled: false)
    var y = -(try body.draw(on: &page, in: room))
    if let panel = body.panel, panel.height > 0 {
      y -= gap
      page.rule(at: y)
      panel.draw(on: &page, left: 0, top: y - gap)
      y -= gap + panel.height
    }
    page.bottom = min(page.bottom, y)
  }

  private func writeTitle(on page: inout Page) {
    let typography = page.typography
    var width = page.width
    if let logo = Diagram.HouseStyle.current.logo {
      let height = 1.9 * typography.title
      let logoWidth = min(height * logo.aspectRatio, 0.3 * page.width)
      page.logoFrame = Box(
        left: page.width - logoWidth,
        bottom: -logoWidth / logo.aspectRatio,
        right: page.width,
        top: 0
      )
      width -= logoWidth + typography.title
    }
    let size = titleSize(within: width, on: page)
    // A long word does not make the page wider.
    let title = TextLabel(
      title,
      fontSize: size,
      width: width,
      maxLines: 3,
      isBold: true,
      longest: width
    )
    page.write(title, left: 0, top: 0, color: Theme.ink, cssClass: "words title")
    page.bottom = min(page.bottom, -typography.title * TextLabel.nameStep)
    defer { page.bottom = min(page.bottom, page.logoFrame?.bottom ?? 0) }
    guard let subtitle else { return }
    let label = TextLabel(
      subtitle,
      fontSize: typography.subtitle,
      width: width,
      maxLines: 2,
      longest: width
    )
    page.write(
      label,
      left: 0,
      top: page.bottom - 0.25 * typography.subtitle,
      color: Theme.mutedInk,
      cssClass: "words subtitle"
    )
  }

  /// The size of the letters of the title: on a slide small enough for one line where that can be read.
  private func titleSize(within width: Double, on page: Page) -> Double {
    let usual = page.typography.title
    guard page.sheet.hasColumn else { return usual }
    let length = title.cleaned.width(fontSize: usual, isBold: true)
    return max(min(usual, (usual * width / max(length, 1) * 0.99 * 2).rounded(.down) / 2), 18)
  }

  /// Network, panel, legend and caption below one another, all with the same edges.
  private func fillAboveLegend(
    _ page: inout Page,
    with body: inout some PageBody,
    top: Double
  ) throws(DrawingError) -> (legend: [String], caption: [Text], rest: [Text]) {
    let gap = page.typography.legend
    var legend = Legend(body.legend, language: language)
    let panelHeight = body.panel?.height ?? 0
    let lines = captionLines(of: body, on: page)
    let captionHeight = Double(lines) * page.typography.caption * TextLabel.proseStep
    var legendHeight = legend.height(on: page, width: page.width)
    let reserved = reservedHeight(for: body, on: page, width: page.width)
    let below =
      (panelHeight > 0 ? panelHeight + 2 * gap : 0)
      + (reserved > 0 ? reserved + gap : 0) + gap + captionHeight
    // A title of two lines, as that of a layer, takes no more room than one of one.
    let reservedTop = min(top, reservedTop(on: page))
    let height = page.sheet.contentHeight.map { $0 + reservedTop - below } ?? .infinity
    let top = page.sheet.isTrimmed ? top : reservedTop
    let room = Room(
      left: 0,
      top: top,
      width: page.width,
      height: height,
      isFilled: !page.sheet.isTrimmed
    )
    var y = top - min(try body.draw(on: &page, in: room), height)
    // What is drawn in the room that there is may need fewer words.
    let drawn = Legend(body.legend, language: language)
    if drawn.height(on: page, width: page.width) <= max(legendHeight, reserved) {
      legend = drawn
      legendHeight = legend.height(on: page, width: page.width)
    }
    if panelHeight > 0 {
      y -= gap
      page.rule(at: y)
      body.panel?.draw(on: &page, left: 0, top: y - gap)
      y -= gap + panelHeight
    }
    if let height = page.sheet.contentHeight, !page.sheet.isTrimmed {
      // Of a page that is filled the caption ends at the foot.
      y = min(y, captionHeight + gap + (legendHeight > 0 ? legendHeight + gap : 0) - height)
    }
    if legendHeight > 0 {
      legend.draw(on: &page, left: 0, top: y - gap, width: page.width)
      y -= gap + legendHeight
    }
    page.bottom = y - 0.6 * gap
    page.rule(at: page.bottom)
    let result = writeCaption(
      body.caption,
      on: &page,
      top: page.bottom - 0.4 * gap,
      mostLines: lines
    )
    return (legend.words, result.caption, result.rest)
  }

  /// The height that a legend may have in either language, whatever is marked, so that everybody stands in the same
  /// place in both.
  private func reservedHeight(for body: some PageBody, on page: Page, width: Double) -> Double {
    Language.allCases.flatMap { language in
      [body.legend, body.reservedLegend].map { rows in
        Legend(rows, language: language).height(on: page, width: width)
      }
    }.max() ?? 0
  }

  /// Where a body begins at most below a title of two lines and a subtitle of one.
  private func reservedTop(on page: Page) -> Double {
    let typography = page.typography
    let title = TextLabel(lines: ["", ""], fontSize: typography.title, isBold: true)
    let line = TextLabel(lines: [""], fontSize: typography.subtitle)
    return -title.height - 0.25 * typography.subtitle - line.height - 0.8 * typography.subtitle
  }

  /// The network beside a column with legend and panel, and the caption under both.
  private func fillBesideColumn(
    _ page: inout Page,
    with body: inout some PageBody,
    top: Double
  ) throws(DrawingError) -> (legend: [String], caption: [Text], rest: [Text]) {
    let gap = page.typography.legend
    let lines = captionLines(of: body, on: page)
    let captionHeight = Double(lines) * page.typography.caption * TextLabel.proseStep
    let whole = (page.sheet.contentHeight ?? 540) + top - captionHeight - gap
    let left = page.width - Sheet.columnWidth
    let isPanelInColumn = body.panel?.isInColumn ?? false
    let leastPanel = isPanelInColumn ? body.panel?.leastHeight ?? 0 : 0
    var rows = body.legend
    var legend = ColumnLegend(rows, in: whole, above: leastPanel, on: page)
    let height = whole - legend.roomBeneath(on: page)
    let legendHeight = legend.height(on: page, in: language)
    // Names are shown where there is room for them whatever is marked.
    let reserved = reservedHeight(for: body, on: page, width: Sheet.columnWidth)
    if isPanelInColumn {
      body.panel?.fit(
        height: height - legendHeight - 3 * gap,
        withNames: height - reserved - 3 * gap
      )
    } else {
      body.panel?.fit(height: height)
    }
    let room = Room(left: 0, top: top, width: left - 2 * gap, height: height, isFilled: true)
    _ = try body.draw(on: &page, in: room)
    // What is drawn in the room that there is may need fewer words.
    let drawn = ColumnLegend(body.legend, in: whole, above: leastPanel, on: page)
    if drawn.roomBeneath(on: page) <= legend.roomBeneath(on: page),
      drawn.height(on: page, in: language) <= legendHeight
    {
      (rows, legend) = (body.legend, drawn)
    }
    page.line(
      [Point(x: left - gap, y: top), Point(x: left - gap, y: top - height)],
      color: Theme.rule,
      penWidth: 0.8
    )
    legend.drawColumn(on: &page, left: left, top: top, in: language)
    legend.drawBeneath(on: &page, top: top - height - gap, in: language)
    if let panel = body.panel, panel.height > 0 {
      draw(panel, on: &page, room: room, below: top - legendHeight)
    }
    let result = writeCaption(
      body.caption,
      on: &page,
      top: top - whole - gap,
      mostLines: lines
    )
    return (Legend(rows, language: language).words, result.caption, result.rest)
  }

  /// Draws a panel at the foot of the column, however long the legend is; where there is no network, in its room.
  private func draw(_ panel: Panel, on page: inout Page, room: Room, below end: Double) {
    guard panel.isInColumn else {
      panel.draw(on: &page, left: room.left, top: room.top)
      return
    }
    let gap = page.typography.legend
    let left = page.width - Sheet.columnWidth
    let y = room.top - room.height + panel.height + gap
    // A long legend ends where the panel begins.
    if end > y {
      page.line(
        [Point(x: left, y: y), Point(x: page.width, y: y)],
        color: Theme.rule,
        penWidth: 0.8
      )
    }
    panel.draw(on: &page, left: left, top: y - gap)
  }

  /// The most lines of the caption: more than usual where what is always there needs them, with a line for what is
  /// cut short before it is left out.
  private func captionLines(of body: some PageBody, on page: Page) -> Int {
    let usual = page.sheet.hasColumn ? PageFrame.captionLines.slide : PageFrame.captionLines.page
    let needed = body.caption.compactMap { sentence in
      sentence.importance == .always ? sentence : sentence.atLeast
    }
    return needed.isEmpty ? usual : max(usual, label(needed, on: page).lines.count)
  }

  private func label(_ sentences: [CaptionSentence], on page: Page) -> TextLabel {
    TextLabel(
      prose: sentences.map(\.text).prose[language],
      fontSize: page.typography.caption,
      width: page.width
    )
  }

  /// Writes as many sentences as there are lines for, the important ones first.
  private func writeCaption(
    _ sentences: [CaptionSentence],
    on page: inout Page,
    top: Double,
    mostLines: Int
  ) -> (caption: [Text], rest: [Text]) {
    let missing = MissingLetters(among: page.letters).note.map { CaptionSentence($0, .omission) }
    let all = sentences.filter { !$0.text[language].isEmpty } + [missing].compactMap(\.self)
    var sentences = all.map { $0.atLeast ?? $0 }
    var isKept = all.map { $0.importance == .always || $0.atLeast != nil }
    func kept() -> [CaptionSentence] { zip(sentences, isKept).filter(\.1).map(\.0) }
    for importance in CaptionSentence.Importance.allCases where importance != .always {
      for index in sentences.indices where sentences[index].importance == importance {
        (sentences[index], isKept[index]) = (all[index], true)
        // What follows on something that is left out would be read with what stands before.
        guard label(kept(), on: page).lines.count > mostLines else { continue }
        guard let short = all[index].short else {
          isKept[index] = false
          continue
        }
        sentences[index] = CaptionSentence(short, importance)
        isKept[index] =
          all[index].atLeast != nil || label(kept(), on: page).lines.count <= mostLines
        if !isKept[index] { sentences[index] = all[index] }
      }
    }
    page.write(
      label(kept(), on: page),
      left: 0,
      top: top,
      color: Theme.mutedInk,
      cssClass: "words caption"
    )
    return (kept().map(\.text), zip(sentences, isKept).filter { !$0.1 }.map(\.0.text))
  }
}
