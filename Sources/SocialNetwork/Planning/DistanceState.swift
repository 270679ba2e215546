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

  var work: Int { count * count / 4 }

  /// Of reach, each number has to be exact before the next one counts.
  var score: PlanScore {
    guard count > 1 else { return PlanScore(0) }
    let others = Double(DistanceState.whole) * Double(count - 1)
    let mean = Double(sums.reduce(0, +)) / (others * Double(count))
    return switch aim {
    case .fragmentation: PlanScore(1 - mean)
    case .reach: PlanScore(-Double(tenfoldTenth) / (10 * others), -mean)
    }
  }

  /// Ten times the 10th percentile of reach, in parts: of two values between which it lies, so many tenths each.
  private var tenfoldTenth: Int {
    let sorted = sums.sorted()
    let (below, tenths) = (count - 1).quotientAndRemainder(dividingBy: 10)
    return (10 - tenths) * sorted[below] + tenths * sorted[min(below + 1, count - 1)]
  }

  func adding(_ introduction: Introduction) -> DistanceState {
    var next = self
    let (a, b) = (introduction.first, introduction.second)
    let fromA = Array(steps[a * count..<(a + 1) * count])
    let fromB = Array(steps[b * count..<(b + 1) * count])
    let parts = DistanceState.parts
    for actor in 0..<count {
      // Who is about as near to both ends comes no nearer to anybody by the tie between them.
      let (toA, toB) = (Int(fromA[actor]), Int(fromB[actor]))
      guard abs(toA - toB) > 1 else { continue }
      let (near, far) = toA < toB ? (toA, fromB) : (toB, fromA)
      let start = actor * count
      var gained = 0
      for other in 0..<count {
        let through = near + 1 + Int(far[other])
        let before = steps[start + other]
        guard through < Int(before) else { continue }
        let now = UInt8(min(through, 254))
        next.steps[start + other] = now
        gained += parts[Int(now)] - parts[Int(before)]
      }
      next.sums[actor] += gained
    }
    return next
  }

  func bound(adding ties: Int) -> PlanScore? { nil }
}
