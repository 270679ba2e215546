import GraphCore

extension ActorMeasure {
  /// Degree: with how many others an actor has a tie.
  ///
  ///     d(i) = |N(i)|       N(i) the neighbors of i
  ///
  /// A high score marks an actor whom many know directly; it says nothing of who they are.
  ///
  ///     let scores = network.scores(.degree)
  ///
  /// - Range: 0 … *n* − 1; normalised, divided by *n* − 1.
  /// - Isolates: 0.
  /// - Weights: play no part.
  /// - Complexity: O(*n*).
  /// - Source: L. C. Freeman, "Centrality in social networks: conceptual clarification", *Social
  ///   Networks* 1, 1979.
  public static let degree = ActorMeasure(
    id: "degree",
    title: Text(en: "Number of ties", nl: "Aantal relaties"),
    question: Text(
      en: "With how many others does this actor work?",
      nl: "Met hoeveel anderen werkt deze actor samen?"
    ),
    family: .centrality,
    card: MeasureCard(
      definition: Text(
        en: "the number of distinct neighbours",
        nl: "het aantal verschillende buren"
      ),
      formula: Text("d(i) = |N(i)|"),
      range: .actors(less: 1),
      edgeCases: Text(
        en: "isolates score 0",
        nl: "geïsoleerde actoren scoren 0"
      ),
      weights: .noWeights,
      source: "L. C. Freeman, 'Centrality in social networks', Social Networks 1, 1979",
      matches: Text(
        en:
          "igraph degree and NetworkX degree on a simple graph; NetworkX degree_centrality is the normalised form",
        nl:
          "igraph degree en NetworkX degree op een enkelvoudige graaf; NetworkX degree_centrality is de genormaliseerde vorm"
      )
    ),
    normaliser: { Double($0 - 1) },
    scores: { network, _ in network.graph.nodes.map { Double(network.graph.degree(of: $0)) } }
  )
}
