import GraphCore

/// A large network on the way to shorter paths, known by the steps from a sample of actors.
///
/// What it says of reach is an estimate that serves to choose ties; what a plan does is worked out exactly
/// afterwards.
struct SampledState: PlanState {
  private let aim: DistanceState.Aim
  private let graph: Graph
  private let added: [Introduction]

  /// The steps from every actor of the sample, row after row; 255 where there is no path of so few.
  private let steps: [UInt8]
  private let sampleCount: Int

  private static let none = UInt8.max

  /// 1 ÷ steps in parts of a number that all steps up to 12 divide.
  private static let parts: [Int] = (0...255).map { $0 == 0 || $0 == 255 ? 0 : 27_720 / $0 }

  init(of graph: Graph, aim: DistanceState.Aim, sampleCount: Int = 64) {
    self.aim = aim
    self.graph = graph
    added = []
    var random = SeededGenerator(seed: 2012, sample: 0)
    let sample = Array(graph.nodes).shuffled(using: &random).prefix(sampleCount)
    self.sampleCount = sample.count
    steps = sample.flatMap { SampledState.row(graph.steps(from: [$0])) }
  }

  private init(_ other: SampledState, added: [Introduction], steps: [UInt8]) {
    aim = other.aim
    graph = other.graph
    sampleCount = other.sampleCount
    self.added = added
    self.steps = steps
  }

  private static func row(_ counts: StepCounts) -> [UInt8] {
    counts.map { $0.map { UInt8(min($0, 254)) } ?? SampledState.none }
  }

  var work: Int { sampleCount * graph.nodeCount }

  /// The sum of 1 ÷ steps from the sample to every actor, in parts.
  var sums: [Int] {
    let count = graph.nodeCount
    var sums = [Int](repeating: 0, count: count)
    for row in 0..<sampleCount {
      for actor in 0..<count { sums[actor] += SampledState.parts[Int(steps[row * count + actor])] }
    }
    return sums
  }

  var score: PlanScore {
    let sums = sums
    let mean = -Double(sums.reduce(0, +))
    guard case .reach = aim else { return PlanScore(mean) }
    return PlanScore(-(sums.map(Double.init).quantile(0.1) ?? 0), mean)
  }

  func adding(_ introduction: Introduction) -> SampledState {
    let count = graph.nodeCount
    let mended = SampledState.mended(graph, added)
    let (a, b) = (introduction.first, introduction.second)
    let fromA = SampledState.row(mended.steps(from: [a]))
    let fromB = SampledState.row(mended.steps(from: [b]))
    var steps = steps
    for row in 0..<sampleCount {
      let start = row * count
      let (toA, toB) = (Int(steps[start + a]), Int(steps[start + b]))
      guard abs(toA - toB) > 1 else { continue }
      let (near, far) = toA < toB ? (toA, fromB) : (toB, fromA)
      for actor in 0..<count {
        let through = near + 1 + Int(far[actor])
        if through < Int(steps[start + actor]) { steps[start + actor] = UInt8(min(through, 254)) }
      }
    }
    return SampledState(self, added: added + [introduction], steps: steps)
  }

  func bound(adding ties: Int) -> PlanScore? { nil }

  private static func mended(_ graph: Graph, _ added: [Introduction]) -> Graph {
    guard !added.isEmpty else { return graph }
    var edges: [(Int, Int, Double)] = added.map { ($0.first, $0.second, 1) }
    graph.forEachEdge { u, v, _ in edges.append((u, v, 1)) }
    return Graph(nodeCount: graph.nodeCount, edges: edges)
  }

  /// Introductions that promise much; see ``Introductions/promising(_:besides:)``.
  func promising(among introductions: Introductions, used: [Int: Int]) -> [Introduction] {
    let components = SampledState.mended(graph, added).connectedComponents()
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
