import GraphCore

extension ActorMeasure {
  /// Closeness: how near an actor is to all others it can reach.
  ///
  ///     C(i) = (r / (n − 1)) · (r / Σ_j d(i, j))       j the r others whom i can reach
  ///
  /// where d(i, j) is the length of the shortest path. The first factor is the share of the network
  /// within reach, so that the members of a small separate circle do not score high merely because
  /// they are near to one another. A high score marks an actor whom news reaches soon.
  ///
  ///     let scores = network.scores(.closeness)
  ///
  /// - Range: 0 … 1; where weights count there is no upper bound.
  /// - Isolates: 0; `nil` where there is but one actor.
  /// - Weights: a tie has length 1/weight.
  /// - Complexity: O(*n* *m*), and O(*n* *m* log *n*) with weights.
  /// - Source: S. Wasserman and K. Faust, *Social Network Analysis*, 1994, p. 201; after L. C.
  ///   Freeman, "Centrality in social networks: conceptual clarification", *Social Networks* 1, 1979.
  public static let closeness = ActorMeasure(
    id: "closeness",
    title: Text(en: "Closeness", nl: "Nabijheid"),
    question: Text(
      en: "How near is this actor to all others?",
      nl: "Hoe dicht staat deze actor bij alle anderen?"
    ),
    family: .centrality,
    card: MeasureCard(
      definition: Text(
        en:
          "1 divided by the mean distance to the others within reach, times the share of the others within reach",
        nl:
          "1 gedeeld door de gemiddelde afstand tot de bereikbare anderen, maal het aandeel van de anderen dat bereikbaar is"
      ),
      formula: Text(
        en: "C(i) = (r ÷ (n − 1)) · (r ÷ Σ_j d(i, j)), j the r others within reach",
        nl: "C(i) = (r ÷ (n − 1)) · (r ÷ Σ_j d(i, j)), j de r anderen binnen bereik"
      ),
      range: MeasureRange(
        Text(
          en: "0 … 1; where weights count, without upper bound",
          nl: "0 … 1; waar gewichten tellen, zonder bovengrens"
        )
      ) { _, isWeighted in 0...(isWeighted ? .infinity : 1) },
      edgeCases: Text(
        en: "isolates score 0; absent with one actor; at most 1 without weights",
        nl: "geïsoleerde actoren scoren 0; afwezig bij één actor; hoogstens 1 zonder gewichten"
      ),
      weights: Text(
        en: "a tie has length 1 ÷ weight",
        nl: "een relatie heeft lengte 1 ÷ gewicht"
      ),
      source: "S. Wasserman and K. Faust, Social Network Analysis, 1994",
      matches: Text(
        en:
          "NetworkX closeness_centrality; igraph closeness leaves out the share within reach, and so differs in a network of several parts",
        nl:
          "NetworkX closeness_centrality; igraph closeness laat het bereikbare aandeel weg, en verschilt dus in een netwerk met meerdere delen"
      )
    ),
    normaliser: { _ in 1 },
    scores: { network, options in
      network.distanceSums(options).closeness(actorCount: network.actors.count)
    }
  )
}

extension DistanceSums {
  /// The closeness of every node; see ``ActorMeasure/closeness``.
  func closeness(actorCount n: Int) -> [Double?] {
    guard n > 1 else { return reached.map { _ in nil } }
    return zip(reached, totals).map { reached, total in
      let r = Double(reached)
      return reached > 0 ? r / Double(n - 1) * (r / total) : 0
    }
  }
}
