import GraphCore

/// Makes a plan with the search that suits the goal and the size of the network.
struct Planner {
  let network: Network
  let goal: ConnectionGoal
  let ladder: IsolationLadder
  let introductions: Introductions
  let count: Int
  let threads: Int

  /// How much work is done to look at all introductions for one tie, and to try all plans.
  private static let effort = 3e7

  /// Of how many actors every pair is looked at for reach and fragmentation.
  private static let mostActorsByAllPairs = 400

  /// Of how many actors the steps between all are kept, a byte each: those of more are known by a sample.
  static let mostActorsByAllSteps = 6_000

  /// What differs by less is rounding.
  private static let rounding = 1e-9

  func plan() -> ConnectionPlan {
    guard network.actors.count > 1 else { return told([], isBest: true, isOfAllPairs: true) }
    switch goal {
    case .cutOff:
      return plan(from: CutOffState(MendingTree(of: ladder))) {
        $0.promising(among: introductions, used: $1)
      }
    case .government(let limit):
      return plan(from: GovernmentState(of: network, within: limit)) {
        $0.promising(among: introductions, used: $1)
      }
    case .reach: return plan(byDistance: .reach)
    case .fragmentation: return plan(byDistance: .fragmentation)
    }
  }

  private func plan(byDistance aim: DistanceState.Aim) -> ConnectionPlan {
    let actors = network.actors.count
    guard actors <= Planner.mostActorsByAllSteps else {
      let isBounded = actors <= ConnectionPlan.mostActorsBounded
      return plan(
        from: SampledState(of: network.graph, aim: aim),
        bound: isBounded
          ? { distanceBound(aim, StepTable(of: network.graph, threads: threads), on: $0) } : nil,
        promising: { $0.promising(among: introductions, used: $1) }
      )
    }
    let table = StepTable(of: network.graph, threads: threads)
    let start = DistanceState(table, aim: aim)
    return plan(from: start, bound: { distanceBound(aim, table, on: $0) }) {
      actors <= Planner.mostActorsByAllPairs
        ? [] : $0.promising(among: introductions, used: $1)
    }
  }

  /// A score that no plan is better than.
  ///
  /// - Parameters:
  ///   - aim: What is aimed at.
  ///   - table: The steps between all actors.
  ///   - score: The score of a plan: where others may be better in its first number, the second is not looked at.
  /// - Returns: The score; `nil` where paths are too long to know.
  private func distanceBound(
    _ aim: DistanceState.Aim,
    _ table: StepTable,
    on score: PlanScore
  ) -> PlanScore? {
    let bound = DistanceBound(
      of: network.graph,
      table,
      ends: introductions.isEligible,
      capacities: introductions.capacities,
      adding: count,
      threads: threads
    )
    guard let bound else { return nil }
    let others = Double(network.actors.count - 1)
    func mean() -> Double {
      (bound.reach.now.reduce(0, +) + 2 * bound.gain) / (others * Double(network.actors.count))
    }
    guard case .reach = aim else { return PlanScore(1 - mean()) }
    let tenth = -bound.lowTenth / others
    return tenth < score[0] - Planner.rounding ? PlanScore(tenth) : PlanScore(tenth, -mean())
  }

  private func plan<State: PlanState>(
    from start: State,
    bound: ((PlanScore) -> PlanScore?)? = nil,
    promising: @escaping (State, [Int: Int]) -> [Introduction]
  ) -> ConnectionPlan {
    let isDense =
      start is DistanceState && network.actors.count <= Planner.mostActorsByAllPairs
    let limit = isDense ? 100_000 : Int(8 * Planner.effort) / max(1, start.work)
    let search = PlanSearch(
      start: start,
      introductions: introductions,
      count: count,
      all: introductions.all(limit: limit),
      promising: promising,
      budget: isDense ? 20 * Planner.effort : Planner.effort / 2,
      threads: threads
    )
    let found = search.result()
    let score = search.state(of: found.ties).score
    return told(
      found.ties,
      isBest: found.isBest,
      isOfAllPairs: search.all != nil,
      isEstimated: start is SampledState,
      bound: { found.isBest ? nil : bound?($0) ?? start.bound(adding: count) },
      score: score
    ) { tie, source in
      // Who is apart as well is hardly one to lean on.
      search.alternatives(to: tie, in: found.ties, keeping: source, as: score, last: isApart)
    }
  }

  // MARK: - What is told

