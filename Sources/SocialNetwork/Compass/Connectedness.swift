import GraphCore

/// The connecting role: who is connected at all, and what hangs by a thread.
///
/// The main part, the rungs, bridges and cutpoints are those of ``IsolationLadder``; a network without
/// ties has no main part. An actor is counted once, on its lowest rung; those who **depend** on one
/// tie, one other actor or the umbrella are all those who would lose the main part with it, on whatever
/// rung they stand. Ties bond or bridge by place, as ``Network/tieClasses(by:isAuthority:)`` has it;
/// chance: ``CrossingTies``.
struct Connectedness {
  let indicators: [Indicator]

  init(of network: Network, options: CompassOptions) {
    let ladder = network.isolationLadder(umbrella: options.umbrella, isStaff: options.isStaff)
    let bounds = LadderBounds(of: ladder, in: network)
    let n = network.actors.count
    let hasTies = network.graph.edgeCount > 0
    var found = [
      Indicator(
        .connecting(.mainPart),
        hasTies ? .share(bounds.main, of: n) : .undefined,
        bounds: bounds.ofMain
      )
    ]
    for rung in Rung.allCases where rung != .outOfReach {
      // A rung of its own where a day is asked for.
      guard rung != .notOnDay || ladder.rungs.contains(rung) else { continue }
      let isKnown = rung != .umbrellaOnly || options.umbrella != nil
      found.append(
        Indicator(
          .connecting(.rung(rung)),
          isKnown ? .share(ladder.rungs.count { $0 == rung }, of: n) : .needs(.umbrella),
          bounds: rung == .robust ? bounds.ofRobust : nil
        )
      )
    }
    found += [
      Indicator(
        .connecting(.dependsOnUmbrella),
        options.umbrella == nil
          ? .needs(.umbrella) : .share(ladder.dependsOnUmbrella.count { $0 }, of: n),
        base: options.isStaff == nil ? .valueAlone : .staffApart
      ),
      Indicator(
        .connecting(.dependsOnTie),
        .share(bounds.onTie, of: n),
        base: .onLowerRung(bounds.onTie - ladder.rungs.count { $0 == .oneTie }),
        bounds: bounds.ofThoseOnTie
      ),
      Indicator(
        .connecting(.dependsOnActor),
        .share(bounds.onActor, of: n),
        base: .onLowerRung(bounds.onActor - ladder.rungs.count { $0 == .oneActor }),
        bounds: bounds.ofThoseOnActor
      ),
    ]
    let blocks = network.graph.blockCutTree()
    found.append(
      Indicator(
        .connecting(.bridges),
        .share(blocks.bridges.count, of: network.graph.edgeCount)
      )
    )
    found.append(Indicator(.connecting(.cutpoints), .share(blocks.cutpoints.count, of: n)))
    found.append(Connectedness.bridging(of: network, options: options))
    indicators = found
  }

  /// The ties that bridge two places, among those that bond or bridge.
  private static func bridging(of network: Network, options: CompassOptions) -> Indicator {
    guard let places = options.places(of: network) else {
      return Indicator(.connecting(.bridging), .needs(.actorColumn("municipality")))
    }
    let classes = network.tieClasses(by: places)
    return .crossing(
      .connecting(.bridging),
      among: network.ties { place, _, _ in classes[place] == .bonding || classes[place] == .bridging
      },
      by: Traits(places),
      in: network,
      options: options,
      base: .attribute(places.name)
    )
  }
}

/// How many are connected and how many would lose the main part, with the least and the most for all
/// that is not known.
///
/// A component with somebody in doubt may be part of the main one after all, if somebody of that is in
/// doubt too. A branch with somebody in doubt may have a second way to the main part; one without has none.
/// All this goes by where the main part is: by its middle, which moves where so many join one of its branches
/// that this is half of it. Nothing is certain then but that all these are in it.
private struct LadderBounds {
  let main: Int
  let onTie: Int
  let onActor: Int

  private let whole: Int
  private let robust: Int
  private let mostInMain: Int
  private let onTieForCertain: Int
  private let onActorForCertain: Int
  private let isInDoubt: Bool

  /// Whether the middle of the main part stays where it is.
  private let isRootSafe: Bool

  init(of ladder: IsolationLadder, in network: Network) {
    let doubts = Doubts(in: network)
    let actors = network.actors.indices
    whole = network.actors.count
    main = ladder.isInMainComponent.count { $0 }
    onTie = ladder.dependsOnOneTie.count { $0 }
    onActor = ladder.dependsOnOneActor.count { $0 }
    robust = ladder.rungs.count { $0 == .robust }
    let joinable = actors.count { !ladder.isInMainComponent[$0] && doubts.mayReachMore[$0] }
    var branches: [Int: Int] = [:]
    for group in ladder.groups {
      if let holder = group.heldBy { branches[holder, default: 0] += group.cutOff }
    }
    let heaviest = 1 + (branches.values.max() ?? 0)
    let isMainInDoubt = actors.contains { ladder.isInMainComponent[$0] && doubts.mayHaveMore[$0] }
    // Where nobody of the main part is in doubt, the others may still join one another.
    mostInMain = isMainInDoubt ? main + joinable : max(main, joinable)
    isRootSafe =
      isMainInDoubt ? joinable == 0 || 2 * heaviest + joinable <= main : joinable < main
    let certain = ladder.tree.certainLosses(mayHaveMore: doubts.mayHaveMore)
    onTieForCertain = certain.byTie.count { $0 }
    onActorForCertain = certain.byAny.count { $0 }
    isInDoubt = doubts.isAny && network.graph.edgeCount > 0
  }

  private func bounds(_ least: Int, _ most: Int) -> Indicator.Bounds? {
    isInDoubt ? Indicator.Bounds(least, most, of: whole) : nil
  }

  var ofMain: Indicator.Bounds? { bounds(main, mostInMain) }

  var ofThoseOnTie: Indicator.Bounds? {
    isRootSafe ? bounds(onTieForCertain, onTie + mostInMain - main) : bounds(0, mostInMain)
  }

  var ofThoseOnActor: Indicator.Bounds? {
    isRootSafe ? bounds(onActorForCertain, onActor + mostInMain - main) : bounds(0, mostInMain)
  }

  var ofRobust: Indicator.Bounds? {
    isRootSafe ? bounds(robust, mostInMain - onActorForCertain) : bounds(0, mostInMain)
  }
}
