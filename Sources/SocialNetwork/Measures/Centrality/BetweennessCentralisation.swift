import GraphCore

extension NetworkMeasure {
  /// Betweenness centralisation: how far all depends on one actor in between.
  ///
  ///     Σ (max B − B(i)) / ((n − 1)² (n − 2) / 2)       B the betweenness
  ///
  /// 0 when all lie between others equally often, 1 for a star.
  ///
  /// - Range: 0 … 1.
  /// - Edge cases: `nil` with fewer than three actors.
  /// - Weights: play no part.
  /// - Complexity: O(*n* *m*); an estimate takes as many samples as its error asks for.
  /// - Source: L. C. Freeman, "Centrality in social networks: conceptual clarification", *Social
  ///   Networks* 1, 1979.
  public static let betweennessCentralisation = NetworkMeasure(
    id: "betweenness-centralisation",
    title: Text(en: "Betweenness centralisation", nl: "Centralisatie naar tussenpositie"),
    question: Text(
      en: "How far do all depend on one actor to reach one another?",
      nl: "Hoe sterk hangt iedereen van één actor af om elkaar te bereiken?"
    ),
    family: .centrality,
    card: MeasureCard(
      definition: Text(
        en: "how much more often than the others one actor lies between others, against a star",
        nl: "hoeveel vaker dan de anderen één actor tussen anderen ligt, vergeleken met een ster"
      ),
      formula: Text(
        en: "Σ (max B − B(i)) ÷ ((n − 1)² (n − 2) ÷ 2), B the betweenness",
        nl: "Σ (max B − B(i)) ÷ ((n − 1)² (n − 2) ÷ 2), B de tussenpositie"
      ),
      range: .share,
      edgeCases: Text(
        en: "absent with fewer than three actors; 1 for a star",
        nl: "afwezig bij minder dan drie actoren; 1 voor een ster"
      ),
      weights: .noWeights,
      source: "L. C. Freeman, 'Centrality in social networks', Social Networks 1, 1979",
      matches: Text(
        en: "igraph centralization_betweenness and sna centralization",
        nl: "igraph centralization_betweenness en sna centralization"
      )
    ),
    score: { network, options in
      let n = Double(network.actors.count)
      guard n >= 3 else { return nil }
      let betweenness = network.betweenness(options.unweighted)
      return betweenness.totalBelowLargest / ((n - 1) * (n - 1) * (n - 2) / 2)
    },
    estimate: { network, options, approximation in
      let n = Double(network.actors.count)
      guard n >= 3 else { return nil }
      // The mean of n − 1 differences of two normalised scores: each may be off by half of the error.
      let estimate = network.graph.approximateBetweenness(
        error: approximation.error / 2,
        confidence: approximation.confidence,
        threads: options.threadCount
      )
      return NetworkEstimate(
        score: estimate.scores.totalBelowLargest / ((n - 1) * (n - 1) * (n - 2) / 2),
        error: 2 * estimate.error,
        confidence: estimate.confidence,
        sampleCount: estimate.sampleCount
      )
    }
  )
}
