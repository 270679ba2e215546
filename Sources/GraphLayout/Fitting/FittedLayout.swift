import Foundation
import GraphCore

/// Something that is moved as a whole: a node with its name and what hangs on it.
public struct FittedBody: Sendable, Hashable {
  /// What it covers, seen from its place.
  public var box: Box

  /// The part of it that lines of others should not cross, such as a name, seen from its place.
  public var name: Box?

  /// How much it resists being pushed: 1 of an organisation, less of a person.
  public var weight: Double

  /// Whether it stays where it stands.
  public var isFixed: Bool

  /// Creates a body.
  public init(box: Box, name: Box? = nil, weight: Double = 1, isFixed: Bool = false) {
    self.box = box
    self.name = name
    self.weight = weight
    self.isFixed = isFixed
  }
}

/// Bodies fitted into an area of a page: each near the place that a layout found for it, so that none
/// overlaps another and the whole area is used.
///
///     let fitted = FittedLayout(of: bodies, startingAt: places, lines: ties, width: 449, height: 360)
///
/// The places are turned or mirrored, set half by their distances and half by their order along
/// each side, which opens the crowded middle and fills the corners, and then pushed apart along the
/// lesser overlap, with a margin that shrinks. Of several turns that with the least cost is
/// finished: overlaps, empty parts of the area, lines through names, and the length of lines. The
/// result depends on the input alone.
public struct FittedLayout: Sendable {
  /// The place of every body, from the lower left corner of the area.
  public private(set) var places: [Point]

