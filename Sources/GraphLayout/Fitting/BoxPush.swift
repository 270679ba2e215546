/// Boxes that push one another apart within an area.
struct BoxPush: Sendable {
  private var x: [Double]
  private var y: [Double]
  private let startX: [Double]
  private let startY: [Double]
  private let halfWidth: [Double]
  private let halfHeight: [Double]
  private let yielding: [Double]
  private let width: Double
  private let height: Double

  /// The boxes from left to right, kept from round to round.
  private var order: [Int]
  private let widest: Double

  private let tethers: [FittedLayout.Tether]
  private let springs: [(Int, Int)]

  init(
    of bodies: [FittedBody],
    tethers: [FittedLayout.Tether],
    springs: [(Int, Int)],
    centers: [Point],
    width: Double,
    height: Double
  ) {
    self.tethers = tethers
    self.springs = springs
    var centers = centers
    // What is tethered begins near whom it is tied to.
    for tether in tethers where !bodies[tether.body].isFixed {
      let (start, end) = (centers[tether.holder], centers[tether.body])
      let distance = start.distance(to: end)
      guard distance > tether.length else { continue }
      centers[tether.body] = start + (end - start) * (tether.length / distance)
    }
    x = centers.map(\.x)
    y = centers.map(\.y)
    (startX, startY) = (x, y)
    halfWidth = bodies.map { $0.box.width / 2 }
    halfHeight = bodies.map { $0.box.height / 2 }
    yielding = bodies.map { $0.isFixed ? 0 : 1 / max($0.weight, 0.01) }
    self.width = width
    self.height = height
    order = Array(bodies.indices)
    widest = (bodies.map { $0.box.width / 2 }.max() ?? 0)
    for index in x.indices where yielding[index] > 0 { clamp(index) }
  }

  var centers: [Point] { zip(x, y).map { Point(x: $0, y: $1) } }

  private mutating func clamp(_ index: Int) {
    let (w, h) = (min(halfWidth[index], width / 2), min(halfHeight[index], height / 2))
    x[index] = min(max(x[index], w), width - w)
    y[index] = min(max(y[index], h), height - h)
  }

  private mutating func sort() {
    // Nearly in order from the last round.
    for place in order.indices.dropFirst() {
      let index = order[place]
      let left = x[index] - halfWidth[index]
      var at = place
      while at > 0 {
        let before = order[at - 1]
        let other = x[before] - halfWidth[before]
        guard other > left || (other == left && before > index) else { break }
        order[at] = before
        at -= 1
      }
      order[at] = index
    }
  }

  mutating func run(rounds: Int, margins: FittedLayout.Margins) {
    order.sort { (x[$0] - halfWidth[$0], $0) < (x[$1] - halfWidth[$1], $1) }
    for round in 0..<rounds {
      let share = Double(round) / Double(rounds)
      let left = max(1 - share / 0.7, 0)
      let margin = margins.last + (margins.first - margins.last) * left * left
      let isApart = !pushOnce(margin: margin)
      // What stands apart at the last margin needs nothing more.
      if isApart, left == 0 { break }
      let pull = 0.03 * max(0.8 - share, 0)
      guard pull > 0 else { continue }
      for tether in tethers where yielding[tether.body] > 0 {
        let dx = x[tether.holder] - x[tether.body]
        let dy = y[tether.holder] - y[tether.body]
        let distance = (dx * dx + dy * dy).squareRoot()
        guard distance > tether.length else { continue }
        let step = 0.2 * (1 - tether.length / distance)
        x[tether.body] += dx * step
        y[tether.body] += dy * step
      }
      for (a, b) in springs {
        let (dx, dy) = (x[b] - x[a], y[b] - y[a])
        let distance = (dx * dx + dy * dy).squareRoot()
        let length = halfWidth[a] + halfWidth[b] + halfHeight[a] + halfHeight[b]
        guard distance > length, yielding[a] > 0, yielding[b] > 0 else { continue }
        let step = 2 * pull * (1 - length / distance)
        x[a] += dx * step
        y[a] += dy * step
        x[b] -= dx * step
        y[b] -= dy * step
      }
      for index in x.indices where yielding[index] > 0 {
        x[index] += (startX[index] - x[index]) * pull
        y[index] += (startY[index] - y[index]) * pull
      }
    }
  }

  /// Moves apart every two that are nearer than a margin; whether there were any.
  private mutating func pushOnce(margin: Double) -> Bool {
    sort()
    var hasMoved = false
    let count = order.count
    for place in 0..<count {
      let a = order[place]
      let right = x[a] + halfWidth[a] + margin
      var next = place + 1
      while next < count {
        let b = order[next]
        next += 1
        if x[b] - halfWidth[b] >= right { break }
        let dy = y[b] - y[a]
        let overY = halfHeight[a] + halfHeight[b] + margin - abs(dy)
        if overY <= 1e-9 { continue }
        let dx = x[b] - x[a]
        let overX = halfWidth[a] + halfWidth[b] + margin - abs(dx)
        if overX <= 1e-9 { continue }
        let sum = yielding[a] + yielding[b]
        if sum == 0 { continue }
        hasMoved = true
        let (shareA, shareB) = (yielding[a] / sum, yielding[b] / sum)
        if overX < overY {
          let step = (overX + 1e-6) * (dx < 0 || dx == 0 && b < a ? -1 : 1)
          x[a] -= step * shareA
          x[b] += step * shareB
        } else {
          let step = (overY + 1e-6) * (dy < 0 || dy == 0 && b < a ? -1 : 1)
          y[a] -= step * shareA
          y[b] += step * shareB
        }
        if shareA > 0 { clamp(a) }
        if shareB > 0 { clamp(b) }
      }
    }
    return hasMoved
  }

  /// How many pairs are nearer than a margin.
  func overlapCount(margin: Double) -> Int {
    let order = x.indices.sorted { (x[$0] - halfWidth[$0], $0) < (x[$1] - halfWidth[$1], $1) }
    var overlaps = 0
    for (place, a) in order.enumerated() {
      let right = x[a] + halfWidth[a] + margin
      for b in order[(place + 1)...] {
        if x[b] - halfWidth[b] >= right { break }
        if abs(y[b] - y[a]) < halfHeight[a] + halfHeight[b] + margin { overlaps += 1 }
      }
    }
    return overlaps
  }
}
