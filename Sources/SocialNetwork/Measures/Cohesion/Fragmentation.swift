import GraphCore

extension NetworkMeasure {
  /// Fragmentation: the share of pairs of actors that cannot reach each other.
  ///
  ///     F = 1 − Σ s (s − 1) / (n (n − 1))       s the sizes of the components, n actors
  ///
  /// 0 when everyone can reach everyone, 1 when nobody has a tie.
  ///
  /// - Range: 0 … 1.
  /// - Edge cases: `nil` with fewer than two actors.
  /// - Complexity: O(*n* + *m*).
  /// - Source: S. P. Borgatti, "Identifying sets of key players in a social network",
  ///   *Computational & Mathematical Organization Theory* 12, 2006, doi:10.1007/s10588-006-7084-x.
  public static let fragmentation = NetworkMeasure(
    id: "fragmentation",
    title: Text(en: "Fragmentation", nl: "Versnippering"),
    question: Text(
      en: "Which share of all pairs of actors cannot reach each other?",
      nl: "Welk deel van alle paren actoren kan elkaar niet bereiken?"
    ),
    family: .cohesion,
    card: MeasureCard(
      definition: Text(
        en: "the share of pairs of actors that lie in different components",
        nl: "het aandeel van alle paren actoren dat in verschillende deelnetwerken ligt"
      ),
      formula: Text("1 − Σ s (s − 1) ÷ (n (n − 1))"),
      range: .share,
      edgeCases: Text(
        en: "absent with fewer than two actors; 1 when all are isolated",
        nl: "afwezig bij minder dan twee actoren; 1 als iedereen geïsoleerd is"
      ),
      weights: .noWeights,
      source:
        "S. P. Borgatti, 'Identifying sets of key players in a social network', Computational & Mathematical Organization Theory 12, 2006",
      matches: Text(
        en: "1 − connectedness in R package sna",
        nl: "1 − connectedness in R-pakket sna"
      )
    ),
    score: { network, _ in
      let n = Double(network.actors.count)
      guard n >= 2 else { return nil }
      let joined = network.graph.connectedComponents().sizes.reduce(0.0) { sum, size in
        sum + Double(size) * Double(size - 1)
      }
      return 1 - joined / (n * (n - 1))
    }
  )
}
