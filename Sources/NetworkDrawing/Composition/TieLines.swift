import GraphLayout

/// Lines of ties that touch no symbol but those of their ends, and do not run along one another as if they
/// were one: a line through a symbol looks as a tie of that actor.
struct TieLines {
  /// A tie that is drawn, from the middle of one symbol to that of the other.
  struct Tie {
    let route: Route
    let start: Point
    let end: Point

    /// How far the symbols of its ends reach, with their white collars.
    let reaches: (start: Double, end: Double)

    /// The curve that it has (Bézier), from middle to middle; `nil` where it bends around names only.
    var known: [Point]?

    /// Whether it is drawn apart from the others: that curve runs from edge to edge.
    var isApart = false

    /// How wide its line is, in points on paper.
    var width = 0.7

    var length: Double { start.distance(to: end) }
  }

  /// A line, and the places along it.
  private struct Line {
    /// Bézier; from edge to edge where it is trimmed; `nil` where it is straight.
    var curve: [Point]?
    var isTrimmed = false
    var places: [Point]

    /// How far it bends, in points.
    var bend = 0.0
  }

  /// How the ties bend that are not straight, from edge to edge of their symbols (Bézier).
  private(set) var curves: [Route: [Point]] = [:]

  /// The most ties times symbols where lines are looked for.
  static let mostPairs = 600_000

  private let ties: [Tie]
  private let around: TieCurves
  private let shapes: [SymbolShape]
  private var lines: [Line] = []
  private var grid: LineGrid
  private var scale: Double { around.scale }

  /// Where lines may run with all of their width.
  private var area: Box { around.area.padded(by: -1.5 * scale) }

  /// How many places may still be judged, so that thousands of ties do not take long.
  private var budget: Int

  /// Ways with corners, once they are needed, and how often they were.
  private var ways: [ThreadPaths] = []
  private var routed = 0

  /// From the middle of a line to the edge of a symbol that is not of its ends, at least and where there is
  /// room, in points on paper: half the width of the line and of the edge is 1.1.
  private static let (least, wished) = (1.2, 1.8)

  /// How far the middle of a wide line stays from symbols besides, in points.
  private func more(_ tie: Tie) -> Double { max(0, tie.width - 0.7) / 2 * scale }

  /// What it costs to touch a symbol and to come near to one, and a point along another line.
  private static let (touch, near, along) = (300.0, 12.0, 1.6)

  /// What a name costs that a line runs behind, in parts of what it costs where only names are in the way: less, but
  /// more for a line that is drawn apart, which is wide or dashed.
  private static func nameShare(_ tie: Tie) -> Double { tie.isApart ? 1.6 : 0.8 }

  /// Of how many points along others a line is moved away, on paper.
  private static let mostAlong = 12.0

  /// How a line may bend: where its handles are, in parts of its length, and how far to a side, in points.
  private struct Bend {
    let shares: (Double, Double)
    let sides: (Double, Double)
    let cost: Double
  }

  private static let bends: [Bend] = {
    let steps = [0.0, 3, 6, 10, 15, 21, 28, 36, 46, 58, 72]
    let sides = steps + steps.dropFirst().map { -$0 }
    var bends: [Bend] = []
    for shares in [(0.3, 0.7), (0.15, 0.5), (0.5, 0.85)] {
      for first in sides {
        for second in sides where first != 0 || second != 0 {
          let cost = max(abs(first), abs(second)) + 0.35 * abs(first - second)
          bends.append(Bend(shares: shares, sides: (first, second), cost: cost))
        }
      }
    }
    let order = bends.indices.sorted { (bends[$0].cost, $0) < (bends[$1].cost, $1) }
    return order.map { bends[$0] }
  }()

