import GraphCore
import GraphLayout
import SocialNetwork

/// A page on which things are drawn at their places, in points, and which becomes a picture.
///
/// The origin is the top left corner of what lies between the margins; *y* grows upwards, so that all
/// of a page lies below 0.
struct Page {
  let sheet: Sheet

  /// The letters beyond those of the languages of Europe that were written.
  private(set) var letters: Set<Unicode.Scalar> = []

  /// Where the logo stands, if there is one.
  var logoFrame: Box?

  /// How far down the page has been filled.
  var bottom = 0.0

  /// What lies below everything else, such as cards and bands, from the lowest up.
  private var ground: [Picture.Shape] = []
  private var ties: [(ends: (Node, Node), attributes: Picture.Attributes)] = []

  /// What lies above the ties, from the lowest up.
  var collars: [Picture.Node] = []
  var symbols: [Picture.Node] = []
  var holes: [Picture.Node] = []
  private var anchors: [Picture.Node] = []
  private var threads: [(ends: (Int, Int), attributes: Picture.Attributes)] = []
  var texts: [Picture.Node] = []
  var badges: [Picture.Node] = []

  /// A drawn symbol, as an end for ties.
  struct Node { let index: Int }

  init(on sheet: Sheet) { self.sheet = sheet }

  /// The width between the margins.
  var width: Double { sheet.contentWidth }

  var typography: Typography { sheet.typography }

  // MARK: Words

  /// Writes lines below a height, flush left, and says what they cover.
  @discardableResult
  mutating func write(
    _ label: TextLabel,
    left: Double,
    top: Double,
    color: String = Theme.ink,
    cssClass: String = "words"
  ) -> Box {
    let box = Box(left: left, bottom: top - label.height, right: left + label.width, top: top)
    write(label, in: box, color: color, cssClass: cssClass)
    return box
  }

  /// Writes lines in a box of their own height.
  ///
  /// - Parameters:
  ///   - label: The lines.
  ///   - box: Where they stand; they are set from its top.
  ///   - alignment: Where they begin.
  ///   - color: Their color.
  ///   - plate: What lies behind every line; `nil`: nothing.
  ///   - cssClass: What they are.
  ///   - name: What the lines are called, each with its number behind it; `nil`: nothing in particular.
  mutating func write(
    _ label: TextLabel,
    in box: Box,
    _ alignment: TextAlignment = .left,
    color: String = Theme.ink,
    plate: String? = nil,
    cssClass: String = "words",
    name: String? = nil
  ) {
    for (number, (line, room)) in zip(label.lines, label.rooms(in: box, alignment)).enumerated()
    where !line.isEmpty {
      letters.formUnion(
        line.unicodeScalars.filter { $0.value > 0x2FF && $0.value < 0x2000 || $0.value > 0x20CF }
      )
      texts.append(
        Picture.Node(
          name: name.map { "\($0)_\(number)" } ?? "t\(texts.count)",
          attributes: Page.frame(room) + [
            (.cssClass, plate == Theme.cardPlate ? "\(cssClass) on-card" : cssClass),
            (.shape, plate == nil ? "plaintext" : "box"),
            (.style, plate == nil ? "" : "filled"),
            (.label, line.escapedForLabel + alignment.lineEnd), (.fontSize, label.fontSize.text),
            (.fontColor, color),
          ] + (name.map { [(.id, "\($0)_\(number)")] } ?? [])
            + (label.isBold ? [(.fontName, Theme.boldFont)] : [])
            + (plate.map { [(.fillColor, $0), (.color, "#FFFFFF00"), (.penWidth, "0")] } ?? [])
        )
      )
    }
    bottom = min(bottom, box.top - label.height)
  }

  // MARK: Cards, rules and lines below everything else

  /// Draws a card with round corners.
  ///
  /// - Parameters:
  ///   - box: The card.
  ///   - fill: Its color.
  ///   - border: The color of the line around it; `nil`: none.
  ///   - radius: The radius of the corners.
  ///   - penWidth: The width of the line.
  ///   - cssClass: What it is.
  mutating func card(
    _ box: Box,
    fill: String = Theme.cardFill,
    border: String? = nil,
    radius: Double = 4,
    penWidth: Double = 0.7,
    cssClass: String = "card"
  ) {
    let corners = Page.rounded(box, radius: radius)
    ground.append(
      .polygon(
        corners,
        fill: fill,
        line: border ?? fill,
        penWidth: border == nil ? 0 : penWidth,
        cssClass: cssClass
      )
    )
    bottom = min(bottom, box.bottom)
  }

