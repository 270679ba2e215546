import SocialNetwork

/// A page that is filled from the top, and becomes a picture.
struct Page {
  /// What has been drawn on.
  private(set) var bounds: Box

  /// How far down the page has been filled.
  var bottom = 0.0

  private var background: [String] = []
  private var halos: [Picture.Node] = []
  private var symbols: [Picture.Node] = []
  private var plates: [Picture.Node] = []
  private var texts: [Picture.Node] = []
  private var ties: [(ends: (Node, Node), attributes: Picture.Attributes)] = []

  /// A drawn symbol, as an end for ties.
  struct Node { fileprivate let index: Int }

  init(width: Double) {
    bounds = Box(left: 0, bottom: 0, right: width, top: 0)
  }

  var width: Double { bounds.width }

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
    isBold: Bool = false
  ) -> Box {
    let box = Box(left: left, bottom: top - label.height, right: left + label.width, top: top)
    guard !label.lines.isEmpty else { return box }
    cover(box)
    // Graphviz centers what is wider than its node: leave room for fonts that run wider than ours.
    var room = box
    room.right = max(box.right, min(left + 1.3 * label.width, bounds.right))
    texts.append(
      Picture.Node(
        name: "t\(texts.count)",
        attributes: Page.frame(room) + [
          (.cssClass, "words"), (.shape, "plaintext"), (.style, ""), (.fixedSize, "shape"),
          (.label, label.flushLeft), (.fontSize, label.fontSize.text), (.fontColor, color),
        ] + (isBold ? [(.fontName, Theme.boldFont)] : [])
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
    let ring = symbol.held > 0 ? Symbol.ringWidth : 0
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
    if symbol.held > 0 {
      let side = symbol.side + 2 * ring - 2
      halos.append(
        Picture.Node(
          name: "r\(name)",
          attributes: Page.frame(Box(center: place, width: side, height: side)) + [
            (.cssClass, "mark holder"), (.shape, symbol.kind.shape), (.style, "filled"),
            (.fillColor, "#FFFFFF"), (.color, Theme.hanging), (.penWidth, "1.6"),
          ]
        )
      )
    }
    let count = symbol.held > 0 && symbol.side >= 13 ? "\(symbol.held)" : ""
    symbols.append(
      Picture.Node(
        name: name,
        title: title,
        attributes: Page.frame(Box(center: place, width: symbol.side, height: symbol.side)) + [
          (.cssClass, "\(cssClass) \(symbol.kind.cssClass)"), (.id, name),
        ] + Page.look(of: symbol)
          + (count.isEmpty
            ? []
            : [
              (.label, count), (.fontSize, "8"), (.fontColor, symbol.kind.contrast),
              (.fixedSize, "shape"), (.fontName, Theme.boldFont),
            ])
      )
    )
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
    guard let last = symbol.kinds.last else {
      return [
        (.shape, symbol.kind.shape), (.fillColor, symbol.kind.fill), (.color, symbol.kind.border),
      ]
    }
    // What is rounded off falls to the last slice; one slice is no pie.
    let slices = symbol.kinds.dropLast().map { kind, share in
      "\(kind.sliceFill);\((share * 10_000).rounded(.down) / 10_000)"
    }
    return [
      (.shape, "circle"), (.style, slices.isEmpty ? "filled" : "wedged"),
      (.fillColor, (slices + [last.kind.sliceFill]).joined(separator: ":")),
      (.color, Theme.circle),
    ]
  }

  /// Draws a straight line between two symbols.
  mutating func tie(_ source: Node, _ target: Node, attributes: Picture.Attributes) {
    ties.append(((source, target), attributes))
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
      (.backgroundColor, "white"), (.pad, (Theme.margin / 72).text), (.fontName, Theme.font),
    ]
    if !background.isEmpty {
      picture.attributes.append((.background, background.joined(separator: " ")))
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
        attributes: Page.frame(Box(center: corner, width: 0.5, height: 0.5)) + [(.style, "invis")]
      )
    }
    picture.nodes = halos + symbols + plates + texts + corners
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
  fileprivate var precise: String { "\((self * 10_000).rounded() / 10_000)" }
}
