import GraphCore

extension ActorMeasure {
  /// Weighted clustering: which share of the strength of an actor's ties goes to contacts who have
  /// ties among themselves.
  ///
  ///     c(i) = Σ_j Σ_q (w(i, j) + w(i, q)) / 2 / (s(i) (d(i) − 1))       j, q tied neighbors of i
  ///
  /// A score above that of ``clustering`` says that the actor's strong ties are the ones that close;
  /// with equal weights the two are the same.
  ///
  ///     let scores = network.scores(.weightedClustering)
  ///
  /// - Range: 0 … 1.
  /// - Isolates: `nil`, as for everyone with fewer than two neighbors.
  /// - Weights: strength, always; only their proportions count.
  /// - Complexity: O(*m*^1.5).
  /// - Source: A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani, "The architecture of
  ///   complex weighted networks", *PNAS* 101, 2004.
  public static let weightedClustering = ActorMeasure(
    id: "clustering-weighted",
    title: Text(en: "Weighted clustering", nl: "Gewogen clustering"),
    question: Text(
      en: "Do this actor's close contacts also work with one another?",
      nl: "Werken de nauwe contacten van deze actor ook met elkaar samen?"
    ),
    family: .cohesion,
    card: MeasureCard(
      definition: Text(
        en: "the share of the strength of an actor's pairs of ties that form triangles",
        nl: "het aandeel van de sterkte van de paren relaties van een actor die driehoeken vormen"
      ),
      formula: Text(
        en: "c(i) = Σ_jq (w(i, j) + w(i, q)) ÷ 2 ÷ (s(i) (d(i) − 1)), j and q tied",
        nl: "c(i) = Σ_jq (w(i, j) + w(i, q)) ÷ 2 ÷ (s(i) (d(i) − 1)), j en q verbonden"
      ),
      range: .share,
      edgeCases: Text(
        en: "absent below two neighbours",
        nl: "afwezig bij minder dan twee buren"
      ),
      weights: Text(
        en: "weights always count, as strength",
        nl: "gewichten tellen altijd, als sterkte"
      ),
      source: "A. Barrat et al., 'The architecture of complex weighted networks', PNAS 101, 2004",
      matches: Text(
        en:
          "igraph transitivity_local_undirected with weights; NetworkX clustering with weight is another measure (Onnela 2005)",
        nl:
          "igraph transitivity_local_undirected met gewichten; NetworkX clustering met gewicht is een andere maat (Onnela 2005)"
      )
    ),
    normaliser: nil,
    scores: { network, _ in network.graph.weightedClustering() }
  )
}

extension Graph {
  /// The weighted clustering of every node; see ``ActorMeasure/weightedClustering``.
  fileprivate func weightedClustering() -> [Double?] {
    zip(nodes, triangleWeights()).map { node, weight in
      let d = degree(of: node)
      return d > 1 ? weight / (strength(of: node) * Double(d - 1)) : nil
    }
  }
}
