import GraphCore

extension ActorMeasure {
  /// Core number: how deep in the dense core of the network an actor stands.
  ///
  ///     k(i) = max { k : i in the k-core }
  ///
  /// where the *k*-core is the largest part of the network in which everyone has at least *k* ties
  /// within that part. A low score marks the periphery, a high score the core.
  ///
  ///     let scores = network.scores(.core)
  ///
  /// - Range: 0 … *n* − 1.
  /// - Isolates: 0.
  /// - Weights: play no part.
  /// - Complexity: O(*n* + *m*).
  /// - Source: S. B. Seidman, "Network structure and minimum degree", *Social Networks* 5, 1983; the
  ///   algorithm of V. Batagelj and M. Zaveršnik, 2003, arXiv cs/0310049.
  public static let core = ActorMeasure(
    id: "core",
    title: Text(en: "Core number", nl: "Kernniveau"),
    question: Text(
      en: "How deep in the dense core of the network does this actor stand?",
      nl: "Hoe diep in de dichte kern van het netwerk staat deze actor?"
    ),
    family: .cohesion,
    card: MeasureCard(
      definition: Text(
        en:
          "the largest k for which the actor belongs to a part of the network in which everyone has at least k ties",
        nl:
          "de grootste k waarvoor de actor tot een deel van het netwerk behoort waarin elkeen minstens k relaties heeft"
      ),
      formula: Text(
        en: "k(i) = max { k : i in the k-core }",
        nl: "k(i) = max { k : i in de k-kern }"
      ),
      range: .actors(less: 1),
      edgeCases: Text(
        en: "isolates score 0",
        nl: "geïsoleerde actoren scoren 0"
      ),
      weights: .noWeights,
      source:
        "V. Batagelj and M. Zaveršnik, arXiv cs/0310049, 2003; S. B. Seidman, Social Networks 5, 1983",
      matches: Text(
        en: "igraph coreness and NetworkX core_number",
        nl: "igraph coreness en NetworkX core_number"
      )
    ),
    normaliser: nil,
    scores: { network, _ in network.graph.coreNumbers().map(Double.init) }
  )
}
