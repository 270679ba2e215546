import GraphCore

extension NetworkMeasure {
  /// Gini coefficient of the betweenness: how unequally the places in between are shared out.
  ///
  ///     G = 2 Σ k·B(k) / (n Σ B) − (n + 1) / n       B(k) the k-th betweenness in ascending order
  ///
  /// 0 when all lie between others equally often; near 1 when a few do so for all.
  ///
  /// - Range: 0 … 1 − 1/*n*, that of a star.
  /// - Edge cases: `nil` when nobody lies between two others.
  /// - Weights: play no part.
  /// - Complexity: O(*n* *m*).
  /// - Source: C. Gini, *Variabilità e mutabilità*, 1912, in the population form of A. Sen, *On
  ///   Economic Inequality*, 1973.
  public static let betweennessGini = NetworkMeasure(
    id: "betweenness-gini",
    title: Text(
      en: "Inequality of betweenness (Gini)",
      nl: "Ongelijkheid van tussenpositie (Gini)"
    ),
    question: Text(
      en: "How unequally are the places in between shared out among the actors?",
      nl: "Hoe ongelijk zijn de tussenposities over de actoren verdeeld?"
    ),
    family: .centrality,
    card: MeasureCard(
      definition: Text(
        en: "the Gini coefficient of the betweenness, population formula",
        nl: "de Gini-coëfficiënt van de tussenpositie, populatieformule"
      ),
      formula: Text(
        en: "2 Σ k·B_(k) ÷ (n Σ B) − (n + 1) ÷ n, B ascending, k from 1",
        nl: "2 Σ k·B_(k) ÷ (n Σ B) − (n + 1) ÷ n, B stijgend, k vanaf 1"
      ),
      range: MeasureRange(Text("0 … 1 − 1 ÷ n")) { count, _ in
        0...max(0, 1 - 1 / Double(max(count, 1)))
      },
      edgeCases: Text(
        en: "absent when nobody lies between two others; isolates count with 0",
        nl: "afwezig als niemand tussen twee anderen ligt; geïsoleerde actoren tellen mee met 0"
      ),
      weights: .noWeights,
      source: "C. Gini, Variabilità e mutabilità, 1912; cf. A. Sen, On Economic Inequality, 1973",
      matches: Text(
        en: "R ineq Gini without correction, on betweenness",
        nl: "R ineq Gini zonder correctie, op betweenness"
      )
    ),
    score: { network, options in
      network.betweenness(options.unweighted).giniCoefficient
    }
  )
}

extension [Double] {
  /// The Gini coefficient of values of 0 and above, by the population formula; `nil` when all are 0.
  package var giniCoefficient: Double? {
    let (n, sum) = (Double(count), reduce(0, +))
    guard sum > 0 else { return nil }
    let ranked = zip(1..., sorted()).reduce(0.0) { $0 + Double($1.0) * $1.1 }
    return (2 * ranked / (n * sum) - (n + 1) / n).clean(of: 1)
  }
}
