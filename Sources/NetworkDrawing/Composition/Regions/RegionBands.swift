import GraphLayout

/// The ties between two regions as one band, which ends in a dot at the edge of each.
struct RegionBand: Sendable {
  /// The regions, the one of fewer first in the order of the layout.
  let first: Int
  let second: Int

  /// How many ties it stands for, and how wide it is, in points.
  let count: Int
  let width: Double

  let start: Point
  let end: Point

  /// Where it turns in the white between regions, so that no region hides it; none where it is straight.
  var corners: [Point] = []

  /// Whether it runs beneath other regions, since there is no way around them.
  var isBeneath = false

  /// All of it, from dot to dot.
  var places: [Point] { [start] + corners + [end] }

  /// Its straight parts.
  var parts: [(Point, Point)] { Array(zip(places, places.dropFirst())) }

  /// The white between two bands, with the rim of each.
  private static let white = 1.6

  /// Whether a dot at a place would lie on the band or on one of its dots.
  func isBeside(_ place: Point, dot: Double) -> Bool {
    [start, end].contains { $0.distance(to: place) < 2 * dot + 1 }
      || parts.contains { place.distance(toLineFrom: $0, to: $1) < dot + width / 2 + 0.8 }
  }

  /// What it costs another band to pass this one in a straight line: something where it crosses, and
  /// infinitely much where it runs along, since the two could not be told apart then.
  func cost(ofPassingFrom from: Point, to: Point, width other: Double, dot: Double) -> Double {
    let reach = Box(around: [from, to]).padded(by: other + width + 2 * dot)
    var cost = 0.0
    for (one, two) in parts where Box(around: [one, two]).overlaps(reach) {
      let (line, mine) = (two - one, to - from)
      let lengths = line.length * mine.length
      let sine = lengths > 0 ? abs(line.x * mine.y - line.y * mine.x) / lengths : 1
      if RegionBands.cross(from, to, one, two) {
        if sine < 0.4 { return .infinity }
        cost += 15
        continue
      }
      // Where it only nears a corner it is told apart by its direction.
      let least = (width + other) / 2 + (sine < 0.5 ? RegionBand.white : 0.4)
      let distance = min(
        from.distance(toLineFrom: one, to: two),
        to.distance(toLineFrom: one, to: two),
        one.distance(toLineFrom: from, to: to),
        two.distance(toLineFrom: from, to: to)
      )
      if distance < least { return .infinity }
    }
    for place in [start, end] where place.distance(toLineFrom: from, to: to) < dot + other / 2 + 0.8
    {
      return .infinity
    }
    return cost
  }
}

/// Where bands run: straight where no other region hides them, else along the white between regions.
struct RegionBands: Sendable {
  /// The bands, widest first.
  private(set) var bands: [RegionBand] = []

  /// How many pairs of regions have ties but no band, and how many ties these are at most.
  private(set) var leftOut = (pairs: 0, most: 0)

  /// The most bands for a region that can be told apart.
  private static let most = 1.9

  /// What it costs to run along another band.
  private static let notToBe = 10_000.0

  /// No bands.
  init() {}

