import GraphCore

/// A large network on the way to shorter paths, known by the steps from a sample of actors.
///
/// What it says of reach is an estimate that serves to choose ties; what a plan does is worked out exactly
/// afterwards.
struct SampledState: PlanState {
  private let aim: DistanceState.Aim

  /// The network with the ties that were added.
  private var graph: Graph

  /// The steps from every actor of the sample, row after row; 255 where there is no path of so few.
  private var steps: [UInt8]
  private let sampleCount: Int

  /// The sum of 1 ÷ steps from the sample to every actor, in parts.
  private var sums: [Int]

  /// 1 ÷ steps in parts of a number that all steps up to 12 divide.
  private static let parts: [Int] = (0...255).map { $0 == 0 || $0 == 255 ? 0 : 27_720 / $0 }

  init(of graph: Graph, aim: DistanceState.Aim, sampleCount: Int = 64) {
    self.aim = aim
    self.graph = graph
    var random = SeededGenerator(seed: 2012, sample: 0)
    let sample = Array(graph.nodes).shuffled(using: &random).prefix(sampleCount)
    self.sampleCount = sample.count
    let rows = sample.map { SampledState.row(graph.steps(from: [$0])) }
    var sums = [Int](repeating: 0, count: graph.nodeCount)
    for row in rows {
      for (actor, step) in row.enumerated() { sums[actor] += SampledState.parts[Int(step)] }
    }
    steps = rows.flatMap(\.self)
    self.sums = sums
  }

  private static func row(_ counts: StepCounts) -> [UInt8] {
    counts.map(StepTable.byte)
  }

  var work: Int { sampleCount * graph.nodeCount }

  var score: PlanScore { score(of: sums) }

  private func score(of sums: [Int]) -> PlanScore {
    let mean = -Double(sums.reduce(0, +))
    guard case .reach = aim else { return PlanScore(mean) }
    return PlanScore(-Double(sums.tenfoldTenth), mean)
  }

  func adding(_ introduction: Introduction) -> SampledState {
    var next = self
    forEachShorterPath(through: introduction) { place, actor, now in
      next.sums[actor] += gain(at: place, now)
      next.steps[place] = now
    }
    next.graph = graph.adding(introduction.first, introduction.second)
    return next
  }

  func score(adding introduction: Introduction) -> PlanScore {
    var sums = sums
    forEachShorterPath(through: introduction) { place, actor, now in
      sums[actor] += gain(at: place, now)
    }
    return score(of: sums)
  }

  private func gain(at place: Int, _ now: UInt8) -> Int {
    SampledState.parts[Int(now)] - SampledState.parts[Int(steps[place])]
  }

  /// Passes the places of the steps that become fewer by a tie, the actors to whom they lead, and how many they
  /// are then: those from an actor of the sample nearer by two or more to the one end, to one nearer to the other.
  private func forEachShorterPath(
    through tie: Introduction,
    _ body: (_ place: Int, _ actor: Int, _ now: UInt8) -> Void
  ) {
    let sides = TieSides(
      SampledState.row(graph.steps(from: [tie.first])),
      SampledState.row(graph.steps(from: [tie.second]))
    )
    for row in 0..<sampleCount {
      let start = row * graph.nodeCount
      let (toFirst, toSecond) = (Int(steps[start + tie.first]), Int(steps[start + tie.second]))
      guard abs(toFirst - toSecond) > 1 else { continue }
      let (near, others) =
        toFirst < toSecond ? (toFirst, sides.ofSecond) : (toSecond, sides.ofFirst)
      for (actor, far) in others {
        let through = near + 1 + far
        if through < Int(steps[start + actor]) {
          body(start + actor, actor, StepTable.byte(through))
        }
      }
    }
  }

  func bound(adding ties: Int) -> PlanScore? { nil }

  /// Introductions that promise much; see ``Introductions/promising(_:besides:)``.
  func promising(among introductions: Introductions, used: [Int: Int]) -> [Introduction] {
    let components = graph.connectedComponents()
    return introductions.promising(
      Introductions.Places(
        reach: sums,
        components: components.labels,
        sizes: components.sizes,
        breadth: 10
      ),
      besides: used
    )
  }
}
