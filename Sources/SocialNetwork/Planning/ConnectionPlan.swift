import GraphCore

/// The introductions that bring a network nearest to a goal, step by step.
///
///     let plan = network.connectionPlan(ties: 3, goal: .cutOff, ladder: network.isolationLadder())
///     plan.steps.first?.source
///
/// Every rung that is told of is seen from the main part as the ladder has it before the plan, as repairs are;
/// after a plan the main part may be found elsewhere, and a few actors may stand on another rung then.
public struct ConnectionPlan: Sendable {
  /// What is aimed at.
  public let goal: ConnectionGoal

  /// The new ties, the one that does most first.
  public let steps: [Step]

  /// How the network is without the plan, and with it.
  public let before: Figures

  /// How the network is with the plan.
  public let after: Figures

  /// Whether no other plan of so many ties does better.
  public let isBest: Bool

  /// How much better another plan might be at most; `nil` where the plan is the best, or where nothing is known,
  /// as of reach and fragmentation in networks of more than ``mostActorsBounded`` actors.
  public let headroom: Headroom?

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
    public let gain: [Double?]

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
    let introductions = Introductions(self, ladder: ladder, rules: rules, mayTell: mayTell)
    let planner = Planner(
      network: self,
      goal: goal,
      ladder: ladder,
      introductions: introductions,
      // There are no more pairs.
      count: min(count, actors.count * actors.count),
      threads: threads
    )
    return planner.plan()
  }
}
