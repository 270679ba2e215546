import Foundation
public import GraphCore

/// What is measured of a network and of others that are like it by chance.
public struct ChanceComparison: Sendable, Equatable {
  /// What was counted: ``TieClass/name`` of a class or the raw value of a ``Brokerage/Role``.
  public let name: String

  /// The number in the network.
  public let observed: Double

  /// The mean over the rewired networks.
  public let mean: Double

  /// The standard deviation over the rewired networks.
  public let deviation: Double

  /// How many deviations the network lies above the mean; `nil` where the deviation is 0, so that
  /// nothing could be otherwise.
  public var z: Double? { deviation > 0 ? (observed - mean) / deviation : nil }

  /// How often chance gives a number as far out, twice the smaller tail; see ``TwoSided``.
  public let pValue: Double

  /// Between what and what chance gives it 95 times of a hundred; `nil` for fewer than 39 samples.
  public let range: ClosedRange<Double>?

  /// From the lowest to the highest number of which the ``verdict`` is that it is alike; `nil` for too few samples to
  /// tell.
  public let rangeAlike: ClosedRange<Double>?
}

/// How social capital compares with chance, where everyone keeps as many ties to each kind of actor.
public struct Chance: Sendable, Equatable {
  /// What was compared.
  public let comparisons: [ChanceComparison]

  /// The number of rewired networks.
  public let samples: Int

  /// The share of the steps of rewiring that changed the network.
  public let acceptanceRate: Double

  /// Why the rewired networks do not stand for all networks that are as like this one; `nil` where they
  /// do.
  public let obstacle: RewiredSamples.Obstacle?

  /// Whether the rewired networks stand for all networks that are as like this one.
  public var hasMixed: Bool { obstacle == nil }

  /// What the rewired networks have in common with this one, as in "networks in which …".
  public static let holdsFixed = Text(
    en: "every actor keeps as many ties to each kind of actor",
    nl: "elke actor evenveel relaties met elke soort actor houdt"
  )
}

extension RewiredSamples.Obstacle {
  /// The warning for a reader.
  public var warning: Text {
    switch self {
    case .nothingMoves:
      Text(
        en:
          "No two ties can be exchanged, so that no other network is as like this one; nothing can be "
          + "said of chance.",
        nl:
          "Geen twee relaties kunnen geruild worden, zodat geen ander netwerk zo op dit lijkt; over "
          + "toeval valt niets te zeggen."
      )
    case .tooFewChanges:
      Text(
        en:
          "Too few ties could be exchanged: the networks by chance are still too like this one, and "
          + "differences from chance may be larger than they show.",
        nl:
          "Te weinig relaties konden geruild worden: de netwerken bij toeval lijken nog te veel op "
          + "dit, en verschillen met toeval kunnen groter zijn dan ze tonen."
      )
    }
  }
}

extension Network {
  /// How often ties are of each class, and actors brokers of each role, beside what chance gives.
  ///
  /// Ties are exchanged among those of the same two kinds of actors, so that everyone keeps as many
  /// ties to people, to associations and so on, but no longer with the same ones; whether a tie is
  /// then bonding or bridging is told anew. What chance gives is not 0: where nearly everyone is of one
  /// town, nearly all ties bond.
  ///
  ///     let chance = network.chance(by: municipality)
  ///
  /// - Parameters:
  ///   - attribute: What actors are compared by.
  ///   - isAuthority: Says of every actor whether it is an authority; `nil` for governments.
  ///   - samples: The number of rewired networks.
  ///   - seed: The seed.
  ///   - threads: How many threads may work at once.
  /// - Returns: Each class and role beside its mean by chance.
  /// - Complexity: as for ``GraphCore/Graph/rewired(keeping:samples:seed:threads:measuring:)``.
  public func chance(
    by attribute: Attribute,
    isAuthority: [Bool]? = nil,
    samples: Int = 200,
    seed: UInt64 = 1,
    threads: Int = 1
  ) -> Chance {
    let groups = ValueGroups(of: attribute)
    let actors = actors
    let isAuthority = isAuthority ?? isGovernment
    let classes: [TieClass] = [.bonding, .bridging, .linking]
    return chance(
      names: classes.map(\.name) + Brokerage.Role.allCases.map(\.rawValue),
      samples: samples,
      seed: seed,
      threads: threads
    ) { graph in
      let network = Network(actors: actors, graph: graph)
      let tally = network.totals(of: network.tieClasses(by: attribute, isAuthority: isAuthority))
      let brokerage = network.brokerage(between: groups)
      return classes.map { tally[$0.rawValue] }
        + Brokerage.Role.allCases.map { Double(brokerage.total($0)) }
    }
  }

