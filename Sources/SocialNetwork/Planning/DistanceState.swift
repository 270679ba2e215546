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

  /// The steps between all actors.
  private var table: StepTable

  /// The reach of every actor, in parts.
  private var sums: [Int]

  /// 1 ÷ steps in parts of a number that all steps up to 24 divide, so that sums are exact and do not
  /// depend on their order.
  private static let whole = 5_354_228_880
  private static let parts: [Int] = (0...255).map { $0 == 0 || $0 == 255 ? 0 : whole / $0 }

  /// The network with some steps between all actors.
  ///
  /// - Complexity: O(*n*²) time; every state to which a tie is added has a table of its own.
  init(_ table: StepTable, aim: Aim) {
    self.aim = aim
    count = table.count
    self.table = table
    sums = (0..<table.count).map { node in
      table.row(of: node).reduce(0) { $0 + DistanceState.parts[Int($1)] }
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
    case .reach: PlanScore(-Double(sums.tenfoldTenth) / (10 * others), -mean)
    }
  }

  func adding(_ introduction: Introduction) -> DistanceState {
    var next = self
    forEachShorterPath(through: introduction) { one, other, now, gained in
      next.sums[one] += gained
      next.sums[other] += gained
      next.table[one, other] = now
      next.table[other, one] = now
    }
    return next
  }

  func score(adding introduction: Introduction) -> PlanScore {
    var sums = sums
    forEachShorterPath(through: introduction) { one, other, _, gained in
      sums[one] += gained
      sums[other] += gained
    }
    return score(of: sums)
  }

  /// Passes the pairs that come nearer to each other by a tie, how many steps lie between them then, and what each
  /// of the two reaches more: the one is nearer by two or more to the one end, the other to the other.
  private func forEachShorterPath(
    through tie: Introduction,
    _ body: (_ one: Int, _ other: Int, _ now: UInt8, _ gained: Int) -> Void
  ) {
    let sides = TieSides(table.row(of: tie.first), table.row(of: tie.second))
    let parts = DistanceState.parts
    for (one, toFirst) in sides.ofFirst {
      let row = table.row(of: one)
      for (other, toSecond) in sides.ofSecond {
        let before = Int(row[row.startIndex + other])
        let through = toFirst + 1 + toSecond
        guard through < before else { continue }
        let now = StepTable.byte(through)
        body(one, other, now, parts[Int(now)] - parts[before])
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
      for (other, step) in table.row(of: actor).enumerated() where step != StepTable.none {
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

extension [Int] {
  /// Ten times the 10th percentile: of the two values between which it lies, so many tenths each.
  ///
  /// - Complexity: O(*n*) on average.
  var tenfoldTenth: Int {
    guard count > 1 else { return 10 * (first ?? 0) }
    let (place, tenths) = (count - 1).quotientAndRemainder(dividingBy: 10)
    // Smaller values come to the left of the place, and larger ones to the right.
    var values = self
    var (low, high) = (0, count - 1)
    while low < high {
      let pivot = values[(low + high) / 2]
      var (left, right) = (low, high)
      while left <= right {
        while values[left] < pivot { left += 1 }
        while values[right] > pivot { right -= 1 }
        if left <= right {
          values.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if place <= right {
        high = right
      } else if place >= left {
        low = left
      } else {
        break
      }
    }
    let next = values[(place + 1)...].min() ?? values[place]
    return (10 - tenths) * values[place] + tenths * next
  }
}
