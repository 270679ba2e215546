import GraphCore

extension NetworkMeasure {
  /// Share of the largest component: how much of the network hangs together.
  ///
  ///     max s / n       s the sizes of the components
  ///
  /// - Range: 1/*n* … 1.
  /// - Edge cases: `nil` without actors.
  /// - Complexity: O(*n* + *m*).
  /// - Source: by definition.
  public static let largestComponentShare = NetworkMeasure(
    id: "largest-component-share",
    title: Text(en: "Share of the largest part", nl: "Aandeel van het hoofdnetwerk"),
    question: Text(
      en: "Which share of the actors belongs to the main network?",
      nl: "Welk deel van de actoren hoort bij het hoofdnetwerk?"
    ),
    family: .cohesion,
    card: MeasureCard(
      definition: Text(
        en: "the actors in the largest component over all actors",
        nl: "de actoren in het grootste deelnetwerk gedeeld door alle actoren"
      ),
      formula: Text("max s ÷ n"),
      range: MeasureRange(Text("1 ÷ n … 1")) { count, _ in
        1 / Double(max(count, 1))...1
      },
      edgeCases: Text(
        en: "absent without actors",
        nl: "afwezig zonder actoren"
      ),
      weights: .noWeights,
      source: "by definition",
      matches: Text(
        en: "the largest of igraph components().sizes() over n",
        nl: "de grootste van igraph components().sizes() gedeeld door n"
      )
    ),
    score: { network, _ in
      let largest = network.graph.connectedComponents().sizes.max()
      return largest.map { Double($0) / Double(network.actors.count) }
    }
  )
}