  /// How many ties lie within communities and between, beside what chance gives; the communities of
  /// every rewired network are found anew, at the same resolution.
  ///
  /// Any network falls into communities to some degree; only what lies above that of rewired networks
  /// tells of more than the number of ties that each actor has.
  ///
  ///     let chance = network.chance(of: network.communities())
  ///
  /// - Parameters:
  ///   - communities: The communities of this network, found without weights, since the ties of a
  ///     rewired network have none.
  ///   - isAuthority: Says of every actor whether it is an authority; `nil` for governments.
  ///   - samples: The number of rewired networks.
  ///   - seed: The seed.
  ///   - threads: How many threads may work at once.
  /// - Returns: Each class beside its mean by chance.
  public func chance(
    of communities: Communities,
    isAuthority: [Bool]? = nil,
    samples: Int = 200,
    seed: UInt64 = 1,
    threads: Int = 1
  ) -> Chance {
    precondition(!communities.isWeighted, "communities found without weights")
    let actors = actors
    let isAuthority = isAuthority ?? isGovernment
    let classes: [TieClass] = [.within, .between, .linking]
    @Sendable func numbers(_ network: Network, _ communities: Communities) -> [Double] {
      let tally = network.totals(
        of: network.tieClasses(by: communities, isAuthority: isAuthority)
      )
      return classes.map { tally[$0.rawValue] }
    }
    return chance(
      names: classes.map(\.name),
      observed: numbers(self, communities),
      samples: samples,
      seed: seed,
      threads: threads
    ) { graph in
      let network = Network(actors: actors, graph: graph)
      return numbers(network, network.communities(resolution: communities.resolution))
    }
  }

  private func totals(of classes: [TieClass]) -> [Double] {
    var totals = [Double](repeating: 0, count: TieClass.allCases.count)
    for tieClass in classes { totals[tieClass.rawValue] += 1 }
    return totals
  }

  private func chance(
    names: [String],
    observed: [Double]? = nil,
    samples: Int,
    seed: UInt64,
    threads: Int,
    measuring numbers: @Sendable (Graph) -> [Double]
  ) -> Chance {
    let rewired = graph.rewired(
      keeping: actors.kinds.map(\.rawValue),
      samples: samples,
      seed: seed,
      threads: threads,
      measuring: numbers
    )
    let observed = observed ?? numbers(graph.withUnitWeights())
    let comparisons = names.indices.map { place in
      ChanceComparison(
        name: names[place],
        observed: observed[place],
        among: rewired.values.map { $0[place] }
      )
    }
    return Chance(
      comparisons: comparisons,
      samples: samples,
      acceptanceRate: rewired.acceptanceRate,
      obstacle: rewired.obstacle
    )
  }
}

extension ChanceComparison {
  /// Compares a number with those of rewired networks.
  init(name: String, observed: Double, among values: [Double]) {
    self.name = name
    self.observed = observed
    let count = Double(values.count)
    // Counts that are all equal must have a deviation of exactly 0.
    let isConstant = values.allSatisfy { $0 == values.first }
    mean = isConstant ? values.first ?? observed : values.reduce(0, +) / count
    let mean = mean
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    deviation = isConstant ? 0 : (squares / (count - 1)).squareRoot()
    let test = TwoSided(observed, among: values)
    pValue = test.pValue
    range = test.range
    rangeAlike = TwoSided.range(of: values.sorted(), at: Verdict.level)
  }
}
