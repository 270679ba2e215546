import GraphLayout

/// Gentle curves for the ties whose straight line would run through somebody else's name or symbol.
struct TieCurves {
  /// Something that a tie should not run through.
  struct Obstacle {
    let box: Box

    /// Whose it is: the ties of these actors pass.
    let owners: Set<Int>

    /// How far a tie may rather bend, in points.
    let cost: Double

    /// Whether it is a symbol.
    var isSymbol = false
  }

  let obstacles: [Obstacle]

  /// The middle of every actor that is drawn.
  let spots: [Int: Point]

  /// Where curves may run.
  let area: Box

  /// How much larger symbols and lines are than on paper.
  let scale: Double

  /// The most ties times obstacles where curves are looked for.
  static let mostPairs = 3_000_000

  /// How far a curve lies from the straight line at most, in points on paper and in parts of its length.
  private static let (bends, mostShare) = ([4.0, 7, 11, 16, 22, 30, 40, 52, 66], 0.45)

  /// How far the two handles of a curve lie to a side: an arc, one that leans to an end, an S.
  static let shapes = [
    (1.0, 1.0), (-1, -1), (1, 0.2), (-1, -0.2), (0.2, 1), (-0.2, -1), (0.8, -0.8), (-0.8, 0.8),
  ]

  /// The curve of a tie (Bézier, four points), from the middle of one symbol to that of the other;
  /// `nil` where a straight line is as good.
  func curve(from source: Int, at start: Point, to target: Int, at end: Point) -> [Point]? {
    let line = end - start
    let length = line.length
    guard length > 1 else { return nil }
    let most = min((TieCurves.bends.last ?? 0) * scale, TieCurves.mostShare * length)
    let around = Box(around: [start, end]).padded(by: most + 1)
    let near = obstacles.filter {
      $0.box.overlaps(around) && !$0.owners.contains(source) && !$0.owners.contains(target)
    }
    let straight = near.reduce(0) {
      $0 + ($1.box.isCrossed(byLineFrom: start, to: end) ? $1.cost : 0)
    }
    guard straight > 0 else { return nil }
    let normal = Point(x: -line.y / length, y: line.x / length)
    var best: (curve: [Point], cost: Double)?
    for bend in TieCurves.bends.map({ $0 * scale }) where bend <= most {
      // Whatever bends as far costs as much at least.
      guard bend < best?.cost ?? straight else { break }
      for (first, second) in TieCurves.shapes {
        // A curve comes three quarters as near as its handles.
        let curve = [
          start, start + line * 0.3 + normal * (first * bend * 4 / 3),
          start + line * 0.7 + normal * (second * bend * 4 / 3), end,
        ]
        guard area.contains(Box(around: curve)) else { continue }
        let cost = bend + hits(of: curve, length: length, among: near)
        if cost < best?.cost ?? straight { best = (curve, cost) }
      }
    }
    return best?.curve
  }

  /// What a curve runs through.
  private func hits(of curve: [Point], length: Double, among near: [Obstacle]) -> Double {
    let steps = max(8, Int(length / (4 * scale)))
    var points: [Point] = []
    points.reserveCapacity(steps)
    for step in 0...steps {
      points.append(BentTies.point(of: curve, at: Double(step) / Double(steps)))
    }
    let around = Box(around: points)
    var hits = 0.0
    for obstacle in near where obstacle.box.overlaps(around) {
      let box = obstacle.box
      for (from, to) in zip(points, points.dropFirst()) {
        // Beside the box, as most are.
        if min(from.x, to.x) > box.right || max(from.x, to.x) < box.left { continue }
        if min(from.y, to.y) > box.top || max(from.y, to.y) < box.bottom { continue }
        if box.isCrossed(byLineFrom: from, to: to) {
          hits += obstacle.cost
          break
        }
      }
    }
    return hits
  }
}
