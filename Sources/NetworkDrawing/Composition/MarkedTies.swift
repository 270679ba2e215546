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
    stride(from: 0, to: curve.count - 3, by: 3).flatMap { start in
      let part = Array(curve[start...start + 3])
      let length = zip(part, part.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
      let steps = min(max(8, Int(length)), 600)
      return (0...steps).map { BentTies.point(of: part, at: Double($0) / Double(steps)) }
    }
  }

  /// The longest stretch of a curve that lies behind nothing, in points.
  private func seen(of curve: [Point]) -> Double {
    let around = Box(around: curve).padded(by: 1)
    return seen(of: curve, behind: obstacles.filter { $0.box.overlaps(around) })
  }

  /// The longest stretch of a curve that does not lie behind what is near, in points.
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

  /// A tie that is drawn apart between two actors, with its curve, which may still touch symbols of others.
  ///
  /// - Parameters:
  ///   - source: The actor at which it begins.
  ///   - target: The actor at which it ends.
  ///   - kind: What it is.
  ///   - symbols: The symbols of all.
  ///   - path: The places along its way from the first to the second; `nil` where none was looked for.
  /// - Returns: The tie; `nil` where one of the two does not stand on the page.
  func markedTie(
    _ source: Int,
    _ target: Int,
    _ kind: Diagram.TieMark.Kind,
    among symbols: [Symbol],
    along path: [Point]? = nil
  ) -> TieLines.Tie? {
    guard let start = spots[source], let end = spots[target] else { return nil }
    let (from, to) = (symbols[source].reach, symbols[target].reach)
    let least = TieCurves.leastSeen * scale
    // Between two that stand side by side every point is seen.
    let isShort = start.distance(to: end) - from - to < least
    let collar = isShort ? 0 : Symbol.collar
    var curve =
      path.map { path in
        ThreadPaths.curve(
          along: path,
          start: from + collar,
          end: to + collar,
          radius: 12 * scale
        )
      }
      ?? markedCurve(
        from: source,
        at: (start, from + collar),
        to: target,
        at: (end, to + collar)
      )
    // Of a tie that is proposed there is something to see, however near its ends stand to one another.
    if kind == .proposed, curve.count == 4, seen(of: curve) < least {
      curve = markedCurve(
        from: source,
        at: (start, from + Symbol.collar),
        to: target,
        at: (end, to + Symbol.collar),
        isNeeded: true
      )
    }
    return TieLines.Tie(
      route: Route(source, target),
      start: start,
      end: end,
      reaches: (from + collar, to + collar),
      known: curve,
      isApart: true,
      width: kind.width
    )
  }

  /// The line of a tie that is drawn apart: as it is led around the symbols of others, or as it was where more of
  /// it is seen then and not enough otherwise.
  func line(of tie: TieLines.Tie, among led: [Route: [Point]]) -> [Point] {
    let known = tie.known ?? []
    guard let line = led[tie.route] else { return known }
    let least = min(TieCurves.leastSeen * scale, seen(of: known))
    return seen(of: line) < least ? known : line
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
    var router = ThreadRoutes(obstacles: obstacles.all, area: area, margin: 2 * scale)
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
      let eased = router.eased(path, from: first, to: second)
      paths[route] = eased
      // The next ones keep clear of it: crossing it costs little, running along it much.
      guard routes.count <= NetworkBody.mostWithManyCorners else { continue }
      for spot in NetworkBody.spots(along: eased, every: 14 * scale) {
        let box = Box(center: spot, width: 13 * scale, height: 13 * scale)
        obstacles.add(box, of: [first, second], cost: 9)
      }
      (router, around) = (
        ThreadRoutes(obstacles: obstacles.all, area: area, margin: 2 * scale), nil
      )
    }
    return paths
  }

  /// Places along a way, some points after one another.
  private static func spots(along path: [Point], every step: Double) -> [Point] {
    zip(path, path.dropFirst()).flatMap { from, to -> [Point] in
      let count = max(1, Int((from.distance(to: to) / step).rounded()))
      return (0..<count).map { from + (to - from) * ((Double($0) + 0.5) / Double(count)) }
    }
  }
}

extension Page {
  /// Draws a tie that is drawn apart between two actors who stand on the page, above all other ties, with white
  /// beside it.
  mutating func markedTie(
    _ tie: TieLines.Tie,
    _ kind: Diagram.TieMark.Kind,
    along curve: [Point],
    scale: Double
  ) {
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
      attributes: [(.id, "e\(tie.route.first)_\(tie.route.second)"), (.cssClass, "tie marked")]
        + kind.attributes(scale: scale)
        + [position]
    )
  }
}
