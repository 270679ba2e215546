import GraphCore

extension ActorMeasure {
  /// Clustering: how many of an actor's contacts have ties among themselves.
  ///
  ///     c(i) = 2 t(i) / (d(i) (d(i) − 1))       t(i) the ties among the neighbors of i, d(i) their number
  ///
  /// A high score marks an actor within a closed circle, a low score one whose contacts do not know
  /// one another.
  ///
  ///     let scores = network.scores(.clustering)
  ///
  /// - Range: 0 … 1.
  /// - Isolates: `nil`, as for everyone with fewer than two neighbors. Between two kinds of actors
  ///   without ties inside either, everyone else scores 0 by construction.
  /// - Weights: play no part; see ``weightedClustering``.
  /// - Complexity: O(*m*^1.5).
  /// - Source: D. J. Watts and S. H. Strogatz, "Collective dynamics of 'small-world' networks",
  ///   *Nature* 393, 1998.
  public static let clustering = ActorMeasure(
    id: "clustering",
    title: Text(en: "Clustering", nl: "Clustering"),
    question: Text(
      en: "Do this actor's contacts also work with one another?",
      nl: "Werken de contacten van deze actor ook met elkaar samen?"
    ),
    family: .cohesion,
    card: MeasureCard(
      definition: Text(
        en: "the ties among the neighbours over all that are possible",
        nl: "de relaties tussen de buren gedeeld door alle mogelijke"
      ),
      formula: Text("c(i) = 2 t(i) ÷ (d(i) (d(i) − 1))"),
      range: .share,
      edgeCases: Text(
        en: "absent below two neighbours; 0 by construction where ties join two kinds only",
        nl:
          "afwezig bij minder dan twee buren; 0 door de opzet waar relaties enkel twee soorten verbinden"
      ),
      weights: Text(
        en: "weights play no part; see clustering-weighted",
        nl: "gewichten spelen geen rol; zie clustering-weighted"
      ),
      source: "D. J. Watts and S. H. Strogatz, Nature 393, 1998",
      matches: Text(
        en:
          "igraph transitivity_local_undirected; NetworkX clustering, which has 0 where ours is absent",
        nl:
          "igraph transitivity_local_undirected; NetworkX clustering, dat 0 geeft waar dit afwezig is"
      )
    ),
    normaliser: nil,
    scores: { network, options in network.graph.clustering(threads: options.threadCount) }
  )
}

extension Graph {
  /// The clustering of every node; see ``ActorMeasure/clustering``.
  func clustering(threads: Int = 1) -> [Double?] {
    zip(nodes, triangleCounts(threads: threads)).map { node, triangles in
      let d = degree(of: node)
      return d > 1 ? Double(2 * triangles) / Double(d * (d - 1)) : nil
    }
  }
}
