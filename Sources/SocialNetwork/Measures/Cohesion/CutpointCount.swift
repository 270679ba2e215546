import GraphCore

extension NetworkMeasure {
  /// Cutpoints: the number of actors who hold a part of the network on their own.
  ///
  /// - Range: 0 … *n* − 2.
  /// - Edge cases: actors with fewer than two ties are never cutpoints.
  /// - Complexity: O(*n* + *m*).
  /// - Source: R. E. Tarjan, "Depth-first search and linear graph algorithms", *SIAM Journal on
  ///   Computing* 1, 1972.
  public static let cutpoints = NetworkMeasure(
    id: "cutpoints",
    title: Text(en: "Cutpoints", nl: "Scharnieractoren"),
    question: Text(
      en: "How many actors would, if they left, cut others off?",
      nl: "Hoeveel actoren zouden anderen afsnijden als ze wegvallen?"
    ),
    family: .cohesion,
    card: MeasureCard(
      definition: Text(
        en: "the number of actors whose removal leaves their component in more parts",
        nl: "het aantal actoren waarvan het vertrek hun deelnetwerk in meer delen laat vallen"
      ),
      formula: Text(en: "number of cutpoints", nl: "aantal scharnieractoren"),
      range: .actors(less: 2),
      edgeCases: Text(
        en: "isolates and actors with one tie are never cutpoints",
        nl: "geïsoleerde actoren en actoren met één relatie zijn dat nooit"
      ),
      weights: .noWeights,
      source:
        "R. E. Tarjan, 'Depth-first search and linear graph algorithms', SIAM Journal on Computing 1, 1972",
      matches: Text(
        en: "igraph articulation_points and NetworkX articulation_points",
        nl: "igraph articulation_points en NetworkX articulation_points"
      )
    ),
    score: { network, _ in Double(network.graph.blockCutTree().cutpoints.count) }
  )
}
