import GraphCore

/// Rectangles moved apart until none overlaps another, while what stood beside what stays so.
///
///     let apart = OverlapRemoval(of: boxes, gap: 3).boxes
///
/// Every rectangle is to keep its distance from its neighbors all around, but from those that it
/// overlaps it is to be as much farther as it takes; what comes nearest to this is looked for again
/// and again. What then still overlaps, if anything, takes the nearest free place. The result depends
/// on the rectangles and their order alone.
///
/// - Source: E. R. Gansner and Y. Hu, "Efficient node overlap removal using a proximity stress model",
///   *GD 2008*, doi:10.1007/978-3-642-00219-9_20; in place of a triangulation, neighbors are the
///   nearest in eight directions.
public struct OverlapRemoval: Sendable {
  /// The rectangles, moved.
  public private(set) var boxes: [Box]

  /// How much farther apart than need be boxes are set that overlap and stand side by side.
  private static let roundness = 1.25

  private let gap: Double
  private let isFixed: [Bool]
  private let mayScale: Bool

  /// - Parameters:
  ///   - boxes: The rectangles as they stand.
  ///   - gap: The least room between two of them, sideways or upwards.
  ///   - fixed: The numbers of those that stay where they are, even where they overlap one another.
  public init(of boxes: [Box], gap: Double = 3, fixed: Set<Int> = []) {
    self.boxes = boxes
    self.gap = gap
    isFixed = boxes.indices.map(fixed.contains)
    mayScale = fixed.isEmpty
    guard boxes.count > 1 else { return }
    for round in 0..<80 {
      let overlaps = overlappingPairs()
      if overlaps.isEmpty { return }
      if round == 0, mayScale { spread() }
      relax(overlaps)
    }
    settleRest()
  }

  /// Scales boxes that could not fit in the room they stand in to where they could.
  private mutating func spread() {
    let page = Box(around: boxes)
    let taken = boxes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
    let room = page.width * page.height
    if room > 0, room < 1.3 * taken { scale(by: (1.3 * taken / room).squareRoot()) }
  }

  private mutating func scale(by factor: Double) {
    for index in boxes.indices {
      boxes[index] = boxes[index].moved(by: boxes[index].center * (factor - 1))
    }
  }

  /// The pairs of boxes with less than the gap between them, found by a sweep from left to right.
  private func overlappingPairs() -> [(Int, Int)] {
    let order = boxes.indices.sorted { (boxes[$0].left, $0) < (boxes[$1].left, $1) }
    // What rounding may do to a gap that was made just wide enough.
    let gap = gap - 1e-6
    var pairs: [(Int, Int)] = []
    for (rank, first) in order.enumerated() {
      let box = boxes[first]
      for second in order[(rank + 1)...] {
        let other = boxes[second]
        if other.left >= box.right + gap { break }
        if other.bottom < box.top + gap, box.bottom < other.top + gap,
          !(isFixed[first] && isFixed[second])
        {
          pairs.append((min(first, second), max(first, second)))
        }
      }
    }
    return pairs
  }

  /// How far two boxes are to be apart, by how far they are; above 1 where they overlap.
  private func stretch(_ a: Box, _ b: Box) -> Double {
    let dx = abs(a.center.x - b.center.x)
    let dy = abs(a.center.y - b.center.y)
    let across = ((a.width + b.width) / 2 + gap) / max(dx, 1e-9)
    let along = ((a.height + b.height) / 2 + gap) / max(dy, 1e-9)
    return min(across, along)
  }

  /// As ``stretch(_:_:)``, but those that overlap are to be farther apart where they stand side by
  /// side or one above the other than corner to corner: so boxes do not line up in rows and columns.
  private func rounded(_ a: Box, _ b: Box) -> Double {
    let least = stretch(a, b)
    guard least > 1 else { return least }
    let dx = (a.center.x - b.center.x) / ((a.width + b.width) / 2 + gap)
    let dy = (a.center.y - b.center.y) / ((a.height + b.height) / 2 + gap)
    return max(least, OverlapRemoval.roundness / max((dx * dx + dy * dy).squareRoot(), 1e-9))
  }

