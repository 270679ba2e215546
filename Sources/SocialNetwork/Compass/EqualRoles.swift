import GraphCore

/// Whether all have an equal role, as far as ties without a direction can show: how far ties and
/// shortest paths gather around one actor, with and without the umbrella.
///
/// Centralisation is Freeman's: 0 where all are alike, 1 in a star. In networks of more than
/// ``exactLimit`` actors betweenness is estimated to within 0.01 of all pairs, and how much depends on
/// the umbrella (``GraphCore/PathDependence``) from a sample of actors.
struct EqualRoles {
  let indicators: [Indicator]

  /// The greatest number of actors for which betweenness is computed exactly.
  static let exactLimit = 5000

  /// From how many actors shortest paths are looked for in larger networks: a thousand, fewer where
  /// that takes more than about ten seconds, and two hundred at least.
  private static func sampleSize(for graph: Graph) -> Int {
    min(1000, max(200, 500_000_000 / (graph.nodeCount + 2 * graph.edgeCount + 1)))
  }

  init(of network: Network, options: CompassOptions) {
    let all = EqualRoles.centralisation(of: network, .degree, .betweenness, options)
    guard let umbrella = options.umbrella else {
      let ids: [IndicatorID.Equality] = [
        .degreeWithoutUmbrella, .betweennessWithoutUmbrella, .umbrellaOnlyPath, .umbrellaShare,
      ]
      indicators = all + ids.map { Indicator(.equality($0), .needs(.umbrella)) }
      return
    }
    indicators =
      all
      + EqualRoles.centralisation(
        of: network.keeping { $0 != umbrella },
        .degreeWithoutUmbrella,
        .betweennessWithoutUmbrella,
        // Without the umbrella the actors after it have other positions.
        position: { $0 < umbrella ? $0 : $0 + 1 },
        options
      ) + EqualRoles.dependence(of: network, on: umbrella, options)
  }

  private static func centralisation(
    of network: Network,
    _ degreeID: IndicatorID.Equality,
    _ betweennessID: IndicatorID.Equality,
    position: (Int) -> Int = { $0 },
    _ options: CompassOptions
  ) -> [Indicator] {
    var measuring = MeasureOptions()
    measuring.threadCount = options.threadCount
    let graph = network.graph
    let degrees = graph.nodes.map { Double(graph.degree(of: $0)) }
    let isLarge = network.actors.count > exactLimit
    let betweenness =
      isLarge
      ? graph.approximateBetweenness(error: 0.01, threads: options.threadCount).scores
      : graph.betweenness(threads: options.threadCount)
    let n = Double(network.actors.count)
    return [
      Indicator(
        .equality(degreeID),
        network.score(.degreeCentralisation, options: measuring).map { .number($0) } ?? .undefined,
        base: network.mostCentral(by: degrees).map { most in
          .ties(Int(degrees[most[0]]), of: graph.edgeCount, around: most.map(position))
        } ?? .valueAlone
      ),
      Indicator(
        .equality(betweennessID),
        n >= 3
          ? .number(betweenness.totalBelowLargest / ((n - 1) * (n - 1) * (n - 2) / 2))
          : .undefined,
        base: network.mostCentral(by: betweenness).map { most in
          .paths(through: most.map(position), isEstimate: isLarge)
        } ?? .valueAlone
      ),
    ]
  }

  private static func dependence(
    of network: Network,
    on umbrella: Int,
    _ options: CompassOptions
  ) -> [Indicator] {
    let isLarge = network.actors.count > exactLimit
    let dependence = network.graph.pathDependence(
      through: umbrella,
      limit: isLarge ? sampleSize(for: network.graph) : .max,
      threads: options.threadCount
    )
    let base: Indicator.Base =
      dependence.isExact
      ? .valueAlone : .estimate(sources: dependence.sourceCount, error: dependence.error)
    return [
      Indicator(
        .equality(.umbrellaOnlyPath),
        dependence.onlyPath.map { .portion($0) } ?? .undefined,
        base: base
      ),
      Indicator(
        .equality(.umbrellaShare),
        dependence.meanShare.map { .portion($0) } ?? .undefined,
        base: base
      ),
    ]
  }
}

extension Network {
  /// The actors with the highest score, by their ids; `nil` where none is above 0.
  fileprivate func mostCentral(by scores: [Double]) -> [Int]? {
    guard let highest = scores.max(), highest > 0 else { return nil }
    // Sums in another order differ in their last digits.
    return actors.ids.sorted(actors.indices.filter { scores[$0] >= highest * (1 - 1e-9) })
  }
}
