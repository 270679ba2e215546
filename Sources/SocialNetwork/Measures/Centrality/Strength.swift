import GraphCore

extension ActorMeasure {
  /// Strength: the weight of all ties of an actor, taken together.
  ///
  ///     s(i) = Σ_j w(i, j)       w(i, j) the weight of the tie between i and j
  ///
  /// A high score comes of many ties, of strong ones, or of both; compare it with the degree.
  ///
  ///     let scores = network.scores(.strength)
  ///
  /// - Range: 0 or more, in the unit of the weights.
  /// - Isolates: 0.
  /// - Weights: added up.
  /// - Complexity: O(*n* + *m*).
  /// - Source: A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani, "The architecture of
  ///   complex weighted networks", *PNAS* 101, 2004.
  public static let strength = ActorMeasure(
    id: "strength",
    title: Text(en: "Strength of ties", nl: "Sterkte van relaties"),
    question: Text(
      en: "How strong are the ties of this actor, taken together?",
      nl: "Hoe sterk zijn de relaties van deze actor samen?"
    ),
    family: .centrality,
    card: MeasureCard(
      definition: Text(
        en: "the sum of the weights of all ties",
        nl: "de som van de gewichten van alle relaties"
      ),
      formula: Text("s(i) = Σ_j w(i, j)"),
      range: .amount,
      edgeCases: Text(
        en: "isolates score 0",
        nl: "geïsoleerde actoren scoren 0"
      ),
      weights: Text(
        en: "a weight is the strength of a tie; repeated ties are added up",
        nl: "een gewicht is de sterkte van een relatie; herhaalde relaties worden opgeteld"
      ),
      source: "A. Barrat et al., 'The architecture of complex weighted networks', PNAS 101, 2004",
      matches: Text(
        en: "igraph strength and NetworkX degree with weight, repeated ties added up",
        nl: "igraph strength en NetworkX degree met gewicht, herhaalde relaties opgeteld"
      )
    ),
    normaliser: nil,
    scores: { network, _ in network.graph.nodes.map(network.graph.strength(of:)) }
  )
}
