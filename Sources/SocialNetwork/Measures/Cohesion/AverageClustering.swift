import GraphCore

extension NetworkMeasure {
  /// Average clustering: how closed an actor's circle is, on average.
  ///
  ///     C = mean of c(i) over the actors with two or more neighbors
  ///
  /// Every actor counts the same, however many ties it has; ``Network/clusteredActorCount`` says how
  /// many there are.
  ///
  /// - Range: 0 … 1.
  /// - Edge cases: `nil` where nobody has two neighbors.
  /// - Complexity: O(*m*^1.5).
  /// - Source: D. J. Watts and S. H. Strogatz, "Collective dynamics of 'small-world' networks",
  ///   *Nature* 393, 1998.
  public static let averageClustering = NetworkMeasure(
    id: "average-clustering",
    title: Text(en: "Average clustering", nl: "Gemiddelde clustering"),
    question: Text(
      en: "How closed is an actor's circle of contacts on average?",
      nl: "Hoe gesloten is de kring van contacten van een actor gemiddeld?"
    ),
    family: .cohesion,
    card: MeasureCard(
      definition: Text(
        en: "the mean of clustering over the actors with two or more neighbours",
        nl: "het gemiddelde van clustering over de actoren met twee of meer buren"
      ),
      formula: Text(en: "C = mean of c(i), d(i) ≥ 2", nl: "C = gemiddelde van c(i), d(i) ≥ 2"),
      range: .share,
      edgeCases: Text(
        en: "actors with fewer than two neighbours are left out; absent where all are",
        nl: "actoren met minder dan twee buren tellen niet mee; afwezig als dat voor allen geldt"
      ),
      weights: .noWeights,
      source: "D. J. Watts and S. H. Strogatz, Nature 393, 1998",
      matches: Text(
        en:
          "igraph transitivity_avglocal_undirected; NetworkX average_clustering counts actors with fewer than two neighbours as 0",
        nl:
          "igraph transitivity_avglocal_undirected; NetworkX average_clustering telt actoren met minder dan twee buren als 0"
      )
    ),
    score: { network, options in
      let scores = network.graph.clustering().compactMap(\.self)
      return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    }
  )
}

extension Network {
  /// The number of actors with two or more neighbors, over whom ``NetworkMeasure/averageClustering``
  /// is taken.
  public var clusteredActorCount: Int { graph.nodes.count { graph.degree(of: $0) > 1 } }
}
