import GraphLayout

/// The white between regions, as places from which one sees others without a region in between.
struct RegionLanes: Sendable {
  private let boxes: [Box]

  /// The places: around every corner of a region, at several distances; each with the white around it.
  private let places: [(place: Point, white: Double)]

  /// What all regions cover together, and the white between two of them.
  private let all: Box
  private let gutter: Double

  /// The most regions between which ways are looked for.
  private static let mostRegions = 24

  /// - Parameters:
  ///   - boxes: The regions.
  ///   - gutter: The white between two of them.
  init(between boxes: [Box], gutter: Double) {
    self.boxes = boxes
    self.gutter = gutter
    let all = Box(around: boxes)
    self.all = all
    guard boxes.count <= RegionLanes.mostRegions else {
      places = []
      return
    }
    let corners = boxes.flatMap { box in
      [0.25, 0.5, 0.75].flatMap { share -> [(place: Point, white: Double)] in
        let box = box.padded(by: share * gutter)
        return [
          Point(x: box.left, y: box.bottom), Point(x: box.left, y: box.top),
          Point(x: box.right, y: box.bottom), Point(x: box.right, y: box.top),
        ].map { ($0, min(share, 1 - share) * gutter) }
      }
    }
    places = corners.filter { place, _ in
      let spot = Box(center: place, width: 0, height: 0)
      // Beyond the outer regions a band would leave the page.
      return all.contains(spot) && !boxes.contains { $0.overlaps(spot) }
    }
  }

  /// The way of least cost between two regions along which no region lies: its length, with what it
  /// crosses and what it runs along (Dijkstra 1959).
  ///
  /// - Parameters:
  ///   - starts: The places where it may begin.
  ///   - ends: The places where it may end.
  ///   - bands: The bands that are there already.
  ///   - width: The width of the band.
  ///   - dot: The radius of the dot at an end.
  /// - Returns: The places along the way; `nil` where there is none.
  func way(
    from starts: [Point],
    to ends: [Point],
    beside bands: [RegionBand],
    width: Double,
    dot: Double
  ) -> [Point]? {
    // Along the edge of the page nothing leads anywhere.
    let (starts, ends) = (starts.filter(isInside), ends.filter(isInside))
    let wide = places.filter { $0.white >= min(width / 2, 0.5 * gutter) }.map(\.place)
    let nodes = starts + wide + ends
    let (firstPlace, firstEnd) = (starts.count, starts.count + wide.count)
    let dots = bands.flatMap { [$0.start, $0.end] }
    var costs = nodes.indices.map { index -> Double in
      guard index < firstPlace else { return .infinity }
      return dots.contains { $0.distance(to: nodes[index]) < 3.2 * dot } ? 60 : 0
    }
    var before = [Int?](repeating: nil, count: nodes.count)
    var isDone = [Bool](repeating: false, count: nodes.count)
    let parts = bands.flatMap(\.parts)
    while let next = nodes.indices.filter({ !isDone[$0] && costs[$0].isFinite })
      .min(by: { (costs[$0], $0) < (costs[$1], $1) })
    {
      isDone[next] = true
      if next >= firstEnd {
        var way = [next]
        while let last = way.last, let one = before[last] { way.append(one) }
        return way.reversed().map { nodes[$0] }
      }
      for other in firstPlace..<nodes.count where !isDone[other] {
        let (from, to) = (nodes[next], nodes[other])
        // A turn costs a little.
        let least = costs[next] + from.distance(to: to) + 4
        guard least < costs[other], isFree(from: from, to: to) else { continue }
        var cost = least
        let middle = (from + to) * 0.5
        for (start, end) in parts {
          if RegionBands.cross(from, to, start, end) { cost += 15 }
          if middle.distance(toLineFrom: start, to: end) < 1.6 * dot {
            cost += 0.8 * from.distance(to: to)
          }
        }
        for place in dots where place.distance(toLineFrom: from, to: to) < 2 * dot { cost += 20 }
        if other >= firstEnd, dots.contains(where: { $0.distance(to: to) < 3.2 * dot }) {
          cost += 60
        }
        if cost < costs[other] { (costs[other], before[other]) = (cost, next) }
      }
    }
    return nil
  }

  private func isInside(_ place: Point) -> Bool {
    place.x > all.left && place.x < all.right && place.y > all.bottom && place.y < all.top
  }

  /// Whether no region lies on a line or next to it, but for those where it begins or ends.
  private func isFree(from start: Point, to end: Point) -> Bool {
    !boxes.contains { box in
      let edge = box.padded(by: 0.01)
      let isOwn = [start, end].contains { edge.contains(Box(center: $0, width: 0, height: 0)) }
      return box.padded(by: isOwn ? -0.5 : 0.1 * gutter).isCrossed(byLineFrom: start, to: end)
    }
  }
}
