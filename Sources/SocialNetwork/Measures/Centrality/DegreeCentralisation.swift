import GraphCore

extension NetworkMeasure {
  /// Degree centralisation: how far the ties gather around one actor.
  ///
  ///     Σ (max d − d(i)) / ((n − 1)(n − 2))
  ///
  /// 0 when all have equally many ties, 1 when one actor has a tie with all others and they have none
  /// among themselves.
  ///
  /// - Range: 0 … 1.
  /// - Edge cases: `nil` with fewer than three actors.
  /// - Complexity: O(*n*).
  /// - Source: L. C. Freeman, "Centrality in social networks: conceptual clarification", *Social
  ///   Networks* 1, 1979.
  public static let degreeCentralisation = NetworkMeasure(
    id: "degree-centralisation",
    title: Text(en: "Degree centralisation", nl: "Centralisatie naar aantal relaties"),
    question: Text(
      en: "How far do the ties gather around one actor?",
      nl: "Hoe sterk draaien de relaties rond één actor?"
    ),
    family: .centrality,
    card: MeasureCard(
      definition: Text(
        en: "how much more ties the best connected actor has than the others, against a star",
        nl:
          "hoeveel meer relaties de best verbonden actor heeft dan de anderen, vergeleken met een ster"
      ),
      formula: Text("Σ (max d − d(i)) ÷ ((n − 1)(n − 2))"),
      range: .share,
      edgeCases: Text(
        en: "absent with fewer than three actors; 1 for a star",
        nl: "afwezig bij minder dan drie actoren; 1 voor een ster"
      ),
      weights: .noWeights,
      source: "L. C. Freeman, 'Centrality in social networks', Social Networks 1, 1979",
      matches: Text(
        en: "igraph centralization_degree without loops, and sna centralization",
        nl: "igraph centralization_degree zonder lussen, en sna centralization"
      )
    ),
    score: { network, _ in
      let n = Double(network.actors.count)
      guard n >= 3 else { return nil }
      let degrees = network.graph.nodes.map { Double(network.graph.degree(of: $0)) }
      let most = degrees.max() ?? 0
      return degrees.reduce(0) { $0 + most - $1 } / ((n - 1) * (n - 2))
    }
  )
}
