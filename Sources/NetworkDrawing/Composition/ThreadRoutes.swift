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
  var margin: Double

  /// Other threads, along which none runs as if both were one.
  var others: [(route: Route, places: [Point])] = []

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
        + along * joined(places, as: Route(holder, end))
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
    func cost(_ places: [Point]) -> Double {
      ThreadRoutes.cost(of: places, among: inTheWay)
        + along * joined(places, as: Route(holder, end))
    }
    var best = (places: places, cost: cost(places))
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
          let cost = cost(places)
          if cost < best.cost - 0.5 { best = (places, cost) }
        }
      }
      if best.cost == before { break }
    }
    return best.places
  }

  /// What a point along another thread costs, in points.
  private var along: Double { 1.2 }

  /// What a way costs beside all others.
  func cost(of places: [Point], from holder: Int, to end: Int) -> Double {
    let inTheWay = obstacles.filter { !$0.owners.contains(holder) && !$0.owners.contains(end) }
    return ThreadRoutes.cost(of: places, among: inTheWay)
      + along * joined(places, as: Route(holder, end))
  }

  /// Ways with a corner to either side of the straight line, for a thread that has nothing to go around.
  func asides(from start: Point, to finish: Point) -> [[Point]] {
    let line = finish - start
    let length = line.length
    guard length > 0 else { return [] }
    let normal = Point(x: -line.y / length, y: line.x / length)
    var ways: [[Point]] = []
    for share in [0.3, 0.5, 0.7] {
      for side in [2.0, -2, 4, -4, 6, -6] {
        let corner = start + line * share + normal * (side * margin)
        if area.contains(Box(center: corner, width: 0, height: 0)) {
          ways.append([start, corner, finish])
        }
      }
    }
    return ways
  }

  /// How much of a thread runs along others, in points.
  func joined(_ places: [Point], as route: Route) -> Double {
    others.reduce(0) { sum, other in
      guard other.route != route else { return sum }
      let ends = [places.first, places.last].compactMap(\.self)
        .filter { [other.places.first, other.places.last].contains($0) }
      return sum + joined(places, other.places, besides: ends)
    }
  }

  /// How much of a thread runs along another, but where both come to the same end.
  private func joined(_ places: [Point], _ other: [Point], besides ends: [Point]) -> Double {
    let (apart, fan) = (1.4 * margin, 8 * margin)
    var joined = 0.0
    for (from, to) in zip(places, places.dropFirst()) where from != to {
      let length = from.distance(to: to)
      let around = Box(around: [from, to]).padded(by: apart)
      for (first, last) in zip(other, other.dropFirst()) where first != last {
        guard around.overlaps(Box(around: [first, last]).padded(by: 0.1)) else { continue }
        let (one, two) = (to - from, last - first)
        let sine = abs(one.x * two.y - one.y * two.x) / (length * two.length)
        // Two that begin at the same place need not cross.
        if !ends.isEmpty, ThreadRoutes.cross((from, to), (first, last)) { joined += 10 * margin }
        let steps = max(2, Int(length / margin))
        for step in 0..<steps {
          let place = from + one * ((Double(step) + 0.5) / Double(steps))
          guard !ends.contains(where: { $0.distance(to: place) < fan }),
            place.distance(toLineFrom: first, to: last) < (sine < 0.3 ? apart : 0.5 * margin)
          else { continue }
          joined += length / Double(steps)
        }
      }
    }
    return joined
  }

  /// Whether two lines cross between their ends.
  private static func cross(_ one: (Point, Point), _ two: (Point, Point)) -> Bool {
    func side(_ line: (Point, Point), _ place: Point) -> Double {
      let (along, offset) = (line.1 - line.0, place - line.0)
      return along.x * offset.y - along.y * offset.x
    }
    return side(one, two.0) * side(one, two.1) < -1e-6
      && side(two, one.0) * side(two, one.1) < -1e-6
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
