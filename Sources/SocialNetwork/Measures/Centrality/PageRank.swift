import GraphCore

extension ActorMeasure {
  /// PageRank: how often a message that is passed on at random arrives at an actor.
  ///
  ///     x(i) = (1 − α) / n + α Σ_j w(i, j) x(j) / s(j)       s(j) = Σ_k w(j, k);  α = 0.85
  ///
  /// where w(i, j) is 1 for every tie unless weights are asked for. A high score marks an actor with
  /// many ties to actors who have few others; unlike the eigenvector it can be compared between
  /// separate parts of a network, though small separate parts score high for their size.
  ///
  ///     let scores = network.scores(.pageRank)
  ///
  /// - Range: (1 − α) / *n* … α + (1 − α) / *n*, since everyone gets the first at least and the scores
  ///   of all actors sum up to 1; with several actors no score comes up to either.
  /// - Isolates: the share of a message that starts anew, (1 − α) / n and a part of what isolates
  ///   pass on, since an actor without ties passes on evenly to everyone.
  /// - Weights: strength; only their proportions count.
  /// - Complexity: O(*n* + *m*) for a step, of which there are some 50.
  /// - Source: L. Page, S. Brin, R. Motwani and T. Winograd, *The PageRank Citation Ranking: Bringing
  ///   Order to the Web*, Stanford InfoLab, 1999.
  public static let pageRank = ActorMeasure(
    id: "pagerank",
    title: Text(en: "PageRank", nl: "PageRank"),
    question: Text(
      en: "How often does what is passed on at random arrive at this actor?",
      nl: "Hoe vaak komt wat willekeurig wordt doorgegeven bij deze actor aan?"
    ),
    family: .centrality,
    card: MeasureCard(
      definition: Text(
        en:
          "the share of time that a message spends at the actor which is passed on along random ties, and starts anew anywhere with probability 0.15",
        nl:
          "het aandeel van de tijd dat een bericht bij de actor is dat langs willekeurige relaties wordt doorgegeven, en met kans 0,15 ergens opnieuw begint"
      ),
      formula: Text("x(i) = (1 − α) ÷ n + α Σ_j w(i, j) x(j) ÷ s(j), α = 0.85"),
      range: MeasureRange(
        Text("(1 − α) ÷ n … α + (1 − α) ÷ n"),
        reached: .none
      ) { count, _ in
        let anew = (1 - 0.85) / Double(max(count, 1))
        return anew...0.85 + anew
      },
      edgeCases: Text(
        en: "isolates pass on evenly to everyone, and score what everyone gets at least",
        nl:
          "geïsoleerde actoren geven gelijk aan iedereen door, en scoren wat elkeen minstens krijgt"
      ),
      weights: .weightIsStrength,
      source: "L. Page et al., The PageRank Citation Ranking, Stanford InfoLab, 1999",
      matches: Text(
        en: "igraph pagerank and NetworkX pagerank",
        nl: "igraph pagerank en NetworkX pagerank"
      )
    ),
    normaliser: nil,
    scores: { network, options in network.graph(options).pageRank(threads: options.threadCount) }
  )
}