  /// The corners of a box with round corners, each in some steps.
  private static func rounded(_ box: Box, radius: Double) -> [Point] {
    let radius = min(radius, box.width / 2, box.height / 2)
    // Cosines of 0°, 18°, … 90°, so that no library of another machine rounds otherwise.
    let cosines = [1, 0.951_057, 0.809_017, 0.587_785, 0.309_017, 0]
    let arc = zip(cosines, cosines.reversed()).map { Point(x: $0, y: $1) * radius }
    let inner = box.padded(by: -radius)
    return arc.map { Point(x: inner.right + $0.x, y: inner.top + $0.y) }
      + arc.map { Point(x: inner.left - $0.y, y: inner.top + $0.x) }
      + arc.map { Point(x: inner.left - $0.x, y: inner.bottom - $0.y) }
      + arc.map { Point(x: inner.right + $0.y, y: inner.bottom - $0.x) }
  }

  /// Draws a thin line across the page.
  mutating func rule(at height: Double) {
    line([Point(x: 0, y: height), Point(x: width, y: height)], color: Theme.rule, penWidth: 0.5)
  }

  /// Draws a line along some places, below cards and symbols that are drawn later.
  mutating func line(_ places: [Point], color: String, penWidth: Double, isCurved: Bool = false) {
    ground.append(.line(places, color: color, penWidth: penWidth, isCurved: isCurved))
  }

  /// Fills an area, below cards and symbols that are drawn later.
  mutating func area(_ corners: [Point], fill: String) {
    ground.append(.polygon(corners, fill: fill, line: fill, penWidth: 0, cssClass: "band"))
  }

  /// Draws a dot, below cards and symbols that are drawn later.
  mutating func dot(at place: Point, radius: Double, color: String) {
    ground.append(.dot(place, radius: radius, color: color))
  }

  // MARK: Ties

  /// Draws a straight line between two symbols.
  mutating func tie(_ source: Node, _ target: Node, attributes: Picture.Attributes) {
    ties.append(((source, target), attributes))
  }

  /// The position of a tie that runs straight from corner to corner, as a curve.
  static func curve(along corners: [Point]) -> String {
    let points = corners.enumerated().flatMap { index, corner in
      let isEnd = index == 0 || index == corners.count - 1
      return [Point](repeating: corner, count: isEnd ? 2 : 3)
    }
    return list(points)
  }

  /// Points in the words of Graphviz.
  static func list(_ points: [Point]) -> String {
    points.map { "\($0.x.text),\($0.y.text)" }.joined(separator: " ")
  }

  /// Draws a line between two places, above all ties.
  mutating func thread(from start: Point, to end: Point, attributes: Picture.Attributes) {
    for place in [start, end] {
      anchors.append(Page.anchor(at: place, name: "a\(anchors.count)"))
    }
    threads.append(((anchors.count - 2, anchors.count - 1), attributes))
  }

  /// A place without a symbol, as an end for a line.
  mutating func anchor(at place: Point, name: String) -> Node {
    symbols.append(Page.anchor(at: place, name: name))
    return Node(index: symbols.count - 1)
  }

  private static func anchor(at place: Point, name: String) -> Picture.Node {
    Picture.Node(
      name: name,
      attributes: frame(Box(center: place, width: 0.5, height: 0.5)) + [(.style, "invis")]
    )
  }

  // MARK: The picture

  /// What the page covers, with its margins.
  var bounds: Box {
    let content = sheet.contentHeight ?? -bottom
    // Where it may be lower, in whole points, as images and documents have them.
    let height = sheet.isTrimmed ? min(content, (-bottom).rounded(.up)) : content
    return Box(left: 0, bottom: -height, right: width, top: 0).padded(by: sheet.margin)
  }

  /// The page as a picture.
  func picture() -> Picture {
    var picture = Picture()
    picture.attributes = [
      (.layout, "nop2"), (.outputOrder, "edgesfirst"), (.splines, "line"),
      (.backgroundColor, "white"), (.pad, "0"), (.fontName, Theme.font),
    ]
    picture.ground = ground
    picture.nodeDefaults = [
      (.fontName, Theme.font), (.style, "filled"), (.fixedSize, "true"), (.penWidth, "0.8"),
      (.label, ""), (.margin, "0"),
    ]
    // Two invisible corners make the page as large as it is to be.
    let inside = bounds.padded(by: -Theme.corner / 2)
    let corners = [
      Point(x: inside.left, y: inside.bottom), Point(x: inside.right, y: inside.top),
    ].enumerated().map { index, corner in
      Picture.Node(
        name: "c\(index)",
        attributes: Page.frame(Box(center: corner, width: Theme.corner, height: Theme.corner)) + [
          (.style, "invis")
        ]
      )
    }
    // Lines are drawn in the order of their first ends.
    picture.nodes =
      collars + symbols + anchors + holes + texts + badges + corners
    picture.edges =
      ties.map { ends, attributes in
        Picture.Edge(
          source: collars.count + ends.0.index,
          target: collars.count + ends.1.index,
          attributes: attributes
        )
      }
      + threads.map { ends, attributes in
        Picture.Edge(
          source: collars.count + symbols.count + ends.0,
          target: collars.count + symbols.count + ends.1,
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