  /// The margins around bodies, at first and at last, in points.
  public struct Margins: Sendable, Hashable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var first: Double

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var last: Double

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(first: Double, last: Double) {
      self.first = first
      self.last = last
    }
  }

  private let bodies: [FittedBody]
  private let width: Double
  private let height: Double
  private let margins: Margins
  private let tethers: [Tether]
  private let lines: [(Int, Int)]

  /// A body that is to stand near another.
  public struct Tether: Sendable, Hashable {
    /// The number of the body.
    public var body: Int

    /// The number of the one that it is to stand near.
    public var holder: Int

    /// How far its middle may be from that of the other, in points.
    public var length: Double

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(body: Int, holder: Int, length: Double) {
      self.body = body
      self.holder = holder
      self.length = length
    }
  }

  /// How many turns are looked at, twice as many with their mirror images.
  private static let turns = 16

  /// How many rounds a turn gets before it is judged, and how many more the best ones.
  private static let (firstRounds, lastRounds) = (40, 260)

  /// - Parameters:
  ///   - bodies: The bodies.
  ///   - start: Where a layout set them; of those that are fixed, where they stand in the area.
  ///   - lines: The lines between them.
  ///   - tethers: Which of them are to stand near others.
  ///   - width: The width of the area.
  ///   - height: Its height.
  ///   - margins: The room around bodies.
  ///   - mayTurn: Whether the places may be turned and mirrored.
  public init(
    of bodies: [FittedBody],
    startingAt start: [Point],
    lines: [(Int, Int)],
    tethers: [Tether] = [],
    width: Double,
    height: Double,
    margins: Margins,
    mayTurn: Bool = true
  ) {
    self.bodies = bodies
    self.width = width
    self.height = height
    self.margins = margins
    self.tethers = tethers
    self.lines = lines
    places = start
    guard !bodies.isEmpty else { return }
    guard mayTurn, !bodies.contains(where: \.isFixed) else {
      var push = push(from: centers(of: start))
      push.run(rounds: rounds(FittedLayout.lastRounds), margins: margins)
      places = places(of: push)
      return
    }
    places = found(from: start)
    settleTethered()
  }

  private func push(from centers: [Point]) -> Push {
    Push(
      of: bodies,
      tethers: tethers,
      // In a tree or a chain lines are few, and what is tied can stay side by side.
      springs: 2 * lines.count <= 3 * bodies.count ? lines : [],
      centers: centers,
      width: width,
      height: height
    )
  }

  /// The places of the best turn.
  private func found(from start: [Point]) -> [Point] {
    // As many turns as take some hundredths of a second.
    let count =
      switch bodies.count {
      case ...150: 2 * FittedLayout.turns
      case ...400: 8
      case ...3000: 4
      default: 1
      }
    let tried = inChunks(of: 0..<count, count: count, threads: 2) { range in
      range.map { number -> (push: Push, cost: Double) in
        let turned = spread(turn(start, number * 2 * FittedLayout.turns / count))
        var push = push(from: turned)
        push.run(rounds: rounds(FittedLayout.firstRounds), margins: margins)
        return (push, cost(of: push))
      }
    }.flatMap(\.self)
    let best = tried.enumerated().sorted {
      ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
    }
    .prefix(bodies.count <= 400 ? 4 : 1).map(\.element)
    let finished = inChunks(of: 0..<best.count, count: best.count, threads: 2) { range in
      range.map { number -> (push: Push, cost: Double) in
        var push = best[number].push
        push.run(rounds: rounds(FittedLayout.lastRounds), margins: margins)
        return (push, cost(of: push))
      }
    }.flatMap(\.self)
    let chosen = finished.enumerated().min {
      ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
    }
    return chosen.map { places(of: $0.element.push) } ?? start
  }

  /// Fewer rounds where there are thousands of bodies.
  private func rounds(_ usual: Int) -> Int {
    bodies.count <= 1000 ? usual : bodies.count <= 5000 ? usual / 4 : usual / 8
  }

  // MARK: Turning and spreading

  /// The places turned by some sixteenths of a circle, every other time mirrored.
  private func turn(_ places: [Point], _ number: Int) -> [Point] {
    let angle = 2 * Double.pi * Double(number / 2) / Double(FittedLayout.turns)
    // Rounded, so that the last digits of one machine's cosine move nothing.
    let (c, s) = ((cos(angle) * 1e9).rounded() / 1e9, (sin(angle) * 1e9).rounded() / 1e9)
    let sign = number.isMultiple(of: 2) ? 1.0 : -1.0
    return places.map { Point(x: (c * $0.x - s * $0.y) * sign, y: s * $0.x + c * $0.y) }
  }

  /// The middles of the bodies in the area, half by the distances of places and half by their order.
  private func spread(_ places: [Point]) -> [Point] {
    let xs = FittedLayout.shares(places.map(\.x))
    let ys = FittedLayout.shares(places.map(\.y))
    return bodies.indices.map { index in
      let box = bodies[index].box
      let (w, h) = (min(box.width, width), min(box.height, height))
      return Point(
        x: w / 2 + xs[index] * (width - w),
        y: h / 2 + ys[index] * (height - h)
      )
    }
  }

  private static func shares(_ numbers: [Double]) -> [Double] {
    guard let least = numbers.min(), let most = numbers.max(), most > least else {
      return numbers.map { _ in 0.5 }
    }
    var ranks = [Double](repeating: 0, count: numbers.count)
    let order = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    for (rank, index) in order.enumerated() {
      ranks[index] = Double(rank) / Double(numbers.count - 1)
    }
    return numbers.indices.map { index in
      0.5 * (numbers[index] - least) / (most - least) + 0.5 * ranks[index]
    }
  }

  private func centers(of places: [Point]) -> [Point] {
    zip(places, bodies).map { $0 + $1.box.center }
  }

  private func places(of push: Push) -> [Point] {
    push.centers.enumerated().map { $1 - bodies[$0].box.center }
  }

  // MARK: Judging

  /// How bad places are, in points of line.
  private func cost(of push: Push) -> Double {
    let places = places(of: push)
    var cost = 40 * Double(push.overlapCount(margin: 0.5))
    // Parts of the area in which nothing stands.
    let (columns, rows) = (9, 7)
    var isTaken = [Bool](repeating: false, count: columns * rows)
    for (place, body) in zip(places, bodies) {
      let box = body.box.moved(by: place)
      func cell(_ at: Double, _ side: Double, _ count: Int) -> Int {
        min(max(Int(at / side * Double(count)), 0), count - 1)
      }
      for row in cell(box.bottom, height, rows)...cell(box.top, height, rows) {
        for column in cell(box.left, width, columns)...cell(box.right, width, columns) {
          isTaken[row * columns + column] = true
        }
      }
    }
    cost += 12 * Double(isTaken.count { !$0 })
    // Length counts in parts of the diagonal.
    let diagonal = (width * width + height * height).squareRoot()
    var length = 0.0
    for (u, v) in lines { length += places[u].distance(to: places[v]) }
    cost += 1.5 * length / diagonal
    guard lines.count * bodies.count <= 60_000 else { return cost }
    var crossings = 0
    for (index, body) in bodies.enumerated() {
      guard let name = body.name?.moved(by: places[index]) else { continue }
      for (u, v) in lines where u != index && v != index {
        if name.isCrossed(byLineFrom: places[u], to: places[v]) { crossings += 1 }
      }
    }
    cost += 1.5 * Double(crossings)
    for tether in tethers {
      let (start, end) = (places[tether.holder], places[tether.body])
      cost += 0.15 * max(start.distance(to: end) - tether.length, 0)
      cost += threadCost(of: tether, at: end, places)
    }
    return cost
  }

  /// How much a straight line from a holder to its body lies over others.
  private func threadCost(of tether: Tether, at place: Point, _ places: [Point]) -> Double {
    let start = places[tether.holder]
    let middle = place + bodies[tether.body].box.center
    var cost = 0.0
    for (index, body) in bodies.enumerated() where index != tether.body && index != tether.holder {
      guard body.weight >= 1,
        body.box.moved(by: places[index]).isCrossed(byLineFrom: start, to: middle)
      else { continue }
      cost += body.weight > 1 ? 45 : 14
    }
    return cost
  }

  /// Moves what is tethered to a free place from where its line lies over less, if there is one.
  private mutating func settleTethered() {
    guard bodies.count <= 400 else { return }
    for tether in tethers {
      let box = bodies[tether.body].box
      let holder = places[tether.holder]
      let others = bodies.indices.filter { $0 != tether.body }
        .map { bodies[$0].box.moved(by: places[$0]).padded(by: margins.last) }
      func cost(at place: Point) -> Double {
        threadCost(of: tether, at: place, places)
          + 0.25 * max((place + box.center).distance(to: holder) - 0.6 * tether.length, 0)
      }
      var best = (place: places[tether.body], cost: cost(at: places[tether.body]))
      guard best.cost > 0 else { continue }
      let step = tether.length / 12
      for row in -14...14 {
        for column in -14...14 {
          let middle = holder + Point(x: Double(column) * step, y: Double(row) * step)
          let moved = Box(center: middle, width: box.width, height: box.height)
          guard moved.left >= 0, moved.bottom >= 0, moved.right <= width, moved.top <= height,
            !others.contains(where: moved.overlaps)
          else { continue }
          let place = middle - box.center
          let found = cost(at: place)
          if found < best.cost - 1e-6 { best = (place, found) }
        }
      }
      places[tether.body] = best.place
    }
  }
}

/// Boxes that push one another apart within an area.
private struct Push: Sendable {
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
