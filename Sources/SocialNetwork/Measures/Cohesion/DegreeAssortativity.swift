import GraphCore

extension NetworkMeasure {
  /// Degree assortativity: whether well-connected actors work with well-connected actors.
  ///
  /// Pearson's correlation between the degrees at the two ends of a tie, every tie counted both ways
  /// round. Above 0, the well-connected find each other; below 0, they hold the less connected.
  ///
  /// - Range: −1 … 1.
  /// - Edge cases: `nil` without ties, and when the ends of all ties have equal degrees.
  /// - Complexity: O(*n* + *m*).
  /// - Source: M. E. J. Newman, "Mixing patterns in networks", *Physical Review E* 67, 2003.
  public static let degreeAssortativity = NetworkMeasure(
    id: "degree-assortativity",
    title: Text(en: "Degree assortativity", nl: "Assortativiteit naar aantal relaties"),
    question: Text(
      en: "Do well-connected actors work with well-connected actors?",
      nl: "Werken goed verbonden actoren samen met goed verbonden actoren?"
    ),
    family: .cohesion,
    card: MeasureCard(
      definition: Text(
        en: "the correlation between the degrees at the two ends of a tie",
        nl: "de correlatie tussen het aantal relaties aan beide uiteinden van een relatie"
      ),
      formula: Text(
        en: "Pearson r of d(i), d(j) over tie ends",
        nl: "Pearsons r van d(i), d(j) over uiteinden van relaties"
      ),
      range: .correlation,
      edgeCases: Text(
        en: "absent when all degrees at tie ends are equal, or without ties",
        nl: "afwezig als alle uiteinden evenveel relaties hebben, of zonder relaties"
      ),
      weights: .noWeights,
      source: "M. E. J. Newman, 'Mixing patterns in networks', Physical Review E 67, 2003",
      matches: Text(
        en: "igraph assortativity_degree and NetworkX degree_assortativity_coefficient",
        nl: "igraph assortativity_degree en NetworkX degree_assortativity_coefficient"
      )
    ),
    score: { network, _ in network.graph.degreeAssortativity() }
  )
}

extension Graph {
  /// The correlation of degrees over edges; see ``NetworkMeasure/degreeAssortativity``.
  fileprivate func degreeAssortativity() -> Double? {
    // Sums over both ends of every edge; whole numbers, so that equal degrees give exactly nothing.
    var (ends, sum, squares, products) = (0.0, 0.0, 0.0, 0.0)
    for i in nodes {
      let d = Double(degree(of: i))
      ends += d
      sum += d * d
      squares += d * d * d
      products += d * neighbors(of: i).reduce(0.0) { $0 + Double(degree(of: $1)) }
    }
    let spread = ends * squares - sum * sum
    return spread > 0 ? (ends * products - sum * sum) / spread : nil
  }
}
