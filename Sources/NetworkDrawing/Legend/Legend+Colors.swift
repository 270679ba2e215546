import GraphCore
import GraphLayout
import SocialNetwork

extension Legend {
  /// Draws an entry for every color, below what colors stand for.
  mutating func addColors(_ palette: Palette, to page: inout Page) {
    startRow(on: &page)
    let scale = scale
    let words = Text(
      en: "Colour: \(palette.title.en.cleaned)",
      nl: "Kleur: \(palette.title.nl.cleaned)"
    )
    addHeading(words[language], to: &page)
    for entry in palette.entries {
      addEntry(entry.words[language], to: &page) { page, place, name in
        page.swatch(
          entry.fill,
          letter: entry.letter,
          in: Box(center: place, width: 17 * scale, height: 11 * scale),
          name: name
        )
      }
    }
  }

  /// Draws an entry for the actors that the drawing is about.
  mutating func addCenters(_ count: Int, to page: inout Page) {
    guard count > 0 else { return }
    startRow(on: &page)
    let scale = scale
    let words =
      count == 1
      ? Text(en: "At the centre of this drawing", nl: "Centraal in deze tekening")
      : Text(
        en: "At the centre of this drawing (\(count))",
        nl: "Centraal in deze tekening (\(count))"
      )
    addEntry(words[language], to: &page) { page, place, name in
      var symbol = Symbol(kind: .memberAssociation, side: 8 * scale)
      symbol.fill = Theme.plain
      symbol.isCenter = true
      page.draw(symbol, at: place, name: name, cssClass: "key")
    }
  }
}
