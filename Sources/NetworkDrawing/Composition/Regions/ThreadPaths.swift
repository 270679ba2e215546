import GraphLayout
import SocialNetwork

/// The shortest paths of ties by which groups hang, through the white between the names of a region.
struct ThreadPaths {
  /// What a path should not pass behind.
  private let obstacles: [ThreadRoutes.Obstacle]

  /// Where paths may turn: beside names and the symbols of organisations.
  private let corners: [Point]

  /// The white around a name in which a path runs, and what a corner costs, in points.
  private static let (margin, corner) = (0.9, 5.0)

  /// The most corners among which paths are looked for.
  private static let mostCorners = 400

  init(in region: PlacedRegion, metrics: RegionMetrics) {
    let scale = metrics.typography.symbolScale
    var obstacles: [ThreadRoutes.Obstacle] = []
    var turns: [Box] = []
    for (member, label) in zip(region.members, region.labels) where !label.words.lines.isEmpty {
      // A path passes behind the name of its own end rather than go far around it.
      obstacles.append(
        ThreadRoutes.Obstacle(box: label.box, owners: [member.actor], cost: 400 * scale)
      )
      obstacles.append(ThreadRoutes.Obstacle(box: label.box, owners: [], cost: 20 * scale))
      turns.append(label.box)
    }
    for (member, place) in zip(region.members, region.places) {
      let box = Box(center: place, width: 0, height: 0).padded(by: member.radius)
      let cost = member.kind.isPerson ? 12.0 : 60
      obstacles.append(
        ThreadRoutes.Obstacle(box: box, owners: [member.actor], cost: cost * scale)
      )
      if !member.kind.isPerson { turns.append(box) }
    }
    obstacles.append(ThreadRoutes.Obstacle(box: region.header, owners: [], cost: 100 * scale))
    for count in region.counts {
      let box = count.box(metrics)
      obstacles.append(ThreadRoutes.Obstacle(box: box, owners: [], cost: 20 * scale))
    }
    self.obstacles = obstacles
    let area = region.box.padded(by: -1.5)
    let names = region.labels.map(\.box)
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

  /// How much a line costs besides its length.
  private func cost(
    from start: Point,
    to end: Point,
    among obstacles: [ThreadRoutes.Obstacle]
  ) -> Double {
    let (left, right) = (min(start.x, end.x), max(start.x, end.x))
    let (bottom, top) = (min(start.y, end.y), max(start.y, end.y))
    return obstacles.reduce(0) { sum, obstacle in
      let box = obstacle.box
      guard left < box.right, right > box.left, bottom < box.top, top > box.bottom,
        box.isCrossed(byLineFrom: start, to: end)
      else { return sum }
      return sum + obstacle.cost
    }
  }

  /// The path of least cost between two actors (Dijkstra 1959), from the middle of one symbol to that of
  /// the other.
  func path(from holder: Int, at start: Point, to end: Int, at finish: Point) -> [Point] {
    let inTheWay = obstacles.filter { !$0.owners.contains(holder) && !$0.owners.contains(end) }
    let nearest = corners.count <= ThreadPaths.mostCorners ? corners : []
    let nodes = [start] + nearest + [finish]
    var costs = [Double](repeating: .infinity, count: nodes.count)
    var before = [Int?](repeating: nil, count: nodes.count)
    var isDone = [Bool](repeating: false, count: nodes.count)
    costs[0] = 0
    while let next = nodes.indices.filter({ !isDone[$0] && costs[$0].isFinite })
      .min(by: { (costs[$0], $0) < (costs[$1], $1) }), next != nodes.count - 1
    {
      isDone[next] = true
      for other in nodes.indices where !isDone[other] {
        let least = costs[next] + nodes[next].distance(to: nodes[other]) + ThreadPaths.corner
        // What is longer than the best path to the end is none.
        guard least < costs[other], least < costs[nodes.count - 1] else { continue }
        let cost = least + cost(from: nodes[next], to: nodes[other], among: inTheWay)
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
