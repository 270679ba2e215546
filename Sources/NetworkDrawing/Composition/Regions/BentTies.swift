import GraphCore
import GraphLayout

/// A line between two symbols as a curve (Bézier), from edge to edge.
struct BentTie: Sendable {
  /// The actors that it joins.
  let source: Int
  let target: Int

  /// The ends of the curve, and between them what it bends towards.
  let points: [Point]
}

/// The ties within a region, bent around symbols and names that are not theirs.
struct BentTies: Sendable {
  private(set) var ties: [BentTie] = []

  /// How many ties between drawn actors have no line, because the region would be one dark spot.
  private(set) var leftOut = 0

  /// Whether some of these are weaker than others that have a line.
  private(set) var leavesOutWeaker = false

  /// The most ties times actors of a region among which lines are looked for that touch nobody else; a page
  /// has many regions.
  private static let mostPairs = 12_000

  /// How much of a region its lines may cover.
  private static let mostInk = 0.16

  /// - Parameters:
  ///   - region: Where everything stands.
  ///   - graph: The ties.
  ///   - metrics: The measures of the page.
  ///   - isThread: Whether a group hangs by a tie, which bends further then.
  init(
    in region: PlacedRegion,
    ties graph: Graph,
    metrics: RegionMetrics,
    isThread: (_ source: Int, _ target: Int) -> Bool = { _, _ in false }
  ) {
    var placeOf: [Int: Int] = [:]
    for (place, member) in region.members.enumerated() { placeOf[member.actor] = place }
    var pairs: [Pair] = []
    for (first, member) in region.members.enumerated() {
      for (neighbor, weight) in graph.edges(of: member.actor) {
        guard let second = placeOf[neighbor], first < second else { continue }
        let isNamed = second < region.labels.count
        let people = isNamed ? 0 : first < region.labels.count ? 1 : 2
        pairs.append(Pair(first: first, second: second, weight: weight, rank: people))
      }
    }
    BentTies.sort(&pairs)
    let lineWidth = 0.6 * metrics.typography.symbolScale
    var paths: ThreadPaths?
    var known: [TieLines.Tie] = []
    var room = BentTies.mostInk * region.box.width * region.box.height
    for pair in pairs {
      let (first, second) = (pair.first, pair.second)
      let (start, end) = (region.places[first], region.places[second])
      room -= start.distance(to: end) * lineWidth
      guard room >= 0 || ties.count < 12 else {
        leftOut += 1
        leavesOutWeaker = leavesOutWeaker || pair.weight < pairs[0].weight
        continue
      }
      let isHanging = isThread(region.members[first].actor, region.members[second].actor)
      let curve = BentTies.bent(
        first,
        second,
        in: region,
        weight: isHanging ? 4 : 1,
        isPlain: pairs.count > 400 || region.content.isRing,
        metrics: metrics
      )
      let (one, other) = (region.members[first], region.members[second])
      let reaches = (one.radius + metrics.collar, other.radius + metrics.collar)
      let tie = BentTie(
        source: one.actor,
        target: other.actor,
        points: BentTies.trimmed(curve, start: reaches.0, end: reaches.1)
      )
      // A thread that no curve keeps clear of names runs between them.
      if isHanging, BentTies.crossesName(tie.points, first, second, in: region) {
        let around = paths ?? ThreadPaths(in: region, metrics: metrics)
        paths = around
        let routed = BentTies.routed(first, second, in: region, along: around, metrics: metrics)
        if !BentTies.crossesName(routed.points, first, second, in: region) {
          ties.append(routed)
          continue
        }
      }
      ties.append(tie)
      // A thread stays clear of names.
      guard !isHanging else { continue }
      known.append(
        TieLines.Tie(
          route: Route(tie.source, tie.target),
          start: start,
          end: end,
          reaches: reaches,
          known: curve
        )
      )
    }
    guard known.count * region.members.count <= BentTies.mostPairs else { return }
    let lines = TieLines(of: known, in: region, metrics: metrics).curves
    ties = ties.map { tie in
      let points = lines[Route(tie.source, tie.target)] ?? tie.points
      return BentTie(source: tie.source, target: tie.target, points: points)
    }
  }

