import GraphCore

/// The critical role: who reaches government, how near, and through whom.
///
/// Governments are no part of those counted. For the bounds whoever may have ties that are not known
/// has one with everybody else who may, be it a government or not. Steps are counted over ties of any kind.
/// An actor is a **doorkeeper** of those who have no path to any government but through it.
struct PathsToGovernment {
  let indicators: [Indicator]

  init(of network: Network, options: CompassOptions) {
    let others = network.actors.indices.filter { network.actors.kinds[$0] != .government }
    guard others.count < network.actors.count else {
      indicators = IndicatorID.Critical.allCases.map {
        Indicator(.critical($0), .needs(.actors(.government)))
      }
      return
    }
    let access = network.authorityAccess(umbrella: options.umbrella)
    func within(_ steps: Int, _ who: [Int]) -> Int {
      who.count { actor in access.steps[actor].map { $0 <= steps } ?? false }
    }
    let near = within(2, others)
    let most = MostAccess(of: network, access.steps, others)
    let kinds = ActorKind.allCases.compactMap { kind -> Indicator.KindShare? in
      let who = others.filter { network.actors.kinds[$0] == kind }
      return who.isEmpty
        ? nil : Indicator.KindShare(kind: kind, count: within(2, who), whole: who.count)
    }
    indicators =
      [
        Indicator(
          .critical(.direct),
          .share(within(1, others), of: others.count),
          bounds: most.bounds(within(1, others), most.direct)
        ),
        Indicator(
          .critical(.near),
          .share(near, of: others.count),
          base: .kinds(kinds),
          bounds: most.bounds(near, most.near)
        ),
        Indicator(
          .critical(.unreached),
          .share(others.count { access.steps[$0] == nil }, of: others.count),
          bounds: most.bounds(most.unreached, others.count { access.steps[$0] == nil })
        ),
      ] + PathsToGovernment.throughUmbrella(access, of: network, others, within: near, options)
      + [PathsToGovernment.doorkeeper(access, of: network, others, options)]
  }

  private static func throughUmbrella(
    _ access: AuthorityAccess,
    of network: Network,
    _ others: [Int],
    within near: Int,
    _ options: CompassOptions
  ) -> [Indicator] {
    guard let umbrella = options.umbrella, let steps = access.stepsWithoutUmbrella else {
      return [.nearWithoutUmbrella, .umbrellaOnly].map {
        Indicator(.critical($0), .needs(.umbrella))
      }
    }
    let rest = others.filter { $0 != umbrella }
    let nearWithout = rest.count { actor in steps[actor].map { $0 <= 2 } ?? false }
    let only = rest.count { access.mustPassUmbrella($0) ?? false }
    let most = MostAccess(of: network, steps, rest, without: umbrella)
    return [
      Indicator(
        .critical(.nearWithoutUmbrella),
        .share(nearWithout, of: rest.count),
        base: .withUmbrella(near, of: others.count),
        bounds: most.bounds(nearWithout, most.near)
      ),
      Indicator(
        .critical(.umbrellaOnly),
        .share(only, of: rest.count),
        bounds: most.boundsOfUmbrellaOnly(access, rest)
      ),
    ]
  }

  /// The actor, besides the umbrella, without whom most others have no path at all.
  private static func doorkeeper(
    _ access: AuthorityAccess,
    of network: Network,
    _ others: [Int],
    _ options: CompassOptions
  ) -> Indicator {
    let candidates = others.filter { $0 != options.umbrella }
    let most = candidates.map { access.dependants[$0] }.max() ?? 0
    let holders = candidates.filter { access.dependants[$0] == most }
    return Indicator(
      .critical(.doorkeeper),
      .share(most, of: others.count),
      base: .doorkeeper(
        most > 0 ? network.actors.ids.sorted(holders) : [],
        isBesideUmbrella: options.umbrella != nil
      )
    )
  }
}

/// How many would reach government if all who may have ties that are not known had one with one another.
private struct MostAccess {
  let direct: Int
  let near: Int
  let unreached: Int

  private let whole: Int
  private let doubts: Doubts
  private let isInDoubt: Bool
  private let isUmbrellaInDoubt: Bool

  /// Whether an actor in doubt may be on the way to a government.
  private let mayBeReached: Bool

  /// - Parameters:
  ///   - network: The network.
  ///   - steps: How many steps from each actor the nearest government is.
  ///   - others: The actors that are counted.
  ///   - umbrella: An actor that is left out with its ties, by which the steps go too.
  init(of network: Network, _ steps: StepCounts, _ others: [Int], without umbrella: Int? = nil) {
    let doubts = Doubts(in: network, without: umbrella)
    let inDoubt = network.actors.indices.filter { doubts.mayHaveMore[$0] }
    let isGovernmentInDoubt = inDoubt.contains { network.actors.kinds[$0] == .government }
    func isDirect(_ actor: Int) -> Bool {
      doubts.mayHaveMore[actor] && isGovernmentInDoubt
        || steps[actor].map { $0 <= 1 } ?? false
    }
    direct = others.count(where: isDirect)
    let isOneInDoubtDirect = inDoubt.contains(where: isDirect)
    near = others.count { actor in
      isDirect(actor)
        || network.graph.neighbors(of: actor).contains { $0 != umbrella && isDirect($0) }
        || doubts.mayHaveMore[actor] && isOneInDoubtDirect
    }
    let mayBeReached = inDoubt.contains { steps[$0] != nil }
    unreached = others.count {
      steps[$0] == nil && !(doubts.mayReachMore[$0] && mayBeReached)
    }
    whole = others.count
    self.doubts = doubts
    self.mayBeReached = mayBeReached
    isUmbrellaInDoubt =
      umbrella.map { network.doubt(about: $0) != nil || network.hasLostTies($0) } ?? false
    isInDoubt = doubts.isAny || isUmbrellaInDoubt
  }

  func bounds(_ least: Int, _ most: Int) -> Indicator.Bounds? {
    isInDoubt ? Indicator.Bounds(least, most, of: whole) : nil
  }

  /// Between what the number lies of those who have no path but through the umbrella.
  ///
  /// Of those who have none without it, whoever is connected with somebody in doubt may get one past the umbrella,
  /// or may get one through it; of the others neither can be where the umbrella has a path itself.
  func boundsOfUmbrellaOnly(
    _ access: AuthorityAccess,
    _ others: [Int]
  ) -> Indicator.Bounds? {
    guard let umbrella = access.umbrella, let steps = access.stepsWithoutUmbrella else {
      return nil
    }
    let cut = others.filter { steps[$0] == nil }
    func mustPass(_ actor: Int) -> Bool { access.mustPassUmbrella(actor) ?? false }
    let least = cut.count { mustPass($0) && !(doubts.mayReachMore[$0] && mayBeReached) }
    guard access.steps[umbrella] != nil else {
      // The umbrella itself may get a path.
      return bounds(least, cut.count)
    }
    let mayJoin =
      isUmbrellaInDoubt || cut.contains { mustPass($0) && doubts.mayHaveMore[$0] }
    let most = cut.count { mustPass($0) || mayJoin && doubts.mayReachMore[$0] }
    return bounds(least, most)
  }
}