  /// Brings the boxes nearer to the distances at which none of them overlaps its neighbors.
  private mutating func relax(_ overlaps: [(Int, Int)]) {
    var places = boxes.map(\.center)
    let factors = overlaps.map { min(stretch(boxes[$0.0], boxes[$0.1]), 2) }
    // What is dense all over is dealt with at once.
    let density = factors.reduce(0) { $0 + $1 - 1 } / Double(boxes.count)
    if mayScale, density > 0.3 {
      let factor = 1 + min(density / 8, 0.15)
      for index in places.indices { places[index] = places[index] * factor }
    }
    let near = Nearness(of: boxes.map(\.center)).pairs
    var springs: [(Int, Int, Double)] = []
    for (first, second) in Pairs.merged(near, overlaps) {
      let (a, b) = (boxes[first], boxes[second])
      let distance = a.center.distance(to: b.center)
      let factor = min(max(rounded(a, b) * (1 + 1e-4), 1), 1.5)
      let least = min(a.width + b.width, a.height + b.height) / 4
      springs.append((first, second, factor > 1 ? max(distance * factor, least) : distance))
    }
    let graph = Graph(nodeCount: boxes.count, edges: springs.map { ($0.0, $0.1, max($0.2, 1e-6)) })
    for _ in 0..<8 {
      for node in graph.nodes where !isFixed[node] {
        var sum = Point.zero
        var total = 0.0
        for (other, length) in graph.edges(of: node) {
          let offset = places[node] - places[other]
          let distance = offset.length
          // Boxes at the same place part sideways, the lower number to the left.
          let direction =
            distance > 0 ? offset * (1 / distance) : Point(x: node < other ? -1 : 1, y: 0)
          let weight = 1 / (length * length)
          sum = sum + (places[other] + direction * length) * weight
          total += weight
        }
        if total > 0 { places[node] = sum * (1 / total) }
      }
    }
    for index in boxes.indices {
      boxes[index] = boxes[index].moved(by: places[index] - boxes[index].center)
    }
  }

  /// Moves what still overlaps to the nearest free place, the largest first.
  private mutating func settleRest() {
    var isLoose = [Bool](repeating: false, count: boxes.count)
    for (first, second) in overlappingPairs() {
      // Of two, the smaller one moves, and never a fixed one.
      let areas = [first, second].map { boxes[$0].width * boxes[$0].height }
      isLoose[isFixed[first] || (areas[1] <= areas[0] && !isFixed[second]) ? second : first] = true
    }
    var grid = BoxGrid(over: Box(around: boxes), count: boxes.count)
    for index in boxes.indices where !isLoose[index] { grid.add(boxes[index].padded(by: gap / 2)) }
    let order = boxes.indices.filter { isLoose[$0] }.sorted {
      (boxes[$1].width * boxes[$1].height, $0) < (boxes[$0].width * boxes[$0].height, $1)
    }
    for index in order {
      let box = boxes[index].padded(by: gap / 2)
      let offset = grid.nearestFreeOffset(of: box)
      boxes[index] = boxes[index].moved(by: offset)
      grid.add(box.moved(by: offset))
    }
  }
}

extension BoxGrid {
  /// The least way, about, to move a rectangle so that it overlaps none in the grid.
  fileprivate func nearestFreeOffset(of box: Box) -> Point {
    if isFree(box) { return .zero }
    let step = max(min(box.width, box.height) / 4, 0.5)
    var ring = 1.0
    while true {
      // Ever wider squares; a step outwards of a few percent is enough far out.
      let side = step * ring
      let stops = min(Int(ring.rounded(.up)), 40)
      var best: (offset: Point, square: Double)?
      for stop in -stops...stops {
        let along = side * Double(stop) / Double(stops)
        for offset in [
          Point(x: along, y: side), Point(x: along, y: -side), Point(x: side, y: along),
          Point(x: -side, y: along),
        ] where isFree(box.moved(by: offset)) {
          let square = offset.x * offset.x + offset.y * offset.y
          if square < best?.square ?? .infinity { best = (offset, square) }
        }
      }
      if let best { return best.offset }
      ring = max(ring + 1, ring * 1.02)
    }
  }
}

/// Pairs of numbers, each in ascending order.
private enum Pairs {
  /// Every pair of two lists once, in ascending order.
  static func merged(_ first: [(Int, Int)], _ second: [(Int, Int)]) -> [(Int, Int)] {
    var keys = (first + second).map { UInt64($0.0) << 32 | UInt64($0.1) }
    keys.sort()
    var last: UInt64?
    return keys.compactMap { key in
      defer { last = key }
      return key == last ? nil : (Int(key >> 32), Int(key & 0xFFFF_FFFF))
    }
  }
}
