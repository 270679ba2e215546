import GraphCore

extension ActorMeasure {
  /// Betweenness: how often an actor lies on the shortest path between two others.
  ///
  ///     B(i) = Σ_{s<t} σ(s, t | i) / σ(s, t)       s, t ≠ i
  ///
  /// where σ(s, t) is the number of shortest paths between *s* and *t*, and σ(s, t | i) the number of
  /// those that pass *i*. A high score marks an actor through whom others reach one another, and on
  /// whom they depend for it.
  ///
  ///     let scores = network.scores(.betweenness)
  ///
  /// - Range: 0 … (*n* − 1)(*n* − 2)/2; normalised, divided by that.
  /// - Isolates: 0, and 0 with fewer than three actors.
  /// - Weights: a tie has length 1/weight; lengths that differ by less than a billionth are equal.
  /// - Complexity: O(*n* *m*), and O(*n* *m* log *n*) with weights, for the largest part that no
  ///   single actor can cut in two.
  /// - Source: L. C. Freeman, "A set of measures of centrality based on betweenness", *Sociometry*
  ///   40, 1977; the algorithm of U. Brandes, *Journal of Mathematical Sociology* 25, 2001.
  public static let betweenness = ActorMeasure(
    id: "betweenness",
    title: Text(en: "Betweenness", nl: "Tussenpositie"),
    question: Text(
      en: "How often do others need this actor to reach one another?",
      nl: "Hoe vaak hebben anderen deze actor nodig om elkaar te bereiken?"
    ),
    family: .centrality,
    card: MeasureCard(
      definition: Text(
        en:
          "over all pairs of others, the sum of the shares of their shortest paths that lead through the actor",
        nl:
          "over alle paren anderen, de som van het aandeel van hun kortste paden dat langs de actor loopt"
      ),
      formula: Text("B(i) = Σ_{s<t} σ(s, t | i) ÷ σ(s, t)"),
      range: MeasureRange(Text("0 … (n − 1)(n − 2) ÷ 2")) { count, _ in
        0...Double(max(count - 1, 0)) * Double(max(count - 2, 0)) / 2
      },
      edgeCases: Text(
        en: "isolates score 0; 0 for all with fewer than three actors; each pair counts once",
        nl:
          "geïsoleerde actoren scoren 0; 0 voor iedereen bij minder dan drie actoren; elk paar telt één keer"
      ),
      weights: Text(
        en: "a tie has length 1 ÷ weight; lengths within a billionth part are equal",
        nl: "een relatie heeft lengte 1 ÷ gewicht; lengten op een miljardste na zijn gelijk"
      ),
      source:
        "L. C. Freeman, Sociometry 40, 1977; U. Brandes, Journal of Mathematical Sociology 25, 2001",
      matches: Text(
        en:
          "igraph betweenness, and NetworkX betweenness_centrality with normalized=False; sna counts each pair twice by default",
        nl:
          "igraph betweenness, en NetworkX betweenness_centrality met normalized=False; sna telt elk paar standaard twee keer"
      )
    ),
    normaliser: { Double($0 - 1) * Double($0 - 2) / 2 },
    scores: { network, options in network.betweenness(options) },
    estimate: { network, options, approximation in
      guard !options.isWeighted else { return nil }
      return network.graph.approximateBetweenness(
        error: approximation.error,
        confidence: approximation.confidence,
        threads: options.threadCount
      )
    }
  )
}
