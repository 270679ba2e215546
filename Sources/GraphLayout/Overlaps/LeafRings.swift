import Foundation

/// Leaves, which have one edge only, set in rings around the node they hang on.
///
/// A few stand in a fan on the side away from other neighbors; many go all around. Slots that the
/// name of the hub, an edge or something else would cover are passed over, so that no leaf seems to
/// stand on an edge of others.
struct LeafRings {
  /// Where each leaf stands, in the order given.
  private(set) var places: [Point] = []

  private let hub: Footprint
  private let center: Point
  private let reach: Double
  private let lines: [Line]
  private let isTaken: (Box) -> Bool

  /// A straight line between two places.
  struct Line {
    let start: Point
    let end: Point
  }

  /// - Parameters:
  ///   - hub: What the node in the middle covers.
  ///   - center: Where it stands.
  ///   - count: How many leaves there are.
  ///   - reach: Half the side of the largest leaf.
  ///   - lines: The edges to keep clear of; those that begin at the hub say where the outside is.
  ///   - isTaken: Whether something stands there already.
  init(
    around hub: Footprint,
    at center: Point,
    count: Int,
    reach: Double,
    lines: [Line],
    isTaken: @escaping (Box) -> Bool = { _ in false }
  ) {
    self.hub = hub
    self.center = center
    self.reach = reach
    self.lines = lines
    self.isTaken = isTaken
    let outward = outwardDirection
    // What fits in one ring, not much wider than the first of several, stands in one ring.
    for widening in stride(from: 0.0, through: 20, by: 4) where places.isEmpty {
      let free = slots(inRing: 0, widenedBy: widening)
      if free.count >= count { places = chosen(count, of: free, towards: outward) }
    }
    var ring = 0
    while places.count < count {
      let free = slots(inRing: ring, widenedBy: 0)
      places += chosen(min(count - places.count, free.count), of: free, towards: outward)
      ring += 1
    }
  }

  /// The direction away from what the hub is tied to otherwise; `nil` where there is no such side.
  private var outwardDirection: Point? {
    var sum = Point.zero
    for line in lines where line.start == center {
      let offset = line.end - center
      let length = offset.length
      if length > 0 { sum = sum - offset * (1 / length) }
    }
    return sum.length > 0.3 ? sum : nil
  }

  /// Some of the slots, which are given around the hub: evenly spread over all of them, or where few
  /// are needed over those on the outside.
  private func chosen(_ count: Int, of slots: [Point], towards outward: Point?) -> [Point] {
    guard count > 0 else { return [] }
    let wanted = min(slots.count, count * 2)
    guard let outward, wanted < slots.count else {
      return (0..<count).map { slots[$0 * slots.count / count] }
    }
    let side = slots.enumerated().sorted { first, second in
      let (a, b) = (first.element - center, second.element - center)
      let nearness = (a.x * outward.x + a.y * outward.y, b.x * outward.x + b.y * outward.y)
      return (nearness.1, first.offset) < (nearness.0, second.offset)
    }
    // The best slot stays in, the others at even steps on both sides of it.
    let spread = stride(from: 0, to: 2 * count, by: 2).map { side[min($0, wanted - 1)] }
    return spread.sorted { $0.offset < $1.offset }.map(\.element)
  }

  /// The free slots of a ring, clockwise from the top.
  private func slots(inRing ring: Int, widenedBy widening: Double) -> [Point] {
    // Squares that stand aslant to one another need more room than circles.
    let pitch = max(2 * reach + 4, (2 * reach + 1) * 2.0.squareRoot())
    let radius = hub.reach + reach + 9 + widening + Double(ring) * pitch
    let capacity = max(1, Int(.pi / asin(min(pitch / 2 / radius, 1))))
    let shift = ring.isMultiple(of: 2) ? 0 : 0.5
    return (0..<capacity).compactMap { spot in
      let angle = .pi / 2 - 2 * .pi * (Double(spot) + shift) / Double(capacity)
      let place = center + Point(x: cos(angle), y: sin(angle)) * radius
      return isFree(place, inRing: ring) ? place : nil
    }
  }

  /// Whether a leaf may stand at a place; rings far out need not be clear of lines.
  private func isFree(_ place: Point, inRing ring: Int) -> Bool {
    let box = Box(center: place, width: 2 * reach + 2, height: 2 * reach + 2)
    if hub.symbol(at: center).overlaps(box) || isTaken(box) { return false }
    if let plate = hub.plate?.moved(by: center) {
      if plate.overlaps(box) { return false }
      if ring < 2, plate.padded(by: 1).isCrossed(byLineFrom: center, to: place) { return false }
    }
    let clearance = ring < 3 ? reach + 2 : reach / 2
    return ring >= 6
      || !lines.contains { place.distance(toLineFrom: $0.start, to: $0.end) < clearance }
  }
}
