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
    stretch()
  }

  private func push(from centers: [Point]) -> BoxPush {
    BoxPush(
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
      range.map { number -> (push: BoxPush, cost: Double) in
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
      range.map { number -> (push: BoxPush, cost: Double) in
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

  private func places(of push: BoxPush) -> [Point] {
    push.centers.enumerated().map { $1 - bodies[$0].box.center }
  }

  // MARK: Judging

  /// How bad places are, in points of line.
  private func cost(of push: BoxPush) -> Double {
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
  // MARK: Filling the area

  /// Draws the places apart where a side of the area is left empty: what does not overlap still does not.
  private mutating func stretch() {
    let centers = centers(of: places)
    let xs = FittedLayout.stretched(
      centers.map(\.x),
      halves: bodies.map { $0.box.width / 2 },
      to: width
    )
    let ys = FittedLayout.stretched(
      centers.map(\.y),
      halves: bodies.map { $0.box.height / 2 },
      to: height
    )
    places = bodies.indices.map { Point(x: xs[$0], y: ys[$0]) - bodies[$0].box.center }
  }

  /// The most that places are drawn apart.
  private static let mostStretch = 2.2

  /// Middles drawn apart as far as a side allows, and set in its middle.
  ///
  /// - Parameters:
  ///   - centers: The middles.
  ///   - halves: Half of what is covered around each.
  ///   - side: The length of the side, from 0.
  /// - Returns: The middles, as they were where something reaches beyond the side.
  static func stretched(_ centers: [Double], halves: [Double], to side: Double) -> [Double] {
    func room(_ factor: Double) -> (least: Double, most: Double) {
      var (least, most) = (-Double.infinity, Double.infinity)
      for (center, half) in zip(centers, halves) {
        least = max(least, half - factor * center)
        most = min(most, side - half - factor * center)
      }
      return (least, most)
    }
    let given = room(1)
    guard given.least <= given.most, side.isFinite else { return centers }
    var (low, high) = (1.0, FittedLayout.mostStretch)
    for _ in 0..<24 {
      let middle = (low + high) / 2
      let found = room(middle)
      if found.least <= found.most { low = middle } else { high = middle }
    }
    let found = room(low)
    let shift = (found.least + found.most) / 2
    return centers.map { ((low * $0 + shift) * 1e6).rounded() / 1e6 }
  }
}
