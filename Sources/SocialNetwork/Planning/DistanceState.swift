import GraphCore

/// A network on the way to shorter paths, as the number of steps between all actors.
///
/// The reach of an actor is the sum of 1 ÷ steps to all others.
struct DistanceState: PlanState {
  /// What is aimed at.
  enum Aim: Sendable {
    /// The 10th percentile of reach, then the mean.
    case reach

    /// The mean over all pairs.
    case fragmentation
  }

  private let aim: Aim
  private let count: Int

  /// The steps between two actors, row after row; 255 where there is no path of so few.
  private var steps: [UInt8]

  /// The reach of every actor, in parts.
  private var sums: [Int]

  private static let none: UInt8 = .max

  /// 1 ÷ steps in parts of a number that all steps up to 24 divide, so that sums are exact and do not
  /// depend on their order.
  private static let whole = 5_354_228_880
  private static let parts: [Int] = (0...255).map { $0 == 0 || $0 == 255 ? 0 : whole / $0 }

  /// The steps in a graph.
  ///
  /// - Complexity: O(*n* *m*) time and O(*n*²) space.
  init(of graph: Graph, aim: Aim) {
    self.aim = aim
    count = graph.nodeCount
    var steps: [UInt8] = []
    steps.reserveCapacity(count * count)
    for node in graph.nodes {
      for step in graph.steps(from: [node]) {
        steps.append(step.map { UInt8(min($0, 254)) } ?? DistanceState.none)
      }
    }
    self.steps = steps
    let count = count
    sums = graph.nodes.map { node in
      steps[node * count..<(node + 1) * count].reduce(0) { $0 + DistanceState.parts[Int($1)] }
    }
  }

  var work: Int { count * count / 16 }

  var score: PlanScore { score(of: sums) }

  /// Of reach, each number has to be exact before the next one counts.
  private func score(of sums: [Int]) -> PlanScore {
    guard count > 1 else { return PlanScore(0) }
    let others = Double(DistanceState.whole) * Double(count - 1)
    let mean = Double(sums.reduce(0, +)) / (others * Double(count))
    return switch aim {
    case .fragmentation: PlanScore(1 - mean)
    case .reach: PlanScore(-Double(tenfoldTenth(of: sums)) / (10 * others), -mean)
    }
  }

  /// Ten times the 10th percentile of reach, in parts: of two values between which it lies, so many tenths each.
  private func tenfoldTenth(of sums: [Int]) -> Int {
    let sorted = sums.sorted()
    let (below, tenths) = (count - 1).quotientAndRemainder(dividingBy: 10)
    return (10 - tenths) * sorted[below] + tenths * sorted[min(below + 1, count - 1)]
  }

  func adding(_ introduction: Introduction) -> DistanceState {
    var next = self
    forEachShorterPath(through: introduction) { one, other, now in
      let gained = gain(one, other, now)
      next.sums[one] += gained
      next.sums[other] += gained
      next.steps[one * count + other] = now
      next.steps[other * count + one] = now
    }
    return next
  }

  func score(adding introduction: Introduction) -> PlanScore {
    var sums = sums
    forEachShorterPath(through: introduction) { one, other, now in
      let gained = gain(one, other, now)
      sums[one] += gained
      sums[other] += gained
    }
    return score(of: sums)
  }

  private func gain(_ one: Int, _ other: Int, _ now: UInt8) -> Int {
    DistanceState.parts[Int(now)] - DistanceState.parts[Int(steps[one * count + other])]
  }

  /// Passes the pairs that come nearer to each other by a tie, and how many steps lie between them then: the
  /// one is nearer by two or more to the one end, the other to the other.
  private func forEachShorterPath(
    through tie: Introduction,
    _ body: (_ one: Int, _ other: Int, _ now: UInt8) -> Void
  ) {
    let sides = TieSides(
      steps[tie.first * count..<(tie.first + 1) * count],
      steps[tie.second * count..<(tie.second + 1) * count]
    )
    for (one, toFirst) in sides.ofFirst {
      for (other, toSecond) in sides.ofSecond {
        let through = toFirst + 1 + toSecond
        if through < Int(steps[one * count + other]) { body(one, other, UInt8(min(through, 254))) }
      }
    }
  }

  func bound(adding ties: Int) -> PlanScore? { nil }

  /// Introductions that promise much; see ``Introductions/promising(_:besides:)``.
  func promising(among introductions: Introductions, used: [Int: Int]) -> [Introduction] {
    // Who has a path to an actor is in one component with it.
    var labels = [UInt32?](repeating: nil, count: count)
    var sizes: [Int] = []
    for actor in 0..<count where labels[actor] == nil {
      let label = UInt32(sizes.count)
      var size = 0
      for (other, step) in steps[actor * count..<(actor + 1) * count].enumerated()
      where step != DistanceState.none {
        labels[other] = label
        size += 1
      }
      sizes.append(size)
    }
    return introductions.promising(
      Introductions.Places(
        reach: sums,
        components: labels.map { $0 ?? 0 },
        sizes: sizes,
        breadth: 20
      ),
      besides: used
    )
  }
}

/// Who is nearer by two steps or more to the one end of a new tie than to the other: only between those of the one
/// side and those of the other does it shorten paths.
struct TieSides {
  /// Those nearer to the first end, and how many steps from it.
  private(set) var ofFirst: [(actor: Int, steps: Int)] = []

  /// Those nearer to the second end, and how many steps from it.
  private(set) var ofSecond: [(actor: Int, steps: Int)] = []

  /// The sides, given the steps of every actor from either end.
  init(_ fromFirst: some Collection<UInt8>, _ fromSecond: some Collection<UInt8>) {
    for (actor, (first, second)) in zip(fromFirst, fromSecond).enumerated() {
      if Int(first) + 1 < Int(second) { ofFirst.append((actor, Int(first))) }
      if Int(second) + 1 < Int(first) { ofSecond.append((actor, Int(second))) }
    }
  }
}