  /// A tie between two places of a region, and how many of its ends are people.
  private struct Pair {
    let first: Int
    let second: Int
    let weight: Double
    let rank: Int

    /// How many ties come before it at the end that has more of them.
    var turn = 0
  }

  /// The strongest first, of those organisations before people, and of like ones everybody's first before anybody's
  /// second, so that where not all have room nobody seems to have all.
  private static func sort(_ pairs: inout [Pair]) {
    pairs.sort {
      ($1.weight, $0.rank, $0.first, $0.second) < ($0.weight, $1.rank, $1.first, $1.second)
    }
    var turns: [Int: Int] = [:]
    for index in pairs.indices {
      let (first, second) = (pairs[index].first, pairs[index].second)
      let turn = max(turns[first] ?? 0, turns[second] ?? 0)
      pairs[index].turn = turn
      (turns[first], turns[second]) = (turn + 1, turn + 1)
    }
    pairs.sort {
      ($1.weight, $0.rank, $0.turn, $0.first, $0.second)
        < ($0.weight, $1.rank, $1.turn, $1.first, $1.second)
    }
  }

  /// A tie along the white between names.
  private static func routed(
    _ first: Int,
    _ second: Int,
    in region: PlacedRegion,
    along paths: ThreadPaths,
    metrics: RegionMetrics
  ) -> BentTie {
    let (one, other) = (region.members[first], region.members[second])
    let path = paths.path(
      from: one.actor,
      at: region.places[first],
      to: other.actor,
      at: region.places[second]
    )
    return BentTie(
      source: one.actor,
      target: other.actor,
      points: ThreadPaths.curve(
        along: path,
        start: one.radius + metrics.collar,
        end: other.radius + metrics.collar,
        radius: 3 * metrics.typography.symbolScale
      )
    )
  }

  /// Whether a curve runs through a name that is not of its ends.
  private static func crossesName(
    _ points: [Point],
    _ first: Int,
    _ second: Int,
    in region: PlacedRegion
  ) -> Bool {
    let around = Box(around: points)
    let names = region.labels.enumerated().filter { index, label in
      index != first && index != second && label.box.overlaps(around)
    }.map { $0.element.box.padded(by: -0.3) }
    guard !names.isEmpty else { return false }
    for start in stride(from: 0, to: points.count - 3, by: 3) {
      let curve = Array(points[start...start + 3])
      let steps = max(4, Int(curve[0].distance(to: curve[3])))
      var from = curve[0]
      for step in 1...steps {
        let to = point(of: curve, at: Double(step) / Double(steps))
        if names.contains(where: { $0.isCrossed(byLineFrom: from, to: to) }) { return true }
        from = to
      }
    }
    return false
  }

  /// The straightest curve that meets least, from middle to middle.
  private static func bent(
    _ first: Int,
    _ second: Int,
    in region: PlacedRegion,
    weight: Double,
    isPlain: Bool,
    metrics: RegionMetrics
  ) -> [Point] {
    let (start, end) = (region.places[first], region.places[second])
    let line = end - start
    let length = max(line.length, 0.001)
    let normal = Point(x: -line.y / length, y: line.x / length)
    let room = region.box.padded(by: -2)
    var best: (curve: [Point], cost: Double)?
    let scale = metrics.typography.symbolScale
    let own = (first, second)
    for bend in isPlain ? [0.0] : [0, 7, 13, 20, 28, 36] {
      // Whatever bends as far costs as much at least.
      guard 0.06 * bend < best?.cost ?? .infinity else { break }
      for (first, second) in bend == 0 ? [(0, 0)] : TieCurves.shapes {
        let reach = bend * scale * 4 / 3
        let curve = [
          start, start + line * 0.3 + normal * (first * reach),
          start + line * 0.7 + normal * (second * reach), end,
        ]
        // What bends beyond the region would make the page wider.
        guard bend == 0 || room.contains(Box(around: curve)) else { continue }
        let cost =
          0.06 * bend
          + (isPlain
            ? 0 : weight * hits(of: curve, own.0, own.1, in: region, within: room, metrics))
        if cost < best?.cost ?? .infinity { best = (curve, cost) }
      }
    }
    return best?.curve ?? [start, start, end, end]
  }