  /// - Parameters:
  ///   - ties: The ties.
  ///   - around: How they bend around names.
  ///   - shapes: The symbols on the page.
  ///   - isPartOfMany: Whether a page has many of these, so that each takes little time.
  init(of ties: [Tie], around: TieCurves, shapes: [SymbolShape], isPartOfMany: Bool = false) {
    (budget, mostRouted) = isPartOfMany ? (20_000_000, 24) : (150_000_000, 300)
    self.ties = ties
    self.around = around
    self.shapes = shapes
    grid = LineGrid(scale: around.scale)
    let isSearched = ties.count * shapes.count <= TieLines.mostPairs
    var touching: [Int] = []
    for (index, tie) in ties.enumerated() {
      let curve =
        tie.known
        ?? around.curve(
          from: tie.route.first,
          at: tie.start,
          to: tie.route.second,
          at: tie.end
        )
      let line = Line(
        curve: curve,
        isTrimmed: tie.isApart,
        places: places(along: curve, of: tie)
      )
      lines.append(line)
      guard isSearched else { continue }
      if touches(line.places, tie) > 0 { touching.append(index) } else { settle(index) }
    }
    // The short ones first, which have fewer ways.
    touching.sort { (ties[$0].length, $0) < (ties[$1].length, $1) }
    for index in touching {
      improve(index)
      if touches(lines[index].places, ties[index]) > 0 { route(index) }
      settle(index)
    }
    let byLength = ties.indices.sorted { (ties[$0].length, $0) < (ties[$1].length, $1) }
    for index in byLength
    where isSearched && joined(index) > TieLines.mostAlong * scale {
      improve(index)
      if lines[index].isTrimmed, routed < mostRouted / 2 { route(index) }
      settle(index)
    }
    for (tie, line) in zip(ties, lines) {
      guard let curve = line.curve else { continue }
      curves[tie.route] =
        line.isTrimmed
        ? curve
        : BentTies.trimmed(curve, start: tie.reaches.start, end: tie.reaches.end)
    }
  }

  private mutating func settle(_ index: Int) {
    let route = ties[index].route
    grid.add(index, along: lines[index].places, between: (route.first, route.second))
  }

  private func joined(_ index: Int) -> Double {
    let route = ties[index].route
    return grid.joined(
      along: lines[index].places,
      of: index,
      between: (route.first, route.second)
    )
  }

