extension OverlapRemoval {
  /// A rectangle that moves with its owner, given as if the owner stood at the origin.
  package typealias Part = (owner: Int, box: Box)

  /// How often all that overlaps is moved apart, at most.
  private static let mostRounds = 400

  /// Places at which rectangles of different owners do not overlap, reached by as little movement
  /// as it takes.
  ///
  /// For drawings that keep places: an owner that has grown makes room for itself, and all others
  /// stay where they are, unless there is no room left at all.
  ///
  /// - Parameters:
  ///   - parts: The rectangles; an owner may have several, which move together.
  ///   - places: Where the owners stand.
  /// - Returns: Where they stand then.
  package static func leastMoves(of parts: [Part], at places: [Point]) -> [Point] {
    var places = places
    var round = 0
    while round < mostRounds, separate(parts, at: &places) {
      round += 1
      // What does not settle is given more room.
      if round.isMultiple(of: 15) { places = places.map { $0 * 1.05 } }
    }
    return places
  }

  /// Moves every overlapping pair apart once; whether there was one.
  private static func separate(_ parts: [Part], at places: inout [Point]) -> Bool {
    let order = parts.indices
      .map { (left: parts[$0].box.left + places[parts[$0].owner].x, part: $0) }
      .sorted { ($0.left, $0.part) < ($1.left, $1.part) }
    var found = false
    for (rank, first) in order.enumerated() {
      let (one, own) = (parts[first.part], parts[first.part].box)
      for second in order[(rank + 1)...] {
        let other = parts[second.part]
        // Places move while the sweep goes on; what that hides is found by the next sweep.
        if second.left > first.left + own.width + 20 { break }
        guard other.owner != one.owner else { continue }
        let a = own.moved(by: places[one.owner])
        let b = other.box.moved(by: places[other.owner])
        guard a.overlaps(b) else { continue }
        found = true
        let across = min(a.right, b.right) - max(a.left, b.left) + 0.6
        let along = min(a.top, b.top) - max(a.bottom, b.bottom) + 0.6
        let half =
          across < along
          ? Point(x: (a.center.x <= b.center.x ? -1 : 1) * across / 2, y: 0)
          : Point(x: 0, y: (a.center.y <= b.center.y ? -1 : 1) * along / 2)
        places[one.owner] = places[one.owner] + half
        places[other.owner] = places[other.owner] - half
      }
    }
    return found
  }
}
