import GraphLayout

// Ties that are drawn apart, of which there is always something to see.

extension TieCurves {
  /// How much of such a tie is seen at least, in points on paper.
  static let leastSeen = 12.0

  /// How far such a tie bends at most, in points on paper.
  private static let furthest = [0.0, 4, 7, 11, 16, 22, 30, 40, 52]

  /// The curve of a tie that is drawn apart (Bézier, four points), from the edge of one symbol to that of the
  /// other: straight where enough of it is seen, around names and symbols where it is not.
  ///
  /// - Parameters:
  ///   - source: The actor at which it begins.
  ///   - start: Where that stands, and how far its symbol reaches.
  ///   - target: The actor at which it ends.
  ///   - end: Where that stands, and how far its symbol reaches.
  /// - Returns: The curve.
  func markedCurve(
    from source: Int,
    at start: (place: Point, reach: Double),
    to target: Int,
    at end: (place: Point, reach: Double)
  ) -> [Point] {
    let line = end.place - start.place
    let length = max(line.length, 1e-6)
    let around = Box(around: [start.place, end.place])
      .padded(by: ((TieCurves.furthest.last ?? 0) + 2) * scale)
    let near = obstacles.filter { $0.box.overlaps(around) }
    let strangers = near.filter { !$0.owners.contains(source) && !$0.owners.contains(target) }
    let normal = Point(x: -line.y / length, y: line.x / length)
    var best: (curve: [Point], cost: Double)?
    for bend in TieCurves.furthest.map({ $0 * scale }) {
      guard bend < best?.cost ?? .infinity else { break }
      for (first, second) in bend == 0 ? [(0, 0)] : TieCurves.shapes {
        let whole = [
          start.place, start.place + line * 0.3 + normal * (first * bend * 4 / 3),
          start.place + line * 0.7 + normal * (second * bend * 4 / 3), end.place,
        ]
        guard bend == 0 || area.contains(Box(around: whole)) else { continue }
        let curve = BentTies.trimmed(whole, start: start.reach, end: end.reach)
        let missing = max(0, TieCurves.leastSeen * scale - seen(of: curve, behind: near))
        let cost = bend + hits(of: curve, among: strangers) + 30 * missing
        if cost < best?.cost ?? .infinity { best = (curve, cost) }
      }
    }
    return best?.curve ?? [start.place, start.place, end.place, end.place]
  }

  /// The places along a curve, about a point apart.
  private func places(along curve: [Point]) -> [Point] {
    let length = zip(curve, curve.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
    let steps = min(max(8, Int(length)), 600)
    return (0...steps).map { BentTies.point(of: curve, at: Double($0) / Double(steps)) }
  }

  /// The longest stretch of a curve that lies behind nothing, in points.
  private func seen(of curve: [Point], behind near: [Obstacle]) -> Double {
    let places = places(along: curve)
    var (longest, length) = (0.0, 0.0)
    for (from, to) in zip(places, places.dropFirst()) {
      let middle = (from + to) * 0.5
      let isHidden = near.contains { obstacle in
        let box = obstacle.box
        return box.left < middle.x && middle.x < box.right && box.bottom < middle.y
          && middle.y < box.top
      }
      length = isHidden ? 0 : length + from.distance(to: to)
      longest = max(longest, length)
    }
    return longest
  }

  /// What a curve runs through.
  private func hits(of curve: [Point], among strangers: [Obstacle]) -> Double {
    let places = places(along: curve)
    return strangers.reduce(0) { sum, obstacle in
      let isHit = zip(places, places.dropFirst()).contains {
        obstacle.box.isCrossed(byLineFrom: $0, to: $1)
      }
      return sum + (isHit ? obstacle.cost : 0)
    }
  }
}

extension Page {
  /// Draws a tie that is drawn apart between two actors who stand on the page, above all other ties, with white
  /// beside it.
  mutating func markedTie(
    _ source: Int,
    _ target: Int,
    _ kind: Diagram.TieMark.Kind,
    among symbols: [Symbol],
    by curves: TieCurves
  ) {
    guard let start = curves.spots[source], let end = curves.spots[target] else { return }
    let curve = curves.markedCurve(
      from: source,
      at: (start, symbols[source].reach + Symbol.collar),
      to: target,
      at: (end, symbols[target].reach + Symbol.collar)
    )
    let scale = curves.scale
    let position = (Picture.Key.position, Page.list(curve))
    if kind.isUnderlaid {
      thread(
        from: curve[0],
        to: curve[3],
        attributes: [
          (.cssClass, "underlay"), (.color, "#FFFFFF"), (.penWidth, (3.4 * scale).text), position,
        ]
      )
    }
    thread(
      from: curve[0],
      to: curve[3],
      attributes: [(.id, "e\(source)_\(target)"), (.cssClass, "tie marked")]
        + kind.attributes(scale: scale)
        + [position]
    )
  }
}
