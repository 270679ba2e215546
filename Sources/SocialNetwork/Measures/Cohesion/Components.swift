import GraphCore

extension NetworkMeasure {
  /// Components: the number of unconnected parts of the network.
  ///
  /// - Range: 1 … *n*; 1 when everyone can reach everyone.
  /// - Edge cases: every isolate is a part of its own.
  /// - Complexity: O(*n* + *m*).
  /// - Source: S. Wasserman and K. Faust, *Social Network Analysis*, 1994, § 4.2.
  public static let components = NetworkMeasure(
    id: "components",
    title: Text(en: "Separate parts", nl: "Afzonderlijke delen"),
    question: Text(
      en: "Into how many unconnected parts does the network fall?",
      nl: "In hoeveel niet verbonden delen valt het netwerk uiteen?"
    ),
    family: .cohesion,
    card: MeasureCard(
      definition: Text(
        en: "the number of connected components, each isolate being one",
        nl: "het aantal samenhangende delen; elke geïsoleerde actor is er een"
      ),
      formula: Text(en: "number of components", nl: "aantal componenten"),
      range: MeasureRange(Text("1 … n")) { count, _ in
        Double(min(count, 1))...Double(count)
      },
      edgeCases: Text(
        en: "0 without actors",
        nl: "0 zonder actoren"
      ),
      weights: .noWeights,
      source: "S. Wasserman and K. Faust, Social Network Analysis, 1994, § 4.2",
      matches: Text(
        en: "igraph components and NetworkX number_connected_components",
        nl: "igraph components en NetworkX number_connected_components"
      )
    ),
    score: { network, _ in Double(network.graph.connectedComponents().count) }
  )
}
