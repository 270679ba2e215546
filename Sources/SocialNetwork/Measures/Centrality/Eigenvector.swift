import GraphCore

extension ActorMeasure {
  /// Eigenvector centrality: how central an actor's contacts are, who are central by theirs.
  ///
  ///     λ x(i) = Σ_j w(i, j) x(j)       λ the largest for which there is a solution;  max x = 1
  ///
  /// where w(i, j) is 1 for every tie unless weights are asked for. A high score marks an actor tied
  /// to the heart of the main network; a low score one at its rim, however many ties it has there.
  ///
  ///     let scores = network.scores(.eigenvector)
  ///
  /// - Range: 0 … 1, in proportion to the highest score; nobody who has a score has 0.
  /// - Isolates: `nil`, like everyone outside the main component: the largest, and of equally large
  ///   ones that with the smallest id. Scores of separate networks cannot be compared.
  /// - Weights: strength; only their proportions count.
  /// - Complexity: O(*n* + *m*) for a step of the iteration.
  /// - Source: P. Bonacich, "Factoring and weighting approaches to status scores and clique
  ///   identification", *Journal of Mathematical Sociology* 2, 1972.
  public static let eigenvector = ActorMeasure(
    id: "eigenvector",
    title: Text(en: "Eigenvector centrality", nl: "Eigenvectorcentraliteit"),
    question: Text(
      en: "Does this actor work with actors who are central themselves?",
      nl: "Werkt deze actor samen met actoren die zelf centraal staan?"
    ),
    family: .centrality,
    card: MeasureCard(
      definition: Text(
        en: "a score in proportion to the summed scores of the neighbours; the highest is 1",
        nl: "een score evenredig met de som van de scores van de buren; de hoogste is 1"
      ),
      formula: Text(
        en: "λ x(i) = Σ_j w(i, j) x(j), largest λ; max x = 1",
        nl: "λ x(i) = Σ_j w(i, j) x(j), grootste λ; max x = 1"
      ),
      range: MeasureRange(0...1, reached: .highest),
      edgeCases: Text(
        en: "absent outside the largest component, and where nobody has a tie",
        nl: "afwezig buiten het grootste deelnetwerk, en waar niemand een relatie heeft"
      ),
      weights: .weightIsStrength,
      source: "P. Bonacich, Journal of Mathematical Sociology 2, 1972",
      matches: Text(
        en:
          "igraph eigenvector_centrality on the largest component; NetworkX scales to length 1 instead",
        nl:
          "igraph eigenvector_centrality op het grootste deelnetwerk; NetworkX schaalt naar lengte 1"
      )
    ),
    normaliser: nil,
    scores: { network, options in network.eigenvectorScores(options) }
  )
}

extension Network {
  /// The eigenvector centrality of every actor; see ``ActorMeasure/eigenvector``.
  fileprivate func eigenvectorScores(_ options: MeasureOptions) -> [Double?] {
    guard graph.edgeCount > 0 else { return graph.nodes.map { _ in nil } }
    let components = graph.connectedComponents()
    let main = mainComponent(of: components)
    let isMain = components.labels.map { $0 == main }
    let entries = self.graph(options).principalEigenvector(
      of: isMain,
      threads: options.threadCount
    )
    return zip(entries, isMain).map { $1 ? $0 : nil }
  }
}
