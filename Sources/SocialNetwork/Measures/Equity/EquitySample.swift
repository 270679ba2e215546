import GraphCore

/// The actors who are compared for equity, and what the network gives them.
///
/// They stand in the order of their ids, whatever that of their file; a position is one in this order.
///
///     let sample = network.equitySample(of: people, outcomes: outcomes, access: access)
///     let table = sample.table(of: Groups(of: gender))
public struct EquitySample: Sendable {
  /// The actors.
  public let actors: Actors

  /// The position in the network of every actor.
  public let positions: [Int]

  /// What the network gives them.
  public let outcomes: [EquityOutcome]

  /// Says of every actor whether no government is within two steps, without passing the umbrella;
  /// `nil` where nothing is known of its ties, or there is no government at all.
  public let isFarFromGovernment: [Bool?]

  /// Says of every actor whether anything is known of its ties.
  public let isKnown: [Bool]

  /// The associations whose people stay together in tests.
  public let blocks: PermutationBlocks

  /// Creates a sample.
  ///
  /// - Precondition: all is of one length, and the actors stand in the order of their ids.
  public init(
    actors: Actors,
    positions: [Int]? = nil,
    outcomes: [EquityOutcome],
    isFarFromGovernment: [Bool?]? = nil,
    isKnown: [Bool]? = nil,
    blocks: PermutationBlocks
  ) {
    precondition(outcomes.allSatisfy { $0.values.count == actors.count }, "a value for every actor")
    self.actors = actors
    self.positions = positions ?? Array(actors.indices)
    self.outcomes = outcomes
    self.isFarFromGovernment =
      isFarFromGovernment ?? [Bool?](repeating: nil, count: actors.count)
    self.isKnown = isKnown ?? [Bool](repeating: true, count: actors.count)
    self.blocks = blocks
  }

  /// The kind of every actor, counted from 0: each is compared with others of its kind.
  var strata: [Int] {
    let present = ActorKind.allCases.filter(Set(actors.kinds).contains)
    return actors.kinds.map { present.firstIndex(of: $0) ?? 0 }
  }

  /// The groups of the sample's actors, given those of the whole network.
  public func groups(_ groups: Groups) -> Groups {
    groups.relabelled(positions.map { groups.labels[$0] })
  }
}

extension Network {
  /// The sample of some actors.
  ///
  /// - Parameters:
  ///   - isCompared: Says of every actor whether it is to be compared.
  ///   - outcomes: What the network gives to all its actors.
  ///   - access: How near every actor is to an authority; its umbrella keeps nobody together in tests, but
  ///     for ``permutationBlocks(besides:among:)``.
  /// - Returns: The sample.
  public func equitySample(
    of isCompared: [Bool],
    outcomes: [EquityOutcome],
    access: AuthorityAccess
  ) -> EquitySample {
    let positions = actors.ids.sorted(actors.indices.filter { isCompared[$0] })
    let steps = access.stepsWithoutUmbrella ?? access.steps
    let hasAuthority = actors.indices.contains { access.steps[$0] == 0 }
    let blocks = permutationBlocks(besides: access.umbrella, among: isCompared)
    return EquitySample(
      actors: actors.selecting(positions),
      positions: positions,
      outcomes: outcomes.map { $0.selecting(positions) },
      isFarFromGovernment: positions.map { position in
        isUnknown(position) || !hasAuthority ? nil : steps[position].map { $0 > 2 } ?? true
      },
      isKnown: positions.map { !isUnknown($0) },
      blocks: PermutationBlocks(
        labels: positions.map { blocks.labels[$0] },
        passesOverUmbrella: blocks.passesOverUmbrella
      )
    )
  }
}
