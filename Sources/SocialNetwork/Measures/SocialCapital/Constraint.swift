import GraphCore

extension ActorMeasure {
  /// Burt's constraint: how far an actor's contacts form one closed circle.
  ///
  /// A contact *j* constrains the actor *i* by the share of *i*'s tie strength that leads to *j*,
  /// directly or by way of a third contact *q*. Constraint adds this up over all contacts:
  ///
  ///     C(i) = Σ_j ( p(i, j) + Σ_q p(i, q) p(q, j) )²     j a contact of i;  q ≠ i, j
  ///     p(i, j) = w(i, j) / Σ_k w(i, k)
  ///
  /// where w(i, j) is 1 for every tie unless weights are asked for. A low score marks a broker
  /// between circles that do not meet otherwise; a high score marks an actor who hears the same news
  /// from all sides.
  ///
  ///     let scores = network.scores(.constraint)
  ///
  /// - Range: 1/(*n* − 1) … 2, without unit: a contact adds 1 at most, and the sums before squaring
  ///   are 1 at least and below 2 together. A single contact gives 1; *k* equally strong contacts who
  ///   do not know one another give 1/*k*; in a closed triad with equal ties each actor scores 9/8. No
  ///   score comes up to 2, but one with two contacts whose tie outweighs the others comes near.
  /// - Isolates: `nil`, because an actor without ties has no strength to share out.
  /// - Weights: strength; only their proportions count.
  /// - Complexity: O(*m*^1.5).
  /// - Source: R. S. Burt, *Structural Holes: The Social Structure of Competition*, Harvard
  ///   University Press, 1992, eq. 2.4, p. 55. As in igraph and NetworkX, *j* runs over the
  ///   contacts of *i* only.
  public static let constraint = ActorMeasure(
    id: "constraint",
    title: Text(en: "Constraint", nl: "Inperking"),
    question: Text(
      en: "Do this actor's contacts all belong to one closed circle?",
      nl: "Behoren de contacten van deze actor allemaal tot één gesloten kring?"
    ),
    family: .socialCapital,
    card: MeasureCard(
      definition: Text(
        en:
          "the squared shares of an actor's strength that lead to each contact, straight or by way of another contact, added up",
        nl:
          "de som van de gekwadrateerde aandelen van de sterkte van een actor die naar elk contact leiden, rechtstreeks of via een ander contact"
      ),
      formula: Text("C(i) = Σ_j (p(i, j) + Σ_q p(i, q) p(q, j))²"),
      range: MeasureRange(Text("1 ÷ (n − 1) … 2"), reached: .lowest) { count, _ in
        1 / Double(max(count - 1, 1))...2
      },
      edgeCases: Text(
        en:
          "absent for isolates; 1 with one contact; 1 ÷ the number of contacts where ties join two kinds only",
        nl:
          "afwezig voor geïsoleerde actoren; 1 bij één contact; 1 ÷ het aantal contacten waar relaties enkel twee soorten verbinden"
      ),
      weights: .weightIsStrength,
      source: "R. S. Burt, Structural Holes, 1992, eq. 2.4",
      matches: Text(
        en: "igraph constraint and NetworkX constraint; UCINET's whole-network model",
        nl: "igraph constraint en NetworkX constraint; het model van het hele netwerk in UCINET"
      )
    ),
    normaliser: nil,
    scores: { network, options in network.graph(options).constraint() }
  )
}

extension Graph {
  /// The constraint of every node; see ``ActorMeasure/constraint``.
  fileprivate func constraint() -> [Double?] {
    let squares = burtShares().sums { _, share in share * share }
    return nodes.map { degree(of: $0) > 0 ? squares[$0] : nil }
  }
}
