import GraphCore

extension NetworkMeasure {
  /// Modularity: how clearly the network falls apart into communities.
  ///
  ///     Q = Σ_c ( w(c) / W − (s(c) / 2 W)² )
  ///
  /// where w(c) is the weight of the ties within community *c*, s(c) the summed strength of its
  /// actors and W the weight of all ties; every tie counts 1 unless weights are asked for. The
  /// communities are those of ``Network/communities(resolution:isWeighted:seed:)``, so that Q is
  /// close to the highest there is, but not proven to be. Sparse random networks have a high Q as
  /// well: compare it with that of networks of like degrees, not with 0.
  ///
  /// - Range: −½ … 1 − 2/*n*, that of ties that do not meet: a community with a tie has two actors at
  ///   least. That of the communities found stays far from −½.
  /// - Edge cases: `nil` without ties.
  /// - Complexity: O(*n* + *m*) for a turn of all actors, of which there are some dozens.
  /// - Source: M. E. J. Newman and M. Girvan, "Finding and evaluating community structure in
  ///   networks", *Physical Review E* 69, 2004.
  public static let modularity = NetworkMeasure(
    id: "modularity",
    title: Text(en: "Modularity", nl: "Modulariteit"),
    question: Text(
      en: "How clearly does the network fall apart into communities?",
      nl: "Hoe duidelijk valt het netwerk uiteen in gemeenschappen?"
    ),
    family: .cohesion,
    card: MeasureCard(
      definition: Text(
        en: "the share of ties within the communities found, less the share expected at random",
        nl:
          "het aandeel relaties binnen de gevonden gemeenschappen, min het aandeel dat bij toeval verwacht wordt"
      ),
      formula: Text("Q = Σ_c (w(c) ÷ W − (s(c) ÷ 2W)²)"),
      range: MeasureRange(Text("-0.5 … 1 − 2 ÷ n"), reached: .highest) { count, _ in
        -0.5...max(0, 1 - 2 / Double(max(count, 1)))
      },
      edgeCases: Text(
        en: "absent without ties",
        nl: "afwezig zonder relaties"
      ),
      weights: .weightIsStrength,
      source:
        "M. E. J. Newman and M. Girvan, Physical Review E 69, 2004; V. A. Traag et al., Scientific Reports 9, 2019",
      matches: Text(
        en:
          "igraph community_leiden with objective modularity, as far as both find the same communities",
        nl:
          "igraph community_leiden met modulariteit als doel, voor zover beide dezelfde gemeenschappen vinden"
      )
    ),
    score: { network, options in
      network.communities(isWeighted: options.isWeighted).modularity
    }
  )
}
