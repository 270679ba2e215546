import Foundation
import SocialNetwork

/// The actors that have one tie only, set in rings around the actor they are tied to.
///
/// Slots that a name, another symbol or another tie would cover are passed over, so that no person
/// seems to stand on a tie of others.
struct Fan {
  /// Where each leaf stands, in the order given.
  private(set) var places: [Point]

  /// What must stay clear of leaves.
  struct Surroundings {
    var boxes: [Box] = []
    var lines: [(start: Point, end: Point)] = []
  }

  private let hub: Symbol
  private let center: Point
  private let reach: Double
  private let plate: Box?
  private let surroundings: Surroundings

  /// - Parameters:
  ///   - hub: The actor in the middle.
  ///   - center: Where it stands.
  ///   - reaches: Half the width of every leaf.
  ///   - surroundings: What must stay clear.
  init(around hub: Symbol, at center: Point, reaches: [Double], within surroundings: Surroundings) {
    self.hub = hub
    self.center = center
    self.surroundings = surroundings
    reach = reaches.max() ?? 0
    plate = hub.plate(at: center)?.padded(by: 1)
    places = []

    // What fits in one ring, not much wider than the first of several, stands in one ring.
    let wideningsTried = [0.0, 4, 8, 12, 16, 20]
    for widening in wideningsTried where places.isEmpty {
      let free = slots(inRing: 0, widenedBy: widening)
      if free.count >= reaches.count { places = Fan.spread(reaches.count, over: free) }
    }
    var ring = 0
    while places.count < reaches.count {
      let free = slots(inRing: ring, widenedBy: 0)
      places += Fan.spread(min(reaches.count - places.count, free.count), over: free)
      ring += 1
    }
  }

  /// Some of the slots, evenly spread.
  private static func spread(_ count: Int, over slots: [Point]) -> [Point] {
    (0..<count).map { slots[$0 * slots.count / count] }
  }

  /// The free slots of a ring, clockwise from the top.
  private func slots(inRing ring: Int, widenedBy widening: Double) -> [Point] {
    // A dashed line has to be long enough to be seen as one.
    let first = hub.reach + reach + (hub.held > 0 ? 13 : 9)
    let radius = first + widening + Double(ring) * (2 * reach + 4)
    let capacity = max(1, Int(2 * Double.pi * radius / (2 * reach + 4)))
    let shift = ring.isMultiple(of: 2) ? 0 : 0.5
    return (0..<capacity).compactMap { spot in
      let angle = .pi / 2 - 2 * .pi * (Double(spot) + shift) / Double(capacity)
      let place = center + Point(x: cos(angle), y: sin(angle)) * radius
      return isFree(place, inRing: ring) ? place : nil
    }
  }

  /// Whether a leaf may stand at a place.
  ///
  /// Where all is taken, a ring farther out is less strict: it gives up clear lines first, and clear
  /// room far out.
  private func isFree(_ place: Point, inRing ring: Int) -> Bool {
    let box = Box(center: place, width: 2 * reach + 2, height: 2 * reach + 2)
    if let plate {
      if plate.overlaps(box) { return false }
      if ring < 2, plate.isCrossed(byLineFrom: center, to: place) { return false }
    }
    // A square reaches farther at its corners than a ring allows for.
    if hub.kind == .government, hub.box(at: center).overlaps(box) { return false }
    if ring < 40, surroundings.boxes.contains(where: box.overlaps) { return false }
    let clearance = ring < 3 ? reach + 2 : reach / 2
    return ring >= 5
      || !surroundings.lines.contains {
        place.distance(toLineFrom: $0.start, to: $0.end) < clearance
      }
  }
}
