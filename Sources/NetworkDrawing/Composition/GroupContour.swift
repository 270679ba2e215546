import GraphLayout

/// The line around some boxes that overlap or touch, as around one shape.
enum GroupContour {
  /// The closed lines around boxes: one, and one more for every hole.
  ///
  /// - Parameter boxes: The boxes.
  /// - Returns: The corners of each line, what is inside to the left.
  static func loops(around boxes: [Box]) -> [[Point]] {
    let xs = Set(boxes.flatMap { [$0.left, $0.right] }).sorted()
    let ys = Set(boxes.flatMap { [$0.bottom, $0.top] }).sorted()
    guard xs.count > 1, ys.count > 1 else { return [] }
    func isInside(_ column: Int, _ row: Int) -> Bool {
      guard column >= 0, row >= 0, column < xs.count - 1, row < ys.count - 1 else { return false }
      let (x, y) = ((xs[column] + xs[column + 1]) / 2, (ys[row] + ys[row + 1]) / 2)
      return boxes.contains { $0.left < x && x < $0.right && $0.bottom < y && y < $0.top }
    }
    // Every side of a cell between inside and outside, with the inside to the left.
    var next: [[Int]: [[Int]]] = [:]
    for row in 0..<(ys.count - 1) {
      for column in 0..<(xs.count - 1) where isInside(column, row) {
        let (right, top) = (column + 1, row + 1)
        if !isInside(column, row - 1) { next[[column, row], default: []].append([right, row]) }
        if !isInside(right, row) { next[[right, row], default: []].append([right, top]) }
        if !isInside(column, top) { next[[right, top], default: []].append([column, top]) }
        if !isInside(column - 1, row) { next[[column, top], default: []].append([column, row]) }
      }
    }
    var loops: [[Point]] = []
    while let start = next.keys.min(by: { $0.lexicographicallyPrecedes($1) }) {
      var corners: [[Int]] = []
      var here = start
      var before: [Int]?
      while var ways = next[here], !ways.isEmpty {
        // Where two cells touch at a corner, to the left, so that the lines do not cross.
        let index =
          ways.firstIndex { way in
            guard let before else { return true }
            let (dx, dy) = (here[0] - before[0], here[1] - before[1])
            return dx * (way[1] - here[1]) - dy * (way[0] - here[0]) > 0
          } ?? 0
        let way = ways.remove(at: index)
        next[here] = ways.isEmpty ? nil : ways
        corners.append(here)
        (before, here) = (here, way)
      }
      let count = corners.count
      let turns = corners.indices.filter { index in
        let (from, at, to) = (
          corners[(index + count - 1) % count], corners[index], corners[(index + 1) % count]
        )
        return from[0] != to[0] && from[1] != to[1] || from == to || at == from
      }
      loops.append(turns.map { Point(x: xs[corners[$0][0]], y: ys[corners[$0][1]]) })
    }
    return loops
  }

  /// A closed line with round corners, as a curve (Bézier).
  static func curve(along corners: [Point], radius: Double) -> [Point] {
    guard corners.count > 3, let first = corners.first, let last = corners.last else { return [] }
    func towards(_ from: Point, _ to: Point, _ length: Double) -> Point {
      let all = from.distance(to: to)
      return all > 0 ? from + (to - from) * (length / all) : from
    }
    let start = (first + last) * 0.5
    var points = [start]
    for (index, corner) in corners.enumerated() {
      let before = corners[(index + corners.count - 1) % corners.count]
      let after = corners[(index + 1) % corners.count]
      let reach = min(radius, before.distance(to: corner) / 2, corner.distance(to: after) / 2)
      let (enters, leaves) = (towards(corner, before, reach), towards(corner, after, reach))
      // A quarter of a circle: handles of 0.5523 of the radius.
      let handles = [
        towards(corner, before, 0.4477 * reach), towards(corner, after, 0.4477 * reach),
      ]
      points += [points[points.count - 1], enters, enters] + handles + [leaves]
    }
    return points + [points[points.count - 1], start, start]
  }
}
