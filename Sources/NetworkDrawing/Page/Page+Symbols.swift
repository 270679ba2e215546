import GraphCore
import GraphLayout
import SocialNetwork

extension Page {
  /// Draws a symbol with its halo, ring and name.
  ///
  /// - Parameters:
  ///   - symbol: The symbol.
  ///   - place: Where it stands.
  ///   - name: What the node is called; unique on the page.
  ///   - cssClass: What it is.
  ///   - title: What a reader sees when pointing at it.
  ///   - plate: What lies behind its name.
  /// - Returns: The symbol as an end for ties.
  @discardableResult
  mutating func draw(
    _ symbol: Symbol,
    at place: Point,
    name: String,
    cssClass: String,
    title: String? = nil,
    plate: String = Theme.plate
  ) -> Node {
    cover(symbol.space(at: place))
    if let halo = symbol.rung?.halo {
      halos.append(
        Picture.Node(
          name: "h\(name)",
          attributes: Page.frame(symbol.box(at: place)) + [
            (.cssClass, "mark \(symbol.rung?.rawValue ?? "")"), (.shape, "circle"),
            (.style, "filled,\(halo.outline)"), (.fillColor, halo.fill), (.color, halo.border),
            (.penWidth, "0.9"),
          ]
        )
      )
    }
    if symbol.hasRing {
      let side = symbol.side + 2 * Symbol.ringWidth - 2
      halos.append(
        Picture.Node(
          name: "r\(name)",
          attributes: Page.frame(Box(center: place, width: side, height: side)) + [
            (.cssClass, symbol.isCenter ? "mark center" : "mark holder"),
            (.shape, symbol.kind.shape), (.style, "filled"), (.fillColor, "#FFFFFF"),
            (.color, symbol.isCenter ? Theme.ink : Theme.hanging),
            (.penWidth, symbol.isCenter ? "2" : "1.6"),
          ]
        )
      )
    }
    symbols.append(
      Picture.Node(
        name: name,
        title: title,
        attributes: Page.frame(Box(center: place, width: symbol.side, height: symbol.side)) + [
          (.cssClass, "\(cssClass) \(symbol.kind.cssClass)"), (.id, name),
        ] + Page.look(of: symbol)
          + (symbol.words.map { words in
            symbol.contrast.map { Page.words(words, color: $0) } ?? []
          } ?? [])
      )
    )
    if let words = symbol.words, symbol.contrast == nil {
      plates.append(Page.wordsOnPlate(words, at: place, name: "w\(name)"))
    }
    if symbol.fill != nil, symbol.kind == .individual {
      // What is hollow in its own color stays so in any other.
      holes.append(
        Picture.Node(
          name: "o\(name)",
          attributes: Page.frame(
            Box(center: place, width: 0.4 * symbol.side, height: 0.4 * symbol.side)
          ) + [
            (.cssClass, "hole"), (.shape, "circle"), (.fillColor, "#FFFFFF"),
            (.color, Theme.outline), (.penWidth, "0.5"),
          ]
        )
      )
    }
    if let label = symbol.label, let box = symbol.plate(at: place) {
      plates.append(
        Picture.Node(
          name: "l\(name)",
          attributes: Page.frame(box) + [
            (.cssClass, "name"), (.shape, "box"), (.fixedSize, "shape"), (.penWidth, "0"),
            (.color, "#FFFFFF00"), (.fillColor, plate), (.label, label.centered),
            (.fontSize, label.fontSize.text), (.fontColor, Theme.ink),
          ]
        )
      )
    }
    return Node(index: symbols.count - 1)
  }

  /// The shape and the colors of a symbol.
  private static func look(of symbol: Symbol) -> Picture.Attributes {
    guard let last = symbol.slices.last else {
      return [
        (.shape, symbol.kind.shape), (.fillColor, symbol.fill ?? symbol.kind.fill),
        (.color, symbol.fill == nil ? symbol.kind.border : Theme.outline),
      ]
    }
    // What is rounded off falls to the last slice; one slice is no pie.
    let slices = symbol.slices.dropLast().map { fill, share in
      "\(fill);\((share * 10_000).rounded(.down) / 10_000)"
    }
    return [
      (.shape, "circle"), (.style, slices.isEmpty ? "filled" : "wedged"),
      (.fillColor, (slices + [last.fill]).joined(separator: ":")),
      (.color, Theme.circle),
    ]
  }

  /// Draws a color of the legend.
  mutating func swatch(_ fill: String, letter: String?, in box: Box, name: String) {
    cover(box)
    var symbol = Symbol(kind: .unknown, side: 13)
    symbol.fill = fill
    symbols.append(
      Picture.Node(
        name: name,
        attributes: Page.frame(box) + [
          (.cssClass, "key"), (.id, name), (.shape, "box"), (.fillColor, fill),
          (.color, Theme.outline), (.penWidth, "0.5"),
        ]
          + (letter.map { Page.words($0, color: symbol.contrast ?? Theme.ink) } ?? [])
      )
    )
  }

  /// Words within a symbol or swatch.
  private static func words(_ words: String, color: String) -> Picture.Attributes {
    [
      (.label, words), (.fontSize, "8"), (.fontColor, color), (.fixedSize, "shape"),
      (.fontName, Theme.boldFont),
    ]
  }

  /// Words on a white plate, for a symbol of two colors of which one is light and the other dark.
  private static func wordsOnPlate(_ words: String, at place: Point, name: String) -> Picture.Node {
    // Bold letters run some 8 % wider.
    let width = 1.08 * words.width(fontSize: 8) + 2
    return Picture.Node(
      name: name,
      attributes: Page.frame(Box(center: place, width: width, height: 8)) + [
        (.cssClass, "letter"), (.shape, "box"), (.fillColor, "#FFFFFF"), (.color, "#FFFFFF00"),
        (.penWidth, "0"),
      ] + Page.words(words, color: Theme.ink)
    )
  }
}