  /// The places along a curve, or along the straight line, some points apart.
  private func places(along curve: [Point]?, of tie: Tie) -> [Point] {
    let line = curve ?? [tie.start, tie.start, tie.end, tie.end]
    let step = 2 * scale
    var places: [Point] = line.first.map { [$0] } ?? []
    for start in stride(from: 0, to: line.count - 3, by: 3) {
      let part = Array(line[start...start + 3])
      let length = zip(part, part.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
      let steps = max(1, Int(length / step))
      for number in 1...steps {
        places.append(BentTies.point(of: part, at: Double(number) / Double(steps)))
      }
    }
    return places
  }

  /// How many symbols a line touches that are not of its ends.
  private func touches(_ places: [Point], _ tie: Tie) -> Int {
    let least = TieLines.least * scale + more(tie)
    let box = Box(around: places).padded(by: least)
    return shapes.count { shape in
      isStrange(shape, to: tie) && overlaps(box, shape) && shape.clearance(of: places) < least
    }
  }

  private func isStrange(_ shape: SymbolShape, to tie: Tie) -> Bool {
    shape.actor != tie.route.first && shape.actor != tie.route.second
  }

  private func overlaps(_ box: Box, _ shape: SymbolShape) -> Bool {
    box.left < shape.center.x + shape.reach && shape.center.x - shape.reach < box.right
      && box.bottom < shape.center.y + shape.reach && shape.center.y - shape.reach < box.top
  }

  // MARK: Better lines

  /// What is near a tie.
  private struct Surroundings {
    let shapes: [SymbolShape]
    let obstacles: [TieCurves.Obstacle]
  }

  private func surroundings(of tie: Tie, within reach: Double) -> Surroundings {
    let box = Box(around: [tie.start, tie.end]).padded(by: reach)
    let route = tie.route
    return Surroundings(
      shapes: shapes.filter { isStrange($0, to: tie) && overlaps(box, $0) },
      obstacles: around.obstacles.filter {
        !$0.isSymbol && !$0.owners.contains(route.first) && !$0.owners.contains(route.second)
          && $0.box.overlaps(box)
      }
    )
  }

  /// What a line costs besides its bend; more than a bound where it is more.
  private func cost(
    of places: [Point],
    _ index: Int,
    among near: Surroundings,
    below bound: Double
  ) -> Double {
    let more = more(ties[index])
    let (least, wished) = (TieLines.least * scale + more, TieLines.wished * scale + more)
    let box = Box(around: places).padded(by: wished)
    var cost = 0.0
    for shape in near.shapes where overlaps(box, shape) {
      let clearance = shape.clearance(of: places)
      if clearance < least {
        cost += TieLines.touch * scale
      } else if clearance < wished {
        cost += TieLines.near * scale
      }
      if cost >= bound { return cost }
    }
    for obstacle in near.obstacles where obstacle.box.overlaps(box) {
      let isCrossed = zip(places, places.dropFirst()).contains {
        obstacle.box.isCrossed(byLineFrom: $0, to: $1)
      }
      if isCrossed { cost += TieLines.nameShare(ties[index]) * obstacle.cost }
      if cost >= bound { return cost }
    }
    let route = ties[index].route
    return cost + TieLines.along
      * grid.joined(along: places, of: index, between: (route.first, route.second))
  }

  /// Bends a line so that it touches less and runs along less.
  private mutating func improve(_ index: Int) {
    let tie = ties[index]
    let line = tie.end - tie.start
    let length = line.length
    guard length > 1, budget > 0 else { return }
    let normal = Point(x: -line.y / length, y: line.x / length)
    let near = surroundings(of: tie, within: min(76 * scale, length))
    var best = lines[index]
    let bend = best.bend > 0 ? best.bend : TieLines.bend(of: best.places)
    var least = bend + cost(of: best.places, index, among: near, below: .infinity)
    for bend in TieLines.bends {
      guard bend.cost * scale < least, budget > 0 else { break }
      let (first, second) = (bend.sides.0 * scale * 4 / 3, bend.sides.1 * scale * 4 / 3)
      guard max(abs(first), abs(second)) <= 0.75 * length else { continue }
      let curve = [
        tie.start, tie.start + line * bend.shares.0 + normal * first,
        tie.start + line * bend.shares.1 + normal * second, tie.end,
      ]
      // Graphviz would make the page as wide as the handles.
      guard around.area.contains(Box(around: curve)) else { continue }
      let places = places(along: curve, of: tie)
      guard area.contains(Box(around: places)) else { continue }
      budget -= places.count * (8 + near.shapes.count)
      let found =
        bend.cost * scale
        + cost(of: places, index, among: near, below: least - bend.cost * scale)
      if found < least - 1e-6 {
        least = found
        best = Line(curve: curve, places: places, bend: bend.cost * scale)
      }
    }
    lines[index] = best
  }

  /// How far a line is from straight, in points.
  private static func bend(of places: [Point]) -> Double {
    guard let start = places.first, let end = places.last else { return 0 }
    return places.reduce(0) { max($0, $1.distance(toLineFrom: start, to: end)) }
  }

  // MARK: Lines with corners

  /// How often ways with many corners are looked for; around symbols, and half as often beside other lines.
  private let mostRouted: Int

  /// How far such ways are beside one another, in points on paper.
  private static let lanes = [0.0, 2.8, 5.6]

  /// How far from a corner a way leaves the straight, the roundest first.
  private static let radii = [60.0, 32, 14]

  /// Ways among all symbols, the nearest to them first.
  private func paths(_ lane: Double) -> ThreadPaths {
    let scale = scale
    func boxes(_ margin: Double) -> [Box] {
      shapes.map { shape in
        let side = 2 * (shape.reach + margin * scale)
        return Box(center: shape.center, width: side, height: side)
      }
    }
    let symbols = boxes(1.2 * TieLines.least)
    let firm = zip(shapes, symbols).map { shape, box in
      ThreadRoutes.Obstacle(box: box, owners: [shape.actor], cost: TieLines.touch * scale)
    }
    return ThreadPaths(
      around: firm,
      turningAt: boxes(1.2 * TieLines.least + lane),
      outside: symbols,
      in: area,
      bend: 24 * scale,
      mostCorners: 110,
      isDirected: true
    )
  }

  /// Leads a line around symbols with rounded corners, where it touches fewer then.
  private mutating func route(_ index: Int) {
    guard routed < mostRouted else { return }
    routed += 1
    if ways.isEmpty { ways = TieLines.lanes.map { paths($0) } }
    let tie = ties[index]
    let near = surroundings(of: tie, within: tie.length + 80 * scale)
    func all(_ line: Line) -> Double {
      line.bend + cost(of: line.places, index, among: near, below: .infinity)
    }
    var best = lines[index]
    var least = all(best)
    for way in ways {
      let path = way.path(
        from: tie.route.first,
        at: tie.start,
        to: tie.route.second,
        at: tie.end
      )
      for radius in TieLines.radii {
        let curve = ThreadPaths.curve(
          along: path,
          start: tie.reaches.start,
          end: tie.reaches.end,
          radius: radius * scale
        )
        var line = Line(curve: curve, isTrimmed: true, places: places(along: curve, of: tie))
        line.bend = max(TieLines.bend(of: line.places), 1)
        let found = all(line)
        if found < least - 1e-6 { (best, least) = (line, found) }
      }
      // The nearest way is the best where nothing else runs along it.
      if least - best.bend < TieLines.near * scale { break }
    }
    lines[index] = best
  }
}
