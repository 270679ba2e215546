import GraphCore
import GraphLayout
import SocialNetwork

// What isolation is marked with.

extension Page {
  /// Writes a count of people with a person's glyph: "+9" and a head and shoulders.
  mutating func count(_ count: Int, at place: Point, name: String) {
    let label = TextLabel(lines: ["+\(count)"], fontSize: typography.name, isBold: true)
    let glyph = 0.6 * typography.name
    let width = label.width + 1 + glyph
    let box = Box(center: place, width: width, height: label.height)
    write(label, in: box, color: Theme.hanging, plate: Theme.plate, cssClass: "words count")
    let x = box.right - glyph / 2
    let y = place.y
    badges.append(
      Picture.Node(
        name: "p\(name)",
        attributes: Page.frame(
          Box(center: Point(x: x, y: y + 0.38 * glyph), width: 0.56 * glyph, height: 0.56 * glyph)
        ) + [
          (.cssClass, "count"), (.shape, "circle"), (.fillColor, Theme.hanging),
          (.color, Theme.hanging), (.penWidth, "0"),
        ]
      )
    )
    badges.append(
      Picture.Node(
        name: "q\(name)",
        attributes: Page.frame(
          Box(center: Point(x: x, y: y - 0.3 * glyph), width: 0.95 * glyph, height: 0.6 * glyph)
        ) + [
          (.cssClass, "count"), (.shape, "box"), (.style, "rounded,filled"),
          (.fillColor, Theme.hanging), (.color, Theme.hanging), (.penWidth, "0"),
        ]
      )
    )
  }

  /// Draws the line around a group, its color below the ties and the line above them.
  mutating func outline(_ box: Box, _ style: MarkStyle) {
    let radius = min(6 * typography.symbolScale, box.width / 3, box.height / 3)
    card(
      box,
      fill: style.fill,
      radius: radius,
      cssClass: style.fill == Theme.cardFill ? "card" : "group"
    )
    let curve = Page.roundedCurve(box, radius: radius)
    thread(
      from: curve[0],
      to: curve[0],
      attributes: [
        (.cssClass, "outline"), (.color, style.line), (.style, style.outline),
        (.penWidth, (style.outlineWidth * typography.symbolScale).text),
        (.position, Page.list(curve)),
      ]
    )
  }

  /// Draws the line around a group that stands in several boxes, as one shape.
  mutating func outline(_ boxes: [Box], _ style: MarkStyle) {
    guard boxes.count > 1 else {
      if let box = boxes.first { outline(box, style) }
      return
    }
    for box in boxes {
      card(
        box,
        fill: style.fill,
        radius: 0,
        cssClass: style.fill == Theme.cardFill ? "card" : "group"
      )
    }
    for loop in GroupContour.loops(around: boxes) {
      let curve = GroupContour.curve(along: loop, radius: 3 * typography.symbolScale)
      guard let start = curve.first else { continue }
      thread(
        from: start,
        to: start,
        attributes: [
          (.cssClass, "outline"), (.color, style.line), (.style, style.outline),
          (.penWidth, (style.outlineWidth * typography.symbolScale).text),
          (.position, Page.list(curve)),
        ]
      )
    }
  }

  /// The points of a closed curve around a box with round corners.
  ///
  /// Graphviz rounds the corners of a node by 12 points whatever a picture is scaled by.
  private static func roundedCurve(_ box: Box, radius: Double) -> [Point] {
    // A quarter of a circle as a Bézier curve: handles of 0.5523 of the radius.
    let handle = 0.4477 * radius
    let corners: [(at: Point, from: Point, to: Point)] = [
      (Point(x: box.right, y: box.top), Point(x: -1, y: 0), Point(x: 0, y: -1)),
      (Point(x: box.right, y: box.bottom), Point(x: 0, y: 1), Point(x: -1, y: 0)),
      (Point(x: box.left, y: box.bottom), Point(x: 1, y: 0), Point(x: 0, y: 1)),
      (Point(x: box.left, y: box.top), Point(x: 0, y: -1), Point(x: 1, y: 0)),
    ]
    let start = Point(x: box.center.x, y: box.top)
    var points = [start]
    for (at, from, to) in corners {
      let (begin, end) = (at + from * radius, at + to * radius)
      points += [points[points.count - 1], begin, begin]
      points += [at + from * handle, at + to * handle, end]
    }
    return points + [points[points.count - 1], start, start]
  }

  /// Marks a member of a group that does not stand as a whole.
  mutating func halo(_ box: Box, _ style: MarkStyle) {
    func ring(_ box: Box, _ pattern: String, width: Double) {
      collars.append(
        Picture.Node(
          name: "h\(collars.count)",
          attributes: Page.frame(box) + [
            (.cssClass, "mark"), (.shape, "circle"), (.style, "filled,\(pattern)"),
            (.fillColor, style.fill), (.color, style.line), (.penWidth, width.text),
          ]
        )
      )
    }
    guard style.isRingDouble else {
      ring(box, style.outline, width: style.outlineWidth)
      return
    }
    let scale = typography.personScale
    ring(box, "solid", width: 0.6 * scale)
    ring(box.padded(by: -1.3 * scale), "solid", width: 0.6 * scale)
  }

  /// Draws the number that a group has in the list, white on a black square at the upper left of a
  /// corner.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - corner: The corner.
  /// - Returns: What the number covers.
  @discardableResult
  mutating func badge(_ number: Int, at corner: Point) -> Box {
    let label = TextLabel(lines: ["\(number)"], fontSize: typography.name, isBold: true)
    var box = Page.badge(number, at: corner, typography)
    // On the page, wherever the corner is.
    let shift = min(
      max(0, 0.5 - sheet.margin - box.left),
      max(0, width - box.right)
    )
    box = box.moved(by: Point(x: shift, y: 0))
    badges.append(
      Picture.Node(
        name: "b\(badges.count)",
        attributes: Page.frame(box) + [
          (.cssClass, "badge"), (.shape, "box"), (.style, "rounded,filled"),
          (.fillColor, Theme.ink), (.color, "#FFFFFF"), (.penWidth, "0.8"),
          (.label, "\(number)"), (.fontSize, label.fontSize.text), (.fontColor, "#FFFFFF"),
          (.fontName, Theme.boldFont), (.fixedSize, "shape"),
        ]
      )
    )
    return box
  }

  /// What a badge at an upper left corner covers: a little of what lies within, and more beyond.
  static func badge(_ number: Int, at corner: Point, _ typography: Typography) -> Box {
    let words = "\(number)".width(fontSize: typography.name, isBold: true)
    let side = 1.45 * typography.name
    let inside = 3 * typography.symbolScale
    let right = corner.x + inside
    let width = max(side, words + 0.7 * typography.name)
    return Box(
      left: right - width,
      bottom: corner.y - inside,
      right: right,
      top: corner.y - inside + side
    )
  }
}
