import GraphCore

/// The introductions that bring a network nearest to a goal, step by step.
///
///     let plan = network.connectionPlan(ties: 3, goal: .cutOff, ladder: network.isolationLadder())
///     plan.steps.first?.source
///
/// Every rung that is told of is seen from the main part as the ladder has it before the plan, as repairs are;
/// after a plan the main part may be found elsewhere, and actors may stand on another rung then: see
/// ``SocialNetwork/Network/rungsAnew(with:ladder:)``.
public struct ConnectionPlan: Sendable {
  /// What is aimed at.
  public let goal: ConnectionGoal

  /// The new ties, the one that does most first.
  public private(set) var steps: [Step]

  /// How the network is without the plan, and with it.
  public private(set) var before: Figures

  /// How the network is with the plan.
  public let after: Figures

  /// Whether no other plan of so many ties does better.
  public private(set) var isBest: Bool

  /// How much better another plan might be at most; `nil` where the plan is the best, or where nothing is known,
  /// as of reach and fragmentation in networks of more than ``mostActorsBounded`` actors.
  public private(set) var headroom: Headroom?

  /// Why there is no tie in the plan; `nil` where there is one.
  public let obstacle: Obstacle?

  /// Whether every introduction that the rules allow was looked at, and not those alone that promise most.
  public let isOfAllPairs: Bool

  /// Whether ties were compared by an estimate from a sample, as for reach and fragmentation in large networks;
  /// what the whole plan does is exact.
  public let isEstimated: Bool

  /// Why no tie is proposed.
  public enum Obstacle: Sendable, Hashable {
    /// The network has no government.
    case noGovernment

    /// The goal is reached: nobody is cut off or hangs, or everybody has a government near.
    case nothingToMend

    /// Nobody may stand at the end of a new tie.
    case nobodyIsEligible

    /// All who may are private people, who are not introduced to one another.
    case peopleAlone

    /// No two of those who may are without a tie and may be introduced.
    case noPair

    /// No tie that may be proposed brings the goal nearer.
    case noneHelps
  }

  /// The most actors of a network of which it is worked out how much wider reach, or how much less fragmentation,
  /// another plan might bring.
  public static let mostActorsBounded = 16_000

  /// The bytes that the steps between all actors take while a plan by distance is sought, about.
  package static func bytesOfSteps(actors: Int) -> Int {
    let tables =
      actors <= Planner.mostActorsByAllSteps ? 3 : actors <= mostActorsBounded ? 1 : 0
    return tables * actors * actors
  }

  /// How much better another plan might be.
  public struct Headroom: Sendable, Hashable {
    /// The place of the first number of the objective that might be better.
    public let place: Int

    /// By how much that number might be better, at most: in actors where it counts them.
    public let change: Double
  }

  /// How far a network is from a goal.
  public struct Figures: Sendable, Hashable {
    /// How many actors stand on the rungs.
    public let rungs: RungCounts

    /// The numbers that the goal is about, the first counting first; see ``ConnectionGoal``.
    public let objective: [Double?]
  }

  /// A new tie.
  public struct Step: Sendable, Hashable {
    /// The end that is on the lower rung, or the first by id.
    public let source: Int

    /// The other end.
    public let target: Int

    /// What the tie changes in each number of the objective; above 0 is better.
    public fileprivate(set) var gain: [Double?]

    /// The objective after this step.
    public let objective: [Double?]

    /// The rung of the source before this step, and after it.
    public let rungs: Change

    /// How many actors the step lifts to a higher rung.
    public let lifted: Int

    /// What the ends have in common.
    public let shared: [Repair.Trait]

    /// Others who could stand at the other end, up to two, the best first of those looked at.
    public let alternatives: [Alternative]

    /// With how many others at the other end the plan does as well; `nil` where not all were looked at, or by an
    /// estimate.
    public let equalCount: Int?

    /// How many of those hang before the plan: on the umbrella, by one tie or on one actor.
    public let hangingCount: Int

    /// How many of those are apart before the plan: isolated or in a separate network.
    public let apartCount: Int

    /// The number of the earlier step that connects the target, from 1, where it is apart before the plan.
    public let restsOn: Int?

    /// A rung before and after.
    public struct Change: Sendable, Hashable {
      /// The rung before.
      public let before: Rung

      /// The rung after.
      public let after: Rung
    }
  }

  /// Another actor at the end of a new tie.
  public struct Alternative: Sendable, Hashable {
    /// Who stands at the other end of the source instead.
    public let target: Int

    /// Whether the plan does as well with it.
    public let isAsGood: Bool

    /// What the ends have in common.
    public let shared: [Repair.Trait]
  }
}

