import GraphCore

extension NetworkMeasure {
  /// Transitivity: how often two actors with a contact in common have a tie themselves.
  ///
  ///     T = 3 triangles / pairs of ties that meet
  ///
  /// A high score says that the network consists of closed circles. Actors with many ties count for
  /// more than in ``averageClustering``.
  ///
  /// - Range: 0 … 1.
  /// - Edge cases: `nil` where no two ties meet.
  /// - Complexity: O(*m*^1.5).
  /// - Source: S. Wasserman and K. Faust, *Social Network Analysis*, Cambridge University Press, 1994,
  ///   p. 243.
  public static let transitivity = NetworkMeasure(
    id: "transitivity",
    title: Text(en: "Transitivity", nl: "Transitiviteit"),
    question: Text(
      en: "Do actors with a contact in common also work with each other?",
      nl: "Werken actoren met een gemeenschappelijk contact ook met elkaar samen?"
    ),
    family: .cohesion,
    card: MeasureCard(
      definition: Text(
        en: "the share of pairs of ties that meet whose other ends have a tie as well",
        nl:
          "het aandeel van de paren relaties met een gemeenschappelijk uiteinde waarvan de andere uiteinden ook een relatie hebben"
      ),
      formula: Text(
        en: "T = 3 triangles ÷ pairs of ties that meet",
        nl: "T = 3 driehoeken ÷ paren relaties die samenkomen"
      ),
      range: .share,
      edgeCases: Text(
        en: "absent where no two ties meet",
        nl: "afwezig waar geen twee relaties elkaar raken"
      ),
      weights: .noWeights,
      source: "S. Wasserman and K. Faust, Social Network Analysis, 1994",
      matches: Text(
        en: "igraph transitivity_undirected and NetworkX transitivity",
        nl: "igraph transitivity_undirected en NetworkX transitivity"
      )
    ),
    score: { network, options in network.graph.transitivity(threads: options.threadCount) }
  )
}

extension Graph {
  /// The transitivity; see ``NetworkMeasure/transitivity``.
  fileprivate func transitivity(threads: Int) -> Double? {
    let pairs = nodes.reduce(0) { $0 + degree(of: $1) * (degree(of: $1) - 1) / 2 }
    // Every triangle is counted at each of its three corners.
    return pairs > 0 ? Double(triangleCounts(threads: threads).reduce(0, +)) / Double(pairs) : nil
  }
}
