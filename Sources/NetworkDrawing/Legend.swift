import SocialNetwork

/// What the symbols, halos, rings and lines stand for, shown by the very same.
struct Legend {
  private let language: Language

  /// Where the next entry begins.
  private var left = 0.0

  /// How many entries there are, for their names.
  private var count = 0

  /// How much larger the words and symbols are than on a page of usual size.
  private let scale: Double

  init(language: Language, scale: Double) {
    self.language = language
    self.scale = scale
  }

  /// Draws an entry for every kind that occurs, with its count.
  mutating func addKinds(_ counts: [ActorKind: Int], to page: inout Page) {
    startRow(on: &page)
    let scale = scale
    for kind in ActorKind.legendOrder {
      guard let number = counts[kind], number > 0 else { continue }
      let title = (number == 1 ? kind.title : kind.plural)[language]
      let words = "\(title.capitalizedFirst) (\(number))"
      addEntry(words, to: &page) { page, place, name in
        page.draw(
          Symbol(kind: kind, side: 12 * scale * kind.stretch),
          at: place,
          name: name,
          cssClass: "legend"
        )
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
        symbol.kinds = [(kind, 1)]
        page.draw(symbol, at: place, name: name, cssClass: "legend")
      }
    }
  }

  /// Draws an entry for the area of circles and one for the width of lines.
  ///
  /// - Parameters:
  ///   - widest: How many ties the thickest line stands for; `nil` where there are no lines.
  ///   - page: The page.
  mutating func addScales(widest: Int?, to page: inout Page) {
    startRow(on: &page)
    let scale = scale
    let circles = Text(
      en: "A community: its area is the number of actors, its slices are their kinds",
      nl: "Een gemeenschap: haar oppervlakte is het aantal actoren, haar taartpunten zijn hun "
        + "soorten"
    )
    addEntry(circles[language], to: &page) { page, place, name in
      var symbol = Symbol(kind: .unknown, side: 14 * scale)
      symbol.kinds = [(.memberAssociation, 0.25), (.volunteer, 0.35), (.individual, 0.4)]
      page.draw(symbol, at: place, name: name, cssClass: "key")
    }
    guard let widest else { return }
    let lines = Text(
      en: "Ties between two communities: the thicker, the more, up to \(widest)",
      nl: "Relaties tussen twee gemeenschappen: hoe dikker, hoe meer, tot \(widest)"
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
      let mark = Label("+3", fontSize: 9 * scale, width: 20 * scale)
      page.write(mark, left: place.x - mark.width / 2, top: place.y + mark.height / 2)
    }
  }

  /// Draws an entry for every rung that occurs, for what hangs and for what holds.
  mutating func addMarks(_ marks: Marks, to page: inout Page) {
    guard !marks.ladder.isEmpty else { return }
    startRow(on: &page)
    let scale = scale
    for (rung, actors, groups) in marks.ladder {
      let words = Count.rung(rung, actors: actors, groups: groups)[language].capitalizedFirst
      addEntry(words, to: &page) { page, place, name in
        if rung.halo != nil {
          var symbol = Symbol(kind: .individual, side: 6.5 * scale)
          symbol.rung = rung
          page.draw(symbol, at: place, name: name, cssClass: "key")
        } else {
          Legend.drawCard(for: rung, at: place, name: name, scale: scale, on: &page)
        }
      }
    }
    if !marks.ties.isEmpty {
      let words = Text(en: "What a group hangs by", nl: "Waaraan een groep hangt")
      addEntry(words[language], to: &page) { page, place, name in
        let start = page.anchor(at: place + Point(x: -9 * scale, y: 0), name: "\(name)a")
        let end = page.anchor(at: place + Point(x: 9 * scale, y: 0), name: "\(name)b")
        page.tie(start, end, attributes: [(.id, name)] + Diagram.hangingTie(width: 1.4))
      }
    }
    if !marks.held.isEmpty {
      let words = Text(
        en: "Holds others, with how many hang on it",
        nl: "Houdt anderen vast, met hoeveel eraan hangen"
      )
      addEntry(words[language], to: &page) { page, place, name in
        var symbol = Symbol(kind: .memberAssociation, side: 13 * scale)
        symbol.held = 3
        page.draw(symbol, at: place, name: name, cssClass: "key")
      }
    }
  }

  /// Draws a small card as they are on the shelf: with one actor, with two that are tied, or with a
  /// question mark.
  private static func drawCard(
    for rung: Rung,
    at place: Point,
    name: String,
    scale: Double,
    on page: inout Page
  ) {
    page.card(Box(center: place, width: 19 * scale, height: 12 * scale))
    let symbol = Symbol(kind: .individual, side: 5 * scale)
    switch rung {
    case .detached:
      let offset = Point(x: 5 * scale, y: 0)
      let first = page.draw(symbol, at: place - offset, name: "\(name)a", cssClass: "key")
      let second = page.draw(symbol, at: place + offset, name: "\(name)b", cssClass: "key")
      page.tie(first, second, attributes: [(.color, Theme.tie.fine), (.penWidth, "0.8")])
    case .unknown:
      let mark = Label("?", fontSize: 9 * scale, width: 20 * scale)
      page.write(
        mark,
        left: place.x - mark.width / 2,
        top: place.y + mark.height / 2,
        color: Theme.mutedInk
      )
    default:
      page.draw(symbol, at: place, name: name, cssClass: "key")
    }
  }

  private mutating func startRow(on page: inout Page) {
    left = 0
    page.bottom -= 20 * scale
  }

  /// Draws a swatch and its words, on a new row where this one is full.
  private mutating func addEntry(
    _ words: String,
    to page: inout Page,
    swatch: (inout Page, Point, String) -> Void
  ) {
    let label = Label(words, fontSize: Theme.textSize * scale, width: 900, maxLines: 1)
    let indent = 4 + 18 * scale
    let width = indent + label.width
    if left > 0, left + width > page.width { startRow(on: &page) }
    let middle = page.bottom
    swatch(&page, Point(x: left + 1 + 8 * scale, y: middle), "k\(count)")
    page.write(label, left: left + indent, top: middle + label.height / 2, color: Theme.ink)
    page.bottom = middle
    left += width + 18 * scale
    count += 1
  }
}

/// Counted things in words.
enum Count {
  static func actors(_ count: Int) -> Text {
    words(count, Text(en: "actor", nl: "actor"), Text(en: "actors", nl: "actoren"))
  }

  static func groups(_ count: Int) -> Text {
    words(count, Text(en: "group", nl: "groep"), Text(en: "groups", nl: "groepen"))
  }

  static func ties(_ count: Int) -> Text {
    words(count, Text(en: "tie", nl: "relatie"), Text(en: "ties", nl: "relaties"))
  }

  static func separateGroups(_ count: Int) -> Text {
    words(
      count,
      Text(en: "separate group", nl: "los deelnetwerk"),
      Text(en: "separate groups", nl: "losse deelnetwerken")
    )
  }

  static func isolates(_ count: Int) -> Text {
    actors(count) + Text(en: " without ties", nl: " zonder relaties")
  }

  /// How many actors stand on a rung, in how many groups.
  static func rung(_ rung: Rung, actors count: Int, groups: Int) -> Text {
    let words = rung.title + Text(": ") + actors(count)
    return groups < count ? words + Text(" in ") + Count.groups(groups) : words
  }

  private static func words(_ count: Int, _ one: Text, _ many: Text) -> Text {
    Text("\(count) ") + (count == 1 ? one : many)
  }
}

extension String {
  /// The string with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