  /// - Parameters:
  ///   - boxes: The regions.
  ///   - pairs: The number of ties between two of them, most first.
  ///   - gutter: The white between two regions.
  ///   - dot: The radius of the dot at an end.
  ///   - width: The width of the band of a number of ties.
  init(
    between boxes: [Box],
    pairs: [(first: Int, second: Int, count: Int)],
    gutter: Double,
    dot: Double,
    width: (_ count: Int) -> Double
  ) {
    let drawn = RegionBands.drawn(of: pairs, regionCount: boxes.count)
    let undrawn = pairs.count - drawn.count
    leftOut = (undrawn, undrawn > 0 ? pairs.suffix(undrawn).map(\.count).max() ?? 0 : 0)
    let lanes = RegionLanes(between: boxes, gutter: gutter)
    for (first, second, count) in drawn {
      let (one, other) = (boxes[first], boxes[second])
      let width = width(count)
      let others = boxes.indices.filter { $0 != first && $0 != second }.map { boxes[$0] }
      var best: (start: Point, end: Point, cost: Double)?
      for (start, end) in RegionBands.candidates(one, other, inset: 5.5 * dot) {
        let cost = cost(
          from: start,
          to: end,
          (one, other),
          others: others,
          width: width,
          dot: dot
        )
        if cost < best?.cost ?? .infinity { best = (start, end, cost) }
      }
      guard let best else { continue }
      var band = RegionBand(
        first: first,
        second: second,
        count: count,
        width: width,
        start: best.start,
        end: best.end
      )
      // What runs along another band could not be told from it, and what runs beneath another region is seen
      // less; a region has one band at least.
      let isFirst = [first, second].contains { region in
        !bands.contains { $0.first == region || $0.second == region }
      }
      if best.cost >= RegionBands.notToBe
        || boxes.contains(where: {
          $0.padded(by: -0.5).isCrossed(byLineFrom: best.start, to: best.end)
        })
      {
        if let way = lanes.way(
          from: RegionBands.edge(of: one, inset: 4 * dot),
          to: RegionBands.edge(of: other, inset: 4 * dot),
          beside: bands,
          width: width,
          dot: dot
        ), let start = way.first, let end = way.last {
          band = RegionBand(
            first: first,
            second: second,
            count: count,
            width: width,
            start: start,
            end: end,
            corners: Array(way.dropFirst().dropLast())
          )
        } else if best.cost < RegionBands.notToBe || isFirst {
          band.isBeneath = true
        } else {
          leftOut = (leftOut.pairs + 1, max(leftOut.most, count))
          continue
        }
      }
      bands.append(band)
    }
  }

  /// The pairs that have a band where there is room: as many as can be told apart, most ties first, and for
  /// every region that of its most.
  private static func drawn(
    of pairs: [(first: Int, second: Int, count: Int)],
    regionCount: Int
  ) -> [(first: Int, second: Int, count: Int)] {
    let limit = Int(most * Double(regionCount))
    var isTied: Set<Int> = []
    return pairs.enumerated().filter { rank, pair in
      let isFirst = !isTied.contains(pair.first) || !isTied.contains(pair.second)
      isTied.formUnion([pair.first, pair.second])
      return rank < limit || isFirst
    }.map(\.element)
  }

  /// Some places on all sides of a box.
  private static func edge(of box: Box, inset: Double) -> [Point] {
    [box.left, box.right].flatMap { x in
      places(from: box.bottom, to: box.top, inset: inset, count: 9).map { Point(x: x, y: $0) }
    }
      + [box.bottom, box.top].flatMap { y in
        places(from: box.left, to: box.right, inset: inset, count: 11).map { Point(x: $0, y: y) }
      }
  }

  /// The places where a band between two boxes may begin and end.
  private static func candidates(_ one: Box, _ other: Box, inset: Double) -> [(Point, Point)] {
    var candidates: [(Point, Point)] = []
    // Straight across where they face one another.
    let (low, high) = (max(one.bottom, other.bottom), min(one.top, other.top))
    if high - low > 2 * inset, one.right <= other.left || other.right <= one.left {
      for y in places(from: low, to: high, inset: inset, step: 9) {
        let isRight = one.right <= other.left
        candidates.append(
          (
            Point(x: isRight ? one.right : one.left, y: y),
            Point(x: isRight ? other.left : other.right, y: y)
          )
        )
      }
    }
    let (left, right) = (max(one.left, other.left), min(one.right, other.right))
    if right - left > 2 * inset, one.top <= other.bottom || other.top <= one.bottom {
      for x in places(from: left, to: right, inset: inset, step: 14) {
        let isAbove = one.top <= other.bottom
        candidates.append(
          (
            Point(x: x, y: isAbove ? one.top : one.bottom),
            Point(x: x, y: isAbove ? other.bottom : other.top)
          )
        )
      }
    }
    for start in edge(of: one, towards: other, inset: inset) {
      for end in edge(of: other, towards: one, inset: inset) { candidates.append((start, end)) }
    }
    return candidates
  }

