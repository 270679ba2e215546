import GraphCore

/// How much of a plan of introductions stays where ties are missing.
package struct PlanCertainty: Sendable {
  /// What became of each tie of the plan, in its order.
  package let steps: [Step]

  /// Between what and what each number of the objective lies with the plan.
  package let after: [CertaintyInterval?]

  /// Between what and what the number of actors on each rung of ``RungCounts`` lies with the plan.
  package let rungs: [CertaintyInterval?]

  /// What became of a tie of the plan.
  package struct Step: Sendable {
    /// In how many draws it brings the goal nearer, those before it made.
    package let helps: Int

    /// Between what and what its gain lies: the actors lifted to a higher rung, or that get a path to a
    /// government; else what changes in the number of the objective that counts first.
    package let gain: CertaintyInterval?
  }
}

extension MissingTies {
  /// How much of a plan stays: in how many draws each of its ties brings the goal nearer, those before it made.
  ///
  /// A tie that a draw has already brings nothing nearer.
  ///
  /// - Parameters:
  ///   - plan: The plan for the network that is known.
  ///   - ladder: Its ladder.
  ///   - anchor: The actor that marks the main part.
  ///   - isStaff: Says of every actor whether it is the umbrella's own staff.
  ///   - share: The share of the ties that is taken away.
  ///   - threads: How many threads may work at once.
  /// - Returns: What was found; `nil` where distances in every draw would take too long.
  /// - Complexity: O(*n* + *m*) for each draw and tie, for goals of distance O(*n* *m*).
  package func certainty(
    of plan: ConnectionPlan,
    on ladder: IsolationLadder,
    anchor: Int? = nil,
    isStaff: [Bool]? = nil,
    missing share: Double,
    threads: Int
  ) -> PlanCertainty? {
    let isOfDistance = plan.goal == .reach || plan.goal == .fragmentation
    guard !plan.steps.isEmpty, !isOfDistance || graph.nodeCount <= 400 else { return nil }
    let known = ladder.rungs
    let draws = inDraws(missing: share, threads: threads) { network in
      let own = network.isolationLadder(anchor: anchor, umbrella: ladder.umbrella, isStaff: isStaff)
      return DrawnPlan(plan, in: network, on: own, known: known)
    }
    let numbers = draws.first?.objective.count ?? 0
    return PlanCertainty(
      steps: plan.steps.indices.map { step in
        PlanCertainty.Step(
          helps: draws.count { $0.helps[step] },
          gain: CertaintyInterval(of: draws.map { $0.gains[step] })
        )
      },
      after: (0..<numbers).map { place in
        CertaintyInterval(of: draws.map { $0.objective[place] })
      },
      rungs: (0..<4).map { place in
        CertaintyInterval(of: draws.map { Double($0.rungs.all[place]) })
      }
    )
  }
}

/// What a plan does in a draw.
private struct DrawnPlan: Sendable {
  var helps: [Bool] = []
  var gains: [Double] = []
  var objective: [Double] = []
  var rungs = RungCounts()

  init(_ plan: ConnectionPlan, in network: Network, on ladder: IsolationLadder, known: [Rung]) {
    var tree = MendingTree(of: ladder)
    switch plan.goal {
    case .cutOff:
      var before = tree.rungs()
      walk(plan, from: CutOffState(tree), in: network) { old, next in
        let after = next.tree.rungs()
        defer { before = after }
        return Double(zip(before, after).count { $0 < $1 })
      }
    case .government(let limit):
      walk(plan, from: GovernmentState(of: network, within: limit), in: network) {
        $0.score[0] - $1.score[0]
      }
    case .reach, .fragmentation:
      let aim: DistanceState.Aim = plan.goal == .reach ? .reach : .fragmentation
      walk(plan, from: DistanceState(StepTable(of: network.graph), aim: aim), in: network) {
        $0.score[0] - $1.score[0]
      }
    }
    for step in plan.steps where !network.graph.hasEdge(step.source, step.target) {
      tree.add(step.source, step.target)
    }
    for (rung, was) in zip(tree.rungs(), known) {
      // What is not known of an actor stays so, unless it got ties that connect it.
      let isApart = rung == .isolate || rung == .detached
      rungs.add(isApart && (was == .unknown || was == .notOnDay) ? was : rung)
    }
    if plan.goal == .cutOff { objective = rungs.all.map(Double.init) }
  }

  private mutating func walk<State: PlanState>(
    _ plan: ConnectionPlan,
    from start: State,
    in network: Network,
    gain: (State, State) -> Double
  ) {
    let ranks = Array(0..<network.actors.count)
    var state = start
    for step in plan.steps {
      guard !network.graph.hasEdge(step.source, step.target) else {
        helps.append(false)
        gains.append(0)
        continue
      }
      let next = state.adding(Introduction(step.source, step.target, ranks))
      helps.append(next.score < state.score)
      gains.append(gain(state, next))
      state = next
    }
    let score = state.score
    objective =
      switch plan.goal {
      case .cutOff: []
      case .government, .fragmentation: [score[0]]
      case .reach: [-score[0], -score[1]]
      }
  }
}
