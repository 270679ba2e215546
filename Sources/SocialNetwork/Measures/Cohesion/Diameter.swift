import GraphCore

extension NetworkMeasure {
  /// Diameter: how many steps lie between the two actors farthest apart.
  ///
  ///     max d(i, j)       over pairs that can reach each other
  ///
  /// - Range: 1 … *n* − 1.
  /// - Edge cases: `nil` without ties; pairs that cannot reach each other are left out.
  /// - Weights: play no part.
  /// - Complexity: O(*n* *m*).
  /// - Source: F. Harary, *Graph Theory*, 1969.
  public static let diameter = NetworkMeasure(
    id: "diameter",
    title: Text(en: "Diameter", nl: "Diameter"),
    question: Text(
      en: "How many steps lie between the two actors farthest apart?",
      nl: "Hoeveel stappen liggen er tussen de twee actoren die het verst uiteen staan?"
    ),
    family: .cohesion,
    card: MeasureCard(
      definition: Text(
        en: "the largest number of steps between two actors that can reach each other",
        nl: "het grootste aantal stappen tussen twee actoren die elkaar kunnen bereiken"
      ),
      formula: Text("max d(i, j)"),
      range: .actors(from: 1, less: 1),
      edgeCases: Text(
        en: "absent without ties; pairs that cannot reach each other are left out",
        nl: "afwezig zonder relaties; paren die elkaar niet kunnen bereiken, tellen niet mee"
      ),
      weights: .noWeights,
      source: "F. Harary, Graph Theory, 1969",
      matches: Text(
        en: "igraph diameter; NetworkX diameter refuses a network of several parts",
        nl: "igraph diameter; NetworkX diameter weigert een netwerk met meerdere delen"
      )
    ),
    score: { network, options in
      let longest = network.distanceSums(options.unweighted).longest
      return longest > 0 ? longest : nil
    }
  )
}
