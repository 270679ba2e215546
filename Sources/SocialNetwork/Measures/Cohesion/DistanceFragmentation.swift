import GraphCore

extension NetworkMeasure {
  /// Distance-weighted fragmentation: how far apart the actors are, with those that cannot reach each
  /// other as far as can be.
  ///
  ///     DF = 1 − Σ_{i≠j} 1/d(i, j) / (n (n − 1))       1/d = 0 where no path leads there
  ///
  /// 0 when everyone has a tie with everyone, 1 when nobody has a tie.
  ///
  /// - Range: 0 … 1.
  /// - Edge cases: `nil` with fewer than two actors.
  /// - Weights: play no part.
  /// - Complexity: O(*n* *m*).
  /// - Source: S. P. Borgatti, "Identifying sets of key players in a social network",
  ///   *Computational & Mathematical Organization Theory* 12, 2006, doi:10.1007/s10588-006-7084-x.
  public static let distanceFragmentation = NetworkMeasure(
    id: "distance-fragmentation",
    title: Text(en: "Fragmentation by distance", nl: "Versnippering naar afstand"),
    question: Text(
      en: "How far apart are the actors, those out of reach included?",
      nl: "Hoe ver staan de actoren van elkaar, wie onbereikbaar is inbegrepen?"
    ),
    family: .cohesion,
    card: MeasureCard(
      definition: Text(
        en: "1 less the mean of 1 ÷ distance over all pairs of actors",
        nl: "1 min het gemiddelde van 1 ÷ afstand over alle paren actoren"
      ),
      formula: Text(
        en: "1 − Σ 1/d(i, j) ÷ (n (n − 1)), where 1/d = 0 without a path",
        nl: "1 − Σ 1/d(i, j) ÷ (n (n − 1)), met 1/d = 0 zonder pad"
      ),
      range: .share,
      edgeCases: Text(
        en: "absent with fewer than two actors; 1 when all are isolated",
        nl: "afwezig bij minder dan twee actoren; 1 als iedereen geïsoleerd is"
      ),
      weights: .noWeights,
      source:
        "S. P. Borgatti, 'Identifying sets of key players in a social network', Computational & Mathematical Organization Theory 12, 2006",
      matches: Text(
        en: "1 − NetworkX global_efficiency",
        nl: "1 − NetworkX global_efficiency"
      )
    ),
    score: { network, options in
      let n = Double(network.actors.count)
      guard n >= 2 else { return nil }
      let sums = network.distanceSums(options.unweighted)
      return 1 - sums.inverseTotals.reduce(0, +) / (n * (n - 1))
    },
    estimate: { network, options, approximation in
      let n = Double(network.actors.count)
      guard n >= 2 else { return nil }
      // A mean of normalised scores is off by no more than the furthest of them.
      let estimate = network.graph.approximateHarmonic(
        error: approximation.error,
        confidence: approximation.confidence,
        threads: options.threadCount
      )
      return NetworkEstimate(
        score: 1 - estimate.scores.reduce(0, +) / (n * (n - 1)),
        error: estimate.error,
        confidence: estimate.confidence,
        sampleCount: estimate.sampleCount
      )
    }
  )
}
