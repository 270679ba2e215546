import GraphLayout

/// Ways for the ties by which groups hang: straight where nothing is in the way, else around names, other
/// groups and organisations with one corner or two.
struct ThreadRoutes {
  /// Something that a thread should not pass behind or through.
  struct Obstacle {
    let box: Box

    /// Whose it is: a thread from or to one of these passes.
    let owners: Set<Int>

    /// How much longer a thread may rather be, in points.
    let cost: Double
  }

  let obstacles: [Obstacle]

  /// Where threads may run.
  let area: Box

  /// The white between a corner and what it goes around.
  let margin: Double

  /// What a corner costs, in points, and how many obstacles are gone around.
  private static let (corner, mostRounded) = (6.0, 7)

  /// The most obstacles where ways with two corners are looked for.
  private static let mostForTwoCorners = 900

  /// The places along the way from one actor to another.
  func route(from holder: Int, at start: Point, to end: Int, at finish: Point) -> [Point] {
    let inTheWay = obstacles.filter { !$0.owners.contains(holder) && !$0.owners.contains(end) }
    let length = start.distance(to: finish)
    func cost(_ places: [Point]) -> Double {
      var cost = ThreadRoutes.corner * Double(places.count - 2) - length
      for (from, to) in zip(places, places.dropFirst()) {
        cost += from.distance(to: to)
        for obstacle in inTheWay where obstacle.box.isCrossed(byLineFrom: from, to: to) {
          cost += obstacle.cost
        }
      }
      return cost
    }
    var best = (places: [start, finish], cost: cost([start, finish]))
    // What the best way meets is gone around, and what that meets.
    for _ in 0..<2 where best.cost > 0 {
      let met = inTheWay.filter { obstacle in
        zip(best.places, best.places.dropFirst()).contains {
          obstacle.box.isCrossed(byLineFrom: $0, to: $1)
        }
      }
      guard !met.isEmpty else { break }
      let corners = met.sorted { $0.cost > $1.cost }.prefix(ThreadRoutes.mostRounded)
        .flatMap { places(around: $0.box) }
      for first in corners {
        let places = [start, first, finish]
        let found = cost(places)
        if found < best.cost - 1e-6 { best = (places, found) }
      }
      guard inTheWay.count <= ThreadRoutes.mostForTwoCorners else { continue }
      for first in corners {
        for second in corners where first != second {
          let detour =
            start.distance(to: first) + first.distance(to: second) + second.distance(to: finish)
          // Longer than what it would save.
          guard detour - length + 2 * ThreadRoutes.corner < best.cost else { continue }
          let places = [start, first, second, finish]
          let found = cost(places)
          if found < best.cost - 1e-6 { best = (places, found) }
        }
      }
    }
    return best.places
  }

  private func places(around box: Box) -> [Point] {
    let box = box.padded(by: margin)
    return [
      Point(x: box.left, y: box.bottom), Point(x: box.right, y: box.bottom),
      Point(x: box.left, y: box.top), Point(x: box.right, y: box.top),
    ].filter {
      area.left <= $0.x && $0.x <= area.right && area.bottom <= $0.y && $0.y <= area.top
    }
  }
}
