/// A place on the page, in points; *y* grows upwards, as in Graphviz.
struct Point: Sendable, Hashable {
  var x: Double
  var y: Double

  static let zero = Point(x: 0, y: 0)

  static func + (first: Point, second: Point) -> Point {
    Point(x: first.x + second.x, y: first.y + second.y)
  }

  static func - (first: Point, second: Point) -> Point {
    Point(x: first.x - second.x, y: first.y - second.y)
  }

  static func * (point: Point, factor: Double) -> Point {
    Point(x: point.x * factor, y: point.y * factor)
  }

  /// The distance to the nearest point of a line between two places.
  func distance(toLineFrom start: Point, to end: Point) -> Double {
    let line = end - start
    let square = line.x * line.x + line.y * line.y
    let offset = self - start
    let share = square > 0 ? (offset.x * line.x + offset.y * line.y) / square : 0
    let nearest = start + line * min(max(share, 0), 1)
    let gap = self - nearest
    return (gap.x * gap.x + gap.y * gap.y).squareRoot()
  }
}

/// A rectangle on the page, in points.
struct Box: Sendable, Hashable {
  var left: Double
  var bottom: Double
  var right: Double
  var top: Double

  init(left: Double, bottom: Double, right: Double, top: Double) {
    self.left = left
    self.bottom = bottom
    self.right = right
    self.top = top
  }

  init(center: Point, width: Double, height: Double) {
    self.init(
      left: center.x - width / 2,
      bottom: center.y - height / 2,
      right: center.x + width / 2,
      top: center.y + height / 2
    )
  }

  /// The smallest rectangle that holds all of some places.
  init(around places: [Point]) {
    let (xs, ys) = (places.map(\.x), places.map(\.y))
    self.init(
      left: xs.min() ?? 0,
      bottom: ys.min() ?? 0,
      right: xs.max() ?? 0,
      top: ys.max() ?? 0
    )
  }

  /// The rectangle with *x* and *y* exchanged.
  var transposed: Box { Box(left: bottom, bottom: left, right: top, top: right) }

  var width: Double { right - left }
  var height: Double { top - bottom }
  var center: Point { Point(x: (left + right) / 2, y: (bottom + top) / 2) }

  /// Whether two rectangles share more than an edge.
  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && bottom < other.top && other.bottom < top
  }

  func contains(_ other: Box) -> Bool {
    left <= other.left && other.right <= right && bottom <= other.bottom && other.top <= top
  }

  /// The smallest rectangle that holds both.
  func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left),
      bottom: min(bottom, other.bottom),
      right: max(right, other.right),
      top: max(top, other.top)
    )
  }

  /// The rectangle with a margin on all sides.
  func padded(by margin: Double) -> Box {
    Box(left: left - margin, bottom: bottom - margin, right: right + margin, top: top + margin)
  }

  func moved(by offset: Point) -> Box {
    Box(
      left: left + offset.x,
      bottom: bottom + offset.y,
      right: right + offset.x,
      top: top + offset.y
    )
  }

  /// Whether a straight line between two places passes through (Liang and Barsky 1984).
  func isCrossed(byLineFrom start: Point, to end: Point) -> Bool {
    let line = end - start
    var enters = 0.0
    var leaves = 1.0
    for (step, room) in [
      (-line.x, start.x - left), (line.x, right - start.x),
      (-line.y, start.y - bottom), (line.y, top - start.y),
    ] {
      if step == 0 {
        if room < 0 { return false }
      } else if step < 0 {
        enters = max(enters, room / step)
      } else {
        leaves = min(leaves, room / step)
      }
    }
    return enters < leaves
  }
}
