import GraphCore

extension NetworkMeasure {
  /// Closeness centralisation: how far one actor is nearer to all than the others are.
  ///
  ///     Σ (max C − C(i)) / ((n − 1)(n − 2) / (2n − 3))       C the closeness
  ///
  /// 0 when all are equally near to the others, 1 for a star.
  ///
  /// - Range: 0 … 1.
  /// - Edge cases: `nil` with fewer than three actors.
  /// - Weights: play no part.
  /// - Complexity: O(*n* *m*).
  /// - Source: L. C. Freeman, "Centrality in social networks: conceptual clarification", *Social
  ///   Networks* 1, 1979, with closeness as in Wasserman and Faust 1994.
  public static let closenessCentralisation = NetworkMeasure(
    id: "closeness-centralisation",
    title: Text(en: "Closeness centralisation", nl: "Centralisatie naar nabijheid"),
    question: Text(
      en: "How far is one actor nearer to all than the others are?",
      nl: "Hoeveel dichter dan de anderen staat één actor bij iedereen?"
    ),
    family: .centrality,
    card: MeasureCard(
      definition: Text(
        en: "how much nearer to all the nearest actor is than the others, against a star",
        nl:
          "hoeveel dichter dan de anderen de meest nabije actor bij iedereen staat, vergeleken met een ster"
      ),
      formula: Text(
        en: "Σ (max C − C(i)) ÷ ((n − 1)(n − 2) ÷ (2n − 3)), C the closeness",
        nl: "Σ (max C − C(i)) ÷ ((n − 1)(n − 2) ÷ (2n − 3)), C de nabijheid"
      ),
      range: .share,
      edgeCases: Text(
        en: "absent with fewer than three actors; 1 for a star",
        nl: "afwezig bij minder dan drie actoren; 1 voor een ster"
      ),
      weights: .noWeights,
      source: "L. C. Freeman, 'Centrality in social networks', Social Networks 1, 1979",
      matches: Text(
        en: "igraph centralization_closeness and sna centralization in a network of one part",
        nl: "igraph centralization_closeness en sna centralization in een netwerk uit één deel"
      )
    ),
    score: { network, options in
      let n = Double(network.actors.count)
      guard n >= 3 else { return nil }
      let sums = network.distanceSums(options.unweighted)
      let closeness = sums.closeness(actorCount: network.actors.count).compactMap(\.self)
      return closeness.totalBelowLargest / ((n - 1) * (n - 2) / (2 * n - 3))
    }
  )
}

extension [Double] {
  /// How far the values stay below the largest, taken together.
  var totalBelowLargest: Double {
    let largest = self.max() ?? 0
    return reduce(0) { $0 + (largest - $1) }
  }
}