  private func told(
    _ ties: [Introduction],
    isBest: Bool,
    isOfAllPairs: Bool,
    isEstimated: Bool = false,
    bound: (PlanScore) -> PlanScore? = { _ in nil },
    score: PlanScore = PlanScore(0),
    alternatives: (Introduction, Int) -> InsteadOfATie = { _, _ in InsteadOfATie() }
  ) -> ConnectionPlan {
    var tree = network.actors.isEmpty ? nil : MendingTree(of: ladder)
    var rungs = ladder.rungs
    var graph = network.graph
    let before = figures(graph, rungs, reading: nil)
    var figures = before
    var steps: [ConnectionPlan.Step] = []
    // The step that first connects each end that is apart before the plan.
    var joined: [Int: Int] = [:]
    let ends = ties.flatMap { [$0.first, $0.second] }
    for tie in ties {
      tree?.add(tie.first, tie.second)
      // Rungs follow from the trees alone.
      if goal != .cutOff { graph = graph.adding(tie.first, tie.second) }
      let after = tree?.rungs() ?? rungs
      let next = self.figures(graph, after, reading: steps.count + 1 == ties.count ? nil : figures)
      let isTurned = rungs[tie.second] < rungs[tie.first]
      let (source, target) = isTurned ? (tie.second, tie.first) : (tie.first, tie.second)
      let instead = alternatives(tie, source)
      steps.append(
        ConnectionPlan.Step(
          source: source,
          target: target,
          gain: zip(figures.objective, next.objective).map { change(from: $0, to: $1) },
          objective: next.objective,
          rungs: ConnectionPlan.Step.Change(before: rungs[source], after: after[source]),
          lifted: zip(rungs, after).count { $0 < $1 },
          shared: introductions.shared(source, target),
          alternatives: instead.nearest.map { other in
            ConnectionPlan.Alternative(
              target: other.end,
              isAsGood: other.isAsGood,
              shared: introductions.shared(source, other.end)
            )
          },
          equalCount: isOfAllPairs && !isEstimated ? instead.equalCount : nil,
          hangingCount: instead.hangingCount,
          apartCount: instead.apartCount,
          restsOn: joined[target]
        )
      )
      for end in ends
      where joined[end] == nil && isApart(end) && after[end] >= .umbrellaOnly {
        joined[end] = steps.count
      }
      (rungs, figures) = (after, next)
    }
    let reached = exactScore(figures) ?? score
    let limit = bound(reached)
    let headroom = headroom(from: reached, to: limit)
    return ConnectionPlan(
      goal: goal,
      steps: steps,
      before: before,
      after: figures,
      isBest: isBest || limit != nil && headroom == nil,
      headroom: headroom,
      obstacle: steps.isEmpty ? obstacle(before) : nil,
      isOfAllPairs: isOfAllPairs,
      isEstimated: isEstimated
    )
  }

  private func obstacle(_ figures: ConnectionPlan.Figures) -> ConnectionPlan.Obstacle {
    let actors = network.actors
    if case .government = goal, !actors.kinds.contains(.government) { return .noGovernment }
    if goal != .reach, figures.objective.allSatisfy({ $0 == 0 }) { return .nothingToMend }
    let ends = actors.indices.filter { introductions.isEligible[$0] }
    if ends.isEmpty { return .nobodyIsEligible }
    if introductions.keepsPeopleApart, ends.allSatisfy({ actors.kinds[$0].isPerson }) {
      return .peopleAlone
    }
    return introductions.all(limit: 1_000_000)?.isEmpty ?? false ? .noPair : .noneHelps
  }

  private func isApart(_ actor: Int) -> Bool { ladder.rungs[actor] < .umbrellaOnly }

  /// The score by figures of distance, which a search may only estimate.
  private func exactScore(_ figures: ConnectionPlan.Figures) -> PlanScore? {
    let numbers = figures.objective.compactMap(\.self)
    return switch goal {
    case .reach where numbers.count == 2: PlanScore(-numbers[0], -numbers[1])
    case .fragmentation where numbers.count == 1: PlanScore(numbers[0])
    case .cutOff, .reach, .government, .fragmentation: nil
    }
  }

  private func headroom(from score: PlanScore, to bound: PlanScore?) -> ConnectionPlan.Headroom? {
    guard let bound,
      let place = (0..<4).first(where: { abs(bound[$0] - score[$0]) > Planner.rounding }),
      bound[place] < score[place]
    else { return nil }
    return ConnectionPlan.Headroom(place: place, change: score[place] - bound[place])
  }

  private func change(from old: Double?, to new: Double?) -> Double? {
    guard let old, let new else { return nil }
    return goal == .reach ? new - old : old - new
  }

  private func figures(
    _ graph: Graph,
    _ rungs: [Rung],
    reading last: ConnectionPlan.Figures?
  ) -> ConnectionPlan.Figures {
    var counts = RungCounts()
    for rung in rungs { counts.add(rung) }
    let objective: [Double?]
    switch goal {
    case .cutOff: objective = counts.all.map(Double.init)
    case .government(let limit):
      let steps = graph.steps(
        from: network.actors.indices.filter { network.actors.kinds[$0] == .government },
        atMost: limit
      )
      objective = [Double(steps.count { $0 == nil })]
    case .reach, .fragmentation:
      objective = distances(graph, isBetween: last != nil)
    }
    return ConnectionPlan.Figures(rungs: counts, objective: objective)
  }

  /// The figures of distance; of large networks none between the first and the last step.
  private func distances(_ graph: Graph, isBetween: Bool) -> [Double?] {
    let others = Double(network.actors.count - 1)
    let isTold = network.actors.count > 1 && network.actors.count <= (isBetween ? 5_000 : 50_000)
    guard isTold else { return goal == .reach ? [nil, nil] : [nil] }
    let reaches = graph.distanceSums(threads: threads).inverseTotals.map { $0 / others }
    let mean = reaches.reduce(0, +) / Double(reaches.count)
    return goal == .reach ? [reaches.quantile(0.1), mean] : [1 - mean]
  }
}

extension Graph {
  /// The graph with a further edge of weight 1.
  func adding(_ u: Int, _ v: Int) -> Graph {
    var edges: [(Int, Int, Double)] = [(u, v, 1)]
    forEachEdge { edges.append(($0, $1, $2)) }
    return Graph(nodeCount: nodeCount, edges: edges)
  }
}
