import GraphCore

extension ActorMeasure {
  /// Effective size: how many contacts an actor has that lead somewhere new.
  ///
  ///     S(i) = Σ_j (1 − Σ_q p(i, q) m(j, q))       j, q contacts of i;  q ≠ j
  ///     p(i, q) = w(i, q) / Σ_k w(i, k),  m(j, q) = w(j, q) / max_k w(j, k)
  ///
  /// where w(i, j) is 1 for every tie unless weights are asked for; then S(i) = *n* − 2 *t* / *n* for
  /// *n* contacts with *t* ties among them. A high score marks an actor whose contacts open up
  /// different circles.
  ///
  ///     let scores = network.scores(.effectiveSize)
  ///
  /// - Range: 1 … *n* − 1, and no more than the number of contacts.
  /// - Isolates: `nil`.
  /// - Weights: strength; only their proportions count.
  /// - Complexity: O(*m*^1.5).
  /// - Source: R. S. Burt, *Structural Holes: The Social Structure of Competition*, Harvard
  ///   University Press, 1992; S. P. Borgatti, "Structural holes: unpacking Burt's
  ///   redundancy measures", *Connections* 20, 1997.
  public static let effectiveSize = ActorMeasure(
    id: "effective-size",
    title: Text(en: "Effective size", nl: "Effectieve omvang"),
    question: Text(
      en: "How many of this actor's contacts lead somewhere the others do not?",
      nl: "Hoeveel contacten van deze actor leiden ergens naartoe waar de andere niet komen?"
    ),
    family: .socialCapital,
    card: MeasureCard(
      definition: Text(
        en: "the number of contacts less what they have in common through ties with one another",
        nl: "het aantal contacten min wat ze door relaties met elkaar gemeen hebben"
      ),
      formula: Text(
        en: "S(i) = Σ_j (1 − Σ_q p(i, q) m(j, q)); n − 2t ÷ n without weights",
        nl: "S(i) = Σ_j (1 − Σ_q p(i, q) m(j, q)); n − 2t ÷ n zonder gewichten"
      ),
      range: .actors(from: 1, less: 1),
      edgeCases: Text(
        en: "absent for isolates; 1 with one contact",
        nl: "afwezig voor geïsoleerde actoren; 1 bij één contact"
      ),
      weights: .weightIsStrength,
      source: "R. S. Burt, Structural Holes, 1992; S. P. Borgatti, Connections 20, 1997",
      matches: Text(
        en:
          "NetworkX effective_size; with weights only when the actors are named to it (3.6.1), since it else divides by another tie",
        nl:
          "NetworkX effective_size; met gewichten alleen als de actoren worden opgegeven (3.6.1), omdat het anders door een andere relatie deelt"
      )
    ),
    normaliser: nil,
    scores: { network, options in network.graph.effectiveSize(options) }
  )
}

extension Graph {
  /// The effective size of every node; see ``ActorMeasure/effectiveSize``.
  func effectiveSize(_ options: MeasureOptions) -> [Double?] {
    if options.isWeighted {
      let redundancies = neighborRedundancies()
      return nodes.map { i in
        degree(of: i) > 0 ? Double(degree(of: i)) - redundancies[i] / strength(of: i) : nil
      }
    }
    let triangles = triangleCounts()
    return nodes.map { i in
      let contacts = Double(degree(of: i))
      return contacts > 0 ? contacts - 2 * Double(triangles[i]) / contacts : nil
    }
  }
}
