import GraphCore

extension NetworkMeasure {
  /// Average distance: how many steps lie between two actors, on average.
  ///
  ///     Σ d(i, j) / (number of pairs)       over pairs that can reach each other
  ///
  /// Read it beside ``fragmentation``: a network in pieces has short distances within them.
  ///
  /// - Range: 1 … (*n* + 1)/3, that of a path.
  /// - Edge cases: `nil` without ties; pairs that cannot reach each other are left out.
  /// - Weights: play no part.
  /// - Complexity: O(*n* *m*).
  /// - Source: D. J. Watts and S. H. Strogatz, "Collective dynamics of 'small-world' networks",
  ///   *Nature* 393, 1998.
  public static let averageDistance = NetworkMeasure(
    id: "average-distance",
    title: Text(en: "Average distance", nl: "Gemiddelde afstand"),
    question: Text(
      en: "How many steps lie between two actors, on average?",
      nl: "Hoeveel stappen liggen er gemiddeld tussen twee actoren?"
    ),
    family: .cohesion,
    card: MeasureCard(
      definition: Text(
        en: "the mean number of steps between two actors that can reach each other",
        nl: "het gemiddelde aantal stappen tussen twee actoren die elkaar kunnen bereiken"
      ),
      formula: Text(
        en: "Σ d(i, j) ÷ number of pairs with a path",
        nl: "Σ d(i, j) ÷ aantal paren met een pad"
      ),
      range: MeasureRange(Text("1 … (n + 1) ÷ 3")) { count, _ in
        1...max(1, Double(count + 1) / 3)
      },
      edgeCases: Text(
        en: "absent without ties; pairs that cannot reach each other are left out",
        nl: "afwezig zonder relaties; paren die elkaar niet kunnen bereiken, tellen niet mee"
      ),
      weights: .noWeights,
      source: "D. J. Watts and S. H. Strogatz, Nature 393, 1998",
      matches: Text(
        en: "igraph average_path_length (mean_distance in R)",
        nl: "igraph average_path_length (mean_distance in R)"
      )
    ),
    score: { network, options in
      let sums = network.distanceSums(options.unweighted)
      let pairs = sums.reached.reduce(0, +)
      return pairs > 0 ? sums.totals.reduce(0, +) / Double(pairs) : nil
    }
  )
}
