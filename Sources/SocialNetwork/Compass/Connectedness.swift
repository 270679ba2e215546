import GraphCore

/// The connecting role: who is connected at all, and what hangs by a thread.
///
/// The main part, the rungs, bridges and cutpoints are those of ``IsolationLadder``. Ties
/// bond or bridge by place, as ``Network/tieClasses(by:isAuthority:)`` has it; chance:
/// ``CrossingTies``.
struct Connectedness {
  let indicators: [Indicator]

  init(of network: Network, options: CompassOptions) {
    let ladder = network.isolationLadder(umbrella: options.umbrella, isStaff: options.isStaff)
    let n = network.actors.count
    let main = ladder.isInMainComponent.count { $0 }
    var found = [Indicator(.connecting(.mainPart), .share(main, of: n))]
    for rung in Rung.allCases where rung != .outOfReach {
      // A rung of its own where a day is asked for.
      guard rung != .notOnDay || ladder.rungs.contains(rung) else { continue }
      let isKnown = rung != .umbrellaOnly || options.umbrella != nil
      found.append(
        Indicator(
          .connecting(.rung(rung)),
          isKnown ? .share(ladder.rungs.count { $0 == rung }, of: n) : .needs(.umbrella)
        )
      )
    }
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
