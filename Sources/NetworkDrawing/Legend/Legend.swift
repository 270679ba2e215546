import GraphCore
import GraphLayout
import SocialNetwork

/// What the symbols, halos, rings and lines stand for, shown by the very same.
struct Legend {
  let language: Language

  /// Where the next entry begins.
  private var left = 0.0

  /// The words of every entry.
  private(set) var entries: [String] = []

  /// How much larger the words and symbols are than on a page of usual size.
  let scale: Double

  init(language: Language, scale: Double) {
    self.language = language
    self.scale = scale
  }

  /// Draws an entry for every kind that occurs, with its count; in no color where that stands for
  /// something else.
  mutating func addKinds(_ counts: [ActorKind: Int], isColored: Bool, to page: inout Page) {
    startRow(on: &page)
    let scale = scale
    for kind in ActorKind.legendOrder {
      guard let number = counts[kind], number > 0 else { continue }
      let title = (number == 1 ? kind.title : kind.plural)[language]
      let words = "\(title.capitalizedFirst) (\(number))"
      addEntry(words, to: &page) { page, place, name in
        var symbol = Symbol(kind: kind, side: 12 * scale * kind.stretch)
        if !isColored { symbol.fill = Theme.plain }
        page.draw(symbol, at: place, name: name, cssClass: "legend")
      }
    }
  }

  /// Draws an entry for every kind that occurs, in its color of pies.
  mutating func addSlices(_ counts: [ActorKind: Int], to page: inout Page) {
    startRow(on: &page)
    let scale = scale
    for kind in ActorKind.legendOrder {
      guard let number = counts[kind], number > 0 else { continue }
      let title = (number == 1 ? kind.title : kind.plural)[language]
      addEntry("\(title.capitalizedFirst) (\(number))", to: &page) { page, place, name in
        var symbol = Symbol(kind: kind, side: 12 * scale)
        symbol.slices = [(kind.sliceFill, 1)]
        page.draw(symbol, at: place, name: name, cssClass: "legend")
      }
    }
  }

  /// Draws an entry for the area of circles and one for the width of lines.
  ///
  /// - Parameters:
  ///   - widest: How many ties the thickest line stands for; `nil` where there are no lines.
  ///   - isColored: Whether slices stand for something else than kinds.
  ///   - page: The page.
  mutating func addScales(widest: Int?, isColored: Bool, to page: inout Page) {
    startRow(on: &page)
    let scale = scale
    let circles =
      isColored
      ? Text(
        en: "Circle: the larger, the more actors; slices: colours",
        nl: "Cirkel: hoe groter, hoe meer actoren; taartpunten: kleuren"
      )
      : Text(
        en: "Circle: the larger, the more actors; slices: kinds",
        nl: "Cirkel: hoe groter, hoe meer actoren; taartpunten: soorten"
      )
    addEntry(circles[language], to: &page) { page, place, name in
      var symbol = Symbol(kind: .unknown, side: 14 * scale)
      symbol.slices = [ActorKind.memberAssociation, .volunteer, .individual].map(\.sliceFill)
        .map { (fill: $0, share: 1.0 / 3) }
      page.draw(symbol, at: place, name: name, cssClass: "key")
    }
    guard let widest else { return }
    let lines = Text(
      en: "Ties between two circles: the thicker, the more, up to \(widest)",
      nl: "Relaties tussen twee cirkels: hoe dikker, hoe meer, tot \(widest)"
    )
    addEntry(lines[language], to: &page) { page, place, name in
      let start = page.anchor(at: place + Point(x: -9 * scale, y: 0), name: "\(name)a")
      let end = page.anchor(at: place + Point(x: 9 * scale, y: 0), name: "\(name)b")
      page.tie(
        start,
        end,
        attributes: [(.id, name), (.color, Theme.communityTie), (.penWidth, "4")]
      )
    }
  }

  /// Draws an entry for the people who are counted at the actor they hang on.
  mutating func addFolded(_ count: Int, to page: inout Page) {
    guard count > 0 else { return }
    startRow(on: &page)
    let scale = scale
    let words = Text(
      en: "People with one tie, counted at the actor they hang on (\(count))",
      nl: "Mensen met één relatie, geteld bij de actor waaraan ze hangen (\(count))"
    )
    addEntry(words[language], to: &page) { page, place, _ in
      let mark = TextLabel("+3", fontSize: 9 * scale, width: 20 * scale)
      page.write(mark, left: place.x - mark.width / 2, top: place.y + mark.height / 2)
    }
  }

  mutating func startRow(on page: inout Page) {
    left = 0
    page.bottom -= 20 * scale
  }

  /// Writes words before the entries of a row.
  mutating func addHeading(_ words: String, to page: inout Page) {
    let label = TextLabel(words, fontSize: Theme.textSize * scale, width: 300 * scale, maxLines: 1)
    let middle = page.bottom
    page.write(label, left: left, top: middle + label.height / 2, color: Theme.mutedInk)
    page.bottom = middle
    left += label.width + 12 * scale
  }

  /// Draws a swatch and its words, on a new row where this one is full.
  mutating func addEntry(
    _ words: String,
    to page: inout Page,
    swatch: (inout Page, Point, String) -> Void
  ) {
    let label = TextLabel(words, fontSize: Theme.textSize * scale, width: 900, maxLines: 1)
    let indent = 4 + 18 * scale
    let width = indent + label.width
    if left > 0, left + width > page.width { startRow(on: &page) }
    let middle = page.bottom
    swatch(&page, Point(x: left + 1 + 8 * scale, y: middle), "k\(entries.count)")
    page.write(label, left: left + indent, top: middle + label.height / 2, color: Theme.ink)
    page.bottom = middle
    left += width + 18 * scale
    entries.append(words)
  }
}
