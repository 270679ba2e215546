import GraphLayout

/// The white between regions, as places from which one sees others without a region in between.
struct RegionLanes: Sendable {
  private let boxes: [Box]

  /// The places: around every corner of a region, at several distances; each with the white around it.
  private let places: [(place: Point, white: Double)]

  /// The places that are seen from each, without a region in between.
  private let seen: [[Int]]

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
      (places, seen) = ([], [])
      return
    }
    let corners = boxes.flatMap { box in
      RegionLanes.shares.flatMap { share -> [(place: Point, white: Double)] in
        let box = box.padded(by: share * gutter)
        return [
          Point(x: box.left, y: box.bottom), Point(x: box.left, y: box.top),
          Point(x: box.right, y: box.bottom), Point(x: box.right, y: box.top),
        ].map { ($0, min(share, 1 - share) * gutter) }
      }
    }
    let places = corners.filter { place, _ in
      let spot = Box(center: place, width: 0, height: 0)
      // Beyond the outer regions a band would leave the page.
      return all.contains(spot) && !boxes.contains { $0.overlaps(spot) }
    }
    self.places = places
    seen = places.indices.map { place in
      places.indices.filter { other in
        other != place
          && RegionLanes.isFree(
            from: places[place].place,
            to: places[other].place,
            between: boxes,
            gutter: gutter
          )
      }
    }
  }

  /// How far from a region lanes run, in parts of the white between two.
  private static let shares = [0.16, 0.33, 0.5, 0.67, 0.84]

  /// The way of least cost between two regions along which no region lies and no other band runs: its
  /// length, with what it crosses (Dijkstra 1959).
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
    func free(_ points: [Point]) -> [Point] {
      points.filter { place in
        isInside(place) && !bands.contains { $0.isBeside(place, dot: dot) }
      }
    }
    let (starts, ends) = (free(starts), free(ends))
    let isWide = places.map { $0.white >= min(width / 2, 0.49 * gutter) }
    let (firstStart, firstEnd) = (places.count, places.count + starts.count)
    let nodes = places.map(\.place) + starts + ends
    // From every place what is seen of the ends, and from every start what is seen at all.
    func isFree(_ from: Point, _ to: Point) -> Bool {
      RegionLanes.isFree(from: from, to: to, between: boxes, gutter: gutter)
    }
    var costs = nodes.indices.map { $0 >= firstStart && $0 < firstEnd ? 0 : Double.infinity }
    var before = [Int?](repeating: nil, count: nodes.count)
    var isDone = [Bool](repeating: false, count: nodes.count)
    while let next = nodes.indices.filter({ !isDone[$0] && costs[$0].isFinite })
      .min(by: { (costs[$0], $0) < (costs[$1], $1) })
    {
      isDone[next] = true
      if next >= firstEnd {
        var way = [next]
        while let last = way.last, let one = before[last] { way.append(one) }
        return way.reversed().map { nodes[$0] }
      }
      let isPlace = next < firstStart
      let reached =
        (isPlace ? seen[next] : Array(places.indices)).filter { isWide[$0] }
        + Array(firstEnd..<nodes.count)
      for other in reached where !isDone[other] {
        let (from, to) = (nodes[next], nodes[other])
        // A turn costs a little.
        let least = costs[next] + from.distance(to: to) + 4
        guard least < costs[other], isPlace && other < firstStart || isFree(from, to) else {
          continue
        }
        var cost = least
        for band in bands where cost < costs[other] {
          cost += band.cost(ofPassingFrom: from, to: to, width: width, dot: dot)
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
  private static func isFree(
    from start: Point,
    to end: Point,
    between boxes: [Box],
    gutter: Double
  ) -> Bool {
    !boxes.contains { box in
      let edge = box.padded(by: 0.01)
      let isOwn = [start, end].contains { edge.contains(Box(center: $0, width: 0, height: 0)) }
      return box.padded(by: isOwn ? -0.5 : 0.1 * gutter).isCrossed(byLineFrom: start, to: end)
    }
  }
}
