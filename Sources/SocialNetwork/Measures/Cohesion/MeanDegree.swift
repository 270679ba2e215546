import GraphCore

extension NetworkMeasure {
  /// Mean degree: the number of ties that an actor has on average.
  ///
  ///     2m / n       n actors, m ties
  ///
  /// - Range: 0 … *n* − 1.
  /// - Edge cases: `nil` without actors; isolates count.
  /// - Complexity: O(1).
  /// - Source: S. Wasserman and K. Faust, *Social Network Analysis*, 1994, § 4.1.
  public static let meanDegree = NetworkMeasure(
    id: "mean-degree",
    title: Text(en: "Mean number of ties", nl: "Gemiddeld aantal relaties"),
    question: Text(
      en: "How many ties does an actor have on average?",
      nl: "Hoeveel relaties heeft een actor gemiddeld?"
    ),
    family: .cohesion,
    card: MeasureCard(
      definition: Text(
        en: "the mean number of neighbours, isolates included",
        nl: "het gemiddelde aantal buren, geïsoleerde actoren inbegrepen"
      ),
      formula: Text("2m ÷ n"),
      range: .actors(less: 1),
      edgeCases: Text(
        en: "absent without actors",
        nl: "afwezig zonder actoren"
      ),
      weights: .noWeights,
      source: "S. Wasserman and K. Faust, Social Network Analysis, 1994, § 4.1",
      matches: Text(
        en: "the mean of igraph degree and NetworkX degree",
        nl: "het gemiddelde van igraph degree en NetworkX degree"
      )
    ),
    score: { network, _ in
      network.actors.isEmpty
        ? nil : 2 * Double(network.graph.edgeCount) / Double(network.actors.count)
    }
  )
}
