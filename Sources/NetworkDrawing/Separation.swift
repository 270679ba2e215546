/// Boxes pushed apart until none overlaps another.
///
/// Each overlapping pair moves apart along the axis on which less is needed, the smaller box the more;
/// what does not settle is given more room. The result depends on the order of the boxes only.
struct Separation {
  /// The least room between two boxes.
  static let gap = 3.0

  /// The boxes, moved.
  private(set) var boxes: [Box]

  init(of boxes: [Box]) {
    self.boxes = boxes
    spread()
    var round = 0
    while pushApart() {
      round += 1
      if round.isMultiple(of: 8) { scale(by: 1.06) }
    }
  }

  /// Gives boxes that could not fit in the room they stand in twice the room they take.
  private mutating func spread() {
    guard let first = boxes.first else { return }
    let page = boxes.dropFirst().reduce(first) { $0.union($1) }
    let taken = boxes.reduce(0) { $0 + ($1.width + Separation.gap) * ($1.height + Separation.gap) }
    let room = page.width * page.height
    if room > 0, room < 1.6 * taken { scale(by: (1.6 * taken / room).squareRoot()) }
  }

  private mutating func scale(by factor: Double) {
    for index in boxes.indices {
      let center = boxes[index].center
      boxes[index] = boxes[index].moved(by: center * (factor - 1))
    }
  }

  /// Moves every overlapping pair apart once; whether there was one.
  private mutating func pushApart() -> Bool {
    let order = boxes.indices.sorted { (boxes[$0].left, $0) < (boxes[$1].left, $1) }
    var found = false
    // Boxes move while the sweep goes on; what that hides is found by the next sweep.
    for (rank, first) in order.enumerated() {
      for second in order[(rank + 1)...] {
        let (a, b) = (boxes[first], boxes[second])
        let across = min(a.right, b.right) - max(a.left, b.left) + Separation.gap
        // The list is in order of left edges, so no later box reaches this one, movements aside.
        if across <= -2 * Separation.gap { break }
        let along = min(a.top, b.top) - max(a.bottom, b.bottom) + Separation.gap
        guard across > 1e-6, along > 1e-6 else { continue }
        found = true
        let isSidewards = across < along
        let isForward = isSidewards ? a.center.x <= b.center.x : a.center.y <= b.center.y
        let length = (min(across, along) + 0.01) * (isForward ? 1 : -1)
        let step = isSidewards ? Point(x: length, y: 0) : Point(x: 0, y: length)
        let areas = (a.width * a.height, b.width * b.height)
        let share = areas.0 / (areas.0 + areas.1)
        boxes[first] = a.moved(by: step * (share - 1))
        boxes[second] = b.moved(by: step * share)
      }
    }
    return found
  }
}
