import Foundation

/// The actors that have one tie only, set in rings around the actor they are tied to.
///
/// Slots that a name, another symbol or another tie would cover are passed over, so that no person
/// seems to stand on a tie of others.
struct Fan {
  /// Where each leaf stands, in the order given.
  let places: [Point]

  /// What must stay clear of leaves.
  struct Surroundings {
    var boxes: [Box] = []
    var lines: [(start: Point, end: Point)] = []
  }

  /// - Parameters:
  ///   - hub: The actor in the middle.
  ///   - center: Where it stands.
  ///   - reaches: Half the width of every leaf.
  ///   - surroundings: What must stay clear.
  init(around hub: Symbol, at center: Point, reaches: [Double], within surroundings: Surroundings) {
    let reach = reaches.max() ?? 0
    let plate = hub.plate(at: center)?.padded(by: 1)
    var places: [Point] = []
    var ring = 0
    while places.count < reaches.count {
      let radius = hub.reach + reach + 9 + Double(ring) * (2 * reach + 4)
      let capacity = max(1, Int(2 * Double.pi * radius / (2 * reach + 4)))
      let remaining = reaches.count - places.count
      // A last ring that is not full is spread evenly, from the top.
      let spots = ring == 0 && remaining < capacity ? max(remaining, min(capacity, 24)) : capacity
      let free = (0..<spots).compactMap { spot -> Point? in
        let angle =
          .pi / 2 - 2 * .pi * (Double(spot) + (ring.isMultiple(of: 2) ? 0 : 0.5)) / Double(spots)
        let place = center + Point(x: cos(angle), y: sin(angle)) * radius
        let box = Box(center: place, width: 2 * reach + 2, height: 2 * reach + 2)
        if let plate {
          if plate.overlaps(box) { return nil }
          if ring < 2, plate.isCrossed(byLineFrom: center, to: place) { return nil }
        }
        // Where all is taken, room goes before clear lines, and a ring far out before both.
        if ring < 40, surroundings.boxes.contains(where: box.overlaps) { return nil }
        let clearance = ring < 4 ? reach + 2 : reach / 2
        if ring < 7,
          surroundings.lines.contains(where: {
            place.distance(toLineFrom: $0.start, to: $0.end) < clearance
          })
        {
          return nil
        }
        return place
      }
      let taken = min(remaining, free.count)
      for index in 0..<taken { places.append(free[index * free.count / taken]) }
      ring += 1
    }
    self.places = places
  }
}
