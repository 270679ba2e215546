public import GraphCore

/// The modularity of the communities found, beside that of networks rewired at random.
///
/// Any network falls into communities to some degree, a sparse one to a high one: only what lies above
/// that of networks in which everyone has as many ties tells of more.
///
/// - Source: R. Guimerà, M. Sales-Pardo and L. A. N. Amaral, "Modularity from fluctuations in random
///   graphs and complex networks", *Physical Review E* 70, 2004, doi:10.1103/PhysRevE.70.025101.
public struct ModularityByChance: Sendable, Equatable {
  /// The modularity here beside the mean, the range and the p-value of the rewired networks.
  public let comparison: ChanceComparison

  /// The number of rewired networks, the communities of each found anew.
  public let samples: Int

  /// The share of the steps of rewiring that changed the network.
  public let acceptanceRate: Double

  /// Why the rewired networks do not stand for all networks that are as like this one; `nil` where they
  /// do.
  public let obstacle: RewiredSamples.Obstacle?

  /// The modularity here.
  public var observed: Double { comparison.observed }

  /// The mean modularity of the rewired networks.
  public var mean: Double { comparison.mean }

  /// Between what and what 95 of a hundred rewired networks lie.
  public let range: ClosedRange<Double>

  /// How often a rewired network lies as far out, twice the smaller tail.
  public var pValue: Double { comparison.pValue }

  /// Why the modularity of a network is not compared.
  public enum Omission: String, Error, Sendable, CaseIterable {
    /// There are no ties.
    case noTies = "no-ties"

    /// Ties count by their weight, and those of a rewired network have none.
    case weighted

    /// There are more ties than were allowed: it would take too long.
    case tooManyTies = "too-many-ties"
  }

  /// The most ties of a network that is compared: communities are found as often as there are samples.
  public static let mostTies = 50_000
}

extension Network {
  /// The modularity of communities beside that of networks in which everyone keeps as many ties to each
  /// kind of actor, rewired at random; the communities of each are found anew, at the same resolution.
  ///
  ///     let chance = network.modularityByChance(of: network.communities())
  ///
  /// - Parameters:
  ///   - communities: The communities of this network.
  ///   - samples: The number of rewired networks, at least 39.
  ///   - seed: The seed.
  ///   - threads: How many threads may work at once; the result is the same whatever the number.
  ///   - mostTies: The most ties of a network that is compared.
  /// - Returns: The comparison, or why there is none.
  /// - Complexity: that of rewiring, and of finding communities as often as there are samples.
  public func modularityByChance(
    of communities: Communities,
    samples: Int = 50,
    seed: UInt64 = 1,
    threads: Int = 1,
    upTo mostTies: Int = ModularityByChance.mostTies
  ) -> Result<ModularityByChance, ModularityByChance.Omission> {
    precondition(samples > 38, "fewer samples than make a range of 95 %")
    guard let modularity = communities.modularity, graph.edgeCount > 0 else {
      return .failure(.noTies)
    }
    if communities.isWeighted { return .failure(.weighted) }
    if graph.edgeCount > mostTies { return .failure(.tooManyTies) }
    let resolution = communities.resolution
    let rewired = graph.rewired(
      keeping: actors.kinds.map(\.rawValue),
      samples: samples,
      seed: seed,
      threads: threads
    ) { graph in
      let labels = graph.communities(resolution: resolution, seed: 1)
      return [graph.modularity(of: labels, resolution: resolution) ?? 0]
    }
    let values = rewired.values.map { $0[0] }
    let comparison = ChanceComparison(name: "modularity", observed: modularity, among: values)
    return .success(
      ModularityByChance(
        comparison: comparison,
        samples: samples,
        acceptanceRate: rewired.acceptanceRate,
        obstacle: rewired.obstacle,
        range: comparison.range ?? modularity...modularity
      )
    )
  }
}
