import GraphCore
import GraphLayout
import SocialNetwork

extension LegendRow {
  /// A row of colors, after what they stand for.
  static func colors(_ palette: Palette) -> LegendRow {
    LegendRow(
      palette.entries.map { entry in
        // The pattern of small symbols stands beside the letter of large ones.
        let sample = entry.pattern.map { _ in 10.0 } ?? 0
        return LegendEntry(words: entry.words, width: 17 + sample) { page, place, name, scale in
          page.swatch(
            entry.fill,
            letter: entry.letter,
            in: Box(
              center: place - Point(x: sample * scale / 2, y: 0),
              width: 17 * scale,
              height: 9.5 * scale
            ),
            name: name
          )
          guard let pattern = entry.pattern else { return }
          var symbol = Symbol(kind: .memberAssociation, radius: 3.4 * scale)
          symbol.fill = entry.fill
          symbol.pattern = pattern
          let spot = place + Point(x: (17 + sample) * scale / 2 - 3.8 * scale, y: 0)
          page.draw(symbol, at: spot, name: "\(name)s", cssClass: "key")
        }
      },
      heading: Text(
        en: "Colour: \(palette.title.en.cleaned)",
        nl: "Kleur: \(palette.title.nl.cleaned)"
      ),
      subject: .colors
    )
  }

  /// A row for the actors that the drawing is about, or the ends of a path.
  static func centers(_ count: Int, areEnds: Bool = false) -> LegendRow? {
    guard count > 0 else { return nil }
    let words =
      areEnds
      ? Text(en: "The ends of the paths", nl: "Begin en einde van de paden")
      : count == 1
        ? Text(en: "At the centre of this drawing", nl: "Centraal in deze tekening")
        : Text(
          en: "At the centre of this drawing (\(count))",
          nl: "Centraal in deze tekening (\(count))"
        )
    return LegendRow([
      LegendEntry(words: words, width: 12) { page, place, name, scale in
        var symbol = Symbol(kind: .memberAssociation, radius: 3 * scale)
        symbol.fill = Theme.plain
        symbol.isCenter = true
        page.draw(symbol, at: place, name: name, cssClass: "key")
      }
    ])
  }

  /// A row for the actors that have no tie in the layer that is drawn, as far as is known.
  ///
  /// - Parameters:
  ///   - count: How many they are.
  ///   - kinds: Their kinds.
  ///   - isCertain: Whether it is known of all of them.
  ///   - examples: How one of each kind is drawn, where that goes by more than the kind.
  /// - Returns: The row.
  static func apart(
    _ count: Int,
    of kinds: Set<ActorKind>,
    isCertain: Bool,
    drawnAs examples: [ActorKind: Symbol] = [:]
  ) -> LegendRow {
    pale(
      kinds,
      drawnAs: examples,
      isCertain
        ? Text(
          en: "has none of these ties (\(count))",
          nl: "heeft geen van deze relaties (\(count))"
        )
        : Text(
          en: "has none of these ties, as far as is known (\(count))",
          nl: "heeft geen van deze relaties, voor zover bekend (\(count))"
        )
    )
  }

  /// A row for the actors who are gone at the moment that the picture tells of, and not counted by kind.
  static func gone(
    _ count: Int,
    of kinds: Set<ActorKind>,
    drawnAs examples: [ActorKind: Symbol] = [:]
  ) -> LegendRow {
    pale(
      kinds,
      drawnAs: examples,
      Text(en: "gone since (\(count))", nl: "sindsdien weg (\(count))")
    )
  }

  private static func pale(
    _ kinds: Set<ActorKind>,
    drawnAs examples: [ActorKind: Symbol],
    _ words: Text
  ) -> LegendRow {
    // Two stand for all.
    let shown = ActorKind.legendOrder.filter(kinds.contains).prefix(2)
    let offsets = shown.count == 1 ? [0.0] : [-5, 6]
    return LegendRow([
      LegendEntry(words: words, width: 22) { page, place, name, scale in
        for (kind, offset) in zip(shown, offsets) {
          var symbol = Symbol(kind: kind, radius: 4 * scale)
          symbol.isPale = true
          symbol.fill = examples[kind]?.fill
          symbol.pattern = examples[kind]?.pattern
          page.draw(
            symbol,
            at: place + Point(x: offset * scale, y: 0),
            name: "\(name)\(kind.rawValue)",
            cssClass: "key"
          )
        }
      }
    ])
  }

  /// A row for the people who are counted at the actor they hang on.
  static func folded(_ count: Int) -> LegendRow? {
    guard count > 0 else { return nil }
    return LegendRow([
      LegendEntry(
        words: Text(
          en: "people with one tie, counted at whom they are tied to (\(count))",
          nl: "mensen met één relatie, geteld bij wie ze hangen (\(count))"
        ),
        width: 16
      ) { page, place, name, scale in page.count(3, at: place, name: name) }
    ])
  }
}