extension ConnectionPlan {
  /// The same ties, of which the first is told against how the network is seen elsewhere.
  ///
  /// Not every plan was tried then.
  fileprivate func seen(from before: Figures) -> ConnectionPlan {
    var plan = self
    plan.before = before
    plan.isBest = false
    plan.headroom = nil
    guard let first = steps.first else { return plan }
    plan.steps[0] = first.gaining(
      zip(before.objective, first.objective).map { old, new in
        if let old, let new { old - new } else { nil }
      }
    )
    return plan
  }
}

extension ConnectionPlan.Step {
  fileprivate func gaining(_ gain: [Double?]) -> Self {
    var step = self
    step.gain = gain
    return step
  }
}

/// What a plan of introductions aims at.
public enum ConnectionGoal: Sendable, Hashable {
  /// As few actors as can be that are isolated or separate, then connected through the umbrella only, then
  /// hanging by one tie, then on one actor: those four numbers.
  case cutOff

  /// The highest 10th percentile of reach, then the highest mean; reach is the sum of 1 ÷ steps to all others,
  /// divided by their number.
  case reach

  /// As few actors as can be without a path of at most so many steps to a government: that number.
  case government(within: Int)

  /// The least fragmentation by distance: 1 less the mean of 1 ÷ steps over all pairs.
  case fragmentation
}

extension Network {
  /// The introductions that bring the network nearest to a goal.
  ///
  /// All plans are tried where their number allows it. Else each tie is the one that does most after those
  /// before, in large networks of those alone that promise most, and is exchanged for a better one where that
  /// can be tried.
  ///
  /// Where everything meets in the umbrella itself, which then stands for the main part, a plan from the largest part
  /// beside it is made too, and taken where it leaves fewer on the lowest rungs once the main part is sought anew.
  ///
  /// - Parameters:
  ///   - count: The number of ties, at most; fewer where more do nothing.
  ///   - goal: What is aimed at.
  ///   - ladder: The ladder of the network.
  ///   - rules: Which introductions may be proposed.
  ///   - mayTell: Says of an attribute whether it may be told of single actors.
  ///   - threads: How many threads may work at once.
  /// - Returns: The plan.
  /// - Complexity: For ``ConnectionGoal/cutOff`` in large networks O(*n* + *m*), and O(*n* log *n*) for every tie.
  public func connectionPlan(
    ties count: Int,
    goal: ConnectionGoal,
    ladder: IsolationLadder,
    rules: IntroductionRules = IntroductionRules(),
    mayTell: (String) -> Bool = { _ in true },
    threads: Int = 1
  ) -> ConnectionPlan {
    func found(from ladder: IsolationLadder) -> ConnectionPlan {
      Planner(
        network: self,
        goal: goal,
        ladder: ladder,
        introductions: Introductions(self, ladder: ladder, rules: rules, mayTell: mayTell),
        // There are no more pairs.
        count: min(count, actors.count * actors.count),
        threads: threads
      ).plan()
    }
    let plan = found(from: ladder)
    guard goal == .cutOff, let beyond = ladderBeyondUmbrella(ladder) else { return plan }
    // Ties around an umbrella in which everything meets free nobody of it; those to a part beside it do.
    let other = found(from: beyond)
    let (own, others) = (
      rungsAnew(with: plan, ladder: ladder), rungsAnew(with: other, ladder: ladder)
    )
    return others.all.lexicographicallyPrecedes(own.all) ? other.seen(from: plan.before) : plan
  }

  /// The ladder from the largest part that is left without the umbrella, where everything meets in that; `nil` elsewhere,
  /// and where an anchor says what the main part is.
  private func ladderBeyondUmbrella(_ ladder: IsolationLadder) -> IsolationLadder? {
    guard let umbrella = ladder.umbrella, ladder.tree.root == .actor(umbrella),
      let middle = ladder.middle, let most = middle.parts.max(),
      let part = ladder.part(of: most, without: umbrella),
      let first = part.filter({ graph.hasEdge($0, umbrella) }).min(by: actors.ids.precedes)
    else { return nil }
    return isolationLadder(anchor: first, umbrella: umbrella, isStaff: ladder.isUmbrellaOrStaff)
  }

  /// How many actors stand on each rung once the ties of a plan are made and the main part is sought anew.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - ladder: The ladder of the network before it.
  /// - Returns: The numbers.
  /// - Complexity: O(*n* + *m*).
  package func rungsAnew(with plan: ConnectionPlan, ladder: IsolationLadder) -> RungCounts {
    var counts = RungCounts()
    let rungs = adding(plan.steps.map { ($0.source, $0.target) })
      .rungs(
        anchor: ladder.tree.anchor,
        umbrella: ladder.umbrella,
        isStaff: ladder.isUmbrellaOrStaff
      )
    for rung in rungs { counts.add(rung) }
    return counts
  }
}
