import GraphCore
import GraphLayout
import SocialNetwork

// Ties that are drawn apart, of which there is always something to see.

extension TieCurves {
  /// How much of such a tie is seen at least, in points on paper.
  static let leastSeen = 12.0

  /// How far such a tie bends at most, in points on paper.
  private static let furthest = [0.0, 4, 7, 11, 16, 22, 30, 40, 52]

  /// The same in parts of its length: one that bends further is a loop.
  private static let furthestShare = 0.3

  /// The curve of a tie that is drawn apart (Bézier, four points), from the edge of one symbol to that of the
  /// other: straight where enough of it is seen, around names and symbols where it is not.
  ///
  /// - Parameters:
  ///   - source: The actor at which it begins.
  ///   - start: Where that stands, and how far its symbol reaches.
  ///   - target: The actor at which it ends.
  ///   - end: Where that stands, and how far its symbol reaches.
  ///   - isNeeded: Whether it bends as far as it must for something to be seen.
  /// - Returns: The curve.
  func markedCurve(
    from source: Int,
    at start: (place: Point, reach: Double),
    to target: Int,
    at end: (place: Point, reach: Double),
    isNeeded: Bool = false
  ) -> [Point] {
    let line = end.place - start.place
    let length = max(line.length, 1e-6)
    let around = Box(around: [start.place, end.place])
      .padded(by: ((TieCurves.furthest.last ?? 0) + 2) * scale)
    let near = obstacles.filter { $0.box.overlaps(around) }
    let strangers = near.filter { !$0.owners.contains(source) && !$0.owners.contains(target) }
    let normal = Point(x: -line.y / length, y: line.x / length)
    var best: (curve: [Point], cost: Double)?
    // Between two that stand side by side there is no more to see than the line.
    let least = TieCurves.leastSeen * scale
    let most = isNeeded ? least : min(least, max(0, length - start.reach - end.reach))
    for bend in TieCurves.furthest.map({ $0 * scale })
    where isNeeded || bend <= TieCurves.furthestShare * length {
      guard bend < best?.cost ?? .infinity else { break }
      for (first, second) in bend == 0 ? [(0, 0)] : TieCurves.shapes {
        let whole = [
          start.place, start.place + line * 0.3 + normal * (first * bend * 4 / 3),
          start.place + line * 0.7 + normal * (second * bend * 4 / 3), end.place,
        ]
        guard bend == 0 || area.contains(Box(around: whole)) else { continue }
        let curve = BentTies.trimmed(whole, start: start.reach, end: end.reach)
        let missing = max(0, most - seen(of: curve, behind: near))
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
  fileprivate func seen(of curve: [Point], behind near: [Obstacle]) -> Double {
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

extension NetworkBody {
  /// The most ties that are drawn apart for which ways are looked for, and for which ways with many corners are.
  private static let (mostMarked, mostWithManyCorners) = (120, 24)

  /// Ways for the ties that are proposed or new, around names and the symbols of others, with white between; straight
  /// where there is none.
  func markedPaths(
    standing: StandingActors,
    around marked: Marked,
    in area: Box
  ) -> [Route: [Point]] {
    let routes = network.marks(of: options.tieMarks).filter { $0.value != .gone }
      .map { (route: Route($0.key[0], $0.key[1]), isProposed: $0.value == .proposed) }
      .sorted { ($0.route.first, $0.route.second) < ($1.route.first, $1.route.second) }
    guard !routes.isEmpty, routes.count <= NetworkBody.mostMarked else { return [:] }
    let scale = typography.symbolScale
    var obstacles = ThreadObstacles(scale: scale)
    for outline in marked.outlines {
      obstacles.add(outline.box, of: outline.members, cost: 60)
    }
    for badge in marked.badges { obstacles.add(badge, of: [], cost: 60, isFirm: true) }
    for (actor, box) in standing.symbols {
      let isPerson = network.kinds[actor].isPerson
      obstacles.add(
        box.padded(by: 1.5 * scale),
        of: [actor],
        cost: isPerson ? 60 : 120,
        isFirm: true
      )
    }
    for (actor, box) in standing.names {
      obstacles.add(box, of: [actor], cost: 90, isFirm: true)
      obstacles.add(box, of: [], cost: 40)
    }
    for (actor, box) in standing.counts {
      obstacles.add(box, of: [actor], cost: 50, isFirm: true)
      obstacles.add(box, of: [], cost: 20)
    }
    let router = ThreadRoutes(obstacles: obstacles.all, area: area, margin: 2 * scale)
    var around: ThreadPaths?
    var paths: [Route: [Point]] = [:]
    for (route, isProposed) in routes {
      let (first, second) = (route.first, route.second)
      guard let start = standing.spots[first], let end = standing.spots[second] else { continue }
      var path = router.route(from: first, at: start, to: second, at: end)
      let hits = obstacles.hits(of: path, from: first, to: second)
      if hits > 0, isProposed, routes.count <= NetworkBody.mostWithManyCorners,
        standing.names.count <= NetworkBody.mostNamesInTheWay
      {
        let found =
          around
          ?? ThreadPaths(
            around: obstacles.all,
            turningAt: obstacles.turns,
            outside: standing.names.map(\.box),
            in: area,
            bend: 16 * scale
          )
        around = found
        let other = found.path(from: first, at: start, to: second, at: end)
        if obstacles.hits(of: other, from: first, to: second) < hits { path = other }
      }
      paths[route] = router.eased(path, from: first, to: second)
    }
    return paths
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
    by curves: TieCurves,
    along path: [Point]? = nil
  ) {
    guard let start = curves.spots[source], let end = curves.spots[target] else { return }
    let scale = curves.scale
    let (from, to) = (symbols[source].reach, symbols[target].reach)
    // Between two that stand side by side every point is seen.
    let isShort = start.distance(to: end) - from - to < TieCurves.leastSeen * scale
    let collar = isShort ? 0 : Symbol.collar
    var curve =
      path.map { path in
        ThreadPaths.curve(
          along: source < target ? path : path.reversed(),
          start: from + collar,
          end: to + collar,
          radius: 12 * scale
        )
      }
      ?? curves.markedCurve(
        from: source,
        at: (start, from + collar),
        to: target,
        at: (end, to + collar)
      )
    // Of a tie that is proposed there is something to see, however near its ends stand to one another.
    if kind == .proposed, curve.count == 4 {
      let around = Box(around: curve).padded(by: 1)
      let near = curves.obstacles.filter { $0.box.overlaps(around) }
      if curves.seen(of: curve, behind: near) < TieCurves.leastSeen * scale {
        curve = curves.markedCurve(
          from: source,
          at: (start, from + Symbol.collar),
          to: target,
          at: (end, to + Symbol.collar),
          isNeeded: true
        )
      }
    }
    guard let first = curve.first, let last = curve.last else { return }
    let position = (Picture.Key.position, Page.list(curve))
    if kind.isUnderlaid {
      thread(
        from: first,
        to: last,
        attributes: [
          (.cssClass, "underlay"), (.color, "#FFFFFF"), (.penWidth, (3.4 * scale).text), position,
        ]
      )
    }
    thread(
      from: first,
      to: last,
      attributes: [(.id, "e\(source)_\(target)"), (.cssClass, "tie marked")]
        + kind.attributes(scale: scale)
        + [position]
    )
  }
}
