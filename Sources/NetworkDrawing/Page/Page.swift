import GraphCore
import GraphLayout
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
  var halos: [Picture.Node] = []
  var symbols: [Picture.Node] = []
  var holes: [Picture.Node] = []
  var plates: [Picture.Node] = []
  var texts: [Picture.Node] = []
  private var ties: [(ends: (Node, Node), attributes: Picture.Attributes)] = []

  /// A drawn symbol, as an end for ties.
  struct Node { let index: Int }

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

  mutating func cover(_ box: Box) {
    bounds = bounds.union(box)
    bottom = min(bottom, box.bottom)
  }

  /// Writes lines below a height, flush left, and says what they cover.
  @discardableResult
  mutating func write(
    _ label: TextLabel,
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
        attributes: Page.frame(Box(center: corner, width: Theme.corner, height: Theme.corner)) + [
          (.style, "invis")
        ]
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
  static func frame(_ box: Box) -> Picture.Attributes {
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
