import GraphCore

extension NetworkMeasure {
  /// Total weight: the strength of all ties together.
  ///
  ///     Σ w       over all ties
  ///
  /// - Range: 0 or more, in the unit of the weights.
  /// - Edge cases: 0 without ties.
  /// - Complexity: O(*m*).
  /// - Source: by definition.
  public static let totalWeight = NetworkMeasure(
    id: "total-weight",
    title: Text(en: "Total strength", nl: "Totale sterkte"),
    question: Text(
      en: "How strong are all ties together?",
      nl: "Hoe sterk zijn alle relaties samen?"
    ),
    family: .cohesion,
    card: MeasureCard(
      definition: Text(
        en: "the sum of the weights of all ties",
        nl: "de som van de gewichten van alle relaties"
      ),
      formula: Text("Σ w"),
      range: .amount,
      edgeCases: Text(
        en: "0 without ties",
        nl: "0 zonder relaties"
      ),
      weights: Text(
        en: "added up",
        nl: "worden opgeteld"
      ),
      source: "by definition",
      matches: Text(
        en: "the sum of edge weights in igraph and NetworkX, repeated ties added up",
        nl: "de som van de gewichten in igraph en NetworkX, herhaalde relaties opgeteld"
      )
    ),
    score: { network, _ in
      var sum = 0.0
      network.graph.forEachEdge { _, _, weight in sum += weight }
      return sum
    }
  )
}
