import GraphCore
import GraphLayout
import SocialNetwork

extension Page {
  /// Draws a symbol with its white collar, its ring and its name.
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
    bottom = min(bottom, symbol.space(at: place).bottom)
    let scale = typography.symbolScale
    if symbol.isCenter {
      let side = symbol.side + 2 * Symbol.ringWidth
      collars.append(
        Picture.Node(
          name: "r\(name)",
          attributes: Page.frame(Box(center: place, width: side, height: side)) + [
            (.cssClass, "mark center"), (.shape, symbol.kind.shape), (.style, "filled"),
            (.fillColor, "#FFFFFF"), (.color, Theme.ink), (.penWidth, "1.4"),
          ]
        )
      )
    } else if symbol.isPale {
      dash(symbol, at: place)
    } else if cssClass == "actor" {
      let side = symbol.side + 2 * min(Symbol.collar, 0.4 * symbol.radius)
      collars.append(
        Picture.Node(
          name: "r\(name)",
          attributes: Page.frame(Box(center: place, width: side, height: side)) + [
            (.cssClass, "collar"), (.shape, symbol.kind.shape), (.fillColor, "#FFFFFF"),
            (.color, "#FFFFFF"),
          ]
        )
      )
    }
    symbols.append(
      Picture.Node(
        name: name,
        title: title,
        attributes: Page.frame(Box(center: place, width: symbol.side, height: symbol.side)) + [
          (.cssClass, "\(cssClass) \(symbol.kind.cssClass)\(symbol.isPale ? " apart" : "")"),
          (.id, name), (.penWidth, (min(symbol.radius / 6, 1) * scale).text),
        ] + Page.look(of: symbol)
          + (symbol.words(fontSize: typography.name).map { words in
            symbol.contrast.map { Page.words(words, size: typography.name, color: $0) } ?? []
          } ?? [])
      )
    )
    if let words = symbol.words(fontSize: typography.name), symbol.contrast == nil {
      write(onPlate: words, at: place)
    }
    let hasWords = symbol.words(fontSize: typography.name) != nil
    let pattern = hasWords || symbol.isPale ? 0 : symbol.pattern ?? 0
    if pattern > 0 {
      draw(pattern: pattern, within: symbol, at: place, name: name)
    } else if symbol.fill != nil, symbol.kind == .individual {
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
      write(label, in: box, .center, plate: plate, cssClass: "name", name: "l\(name)")
    }
    return Node(index: symbols.count - 1)
  }

  /// The shape and the colors of a symbol.
  private static func look(of symbol: Symbol) -> Picture.Attributes {
    let fill = symbol.fill ?? symbol.kind.fill
    guard !symbol.isPale else {
      return [(.shape, symbol.kind.shape), (.fillColor, "#FFFFFF00"), (.color, "#FFFFFF00")]
    }
    return [
      (.shape, symbol.kind.shape), (.fillColor, fill),
      (.color, symbol.fill == nil ? symbol.kind.border : Theme.outline),
    ]
  }

  /// Draws a color of the legend.
  mutating func swatch(_ fill: String, letter: String?, in box: Box, name: String) {
    var symbol = Symbol(kind: .unknown, radius: 6)
    symbol.fill = fill
    symbols.append(
      Picture.Node(
        name: name,
        attributes: Page.frame(box) + [
          (.cssClass, "key"), (.id, name), (.shape, "box"), (.fillColor, fill),
          (.color, Theme.outline), (.penWidth, "0.5"),
        ]
          + (letter.map {
            Page.words($0, size: typography.name, color: symbol.contrast ?? Theme.ink)
          } ?? [])
      )
    )
  }

  /// Words within a symbol or swatch.
  private static func words(_ words: String, size: Double, color: String) -> Picture.Attributes {
    [
      (.label, words), (.fontSize, size.text), (.fontColor, color), (.fixedSize, "shape"),
      (.fontName, Theme.boldFont),
    ]
  }

  /// Words on a white plate, for a symbol of two colors of which one is light and the other dark.
  private mutating func write(onPlate words: String, at place: Point) {
    let label = TextLabel(lines: [words], fontSize: typography.name, isBold: true)
    write(
      label,
      in: Box(center: place, width: label.width, height: label.height),
      .center,
      plate: "#FFFFFF",
      cssClass: "letter"
    )
  }
}
