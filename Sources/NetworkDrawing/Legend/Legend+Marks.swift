import GraphCore
import GraphLayout
import SocialNetwork

extension Legend {
  /// Draws an entry for every rung that occurs, for what hangs and for what holds.
  mutating func addMarks(_ marks: IsolationMarks, to page: inout Page) {
    guard !marks.ladder.isEmpty else { return }
    startRow(on: &page)
    let scale = scale
    for (rung, actors, groups) in marks.ladder {
      let words = Noun.standing(rung, actors: actors, groups: groups)[language].capitalizedFirst
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
      let words = Text(en: "Only connection of a group", nl: "Enige verbinding van een groep")
      addEntry(words[language], to: &page) { page, place, name in
        let start = page.anchor(at: place + Point(x: -9 * scale, y: 0), name: "\(name)a")
        let end = page.anchor(at: place + Point(x: 9 * scale, y: 0), name: "\(name)b")
        page.tie(start, end, attributes: [(.id, name)] + Diagram.hangingTie(width: 1.4))
      }
    }
    if !marks.held.isEmpty {
      let words = Text(
        en: "Others depend on it (the number: how many)",
        nl: "Schakel voor anderen (het getal: hoeveel)"
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
      let mark = TextLabel("?", fontSize: 9 * scale, width: 20 * scale)
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
}