  /// How many symbols and names a curve meets, those of its ends aside.
  private static func hits(
    of curve: [Point],
    _ first: Int,
    _ second: Int,
    in region: PlacedRegion,
    within room: Box,
    _ metrics: RegionMetrics
  ) -> Double {
    let steps = 12
    let points = (1..<steps).map { point(of: curve, at: Double($0) / Double(steps)) }
    var hits = 0.0
    let around = Box(around: points)
    if !room.contains(around) { hits += 50 }
    let lines = zip(points, points.dropFirst())
    if around.overlaps(region.header),
      lines.contains(where: { region.header.isCrossed(byLineFrom: $0, to: $1) })
    {
      hits += 8
    }
    for count in region.counts {
      let words = count.box(metrics)
      if around.overlaps(words),
        lines.contains(where: { words.isCrossed(byLineFrom: $0, to: $1) })
      {
        hits += 3
      }
    }
    for (index, place) in region.places.enumerated() where index != first && index != second {
      let reach = region.members[index].radius + 1.5 * metrics.collar
      guard around.padded(by: reach).contains(Box(center: place, width: 0, height: 0)) else {
        continue
      }
      if lines.contains(where: {
        place.distance(toLineFrom: $0, to: $1) < reach
      }) {
        hits += 4
      }
    }
    for (index, label) in region.labels.enumerated() where around.overlaps(label.box) {
      let crossed = lines.count {
        label.box.isCrossed(byLineFrom: $0, to: $1)
      }
      guard crossed > 0 else { continue }
      hits += index == first || index == second ? 0.8 : 3
    }
    return hits
  }

  static func point(of curve: [Point], at share: Double) -> Point {
    let rest = 1 - share
    return curve[0] * (rest * rest * rest) + curve[1] * (3 * rest * rest * share)
      + curve[2] * (3 * rest * share * share) + curve[3] * (share * share * share)
  }

  /// A curve without what lies within two circles around its ends.
  static func trimmed(_ curve: [Point], start: Double, end: Double) -> [Point] {
    var (from, to) = (0.0, 1.0)
    while from < 0.5, point(of: curve, at: from).distance(to: curve[0]) < start { from += 0.01 }
    while to > 0.5, point(of: curve, at: to).distance(to: curve[3]) < end { to -= 0.01 }
    // De Casteljau, from both sides.
    return split(split(curve, at: to).0, at: from / max(to, 0.001)).1
  }

  private static func split(_ curve: [Point], at share: Double) -> ([Point], [Point]) {
    func between(_ a: Point, _ b: Point) -> Point { a + (b - a) * share }
    let (ab, bc, cd) = (
      between(curve[0], curve[1]), between(curve[1], curve[2]), between(curve[2], curve[3])
    )
    let (abc, bcd) = (between(ab, bc), between(bc, cd))
    let middle = between(abc, bcd)
    return ([curve[0], ab, abc, middle], [middle, bcd, cd, curve[3]])
  }
}

extension TieLines {
  /// Lines within a region, around its symbols and names.
  fileprivate init(of ties: [Tie], in region: PlacedRegion, metrics: RegionMetrics) {
    let scale = metrics.typography.symbolScale
    var obstacles: [TieCurves.Obstacle] = []
    func add(_ box: Box, of owners: Set<Int> = [], cost: Double) {
      obstacles.append(TieCurves.Obstacle(box: box, owners: owners, cost: cost * scale))
    }
    for (member, label) in zip(region.members, region.labels) where !label.words.lines.isEmpty {
      // A line may pass behind the name of its own end, below which it stands.
      add(label.box, of: [member.actor], cost: 40)
      add(label.box, cost: 12)
    }
    add(region.header, cost: 110)
    for count in region.counts { add(count.box(metrics), cost: 50) }
    for fold in region.folds { add(fold.box, cost: 20) }
    self.init(
      of: ties,
      around: TieCurves(
        obstacles: obstacles,
        spots: [:],
        area: region.box.padded(by: -0.5),
        scale: scale
      ),
      shapes: zip(region.members, region.places).map { member, place in
        SymbolShape(of: member.actor, kind: member.kind, reach: member.radius, at: place)
      },
      isPartOfMany: true
    )
  }
}
