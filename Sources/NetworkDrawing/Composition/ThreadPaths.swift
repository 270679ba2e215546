import GraphLayout
import SocialNetwork

/// The shortest paths of ties by which groups hang, through the white between names.
struct ThreadPaths {
  /// What a path should not pass behind.
  private let obstacles: [ThreadRoutes.Obstacle]

  /// Where paths may turn: beside names and the symbols of organisations.
  private let corners: [Point]

  /// What a turn back would cost beside, in points: the sharper a corner, the more of it.
  private let bend: Double

  /// The white around a name in which a path runs, and what a corner costs, in points.
  private static let (margin, corner) = (0.9, 5.0)

  /// The most corners among which a path is looked for.
  private let mostCorners: Int

  /// Whether what leads towards the end is looked at first, which takes less time where there are many paths.
  private let isDirected: Bool

  /// - Parameters:
  ///   - obstacles: What a path should not pass behind.
  ///   - turns: What paths may turn around.
  ///   - names: Where they may not turn.
  ///   - area: Where they may run.
  ///   - bend: What a turn back would cost, in points: the sharper a corner, the more of it.
  ///   - mostCorners: The most corners among which a path is looked for.
  ///   - isDirected: Whether what leads towards the end is looked at first.
  init(
    around obstacles: [ThreadRoutes.Obstacle],
    turningAt turns: [Box],
    outside names: [Box],
    in area: Box,
    bend: Double = 0,
    mostCorners: Int = 320,
    isDirected: Bool = false
  ) {
    self.obstacles = obstacles
    self.mostCorners = mostCorners
    self.isDirected = isDirected
    self.bend = bend
    corners = turns.flatMap { box -> [Point] in
      let box = box.padded(by: ThreadPaths.margin)
      return [
        Point(x: box.left, y: box.bottom), Point(x: box.right, y: box.bottom),
        Point(x: box.left, y: box.top), Point(x: box.right, y: box.top),
      ]
    }.filter { corner in
      let spot = Box(center: corner, width: 0, height: 0)
      return area.contains(spot) && !names.contains { $0.overlaps(spot) }
    }
  }

  /// How much a line costs besides its length; no less than a bound where it is more.
  private func cost(
    from start: Point,
    to end: Point,
    among obstacles: [ThreadRoutes.Obstacle],
    below bound: Double
  ) -> Double {
    let (left, right) = (min(start.x, end.x), max(start.x, end.x))
    let (bottom, top) = (min(start.y, end.y), max(start.y, end.y))
    var sum = 0.0
    for obstacle in obstacles {
      let box = obstacle.box
      guard left < box.right, right > box.left, bottom < box.top, top > box.bottom,
        box.isCrossed(byLineFrom: start, to: end)
      else { continue }
      sum += obstacle.cost
      if sum >= bound { break }
    }
    return sum
  }

  /// The path of least cost between two actors (Dijkstra 1959), from the middle of one symbol to that of
  /// the other.
  func path(from holder: Int, at start: Point, to end: Int, at finish: Point) -> [Point] {
    // Not far around: within an ellipse.
    let length = start.distance(to: finish)
    let around = Box(around: [start, finish]).padded(by: 0.25 * length + 45)
    let inTheWay = obstacles.filter {
      !$0.owners.contains(holder) && !$0.owners.contains(end) && $0.box.overlaps(around)
    }
    let nearest = corners.map { ($0, start.distance(to: $0) + $0.distance(to: finish)) }
      .filter { $0.1 <= 1.5 * length + 90 }
      .sorted { ($0.1, $0.0.x, $0.0.y) < ($1.1, $1.0.x, $1.0.y) }
      .prefix(mostCorners).map(\.0)
    let nodes = [start] + nearest + [finish]
    var costs = [Double](repeating: .infinity, count: nodes.count)
    var before = [Int?](repeating: nil, count: nodes.count)
    var isDone = [Bool](repeating: false, count: nodes.count)
    costs[0] = 0
    // What is still to go at least (Hart, Nilsson and Raphael 1968).
    let rest = nodes.map { isDirected ? $0.distance(to: finish) : 0 }
    while let next = nodes.indices.filter({ !isDone[$0] && costs[$0].isFinite })
      .min(by: { (costs[$0] + rest[$0], $0) < (costs[$1] + rest[$1], $1) }), next != nodes.count - 1
    {
      isDone[next] = true
      for other in nodes.indices where !isDone[other] {
        let turn =
          bend > 0
          ? before[next].map { bend * Point.turn(nodes[$0], nodes[next], nodes[other]) } ?? 0 : 0
        let least =
          costs[next] + nodes[next].distance(to: nodes[other]) + ThreadPaths.corner + turn
        // What is longer than the best path to the end is none.
        guard least < costs[other], least + rest[other] < costs[nodes.count - 1] else { continue }
        let cost =
          least
          + cost(
            from: nodes[next],
            to: nodes[other],
            among: inTheWay,
            below: costs[other] - least
          )
        if cost < costs[other] { (costs[other], before[other]) = (cost, next) }
      }
    }
    var path = [nodes.count - 1]
    while let last = path.last, let one = before[last] { path.append(one) }
    return path.reversed().map { nodes[$0] }
  }

