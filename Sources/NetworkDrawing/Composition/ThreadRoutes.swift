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

  /// What a corner costs, in points, and the more a turn back; how many obstacles are gone around.
  private static let (corner, bend, mostRounded) = (6.0, 16.0, 7)

  /// The most obstacles where ways with two corners are looked for.
  private static let mostForTwoCorners = 900

  /// The places along the way from one actor to another.
  func route(from holder: Int, at start: Point, to end: Int, at finish: Point) -> [Point] {
    let inTheWay = obstacles.filter { !$0.owners.contains(holder) && !$0.owners.contains(end) }
    let length = start.distance(to: finish)
    func cost(_ places: [Point]) -> Double {
      ThreadRoutes.cost(of: places, among: inTheWay) - length
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

  /// What a way costs: its length, its corners and what it meets.
  private static func cost(of places: [Point], among inTheWay: [Obstacle]) -> Double {
    var cost = corner * Double(places.count - 2)
    for (index, corner) in places.enumerated().dropFirst().dropLast() {
      cost += bend * Point.turn(places[index - 1], corner, places[index + 1])
    }
    for (from, to) in zip(places, places.dropFirst()) {
      cost += from.distance(to: to)
      for obstacle in inTheWay where obstacle.box.isCrossed(byLineFrom: from, to: to) {
        cost += obstacle.cost
      }
    }
    return cost
  }

  /// A way with its corners moved along its lines, or left out, where it is shorter and calmer then.
  func eased(_ places: [Point], from holder: Int, to end: Int) -> [Point] {
    guard places.count > 2 else { return places }
    let around = Box(around: places)
    let inTheWay = obstacles.filter {
      !$0.owners.contains(holder) && !$0.owners.contains(end) && $0.box.overlaps(around)
    }
    var best = (places: places, cost: ThreadRoutes.cost(of: places, among: inTheWay))
    for _ in 0..<3 {
      let before = best.cost
      for index in places.indices.dropFirst() {
        guard index < best.places.count - 1 else { break }
        let now = best.places
        var tried = [now]
        tried[0].remove(at: index)
        for share in [0.2, 0.4, 0.6, 0.8] {
          for other in [now[index - 1], now[index + 1]] {
            tried.append(now)
            tried[tried.count - 1][index] = now[index] + (other - now[index]) * share
          }
        }
        for places in tried {
          let cost = ThreadRoutes.cost(of: places, among: inTheWay)
          if cost < best.cost - 0.5 { best = (places, cost) }
        }
      }
      if best.cost == before { break }
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

extension Point {
  /// How sharp a corner is: 0 of a straight line, ½ of a right angle, 1 of a turn back.
  static func turn(_ from: Point, _ corner: Point, _ to: Point) -> Double {
    let (before, after) = (corner - from, to - corner)
    let lengths = before.length * after.length
    guard lengths > 0 else { return 0 }
    return (1 - (before.x * after.x + before.y * after.y) / lengths) / 2
  }
}
