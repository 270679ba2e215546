import GraphCore

extension ActorMeasure {
  /// Harmonic centrality: how near an actor is to all others, those out of reach included.
  ///
  ///     H(i) = Σ_j 1 / d(i, j)       j all others; 1/d = 0 where no path leads there
  ///
  /// where d(i, j) is the length of the shortest path. Every direct contact adds 1, everyone at two
  /// steps a half, and so on: a high score marks an actor with many others close by.
  ///
  ///     let scores = network.scores(.harmonic)
  ///
  /// - Range: 0 … *n* − 1; normalised, divided by *n* − 1. Where weights count there is no
  ///   upper bound.
  /// - Isolates: 0.
  /// - Weights: a tie has length 1/weight.
  /// - Complexity: O(*n* *m*), and O(*n* *m* log *n*) with weights.
  /// - Source: M. Marchiori and V. Latora, "Harmony in the small-world", *Physica A* 285, 2000; the
  ///   name from P. Boldi and S. Vigna, "Axioms for centrality", *Internet Mathematics* 10, 2014.
  public static let harmonic = ActorMeasure(
    id: "harmonic",
    title: Text(en: "Harmonic centrality", nl: "Harmonische centraliteit"),
    question: Text(
      en: "How many others are close to this actor, however the network falls apart?",
      nl: "Hoeveel anderen staan dicht bij deze actor, ook als het netwerk uiteenvalt?"
    ),
    family: .centrality,
    card: MeasureCard(
      definition: Text(
        en: "the sum of 1 ÷ distance over all others",
        nl: "de som van 1 ÷ afstand over alle anderen"
      ),
      formula: Text(
        en: "H(i) = Σ_j 1 ÷ d(i, j), where 1 ÷ d = 0 without a path",
        nl: "H(i) = Σ_j 1 ÷ d(i, j), met 1 ÷ d = 0 zonder pad"
      ),
      range: MeasureRange(
        Text(
          en: "0 … n − 1; where weights count, without upper bound",
          nl: "0 … n − 1; waar gewichten tellen, zonder bovengrens"
        )
      ) { count, isWeighted in
        0...(isWeighted ? .infinity : Double(max(count - 1, 0)))
      },
      edgeCases: Text(
        en: "isolates score 0; whoever is out of reach adds 0",
        nl: "geïsoleerde actoren scoren 0; wie onbereikbaar is, telt voor 0"
      ),
      weights: Text(
        en: "a tie has length 1 ÷ weight",
        nl: "een relatie heeft lengte 1 ÷ gewicht"
      ),
      source:
        "M. Marchiori and V. Latora, Physica A 285, 2000; P. Boldi and S. Vigna, Internet Mathematics 10, 2014",
      matches: Text(
        en: "NetworkX harmonic_centrality; igraph harmonic_centrality is the normalised form",
        nl: "NetworkX harmonic_centrality; igraph harmonic_centrality is de genormaliseerde vorm"
      )
    ),
    normaliser: { Double($0 - 1) },
    scores: { network, options in network.distanceSums(options).inverseTotals },
    estimate: { network, options, approximation in
      network.graph.approximateHarmonic(
        error: approximation.error,
        confidence: approximation.confidence,
        isWeighted: options.isWeighted,
        threads: options.threadCount
      )
    }
  )
}