  /// A path as a curve (Bézier) that is straight but at its corners, from edge to edge of two symbols.
  ///
  /// - Parameters:
  ///   - path: The places along the path.
  ///   - start: From the middle of the first symbol to where the curve begins.
  ///   - end: From where it ends to the middle of the last symbol.
  ///   - radius: How far from a corner the curve leaves the path.
  /// - Returns: The points of the curve.
  static func curve(
    along path: [Point],
    start: Double,
    end: Double,
    radius: Double
  ) -> [Point] {
    var path = path
    // A corner within the symbol is none.
    while path.count > 2, path[0].distance(to: path[1]) <= start { path.remove(at: 1) }
    while path.count > 2, path[path.count - 2].distance(to: path[path.count - 1]) <= end {
      path.remove(at: path.count - 2)
    }
    guard path.count > 1, let last = path.last else { return path }
    func towards(_ from: Point, _ to: Point, _ length: Double) -> Point {
      let all = from.distance(to: to)
      return all > 0 ? from + (to - from) * (min(length, all) / all) : from
    }
    let first = towards(path[0], path[1], start)
    let final = towards(last, path[path.count - 2], end)
    var points = [first, first]
    for index in path.indices.dropFirst().dropLast() {
      let (from, corner, to) = (path[index - 1], path[index], path[index + 1])
      let reach = min(radius, from.distance(to: corner) / 2, corner.distance(to: to) / 2)
      let (enters, leaves) = (towards(corner, from, reach), towards(corner, to, reach))
      points += [enters, enters, corner, corner, leaves, leaves]
    }
    return points + [final, final]
  }
}

extension ThreadPaths {
  /// Paths among the names and symbols of a region.
  init(in region: PlacedRegion, metrics: RegionMetrics) {
    let scale = metrics.typography.symbolScale
    var obstacles: [ThreadRoutes.Obstacle] = []
    var turns: [Box] = []
    func add(_ box: Box, of owners: Set<Int> = [], cost: Double) {
      obstacles.append(ThreadRoutes.Obstacle(box: box, owners: owners, cost: cost * scale))
    }
    for (member, label) in zip(region.members, region.labels) where !label.words.lines.isEmpty {
      // A path passes behind the name of its own end rather than go far around it.
      add(label.box, of: [member.actor], cost: 400)
      add(label.box, cost: 20)
      turns.append(label.box)
    }
    for (member, place) in zip(region.members, region.places) {
      let box = Box(center: place, width: 0, height: 0).padded(by: member.radius)
      add(box, of: [member.actor], cost: member.kind.isPerson ? 12 : 60)
      if !member.kind.isPerson { turns.append(box) }
    }
    add(region.header, cost: 100)
    for count in region.counts { add(count.box(metrics), cost: 20) }
    for fold in region.folds { add(fold.box, cost: 20) }
    self.init(
      around: obstacles,
      turningAt: turns,
      outside: region.labels.map(\.box),
      in: region.box.padded(by: -1.5)
    )
  }
}
