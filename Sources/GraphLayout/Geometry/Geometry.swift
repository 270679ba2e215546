/// A place on a page, in points; *y* grows upwards.
public struct Point: Sendable, Hashable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var x: Double

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var y: Double

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// The origin.
  public static let zero = Point(x: 0, y: 0)

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public static func + (first: Point, second: Point) -> Point {
    Point(x: first.x + second.x, y: first.y + second.y)
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public static func - (first: Point, second: Point) -> Point {
    Point(x: first.x - second.x, y: first.y - second.y)
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public static func * (point: Point, factor: Double) -> Point {
    Point(x: point.x * factor, y: point.y * factor)
  }

  /// The distance to the origin.
  public var length: Double { (x * x + y * y).squareRoot() }

  /// The distance to another place.
  public func distance(to other: Point) -> Double { (self - other).length }

  /// The distance to the nearest point of a line between two places.
  public func distance(toLineFrom start: Point, to end: Point) -> Double {
    let line = end - start
    let square = line.x * line.x + line.y * line.y
    let offset = self - start
    let share = square > 0 ? (offset.x * line.x + offset.y * line.y) / square : 0
    return distance(to: start + line * min(max(share, 0), 1))
  }
}

/// A rectangle on a page, in points, its sides along the axes.
public struct Box: Sendable, Hashable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var left: Double

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var bottom: Double

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var right: Double

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var top: Double

  /// Creates a rectangle from its four sides.
  public init(left: Double, bottom: Double, right: Double, top: Double) {
    self.left = left
    self.bottom = bottom
    self.right = right
    self.top = top
  }

  /// Creates a rectangle around a place.
  public init(center: Point, width: Double, height: Double) {
    self.init(
      left: center.x - width / 2,
      bottom: center.y - height / 2,
      right: center.x + width / 2,
      top: center.y + height / 2
    )
  }

  /// The smallest rectangle that holds all of some places; for none, a point at the origin.
  public init(around places: [Point]) {
    guard let first = places.first else {
      self.init(center: .zero, width: 0, height: 0)
      return
    }
    self.init(center: first, width: 0, height: 0)
    for place in places {
      left = min(left, place.x)
      right = max(right, place.x)
      bottom = min(bottom, place.y)
      top = max(top, place.y)
    }
  }

  /// The smallest rectangle that holds all of some others; for none, a point at the origin.
  public init(around boxes: some Collection<Box>) {
    self = boxes.first ?? Box(center: .zero, width: 0, height: 0)
    for box in boxes { self = union(box) }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var width: Double { right - left }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var height: Double { top - bottom }

  /// The place in the middle.
  public var center: Point { Point(x: (left + right) / 2, y: (bottom + top) / 2) }

  /// The rectangle with *x* and *y* exchanged.
  public var transposed: Box { Box(left: bottom, bottom: left, right: top, top: right) }

  /// Whether two rectangles share more than an edge.
  public func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && bottom < other.top && other.bottom < top
  }

  /// Whether another rectangle lies within, edges allowed to touch.
  public func contains(_ other: Box) -> Bool {
    left <= other.left && other.right <= right && bottom <= other.bottom && other.top <= top
  }

  /// The smallest rectangle that holds both.
  public func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left),
      bottom: min(bottom, other.bottom),
      right: max(right, other.right),
      top: max(top, other.top)
    )
  }

  /// The rectangle with a margin on all sides.
  public func padded(by margin: Double) -> Box {
    Box(left: left - margin, bottom: bottom - margin, right: right + margin, top: top + margin)
  }

  /// The same rectangle elsewhere.
  public func moved(by offset: Point) -> Box {
    Box(
      left: left + offset.x,
      bottom: bottom + offset.y,
      right: right + offset.x,
      top: top + offset.y
    )
  }

  /// Whether a straight line between two places passes through (Liang and Barsky 1984).
  public func isCrossed(byLineFrom start: Point, to end: Point) -> Bool {
    let line = end - start
    var enters = 0.0
    var leaves = 1.0
    /// Whether some of the line is on the inner side of an edge.
    func passes(_ step: Double, _ room: Double) -> Bool {
      if step == 0 { return room >= 0 }
      if step < 0 {
        enters = max(enters, room / step)
      } else {
        leaves = min(leaves, room / step)
      }
      return true
    }
    guard passes(-line.x, start.x - left), passes(line.x, right - start.x),
      passes(-line.y, start.y - bottom), passes(line.y, top - start.y)
    else { return false }
    return enters < leaves
  }
}
