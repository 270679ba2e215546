import GraphCore

extension NetworkMeasure {
  /// Gini coefficient of the degrees: how unequally the ties are shared out.
  ///
  ///     G = 2 Σ k·d(k) / (n Σ d) − (n + 1) / n       d(k) the k-th degree in ascending order
  ///
  /// 0 when all have equally many ties; near 1 when a few have nearly all.
  ///
  /// - Range: 0 … 1 − 2/*n*, that of a single tie: nobody has more than half of all tie ends.
  /// - Edge cases: `nil` without ties; isolates count with 0.
  /// - Complexity: O(*n* log *n*).
  /// - Source: C. Gini, *Variabilità e mutabilità*, 1912, in the population form of A. Sen, *On
  ///   Economic Inequality*, 1973.
  public static let degreeGini = NetworkMeasure(
    id: "degree-gini",
    title: Text(en: "Inequality of ties (Gini)", nl: "Ongelijkheid van relaties (Gini)"),
    question: Text(
      en: "How unequally are the ties shared out among the actors?",
      nl: "Hoe ongelijk zijn de relaties over de actoren verdeeld?"
    ),
    family: .centrality,
    card: MeasureCard(
      definition: Text(
        en: "the Gini coefficient of the degrees, population formula",
        nl: "de Gini-coëfficiënt van het aantal relaties, populatieformule"
      ),
      formula: Text(
        en: "2 Σ k·d_(k) ÷ (n Σ d) − (n + 1) ÷ n, d ascending, k from 1",
        nl: "2 Σ k·d_(k) ÷ (n Σ d) − (n + 1) ÷ n, d stijgend, k vanaf 1"
      ),
      range: MeasureRange(Text("0 … 1 − 2 ÷ n")) { count, _ in
        0...max(0, 1 - 2 / Double(max(count, 1)))
      },
      edgeCases: Text(
        en: "absent without ties; isolates count with 0",
        nl: "afwezig zonder relaties; geïsoleerde actoren tellen mee met 0"
      ),
      weights: .noWeights,
      source: "C. Gini, Variabilità e mutabilità, 1912; cf. A. Sen, On Economic Inequality, 1973",
      matches: Text(
        en: "R ineq Gini without correction",
        nl: "R ineq Gini zonder correctie"
      )
    ),
    score: { network, _ in
      network.graph.nodes.map { Double(network.graph.degree(of: $0)) }.giniCoefficient
    }
  )
}
