import GraphCore

extension NetworkMeasure {
  /// Density: the share of pairs of actors that have a tie.
  ///
  ///     2m / (n (n − 1))       n actors, m ties
  ///
  /// Large networks are always less dense than small ones; compare networks of like size only.
  ///
  /// - Range: 0 … 1.
  /// - Edge cases: `nil` with fewer than two actors.
  /// - Complexity: O(1).
  /// - Source: S. Wasserman and K. Faust, *Social Network Analysis*, 1994, § 4.1.
  public static let density = NetworkMeasure(
    id: "density",
    title: Text(en: "Density", nl: "Dichtheid"),
    question: Text(
      en: "Which share of all possible ties exists?",
      nl: "Welk deel van alle mogelijke relaties bestaat?"
    ),
    family: .cohesion,
    card: MeasureCard(
      definition: Text(
        en: "the share of pairs of actors that have a tie",
        nl: "het aandeel van alle paren actoren dat een relatie heeft"
      ),
      formula: Text("2m ÷ (n (n − 1))"),
      range: .share,
      edgeCases: Text(
        en: "absent with fewer than two actors",
        nl: "afwezig bij minder dan twee actoren"
      ),
      weights: .noWeights,
      source: "S. Wasserman and K. Faust, Social Network Analysis, 1994, § 4.1",
      matches: Text(
        en: "igraph density and NetworkX density on a simple graph",
        nl: "igraph density en NetworkX density op een enkelvoudige graaf"
      )
    ),
    score: { network, _ in
      let n = Double(network.actors.count)
      return n < 2 ? nil : 2 * Double(network.graph.edgeCount) / (n * (n - 1))
    }
  )
}