  /// Some places on those sides of a box that face another.
  private static func edge(of box: Box, towards other: Box, inset: Double) -> [Point] {
    var points: [Point] = []
    if other.left >= box.right || other.right <= box.left {
      let x = other.left >= box.right ? box.right : box.left
      points += places(from: box.bottom, to: box.top, inset: inset, count: 7).map {
        Point(x: x, y: $0)
      }
    }
    if other.bottom >= box.top || other.top <= box.bottom {
      let y = other.bottom >= box.top ? box.top : box.bottom
      points += places(from: box.left, to: box.right, inset: inset, count: 9).map {
        Point(x: $0, y: y)
      }
    }
    return points
  }

  private static func places(
    from low: Double,
    to high: Double,
    inset: Double,
    step: Double? = nil,
    count: Int = 0
  ) -> [Double] {
    let (first, last) = (low + inset, high - inset)
    guard last > first else { return [(low + high) / 2] }
    let count = step.map { max(2, min(12, Int((last - first) / $0) + 1)) } ?? count
    return (0..<count).map { first + (last - first) * Double($0) / Double(count - 1) }
  }

  /// How long a band would be, how much of it would be hidden, and whether it would run into others.
  private func cost(
    from start: Point,
    to end: Point,
    _ own: (Box, Box),
    others: [Box],
    width: Double,
    dot: Double
  ) -> Double {
    var cost = start.distance(to: end)
    // Rather in the middle of a side than near a corner.
    for (place, box) in [(start, own.0), (end, own.1)] {
      let isUpright = place.x == box.left || place.x == box.right
      let facing = own.0 == box ? own.1 : own.0
      let middle = RegionColumns.nearest(box, facing).0
      cost += 0.12 * abs(isUpright ? place.y - middle.y : place.x - middle.x)
    }
    // It leaves its own regions at once.
    for box in [own.0, own.1] where box.padded(by: -0.5).isCrossed(byLineFrom: start, to: end) {
      cost += 400
    }
    for box in others {
      let hidden = box.lengthWithin(from: start, to: end)
      if hidden > 0 { cost += 30 + 2 * hidden }
    }
    for band in bands {
      for mine in [start, end] {
        if [band.start, band.end].contains(where: { $0.distance(to: mine) < 3.2 * dot }) {
          cost += 60
        }
        if band.isBeside(mine, dot: dot) { cost += RegionBands.notToBe }
      }
      cost += min(
        RegionBands.notToBe,
        band.cost(ofPassingFrom: start, to: end, width: width, dot: dot)
      )
    }
    return cost
  }

  static func cross(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
    func side(_ p: Point, _ q: Point, _ r: Point) -> Double {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    }
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
  }
}

extension Box {
  /// How much of a straight line between two places lies within.
  func lengthWithin(from start: Point, to end: Point) -> Double {
    part(from: start, to: end).map { $0.0.distance(to: $0.1) } ?? 0
  }

  /// The part of a straight line between two places that lies within (Liang and Barsky 1984).
  func part(from start: Point, to end: Point) -> (Point, Point)? {
    let line = end - start
    var enters = 0.0
    var leaves = 1.0
    for (step, room) in [
      (-line.x, start.x - left), (line.x, right - start.x),
      (-line.y, start.y - bottom), (line.y, top - start.y),
    ] {
      if step == 0 {
        if room <= 0 { return nil }
      } else if step < 0 {
        enters = max(enters, room / step)
      } else {
        leaves = min(leaves, room / step)
      }
    }
    return leaves > enters ? (start + line * enters, start + line * leaves) : nil
  }
}
