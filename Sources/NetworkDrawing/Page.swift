import GraphCore
import SocialNetwork

/// A page that is filled from the top, and becomes a picture.
struct Page {
  /// What has been drawn on.
  private(set) var bounds: Box

  /// How far down the page has been filled.
  var bottom = 0.0

  private var background: [String] = []

  /// What lies below everything else, such as the boxes of groups.
  private var ground: [String] = []
  private var halos: [Picture.Node] = []
  private var symbols: [Picture.Node] = []
  private var holes: [Picture.Node] = []
  private var plates: [Picture.Node] = []
  private var texts: [Picture.Node] = []
  private var ties: [(ends: (Node, Node), attributes: Picture.Attributes)] = []

  /// A drawn symbol, as an end for ties.
  struct Node { fileprivate let index: Int }

  init(width: Double) {
    bounds = Box(left: 0, bottom: 0, right: width, top: 0)
  }

  var width: Double { bounds.width }

  /// Leaves white on the right or below, so that the page with its margins has a ratio of
  /// width and height.
  mutating func extend(toRatio ratio: Double) {
    let width = bounds.width + Theme.margins
    let height = bounds.height + Theme.margins
    bounds.right += max(0, ratio * height - width)
    bounds.bottom -= max(0, width / ratio - height)
  }

  private mutating func cover(_ box: Box) {
    bounds = bounds.union(box)
    bottom = min(bottom, box.bottom)
  }

  /// Writes lines below a height, flush left, and says what they cover.
  @discardableResult
  mutating func write(
    _ label: Label,
    left: Double,
    top: Double,
    color: String = Theme.ink,
    isBold: Bool = false,
    plate: String? = nil
  ) -> Box {
    let box = Box(left: left, bottom: top - label.height, right: left + label.width, top: top)
    guard !label.lines.isEmpty else { return box }
    cover(box)
    // Graphviz centers what is wider than its node: leave room for fonts that run wider than ours.
    var room = box
    if plate == nil { room.right = max(box.right, min(left + 1.3 * label.width, bounds.right)) }
    texts.append(
      Picture.Node(
        name: "t\(texts.count)",
        attributes: Page.frame(room) + [
          (.cssClass, "words"), (.shape, plate == nil ? "plaintext" : "box"),
          (.style, plate == nil ? "" : "filled"), (.fixedSize, "shape"),
          (.label, label.flushLeft), (.fontSize, label.fontSize.text), (.fontColor, color),
        ] + (isBold ? [(.fontName, Theme.boldFont)] : [])
          + (plate.map { [(.fillColor, $0), (.color, "#FFFFFF00"), (.penWidth, "0")] } ?? [])
      )
    )
    return box
  }

  /// Draws a pale card.
  mutating func card(_ box: Box) {
    cover(box)
    background.append(
      "c 7 -\(Theme.cardBorder) C 7 -\(Theme.cardFill) P 4 "
        + [
          (box.left, box.top), (box.right, box.top), (box.right, box.bottom),
          (box.left, box.bottom),
        ].map { "\($0.text) \($1.text)" }.joined(separator: " ")
    )
  }

  /// Draws a thin line across the page.
  mutating func rule(at height: Double) {
    background.append(
      "c 7 -\(Theme.rule) S 17 -setlinewidth(0.7) L 2 "
        + "\(bounds.left.text) \(height.text) \(bounds.right.text) \(height.text)"
    )
  }

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
            [
              (.label, words), (.fontSize, "8"), (.fontColor, symbol.contrast),
              (.fixedSize, "shape"), (.fontName, Theme.boldFont),
            ]
          } ?? [])
      )
    )
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

  /// Draws a straight line between two symbols.
  mutating func tie(_ source: Node, _ target: Node, attributes: Picture.Attributes) {
    ties.append(((source, target), attributes))
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
          + (letter.map { letter in
            [
              (.label, letter), (.fontSize, "8"), (.fontColor, symbol.contrast),
              (.fixedSize, "shape"), (.fontName, Theme.boldFont),
            ]
          } ?? [])
      )
    )
  }

  /// A place without a symbol, as an end for a line.
  mutating func anchor(at place: Point, name: String) -> Node {
    symbols.append(
      Picture.Node(
        name: name,
        attributes: Page.frame(Box(center: place, width: 0.5, height: 0.5)) + [(.style, "invis")]
      )
    )
    return Node(index: symbols.count - 1)
  }

  /// The page as a picture.
  func picture() -> Picture {
    var picture = Picture()
    picture.attributes = [
      (.layout, "nop2"), (.outputOrder, "edgesfirst"), (.splines, "line"),
      (.backgroundColor, "white"), (.pad, (Theme.margin / 72).precise), (.fontName, Theme.font),
    ]
    let below = ground + background
    if !below.isEmpty {
      picture.attributes.append((.background, below.joined(separator: " ")))
    }
    picture.nodeDefaults = [
      (.fontName, Theme.font), (.style, "filled"), (.fixedSize, "true"), (.penWidth, "0.8"),
      (.label, ""), (.margin, "0"),
    ]
    // Two invisible corners make the page as large as what has been drawn on, whatever the fonts.
    let corners = [
      Point(x: bounds.left, y: bounds.bottom), Point(x: bounds.right, y: bounds.top),
    ].enumerated().map { index, corner in
      Picture.Node(
        name: "c\(index)",
        attributes: Page.frame(Box(center: corner, width: Theme.corner, height: Theme.corner)) + [(.style, "invis")]
      )
    }
    picture.nodes = halos + symbols + holes + plates + texts + corners
    picture.edges = ties.map { ends, attributes in
      Picture.Edge(
        source: halos.count + ends.0.index,
        target: halos.count + ends.1.index,
        attributes: attributes
      )
    }
    return picture
  }

  /// Where a node stands and how large it is.
  private static func frame(_ box: Box) -> Picture.Attributes {
    [
      (.position, "\(box.center.x.text),\(box.center.y.text)!"),
      (.width, (box.width / 72).precise), (.height, (box.height / 72).precise),
    ]
  }
}

extension Double {
  /// The number in at most four decimals, for lengths in inches.
  var precise: String { "\((self * 10_000).rounded() / 10_000)" }
}
